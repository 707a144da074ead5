//! How much a word of a name tells: what many companies are called tells little.

use std::collections::{BTreeMap, BTreeSet};

use crate::companies::similar::Likeness;
use crate::companies::similar::words::is_common;

/// With fewer names than this, how often a word comes among them says little.
const FEW: u32 = 500;

/// The weight of a word of which nothing is known: one name in a thousand has it.
const UNCOMMON: u32 = 40;

/// The most that a common word of the trade weighs, however few names have it here.
const COMMON: u32 = 12;

/// The least that a word weighs.
const LEAST: u32 = 2;

/// In how many different names each word comes. Without any, common words of the trade weigh less than
/// all others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frequencies {
    names: u32,
    words: BTreeMap<String, u32>,
}

impl Frequencies {
    /// Takes what was counted before: how many different names there are, and how many of them have
    /// each word, as [`Likeness::words`] writes them.
    pub fn new(names: u32, words: impl IntoIterator<Item = (String, u32)>) -> Self {
        Self {
            names,
            words: words.into_iter().collect(),
        }
    }

    /// Counts. The same name again tells nothing of its words: the places of one company make its
    /// name no commoner.
    pub fn of<'a>(companies: impl IntoIterator<Item = &'a Likeness>) -> Self {
        let companies = companies.into_iter();
        let names: BTreeSet<Vec<&str>> =
            companies.map(|company| company.words().collect()).collect();
        let mut counted = Self::default();
        for name in names {
            counted.names = counted.names.saturating_add(1);
            for word in name {
                match counted.words.get_mut(word) {
                    Some(count) => *count = count.saturating_add(1),
                    None => drop(counted.words.insert(word.to_owned(), 1)),
                }
            }
        }
        counted
    }

    /// The weight of a word: four for each time that the names having it are half as many.
    pub(super) fn weight(&self, word: &str) -> u32 {
        let most = if is_common(word) { COMMON } else { UNCOMMON };
        if self.names < FEW {
            return most;
        }
        let rarity = quarters(self.names) - quarters(self.count(word).min(self.names));
        let rarity = rarity.max(LEAST);
        if is_common(word) {
            rarity.min(COMMON)
        } else {
            rarity
        }
    }

    /// Words of this weight together are so rare that companies hardly share them by chance.
    pub(super) fn is_telling(&self, weight: u32) -> bool {
        let needed = quarters(self.names).saturating_sub(12);
        weight > COMMON + LEAST && weight >= needed
    }

    /// One of two words that are nearly the same may be a slip of the other: not when many
    /// names have each of them.
    pub(super) fn may_be_slip(&self, one: &str, other: &str) -> bool {
        if self.names < FEW {
            return !(is_common(one) && is_common(other));
        }
        let (one, other) = (self.count(one), self.count(other));
        let (rarer, commoner) = (one.min(other), one.max(other));
        rarer <= 2 || rarer.saturating_mul(20) <= commoner
    }

    fn count(&self, word: &str) -> u32 {
        self.words.get(word).copied().unwrap_or(1).max(1)
    }
}

/// Four times the logarithm to base 2; of nothing, nothing.
fn quarters(count: u32) -> u32 {
    u128::from(count).pow(4).checked_ilog2().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Frequencies, quarters};

    #[test]
    fn rare_words_weigh_more_than_common_ones() {
        let counted = [("lago", 40), ("tornos", 3), ("industria", 900)];
        let words = counted.map(|(word, count)| (word.to_owned(), count));
        let frequencies = Frequencies::new(10_000, words);
        let weight = |word| frequencies.weight(word);
        assert!(weight("tornos") > weight("lago"));
        assert!(weight("lago") > weight("industria"));
        assert!(weight("unheard") >= weight("tornos"));
    }

    #[test]
    fn without_a_count_the_words_of_the_trade_weigh_less() {
        let nothing = Frequencies::default();
        assert!(nothing.weight("lago") > nothing.weight("industria"));
        assert!(nothing.is_telling(nothing.weight("lago")));
        assert!(!nothing.is_telling(nothing.weight("industria")));
    }

    #[test]
    fn two_words_that_many_have_are_no_slips_of_each_other() {
        let counted = [("hernandez", 90), ("fernandez", 60), ("hernadez", 1)];
        let words = counted.map(|(word, count)| (word.to_owned(), count));
        let frequencies = Frequencies::new(10_000, words);
        assert!(!frequencies.may_be_slip("hernandez", "fernandez"));
        assert!(frequencies.may_be_slip("hernadez", "hernandez"));
    }

    #[test]
    fn a_quarter_is_a_fourth_of_a_doubling() {
        assert_eq!([0, 1, 2, 3, 16].map(quarters), [0, 0, 4, 6, 16]);
    }
}
