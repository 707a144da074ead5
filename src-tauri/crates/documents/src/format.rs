//! Figures, days and amounts as papers write them.

use proa_domain::money::MoneyText;
use proa_domain::time::Day;

use crate::texts::Texts;
use crate::{DocumentError, Quantity};

/// Between a number and its unit. The typefaces have no narrow one.
const NO_BREAK_SPACE: char = '\u{a0}';
/// How much of a file's hash a paper shows.
const HASH_PREFIX: usize = 12;

/// A plain decimal with its thousands grouped; any other text as it is.
pub(crate) fn number(text: &str) -> String {
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("−", rest));
    let (whole, fraction) = digits
        .split_once('.')
        .map_or((digits, None), |(w, f)| (w, Some(f)));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(whole) || !fraction.is_none_or(is_digits) {
        return text.to_owned();
    }
    let fraction = fraction
        .map(|digits| format!(".{digits}"))
        .unwrap_or_default();
    format!("{sign}{}{fraction}", grouped(whole))
}

fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A quantity and its unit.
pub(crate) fn quantity(quantity: &Quantity) -> String {
    format!(
        "{}{NO_BREAK_SPACE}{}",
        number(&quantity.amount),
        quantity.unit
    )
}

/// An amount with its currency after it.
pub(crate) fn money(money: &MoneyText) -> String {
    format!(
        "{}{NO_BREAK_SPACE}{}",
        number(&money.amount),
        money.currency
    )
}

/// The start of a file's hash, enough to compare by eye.
pub(crate) fn hash(sha256: &str) -> String {
    sha256.chars().take(HASH_PREFIX).collect()
}

/// A day as `23 nov 2026`.
pub(crate) fn day(day: Day, texts: &Texts) -> Result<String, DocumentError> {
    texts.with(
        "documents-day",
        [
            ("day", day.0.day().to_string().into()),
            ("month", day.0.month().into()),
            ("year", day.0.year().to_string().into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proa_domain::settings::Locale;

    #[test]
    fn groups_thousands_and_keeps_every_digit() {
        for (plain, written) in [
            ("0", "0"),
            ("999", "999"),
            ("20000.50", "20,000.50"),
            ("1234567", "1,234,567"),
            ("-2240.00", "−2,240.00"),
        ] {
            assert_eq!(number(plain), written);
        }
    }

    #[test]
    fn leaves_alone_what_is_not_a_plain_decimal() {
        for text in ["", "-", "1.", ".5", "1e3", "12,5", "abc", "1.2.3"] {
            assert_eq!(number(text), text);
        }
    }

    #[test]
    fn writes_days_in_words() {
        let date = "2026-11-03".parse().unwrap();
        for (locale, written) in [(Locale::EsMx, "3 nov 2026"), (Locale::En, "3 Nov 2026")] {
            assert_eq!(day(date, &Texts::load(locale).unwrap()).unwrap(), written);
        }
    }
}
