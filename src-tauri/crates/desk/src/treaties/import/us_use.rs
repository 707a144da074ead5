//! How much of Mexico's trade claims the T-MEC in the United States, line by line.

use std::collections::HashSet;
use std::io::Read;

use proa_domain::treaties::published::RejectionReason;
use proa_domain::treaties::us_use_shares::{self, NoShare, UseShare};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use sea_orm::DatabaseTransaction;
use serde::Deserialize;
use uuid::Uuid;

use super::Format;
use super::records::{CsvRecords, Records};
use super::report::{RecordReason, Tally};
use crate::error::AppError;
use crate::file::Prepared;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::treaties::reference::feed::{self, Outlet};
use crate::treaties::reference::rows::Rows;

/// What its header names.
pub(super) const COLUMNS: [&str; 3] = ["hts10", "cty_code", "usmca_share"];
const SHARES_AT_ONCE: usize = 256;
const MILLION: i64 = 1_000_000;

#[derive(Deserialize)]
struct Entry {
    hts10: String,
    cty_code: String,
    usmca_share: String,
}

/// Reads the file and writes the shares of Mexico.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    file: Prepared,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let reporting = progress.clone();
    let mut feed = feed::start(move |outlet| {
        let (name, content) = file.open(reporting)?;
        read(&name, content, &outlet)
    });
    let columns = ["schedule_id", "digits", "share", "millionths"];
    let mut rows = Rows::of("use_shares", &columns);
    while let Some(batch) = feed.next(progress).await? {
        for UseShare { code, share } in batch {
            let row = [
                schedule.to_string().into(),
                code.digits().into(),
                share.normalize().to_string().into(),
                millionths(share).into(),
            ];
            rows.add(tx, row).await?;
        }
    }
    let tally = feed.end().await?;
    rows.finish(tx).await?;
    Ok(tally)
}

/// For comparing in SQL, where there are no decimals.
fn millionths(share: Decimal) -> i64 {
    let scaled = share.checked_mul(Decimal::from(MILLION));
    scaled
        .and_then(|scaled| scaled.trunc().to_i64())
        .unwrap_or_default()
}

fn read(name: &str, content: impl Read, outlet: &Outlet<Vec<UseShare>>) -> Result<Tally, AppError> {
    let mut records = CsvRecords::<_, Entry>::of(content, name, Format::UsUseSharesCsv.code());
    let mut tally = Tally::default();
    let mut seen = HashSet::new();
    let mut batch = Vec::new();
    while let Some(record) = Records::<Entry>::next(&mut records)? {
        tally.records += 1;
        let number = tally.records;
        let record = match record {
            Ok(record) => record,
            Err(place) => {
                tally.reject(number, &place, RecordReason::Unreadable.code())?;
                continue;
            }
        };
        let found = us_use_shares::read(&record.hts10, &record.cty_code, &record.usmca_share);
        let reason = match found {
            Ok(share) if seen.insert(share.code) => {
                tally.lines += 1;
                batch.push(share);
                if batch.len() >= SHARES_AT_ONCE && outlet.put(std::mem::take(&mut batch)).is_err()
                {
                    return Ok(tally);
                }
                continue;
            }
            // The file says the same of Canada.
            Err(NoShare::OtherCountry) => {
                tally.pass_over(RejectionReason::OtherCountries.code(), &record.cty_code);
                continue;
            }
            Ok(_) => RecordReason::Repeated,
            Err(NoShare::BadNumber) => RecordReason::BadNumber,
            Err(NoShare::BadShare) => RecordReason::BadShare,
        };
        tally.reject(number, &record.hts10, reason.code())?;
    }
    if tally.records == 0 {
        let name = name.to_owned();
        return Err(FileError::Empty { name }.into());
    }
    // A writer that is gone has its own reason to tell.
    let _ = outlet.put(batch);
    Ok(tally)
}
