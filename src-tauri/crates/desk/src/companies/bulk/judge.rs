//! What an edit makes of some companies.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::companies::bulk::{BulkEdit, BulkField, BulkRefusal};
use proa_domain::companies::profile::Profile;
use proa_domain::companies::tag::key;
use proa_domain::ids::{CompanyId, RosterId};
use proa_domain::text::fold;
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::BulkChange;
use crate::companies::error::CompanyError;
use crate::companies::list::CompanyStatus;
use crate::companies::rosters;
use crate::companies::rows::Rows;
use crate::companies::tags::{self, CompanyTag};
use crate::env::Env;
use crate::error::AppError;
use crate::store::columns::json_of;

/// A company as an edit leaves it.
pub(super) struct Judged {
    pub(super) before: Rows,
    /// What becomes of it; the same where only its groups change.
    pub(super) after: Rows,
    /// What changes; nothing where it is so already.
    pub(super) changes: Vec<BulkChange>,
}

/// What an edit makes of some companies, in the order in which they are named; or why one is left as it is.
pub(super) async fn judge(
    db: &impl ConnectionTrait,
    env: &Env,
    edit: &BulkEdit,
    ids: &[CompanyId],
) -> Result<Vec<(Rows, Result<Judged, BulkRefusal>)>, AppError> {
    let mut tags = tags::of_companies(db, ids).await?;
    let mut rosters = rosters_of(db, ids).await?;
    let rows = Rows::several(db, ids).await?;
    let mut rows: BTreeMap<_, _> = rows
        .into_iter()
        .map(|rows| (rows.company.id, rows))
        .collect();
    let mut judged = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(before) = rows.remove(id) else {
            continue;
        };
        let groups = Groups {
            tags: tags.remove(id).unwrap_or_default(),
            rosters: rosters.remove(id).unwrap_or_default(),
        };
        let outcome = one(env, edit, &before, &groups);
        judged.push((before, outcome));
    }
    Ok(judged)
}

/// Refuses an edit that puts companies with what takes no more, or takes them out of what is kept for the record.
pub(super) async fn ensure_groups_change(
    db: &impl ConnectionTrait,
    edit: &BulkEdit,
) -> Result<(), AppError> {
    for tag in &edit.put_tags {
        let known = tags::named(db, &tag.name).await?;
        if let Some(known) = known.filter(|known| known.is_retired) {
            return Err(CompanyError::TagRetired { name: known.name }.into());
        }
    }
    for roster in &edit.put_rosters {
        if let Some(known) = rosters::named(db, &roster.name).await? {
            rosters::ensure_open(db, known.id).await?;
        }
    }
    for id in &edit.take_rosters {
        rosters::ensure_open(db, *id).await?;
    }
    Ok(())
}

/// The groups of a company.
#[derive(Default)]
struct Groups {
    tags: Vec<CompanyTag>,
    rosters: Vec<(RosterId, String)>,
}

fn one(env: &Env, edit: &BulkEdit, before: &Rows, groups: &Groups) -> Result<Judged, BulkRefusal> {
    if before.company.status() == CompanyStatus::Archived {
        return Err(BulkRefusal::Archived);
    }
    let profile = before.profile();
    let edited = edit.applied(&profile)?;
    let mut changes = of_profile(&profile, &edited);
    let mut after = if profile == edited {
        before.clone()
    } else {
        before.with(env, edited)
    };
    if let Some((market, since)) = &edit.market {
        let is_moved = changes.iter().any(|one| one.field == BulkField::Market);
        let row = after
            .parts
            .markets
            .iter_mut()
            .find(|row| row.market == *market);
        if let Some(row) = row.filter(|_| is_moved) {
            row.status_on = Some(since.on);
            row.status_note = (!since.note.is_empty()).then(|| since.note.clone());
        }
    }
    changes.extend(of_groups(edit, groups));
    if let Some(reason) = &edit.archive {
        after.company.archived_on = Some(env.today());
        after.company.archive_reason = Some(reason.clone());
        let [before, after] = [CompanyStatus::Active, CompanyStatus::Archived];
        changes.push(BulkChange {
            field: BulkField::Status,
            before: vec![before.to_string()],
            after: vec![after.to_string()],
        });
    }
    Ok(Judged {
        before: before.clone(),
        after,
        changes,
    })
}

/// What a profile says in a field, as codes.
type Saying = fn(&Profile) -> Vec<String>;

/// What differs between two profiles, of the fields that are edited together.
fn of_profile(before: &Profile, after: &Profile) -> Vec<BulkChange> {
    let told: [(BulkField, Saying); 4] = [
        (BulkField::Sectors, |profile| profile.sectors.clone()),
        (BulkField::State, |profile| {
            profile.state.iter().map(ToString::to_string).collect()
        }),
        (BulkField::Experience, |profile| {
            vec![profile.export_experience.to_string()]
        }),
        (BulkField::Market, |profile| {
            let markets = profile.markets.iter();
            markets
                .map(|one| format!("{}:{}", one.market, one.status))
                .collect()
        }),
    ];
    told.into_iter()
        .map(|(field, of)| (field, of(before), of(after)))
        .filter(|(_, before, after)| before != after)
        .map(|(field, before, after)| only_news(field, &before, &after))
        .collect()
}

/// Of the markets of a company, the one that is moved.
fn only_news(field: BulkField, before: &[String], after: &[String]) -> BulkChange {
    let is_market = field == BulkField::Market;
    let news = |of: &[String], other: &[String]| {
        let all = of.iter().filter(|one| !is_market || !other.contains(one));
        all.cloned().collect()
    };
    BulkChange {
        field,
        before: news(before, after),
        after: news(after, before),
    }
}

fn of_groups(edit: &BulkEdit, groups: &Groups) -> Vec<BulkChange> {
    let tags = groups.tags.iter();
    let tags: Vec<_> = tags
        .map(|tag| (tag.name.clone(), edit.take_tags.contains(&tag.id)))
        .collect();
    let rosters = groups.rosters.iter();
    let rosters: Vec<_> = rosters
        .map(|(id, name)| (name.clone(), edit.take_rosters.contains(id)))
        .collect();
    let put_tags: Vec<_> = edit.put_tags.iter().map(|tag| tag.name.as_str()).collect();
    let put_rosters = edit.put_rosters.iter();
    let put_rosters: Vec<_> = put_rosters.map(|roster| roster.name.as_str()).collect();
    [
        grouped(BulkField::Tags, &tags, &put_tags, key),
        grouped(BulkField::Rosters, &rosters, &put_rosters, fold),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What becomes of groups, of which some are left and others come.
fn grouped(
    field: BulkField,
    own: &[(String, bool)],
    put: &[&str],
    key: fn(&str) -> String,
) -> Option<BulkChange> {
    let before: Vec<String> = own.iter().map(|(name, _)| name.clone()).collect();
    let keys: BTreeSet<String> = put.iter().map(|name| key(name)).collect();
    let stays = own
        .iter()
        .filter(|(name, is_left)| !is_left || keys.contains(&key(name)));
    let mut after: Vec<String> = stays.map(|(name, _)| name.clone()).collect();
    for name in put {
        if !after.iter().any(|known| key(known) == key(name)) {
            after.push((*name).to_owned());
        }
    }
    (before != after).then_some(BulkChange {
        field,
        before,
        after,
    })
}

/// The lists by name that companies are in.
async fn rosters_of(
    db: &impl ConnectionTrait,
    ids: &[CompanyId],
) -> Result<BTreeMap<CompanyId, Vec<(RosterId, String)>>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT m.company_id, r.id, r.name
         FROM json_each(?) c
         JOIN roster_members m ON m.company_id = c.value AND m.deleted_at IS NULL
         JOIN rosters r ON r.id = m.roster_id AND r.deleted_at IS NULL
         ORDER BY r.name_key",
        [json_of(ids.iter().map(ToString::to_string)).into()],
    );
    let mut found: BTreeMap<CompanyId, Vec<_>> = BTreeMap::new();
    for row in db.query_all_raw(query).await? {
        let company = row.try_get("", "company_id")?;
        let roster = (row.try_get("", "id")?, row.try_get("", "name")?);
        found.entry(company).or_default().push(roster);
    }
    Ok(found)
}
