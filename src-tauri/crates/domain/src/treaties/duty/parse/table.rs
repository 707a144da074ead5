//! Rates as the tables of many customs write them: bare numbers, decimal commas, and the words for
//! free in four languages. What is left is read in the style that the table says it has.

use serde::{Deserialize, Serialize};

use super::{Dialect, Read, TextReason, read};
use crate::text::fold;
use crate::treaties::duty::DutyExpression;

crate::text_enum! {
    /// Whose way of writing a table follows.
    pub enum RateStyle {
        /// Nobody's in particular: percentages, and amounts with the code of their currency.
        General = "general",
        /// That of the United States.
        UsHts = "us-hts",
        /// That of the European Union and the United Kingdom.
        EuUk = "eu-uk",
        /// That of Canada.
        CaTariff = "ca-tariff",
        /// That of Australia.
        AuTariff = "au-tariff",
    }
}

crate::text_enum! {
    /// What stands before the decimals.
    pub enum DecimalMark {
        /// `5.5`, with commas between thousands.
        Point = "point",
        /// `5,5`, with points between thousands.
        Comma = "comma",
    }
}

crate::text_enum! {
    /// What a number without any sign means.
    pub enum BareNumber {
        /// A percentage of the value.
        Percent = "percent",
        /// Nobody has said: it stays text.
        Unsaid = "unsaid",
    }
}

/// How the rates of a table are written, as somebody who looked at it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RateWriting {
    /// Whose way it follows.
    pub style: RateStyle,
    /// What stands before the decimals.
    pub decimals: DecimalMark,
    /// What a number without any sign means.
    pub bare: BareNumber,
}

impl RateStyle {
    const fn dialect(self) -> Dialect {
        match self {
            Self::General => Dialect::Proa,
            Self::UsHts => Dialect::UsHts,
            Self::EuUk => Dialect::EuUk,
            Self::CaTariff => Dialect::CaTariff,
            Self::AuTariff => Dialect::AuTariff,
        }
    }
}

/// The words by which tables say that nothing is due, folded.
const FREE: [&str; 16] = [
    "free",
    "duty free",
    "libre",
    "libre de derechos",
    "libre de arancel",
    "exento",
    "exenta",
    "exento de arancel",
    "livre",
    "livre de direitos",
    "isento",
    "isenta",
    "exempt",
    "exempte",
    "en franchise",
    "franchise",
];

/// Around a percentage it says what the sign says.
const AD_VALOREM: [&str; 3] = ["ad valorem", "ad val.", "adv."];

/// Reads a rate, its blanks single.
pub(super) fn read_table(text: &str, writing: RateWriting) -> Read<DutyExpression> {
    if FREE.contains(&fold(text).as_str()) {
        return Ok(DutyExpression::Free);
    }
    let text = match writing.decimals {
        DecimalMark::Point => text.to_owned(),
        DecimalMark::Comma => with_points(text)?,
    };
    let plain = without_ad_valorem(&text);
    let percentage = is_number(plain) && writing.bare == BareNumber::Percent;
    let text = if percentage {
        format!("{plain}%")
    } else if plain.ends_with('%') {
        plain.to_owned()
    } else {
        text
    };
    read(&text, writing.style.dialect())
}

/// Without the words that a percentage needs no more.
fn without_ad_valorem(text: &str) -> &str {
    let lower = text.to_lowercase();
    for words in AD_VALOREM {
        let around = [lower.strip_suffix(words), lower.strip_prefix(words)];
        // Lower case may be of another length; then the text stays as it is.
        let [before, after] = around.map(|rest| rest.map(str::len));
        if let Some(rest) = before.and_then(|length| text.get(..length)) {
            return rest.trim();
        }
        if let Some(rest) = after.and_then(|length| text.get(text.len().checked_sub(length)?..)) {
            return rest.trim();
        }
    }
    text
}

fn is_number(text: &str) -> bool {
    text.bytes().any(|sign| sign.is_ascii_digit())
        && text
            .bytes()
            .all(|sign| sign.is_ascii_digit() || matches!(sign, b'.' | b','))
}

/// Numbers with decimal commas, written with points. A point between digits that parts no
/// thousands has no meaning there: such a text is not read.
fn with_points(text: &str) -> Read<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|sign: char| sign.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        plain.push_str(before);
        let length = from
            .char_indices()
            .find(|&(at, sign)| !in_number(from, at, sign))
            .map_or(from.len(), |(at, _)| at);
        let (number, after) = from.split_at(length);
        plain.push_str(&with_point(number)?);
        rest = after;
    }
    plain.push_str(rest);
    Ok(plain)
}

/// A digit, or a mark with a digit after it.
fn in_number(text: &str, at: usize, sign: char) -> bool {
    let follows = || text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit);
    sign.is_ascii_digit() || (matches!(sign, '.' | ',') && follows())
}

fn with_point(number: &str) -> Read<String> {
    let (whole, decimals) = match number.split_once(',') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (number, None),
    };
    let mut groups = whole.split('.');
    let first = groups.next().unwrap_or_default();
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return Err(TextReason::Unreadable);
        }
        digits.push_str(group);
    }
    match decimals {
        None => Ok(digits),
        Some(decimals) if decimals.contains(['.', ',']) => Err(TextReason::Unreadable),
        Some(decimals) => Ok(format!("{digits}.{decimals}")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{BareNumber, DecimalMark, RateStyle, RateWriting};
    use crate::settings::Locale;
    use crate::treaties::duty::{Dialect, DutyExpression, TextReason};

    fn writing(decimals: DecimalMark, bare: BareNumber) -> Dialect {
        Dialect::Table(RateWriting {
            style: RateStyle::General,
            decimals,
            bare,
        })
    }

    #[rstest]
    #[case("6", "6%")]
    #[case("6,5", "6.5%")]
    #[case("6,50 %", "6.5%")]
    #[case("0", "0%")]
    #[case("6% ad valorem", "6%")]
    #[case("Ad valorem 6", "6%")]
    #[case("Exento", "Free")]
    #[case("LIBRE", "Free")]
    #[case("Livre", "Free")]
    #[case("En franchise", "Free")]
    #[case("10% + 1.250,50 USD/t", "10% + 1250.5 USD/t")]
    #[case("12,5 EUR/100 kg", "12.5 EUR/100 kg")]
    fn reads_what_a_table_with_commas_says(#[case] text: &str, #[case] printed: &str) {
        let dialect = writing(DecimalMark::Comma, BareNumber::Percent);
        let duty = DutyExpression::parse(text, dialect).unwrap();
        assert_eq!(duty.print(Locale::En), printed);
    }

    #[rstest]
    #[case("6.5", TextReason::Unreadable)]
    #[case("1.25,5", TextReason::Unreadable)]
    #[case("1,2,3", TextReason::Unreadable)]
    #[case("L", TextReason::Unreadable)]
    #[case("-", TextReason::Unreadable)]
    #[case("N/A", TextReason::Empty)]
    #[case("$5", TextReason::Unreadable)]
    fn a_text_that_says_something_else_stays_text(#[case] text: &str, #[case] reason: TextReason) {
        let dialect = writing(DecimalMark::Comma, BareNumber::Percent);
        let refused = DutyExpression::parse(text, dialect).unwrap_err();
        assert_eq!(refused.reason, reason);
    }

    #[test]
    fn a_bare_number_is_a_percentage_only_where_somebody_says_so() {
        let said = writing(DecimalMark::Point, BareNumber::Percent);
        let unsaid = writing(DecimalMark::Point, BareNumber::Unsaid);
        let duty = DutyExpression::parse("6.5", said).unwrap();
        assert_eq!(duty.print(Locale::En), "6.5%");
        let refused = DutyExpression::parse("6.5", unsaid).unwrap_err();
        assert_eq!(refused.reason, TextReason::NumberWithoutUnit);
    }

    #[test]
    fn a_style_reads_the_signs_of_its_own_country() {
        let dialect = Dialect::Table(RateWriting {
            style: RateStyle::CaTariff,
            decimals: DecimalMark::Point,
            bare: BareNumber::Unsaid,
        });
        let duty = DutyExpression::parse("2.82 ¢/kg", dialect).unwrap();
        assert_eq!(duty.print(Locale::En), "0.0282 CAD/kg");
    }

    proptest! {
        #[test]
        fn decimals_after_a_comma_are_those_after_a_point(whole in 0_u32..2000, part in 0_u32..100) {
            let comma = DutyExpression::parse(
                &format!("{whole},{part:02} %"),
                writing(DecimalMark::Comma, BareNumber::Unsaid),
            );
            let point = DutyExpression::parse(
                &format!("{whole}.{part:02} %"),
                writing(DecimalMark::Point, BareNumber::Unsaid),
            );
            prop_assert_eq!(comma, point);
        }

        #[test]
        fn no_text_makes_it_panic(text in "([0-9.,% ]|ad valorem|İ|ß|USD/kg|.){0,12}") {
            for decimals in [DecimalMark::Comma, DecimalMark::Point] {
                let _ = DutyExpression::parse(&text, writing(decimals, BareNumber::Percent));
            }
        }
    }
}
