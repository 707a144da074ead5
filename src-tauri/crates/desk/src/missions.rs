//! Missions, fairs and buyers' meetings: planned, and companies registered to them fairly.
//!
//! Start at [`register`]: the place of a company is decided inside its write, so that no race
//! overfills a mission; [`refresh`] holds the same against undo. Where a call is public ([`calls`]), places
//! are given by a selection ([`selection`]).

pub mod calls;
pub(crate) mod entity;
pub mod error;
mod known;
mod list;
mod moves;
mod plan;
pub mod ready;
pub(crate) mod refresh;
mod register;
mod registrations;
pub mod results;
pub(crate) mod rows;
pub mod selection;
mod update;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

pub use list::{KnownMission, MissionDetail, MissionFilter, MissionRow, get, list, not_over};
pub use moves::{MoveRegistration, Moved, move_registration};
pub use plan::{EditMission, create, update};
pub use register::{CheckCompany, NewRegistration, check, register};
pub use registrations::{RegistrationRow, registration, registrations};
pub use update::{EditRegistration, update_registration};
