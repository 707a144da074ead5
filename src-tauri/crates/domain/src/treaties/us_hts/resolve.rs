//! Where "See 9823.…" leads for goods of Mexico.

use std::collections::BTreeMap;

use super::assemble::AssembledLine;
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
