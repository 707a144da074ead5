//! The sources of one answer, numbered as they come.

use super::answer::Source;
use super::input::Question;
use crate::treaties::facts::{Facts, Schedule};

/// Where something stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) source: &'a str,
    pub(super) locator: Option<&'a str>,
    pub(super) confidence: &'a str,
}

/// Collects sources; one place has one number.
pub(super) struct Sources<'a> {
    facts: &'a Facts,
    question: &'a Question,
    list: Vec<Source>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(facts: &'a Facts, question: &'a Question) -> Self {
        Self {
            facts,
            question,
            list: Vec::new(),
        }
    }

    /// The number of a place.
    pub(super) fn number(&mut self, place: Place<'_>) -> u32 {
        let same = self
            .list
            .iter()
            .find(|known| known.id == place.source && known.locator.as_deref() == place.locator);
        if let Some(known) = same {
            return known.n;
        }
        let n = u32::try_from(self.list.len() + 1).unwrap_or(u32::MAX);
        let facts = self.facts.sources.get(place.source);
        self.list.push(Source {
            n,
            id: place.source.to_owned(),
            publisher: facts.map_or_else(String::new, |known| known.publisher.clone()),
            title: facts.map_or_else(String::new, |known| {
                self.question.pick(&known.name_es, &known.name_en)
            }),
            vintage: facts.map(|known| known.vintage.clone()),
            locator: place.locator.map(str::to_owned),
            sha256: facts.map(|known| known.sha256.clone()),
            confidence: place.confidence.to_owned(),
        });
        n
    }

    /// The number of an entry of the table of an agreement.
    pub(super) fn number_of_table(&mut self, table: &Schedule, entry: &str) -> u32 {
        self.number(Place {
            source: &table.source_id,
            locator: Some(entry),
            confidence: "high",
        })
    }

    /// All of them, in the order of their numbers.
    pub(super) fn into_list(self) -> Vec<Source> {
        self.list
    }
}
