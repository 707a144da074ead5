//! Duties on top of the tariff of a market, as an office or a publisher curates them.

use std::collections::BTreeSet;

use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::measure::{Known, Measure, MeasureRefusal, MeasureRow};
use sea_orm::{DatabaseTransaction, Value};
use uuid::Uuid;

use super::Format;
use super::records::{CsvRecords, Records};
use super::report::{RecordReason, Tally};
use crate::error::{AppError, Internal};
use crate::file::Prepared;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::treaties::reference::feed::{self, Outlet};
use crate::treaties::reference::rows::Rows;

const MEASURES_AT_ONCE: usize = 64;
const COLUMNS: [&str; 15] = [
    "schedule_id",
    "number",
    "measure",
    "kind",
    "title_es",
    "title_en",
    "codes",
    "excepted",
    "rate",
    "from_on",
    "to_on",
    "lifted_by",
    "citation",
    "source",
    "confidence",
];

/// Reads the file and writes the measures on goods of Mexico in the market.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    known: Known,
    file: Prepared,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let reporting = progress.clone();
    let mut feed = feed::start(move |outlet| read(file, &known, reporting, &outlet));
    let mut measures = Rows::of("measures", &COLUMNS);
    let mut goods = Rows::of("measure_goods", &["schedule_id", "digits", "number"]);
    let schedule: Value = schedule.to_string().into();
    let mut number = 0_i64;
    while let Some(batch) = feed.next(progress).await? {
        for measure in batch {
            number += 1;
            let own = measure.scope.codes.iter().map(TariffCode::without_filling);
            for code in own.collect::<BTreeSet<TariffCode>>() {
                let row = [schedule.clone(), code.digits().into(), number.into()];
                goods.add(tx, row).await?;
            }
            measures
                .add(tx, row(schedule.clone(), number, measure)?)
                .await?;
        }
    }
    let tally = feed.end().await?;
    measures.finish(tx).await?;
    goods.finish(tx).await?;
    Ok(tally)
}

fn row(schedule: Value, number: i64, measure: Measure) -> Result<[Value; 15], AppError> {
    Ok([
        schedule,
        number.into(),
        measure.number.into(),
        measure.kind.code().into(),
        measure.title_es.into(),
        measure.title_en.into(),
        listed(&measure.scope.codes)?,
        listed(&measure.scope.except)?,
        measure.rate.into(),
        measure.from.to_string().into(),
        measure.to.map(|to| to.to_string()).into(),
        listed(&measure.lifted_by)?,
        measure.citation.into(),
        measure.source.into(),
        measure.confidence.into(),
    ])
}

fn listed(list: &impl serde::Serialize) -> Result<Value, AppError> {
    let text = serde_json::to_string(list).map_err(|error| Internal::new(&error))?;
    Ok(text.into())
}

/// Takes all rows; what is none is told by its line.
fn read(
    file: Prepared,
    known: &Known,
    progress: Progress,
    outlet: &Outlet<Vec<Measure>>,
) -> Result<Tally, AppError> {
    let (name, content) = file.open(progress)?;
    let mut rows = CsvRecords::<_, MeasureRow>::of(content, &name, Format::MeasuresCsv.code());
    let mut tally = Tally::default();
    let mut seen = BTreeSet::new();
    let mut batch = Vec::new();
    while let Some(record) = Records::<MeasureRow>::next(&mut rows)? {
        tally.records += 1;
        let Ok(record) = record else {
            let reason = RecordReason::Unreadable.code();
            tally.reject_in(&rows.line().to_string(), reason)?;
            continue;
        };
        match record.read(known).and_then(|it| once(&mut seen, it)) {
            Ok(measure) => {
                tally.lines += 1;
                batch.push(measure);
            }
            Err(why) => {
                let place = format!("{}: {}", rows.line(), record.measure);
                if why.is_right() {
                    tally.pass_over_in(&place, why.code());
                } else {
                    tally.reject_in(&place, why.code())?;
                }
            }
        }
        if batch.len() >= MEASURES_AT_ONCE && outlet.put(std::mem::take(&mut batch)).is_err() {
            return Ok(tally);
        }
    }
    if tally.records == 0 {
        return Err(FileError::Empty { name }.into());
    }
    // A writer that is gone has its own reason to tell.
    let _ = outlet.put(batch);
    Ok(tally)
}

/// What tells a measure from another of its number: its goods, its rate and its days. An order with
/// a rate for each exporter has several on the same goods, and all of them are told.
type Told = (
    String,
    BTreeSet<TariffCode>,
    BTreeSet<TariffCode>,
    Option<String>,
    Day,
    Option<Day>,
);

/// A measure that was not told before.
fn once(seen: &mut BTreeSet<Told>, measure: Measure) -> Result<Measure, MeasureRefusal> {
    let codes = |codes: &[TariffCode]| codes.iter().map(TariffCode::without_filling).collect();
    let told = (
        measure.number.clone(),
        codes(&measure.scope.codes),
        codes(&measure.scope.except),
        measure.rate.clone(),
        measure.from,
        measure.to,
    );
    if seen.insert(told) {
        Ok(measure)
    } else {
        Err(MeasureRefusal::Repeated)
    }
}
