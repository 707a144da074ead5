//! The words of measures and parts: as the publishers write them, and as Proa prints them.

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

// Phrases are lower case, without points, with single spaces and bare slashes.
pub(super) const WORDINGS: &[Wording] = &[
    Wording::unit(Unit::Kilogram, "kg").also(&["kg/net"]),
    Wording::unit(Unit::Gram, "g"),
    Wording::unit(Unit::Tonne, "t").also(&["tonne", "tonnes"]),
    Wording::unit(Unit::Pound, "lb").also(&["lbs"]),
    Wording::named(Unit::Carat, ["carat", "carats"], ["quilate", "quilates"]),
    Wording::unit(Unit::Litre, "l").also(&["liter", "liters", "litre", "litres"]),
    Wording::unit(Unit::Hectolitre, "hl"),
    Wording::unit(Unit::CubicMetre, "m³").also(&["m3"]),
    Wording::named(Unit::Barrel, ["barrel", "barrels"], ["barril", "barriles"]).also(&["bbl"]),
    Wording::unit(Unit::Centimetre, "cm"),
    Wording::unit(Unit::Metre, "m"),
    Wording::unit(Unit::SquareCentimetre, "cm²").also(&["cm2"]),
    Wording::unit(Unit::SquareMetre, "m²").also(&["m2"]),
    Wording::named(Unit::Piece, ["piece", "pieces"], ["pieza", "piezas"]).also(&[
        "article", "articles", "each", "head", "item", "items", "no", "pc", "pcs", "pins",
    ]),
    Wording::named(Unit::Dozen, ["dozen", "dozen"], ["docena", "docenas"]).also(&["doz"]),
    Wording::named(
        Unit::Hundred,
        ["hundred", "hundred"],
        ["centena", "centenas"],
    )
    .also(&["hundreds"]),
    Wording::named(Unit::Gross, ["gross", "gross"], ["gruesa", "gruesas"]),
    Wording::named(
        Unit::Thousand,
        ["thousand", "thousand"],
        ["millar", "millares"],
    )
    .also(&["thousands"]),
    Wording::named(Unit::Pair, ["pair", "pairs"], ["par", "pares"]).also(&["pr", "prs"]),
    Wording::named(
        Unit::DozenPairs,
        ["dozen pairs", "dozen pairs"],
        ["docena de pares", "docenas de pares"],
    )
    .also(&["doz prs", "doz pr"]),
    Wording::of(
        Unit::AlcoholLitre,
        Content::Entire,
        "l of pure alcohol",
        "l de alcohol puro",
    )
    .also(&["l alc", "l of alcohol"]),
    Wording::of(Unit::ProofLitre, Content::Entire, "proof l", "l de prueba").also(&[
        "pf liter",
        "pf liters",
        "pf liter on ethyl alcohol content",
        "proof liter",
        "proof liters",
    ]),
    Wording::named(Unit::Jewel, ["jewel", "jewels"], ["rubí", "rubíes"]).also(&["jwls"]),
    Wording::named(Unit::ButtonLine, ["line", "lines"], ["línea", "líneas"]),
    Wording::named(
        Unit::SugarDegree,
        ["degree", "degrees"],
        ["grado de polarización", "grados de polarización"],
    ),
    Wording::of(
        Unit::AlcoholPercent,
        Content::Entire,
        "% vol",
        "% de alcohol en volumen",
    ),
    Wording::of(
        Unit::SucrosePercent,
        Content::Entire,
        "% sucrose",
        "% de sacarosa",
    )
    .also(&["% sacchar"]),
    Wording::of(
        Unit::Hectolitre,
        Content::Entire,
        "% vol/hl",
        "% de alcohol en volumen/hl",
    )
    .each(Unit::AlcoholPercent),
    Wording::of(
        Unit::Kilogram,
        Content::Entire,
        "kg/% sucrose",
        "kg/% de sacarosa",
    )
    .each(Unit::SucrosePercent)
    .also(&["kg/net/% sacchar"]),
    Wording::of(Unit::Gross, Content::Entire, "line/gross", "línea/gruesa").each(Unit::ButtonLine),
    Wording::kilogram(
        Content::GrossWeight,
        "kg of gross weight",
        "kg de peso bruto",
    )
    .also(&["kg/gross", "kg/br"]),
    Wording::kilogram(
        Content::DrainedWeight,
        "kg of drained weight",
        "kg de peso escurrido",
    )
    .also(&["kg on drained weight", "kg/net drained wt", "kg eda"]),
    Wording::kilogram(
        Content::WithContainer,
        "kg on contents and container",
        "kg de contenido y envase",
    ),
    Wording::kilogram(
        Content::ContainerContents,
        "kg on entire contents of container",
        "kg de todo el contenido del envase",
    ),
    Wording::kilogram(Content::DryMatter, "kg of dry matter", "kg de materia seca").also(&[
        "kg/net dry",
        "kg mas",
        "kg/net mas",
    ]),
    Wording::kilogram(
        Content::TotalSugars,
        "kg of total sugars",
        "kg de azúcares totales",
    ),
    Wording::kilogram(Content::CleanYield, "clean kg", "kg limpio").also(&["cy kg"]),
    Wording::kilogram(
        Content::LacticMatter,
        "kg of lactic matter",
        "kg de materia láctica",
    )
    .also(&["kg/lactic matter"]),
    Wording::kilogram(
        Content::DryLacticMatter,
        "kg of dry lactic matter",
        "kg de materia láctica seca",
    )
    .also(&["kg/dry lactic matter"]),
    Wording::kilogram(
        Content::TotalAlcohol,
        "kg of total alcohol",
        "kg de alcohol total",
    )
    .also(&["kg/tot alc"]),
    Wording::kilogram(
        Content::StandardQuality,
        "kg of standard quality",
        "kg de calidad tipo",
    )
    .also(&["kg/std qual", "kg std qual"]),
    Wording::kilogram(
        Content::Lead,
        "kg of lead content",
        "kg de contenido de plomo",
    )
    .also(&["kg on lead content", "pb kg"]),
    Wording::kilogram(
        Content::Copper,
        "kg of copper content",
        "kg de contenido de cobre",
    )
    .also(&["kg on copper content", "cu kg"]),
    Wording::kilogram(
        Content::Magnesium,
        "kg of magnesium content",
        "kg de contenido de magnesio",
    )
    .also(&["kg on magnesium content", "mg kg"]),
    Wording::kilogram(
        Content::Molybdenum,
        "kg of molybdenum content",
        "kg de contenido de molibdeno",
    )
    .also(&["kg on molybdenum content", "mo kg"]),
    Wording::kilogram(
        Content::Tungsten,
        "kg of tungsten content",
        "kg de contenido de wolframio",
    )
    .also(&["kg on tungsten content", "w kg"]),
];

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
