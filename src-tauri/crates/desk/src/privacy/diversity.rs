//! What owners, leaders and delegates say of themselves. It stands apart from every profile, is seen one by
//! one only where it is written down, and otherwise only counted, without small numbers.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::{CompanyId, DelegateId, DiversityId};
use proa_domain::missions::requirements::TakesDeclaration;
use proa_domain::privacy::diversity::{
    Counts, Declared, DiversityForm, Ground, GroundAnswer, SelfAnswer, ShownCounts, THRESHOLD,
};
use proa_domain::settings::Action;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, EntityTrait as _, FromQueryResult,
    QueryFilter as _, Statement,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::privacy::entity::diversity_declaration;
use crate::privacy::error::PrivacyError;
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};
use crate::store::scrub;

const TOPIC: &str = "diversity_declarations";

/// Who says something of themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "of", content = "id", rename_all = "kebab-case")]
pub enum DiversityOf {
    /// Whoever owns or leads a company.
    Company(CompanyId),
    /// Somebody whom a company sends.
    Delegate(DelegateId),
}

/// What one said of oneself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DiversityView {
    /// The version to pass back; 0 where nothing was said.
    pub version: u32,
    /// What was said.
    pub declared: Option<DiversityForm>,
}

/// What one says of oneself from now on.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct DeclareDiversity {
    /// Who.
    pub of: DiversityOf,
    /// The version that was read; 0 where nothing was said.
    pub version: u32,
    /// What.
    pub form: DiversityForm,
}

/// A declaration to take back.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
pub struct WithdrawDiversity {
    /// Whose.
    pub of: DiversityOf,
    /// The version that was read.
    pub version: u32,
}

/// The counts of all that was said of companies, without small numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DiversityCounts {
    /// The fewest that a cell shows.
    pub threshold: u32,
    /// The grounds, in the order of the columns.
    pub grounds: Vec<Ground>,
    /// By state, by size and by main sector.
    pub tables: Vec<DiversityTable>,
}

/// The counts by one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DiversityTable {
    /// By what.
    pub by: DiversityBy,
    /// The codes of the rows; blank where it is not known.
    pub rows: Vec<String>,
    /// How often each ground was said.
    pub shown: ShownCounts,
}

proa_domain::text_enum! {
    /// By what companies are counted.
    pub enum DiversityBy {
        /// Their state.
        State = "state",
        /// Their size.
        Size = "size",
        /// The sector that they name first.
        Sector = "sector",
    }
}

/// What one said of oneself.
pub async fn get(desk: &Desk, of: DiversityOf) -> Result<DiversityView, AppError> {
    desk.author(Action::AnswerRequests)?;
    let kept = find(desk.store.read(), of).await?;
    let declared = kept.as_ref().map(|kept| -> Result<_, AppError> {
        let answers: Vec<GroundAnswer> = from_json(&kept.answers)?;
        Ok(DiversityForm {
            answers,
            words: kept.words.clone(),
            declared_on: kept.declared_on.to_string(),
        })
    });
    Ok(DiversityView {
        version: version(kept.as_ref()),
        declared: declared.transpose()?,
    })
}

/// Keeps what one says of oneself, in the place of what one said before.
pub async fn declare(desk: &Desk, wanted: &DeclareDiversity) -> Result<(), AppError> {
    let author = desk.author(Action::AnswerRequests)?;
    let declared = Declared::parse(&wanted.form, desk.env.today()).map_err(PrivacyError::from)?;
    let (company_id, delegate_id) = match wanted.of {
        DiversityOf::Company(id) => (Some(id), None),
        DiversityOf::Delegate(id) => (None, Some(id)),
    };
    let new = DiversityId(desk.env.uuid());
    let answers = to_json(&declared.answers)?;
    let record = Record::several(TOPIC);
    desk.store
        .write(author, Operation::DeclareDiversity, record, async |tx| {
            ensure_there(tx.read(), wanted.of).await?;
            let before = find(tx.read(), wanted.of).await?;
            StoreError::ensure_current(
                TOPIC,
                before.as_ref().map_or(0, |kept| kept.version),
                wanted.version,
            )?;
            let Some(before) = before else {
                return tx
                    .insert::<diversity_declaration::Entity>(diversity_declaration::Model {
                        id: new,
                        version: 1,
                        company_id,
                        delegate_id,
                        answers,
                        words: declared.words,
                        declared_on: declared.declared_on,
                        updated_at: desk.env.now(),
                        deleted_at: None,
                    })
                    .await;
            };
            let after = diversity_declaration::Model {
                answers,
                words: declared.words,
                declared_on: declared.declared_on,
                ..before.clone()
            };
            tx.update::<diversity_declaration::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}

/// Forgets what one said of oneself, in the journal too: nothing takes that back.
pub async fn withdraw(desk: &Desk, wanted: WithdrawDiversity) -> Result<(), AppError> {
    let author = desk.author(Action::AnswerRequests)?;
    let record = Record::several(TOPIC);
    desk.store
        .write(author, Operation::WithdrawDiversity, record, async |tx| {
            let before = find(tx.read(), wanted.of).await?;
            StoreError::ensure_current(
                TOPIC,
                before.as_ref().map_or(0, |kept| kept.version),
                wanted.version,
            )?;
            let before = before.ok_or_else(|| StoreError::not_found(TOPIC))?;
            let id = before.id.to_string();
            let blank = BTreeMap::from([("answers", json!("[]")), ("words", json!(""))]);
            tx.erase_row(TOPIC, &id, &blank, false).await?;
            let now = json!(desk.env.now());
            tx.set(TOPIC, "deleted_at", &id, (&serde_json::Value::Null, &now))
                .await?;
            scrub::note(tx.read(), &BTreeSet::new()).await
        })
        .await?;
    desk.scrub().await;
    Ok(())
}

/// What a call may take into account of what was said of a company; nothing without leave.
pub(crate) async fn taken(
    db: &impl ConnectionTrait,
    company: CompanyId,
    has_consent: bool,
) -> Result<TakesDeclaration, AppError> {
    let Some(kept) = find(db, DiversityOf::Company(company)).await? else {
        return Ok(TakesDeclaration::default());
    };
    let answers: Vec<GroundAnswer> = from_json(&kept.answers)?;
    Ok(TakesDeclaration::with_consent(&answers, has_consent))
}

#[derive(FromQueryResult)]
struct Said {
    answers: String,
    state: String,
    size: String,
    sector: String,
}

/// What was said of companies, counted by state, size and main sector.
pub async fn counts(desk: &Desk) -> Result<DiversityCounts, AppError> {
    let query = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT d.answers, coalesce(c.state, '') AS state, coalesce(c.size, '') AS size,
             coalesce(c.sectors ->> '$[0]', '') AS sector
         FROM diversity_declarations d JOIN companies c ON c.id = d.company_id
         WHERE d.deleted_at IS NULL AND c.deleted_at IS NULL AND c.archived_on IS NULL",
    );
    let said = Said::find_by_statement(query)
        .all(desk.store.read())
        .await?;
    let mut counted = Vec::new();
    for by in DiversityBy::ALL {
        counted.push(count(&said, *by)?);
    }
    let (rows, tables): (Vec<_>, Vec<_>) = counted.into_iter().unzip();
    let shown = Counts::shown_together(&tables, THRESHOLD);
    let tables = DiversityBy::ALL.iter().zip(rows).zip(shown);
    Ok(DiversityCounts {
        threshold: THRESHOLD,
        grounds: Ground::ALL.to_vec(),
        tables: tables
            .map(|((by, rows), shown)| DiversityTable {
                by: *by,
                rows,
                shown,
            })
            .collect(),
    })
}

/// The codes of the rows, and how often each ground was said in each.
fn count(said: &[Said], by: DiversityBy) -> Result<(Vec<String>, Counts), AppError> {
    let mut rows: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for one in said {
        let code = match by {
            DiversityBy::State => &one.state,
            DiversityBy::Size => &one.size,
            DiversityBy::Sector => &one.sector,
        };
        let answers: Vec<GroundAnswer> = from_json(&one.answers)?;
        let row = rows
            .entry(code)
            .or_insert_with(|| vec![0; Ground::ALL.len()]);
        for (ground, count) in Ground::ALL.iter().zip(row) {
            let is_yes =
                |said: &GroundAnswer| said.ground == *ground && said.answer == SelfAnswer::Yes;
            *count += u32::from(answers.iter().any(is_yes));
        }
    }
    let codes = rows.keys().map(|code| (*code).to_owned()).collect();
    let cells = rows.into_values().collect();
    Ok((codes, Counts { cells }))
}

async fn ensure_there(db: &impl ConnectionTrait, of: DiversityOf) -> Result<(), AppError> {
    let (table, id) = match of {
        DiversityOf::Company(id) => ("companies", id.to_string()),
        DiversityOf::Delegate(id) => ("delegates", id.to_string()),
    };
    let sql = format!("SELECT 1 FROM {table} WHERE id = ? AND deleted_at IS NULL");
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [id.into()]);
    match db.query_one_raw(query).await? {
        Some(_) => Ok(()),
        None => Err(StoreError::not_found(table).into()),
    }
}

async fn find(
    db: &impl ConnectionTrait,
    of: DiversityOf,
) -> Result<Option<diversity_declaration::Model>, AppError> {
    let found = diversity_declaration::Entity::find()
        .filter(diversity_declaration::Column::DeletedAt.is_null());
    let found = match of {
        DiversityOf::Company(id) => found.filter(diversity_declaration::Column::CompanyId.eq(id)),
        DiversityOf::Delegate(id) => found.filter(diversity_declaration::Column::DelegateId.eq(id)),
    };
    Ok(found.one(db).await?)
}

fn version(kept: Option<&diversity_declaration::Model>) -> u32 {
    kept.map_or(0, |kept| u32::try_from(kept.version).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
