//! The erasure of a person: what would go and what would stay, and the erasure itself, as one operation
//! that nothing takes back.
//!
//! Rows that speak of the person read "persona suprimida" afterwards; the keys that sealed them in the
//! journal go in the same transaction, so that no history, no undo and no export has the person any more,
//! and `verify` holds. The preview is the erasure itself, rolled back.

mod clean;
mod earlier;
mod find;
mod later;
pub(crate) mod places;
mod rows;

use std::collections::BTreeSet;

use proa_domain::ids::ErasureId;
use proa_domain::privacy::erasure::{SubjectKind, read_reason};
use proa_domain::settings::Action;
use proa_domain::time::{Day, Instant};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde::{Deserialize, Serialize};

pub use self::clean::{CleanedBeside, Mention};
pub use self::find::{DataRow, DataSubject, PersonalRow, PersonalValue, Stay};
pub(crate) use self::find::{find, said_of};
use self::later::staying;
pub use self::later::{due, finish};
use self::rows::Eraser;
use crate::Desk;
use crate::env::OFFICE_ZONE;
use crate::error::AppError;
use crate::l10n::Words;
use crate::privacy::entity::erasure;
use crate::privacy::error::PrivacyError;
use crate::settings::preferences;
use crate::store::backup::{self, BackupReason};
use crate::store::columns::to_json;
use crate::store::operation::{Operation, Record};
use crate::store::scrub;
use crate::store::tx::WriteTx;

/// What an erasure would do, or did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Erasure {
    /// How the person was called; only before the erasure.
    pub name: Option<String>,
    /// What goes.
    pub gone: Vec<PersonalRow>,
    /// What may be of the person and was not chosen.
    pub doubtful: Vec<PersonalRow>,
    /// What stays, with its ground.
    pub stayed: Vec<PersonalRow>,
    /// What was cleaned beside the journal.
    pub cleaned: CleanedBeside,
    /// Where the person is still written, in texts that nobody marked as personal.
    pub mentions: Vec<Mention>,
    /// The backups from before, which hold the person still.
    pub backups: Vec<HoldingBackup>,
}

/// A backup that holds the person still.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct HoldingBackup {
    /// The file's name.
    pub name: String,
    /// When it was made.
    pub at: Instant,
    /// The day on which newer ones take its place, where one is made every day; none where it goes by
    /// number alone.
    pub until: Option<Day>,
}

/// A person to erase.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct ErasePerson {
    /// Whose data.
    pub subject: DataSubject,
    /// Doubtful rows that are of the person too.
    pub also: Vec<DataRow>,
    /// Why. It stays on the record, so that it names nobody.
    pub reason: String,
}

/// An erasure on the record. It names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ErasureRecord {
    /// Identity.
    pub id: ErasureId,
    /// What the person was.
    pub kind: SubjectKind,
    /// Why.
    pub reason: String,
    /// When.
    pub erased_on: Day,
    /// How many rows were erased.
    pub rows: u32,
    /// What stayed and is there still.
    pub stayed: Vec<StayedRow>,
}

/// A row of the person that stayed at the erasure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct StayedRow {
    /// Which.
    pub row: DataRow,
    /// Why, and the last day of the duty; none once nothing has it kept.
    pub stay: Option<Stay>,
}

/// What an erasure would do. Nothing is written.
pub async fn preview(
    desk: &Desk,
    subject: &DataSubject,
    also: &[DataRow],
) -> Result<Erasure, AppError> {
    let author = desk.author(Action::ErasePersons)?;
    let words = Words::of(preferences::get(desk).await?.locale);
    let operation = (Operation::ErasePerson, Record::several("erasures"));
    let mut tx = WriteTx::begin(&desk.store, author, operation.0, operation.1).await?;
    let work = Work {
        eraser: Eraser {
            desk,
            words: &words,
        },
        subject,
        also,
    };
    let done = work.erase(&mut tx, None).await?;
    tx.abandon().await?;
    Ok(done.erasure)
}

/// Erases a person. Nothing takes it back.
pub async fn erase(desk: &Desk, wanted: &ErasePerson) -> Result<Erasure, AppError> {
    let erased = committed(desk, wanted).await?;
    desk.scrub().await;
    Ok(erased)
}

/// The erasure up to its commit; what is left in the files is noted, and scrubbed later.
async fn committed(desk: &Desk, wanted: &ErasePerson) -> Result<Erasure, AppError> {
    let author = desk.author(Action::ErasePersons)?;
    let words = Words::of(preferences::get(desk).await?.locale);
    let id = ErasureId(desk.env.uuid());
    let record = Record::new("erasures", id);
    let work = Work {
        eraser: Eraser {
            desk,
            words: &words,
        },
        subject: &wanted.subject,
        also: &wanted.also,
    };
    desk.store
        .write(author, Operation::ErasePerson, record, async |tx| {
            let Done {
                mut erasure,
                files,
                reason,
            } = work.erase(tx, Some(&wanted.reason)).await?;
            // What only may be of the person is another's, also when nothing has it kept any more.
            let is_chosen = |row: &&PersonalRow| row.is_sure || wanted.also.contains(&row.row);
            let stayed = erasure
                .stayed
                .iter()
                .filter(is_chosen)
                .map(|row| StayedRow {
                    row: row.row.clone(),
                    stay: row.stays,
                });
            tx.insert::<erasure::Entity>(erasure::Model {
                id,
                version: 1,
                kind: wanted.subject.kind,
                subject_id: wanted.subject.id.clone(),
                reason: reason.unwrap_or_default(),
                erased_on: desk.env.today(),
                row_count: i64::try_from(erasure.gone.len()).unwrap_or(i64::MAX),
                stayed: to_json(&stayed.collect::<Vec<_>>())?,
                updated_at: desk.env.now(),
                deleted_at: None,
            })
            .await?;
            scrub::note(tx.read(), &files).await?;
            erasure.name = None;
            for row in &mut erasure.gone {
                row.says.clear();
            }
            Ok(erasure)
        })
        .await
}

/// The erasures on the record, the newest first.
pub async fn list(desk: &Desk) -> Result<Vec<ErasureRecord>, AppError> {
    let db = desk.store.read();
    let mut records = Vec::new();
    for model in recorded(db).await? {
        records.push(ErasureRecord {
            stayed: staying(db, desk, &model).await?,
            id: model.id,
            kind: model.kind,
            reason: model.reason,
            erased_on: model.erased_on,
            rows: u32::try_from(model.row_count).unwrap_or(u32::MAX),
        });
    }
    Ok(records)
}

async fn recorded(db: &impl ConnectionTrait) -> Result<Vec<erasure::Model>, AppError> {
    Ok(erasure::Entity::find()
        .filter(erasure::Column::DeletedAt.is_null())
        .order_by_desc(erasure::Column::ErasedOn)
        .order_by_desc(erasure::Column::Id)
        .all(db)
        .await?)
}

/// An erasure under way.
struct Work<'w> {
    eraser: Eraser<'w>,
    subject: &'w DataSubject,
    also: &'w [DataRow],
}

/// What was done within the transaction.
struct Done {
    erasure: Erasure,
    /// The files of the documents that went.
    files: BTreeSet<String>,
    /// As it is kept.
    reason: Option<String>,
}

impl Work<'_> {
    /// Erases within a transaction. Without a reason it is a preview, which asks for none.
    async fn erase(&self, tx: &mut WriteTx<'_>, reason: Option<&str>) -> Result<Done, AppError> {
        let desk = self.eraser.desk;
        let topics = desk.store.topics();
        let today = desk.env.today();
        let found = find(tx.read(), topics, self.subject, today).await?;
        let reason = reason.map(|reason| read_reason(reason, &found.traits));
        let reason = reason.transpose().map_err(PrivacyError::from)?;
        let is_known = |wanted: &DataRow| found.rows.iter().any(|row| row.row == *wanted);
        if !self.also.iter().all(is_known) {
            return Err(PrivacyError::OtherRows.into());
        }
        let (stayed, free): (Vec<_>, Vec<_>) =
            found.rows.into_iter().partition(|row| row.stays.is_some());
        let is_chosen = |row: &PersonalRow| row.is_sure || self.also.contains(&row.row);
        let (mut gone, doubtful): (Vec<_>, Vec<_>) = free.into_iter().partition(is_chosen);
        let files = self
            .eraser
            .erase_rows(tx, &mut gone, &stayed, &found.traits)
            .await?;
        let owners: Vec<_> = gone.iter().map(|row| row.row.row_id.clone()).collect();
        let cleaned = clean::clean(tx.read(), &found.traits, &owners).await?;
        let mentions = clean::mentions(tx.read(), topics, &found.needles).await?;
        let erasure = Erasure {
            name: Some(found.name),
            gone,
            doubtful,
            stayed,
            cleaned,
            mentions,
            backups: backups(desk)?,
        };
        Ok(Done {
            erasure,
            files,
            reason,
        })
    }
}

/// The backups of the folder, with the day on which each makes room.
fn backups(desk: &Desk) -> Result<Vec<HoldingBackup>, AppError> {
    let rows = backup::list(&desk.folder)?.into_iter();
    let holding = rows.map(|row| HoldingBackup {
        until: (row.reason == BackupReason::Daily)
            .then(|| row.at.day_in(OFFICE_ZONE).days_later(backup::DAYS_KEPT)),
        name: row.name,
        at: row.at,
    });
    Ok(holding.collect())
}

#[cfg(test)]
mod tests;
