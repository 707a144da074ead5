//! Why something about a mission is refused.

use proa_domain::ids::{MissionTaskId, RegistrationId, ResultId};
use proa_domain::missions::call::CallRefusal;
use proa_domain::missions::document::AttestationRefusal;
use proa_domain::missions::funding::RefundRefusal;
use proa_domain::missions::ready::checklist::NeededRefusal;
use proa_domain::missions::ready::floor::{BoothRefusal, FloorProblem};
use proa_domain::missions::ready::freeze::FreezeRefusal;
use proa_domain::missions::requirements::Finding;
use proa_domain::missions::results::confirmation::ConfirmationRefusal;
use proa_domain::missions::selection::phase::PhaseRefusal;
use proa_domain::missions::selection::waiting::WaitingRefusal;
use proa_domain::missions::state::{MoveRefusal, RegistrationState};
use proa_domain::missions::support::SupportRefusal;
use proa_domain::problem::Problems;
use serde::Serialize;

use crate::error::AppError;
use crate::settings::error::PeopleError;

/// Why a mission or a registration could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum MissionError {
    /// The form has problems.
    #[error("the form has problems")]
    #[serde(rename = "mission.invalid")]
    Invalid { problems: Problems },
    /// Registration is not open.
    #[error("registration is not open")]
    #[serde(rename = "mission.closed")]
    Closed { findings: Vec<Finding> },
    /// The company takes part, or may still.
    #[error("the company is registered")]
    #[serde(rename = "mission.already-registered")]
    AlreadyRegistered { registration: RegistrationId },
    /// The company does not meet what the mission asks.
    #[error("the company does not meet the requirements")]
    #[serde(rename = "mission.requirements")]
    Requirements { findings: Vec<Finding> },
    /// The states do not follow each other.
    #[error("{from} is not followed by {to}")]
    #[serde(rename = "mission.move-refused")]
    MoveRefused {
        from: RegistrationState,
        to: RegistrationState,
    },
    /// The company takes no part any more.
    #[error("the registration has ended")]
    #[serde(rename = "mission.registration-ended")]
    RegistrationEnded,
    /// The move needs a reason.
    #[error("a reason is required")]
    #[serde(rename = "mission.reason-required")]
    ReasonRequired,
    /// Every place is taken.
    #[error("no place is free")]
    #[serde(rename = "mission.full")]
    Full,
    /// More companies have a place than there would be.
    #[error("{accepted} companies have a place")]
    #[serde(rename = "mission.capacity-below-accepted")]
    CapacityBelowAccepted { accepted: u32 },
    /// A step of a call may not be.
    #[error("the call does not go on: {reason}")]
    #[serde(rename = "mission.call-refused")]
    CallRefused { reason: CallRefusal },
    /// The call gives no money.
    #[error("the call has no funding")]
    #[serde(rename = "mission.no-funding")]
    NoFunding,
    /// A step of a support may not be.
    #[error("the support does not go on: {reason}")]
    #[serde(rename = "mission.support-refused")]
    SupportRefused { reason: SupportRefusal },
    /// A refund cannot be worked out.
    #[error("the refund cannot be worked out: {reason}")]
    #[serde(rename = "mission.refund-refused")]
    RefundRefused { reason: RefundRefusal },
    /// An original cannot be attested.
    #[error("the original cannot be attested: {reason}")]
    #[serde(rename = "mission.attestation-refused")]
    AttestationRefused { reason: AttestationRefusal },
    /// The selection does not go on.
    #[error("the selection does not go on: {reason}")]
    #[serde(rename = "mission.phase-refused")]
    PhaseRefused { reason: PhaseRefusal },
    /// The person at the desk does not review this call.
    #[error("the person is no reviewer of the call")]
    #[serde(rename = "mission.not-reviewer")]
    NotReviewer,
    /// The names are not told while applications are reviewed.
    #[error("the names are hidden while applications are reviewed")]
    #[serde(rename = "mission.names-hidden")]
    NamesHidden,
    /// Somebody is not moved in the waiting list.
    #[error("the waiting list stays as it is: {reason}")]
    #[serde(rename = "mission.waiting-refused")]
    WaitingRefused { reason: WaitingRefusal },
    /// The state of something needed does not follow.
    #[error("the state does not follow: {reason}")]
    #[serde(rename = "mission.needed-refused")]
    NeededRefused { reason: NeededRefusal },
    /// The booths of a plan break rules.
    #[error("the floor plan breaks {} rules", broken.len())]
    #[serde(rename = "mission.floor-refused")]
    FloorRefused { broken: Vec<FloorProblem> },
    /// Somebody is not put into a booth.
    #[error("nobody is put into the booth: {reason}")]
    #[serde(rename = "mission.booth-refused")]
    BoothRefused { reason: BoothRefusal },
    /// Tasks would wait for each other, so that none could begin.
    #[error("the tasks wait for each other")]
    #[serde(rename = "mission.task-ring")]
    TaskRing { tasks: Vec<MissionTaskId> },
    /// A change needs a request, or a request is not needed, or it was decided.
    #[error("the change is not written: {reason}")]
    #[serde(rename = "mission.freeze-refused")]
    FreezeRefused { reason: FreezeRefusal },
    /// There is a result of the company at that horizon.
    #[error("the result was reported")]
    #[serde(rename = "mission.result-twice")]
    ResultTwice { result: ResultId },
    /// What a company said is not taken.
    #[error("the confirmation is not taken: {reason}")]
    #[serde(rename = "mission.confirmation-refused")]
    ConfirmationRefused { reason: ConfirmationRefusal },
}

impl From<Problems> for MissionError {
    fn from(problems: Problems) -> Self {
        Self::Invalid { problems }
    }
}

/// Tells the refusal of a move as the error of its slice.
pub(crate) fn of_refusal(refusal: MoveRefusal) -> AppError {
    match refusal {
        MoveRefusal::NoSuchMove { from, to } => MissionError::MoveRefused { from, to }.into(),
        MoveRefusal::Forbidden { role, action } => PeopleError::Forbidden { role, action }.into(),
        MoveRefusal::ReasonRequired => MissionError::ReasonRequired.into(),
        MoveRefusal::Full => MissionError::Full.into(),
    }
}
