//! What a product pays at a border under every agreement, from the reference data; and that data
//! itself: the bundled pack, the official files that the office imports, the search.
//!
//! Start at [`lookup::lookup`]. reference.db is public and not journalled; only saved answers
//! ([`answers`]), the office's exchange rates ([`rates`]) and [`recipes`] go through the write door.

pub mod answers;
pub mod error;
pub(crate) mod facts;
pub mod import;
pub mod lookup;
pub mod products;
pub mod ranking;
pub mod rates;
pub mod recipes;
pub mod reference;
pub mod scan;
