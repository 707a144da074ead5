//! The words of measures and parts: as the publishers write them, and as Proa prints them.

mod wordings;

pub(super) use wordings::WORDINGS;

use crate::settings::Locale;
use crate::treaties::need::Part;
use crate::treaties::unit::{Content, Measure, Unit};

/// One way of counting.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wording {
    /// Of how many of the measure one is.
    pub(super) per: u32,
    pub(super) measure: Measure,
    /// What multiplies the quantity.
    pub(super) each: Option<Unit>,
    english: &'static str,
    english_many: &'static str,
    spanish: &'static str,
    spanish_many: &'static str,
    aliases: &'static [&'static str],
}

impl Wording {
    const fn of(
        unit: Unit,
        content: Content,
        english: &'static str,
        spanish: &'static str,
    ) -> Self {
        Self {
            per: 1,
            measure: Measure { unit, content },
            each: None,
            english,
            english_many: english,
            spanish,
            spanish_many: spanish,
            aliases: &[],
        }
    }

    const fn unit(unit: Unit, symbol: &'static str) -> Self {
        Self::of(unit, Content::Entire, symbol, symbol)
    }

    const fn named(unit: Unit, english: [&'static str; 2], spanish: [&'static str; 2]) -> Self {
        let [english, english_many] = english;
        let [spanish, spanish_many] = spanish;
        Self {
            english_many,
            spanish_many,
            ..Self::of(unit, Content::Entire, english, spanish)
        }
    }

    const fn kilogram(content: Content, english: &'static str, spanish: &'static str) -> Self {
        Self::of(Unit::Kilogram, content, english, spanish)
    }

    const fn litre(content: Content, english: &'static str, spanish: &'static str) -> Self {
        Self::of(Unit::Litre, content, english, spanish)
    }

    const fn each(self, each: Unit) -> Self {
        Self {
            each: Some(each),
            ..self
        }
    }

    const fn also(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    fn reads(&self, phrase: &str) -> bool {
        self.english == phrase || self.english_many == phrase || self.aliases.contains(&phrase)
    }

    /// The words on screen and paper.
    pub(super) const fn words(&self, locale: Locale, many: bool) -> &'static str {
        match (locale, many) {
            (Locale::En, false) => self.english,
            (Locale::En, true) => self.english_many,
            (Locale::EsMx, false) => self.spanish,
            (Locale::EsMx, true) => self.spanish_many,
        }
    }
}

/// What a phrase after the slash of a rate counts.
pub(super) fn reading(phrase: &str) -> Option<&'static Wording> {
    WORDINGS.iter().find(|wording| wording.reads(phrase))
}

/// How a measure is written.
pub(super) fn wording(measure: Measure, each: Option<Unit>) -> Option<&'static Wording> {
    WORDINGS
        .iter()
        .find(|wording| wording.measure == measure && wording.each == each)
}

/// The measure that a publisher's or a person's words for a unit mean (`doz.`, `Pb kg`).
pub(crate) fn single_measure(words: &str) -> Option<Measure> {
    let phrase = words
        .split(|sign: char| sign.is_whitespace() || sign == '.')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
        .replace('²', "2")
        .replace('³', "3");
    reading(&phrase)
        .filter(|wording| wording.each.is_none())
        .map(|wording| wording.measure)
}

/// The measure in words; its code where there are none.
pub(crate) fn measure_words(measure: Measure, locale: Locale, many: bool) -> String {
    wording(measure, None).map_or_else(
        || measure.to_string(),
        |wording| wording.words(locale, many).to_owned(),
    )
}

/// Phrases of a rate with commas or "or" inside, made one word before the rate is read.
pub(super) const FOLDED: &[(&str, &str)] = &[
    ("strap, band or bracelet", "strap"),
    ("telescopic sight, if any", "telescopic sight"),
];

/// The parts that a percentage is laid on; no part where it is the whole.
pub(super) fn parts(phrase: &str) -> Option<Vec<Part>> {
    let phrase = phrase.strip_prefix("the value of ").unwrap_or(phrase);
    if phrase == "the entire set" {
        return Some(Vec::new());
    }
    phrase
        .split(" and ")
        .map(|part| {
            let part = part.strip_prefix("the ").unwrap_or(part);
            Part::ALL
                .iter()
                .copied()
                .find(|&known| part_words(known, Locale::En) == part)
        })
        .collect()
}

/// The part in words.
pub(super) const fn part_words(part: Part, locale: Locale) -> &'static str {
    let (english, spanish) = match part {
        Part::Case => ("case", "la caja"),
        Part::Strap => ("strap", "la correa o pulsera"),
        Part::Battery => ("battery", "la batería"),
        Part::Movement => ("movement", "el mecanismo"),
        Part::Apparatus => ("apparatus", "el aparato"),
        Part::LeadContent => ("lead content", "el contenido de plomo"),
        Part::Rifle => ("rifle", "el rifle"),
        Part::TelescopicSight => ("telescopic sight", "la mira telescópica"),
    };
    match locale {
        Locale::En => english,
        Locale::EsMx => spanish,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{WORDINGS, single_measure};
    use crate::treaties::unit::{Content, Measure, Unit};

    #[test]
    fn no_phrase_has_two_meanings() {
        let mut seen = BTreeSet::new();
        for wording in WORDINGS {
            let own: BTreeSet<_> = [wording.english, wording.english_many]
                .into_iter()
                .chain(wording.aliases.iter().copied())
                .collect();
            for phrase in own {
                assert!(seen.insert(phrase), "{phrase}");
            }
        }
    }

    #[test]
    fn every_unit_has_words() {
        for &unit in Unit::ALL {
            assert!(
                super::wording(Measure::entire(unit), None).is_some(),
                "{unit}"
            );
        }
    }

    #[test]
    fn understands_the_unit_column_of_the_us_schedule() {
        let lead = Measure {
            unit: Unit::Kilogram,
            content: Content::Lead,
        };
        assert_eq!(single_measure("Pb kg"), Some(lead));
        assert_eq!(single_measure("doz. prs."), Some(Unit::DozenPairs.into()));
        assert_eq!(single_measure("m²"), Some(Unit::SquareMetre.into()));
        assert_eq!(single_measure("kg cmsc"), None);
    }
}
