//! The product rules of a good: which of them stand for it, and whether one is met.

use std::collections::BTreeSet;

use super::Scene;
use super::named::Truth;
use super::provisions::Base;
use super::shift::Breach;
use super::step::{FigureKind, OriginNeed, Outcome, Step, StepKind};
use crate::money::Exact;
use crate::origin::product_rule::{ProductRule, RuleRole, RuleState};
use crate::origin::rule::{Alternative, Bound, Name, Rule, Shift, Term};
use crate::treaties::hs_code::TariffCode;

/// Any good that no other alternative of the rule names.
const ANY_OTHER_GOOD: &str = "any-other-good";
/// Any use that no other rule of the same goods names.
const ANY_OTHER_USE: &str = "any-other-use";
/// A use is the contrary of another.
const NOT: &str = "not-";
/// Uses that say only where in the agreement the rule stands.
const MERE_PLACES: [&str; 2] = ["automotive-appendix", "schedule-2"];
/// A term of an alternative, decided, with the lines that break it.
struct Decided {
    step: Step,
    breach: Breach,
    /// Whether the tolerance may let pass what breaks it.
    is_tolerable: bool,
}

impl Scene<'_> {
    /// The product rule, with the conditions that hold besides it; or one that is enough alone.
    pub(super) fn product_rules(&self) -> Step {
        let of_role = |role: RuleRole| {
            self.rules
                .iter()
                .copied()
                .filter(move |rule| rule.role == role)
        };
        let mut step = Step::new(StepKind::ProductRule, Outcome::NotMet);
        let rules: Vec<&ProductRule> = of_role(RuleRole::Rule).collect();
        let mut together = vec![self.rule_of(&rules)];
        for rule in of_role(RuleRole::Additional) {
            let decided = self.where_used(rule, &rules, StepKind::Additional, Outcome::Met);
            together.extend(decided);
        }
        let all = Outcome::all(together.iter().map(|step| step.outcome));
        step.steps = together;
        let alone: Vec<Step> = of_role(RuleRole::Sufficient)
            .filter_map(|rule| self.where_used(rule, &rules, StepKind::Sufficient, Outcome::NotMet))
            .collect();
        step.outcome = Outcome::any(alone.iter().map(|step| step.outcome).chain([all]));
        step.steps.extend(alone);
        step
    }

    /// Of the rules of the narrowest goods that have one, that of the use.
    fn rule_of(&self, rules: &[&ProductRule]) -> Step {
        let mut remaining = rules;
        while let Some(first) = remaining.first() {
            let count = remaining
                .iter()
                .take_while(|rule| rule.range == first.range)
                .count();
            let (of_range, wider) = remaining.split_at(count);
            remaining = wider;
            let chosen: Vec<(&ProductRule, Truth)> = of_range
                .iter()
                .map(|rule| (*rule, self.is_of_use(rule, of_range)))
                .filter(|(_, is_used)| *is_used != Truth::No)
                .collect();
            let has_rest = of_range
                .iter()
                .any(|rule| rule.applies_to.as_deref() == Some(ANY_OTHER_USE));
            if let Some(step) = self.one_of(&chosen, has_rest) {
                return step;
            }
        }
        Step::open(StepKind::Rule, OriginNeed::NoRule)
    }

    /// One rule where the use is known; else what all that come into question say alike. Without one
    /// for any other use it is possible that none fits: then wider goods, or nobody, have a rule.
    fn one_of(&self, chosen: &[(&ProductRule, Truth)], has_rest: bool) -> Option<Step> {
        if let Some((rule, _)) = chosen.iter().find(|(_, is_used)| *is_used == Truth::Yes) {
            return Some(self.rule(rule));
        }
        let needs: BTreeSet<OriginNeed> = chosen
            .iter()
            .filter_map(|(_, is_used)| match is_used {
                Truth::Unsure(need) => Some(need.clone()),
                Truth::Yes | Truth::No => None,
            })
            .collect();
        let steps: Vec<Step> = chosen.iter().map(|(rule, _)| self.rule(rule)).collect();
        let first = steps.first()?.outcome;
        let is_alike = first != Outcome::Open && steps.iter().all(|step| step.outcome == first);
        let outcome = if is_alike && has_rest {
            first
        } else {
            Outcome::Open
        };
        let mut step = Step::new(StepKind::Use, outcome);
        step.needs = needs.into_iter().collect();
        step.steps = steps;
        Some(step)
    }

    /// A rule beside the product rule, where it stands for the use of the good; `otherwise` is what
    /// it says where it does not.
    fn where_used(
        &self,
        rule: &ProductRule,
        others: &[&ProductRule],
        kind: StepKind,
        otherwise: Outcome,
    ) -> Option<Step> {
        let is_used = self.is_of_use(rule, others);
        let own = self.rule(rule);
        let mut step = Step::new(kind, own.outcome);
        match is_used {
            Truth::No => return None,
            Truth::Yes => {}
            Truth::Unsure(_) if own.outcome == otherwise => {}
            Truth::Unsure(need) => {
                step.outcome = Outcome::Open;
                step.needs.push(need);
            }
        }
        step.steps.push(own);
        Some(step)
    }

    fn is_of_use(&self, rule: &ProductRule, of_range: &[&ProductRule]) -> Truth {
        let Some(code) = rule.applies_to.as_deref() else {
            return Truth::Yes;
        };
        if MERE_PLACES.contains(&code) {
            return Truth::Yes;
        }
        if code == ANY_OTHER_USE {
            let others = of_range
                .iter()
                .filter_map(|other| other.applies_to.as_deref());
            return others
                .filter(|other| *other != ANY_OTHER_USE)
                .fold(Truth::Yes, |none, other| {
                    none.and(self.use_answer(other).not())
                });
        }
        match code.strip_prefix(NOT) {
            Some(contrary) => self.use_answer(contrary).not(),
            None => self.use_answer(code),
        }
    }

    fn use_answer(&self, code: &str) -> Truth {
        let answer = self.case.answers.uses.get(code).copied();
        answer
            .ok_or_else(|| OriginNeed::Use {
                code: code.to_owned(),
            })
            .into()
    }

    fn rule(&self, rule: &ProductRule) -> Step {
        let step = Step::new(StepKind::Rule, Outcome::Open)
            .about(&*rule.id)
            .cited(Some(&rule.citation));
        let Some(tree) = rule.rule() else {
            let answer = self.case.answers.rules.get(&rule.id).copied();
            let mut text = Step::new(StepKind::RuleText, Outcome::of(answer)).about(&*rule.id);
            if answer.is_none() && rule.state != RuleState::Unverified {
                text.needs.push(OriginNeed::RuleText {
                    rule: rule.id.clone(),
                });
            } else if answer.is_none() {
                text.needs.push(OriginNeed::NoRule);
            }
            return Step {
                outcome: text.outcome,
                steps: vec![text],
                ..step
            };
        };
        let ways = tree
            .alternatives
            .iter()
            .map(|alternative| self.alternative(alternative, &tree, rule));
        let (steps, of_terms): (Vec<Step>, Vec<Outcome>) = ways.unzip();
        Step {
            outcome: self.of_kinds(&of_terms, &tree),
            steps,
            ..step
        }
    }

    /// One alternative for the kind of the good is enough; where its kind is not known, all kinds must
    /// say the same. The outcomes are those of the alternatives, apart from their kind.
    fn of_kinds(&self, of_terms: &[Outcome], tree: &Rule) -> Outcome {
        let kinds: BTreeSet<&Name> = tree
            .alternatives
            .iter()
            .filter_map(|known| known.good.as_ref())
            .collect();
        let possible: Vec<&Name> = kinds
            .into_iter()
            .filter(|kind| self.is_kind(kind, tree) != Truth::No)
            .collect();
        let for_kind = |kind: Option<&Name>| {
            let stands = tree
                .alternatives
                .iter()
                .zip(of_terms)
                .filter(|(alternative, _)| {
                    alternative
                        .good
                        .as_ref()
                        .is_none_or(|good| Some(good) == kind)
                });
            Outcome::any(stands.map(|(_, outcome)| *outcome))
        };
        let has_rest = tree
            .alternatives
            .iter()
            .any(|known| known.good.as_ref().is_some_and(is_rest));
        let known = possible
            .iter()
            .find(|kind| self.is_kind(kind, tree) == Truth::Yes);
        if let Some(kind) = known {
            return for_kind(Some(kind));
        }
        let mut outcomes: Vec<Outcome> = possible.iter().map(|kind| for_kind(Some(kind))).collect();
        if !has_rest {
            outcomes.push(for_kind(None));
        }
        match outcomes.first() {
            Some(first) if outcomes.iter().all(|outcome| outcome == first) => *first,
            _ => Outcome::Open,
        }
    }

    fn is_kind(&self, kind: &Name, tree: &Rule) -> Truth {
        if is_rest(kind) {
            let others = tree
                .alternatives
                .iter()
                .filter_map(|known| known.good.as_ref());
            return others
                .filter(|other| !is_rest(other))
                .fold(Truth::Yes, |none, other| {
                    none.and(self.kind_answer(other).not())
                });
        }
        self.kind_answer(kind)
    }

    fn kind_answer(&self, kind: &Name) -> Truth {
        let name = kind.to_string();
        if let Ok(code) = name.parse::<TariffCode>() {
            return code.prefix_of(&self.case.good.code).into();
        }
        let answer = self.case.answers.kinds.get(&name).copied();
        answer.ok_or(OriginNeed::Kind { name }).into()
    }

    /// One alternative: every term, and what the tolerance lets pass of what breaks them. The kind of
    /// the good comes first among its steps; the outcome beside it is without it.
    fn alternative(
        &self,
        alternative: &Alternative,
        tree: &Rule,
        rule: &ProductRule,
    ) -> (Step, Outcome) {
        let mut step =
            Step::new(StepKind::Alternative, Outcome::Open).about(alternative.to_string());
        let kind = alternative.good.as_ref().map(|good| {
            let is_kind = self.is_kind(good, tree);
            let mut kind =
                Step::new(StepKind::Kind, is_kind.clone().into()).about(good.to_string());
            if let Truth::Unsure(need) = is_kind {
                kind.needs.push(need);
            }
            kind
        });
        let terms = alternative
            .terms
            .iter()
            .map(|term| self.term(term, alternative.good.as_ref(), tree, rule));
        let mut breach = Breach::default();
        let mut outcomes = Vec::new();
        let mut steps = Vec::new();
        for decided in terms {
            if decided.is_tolerable {
                breach.join(decided.breach);
            } else {
                outcomes.push(decided.step.outcome);
            }
            steps.push(decided.step);
        }
        if breach.outcome() != Outcome::Met {
            let mut tolerance = self.tolerance(&breach);
            if tolerance.outcome == Outcome::NotMet && breach.outcome() == Outcome::Open {
                // What may break the rule is too much to be let pass: all depends on whether it does.
                tolerance.outcome = Outcome::Open;
            }
            outcomes.push(tolerance.outcome);
            steps.push(tolerance);
        }
        let terms = Outcome::all(outcomes);
        let of_kind = kind.as_ref().map_or(Outcome::Met, |kind| kind.outcome);
        step.outcome = Outcome::all([of_kind, terms]);
        step.steps = kind.into_iter().chain(steps).collect();
        (step, terms)
    }

    fn term(&self, term: &Term, good: Option<&Name>, tree: &Rule, rule: &ProductRule) -> Decided {
        let tolerable = |(step, breach): (Step, Breach)| Decided {
            step,
            breach,
            is_tolerable: true,
        };
        // Only a tolerance of lists of conditions lets pass what is no change in classification.
        let of_list = |(step, breach): (Step, Breach)| Decided {
            step,
            breach,
            is_tolerable: self.has_list_conditions(),
        };
        let firm = |step: Step| Decided {
            step,
            breach: Breach::default(),
            is_tolerable: false,
        };
        match term {
            Term::Shift(shift) => tolerable(self.shift(shift, &rule.range)),
            Term::NoChange => firm(Step::new(StepKind::NoChange, Outcome::Met)),
            Term::From(from) => tolerable(self.from(from, &self.siblings(good, tree), &rule.range)),
            Term::RegionalValueContent(floor) => {
                let mut step = self.regional_value_content(floor);
                if step.outcome != Outcome::Met
                    && let Some(waiver) = self.waiver()
                {
                    step.outcome = Outcome::any([step.outcome, waiver.outcome]);
                    step.steps.push(waiver);
                }
                firm(step)
            }
            Term::MaximumNonOriginating { scope, percent } => firm(self.maximum(scope, *percent)),
            Term::WhollyObtained(materials) => of_list(self.wholly_obtained(materials)),
            Term::Originating(materials) => of_list(self.originating(materials)),
            Term::NotOverOriginating => firm(self.not_over_originating()),
            Term::Weight {
                measure,
                bound,
                percent,
            } => firm(self.share(measure, *bound, *percent)),
            Term::Process(process) => firm(self.process(process)),
        }
    }

    /// The shifts that a change from named materials stands beside: "whether or not there is also a
    /// change". Lists of conditions have no such words.
    fn siblings<'t>(&self, good: Option<&Name>, tree: &'t Rule) -> Vec<&'t Shift> {
        let mut shifts = Vec::new();
        if self.has_list_conditions() {
            return shifts;
        }
        let of_goods = |known: &&Alternative| known.good.is_none() || known.good.as_ref() == good;
        for term in tree
            .alternatives
            .iter()
            .filter(of_goods)
            .flat_map(|known| &known.terms)
        {
            if let Term::Shift(shift) = term {
                shifts.push(shift);
            }
        }
        shifts
    }

    /// Whether the agreement has lists of working or processing, of the ex-works price, and not of
    /// changes in classification.
    fn has_list_conditions(&self) -> bool {
        let tolerance = self.agreement.provisions.tolerance.as_ref();
        tolerance.is_some_and(|tolerance| tolerance.bases.contains(&Base::ExWorksPrice))
    }

    fn share(&self, measure: &Name, bound: Bound, percent: rust_decimal::Decimal) -> Step {
        let name = measure.to_string();
        let limit = match bound {
            Bound::AtMost => FigureKind::AtMost,
            Bound::AtLeast => FigureKind::AtLeast,
        };
        let step = Step::new(StepKind::Share, Outcome::Open)
            .about(&*name)
            .with(limit, percent);
        let Some(Exact(share)) = self.case.answers.shares.get(&name).copied() else {
            return Step {
                needs: vec![OriginNeed::Share { name }],
                ..step
            };
        };
        let is_met = match bound {
            Bound::AtMost => share <= percent,
            Bound::AtLeast => share >= percent,
        };
        let step = step.with(FigureKind::Percent, share);
        Step {
            outcome: Outcome::of(Some(is_met)),
            ..step
        }
    }
}

fn is_rest(name: &Name) -> bool {
    matches!(name, Name::Ours(code) if code.as_str() == ANY_OTHER_GOOD)
}
