//! What is due on a shipment, exactly, or what is still needed to say it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{AdValorem, DatedRate, DutyExpression, SeasonalRate, Specific, Strength};
use crate::money::{Currency, Money};
use crate::time::Day;
use crate::treaties::need::{Need, Part};
use crate::treaties::unit::{Measure, Quantity, Unit};

/// What is known of a shipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipment {
    /// The day of entry.
    pub day: Day,
    /// The currency of the market, in which a duty of nothing is said.
    pub currency: Currency,
    /// The value on the market's own basis.
    pub customs_value: Option<Money>,
    /// The quantities; one of them is asked for when none converts into what a rate counts.
    pub quantities: Vec<Quantity>,
    /// The values of parts of the goods.
    pub parts: Vec<PartValue>,
    /// The exchange rates at hand.
    pub rates: Vec<ExchangeRate>,
}

/// The value of a part of the goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartValue {
    /// The part.
    pub part: Part,
    /// Its value in the shipment.
    pub value: Money,
}

/// How many units of one currency one unit of another is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExchangeRate {
    /// What is converted.
    pub from: Currency,
    /// What it is converted into.
    pub to: Currency,
    /// Units of `to` for one unit of `from`.
    pub rate: Decimal,
}

impl ExchangeRate {
    /// The rate from one currency into another; one where they are the same.
    pub fn between(from: Currency, to: Currency, rates: &[Self]) -> Option<Decimal> {
        if from == to {
            return Some(Decimal::ONE);
        }
        rates
            .iter()
            .find(|known| known.from == from && known.to == to)
            .map(|known| known.rate)
    }
}

/// What an expression answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evaluation {
    /// This much is due.
    Due(Money),
    /// It can be computed once these are known.
    Needs(Vec<Need>),
    /// The day lies outside every season of the rate: what is due is unknown.
    OutsideSeason,
    /// No rate is at hand for the day: it lies before the first day of a rate, or after its last
    /// one. What is due is unknown.
    OutsideDates,
    /// An input is negative, or the figures are larger than money can hold.
    OutOfRange,
}

impl Shipment {
    /// A shipment of which only the day and the market's currency are known.
    pub const fn on(day: Day, currency: Currency) -> Self {
        Self {
            day,
            currency,
            customs_value: None,
            quantities: Vec::new(),
            parts: Vec::new(),
            rates: Vec::new(),
        }
    }
}

impl DutyExpression {
    /// What is due; rounded once, at the end, half away from zero to the minor unit.
    pub fn evaluate(&self, shipment: &Shipment) -> Evaluation {
        let currency = self
            .currency()
            .or(shipment.customs_value.map(|value| value.currency))
            .or(shipment.parts.first().map(|part| part.value.currency))
            .unwrap_or(shipment.currency);
        match (Reckoning { shipment, currency }).amount(self) {
            Ok(amount) => {
                Money::rounded(amount, currency).map_or(Evaluation::OutOfRange, Evaluation::Due)
            }
            Err(Halt::Needs(needs)) => Evaluation::Needs(needs.into_iter().collect()),
            Err(Halt::OutsideSeason) => Evaluation::OutsideSeason,
            Err(Halt::OutsideDates) => Evaluation::OutsideDates,
            Err(Halt::OutOfRange) => Evaluation::OutOfRange,
        }
    }

    /// The rate of a day where rates differ by season or change by date, else the rate itself;
    /// `None` outside every season and on a day of no step.
    pub fn on(&self, day: Day) -> Option<&Self> {
        match self {
            Self::Seasonal(seasons) => {
                SeasonalRate::of_day(seasons, day).and_then(|season| season.rate.on(day))
            }
            Self::Stepped(steps) => {
                DatedRate::in_force(steps, day).and_then(|step| step.rate.on(day))
            }
            Self::Free
            | Self::AdValorem(_)
            | Self::Specific(_)
            | Self::Sum(_)
            | Self::Difference { .. }
            | Self::AtLeast { .. }
            | Self::AtMost { .. }
            | Self::Greater(..)
            | Self::Lesser(..) => Some(self),
        }
    }

    /// The currency of its amounts, where it has amounts.
    pub fn currency(&self) -> Option<Currency> {
        match self {
            Self::Free | Self::AdValorem(_) => None,
            Self::Specific(rate) => Some(rate.currency),
            Self::Sum(terms) => terms.iter().find_map(Self::currency),
            Self::Difference { from: a, less: b }
            | Self::AtLeast { duty: a, floor: b }
            | Self::AtMost { duty: a, cap: b }
            | Self::Greater(a, b)
            | Self::Lesser(a, b) => a.currency().or_else(|| b.currency()),
            Self::Seasonal(seasons) => seasons.iter().find_map(|season| season.rate.currency()),
            Self::Stepped(steps) => steps.iter().find_map(|step| step.rate.currency()),
        }
    }
}

impl SeasonalRate {
    /// The season that a day lies in.
    fn of_day(seasons: &[Self], day: Day) -> Option<&Self> {
        seasons.iter().find(|season| {
            let mut windows = season.windows.iter();
            windows.any(|window| window.contains(day.into()))
        })
    }
}

/// Why there is no amount.
enum Halt {
    Needs(BTreeSet<Need>),
    OutsideSeason,
    OutsideDates,
    OutOfRange,
}

impl Halt {
    fn need(need: Need) -> Self {
        Self::Needs(BTreeSet::from([need]))
    }

    // All that is needed is asked for at once; no input helps outside a season or on a day without
    // a rate.
    fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Needs(mut needs), Self::Needs(more)) => {
                needs.extend(more);
                Self::Needs(needs)
            }
            (Self::OutsideDates, _) | (_, Self::OutsideDates) => Self::OutsideDates,
            (Self::OutsideSeason, _) | (_, Self::OutsideSeason) => Self::OutsideSeason,
            (Self::OutOfRange, _) | (_, Self::OutOfRange) => Self::OutOfRange,
        }
    }
}

type Reckoned = Result<Decimal, Halt>;

struct Reckoning<'a> {
    shipment: &'a Shipment,
    currency: Currency,
}

impl Reckoning<'_> {
    fn amount(&self, duty: &DutyExpression) -> Reckoned {
        match duty {
            DutyExpression::Free => Ok(Decimal::ZERO),
            DutyExpression::AdValorem(rate) => self.ad_valorem(rate),
            DutyExpression::Specific(rate) => self.specific(rate),
            DutyExpression::Sum(terms) => total(terms.iter().map(|term| self.amount(term))),
            DutyExpression::Difference { from, less } => {
                combined(self.amount(from), self.amount(less), |from, less| {
                    Some(from.checked_sub(less)?.max(Decimal::ZERO))
                })
            }
            DutyExpression::AtLeast { duty: a, floor: b } | DutyExpression::Greater(a, b) => {
                combined(self.amount(a), self.amount(b), |a, b| Some(a.max(b)))
            }
            DutyExpression::AtMost { duty: a, cap: b } | DutyExpression::Lesser(a, b) => {
                combined(self.amount(a), self.amount(b), |a, b| Some(a.min(b)))
            }
            DutyExpression::Seasonal(seasons) => {
                match SeasonalRate::of_day(seasons, self.shipment.day) {
                    Some(season) => self.amount(&season.rate),
                    None => Err(Halt::OutsideSeason),
                }
            }
            DutyExpression::Stepped(steps) => match DatedRate::in_force(steps, self.shipment.day) {
                Some(step) => self.amount(&step.rate),
                None => Err(Halt::OutsideDates),
            },
        }
    }

    fn ad_valorem(&self, rate: &AdValorem) -> Reckoned {
        if rate.percent.is_zero() {
            return Ok(Decimal::ZERO);
        }
        let value = if rate.on.is_empty() {
            match self.shipment.customs_value {
                Some(value) => self.converted(value),
                None => Err(Halt::need(Need::CustomsValue)),
            }
        } else {
            total(rate.on.iter().map(|&part| self.part_value(part)))
        };
        exact(value?.checked_mul(rate.percent))
            .and_then(|product| exact(product.checked_mul(Decimal::new(1, 2))))
    }

    fn specific(&self, rate: &Specific) -> Reckoned {
        if rate.amount.is_zero() {
            return Ok(Decimal::ZERO);
        }
        let quantity = self.quantity(rate.measure);
        let quantity = match rate.strength {
            None => quantity,
            Some(Strength::Each(unit)) => {
                combined(quantity, self.quantity(unit.into()), Decimal::checked_mul)
            }
            Some(Strength::DegreesUnder(full)) => {
                let degrees = self.quantity(Unit::SugarDegree.into());
                combined(quantity, degrees, |quantity, degrees| {
                    let missing = full.checked_sub(degrees)?.max(Decimal::ZERO);
                    quantity.checked_mul(missing)
                })
            }
            Some(Strength::AlcoholOver(threshold)) => {
                let percent = self.quantity(Unit::AlcoholPercent.into());
                combined(quantity, percent, |quantity, percent| {
                    let above = percent.checked_sub(threshold)?.max(Decimal::ZERO);
                    quantity.checked_mul(above)
                })
            }
        };
        let amount = quantity.and_then(|quantity| {
            exact(
                quantity
                    .checked_mul(rate.amount)
                    .and_then(|amount| amount.checked_div(rate.per)),
            )
        });
        combined(amount, self.exchange(rate.currency), Decimal::checked_mul)
    }

    fn quantity(&self, measure: Measure) -> Reckoned {
        let converts = |quantity: &Quantity| {
            // A quantity that converts but overflows must not read as one that is missing.
            quantity.amount_in(measure).is_some()
                || Quantity {
                    amount: Decimal::ZERO,
                    ..*quantity
                }
                .amount_in(measure)
                .is_some()
        };
        let quantity = self
            .shipment
            .quantities
            .iter()
            .find(|quantity| quantity.measure == measure)
            .or_else(|| self.shipment.quantities.iter().find(|q| converts(q)))
            .ok_or_else(|| Halt::need(Need::Quantity { measure }))?;
        exact(quantity.amount_in(measure)).and_then(not_negative)
    }

    fn part_value(&self, part: Part) -> Reckoned {
        let value = self
            .shipment
            .parts
            .iter()
            .find(|known| known.part == part)
            .ok_or_else(|| Halt::need(Need::PartValue { part }))?;
        self.converted(value.value)
    }

    fn converted(&self, money: Money) -> Reckoned {
        let rate = self.exchange(money.currency);
        combined(not_negative(money.amount()), rate, Decimal::checked_mul)
    }

    fn exchange(&self, from: Currency) -> Reckoned {
        let to = self.currency;
        let rate = ExchangeRate::between(from, to, &self.shipment.rates)
            .ok_or_else(|| Halt::need(Need::ExchangeRate { from, to }))?;
        not_negative(rate)
    }
}

fn combined(
    a: Reckoned,
    b: Reckoned,
    operation: impl FnOnce(Decimal, Decimal) -> Option<Decimal>,
) -> Reckoned {
    match (a, b) {
        (Ok(a), Ok(b)) => exact(operation(a, b)),
        (Err(a), Err(b)) => Err(a.with(b)),
        (Err(halt), Ok(_)) | (Ok(_), Err(halt)) => Err(halt),
    }
}

// Goes on after a missing input, so that all of them are asked for at once.
fn total(terms: impl Iterator<Item = Reckoned>) -> Reckoned {
    let mut sum = Ok(Decimal::ZERO);
    for term in terms {
        sum = combined(sum, term, Decimal::checked_add);
    }
    sum
}

fn exact(result: Option<Decimal>) -> Reckoned {
    result.ok_or(Halt::OutOfRange)
}

fn not_negative(amount: Decimal) -> Reckoned {
    if amount < Decimal::ZERO {
        Err(Halt::OutOfRange)
    } else {
        Ok(amount)
    }
}
