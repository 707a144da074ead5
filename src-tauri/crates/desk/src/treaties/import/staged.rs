//! What a table gives on lines over time, as concessions beside the tariff, without lines of its own.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::staged::StagedConcession;

use super::lines::{Batch, Concession, RateText};
use super::report::Tally;

/// The concessions of a table, each line once.
#[derive(Default)]
pub(super) struct Given(BTreeMap<TariffCode, StagedConcession>);

impl Given {
    /// Keeps a concession. A line that the table gives two rates has none that can be computed.
    pub(super) fn keep(&mut self, next: StagedConcession) {
        match self.0.entry(next.code) {
            Entry::Vacant(place) => {
                place.insert(next);
            }
            Entry::Occupied(mut place) => place.get_mut().also(next),
        }
    }

    /// All of them counted, and what is written of them.
    pub(super) fn batch(self, agreement: &str, tally: &mut Tally) -> Batch {
        let mut batch = Batch::default();
        for concession in self.0.into_values() {
            count(&concession, tally);
            batch.concessions.push(row(concession, agreement));
        }
        batch
    }

    /// All of them counted, where nothing is written.
    pub(super) fn count(&self, tally: &mut Tally) {
        for concession in self.0.values() {
            count(concession, tally);
        }
    }
}

fn count(concession: &StagedConcession, tally: &mut Tally) {
    tally.lines += 1;
    match concession.rate_reason() {
        None => tally.compute(concession.code),
        Some(reason) => tally.text_only(&concession.published, &reason),
    }
}

fn row(concession: StagedConcession, agreement: &str) -> Concession {
    let rate = RateText {
        reason: concession.rate_reason(),
        text: concession.text,
    };
    Concession {
        base: concession.base,
        category: concession.category,
        quota: concession.quota,
        ..Concession::of(concession.code, agreement, rate)
    }
}
