//! Exchange rates from a CSV file: `date,from,to,rate,source`. What would change is told first;
//! then all of it is one operation.

use std::collections::BTreeMap;
use std::io::Read;

use proa_domain::ids::RateId;
use proa_domain::money::Currency;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::{ConnectionTrait, FromQueryResult as _};
use serde::{Deserialize, Serialize};

use super::entity::exchange_rate;
use super::{Checked, LONGEST_SOURCE, TOPIC};
use crate::Desk;
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::store::operation::{Operation, Record};
use crate::treaties::lookup::input::positive;
use crate::treaties::reference::rows::query;

/// A daily rate of twenty pairs since the year 2000 is a third of it.
const LARGEST: u64 = 16 << 20;
const COLUMNS: &str = "date,from,to,rate,source";
const STAGE: &str = "import-rates";
/// How many rejected rows are told one by one.
const TOLD: usize = 50;
const REPORT_EVERY: u64 = 256;

/// A file of rates that was chosen.
pub struct RatesFile {
    /// Its name, for messages.
    pub name: String,
    /// What is in it.
    pub content: Box<dyn Read + Send + Sync>,
}

proa_domain::text_enum! {
    /// Why a row is no rate; words: `rate-reason-<code>`.
    pub enum RateReason {
        /// It has not the five columns.
        Unreadable = "unreadable",
        /// The day is not written as 2026-11-27.
        Day = "day",
        /// A currency is not three letters.
        Currency = "currency",
        /// Both currencies are the same.
        SameCurrency = "same-currency",
        /// The rate is not a plain decimal above zero.
        Rate = "rate",
        /// Nothing says where it was read.
        Source = "source",
        /// The day and pair stood on a row before, with another rate.
        SecondRate = "second-rate",
    }
}

/// A row that is no rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RejectedRate {
    /// Its line in the file.
    pub line: u32,
    /// Why.
    pub reason: RateReason,
}

/// What a file brings, or brought.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RatesReport {
    /// Rows of the file.
    pub records: u32,
    /// Rates that are new.
    pub added: u32,
    /// Rates that replace one of the same day and pair.
    pub changed: u32,
    /// Rates that are there already.
    pub same: u32,
    /// How many rows are no rates.
    pub rejected: u32,
    /// The first of them.
    pub rejections: Vec<RejectedRate>,
}

#[derive(Deserialize)]
struct Row {
    date: String,
    from: String,
    to: String,
    rate: String,
    source: String,
}

type Key = (Currency, Currency, Day);

/// What a file says, checked.
struct Parsed {
    rates: BTreeMap<Key, Checked>,
    report: RatesReport,
}

/// What importing a file would bring.
pub async fn preview_rates(desk: &Desk, file: RatesFile) -> Result<RatesReport, AppError> {
    let mut parsed = parse(file)?;
    let known = known(desk.store.read()).await?;
    for (key, rate) in &parsed.rates {
        count(&mut parsed.report, rate, known.get(key));
    }
    Ok(parsed.report)
}

/// Imports a file as one operation; rows that are no rates stay out.
pub async fn import_rates(
    desk: &Desk,
    file: RatesFile,
    progress: Progress,
) -> Result<RatesReport, AppError> {
    let author = desk.author(Action::LoadReferences)?;
    let Parsed { rates, mut report } = parse(file)?;
    let record = Record::several(TOPIC);
    let now = desk.env.now().to_string();
    let total = rates.len() as u64;
    desk.store
        .write(author, Operation::ImportRates, record, async |tx| {
            let known = known(tx.read()).await?;
            for (place, (key, rate)) in (0_u64..).zip(&rates) {
                if place % REPORT_EVERY == 0 {
                    progress.step(STAGE, place, Some(total));
                    if progress.is_cancelled() {
                        return Err(FileError::Cancelled.into());
                    }
                }
                let before = known.get(key);
                count(&mut report, rate, before);
                if let Some(before) = before {
                    let after = rate.over(before);
                    tx.update::<exchange_rate::Entity>(before, &after).await?;
                } else {
                    let row = rate.row(RateId(desk.env.uuid()), &now);
                    tx.insert::<exchange_rate::Entity>(row).await?;
                }
            }
            Ok(())
        })
        .await?;
    progress.step(STAGE, total, Some(total));
    Ok(report)
}

fn count(report: &mut RatesReport, rate: &Checked, before: Option<&exchange_rate::Model>) {
    let counted = match before {
        None => &mut report.added,
        Some(before) if rate.over(before) == *before => &mut report.same,
        Some(_) => &mut report.changed,
    };
    *counted += 1;
}

async fn known(db: &impl ConnectionTrait) -> Result<BTreeMap<Key, exchange_rate::Model>, AppError> {
    let sql = "SELECT * FROM exchange_rates WHERE deleted_at IS NULL";
    let rows = exchange_rate::Model::find_by_statement(query(sql, []))
        .all(db)
        .await?;
    let keyed = rows.into_iter().filter_map(|row| {
        let key = (
            row.from_currency.parse().ok()?,
            row.to_currency.parse().ok()?,
            row.valid_on.parse().ok()?,
        );
        Some((key, row))
    });
    Ok(keyed.collect())
}

fn parse(file: RatesFile) -> Result<Parsed, AppError> {
    let RatesFile { name, content } = file;
    let mut bytes = Vec::new();
    let read = content.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|_| FileError::Unreadable { name: name.clone() })?;
    if bytes.len() as u64 > LARGEST {
        let limit = LARGEST.to_string();
        return Err(FileError::TooLarge { name, limit }.into());
    }
    if bytes.is_empty() {
        return Err(FileError::Empty { name }.into());
    }
    let Ok(text) = String::from_utf8(bytes) else {
        return Err(FileError::Encoding { name }.into());
    };
    let mut rows = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = rows.headers().map(|header| header.as_slice().to_owned());
    let has_all = COLUMNS.split(',').all(|column| {
        let names = rows.headers().ok();
        names.is_some_and(|names| names.iter().any(|name| name == column))
    });
    if !has_all {
        let (expected, found) = (COLUMNS.to_owned(), header.unwrap_or_default());
        return Err(FileError::NotThisFormat {
            name,
            expected,
            found,
        }
        .into());
    }
    let mut parsed = Parsed {
        rates: BTreeMap::new(),
        report: RatesReport::default(),
    };
    let names = rows.headers().cloned().unwrap_or_default();
    for row in rows.records() {
        parsed.report.records += 1;
        // A field may have lines of its own: what is told is where the row begins.
        let at = match &row {
            Ok(row) => row.position(),
            Err(refused) => refused.position(),
        };
        let line = at.map_or(0, |at| u32::try_from(at.line()).unwrap_or(u32::MAX));
        let row = row.and_then(|row| row.deserialize::<Row>(Some(&names)));
        if let Err(reason) = parsed.take(row) {
            parsed.report.rejected += 1;
            if parsed.report.rejections.len() < TOLD {
                parsed.report.rejections.push(RejectedRate { line, reason });
            }
        }
    }
    Ok(parsed)
}

impl Parsed {
    fn take(&mut self, row: csv::Result<Row>) -> Result<(), RateReason> {
        let row = row.map_err(|_| RateReason::Unreadable)?;
        let on: Day = row.date.parse().map_err(|_| RateReason::Day)?;
        let currency = |code: &str| code.parse().map_err(|_| RateReason::Currency);
        let (from, to) = (currency(&row.from)?, currency(&row.to)?);
        if from == to {
            return Err(RateReason::SameCurrency);
        }
        let rate = positive(&row.rate).ok_or(RateReason::Rate)?;
        if row.source.is_empty() {
            return Err(RateReason::Source);
        }
        let rate = Checked {
            from,
            to,
            on,
            rate,
            source: row.source.chars().take(LONGEST_SOURCE).collect(),
        };
        match self.rates.get(&(from, to, on)) {
            Some(first) if first.rate != rate.rate => return Err(RateReason::SecondRate),
            _ => self.rates.insert((from, to, on), rate),
        };
        Ok(())
    }
}
