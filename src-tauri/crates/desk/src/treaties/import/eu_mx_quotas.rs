//! The quotas that the European Union opens for Mexico: the definitions first, then the measures
//! beside them.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::time::Day;
use proa_domain::treaties::eu_mx_quotas::{
    Definition, DefinitionRow, MeasureRow, OrderNumber, QuotaGoods, QuotaRefusal, edition_on,
};
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::lookup::AgreementId;
use proa_domain::treaties::quota::{Span, without_filling};
use sea_orm::{DatabaseTransaction, Value};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::Format;
use super::file::Prepared;
use super::records::{CsvRecords, Records};
use super::report::{RecordReason, Tally};
use crate::error::AppError;
use crate::progress::Progress;
use crate::treaties::error::{FileError, ImportError};
use crate::treaties::reference::feed::{self, Outlet};
use crate::treaties::reference::rows::{Rows, execute};

const ENTRIES_AT_ONCE: usize = 256;

/// What is written of the two files.
enum Entry {
    Quota {
        order: OrderNumber,
        description: Option<String>,
    },
    Period(Definition),
    Goods(QuotaGoods),
}

/// Reads both files and writes the quotas. Who administers them neither file says.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    mut file: Prepared,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let measures = file
        .beside
        .take()
        .ok_or_else(|| ImportError::SecondNeeded {
            format: Format::EuMxQuotasCsv.to_string(),
        })?;
    let reporting = progress.clone();
    let mut feed = feed::start(move |outlet| {
        let mut reading = Reading::of(&outlet);
        reading.rows(file, &reporting, Reading::definition)?;
        reading.rows(*measures, &reporting, Reading::measure)?;
        Ok(reading.end())
    });
    let mut writing = Writing::of(schedule);
    while let Some(batch) = feed.next().await {
        if progress.is_cancelled() {
            return Err(ImportError::Cancelled.into());
        }
        for entry in batch {
            writing.entry(tx, entry).await?;
        }
    }
    let (tally, newest) = feed.end().await?;
    writing.finish(tx).await?;
    if let Some(day) = newest {
        let row: [Value; 2] = [edition_on(day).into(), schedule.to_string().into()];
        execute(tx, "UPDATE schedules SET edition = ? WHERE id = ?", row).await?;
    }
    Ok(tally)
}

/// What was read so far, on its way to the writer.
struct Reading<'a> {
    outlet: &'a Outlet<Vec<Entry>>,
    tally: Tally,
    batch: Vec<Entry>,
    defined: BTreeMap<OrderNumber, (String, Vec<Span>)>,
    with_goods: BTreeSet<OrderNumber>,
    seen: BTreeSet<(OrderNumber, TariffCode, Day)>,
}

/// How a row is taken.
type Take<'a, Row> = fn(&mut Reading<'a>, &Row) -> Result<Entry, (String, QuotaRefusal)>;

impl<'a> Reading<'a> {
    fn of(outlet: &'a Outlet<Vec<Entry>>) -> Self {
        Self {
            outlet,
            tally: Tally::default(),
            batch: Vec::new(),
            defined: BTreeMap::new(),
            with_goods: BTreeSet::new(),
            seen: BTreeSet::new(),
        }
    }

    /// Takes all rows of a file; what is none is told by file and line.
    fn rows<Row: DeserializeOwned>(
        &mut self,
        file: Prepared,
        progress: &Progress,
        take: Take<'a, Row>,
    ) -> Result<(), AppError> {
        let (name, content) = file.open(progress.clone())?;
        let mut rows = CsvRecords::<_, Row>::of(content, &name, Format::EuMxQuotasCsv.code());
        let before = self.tally.records;
        while let Some(row) = Records::<Row>::next(&mut rows)? {
            self.tally.records += 1;
            let place = || format!("{name} {}", rows.line());
            match row.map(|row| take(self, &row)) {
                Ok(Ok(entry)) => {
                    if self.put(entry).is_err() {
                        return Ok(());
                    }
                }
                Ok(Err((what, why))) => {
                    let place = format!("{}: {what}", place());
                    if why == QuotaRefusal::OtherCountries {
                        self.tally.pass_over_in(&place, why.code());
                    } else {
                        self.tally.reject_in(&place, why.code())?;
                    }
                }
                Err(_) => {
                    let reason = RecordReason::Unreadable.code();
                    self.tally.reject_in(&place(), reason)?;
                }
            }
        }
        if self.tally.records == before {
            return Err(FileError::Empty { name }.into());
        }
        Ok(())
    }

    fn put(&mut self, entry: Entry) -> Result<(), feed::Closed> {
        self.batch.push(entry);
        if self.batch.len() < ENTRIES_AT_ONCE {
            return Ok(());
        }
        self.outlet.put(std::mem::take(&mut self.batch))
    }

    fn definition(&mut self, row: &DefinitionRow) -> Result<Entry, (String, QuotaRefusal)> {
        let what = |why| (row.order_number.clone(), why);
        let definition = row.read().map_err(what)?;
        let description = definition.description.clone();
        let known = self.defined.entry(definition.order.clone());
        let (_, spans) = known.or_insert_with(|| (description, Vec::new()));
        let span = definition.period.span();
        if spans.iter().any(|other| other.meets(&span)) {
            return Err(what(QuotaRefusal::OverlappingPeriods));
        }
        spans.push(span);
        Ok(Entry::Period(definition))
    }

    fn measure(&mut self, row: &MeasureRow) -> Result<Entry, (String, QuotaRefusal)> {
        let what = |why| (format!("{} {}", row.order_number, row.goods_code), why);
        let goods = row.read().map_err(what)?;
        let key = (goods.order.clone(), goods.code, goods.season.from);
        if !self.seen.insert(key) {
            return Err(what(QuotaRefusal::Repeated));
        }
        self.with_goods.insert(goods.order.clone());
        self.tally.lines += 1;
        Ok(Entry::Goods(goods))
    }

    /// The quotas themselves, with what one file says and the other does not; and the newest day on
    /// which goods were put into one.
    fn end(mut self) -> (Tally, Option<Day>) {
        for order in self
            .with_goods
            .iter()
            .filter(|order| !self.defined.contains_key(order))
        {
            let reason = QuotaRefusal::NoVolume.code();
            self.tally.remark(reason, &order.to_string());
        }
        for order in self
            .defined
            .keys()
            .filter(|order| !self.with_goods.contains(order))
        {
            let reason = QuotaRefusal::NoGoods.code();
            self.tally.remark(reason, &order.to_string());
        }
        let newest = self.seen.iter().map(|(_, _, from)| *from).max();
        let orders: BTreeSet<&OrderNumber> = self.defined.keys().chain(&self.with_goods).collect();
        let quotas = orders.into_iter().map(|order| Entry::Quota {
            order: order.clone(),
            description: self.defined.get(order).map(|(said, _)| said.clone()),
        });
        self.batch.extend(quotas);
        // A writer that is gone has its own reason to tell.
        let _ = self.outlet.put(self.batch);
        (self.tally, newest)
    }
}

/// The rows that wait to be written.
struct Writing {
    schedule: String,
    quotas: Rows,
    periods: Rows,
    goods: Rows,
}

impl Writing {
    fn of(schedule: Uuid) -> Self {
        let quotas = ["schedule_id", "order_number", "agreement", "description"];
        let periods = [
            "schedule_id",
            "order_number",
            "from_on",
            "to_on",
            "volume",
            "unit",
            "basis",
        ];
        let goods = [
            "schedule_id",
            "digits",
            "order_number",
            "from_on",
            "to_on",
            "code",
            "act",
        ];
        Self {
            schedule: schedule.to_string(),
            quotas: Rows::of("quotas", &quotas),
            periods: Rows::of("quota_periods", &periods),
            goods: Rows::of("quota_goods", &goods),
        }
    }

    async fn entry(&mut self, tx: &DatabaseTransaction, entry: Entry) -> Result<(), AppError> {
        let schedule: Value = self.schedule.clone().into();
        match entry {
            Entry::Quota { order, description } => {
                let row = [
                    schedule,
                    order.to_string().into(),
                    AgreementId::TLCUEM.into(),
                    description.into(),
                ];
                self.quotas.add(tx, row).await
            }
            Entry::Period(Definition { order, period, .. }) => {
                let row = [
                    schedule,
                    order.to_string().into(),
                    period.from.to_string().into(),
                    period.to.to_string().into(),
                    period.volume.to_string().into(),
                    period.unit.code().into(),
                    period.basis.into(),
                ];
                self.periods.add(tx, row).await
            }
            Entry::Goods(goods) => {
                let row = [
                    schedule,
                    without_filling(&goods.code).digits().into(),
                    goods.order.to_string().into(),
                    goods.season.from.to_string().into(),
                    goods.season.to.to_string().into(),
                    goods.code.digits().into(),
                    goods.act.into(),
                ];
                self.goods.add(tx, row).await
            }
        }
    }

    async fn finish(mut self, tx: &DatabaseTransaction) -> Result<(), AppError> {
        self.quotas.finish(tx).await?;
        self.periods.finish(tx).await?;
        self.goods.finish(tx).await
    }
}
