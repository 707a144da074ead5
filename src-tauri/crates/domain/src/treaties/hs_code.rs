//! Codes of the tariff: chapter, heading, subheading (HS, six digits) and what a country adds.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

const LONGEST: usize = 10;
const HEADING: usize = 4;

/// The digits of a tariff code, 2 to 10. How a publisher points it is kept apart, as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct TariffCode {
    // Padding is below every digit, so that a heading sorts before its subheadings.
    digits: [u8; LONGEST],
    length: u8,
}

crate::text_enum! {
    /// Why a text is not a tariff code.
    pub enum CodeRefusal {
        /// No digit at all.
        Empty = "empty",
        /// A letter stands in it.
        Letters = "letters",
        /// A sign that is neither digit, point, space nor hyphen.
        OddSign = "odd-sign",
        /// One digit only.
        TooShort = "too-short",
        /// More than ten digits.
        TooLong = "too-long",
        /// Chapters run from 01 to 99.
        NoSuchChapter = "no-such-chapter",
    }
}

/// The text is not a tariff code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a tariff code ({reason}): {text}")]
pub struct NotATariffCode {
    /// What was read.
    pub text: String,
    /// Why it was refused.
    pub reason: CodeRefusal,
}

crate::text_enum! {
    /// How deep in the nomenclature a code stands.
    pub enum Level {
        /// Two digits, and a third while it is being typed.
        Chapter = "chapter",
        /// Four or five digits.
        Heading = "heading",
        /// Six or seven digits: the depth that all countries share.
        Subheading = "subheading",
        /// Eight digits or more: the country's own line.
        National = "national",
    }
}

/// A code as people ask by it. Beyond six digits every country counts on its own: the same digits
/// name one product in Mexico and another in the market, so Mexico's codes say that they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskedCode {
    /// The code.
    pub code: TariffCode,
    /// Whether it is of Mexico's tariff: `MX` stands before the digits.
    pub is_mexican: bool,
}

impl FromStr for AskedCode {
    type Err = NotATariffCode;

    fn from_str(text: &str) -> Result<Self, NotATariffCode> {
        let own = text.trim().strip_prefix("MX");
        Ok(Self {
            code: own.unwrap_or(text).parse()?,
            is_mexican: own.is_some(),
        })
    }
}

impl TariffCode {
    /// The digits without points.
    pub fn digits(&self) -> &str {
        let digits = self
            .digits
            .get(..self.len())
            .expect("BUG: a code is at most ten digits long");
        std::str::from_utf8(digits).expect("BUG: a code is built from ASCII digits")
    }

    /// How many digits.
    #[expect(clippy::len_without_is_empty, reason = "a code is never empty")]
    pub fn len(&self) -> usize {
        usize::from(self.length)
    }

    /// Where in the nomenclature it stands.
    pub fn level(&self) -> Level {
        match self.len() {
            0..=3 => Level::Chapter,
            4..=5 => Level::Heading,
            6..=7 => Level::Subheading,
            _ => Level::National,
        }
    }

    /// The first two digits as a number.
    pub fn chapter(&self) -> u8 {
        let [tens, ones, ..] = self.digits;
        (tens - b'0') * 10 + (ones - b'0')
    }

    /// The digits that tell goods apart: pairs of zeros at the end of a longer code only fill it up,
    /// `0409000000` is all of `0409`.
    #[must_use]
    pub fn without_filling(&self) -> Self {
        let mut code = *self;
        while code.len() > HEADING
            && code.len().is_multiple_of(2)
            && code.digits().ends_with("00")
            && let Some(shorter) = code.truncated(code.len() - 2)
        {
            code = shorter;
        }
        code
    }

    /// The first four digits.
    pub fn heading(&self) -> Option<Self> {
        self.truncated(4)
    }

    /// The first six digits: the HS subheading.
    pub fn subheading(&self) -> Option<Self> {
        self.truncated(6)
    }

    /// What every country's code has in common with it: the subheading, or a shorter code itself.
    #[must_use]
    pub fn shared(&self) -> Self {
        self.subheading().unwrap_or(*self)
    }

    /// The first so many digits, where there are as many.
    pub fn truncated(&self, length: usize) -> Option<Self> {
        if length < 2 || length > self.len() {
            return None;
        }
        let mut digits = [0; LONGEST];
        digits
            .get_mut(..length)?
            .copy_from_slice(self.digits.get(..length)?);
        Some(Self {
            digits,
            length: u8::try_from(length).ok()?,
        })
    }

    /// Whether the other code stands under this one, or is this one.
    pub fn prefix_of(&self, other: &Self) -> bool {
        other.digits().starts_with(self.digits())
    }

    /// With points after the fourth, sixth and eighth digit, as most publishers print it.
    pub fn pointed(&self) -> String {
        let mut pointed = String::with_capacity(self.len() + 3);
        for (position, digit) in self.digits().chars().enumerate() {
            if matches!(position, 4 | 6 | 8) {
                pointed.push('.');
            }
            pointed.push(digit);
        }
        pointed
    }
}

impl fmt::Display for TariffCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.digits())
    }
}

impl FromStr for TariffCode {
    type Err = NotATariffCode;

    fn from_str(text: &str) -> Result<Self, NotATariffCode> {
        let refused = |reason| NotATariffCode {
            text: text.to_owned(),
            reason,
        };
        let mut digits = [0; LONGEST];
        let mut length = 0_u8;
        for sign in text.chars().filter(|&sign| !is_separator(sign)) {
            let digit = match u8::try_from(sign) {
                Ok(digit @ b'0'..=b'9') => digit,
                _ if sign.is_alphabetic() => return Err(refused(CodeRefusal::Letters)),
                _ => return Err(refused(CodeRefusal::OddSign)),
            };
            let place = digits
                .get_mut(usize::from(length))
                .ok_or_else(|| refused(CodeRefusal::TooLong))?;
            *place = digit;
            length += 1;
        }
        match (length, digits) {
            (0, _) => Err(refused(CodeRefusal::Empty)),
            (1, _) => Err(refused(CodeRefusal::TooShort)),
            (_, [b'0', b'0', ..]) => Err(refused(CodeRefusal::NoSuchChapter)),
            _ => Ok(Self { digits, length }),
        }
    }
}

crate::text_type!(TariffCode);

// Publishers leave zero-width spaces in their codes (the Australian schedule does).
fn is_separator(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '.' | '-' | '\u{200b}' | '\u{feff}')
}

/// A run of codes as a publisher cites it, e.g. `9823.01.01-9823.01.07`; one code is a run of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
pub struct CodeRange {
    /// The first code.
    pub first: TariffCode,
    /// The last code, inclusive.
    pub last: TariffCode,
}

impl CodeRange {
    /// Whether the code, or the line it stands under, lies within.
    pub fn contains(&self, code: &TariffCode) -> bool {
        let at_depth = code.truncated(self.last.len()).unwrap_or(*code);
        self.first <= *code && at_depth <= self.last
    }
}

/// The codes cited in a text with points (`See 9919.04.10, 9919.04.11-9919.04.13`), in their order.
pub fn find_code_ranges(text: &str) -> Vec<CodeRange> {
    let mut found: Vec<CodeRange> = Vec::new();
    let mut runs_on = false;
    let is_break = |sign: char| sign.is_whitespace() || ",;()".contains(sign);
    for word in text.split(is_break).filter(|word| !word.is_empty()) {
        if matches!(word, "-" | "–" | "through" | "to") {
            runs_on = true;
            continue;
        }
        for (position, part) in word.split(['-', '–']).enumerate() {
            let joins = runs_on || position > 0;
            runs_on = false;
            let Some(code) = cited_code(part) else {
                continue;
            };
            match found.last_mut() {
                Some(range) if joins && range.first == range.last && range.first <= code => {
                    range.last = code;
                }
                _ => found.push(CodeRange {
                    first: code,
                    last: code,
                }),
            }
        }
    }
    found
}

fn cited_code(word: &str) -> Option<TariffCode> {
    let word = word.trim_matches(|sign: char| !sign.is_ascii_digit());
    let pointed = word.len() >= 7
        && word.bytes().enumerate().all(|(position, sign)| {
            let point_expected = matches!(position, 4 | 7 | 10);
            if point_expected {
                sign == b'.'
            } else {
                sign.is_ascii_digit()
            }
        });
    pointed.then(|| word.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{AskedCode, CodeRefusal, Level, TariffCode, find_code_ranges};

    fn code(text: &str) -> TariffCode {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("0804.40.00.20", "0804400020")]
    #[case("0804 40", "080440")]
    #[case("08", "08")]
    #[case("\u{200b}2203.00.63", "22030063")]
    fn reads_codes_with_and_without_points(#[case] text: &str, #[case] digits: &str) {
        assert_eq!(code(text).digits(), digits);
    }

    #[rstest]
    #[case("", CodeRefusal::Empty)]
    #[case("..", CodeRefusal::Empty)]
    #[case("8", CodeRefusal::TooShort)]
    #[case("08044000200", CodeRefusal::TooLong)]
    #[case("0804.4O", CodeRefusal::Letters)]
    #[case("0804/40", CodeRefusal::OddSign)]
    #[case("٠٨٠٤", CodeRefusal::OddSign)]
    #[case("0001", CodeRefusal::NoSuchChapter)]
    fn refuses_what_is_no_code_and_says_why(#[case] text: &str, #[case] reason: CodeRefusal) {
        assert_eq!(text.parse::<TariffCode>().unwrap_err().reason, reason);
    }

    #[test]
    fn knows_its_place_in_the_nomenclature() {
        let line = code("0804.40.00.20");
        assert_eq!(line.chapter(), 8);
        assert_eq!(line.heading(), Some(code("0804")));
        assert_eq!(line.subheading(), Some(code("080440")));
        assert_eq!(line.level(), Level::National);
        assert_eq!(code("08").heading(), None);
        assert!(code("0804").prefix_of(&line));
        assert!(!line.prefix_of(&code("0804")));
        assert_eq!(line.pointed(), "0804.40.00.20");
    }

    #[test]
    fn sorts_a_heading_before_its_lines() {
        assert!(code("0804") < code("080440"));
        assert!(code("080440") < code("0805"));
    }

    #[test]
    fn finds_the_codes_and_runs_that_a_text_cites() {
        let ranges = find_code_ranges(
            "See 9919.04.50, 9919.04.57-9919.04.61 (PA) and 9903.88.03 through 9903.88.15.",
        );
        let cited: Vec<_> = ranges
            .iter()
            .map(|range| (range.first.pointed(), range.last.pointed()))
            .collect();
        let expected = [
            ("9919.04.50", "9919.04.50"),
            ("9919.04.57", "9919.04.61"),
            ("9903.88.03", "9903.88.15"),
        ];
        assert!(
            cited
                .iter()
                .map(|(first, last)| (first.as_str(), last.as_str()))
                .eq(expected)
        );
        assert!(ranges[1].contains(&code("9919.04.59")));
        assert!(ranges[1].contains(&code("9919.04.61.00")));
        assert!(!ranges[1].contains(&code("9919.04.62")));
    }

    #[test]
    fn a_run_that_begins_deeper_than_it_ends_holds_both_ends() {
        let [range] = find_code_ranges("9903.88.03.10-9903.88.15")[..] else {
            panic!("one run is cited")
        };
        for within in ["9903.88.03.10", "9903.88.04", "9903.88.15.90"] {
            assert!(range.contains(&code(within)), "{within}");
        }
        for without in ["9903.88.03", "9903.88.02.20", "9903.88.16"] {
            assert!(!range.contains(&code(without)), "{without}");
        }
    }

    #[test]
    fn finds_nothing_in_words_and_years() {
        assert!(
            find_code_ranges("See U.S. note 20 to chapter 99, 2018-2019; heading 2009").is_empty()
        );
    }

    #[test]
    fn travels_as_its_digits() {
        let line = code("0804.40.00");
        let json = serde_json::to_string(&line).unwrap();
        assert_eq!(json, "\"08044000\"");
        assert_eq!(serde_json::from_str::<TariffCode>(&json).unwrap(), line);
    }

    #[test]
    fn mexico_says_that_a_code_is_its_own() {
        let asked: AskedCode = "MX2208.90.05".parse().unwrap();
        assert_eq!((asked.code.digits(), asked.is_mexican), ("22089005", true));
        let asked: AskedCode = "2208.90.05".parse().unwrap();
        assert_eq!((asked.code.digits(), asked.is_mexican), ("22089005", false));
        assert!("MX".parse::<AskedCode>().is_err());
    }
}
