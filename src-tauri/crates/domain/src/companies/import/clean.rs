//! Cells as people leave them, made fit to read.

use rust_decimal::Decimal;

use crate::text::fold;
use crate::treaties::duty::DecimalMark;

/// What people write where they have nothing to say, folded.
const NOTHING: [&str; 14] = [
    "na",
    "n a",
    "nd",
    "n d",
    "no aplica",
    "no disponible",
    "no tiene",
    "sin dato",
    "sin informacion",
    "ninguno",
    "none",
    "null",
    "not available",
    "s d",
];

/// A cell in single spaces, without invisible signs; blank where it says that it says nothing.
pub(super) fn said(cell: &str) -> String {
    let text = plain(cell);
    let folded = fold(&text);
    // A lone sign says nothing either.
    if folded.is_empty() || NOTHING.contains(&folded.as_str()) {
        String::new()
    } else {
        text
    }
}

/// A text in single spaces, without invisible signs.
pub(super) fn plain(text: &str) -> String {
    let visible = |sign: &char| !matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}');
    let text: String = text.chars().filter(visible).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The parts of a cell that lists several things.
pub(super) fn several(cell: &str, separators: &[char]) -> Vec<String> {
    // Before it is taken apart: N/A is one word.
    if said(cell).is_empty() {
        return Vec::new();
    }
    let is_between = |sign: char| sign == '\n' || separators.contains(&sign);
    let parts = cell.split(is_between).map(said);
    parts.filter(|part| !part.is_empty()).collect()
}

/// A number that a spreadsheet wrote as 54730.0, or with a mark before it to keep it text.
pub(super) fn digits(text: &str) -> String {
    let text = text.trim().trim_start_matches('\'');
    let whole = match text.split_once('.') {
        Some((whole, rest)) if !rest.is_empty() && rest.bytes().all(|sign| sign == b'0') => whole,
        _ => text,
    };
    whole.chars().filter(char::is_ascii_digit).collect()
}

/// An amount with the marks of thousands, of a currency and of decimals, as plain decimal text.
pub(super) fn amount(text: &str, decimals: DecimalMark) -> Option<String> {
    let (mark, thousands) = match decimals {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let bare = text.trim().trim_start_matches(['$', '\'']);
    let bare = bare.trim_end_matches(|sign: char| sign.is_alphabetic() || sign == '.');
    let bare: String = bare
        .trim()
        .chars()
        .filter(|sign| *sign != thousands && !sign.is_whitespace() && *sign != '$')
        .map(|sign| if sign == mark { '.' } else { sign })
        .collect();
    let is_number = bare.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-');
    let number = Decimal::from_str_exact(&bare).ok().filter(|_| is_number)?;
    Some(number.normalize().to_string())
}

/// Whether two texts are the same but for one letter, which one has too many, or has otherwise.
pub(super) fn is_one_letter_apart(one: &str, two: &str) -> bool {
    let one: Vec<char> = one.chars().collect();
    let two: Vec<char> = two.chars().collect();
    let shorter = one.len().min(two.len());
    let same = |pairs: &mut dyn Iterator<Item = (&char, &char)>| {
        pairs.take_while(|(one, two)| one == two).count()
    };
    let start = same(&mut one.iter().zip(&two));
    let end = same(&mut one.iter().rev().zip(two.iter().rev())).min(shorter - start);
    one.len().abs_diff(two.len()) <= 1 && start + end + 1 >= shorter.max(one.len().max(two.len()))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{amount, digits, is_one_letter_apart, said};
    use crate::treaties::duty::DecimalMark;

    #[rstest]
    #[case("  ALMEXA \n ALUMINIO\u{a0}", "ALMEXA ALUMINIO")]
    #[case("N/A", "")]
    #[case("-", "")]
    #[case("S/D", "")]
    #[case("\u{feff}Sí", "Sí")]
    #[case("NA-Empaques", "NA-Empaques")]
    fn a_cell_that_says_nothing_is_blank(#[case] cell: &str, #[case] text: &str) {
        assert_eq!(said(cell), text);
    }

    #[rstest]
    #[case("54730.0", "54730")]
    #[case("'05473", "05473")]
    #[case("C.P. 54730", "54730")]
    #[case("331310", "331310")]
    fn digits_are_those_of_the_cell(#[case] cell: &str, #[case] text: &str) {
        assert_eq!(digits(cell), text);
    }

    #[rstest]
    #[case("$ 1,234,567.50", DecimalMark::Point, Some("1234567.5"))]
    #[case("1.234.567,50 MXN", DecimalMark::Comma, Some("1234567.5"))]
    #[case("18500000", DecimalMark::Comma, Some("18500000"))]
    #[case("-3", DecimalMark::Point, Some("-3"))]
    #[case("de 11 a 30", DecimalMark::Point, None)]
    #[case("", DecimalMark::Point, None)]
    fn an_amount_is_read_by_its_decimal_mark(
        #[case] cell: &str,
        #[case] mark: DecimalMark,
        #[case] read: Option<&str>,
    ) {
        assert_eq!(amount(cell, mark).as_deref(), read);
    }

    #[rstest]
    #[case("tixpehual", "tixpeual", true)]
    #[case("leon", "lean", true)]
    #[case("leon", "leon", true)]
    #[case("leon", "lena", false)]
    #[case("", "a", true)]
    #[case("ab", "abcd", false)]
    fn one_letter_is_told_from_two(#[case] one: &str, #[case] two: &str, #[case] expected: bool) {
        assert_eq!(is_one_letter_apart(one, two), expected);
        assert_eq!(is_one_letter_apart(two, one), expected);
    }
}
