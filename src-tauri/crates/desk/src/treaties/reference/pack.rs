//! Loading the bundled pack: checked line by line while it is read, written in one transaction,
//! there as a whole or not at all. What the office imported stays.

pub mod at_hand;
mod reader;
mod tables;

use std::collections::BTreeSet;
use std::io::Read;

use sea_orm::ConnectionTrait as _;
use serde::{Deserialize, Serialize};

use self::reader::{Header, Piece};
use self::tables::Tables;
pub(crate) use self::tables::VOCABULARY;
use crate::Desk;
use crate::error::AppError;
use crate::progress::Progress;
use crate::treaties::error::ReferenceError;
use crate::treaties::facts;
use crate::treaties::reference::rows::query;
use crate::treaties::reference::{feed, numbering};

/// What was loaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LoadedPack {
    /// Rows of all tables.
    pub rows: u32,
    /// The sources that they come from.
    pub sources: u32,
    /// Rules of origin that are not written as this program reads them: their text alone counts.
    pub unread_rules: u32,
}

/// Replaces the bundled sources by those of a pack. Loading the same pack again changes nothing.
pub async fn load_bundled(
    desk: &Desk,
    pack: impl Read + Send + 'static,
    progress: Progress,
) -> Result<LoadedPack, AppError> {
    let mut feed = feed::start(move |outlet| reader::read(pack, &outlet));
    let tx = desk.reference.begin().await?;
    let mut written = 0;
    let mut tables = None;
    while let Some(piece) = feed.next(&progress).await? {
        match (piece, &mut tables) {
            (Piece::Header(header), _) => {
                if is_loaded(&tx, &header).await? {
                    return Ok(header.loaded(facts::unread_rules(&tx).await?));
                }
                tables = Some(Tables::replace(&tx, header, desk.env.now()).await?);
            }
            (Piece::Section(section), Some(tables)) => tables.open(&tx, section).await?,
            (Piece::Rows(rows), Some(tables)) => {
                written += rows.len() as u64;
                tables.add(&tx, rows).await?;
                progress.step("load-reference", written, Some(tables.total()));
            }
            (Piece::Section(_) | Piece::Rows(_), None) => {
                return Err(ReferenceError::PackDamaged.into());
            }
        }
    }
    feed.end().await?;
    let tables = tables.ok_or(ReferenceError::PackDamaged)?;
    let loaded = tables.finish(&tx).await?;
    numbering::settle(&tx).await?;
    tx.commit().await?;
    desk.reference.forget().await;
    desk.store
        .tell(BTreeSet::from(["reference", "schedules", "answers"]));
    Ok(loaded)
}

async fn is_loaded(tx: &sea_orm::DatabaseTransaction, header: &Header) -> Result<bool, AppError> {
    let same = query(
        "SELECT 1 FROM packs WHERE sha256 = ?",
        [header.sha256.clone().into()],
    );
    Ok(tx.query_one_raw(same).await?.is_some())
}

#[cfg(test)]
mod tests;
