//! What the home page and the palette show, from all slices.

mod search;
mod today;

pub use search::{HitKind, PaletteQuery, SearchHit, search};
pub use today::{StaleAnswers, Today, stale_answers, today};

#[cfg(test)]
mod tests;
