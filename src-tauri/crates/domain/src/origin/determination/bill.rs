//! The bill of materials as it counts under an agreement: whose materials originate there, and what
//! of a sub-assembly is left to look at.

use crate::money::Exact;
use crate::origin::determination::case::{Answers, BomLine, Case, Good, Origin, Role, place};
use crate::origin::determination::step::{OriginNeed, Outcome, Step, StepKind};
use crate::origin::determination::{Agreement, determine_at};
use crate::time::Day;

/// Where the exporters of this office are.
const HOME: &str = "MX";

/// The lines that count, with the sub-assemblies that were looked at on the way.
pub(super) struct Bill<'a> {
    /// Materials, accessories and retail packing: what is used up, and what is packed for the
    /// journey, counts nowhere.
    pub(super) lines: Vec<Used<'a>>,
    /// The sub-assemblies of the producer, each with its own origin.
    pub(super) sub_assemblies: Vec<Step>,
}

/// A line as it counts.
pub(super) struct Used<'a> {
    pub(super) line: &'a BomLine,
    pub(super) place: String,
    pub(super) standing: Standing,
}

/// Where a line stands under the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// It originates, and is wholly obtained.
    WhollyObtained,
    /// It originates.
    Originating,
    /// It does not originate.
    Foreign,
    /// It cannot be said: what is asked.
    Unknown(OriginNeed),
}

impl Standing {
    pub(super) fn originates(&self) -> bool {
        matches!(self, Self::WhollyObtained | Self::Originating)
    }
}

impl<'a> Bill<'a> {
    /// Reads the lines of a case; `above` is the place of the sub-assembly whose case it is.
    pub(super) fn of(case: &'a Case, agreement: &Agreement<'_>, day: Day, above: &str) -> Self {
        let mut bill = Self {
            lines: vec![],
            sub_assemblies: vec![],
        };
        bill.add(&case.materials, case, agreement, day, above);
        bill
    }

    fn add(
        &mut self,
        lines: &'a [BomLine],
        case: &'a Case,
        agreement: &Agreement<'_>,
        day: Day,
        above: &str,
    ) {
        for (index, line) in lines.iter().enumerate() {
            if matches!(line.role, Role::Indirect | Role::ShippingPacking) {
                continue;
            }
            let place = place(above, index);
            let declared = standing(line, &place, &case.answers, agreement);
            if line.inputs.is_empty() || declared.originates() {
                self.lines.push(Used {
                    line,
                    place,
                    standing: declared,
                });
                continue;
            }
            let own = own_origin(line, &place, case, agreement, day);
            let outcome = own.as_ref().map_or(Outcome::Open, |step| step.outcome);
            self.sub_assemblies.extend(own);
            if outcome == Outcome::Met {
                self.lines.push(Used {
                    line,
                    place,
                    standing: Standing::Originating,
                });
            } else {
                self.add(&line.inputs, case, agreement, day, &place);
            }
        }
    }

    /// Whether a material or the work of another Party is counted on.
    pub(super) fn cumulates(&self) -> bool {
        self.lines.iter().any(|used| {
            let of_another = used
                .line
                .country
                .as_deref()
                .is_some_and(|country| country != HOME);
            let has_part = used
                .line
                .regional_value
                .is_some_and(|Exact(value)| !value.is_zero());
            used.standing.originates() && of_another || has_part
        })
    }

    /// Whether something in it does not originate, as far as is known.
    pub(super) fn uses_foreign(&self) -> Outcome {
        Outcome::any(self.lines.iter().map(|used| match used.standing {
            Standing::Foreign => Outcome::Met,
            Standing::Unknown(_) => Outcome::Open,
            Standing::WhollyObtained | Standing::Originating => Outcome::NotMet,
        }))
    }
}

/// Whether a line originates under the agreement by what was declared of it.
fn standing(line: &BomLine, place: &str, answers: &Answers, agreement: &Agreement<'_>) -> Standing {
    let originates = match line.origin {
        Origin::Unknown => return unknown_origin(place),
        Origin::NonOriginating => return Standing::Foreign,
        Origin::Originating => Standing::Originating,
        Origin::WhollyObtained => Standing::WhollyObtained,
    };
    let Some(country) = line.country.as_deref() else {
        return unknown_origin(place);
    };
    let is_of_agreement =
        line.agreements.is_empty() || line.agreements.iter().any(|known| known == agreement.id);
    let cumulation = &agreement.provisions.cumulation;
    if !is_of_agreement || !cumulation.with.contains(country) {
        return Standing::Foreign;
    }
    match condition_of(cumulation.condition.as_deref(), country) {
        None => originates,
        Some(condition) => match agreement.point(answers, condition) {
            Ok(true) => originates,
            Ok(false) => Standing::Foreign,
            Err(need) => Standing::Unknown(need),
        },
    }
}

fn unknown_origin(place: &str) -> Standing {
    Standing::Unknown(OriginNeed::LineOrigin {
        line: place.to_owned(),
    })
}

/// The condition on which a material of a country counts; that of the value is looked at with it.
fn condition_of<'a>(condition: Option<&'a str>, country: &str) -> Option<&'a str> {
    let condition = condition?;
    let depends = match condition {
        "zero-duty" | "zero-duty-in-all-parties" => country != HOME,
        "EU-one-territory:AD-SM-by-declaration" => matches!(country, "AD" | "SM"),
        _ => false,
    };
    depends.then_some(condition)
}

/// Whether what the producer makes on the way originates by itself: then it counts as a whole. None
/// where it has no code by which that could be asked.
fn own_origin(
    line: &BomLine,
    place: &str,
    case: &Case,
    agreement: &Agreement<'_>,
    day: Day,
) -> Option<Step> {
    let good = Good {
        code: line.code?,
        codes: line.codes.clone(),
        currency: case.good.currency,
        transaction_value: line.value,
        ex_works: line.value,
        net_cost: None,
        costs: None,
        weight: line.weight,
        component_weight: None,
        set: None,
    };
    let sub_case = Case {
        good,
        materials: line.inputs.clone(),
        answers: Answers {
            wholly_obtained: None,
            ..case.answers.clone()
        },
    };
    let mut own = determine_at(&sub_case, agreement, day, place).root;
    of_place(&mut own, place);
    let mut step = Step::new(StepKind::SubAssembly, own.outcome).about(place);
    step.steps.push(own);
    Some(step)
}

/// What a sub-assembly's good is asked is asked of its line; its lines are numbered on their own.
fn of_place(step: &mut Step, place: &str) {
    let line = || place.to_owned();
    step.lines.clear();
    for need in &mut step.needs {
        if matches!(
            need,
            OriginNeed::TransactionValue | OriginNeed::ExWorksPrice
        ) {
            *need = OriginNeed::LineValue { line: line() };
        } else if *need == OriginNeed::Weight {
            *need = OriginNeed::LineWeight { line: line() };
        } else if let OriginNeed::GoodCodeIn { edition } = need {
            let edition = edition.clone();
            *need = OriginNeed::LineCodeIn {
                line: line(),
                edition,
            };
        }
    }
    for step in &mut step.steps {
        of_place(step, place);
    }
}
