//! Pages by keyset: the place after the last row of a page, not a count of rows to skip.

use serde::{Deserialize, Serialize};

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// What to pass as `after` for the next page; none on the last.
    pub next: Option<String>,
    /// How many rows the whole list has.
    pub total: u32,
}

/// The most rows that one page gives.
pub const LARGEST_PAGE: u32 = 500;

/// The place after a row: the values of its sort keys.
pub(crate) fn place(keys: &[&str]) -> String {
    serde_json::to_string(keys).expect("BUG: texts are always JSON")
}

/// The sort keys of a place; none when the text is not a place of this list.
pub(crate) fn keys(place: &str, count: usize) -> Option<Vec<String>> {
    serde_json::from_str::<Vec<String>>(place)
        .ok()
        .filter(|keys| keys.len() == count)
}
