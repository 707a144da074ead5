//! The RFC (Registro Federal de Contribuyentes), Mexico's tax identity: form, date and check digit.
//! Only the tax authority (SAT) assigns one, so that a valid key is no proof that its holder exists.
//!
//! Source: Código Fiscal de la Federación, art. 27; SAT document 0610100135506 (algorithm).

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::problem::Problems;

const FIELD: &str = "rfc";
const LEGAL_LENGTH: usize = 12;
const NATURAL_LENGTH: usize = 13;

/// Stands for the public in general, and for foreign residents, on invoices: they name nobody.
/// Source: Resolución Miscelánea Fiscal, rule 2.7.1.23.
const GENERIC: [&str; 2] = ["XAXX010101000", "XEXX010101000"];

/// What the letters of a person's key never spell: SAT puts an X in the fourth place instead.
/// Source: SAT document 0610100135506, annex IV.
const INCONVENIENT: [&str; 41] = [
    "BUEI", "BUEY", "CACA", "CACO", "CAGA", "CAGO", "CAKA", "CAKO", "COGE", "COJA", "COJE", "COJI",
    "COJO", "CULO", "FETO", "GUEY", "JOTO", "KACA", "KACO", "KAGA", "KAGO", "KOGE", "KOJO", "KAKA",
    "KULO", "MAME", "MAMO", "MEAR", "MEAS", "MEON", "MION", "MOCO", "MULA", "PEDA", "PEDO", "PENE",
    "PUTA", "PUTO", "QULO", "RATA", "RUIN",
];

crate::text_enum! {
    /// Whom a key names.
    pub enum KeyKind {
        /// A legal person (persona moral): 12 characters.
        Legal = "legal",
        /// A natural person (persona física): 13 characters.
        Natural = "natural",
        /// Nobody: the keys for the public in general and for foreign residents.
        Generic = "generic",
    }
}

crate::text_enum! {
    /// The kind of a person before the law.
    pub enum PersonKind {
        /// A company or association (persona moral).
        Legal = "legal",
        /// A person with business activity (persona física).
        Natural = "natural",
    }
}

/// What can be said of a text that is meant to be an RFC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TaxIdCheck {
    /// The key is right: nothing has to be overridden. A generic key is right and yet identifies
    /// nobody.
    pub valid: bool,
    /// Whom it names; none where the text is too far from a key.
    pub kind: Option<KeyKind>,
    /// The form is right and only the check digit is wrong. SAT has assigned such keys, so that a
    /// person may accept one, with a reason.
    pub can_override: bool,
    /// The text in capitals, without separators.
    pub normalized: String,
    /// Why it is not valid or, where it is, what is unusual about it.
    pub reasons: Problems,
}

impl TaxIdCheck {
    /// Examines a text as people type it.
    pub fn of(text: &str) -> Self {
        let normalized = normalize(text);
        let letters: Vec<char> = normalized.chars().collect();
        let mut errors = Problems::default();
        let kind = kind(&normalized, letters.len());
        match kind {
            None => errors.note_with(FIELD, "rfc-length", [("found", letters.len().to_string())]),
            Some(KeyKind::Generic) => errors.note(FIELD, "rfc-generic"),
            Some(KeyKind::Legal | KeyKind::Natural) => note_form(&letters, &mut errors),
        }
        let has_form = errors.is_empty();
        if has_form {
            note_check_digit(&letters, &mut errors);
        }
        let valid = errors.is_empty() || kind == Some(KeyKind::Generic);
        if has_form {
            note_unusual(&letters, &mut errors);
        }
        Self {
            valid,
            kind,
            can_override: has_form && !valid,
            normalized,
            reasons: errors,
        }
    }
}

/// An RFC of right form that names a person: canonical, in capitals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct TaxId(String);

impl TaxId {
    /// Reads a key; with `accepts_check_digit`, also one whose only fault is its check digit.
    pub fn parse(text: &str, accepts_check_digit: bool) -> Result<Self, Problems> {
        let check = TaxIdCheck::of(text);
        let names_somebody = check.kind != Some(KeyKind::Generic);
        let is_accepted = check.valid || (check.can_override && accepts_check_digit);
        if names_somebody && is_accepted {
            Ok(Self(check.normalized))
        } else {
            Err(check.reasons)
        }
    }

    /// Whose key it is.
    pub fn person_kind(&self) -> PersonKind {
        if self.0.chars().count() == NATURAL_LENGTH {
            PersonKind::Natural
        } else {
            PersonKind::Legal
        }
    }

    /// The check digit follows the rule.
    pub fn has_right_check_digit(&self) -> bool {
        TaxIdCheck::of(&self.0).valid
    }
}

impl fmt::Display for TaxId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text is not an RFC.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an RFC: {0}")]
pub struct NotATaxId(pub String);

impl FromStr for TaxId {
    type Err = NotATaxId;

    /// Reads a key that was accepted before, so that its check digit may be overridden.
    fn from_str(text: &str) -> Result<Self, NotATaxId> {
        Self::parse(text, true).map_err(|_| NotATaxId(text.to_owned()))
    }
}

crate::text_type!(TaxId);

/// Capitals without separators; an N with a combining tilde becomes one letter.
fn normalize(text: &str) -> String {
    text.replace("n\u{303}", "Ñ")
        .replace("N\u{303}", "Ñ")
        .chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '‐'..='―' | '.' | '_'))
        .map(|letter| match letter {
            'ñ' => 'Ñ',
            other => other.to_ascii_uppercase(),
        })
        .collect()
}

fn kind(key: &str, length: usize) -> Option<KeyKind> {
    if GENERIC.contains(&key) {
        return Some(KeyKind::Generic);
    }
    match length {
        LEGAL_LENGTH => Some(KeyKind::Legal),
        NATURAL_LENGTH => Some(KeyKind::Natural),
        _ => None,
    }
}

/// Letters, date, homoclave and the alphabet of the check digit. `key` has 12 or 13 characters.
fn note_form(key: &[char], errors: &mut Problems) {
    let (letters, rest) = key.split_at(key.len() - 9);
    let (date, homoclave) = rest.split_at(6);
    let is_letter = |letter: &char| matches!(letter, 'A'..='Z' | 'Ñ' | '&');
    if !letters.iter().all(is_letter) {
        errors.note_with(FIELD, "rfc-letters", [("found", letters.iter().collect())]);
    }
    if !is_date(date) {
        errors.note_with(FIELD, "rfc-date", [("found", date.iter().collect())]);
    }
    let (differentiator, digit) = homoclave.split_at(2);
    let is_plain = differentiator.iter().all(char::is_ascii_alphanumeric)
        && digit.iter().all(|digit| matches!(digit, '0'..='9' | 'A'));
    if !is_plain {
        errors.note_with(
            FIELD,
            "rfc-homoclave",
            [("found", homoclave.iter().collect())],
        );
    }
}

/// The day exists in the 1900s or in the 2000s: the key does not say the century.
fn is_date(digits: &[char]) -> bool {
    let number = |digits: &[char]| digits.iter().collect::<String>().parse::<i8>().ok();
    let [y1, y2, m1, m2, d1, d2] = digits else {
        return false;
    };
    if !digits.iter().all(char::is_ascii_digit) {
        return false;
    }
    let (Some(year), Some(month), Some(day)) = (
        number(&[*y1, *y2]),
        number(&[*m1, *m2]),
        number(&[*d1, *d2]),
    ) else {
        return false;
    };
    [1900, 2000]
        .iter()
        .any(|century| Date::new(century + i16::from(year), month, day).is_ok())
}

fn note_check_digit(key: &[char], errors: &mut Problems) {
    let Some((found, body)) = key.split_last() else {
        return;
    };
    let Some(expected) = check_digit(body) else {
        return;
    };
    if *found != expected {
        errors.note_with(
            FIELD,
            "rfc-check-digit",
            [
                ("expected", expected.to_string()),
                ("found", found.to_string()),
            ],
        );
    }
}

/// The check digit of a key of 11 or 12 characters: values times the weights 13 to 2, modulo 11.
fn check_digit(body: &[char]) -> Option<char> {
    let missing = (NATURAL_LENGTH - 1).checked_sub(body.len())?;
    let padded = std::iter::repeat_n(&' ', missing).chain(body);
    let mut sum = 0;
    for (letter, weight) in padded.zip((2..=13).rev()) {
        sum += value(*letter)? * weight;
    }
    match sum % 11 {
        0 => Some('0'),
        1 => Some('A'),
        rest => char::from_digit(11 - rest, 10),
    }
}

fn value(letter: char) -> Option<u32> {
    let letter_code = u32::from(letter);
    match letter {
        '0'..='9' => letter.to_digit(10),
        'A'..='N' => Some(letter_code - u32::from('A') + 10),
        '&' => Some(24),
        'O'..='Z' => Some(letter_code - u32::from('O') + 25),
        ' ' => Some(37),
        'Ñ' => Some(38),
        _ => None,
    }
}

/// What is worth a second look and refuses nothing: old keys have the letter O or a zero in the
/// differentiator, which the present alphabet leaves out, and it cannot begin beyond V.
fn note_unusual(key: &[char], remarks: &mut Problems) {
    let (letters, rest) = key.split_at(key.len() - 9);
    let differentiator = rest.get(6..8).unwrap_or_default();
    let is_unusual = differentiator
        .iter()
        .any(|letter| matches!(letter, 'O' | '0'))
        || differentiator.first().is_some_and(|first| *first > 'V');
    if is_unusual {
        let found = differentiator.iter().collect();
        remarks.note_with(FIELD, "rfc-homoclave-unusual", [("found", found)]);
    }
    let word: String = letters.iter().collect();
    if INCONVENIENT.contains(&word.as_str()) {
        remarks.note(FIELD, "rfc-inconvenient-word");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
    use serde::Deserialize;

    use super::{KeyKind, PersonKind, TaxId, TaxIdCheck, check_digit, value};

    #[derive(Deserialize)]
    struct Golden {
        text: String,
        holder: String,
        normalized: String,
        valid: bool,
        kind: Option<KeyKind>,
        can_override: bool,
        codes: String,
        expected_digit: String,
    }

    #[test]
    fn agrees_with_every_key_of_the_golden_file() {
        for row in golden() {
            let check = TaxIdCheck::of(&row.text);
            let codes: Vec<_> = check
                .reasons
                .0
                .iter()
                .map(|reason| reason.code.as_str())
                .collect();
            let digit = check
                .reasons
                .0
                .iter()
                .find_map(|reason| reason.params.get("expected"));
            let who = &row.holder;
            assert_eq!(check.normalized, row.normalized, "{who}");
            assert_eq!(check.valid, row.valid, "{who}");
            assert_eq!(check.kind, row.kind, "{who}");
            assert_eq!(check.can_override, row.can_override, "{who}");
            assert_eq!(codes.join(" "), row.codes, "{who}");
            assert_eq!(
                digit.map_or("", String::as_str),
                row.expected_digit,
                "{who}"
            );
        }
    }

    #[test]
    fn a_wrong_check_digit_is_accepted_only_on_request() {
        assert!(TaxId::parse("SAT970701NN4", false).is_err());
        let key = TaxId::parse("SAT970701NN4", true).unwrap();
        assert!(!key.has_right_check_digit());
        assert_eq!(key.to_string().parse::<TaxId>().unwrap(), key);
    }

    #[test]
    fn no_request_makes_an_identity_of_a_generic_key_or_of_a_wrong_form() {
        for text in [
            "XAXX010101000",
            "xexx-010101-000",
            "IMS421331I45",
            "SAT970701NNB",
            "",
        ] {
            assert!(TaxId::parse(text, true).is_err(), "{text}");
        }
    }

    #[test]
    fn a_generic_key_is_right_and_says_what_it_is() {
        for text in ["XAXX010101000", "xexx-010101-000"] {
            let check = TaxIdCheck::of(text);
            assert!(check.valid && !check.can_override, "{text}");
            assert_eq!(check.kind, Some(KeyKind::Generic));
            assert_eq!(check.reasons.0.first().unwrap().code, "rfc-generic");
        }
    }

    #[test]
    fn the_length_says_whose_key_it_is() {
        let kind = |text| TaxId::parse(text, false).unwrap().person_kind();
        assert_eq!(kind("OÑO120726RX3"), PersonKind::Legal);
        assert_eq!(kind("GODE561231GR8"), PersonKind::Natural);
    }

    /// The check digit cannot see a change in the place of weight 11, nor one between characters
    /// whose values are equal modulo 11. Every other change of one character is refused.
    #[test]
    fn every_change_of_one_character_is_caught_or_cannot_be_detected() {
        let names_somebody = |row: &Golden| row.valid && row.kind != Some(KeyKind::Generic);
        for row in golden().into_iter().filter(names_somebody) {
            let key: Vec<char> = row.normalized.chars().collect();
            for place in 0..key.len() {
                for letter in ('A'..='Z').chain('0'..='9').chain(['Ñ', '&']) {
                    let mut changed = key.clone();
                    changed[place] = letter;
                    let is_caught = !TaxIdCheck::of(&changed.iter().collect::<String>()).valid;
                    let is_detectable = letter != key[place] && is_detectable(&key, place, letter);
                    assert!(is_caught || !is_detectable, "{key:?} {place} {letter}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn a_key_made_by_the_rule_is_valid_however_it_is_typed(
            body in "[A-ZÑ&]{3,4}(0[1-9]|[1-9][0-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[1-9A-NP-V][1-9A-NP-Z]",
        ) {
            let digit = check_digit(&body.chars().collect::<Vec<_>>()).unwrap();
            let key = format!("{body}{digit}");
            let typed = format!(" {}-{} ", key.to_lowercase().replace('ñ', "n\u{303}"), "");
            let check = TaxIdCheck::of(&typed);
            prop_assert!(check.valid, "{:?}", check);
            prop_assert_eq!(check.normalized, key);
        }

        #[test]
        fn no_text_is_too_strange_to_be_examined(text in ".{0,20}") {
            let check = TaxIdCheck::of(&text);
            prop_assert!(check.valid || !check.reasons.is_empty());
        }
    }

    fn is_detectable(key: &[char], place: usize, letter: char) -> bool {
        if place + 1 == key.len() {
            return true;
        }
        let weight = key.len() - place;
        let difference = value(key[place]).unwrap().abs_diff(value(letter).unwrap());
        weight != 11 && !difference.is_multiple_of(11)
    }

    fn golden() -> Vec<Golden> {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/golden/rfc.csv");
        let rows: Result<Vec<Golden>, _> = csv::Reader::from_path(path)
            .unwrap()
            .deserialize()
            .collect();
        rows.unwrap()
    }
}
