//! The rows of a mission's meetings as the agenda of `domain::meetings`.

use std::collections::BTreeSet;

use proa_domain::ids::{MeetingRequestId, MeetingSessionId, MissionId, ParticipantId};
use proa_domain::meetings::Side;
use proa_domain::meetings::request::RequestState;
use proa_domain::meetings::schedule::{Agenda, Participant, Place, Planned, Wanted, Window};
use proa_domain::meetings::session::{Session, SessionForm, SessionsOverlap, Slot, timetable};
use proa_domain::time::{Day, Instant};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde::{Deserialize, Serialize};

use super::entity::{MeetingState, meeting, participant, place, request, session};
use super::error::MeetingError;
use super::set_up::{Away, ParticipantForm, PlaceForm};
use crate::error::AppError;
use crate::missions::rows;
use crate::store::columns::{Texts, from_json};

/// All that the plan of a mission is made from.
#[derive(PartialEq)]
pub(super) struct Held {
    /// The sessions.
    pub(super) sessions: Vec<session::Model>,
    /// Tables and booths.
    pub(super) places: Vec<place::Model>,
    /// Both sides.
    pub(super) participants: Vec<participant::Model>,
    /// What is wanted.
    pub(super) requests: Vec<request::Model>,
    /// The plan.
    pub(super) meetings: Vec<meeting::Model>,
    /// Those whose company stepped back or was turned down: nobody waits for them.
    absent: BTreeSet<ParticipantId>,
}

impl Held {
    /// Reads them.
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        mission: MissionId,
    ) -> Result<Self, AppError> {
        let participants = participant::Entity::find()
            .filter(participant::Column::MissionId.eq(mission))
            .filter(participant::Column::DeletedAt.is_null())
            .all(db)
            .await?;
        let coming = rows::registrations(db, mission).await?.into_iter();
        let coming: BTreeSet<_> = coming
            .filter(|row| row.state.is_live())
            .map(|row| row.id)
            .collect();
        let is_absent =
            |row: &&participant::Model| row.registration_id.is_some_and(|id| !coming.contains(&id));
        Ok(Self {
            absent: participants
                .iter()
                .filter(is_absent)
                .map(|row| row.id)
                .collect(),
            participants,
            sessions: sessions(db, mission).await?,
            places: places(db, mission).await?,
            requests: request::Entity::find()
                .filter(request::Column::MissionId.eq(mission))
                .filter(request::Column::DeletedAt.is_null())
                .all(db)
                .await?,
            meetings: meeting::Entity::find()
                .filter(meeting::Column::MissionId.eq(mission))
                .filter(meeting::Column::DeletedAt.is_null())
                .all(db)
                .await?,
        })
    }

    /// The agenda at a moment. What was held or has begun by then stays as it is, and so does what is locked;
    /// of what is only suggested that is wanted which is let in.
    pub(super) fn agenda(
        &self,
        from: Instant,
        lets_in: impl Fn(&MeetingRequestId) -> bool,
    ) -> Result<Agenda, AppError> {
        let sessions = self
            .sessions
            .iter()
            .map(|row| Ok((row.id, session_of(row)?)));
        let sessions: Vec<(MeetingSessionId, Session)> =
            sessions.collect::<Result<_, AppError>>()?;
        let slots = timetable(&sessions).map_err(|SessionsOverlap { second, .. }| {
            MeetingError::SessionsOverlap { other: second }
        })?;
        if slots.is_empty() {
            return Err(MeetingError::NoSessions.into());
        }
        let mut participants: Vec<&participant::Model> = self.participants.iter().collect();
        participants.sort_by_key(|row| row.id);
        let is_off = |row: &&request::Model| {
            self.absent.contains(&row.seller_id) || self.absent.contains(&row.purchaser_id)
        };
        let off: BTreeSet<MeetingRequestId> = self
            .requests
            .iter()
            .filter(is_off)
            .map(|row| row.id)
            .collect();
        // What is locked stays while both can come.
        let standing = self.meetings.iter();
        let standing = standing.filter(|row| row.state != MeetingState::NoShow);
        let (happened, ahead): (Vec<&meeting::Model>, Vec<_>) =
            standing.partition(|row| row.state == MeetingState::Held || row.starts_at < from);
        let locked = ahead.into_iter();
        let locked: Vec<_> = locked
            .filter(|row| row.is_locked && !off.contains(&row.request_id))
            .collect();
        let stays = happened.iter().chain(&locked).map(|row| row.request_id);
        let stays: BTreeSet<_> = stays.collect();
        // Where somebody did not come, the two are not brought together again unasked.
        let missed = self.meetings.iter();
        let missed: BTreeSet<_> = missed
            .filter(|row| row.state == MeetingState::NoShow)
            .map(|row| row.request_id)
            .collect();
        let is_planned = |row: &request::Model| {
            let state = row.state;
            let is_wanted =
                state.is_live() && (state != RequestState::Suggested || lets_in(&row.id));
            is_wanted && !off.contains(&row.id) && !missed.contains(&row.id)
        };
        Ok(Agenda {
            slots,
            places: self
                .places
                .iter()
                .map(place_of)
                .collect::<Result<_, AppError>>()?,
            participants: participants
                .into_iter()
                .map(participant_of)
                .collect::<Result<_, AppError>>()?,
            wanted: self
                .requests
                .iter()
                .filter(|row| stays.contains(&row.id) || is_planned(row))
                .map(wanted_of)
                .collect(),
            locks: locked.into_iter().map(planned_of).collect(),
            happened: happened.into_iter().map(planned_of).collect(),
            from: Some(from),
            in_a_row: None,
        })
    }

    /// Whether the company of a participant stepped back or was turned down.
    pub(super) fn is_absent(&self, id: ParticipantId) -> bool {
        self.absent.contains(&id)
    }

    /// The slots of all sessions in the order of time.
    pub(super) fn slots(&self) -> Result<Vec<MeetingSlot>, AppError> {
        slots(&self.sessions)
    }

    /// The plan, without those who did not come.
    pub(super) fn planned(&self) -> Vec<Planned> {
        let standing = |row: &&meeting::Model| row.state != MeetingState::NoShow;
        self.meetings
            .iter()
            .filter(standing)
            .map(planned_of)
            .collect()
    }
}

/// The sessions of a mission.
pub(super) async fn sessions(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Vec<session::Model>, AppError> {
    Ok(session::Entity::find()
        .filter(session::Column::MissionId.eq(mission))
        .filter(session::Column::DeletedAt.is_null())
        .all(db)
        .await?)
}

/// The tables and booths of a mission in their order.
async fn places(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Vec<place::Model>, AppError> {
    Ok(place::Entity::find()
        .filter(place::Column::MissionId.eq(mission))
        .filter(place::Column::DeletedAt.is_null())
        .order_by_asc(place::Column::Position)
        .order_by_asc(place::Column::Id)
        .all(db)
        .await?)
}

/// The slots of sessions in the order of time.
pub(super) fn slots(sessions: &[session::Model]) -> Result<Vec<MeetingSlot>, AppError> {
    let slots: Result<Vec<Vec<MeetingSlot>>, AppError> = sessions.iter().map(slots_of).collect();
    let mut slots: Vec<MeetingSlot> = slots?.into_iter().flatten().collect();
    slots.sort_by_key(|slot| slot.starts_at);
    Ok(slots)
}

/// A slot, with what the clock of its place shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingSlot {
    /// The session that it is of.
    pub session: MeetingSessionId,
    /// The day of the session.
    pub day: Day,
    /// When it begins.
    pub starts_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
    /// When it begins, by the clock there.
    pub from: String,
    /// When it ends, by the clock there.
    pub until: String,
}

/// The slots of a session in the order of time.
pub(super) fn slots_of(row: &session::Model) -> Result<Vec<MeetingSlot>, AppError> {
    let clock = |at: Instant| at.clock_in(&row.time_zone).strftime("%H:%M").to_string();
    let told = |slot: Slot| MeetingSlot {
        session: slot.session,
        day: slot.day,
        starts_at: slot.starts_at,
        ends_at: slot.ends_at,
        from: clock(slot.starts_at),
        until: clock(slot.ends_at),
    };
    Ok(session_of(row)?
        .slots(row.id)
        .into_iter()
        .map(told)
        .collect())
}

/// A session as the form holds it.
pub(super) fn session_form(row: &session::Model) -> Result<SessionForm, AppError> {
    let minutes = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(SessionForm {
        name: row.name.clone(),
        day: row.day.to_string(),
        time_zone: row.time_zone.clone(),
        starts_at: row.starts_at.clone(),
        ends_at: row.ends_at.clone(),
        minutes: minutes(row.minutes),
        change_minutes: minutes(row.change_minutes),
        breaks: from_json(&row.breaks)?,
    })
}

fn session_of(row: &session::Model) -> Result<Session, AppError> {
    let session = Session::parse(&session_form(row)?).map_err(MeetingError::from)?;
    Ok(session)
}

/// A place as the form holds it.
pub(super) fn place_form(row: &place::Model) -> Result<PlaceForm, AppError> {
    place_form_of(row.name.clone(), row.holder_id, &row.sessions, &row.closed)
}

/// A place as the form holds it, by its columns.
pub(super) fn place_form_of(
    name: String,
    holder: Option<ParticipantId>,
    sessions: &Texts,
    closed: &str,
) -> Result<PlaceForm, AppError> {
    let sessions = sessions.0.iter().filter_map(|id| id.parse().ok());
    Ok(PlaceForm {
        name,
        holder,
        sessions: sessions.collect(),
        closed: from_json(closed)?,
    })
}

/// Who takes part, as the form holds it.
pub(super) fn participant_form(row: &participant::Model) -> Result<ParticipantForm, AppError> {
    Ok(ParticipantForm {
        registration: row.registration_id,
        buyer: row.buyer_id,
        away: from_json(&row.away)?,
        most: limit(row.most),
        most_a_day: limit(row.most_a_day),
        most_a_session: limit(row.most_a_session),
        pause_minutes: u32::try_from(row.pause_minutes).unwrap_or(u32::MAX),
        accepts_all: row.accepts_all,
    })
}

fn limit(most: Option<i64>) -> Option<u32> {
    most.map(|most| u32::try_from(most).unwrap_or(u32::MAX))
}

fn windows(stretches: &[Away]) -> Vec<Window> {
    let window = |away: &Away| Window {
        from: away.from,
        until: away.until,
    };
    stretches.iter().map(window).collect()
}

fn place_of(row: &place::Model) -> Result<Place, AppError> {
    let form = place_form(row)?;
    Ok(Place {
        id: row.id,
        holder: form.holder,
        sessions: form.sessions,
        closed: windows(&form.closed),
    })
}

fn participant_of(row: &participant::Model) -> Result<Participant, AppError> {
    let form = participant_form(row)?;
    Ok(Participant {
        id: row.id,
        side: side_of(row),
        away: windows(&form.away),
        most: form.most,
        most_a_day: form.most_a_day,
        most_a_session: form.most_a_session,
        pause_minutes: form.pause_minutes,
    })
}

/// On which side somebody sits.
pub(super) fn side_of(row: &participant::Model) -> Side {
    if row.buyer_id.is_some() {
        Side::Buyer
    } else {
        Side::Company
    }
}

fn wanted_of(row: &request::Model) -> Wanted {
    let points = u8::try_from(row.points).unwrap_or(u8::MAX);
    Wanted {
        id: row.id,
        company: row.seller_id,
        buyer: row.purchaser_id,
        // A locked meeting that nobody wants any more stays all the same.
        value: row.state.worth(points),
    }
}

fn planned_of(row: &meeting::Model) -> Planned {
    Planned {
        starts_at: row.starts_at,
        place: row.place_id,
        wanted: row.request_id,
    }
}
