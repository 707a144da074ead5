//! What must be done to the good, and what a vehicle must meet besides its rule.

use super::Scene;
use super::case::Vehicle;
use super::step::{FigureKind, OriginNeed, Outcome, Step, StepKind};
use crate::money::Exact;
use crate::origin::rule::Name;

/// What a vehicle must meet besides, from 1 July 2023. Source: T-MEC, automotive appendix, 6 and 7.
const LABOUR_VALUE_CONTENT: &str = "labour-value-content";
const STEEL_AND_ALUMINIUM: &str = "steel-aluminium-purchases";
/// The vehicles for which those figures are known: those of other goods are asked whole.
const PASSENGER_VEHICLES: &str = "8703";

impl Scene<'_> {
    /// Whether it was done: computed where its figures are known, else as answered.
    pub(super) fn process(&self, process: &Name) -> Step {
        let name = process.to_string();
        let step = Step::new(StepKind::Process, Outcome::Open).about(&*name);
        let is_passenger = self.case.good.code.digits().starts_with(PASSENGER_VEHICLES);
        let computed = match (&self.case.answers.vehicle, name.as_str()) {
            (Some(vehicle), LABOUR_VALUE_CONTENT) if is_passenger => {
                Some(labour_value_content(vehicle))
            }
            (Some(vehicle), STEEL_AND_ALUMINIUM) => Some(purchases(vehicle)),
            _ => None,
        };
        match (computed, self.case.answers.processes.get(&name)) {
            (Some(computed), _) => Step {
                subject: step.subject,
                ..computed
            },
            (None, Some(answer)) => Step {
                outcome: Outcome::of(Some(*answer)),
                ..step
            },
            (None, None) => Step {
                needs: vec![OriginNeed::Process { name }],
                ..step
            },
        }
    }
}

/// The labour value content of a passenger vehicle: 40 %, of it at least 25 points of material and
/// labour at the high wage; technology counts for 10 points, assembly for 5 points at most. Source:
/// T-MEC, automotive appendix, article 7.
fn labour_value_content(vehicle: &Vehicle) -> Step {
    let step = Step::new(StepKind::Process, Outcome::Open).with(FigureKind::AtLeast, 40.into());
    let parts = [
        ("high-wage", vehicle.high_wage),
        ("technology", vehicle.technology),
        ("assembly", vehicle.assembly),
    ];
    let missing = parts.iter().find(|(_, part)| part.is_none());
    if let Some((figure, _)) = missing {
        return Step {
            needs: vec![OriginNeed::Vehicle {
                figure: (*figure).to_owned(),
            }],
            ..step
        };
    }
    let [high_wage, technology, assembly] =
        parts.map(|(_, part)| part.map_or_else(Default::default, |Exact(part)| part));
    let total = high_wage + technology.min(10.into()) + assembly.min(5.into());
    let is_met = total >= 40.into() && high_wage >= 25.into();
    let step = step.with(FigureKind::Percent, total);
    Step {
        outcome: Outcome::of(Some(is_met)),
        ..step
    }
}

/// Purchases of steel and of aluminium: 70 % each. Source: T-MEC, automotive appendix, article 6.
fn purchases(vehicle: &Vehicle) -> Step {
    let step = Step::new(StepKind::Process, Outcome::Open).with(FigureKind::AtLeast, 70.into());
    let need = |figure: &str| OriginNeed::Vehicle {
        figure: figure.to_owned(),
    };
    let (Some(Exact(steel)), Some(Exact(aluminium))) = (vehicle.steel, vehicle.aluminium) else {
        let missing = if vehicle.steel.is_none() {
            "steel"
        } else {
            "aluminium"
        };
        return Step {
            needs: vec![need(missing)],
            ..step
        };
    };
    let lower = steel.min(aluminium);
    let step = step.with(FigureKind::Percent, lower);
    Step {
        outcome: Outcome::of(Some(lower >= 70.into())),
        ..step
    }
}
