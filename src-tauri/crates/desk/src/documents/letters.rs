//! What the letters of result of a selection say, in the form in which the press of papers reads them.

use proa_domain::ids::{CallId, RegistrationId};
use proa_domain::missions::call::CriterionForm;
use proa_domain::missions::selection::explain::Explanation;
use proa_domain::missions::selection::phase::{Phase, PhaseRefusal};
use proa_domain::missions::state::RegistrationState;
use proa_domain::problem::Problems;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::advice::{Advised, Prepared, advised};
use crate::Desk;
use crate::error::{AppError, Internal, StoreError};
use crate::missions::calls;
use crate::missions::error::MissionError;
use crate::missions::selection::results;
use crate::missions::{self, RegistrationRow};

/// Which letters are wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WantedLetters {
    /// Of which call.
    pub call_id: CallId,
    /// For whom; for all that took part where nobody is named.
    pub registration_id: Option<RegistrationId>,
    /// Until when one can be heard.
    pub heard_until: Day,
}

/// A letter before it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Whom it is for.
    pub company: String,
    /// What it says.
    pub content: Value,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultLetter<'a> {
    #[serde(flatten)]
    prepared: Prepared,
    company: Advised,
    mission: &'a str,
    call: &'a str,
    number: u32,
    standing: Standing,
    reason: Option<&'a str>,
    explanation: &'a Explanation,
    criteria: &'a [CriterionForm],
    heard_until: Day,
}

/// How an application stands today.
#[derive(Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
enum Standing {
    Place,
    Waiting { position: u32 },
    TurnedAway,
}

/// The letters of those whose application was decided, in the order of the result. Who stepped back, and of
/// whom a person has still to decide, gets none.
pub async fn result_letters(desk: &Desk, wanted: &WantedLetters) -> Result<Vec<Letter>, AppError> {
    let results = results(desk, wanted.call_id).await?;
    ensure_ahead(wanted.heard_until, desk.env.today())?;
    if results.phase != Phase::Decided {
        let reason = PhaseRefusal::NoSuchMove;
        return Err(MissionError::PhaseRefused { reason }.into());
    }
    let call = calls::get(desk, wanted.call_id).await?;
    let mission = missions::get(desk, call.mission_id).await?.mission;
    let registrations = missions::registrations(desk, call.mission_id).await?;
    let mut letters = Vec::new();
    for row in &results.rows {
        if wanted
            .registration_id
            .is_some_and(|id| id != row.registration_id)
        {
            continue;
        }
        let mut own = registrations.iter();
        let Some(own) = own.find(|one| one.id == row.registration_id) else {
            continue;
        };
        let Some(standing) = standing(own) else {
            continue;
        };
        let letter = ResultLetter {
            prepared: Prepared::now(desk).await?,
            company: advised(desk, row.company_id).await?,
            mission: &mission.name,
            call: &call.call.title,
            number: call.row.number,
            standing,
            reason: own.reason.as_deref(),
            explanation: &row.explanation,
            criteria: &call.call.rules.criteria,
            heard_until: wanted.heard_until,
        };
        letters.push(Letter {
            company: row.company_name.clone(),
            content: serde_json::to_value(letter).map_err(|error| Internal::new(&error))?,
        });
    }
    if letters.is_empty() {
        return Err(StoreError::not_found("registrations").into());
    }
    Ok(letters)
}

/// Who is told today can still be heard tomorrow.
fn ensure_ahead(heard_until: Day, today: Day) -> Result<(), MissionError> {
    let mut problems = Problems::default();
    if heard_until <= today {
        problems.note("heardUntil", "heard-until-over");
    }
    Ok(problems.or(())?)
}

fn standing(row: &RegistrationRow) -> Option<Standing> {
    match row.state {
        RegistrationState::Accepted
        | RegistrationState::Confirmed
        | RegistrationState::Attended => Some(Standing::Place),
        RegistrationState::Waiting => row.position.map(|position| Standing::Waiting { position }),
        RegistrationState::Rejected => Some(Standing::TurnedAway),
        RegistrationState::Applied | RegistrationState::Withdrawn => None,
    }
}
