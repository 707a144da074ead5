//! Tax identities held against each other, wrong ones among them.

use crate::companies::similar::Likeness;
use crate::companies::tax_id::{KeyKind, TaxIdCheck};

/// An RFC that was typed, right or nearly so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TaxKey {
    pub(super) key: String,
    is_right: bool,
}

/// What two tax identities are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TaxIds {
    /// One is not known.
    Unknown,
    /// The same.
    Same,
    /// One is wrong, and one character makes it the other.
    Mistyped,
    /// They differ a little, and one may be a slip of the other: they prove nothing.
    Doubtful,
    /// They differ in more than slips.
    Other,
}

impl TaxKey {
    /// Reads an RFC, also one with a character too many or too few. A generic key is everybody's.
    pub(super) fn read(text: &str) -> Option<Self> {
        let check = TaxIdCheck::of(text);
        let has_length = (11..=14).contains(&check.normalized.chars().count());
        (check.kind != Some(KeyKind::Generic) && has_length).then_some(Self {
            key: check.normalized,
            is_right: check.valid,
        })
    }

    /// Its first and its last six characters: a slip leaves one of them.
    pub(super) fn halves(&self) -> (&str, &str) {
        let cut = |at| {
            self.key
                .char_indices()
                .nth(at)
                .map_or(self.key.len(), |(at, _)| at)
        };
        let length = self.key.chars().count();
        let (first, _) = self.key.split_at(cut(6));
        let (_, last) = self.key.split_at(cut(length - 6));
        (first, last)
    }
}

/// From so many different characters on, two keys are two, right or wrong.
const FAR: usize = 4;

/// Compares the tax identities of two companies.
pub(super) fn compare(one: &Likeness, other: &Likeness) -> TaxIds {
    let Some((one, other)) = one.tax_id.as_ref().zip(other.tax_id.as_ref()) else {
        return TaxIds::Unknown;
    };
    if one.key == other.key {
        return TaxIds::Same;
    }
    let are_right = one.is_right && other.is_right;
    match (is_one_slip(&one.key, &other.key), are_right) {
        (true, true) => TaxIds::Doubtful,
        (true, false) => TaxIds::Mistyped,
        (false, true) => TaxIds::Other,
        (false, false) if strsim::osa_distance(&one.key, &other.key) < FAR => TaxIds::Doubtful,
        (false, false) => TaxIds::Other,
    }
}

/// One character is another, too many or missing, or two change places. Nearly every pair is of two
/// right keys, of which no more is asked.
fn is_one_slip(one: &str, other: &str) -> bool {
    let start = shared(one.chars().zip(other.chars()));
    let (one, other) = (one.split_at(start).1, other.split_at(start).1);
    let end = shared(one.chars().rev().zip(other.chars().rev()));
    let one: Vec<char> = one.split_at(one.len() - end).0.chars().collect();
    let other: Vec<char> = other.split_at(other.len() - end).0.chars().collect();
    match (one.as_slice(), other.as_slice()) {
        ([] | [_], [] | [_]) => true,
        ([first, second], [third, fourth]) => first == fourth && second == third,
        _ => false,
    }
}

/// How many bytes two texts share from where they are read.
fn shared(pairs: impl Iterator<Item = (char, char)>) -> usize {
    let same = pairs.take_while(|(one, other)| one == other);
    same.map(|(one, _)| one.len_utf8()).sum()
}
