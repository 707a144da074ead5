//! Archiving a company, with a reason, and reopening it.

use proa_domain::ids::CompanyId;
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::entity::company;
use crate::companies::error::CompanyError;
use crate::companies::list::{self, CompanyFilter};
use crate::companies::register::{ensure_current, ensure_tax_id_is_free};
use crate::companies::rows::{self, TOPIC};
use crate::error::AppError;
use crate::store::operation::{Operation, Record};

pub(super) const LONGEST_REASON: usize = 1_000;

/// How the reason of a company begins that became part of another; what a person said of it follows.
pub(super) const MERGED: &str = "merged";

/// So many are archived in moments, and taken back in moments.
const MOST_TOGETHER: usize = 2_000;

/// A company to archive.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct ArchiveCompany {
    /// Which company.
    pub id: CompanyId,
    /// The version that was read.
    pub version: u32,
    /// Why.
    pub reason: String,
    /// The company that carries on its business.
    pub successor: Option<CompanyId>,
}

/// Companies to archive together.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct ArchiveCompanies {
    /// Which companies of the list; those that are archived already stay as they are.
    pub filter: CompanyFilter,
    /// Why.
    pub reason: String,
}

/// A company to reopen.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
pub struct ReopenCompany {
    /// Which company.
    pub id: CompanyId,
    /// The version that was read.
    pub version: u32,
}

/// Archives a company: it stays in the records, leaves the lists, and registers to no more missions.
pub async fn archive(desk: &Desk, archive: &ArchiveCompany) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let record = Record::new(TOPIC, archive.id);
    desk.store
        .write(author, Operation::ArchiveCompany, record, async |tx| {
            let before = rows::find(tx.read(), archive.id).await?;
            ensure_current(&before, archive.version)?;
            before.ensure_active()?;
            let after = company::Model {
                archived_on: Some(desk.env.today()),
                archive_reason: Some(reason(tx.read(), archive).await?),
                successor_id: archive.successor,
                ..before.clone()
            };
            tx.update::<company::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}

/// Archives several companies for one reason, as one operation; tells how many there were.
pub async fn archive_all(desk: &Desk, archive: &ArchiveCompanies) -> Result<u32, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let mut problems = Problems::default();
    let reason = read_reason(&archive.reason, &mut problems).to_owned();
    let reason = problems.or(reason).map_err(CompanyError::from)?;
    let filter = archive.filter.of_active();
    let record = Record::several(TOPIC);
    desk.store
        .write(author, Operation::ArchiveCompanies, record, async |tx| {
            let ids = list::ids(tx.read(), &filter).await?;
            if ids.len() > MOST_TOGETHER {
                let max = u32::try_from(MOST_TOGETHER).unwrap_or(u32::MAX);
                return Err(CompanyError::TooMany { max }.into());
            }
            for id in &ids {
                let before = rows::find(tx.read(), *id).await?;
                let after = company::Model {
                    archived_on: Some(desk.env.today()),
                    archive_reason: Some(reason.clone()),
                    ..before.clone()
                };
                tx.update::<company::Entity>(&before, &after).await?;
            }
            Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
        })
        .await
}

pub(super) fn read_reason<'t>(reason: &'t str, problems: &mut Problems) -> &'t str {
    let reason = reason.trim();
    if reason.is_empty() {
        problems.note("reason", "required");
    } else if reason.chars().count() > LONGEST_REASON {
        let params = [("max", LONGEST_REASON.to_string())];
        problems.note_with("reason", "too-long", params);
    }
    reason
}

async fn reason(db: &impl ConnectionTrait, archive: &ArchiveCompany) -> Result<String, AppError> {
    let mut problems = Problems::default();
    let reason = read_reason(&archive.reason, &mut problems);
    if let Some(successor) = archive.successor {
        let is_another = successor != archive.id
            && rows::find(db, successor)
                .await
                .is_ok_and(|company| company.archived_on.is_none());
        if !is_another {
            problems.note("successor", "successor");
        }
    }
    Ok(problems.or(reason.to_owned()).map_err(CompanyError::from)?)
}

/// Reopens an archived company, unless another took over its RFC.
pub async fn reopen(desk: &Desk, reopen: ReopenCompany) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let record = Record::new(TOPIC, reopen.id);
    desk.store
        .write(author, Operation::ReopenCompany, record, async |tx| {
            let before = rows::find(tx.read(), reopen.id).await?;
            ensure_current(&before, reopen.version)?;
            ensure_whole(tx.read(), &before).await?;
            ensure_tax_id_is_free(tx.read(), &before).await?;
            let after = company::Model {
                archived_on: None,
                archive_reason: None,
                successor_id: None,
                ..before.clone()
            };
            tx.update::<company::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}

/// What a person said of the merge by which a company was archived; none where it was no merge.
pub(super) fn merged_for(company: &company::Model) -> Option<&str> {
    let reason = company.archive_reason.as_deref()?;
    let said = reason.strip_prefix(MERGED)?;
    let is_merge = company.successor_id.is_some() && (said.is_empty() || said.starts_with(": "));
    is_merge.then(|| said.trim_start_matches(": "))
}

/// Refuses a company that became part of another: what it had is there.
async fn ensure_whole(db: &impl ConnectionTrait, company: &company::Model) -> Result<(), AppError> {
    let successor = company
        .successor_id
        .filter(|_| merged_for(company).is_some());
    let Some(successor) = successor else {
        return Ok(());
    };
    let name = rows::find(db, successor).await?.legal_name;
    Err(CompanyError::Merged { successor, name }.into())
}
