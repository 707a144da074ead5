//! The exporters' directory: what each company lets be public ([`listings`]), and the directory of those
//! whose consent holds ([`gather`]). It is built once, and written by whoever writes papers.

pub mod gather;
pub mod listings;
mod names;
mod row;

#[cfg(test)]
mod tests;

pub use gather::{DirectoryPreview, DirectoryQuery, Gathered, gather, preview};
pub use listings::{ListingView, SetListing, WithdrawListing, get, set, withdraw};
pub(in crate::companies) use row::live;
