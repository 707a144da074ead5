//! Many companies by their keys: which of them a row may be, and which are likely twice there, each
//! compared only with those that share a key.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::companies::similar::blocking::{Key, keys};
use crate::companies::similar::{Frequencies, LIKELY, Likelihood, Likeness};
use crate::ids::CompanyId;

/// A key that more companies share tells nothing: where it matters, one with the place beside it
/// does.
const CROWD: usize = 50;

/// A company that another one may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match<Id = CompanyId> {
    /// Which company.
    pub id: Id,
    /// From [`LIKELY`] to 100.
    pub score: u8,
    /// Why, the strongest first.
    pub reasons: Vec<Likelihood>,
}

/// Two companies that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The one with the lesser identity, which was registered first.
    pub first: CompanyId,
    /// The other.
    pub second: CompanyId,
    /// From [`LIKELY`] to 100.
    pub score: u8,
    /// Why, the strongest first.
    pub reasons: Vec<Likelihood>,
}

/// Companies that others can be held against, by what tells them apart: their identity, or the row of a
/// table that they stand in.
#[derive(Debug, Clone)]
pub struct Directory<Id = CompanyId> {
    /// By their identity, their words weighed.
    companies: Vec<(Id, Likeness)>,
    frequencies: Frequencies,
    /// Every key with the number of a company that has it, in order; without crowded keys.
    blocks: Vec<(Key, u32)>,
    /// The number of every company with the places in `blocks` after which others have its key.
    shared: Vec<(u32, u32)>,
}

/// The likely pairs of a whole set, the likeliest first.
pub fn pairs(companies: impl IntoIterator<Item = (CompanyId, Likeness)>) -> Vec<Pair> {
    let directory = Directory::of(companies);
    let mut pairs: Vec<Pair> = (0..directory.len())
        .flat_map(|number| directory.pairs_from(number))
        .collect();
    pairs.sort_by_key(|pair| (Reverse(pair.score), pair.first, pair.second));
    pairs
}

impl<Id: Copy + Ord> Directory<Id> {
    /// Takes companies, each once.
    pub fn of(companies: impl IntoIterator<Item = (Id, Likeness)>) -> Self {
        let mut companies: Vec<_> = companies.into_iter().collect();
        companies.sort_by_key(|(id, _)| *id);
        companies.dedup_by_key(|(id, _)| *id);
        let frequencies = Frequencies::of(companies.iter().map(|(_, company)| company));
        let mut blocks: Vec<(Key, u32)> = (0..)
            .zip(&companies)
            .flat_map(|(number, (_, company))| {
                keys(company).into_iter().map(move |key| (key, number))
            })
            .collect();
        blocks.sort_unstable();
        let crowded: BTreeSet<Key> = blocks
            .chunk_by(|(one, _), (other, _)| one == other)
            .filter(|block| block.len() > CROWD)
            .filter_map(|block| block.first().map(|(key, _)| *key))
            .collect();
        // In place: of a hundred thousand companies there are a million.
        blocks.retain(|(key, _)| !crowded.contains(key));
        blocks.shrink_to_fit();
        let weighed = companies
            .into_iter()
            .map(|(id, company)| (id, company.weighed(&frequencies)));
        Self {
            companies: weighed.collect(),
            shared: shared(&blocks),
            frequencies,
            blocks,
        }
    }

    /// How many companies there are.
    pub fn len(&self) -> usize {
        self.companies.len()
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.companies.is_empty()
    }

    /// The companies that another one may be, the likeliest first.
    pub fn matches(&self, company: &Likeness) -> Vec<Match<Id>> {
        let weighed = company.clone().weighed(&self.frequencies);
        let mut matches: Vec<Match<Id>> = self
            .sharing(company)
            .into_iter()
            .filter_map(|number| self.compare(&weighed, number))
            .collect();
        matches.sort_by_key(|found| (Reverse(found.score), found.id));
        matches
    }

    /// The numbers of the companies that share a key with any other.
    pub(super) fn sharing(&self, company: &Likeness) -> Vec<u32> {
        let with_key = |key: Key| {
            let start = self.blocks.partition_point(|block| *block < (key, 0));
            self.run(key, start)
        };
        once_each(keys(company).into_iter().flat_map(with_key))
    }

    /// The numbers after one of the companies that share a key with it.
    fn after(&self, number: usize) -> Vec<u32> {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let start = self.shared.partition_point(|(of, _)| *of < number);
        let own = self.shared.get(start..).unwrap_or_default().iter();
        let places = own.take_while(|(of, _)| *of == number);
        once_each(places.flat_map(|(_, place)| {
            let place = *place as usize;
            let key = self.blocks.get(place).map(|(key, _)| *key);
            key.into_iter()
                .flat_map(move |key| self.run(key, place + 1))
        }))
    }

    /// The numbers of the companies with a key, from a place on.
    fn run(&self, key: Key, from: usize) -> impl Iterator<Item = u32> {
        let rest = self.blocks.get(from..).unwrap_or_default().iter();
        rest.take_while(move |(other, _)| *other == key)
            .map(|(_, number)| *number)
    }

    fn compare(&self, company: &Likeness, number: u32) -> Option<Match<Id>> {
        let (id, other) = self.companies.get(usize::try_from(number).ok()?)?;
        let similarity = company.compare_weighed(other, &self.frequencies);
        (similarity.score >= LIKELY).then_some(Match {
            id: *id,
            score: similarity.score,
            reasons: similarity.reasons,
        })
    }
}

impl Directory {
    /// The likely pairs of the company with a number, from 0 on, with those after it: whoever asks for
    /// one number after the other can say how far it is, and stop.
    pub fn pairs_from(&self, number: usize) -> Vec<Pair> {
        let Some((first, company)) = self.companies.get(number) else {
            return Vec::new();
        };
        self.after(number)
            .into_iter()
            .filter_map(|number| self.compare(company, number))
            .map(|found| Pair {
                first: *first,
                second: found.id,
                score: found.score,
                reasons: found.reasons,
            })
            .collect()
    }
}

/// Every company, by its number, with the places where it has a key that one after it has too.
fn shared(blocks: &[(Key, u32)]) -> Vec<(u32, u32)> {
    let pairs = (0..).zip(blocks.windows(2));
    let mut shared: Vec<(u32, u32)> = pairs
        .filter_map(|(place, pair)| match pair {
            [(one, number), (other, _)] if one == other => Some((*number, place)),
            _ => None,
        })
        .collect();
    shared.sort_unstable();
    shared
}

fn once_each(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
