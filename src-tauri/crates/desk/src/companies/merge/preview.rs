//! What a merge would do, before anybody decides.

use proa_domain::companies::merge::{self as rule, FieldToMerge, Merged, Side};
use proa_domain::companies::profile::ProfileForm;
use proa_domain::companies::similar::Similarity;
use proa_domain::ids::{CompanyId, MissionId};
use proa_domain::missions::state::RegistrationState;
use proa_domain::missions::twice::Twice;
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde::{Deserialize, Serialize};

use super::registrations::{self, BothRegistered};
use super::relations::{Becomes, Named, REFERENCES};
use super::{MergeChoice, Two, decision, latest, read_reason};
use crate::Desk;
use crate::companies::form;
use crate::companies::pairs::distinct::{self, Distinction};
use crate::companies::pairs::score_of;
use crate::companies::rows::Rows;
use crate::error::AppError;

/// Two companies of which one may be made, and what was chosen so far.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct MergeQuery {
    /// The one that would stay.
    pub keep: CompanyId,
    /// The one that would become part of it.
    pub gone: CompanyId,
    /// Whose value is taken, as far as somebody chose.
    #[serde(default)]
    pub choices: Vec<MergeChoice>,
    /// Why they are one.
    #[serde(default)]
    pub reason: Option<String>,
}

/// One of the two as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergingCompany {
    /// Identity.
    pub id: CompanyId,
    /// The version to pass back with the order.
    pub version: u32,
    /// It is kept for the record only.
    pub is_archived: bool,
    /// The profile.
    pub profile: ProfileForm,
    /// When it was registered.
    pub created_at: Instant,
    /// The last change.
    pub updated_at: Instant,
}

/// What names the two companies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
pub struct MergeRelation {
    /// What: the name of its table.
    pub kind: &'static str,
    /// How many name the one that stays.
    pub keep: u32,
    /// How many name the one that goes.
    pub gone: u32,
    /// What becomes of those.
    pub becomes: Becomes,
}

/// A mission to which both are registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeMission {
    /// The mission.
    pub mission_id: MissionId,
    /// Its name.
    pub name: String,
    /// How far the registration of the one that stays is.
    pub keep: RegistrationState,
    /// How far that of the one that goes is.
    pub gone: RegistrationState,
    /// What becomes of the two: `first` is that of the one that stays.
    pub becomes: Twice,
    /// The buyers whose meeting falls out of the plan, to be scheduled again: both have one at that time.
    pub fall_out: Vec<String>,
}

/// What a merge would do.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MergePreview {
    /// The one that would stay.
    pub keep: MergingCompany,
    /// The one that would become part of it.
    pub gone: MergingCompany,
    /// How likely they are one, as of now.
    pub similarity: Similarity,
    /// Somebody said that they are two.
    pub distinction: Option<Distinction>,
    /// Every field, with what is proposed.
    pub fields: Vec<FieldToMerge>,
    /// What names them, where anything names the one that goes.
    pub relations: Vec<MergeRelation>,
    /// The missions to which both are registered.
    pub missions: Vec<MergeMission>,
    /// What keeps them from being merged; words: `error-<code>`.
    pub refusals: Vec<AppError>,
    /// The profile that would come out, with what is proposed where nothing was chosen.
    pub merged: Option<ProfileForm>,
}

/// Tells what a merge would do. Nothing is written.
pub async fn preview(desk: &Desk, query: &MergeQuery) -> Result<MergePreview, AppError> {
    let db = desk.store.read();
    let pair = Two::read(db, query.keep, query.gone).await?;
    let reason = read_reason(query.reason.as_deref())?;
    let [stays, goes] = [&pair.stays, &pair.goes].map(merging);
    let latest = latest::latest(db, &pair).await?;
    let latest = |field| latest.get(&field).copied().unwrap_or(Side::Stays);
    let fields = rule::fields(&stays.profile, &goes.profile, latest);
    let mut refusals: Vec<AppError> = Vec::new();
    let proposed = proposed(&fields, &query.choices);
    if let Err(refusal) = pair.merged(&decision(&proposed, reason)) {
        refusals.push(refusal.into());
    }
    // What would come out is told also where something still keeps it from being done.
    let merged = pair.merged(&decision(&proposed, reason.or(Some("?")))).ok();
    let nothing = || Merged {
        profile: stays.profile.clone(),
        contacts: Vec::new(),
        products: Vec::new(),
    };
    let joined = merged.clone().unwrap_or_else(nothing);
    let both = registrations::of_both(db, &pair, &joined).await?;
    refusals.extend(
        registrations::ensure_none_is_refused(&both)
            .err()
            .map(AppError::from),
    );
    Ok(MergePreview {
        similarity: score_of(desk, query.keep, query.gone).await?,
        distinction: distinct::of_pair(db, query.keep, query.gone).await?,
        relations: relations(db, query).await?,
        missions: both.into_iter().map(mission).collect(),
        merged: merged.map(|merged| merged.profile),
        keep: stays,
        gone: goes,
        fields,
        refusals,
    })
}

/// What was chosen, and what is proposed where nothing was.
fn proposed(fields: &[FieldToMerge], choices: &[MergeChoice]) -> Vec<MergeChoice> {
    let proposals = fields.iter().map(|field| MergeChoice {
        field: field.field,
        side: field.proposed,
    });
    proposals.chain(choices.iter().copied()).collect()
}

fn merging(rows: &Rows) -> MergingCompany {
    let company = &rows.company;
    MergingCompany {
        id: company.id,
        version: u32::try_from(company.version).unwrap_or(u32::MAX),
        is_archived: company.archived_on.is_some(),
        profile: form::of(rows.profile()),
        created_at: company.created_at,
        updated_at: company.updated_at,
    }
}

fn mission(both: BothRegistered) -> MergeMission {
    MergeMission {
        mission_id: both.mission_id,
        name: both.mission,
        keep: both.stays,
        gone: both.goes,
        becomes: both.becomes,
        fall_out: both.meetings.fall_out,
    }
}

/// How many rows name each of the two; derived ones are told of nowhere.
async fn relations(
    db: &impl ConnectionTrait,
    query: &MergeQuery,
) -> Result<Vec<MergeRelation>, AppError> {
    let mut relations: Vec<MergeRelation> = Vec::new();
    let told = REFERENCES
        .iter()
        .filter(|known| known.named == Named::Company && known.becomes != Becomes::Derived);
    for reference in told {
        let sql = format!(
            "SELECT coalesce(sum({column} = ?1), 0) AS keep, coalesce(sum({column} = ?2), 0) AS gone
             FROM {table} WHERE {column} IN (?1, ?2) AND deleted_at IS NULL",
            column = reference.column,
            table = reference.table
        );
        let values = [query.keep.into(), query.gone.into()];
        let counts = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
        let Some(row) = db.query_one_raw(counts).await? else {
            continue;
        };
        let (keep, gone): (u32, u32) = (row.try_get("", "keep")?, row.try_get("", "gone")?);
        let known = relations
            .iter_mut()
            .find(|known| known.kind == reference.table);
        match known {
            Some(known) => {
                known.keep += keep;
                known.gone += gone;
            }
            None => relations.push(MergeRelation {
                kind: reference.table,
                keep,
                gone,
                becomes: reference.becomes,
            }),
        }
    }
    relations.retain(|relation| relation.gone > 0);
    Ok(relations)
}
