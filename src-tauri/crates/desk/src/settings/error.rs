//! Why the office's own settings refuse.

use proa_domain::problem::Problems;
use proa_domain::settings::{Action, Role};
use serde::Serialize;

/// Why something about the people of the office was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum PeopleError {
    /// Nobody is at the desk.
    #[error("nobody is at the desk")]
    #[serde(rename = "people.required")]
    Required,
    /// The role does not cover it.
    #[error("a {role} may not {action}")]
    #[serde(rename = "people.forbidden")]
    Forbidden { role: Role, action: Action },
    /// The PIN is another; the next try counts after so many seconds.
    #[error("wrong PIN, wait {wait} s")]
    #[serde(rename = "people.wrong-pin")]
    WrongPin { wait: u32 },
    /// The input has problems.
    #[error("the input has problems")]
    #[serde(rename = "people.invalid")]
    Invalid { problems: Problems },
    /// Somebody must be able to keep the people.
    #[error("the last person who may manage people")]
    #[serde(rename = "people.last-administrator")]
    LastAdministrator,
    /// The office has been set up before.
    #[error("the office has been set up")]
    #[serde(rename = "people.already-started")]
    AlreadyStarted,
}

proa_domain::text_enum! {
    /// Why an operation cannot be taken back.
    pub enum UndoRefusal {
        /// Operations of this kind are not taken back, or this one was already.
        Kind = "kind",
        /// What it wrote was changed by a later operation.
        ChangedSince = "changed-since",
        /// The state from before would break a rule of today.
        Conflict = "conflict",
        /// The person whom it concerned was erased.
        Erased = "erased",
    }
}

/// Why the journal refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum JournalError {
    /// The operation cannot be taken back.
    #[error("cannot undo: {reason}")]
    #[serde(rename = "journal.cannot-undo")]
    CannotUndo { reason: UndoRefusal },
}

/// Why a backup was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum BackupError {
    /// The file does not open, or is no backup of this folder.
    #[error("{name} cannot be read")]
    #[serde(rename = "backup.unreadable")]
    Unreadable { name: String },
}
