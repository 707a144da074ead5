//! How far a company is in a market from a day on, as somebody notes it.

use serde::{Deserialize, Serialize};

use crate::companies::profile::MarketStatus;
use crate::form::Reader;
use crate::problem::Problems;
use crate::time::Day;

const NOTE: usize = 500;

/// A new status as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "MarketStatusChange")]
pub struct MarketStatusForm {
    /// How far the company is.
    pub status: MarketStatus,
    /// Since which day.
    pub on: String,
    /// How it came to that.
    pub note: String,
}

/// A new status in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarketStatusSince {
    /// How far the company is.
    pub status: MarketStatus,
    /// Since which day.
    pub on: Day,
    /// How it came to that.
    pub note: String,
}

impl MarketStatusSince {
    /// Reads a form; `today` is the last day since when it can be so.
    pub fn parse(form: &MarketStatusForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let on: Option<Day> = reader.required_parsed("on", "day", &form.on);
        if on.is_some_and(|day| day > today) {
            reader.problems.note("on", "market-status-later");
        }
        let note = reader.lines("note", &form.note, NOTE);
        let Some(on) = on else {
            return Err(reader.problems);
        };
        reader.problems.or(Self {
            status: form.status,
            on,
            note,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{MarketStatusForm, MarketStatusSince};
    use crate::companies::profile::MarketStatus;
    use crate::time::Day;

    fn form(on: &str, note: &str) -> MarketStatusForm {
        MarketStatusForm {
            status: MarketStatus::Exporting,
            on: on.to_owned(),
            note: note.to_owned(),
        }
    }

    #[test]
    fn holds_since_a_day_that_has_come() {
        let today = Day::of(2026, 12, 6);
        let read = MarketStatusSince::parse(&form("2026-12-06", " Primer pedido "), today).unwrap();
        assert_eq!((read.on, read.note.as_str()), (today, "Primer pedido"));
        for (on, code) in [
            ("2026-12-07", "market-status-later"),
            ("", "required"),
            ("hoy", "day"),
        ] {
            let problems = MarketStatusSince::parse(&form(on, ""), today).unwrap_err();
            assert_eq!(problems.0[0].code, code, "{on}");
        }
    }
}
