//! The days that follow from the business days of a call's money, and what is left until the next of them.

use proa_domain::calendar::BusinessCalendar;
use proa_domain::ids::MissionId;
use proa_domain::missions::funding::FundingLimits;
use proa_domain::missions::support::{SupportFacts, SupportState};
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::missions::rows as missions;
use crate::privacy::holidays;

/// Terms that are held against the days of a mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AskDeadlines {
    /// Whose days.
    pub mission_id: MissionId,
    /// The terms, in business days.
    pub limits: FundingLimits,
}

/// The days of a support of a mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SupportDeadlines {
    /// The first and the last day on which it can be asked for.
    pub asking: (Day, Day),
    /// The last day of the proof.
    pub proof_due: Day,
}

/// The next day by which something must be done, as it is seen today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NextDeadline {
    /// The last day.
    pub on: Day,
    /// The business days that are left, that day with them.
    pub business_days_left: u32,
    /// The day is over.
    pub is_over: bool,
}

/// Tells the days that terms mean for a mission. Nothing is written.
pub async fn deadlines(desk: &Desk, asked: AskDeadlines) -> Result<SupportDeadlines, AppError> {
    let db = desk.store.read();
    let mission = missions::mission_of(&missions::find(db, asked.mission_id).await?)?;
    let calendar = holidays::calendar(db).await?;
    Ok(SupportDeadlines {
        asking: asked.limits.asking(&calendar, mission.starts_on),
        proof_due: asked.limits.proof_due(&calendar, mission.ends_on),
    })
}

/// What is next of a request: that it is authorised, or that it is proved; none where it waits for nobody.
pub(super) fn next(
    state: SupportState,
    facts: &SupportFacts,
    calendar: &BusinessCalendar,
) -> Option<NextDeadline> {
    let on = match state {
        SupportState::Requested | SupportState::Incomplete => facts.asking.1,
        SupportState::Authorised | SupportState::ProofReturned => facts.proof_due,
        SupportState::Refused
        | SupportState::Proved
        | SupportState::Verified
        | SupportState::Paid
        | SupportState::Lapsed
        | SupportState::Withdrawn => return None,
    };
    Some(NextDeadline {
        on,
        business_days_left: calendar.between(facts.today, on),
        is_over: on < facts.today,
    })
}
