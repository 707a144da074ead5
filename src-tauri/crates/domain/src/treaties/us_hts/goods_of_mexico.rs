//! Duties of chapter 99 on goods of Mexico, whatever their line: no footnote leads to them, only
//! their own words do.

use crate::treaties::hs_code::{CodeRange, TariffCode, find_code_ranges};

/// What is on top of the line's own duty is written with a plus sign.
const ON_TOP: char = '+';
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
    /// Whether it names the goods of Mexico.
    pub names_mexico: bool,
}

/// A duty on top for goods of Mexico.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginLevy<'a> {
    /// The line that levies it.
    pub line: &'a LevyLine,
    /// Whether goods that enter free under the USMCA are an exception from it.
    pub spares_usmca: bool,
}

/// The duties on top of any line for goods of Mexico. An exception from another one is told by
/// that one's text; whether a duty is still levied, and on which goods, the notes of the chapter
/// decide: it is shown, not counted.
pub fn on_goods_of_mexico(lines: &[LevyLine]) -> Vec<OriginLevy<'_>> {
    let adds = |line: &&LevyLine| line.names_mexico && line.rate.contains(ON_TOP);
    let cited: Vec<(TariffCode, Vec<CodeRange>)> = lines
        .iter()
        .filter(adds)
        .map(|line| (line.code, find_code_ranges(&line.text)))
        .collect();
    let is_cited_by =
        |code: TariffCode, ranges: &[CodeRange]| ranges.iter().any(|range| range.contains(&code));
    let is_exception = |line: &&LevyLine| {
        let others = cited.iter().filter(|(by, _)| *by != line.code);
        others
            .into_iter()
            .any(|(_, ranges)| is_cited_by(line.code, ranges))
    };
    lines
        .iter()
        .filter(adds)
        .filter(|line| !is_exception(line))
        .map(|line| {
            let ranges = find_code_ranges(&line.text);
            let spares = |other: &LevyLine| {
                is_cited_by(other.code, &ranges)
                    && !other.rate.contains(ON_TOP)
                    && other.text.to_lowercase().contains(USMCA_NOTE)
            };
            OriginLevy {
                line,
                spares_usmca: lines.iter().any(spares),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{LevyLine, on_goods_of_mexico};

    fn line(published: &str, text: &str, rate: &str, names_mexico: bool) -> LevyLine {
        LevyLine {
            code: published.parse().unwrap(),
            published: published.to_owned(),
            text: text.to_owned(),
            rate: rate.to_owned(),
            names_mexico,
        }
    }

    fn chapter() -> Vec<LevyLine> {
        let plain = "The duty provided in the applicable subheading";
        vec![
            line(
                "9903.01.01",
                "Except for products described in headings 9903.01.02, 9903.01.04 and 9903.01.05 \
                 articles the product of Mexico",
                &format!("{plain} + 25%"),
                true,
            ),
            line("9903.01.02", "Donations of Mexico", plain, true),
            line(
                "9903.01.04",
                "Articles that are entered free of duty under the terms of general note 11",
                "No change",
                false,
            ),
            line(
                "9903.01.05",
                "Potash of Mexico",
                &format!("{plain} + 10%"),
                true,
            ),
            line(
                "9903.88.15",
                "Articles the product of China",
                &format!("{plain} + 7.5%"),
                false,
            ),
        ]
    }

    #[test]
    fn tells_the_duty_on_all_goods_and_that_the_usmca_spares_them() {
        let lines = chapter();
        let levies = on_goods_of_mexico(&lines);
        assert_eq!(levies.len(), 1);
        assert_eq!(levies[0].line.published, "9903.01.01");
        assert!(levies[0].spares_usmca);
    }

    #[test]
    fn spares_nobody_where_no_exception_says_so() {
        let mut lines = chapter();
        lines.retain(|line| line.published != "9903.01.04");
        assert!(!on_goods_of_mexico(&lines)[0].spares_usmca);
        assert!(on_goods_of_mexico(&[]).is_empty());
    }
}
