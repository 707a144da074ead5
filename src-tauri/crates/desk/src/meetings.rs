//! The meetings of a mission: its sessions and places, who takes part, who should meet whom, and the plan.
//!
//! [`save_session`] and its neighbours keep what a plan is made from and [`remove`](fn@remove) takes it away,
//! [`suggest`] and [`ask`] make wishes, [`schedule`](fn@schedule) makes the plan and [`mend`](fn@mend) mends it,
//! [`list`](fn@list) reads it and [`why`](fn@why) explains it. The rules are in `domain::meetings`; `agenda` reads
//! them from the rows.

mod agenda;
mod away;
pub(crate) mod entity;
pub mod error;
mod joining;
mod list;
mod mend;
mod pages;
mod parts;
mod plan;
pub(crate) mod refresh;
mod remove;
mod set_up;
mod why;
mod wish_list;
mod wishes;

#[cfg(test)]
mod tests;

pub use agenda::MeetingSlot;
pub use away::{NoteAway, note_away};
pub use entity::MeetingState;
pub use joining::join_registered;
pub use list::{MeetingFilter, MeetingRow, NowAndNext, list, now_and_next, of_mission, slots};
pub(crate) use list::{counts, writings};
pub use mend::{MeetingSpot, Mended, MendedMeeting, Mending, mend, preview_mending};
pub use parts::{
    BuyerFilter, BuyerRow, MeetingCount, MeetingCounts, MeetingSetUp, ParticipantFilter,
    ParticipantRow, PlaceRow, SessionRow, WishCount, buyers, participants, set_up,
};
pub use plan::{NoteMeeting, ScheduleOrder, Scheduled, lock, note, schedule};
pub use remove::{MeetingPart, RemoveMeetingPart, remove};
pub use set_up::{
    Away, ParticipantForm, PlaceForm, SaveBuyer, SaveParticipant, SavePlace, SaveSession,
    save_buyer, save_participant, save_places, save_session,
};
pub(crate) use set_up::{buyers_of, ensure_buyer};
pub use why::{FreeParticipant, MeetingWhy, WhyShut, WhySlot, free, why};
pub use wish_list::{WishFilter, WishMove, WishRow, wishes};
pub use wishes::{AskMeeting, MoveRequest, ask, move_request, suggest};
