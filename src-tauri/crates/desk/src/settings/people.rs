//! The people of the office: added, changed, given a PIN.

use proa_domain::ids::PersonId;
use proa_domain::problem::Problems;
use proa_domain::settings::{Action, Role};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, EntityTrait as _, QueryFilter as _,
    QueryOrder as _,
};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::folder::Access;
use crate::settings::entity::person;
use crate::settings::error::PeopleError;
use crate::settings::{pin, session};
use crate::store::operation::{Operation, Record};
use crate::store::topic::Refreshed;

const TOPIC: &str = "people";

/// A person of the office, as screens see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// The name on what they write.
    pub name: String,
    /// What they are there for.
    pub role: Role,
    /// Switching to them asks for a PIN.
    pub has_pin: bool,
    /// They work here now.
    pub is_active: bool,
    /// The version that was read.
    pub version: u32,
}

/// A person to add.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewPerson {
    /// The name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// 4 to 12 digits, or none.
    pub pin: Option<String>,
}

/// What changes about a person.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EditPerson {
    /// Who.
    pub id: PersonId,
    /// The version that was read.
    pub version: u32,
    /// The name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// They work here now.
    pub is_active: bool,
}

impl From<person::Model> for Person {
    fn from(model: person::Model) -> Self {
        let person::Model {
            id,
            version,
            name,
            role,
            has_pin,
            is_active,
            ..
        } = model;
        Self {
            id,
            name,
            role,
            has_pin,
            is_active,
            version: u32::try_from(version).unwrap_or(u32::MAX),
        }
    }
}

/// Everybody of the office, by name; also those who left, whose names stand in the journal.
pub async fn list(desk: &Desk) -> Result<Vec<Person>, AppError> {
    let models = person::Entity::find()
        .filter(person::Column::DeletedAt.is_null())
        .order_by_asc(person::Column::Name)
        .all(desk.store.read())
        .await?;
    Ok(models.into_iter().map(Person::from).collect())
}

/// Whether a person works here now.
pub(crate) async fn works_here(db: &impl ConnectionTrait, id: PersonId) -> Result<bool, AppError> {
    let found = person::Entity::find_by_id(id)
        .filter(person::Column::DeletedAt.is_null())
        .filter(person::Column::IsActive.eq(true));
    Ok(found.one(db).await?.is_some())
}

/// Adds a person.
pub async fn add(desk: &Desk, new: NewPerson) -> Result<Person, AppError> {
    let author = desk.author(Action::ManagePeople)?;
    let id = PersonId(desk.env.uuid());
    let model = checked(desk, id, &new)?;
    desk.store
        .write(
            author,
            Operation::AddPerson,
            Record::new(TOPIC, id),
            async |tx| {
                tx.insert::<person::Entity>(model.clone()).await?;
                pin::set(tx.read(), &desk.env, id, new.pin.as_deref()).await
            },
        )
        .await?;
    Ok(model.into())
}

pub(crate) fn checked(
    desk: &Desk,
    id: PersonId,
    new: &NewPerson,
) -> Result<person::Model, PeopleError> {
    let mut problems = Problems::default();
    let name = checked_name(&mut problems, &new.name);
    if let Some(pin) = &new.pin {
        pin::check(&mut problems, pin);
    }
    let model = person::Model {
        id,
        version: 1,
        name,
        role: new.role,
        has_pin: new.pin.is_some(),
        is_active: true,
        updated_at: desk.env.now().to_string(),
        deleted_at: None,
    };
    problems
        .or(model)
        .map_err(|problems| PeopleError::Invalid { problems })
}

fn checked_name(problems: &mut Problems, name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        problems.note("name", "required");
    } else if name.chars().count() > 120 {
        problems.note("name", "too-long");
    }
    name
}

/// Changes a person's name, role or presence. Somebody who may manage people always remains.
pub async fn update(desk: &Desk, edit: EditPerson) -> Result<Person, AppError> {
    let author = desk.author(Action::ManagePeople)?;
    let mut problems = Problems::default();
    let name = checked_name(&mut problems, &edit.name);
    let name = problems
        .or(name)
        .map_err(|problems| PeopleError::Invalid { problems })?;
    let record = Record::new(TOPIC, edit.id);
    let after = desk
        .store
        .write(author, Operation::UpdatePerson, record, async |tx| {
            let before = find(tx.read(), edit.id).await?;
            if before.version != i64::from(edit.version) {
                return Err(StoreError::Stale {
                    topic: TOPIC.to_owned(),
                }
                .into());
            }
            let mut after = person::Model {
                name,
                role: edit.role,
                is_active: edit.is_active,
                ..before.clone()
            };
            after.version = tx.update::<person::Entity>(&before, &after).await?;
            Ok(after)
        })
        .await?;
    session::refresh(desk).await?;
    Ok(after.into())
}

/// Holds, whatever is written and undone, that somebody is there who may manage people.
pub(crate) fn somebody_manages<'a>(tx: &'a DatabaseTransaction, _: &'a [String]) -> Refreshed<'a> {
    Box::pin(async move {
        let people = person::Entity::find()
            .filter(person::Column::DeletedAt.is_null())
            .filter(person::Column::IsActive.eq(true))
            .all(tx)
            .await?;
        let somebody = people
            .iter()
            .any(|person| person.role.may(Action::ManagePeople));
        if somebody {
            Ok(())
        } else {
            Err(PeopleError::LastAdministrator.into())
        }
    })
}

/// Sets or takes away a PIN: one's own, or anybody's for those who manage people.
pub async fn set_pin(desk: &Desk, id: PersonId, pin: Option<&str>) -> Result<Person, AppError> {
    let is_own = desk
        .session
        .person()
        .is_some_and(|present| present.id == id);
    let author = desk.author(if is_own {
        Action::UndoOwn
    } else {
        Action::ManagePeople
    })?;
    let mut problems = Problems::default();
    if let Some(pin) = pin {
        pin::check(&mut problems, pin);
    }
    problems
        .or(())
        .map_err(|problems| PeopleError::Invalid { problems })?;
    let after = desk
        .store
        .write(
            author,
            Operation::SetPin,
            Record::new(TOPIC, id),
            async |tx| {
                let before = find(tx.read(), id).await?;
                let mut after = person::Model {
                    has_pin: pin.is_some(),
                    ..before.clone()
                };
                after.version = tx.update::<person::Entity>(&before, &after).await?;
                if before.has_pin || after.has_pin {
                    // The PIN itself is no part of the journal.
                    tx.keep();
                    pin::set(tx.read(), &desk.env, id, pin).await?;
                }
                Ok(after)
            },
        )
        .await?;
    Ok(after.into())
}

/// Switches the person at the desk. Beside a window that has the folder, for reading only.
pub async fn switch(desk: &Desk, id: PersonId, pin: Option<&str>) -> Result<Person, AppError> {
    let person = find(desk.store.read(), id).await?;
    if !person.is_active {
        return Err(StoreError::NotFound {
            topic: TOPIC.to_owned(),
        }
        .into());
    }
    if person.has_pin {
        match desk.store.access() {
            Access::Write => pin::admit(desk.store.writer()?, &desk.env, id, pin).await?,
            Access::ReadOnly => pin::admit_to_read(desk.store.read(), &desk.env, id, pin).await?,
        }
    }
    session::seat(desk, Some(&person)).await?;
    Ok(person.into())
}

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: PersonId,
) -> Result<person::Model, AppError> {
    let found = person::Entity::find_by_id(id)
        .filter(person::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| {
        StoreError::NotFound {
            topic: TOPIC.to_owned(),
        }
        .into()
    })
}
