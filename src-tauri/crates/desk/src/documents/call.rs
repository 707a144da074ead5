//! What a version of a call says, in the form in which the press of papers reads it.

use std::collections::BTreeMap;

use proa_domain::ids::{CallId, MissionId};
use proa_domain::missions::call::{CallForm, CallState};
use proa_domain::missions::funding::{Funding, FundingForm};
use proa_domain::missions::mission::MissionForm;
use proa_domain::missions::requirements::{RequirementForm, together};
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::Serialize;

use super::Document;
use super::advice::Prepared;
use super::advisory::country_names;
use super::companies::state_names;
use crate::Desk;
use crate::companies::consents;
use crate::error::AppError;
use crate::missions;
use crate::missions::calls::{self, AskDeadlines, SupportDeadlines};
use crate::treaties::reference::catalogues;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CallPaper<'a> {
    #[serde(flatten)]
    prepared: Prepared,
    mission: &'a MissionForm,
    call: &'a CallForm,
    number: u32,
    state: CallState,
    reason: Option<&'a str>,
    published_on: Option<Day>,
    requirements: Vec<&'a RequirementForm>,
    support_days: Option<SupportDeadlines>,
    notice: Option<NoticeInForce>,
    names: CallNames,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NoticeInForce {
    edition: String,
    in_force_on: String,
}

#[derive(Serialize)]
struct CallNames {
    countries: BTreeMap<String, String>,
    states: BTreeMap<String, String>,
    sectors: BTreeMap<String, String>,
}

/// A version of a call, whatever state it is in, with the names of a language. It is of the office, and of
/// nobody by name.
pub async fn call(desk: &Desk, id: CallId, locale: Locale) -> Result<Document, AppError> {
    let detail = calls::get(desk, id).await?;
    let mission = missions::get(desk, detail.mission_id).await?.mission;
    let asked = together(
        &detail.call.requirements,
        &mission.requirements,
        |one: &RequirementForm| one.kind,
    );
    let published = detail.row.published_at;
    let paper = CallPaper {
        prepared: Prepared::by_office(desk, desk.env.today()).await?,
        number: detail.row.number,
        state: detail.row.state,
        reason: detail.row.reason.as_deref(),
        published_on: published.map(|at| at.day_in(&detail.call.time_zone)),
        requirements: asked.collect(),
        support_days: support_days(desk, detail.mission_id, detail.call.funding.as_ref()).await?,
        notice: notice(desk).await?,
        names: CallNames {
            countries: country_names(desk, locale).await?,
            states: state_names(desk, locale).await?,
            sectors: catalogues::sectors(desk)
                .await?
                .into_iter()
                .map(|sector| sector.named(locale))
                .collect(),
        },
        mission: &mission,
        call: &detail.call,
    };
    let title = format!("{} {}", detail.row.title, detail.row.number);
    Ok(Document::new(title, &paper)?)
}

/// The days that the terms of the money mean, where nothing is wrong with it.
async fn support_days(
    desk: &Desk,
    mission_id: MissionId,
    funding: Option<&FundingForm>,
) -> Result<Option<SupportDeadlines>, AppError> {
    let Some(funding) = funding.and_then(|form| Funding::parse(form).ok()) else {
        return Ok(None);
    };
    let asked = AskDeadlines {
        mission_id,
        limits: funding.limits,
    };
    calls::deadlines(desk, asked).await.map(Some)
}

async fn notice(desk: &Desk) -> Result<Option<NoticeInForce>, AppError> {
    let notices = consents::notices(desk).await?.into_iter();
    let in_force = notices.filter(|row| row.is_in_force).map(|row| row.notice);
    let mut in_force = in_force.map(|notice| NoticeInForce {
        edition: notice.edition,
        in_force_on: notice.in_force_on,
    });
    Ok(in_force.next_back())
}

#[cfg(test)]
mod tests;
