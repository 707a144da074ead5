//! The conditions of value: regional value content by each method, ceilings of non-originating
//! materials, and the sums that they rest on. A sum has a lowest and a highest amount where the
//! origin of a line, or whether it counts, is not known.

use rust_decimal::Decimal;

use super::Scene;
use super::bill::Standing;
use super::named::Truth;
use super::provisions::{Accessories, Base};
use super::step::{FigureKind, OriginNeed, Outcome, Step, StepKind};
use super::sum::{Sum, decided, percent_of};
use crate::money::Exact;
use crate::origin::determination::case::{BomLine, Costs, Role};
use crate::origin::rule::{Material, RegionalValueContent, RvcMethod};

/// The agreement asks for net cost where materials of other Parties count.
const BY_NET_COST: &str = "rvc-by-net-cost";
/// The agreement has a formula of its own where materials of other Parties count.
const OWN_FORMULA: &str = "accumulated-rvc-formula";

/// Which lines a sum is of.
#[derive(Clone, Copy, PartialEq)]
enum Of {
    Foreign,
    Originating,
}

/// What of other Parties counts.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Counting {
    /// Their materials, and their work where the agreement cumulates it.
    AllParties,
    /// Nothing: nobody must cumulate.
    OwnOnly,
}

impl Scene<'_> {
    /// The value of non-originating materials: those of the list, or all where it is empty. What
    /// producers of the Parties put into one is taken off where the agreement counts their work.
    pub(super) fn non_originating(&self, scope: &[Material], counting: Counting) -> Sum {
        let takes_off =
            counting == Counting::AllParties && self.agreement.provisions.cumulates_production();
        self.sum(Of::Foreign, scope, counting, |line| {
            let Exact(value) = line.value?;
            let regional = line.regional_value.filter(|_| takes_off);
            Some(Exact(
                regional.map_or(value, |Exact(regional)| value - regional),
            ))
        })
    }

    /// The whole value of the articles of a set that do not originate.
    pub(super) fn foreign_articles(&self) -> Sum {
        let mut sum = Sum::nothing();
        for article in &self.bill.articles {
            let is_foreign = match &article.standing {
                Standing::Foreign => Truth::Yes,
                Standing::Originating | Standing::WhollyObtained => Truth::No,
                Standing::Unknown(need) => Truth::Unsure(need.clone()),
            };
            let counts = is_foreign.and(self.counts_by_value(article.role));
            let missing = OriginNeed::LineValue {
                line: article.place.clone(),
            };
            sum.add_amount(article.line.value, counts, missing);
        }
        sum
    }

    /// The value of originating materials.
    fn originating_value(&self, counting: Counting) -> Sum {
        self.sum(Of::Originating, &[], counting, |line| line.value)
    }

    fn sum(
        &self,
        of: Of,
        scope: &[Material],
        counting: Counting,
        amount: impl Fn(&BomLine) -> Option<Exact>,
    ) -> Sum {
        let mut sum = Sum::nothing();
        for (index, used) in self.bill.lines.iter().enumerate() {
            let is_left_out =
                counting == Counting::OwnOnly && used.standing.originates() && used.is_of_another();
            let standing = if is_left_out {
                &Standing::Foreign
            } else {
                &used.standing
            };
            let is_of = match (standing, of) {
                (Standing::Foreign, Of::Foreign)
                | (Standing::Originating | Standing::WhollyObtained, Of::Originating) => Truth::Yes,
                (Standing::Unknown(need), _) => Truth::Unsure(need.clone()),
                _ => Truth::No,
            };
            let in_scope = if scope.is_empty() {
                Truth::Yes
            } else {
                self.is_any_of(scope, index)
            };
            let counts = is_of.and(in_scope).and(self.counts_by_value(used.role));
            let missing = OriginNeed::LineValue {
                line: used.place.clone(),
            };
            sum.add(index, amount(used.line), counts, missing);
        }
        sum
    }

    /// Accessories and packing count by value where the agreement says so; where nobody knows,
    /// perhaps.
    fn counts_by_value(&self, role: Role) -> Truth {
        match (role, self.agreement.provisions.accessories) {
            (Role::Material | Role::Indirect | Role::ShippingPacking, _)
            | (_, Some(Accessories::IgnoredForShift | Accessories::OneWithTheGood)) => Truth::Yes,
            (_, None) => self
                .agreement
                .point(&self.case.answers, "accessories-count")
                .into(),
        }
    }

    /// A value of the good, with the name of its figure.
    pub(super) fn base(&self, base: Base) -> Result<(FigureKind, Decimal), OriginNeed> {
        let good = &self.case.good;
        let above_zero = |amount: Option<Exact>| amount.filter(|Exact(amount)| !amount.is_zero());
        match base {
            Base::TransactionValue => above_zero(good.transaction_value)
                .map(|Exact(value)| (FigureKind::TransactionValue, value))
                .ok_or(OriginNeed::TransactionValue),
            Base::ExWorksPrice => above_zero(good.ex_works)
                .map(|Exact(value)| (FigureKind::ExWorksPrice, value))
                .ok_or(OriginNeed::ExWorksPrice),
            Base::TotalCost => self
                .total_cost()
                .filter(|cost| !cost.is_zero())
                .map(|cost| (FigureKind::TotalCost, cost))
                .ok_or(OriginNeed::NetCost),
        }
    }

    fn total_cost(&self) -> Option<Decimal> {
        let costs = self.case.good.costs.as_ref()?;
        let materials = materials_cost(&self.case.materials)?;
        let others = [costs.other_product, costs.period, costs.other];
        others
            .into_iter()
            .try_fold(materials, |total, cost| Some(total + cost?.0))
    }

    fn net_cost(&self) -> Option<Decimal> {
        let good = &self.case.good;
        if let Some(Exact(given)) = good.net_cost {
            return (!given.is_zero()).then_some(given);
        }
        let left_out = good.costs.as_ref().and_then(Costs::left_out)?;
        let net = self.total_cost()? - left_out;
        (net > Decimal::ZERO).then_some(net)
    }

    /// Regional value content by the method of the rule. Where the agreement lets other Parties count
    /// by net cost or by a formula of its own only, they do not count by this method.
    pub(super) fn regional_value_content(&self, floor: &RegionalValueContent) -> Step {
        let condition = self.agreement.provisions.cumulation.condition.as_deref();
        match condition {
            Some(BY_NET_COST) if floor.method != RvcMethod::NetCost => {
                self.floor(floor, Counting::OwnOnly)
            }
            Some(OWN_FORMULA) => {
                let own = self.floor(floor, Counting::OwnOnly);
                let all = self.floor(floor, Counting::AllParties);
                if own.outcome == Outcome::Met || all.outcome == Outcome::NotMet {
                    return own;
                }
                match self.agreement.point(&self.case.answers, OWN_FORMULA) {
                    Ok(true) => all,
                    Ok(false) => own,
                    Err(need) => {
                        let needs = all.needs.iter().cloned().chain([need]).collect();
                        Step {
                            outcome: Outcome::Open,
                            needs,
                            ..all
                        }
                    }
                }
            }
            _ => self.floor(floor, Counting::AllParties),
        }
    }

    fn floor(&self, floor: &RegionalValueContent, counting: Counting) -> Step {
        let step = Step::new(StepKind::RegionalValueContent, Outcome::Open)
            .about(floor.method.code())
            .cited(self.agreement.provisions.article("rvc"));
        let base = match floor.method {
            RvcMethod::NetCost => self
                .net_cost()
                .map(|cost| (FigureKind::NetCost, cost))
                .ok_or(OriginNeed::NetCost),
            RvcMethod::TransactionValue
            | RvcMethod::BuildUp
            | RvcMethod::BuildDown
            | RvcMethod::FocusedValue => self.base(Base::TransactionValue),
        };
        let step = step.with(FigureKind::AtLeast, floor.percent);
        let (counted, sum) = match floor.method {
            RvcMethod::BuildUp => (
                FigureKind::OriginatingValue,
                self.originating_value(counting),
            ),
            RvcMethod::FocusedValue => (
                FigureKind::NonOriginatingCounted,
                self.non_originating(&floor.counted, counting),
            ),
            RvcMethod::TransactionValue | RvcMethod::NetCost | RvcMethod::BuildDown => (
                FigureKind::NonOriginating,
                self.non_originating(&[], counting),
            ),
        };
        let (base_kind, base) = match base {
            Ok(base) => base,
            Err(need) => {
                return Step {
                    needs: vec![need],
                    ..step
                };
            }
        };
        let builds_up = floor.method == RvcMethod::BuildUp;
        let regional = |amount: Decimal| if builds_up { amount } else { base - amount };
        let reaches =
            |amount: Decimal| regional(amount) * Decimal::ONE_HUNDRED >= floor.percent * base;
        let (worst, best) = if builds_up {
            (Some(sum.low), sum.high)
        } else {
            (sum.high, Some(sum.low))
        };
        let outcome = decided(worst.map(reaches), best.map(reaches));
        let mut step = step.with(base_kind, base);
        if let Some(amount) = worst.filter(|_| sum.high.is_some()) {
            step = step
                .with(counted, amount)
                .with(FigureKind::Percent, percent_of(regional(amount), base));
            if outcome == Outcome::Met && !builds_up {
                let most = base * (Decimal::ONE_HUNDRED - floor.percent) / Decimal::ONE_HUNDRED;
                let lowest = amount * Decimal::ONE_HUNDRED;
                let lowest = lowest.checked_div(Decimal::ONE_HUNDRED - floor.percent);
                let lowest = lowest.filter(|_| floor.method != RvcMethod::NetCost);
                step = step.with_margin(amount, most, lowest);
            }
        }
        step.resting_on(outcome, sum)
    }

    /// A ceiling of non-originating materials, of the ex-works price.
    pub(super) fn maximum(&self, scope: &[Material], percent: Decimal) -> Step {
        let sum = self.non_originating(scope, Counting::AllParties);
        let counted = if scope.is_empty() {
            FigureKind::NonOriginating
        } else {
            FigureKind::NonOriginatingCounted
        };
        let step = Step::new(StepKind::MaximumNonOriginating, Outcome::Open)
            .about(listed(scope))
            .with(FigureKind::AtMost, percent);
        let (base_kind, base) = match self.base(Base::ExWorksPrice) {
            Ok(base) => base,
            // Nothing is within every ceiling.
            Err(_) if sum.high.is_some_and(|high| high.is_zero()) => {
                return step.resting_on(Outcome::Met, sum);
            }
            Err(need) => {
                return Step {
                    needs: vec![need],
                    ..step
                };
            }
        };
        let outcome = sum.is_within(percent, base);
        let mut step = step.with(base_kind, base);
        if let Some(amount) = sum.high {
            step = step
                .with(counted, amount)
                .with(FigureKind::Percent, percent_of(amount, base));
            if outcome == Outcome::Met {
                let most = base * percent / Decimal::ONE_HUNDRED;
                step = step.with_margin(
                    amount,
                    most,
                    (amount * Decimal::ONE_HUNDRED).checked_div(percent),
                );
            }
        }
        step.resting_on(outcome, sum)
    }

    /// Non-originating materials are worth no more than originating ones.
    pub(super) fn not_over_originating(&self) -> Step {
        let foreign = self.non_originating(&[], Counting::AllParties);
        let own = self.originating_value(Counting::AllParties);
        let worst = foreign.high.map(|high| high <= own.low);
        let best = own.high.map(|high| foreign.low <= high);
        let mut step = Step::new(StepKind::NotOverOriginating, Outcome::Open);
        if let (Some(foreign), Some(own)) = (foreign.high, own.high) {
            step = step
                .with(FigureKind::NonOriginating, foreign)
                .with(FigureKind::OriginatingValue, own);
        }
        let outcome = decided(worst, best);
        step.resting_on(
            outcome,
            Sum {
                needs: foreign.needs.into_iter().chain(own.needs).collect(),
                lines: foreign.lines.into_iter().chain(own.lines).collect(),
                ..Sum::nothing()
            },
        )
    }
}

impl Step {
    /// How far prices may move before the condition is lost.
    fn with_margin(self, amount: Decimal, most: Decimal, lowest_price: Option<Decimal>) -> Self {
        let headroom = ((most - amount) * Decimal::ONE_HUNDRED).checked_div(amount);
        let step = match headroom {
            Some(headroom) => self.with(FigureKind::Headroom, headroom),
            None => return self,
        };
        match lowest_price {
            Some(price) => step.with(FigureKind::LowestPrice, price),
            None => step,
        }
    }
}

/// Materials as a rule writes them.
pub(super) fn listed(materials: &[Material]) -> String {
    let written: Vec<String> = materials.iter().map(Material::to_string).collect();
    written.join(",")
}

/// What the materials cost; of what the producer makes, what it is made from. What is used up and
/// what is packed for the journey are among the costs.
fn materials_cost(lines: &[BomLine]) -> Option<Decimal> {
    lines.iter().try_fold(Decimal::ZERO, |total, line| {
        let cost = match line.role {
            Role::Indirect | Role::ShippingPacking => Decimal::ZERO,
            Role::Material | Role::Accessory | Role::RetailPacking if line.inputs.is_empty() => {
                line.value?.0
            }
            Role::Material | Role::Accessory | Role::RetailPacking => materials_cost(&line.inputs)?,
        };
        Some(total + cost)
    })
}

impl Costs {
    /// What a net cost leaves out.
    fn left_out(&self) -> Option<Decimal> {
        let parts = [
            self.sales_promotion,
            self.royalties,
            self.shipping_and_packing,
            self.interest,
        ];
        parts
            .into_iter()
            .try_fold(Decimal::ZERO, |total, part| Some(total + part?.0))
    }
}
