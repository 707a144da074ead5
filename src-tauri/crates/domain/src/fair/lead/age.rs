//! How old a lead is, and whether anybody wrote to them.

use serde::{Deserialize, Serialize};

use crate::time::Day;

crate::text_enum! {
    /// How a lead stands; words: `lead-age-<code>`.
    pub enum LeadAge {
        /// Somebody wrote to them, or it was dropped for a reason.
        Closed = "closed",
        /// Its day is still to come.
        Waiting = "waiting",
        /// Its day has passed, and nobody wrote.
        Overdue = "overdue",
        /// Its day passed a month ago: whoever was interested has bought elsewhere.
        Lost = "lost",
    }
}

/// How old a lead is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "LeadAgeing")]
pub struct Ageing {
    /// How it stands.
    pub age: LeadAge,
    /// Days from the meeting to the day on which somebody wrote, or to today.
    pub days: u32,
}

/// A lead that was due so many days ago is lost.
pub const LOST_AFTER: u32 = 30;

/// How old a lead is on a day.
pub fn ageing(taken_on: Day, due_on: Day, closed_on: Option<Day>, today: Day) -> Ageing {
    let age = if closed_on.is_some() {
        LeadAge::Closed
    } else if today <= due_on {
        LeadAge::Waiting
    } else if today <= due_on.days_later(LOST_AFTER) {
        LeadAge::Overdue
    } else {
        LeadAge::Lost
    };
    let until = closed_on.unwrap_or(today);
    let days = (until.0 - taken_on.0).get_days();
    Ageing {
        age,
        days: u32::try_from(days).unwrap_or(0),
    }
}
