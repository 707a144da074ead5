//! Keys that companies worth comparing share: a slip in one of them leaves the others.

use crate::companies::similar::Likeness;
use crate::companies::similar::names::{Name, Word};

/// The shortest word in which a slip is looked for.
const LONG: usize = 5;

/// The letters at either end of a word that two slips in it may leave.
const END: usize = 4;

/// The most words of a name that are paired.
const PAIRED: usize = 6;

/// One of the keys of a company, the same on every machine and in every version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u64);

impl Key {
    /// Of the kind of the key and what it is made of.
    fn of(kind: &str, parts: &[&str]) -> Self {
        Self(fnv(std::iter::once(kind).chain(parts.iter().copied())))
    }
}

/// The hash FNV-1a of texts.
pub(super) fn fnv<'a>(parts: impl IntoIterator<Item = &'a str>) -> u64 {
    let bytes = parts.into_iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The keys of a company, in order, each once.
pub fn keys(company: &Likeness) -> Vec<Key> {
    let mut keys = Vec::new();
    if let Some(tax_id) = &company.tax_id {
        let (first, last) = tax_id.halves();
        keys.push(Key::of("rfc", &[&tax_id.key]));
        keys.push(Key::of("rfc-start", &[first]));
        keys.push(Key::of("rfc-end", &[last]));
    }
    keys.extend(
        company
            .phones
            .iter()
            .map(|phone| Key::of("phone", &[phone])),
    );
    let reached = company.domain.iter().chain(&company.mails);
    keys.extend(reached.map(|domain| Key::of("domain", &[domain])));
    let state = company.state.map(|state| state.to_string());
    let town = company.municipality.map(|town| town.to_string());
    let places: Vec<&str> = state.iter().chain(&town).map(String::as_str).collect();
    for name in company.names() {
        push_name(&mut keys, name, &places);
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn push_name(keys: &mut Vec<Key>, name: &Name, places: &[&str]) {
    keys.push(Key::of("letters", &[&name.letters]));
    let words: Vec<&str> = name.words.iter().map(text).take(PAIRED).collect();
    for (at, word) in words.iter().enumerate() {
        let others = words.iter().skip(at + 1);
        keys.extend(others.map(|other| Key::of("words", &[word, other])));
        keys.extend(
            places
                .iter()
                .map(|place| Key::of("word-place", &[word, place])),
        );
    }
    let telling = name
        .words
        .iter()
        .filter(|word| !word.is_mark && !word.is_common);
    for word in telling.map(text) {
        keys.push(Key::of("word", &[word]));
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < LONG {
            continue;
        }
        keys.extend(without_one(&letters).map(|left| Key::of("word", &[&left])));
        let first: String = letters.iter().take(END).collect();
        let last: String = letters.iter().skip(letters.len() - END).collect();
        for place in places {
            keys.push(Key::of("start-place", &[&first, place]));
            keys.push(Key::of("end-place", &[&last, place]));
        }
    }
}

fn text(word: &Word) -> &str {
    &word.text
}

/// A word with each of its letters left out in turn: two words with one slip between them share one.
fn without_one(letters: &[char]) -> impl Iterator<Item = String> {
    (0..letters.len()).map(move |left_out| {
        let rest = letters.iter().enumerate().filter(|(at, _)| *at != left_out);
        rest.map(|(_, letter)| *letter).collect()
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Likeness, keys};

    #[rstest]
    #[case("Tornos", "Tornso")]
    #[case("Tornos", "Torno")]
    #[case("Tornos", "Tornnos")]
    #[case("Tornos", "Tormos")]
    #[case("Industrias del Lago", "Lago Ind.")]
    #[case("Bio Lago", "Biolago, S.A.")]
    fn names_with_a_slip_share_a_key_wherever_they_are(#[case] one: &str, #[case] other: &str) {
        let keys = [one, other].map(|name| keys(&Likeness::of(name, "", None, "", "")));
        assert!(keys[0].iter().any(|key| keys[1].contains(key)));
    }

    #[test]
    fn a_tax_identity_with_a_slip_shares_a_key() {
        let of = |rfc| keys(&Likeness::of("", rfc, None, "", ""));
        let right = of("EKU9003173C9");
        for wrong in [
            "EKV9003173C9",
            "EKU9003137C9",
            "EKU9003173C8",
            "EU9003173C9",
        ] {
            assert!(of(wrong).iter().any(|key| right.contains(key)), "{wrong}");
        }
    }

    #[test]
    fn what_everybody_has_is_no_key() {
        let one = Likeness::of("Comercial", "", None, "", "");
        let two = Likeness::of("Comercial Lago", "XAXX010101000", None, "", "");
        assert!(!keys(&one).iter().any(|key| keys(&two).contains(key)));
    }
}
