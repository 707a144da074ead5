//! The agenda of a mission day by day, without its meetings, which their own slice keeps.

use proa_domain::ids::{AgendaEntryId, MissionId, RegistrationId};
use proa_domain::missions::ready::agenda::{Entry, EntryForm, by_day, overlapping};
use proa_domain::settings::Action;
use proa_domain::time::{Day, Instant};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::entity::agenda_entry::{Entity, Model};
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::store::kept;
use crate::store::operation::{Operation, Record};

/// A point of the agenda to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveAgendaEntry {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<AgendaEntryId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The mission.
    pub mission_id: MissionId,
    /// The point.
    pub entry: EntryForm,
}

/// A point of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AgendaRow {
    /// Identity.
    pub id: AgendaEntryId,
    /// The version to pass back.
    pub version: u32,
    /// The point.
    pub entry: EntryForm,
    /// Whether somebody would have to be in two places.
    pub overlaps: bool,
}

/// A day of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct AgendaDay {
    /// The day.
    pub day: Day,
    /// Its points in the order of time.
    pub rows: Vec<AgendaRow>,
}

/// The agenda of a mission, for everybody or as a company has it; what was planned for companies that do not come any
/// more is not on it.
pub async fn days(
    desk: &Desk,
    mission: MissionId,
    company: Option<RegistrationId>,
) -> Result<Vec<AgendaDay>, AppError> {
    let found = of_those_who_come(desk.store.read(), mission).await?;
    let read = found.iter().map(entry_of).collect::<Result<Vec<_>, _>>()?;
    let overlap = overlapping(&read);
    let rows: Vec<(Entry, AgendaRow)> = read
        .into_iter()
        .zip(&found)
        .enumerate()
        .filter(|(_, (entry, _))| company.is_none_or(|company| entry.is_for(company)))
        .map(|(index, (entry, row))| {
            let row = AgendaRow {
                id: row.id,
                version: kept::version(row.version),
                entry: form_of(row),
                overlaps: overlap.contains(&index),
            };
            (entry, row)
        })
        .collect();
    Ok(by_day(rows)
        .into_iter()
        .map(|(day, rows)| AgendaDay { day, rows })
        .collect())
}

/// A point of the agenda as a calendar has it: by the clocks of every place.
pub(crate) struct Planned {
    pub(crate) id: AgendaEntryId,
    pub(crate) version: u32,
    pub(crate) entry: Entry,
    pub(crate) starts_at: Instant,
    pub(crate) ends_at: Instant,
    pub(crate) updated_at: Instant,
}

/// The points of the agenda of a mission, the oldest first.
pub(crate) async fn planned(desk: &Desk, mission: MissionId) -> Result<Vec<Planned>, AppError> {
    let db = desk.store.read();
    let zone = rows::find(db, mission).await?.time_zone;
    let found = of_those_who_come(db, mission).await?;
    let planned = found.iter().map(|row| {
        let entry = entry_of(row)?;
        Ok(Planned {
            id: row.id,
            version: kept::version(row.version),
            starts_at: entry.day.at(entry.starts_at, &zone),
            ends_at: entry.day.at(entry.ends_at, &zone),
            updated_at: row.updated_at,
            entry,
        })
    });
    planned.collect()
}

/// The points that are for everybody, and those of companies with a place.
async fn of_those_who_come(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Vec<Model>, AppError> {
    let mut found = kept::having::<Entity>(db, "mission_id", mission).await?;
    let coming = rows::coming(db, mission).await?;
    found.retain(|row| row.registration_id.is_none_or(|id| coming.contains(&id)));
    Ok(found)
}

fn entry_of(row: &Model) -> Result<Entry, AppError> {
    Ok(Entry::parse(&form_of(row)).map_err(MissionError::from)?)
}

/// Keeps a point of the agenda.
pub async fn save(desk: &Desk, wanted: &SaveAgendaEntry) -> Result<AgendaEntryId, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let read = Entry::parse(&wanted.entry).map_err(MissionError::from)?;
    let id = wanted.id.unwrap_or_else(|| AgendaEntryId(desk.env.uuid()));
    let row = Model {
        id,
        version: 1,
        mission_id: wanted.mission_id,
        registration_id: read.registration,
        day: read.day,
        starts_at: read.starts_at.strftime("%H:%M").to_string(),
        ends_at: read.ends_at.strftime("%H:%M").to_string(),
        title: read.title,
        place: read.place,
        notes: read.notes,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::SaveAgendaEntry, record, async |tx| {
            rows::find(tx.read(), wanted.mission_id).await?;
            if let Some(company) = read.registration {
                let field = "registration";
                rows::ensure_comes(tx.read(), wanted.mission_id, company, field).await?;
            }
            tx.write_row::<Entity>(wanted.id.map(|_| wanted.version), row)
                .await
        })
        .await?;
    Ok(id)
}

/// Takes a point off the agenda.
pub async fn remove(desk: &Desk, id: AgendaEntryId, version: u32) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let row = kept::find::<Entity>(desk.store.read(), id).await?;
    let record = Record::new(MISSIONS, row.mission_id);
    desk.store
        .write(author, Operation::SaveAgendaEntry, record, async |tx| {
            tx.take::<Entity>(id, version).await
        })
        .await
}

fn form_of(row: &Model) -> EntryForm {
    EntryForm {
        day: row.day.to_string(),
        starts_at: row.starts_at.clone(),
        ends_at: row.ends_at.clone(),
        title: row.title.clone(),
        place: row.place.clone(),
        notes: row.notes.clone(),
        registration: row.registration_id,
    }
}
