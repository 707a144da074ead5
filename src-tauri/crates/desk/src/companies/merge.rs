//! Two profiles of one company become one: the chosen fields, and everything that names the company
//! that goes.
//!
//! [`merge`] is one operation, and undoing it brings both back. What names a company is listed in
//! [`relations`]; a table that is not there keeps companies from being merged. [`preview`] tells before
//! what would happen.

mod belongings;
mod latest;
mod participants;
mod preview;
mod registrations;
mod relations;

use proa_domain::companies::merge::{self as rule, Decision, MergeField, Merged, Party, Side};
use proa_domain::ids::CompanyId;
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

pub use self::preview::{
    MergeMission, MergePreview, MergeQuery, MergeRelation, MergingCompany, preview,
};
pub use self::relations::Becomes;
use crate::Desk;
use crate::companies::archive::{LONGEST_REASON, MERGED};
use crate::companies::entity::company;
use crate::companies::error::CompanyError;
use crate::companies::form;
use crate::companies::register::{ensure_current, ensure_tax_id_is_free, parsed};
use crate::companies::rows::{self, Parts, Rows, TOPIC};
use crate::error::AppError;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// Whose value is taken in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MergeChoice {
    /// Which field.
    pub field: MergeField,
    /// Whose value.
    pub side: Side,
}

/// Two companies to make one of.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeOrder {
    /// The one that stays, with its identity.
    pub keep: CompanyId,
    /// The version of it that was read.
    pub keep_version: u32,
    /// The one that becomes part of it.
    pub gone: CompanyId,
    /// The version of it that was read.
    pub gone_version: u32,
    /// Whose value is taken, for every field in conflict.
    pub choices: Vec<MergeChoice>,
    /// Why they are one; needed where each has a right RFC of its own.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Makes one company of two, and gives the new version of the one that stays. Nothing that names the
/// other is left behind; the other is archived and leads to the one that stays.
pub async fn merge(desk: &Desk, order: &MergeOrder) -> Result<u32, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let reason = read_reason(order.reason.as_deref())?;
    let record = Record::new(TOPIC, order.keep);
    desk.store
        .write(author, Operation::MergeCompanies, record, async |tx| {
            make(desk, tx, order, reason).await
        })
        .await?;
    let kept = rows::find(desk.store.read(), order.keep).await?;
    Ok(u32::try_from(kept.version).unwrap_or(u32::MAX))
}

fn read_reason(reason: Option<&str>) -> Result<Option<&str>, CompanyError> {
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    if reason.is_some_and(|reason| reason.chars().count() > LONGEST_REASON) {
        let mut problems = Problems::default();
        let params = [("max", LONGEST_REASON.to_string())];
        problems.note_with("reason", "too-long", params);
        return Err(problems.into());
    }
    Ok(reason)
}

async fn make(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    order: &MergeOrder,
    reason: Option<&str>,
) -> Result<(), AppError> {
    let pair = Two::read(tx.read(), order.keep, order.gone).await?;
    ensure_current(&pair.stays.company, order.keep_version)?;
    ensure_current(&pair.goes.company, order.gone_version)?;
    let decision = decision(&order.choices, reason);
    let merged = pair.merged(&decision)?;
    registrations::settle(desk, tx, &pair, &merged).await?;
    let Two { stays, goes } = pair;
    let archived = company::Model {
        archived_on: Some(desk.env.today()),
        archive_reason: Some(match reason {
            Some(reason) => format!("{MERGED}: {reason}"),
            None => MERGED.to_owned(),
        }),
        successor_id: Some(stays.company.id),
        ..goes.company.clone()
    };
    tx.update::<company::Entity>(&goes.company, &archived)
        .await?;
    let profile = parsed(desk, &merged.profile)?;
    let of_both = Rows {
        company: stays.company,
        parts: stays.parts.and(goes.parts),
    };
    let after = of_both.with(&desk.env, profile);
    ensure_tax_id_is_free(tx.read(), &after.company).await?;
    tx.update::<company::Entity>(&of_both.company, &after.company)
        .await?;
    after.parts.write(tx, &of_both.parts).await?;
    relations::follow(tx, order.gone, order.keep, &merged).await
}

fn decision(choices: &[MergeChoice], reason: Option<&str>) -> Decision {
    let choices = choices.iter().map(|choice| (choice.field, choice.side));
    Decision {
        choices: choices.collect(),
        reason: reason.map(str::to_owned),
    }
}

/// The two companies, as they are.
struct Two {
    stays: Rows,
    goes: Rows,
}

impl Two {
    async fn read(
        db: &impl sea_orm::ConnectionTrait,
        keep: CompanyId,
        gone: CompanyId,
    ) -> Result<Self, AppError> {
        if keep == gone {
            return Err(CompanyError::OneTwice.into());
        }
        Ok(Self {
            stays: Rows::load(db, keep).await?,
            goes: Rows::load(db, gone).await?,
        })
    }

    fn merged(&self, decision: &Decision) -> Result<Merged, rule::MergeRefusal> {
        let [stays, goes] = [&self.stays, &self.goes].map(|rows| form::of(rows.profile()));
        let is_archived = |rows: &Rows| rows.company.archived_on.is_some();
        let party = |profile, rows| Party {
            profile,
            is_archived: is_archived(rows),
        };
        rule::merge(
            party(&stays, &self.stays),
            party(&goes, &self.goes),
            decision,
        )
    }
}

impl Parts {
    /// These, and those of another company after them.
    fn and(mut self, other: Self) -> Self {
        self.contacts.extend(other.contacts);
        self.figures.extend(other.figures);
        self.markets.extend(other.markets);
        self.products.extend(other.products);
        self
    }
}

#[cfg(test)]
mod tests;
