//! Taking away what a plan is made from, with all that stands on it where that is said.

use std::collections::BTreeSet;

use proa_domain::ids::{
    BuyerId, MeetingPlaceId, MeetingRequestId, MeetingSessionId, MissionId, ParticipantId,
};
use proa_domain::settings::Action;
use proa_domain::time::Instant;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use super::agenda::{Held, slots_of};
use super::entity::{MeetingState, buyer, meeting, participant, place, request, session};
use super::error::MeetingError;
use super::set_up::{BUYERS, PARTICIPANTS, PLACES, SESSIONS};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::missions::rows::MISSIONS;
use crate::store::columns::Texts;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// Something that a plan is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", content = "id", rename_all = "kebab-case")]
pub enum MeetingPart {
    /// A session.
    Session(MeetingSessionId),
    /// A table or booth.
    Place(MeetingPlaceId),
    /// Somebody who takes part.
    Participant(ParticipantId),
    /// A buyer, of every mission.
    Buyer(BuyerId),
}

/// What to take away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveMeetingPart {
    /// What.
    pub part: MeetingPart,
    /// The version that was read.
    pub version: u32,
    /// Whether what stands on it goes with it.
    pub takes_along: bool,
}

/// Takes a session, a place, a participant or a buyer away, as one operation. Refuses where something stands on
/// it, unless it is said that this goes too; what happened stays in any case.
pub async fn remove(desk: &Desk, wanted: RemoveMeetingPart) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let record = match wanted.part {
        MeetingPart::Buyer(id) => Record::new(BUYERS, id),
        MeetingPart::Session(_) | MeetingPart::Place(_) | MeetingPart::Participant(_) => {
            Record::new(MISSIONS, mission_of(desk, wanted.part).await?)
        }
    };
    desk.store
        .write(author, Operation::RemoveMeetingPart, record, async |tx| {
            take(tx, wanted).await
        })
        .await
}

async fn take(tx: &mut WriteTx<'_>, wanted: RemoveMeetingPart) -> Result<(), AppError> {
    let MeetingPart::Buyer(id) = wanted.part else {
        let (mission, gone) = one(tx, wanted).await?;
        let held = Held::read(tx.read(), mission).await?;
        return Falling::of(&held, &gone)?
            .fall(tx, wanted.takes_along)
            .await;
    };
    let row = buyer::Entity::find_by_id(id)
        .filter(buyer::Column::DeletedAt.is_null())
        .one(tx.read())
        .await?
        .ok_or_else(|| StoreError::not_found(BUYERS))?;
    StoreError::ensure_current(BUYERS, row.version, wanted.version)?;
    let theirs = participant::Entity::find()
        .filter(participant::Column::BuyerId.eq(id))
        .filter(participant::Column::DeletedAt.is_null())
        .all(tx.read())
        .await?;
    let mut all = Falling::default();
    for one in &theirs {
        let held = Held::read(tx.read(), one.mission_id).await?;
        let gone = Gone {
            participants: [one.id].into(),
            ..Gone::default()
        };
        let mut falling = Falling::of(&held, &gone)?;
        // Nobody asked for the participation to go: it falls with the buyer.
        falling.own_participants = 0;
        all.join(falling);
    }
    all.fall(tx, wanted.takes_along).await?;
    tx.remove::<buyer::Entity>(&row).await
}

/// The mission of a part; a buyer has none of its own.
async fn mission_of(desk: &Desk, part: MeetingPart) -> Result<MissionId, AppError> {
    let db = desk.store.read();
    let mission = match part {
        MeetingPart::Session(id) => {
            let row = session::Entity::find_by_id(id).one(db).await?;
            row.map(|row| row.mission_id)
        }
        MeetingPart::Place(id) => {
            let row = place::Entity::find_by_id(id).one(db).await?;
            row.map(|row| row.mission_id)
        }
        MeetingPart::Participant(id) => {
            let row = participant::Entity::find_by_id(id).one(db).await?;
            row.map(|row| row.mission_id)
        }
        MeetingPart::Buyer(_) => None,
    };
    mission.ok_or_else(|| StoreError::not_found(MISSIONS).into())
}

/// What is asked to go, as it was read.
async fn one(tx: &WriteTx<'_>, wanted: RemoveMeetingPart) -> Result<(MissionId, Gone), AppError> {
    let mut gone = Gone::default();
    let (topic, found) = match wanted.part {
        MeetingPart::Session(id) => {
            gone.sessions.insert(id);
            let row = session::Entity::find_by_id(id).one(tx.read()).await?;
            let live = row.filter(|row| row.deleted_at.is_none());
            (SESSIONS, live.map(|row| (row.mission_id, row.version)))
        }
        MeetingPart::Place(id) => {
            gone.places.insert(id);
            let row = place::Entity::find_by_id(id).one(tx.read()).await?;
            let live = row.filter(|row| row.deleted_at.is_none());
            (PLACES, live.map(|row| (row.mission_id, row.version)))
        }
        MeetingPart::Participant(id) => {
            gone.participants.insert(id);
            let row = participant::Entity::find_by_id(id).one(tx.read()).await?;
            let live = row.filter(|row| row.deleted_at.is_none());
            (PARTICIPANTS, live.map(|row| (row.mission_id, row.version)))
        }
        MeetingPart::Buyer(_) => (BUYERS, None),
    };
    let (mission, version) = found.ok_or_else(|| StoreError::not_found(topic))?;
    StoreError::ensure_current(topic, version, wanted.version)?;
    Ok((mission, gone))
}

/// What goes first; everything else falls after it.
#[derive(Default)]
pub(super) struct Gone {
    /// Sessions.
    pub(super) sessions: BTreeSet<MeetingSessionId>,
    /// Slots that begin then, though their session stays.
    pub(super) slots: BTreeSet<Instant>,
    /// Tables and booths.
    pub(super) places: BTreeSet<MeetingPlaceId>,
    /// Whoever takes part.
    pub(super) participants: BTreeSet<ParticipantId>,
}

/// Everything that goes together.
#[derive(Default)]
pub(super) struct Falling {
    sessions: Vec<session::Model>,
    places: Vec<place::Model>,
    /// Places that stay, without the sessions that go.
    narrowed: Vec<(place::Model, place::Model)>,
    participants: Vec<participant::Model>,
    requests: Vec<request::Model>,
    meetings: Vec<meeting::Model>,
    /// How many of the places were asked to go.
    own_places: usize,
    /// How many of the participants were.
    own_participants: usize,
}

impl Falling {
    /// What falls with what goes.
    pub(super) fn of(held: &Held, gone: &Gone) -> Result<Self, AppError> {
        let mut falling = Self {
            own_places: gone.places.len(),
            own_participants: gone.participants.len(),
            ..Self::default()
        };
        let mut slots = gone.slots.clone();
        for row in held
            .sessions
            .iter()
            .filter(|row| gone.sessions.contains(&row.id))
        {
            slots.extend(slots_of(row)?.iter().map(|slot| slot.starts_at));
            falling.sessions.push(row.clone());
        }
        for row in &held.places {
            let stays = |id: &&String| {
                !id.parse()
                    .is_ok_and(|id: MeetingSessionId| gone.sessions.contains(&id))
            };
            let sessions: Vec<String> = row.sessions.0.iter().filter(stays).cloned().collect();
            let has_none = sessions.is_empty() && !row.sessions.0.is_empty();
            let is_theirs = row
                .holder_id
                .is_some_and(|id| gone.participants.contains(&id));
            if gone.places.contains(&row.id) || is_theirs || has_none {
                falling.places.push(row.clone());
            } else if sessions.len() < row.sessions.0.len() {
                let after = place::Model {
                    sessions: Texts(sessions),
                    ..row.clone()
                };
                falling.narrowed.push((row.clone(), after));
            }
        }
        let goes = |id: &ParticipantId| gone.participants.contains(id);
        let participants = held.participants.iter().filter(|row| goes(&row.id));
        falling.participants = participants.cloned().collect();
        let requests = held.requests.iter();
        falling.requests = requests
            .filter(|row| goes(&row.seller_id) || goes(&row.purchaser_id))
            .cloned()
            .collect();
        let places: BTreeSet<MeetingPlaceId> = falling.places.iter().map(|row| row.id).collect();
        let requests: BTreeSet<MeetingRequestId> =
            falling.requests.iter().map(|row| row.id).collect();
        let meetings = held.meetings.iter();
        falling.meetings = meetings
            .filter(|row| {
                places.contains(&row.place_id)
                    || requests.contains(&row.request_id)
                    || slots.contains(&row.starts_at)
            })
            .cloned()
            .collect();
        Ok(falling)
    }

    fn join(&mut self, other: Self) {
        self.sessions.extend(other.sessions);
        self.places.extend(other.places);
        self.narrowed.extend(other.narrowed);
        self.participants.extend(other.participants);
        self.requests.extend(other.requests);
        self.meetings.extend(other.meetings);
        self.own_places += other.own_places;
        self.own_participants += other.own_participants;
    }

    /// Takes all of it away; refuses where something happened, and where more goes than was said.
    pub(super) async fn fall(
        self,
        tx: &mut WriteTx<'_>,
        takes_along: bool,
    ) -> Result<(), AppError> {
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let has_happened = |row: &&meeting::Model| row.state != MeetingState::Planned;
        let happened = self.meetings.iter().filter(has_happened).count();
        if happened > 0 {
            return Err(MeetingError::Happened {
                count: count(happened),
            }
            .into());
        }
        let places = self.places.len() - self.own_places;
        let participants = self.participants.len() - self.own_participants;
        let along = self.meetings.len() + self.requests.len() + places + participants;
        if along > 0 && !takes_along {
            return Err(MeetingError::StandsOn {
                meetings: count(self.meetings.len()),
                wishes: count(self.requests.len()),
                places: count(places),
                participants: count(participants),
            }
            .into());
        }
        for row in &self.meetings {
            tx.remove::<meeting::Entity>(row).await?;
        }
        for row in &self.requests {
            tx.remove::<request::Entity>(row).await?;
        }
        for row in &self.places {
            tx.remove::<place::Entity>(row).await?;
        }
        for (before, after) in &self.narrowed {
            tx.update::<place::Entity>(before, after).await?;
        }
        for row in &self.participants {
            tx.remove::<participant::Entity>(row).await?;
        }
        for row in &self.sessions {
            tx.remove::<session::Entity>(row).await?;
        }
        Ok(())
    }
}
