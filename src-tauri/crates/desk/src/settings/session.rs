//! Who is at the desk across restarts: the last person, unless a PIN guards them.

use proa_domain::ids::PersonId;

use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::folder::Access;
use crate::session::Present;
use crate::settings::entity::person;
use crate::settings::people;
use crate::store::local;

const LAST: &str = "last-person";

/// Seats the person who was at the desk last, when no PIN guards them.
pub(crate) async fn resume(desk: &Desk) -> Result<(), AppError> {
    let Some(id) = local::get::<PersonId>(desk.store.read(), LAST).await? else {
        return Ok(());
    };
    let Ok(person) = people::find(desk.store.read(), id).await else {
        return Ok(());
    };
    if person.is_active && !person.has_pin {
        desk.session.seat(Some(Present {
            id,
            role: person.role,
        }));
    }
    Ok(())
}

/// Reads again what the person at the desk may do; whoever is no longer of the office leaves it.
pub(crate) async fn refresh(desk: &Desk) -> Result<(), AppError> {
    let Some(present) = desk.session.person() else {
        return Ok(());
    };
    let person = match people::find(desk.store.read(), present.id).await {
        Err(AppError::Store(StoreError::NotFound { .. })) => None,
        found => Some(found?).filter(|person| person.is_active),
    };
    desk.session.seat(person.map(|person| Present {
        id: person.id,
        role: person.role,
    }));
    Ok(())
}

/// Seats a person, and remembers them for the next start.
pub(crate) async fn seat(desk: &Desk, person: Option<&person::Model>) -> Result<(), AppError> {
    desk.session.seat(person.map(|person| Present {
        id: person.id,
        role: person.role,
    }));
    if desk.store.access() == Access::Write {
        local::set(desk.store.writer()?, LAST, &person.map(|person| person.id)).await?;
    }
    Ok(())
}
