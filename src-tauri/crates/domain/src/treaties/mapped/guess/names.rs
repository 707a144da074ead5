//! What the name of a column says that it holds, in four languages.

use std::ops::RangeInclusive;

use super::KnownAgreement;
use crate::text::fold;
use crate::time::Day;
use crate::treaties::lookup::AgreementId;
use crate::treaties::mapped::recipe::ColumnMeaning;

/// What a column holds, and the agreement that it is of.
pub(super) type Meant = (ColumnMeaning, Option<AgreementId>);

/// What agreements are called in tables of other countries, folded.
const OTHER_NAMES: [(&str, &[&str]); 4] = [
    ("TMEC", &["t mec", "tmec", "usmca", "cusma", "aceum", "mxt"]),
    (
        "TIPAT",
        &["tipat", "cptpp", "tpp11", "tpp 11", "ptpgp", "cptpt"],
    ),
    (
        "AP",
        &[
            "alianza del pacifico",
            "pacific alliance",
            "alianca do pacifico",
        ],
    ),
    ("AAEJM", &["jmepa", "epa mexico", "mexico epa", "aae"]),
];

const OF_MEXICO: [&str; 6] = [
    "mexico",
    "mexique",
    "mex",
    "preferencial",
    "preferential",
    "preferentiel",
];

const NAMES: [(ColumnMeaning, &[&str]); 6] = [
    (
        ColumnMeaning::Base,
        &[
            "tasa base",
            "arancel base",
            "base rate",
            "base duty",
            "tarifa base",
            "taxa base",
            "taux de base",
        ],
    ),
    (
        ColumnMeaning::Category,
        &[
            "categoria",
            "category",
            "staging",
            "desgravacion",
            "canasta",
            "basket",
            "categorie",
        ],
    ),
    (
        ColumnMeaning::Unit,
        &[
            "unidad", "unidades", "unit", "units", "um", "umt", "uom", "unidade", "unite",
        ],
    ),
    (
        ColumnMeaning::Description,
        &[
            "descripcion",
            "description",
            "descricao",
            "designation",
            "designacion",
            "glosa",
            "mercancia",
            "mercancias",
            "mercadoria",
            "articulo",
            "article",
            "libelle",
            "texto",
            "goods",
            "desc",
        ],
    ),
    (
        ColumnMeaning::Mfn,
        &[
            "mfn",
            "nmf",
            "npf",
            "wto",
            "omc",
            "arancel",
            "general",
            "tarifa",
            "ad valorem",
            "advalorem",
            "gravamen",
            "derecho",
            "derechos",
            "tasa",
            "taxa",
            "taux",
            "aliquota",
            "tec",
            "rate",
            "duty",
            "duties",
            "droit",
            "igi",
        ],
    ),
    (
        ColumnMeaning::Code,
        &[
            "codigo",
            "code",
            "fraccion",
            "partida",
            "subpartida",
            "posicion",
            "posicao",
            "position",
            "ncm",
            "nandina",
            "naladisa",
            "hs",
            "sa",
            "sh",
            "tariff item",
            "tariff",
            "item",
            "commodity",
            "heading",
            "numero tarifaire",
        ],
    ),
];

/// What the name of a column says that it holds.
pub(super) fn meaning(name: &str, agreements: &[KnownAgreement]) -> Option<Meant> {
    let name = fold(name);
    if name.is_empty() || name.len() > LONGEST_NAME {
        return None;
    }
    let says =
        |phrase: &str| !phrase.is_empty() && format!(" {name} ").contains(&format!(" {phrase} "));
    let is_of = |agreement: &&KnownAgreement| {
        let id = agreement.id.to_string();
        let others = OTHER_NAMES.iter().filter(|(other, _)| *other == id);
        let mut others = others.flat_map(|(_, names)| names.iter());
        says(&fold(&id))
            || others.any(|name| says(name))
            || agreement.names.iter().any(|name| says(&fold(name)))
    };
    let named = agreements.iter().find(is_of);
    let only = || match agreements {
        [only] if OF_MEXICO.iter().any(|phrase| says(phrase)) => Some(only),
        _ => None,
    };
    if let Some(agreement) = named.or_else(only) {
        return Some((ColumnMeaning::Preference, Some(agreement.id.clone())));
    }
    // A preference of some agreement or other is no general duty.
    if OF_MEXICO.iter().any(|phrase| says(phrase)) {
        return None;
    }
    NAMES
        .iter()
        .find(|(_, names)| names.iter().any(|name| says(name)))
        .map(|(meaning, _)| (*meaning, None))
}

/// Longer cells are texts, not names.
const LONGEST_NAME: usize = 80;

/// The first day of the year that a name says.
pub(super) fn year_of(name: &str) -> Option<Day> {
    let mut numbers = name.split(|sign: char| !sign.is_ascii_digit());
    let year =
        numbers.find_map(|number| number.parse().ok().filter(|year| YEARS.contains(year)))?;
    jiff::civil::Date::new(year, 1, 1).ok().map(Day)
}

/// The same of a name that says little more: its first day, or which year of a reduction it is.
pub(super) fn year_alone(name: &str) -> Option<Day> {
    let folded = fold(name);
    let is_counted = folded.split(' ').any(|word| A_YEAR.contains(&word));
    let is_of_it = |word: &str| match word.parse::<i16>() {
        Ok(number) => YEARS.contains(&number) || number == 1 || is_counted,
        Err(_) => A_YEAR.contains(&word) || FROM_ITS_FIRST_DAY.contains(&word),
    };
    folded.split(' ').all(is_of_it).then(|| year_of(name))?
}

/// Years in which agreements of Mexico begin and end their reductions.
const YEARS: RangeInclusive<i16> = 1990..=2069;

const A_YEAR: [&str; 4] = ["ano", "year", "annee", "an"];

const FROM_ITS_FIRST_DAY: [&str; 21] = [
    "a", "ao", "au", "as", "de", "del", "desde", "du", "el", "em", "from", "of", "partir", "1er",
    "1o", "1st", "ene", "enero", "jan", "january", "janvier",
];
