//! The selection of those who applied to a call: first without names, then with them, then the decision,
//! with everything told of how it came about.
//!
//! In order: [`phase`] says what may be done when, [`conflict`] who may not review whom, [`assign`] who
//! reviews what, [`review`] what a review is, [`ranking`] and [`explain`] what follows, [`waiting`] what
//! becomes of those without a place, [`impact`] whom the call reached.

pub mod assign;
pub mod blind;
pub mod conflict;
pub mod explain;
pub mod impact;
pub mod mean;
pub mod phase;
pub mod ranking;
pub mod review;
pub mod rules;
pub mod waiting;
