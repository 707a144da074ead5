//! Flat official files: each line with its own rates.

use std::collections::HashSet;

use proa_domain::treaties::duty::Dialect;
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::published::PublishedLine;
use proa_domain::treaties::uk_tariff::{UkTariffColumn, UkTariffRow};
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::file::Prepared;
use super::lines::{self, Batch, Concession, LineRow, RateText, Tables};
use super::records::{CsvRecords, Records};
use super::report::{RecordReason, Tally};
use super::{EUROPEAN_UNION, ImportOrder};
use crate::error::{AppError, Internal};
use crate::progress::Progress;
use crate::treaties::error::{FileError, ImportError};
use crate::treaties::reference::feed::{self, Outlet};

const LINES_AT_ONCE: usize = 256;

/// What a record of the file is.
struct Found {
    /// Where it is in the file.
    locator: String,
    /// The line, or why it is none.
    line: Result<PublishedLine, String>,
}

/// Reads the file and writes its lines.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    order: &ImportOrder,
    file: Prepared,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let (reporting, order) = (progress.clone(), order.clone());
    let mut feed = feed::start(move |outlet| {
        let (name, content) = file.open(reporting)?;
        let mut reading = Reading::of(order.format.dialect().unwrap_or(Dialect::Proa));
        let column = if order.market == EUROPEAN_UNION {
            UkTariffColumn::EuropeanUnion
        } else {
            UkTariffColumn::UnitedKingdom
        };
        let mut records = CsvRecords::<_, UkTariffRow>::of(content, &name, order.format.code());
        while let Some(record) = Records::<UkTariffRow>::next(&mut records)? {
            let found = match record {
                Ok(row) => Found {
                    locator: row.commodity.clone(),
                    line: row.line(column).map_err(|reason| reason.to_string()),
                },
                Err(locator) => Found {
                    locator,
                    line: Err(RecordReason::Unreadable.to_string()),
                },
            };
            if !reading.take(found, &outlet)? {
                break;
            }
        }
        reading.end(name, &outlet)
    });
    let mut tables = Tables::of(tx, schedule).await?;
    while let Some(batch) = feed.next().await {
        if progress.is_cancelled() {
            return Err(ImportError::Cancelled.into());
        }
        tables.add(tx, batch).await?;
    }
    let tally = feed.end().await?;
    tables.finish(tx).await?;
    Ok(tally)
}

struct Reading {
    dialect: Dialect,
    tally: Tally,
    batch: Batch,
    seen: HashSet<TariffCode>,
    /// The last line that bears a rate: it holds for the lines under it.
    bearing: Option<TariffCode>,
}

impl Reading {
    fn of(dialect: Dialect) -> Self {
        Self {
            dialect,
            tally: Tally::default(),
            batch: Batch::default(),
            seen: HashSet::new(),
            bearing: None,
        }
    }

    /// Takes a record; false once nobody writes what is read.
    fn take(&mut self, found: Found, outlet: &Outlet<Batch>) -> Result<bool, AppError> {
        self.tally.records += 1;
        let number = self.tally.records;
        let reason = match found.line {
            Ok(line) if self.seen.insert(line.code) => {
                self.line(line)?;
                let is_full = self.batch.lines.len() >= LINES_AT_ONCE;
                return Ok(!is_full || outlet.put(std::mem::take(&mut self.batch)).is_ok());
            }
            Ok(_) => RecordReason::Repeated.to_string(),
            Err(reason) => reason,
        };
        self.tally.reject(number, &found.locator, &reason)?;
        Ok(true)
    }

    fn end(self, name: String, outlet: &Outlet<Batch>) -> Result<Tally, AppError> {
        if self.tally.records == 0 {
            return Err(FileError::Empty { name }.into());
        }
        // A writer that is gone has its own reason to tell.
        let _ = outlet.put(self.batch);
        Ok(self.tally)
    }

    fn line(&mut self, line: PublishedLine) -> Result<(), AppError> {
        let mfn = line.mfn.map(|text| RateText::read(&text, self.dialect));
        if let Some(rate) = &mfn {
            self.bearing = Some(line.code);
            self.tally.lines += 1;
            match &rate.reason {
                None => self.tally.computed += 1,
                Some(reason) => self.tally.text_only(&line.published, reason),
            }
        }
        for preference in line.preferences {
            self.batch.concessions.push(Concession {
                digits: line.code,
                agreement: preference.agreement.to_string(),
                rate: RateText::read(&preference.text, self.dialect),
                via: None,
            });
        }
        let json = |error: serde_json::Error| AppError::from(Internal::new(&error));
        let path: Vec<&str> = line.path.iter().map(String::as_str).collect();
        let remarks = (!line.remarks.is_empty()).then(|| serde_json::to_string(&line.remarks));
        self.batch.lines.push(LineRow {
            digits: line.code,
            code: line.published,
            parent: None,
            path: serde_json::to_string(&path).map_err(json)?,
            words: lines::words(&line.description, &path),
            description: line.description,
            units: (!line.units.is_empty()).then(|| line.units.join("; ")),
            rate_from: self.bearing.filter(|bearing| bearing.prefix_of(&line.code)),
            mfn,
            footnotes: None,
            quota: None,
            additional: None,
            entered: None,
            named_origin: None,
            remarks: remarks.transpose().map_err(json)?,
        });
        Ok(())
    }
}
