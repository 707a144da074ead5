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
mod product;
pub mod provisions;
mod shift;
pub mod step;
mod sum;
#[cfg(test)]
mod testing;
mod tolerance;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use self::bill::{Bill, Looking, Standing};
use self::case::{Answers, Case};
use self::named::Codes;
use self::provisions::Provisions;
use self::step::{FigureKind, LineVerdict, OriginNeed, Outcome, Step, StepKind, Verdict};
use crate::origin::product_rule::{ProductRule, RuleRole, applicable};
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
    /// Its product rules: all, or those that can stand for the codes of the case.
    pub rules: &'a [ProductRule],
    /// Where today's codes stood before.
    pub correlation: &'a dyn Correlation,
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
        Ok(determine_at(case, agreement, day, ""))
    } else {
        Err(problems)
    }
}

/// A case in the light of an agreement.
struct Scene<'a> {
    case: &'a Case,
    agreement: &'a Agreement<'a>,
    bill: Bill<'a>,
    /// The rules that stand for the good on the day, the narrowest first.
    rules: Vec<&'a ProductRule>,
    /// Whether it is what the producer makes on the way to another good.
    is_sub_assembly: bool,
    /// The edition of the rules.
    edition: String,
    codes: CodesIn,
}

/// The codes of the case in an edition.
struct CodesIn {
    good: Codes,
    lines: Vec<Codes>,
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

impl<'a> Scene<'a> {
    fn of(
        case: &'a Case,
        agreement: &'a Agreement<'a>,
        day: Day,
        above: &str,
        looking: Looking,
    ) -> Self {
        let bill = Bill::of(case, agreement, day, above, looking);
        let good_in = |edition: &str| {
            let need = || OriginNeed::GoodCodeIn {
                edition: edition.to_owned(),
            };
            codes_in(
                edition,
                case.good.code,
                &case.good.codes,
                case,
                agreement,
                need,
            )
        };
        let editions: BTreeSet<&str> = agreement
            .rules
            .iter()
            .map(|rule| rule.edition.as_str())
            .collect();
        let in_edition = |edition: &str| {
            let codes = good_in(edition);
            // Where it is not sure which code the good had, today's tells whether there is a rule.
            let first = codes.as_ref().ok().and_then(|codes| codes.first().copied());
            let code = first.unwrap_or_else(|| case.good.code.shared());
            let all = agreement.rules.iter();
            let of_edition: Vec<&ProductRule> =
                all.filter(|rule| rule.edition == edition).collect();
            let rules = standing_for(&of_edition, &code, day);
            (edition.to_owned(), rules, of_edition, codes)
        };
        // The newest edition in which the agreement has a product rule for the good, or any rule.
        let mut found: Vec<_> = editions.into_iter().rev().map(in_edition).collect();
        found.retain(|(_, rules, ..)| !rules.is_empty());
        let has_product_rule =
            |rules: &[&ProductRule]| rules.iter().any(|rule| rule.role == RuleRole::Rule);
        found.sort_by_key(|(_, rules, ..)| !has_product_rule(rules));
        let found = found.into_iter().next();
        let (edition, rules, good) = match found {
            None => (PRESENT_EDITION.to_owned(), vec![], good_in(PRESENT_EDITION)),
            Some((edition, rules, of_edition, codes)) => {
                let alike = |codes: &[TariffCode]| {
                    codes.iter().all(|code| {
                        let others = standing_for(&of_edition, code, day);
                        others
                            .iter()
                            .map(|rule| &rule.id)
                            .eq(rules.iter().map(|rule| &rule.id))
                    })
                };
                // Several codes with different rules: which of them the good had must be said.
                let good = match codes {
                    Ok(codes) if alike(&codes) => Ok(codes),
                    Ok(_) => Err(OriginNeed::GoodCodeIn {
                        edition: edition.clone(),
                    }),
                    Err(need) => Err(need),
                };
                (edition, rules, good)
            }
        };
        let lines = bill.lines.iter().map(|used| {
            let line = || used.place.clone();
            let code = used
                .line
                .code
                .ok_or_else(|| OriginNeed::LineCode { line: line() })?;
            let need = || OriginNeed::LineCodeIn {
                line: line(),
                edition: edition.clone(),
            };
            codes_in(&edition, code, &used.line.codes, case, agreement, need)
        });
        let codes = CodesIn {
            lines: lines.collect(),
            good,
        };
        Self {
            case,
            agreement,
            bill,
            rules,
            is_sub_assembly: !above.is_empty(),
            edition,
            codes,
        }
    }

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
                let is_met = of_product.outcome == Outcome::Met;
                ways.push((Criterion::ProductRule, of_product));
                let fallback = self.fallback().filter(|_| !is_met);
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
            let beside = [self.inventory(), self.drawback(), self.operations()];
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

    fn wholly_obtained_good(&self) -> Option<Step> {
        let answer = self.case.answers.wholly_obtained?;
        let kind = StepKind::WhollyObtained;
        let uses = if answer {
            self.bill.uses_foreign()
        } else {
            Outcome::Met
        };
        let step = match uses {
            Outcome::Met => Step::new(kind, Outcome::NotMet),
            Outcome::NotMet => Step::new(kind, Outcome::Met),
            Outcome::Open => Step::new(kind, Outcome::Open),
        };
        Some(step.cited(self.agreement.provisions.article("wholly-obtained")))
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

/// The rules that stand for a code on a day, the narrowest first.
fn standing_for<'a>(
    rules: &[&'a ProductRule],
    code: &TariffCode,
    day: Day,
) -> Vec<&'a ProductRule> {
    let standing = rules
        .iter()
        .copied()
        .filter(|rule| rule.range.contains(code));
    let owned: Vec<ProductRule> = standing.clone().cloned().collect();
    let in_order: Vec<String> = applicable(&owned, code, day)
        .into_iter()
        .map(|rule| rule.id.clone())
        .collect();
    let by_id = |id: &String| standing.clone().find(|rule| rule.id == *id);
    in_order.iter().filter_map(by_id).collect()
}

/// The codes of a good or line in an edition.
fn codes_in(
    edition: &str,
    code: TariffCode,
    known: &BTreeMap<String, TariffCode>,
    case: &Case,
    agreement: &Agreement<'_>,
    need: impl Fn() -> OriginNeed,
) -> Codes {
    if let Some(code) = known.get(edition) {
        return Ok(vec![code.shared()]);
    }
    let code = code.shared();
    if edition == PRESENT_EDITION
        || case
            .answers
            .editions
            .iter()
            .any(|checked| checked == edition)
    {
        return Ok(vec![code]);
    }
    match agreement.correlation.earlier(edition, code) {
        Some(codes) if codes.is_empty() => Err(need()),
        Some(codes) => Ok(codes),
        None => Err(OriginNeed::Edition {
            edition: edition.to_owned(),
        }),
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

fn find(step: &Step, kind: StepKind) -> Option<&Step> {
    if step.kind == kind && step.outcome == Outcome::Met {
        return Some(step);
    }
    step.steps.iter().find_map(|inner| find(inner, kind))
}

fn is_narrow(step: &Step) -> bool {
    let is_held = step.outcome == Outcome::Met;
    let is_tight = step
        .figure(FigureKind::Headroom)
        .is_some_and(|room| room.value.0 < NARROW.into());
    is_held && (is_tight || step.steps.iter().any(is_narrow))
}
