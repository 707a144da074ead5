//! What a company is asked to confirm of its results, in the form in which the press of papers reads it.

use std::collections::BTreeMap;

use proa_domain::ids::{MissionId, ResultId};
use proa_domain::missions::results::confirmation::{ConfirmationCode, ConfirmationRefusal};
use proa_domain::missions::results::horizon::Horizon;
use proa_domain::missions::results::outcome::OutcomeForm;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::advice::{Advised, Prepared, advised};
use super::advisory::country_names;
use crate::Desk;
use crate::error::{AppError, Internal, StoreError};
use crate::missions;
use crate::missions::error::MissionError;
use crate::missions::results::{confirming, outcomes};
use crate::privacy::holidays;

/// In so many business days an answer helps most. Source: facts of the office, registration flow, step 10:
/// results are reported within 10 business days.
const ANSWERED_WITHIN: u32 = 10;

/// A result that a company is asked to confirm.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WantedConfirmation {
    /// Of which mission.
    pub mission_id: MissionId,
    /// Which result.
    pub result_id: ResultId,
}

/// A request for a confirmation before it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmationAsked {
    /// Whom it is for.
    pub company: String,
    /// What it says.
    pub content: Value,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ConfirmationRequest<'a> {
    #[serde(flatten)]
    prepared: Prepared,
    company: Advised,
    mission: &'a str,
    horizon: Horizon,
    outcome: &'a OutcomeForm,
    code: ConfirmationCode,
    answer_by: Day,
    countries: BTreeMap<String, String>,
}

/// What a company is asked to confirm, with the code for the figures as they stand. Who has answered is not
/// asked again.
pub async fn confirmation_request(
    desk: &Desk,
    wanted: WantedConfirmation,
    locale: Locale,
) -> Result<ConfirmationAsked, AppError> {
    let mission = missions::get(desk, wanted.mission_id).await?.mission;
    let rows = outcomes::list(desk, wanted.mission_id).await?;
    let mut rows = rows.into_iter();
    let row = rows.find(|row| row.id == Some(wanted.result_id));
    let row = row.ok_or_else(|| StoreError::not_found("mission_results"))?;
    let outcome = row.outcome;
    let outcome = outcome.ok_or_else(|| StoreError::not_found("mission_results"))?;
    if row.confirmation.is_some() {
        let reason = ConfirmationRefusal::AlreadySaid;
        return Err(MissionError::ConfirmationRefused { reason }.into());
    }
    let calendar = holidays::calendar(desk.store.read()).await?;
    let request = ConfirmationRequest {
        prepared: Prepared::now(desk).await?,
        company: advised(desk, row.company_id).await?,
        mission: &mission.name,
        horizon: row.horizon,
        outcome: &outcome,
        code: confirming::code(desk, wanted.result_id).await?,
        answer_by: calendar.after(desk.env.today(), ANSWERED_WITHIN),
        countries: country_names(desk, locale).await?,
    };
    Ok(ConfirmationAsked {
        company: row.company_name,
        content: serde_json::to_value(request).map_err(|error| Internal::new(&error))?,
    })
}

#[cfg(test)]
mod tests;
