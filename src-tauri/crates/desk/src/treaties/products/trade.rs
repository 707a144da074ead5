//! What exporters call their goods, where the nomenclature has other words: a list of ours,
//! curated from the texts of the HS 2022, each name with the headings or subheadings that it
//! means. It leads to products and says nothing of them.

use std::sync::LazyLock;

use proa_domain::text::fold;

use super::words::stems;

/// The list: codes, names in Spanish, names in English.
const TABLE: &str = include_str!("trade_words.csv");
/// Fewer letters begin too many names.
const SHORTEST_TYPED: usize = 4;

/// A name and what it means.
pub struct TradeWord {
    /// As exporters write it.
    pub name: &'static str,
    /// Digits of the headings or subheadings, the likeliest first.
    pub codes: Vec<&'static str>,
    /// The folded words of the name that say something.
    words: Vec<String>,
}

static NAMES: LazyLock<Vec<TradeWord>> =
    LazyLock::new(|| TABLE.lines().skip(1).flat_map(of_row).collect());

fn of_row(row: &'static str) -> Vec<TradeWord> {
    let mut cells = row.split(',');
    let codes: Vec<&str> = cells.next().unwrap_or_default().split(' ').collect();
    let names = cells.flat_map(|cell| cell.split('|'));
    names
        .map(|name| TradeWord {
            name,
            codes: codes.clone(),
            words: said(name),
        })
        .collect()
}

/// The words of a name as they are searched for, in their full length.
fn said(name: &str) -> Vec<String> {
    let kept = stems(name);
    let folded = fold(name);
    let words = folded.split(' ').filter(|word| {
        let begins = |stem: &String| word.starts_with(stem.as_str());
        kept.iter().any(begins)
    });
    words.map(str::to_owned).collect()
}

/// Every name of the list.
pub fn trade_words() -> &'static [TradeWord] {
    &NAMES
}

/// The names that what is typed says whole, be it with the last letters still to come.
pub(super) fn called(typed: &[String]) -> impl Iterator<Item = &'static TradeWord> {
    let letters: usize = typed.iter().map(String::len).sum();
    trade_words().iter().filter(move |name| {
        let whole: usize = name.words.iter().map(String::len).sum();
        (letters >= SHORTEST_TYPED || letters == whole) && name.is_said_by(typed)
    })
}

impl TradeWord {
    fn is_said_by(&self, typed: &[String]) -> bool {
        let begins = |stem: &String, word: &String| word.starts_with(stem.as_str());
        typed.len() == self.words.len()
            && typed
                .iter()
                .all(|stem| self.words.iter().any(|word| begins(stem, word)))
            && self
                .words
                .iter()
                .all(|word| typed.iter().any(|stem| begins(stem, word)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rstest::rstest;

    use super::{called, trade_words};
    use crate::treaties::products::words::stems;

    #[rstest]
    #[case("aguacate hass", "080440")]
    #[case("Hass avocados", "080440")]
    #[case("arneses", "854430")]
    #[case("maquila de arneses", "854430")]
    #[case("cable automotriz", "854430")]
    #[case("mezclilla", "520942 521142")]
    #[case("tequila", "220890")]
    #[case("mezcal", "220890")]
    #[case("autopartes", "8708 870829 870899")]
    #[case("nopales", "070999")]
    #[case("jitomate", "070200")]
    #[case("chile seco", "090421")]
    #[case("berries", "0810 081010 081020 081040")]
    #[case("limón persa", "080550")]
    #[case("pan dulce", "190590")]
    #[case("huaraches", "640320 640359 640399")]
    #[case("rebozo", "6214")]
    #[case("talavera", "691200 691390")]
    fn leads_from_the_words_of_the_trade_to_the_nomenclature(
        #[case] typed: &str,
        #[case] codes: &str,
    ) {
        let found: BTreeSet<String> = called(&stems(typed))
            .map(|name| name.codes.join(" "))
            .collect();
        assert_eq!(found, BTreeSet::from([codes.to_owned()]));
    }

    #[rstest]
    #[case("aguacate")]
    #[case("chile")]
    #[case("mol")]
    #[case("hass")]
    fn a_part_of_a_name_is_not_the_name(#[case] typed: &str) {
        assert_eq!(called(&stems(typed)).count(), 0);
    }

    #[test]
    fn every_name_leads_to_itself_and_to_headings_or_subheadings() {
        for name in trade_words() {
            let typed = stems(name.name);
            let mut found = called(&typed);
            assert!(found.any(|one| one.codes == name.codes), "{}", name.name);
            for code in &name.codes {
                assert!(matches!(code.len(), 4 | 6), "{}", name.name);
            }
        }
        assert!(trade_words().len() > 700);
    }
}
