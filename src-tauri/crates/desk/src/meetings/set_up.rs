//! What a plan is made from: buyers, sessions, places, and who takes part.

use std::collections::BTreeMap;

use proa_domain::ids::{
    BuyerId, MeetingPlaceId, MeetingSessionId, MissionId, ParticipantId, RegistrationId,
};
use proa_domain::meetings::buyer::BuyerForm;
use proa_domain::meetings::session::{Session, SessionForm, timetable};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::text::fold;
use proa_domain::time::Instant;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use super::agenda::{Held, session_form, slots_of};
use super::entity::{buyer, meeting, participant, place, session};
use super::error::MeetingError;
use super::remove::{Falling, Gone};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::missions::rows::{self, MISSIONS};
use crate::store::columns::{Texts, to_json};
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// The table of buyers.
pub(super) const BUYERS: &str = "buyers";
/// The table of sessions.
pub(super) const SESSIONS: &str = "meeting_sessions";
/// The table of who takes part.
pub(super) const PARTICIPANTS: &str = "meeting_participants";
/// The table of tables and booths.
pub(super) const PLACES: &str = "meeting_places";

/// A stretch of time in which somebody cannot come, or a place is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Away {
    /// Its first moment.
    pub from: Instant,
    /// The first moment after it.
    pub until: Instant,
}

/// A buyer to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SaveBuyer {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<BuyerId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The buyer.
    pub buyer: BuyerForm,
}

/// A session to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveSession {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<MeetingSessionId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The mission.
    pub mission: MissionId,
    /// The session.
    pub session: SessionForm,
    /// Whether planned meetings go whose slots are no more.
    pub takes_along: bool,
}

/// A table or booth as the form holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "MeetingPlace", rename_all = "camelCase")]
pub struct PlaceForm {
    /// What it is called.
    pub name: String,
    /// Who stays there; none for a table.
    pub holder: Option<ParticipantId>,
    /// The sessions in which it is there; none for all.
    pub sessions: Vec<MeetingSessionId>,
    /// When it is not there.
    pub closed: Vec<Away>,
}

/// A place to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SavePlace {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<MeetingPlaceId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The place.
    pub place: PlaceForm,
}

/// Who takes part, as the form holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "MeetingParticipant", rename_all = "camelCase")]
pub struct ParticipantForm {
    /// The registration of a company, or else a buyer.
    pub registration: Option<RegistrationId>,
    /// The buyer.
    pub buyer: Option<BuyerId>,
    /// When they cannot come.
    pub away: Vec<Away>,
    /// The most meetings in all.
    pub most: Option<u32>,
    /// The most meetings on one day.
    pub most_a_day: Option<u32>,
    /// The most meetings in one session.
    pub most_a_session: Option<u32>,
    /// How many minutes must lie between two of their meetings.
    pub pause_minutes: u32,
    /// Whether every request is accepted with its asking.
    pub accepts_all: bool,
}

/// A participant to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SaveParticipant {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<ParticipantId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The mission.
    pub mission: MissionId,
    /// Who takes part.
    pub participant: ParticipantForm,
}

/// Keeps a buyer; gives its identity.
pub async fn save_buyer(desk: &Desk, wanted: &SaveBuyer) -> Result<BuyerId, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let read = wanted.buyer.parse().map_err(MeetingError::from)?;
    let id = wanted.id.unwrap_or_else(|| BuyerId(desk.env.uuid()));
    let row = buyer::Model {
        id,
        version: 1,
        name_key: fold(&read.name),
        name: read.name,
        country: read.country,
        city: read.city,
        web: read.web,
        needs: to_json(&read.needs)?,
        notes: read.notes,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(BUYERS, id);
    desk.store
        .write(author, Operation::SaveBuyer, record, async |tx| {
            let Some(known) = wanted.id else {
                return tx.insert::<buyer::Entity>(row).await;
            };
            let before = buyer::Entity::find_by_id(known)
                .filter(buyer::Column::DeletedAt.is_null())
                .one(tx.read())
                .await?
                .ok_or_else(|| StoreError::not_found(BUYERS))?;
            StoreError::ensure_current(BUYERS, before.version, wanted.version)?;
            tx.update::<buyer::Entity>(&before, &row).await.map(|_| ())
        })
        .await?;
    Ok(id)
}

/// Keeps a session that overlaps no other; gives its identity. Where the clocks of its mission were corrected,
/// all sessions go by them from now on, and their meetings stay at their hours.
pub async fn save_session(desk: &Desk, wanted: &SaveSession) -> Result<MeetingSessionId, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    // A session is read by the clocks of its mission, also where the form was opened before they were corrected.
    let mission = rows::find(desk.store.read(), wanted.mission).await?;
    let form = &SessionForm {
        time_zone: mission.time_zone,
        ..wanted.session.clone()
    };
    let read = Session::parse(form).map_err(MeetingError::from)?;
    let id = wanted
        .id
        .unwrap_or_else(|| MeetingSessionId(desk.env.uuid()));
    let row = session::Model {
        id,
        version: 1,
        mission_id: wanted.mission,
        name: read.name.clone(),
        day: read.day,
        time_zone: read.time_zone.clone(),
        starts_at: form.starts_at.trim().to_owned(),
        ends_at: form.ends_at.trim().to_owned(),
        minutes: i64::from(read.minutes),
        change_minutes: i64::from(read.change_minutes),
        breaks: to_json(&form.breaks)?,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(MISSIONS, wanted.mission);
    desk.store
        .write(author, Operation::SaveMeetingSession, record, async |tx| {
            rows::find(tx.read(), wanted.mission).await?;
            let held = Held::read(tx.read(), wanted.mission).await?;
            let mut sessions = vec![(id, read)];
            let mut changes = Vec::new();
            for other in held.sessions.iter().filter(|other| other.id != id) {
                let by_its_clocks = session::Model {
                    time_zone: row.time_zone.clone(),
                    ..other.clone()
                };
                let form = session_form(&by_its_clocks)?;
                sessions.push((other.id, Session::parse(&form).map_err(MeetingError::from)?));
                changes.push((other, by_its_clocks));
            }
            timetable(&sessions).map_err(|overlap| MeetingError::SessionsOverlap {
                other: if overlap.first == id {
                    overlap.second
                } else {
                    overlap.first
                },
            })?;
            match wanted.id {
                None => tx.insert::<session::Entity>(row).await?,
                Some(known) => {
                    let before = held.sessions.iter().find(|before| before.id == known);
                    let before = before.ok_or_else(|| StoreError::not_found(SESSIONS))?;
                    StoreError::ensure_current(SESSIONS, before.version, wanted.version)?;
                    changes.push((before, row));
                }
            }
            change_sessions(tx, &held, &changes, wanted.takes_along).await
        })
        .await?;
    Ok(id)
}

/// Changes sessions. A meeting stays at its hour where its session still has that, and falls where it has not.
async fn change_sessions(
    tx: &mut WriteTx<'_>,
    held: &Held,
    changes: &[(&session::Model, session::Model)],
    takes_along: bool,
) -> Result<(), AppError> {
    let mut gone = Gone::default();
    let mut moved = BTreeMap::new();
    for (before, after) in changes {
        let slots = slots_of(after)?;
        for was in slots_of(before)? {
            let mut same = slots.iter();
            if let Some(is) = same.find(|is| (is.day, &is.from) == (was.day, &was.from)) {
                moved.insert(was.starts_at, is.starts_at);
            } else {
                gone.slots.insert(was.starts_at);
            }
        }
    }
    Falling::of(held, &gone)?.fall(tx, takes_along).await?;
    for before in &held.meetings {
        let starts_at = moved.get(&before.starts_at).copied();
        let after = meeting::Model {
            starts_at: starts_at.unwrap_or(before.starts_at),
            ..before.clone()
        };
        tx.update::<meeting::Entity>(before, &after).await?;
    }
    for (before, after) in changes {
        tx.update::<session::Entity>(before, after).await?;
    }
    Ok(())
}

/// Keeps tables and booths; gives their identities. New ones stand after those that are there, in the order in
/// which they are given; those that are not named stay as they are.
pub async fn save_places(
    desk: &Desk,
    mission: MissionId,
    wanted: &[SavePlace],
) -> Result<Vec<MeetingPlaceId>, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let mut problems = Problems::default();
    let mut places = Vec::with_capacity(wanted.len());
    for (number, save) in wanted.iter().enumerate() {
        let form = &save.place;
        if form.name.trim().is_empty() {
            problems.note(&format!("places.{number}.name"), "required");
        }
        note_stretches(
            &mut problems,
            &format!("places.{number}.closed"),
            &form.closed,
        );
        places.push(place::Model {
            id: save.id.unwrap_or_else(|| MeetingPlaceId(desk.env.uuid())),
            version: 1,
            mission_id: mission,
            name: form.name.trim().to_owned(),
            position: 0,
            holder_id: form.holder,
            sessions: Texts(form.sessions.iter().map(ToString::to_string).collect()),
            closed: to_json(&form.closed)?,
            updated_at: desk.env.now(),
            deleted_at: None,
        });
    }
    problems.or(()).map_err(MeetingError::from)?;
    let ids = places.iter().map(|row| row.id).collect();
    let record = Record::new(MISSIONS, mission);
    desk.store
        .write(author, Operation::SaveMeetingPlaces, record, async |tx| {
            rows::find(tx.read(), mission).await?;
            let held = Held::read(tx.read(), mission).await?;
            for save in wanted {
                ensure_known(&held, &save.place)?;
            }
            ensure_told_apart(&held, &places)?;
            let last = held.places.iter().map(|row| row.position).max();
            let mut next = last.map_or(0, |last| last + 1);
            for (mut row, save) in places.into_iter().zip(wanted) {
                let before = held.places.iter().find(|before| before.id == row.id);
                match before {
                    Some(before) => {
                        StoreError::ensure_current(PLACES, before.version, save.version)?;
                        row.position = before.position;
                        tx.update::<place::Entity>(before, &row).await?;
                    }
                    None if save.id.is_some() => {
                        return Err(StoreError::not_found(PLACES).into());
                    }
                    None => {
                        row.position = next;
                        next += 1;
                        tx.insert::<place::Entity>(row).await?;
                    }
                }
            }
            Ok(())
        })
        .await?;
    Ok(ids)
}

/// Keeps who takes part; gives their identity.
pub async fn save_participant(
    desk: &Desk,
    wanted: &SaveParticipant,
) -> Result<ParticipantId, AppError> {
    let author = desk.author(Action::RegisterToMissions)?;
    let form = &wanted.participant;
    let mut problems = Problems::default();
    if form.registration.is_some() == form.buyer.is_some() {
        problems.note("buyer", "required");
    }
    note_stretches(&mut problems, "away", &form.away);
    problems.or(()).map_err(MeetingError::from)?;
    let id = wanted.id.unwrap_or_else(|| ParticipantId(desk.env.uuid()));
    let row = participant::Model {
        id,
        version: 1,
        mission_id: wanted.mission,
        registration_id: form.registration,
        buyer_id: form.buyer,
        away: to_json(&form.away)?,
        most: form.most.map(i64::from),
        most_a_day: form.most_a_day.map(i64::from),
        most_a_session: form.most_a_session.map(i64::from),
        pause_minutes: i64::from(form.pause_minutes),
        accepts_all: form.accepts_all,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(MISSIONS, wanted.mission);
    desk.store
        .write(
            author,
            Operation::SaveMeetingParticipant,
            record,
            async |tx| {
                rows::find(tx.read(), wanted.mission).await?;
                let held = Held::read(tx.read(), wanted.mission).await?;
                let Some(known) = wanted.id else {
                    ensure_new(tx, &held, wanted).await?;
                    return tx.insert::<participant::Entity>(row).await;
                };
                let before = held.participants.iter().find(|before| before.id == known);
                let before = before.ok_or_else(|| StoreError::not_found(PARTICIPANTS))?;
                StoreError::ensure_current(PARTICIPANTS, before.version, wanted.version)?;
                // Wishes and meetings are theirs: who it is stays.
                let after = participant::Model {
                    registration_id: before.registration_id,
                    buyer_id: before.buyer_id,
                    ..row
                };
                tx.update::<participant::Entity>(before, &after)
                    .await
                    .map(|_| ())
            },
        )
        .await?;
    Ok(id)
}

/// Refuses whoever is not of the mission, or takes part already.
async fn ensure_new(
    tx: &WriteTx<'_>,
    held: &Held,
    wanted: &SaveParticipant,
) -> Result<(), AppError> {
    let form = &wanted.participant;
    if let Some(registration) = form.registration {
        let known = rows::find_registration(tx.read(), registration).await?;
        if known.mission_id != wanted.mission {
            return Err(StoreError::not_found(rows::REGISTRATIONS).into());
        }
    }
    if let Some(buyer) = form.buyer {
        ensure_buyer(tx.read(), buyer).await?;
    }
    let same = held
        .participants
        .iter()
        .find(|row| (row.registration_id, row.buyer_id) == (form.registration, form.buyer));
    match same {
        Some(known) => Err(MeetingError::TakesPart {
            participant: known.id,
        }
        .into()),
        None => Ok(()),
    }
}

/// Refuses a name that another place of the mission has then; places that were called alike before may stay so.
fn ensure_told_apart(held: &Held, places: &[place::Model]) -> Result<(), MeetingError> {
    let mut names: BTreeMap<MeetingPlaceId, String> = held
        .places
        .iter()
        .map(|row| (row.id, fold(&row.name)))
        .collect();
    let mut renamed = Vec::new();
    for row in places {
        let name = fold(&row.name);
        if names.insert(row.id, name.clone()).as_ref() != Some(&name) {
            renamed.push((row, name));
        }
    }
    for (row, name) in renamed {
        let mut others = names.iter().filter(|(id, _)| **id != row.id);
        if others.any(|(_, other)| *other == name) {
            return Err(MeetingError::PlaceKnown {
                name: row.name.clone(),
            });
        }
    }
    Ok(())
}

/// Refuses a place of somebody, or of a session, that is not of the mission.
fn ensure_known(held: &Held, place: &PlaceForm) -> Result<(), StoreError> {
    let is_known = |id: &ParticipantId| held.participants.iter().any(|row| row.id == *id);
    if place.holder.is_some_and(|holder| !is_known(&holder)) {
        return Err(StoreError::not_found(PARTICIPANTS));
    }
    let is_session = |id: &MeetingSessionId| held.sessions.iter().any(|row| row.id == *id);
    if place.sessions.iter().all(is_session) {
        Ok(())
    } else {
        Err(StoreError::not_found(SESSIONS))
    }
}

/// A stretch of time ends after it begins.
fn note_stretches(problems: &mut Problems, field: &str, stretches: &[Away]) {
    for (number, stretch) in stretches.iter().enumerate() {
        if stretch.until <= stretch.from {
            problems.note(&format!("{field}.{number}.until"), "ends-before-it-begins");
        }
    }
}

/// Refuses with `store.not-found` a buyer whom nobody keeps.
pub(crate) async fn ensure_buyer(db: &impl ConnectionTrait, id: BuyerId) -> Result<(), AppError> {
    kept::find::<buyer::Entity>(db, id).await.map(|_| ())
}

/// The buyers who take part in a mission.
pub(crate) async fn buyers_of(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Vec<BuyerId>, AppError> {
    let rows = kept::having::<participant::Entity>(db, "mission_id", mission).await?;
    Ok(rows.into_iter().filter_map(|row| row.buyer_id).collect())
}
