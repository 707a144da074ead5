//! Whether a good originates under an agreement: from its bill of materials, its costs and what was
//! answered, through the product rules and the general provisions, to a result with its working.
//!
//! Three outcomes, never a guess: it originates, it does not, or what is known does not decide it.
//! Every condition is decided for the worst and for the best that what is not known allows; only
//! where both differ is something asked. Figures are compared before they are rounded.
//!
//! Source of the order: T-MEC 4.2 (wholly obtained, product rule, exclusively from originating
//! materials, fallback), TIPAT 3.2, TLCUEM annex III 2–14; each step cites its agreement.

mod bill;
pub mod case;
pub mod changes;
mod general;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod laws;
mod named;
mod process;
mod product;
pub mod provisions;
pub mod requirements;
pub mod sale;
mod scene;
pub mod sensitivity;
mod shift;
pub mod step;
mod sum;
#[cfg(test)]
mod testing;
mod tolerance;
mod value;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use self::bill::{Looking, Standing};
use self::case::{Answers, Case};
use self::provisions::Provisions;
use self::scene::Scene;
use self::step::{FigureKind, LineVerdict, OriginNeed, Outcome, Step, StepKind, Verdict};
use crate::origin::product_rule::ProductRule;
use crate::problem::Problems;
use crate::time::Day;
use crate::treaties::hs_code::TariffCode;

/// The edition in which the codes of a case are written.
pub const PRESENT_EDITION: &str = "2022";
/// A condition that holds with so little room, in percent of what does not originate, is told.
const NARROW: i64 = 5;

/// What is needed of an agreement.
#[derive(Clone, Copy)]
pub struct Agreement<'a> {
    /// Its identity.
    pub id: &'a str,
    /// Its general rules.
    pub provisions: &'a Provisions,
    /// Its product rules.
    pub rules: &'a dyn RuleBook,
    /// Where today's codes stood before.
    pub correlation: &'a dyn Correlation,
}

/// The product rules of an agreement.
pub trait RuleBook {
    /// Those that may stand for goods of a code of today, of any edition of the Harmonized System.
    fn rules(&self, code: TariffCode) -> &[ProductRule];
}

impl RuleBook for Vec<ProductRule> {
    fn rules(&self, _code: TariffCode) -> &[ProductRule] {
        self
    }
}

/// Where today's codes stood in earlier editions of the Harmonized System.
pub trait Correlation {
    /// The subheadings, one or several; none where no correlation with the edition is at hand.
    fn earlier(&self, edition: &str, code: TariffCode) -> Option<Vec<TariffCode>>;
}

crate::text_enum! {
    /// By what a good originates.
    #[serde(rename = "OriginCriterion")]
    pub enum Criterion {
        /// It is wholly obtained.
        WhollyObtained = "wholly-obtained",
        /// It is made of originating materials only.
        OnlyOriginating = "exclusively-originating",
        /// It meets its product rule.
        ProductRule = "product-rule",
        /// It is a set with few articles that do not originate.
        Set = "set",
        /// It is unassembled or shares its heading with its parts.
        Fallback = "fallback",
    }
}

/// Whether a good originates under an agreement, and the working.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "OriginDetermination")]
pub struct Determination {
    /// The agreement.
    pub agreement: String,
    /// The day on which the good is imported.
    pub day: Day,
    /// Met: it originates.
    pub outcome: Outcome,
    /// By what it originates.
    pub criterion: Option<Criterion>,
    /// The letter that a proof shows for it.
    pub letter: Option<String>,
    /// The places of the lines, as the steps number them.
    pub lines: Vec<String>,
    /// The working.
    pub root: Step,
    /// What it waits for.
    pub needs: Vec<OriginNeed>,
    /// Whether a condition holds with so little room that a small change of prices loses it.
    pub is_narrow: bool,
}

impl Determination {
    /// The method of the regional value content by which it originates: of the way of its rule that
    /// is met.
    pub fn value_method(&self) -> Option<&str> {
        let of_rule = [StepKind::Alternative, StepKind::Fallback];
        let way = of_rule
            .into_iter()
            .find_map(|kind| find(&self.root, kind))?;
        let value = find(way, StepKind::RegionalValueContent)?;
        value.subject.as_deref()
    }

    /// The same without the lines that its steps looked at: they follow from the case, and are many.
    #[must_use]
    pub fn without_lines(mut self) -> Self {
        self.root.forget_lines();
        self
    }
}

/// Determines the origin of a good under an agreement, imported on a day.
pub fn determine(
    case: &Case,
    agreement: &Agreement<'_>,
    day: Day,
) -> Result<Determination, Problems> {
    let problems = case.problems();
    if problems.is_empty() {
        Ok(determine_at(&case.priced(), agreement, day, ""))
    } else {
        Err(problems)
    }
}

/// `above` is the place of the sub-assembly whose case it is.
fn determine_at(case: &Case, agreement: &Agreement<'_>, day: Day, above: &str) -> Determination {
    let scene = Scene::of(case, agreement, day, above, Looking::AtWholes);
    let has_wholes = scene.bill.has_wholes();
    let at_wholes = scene.determination(day);
    if at_wholes.outcome == Outcome::Met || !has_wholes {
        return at_wholes;
    }
    let through = Scene::of(case, agreement, day, above, Looking::Through).determination(day);
    let is_better = match through.outcome {
        Outcome::Met => true,
        Outcome::Open => at_wholes.outcome == Outcome::NotMet,
        Outcome::NotMet => false,
    };
    if is_better { through } else { at_wholes }
}

impl Agreement<'_> {
    /// What the adviser answered of a point of this agreement, or of the good under every agreement.
    fn point(&self, answers: &Answers, point: &str) -> Result<bool, OriginNeed> {
        let code = if point == general::UNASSEMBLED_OR_PARTS {
            point.to_owned()
        } else {
            format!("{}:{point}", self.id)
        };
        match answers.points.get(&code) {
            Some(answer) => Ok(*answer),
            None => Err(OriginNeed::Point { code }),
        }
    }
}

impl Scene<'_> {
    fn determination(self, day: Day) -> Determination {
        let (root, criterion) = self.origin();
        let letter = criterion.and_then(|criterion| self.letter(criterion, &root));
        Determination {
            agreement: self.agreement.id.to_owned(),
            day,
            outcome: root.outcome,
            criterion,
            letter,
            lines: self.bill.lines.into_iter().map(|used| used.place).collect(),
            needs: root.all_needs(),
            is_narrow: is_narrow(&root),
            root,
        }
    }

    fn origin(&self) -> (Step, Option<Criterion>) {
        let mut root = Step::new(StepKind::Origin, Outcome::Open).about(self.agreement.id);
        if self.bill.lines.is_empty() && self.case.answers.wholly_obtained.is_none() {
            root.needs.push(OriginNeed::Materials);
            return (root, None);
        }
        root.steps.extend(self.bill.sub_assemblies.iter().cloned());
        let mut ways: Vec<(Criterion, Step)> = Vec::new();
        ways.extend(
            self.wholly_obtained_good()
                .map(|step| (Criterion::WhollyObtained, step)),
        );
        ways.extend(
            self.only_originating()
                .map(|step| (Criterion::OnlyOriginating, step)),
        );
        let is_decided = ways.iter().any(|(_, step)| step.outcome == Outcome::Met);
        if !is_decided && !self.bill.lines.is_empty() {
            if let Some(set) = self.set() {
                ways.push((Criterion::Set, set));
            } else {
                let of_product = self.of_product();
                let fallback = self.fallback().filter(|_| fails_by_shift(&of_product));
                ways.push((Criterion::ProductRule, of_product));
                ways.extend(fallback.map(|step| (Criterion::Fallback, step)));
            }
        }
        let mut by_way = Outcome::any(ways.iter().map(|(_, step)| step.outcome));
        if by_way == Outcome::NotMet && self.bill.may_hold_more() {
            by_way = Outcome::Open;
        }
        let met = ways
            .iter()
            .find(|(_, step)| step.outcome == Outcome::Met)
            .map(|(criterion, _)| *criterion);
        root.steps.extend(ways.into_iter().map(|(_, step)| step));
        let mut outcomes = vec![by_way];
        let uses_foreign = self.bill.uses_foreign();
        if uses_foreign != Outcome::NotMet {
            let beside = [self.inventory(), Some(self.drawback()), self.operations()];
            for step in beside.into_iter().flatten() {
                // It is asked only of what does not originate.
                let is_doubtful = uses_foreign == Outcome::Open && step.outcome == Outcome::NotMet;
                outcomes.push(if is_doubtful {
                    Outcome::Open
                } else {
                    step.outcome
                });
                root.steps.push(step);
            }
        }
        // What is made on the way does not travel by itself.
        let transport = (!self.is_sub_assembly).then(|| self.transport());
        if let Some(transport) = transport {
            if transport.outcome == Outcome::NotMet {
                outcomes.push(Outcome::NotMet);
            } else if transport.outcome == Outcome::Open && self.case.answers.transport.is_some() {
                outcomes.push(Outcome::Open);
            }
            root.steps.push(transport);
        }
        root.outcome = Outcome::all(outcomes);
        let criterion = met.filter(|_| root.outcome == Outcome::Met);
        (root, criterion)
    }

    /// The product rules; whatever may stand for another code of the good is not decided.
    fn of_product(&self) -> Step {
        let mut step = self.product_rules();
        if let Err(need) = &self.codes.good
            && !self.rules.is_empty()
        {
            step.outcome = Outcome::Open;
            step.needs.push(need.clone());
        }
        step
    }

    /// The good is wholly obtained: so is everything that it is made from.
    fn wholly_obtained_good(&self) -> Option<Step> {
        let answer = self.case.answers.wholly_obtained?;
        let of_lines = self.bill.lines.iter().map(|used| match used.standing {
            Standing::WhollyObtained => Outcome::Met,
            Standing::Originating | Standing::Foreign => Outcome::NotMet,
            Standing::Unknown(_) => Outcome::Open,
        });
        let outcome = Outcome::all(of_lines.chain([Outcome::of(Some(answer))]));
        let article = self.agreement.provisions.article("wholly-obtained");
        Some(Step::new(StepKind::WhollyObtained, outcome).cited(article))
    }

    fn only_originating(&self) -> Option<Step> {
        if self.bill.lines.is_empty() {
            return None;
        }
        let mut step = Step::new(StepKind::OnlyOriginating, Outcome::Met);
        for (index, used) in self.bill.lines.iter().enumerate() {
            let (outcome, verdict) = match &used.standing {
                Standing::WhollyObtained | Standing::Originating => continue,
                Standing::Foreign => (Outcome::NotMet, Verdict::Breaks),
                Standing::Unknown(need) => {
                    step.needs.push(need.clone());
                    (Outcome::Open, Verdict::Unsure)
                }
            };
            step.lines.push(LineVerdict::of(index, verdict));
            step.outcome = Outcome::all([step.outcome, outcome]);
        }
        Some(step.cited(self.agreement.provisions.article("only-originating")))
    }

    /// The letter of the criterion, as the agreement names its criteria.
    fn letter(&self, criterion: Criterion, root: &Step) -> Option<String> {
        let provisions = self.agreement.provisions;
        let plain = provisions.letter(criterion.code());
        let found = plain.or_else(|| {
            (criterion == Criterion::ProductRule)
                .then(|| provisions.letter(rule_criterion(root)))
                .flatten()
        });
        found.map(str::to_owned)
    }
}

/// Which of the criteria of an agreement that tells shift and value apart a met rule is.
fn rule_criterion(root: &Step) -> &'static str {
    let mut kinds = BTreeSet::new();
    let met = find(root, StepKind::Rule);
    let way = met.and_then(|rule| {
        rule.steps
            .iter()
            .find(|step| step.kind == StepKind::Alternative && step.outcome == Outcome::Met)
    });
    for step in way.map(|way| way.steps.as_slice()).unwrap_or_default() {
        kinds.insert(step.kind);
    }
    let shifts = kinds.contains(&StepKind::Shift) || kinds.contains(&StepKind::From);
    match (shifts, kinds.contains(&StepKind::RegionalValueContent)) {
        (true, true) => "tariff-shift-rvc",
        (false, true) => "rvc",
        _ => "tariff-shift",
    }
}

/// The first step of a kind on a way that is met; what a part originates by says nothing of the good.
fn find(step: &Step, kind: StepKind) -> Option<&Step> {
    if step.outcome != Outcome::Met || step.kind == StepKind::SubAssembly {
        return None;
    }
    if step.kind == kind {
        return Some(step);
    }
    step.steps.iter().find_map(|inner| find(inner, kind))
}

/// Whether it is the change in classification that no alternative of the product rule lets the good
/// make. One that asks for value without a change provides for what shares the good's heading.
fn fails_by_shift(of_product: &Step) -> bool {
    let mut alternatives = Vec::new();
    gather(of_product, StepKind::Alternative, &mut alternatives);
    let fails = |alternative: &&Step| {
        alternative.steps.iter().any(|step| {
            let shifts = matches!(step.kind, StepKind::Shift | StepKind::From);
            shifts && step.outcome != Outcome::Met
        })
    };
    !alternatives.is_empty() && alternatives.iter().all(fails)
}

fn gather<'a>(step: &'a Step, kind: StepKind, found: &mut Vec<&'a Step>) {
    if step.kind == kind {
        found.push(step);
    }
    for inner in &step.steps {
        gather(inner, kind, found);
    }
}

fn is_narrow(step: &Step) -> bool {
    let is_held = step.outcome == Outcome::Met;
    let is_part = matches!(
        step.kind,
        StepKind::Tolerance | StepKind::TextileTolerance | StepKind::Waiver | StepKind::Set
    );
    let room = if is_part {
        step.room_below()
    } else {
        let headroom = step.figure(FigureKind::Headroom);
        headroom
            .map(|figure| figure.value.0)
            .or_else(|| step.room_above())
    };
    let is_tight = room.is_some_and(|room| room < NARROW.into());
    is_held && (is_tight || step.steps.iter().any(is_narrow))
}
