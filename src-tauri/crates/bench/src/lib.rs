//! What the budgets of the program are measured with: times and their percentiles, and the raw
//! SQLite API beside the desk's own.

mod budgets;
mod copies;
mod macro_round;
mod office;

use std::time::{Duration, Instant};

use rusqlite::types::Value;

pub use crate::budgets::Budgets;
pub use crate::copies::copy_schedule;
pub use crate::macro_round::{MacroRound, macro_round};
pub use crate::office::{office, public_pack};

/// The times of many runs of the same work.
pub struct Times(Vec<Duration>);

impl Times {
    /// Nothing measured.
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds the time since an instant.
    pub fn add(&mut self, since: Instant) {
        self.0.push(since.elapsed());
    }

    /// The time that so many of a hundred runs stay within.
    pub fn percentile(&self, percent: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort();
        let place = sorted.len().saturating_sub(1) * percent / 100;
        sorted.get(place).copied().unwrap_or_default()
    }
}

impl Default for Times {
    fn default() -> Self {
        Self::new()
    }
}

/// How many hundredths of one time another is.
pub fn percent_of(time: Duration, of: Duration) -> u128 {
    time.as_micros() * 100 / of.as_micros().max(1)
}

/// Runs a statement and reads every value of every row; how many rows there were.
#[expect(
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    reason = "a measurement ends at the first failure"
)]
pub fn drain(statement: &mut rusqlite::Statement<'_>, values: &[&dyn rusqlite::ToSql]) -> usize {
    let columns = statement.column_count();
    let mut rows = statement.query(values).unwrap();
    let mut read = 0;
    while let Some(row) = rows.next().unwrap() {
        for place in 0..columns {
            std::hint::black_box(row.get::<_, Value>(place).unwrap());
        }
        read += 1;
    }
    read
}

/// The most memory that the process took so far, in kibibytes; 0 where the system does not say.
#[must_use]
pub fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let figure = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    figure.unwrap_or_default()
}
