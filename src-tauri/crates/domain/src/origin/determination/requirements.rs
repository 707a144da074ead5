//! What the producer of a good must certify besides its rule, in percent: labour and purchases of a
//! vehicle. Read from the columns of the table `origin_requirements`.

use rust_decimal::Decimal;

use super::case::Vehicle;
use super::provisions::{UnreadProvision, parts, ranges};
use super::step::{FigureKind, OriginNeed, Outcome, Step};
use crate::money::Exact;
use crate::time::Day;
use crate::treaties::hs_code::{CodeRange, TariffCode};

/// A process of rules that is worked out from the figures of the producer.
#[derive(Debug, Clone, PartialEq)]
pub struct Requirement {
    /// The process, as the rules name it.
    pub process: String,
    /// The goods for which its figures are known; every good where none are named.
    pub goods: Vec<CodeRange>,
    /// The figures.
    pub figures: Vec<Part>,
    /// What they must reach together; nothing where each stands for itself.
    pub total: Option<Decimal>,
    /// The first day of it.
    pub valid_from: Day,
    /// The last day.
    pub valid_to: Option<Day>,
    /// Where it stands in the agreement.
    pub citation: String,
}

/// A figure of the producer, in percent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name, as the answers have it.
    pub figure: String,
    /// What it must reach.
    pub least: Option<Decimal>,
    /// What counts of it at most.
    pub most: Option<Decimal>,
}

impl Requirement {
    /// Reads the columns of a row, by name.
    pub fn read<'a>(column: impl Fn(&'static str) -> &'a str) -> Result<Self, UnreadProvision> {
        let unread = |name: &'static str| UnreadProvision {
            column: name,
            text: column(name).to_owned(),
        };
        let day = |name: &'static str| match column(name) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| unread(name)),
        };
        let total = match column("total_pct") {
            "" => None,
            text => Some(percent(text).ok_or_else(|| unread("total_pct"))?),
        };
        let figures: Option<Vec<Part>> = parts(column("figures"), ';').map(part).collect();
        Ok(Self {
            process: column("process").to_owned(),
            goods: ranges(column("goods")).ok_or_else(|| unread("goods"))?,
            figures: figures
                .filter(|figures| !figures.is_empty())
                .ok_or_else(|| unread("figures"))?,
            total,
            valid_from: day("valid_from")?.ok_or_else(|| unread("valid_from"))?,
            valid_to: day("valid_to")?,
            citation: column("citation").to_owned(),
        })
    }

    /// Whether it says something of a process of a good on a day.
    pub(super) fn stands(&self, process: &str, good: &TariffCode, day: Day) -> bool {
        let reaches = self.goods.is_empty() || self.goods.iter().any(|range| range.contains(good));
        let is_in_time = self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last);
        self.process == process && reaches && is_in_time
    }

    /// Decides it for the worst and for the best that the figures which are not known allow.
    pub(super) fn decide(&self, vehicle: &Vehicle, step: Step) -> Step {
        let known: Vec<(&Part, Option<Decimal>)> = self
            .figures
            .iter()
            .map(|part| (part, vehicle.figure(&part.figure).map(|Exact(share)| share)))
            .collect();
        let mut outcomes: Vec<Outcome> = known
            .iter()
            .filter_map(|(part, share)| {
                let least = part.least?;
                Some(Outcome::of(share.map(|share| share >= least)))
            })
            .collect();
        outcomes.extend(self.total.map(|total| together(&known, total)));
        let outcome = Outcome::all(outcomes);
        let missing = known.iter().find(|(_, share)| share.is_none());
        let need = missing.map(|(part, _)| OriginNeed::Vehicle {
            figure: part.figure.clone(),
            process: self.process.clone(),
        });
        let asked = need.filter(|_| outcome == Outcome::Open);
        let bound = self
            .total
            .or_else(|| known.iter().filter_map(|(part, _)| part.least).max());
        let shown = match self.total {
            Some(_) => known.iter().filter_map(counted).sum::<Decimal>().into(),
            None => known.iter().filter_map(|(_, share)| *share).min(),
        };
        let mut step = step.cited(Some(&self.citation));
        for (kind, value) in [(FigureKind::AtLeast, bound), (FigureKind::Percent, shown)] {
            if let Some(value) = value.filter(|_| asked.is_none() || kind == FigureKind::AtLeast) {
                step = step.with(kind, value);
            }
        }
        Step {
            outcome,
            needs: asked.into_iter().collect(),
            ..step
        }
    }
}

/// What counts of a figure.
fn counted((part, share): &(&Part, Option<Decimal>)) -> Option<Decimal> {
    share.map(|share| part.most.map_or(share, |most| share.min(most)))
}

/// Whether the figures reach what they must together.
fn together(known: &[(&Part, Option<Decimal>)], total: Decimal) -> Outcome {
    let worst: Decimal = known.iter().filter_map(counted).sum();
    // What is not known counts for as much as it may; without a bound nobody can say for how much.
    let best = known
        .iter()
        .map(|part| counted(part).or(part.0.most))
        .sum::<Option<Decimal>>();
    match best {
        _ if worst >= total => Outcome::Met,
        Some(best) if best < total => Outcome::NotMet,
        _ => Outcome::Open,
    }
}

fn percent(text: &str) -> Option<Decimal> {
    text.parse().ok().map(|Exact(percent)| percent)
}

/// `high-wage>=25`, `technology<=10`, or a figure alone.
fn part(text: &str) -> Option<Part> {
    let (name, least, most) = if let Some((name, least)) = text.split_once(">=") {
        (name, Some(percent(least)?), None)
    } else if let Some((name, most)) = text.split_once("<=") {
        (name, None, Some(percent(most)?))
    } else {
        (text, None, None)
    };
    Vehicle::FIGURES.contains(&name).then(|| Part {
        figure: name.to_owned(),
        least,
        most,
    })
}

#[cfg(test)]
mod tests;
