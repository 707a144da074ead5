//! What the agenda of a mission says on paper, in the form in which the press of papers reads it.

use fluent_bundle::FluentArgs;
use proa_domain::ids::{MissionId, RegistrationId};
use proa_domain::settings::{Action, Locale};
use proa_domain::text::fold;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};

use super::Document;
use super::advice::Prepared;
use super::missions::venue;
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::l10n::Words;
use crate::meetings;
use crate::missions::ready::agenda::{self, AgendaDay};
use crate::missions::{self, RegistrationRow};

/// Whose agenda is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WantedItinerary {
    /// Of which mission.
    pub mission_id: MissionId,
    /// For which company, by its registration; none for the whole mission.
    pub registration_id: Option<RegistrationId>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Itinerary {
    #[serde(flatten)]
    prepared: Prepared,
    mission: String,
    venue: String,
    city: String,
    zone: String,
    starts_on: String,
    ends_on: String,
    of: Option<RegistrationId>,
    parties: Vec<Party>,
    points: Vec<Point>,
    has_meetings: bool,
}

#[derive(Serialize)]
struct Party {
    id: RegistrationId,
    company: String,
    people: Vec<String>,
}

#[derive(Serialize)]
struct Point {
    day: Day,
    from: String,
    until: String,
    title: String,
    place: String,
    notes: String,
    party: Option<RegistrationId>,
}

/// The agenda of a mission with those who come, or what is on it for one company: what is for everybody, and what is
/// for it.
pub async fn itinerary(
    desk: &Desk,
    wanted: WantedItinerary,
    locale: Locale,
) -> Result<Document, AppError> {
    desk.author(Action::ExportRegister)?;
    let WantedItinerary {
        mission_id,
        registration_id: of,
    } = wanted;
    let mission = missions::get(desk, mission_id).await?.mission;
    let parties = parties(desk, wanted).await?;
    let words = Words::of(locale);
    let mut named = FluentArgs::from_iter([("mission", mission.name.as_str())]);
    let title = match (of, parties.first()) {
        (Some(_), Some(own)) => {
            named.set("company", own.company.as_str());
            words.with("export-itinerary-of", &named)
        }
        (Some(_), None) => return Err(StoreError::not_found("registrations").into()),
        (None, _) => words.with("export-itinerary", &named),
    };
    let days = agenda::days(desk, mission_id, of).await?;
    let counts = meetings::set_up(desk, mission_id).await?.counts;
    let itinerary = Itinerary {
        prepared: Prepared::now(desk).await?,
        venue: venue(desk, &mission, locale).await?,
        mission: mission.name,
        city: mission.city,
        zone: mission.time_zone,
        starts_on: mission.starts_on,
        ends_on: mission.ends_on,
        of,
        parties,
        points: days.into_iter().flat_map(points).collect(),
        has_meetings: counts.meetings.iter().any(|meetings| meetings.count > 0),
    };
    Ok(Document::new(title, &itinerary)?)
}

/// Those who come, by name; of one company only that one.
async fn parties(desk: &Desk, wanted: WantedItinerary) -> Result<Vec<Party>, AppError> {
    let mut rows = missions::registrations(desk, wanted.mission_id).await?;
    let is_wanted = |id| wanted.registration_id.is_none_or(|one| one == id);
    rows.retain(|row| row.state.holds_place() && is_wanted(row.id));
    rows.sort_by_cached_key(|row| (fold(&row.company_name), row.id));
    let party = |row: RegistrationRow| Party {
        id: row.id,
        company: row.company_name,
        people: row.delegates.into_iter().map(|one| one.name).collect(),
    };
    Ok(rows.into_iter().map(party).collect())
}

fn points(AgendaDay { day, rows }: AgendaDay) -> impl Iterator<Item = Point> {
    rows.into_iter().map(move |row| Point {
        day,
        from: row.entry.starts_at,
        until: row.entry.ends_at,
        title: row.entry.title,
        place: row.entry.place,
        notes: row.entry.notes,
        party: row.entry.registration,
    })
}

#[cfg(test)]
mod tests;
