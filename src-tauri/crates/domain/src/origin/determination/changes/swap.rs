//! Changes that cost nothing: the good stays as it is, and another method of its rule, or another
//! agreement, gives it origin.

use rust_decimal::Decimal;

use super::value::up;
use super::{Change, Changed, Search};
use crate::money::Exact;
use crate::origin::determination::case::{Case, Good};
use crate::origin::determination::step::{FigureKind, OriginNeed, Outcome, Step, StepKind};
use crate::origin::determination::{Agreement, determine_at};
use crate::origin::rule::RvcMethod;
use crate::time::Day;

/// A base of a method that no good has: large enough that it holds, and still exact.
const TRIAL: i64 = 1_000_000_000_000;

/// An agreement with the markets in which it serves.
#[derive(Clone)]
pub struct Destined<'a> {
    /// The agreement.
    pub agreement: Agreement<'a>,
    /// The markets.
    pub markets: Vec<String>,
}

/// The other agreements under which a good originates as it is; those that wait for something are not
/// told.
pub fn agreements(case: &Case, others: &[Destined<'_>], day: Day) -> Vec<Change> {
    let case = &case.priced();
    let gives = |other: &&Destined<'_>| {
        determine_at(case, &other.agreement, day, "").outcome == Outcome::Met
    };
    let found = others.iter().filter(gives).map(|other| Change {
        what: Changed::Agreement {
            agreement: other.agreement.id.to_owned(),
            markets: other.markets.clone(),
        },
        amount: Exact(Decimal::ZERO),
        cost: Some(Exact(Decimal::ZERO)),
        is_smallest: true,
    });
    found.collect()
}

impl Search<'_> {
    /// The methods by which the good would originate, where one of its rule fails and only the base of
    /// another is not known. What the base must reach is told; with that much it was determined again.
    pub(super) fn methods(&self, root: &Step) -> Vec<Change> {
        let mut found: Vec<Change> = Vec::new();
        for (failing, method, missing) in offered(root) {
            let is_new = found
                .iter()
                .all(|known| !matches!(&known.what, Changed::Method { method: known, .. } if *known == method));
            let Some(floor) = self.floor(method, &missing).filter(|_| is_new) else {
                continue;
            };
            if self.originates(&self.with(|good| good.take_base(&missing, floor))) {
                found.push(Change {
                    what: Changed::Method {
                        failing,
                        method,
                        missing,
                    },
                    amount: Exact(floor),
                    cost: Some(Exact(Decimal::ZERO)),
                    is_smallest: true,
                });
            }
        }
        found
    }

    /// What the base of a method must reach, by what counts against it.
    fn floor(&self, method: RvcMethod, missing: &OriginNeed) -> Option<Decimal> {
        let trial = self.with(|good| good.take_base(missing, TRIAL.into()));
        let root = determine_at(&trial, self.agreement, self.day, "").root;
        let mut floors = Vec::new();
        gather(&root, &mut floors);
        let of_method = floors
            .into_iter()
            .filter(|step| step.subject.as_deref() == Some(method.code()));
        let needed = of_method.filter_map(|step| {
            let figure = |kind| step.figure(kind).map(|figure| figure.value.0);
            let counted = figure(FigureKind::NonOriginating)
                .or_else(|| figure(FigureKind::NonOriginatingCounted))?;
            let most = Decimal::ONE_HUNDRED - figure(FigureKind::AtLeast)?;
            (counted * Decimal::ONE_HUNDRED).checked_div(most)
        });
        needed.min().map(up)
    }
}

impl Good {
    fn take_base(&mut self, missing: &OriginNeed, amount: Decimal) {
        let base = if *missing == OriginNeed::NetCost {
            &mut self.net_cost
        } else {
            &mut self.transaction_value
        };
        *base = Some(Exact(amount));
    }
}

/// Of each rule of which one method fails: the other methods that wait for their own base alone.
fn offered(step: &Step) -> Vec<(Vec<RvcMethod>, RvcMethod, OriginNeed)> {
    if step.outcome != Outcome::Open || step.kind == StepKind::SubAssembly {
        return vec![];
    }
    if !matches!(step.kind, StepKind::Rule | StepKind::Fallback) {
        return step.steps.iter().flat_map(offered).collect();
    }
    let mut floors = Vec::new();
    gather(step, &mut floors);
    let method = |step: &Step| step.subject.as_deref()?.parse::<RvcMethod>().ok();
    let mut failing: Vec<RvcMethod> = Vec::new();
    for known in floors.iter().filter(|step| step.outcome == Outcome::NotMet) {
        failing.extend(method(known).filter(|method| !failing.contains(method)));
    }
    if failing.is_empty() {
        return vec![];
    }
    let waiting = floors.iter().filter(|step| step.outcome == Outcome::Open);
    let waiting = waiting.filter_map(|step| match &step.needs[..] {
        [missing @ (OriginNeed::NetCost | OriginNeed::TransactionValue)] => {
            let method = method(step).filter(|method| *method != RvcMethod::BuildUp)?;
            (!failing.contains(&method)).then(|| (failing.clone(), method, missing.clone()))
        }
        _ => None,
    });
    waiting.collect()
}

/// The floors of the value among the steps of a rule.
fn gather<'a>(step: &'a Step, floors: &mut Vec<&'a Step>) {
    if step.kind == StepKind::SubAssembly {
        return;
    }
    if step.kind == StepKind::RegionalValueContent {
        floors.push(step);
    }
    for inner in &step.steps {
        gather(inner, floors);
    }
}
