//! A part of the place of a mission that people enter and leave.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::fair::badge::BadgeKind;
use crate::form::Reader;
use crate::problem::Problems;

const NAME: usize = 80;
const MOST: u32 = 100_000;

/// A zone as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Zone", rename_all = "camelCase")]
pub struct ZoneForm {
    /// What it is called.
    pub name: String,
    /// For whom it is; for everybody where nobody is named.
    pub kinds: Vec<BadgeKind>,
    /// How many may be in; blank for any number.
    pub most: String,
    /// When its door opens, `09:00`, by the clock of the mission; blank where nobody said it.
    pub opens_at: String,
    /// When it closes.
    pub closes_at: String,
}

/// A zone in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// What it is called.
    pub name: String,
    /// For whom it is; for everybody where nobody is named.
    pub kinds: Vec<BadgeKind>,
    /// How many may be in.
    pub most: Option<u32>,
    /// When its door opens and closes.
    pub hours: Option<(Time, Time)>,
}

impl Zone {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &ZoneForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &form.name, NAME);
        let most = most(&mut reader, &form.most);
        let opens_at: Option<Time> = reader.parsed("opensAt", "time", &form.opens_at);
        let closes_at: Option<Time> = reader.parsed("closesAt", "time", &form.closes_at);
        let hours = opens_at.zip(closes_at);
        if form.opens_at.trim().is_empty() != form.closes_at.trim().is_empty() {
            let blank = if form.opens_at.trim().is_empty() {
                "opensAt"
            } else {
                "closesAt"
            };
            reader.problems.note(blank, "required");
        }
        if hours.is_some_and(|(opens, closes)| closes <= opens) {
            let params = [("start", form.opens_at.trim().to_owned())];
            reader
                .problems
                .note_with("closesAt", "time-not-after", params);
        }
        let mut kinds = form.kinds.clone();
        kinds.sort_unstable();
        kinds.dedup();
        reader.problems.or(Self {
            name,
            kinds,
            most,
            hours,
        })
    }

    /// Whether people of a kind may go in.
    pub fn is_for(&self, kind: BadgeKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }
}

fn most(reader: &mut Reader, text: &str) -> Option<u32> {
    let text = text.trim();
    let read = text.parse().ok().filter(|most| (1..=MOST).contains(most));
    if read.is_none() && !text.is_empty() {
        let params = [("min", "1".to_owned()), ("max", MOST.to_string())];
        reader.problems.note_with("most", "out-of-range", params);
    }
    read
}
