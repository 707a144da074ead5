//! What must be done to the good, and what its producer must certify besides.

use super::Scene;
use super::case::Vehicle;
use super::requirements::Requirement;
use super::step::{OriginNeed, Outcome, Step, StepKind};
use crate::origin::rule::Name;

impl Scene<'_> {
    /// Whether it was done: worked out where the agreement says from which figures, and they are known;
    /// else as answered. Who has no figures may answer for the whole.
    pub(super) fn process(&self, process: &Name) -> Step {
        let name = process.to_string();
        let step = Step::new(StepKind::Process, Outcome::Open).about(&*name);
        let answers = &self.case.answers;
        // What is done in the Parties is done in those of this agreement; an answer without an agreement is
        // for all.
        let here = format!("{}:{name}", self.agreement.id);
        let certified = answers.processes.get(&here);
        let certified = certified.or_else(|| answers.processes.get(&name)).copied();
        let counted = self.requirement(&name).map(|requirement| {
            let none = Vehicle::default();
            let vehicle = answers.vehicle.as_ref().unwrap_or(&none);
            requirement.decide(vehicle, step.clone())
        });
        match (counted, certified) {
            (Some(counted), _) if counted.outcome != Outcome::Open => counted,
            (_, Some(_)) => Step {
                outcome: Outcome::of(certified),
                ..step
            },
            (Some(counted), None) => counted,
            (None, None) => Step {
                needs: vec![OriginNeed::Process { name: here }],
                ..step
            },
        }
    }

    /// What the agreement says of a process of this good, in figures.
    fn requirement(&self, process: &str) -> Option<&Requirement> {
        let known = self.agreement.provisions.requirements.iter();
        let good = &self.case.good.code;
        known
            .into_iter()
            .find(|requirement| requirement.stands(process, good, self.day))
    }
}
