//! The meetings of a mission: its sessions and places, who takes part, who should meet whom, and the plan.
//!
//! [`set_up`] keeps what a plan is made from, [`wishes`] suggests and moves requests, [`plan`] makes the plan and
//! mends it, [`list`](mod@list) reads it. The rules are in `domain::meetings`; [`agenda`] reads them from the rows.

mod agenda;
pub(crate) mod entity;
pub mod error;
mod list;
mod plan;
mod set_up;
mod wishes;

#[cfg(test)]
mod tests;

pub use entity::MeetingState;
pub(crate) use list::counts;
pub use list::{MeetingRow, of_mission, why};
pub use plan::{
    Mended, Mending, NoteMeeting, ScheduleOrder, Scheduled, lock, mend, note, schedule,
};
pub use set_up::{
    Away, ParticipantForm, PlaceForm, SaveBuyer, SaveParticipant, SavePlace, SaveSession,
    save_buyer, save_participant, save_places, save_session,
};
pub use wishes::{AskMeeting, MoveRequest, ask, move_request, suggest};
