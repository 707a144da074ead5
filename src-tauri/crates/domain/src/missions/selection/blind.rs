//! What a reviewer sees before the names are told: a number, what is offered and what is planned.

use crate::ids::RegistrationId;
use crate::missions::draw::lot;
use crate::text::fold;

/// What stands in the place of a word that tells who applies.
pub const MASK: &str = "▇▇▇";
/// Shorter words are of every name: they tell nobody.
const SHORTEST: usize = 4;

/// The numbers of applications, from 1, in an order that tells neither when they came nor from whom.
pub fn numbers(applications: &[RegistrationId], seed: u64) -> Vec<(u32, RegistrationId)> {
    let mut order = applications.to_vec();
    order.sort_by_key(|id| lot(seed, id.0));
    order.dedup();
    (1..).zip(order).collect()
}

/// Words that tell who applies: those of names, addresses and codes, without the short ones.
pub fn telling_words(names: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = names
        .iter()
        .flat_map(|name| fold(name).split(' ').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| word.chars().count() >= SHORTEST)
        .collect();
    words.sort();
    words.dedup();
    words
}

/// A text in which no telling word stands any more, nor anything by which one is reached (a mail, a web
/// address, a telephone).
pub fn masked(text: &str, telling: &[String]) -> String {
    let mut masked = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let space = piece.get(word.len()..).unwrap_or_default();
        if tells(word, telling) {
            masked.push_str(MASK);
        } else {
            masked.push_str(word);
        }
        masked.push_str(space);
    }
    masked
}

fn tells(word: &str, telling: &[String]) -> bool {
    let folded = fold(word);
    let mut parts = folded.split(' ');
    parts.any(|part| telling.iter().any(|one| one == part)) || reaches(word)
}

fn reaches(word: &str) -> bool {
    let lower = word.to_lowercase();
    let is_address = word.contains('@') || lower.contains("www.") || lower.contains("://");
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let is_phone = digits >= 8 && word.chars().all(|sign| !sign.is_alphabetic());
    is_address || is_phone
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{MASK, masked, numbers, telling_words};
    use crate::ids::RegistrationId;

    #[test]
    fn names_and_addresses_are_masked_and_the_rest_stays() {
        let telling = telling_words(&["Café Xochitl, S.A. de C.V.", "Veracruz"]);
        let text =
            "Café tostado de Xóchitl (Veracruz), 20 t al año;\nventas@xochitl.mx 228-123-4567";
        let found = masked(text, &telling);
        assert_eq!(
            found,
            format!("{MASK} tostado de {MASK} {MASK} 20 t al año;\n{MASK} {MASK}")
        );
    }

    proptest! {
        #[test]
        fn no_telling_word_is_left(text in "[a-zñá ,.]{0,60}", name in "[a-z]{4,8}", at in 0_usize..60) {
            let telling = telling_words(&[&name]);
            let at = text.char_indices().map(|(index, _)| index).nth(at).unwrap_or(text.len());
            let (one, other) = text.split_at(at);
            let found = masked(&format!("{one} {}, {other}", name.to_uppercase()), &telling);
            let is_left = crate::text::fold(&found).split(' ').any(|word| word == name);
            prop_assert!(!is_left, "{}", found);
        }

        #[test]
        fn every_application_has_a_number_of_its_own(count in 0_u128..30, seed: u64) {
            let ids: Vec<_> = (0..count).map(|id| RegistrationId(Uuid::from_u128(id))).collect();
            let found = numbers(&ids, seed);
            let mut back: Vec<_> = found.iter().map(|(_, id)| *id).collect();
            back.sort();
            prop_assert_eq!(back, ids);
        }
    }
}
