//! Records of single commodities of the United Kingdom: the JSON:API documents of the Trade Tariff,
//! or the same with all that they refer to inside.

use proa_domain::treaties::duty::Dialect;
use proa_domain::treaties::uk_commodity::{UkCommodity, UkCommodityAssembler};
use sea_orm::DatabaseTransaction;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::lines::{self, Batch};
use super::published::FlatReading;
use super::records::{JsonRecords, Records as _};
use super::report::Tally;
use super::{Format, json_api};
use crate::error::AppError;
use crate::file::Prepared;
use crate::progress::Progress;
use crate::treaties::reference::feed::{self, Outlet};

/// Ten times the longest known: a measure may name every country of the world.
const LONGEST_RECORD: usize = 16 << 20;

/// A record in either form.
#[derive(Deserialize)]
#[serde(try_from = "Value")]
struct Commodity(UkCommodity);

impl TryFrom<Value> for Commodity {
    type Error = serde_json::Error;

    fn try_from(document: Value) -> Result<Self, serde_json::Error> {
        serde_json::from_value(json_api::plain(document)).map(Self)
    }
}

/// Reads the file and writes its lines.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    file: Prepared,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let reporting = progress.clone();
    let feed = feed::start(move |outlet| read(file, reporting, &outlet));
    lines::write(tx, schedule, feed, progress).await
}

fn read(file: Prepared, progress: Progress, outlet: &Outlet<Batch>) -> Result<Tally, AppError> {
    let (name, content) = file.open(progress)?;
    let format = Format::UkCommodityJson.code();
    let mut records = JsonRecords::of(content, &name, format).or_bare(LONGEST_RECORD);
    let mut reading = FlatReading::of(Dialect::Proa, outlet);
    let mut assembler = UkCommodityAssembler::default();
    while let Some(record) = records.next()? {
        let line = record.map(|Commodity(record)| {
            let read = assembler.push(&record);
            for left in &read.left_out {
                reading.leave_out(&left.locator, left.reason.code());
            }
            read.line
        });
        if !reading.take(line)? {
            break;
        }
    }
    reading.end(name)
}
