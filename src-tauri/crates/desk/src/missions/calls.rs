//! Calls: written, published in versions, copied from year to year, kept as templates, and held against the companies that
//! apply; with the documents that these hand in and the supports that they ask for.

pub(super) mod asked;
mod deadlines;
pub mod documents;
pub(crate) mod entity;
mod evaluate;
pub(super) mod rows;
mod simulate;
pub mod supports;
pub mod templates;
mod view;
mod write;

#[cfg(test)]
mod tests;

pub use deadlines::{AskDeadlines, NextDeadline, SupportDeadlines, deadlines};
pub use evaluate::{EvaluatedCompany, Evaluation, evaluate};
pub use simulate::{SimulateFunding, SimulatedApplicant, simulate};
pub use view::{CallDetail, CallRow, get, of_mission, template};
pub use write::{
    CopyCall, EditCall, MoveCall, NewCall, copy, draft, move_call, remove, revise, update,
};
