//! Flat official files: each line with its own rates.

use std::collections::BTreeMap;
use std::io::{BufReader, Read};

use proa_domain::treaties::au_schedule::{
    AuAssembler, AuConcession, AuSection, Schedule8b, classifications,
};
use proa_domain::treaties::ca_tariff::{CaAssembler, CaTariffRecord};
use proa_domain::treaties::duty::Dialect;
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::published::{PublishedLine, RejectedRecord, RejectionReason};
use proa_domain::treaties::uk_tariff::{UkAssembler, UkTariffColumn, UkTariffRow};
use sea_orm::DatabaseTransaction;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use uuid::Uuid;

use super::lines::{self, Batch, Concession, LineRow, RateText};
use super::records::{CsvRecords, Record, Records};
use super::report::{RecordReason, Tally};
use super::{EUROPEAN_UNION, Format, ImportOrder};
use crate::error::{AppError, Internal};
use crate::file::error::FileError;
use crate::file::{Prepared, broken, too_large};
use crate::progress::Progress;
use crate::treaties::error::ImportError;
use crate::treaties::reference::feed::{self, Outlet};

/// A file that is read as a whole; ten times the largest known.
const LARGEST_WHOLE: u64 = 64 << 20;
const LINES_AT_ONCE: usize = 256;

/// Reads the file and writes its lines.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    order: &ImportOrder,
    file: Prepared,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let (reporting, order) = (progress.clone(), order.clone());
    let feed = feed::start(move |outlet| read(&order, file, reporting, &outlet));
    lines::write(tx, schedule, feed, progress).await
}

fn read(
    order: &ImportOrder,
    mut file: Prepared,
    progress: Progress,
    outlet: &Outlet<Batch>,
) -> Result<Tally, AppError> {
    let format = order.format.code();
    let beside = file.beside.take();
    let (name, content) = file.open(progress.clone())?;
    let mut reading = FlatReading::of(order.format.dialect().unwrap_or(Dialect::Proa), outlet);
    match order.format {
        Format::CaTariffCsv => {
            let rows = CsvRecords::<_, CaTariffRecord>::of(content, &name, format);
            let mut assembler = CaAssembler::default();
            reading.rows(rows, |row: CaTariffRecord| assembler.push(&row))?;
        }
        Format::AuScheduleJson => {
            let schedule_8b = beside
                .map(|beside| schedule_8b(*beside, progress))
                .transpose()?;
            let mut assembler =
                schedule_8b.map_or_else(AuAssembler::default, AuAssembler::with_schedule_8b);
            let sections: Vec<AuSection> = whole(content, &name, format)?;
            for record in classifications(&sections) {
                if !reading.take(Ok(assembler.push(record)))? {
                    break;
                }
            }
        }
        Format::UkTariffCsv => {
            let column = if order.market == EUROPEAN_UNION {
                UkTariffColumn::EuropeanUnion
            } else {
                UkTariffColumn::UnitedKingdom
            };
            let rows = CsvRecords::<_, UkTariffRow>::of(content, &name, format);
            let mut assembler = UkAssembler::of(column);
            reading.rows(rows, |row: UkTariffRow| assembler.push(&row))?;
        }
        // Their readers are their own.
        Format::UsHtsJson
        | Format::UsHtsCsv
        | Format::ItaCsv
        | Format::MxSatCsv
        | Format::UsUseSharesCsv
        | Format::UkCommodityJson
        | Format::EuMxQuotasCsv
        | Format::MeasuresCsv
        | Format::Mapped => {}
    }
    reading.end(name)
}

/// What Australia's agreements with the Trans-Pacific Partnership list, from the file of all.
fn schedule_8b(file: Prepared, progress: Progress) -> Result<Schedule8b, AppError> {
    let (name, content) = file.open(progress)?;
    let format = Format::AuScheduleJson.code();
    let wrong = || ImportError::WrongSecond {
        name: name.clone(),
        format: format.to_owned(),
    };
    let schedules: BTreeMap<String, Vec<AuConcession>> = match whole(content, &name, format) {
        Err(FileError::NotThisFormat { .. }) => return Err(wrong().into()),
        read => read?,
    };
    let listed = schedules.get(Schedule8b::KEY).map(Vec::as_slice);
    Schedule8b::of(listed.unwrap_or_default()).map_err(|_| wrong().into())
}

/// A JSON file that is read as a whole.
fn whole<T: DeserializeOwned>(
    content: impl Read,
    name: &str,
    format: &str,
) -> Result<T, FileError> {
    let mut content = content.take(LARGEST_WHOLE);
    serde_json::from_reader(BufReader::new(&mut content)).map_err(|error| {
        let name = name.to_owned();
        match error.classify() {
            Category::Eof if content.limit() == 0 => too_large(&name, LARGEST_WHOLE),
            Category::Io => error.io_error_kind().map_or_else(
                || FileError::Unreadable { name: name.clone() },
                |kind| broken(&name, &kind.into()),
            ),
            Category::Eof => FileError::Truncated { name },
            Category::Syntax | Category::Data => FileError::NotThisFormat {
                name,
                expected: format.to_owned(),
                found: "json".to_owned(),
            },
        }
    })
}

/// Lines as they are read, on their way to the writer.
pub(super) struct FlatReading<'a> {
    dialect: Dialect,
    outlet: &'a Outlet<Batch>,
    tally: Tally,
    batch: Batch,
    /// The last line that bears a rate: it holds for the lines under it.
    bearing: Option<TariffCode>,
}

impl<'a> FlatReading<'a> {
    pub(super) fn of(dialect: Dialect, outlet: &'a Outlet<Batch>) -> Self {
        Self {
            dialect,
            outlet,
            tally: Tally::default(),
            batch: Batch::default(),
            bearing: None,
        }
    }

    /// Takes all rows of a table.
    fn rows<T>(
        &mut self,
        mut rows: impl Records<T>,
        mut line: impl FnMut(T) -> Result<PublishedLine, RejectedRecord>,
    ) -> Result<(), AppError> {
        while let Some(record) = rows.next()? {
            if !self.take(record.map(&mut line))? {
                break;
            }
        }
        Ok(())
    }

    /// Takes the next record; false once nobody writes what is read.
    pub(super) fn take(
        &mut self,
        record: Record<Result<PublishedLine, RejectedRecord>>,
    ) -> Result<bool, AppError> {
        self.take_at(self.tally.records + 1, record)
    }

    /// Notes a code whose first zero was put back.
    pub(super) fn restored(&mut self, code: &str) {
        self.tally.restored(code);
    }

    /// Notes a part of the next record that is not taken.
    pub(super) fn leave_out(&mut self, locator: &str, reason: &str) {
        self.tally
            .leave_out(self.tally.records + 1, locator, reason);
    }

    /// Takes the record of a place in the file; false once nobody writes what is read.
    pub(super) fn take_at(
        &mut self,
        number: u32,
        record: Record<Result<PublishedLine, RejectedRecord>>,
    ) -> Result<bool, AppError> {
        self.tally.records += 1;
        let (locator, reason) = match record {
            Ok(Ok(line)) => {
                self.line(line)?;
                let is_full = self.batch.lines.len() >= LINES_AT_ONCE;
                let batch = is_full.then(|| std::mem::take(&mut self.batch));
                return Ok(batch.is_none_or(|batch| self.outlet.put(batch).is_ok()));
            }
            // A statistical part of a line that is there.
            Ok(Err(refused)) if refused.reason == RejectionReason::RepeatedNumber => {
                return Ok(true);
            }
            Ok(Err(refused)) => {
                if let Some(line) = refused.doubts {
                    self.tally.doubt(line, &refused.locator);
                    self.batch.doubted.push(line);
                }
                (refused.locator, refused.reason.code())
            }
            Err(locator) => (locator, RecordReason::Unreadable.code()),
        };
        self.tally.reject(number, &locator, reason)?;
        Ok(true)
    }

    pub(super) fn end(self, name: String) -> Result<Tally, AppError> {
        if self.tally.records == 0 {
            return Err(FileError::Empty { name }.into());
        }
        // A writer that is gone has its own reason to tell.
        let _ = self.outlet.put(self.batch);
        Ok(self.tally)
    }

    fn line(&mut self, line: PublishedLine) -> Result<(), AppError> {
        let mfn = line.mfn.map(|text| RateText::read(&text, self.dialect));
        if let Some(rate) = &mfn {
            self.bearing = Some(line.code);
            self.tally.rate(line.code, &line.published, rate);
        }
        for preference in line.preferences {
            let rate = RateText::read(&preference.text, self.dialect);
            let agreement = preference.agreement.to_string();
            self.batch.concessions.push(Concession {
                quota: preference.quota,
                ..Concession::of(line.code, &agreement, rate)
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
            additional: line.additional,
            entered: None,
            named_origin: None,
            remarks: remarks.transpose().map_err(json)?,
        });
        Ok(())
    }
}
