//! Trade missions, fairs and buyers' meetings: what one is, what it asks of a company, who has a
//! place and who waits, and what may happen to a registration.
//!
//! Before that stand the [`call`] with its money ([`funding`], [`support`]) and the [`selection`] of
//! those who applied; what a mission needs before it leaves is in [`ready`], what came of it in
//! [`results`].

pub mod call;
pub mod delegate;
pub mod document;
pub mod draw;
pub mod funding;
pub mod mission;
pub mod places;
pub mod ready;
pub mod requirements;
pub mod results;
pub mod selection;
pub mod state;
mod sums;
pub mod support;
pub mod twice;
