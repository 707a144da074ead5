//! The schemas of the two databases, as forward-only steps.
//!
//! Each file has a migrator of its own: [`Office`] (private, journalled) and [`Reference`]
//! (public data, never journalled). A released step is never edited; `down` is refused.
//! Tables are STRICT, have no REAL column, and write their constraints out.

mod office;
mod reference;
mod step;

pub use office::Office;
pub use reference::Reference;
