//! Companies: registered, changed, archived, found, held against each other.
//!
//! Start at [`register`] for the path of a write and at [`list`] for the reads. Companies that are there
//! twice are found by [`pairs`] and made one by [`merge`]. What may be public of them is in [`directory`].

mod archive;
mod check;
mod contacts;
mod detail;
pub mod directory;
mod duplicates;
pub(crate) mod entity;
pub mod error;
mod form;
pub mod import;
mod likeness;
mod list;
pub mod merge;
pub mod pairs;
pub(crate) mod participant;
pub(crate) mod refresh;
mod register;
pub(crate) mod rows;
mod words;

#[cfg(test)]
mod tests;

pub use archive::{ArchiveCompanies, ArchiveCompany, ReopenCompany, archive, archive_all, reopen};
pub use check::{SizeQuery, check_rfc, compute_size};
pub(crate) use contacts::{PrimaryContact, primary_contacts};
pub use detail::{Archived, CompanyDetail, CompanyRegistration, get};
pub use duplicates::{Candidate, DuplicateQuery, duplicates};
pub(crate) use likeness::CountedWords;
pub use list::{CompanyFilter, CompanyOrder, CompanyRow, CompanySort, CompanyStatus, list};
pub use register::{EditCompany, register, update};
