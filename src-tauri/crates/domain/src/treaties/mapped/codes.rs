//! Codes of a column that passed through a spreadsheet: numbers lose the zero in front of them, and
//! those with one point also the zeros at their end.

use std::collections::BTreeMap;

use crate::treaties::cleaning::cleaned;
use crate::treaties::hs_code::TariffCode;
use crate::treaties::published::RejectionReason;

/// How the codes of a column are written, from all of them.
#[derive(Debug, Clone, Default)]
pub(super) struct CodeColumn {
    lengths: BTreeMap<usize, Length>,
    /// A code such as `1012.2100` was seen: the rest of one without further points.
    has_long_rests: bool,
}

/// The codes of so many digits.
#[derive(Debug, Clone, Copy, Default)]
struct Length {
    count: u32,
    /// One of them begins with a zero: such codes keep theirs.
    keeps_zeros: bool,
}

/// A code as it is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReadCode {
    pub(super) code: TariffCode,
    pub(super) published: String,
    /// Its first zero was lost.
    pub(super) is_restored: bool,
}

/// Signs with which a cell begins that keeps a code from being taken for a number.
const TEXT_SIGNS: [char; 3] = ['\'', '"', '='];

/// The text of a cell with a code.
fn shown(cell: &str) -> String {
    cleaned(cell)
        .trim_matches(|sign: char| TEXT_SIGNS.contains(&sign) || sign.is_whitespace())
        .replace(',', ".")
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What follows the only point of a text that a spreadsheet could take for a number.
fn only_rest(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once('.')?;
    rest.bytes()
        .all(|sign| sign.is_ascii_digit())
        .then_some(rest)
}

impl CodeColumn {
    /// Takes the next cell into account.
    pub(super) fn note(&mut self, cell: &str) {
        let text = shown(cell);
        let digits = digits(&text);
        if text.parse::<TariffCode>().is_err() {
            return;
        }
        let length = self.lengths.entry(digits.len()).or_default();
        length.count += 1;
        length.keeps_zeros |= text.starts_with('0');
        self.has_long_rests |= only_rest(&text).is_some_and(|rest| rest.len() > 2);
    }

    /// The length that most codes have.
    fn usual(&self) -> usize {
        let most = self.lengths.iter().max_by_key(|(_, length)| length.count);
        most.map_or(0, |(digits, _)| *digits)
    }

    /// The code of a cell.
    pub(super) fn read(&self, cell: &str) -> Result<ReadCode, RejectionReason> {
        let text = shown(cell);
        if text.is_empty() {
            return Err(RejectionReason::NoNumber);
        }
        let digits = digits(&text).len();
        // Chapter 1 is no code without its zero.
        let least = if digits == 1 { "0" } else { "" };
        let code: TariffCode = format!("{least}{text}")
            .parse()
            .map_err(|_| RejectionReason::BadNumber)?;
        match self.loss(&text, digits) {
            Loss::None => Ok(ReadCode {
                code,
                published: text,
                is_restored: false,
            }),
            Loss::Unclear => Err(RejectionReason::UnclearNumber),
            Loss::Zero => {
                let whole = format!("0{text}");
                let code = whole.parse().map_err(|_| RejectionReason::BadNumber)?;
                Ok(ReadCode {
                    code,
                    published: whole,
                    is_restored: true,
                })
            }
        }
    }

    fn loss(&self, text: &str, length: usize) -> Loss {
        let keeps_zeros = |length| {
            let found: Option<&Length> = self.lengths.get(&length);
            found.is_some_and(|found| found.keeps_zeros)
        };
        if text.starts_with('0') || keeps_zeros(length) {
            return Loss::None;
        }
        let could_be_number = only_rest(text).is_some();
        let has = |length: usize| self.lengths.contains_key(&length);
        let usual = self.usual();
        if !length.is_multiple_of(2) {
            return if could_be_number {
                Loss::Unclear
            } else if has(length + 1) && usual.is_multiple_of(2) {
                Loss::Zero
            } else if length == LONGEST_ODD && usual == LONGEST_ODD && has(length - 1) {
                // Those of eight digits lost theirs.
                Loss::None
            } else {
                Loss::Unclear
            };
        }
        let lacks_one = length + 1 == usual && !keeps_zeros(usual);
        let lacks_rest = could_be_number && self.has_long_rests && length < usual;
        if lacks_one || lacks_rest {
            Loss::Unclear
        } else {
            Loss::None
        }
    }
}

/// Japan's codes have nine digits; no other odd number of them is a national line's.
const LONGEST_ODD: usize = 9;

/// What a code lost on its way.
enum Loss {
    None,
    /// The zero in front.
    Zero,
    /// Something, or nothing: it cannot be said.
    Unclear,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::CodeColumn;
    use crate::treaties::published::RejectionReason;

    fn column(cells: &[&str]) -> CodeColumn {
        let mut column = CodeColumn::default();
        for cell in cells {
            column.note(cell);
        }
        column
    }

    #[rstest]
    #[case(&["1012100", "10019900", "22030000"], "1012100", "01012100", true)]
    #[case(&["1012100", "10019900", "22030000"], "10019900", "10019900", false)]
    #[case(&["101", "1001", "10019900", "22030000"], "101", "0101", true)]
    #[case(&["1", "10", "10019900", "22030000"], "1", "01", true)]
    #[case(&["101.21.00", "1001.99.00"], "101.21.00", "01012100", true)]
    #[case(&["0101.21.00", "1001.99.00"], "0101.21.00", "01012100", false)]
    #[case(&["0101.2", "1001.9", "1001.99.00", "1002.99.00"], "1001.9", "10019", false)]
    #[case(&["010121000", "100199000"], "100199000", "100199000", false)]
    #[case(&["'01012100", "10019900"], "'01012100", "01012100", false)]
    fn restores_the_zero_that_a_spreadsheet_took(
        #[case] cells: &[&str],
        #[case] cell: &str,
        #[case] digits: &str,
        #[case] is_restored: bool,
    ) {
        let read = column(cells).read(cell).unwrap();
        assert_eq!(
            (read.code.digits(), read.is_restored),
            (digits, is_restored)
        );
    }

    #[rstest]
    #[case(&["1012100", "1019900"], "1012100", RejectionReason::UnclearNumber)]
    #[case(&["101.21", "1001.99", "2203.01"], "101.21", RejectionReason::UnclearNumber)]
    #[case(&["1012.1", "1001.99", "2203.01"], "1012.1", RejectionReason::UnclearNumber)]
    #[case(&["1001.21", "1001.9912", "2203.0115"], "1001.21", RejectionReason::UnclearNumber)]
    #[case(&["10121000", "100199000", "220300000"], "10121000", RejectionReason::UnclearNumber)]
    #[case(&["1001"], "", RejectionReason::NoNumber)]
    #[case(&["1001"], "Chapter 10", RejectionReason::BadNumber)]
    fn refuses_a_code_that_may_be_another(
        #[case] cells: &[&str],
        #[case] cell: &str,
        #[case] reason: RejectionReason,
    ) {
        assert_eq!(column(cells).read(cell), Err(reason));
    }

    proptest! {
        #[test]
        fn a_whole_tariff_survives_the_loss_of_its_zeros(
            numbers in proptest::collection::btree_set(1_000_000_u32..99_999_999, 2..40),
        ) {
            let mut column = CodeColumn::default();
            for number in &numbers {
                column.note(&number.to_string());
            }
            let has_whole = numbers.iter().any(|number| *number > 9_999_999);
            let most_are_whole =
                numbers.iter().filter(|number| **number > 9_999_999).count() * 2 > numbers.len();
            prop_assume!(has_whole && most_are_whole);
            for number in numbers {
                let read = column.read(&number.to_string()).unwrap();
                prop_assert_eq!(read.code.digits(), format!("{number:08}"));
            }
        }

        #[test]
        fn no_cell_makes_it_panic(cells in proptest::collection::vec("[0-9.,' ]{0,14}|.{0,6}", 0..9)) {
            let mut column = CodeColumn::default();
            for cell in &cells {
                column.note(cell);
            }
            for cell in &cells {
                if let Ok(read) = column.read(cell) {
                    prop_assert!(read.published.contains(|sign: char| sign.is_ascii_digit()));
                }
            }
        }
    }
}
