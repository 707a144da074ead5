//! The figures of a mission: who took part, what was met about, what came of it by horizon, market and
//! product, how much is due to the office, what the companies think, and what is learned.
//!
//! Only what the companies confirmed counts. What they have not is told apart, in the same figures, and takes
//! nothing from what they have. Closed sales of all horizons are added, since each report tells those since the
//! last; expected ones are those of the latest report of each company, as it expects them now.

mod money;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use self::money::{Counted, Figuring};
use super::attribution::{Attribution, Concentration, because_of_help, concentration};
use super::confirmation::{Confirmation, WinRating};
use super::counting::{VerdictForm, Weights};
use super::horizon::Horizon;
use super::lesson::LessonForm;
use super::outcome::{Certainty, Outcome};
use super::satisfaction::{OpinionForm, ServiceFigures, figures};
use crate::ids::{CompanyId, ResultId, SaleId};
use crate::missions::funding::TransferRate;
use crate::missions::selection::mean::Mean;
use crate::missions::sums::count;
use crate::money::{Currency, Exact, Money, MoneyText};
use crate::time::Day;

pub use self::money::{Part, SaleFigures};

/// The mission that the figures are of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportedMission {
    /// Its name.
    pub name: String,
    /// ISO 3166-1.
    pub country: String,
    /// The city.
    pub city: String,
    /// The first day.
    pub starts_on: Day,
    /// The last day.
    pub ends_on: Day,
}

/// Who took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantCounts {
    /// Companies that applied.
    pub applied: u32,
    /// Companies with a place.
    pub placed: u32,
    /// Companies that came.
    pub attended: u32,
    /// Companies that are asked for their results.
    pub asked: u32,
}

/// The meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", rename = "MeetingTally")]
pub struct MeetingCounts {
    /// All of the plan.
    pub planned: u32,
    /// Those that were held.
    pub held: u32,
    /// Those to which somebody did not come.
    pub no_shows: u32,
}

/// A horizon in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HorizonFigures {
    /// The horizon.
    pub horizon: Horizon,
    /// The day on which results are due.
    pub due_on: Day,
    /// Companies that are asked.
    pub asked: u32,
    /// Companies that reported.
    pub reported: u32,
    /// Companies that confirmed.
    pub confirmed: u32,
    /// Companies that do not agree.
    pub disputed: u32,
    /// Companies whose day has passed without a report.
    pub late: u32,
    /// Confirmed closed sales, in dollars; none where there are some and no rate is known for any of them.
    pub closed_usd: Option<MoneyText>,
}

/// What the office was good for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RatingFigures {
    /// What was rated.
    pub rating: WinRating,
    /// How many rated it.
    pub answers: u32,
    /// The mean, with two digits.
    pub mean: Exact,
}

/// The figures of a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MissionReport {
    /// The mission.
    pub mission: ReportedMission,
    /// The day of the figures.
    pub on: Day,
    /// Who took part.
    pub participants: ParticipantCounts,
    /// The meetings.
    pub meetings: MeetingCounts,
    /// Contacts that were written down at the fair; none where nobody counted them.
    pub leads: Option<u32>,
    /// Each horizon.
    pub horizons: Vec<HorizonFigures>,
    /// What the companies confirmed.
    pub confirmed: SaleFigures,
    /// What was reported and nobody confirmed; in no total.
    pub unconfirmed: SaleFigures,
    /// Confirmed sales by market, the largest first.
    pub by_market: Vec<Part>,
    /// Confirmed sales by product, the largest first.
    pub by_product: Vec<Part>,
    /// How much of the confirmed closed sales is due to the office, in dollars; none where there are some and no
    /// rate is known for any of them.
    pub attribution: Option<Attribution>,
    /// How much of them comes from few companies.
    pub concentration: Option<Concentration>,
    /// Pairs of sales that look like one and that nobody judged.
    pub open_twins: u32,
    /// What the office was good for.
    pub ratings: Vec<RatingFigures>,
    /// What the companies think of each service.
    pub satisfaction: Vec<ServiceFigures>,
    /// What is learned.
    pub lessons: Vec<LessonForm>,
    /// The rates by which money was brought into dollars and pesos.
    pub rates: Vec<TransferRate>,
}

/// A result of a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedResult {
    /// Identity.
    pub id: ResultId,
    /// Whose.
    pub company: CompanyId,
    /// Of which horizon; one for a company.
    pub horizon: Horizon,
    /// What it reported.
    pub outcome: Outcome,
    /// What the company says to it.
    pub said: Option<Confirmation>,
}

impl ReportedResult {
    /// Whether it counts.
    pub fn is_confirmed(&self) -> bool {
        self.said.as_ref().is_some_and(|said| said.agrees)
    }
}

/// What the figures are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Material {
    /// The mission.
    pub mission: ReportedMission,
    /// The day of the figures.
    pub on: Day,
    /// Who took part.
    pub participants: ParticipantCounts,
    /// The meetings.
    pub meetings: MeetingCounts,
    /// Contacts of the fair.
    pub leads: Option<u32>,
    /// The days on which results are due.
    pub due: Vec<(Horizon, Day)>,
    /// The results.
    pub results: Vec<ReportedResult>,
    /// Sales of this and of other missions that verdicts are about, and that companies confirmed.
    pub confirmed_sales: BTreeSet<SaleId>,
    /// Those that nobody confirmed.
    pub other_sales: BTreeSet<SaleId>,
    /// What people said of sales that look like one.
    pub verdicts: Vec<VerdictForm>,
    /// Pairs that look like one and that nobody judged.
    pub open_twins: u32,
    /// What companies think of the services.
    pub opinions: Vec<OpinionForm>,
    /// What is learned.
    pub lessons: Vec<LessonForm>,
    /// Rates, the first that fits counts.
    pub rates: Vec<TransferRate>,
}

impl MissionReport {
    /// Works the figures out.
    pub fn of(material: Material) -> Self {
        let results = |is_confirmed: bool| {
            let all = material.results.iter();
            all.filter(move |one| one.is_confirmed() == is_confirmed)
                .collect::<Vec<_>>()
        };
        let counted = |of: &[&ReportedResult], sales: &BTreeSet<SaleId>| {
            let weights = Weights::of(sales, &material.verdicts);
            counted(of, &weights, &material.rates)
        };
        let confirmed = counted(&results(true), &material.confirmed_sales);
        let unconfirmed = counted(&results(false), &material.other_sales);
        Self {
            horizons: horizons(&material, &confirmed),
            confirmed: SaleFigures::of(&confirmed, &results(true)),
            unconfirmed: SaleFigures::of(&unconfirmed, &results(false)),
            by_market: money::parts(&confirmed, |one| one.market.clone()),
            by_product: money::parts(&confirmed, |one| one.product.clone()),
            attribution: attribution(&confirmed),
            concentration: concentration(&by_company(&confirmed)),
            ratings: ratings(&results(true)),
            satisfaction: figures(&material.opinions),
            mission: material.mission,
            on: material.on,
            participants: material.participants,
            meetings: material.meetings,
            leads: material.leads,
            open_twins: material.open_twins,
            lessons: material.lessons,
            rates: material.rates,
        }
    }
}

/// Every sale that is in a figure, with what of it counts.
fn counted(results: &[&ReportedResult], weights: &Weights, rates: &[TransferRate]) -> Vec<Counted> {
    let mut latest: BTreeMap<CompanyId, Horizon> = BTreeMap::new();
    for result in results {
        let last = latest.entry(result.company).or_insert(result.horizon);
        *last = (*last).max(result.horizon);
    }
    let figuring = Figuring { weights, rates };
    let mut counted = Vec::new();
    for result in results {
        let is_latest = latest.get(&result.company) == Some(&result.horizon);
        let sales = result.outcome.sales.iter();
        counted.extend(
            sales
                .filter(|sale| is_latest || sale.certainty == Certainty::Closed)
                .map(|sale| figuring.counted(result, sale)),
        );
    }
    counted
}

fn horizons(material: &Material, confirmed: &[Counted]) -> Vec<HorizonFigures> {
    let of = |(horizon, due_on): &(Horizon, Day)| {
        let results: Vec<&ReportedResult> = material
            .results
            .iter()
            .filter(|one| one.horizon == *horizon)
            .collect();
        let agreeing = |agrees: bool| {
            let said = results.iter().filter_map(|one| one.said.as_ref());
            count(said.filter(|said| said.agrees == agrees).count())
        };
        let reported = count(results.len());
        let asked = material.participants.asked.max(reported);
        let closed = confirmed
            .iter()
            .filter(|one| one.horizon == *horizon && one.certainty == Certainty::Closed);
        HorizonFigures {
            horizon: *horizon,
            due_on: *due_on,
            asked,
            reported,
            confirmed: agreeing(true),
            disputed: agreeing(false),
            late: if *due_on < material.on {
                asked - reported
            } else {
                0
            },
            closed_usd: money::in_dollars(closed).map(MoneyText::from),
        }
    };
    material.due.iter().map(of).collect()
}

fn attribution(confirmed: &[Counted]) -> Option<Attribution> {
    let closed = || {
        confirmed
            .iter()
            .filter(|one| one.certainty == Certainty::Closed)
    };
    let at_least = closed().filter_map(|one| Some(because_of_help(one.usd?, one.without_help)));
    Some(Attribution {
        at_least: money::sum(at_least, Currency::USD).into(),
        at_most: money::in_dollars(closed())?.into(),
    })
}

fn by_company(confirmed: &[Counted]) -> BTreeMap<CompanyId, i64> {
    let mut values: BTreeMap<CompanyId, i64> = BTreeMap::new();
    for one in confirmed
        .iter()
        .filter(|one| one.certainty == Certainty::Closed)
    {
        let value = values.entry(one.company).or_default();
        *value = value.saturating_add(one.usd.map_or(0, |money: Money| money.minor));
    }
    values
}

fn ratings(confirmed: &[&ReportedResult]) -> Vec<RatingFigures> {
    let said: Vec<&Confirmation> = confirmed
        .iter()
        .filter_map(|one| one.said.as_ref())
        .collect();
    if said.is_empty() {
        return Vec::new();
    }
    WinRating::ALL
        .iter()
        .enumerate()
        .map(|(index, rating)| {
            let given = said.iter().filter_map(|said| said.ratings.get(index));
            let sum = given.map(|given| u64::from(*given)).sum();
            RatingFigures {
                rating: *rating,
                answers: count(said.len()),
                mean: Mean::of(sum, u64::from(count(said.len()))).shown(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
