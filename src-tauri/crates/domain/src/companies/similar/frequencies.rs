//! How much a word of a name tells: what many companies are called tells little.

use std::collections::{BTreeMap, BTreeSet};

use crate::companies::similar::Likeness;
use crate::companies::similar::names::Word;

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

    /// Writes into a word how often it comes, and its weight: four for each time that the names
    /// having it are half as many.
    pub(super) fn weigh(&self, word: &mut Word) {
        word.names = self.words.get(&word.text).copied().unwrap_or(1).max(1);
        word.weight = match (self.names < FEW, word.is_common) {
            (true, true) => COMMON,
            (true, false) => UNCOMMON,
            (false, true) => self.rarity(word.names).min(COMMON),
            (false, false) => self.rarity(word.names),
        };
    }

    fn rarity(&self, names: u32) -> u32 {
        let rarity = quarters(self.names) - quarters(names.min(self.names));
        rarity.max(LEAST)
    }

    /// Words of this weight together are so rare that companies hardly share them by chance.
    pub(super) fn is_telling(&self, weight: u32) -> bool {
        let needed = quarters(self.names).saturating_sub(12);
        weight > COMMON + LEAST && weight >= needed
    }

    /// One of two words that are nearly the same may be a slip of the other: not when many
    /// names have each of them.
    pub(super) fn may_be_slip(&self, one: &Word, other: &Word) -> bool {
        if self.names < FEW {
            return !(one.is_common && other.is_common);
        }
        let (rarer, commoner) = (one.names.min(other.names), one.names.max(other.names));
        rarer <= 2 || rarer.saturating_mul(20) <= commoner
    }
}

/// Four times the logarithm to base 2; of nothing, nothing.
fn quarters(count: u32) -> u32 {
    u128::from(count).pow(4).checked_ilog2().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Frequencies, quarters};
    use crate::companies::similar::names::{Word, read};

    #[test]
    fn rare_words_weigh_more_than_common_ones() {
        let counted = [("lago", 40), ("tornos", 3), ("industria", 900)];
        let words = counted.map(|(word, count)| (word.to_owned(), count));
        let frequencies = Frequencies::new(10_000, words);
        let weight = |word| weighed(&frequencies, word).weight;
        assert!(weight("tornos") > weight("lago"));
        assert!(weight("lago") > weight("industria"));
        assert!(weight("unheard") >= weight("tornos"));
    }

    #[test]
    fn without_a_count_the_words_of_the_trade_weigh_less() {
        let nothing = Frequencies::default();
        let weight = |word| weighed(&nothing, word).weight;
        assert!(weight("lago") > weight("industria"));
        assert!(nothing.is_telling(weight("lago")));
        assert!(!nothing.is_telling(weight("industria")));
    }

    #[test]
    fn two_words_that_many_have_are_no_slips_of_each_other() {
        let counted = [("hernandez", 90), ("fernandez", 60), ("hernadez", 1)];
        let words = counted.map(|(word, count)| (word.to_owned(), count));
        let frequencies = Frequencies::new(10_000, words);
        let [right, other, slip] =
            ["hernandez", "fernandez", "hernadez"].map(|word| weighed(&frequencies, word));
        assert!(!frequencies.may_be_slip(&right, &other));
        assert!(frequencies.may_be_slip(&slip, &right));
    }

    #[test]
    fn a_quarter_is_a_fourth_of_a_doubling() {
        assert_eq!([0, 1, 2, 3, 16].map(quarters), [0, 0, 4, 6, 16]);
    }

    fn weighed(frequencies: &Frequencies, text: &str) -> Word {
        let (name, _) = read(text);
        let mut word = name.words[0].clone();
        frequencies.weigh(&mut word);
        word
    }
}
