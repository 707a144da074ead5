//! Why something about meetings is refused.

use proa_domain::ids::{MeetingRequestId, MeetingSessionId, ParticipantId};
use proa_domain::meetings::request::{MoveRefusal, Party, RequestState};
use proa_domain::meetings::schedule::{Broken, Rule};
use proa_domain::problem::Problems;
use serde::Serialize;

use crate::error::AppError;
use crate::settings::error::PeopleError;

/// Why meetings could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum MeetingError {
    /// The form has problems.
    #[error("the form has problems")]
    #[serde(rename = "meeting.invalid")]
    Invalid { problems: Problems },
    /// A session begins while another lasts.
    #[error("the sessions overlap")]
    #[serde(rename = "meeting.sessions-overlap")]
    SessionsOverlap { other: MeetingSessionId },
    /// There is no slot yet.
    #[error("the mission has no sessions")]
    #[serde(rename = "meeting.no-sessions")]
    NoSessions,
    /// The two are wanted to meet already.
    #[error("there is a request of the two")]
    #[serde(rename = "meeting.already-asked")]
    AlreadyAsked { request: MeetingRequestId },
    /// A company meets a buyer, and nobody else.
    #[error("the two are not a company and a buyer of the mission")]
    #[serde(rename = "meeting.not-a-pair")]
    NotAPair,
    /// The states do not follow each other.
    #[error("{from} is not followed by {to}")]
    #[serde(rename = "meeting.move-refused")]
    MoveRefused {
        from: RequestState,
        to: RequestState,
        party: Party,
    },
    /// The move needs a reason.
    #[error("a reason is required")]
    #[serde(rename = "meeting.reason-required")]
    ReasonRequired,
    /// Locked meetings break a rule among themselves.
    #[error("locked meetings break the rule {rule}")]
    #[serde(rename = "meeting.locks-contradict")]
    LocksContradict { rule: Rule, count: u32 },
    /// The company or the buyer is there already.
    #[error("the two would be one participant twice")]
    #[serde(rename = "meeting.takes-part")]
    TakesPart { participant: ParticipantId },
    /// Something stands on what would be taken away, and would go with it.
    #[error(
        "{meetings} meetings, {wishes} wishes, {places} places and {participants} participants stand on it"
    )]
    #[serde(rename = "meeting.stands-on")]
    StandsOn {
        meetings: u32,
        wishes: u32,
        places: u32,
        participants: u32,
    },
    /// A meeting was held, or somebody did not come to it: what happened stays.
    #[error("{count} meetings have happened")]
    #[serde(rename = "meeting.happened")]
    Happened { count: u32 },
    /// Somebody stopped the mending before everybody was seen to.
    #[error("the mending was stopped")]
    #[serde(rename = "meeting.mending-stopped")]
    MendingStopped,
    /// The day went on since the mending was looked at, and it would come to something else.
    #[error("the mending is not the one that was looked at")]
    #[serde(rename = "meeting.mending-changed")]
    MendingChanged,
    /// Somebody is known to be away for the rest of that day.
    #[error("the absence is known")]
    #[serde(rename = "meeting.away-known")]
    AwayKnown,
    /// A place of the mission is called so already.
    #[error("there is a place of this name")]
    #[serde(rename = "meeting.place-known")]
    PlaceKnown { name: String },
}

impl From<Problems> for MeetingError {
    fn from(problems: Problems) -> Self {
        Self::Invalid { problems }
    }
}

/// Tells the refusal of a move as the error of its slice.
pub(super) fn of_refusal(refusal: MoveRefusal) -> AppError {
    match refusal {
        MoveRefusal::NoSuchMove { from, to, party } => {
            MeetingError::MoveRefused { from, to, party }.into()
        }
        MoveRefusal::Forbidden { role, action } => PeopleError::Forbidden { role, action }.into(),
        MoveRefusal::ReasonRequired => MeetingError::ReasonRequired.into(),
    }
}

/// Tells the rules that locks break: the first, and how many there are.
pub(super) fn of_locks(broken: &[Broken]) -> MeetingError {
    MeetingError::LocksContradict {
        rule: broken.first().map_or(Rule::Lock, |broken| broken.rule),
        count: u32::try_from(broken.len()).unwrap_or(u32::MAX),
    }
}
