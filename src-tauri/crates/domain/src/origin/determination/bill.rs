//! The bill of materials as it counts under an agreement: whose materials originate there, and what
//! of a sub-assembly is left to look at.

use crate::origin::HOME;
use crate::origin::declaration::DeclarationState;
use crate::origin::determination::case::{Answers, BomLine, Case, Good, Origin, Role, place};
use crate::origin::determination::general::UNASSEMBLED_OR_PARTS;
use crate::origin::determination::step::{OriginNeed, Outcome, Step, StepKind};
use crate::origin::determination::{Agreement, determine_at};
use crate::time::Day;

/// Materials of the European Union count under the agreement with the United Kingdom for three years; whether
/// that was extended has not been verified, and is asked. Source: UK–Mexico agreement, on its extended cumulation.
const EU_FOR_A_TIME: &str = "EU-until-2024-06-01";
const EU_UNTIL: &str = "2024-06-01";
/// Materials of countries with which both Parties have agreements count where the Parties agreed so: it is
/// asked of each country. Source: Peru–Mexico agreement, on its extended cumulation.
const EXTENDED: &str = "extended-by-agreement";

/// What an adviser tells of one good, by the name of the point within its agreement: how a step comes
/// out whose figure nobody has verified. Of what is made on the way it says nothing.
const POINTS_OF_THE_GOOD: [&str; 6] = [
    "accumulated-rvc-formula",
    "de_minimis_pct",
    "fallback_tv_pct",
    "sets_pct",
    "textile-notes",
    "textile_pct",
];

/// The lines that count, with the sub-assemblies that were looked at on the way.
pub(super) struct Bill<'a> {
    /// Materials, accessories and retail packing: what is used up, and what is packed for the
    /// journey, counts nowhere.
    pub(super) lines: Vec<Used<'a>>,
    /// The sub-assemblies of the producer, each with its own origin.
    pub(super) sub_assemblies: Vec<Step>,
    /// Of a set, its articles: each a whole with its own origin, whatever it is made from.
    pub(super) articles: Vec<Used<'a>>,
    looking: Looking,
}

/// How sub-assemblies are looked at. The producer may choose: what originates by itself may count as
/// a whole, or all that is done may count as one production.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Looking {
    /// What originates by itself counts as a whole.
    AtWholes,
    /// What everything is made from counts.
    Through,
}

/// A line as it counts.
pub(super) struct Used<'a> {
    pub(super) line: &'a BomLine,
    pub(super) place: String,
    pub(super) standing: Standing,
    /// What it is to the good: what an accessory is made from is part of an accessory.
    pub(super) role: Role,
    /// Whether it is part of the component that determines the classification.
    pub(super) in_component: Option<bool>,
}

/// What the lines within a sub-assembly have from it.
#[derive(Clone, Copy)]
struct Within {
    role: Role,
    in_component: Option<bool>,
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

impl Used<'_> {
    /// Whether it comes from another Party: what the producer makes does not.
    pub(super) fn is_of_another(&self) -> bool {
        let country = self.line.country.as_deref();
        self.line.inputs.is_empty() && country.is_some_and(|country| country != HOME)
    }
}

impl Standing {
    pub(super) fn originates(&self) -> bool {
        matches!(self, Self::WhollyObtained | Self::Originating)
    }
}

impl<'a> Bill<'a> {
    /// Reads the lines of a case; `above` is the place of the sub-assembly whose case it is.
    pub(super) fn of(
        case: &'a Case,
        agreement: &Agreement<'_>,
        day: Day,
        above: &str,
        looking: Looking,
    ) -> Self {
        let articles = if case.good.set.is_some() {
            articles(case, agreement, day, above)
        } else {
            vec![]
        };
        let mut bill = Self {
            lines: vec![],
            sub_assemblies: vec![],
            articles,
            looking,
        };
        let within = Within {
            role: Role::Material,
            in_component: None,
        };
        bill.add(&case.materials, case, agreement, day, above, within);
        bill
    }

    fn add(
        &mut self,
        lines: &'a [BomLine],
        case: &'a Case,
        agreement: &Agreement<'_>,
        day: Day,
        above: &str,
        within: Within,
    ) {
        for (index, line) in lines.iter().enumerate() {
            if is_beside(line) {
                continue;
            }
            let place = place(above, index);
            let here = Within {
                role: if within.role == Role::Material {
                    line.role
                } else {
                    within.role
                },
                in_component: line.in_component.or(within.in_component),
            };
            let used = |place, standing| Used {
                line,
                place,
                standing,
                role: here.role,
                in_component: here.in_component,
            };
            if line.inputs.is_empty() {
                let standing = standing(line, &place, &case.answers, agreement, day);
                self.lines.push(used(place, standing));
                continue;
            }
            if self.looking == Looking::AtWholes {
                let own = own_origin(line, &place, case, agreement, day);
                let is_whole = own.outcome == Outcome::Met;
                self.sub_assemblies.push(own);
                if is_whole {
                    let is_obtained =
                        is_all_obtained(&line.inputs, &place, &case.answers, agreement, day);
                    let standing = if is_obtained {
                        Standing::WhollyObtained
                    } else {
                        Standing::Originating
                    };
                    self.lines.push(used(place, standing));
                    continue;
                }
            }
            self.add(&line.inputs, case, agreement, day, &place, here);
        }
    }

    /// Whether a sub-assembly counts as a whole.
    pub(super) fn has_wholes(&self) -> bool {
        self.lines.iter().any(|used| !used.line.inputs.is_empty())
    }

    /// Whether a sub-assembly may originate: what it is made from is looked at instead, and counts for
    /// less.
    pub(super) fn may_hold_more(&self) -> bool {
        self.sub_assemblies
            .iter()
            .any(|step| step.outcome == Outcome::Open)
    }

    /// Whether something in it does not originate, as far as is known.
    pub(super) fn uses_foreign(&self) -> Outcome {
        let uses = Outcome::any(self.lines.iter().map(|used| match used.standing {
            Standing::Foreign => Outcome::Met,
            Standing::Unknown(_) => Outcome::Open,
            Standing::WhollyObtained | Standing::Originating => Outcome::NotMet,
        }));
        if self.may_hold_more() && uses == Outcome::Met {
            Outcome::Open
        } else {
            uses
        }
    }
}

/// Whether a line is no part of the good: what is used up, and what is packed for the journey.
fn is_beside(line: &BomLine) -> bool {
    matches!(line.role, Role::Indirect | Role::ShippingPacking)
}

/// The articles of a set, each with its own standing.
fn articles<'a>(case: &'a Case, agreement: &Agreement<'_>, day: Day, above: &str) -> Vec<Used<'a>> {
    let lines = case.materials.iter().enumerate();
    let articles = lines.filter(|(_, line)| !is_beside(line));
    let of_line = |(index, line): (usize, &'a BomLine)| {
        let place = place(above, index);
        let standing = if line.inputs.is_empty() {
            standing(line, &place, &case.answers, agreement, day)
        } else {
            let own = own_origin(line, &place, case, agreement, day);
            match own.outcome {
                Outcome::Met => Standing::Originating,
                Outcome::NotMet => Standing::Foreign,
                Outcome::Open => {
                    let need = own.all_needs().into_iter().next();
                    need.map_or_else(|| unknown_origin(&place), Standing::Unknown)
                }
            }
        };
        Used {
            line,
            place,
            standing,
            role: line.role,
            in_component: line.in_component,
        }
    };
    articles.map(of_line).collect()
}

/// Whether everything that it is made from is wholly obtained under the agreement.
fn is_all_obtained(
    inputs: &[BomLine],
    above: &str,
    answers: &Answers,
    agreement: &Agreement<'_>,
    day: Day,
) -> bool {
    let inputs = inputs.iter().enumerate();
    let mut inputs = inputs.filter(|(_, input)| !is_beside(input));
    inputs.all(|(index, input)| {
        let place = place(above, index);
        if input.inputs.is_empty() {
            standing(input, &place, answers, agreement, day) == Standing::WhollyObtained
        } else {
            is_all_obtained(&input.inputs, &place, answers, agreement, day)
        }
    })
}

/// Whether a line originates under the agreement by what was declared of it.
pub(super) fn standing(
    line: &BomLine,
    place: &str,
    answers: &Answers,
    agreement: &Agreement<'_>,
    day: Day,
) -> Standing {
    let declaration = line.declaration.as_ref();
    if line.origin == Origin::NonOriginating
        || declaration.is_some_and(|declared| !declared.names(agreement.id))
    {
        return Standing::Foreign;
    }
    let state = declaration.map(|declared| declared.state(day));
    let originates = match (state, line.origin) {
        // What nobody can prove today may be proven tomorrow: it is asked, where it matters.
        (
            Some(
                DeclarationState::Requested
                | DeclarationState::Upcoming
                | DeclarationState::Expired,
            ),
            _,
        ) => {
            return Standing::Unknown(OriginNeed::LineDeclaration {
                line: place.to_owned(),
            });
        }
        (None, Origin::Unknown) => return unknown_origin(place),
        (_, Origin::WhollyObtained) => Standing::WhollyObtained,
        (_, Origin::Originating | Origin::Unknown | Origin::NonOriginating) => {
            Standing::Originating
        }
    };
    let Some(country) = line.country.as_deref() else {
        return unknown_origin(place);
    };
    let is_of_agreement =
        line.agreements.is_empty() || line.agreements.iter().any(|known| known == agreement.id);
    let cumulation = &agreement.provisions.cumulation;
    if !is_of_agreement {
        return Standing::Foreign;
    }
    let conditions = cumulation.condition.as_deref();
    let condition = if cumulation.with.contains(country) {
        condition_of(conditions, country).map(str::to_owned)
    } else if has_condition(conditions, EXTENDED) {
        Some(format!("{EXTENDED}:{country}"))
    } else {
        return Standing::Foreign;
    };
    match condition.as_deref() {
        None => originates,
        // What is obtained in a country that is no Party is not obtained in a Party.
        Some(EU_FOR_A_TIME) if day.to_string().as_str() <= EU_UNTIL => Standing::Originating,
        Some(condition) => match agreement.point(answers, condition) {
            Ok(true) if is_of_a_party(condition) => originates,
            Ok(true) => Standing::Originating,
            Ok(false) => Standing::Foreign,
            Err(need) => Standing::Unknown(need),
        },
    }
}

/// Whether a condition lets count what comes from a Party, not from another country.
fn is_of_a_party(condition: &str) -> bool {
    matches!(condition, "zero-duty" | "zero-duty-in-all-parties")
}

fn unknown_origin(place: &str) -> Standing {
    Standing::Unknown(OriginNeed::LineOrigin {
        line: place.to_owned(),
    })
}

fn has_condition(conditions: Option<&str>, wanted: &str) -> bool {
    conditions.is_some_and(|all| all.split(';').any(|condition| condition == wanted))
}

/// The condition on which a material of a country counts; those of the value are looked at with it.
fn condition_of<'a>(conditions: Option<&'a str>, country: &str) -> Option<&'a str> {
    conditions?.split(';').find(|condition| match *condition {
        "zero-duty" | "zero-duty-in-all-parties" => country != HOME,
        "AD-SM-by-declaration" => matches!(country, "AD" | "SM"),
        EU_FOR_A_TIME => !matches!(country, HOME | "GB"),
        _ => false,
    })
}

/// Whether what the producer makes on the way originates by itself: then it counts as a whole. What
/// was answered of the good is not so of it: where its own origin rests on such an answer, what is
/// declared of it decides, else it is asked.
fn own_origin(
    line: &BomLine,
    place: &str,
    case: &Case,
    agreement: &Agreement<'_>,
    day: Day,
) -> Step {
    let step = Step::new(StepKind::SubAssembly, Outcome::Open).about(place);
    let Some(code) = line.code else {
        let need = OriginNeed::LineCode {
            line: place.to_owned(),
        };
        return Step {
            needs: vec![need],
            ..step
        };
    };
    let good = Good {
        code,
        codes: line.codes.clone(),
        currency: case.good.currency,
        sale: None,
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
        answers: of_every_good(&case.answers, agreement),
    };
    let mut own = determine_at(&sub_case, agreement, day, place).root;
    let is_answered = case.answers.only_operations.is_some();
    let rests_on_it = own.all_needs().iter().any(|need| {
        is_of_the_good(need, agreement) || is_answered && *need == OriginNeed::Operations
    });
    of_place(&mut own, place, agreement);
    let mut needs = Vec::new();
    let outcome = match own.outcome {
        Outcome::Open if rests_on_it => {
            match standing(line, place, &case.answers, agreement, day) {
                Standing::WhollyObtained | Standing::Originating => Outcome::Met,
                Standing::Foreign => Outcome::NotMet,
                Standing::Unknown(need) => {
                    needs.push(need);
                    Outcome::Open
                }
            }
        }
        Outcome::Met | Outcome::NotMet | Outcome::Open => own.outcome,
    };
    Step {
        outcome,
        needs,
        steps: vec![own],
        ..step
    }
}

/// What was answered whatever the good.
fn of_every_good(answers: &Answers, agreement: &Agreement<'_>) -> Answers {
    let mut points = answers.points.clone();
    points.retain(|code, _| !is_point_of_the_good(code, agreement));
    Answers {
        points,
        editions: answers.editions.clone(),
        // That little is done to the good says nothing of its parts.
        only_operations: answers.only_operations.clone().filter(Vec::is_empty),
        drawback: answers.drawback,
        ..Answers::default()
    }
}

/// Whether something is asked of the good itself: of what is made on the way, nobody can answer it.
fn is_of_the_good(need: &OriginNeed, agreement: &Agreement<'_>) -> bool {
    if let OriginNeed::Point { code } = need {
        return is_point_of_the_good(code, agreement);
    }
    matches!(
        need,
        OriginNeed::Kind { .. }
            | OriginNeed::Use { .. }
            | OriginNeed::Process { .. }
            | OriginNeed::Share { .. }
            | OriginNeed::Vehicle { .. }
            | OriginNeed::RuleText { .. }
            | OriginNeed::NoRule
            | OriginNeed::NetCost
            | OriginNeed::ComponentWeight
    )
}

/// Whether a point is answered of one good, not of what the agreement says for all.
fn is_point_of_the_good(code: &str, agreement: &Agreement<'_>) -> bool {
    let of_agreement = code
        .strip_prefix(agreement.id)
        .and_then(|rest| rest.strip_prefix(':'));
    let Some(point) = of_agreement else {
        return code == UNASSEMBLED_OR_PARTS;
    };
    let tolerance = agreement.provisions.tolerance.as_ref();
    let mut exceptions = tolerance.into_iter().flat_map(|known| &known.exceptions);
    POINTS_OF_THE_GOOD.contains(&point) || exceptions.any(|exception| exception.code == point)
}

/// What a sub-assembly's good is asked is asked of its line; its lines are numbered on their own.
fn of_place(step: &mut Step, place: &str, agreement: &Agreement<'_>) {
    let line = || place.to_owned();
    step.lines.clear();
    step.needs.retain(|need| !is_of_the_good(need, agreement));
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
        of_place(step, place, agreement);
    }
}
