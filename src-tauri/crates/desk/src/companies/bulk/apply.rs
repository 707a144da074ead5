//! Writing an edit: one operation for all companies, so that one undo takes all of it back.

use std::collections::BTreeSet;

use proa_domain::companies::bulk::{BulkEdit, BulkRefusal};
use proa_domain::ids::{CompanyId, PersonId, RosterId, TagId};
use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::judge::{Judged, ensure_groups_change, judge};
use super::{AT_ONCE, BulkOrder, BulkOutcome, Refusals, STAGE};
use crate::Desk;
use crate::companies::entity::company;
use crate::companies::error::CompanyError;
use crate::companies::list;
use crate::companies::rosters::entity::member;
use crate::companies::rows::TOPIC;
use crate::companies::tags::entity::company_tag;
use crate::companies::{memberships, rosters, tags};
use crate::error::{AppError, StoreError};
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// Writes an edit. Cancelled, it writes nothing. Companies that were changed since the preview are left as
/// they are.
pub async fn apply(
    desk: &Desk,
    order: &BulkOrder,
    progress: &Progress,
) -> Result<BulkOutcome, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let edit = BulkEdit::parse(&order.edit, desk.env.today()).map_err(CompanyError::from)?;
    let mark: i64 = order.mark.parse().map_err(|_| StoreError::stale(TOPIC))?;
    let record = Record::several(TOPIC);
    let work = async |tx: &mut WriteTx<'_>| {
        ensure_groups_change(tx.read(), &edit).await?;
        let ids = list::ids(tx.read(), &order.filter).await?;
        let changed = changed_since(desk, tx, mark).await?;
        let (left, ids): (Vec<_>, Vec<_>) = ids.into_iter().partition(|id| changed.contains(id));
        let mut writing = Writing {
            desk,
            edit: &edit,
            groups: None,
            person: author.person,
            outcome: BulkOutcome::default(),
            refusals: Refusals::default(),
        };
        for _ in left {
            writing.refusals.count(BulkRefusal::Changed);
        }
        let (mut done, total) = (0, ids.len() as u64);
        for ids in ids.chunks(AT_ONCE) {
            if progress.is_cancelled() {
                return Err(FileError::Cancelled.into());
            }
            progress.step(STAGE, done, Some(total));
            writing.batch(tx, ids).await?;
            done += ids.len() as u64;
        }
        progress.step(STAGE, done, Some(total));
        let mut outcome = writing.outcome;
        outcome.refused = writing.refusals.0;
        outcome.operation = (!tx.is_empty()).then_some(tx.operation.id);
        Ok(outcome)
    };
    let operation = Operation::EditCompanies;
    desk.store.write(author, operation, record, work).await
}

/// An edit under way.
struct Writing<'a> {
    desk: &'a Desk,
    edit: &'a BulkEdit,
    /// Made with the first company that gets them: an edit that changes nothing makes no tag.
    groups: Option<Groups>,
    person: PersonId,
    outcome: BulkOutcome,
    refusals: Refusals,
}

/// The groups that companies are put into.
#[derive(Clone)]
struct Groups {
    tags: Vec<TagId>,
    rosters: Vec<RosterId>,
}

impl Writing<'_> {
    async fn batch(&mut self, tx: &mut WriteTx<'_>, ids: &[CompanyId]) -> Result<(), AppError> {
        let mut moved = Vec::new();
        for (_, outcome) in judge(tx.read(), &self.desk.env, self.edit, ids).await? {
            match outcome {
                Ok(judged) if judged.changes.is_empty() => self.outcome.unchanged += 1,
                Ok(judged) => moved.push(judged),
                Err(reason) => self.refusals.count(reason),
            }
        }
        if moved.is_empty() {
            return Ok(());
        }
        let ids: Vec<_> = moved.iter().map(|one| one.before.company.id).collect();
        self.outcome.changed += u32::try_from(ids.len()).unwrap_or(u32::MAX);
        for one in moved {
            write(tx, one).await?;
        }
        self.group(tx, &ids).await
    }

    async fn group(&mut self, tx: &mut WriteTx<'_>, ids: &[CompanyId]) -> Result<(), AppError> {
        let groups = match self.groups.take() {
            Some(groups) => groups,
            None => self.make(tx).await?,
        };
        let env = &self.desk.env;
        // What is both taken and put stays where it is.
        for id in &self.edit.take_tags {
            if !groups.tags.contains(id) {
                memberships::take::<company_tag::Entity>(tx, *id, ids).await?;
            }
        }
        for id in &self.edit.take_rosters {
            if !groups.rosters.contains(id) {
                memberships::take::<member::Entity>(tx, *id, ids).await?;
            }
        }
        for id in &groups.tags {
            memberships::put::<company_tag::Entity>(tx, env, *id, ids).await?;
        }
        for id in &groups.rosters {
            memberships::put::<member::Entity>(tx, env, *id, ids).await?;
        }
        self.groups = Some(groups);
        Ok(())
    }

    async fn make(&self, tx: &mut WriteTx<'_>) -> Result<Groups, AppError> {
        let mut made = Groups {
            tags: Vec::new(),
            rosters: Vec::new(),
        };
        for tag in self.edit.put_tags.clone() {
            made.tags
                .push(tags::known_or_new(self.desk, tx, tag).await?);
        }
        for roster in self.edit.put_rosters.clone() {
            let (desk, person) = (self.desk, self.person);
            made.rosters
                .push(rosters::known_or_new(desk, tx, person, roster).await?);
        }
        Ok(made)
    }
}

async fn write(tx: &mut WriteTx<'_>, one: Judged) -> Result<(), AppError> {
    let Judged { before, after, .. } = one;
    tx.update::<company::Entity>(&before.company, &after.company)
        .await?;
    after.parts.write(tx, &before.parts).await
}

/// The companies that were changed, or a part of them, since the journal was as far as a mark says.
async fn changed_since(
    desk: &Desk,
    tx: &WriteTx<'_>,
    mark: i64,
) -> Result<BTreeSet<CompanyId>, AppError> {
    let parts = desk.store.topics().iter().filter_map(|topic| {
        let owner = topic.owner.filter(|owner| owner.topic == TOPIC)?;
        Some(format!(
            "UNION SELECT p.\"{}\" FROM changes h JOIN \"{}\" p ON p.id = h.row_id
             WHERE h.sequence > ?1 AND h.topic = '{}'",
            owner.column, topic.name, topic.name
        ))
    });
    let parts: Vec<String> = parts.collect();
    let sql = format!(
        "SELECT h.row_id AS id FROM changes h WHERE h.sequence > ?1 AND h.topic = '{TOPIC}' {}",
        parts.join(" ")
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [mark.into()]);
    let rows = tx.read().query_all_raw(query).await?;
    rows.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
}
