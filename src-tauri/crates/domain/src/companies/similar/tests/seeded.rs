//! Two thousand companies registered twice among six thousand, by chance that can be repeated: how
//! many of them are found, and how much of what is found is one.

use std::collections::{BTreeMap, BTreeSet};

use rstest::rstest;
use uuid::Uuid;

use self::chance::Chance;
use self::slips::Slip;
use crate::companies::similar::{Likeness, pairs};
use crate::ids::CompanyId;

mod chance;
mod firms;
mod slips;

const FIRMS: usize = 6_000;
const TWICE: usize = 2_000;

/// Which two are one, and what was slipped.
type Twins = BTreeMap<(CompanyId, CompanyId), Slip>;

/// How many pairs there are, were found, and were found though they are none.
#[derive(Default)]
struct Tally {
    there: usize,
    found: usize,
    wrong: usize,
}

#[rstest]
#[case(1)]
#[case(20_260_302)]
#[case(77)]
#[case(4_096)]
#[case(987_654_321)]
fn finds_what_is_registered_twice_and_little_else(#[case] seed: u64) {
    let (companies, twins) = registered(seed);
    let slip_of: BTreeMap<CompanyId, Slip> =
        twins.iter().map(|(pair, slip)| (pair.1, *slip)).collect();
    let mut all = Tally::default();
    let mut by_slip: BTreeMap<Slip, Tally> = BTreeMap::new();
    for slip in twins.values() {
        all.there += 1;
        by_slip.entry(*slip).or_default().there += 1;
    }
    for pair in pairs(companies) {
        let is_one = twins.contains_key(&(pair.first, pair.second));
        all.count(is_one);
        let slips: BTreeSet<&Slip> = [pair.first, pair.second]
            .iter()
            .filter_map(|id| slip_of.get(id))
            .collect();
        for slip in slips {
            by_slip.entry(*slip).or_default().count(is_one);
        }
    }
    report(seed, &all, &by_slip);
    assert!(all.precision() >= 95, "precision {} %", all.precision());
    assert!(all.recall() >= 90, "recall {} %", all.recall());
}

/// So many companies, each once.
pub(super) fn some(seed: u64, count: usize) -> Vec<Likeness> {
    let firms = firms::firms(&mut Chance::of(seed), count);
    firms.iter().map(firms::Firm::likeness).collect()
}

/// The companies, and which of them are one with what was slipped.
fn registered(seed: u64) -> (Vec<(CompanyId, Likeness)>, Twins) {
    let mut chance = Chance::of(seed);
    let mut firms = firms::firms(&mut chance, FIRMS);
    let mut twins = BTreeMap::new();
    let mut again = Vec::with_capacity(TWICE);
    for (number, slip) in (0..TWICE).zip(Slip::ALL.iter().cycle()) {
        let mut some = (number * FIRMS / TWICE..FIRMS).take(FIRMS / TWICE);
        let first = some.find(|first| slip.fits(&firms[*first]));
        let first = first.unwrap_or(number * FIRMS / TWICE);
        again.push(slips::again(&mut chance, &mut firms[first], *slip));
        twins.insert((id(first), id(FIRMS + number)), *slip);
    }
    firms.extend(again);
    let companies = firms.iter().enumerate();
    let companies = companies
        .map(|(number, firm)| (id(number), firm.likeness()))
        .collect();
    (companies, twins)
}

pub(super) fn id(number: usize) -> CompanyId {
    CompanyId(Uuid::from_u128(u128::try_from(number).unwrap()))
}

impl Tally {
    fn count(&mut self, is_one: bool) {
        if is_one {
            self.found += 1;
        } else {
            self.wrong += 1;
        }
    }

    /// In whole percent, cut.
    fn precision(&self) -> usize {
        100 * self.found / (self.found + self.wrong).max(1)
    }

    fn recall(&self) -> usize {
        100 * self.found / self.there.max(1)
    }
}

#[expect(clippy::print_stdout, reason = "the report is what the test is for")]
fn report(seed: u64, all: &Tally, by_slip: &BTreeMap<Slip, Tally>) {
    let line = |of: &str, tally: &Tally| {
        println!(
            "{of:16} precision {:3} %, recall {:3} % ({} of {}, {} wrong)",
            tally.precision(),
            tally.recall(),
            tally.found,
            tally.there,
            tally.wrong
        );
    };
    println!("seed {seed}");
    line("all", all);
    for (slip, tally) in by_slip {
        line(&format!("{slip:?}"), tally);
    }
}
