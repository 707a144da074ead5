//! The first run: the office gets its name and its first person.

use proa_domain::ids::PersonId;
use proa_domain::problem::Problems;
use proa_domain::settings::{Locale, Role};
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::session::Author;
use crate::settings::entity::{office, person};
use crate::settings::error::PeopleError;
use crate::settings::people::NewPerson;
use crate::settings::{people, pin, preferences, session};
use crate::store::operation::{Operation, Record};

/// The office has one row.
pub(crate) const OFFICE: &str = "office";

/// The office, as papers and screens name it.
pub(crate) struct OfficeName {
    pub(crate) name: String,
    pub(crate) is_training: bool,
}

/// The office, once it was set up.
pub(crate) async fn office(desk: &Desk) -> Result<Option<OfficeName>, AppError> {
    let found = office::Entity::find_by_id(OFFICE)
        .one(desk.store.read())
        .await?;
    Ok(found.map(|found| OfficeName {
        name: found.name,
        is_training: found.is_training,
    }))
}

/// What the first run asks.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FirstRun {
    /// The name of the office, as papers carry it.
    pub office_name: String,
    /// The first person.
    pub person_name: String,
    /// Their role. Whoever sets up the office may manage its people.
    pub role: Role,
    /// 4 to 12 digits, or none.
    pub pin: Option<String>,
    /// The language to start with.
    pub locale: Locale,
    /// A training office with invented companies, marked as such everywhere.
    pub training: bool,
}

/// Sets up the office. Only once.
pub async fn start(desk: &Desk, first: FirstRun) -> Result<(), AppError> {
    if person::Entity::find().count(desk.store.read()).await? > 0 {
        return Err(PeopleError::AlreadyStarted.into());
    }
    let id = PersonId(desk.env.uuid());
    let (office, person) = checked(desk, id, &first)?;
    let record = Record::new("offices", OFFICE);
    let author = Author { person: id };
    desk.store
        .write(author, Operation::StartOffice, record, async |tx| {
            tx.insert::<person::Entity>(person.clone()).await?;
            tx.insert::<office::Entity>(office).await?;
            pin::set(tx.read(), &desk.env, id, first.pin.as_deref()).await
        })
        .await?;
    let mut chosen = preferences::get(desk).await?;
    chosen.locale = first.locale;
    preferences::set(desk, chosen).await?;
    session::seat(desk, Some(&person)).await
}

fn checked(
    desk: &Desk,
    id: PersonId,
    first: &FirstRun,
) -> Result<(office::Model, person::Model), PeopleError> {
    let mut problems = Problems::default();
    let office_name = first.office_name.trim().to_owned();
    if office_name.is_empty() {
        problems.note("officeName", "required");
    }
    if !first.role.may(proa_domain::settings::Action::ManagePeople) {
        problems.note("role", "first-person-role");
    }
    let new = NewPerson {
        name: first.person_name.clone(),
        role: first.role,
        pin: first.pin.clone(),
    };
    let person = match people::checked(desk, id, &new) {
        Ok(person) => Some(person),
        Err(PeopleError::Invalid { problems: found }) => {
            for mut problem in found.0 {
                if problem.field == "name" {
                    "personName".clone_into(&mut problem.field);
                }
                problems.0.push(problem);
            }
            None
        }
        Err(other) => return Err(other),
    };
    let office = office::Model {
        id: OFFICE.to_owned(),
        version: 1,
        name: office_name,
        is_training: first.training,
        updated_at: desk.env.now().to_string(),
        deleted_at: None,
    };
    match person {
        Some(person) if problems.is_empty() => Ok((office, person)),
        _ => Err(PeopleError::Invalid { problems }),
    }
}
