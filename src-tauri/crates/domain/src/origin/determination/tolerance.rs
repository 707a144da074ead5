//! De minimis: how much of what breaks a rule is let pass, by value, or by weight for textiles.

use rust_decimal::Decimal;

use super::Scene;
use super::case::BomLine;
use super::named::Truth;
use super::provisions::{Base, Elastomeric, Exception, Textile, TextileMeasure, Tolerance};
use super::shift::Breach;
use super::step::{FigureKind, OriginNeed, Outcome, Step, StepKind};
use super::sum::{Sum, percent_of};
use super::value::Counting;
use crate::money::Exact;
use crate::origin::rule::{Material, Name};
use crate::treaties::hs_code::{CodeRange, TariffCode};

/// Elastomeric yarns of their own subheadings.
const ELASTOMERIC: [&str; 2] = ["540244", "540411"];
/// Chapters whose fibres are never elastomeric: silk, wool, cotton, other vegetable fibres.
const NATURAL_FIBRES: std::ops::RangeInclusive<u8> = 50..=53;
/// Textiles and textile articles.
const TEXTILES: std::ops::RangeInclusive<u8> = 50..=63;
/// Apparel and made-up textile articles.
const MADE_UP: std::ops::RangeInclusive<u8> = 61..=63;

/// How a good's tolerance is measured.
enum Way<'a> {
    Value(&'a Tolerance),
    Weight(&'a Textile, TextileMeasure),
    /// By notes of its own, which no table tells.
    Notes(&'a Textile),
    Unverified(&'static str),
    None,
}

impl Scene<'_> {
    /// Whether what breaks a rule is let pass.
    pub(super) fn tolerance(&self, breach: &Breach) -> Step {
        match self.way_of_tolerance() {
            Way::None => Step::new(StepKind::Tolerance, Outcome::NotMet),
            Way::Unverified(point) => {
                let kind = if point == "textile_pct" {
                    StepKind::TextileTolerance
                } else {
                    StepKind::Tolerance
                };
                self.asked(kind, point)
            }
            Way::Value(tolerance) => {
                self.unless_changed(self.by_value(tolerance, breach), "de_minimis_pct")
            }
            Way::Weight(textile, measure) => {
                self.unless_changed(self.by_weight(textile, measure, breach), "textile_pct")
            }
            Way::Notes(textile) => self.by_notes(textile, breach),
        }
    }

    fn way_of_tolerance(&self) -> Way<'_> {
        let provisions = self.agreement.provisions;
        let code = self.case.good.code.shared();
        if let Some(textile) = &provisions.textile {
            if textile.measures.is_empty() && TEXTILES.contains(&code.chapter()) {
                return Way::Notes(textile);
            }
            let of_good = textile
                .measures
                .iter()
                .find(|(goods, _)| is_any(goods, code));
            if let Some((_, measure)) = of_good {
                return Way::Weight(textile, *measure);
            }
        } else if TEXTILES.contains(&code.chapter()) {
            return Way::Unverified("textile_pct");
        }
        match &provisions.tolerance {
            Some(tolerance) if is_any(&tolerance.excluded, code) => Way::None,
            Some(tolerance) => Way::Value(tolerance),
            None => Way::Unverified("de_minimis_pct"),
        }
    }

    /// Whether apparel is judged by the component that determines its classification.
    pub(super) fn component_rule(&self) -> Truth {
        if !MADE_UP.contains(&self.case.good.code.chapter()) {
            return Truth::No;
        }
        match self.way_of_tolerance() {
            Way::Weight(_, TextileMeasure::Component | TextileMeasure::Material) => Truth::Yes,
            Way::Notes(_) => Truth::No,
            Way::Weight(_, TextileMeasure::Good)
            | Way::Value(_)
            | Way::Unverified(_)
            | Way::None => self
                .agreement
                .point(&self.case.answers, "component-rule")
                .into(),
        }
    }

    fn by_value(&self, tolerance: &Tolerance, breach: &Breach) -> Step {
        let step = Step::new(StepKind::Tolerance, Outcome::Open)
            .with(FigureKind::AtMost, tolerance.percent)
            .cited(self.agreement.provisions.article("tolerance"));
        let mut sum = Sum::nothing();
        for (index, place, value, counts) in self.breaking(breach, |line| line.value) {
            sum.add(index, value, counts, OriginNeed::LineValue { line: place });
        }
        match breach.kept_out(|index| self.is_barred(tolerance, index)) {
            Truth::Yes => return step.resting_on(Outcome::NotMet, sum),
            Truth::Unsure(need) => {
                sum.high = None;
                sum.needs.push(need);
            }
            Truth::No => {}
        }
        self.within(step, tolerance, sum, FigureKind::NotShifting)
    }

    /// The percentage of each base that the agreement lets the exporter use. A second base is asked
    /// for only where the first does not decide.
    fn within(&self, mut step: Step, tolerance: &Tolerance, sum: Sum, amount: FigureKind) -> Step {
        let mut outcomes = Vec::new();
        for base in &tolerance.bases {
            match self.base(*base) {
                Ok((kind, base)) => {
                    outcomes.push(sum.is_within(tolerance.percent, base));
                    step = step
                        .with(kind, base)
                        .with(amount, sum.shown())
                        .with(FigureKind::Percent, percent_of(sum.shown(), base));
                }
                // An exporter who does not keep the costs of the good uses its price.
                Err(_) if *base == Base::TotalCost && self.case.good.costs.is_none() => {}
                Err(need) => {
                    outcomes.push(Outcome::Open);
                    step.needs.push(need);
                }
            }
        }
        let outcome = Outcome::any(outcomes);
        if outcome != Outcome::Open {
            step.needs.clear();
        }
        step.resting_on(outcome, sum)
    }

    /// The lines that break a rule: whether each surely does, and an amount of it.
    fn breaking(
        &self,
        breach: &Breach,
        amount: fn(&BomLine) -> Option<Exact>,
    ) -> Vec<(usize, String, Option<Exact>, Truth)> {
        let sure = breach.sure.iter().map(|index| (*index, Truth::Yes));
        let unsure = breach
            .unsure
            .iter()
            .map(|(index, need)| (*index, Truth::Unsure(need.clone())));
        let of_line = |(index, counts): (usize, Truth)| {
            let used = self.bill.lines.get(index)?;
            Some((index, used.place.clone(), amount(used.line), counts))
        };
        sure.chain(unsure).filter_map(of_line).collect()
    }

    /// Whether the tolerance is not open to a material.
    fn is_barred(&self, tolerance: &Tolerance, index: usize) -> Truth {
        let good = self.case.good.code.shared();
        let of_same = if is_any(&tolerance.not_same_subheading, good) {
            self.each_code(index, |code, good| {
                (code.subheading() == good.subheading()).into()
            })
        } else {
            Truth::No
        };
        let exceptions = tolerance.exceptions.iter();
        of_same.or(Truth::any(
            exceptions.map(|exception| self.is_exception(exception, index, good)),
        ))
    }

    /// Materials and goods that the agreement names in words are the adviser's to tell, once for the
    /// agreement.
    fn is_exception(&self, exception: &Exception, index: usize, good: TariffCode) -> Truth {
        let of_code = |material: &Material, code: TariffCode| match material {
            Material::Coded(range) => Truth::from(range.contains(&code)),
            Material::NamedOf(_, range) if !range.contains(&code) => Truth::No,
            Material::NamedOf(..) | Material::Named(Name::Ours(_) | Name::Quoted(_)) => self
                .agreement
                .point(&self.case.answers, &exception.code)
                .into(),
        };
        let any = |materials: &[Material], code: TariffCode| {
            Truth::any(materials.iter().map(|material| of_code(material, code)))
        };
        let of_goods = any(&exception.goods, good);
        if of_goods == Truth::No {
            return Truth::No;
        }
        let of_materials = match self
            .bill
            .lines
            .get(index)
            .map(|used| (used.line.code, &used.place))
        {
            Some((Some(code), _)) => any(&exception.materials, code.shared()),
            Some((None, place)) => Truth::Unsure(OriginNeed::LineCode {
                line: place.clone(),
            }),
            None => Truth::No,
        };
        of_goods.and(of_materials)
    }

    fn by_weight(&self, textile: &Textile, measure: TextileMeasure, breach: &Breach) -> Step {
        let step = Step::new(StepKind::TextileTolerance, Outcome::Open)
            .about(measure.code())
            .with(FigureKind::AtMost, textile.percent)
            .cited(self.agreement.provisions.article("textile"));
        let good = &self.case.good;
        let (reference, need) = match measure {
            TextileMeasure::Good => (good.weight, OriginNeed::Weight),
            TextileMeasure::Component | TextileMeasure::Material => {
                (good.component_weight, OriginNeed::ComponentWeight)
            }
        };
        let Some(Exact(reference)) = reference.filter(|Exact(weight)| !weight.is_zero()) else {
            return Step {
                needs: vec![need],
                ..step
            };
        };
        let step = step.with(FigureKind::ReferenceWeight, reference);
        let mut all = Sum::nothing();
        let mut elastomeric = Sum::nothing();
        for (index, place, weight, counts) in self.breaking(breach, |line| line.weight) {
            let missing = || OriginNeed::LineWeight {
                line: place.clone(),
            };
            if let Elastomeric::AtMost(_) = textile.elastomeric {
                let is_elastomeric = counts.clone().and(self.is_elastomeric(index));
                elastomeric.add(index, weight, is_elastomeric, missing());
            }
            all.add(index, weight, counts, missing());
        }
        let kept_out = breach.kept_out(|index| match &textile.elastomeric {
            Elastomeric::Outside(codes) => self.is_any_code(codes, index),
            // Formed in a Party it would be no foreign yarn.
            Elastomeric::FormedInParty => self.is_elastomeric(index),
            Elastomeric::AsOthers | Elastomeric::AtMost(_) => Truth::No,
        });
        match kept_out {
            Truth::Yes => return step.resting_on(Outcome::NotMet, all),
            Truth::Unsure(need) => {
                all.high = None;
                all.needs.push(need);
            }
            Truth::No => {}
        }
        let mut outcome = all.is_within(textile.percent, reference);
        let mut step = step
            .with(FigureKind::NotShiftingWeight, all.shown())
            .with(FigureKind::Percent, percent_of(all.shown(), reference));
        if let Elastomeric::AtMost(percent) = textile.elastomeric {
            outcome = Outcome::all([outcome, elastomeric.is_within(percent, reference)]);
            step = step.with(FigureKind::ElastomericWeight, elastomeric.shown());
        }
        all.needs.extend(elastomeric.needs);
        step.resting_on(outcome, all)
    }

    fn is_elastomeric(&self, index: usize) -> Truth {
        let Some(used) = self.bill.lines.get(index) else {
            return Truth::No;
        };
        let by_code = used.line.code.and_then(|code| {
            let code = code.shared();
            if ELASTOMERIC.contains(&code.digits()) {
                return Some(true);
            }
            NATURAL_FIBRES.contains(&code.chapter()).then_some(false)
        });
        let need = || OriginNeed::LineElastomeric {
            line: used.place.clone(),
        };
        by_code.or(used.line.elastomeric).ok_or_else(need).into()
    }

    fn is_any_code(&self, codes: &[CodeRange], index: usize) -> Truth {
        match self
            .bill
            .lines
            .get(index)
            .map(|used| (used.line.code, &used.place))
        {
            Some((Some(code), _)) => is_any(codes, code.shared()).into(),
            Some((None, place)) => Truth::Unsure(OriginNeed::LineCode {
                line: place.clone(),
            }),
            None => Truth::No,
        }
    }

    /// The notes of an agreement on textiles tell of materials that no table lists: what is above
    /// their percentage by value and by weight is not within, the rest is the adviser's to tell.
    fn by_notes(&self, textile: &Textile, breach: &Breach) -> Step {
        let sure = |amount: fn(&BomLine) -> Option<Exact>| -> Decimal {
            let lines = breach
                .sure
                .iter()
                .filter_map(|index| self.bill.lines.get(*index));
            lines
                .filter_map(|used| amount(used.line))
                .map(|Exact(amount)| amount)
                .sum()
        };
        let is_above = |part: Decimal, whole: Option<Exact>| {
            let whole = whole.filter(|Exact(whole)| !whole.is_zero());
            whole.is_some_and(|Exact(whole)| part * Decimal::ONE_HUNDRED > textile.percent * whole)
        };
        let good = &self.case.good;
        let is_above_both = is_above(sure(|line| line.value), good.ex_works)
            && is_above(sure(|line| line.weight), good.component_weight);
        let step = if is_above_both {
            Step::new(StepKind::TextileTolerance, Outcome::NotMet)
        } else {
            self.asked(StepKind::TextileTolerance, "textile-notes")
        };
        step.with(FigureKind::AtMost, textile.percent)
            .cited(self.agreement.provisions.article("textile"))
    }

    /// Whether so little does not originate that no regional value content is asked.
    pub(super) fn waiver(&self) -> Option<Step> {
        let tolerance = self
            .agreement
            .provisions
            .tolerance
            .as_ref()
            .filter(|tolerance| tolerance.waives_rvc)?;
        let sum = self.non_originating(&[], Counting::AllParties);
        let step = Step::new(StepKind::Waiver, Outcome::Open)
            .with(FigureKind::AtMost, tolerance.percent)
            .cited(self.agreement.provisions.article("waiver"));
        Some(self.within(step, tolerance, sum, FigureKind::NonOriginating))
    }
}

impl Breach {
    /// Whether the tolerance is shut for one of the lines that break a rule.
    fn kept_out(&self, is_kept_out: impl Fn(usize) -> Truth) -> Truth {
        let sure = self.sure.iter().map(|index| is_kept_out(*index));
        let unsure = self
            .unsure
            .iter()
            .map(|(index, need)| match is_kept_out(*index) {
                Truth::Yes => Truth::Unsure(need.clone()),
                known @ (Truth::No | Truth::Unsure(_)) => known,
            });
        Truth::any(sure.chain(unsure))
    }
}

/// Whether a code is within one of the ranges.
pub(super) fn is_any(ranges: &[CodeRange], code: TariffCode) -> bool {
    ranges.iter().any(|range| range.contains(&code))
}
