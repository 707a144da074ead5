//! The Harmonized Tariff Schedule of the United States, as JSON or CSV.

use std::collections::BTreeMap;

use proa_domain::treaties::duty::Dialect;
use proa_domain::treaties::hs_code::{CodeRange, TariffCode};
use proa_domain::treaties::lookup::AgreementId;
use proa_domain::treaties::special::{MexicoPreference, Special};
use proa_domain::treaties::us_hts::{
    AssembledLine, LineRate, SeeResolution, UsHtsAssembler, UsHtsRecord, UsHtsRow, resolve_see,
};
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::Format;
use super::lines::{self, Batch, Concession, LineRow, RateText};
use super::records::{CsvRecords, JsonRecords, Record, Records};
use super::report::{RecordReason, Tally};
use crate::error::{AppError, Internal};
use crate::file::Prepared;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::treaties::reference::feed::{self, Outlet};

/// The agreement whose goods the symbols S and S+ name. Source: HTSUS, general note 11.
/// Where the rates of S+ stand: chapter 98, subchapter XXIII.
const SUBCHAPTER: &str = "9823";
/// The chapter of the duties on top of others.
const LEVIES: &str = "99";
const LINES_AT_ONCE: usize = 256;

/// Reads the file and writes its lines.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    format: Format,
    file: Prepared,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let reporting = progress.clone();
    let is_csv = format == Format::UsHtsCsv;
    let feed = feed::start(move |outlet| HtsReading::start(file, is_csv, reporting)?.read(&outlet));
    lines::write(tx, schedule, feed, progress).await
}

struct HtsReading {
    name: String,
    records: Box<dyn Records<UsHtsRecord>>,
    assembler: UsHtsAssembler,
    tally: Tally,
    batch: Batch,
    subchapter: BTreeMap<TariffCode, AssembledLine>,
    /// Lines whose rate for Mexico stands in the subchapter, which comes later in the file.
    referring: Vec<(TariffCode, String, Vec<CodeRange>)>,
}

impl HtsReading {
    fn start(file: Prepared, is_csv: bool, progress: Progress) -> Result<Self, AppError> {
        let (name, content) = file.open(progress)?;
        let records: Box<dyn Records<UsHtsRecord>> = if is_csv {
            let format = Format::UsHtsCsv.code();
            Box::new(CsvRecords::<_, UsHtsRow>::of(content, &name, format))
        } else {
            Box::new(JsonRecords::of(content, &name, Format::UsHtsJson.code()))
        };
        Ok(Self {
            name,
            records,
            assembler: UsHtsAssembler::default(),
            tally: Tally::default(),
            batch: Batch::default(),
            subchapter: BTreeMap::new(),
            referring: Vec::new(),
        })
    }

    fn read(mut self, outlet: &Outlet<Batch>) -> Result<Tally, AppError> {
        while let Some(record) = self.records.next()? {
            self.tally.records += 1;
            self.record(record)?;
            if self.batch.lines.len() >= LINES_AT_ONCE
                && outlet.put(std::mem::take(&mut self.batch)).is_err()
            {
                return Ok(self.tally);
            }
        }
        if self.tally.records == 0 {
            return Err(FileError::Empty { name: self.name }.into());
        }
        self.follow_references();
        // A writer that is gone has its own reason to tell.
        let _ = outlet.put(self.batch);
        Ok(self.tally)
    }

    fn record(&mut self, record: Record<UsHtsRecord>) -> Result<(), AppError> {
        let number = self.tally.records;
        let record = match record {
            Ok(record) => record,
            Err(start) => {
                let reason = RecordReason::Unreadable.code();
                self.tally.reject(number, &start, reason)?;
                return Ok(());
            }
        };
        match self.assembler.push(record) {
            Ok(Some(line)) => self.line(line)?,
            Ok(None) => {}
            Err(rejected) => {
                if let Some(line) = rejected.doubts {
                    self.tally.doubt(line, &rejected.locator);
                    self.batch.doubted.push(line);
                }
                let reason = rejected.reason.code();
                self.tally.reject(number, &rejected.locator, reason)?;
            }
        }
        Ok(())
    }

    fn line(&mut self, line: AssembledLine) -> Result<(), AppError> {
        if let Some(rate) = line.rate.as_ref().filter(|_| line.rate_bearing) {
            self.count(&line, rate);
            self.concede(line.code, rate);
            let additional = rate.additional.iter().map(|range| (line.code, *range));
            self.batch.additional.extend(additional);
        }
        self.batch.lines.push(row(&line)?);
        if line.code.digits().starts_with(SUBCHAPTER) {
            self.subchapter.insert(line.code, line);
        }
        Ok(())
    }

    fn count(&mut self, line: &AssembledLine, rate: &LineRate) {
        self.tally.lines += 1;
        match &rate.mfn {
            Ok(_) => self.tally.compute(line.code),
            Err(refused) => self.tally.text_only(&line.published, refused.reason.code()),
        }
    }

    fn concede(&mut self, digits: TariffCode, rate: &LineRate) {
        let rate = match &rate.mexico {
            MexicoPreference::None => return,
            MexicoPreference::See { ranges } => {
                let words = special_words(&rate.special_text);
                self.referring.push((digits, words, ranges.clone()));
                return;
            }
            MexicoPreference::Free => rate_text("Free"),
            MexicoPreference::Rate { text } | MexicoPreference::Words { text } => rate_text(text),
        };
        let given = Concession::of(digits, AgreementId::T_MEC, rate);
        self.batch.concessions.push(given);
    }

    fn follow_references(&mut self) {
        for (digits, words, ranges) in std::mem::take(&mut self.referring) {
            let (rate, via) = match resolve_see(&ranges, &self.subchapter) {
                SeeResolution::Free { by } => (rate_text("Free"), Some(by)),
                SeeResolution::Rate { by, text } => (rate_text(&text), Some(by)),
                SeeResolution::Undecided { .. } => (rate_text(&words), None),
            };
            self.batch.concessions.push(Concession {
                via,
                ..Concession::of(digits, AgreementId::T_MEC, rate)
            });
        }
    }
}

/// The words of the special column that lead to other lines.
fn special_words(column: &str) -> String {
    let special = Special::parse(column);
    special
        .groups
        .into_iter()
        .find(|group| {
            let is_mexican = |program: &String| program == "S" || program == "S+";
            !group.see.is_empty() && group.programs.iter().any(is_mexican)
        })
        .map_or_else(|| column.to_owned(), |group| group.text)
}

fn rate_text(text: &str) -> RateText {
    RateText::read(text, Dialect::UsHts)
}

fn row(line: &AssembledLine) -> Result<LineRow, AppError> {
    let json = |error: serde_json::Error| AppError::from(Internal::new(&error));
    let path: Vec<&str> = line
        .path
        .iter()
        .map(|step| step.description.as_str())
        .collect();
    let mfn = line.rate.as_ref().filter(|_| line.rate_bearing);
    let footnotes = &line.footnotes;
    let entered = line.entered.as_ref().map(serde_json::to_string);
    let is_levy = line.code.digits().starts_with(LEVIES);
    Ok(LineRow {
        digits: line.code,
        code: line.published.clone(),
        parent: line.parent,
        description: line.description.clone(),
        path: serde_json::to_string(&path).map_err(json)?,
        words: lines::words(&line.description, &path),
        units: (!line.units.is_empty()).then(|| line.units.join("; ")),
        rate_from: line.rate.as_ref().map(|rate| rate.on),
        mfn: mfn.map(|rate| RateText {
            text: rate.mfn_text.clone(),
            reason: rate
                .mfn
                .as_ref()
                .err()
                .map(|refused| refused.reason.to_string()),
        }),
        footnotes: if footnotes.is_empty() {
            None
        } else {
            Some(serde_json::to_string(footnotes).map_err(json)?)
        },
        quota: line.quota_text.clone(),
        additional: line.additional_text.clone(),
        entered: entered.transpose().map_err(json)?,
        named_origin: is_levy.then(|| line.named_origin()),
        remarks: None,
    })
}
