//! The conditions beside the product rules: sets, the fallback by value alone, what may not be
//! refunded, how much must be done, how the good may travel.

use super::Scene;
use super::case::{SetRule, Transport};
use super::provisions::{Drawback, Fallback, Sets};
use super::step::{FigureKind, OriginNeed, Outcome, Step, StepKind};
use super::sum::percent_of;
use super::tolerance::is_any;
use crate::origin::determination::named::Truth;
use crate::origin::rule::{RegionalValueContent, RvcMethod};

/// The good is unassembled, or its heading provides for its parts too: a fact of the good, whatever the
/// agreement.
pub(super) const UNASSEMBLED_OR_PARTS: &str = "unassembled-or-parts";
/// Nobody has read what the agreement says.
const UNVERIFIED: &str = "unverified";
/// A country that is no Party may do nothing but let the good through.
const DIRECT: &str = "direct";
/// Lists of simple operations that the table does not spell out.
const IN_WORDS: [&str; 2] = ["listed", "simple-operations"];
/// Operations that some agreement takes as simple.
const SIMPLE: [&str; 9] = [
    "circumvention",
    "cleaning",
    "dilution",
    "marking",
    "packing",
    "preservation",
    "simple-assembly",
    "simple-mixing",
    "slaughter",
];
/// Goods that are kept apart need no method, and nobody's leave.
const SEGREGATION: &str = "segregation";
/// A method that customs authorises: whether another one is run under that leave is asked.
const AUTHORISED: &str = "accounting-segregation-authorised";
/// A later protocol may have changed the figures of the agreement, as they are at hand. Source: protocol of
/// 2011 that amends the agreement of Mexico with Colombia, which nobody has read here.
const PROTOCOL: &str = "protocol-2011";
/// The good stays under the control of customs.
const CUSTOMS_CONTROL: &str = "customs-control";

fn is_simple(operation: &str) -> bool {
    SIMPLE.contains(&operation)
}

impl Scene<'_> {
    /// The general rule for sets, where the good is one and the agreement judges it as such.
    pub(super) fn set(&self) -> Option<Step> {
        let kind = self.case.good.set?;
        let provisions = self.agreement.provisions;
        let Some(sets) = &provisions.sets else {
            return Some(self.asked(StepKind::Set, "sets_pct"));
        };
        let is_of_sets = !sets.only_gri_3c || kind == SetRule::Gri3c;
        is_of_sets.then(|| self.unless_changed(self.within_set(sets), "sets_pct"))
    }

    fn within_set(&self, sets: &Sets) -> Step {
        let step = Step::new(StepKind::Set, Outcome::Open)
            .with(FigureKind::AtMost, sets.percent)
            .cited(self.agreement.provisions.article("sets"));
        let sum = self.foreign_articles();
        let (kind, base) = match self.base(sets.base) {
            Ok(base) => base,
            Err(need) => {
                return Step {
                    needs: vec![need],
                    ..step
                };
            }
        };
        let outcome = sum.is_within(sets.percent, base);
        let step = step
            .with(kind, base)
            .with(FigureKind::NonOriginating, sum.shown())
            .with(FigureKind::Percent, percent_of(sum.shown(), base));
        step.resting_on(outcome, sum)
    }

    /// A good that is unassembled, or that shares its heading with its parts, by regional value
    /// alone. It is looked at where a material is, or may be, of the good's own heading, or where it
    /// was said that the good is such a one.
    pub(super) fn fallback(&self) -> Option<Step> {
        let fallback = self.agreement.provisions.fallback.as_ref()?;
        let code = self.case.good.code.shared();
        if is_any(&fallback.excludes, code) {
            return None;
        }
        let is_such = self
            .agreement
            .point(&self.case.answers, UNASSEMBLED_OR_PARTS);
        if is_such == Ok(false) || is_such.is_err() && !self.has_parts_of_own_heading() {
            return None;
        }
        let mut step = Step::new(StepKind::Fallback, Outcome::Open)
            .cited(self.agreement.provisions.article("fallback"));
        step.steps = self.floors(fallback);
        if step.steps.is_empty() {
            return Some(self.asked(StepKind::Fallback, "fallback_tv_pct"));
        }
        let by_value = Outcome::any(step.steps.iter().map(|step| step.outcome));
        step.outcome = Outcome::all([by_value, Truth::from(is_such.clone()).into()]);
        if let (Err(need), Outcome::Open) = (is_such, step.outcome) {
            step.needs.push(need);
        }
        Some(step)
    }

    fn floors(&self, fallback: &Fallback) -> Vec<Step> {
        let floors = [
            (RvcMethod::TransactionValue, fallback.transaction_value),
            (RvcMethod::NetCost, fallback.net_cost),
        ];
        let floors = floors.into_iter().filter_map(|(method, percent)| {
            let floor = RegionalValueContent {
                method,
                percent: percent?,
                counted: vec![],
            };
            Some(self.regional_value_content(&floor))
        });
        floors.collect()
    }

    fn has_parts_of_own_heading(&self) -> bool {
        let good = self.case.good.code.heading();
        let mut codes = self.bill.lines.iter().map(|used| used.line.code);
        codes.any(|code| code.is_none_or(|code| code.heading() == good))
    }

    /// No refund of duties on what does not originate, where the agreement prohibits it, or nobody has
    /// read whether it does.
    pub(super) fn drawback(&self) -> Step {
        let provisions = self.agreement.provisions;
        let article = provisions.article("drawback");
        let is_met = Step::new(StepKind::Drawback, Outcome::Met);
        let step = match (provisions.drawback, self.case.answers.drawback) {
            (Some(Drawback::LesserOfTwo | Drawback::NoProhibition | Drawback::NoneFound), _)
            | (_, Some(false)) => is_met,
            (Some(Drawback::Prohibited), Some(true)) => {
                Step::new(StepKind::Drawback, Outcome::NotMet)
            }
            (_, None) => Step::open(StepKind::Drawback, OriginNeed::Drawback),
            (None, Some(true)) => self.asked(StepKind::Drawback, "drawback-allowed"),
        };
        let code = provisions.drawback.map_or(UNVERIFIED, Drawback::code);
        step.about(code).cited(article)
    }

    /// More is done than the operations that the agreement never takes as enough. Where nobody has
    /// read its list, or it is in words, an adviser tells of a good to which little is done.
    pub(super) fn operations(&self) -> Option<Step> {
        let provisions = self.agreement.provisions;
        let is_unverified = provisions.unverified.contains("minimal_operations");
        let listed = provisions.simple_operations.as_deref().unwrap_or_default();
        if listed.is_empty() && !is_unverified {
            return None;
        }
        let is_in_words = is_unverified
            || listed
                .iter()
                .any(|listed| IN_WORDS.contains(&listed.as_str()));
        let step = match &self.case.answers.only_operations {
            None => Step::open(StepKind::Operations, OriginNeed::Operations),
            Some(done) if done.is_empty() => Step::new(StepKind::Operations, Outcome::Met),
            Some(_) if is_in_words => self.asked(StepKind::Operations, "enough-operations"),
            Some(done) => {
                let is_real = |done: &String| !listed.contains(done) && !is_simple(done);
                if done.iter().any(is_real) || !done.iter().any(|done| listed.contains(done)) {
                    Step::new(StepKind::Operations, Outcome::Met)
                } else if done.iter().all(|done| listed.contains(done)) {
                    Step::new(StepKind::Operations, Outcome::NotMet)
                } else {
                    // What is simple by the list of another agreement hardly makes it enough here.
                    self.asked(StepKind::Operations, "enough-operations")
                }
            }
        };
        Some(
            step.about(listed.join(";"))
                .cited(provisions.article("operations")),
        )
    }

    /// How mixed goods are told apart: by a method that the agreement knows. What the producer makes
    /// is told apart by what it is made from.
    pub(super) fn inventory(&self) -> Option<Step> {
        let provisions = self.agreement.provisions;
        let bought = self.bill.lines.iter().map(|used| used.line);
        let bought = bought.filter(|line| line.inputs.is_empty());
        let used: Vec<&str> = bought
            .filter_map(|line| line.inventory.as_deref())
            .collect();
        if used.is_empty() {
            return None;
        }
        let article = provisions.article("inventory");
        let known = &provisions.inventory;
        let is_method = |method: &&str| {
            *method == SEGREGATION
                || known
                    .iter()
                    .any(|known| known == method || known == "gaap-methods")
        };
        let all = used.iter().all(is_method);
        if !all && (known.is_empty() || known.iter().any(|known| known == AUTHORISED)) {
            return Some(self.asked(StepKind::Inventory, "inventory").cited(article));
        }
        let mut methods = used;
        methods.sort_unstable();
        methods.dedup();
        Some(
            Step::new(StepKind::Inventory, Outcome::of(Some(all)))
                .about(methods.join(";"))
                .cited(article),
        )
    }

    /// How the good travels. What is not known yet stays a condition to keep: it does not make a good
    /// of the Parties one of elsewhere before it was sent.
    pub(super) fn transport(&self) -> Step {
        let provisions = self.agreement.provisions;
        let article = provisions.article("transit");
        let step = match &self.case.answers.transport {
            None => Step::open(StepKind::Transport, OriginNeed::Transport),
            Some(Transport::Direct) => Step::new(StepKind::Transport, Outcome::Met),
            Some(Transport::Transit {
                customs_control,
                operations,
            }) => {
                let names = |known: &str| provisions.transit.iter().any(|named| named == known);
                let is_controlled = *customs_control || !names(CUSTOMS_CONTROL);
                let is_listed = operations.iter().all(|operation| names(operation));
                // A list that nobody has read to its end refuses nothing that it does not name.
                let is_whole = !provisions.unverified.contains("transit");
                let is_unread = provisions.transit.is_empty() || names(DIRECT);
                if is_unread || is_controlled && !is_listed && !is_whole {
                    self.asked(StepKind::Transport, "transit")
                } else {
                    let is_kept = is_controlled && is_listed;
                    Step::new(StepKind::Transport, Outcome::of(Some(is_kept)))
                }
            }
        };
        step.about(provisions.transit.join(";")).cited(article)
    }

    /// A step that rests on a figure that a later protocol may have changed: it decides where the adviser
    /// has read that the figure stands. Where it does not, the adviser tells how the step comes out.
    pub(super) fn unless_changed(&self, step: Step, point: &str) -> Step {
        if !self.agreement.provisions.unverified.contains(PROTOCOL) {
            return step;
        }
        match self.agreement.point(&self.case.answers, PROTOCOL) {
            Ok(true) => step,
            Ok(false) => self.asked(step.kind, point),
            Err(need) => Step {
                outcome: Outcome::Open,
                needs: step.needs.iter().cloned().chain([need]).collect(),
                ..step
            },
        }
    }

    /// A step that rests on what nobody has verified: the adviser reads it in the agreement.
    pub(super) fn asked(&self, kind: StepKind, point: &str) -> Step {
        match self.agreement.point(&self.case.answers, point) {
            Ok(answer) => Step::new(kind, Outcome::of(Some(answer))).about(point),
            Err(need) => Step::open(kind, need).about(point),
        }
    }
}
