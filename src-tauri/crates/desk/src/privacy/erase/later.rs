//! What stayed at an erasure because a duty had it kept, and goes once none does.

use proa_domain::privacy::erasure::Traits;
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait;

use super::find::{PersonalRow, standing, stay};
use super::places::place_of;
use super::rows::Eraser;
use super::{StayedRow, recorded};
use crate::Desk;
use crate::error::AppError;
use crate::l10n::Words;
use crate::privacy::entity::erasure;
use crate::settings::preferences;
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};
use crate::store::scrub;

/// What stayed at an erasure and is there still, with what has it kept today.
pub(super) async fn staying(
    db: &impl ConnectionTrait,
    desk: &Desk,
    model: &erasure::Model,
) -> Result<Vec<StayedRow>, AppError> {
    let mut rows = Vec::new();
    for StayedRow { row, .. } in from_json::<Vec<StayedRow>>(&model.stayed)? {
        let Some(place) = place_of(&row.table) else {
            continue;
        };
        let found = standing(db, desk.store.topics(), place, Some(&row.row_id)).await?;
        for stands in found.into_iter().filter(|stands| !stands.is_erased) {
            rows.push(StayedRow {
                stay: stay(place, stands.held_until.as_deref(), desk.env.today()),
                row: row.clone(),
            });
        }
    }
    Ok(rows)
}

/// How many rows stayed at erasures and may go today; none for who erases nobody.
pub async fn due(desk: &Desk) -> Result<u32, AppError> {
    if desk.author(Action::ErasePersons).is_err() {
        return Ok(0);
    }
    let db = desk.store.read();
    let mut count = 0;
    for model in recorded(db).await? {
        let stayed = staying(db, desk, &model).await?.into_iter();
        count += stayed.filter(|row| row.stay.is_none()).count();
    }
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Erases what stayed at erasures and nothing has kept any more; tells how many rows. Nothing takes it
/// back.
pub async fn finish(desk: &Desk) -> Result<u32, AppError> {
    let author = desk.author(Action::ErasePersons)?;
    if due(desk).await? == 0 {
        return Ok(0);
    }
    let words = Words::of(preferences::get(desk).await?.locale);
    let eraser = Eraser {
        desk,
        words: &words,
    };
    let record = Record::several("erasures");
    let count = desk
        .store
        .write(author, Operation::ErasePerson, record, async |tx| {
            let mut count = 0;
            for before in recorded(tx.read()).await? {
                let stayed = staying(tx.read(), desk, &before).await?;
                let (going, stayed): (Vec<_>, Vec<_>) =
                    stayed.into_iter().partition(|row| row.stay.is_none());
                if going.is_empty() {
                    continue;
                }
                let mut gone = going
                    .into_iter()
                    .map(|row| PersonalRow::whole(row.row))
                    .collect();
                let files = eraser
                    .erase_rows(tx, &mut gone, &[], &Traits::default())
                    .await?;
                scrub::note(tx.read(), &files).await?;
                count += gone.len();
                let after = erasure::Model {
                    row_count: before.row_count + i64::try_from(gone.len()).unwrap_or_default(),
                    stayed: to_json(&stayed)?,
                    ..before.clone()
                };
                tx.update::<erasure::Entity>(&before, &after).await?;
            }
            Ok(u32::try_from(count).unwrap_or(u32::MAX))
        })
        .await?;
    desk.scrub().await;
    Ok(count)
}
