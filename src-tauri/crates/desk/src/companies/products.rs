//! What is known of a product beyond the profile of its company: what is offered of it ([`offers`]) its certifications
//! ([`certifications`]) and its photographs ([`photographs`]).
//!
//! The profile holds what every product has. What stands here names the product, so that a profile that is
//! edited, imported or merged loses nothing of it.

pub mod certifications;
pub(crate) mod entity;
mod offers;
pub mod photographs;
mod row;

#[cfg(test)]
mod tests;

pub use offers::{ProductDetail, SetOffer, get, set_offer};
pub(in crate::companies) use offers::{offers_of, unite};
