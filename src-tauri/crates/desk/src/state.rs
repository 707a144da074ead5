//! What the window needs to know before it shows anything.

use proa_domain::settings::{Action, Density, Locale, Theme};
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::folder::Access;
use crate::settings::people::{self, Person};
use crate::settings::{preferences, start};
use crate::treaties::reference::{repair, status};

/// The state of the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own for the screens"
)]
pub struct DeskState {
    /// Nobody has set up the office.
    pub first_run: bool,
    /// Who is at the desk.
    pub person: Option<Person>,
    /// What they may do, beside reading.
    pub may: Vec<Action>,
    /// Everybody of the office.
    pub people: Vec<Person>,
    /// The name of the office.
    pub office_name: String,
    /// The data is invented, for learning.
    pub is_training: bool,
    /// The language.
    pub locale: Locale,
    /// The colours.
    pub theme: Theme,
    /// The height of rows.
    pub density: Density,
    /// Where the data lies.
    pub data_folder: String,
    /// The version of the program.
    pub version: String,
    /// The day at the office.
    pub today: Day,
    /// The bundled reference data is there.
    pub reference_loaded: bool,
    /// Reference data was damaged or lost, and nobody has read yet what must be imported again.
    pub reference_repaired: bool,
    /// Another window has the folder; this one only reads.
    pub read_only: bool,
}

/// The state of the desk.
pub async fn state(desk: &Desk) -> Result<DeskState, AppError> {
    let office = start::office(desk).await?;
    let people = people::list(desk).await?;
    let present = desk.session.person();
    let chosen = preferences::get(desk).await?;
    let role = present.as_ref().map(|present| present.role);
    Ok(DeskState {
        first_run: people.is_empty(),
        may: Action::ALL
            .iter()
            .copied()
            .filter(|action| role.is_some_and(|role| role.may(*action)))
            .collect(),
        person: people
            .iter()
            .find(|person| {
                present
                    .as_ref()
                    .is_some_and(|present| present.id == person.id)
            })
            .cloned(),
        people,
        is_training: office.as_ref().is_some_and(|office| office.is_training),
        office_name: office.map(|office| office.name).unwrap_or_default(),
        locale: chosen.locale,
        theme: chosen.theme,
        density: chosen.density,
        data_folder: desk.folder.path().to_string_lossy().into_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: desk.env.today(),
        reference_loaded: status::is_loaded(desk).await?,
        reference_repaired: repair::repair(desk).await?.is_some(),
        read_only: desk.store.access() == Access::ReadOnly,
    })
}
