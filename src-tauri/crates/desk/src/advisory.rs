//! Advice to companies: how ready each is to export ([`readiness`]), and the plan that follows
//! ([`plans`]).

pub(crate) mod entity;
pub mod error;
pub mod plans;
pub mod readiness;
