//! The "special" column of the US schedule: glued groups of a rate and the programs it is for.

use serde::{Deserialize, Serialize};

use super::hs_code::{CodeRange, find_code_ranges};

// HTSUS general notes 3(c)(i) and 11: goods that originate under the USMCA (T-MEC).
const USMCA: &str = "S";
const USMCA_BY_HEADING: &str = "S+";

/// The column, group by group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Special {
    /// In the order of the publisher.
    pub groups: Vec<SpecialGroup>,
}

/// A rate, and the programs it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpecialGroup {
    /// The rate as published, without the programs: `Free`, `3.2%`, `See 9823.01.01-9823.01.07`.
    pub text: String,
    /// The symbols of the programs (`A+`, `JP`, `S`), none where the rate is for all.
    pub programs: Vec<String>,
    /// The lines that a "See …" leads to.
    pub see: Vec<CodeRange>,
}

/// What the column gives to goods that originate in Mexico under the T-MEC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum MexicoPreference {
    /// No duty.
    Free,
    /// This rate.
    Rate {
        /// As published.
        text: String,
    },
    /// What one of these lines says.
    See {
        /// The lines.
        ranges: Vec<CodeRange>,
    },
    /// Words without program symbols: shown, never computed.
    Words {
        /// As published.
        text: String,
    },
    /// Nothing.
    None,
}

impl Special {
    /// Splits the column at the symbols in parentheses. Words in parentheses
    /// ("see U.S. note 3 of this subchapter") stay in the text.
    pub fn parse(text: &str) -> Self {
        let mut groups = Vec::new();
        let mut rate = String::new();
        let mut rest = text;
        while let Some((before, opened)) = rest.split_once('(') {
            let Some((inside, after)) = opened.split_once(')') else {
                break;
            };
            rate.push_str(before);
            if let Some(programs) = programs_in(inside) {
                groups.push(SpecialGroup::of(&rate, programs));
                rate.clear();
            } else {
                rate.push('(');
                rate.push_str(inside);
                rate.push(')');
            }
            rest = after;
        }
        rate.push_str(rest);
        if !rate.trim().is_empty() {
            groups.push(SpecialGroup::of(&rate, Vec::new()));
        }
        Self { groups }
    }

    /// The group that names a program.
    pub fn for_program(&self, symbol: &str) -> Option<&SpecialGroup> {
        self.groups
            .iter()
            .find(|group| group.programs.iter().any(|program| program == symbol))
    }

    /// What it gives to T-MEC goods of Mexico.
    pub fn mexico(&self) -> MexicoPreference {
        let group = self
            .for_program(USMCA)
            .or_else(|| self.for_program(USMCA_BY_HEADING));
        if let Some(group) = group {
            return group.preference();
        }
        let is_for_all = |group: &&SpecialGroup| group.programs.is_empty();
        self.groups
            .iter()
            .find(is_for_all)
            .map_or(MexicoPreference::None, |group| MexicoPreference::Words {
                text: group.text.clone(),
            })
    }
}

impl SpecialGroup {
    fn of(rate: &str, programs: Vec<String>) -> Self {
        let text = rate.split_whitespace().collect::<Vec<_>>().join(" ");
        let see = if text.starts_with("See ") {
            find_code_ranges(&text)
        } else {
            Vec::new()
        };
        Self {
            text,
            programs,
            see,
        }
    }

    fn preference(&self) -> MexicoPreference {
        if !self.see.is_empty() {
            MexicoPreference::See {
                ranges: self.see.clone(),
            }
        } else if self.text == "Free" {
            MexicoPreference::Free
        } else {
            MexicoPreference::Rate {
                text: self.text.clone(),
            }
        }
    }
}

// A list of program symbols: a capital or two, then a sign, e.g. `A*,AU,P+`. An opening
// parenthesis inside is the publisher's ("PA (PA,PE").
fn programs_in(list: &str) -> Option<Vec<String>> {
    let programs: Vec<String> = list
        .split([',', '('])
        .map(|symbol| symbol.trim().to_owned())
        .filter(|symbol| !symbol.is_empty())
        .collect();
    let is_symbol = |symbol: &String| {
        let letters = symbol.trim_end_matches(['+', '*', '#']);
        symbol.len() - letters.len() <= 1
            && matches!(letters.len(), 1 | 2)
            && letters.bytes().all(|letter| letter.is_ascii_uppercase())
    };
    (!programs.is_empty() && programs.iter().all(is_symbol)).then_some(programs)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{MexicoPreference, Special};

    fn see(first: &str, last: &str) -> MexicoPreference {
        MexicoPreference::See {
            ranges: vec![super::CodeRange {
                first: first.parse().unwrap(),
                last: last.parse().unwrap(),
            }],
        }
    }

    #[rstest]
    #[case("Free (A+,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)")]
    #[case("Free  (A, AU, BH,CL, PA, PE, S, SG)")]
    #[case("Free \n(A+, AU, S, SG)")]
    #[case("Free(A,S,SG) ")]
    #[case("Free (A,AU,S,SG)2.7% (JP)")]
    #[case("Free (S+)")]
    fn gives_freedom_to_mexico(#[case] text: &str) {
        assert_eq!(Special::parse(text).mexico(), MexicoPreference::Free);
    }

    #[test]
    fn splits_groups_that_are_glued_together() {
        let special = Special::parse(
            "Free (BH,CL,JO,KR,MA,OM,P,PA,PE,SG) See 9822.04.25 (AU) \
             See 9823.05.01-9823.05.06 (S+) See 9918.04.60, 9918.04.61 (CO)",
        );
        let texts: Vec<_> = special
            .groups
            .iter()
            .map(|group| group.text.as_str())
            .collect();
        assert_eq!(
            texts,
            [
                "Free",
                "See 9822.04.25",
                "See 9823.05.01-9823.05.06",
                "See 9918.04.60, 9918.04.61"
            ]
        );
        assert_eq!(special.mexico(), see("9823.05.01", "9823.05.06"));
        assert_eq!(special.for_program("CO").unwrap().see.len(), 2);
    }

    #[test]
    fn takes_a_rate_for_a_rate() {
        let special = Special::parse("77.2¢/liter (S+)");
        let text = "77.2¢/liter".to_owned();
        assert_eq!(special.mexico(), MexicoPreference::Rate { text });
        let japan = Special::parse("Free (A,S)8.8¢/liter(JO) ");
        assert_eq!(japan.for_program("JO").unwrap().text, "8.8¢/liter");
    }

    #[test]
    fn keeps_words_in_parentheses_in_the_text() {
        let special = Special::parse(
            "Free (AU,S,SG) A duty upon the value of the repairs (see U.S. note 3 of this \
             subchapter) (B,C)",
        );
        assert_eq!(special.groups.len(), 2);
        assert!(special.groups[1].text.ends_with("of this subchapter)"));
        assert_eq!(special.groups[1].programs, ["B", "C"]);
    }

    #[rstest]
    #[case("")]
    #[case(" \n")]
    #[case("17.1% (AU)")]
    #[case("Free (AU,CA,MX)")]
    fn gives_mexico_nothing(#[case] text: &str) {
        assert_eq!(Special::parse(text).mexico(), MexicoPreference::None);
    }

    #[test]
    fn words_for_all_stay_words() {
        let text = "No change".to_owned();
        let expected = MexicoPreference::Words { text };
        assert_eq!(Special::parse("No change").mexico(), expected);
        assert_eq!(Special::parse("No change (").groups.len(), 1);
    }
}
