//! The conditions that every non-originating material must meet by itself: a change in tariff
//! classification, a change from named materials, materials wholly obtained or originating. Which
//! break them is what a tolerance is asked about.

use super::Scene;
use super::bill::Standing;
use super::named::Truth;
use super::provisions::Accessories;
use super::step::{LineVerdict, OriginNeed, Outcome, Step, StepKind, Verdict};
use super::value::listed;
use crate::origin::determination::case::Role;
use crate::origin::rule::{Material, Shift, ShiftFrom};
use crate::treaties::hs_code::CodeRange;

/// The lines that break a condition, and those that may.
#[derive(Debug, Default)]
pub(super) struct Breach {
    pub(super) sure: Vec<usize>,
    pub(super) unsure: Vec<(usize, OriginNeed)>,
}

impl Breach {
    /// Adds those of another condition: a line is let pass, or not, once.
    pub(super) fn join(&mut self, other: Self) {
        self.sure.extend(other.sure);
        self.sure.sort_unstable();
        self.sure.dedup();
        self.unsure.extend(other.unsure);
        self.unsure.sort_by_key(|(index, _)| *index);
        self.unsure.dedup_by_key(|(index, _)| *index);
        self.unsure.retain(|(index, _)| !self.sure.contains(index));
    }

    pub(super) fn outcome(&self) -> Outcome {
        match (self.sure.is_empty(), self.unsure.is_empty()) {
            (false, _) => Outcome::NotMet,
            (true, false) => Outcome::Open,
            (true, true) => Outcome::Met,
        }
    }
}

impl Scene<'_> {
    /// A change in tariff classification.
    pub(super) fn shift(&self, shift: &Shift, range: &CodeRange) -> (Step, Breach) {
        let fits = |index: usize| {
            let from = self.each_code(index, |code, good| match shift.from {
                ShiftFrom::Anywhere => Truth::Yes,
                ShiftFrom::Chapter => (code.chapter() != good.chapter()).into(),
                ShiftFrom::Heading => (code.heading() != good.heading()).into(),
                ShiftFrom::Subheading => (code.subheading() != good.subheading()).into(),
                ShiftFrom::HeadingGroup => {
                    let groups = CodeRange {
                        first: range.first.heading().unwrap_or(range.first),
                        last: range.last.heading().unwrap_or(range.last),
                    };
                    (!groups.contains(&code)).into()
                }
                ShiftFrom::SubheadingGroup => (!range.contains(&code)).into(),
            });
            let from = from.or(self.is_any_of(&shift.allow, index));
            if from == Truth::No {
                return from;
            }
            from.and(self.is_any_of(&shift.except, index).not())
        };
        self.every_foreign(StepKind::Shift, shift.to_string(), fits)
    }

    /// A change from named materials. Others must shift as another alternative of the rule asks, or
    /// the adviser finds that the rule leaves them room.
    pub(super) fn from(
        &self,
        from: &[Material],
        siblings: &[&Shift],
        range: &CodeRange,
    ) -> (Step, Breach) {
        let shifting: Vec<Breach> = siblings
            .iter()
            .map(|shift| self.shift(shift, range).1)
            .collect();
        let fits = |index: usize| {
            let named = self.is_any_of(from, index);
            let shifts = shifting.iter().any(|breach| {
                !breach.sure.contains(&index)
                    && breach.unsure.iter().all(|(unsure, _)| *unsure != index)
            });
            if named == Truth::Yes || shifts {
                return Truth::Yes;
            }
            let Some(used) = self.bill.lines.get(index) else {
                return Truth::No;
            };
            let need = || OriginNeed::LineAllowed {
                line: used.place.clone(),
            };
            named.or(used.line.allowed.ok_or_else(need).into())
        };
        self.every_foreign(StepKind::From, listed(from), fits)
    }

    /// Named materials are wholly obtained; of what is not named, nothing is asked.
    pub(super) fn wholly_obtained(&self, materials: &[Material]) -> (Step, Breach) {
        let kind = StepKind::MaterialsWhollyObtained;
        self.every(kind, listed(materials), |index, standing| {
            let is_wholly = match standing {
                Standing::WhollyObtained => return Truth::Yes,
                Standing::Originating | Standing::Foreign => Truth::No,
                Standing::Unknown(need) => Truth::Unsure(need.clone()),
            };
            self.is_any_of(materials, index).not().or(is_wholly)
        })
    }

    /// Named materials originate; all where none is named.
    pub(super) fn originating(&self, materials: &[Material]) -> (Step, Breach) {
        let fits = |index: usize| {
            if materials.is_empty() {
                Truth::No
            } else {
                self.is_any_of(materials, index).not()
            }
        };
        self.every_foreign(StepKind::MaterialsOriginating, listed(materials), fits)
    }

    /// Looks at every line that does not, or may not, originate.
    fn every_foreign(
        &self,
        kind: StepKind,
        subject: String,
        fits: impl Fn(usize) -> Truth,
    ) -> (Step, Breach) {
        self.every(kind, subject, |index, standing| match standing {
            Standing::WhollyObtained | Standing::Originating => Truth::Yes,
            Standing::Foreign => fits(index),
            Standing::Unknown(need) => match fits(index) {
                Truth::Yes => Truth::Yes,
                Truth::No => Truth::Unsure(need.clone()),
                unsure @ Truth::Unsure(_) => unsure,
            },
        })
    }

    fn every(
        &self,
        kind: StepKind,
        subject: String,
        fits: impl Fn(usize, &Standing) -> Truth,
    ) -> (Step, Breach) {
        let mut step = Step::new(kind, Outcome::Met).about(subject);
        let mut breach = Breach::default();
        for (index, used) in self.bill.lines.iter().enumerate() {
            let fits = fits(index, &used.standing);
            if used.standing.originates() && fits == Truth::Yes {
                continue;
            }
            let fits = match fits {
                Truth::Yes => Truth::Yes,
                broken @ (Truth::No | Truth::Unsure(_)) => broken.or(self.may_be_left_out(index)),
            };
            let verdict = match fits {
                Truth::Yes => Verdict::Fits,
                Truth::No => {
                    breach.sure.push(index);
                    Verdict::Breaks
                }
                Truth::Unsure(need) => {
                    breach.unsure.push((index, need));
                    Verdict::Unsure
                }
            };
            step.lines.push(LineVerdict::of(index, verdict));
        }
        step.outcome = breach.outcome();
        if step.outcome == Outcome::Open {
            step.needs = breach.unsure.iter().map(|(_, need)| need.clone()).collect();
        }
        (step, breach)
    }

    /// Whether the line is no material of the rule: an accessory, retail packing, or no part of the
    /// component that determines the classification.
    fn may_be_left_out(&self, index: usize) -> Truth {
        let Some(used) = self.bill.lines.get(index) else {
            return Truth::No;
        };
        let by_role = match used.role {
            Role::Material | Role::Indirect | Role::ShippingPacking => Truth::No,
            Role::Accessory | Role::RetailPacking => match self.agreement.provisions.accessories {
                Some(Accessories::IgnoredForShift) => Truth::Yes,
                Some(Accessories::OneWithTheGood) | None => self
                    .agreement
                    .point(&self.case.answers, "accessories-left-out")
                    .into(),
            },
        };
        by_role.or(self.is_outside_component(index))
    }

    /// Apparel and made-up textile goods are judged by the component that determines their
    /// classification.
    fn is_outside_component(&self, index: usize) -> Truth {
        let Some(used) = self.bill.lines.get(index) else {
            return Truth::No;
        };
        match (self.component_rule(), used.in_component) {
            (Truth::No, _) | (_, Some(true)) => Truth::No,
            (_, None) => Truth::Unsure(OriginNeed::LineInComponent {
                line: used.place.clone(),
            }),
            (rule, Some(false)) => rule,
        }
    }
}

impl LineVerdict {
    pub(super) fn of(index: usize, verdict: Verdict) -> Self {
        Self {
            line: u32::try_from(index).unwrap_or(u32::MAX),
            verdict,
        }
    }
}
