//! Figures, days and amounts as papers write them.

use std::fmt::Display;

pub(crate) use proa_domain::figures::number;
use proa_domain::money::MoneyText;
use proa_domain::time::Day;

use crate::texts::Texts;
use crate::{DocumentError, Quantity};

/// Between a number and its unit. The typefaces have no narrow one.
const NO_BREAK_SPACE: char = '\u{a0}';
/// How much of a file's hash a paper shows.
const HASH_PREFIX: usize = 12;

/// A quantity and its unit.
pub(crate) fn quantity(quantity: &Quantity) -> String {
    of_unit(&quantity.amount, &quantity.unit)
}

/// An amount with its currency after it.
pub(crate) fn money(money: &MoneyText) -> String {
    of_unit(&money.amount, money.currency)
}

/// A number with its unit after it.
pub(crate) fn of_unit(amount: &str, unit: impl Display) -> String {
    format!("{}{NO_BREAK_SPACE}{unit}", number(amount))
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

/// Days one after the other as `9 oct 2027 – 13 oct 2027`; one day as itself.
pub(crate) fn days(first: Day, last: Day, texts: &Texts) -> Result<String, DocumentError> {
    let (from, until) = (day(first, texts)?, day(last, texts)?);
    Ok(if first == last {
        from
    } else {
        format!("{from} – {until}")
    })
}

/// Jobs that were made, or that nobody said how many.
pub(crate) fn jobs(told: Option<u32>, texts: &Texts) -> Result<String, DocumentError> {
    told.map_or_else(
        || texts.get("outcomes-jobs-unknown"),
        |jobs| Ok(number(&jobs.to_string())),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proa_domain::settings::Locale;

    #[test]
    fn writes_days_in_words() {
        let date = "2026-11-03".parse().unwrap();
        for (locale, written) in [(Locale::EsMx, "3 nov 2026"), (Locale::En, "3 Nov 2026")] {
            assert_eq!(day(date, &Texts::load(locale).unwrap()).unwrap(), written);
        }
    }
}
