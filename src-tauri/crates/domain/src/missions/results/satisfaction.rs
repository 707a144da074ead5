//! What companies think of each service of a mission, and the causes that they name. The causes are a table
//! beside this file, with their words in both languages.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::missions::selection::mean::Mean;
use crate::missions::sums::count;
use crate::money::Exact;
use crate::problem::Problems;
use crate::settings::Locale;

const NOTES: usize = 4_000;
const CAUSES: &str = include_str!("causes.tsv");

crate::text_enum! {
    /// What the office did; words: `mission-service-<code>`.
    pub enum Service {
        /// The call and the selection.
        Selection = "selection",
        /// What came before the journey.
        Preparation = "preparation",
        /// Freight, booths, travel.
        Logistics = "logistics",
        /// The agenda of meetings.
        Meetings = "meetings",
        /// What was done on the spot.
        OnSite = "on-site",
        /// What came after.
        FollowUp = "follow-up",
    }
}

crate::text_enum! {
    /// On which side a cause stands.
    pub enum CauseSide {
        /// Why something was good.
        Good = "good",
        /// Why it was not.
        Bad = "bad",
    }
}

/// A cause that companies name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// Stable.
    pub code: &'static str,
    /// On which side it stands.
    pub side: CauseSide,
    spanish: &'static str,
    english: &'static str,
}

impl Cause {
    /// Its words.
    pub fn words(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::EsMx => self.spanish,
            Locale::En => self.english,
        }
    }
}

/// All causes, in the order of the table.
pub fn causes() -> &'static [Cause] {
    static TABLE: OnceLock<Vec<Cause>> = OnceLock::new();
    TABLE.get_or_init(|| {
        CAUSES
            .lines()
            .skip(1)
            .map(|line| {
                let mut cells = line.split('\t');
                let mut next = || cells.next().expect("BUG: a cause has four cells");
                Cause {
                    code: next(),
                    side: next().parse().expect("BUG: a cause has a side"),
                    spanish: next(),
                    english: next(),
                }
            })
            .collect()
    })
}

/// What a company thinks of a service, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ServiceOpinion", rename_all = "camelCase")]
pub struct OpinionForm {
    /// The service.
    pub service: Service,
    /// From 1 to 5.
    pub rating: u8,
    /// Codes of causes, each once.
    pub causes: Vec<String>,
    /// In the words of the company.
    pub words: String,
}

impl OpinionForm {
    /// The opinion in its canonical writing: all that is wrong with it at once.
    pub fn parse(&self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        if !(1..=5).contains(&self.rating) {
            let params = [("min", "1".to_owned()), ("max", "5".to_owned())];
            reader.problems.note_with("rating", "out-of-range", params);
        }
        let mut codes: Vec<String> = Vec::new();
        for code in self.causes.iter().map(|code| code.trim()) {
            if !causes().iter().any(|cause| cause.code == code) {
                let found = [("found", code.to_owned())];
                reader.problems.note_with("causes", "cause-unknown", found);
            } else if !codes.iter().any(|known| known == code) {
                codes.push(code.to_owned());
            }
        }
        let words = reader.lines("words", &self.words, NOTES);
        reader.problems.or(Self {
            causes: codes,
            words,
            ..self.clone()
        })
    }
}

/// How often a cause was named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CauseCount {
    /// The cause.
    pub code: String,
    /// Its words in Spanish.
    pub es: String,
    /// Its words in English.
    pub en: String,
    /// On which side it stands.
    pub side: CauseSide,
    /// How often.
    pub times: u32,
}

/// What companies think of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ServiceFigures {
    /// The service.
    pub service: Service,
    /// How many said something.
    pub answers: u32,
    /// How many rated it 1, 2, 3, 4 and 5.
    pub ratings: Vec<u32>,
    /// The mean, with two digits.
    pub mean: Exact,
    /// The causes, the most frequent first.
    pub causes: Vec<CauseCount>,
}

/// The figures of each service of which somebody said something.
pub fn figures(opinions: &[OpinionForm]) -> Vec<ServiceFigures> {
    Service::ALL
        .iter()
        .filter_map(|service| {
            let of: Vec<&OpinionForm> = opinions
                .iter()
                .filter(|one| one.service == *service)
                .collect();
            (!of.is_empty()).then(|| figures_of(*service, &of))
        })
        .collect()
}

fn figures_of(service: Service, opinions: &[&OpinionForm]) -> ServiceFigures {
    let rated = |rating: u8| opinions.iter().filter(|one| one.rating == rating).count();
    let sum = opinions.iter().map(|one| u64::from(one.rating)).sum();
    let mut times: BTreeMap<&str, u32> = BTreeMap::new();
    for code in opinions.iter().flat_map(|one| &one.causes) {
        *times.entry(code).or_default() += 1;
    }
    let mut named: Vec<CauseCount> = causes()
        .iter()
        .filter_map(|cause| {
            times.get(cause.code).map(|times| CauseCount {
                code: cause.code.to_owned(),
                es: cause.words(Locale::EsMx).to_owned(),
                en: cause.words(Locale::En).to_owned(),
                side: cause.side,
                times: *times,
            })
        })
        .collect();
    named.sort_by_key(|cause| std::cmp::Reverse(cause.times));
    ServiceFigures {
        service,
        answers: count(opinions.len()),
        ratings: (1..=5).map(|rating| count(rated(rating))).collect(),
        mean: Mean::of(sum, u64::from(count(opinions.len()))).shown(),
        causes: named,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::{CAUSES, OpinionForm, Service, causes, figures};

    fn opinion(rating: u8, causes: &[&str]) -> OpinionForm {
        OpinionForm {
            service: Service::Meetings,
            rating,
            causes: causes.iter().map(|code| (*code).to_owned()).collect(),
            words: String::new(),
        }
    }

    #[test]
    fn every_line_of_the_table_is_a_cause_with_words_in_both_languages() {
        assert_eq!(causes().len(), CAUSES.lines().count() - 1);
        let codes: BTreeSet<&str> = causes().iter().map(|cause| cause.code).collect();
        assert_eq!(codes.len(), causes().len());
        for line in CAUSES.lines() {
            assert_eq!(line.split('\t').filter(|cell| !cell.is_empty()).count(), 4);
        }
    }

    #[test]
    fn causes_are_counted_and_unknown_ones_refused() {
        let opinions = [
            opinion(2, &["no-shows", "interpreting"]),
            opinion(1, &["no-shows"]),
            opinion(5, &["right-buyers"]),
        ];
        let found = figures(&opinions);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].ratings, [1, 1, 0, 0, 1]);
        assert_eq!(found[0].mean.to_string(), "2.67");
        assert_eq!(
            (found[0].causes[0].code.as_str(), found[0].causes[0].times),
            ("no-shows", 2)
        );
        let problems = opinion(0, &["weather"]).parse().unwrap_err().0;
        assert_eq!(problems.len(), 2);
        let once = opinion(3, &["cost", "cost"]).parse().unwrap();
        assert_eq!(once.causes, ["cost"]);
    }

    proptest! {
        #[test]
        fn every_answer_has_one_rating(ratings in proptest::collection::vec(1_u8..6, 1..30)) {
            let opinions: Vec<OpinionForm> = ratings.iter().map(|rating| opinion(*rating, &[])).collect();
            let found = &figures(&opinions)[0];
            prop_assert_eq!(found.ratings.iter().sum::<u32>(), found.answers);
        }
    }
}
