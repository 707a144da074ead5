//! The currency that a text names: a code, a sign or a word beside an amount, or in a heading.

use std::str::FromStr;

use proa_domain::money::Currency;
use proa_domain::text::fold;

/// The currencies in use, by their codes. Source: ISO 4217.
const CURRENCIES: &str = include_str!("../../../../../reference/currencies.csv");
/// A code that beside an amount is read as kilograms.
const KILOGRAMS: &str = "KGS";

/// Signs, each with the currencies that it may be of. A bare `$` is of too many to say anything.
const SIGNS: [(&str, &[&str]); 20] = [
    ("mx$", &["MXN"]),
    ("mex$", &["MXN"]),
    ("us$", &["USD"]),
    ("u$s", &["USD"]),
    ("u$d", &["USD"]),
    ("c$", &["CAD", "NIO"]),
    ("ca$", &["CAD"]),
    ("can$", &["CAD"]),
    ("a$", &["AUD"]),
    ("au$", &["AUD"]),
    ("nz$", &["NZD"]),
    ("hk$", &["HKD"]),
    ("s$", &["SGD"]),
    ("r$", &["BRL"]),
    ("€", &["EUR"]),
    ("£", &["GBP"]),
    ("¥", &["JPY", "CNY"]),
    ("₩", &["KRW"]),
    ("₹", &["INR"]),
    ("₡", &["CRC"]),
];
/// Words, folded.
const WORDS: [(&[&str], &[&str]); 12] = [
    (&["m n", "mn", "mexicano", "mexicanos"], &["MXN"]),
    (
        &["peso", "pesos"],
        &["MXN", "ARS", "CLP", "COP", "CUP", "DOP", "PHP", "UYU"],
    ),
    (
        &["dolar", "dolares", "dollar", "dollars", "dls", "dlls"],
        &["USD", "AUD", "CAD", "HKD", "NZD", "SGD"],
    ),
    (
        &[
            "americano",
            "americanos",
            "estadounidense",
            "estadounidenses",
        ],
        &["USD"],
    ),
    (&["canadiense", "canadienses", "canadian"], &["CAD"]),
    (&["colombiano", "colombianos"], &["COP"]),
    (&["chileno", "chilenos"], &["CLP"]),
    (&["argentino", "argentinos"], &["ARS"]),
    (&["euro", "euros"], &["EUR"]),
    (&["yen", "yenes", "yens"], &["JPY"]),
    (&["yuan", "yuanes", "rmb", "renminbi"], &["CNY"]),
    (&["esterlina", "esterlinas", "sterling"], &["GBP"]),
];
/// Words that stand between what a column is and its currency.
const BETWEEN: [&str; 4] = ["en", "in", "moneda", "currency"];

/// The currencies that a text may mean: one by its code, several by a word such as *pesos*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Naming(Vec<Currency>);

impl Naming {
    /// What a text names; nothing where it names none.
    pub(super) fn of(text: &str) -> Option<Self> {
        Self::apart(text).0
    }

    /// What a text names, and the words beside.
    pub(super) fn apart(text: &str) -> (Option<Self>, String) {
        let mut found: Option<Self> = None;
        let mut rest = vec![];
        for word in text.split(|sign: char| sign.is_whitespace() || "()[]:;,/".contains(sign)) {
            match word_of(word) {
                Some(naming) => found = Some(found.map_or(naming.clone(), |one| one.and(&naming))),
                None if BETWEEN.contains(&fold(word).as_str()) => {}
                None => rest.push(word),
            }
        }
        (found, rest.join(" "))
    }

    /// A currency that it means other than the one of a case; nothing where it may mean that one.
    pub(super) fn other_than(&self, case: Option<Currency>) -> Option<Currency> {
        let may_be = case.is_some_and(|currency| self.0.contains(&currency));
        self.0.first().copied().filter(|_| !may_be)
    }

    /// What both say: *pesos* and *colombianos*. Where they contradict each other, the later one: it is
    /// told as another currency wherever it is one.
    fn and(&self, other: &Self) -> Self {
        let both = other.0.iter().filter(|code| self.0.contains(code));
        let both: Vec<Currency> = both.copied().collect();
        if both.is_empty() {
            other.clone()
        } else {
            Self(both)
        }
    }
}

fn word_of(word: &str) -> Option<Naming> {
    let sign = word.to_lowercase();
    let letters = fold(word);
    let of_sign = SIGNS.iter().find(|(known, _)| *known == sign);
    let of_word = WORDS
        .iter()
        .find(|(known, _)| known.contains(&letters.as_str()));
    let codes = of_sign
        .map(|(_, codes)| *codes)
        .or(of_word.map(|(_, codes)| *codes));
    if let Some(codes) = codes {
        let codes = codes
            .iter()
            .filter_map(|code| Currency::from_str(code).ok());
        return Some(Naming(codes.collect()));
    }
    let code = Currency::from_str(&letters).ok()?;
    let is_known = CURRENCIES
        .lines()
        .any(|row| row.split(',').next() == Some(code.code()));
    (is_known && code.code() != KILOGRAMS).then(|| Naming(vec![code]))
}
