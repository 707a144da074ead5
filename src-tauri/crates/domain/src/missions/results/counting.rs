//! What is counted once: sales that a person said to be one count as one, those that were shared count by
//! their shares. Whatever is said, no total becomes larger than what was reported.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::twins;
use crate::ids::SaleId;
use crate::money::{Exact, Money};
use crate::problem::Problems;

/// The decimal places of a share of a share.
const PLACES: u32 = 20;

crate::text_enum! {
    /// What a person said of two sales that look like one; words: `sale-verdict-<code>`.
    pub enum Verdict {
        /// They are one: the first counts.
        Same = "same",
        /// They are two.
        Different = "different",
        /// They are one that two worked for: each counts by its share.
        Split = "split",
    }
}

/// A verdict as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "SaleVerdict", rename_all = "camelCase")]
pub struct VerdictForm {
    /// The sale that counts, where they are one; the one with the share, where it is split.
    pub kept: SaleId,
    /// The other.
    pub other: SaleId,
    /// What they are.
    pub verdict: Verdict,
    /// The share of the first, of a hundred; with a split.
    pub share: Option<Exact>,
    /// Why.
    pub reason: String,
}

impl VerdictForm {
    /// The verdict in its canonical writing: all that is wrong with it at once.
    pub fn parse(&self) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        if self.kept == self.other {
            problems.note("other", "same-sale");
        }
        let is_part = |share: Exact| share.0 >= Decimal::ZERO && share.0 <= Decimal::ONE_HUNDRED;
        let share = match (self.verdict, self.share) {
            (Verdict::Split, Some(share)) if is_part(share) => Some(share),
            (Verdict::Split, _) => {
                problems.note("share", "percentage");
                None
            }
            (Verdict::Same | Verdict::Different, _) => None,
        };
        let reason = self.reason.trim().to_owned();
        if reason.is_empty() {
            problems.note("reason", "required");
        }
        problems.or(Self {
            share,
            reason,
            ..self.clone()
        })
    }

    /// The two sales, the smaller identity first.
    pub fn pair(&self) -> (SaleId, SaleId) {
        twins::pair(self.kept, self.other)
    }
}

/// How much of each sale counts, of one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weights(BTreeMap<SaleId, Decimal>);

impl Weights {
    /// Works the weights out. Of sales that are one, together or by way of others, exactly one counts: one
    /// that nobody said to be the same as a better one, or else the first. Sales that were shared, together or
    /// by way of others, count at most for one.
    pub fn of(sales: &BTreeSet<SaleId>, verdicts: &[VerdictForm]) -> Self {
        // What was said last of two sales is what holds.
        let last: BTreeMap<(SaleId, SaleId), &VerdictForm> =
            verdicts.iter().map(|one| (one.pair(), one)).collect();
        let known = |one: &&VerdictForm| sales.contains(&one.kept) && sales.contains(&one.other);
        let said = |verdict: Verdict| {
            let of_it = last.values().copied().filter(known);
            of_it.filter(move |one| one.verdict == verdict)
        };
        let same: Vec<&VerdictForm> = said(Verdict::Same).collect();
        let mut group: BTreeMap<SaleId, SaleId> = sales.iter().map(|id| (*id, *id)).collect();
        for one in &same {
            let (from, to) = (
                group.get(&one.kept).copied(),
                group.get(&one.other).copied(),
            );
            for member in group.values_mut().filter(|member| Some(**member) == from) {
                *member = to.unwrap_or(*member);
            }
        }
        let dropped: BTreeSet<SaleId> = same.iter().map(|one| one.other).collect();
        let mut counted: BTreeMap<SaleId, SaleId> = BTreeMap::new();
        for (id, of) in &group {
            let best = counted.entry(*of).or_insert(*id);
            if dropped.contains(best) && !dropped.contains(id) {
                *best = *id;
            }
        }
        let mut weights: BTreeMap<SaleId, Decimal> = group
            .iter()
            .map(|(id, of)| (*id, Decimal::from(u8::from(counted.get(of) == Some(id)))))
            .collect();
        // The share is of the sale that counts for the group; two groups have one share.
        let best = |id: &SaleId| group.get(id).and_then(|of| counted.get(of)).copied();
        let mut splits: BTreeMap<(SaleId, SaleId), (SaleId, Decimal)> = BTreeMap::new();
        for one in said(Verdict::Split) {
            let share = one.share.map_or(Decimal::ZERO, |share| share.0) / Decimal::ONE_HUNDRED;
            if let Some((kept, other)) = best(&one.kept).zip(best(&one.other))
                && kept != other
            {
                splits.insert(twins::pair(kept, other), (kept, share));
            }
        }
        for ((one, other), (kept, share)) in &splits {
            for id in [one, other] {
                let part = if id == kept {
                    *share
                } else {
                    Decimal::ONE - share
                };
                weights.entry(*id).and_modify(|weight| *weight *= part);
            }
        }
        for together in connected(splits.keys().copied()) {
            ensure_one(&mut weights, &together);
        }
        Self(weights)
    }

    /// What counts of an amount, rounded down to the minor unit.
    pub fn counted(&self, sale: SaleId, amount: Money) -> Money {
        let weight = self.0.get(&sale).copied().unwrap_or(Decimal::ONE);
        let part = Decimal::from(amount.minor)
            .checked_mul(weight)
            .map(|part| part.round_dp_with_strategy(0, RoundingStrategy::ToZero));
        let minor = part.and_then(|part| i64::try_from(part).ok());
        Money {
            minor: minor.unwrap_or(0),
            currency: amount.currency,
        }
    }
}

/// The sales that hang together by pairs.
fn connected(pairs: impl Iterator<Item = (SaleId, SaleId)>) -> Vec<BTreeSet<SaleId>> {
    let mut found: Vec<BTreeSet<SaleId>> = Vec::new();
    for (one, other) in pairs {
        let (touched, mut apart): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|set| set.contains(&one) || set.contains(&other));
        let mut together: BTreeSet<SaleId> = touched.into_iter().flatten().collect();
        together.extend([one, other]);
        apart.push(together);
        found = apart;
    }
    found
}

/// Brings the weights of sales that hang together down to one, each by the same part.
fn ensure_one(weights: &mut BTreeMap<SaleId, Decimal>, together: &BTreeSet<SaleId>) {
    let sum: Decimal = together.iter().filter_map(|id| weights.get(id)).sum();
    if sum <= Decimal::ONE {
        return;
    }
    for id in together {
        weights.entry(*id).and_modify(|weight| {
            // Rounded down, so that the parts are never more than the whole.
            *weight = (*weight / sum).round_dp_with_strategy(PLACES, RoundingStrategy::ToZero);
        });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{Verdict, VerdictForm, Weights, connected};
    use crate::ids::SaleId;
    use crate::money::{Currency, Exact, Money};

    fn id(number: u128) -> SaleId {
        SaleId(Uuid::from_u128(number))
    }

    fn said(kept: u128, other: u128, verdict: Verdict, share: u32) -> VerdictForm {
        VerdictForm {
            kept: id(kept),
            other: id(other),
            verdict,
            share: Some(Exact(share.into())),
            reason: "La misma factura".to_owned(),
        }
    }

    fn counted(sales: u128, verdicts: &[VerdictForm]) -> Vec<i64> {
        let ids: BTreeSet<SaleId> = (0..sales).map(id).collect();
        let weights = Weights::of(&ids, verdicts);
        let amount = |number: u128| Money {
            minor: 1_001 + i64::try_from(number).unwrap(),
            currency: Currency::USD,
        };
        (0..sales)
            .map(|number| weights.counted(id(number), amount(number)).minor)
            .collect()
    }

    #[test]
    fn one_of_those_that_are_one_counts() {
        assert_eq!(
            counted(3, &[said(1, 0, Verdict::Same, 0)]),
            [0, 1_002, 1_003]
        );
        assert_eq!(
            counted(
                3,
                &[said(1, 0, Verdict::Same, 0), said(2, 1, Verdict::Same, 0)]
            ),
            [0, 0, 1_003]
        );
        assert_eq!(
            counted(2, &[said(1, 0, Verdict::Different, 0)]),
            [1_001, 1_002]
        );
    }

    #[test]
    fn who_contradicts_oneself_still_counts_once() {
        let ring = [
            said(0, 1, Verdict::Same, 0),
            said(1, 2, Verdict::Same, 0),
            said(2, 0, Verdict::Same, 0),
        ];
        assert_eq!(counted(3, &ring), [1_001, 0, 0]);
    }

    #[test]
    fn a_shared_sale_counts_by_its_shares_rounded_down() {
        assert_eq!(counted(2, &[said(0, 1, Verdict::Split, 30)]), [300, 701]);
    }

    #[test]
    fn a_sale_that_three_share_counts_once() {
        let shared = [
            said(0, 1, Verdict::Split, 50),
            said(0, 2, Verdict::Split, 50),
        ];
        let found = counted(3, &shared);
        assert_eq!(found, [200, 400, 401]);
        assert!(found.iter().sum::<i64>() <= 1_003);
    }

    #[test]
    fn a_verdict_has_a_reason_and_a_split_has_a_share() {
        let wrong = VerdictForm {
            reason: " ".to_owned(),
            ..said(0, 0, Verdict::Split, 101)
        };
        let told = wrong.parse().unwrap_err().0;
        let told: Vec<_> = told.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(told, ["same-sale", "percentage", "required"]);
        let same = said(0, 1, Verdict::Same, 30).parse().unwrap();
        assert_eq!(same.share, None);
    }

    proptest! {
        /// Whatever people say, in whatever order, no sale counts for more than it is, the total never
        /// grows, and of sales that are one at most one counts.
        #[test]
        fn no_verdict_raises_a_total(
            said_so in proptest::collection::vec((0_u128..6, 0_u128..6, 0_usize..3, 0_u32..101), 0..12),
        ) {
            let verdicts: Vec<VerdictForm> = said_so
                .into_iter()
                .filter(|(kept, other, _, _)| kept != other)
                .map(|(kept, other, verdict, share)| said(kept, other, Verdict::ALL[verdict], share))
                .collect();
            let last = counted(6, &verdicts);
            let reported = counted(6, &[]);
            for (counts, whole) in last.iter().zip(&reported) {
                prop_assert!((0..=*whole).contains(counts));
            }
            // Whoever says of two that nobody judged that they are one takes one of them away.
            let alone = [verdicts.as_slice(), &[said(6, 7, Verdict::Same, 0)]].concat();
            let (one, two): (i64, i64) = (counted(8, &verdicts).iter().sum(), counted(8, &alone).iter().sum());
            prop_assert_eq!(two, one - 1_008);
            let held: BTreeMap<_, _> = verdicts.iter().map(|one| (one.pair(), one)).collect();
            // Sales that are one or shared, together or by way of others, count for the largest at most.
            let bound = held.values().filter(|one| one.verdict != Verdict::Different);
            for together in connected(bound.map(|one| one.pair())) {
                let of = |amounts: &[i64]| -> Vec<i64> {
                    let at = |sale: &SaleId| amounts[usize::try_from(sale.0.as_u128()).unwrap()];
                    together.iter().map(at).collect()
                };
                let most = of(&reported).into_iter().max().unwrap_or_default();
                prop_assert!(of(&last).iter().sum::<i64>() <= most);
            }
            for one in held.values().filter(|one| one.verdict == Verdict::Same) {
                let at = |sale: SaleId| last[usize::try_from(sale.0.as_u128()).unwrap()];
                prop_assert!(at(one.kept) == 0 || at(one.other) == 0);
            }
        }
    }
}
