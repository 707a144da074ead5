//! The day of a fair: badges that prove themselves without a network, who is in, whom one met, and
//! whether the machine is ready to travel.
//!
//! [`badge`] signs and checks, [`entry`] keeps the doors, [`clock`] doubts the time, [`lead`] keeps whom one met,
//! [`card`] reads what they hand over, [`drill`] says before departure what is not ready.

pub mod badge;
pub mod card;
pub mod clock;
pub mod drill;
pub mod entry;
pub mod lead;
