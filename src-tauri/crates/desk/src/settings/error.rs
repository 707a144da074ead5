//! Why the office's own settings refuse.

use proa_domain::ids::OperationId;
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
    /// A PIN guards the person, and none was given; this is no wrong try.
    #[error("a PIN is asked for")]
    #[serde(rename = "people.pin-required")]
    PinRequired,
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
    /// Later operations stand on what it made.
    #[error("{count} later operations stand on it")]
    #[serde(rename = "journal.built-upon")]
    BuiltUpon {
        /// The first of them.
        operations: Vec<LaterOperation>,
        /// How many there are.
        count: u32,
    },
}

/// An operation that must be taken back first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LaterOperation {
    /// Which.
    pub id: OperationId,
    /// What was done; words: `operation-<code>`.
    pub code: String,
    /// What it was about.
    pub summary: String,
    /// When.
    pub at: String,
}

/// Why a backup was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum BackupError {
    /// The file does not open, or is no backup of this folder.
    #[error("{name} cannot be read")]
    #[serde(rename = "backup.unreadable")]
    Unreadable { name: String },
    /// The file is not the one that was written.
    #[error("{name} was altered")]
    #[serde(rename = "backup.altered")]
    Altered { name: String },
    /// The office opens: a restore is asked for at its desk, by somebody who may.
    #[error("the office opens")]
    #[serde(rename = "backup.office-opens")]
    OfficeOpens,
}
