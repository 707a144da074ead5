//! Who is at the desk: one person at a time, switched by one click.

use std::sync::{PoisonError, RwLock};

use proa_domain::ids::PersonId;
use proa_domain::settings::Role;

/// The person at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// Who.
    pub id: PersonId,
    /// What that person is there for.
    pub role: Role,
}

/// Who writes; only [`crate::Desk::author`] gives one out.
#[derive(Debug, Clone, Copy)]
pub struct Author {
    pub(crate) person: PersonId,
}

/// Who is at the desk now, if anybody.
#[derive(Default)]
pub struct Session {
    present: RwLock<Option<Present>>,
}

impl Session {
    /// The person at the desk.
    pub fn person(&self) -> Option<Present> {
        self.present
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn seat(&self, person: Option<Present>) {
        *self.present.write().unwrap_or_else(PoisonError::into_inner) = person;
    }
}
