//! Trade missions, fairs and buyers' meetings: what one is, what it asks of a company, who has a
//! place and who waits, and what may happen to a registration.
//!
//! Before that stand the [`call`] with its money ([`funding`], [`support`]) and the [`selection`] of
//! those who applied.

pub mod call;
pub mod delegate;
pub mod document;
pub mod draw;
pub mod funding;
pub mod mission;
pub mod places;
pub mod requirements;
pub mod selection;
pub mod state;
pub mod support;
pub mod twice;
