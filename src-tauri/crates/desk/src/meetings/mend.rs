//! The plan of a mission after the day went another way: looked at first, then kept.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::{MeetingPlaceId, MeetingRequestId, MissionId, ParticipantId};
use proa_domain::meetings::repair::{Disruption, Repaired, repair};
use proa_domain::meetings::schedule::{Planned, Rule};
use proa_domain::settings::Action;
use proa_domain::time::{Day, Instant};
use serde::{Deserialize, Serialize};

use super::agenda::{Held, MeetingSlot};
use super::error::MeetingError;
use super::plan::{keep, told};
use super::why::names;
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::missions::rows::MISSIONS;
use crate::progress::Progress;
use crate::store::operation::{Operation, Record};

/// A plan to mend by who is away and which places are closed now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Mending {
    /// The mission.
    pub mission: MissionId,
    /// Meetings that begin before this moment have happened.
    pub from: Instant,
    /// Wishes that shall get a meeting although others have to move for it.
    pub urgent: Vec<MeetingRequestId>,
    /// Whether what is free in the end is given to wishes without a meeting.
    pub fills: bool,
}

/// What becomes of everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Mended {
    /// The names of whoever has a meeting at another time.
    pub moved: Vec<String>,
    /// Meetings at another time or place.
    pub moves: Vec<MendedMeeting>,
    /// Wishes that lose their meeting.
    pub fell_out: Vec<MendedMeeting>,
    /// Wishes that gain one.
    pub added: Vec<MendedMeeting>,
    /// Whether it is known that no plan moves fewer people.
    pub is_fewest: bool,
}

/// What becomes of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MendedMeeting {
    /// The wish.
    pub request_id: MeetingRequestId,
    /// The legal name of the company.
    pub seller_name: String,
    /// The name of the buyer.
    pub purchaser_name: String,
    /// Where it was.
    pub was: Option<MeetingSpot>,
    /// Where it is.
    pub is: Option<MeetingSpot>,
    /// Why it cannot stay.
    pub because: Vec<Rule>,
}

/// A time and a place as people read them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingSpot {
    /// The day, where its slot is of a session.
    pub day: Option<Day>,
    /// When it begins, by the clock there; blank where no slot begins then.
    pub from: String,
    /// What the place is called.
    pub place: String,
}

/// Tells what mending the plan would do, and leaves it as it is.
pub async fn preview_mending(
    desk: &Desk,
    wanted: &Mending,
    progress: Progress,
) -> Result<Mended, AppError> {
    desk.author(Action::PlanMissions)?;
    let held = Held::read(desk.store.read(), wanted.mission).await?;
    let repaired = mended(&held, wanted, progress).await?;
    tell(desk, wanted.mission, &held, &repaired).await
}

/// Mends the plan of a mission as it was looked at, and keeps it as one operation. Work that somebody stops changes
/// nothing, nor does work that would come to something else by now.
pub async fn mend(
    desk: &Desk,
    wanted: &Mending,
    seen: &Mended,
    progress: Progress,
) -> Result<Mended, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let held = Held::read(desk.store.read(), wanted.mission).await?;
    let repaired = mended(&held, wanted, progress).await?;
    let mended = tell(desk, wanted.mission, &held, &repaired).await?;
    if mended != *seen {
        return Err(MeetingError::MendingChanged.into());
    }
    let record = Record::new(MISSIONS, wanted.mission);
    desk.store
        .write(author, Operation::MendMeetings, record, async |tx| {
            keep(desk, tx, wanted.mission, &held, &repaired.meetings).await
        })
        .await?;
    Ok(mended)
}

async fn mended(held: &Held, wanted: &Mending, progress: Progress) -> Result<Repaired, AppError> {
    let before = held.planned();
    // What is only suggested gets no meeting unasked, and keeps the one that it has.
    let planned: BTreeSet<_> = before.iter().map(|meeting| meeting.wanted).collect();
    let agenda = held.agenda(wanted.from, |id| {
        planned.contains(id) || wanted.urgent.contains(id)
    })?;
    let order = wanted.clone();
    let repaired = tokio::task::spawn_blocking(move || {
        let disruption = Disruption {
            agenda: &agenda,
            before: &before,
            from: order.from,
            urgent: &order.urgent,
            fills: order.fills,
        };
        repair(&disruption, &mut |standing| told(&progress, standing))
    });
    let repaired = repaired.await.map_err(|error| Internal::new(&error))?;
    // Whoever had not been seen to when the work was stopped would lose a meeting for nothing.
    if repaired.is_cut_short {
        return Err(MeetingError::MendingStopped.into());
    }
    Ok(repaired)
}

/// What happened to the plan, in names and times.
async fn tell(
    desk: &Desk,
    mission: MissionId,
    held: &Held,
    repaired: &Repaired,
) -> Result<Mended, AppError> {
    let told = Told {
        names: names(desk.store.read(), mission).await?,
        slots: held
            .slots()?
            .into_iter()
            .map(|slot| (slot.starts_at, slot))
            .collect(),
        places: held
            .places
            .iter()
            .map(|row| (row.id, row.name.clone()))
            .collect(),
        sides: held
            .requests
            .iter()
            .map(|row| (row.id, (row.seller_id, row.purchaser_id)))
            .collect(),
    };
    let moves = repaired.moves.iter();
    let fell_out = repaired.fell_out.iter();
    let added = repaired.added.iter();
    let mut people: Vec<String> = repaired.moved.iter().map(|id| told.name(*id)).collect();
    people.sort();
    Ok(Mended {
        moved: people,
        moves: moves
            .map(|step| {
                told.meeting(
                    step.is.wanted,
                    (Some(&step.was), Some(&step.is)),
                    Vec::new(),
                )
            })
            .collect(),
        fell_out: fell_out
            .map(|out| {
                let mut because: Vec<Rule> = out.because.iter().map(|broken| broken.rule).collect();
                because.dedup();
                told.meeting(out.was.wanted, (Some(&out.was), None), because)
            })
            .collect(),
        added: added
            .map(|planned| told.meeting(planned.wanted, (None, Some(planned)), Vec::new()))
            .collect(),
        is_fewest: repaired.is_fewest,
    })
}

/// What is needed to say a plan in words.
struct Told {
    names: BTreeMap<ParticipantId, String>,
    slots: BTreeMap<Instant, MeetingSlot>,
    places: BTreeMap<MeetingPlaceId, String>,
    sides: BTreeMap<MeetingRequestId, (ParticipantId, ParticipantId)>,
}

impl Told {
    fn name(&self, id: ParticipantId) -> String {
        self.names.get(&id).cloned().unwrap_or_default()
    }

    fn spot(&self, planned: &Planned) -> MeetingSpot {
        let slot = self.slots.get(&planned.starts_at);
        let place = self.places.get(&planned.place);
        MeetingSpot {
            day: slot.map(|slot| slot.day),
            from: slot.map(|slot| slot.from.clone()).unwrap_or_default(),
            place: place.cloned().unwrap_or_default(),
        }
    }

    fn meeting(
        &self,
        request_id: MeetingRequestId,
        (was, is): (Option<&Planned>, Option<&Planned>),
        because: Vec<Rule>,
    ) -> MendedMeeting {
        let sides = self.sides.get(&request_id);
        MendedMeeting {
            request_id,
            seller_name: sides.map(|sides| self.name(sides.0)).unwrap_or_default(),
            purchaser_name: sides.map(|sides| self.name(sides.1)).unwrap_or_default(),
            was: was.map(|planned| self.spot(planned)),
            is: is.map(|planned| self.spot(planned)),
            because,
        }
    }
}
