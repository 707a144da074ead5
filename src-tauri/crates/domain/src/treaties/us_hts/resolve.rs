//! Where "See 9823.…" leads for goods of Mexico.

use std::collections::BTreeMap;

use super::line::AssembledLine;
use crate::treaties::hs_code::{CodeRange, TariffCode};
use crate::treaties::special::MexicoPreference;

/// What the lines that a "See …" cites give to goods of Mexico.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SeeResolution {
    /// No duty, by this line.
    Free {
        /// The line for goods of Mexico.
        by: TariffCode,
    },
    /// This rate, by this line.
    Rate {
        /// The line for goods of Mexico.
        by: TariffCode,
        /// As published.
        text: String,
    },
    /// No line among them says that it is for goods of Mexico: a legal note decides.
    Undecided {
        /// The lines that were cited and found.
        candidates: Vec<TariffCode>,
    },
}

/// Follows a "See …" into subchapter XXIII of chapter 98, whose lines are given by code.
pub fn resolve_see(
    ranges: &[CodeRange],
    subchapter: &BTreeMap<TariffCode, AssembledLine>,
) -> SeeResolution {
    let cited: Vec<&AssembledLine> = ranges
        .iter()
        .filter(|range| range.first <= range.last)
        .flat_map(|range| subchapter.range(range.first..=range.last))
        .map(|(_, line)| line)
        .filter(|line| line.rate_bearing)
        .collect();
    let mut of_mexico = cited.iter().filter(|line| is_for_mexico(line));
    if let (Some(line), None) = (of_mexico.next(), of_mexico.next())
        && let Some(rate) = &line.rate
    {
        match &rate.mexico {
            MexicoPreference::Free => return SeeResolution::Free { by: line.code },
            MexicoPreference::Rate { text } => {
                return SeeResolution::Rate {
                    by: line.code,
                    text: text.clone(),
                };
            }
            MexicoPreference::See { .. }
            | MexicoPreference::Words { .. }
            | MexicoPreference::None => {}
        }
    }
    SeeResolution::Undecided {
        candidates: cited.iter().map(|line| line.code).collect(),
    }
}

// The line says so itself, or the nearest unnumbered text above it does.
fn is_for_mexico(line: &AssembledLine) -> bool {
    let superior = line.path.last().filter(|step| step.code.is_none());
    std::iter::once(&line.description)
        .chain(superior.map(|step| &step.description))
        .any(|text| text.to_lowercase().starts_with("goods of mexico"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{SeeResolution, resolve_see};
    use crate::treaties::hs_code::{CodeRange, TariffCode, find_code_ranges};
    use crate::treaties::us_hts::{AssembledLine, UsHtsAssembler, UsHtsRecord};

    fn subchapter(records: &[(&str, &str, &str, &str)]) -> BTreeMap<TariffCode, AssembledLine> {
        let mut assembler = UsHtsAssembler::default();
        records
            .iter()
            .map(|(indent, number, description, special)| UsHtsRecord {
                indent: (*indent).to_owned(),
                htsno: (*number).to_owned(),
                description: (*description).to_owned(),
                special: (*special).to_owned(),
                ..UsHtsRecord::default()
            })
            .filter_map(|record| assembler.push(record).unwrap())
            .map(|line| (line.code, line))
            .collect()
    }

    fn range(text: &str) -> Vec<CodeRange> {
        find_code_ranges(text)
    }

    fn code(text: &str) -> TariffCode {
        text.parse().unwrap()
    }

    #[test]
    fn takes_the_branch_of_mexico_and_no_other() {
        let lines = subchapter(&[
            ("1", "", "Cream:", ""),
            (
                "2",
                "9823.01.01",
                "Goods of Mexico or of the United States",
                "Free (S+)",
            ),
            ("2", "", "Goods of Canada:", ""),
            ("3", "9823.01.02", "Within the quantity", "Free (S+)"),
            ("3", "9823.01.03", "Other", "77.2¢/liter (S+)"),
        ]);
        let resolved = resolve_see(&range("See 9823.01.01-9823.01.07"), &lines);
        assert_eq!(
            resolved,
            SeeResolution::Free {
                by: code("98230101")
            }
        );
    }

    #[test]
    fn a_superior_text_may_name_mexico() {
        let lines = subchapter(&[
            ("1", "", "Goods of Canada:", ""),
            ("2", "9823.02.01", "Dry", "Free (S+)"),
            ("1", "", "Goods of Mexico:", ""),
            ("2", "9823.02.02", "Dry", "3.2% (S+)"),
        ]);
        let resolved = resolve_see(&range("See 9823.02.01-9823.02.09"), &lines);
        let (by, text) = (code("98230202"), "3.2%".to_owned());
        assert_eq!(resolved, SeeResolution::Rate { by, text });
    }

    #[test]
    fn a_line_misplaced_under_the_branch_of_mexico_is_not_of_it() {
        let lines = subchapter(&[
            ("2", "9823.03.01", "Goods of Mexico", "Free (S+)"),
            ("3", "9823.03.02", "Within the quantity", "Free (S+)"),
        ]);
        let resolved = resolve_see(&range("See 9823.03.01-9823.03.12"), &lines);
        assert_eq!(
            resolved,
            SeeResolution::Free {
                by: code("98230301")
            }
        );
    }

    #[test]
    fn decides_nothing_where_a_note_decides() {
        let lines = subchapter(&[
            (
                "2",
                "9823.09.01",
                "Goods provided for in note 9(a)",
                "Free (S+)",
            ),
            ("2", "9823.09.02", "Within the quantity", "Free (S+)"),
        ]);
        let resolved = resolve_see(&range("See 9823.09.01-9823.09.09"), &lines);
        let candidates = vec![code("98230901"), code("98230902")];
        assert_eq!(resolved, SeeResolution::Undecided { candidates });
    }

    #[test]
    fn decides_nothing_on_lines_that_are_not_there() {
        let candidates = Vec::new();
        let resolved = resolve_see(&range("See 9823.01.01-9823.01.07"), &BTreeMap::new());
        assert_eq!(resolved, SeeResolution::Undecided { candidates });
    }
}
