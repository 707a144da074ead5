//! Companies: registered, changed, archived, found, held against each other.
//!
//! Start at [`register`] for the path of a write and at [`list`] for the reads. Companies that are there
//! twice are found by [`pairs`] and made one by [`merge`]. What may be public of them is in [`directory`];
//! what is known of a product beyond the profile is in [`products`], and who can supply what is asked in [`supply`].
//! The office's own words for companies are in [`tags`], and its lists of them in [`rosters`]; [`views`] are what somebody comes back to. Many companies
//! are edited together in [`bulk`].

mod archive;
pub mod bulk;
mod check;
pub mod consents;
mod contacts;
mod detail;
pub mod directory;
mod duplicates;
pub(crate) mod entity;
pub mod error;
pub mod follow_ups;
mod form;
pub mod groups;
pub mod import;
mod likeness;
mod list;
pub mod markets;
mod memberships;
pub mod merge;
pub mod notes;
pub mod pairs;
pub(crate) mod participant;
pub mod products;
pub(crate) mod refresh;
mod register;
pub mod rosters;
pub(crate) mod rows;
pub mod supply;
pub mod tags;
pub mod timeline;
pub mod views;
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
pub(crate) use list::{count, listed};
pub use memberships::GroupOutcome;
pub(crate) use memberships::keys;
pub use register::{EditCompany, register, update};
