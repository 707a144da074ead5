//! Amounts as people write them in a spreadsheet.

use proa_domain::money::Exact;
use rust_decimal::Decimal;

use super::currency::Naming;

/// Signs that stand beside a figure, besides letters: of currencies, and of what is shortened.
const BESIDE: &str = "$€£¥₩₹₡.";

/// A figure with what stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    /// The figure.
    pub(super) figure: Exact,
    /// The currency that is named beside it.
    pub(super) naming: Option<Naming>,
}

/// An amount as people write it: a currency or a unit beside it, grouped thousands, a decimal comma.
/// What has other signs within, as a day or a power of ten, is none.
pub(super) fn amount(cell: &str) -> Option<Amount> {
    let (before, plain, after) = apart(cell)?;
    let is_beside =
        |sign: char| sign.is_alphabetic() || sign.is_whitespace() || BESIDE.contains(sign);
    if !before.chars().chain(after.chars()).all(is_beside) {
        return None;
    }
    Some(Amount {
        figure: figure(plain)?,
        naming: Naming::of(&format!("{before} {after}")),
    })
}

/// The figure, from its first digit to its last, with the sign and the mark of its decimals, and what
/// stands before and after it.
fn apart(cell: &str) -> Option<(&str, &str, &str)> {
    let first = cell.find(|sign: char| sign.is_ascii_digit())?;
    let last = cell.rfind(|sign: char| sign.is_ascii_digit())?;
    let mut start = first;
    for mark in [&['.', ','][..], &['-'][..]] {
        if cell[..start].ends_with(mark) {
            start -= 1;
        }
    }
    let (before, rest) = cell.split_at(start);
    let (plain, after) = rest.split_at(last + 1 - start);
    Some((before, plain, after))
}

fn figure(plain: &str) -> Option<Exact> {
    let is_mark = |sign: char| ".,".contains(sign);
    let marks = plain.matches(is_mark).count();
    // A mark that comes once, after all others, begins the decimals.
    let decimal = plain
        .rfind(is_mark)
        .filter(|&at| plain.matches(&plain[at..=at]).count() == 1);
    let (whole, decimals) = decimal.map_or((plain, ""), |at| (&plain[..at], &plain[at + 1..]));
    // A single comma before three digits may group them or begin the decimals: nobody can tell.
    if marks == 1 && plain.contains(',') && decimals.len() == 3 && !whole.starts_with('0') {
        return None;
    }
    let groups: Vec<&str> = whole
        .split(|sign| is_mark(sign) || sign.is_whitespace())
        .collect();
    let are_thousands = groups.iter().skip(1).all(|group| group.len() == 3);
    let text = format!("{}.{decimals}", groups.concat());
    let is_number = text
        .trim_start_matches('-')
        .bytes()
        .all(|sign| sign.is_ascii_digit() || sign == b'.');
    (are_thousands && is_number)
        .then(|| text.parse::<Decimal>().ok().map(Exact))
        .flatten()
}
