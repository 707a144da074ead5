//! Mexico's tariff codes with NICO, as the SAT's catalogue says them: one row per code, with its
//! unit and the days between which it holds.

use std::collections::{BTreeMap, HashSet};
use std::io::Read;

use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::{ConnectionTrait as _, DatabaseTransaction, Value};
use serde::Deserialize;
use uuid::Uuid;

use super::Format;
use super::records::{CsvRecords, Records};
use super::report::{RecordReason, Tally};
use crate::error::AppError;
use crate::file::Prepared;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::treaties::error::ImportError;
use crate::treaties::reference::feed::{self, Outlet};
use crate::treaties::reference::pack::VOCABULARY;
use crate::treaties::reference::rows::{Rows, query};

const EDITION: &str = "MX";
const CODES_AT_ONCE: usize = 256;
const NATIONAL_LINE: usize = 8;
/// What its header names.
pub(super) const COLUMNS: [&str; 4] = ["fraccion_nico", "descripcion", "vigencia_hasta", "unidad"];

#[derive(Deserialize)]
struct Entry {
    fraccion_nico: String,
    descripcion: String,
    vigencia_hasta: Option<Day>,
    unidad: Option<String>,
}

struct Code {
    digits: TariffCode,
    text: String,
    unit: Option<String>,
}

/// Reads the file and writes its codes into the nomenclature.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    file: Prepared,
    today: Day,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let reporting = progress.clone();
    let mut feed = feed::start(move |outlet| {
        let (name, content) = file.open(reporting)?;
        read(&name, content, today, &outlet)
    });
    let last = query("SELECT coalesce(max(id), 0) AS id FROM nomenclature", []);
    let before: i64 = match tx.query_one_raw(last).await? {
        Some(row) => row.try_get("", "id")?,
        None => 0,
    };
    let columns = ["edition", "schedule_id", "digits", "level", "es", "unit"];
    let mut rows = Rows::of("nomenclature", &columns);
    while let Some(batch) = feed.next(progress).await? {
        for code in batch {
            let level = i64::try_from(code.digits.len()).unwrap_or_default();
            let row: [Value; 6] = [
                EDITION.into(),
                schedule.to_string().into(),
                code.digits.digits().into(),
                level.into(),
                code.text.into(),
                code.unit.into(),
            ];
            rows.add(tx, row).await?;
        }
    }
    let tally = feed.end().await?;
    rows.finish(tx).await?;
    let words = format!(
        "INSERT INTO product_words (rowid, es, en, above_es, above_en)
        SELECT own.id, own.es, '', above.path_es, above.path_en FROM nomenclature AS own
        LEFT JOIN nomenclature AS above
            ON above.digits = substr(own.digits, 1, 6) AND above.edition = 'HS2022'
        WHERE own.id > {before}"
    );
    tx.execute_unprepared(&words).await?;
    tx.execute_unprepared(VOCABULARY).await?;
    Ok(tally)
}

fn read(
    name: &str,
    content: impl Read,
    today: Day,
    outlet: &Outlet<Vec<Code>>,
) -> Result<Tally, AppError> {
    let mut records = CsvRecords::<_, Entry>::of(content, name, Format::MxSatCsv.code());
    let mut tally = Tally::default();
    let mut seen = HashSet::new();
    let mut lines: BTreeMap<TariffCode, Vec<(String, Option<String>)>> = BTreeMap::new();
    let mut batch = Vec::new();
    while let Some(record) = Records::<Entry>::next(&mut records)? {
        tally.records += 1;
        let record = match record {
            Ok(record) => record,
            Err(place) => {
                let reason = RecordReason::Unreadable.code();
                tally.reject(tally.records, &place, reason)?;
                continue;
            }
        };
        let Some(code) = checked(&record, today, &mut seen, &mut tally)? else {
            continue;
        };
        tally.lines += 1;
        if let Some(line) = code.digits.truncated(NATIONAL_LINE) {
            let own = (code.text.clone(), code.unit.clone());
            lines.entry(line).or_default().push(own);
        }
        if code.digits.len() > NATIONAL_LINE {
            batch.push(code);
        }
        if batch.len() >= CODES_AT_ONCE && outlet.put(std::mem::take(&mut batch)).is_err() {
            return Ok(tally);
        }
    }
    if tally.records == 0 {
        let name = name.to_owned();
        return Err(FileError::Empty { name }.into());
    }
    batch.extend(
        lines
            .into_iter()
            .map(|(digits, parts)| line_of(digits, &parts)),
    );
    // A writer that is gone has its own reason to tell.
    let _ = outlet.put(batch);
    Ok(tally)
}

fn checked(
    record: &Entry,
    today: Day,
    seen: &mut HashSet<TariffCode>,
    tally: &mut Tally,
) -> Result<Option<Code>, ImportError> {
    let number = tally.records;
    let Ok(digits) = record.fraccion_nico.parse::<TariffCode>() else {
        let reason = RecordReason::BadNumber.code();
        tally.reject(number, &record.fraccion_nico, reason)?;
        return Ok(None);
    };
    let reason = if digits.len() != 10 && digits.len() != NATIONAL_LINE {
        RecordReason::BadNumber
    } else if record.vigencia_hasta.is_some_and(|last| last < today) {
        RecordReason::Expired
    } else if record.descripcion.is_empty() {
        RecordReason::NoText
    } else if !seen.insert(digits) {
        RecordReason::Repeated
    } else {
        return Ok(Some(Code {
            digits,
            text: record.descripcion.clone(),
            unit: record.unidad.clone().filter(|unit| !unit.is_empty()),
        }));
    };
    tally.reject(number, &record.fraccion_nico, reason.code())?;
    Ok(None)
}

/// The catalogue has no text for a line of eight digits: it says what its NICOs say.
fn line_of(digits: TariffCode, parts: &[(String, Option<String>)]) -> Code {
    let mut texts: Vec<&str> = parts.iter().map(|(text, _)| text.as_str()).collect();
    texts.dedup();
    Code {
        digits,
        text: texts.join("; "),
        unit: parts.first().and_then(|(_, unit)| unit.clone()),
    }
}
