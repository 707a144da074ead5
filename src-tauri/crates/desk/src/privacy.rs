//! Personal data: requests of persons about theirs, the file of what the office holds of one, and the
//! erasure as a whole.
//!
//! Start at [`requests`] for a case and at [`erase`] for what may come of it. Where the office says something of persons is listed in `erase/places`; a test
//! holds that list against the journalled tables.

pub mod data_file;
pub mod diversity;
pub(crate) mod entity;
pub mod erase;
pub mod error;
pub mod holidays;
pub mod persons;
pub mod requests;
