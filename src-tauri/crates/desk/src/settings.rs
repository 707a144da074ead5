//! The office itself: its people and who is at the desk, preferences, drafts, the journal's and
//! the backups' doors for the screens.

pub mod backups;
pub mod drafts;
pub(crate) mod entity;
pub mod error;
pub mod people;
mod pin;
pub mod preferences;
pub mod session;
pub mod start;
