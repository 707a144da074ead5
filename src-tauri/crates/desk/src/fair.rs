//! The day of a fair: badges, doors, whom one met, what a buyer would pay, and whether the machine is ready.
//!
//! [`badges`] makes and takes back badges, [`zones`] keeps the doors, [`scans`] lets people through them, [`last`]
//! says who came last, [`leads`] keeps whom one met, [`directory`] says who sells what, [`duty`] what is paid, [`frames`] reads codes from
//! pictures, [`drill`] rehearses it all. The rules are in `domain::fair`.

pub mod badges;
pub mod cards;
pub mod directory;
pub mod drill;
pub mod duty;
pub(crate) mod entity;
pub mod error;
pub mod frames;
mod keys;
pub mod last;
pub mod leads;
mod log;
mod people;
mod rehearsal;
pub mod scans;
pub mod status;
pub mod zones;

#[cfg(test)]
mod tests;

pub use entity::BadgeReason;
pub(crate) use rehearsal::sweep;
