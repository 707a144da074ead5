//! The exporters' directory: what a company lets be public, and what a directory then says of it.
//!
//! [`listing`] holds the consent, [`entry`] takes from a profile what it lets be taken and nothing else,
//! [`book`] puts entries in order with the names of their codes.

pub mod book;
pub mod entry;
pub mod listing;

pub use book::{Directory, Names};
pub use entry::{Entry, LeftOut};
pub use listing::{Listing, ListingForm, PublicField};
