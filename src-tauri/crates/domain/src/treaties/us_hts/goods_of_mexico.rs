//! Duties of chapter 99 to which no footnote leads: on goods of Mexico or of any country whatever
//! their line, and on goods that only a legal note defines.

use super::named_origin::NamedOrigin;
use crate::treaties::hs_code::{CodeRange, TariffCode, find_code_ranges};

/// What is on top of the line's own duty is written with a plus sign.
const ON_TOP: char = '+';
/// How a duty on all goods names them. What is said more closely (`derivative articles the product
/// of any country identified in …`) is a matter of its note.
const ANY_COUNTRY: &str = "articles the product of any country,";
/// The first of the chapters whose lines are exceptions and additional duties themselves.
const FIRST_CHAPTER_OF_EXCEPTIONS: u8 = 98;
/// The note that sets out the USMCA (T-MEC). Source: HTSUS, general note 11.
const USMCA_NOTE: &str = "general note 11";

/// A line of chapter 99.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevyLine {
    /// The digits.
    pub code: TariffCode,
    /// The number with its points.
    pub published: String,
    /// Its text.
    pub text: String,
    /// Its rate in words.
    pub rate: String,
    /// Whose goods it meets, by its own words.
    pub origin: NamedOrigin,
    /// Whether a footnote of some line leads to it.
    pub is_cited: bool,
}

impl LevyLine {
    fn adds(&self) -> bool {
        self.rate.contains(ON_TOP)
    }

    fn meets_all_goods(&self) -> bool {
        self.adds()
            && (self.origin == NamedOrigin::Mexico
                || self.origin == NamedOrigin::Unsaid && self.is_of_any_country())
    }

    fn is_of_any_country(&self) -> bool {
        let text = self.text.to_lowercase();
        text.split_once(ANY_COUNTRY)
            .is_some_and(|(before, _)| before.is_empty() || before.ends_with(", "))
    }
}

/// A duty on top for goods of Mexico.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginLevy<'a> {
    /// The line that levies it.
    pub line: &'a LevyLine,
    /// Whether goods that enter free under the USMCA are an exception from it.
    pub spares_usmca: bool,
}

/// Whether duties on all goods meet the goods of a line: the last chapters are such duties, or
/// exceptions, themselves.
pub fn is_of_goods(line: &TariffCode) -> bool {
    line.chapter() < FIRST_CHAPTER_OF_EXCEPTIONS
}

/// The duties on top of any line for goods of Mexico. An exception from another one is told by
/// that one's text; whether a duty is still levied, and on which goods, the notes of the chapter
/// decide: it is shown, not counted.
pub fn on_goods_of_mexico(lines: &[LevyLine]) -> Vec<OriginLevy<'_>> {
    let on_all: Vec<(&LevyLine, Vec<CodeRange>)> = lines
        .iter()
        .filter(|line| line.meets_all_goods())
        .map(|line| (line, find_code_ranges(&line.text)))
        .collect();
    let is_exception = |line: &LevyLine| {
        let mut others = on_all.iter().filter(|(by, _)| by.code != line.code);
        others.any(|(_, ranges)| names(ranges, line))
    };
    on_all
        .iter()
        .filter(|(line, _)| !is_exception(line))
        .map(|(line, ranges)| OriginLevy {
            line,
            spares_usmca: lines.iter().any(|other| {
                names(ranges, other)
                    && !other.adds()
                    && other.text.to_lowercase().contains(USMCA_NOTE)
            }),
        })
        .collect()
}

/// The duties on top of goods that only a legal note defines: no line, no footnote and no origin
/// says whom they meet.
pub fn on_goods_of_a_note(lines: &[LevyLine]) -> Vec<&LevyLine> {
    let is_of_a_note = |line: &&LevyLine| {
        line.adds()
            && !line.is_cited
            && line.origin == NamedOrigin::Unsaid
            && !line.meets_all_goods()
    };
    lines.iter().filter(is_of_a_note).collect()
}

fn names(ranges: &[CodeRange], line: &LevyLine) -> bool {
    ranges.iter().any(|range| range.contains(&line.code))
}

#[cfg(test)]
mod tests {
    use super::{LevyLine, is_of_goods, on_goods_of_a_note, on_goods_of_mexico};
    use crate::treaties::us_hts::NamedOrigin::{self, AnotherCountry, Mexico, Unsaid};

    const PLAIN: &str = "The duty provided in the applicable subheading";

    fn line(published: &str, text: &str, rate: &str, origin: NamedOrigin) -> LevyLine {
        LevyLine {
            code: published.parse().unwrap(),
            published: published.to_owned(),
            text: text.to_owned(),
            rate: rate.to_owned(),
            origin,
            is_cited: false,
        }
    }

    fn chapter() -> Vec<LevyLine> {
        let plus = |more: &str| format!("{PLAIN} + {more}");
        let all = "Except for products described in headings 9903.01.02, 9903.01.04 and \
                   9903.01.05 articles the product of Mexico";
        let usmca = "Articles that are entered free of duty under the terms of general note 11";
        let any = "Except for products described in headings 9903.03.02–9903.03.11, articles the \
                   product of any country, as provided for in a note";
        vec![
            line("9903.01.01", all, &plus("25%"), Mexico),
            line("9903.01.02", "Donations of Mexico", PLAIN, Mexico),
            line("9903.01.04", usmca, "No change", Unsaid),
            line("9903.01.05", "Potash of Mexico", &plus("10%"), Mexico),
            line("9903.03.01", any, &plus("10%"), Unsaid),
            line(
                "9903.03.08",
                "Articles the product of Mexico, as in a note",
                PLAIN,
                Mexico,
            ),
            line(
                "9903.82.12",
                "derivative steel articles the product of any country, as in a note",
                &plus("25%"),
                Unsaid,
            ),
            line(
                "9903.74.01",
                "Heavy vehicles, as in a note",
                &plus("25%"),
                Unsaid,
            ),
            line(
                "9903.88.15",
                "Articles the product of China",
                &plus("7.5%"),
                AnotherCountry,
            ),
        ]
    }

    #[test]
    fn tells_the_duties_on_all_goods_and_whether_the_usmca_spares_them() {
        let lines = chapter();
        let levies = on_goods_of_mexico(&lines);
        let told: Vec<_> = levies
            .iter()
            .map(|levy| (levy.line.published.as_str(), levy.spares_usmca))
            .collect();
        assert_eq!(told, [("9903.01.01", true), ("9903.03.01", false)]);
    }

    #[test]
    fn names_the_duties_of_which_only_a_note_says_whom_they_meet() {
        let mut lines = chapter();
        let told = |lines: &[LevyLine]| {
            let found = on_goods_of_a_note(lines).into_iter();
            found.map(|line| line.published.clone()).collect::<Vec<_>>()
        };
        assert_eq!(told(&lines), ["9903.82.12", "9903.74.01"]);
        for line in &mut lines {
            line.is_cited = true;
        }
        assert!(told(&lines).is_empty());
    }

    #[test]
    fn spares_nobody_where_no_exception_says_so() {
        let mut lines = chapter();
        lines.retain(|line| line.published != "9903.01.04");
        assert!(!on_goods_of_mexico(&lines)[0].spares_usmca);
        assert!(on_goods_of_mexico(&[]).is_empty());
    }

    #[test]
    fn the_last_chapters_are_no_goods() {
        assert!(is_of_goods(&"97011000".parse().unwrap()));
        assert!(!is_of_goods(&"98170096".parse().unwrap()));
    }
}
