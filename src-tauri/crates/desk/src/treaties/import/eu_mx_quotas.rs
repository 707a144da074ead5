//! The quotas that the European Union opens for Mexico: the definitions first, then the measures
//! beside them.

use std::collections::{BTreeMap, BTreeSet, btree_map};

use proa_domain::time::Day;
use proa_domain::treaties::eu_mx_quotas::{
    Administration, Definition, DefinitionRow, MeasureRow, OrderNumber, QuotaGoods, QuotaRefusal,
};
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::lookup::AgreementId;
use sea_orm::{DatabaseTransaction, Value};
use serde::de::DeserializeOwned;
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
use crate::treaties::reference::rows::Rows;

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

/// Reads both files and writes the quotas. How they are shared out their numbers say.
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
    while let Some(batch) = feed.next(progress).await? {
        for entry in batch {
            writing.entry(tx, entry).await?;
        }
    }
    let tally = feed.end().await?;
    writing.finish(tx).await?;
    Ok(tally)
}

/// What was read so far, on its way to the writer.
struct Reading<'a> {
    outlet: &'a Outlet<Vec<Entry>>,
    tally: Tally,
    defined: BTreeMap<OrderNumber, Vec<Definition>>,
    goods: BTreeMap<(OrderNumber, TariffCode, Day), QuotaGoods>,
}

/// How a row is taken.
type Take<'a, Row> = fn(&mut Reading<'a>, &Row) -> Result<(), (String, QuotaRefusal)>;

impl<'a> Reading<'a> {
    fn of(outlet: &'a Outlet<Vec<Entry>>) -> Self {
        Self {
            outlet,
            tally: Tally::default(),
            defined: BTreeMap::new(),
            goods: BTreeMap::new(),
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
                Ok(Ok(())) => {}
                Ok(Err((what, why))) => {
                    let place = format!("{}: {what}", place());
                    if why.is_right() {
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

    fn definition(&mut self, row: &DefinitionRow) -> Result<(), (String, QuotaRefusal)> {
        let what = |why| (row.order_number.clone(), why);
        let definition = row.read().map_err(what)?;
        let own = self.defined.entry(definition.order.clone()).or_default();
        let is_overlapping = own.iter().any(|other| other.overlaps(&definition));
        own.push(definition);
        if is_overlapping {
            return Err(what(QuotaRefusal::OverlappingPeriods));
        }
        Ok(())
    }

    fn measure(&mut self, row: &MeasureRow) -> Result<(), (String, QuotaRefusal)> {
        let what = |why| (format!("{} {}", row.order_number, row.goods_code), why);
        let goods = row.read().map_err(what)?;
        match self
            .goods
            .entry((goods.order.clone(), goods.code, goods.season.from))
        {
            btree_map::Entry::Vacant(place) => {
                place.insert(goods);
                self.tally.lines += 1;
                Ok(())
            }
            // Both say that the goods are in the quota: so they are as long as the longer does.
            btree_map::Entry::Occupied(mut known) => {
                if known.get().season.to < goods.season.to {
                    known.insert(goods);
                }
                Err(what(QuotaRefusal::Repeated))
            }
        }
    }

    /// All that is written, and what one file says and the other does not. Of days for which two
    /// volumes are said, none is known.
    fn end(mut self) -> Tally {
        let with_goods: BTreeSet<&OrderNumber> =
            self.goods.keys().map(|(order, _, _)| order).collect();
        let defined: BTreeSet<&OrderNumber> = self.defined.keys().collect();
        for (orders, reason) in [
            (with_goods.difference(&defined), QuotaRefusal::NoVolume),
            (defined.difference(&with_goods), QuotaRefusal::NoGoods),
        ] {
            for order in orders {
                self.tally.remark(reason.code(), &order.to_string());
            }
        }
        let described = |order: &OrderNumber| self.defined.get(order)?.first();
        let quotas = defined.union(&with_goods).map(|order| Entry::Quota {
            order: (*order).clone(),
            description: described(order).map(|first| first.description.clone()),
        });
        let quotas: Vec<Entry> = quotas.collect();
        let periods = self.defined.values().flat_map(|periods| alone(periods));
        let goods = self.goods.into_values().map(Entry::Goods);
        let mut entries = quotas.into_iter().chain(periods).chain(goods).peekable();
        while entries.peek().is_some() {
            let batch = entries.by_ref().take(ENTRIES_AT_ONCE).collect();
            // A writer that is gone has its own reason to tell.
            if self.outlet.put(batch).is_err() {
                break;
            }
        }
        self.tally
    }
}

/// The periods of a quota that share no day with another.
fn alone(periods: &[Definition]) -> Vec<Entry> {
    let is_alone = |own: &&Definition| {
        let met = periods.iter().filter(|other| own.overlaps(other));
        met.count() == 1
    };
    let alone = periods.iter().filter(is_alone).cloned();
    alone.map(Entry::Period).collect()
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
        let quotas = [
            "schedule_id",
            "order_number",
            "agreement",
            "description",
            "administration",
        ];
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
                    order.administration().map(Administration::code).into(),
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
                    goods.code.without_filling().digits().into(),
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
