//! The calls of a mission, and one.

use proa_domain::ids::{CallId, MissionId};
use proa_domain::language;
use proa_domain::missions::call::{
    Call, CallDifference, CallForm, CallState, CriterionForm, RulesForm,
};
use proa_domain::missions::mission::Window;
use proa_domain::missions::requirements::{RequirementForm, RequirementKind};
use proa_domain::missions::selection::phase::Phase;
use proa_domain::missions::selection::rules::TieRule;
use proa_domain::problem::Problem;
use proa_domain::settings::Locale;
use proa_domain::time::Instant;
use serde::{Deserialize, Serialize};

use super::entity::call;
use super::rows;
use crate::Desk;
use crate::env::OFFICE_ZONE;
use crate::error::AppError;
use crate::l10n::Words;

/// A version of a call in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CallRow {
    /// Identity.
    pub id: CallId,
    /// The version to pass back.
    pub version: u32,
    /// Which version of the call it is, from 1.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// How far it is.
    pub state: CallState,
    /// Why it was called off or replaced.
    pub reason: Option<String>,
    /// How far its selection is.
    pub phase: Phase,
    /// When it was published.
    pub published_at: Option<Instant>,
}

/// A call in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CallDetail {
    /// Its row in the list.
    pub row: CallRow,
    /// Of which mission.
    pub mission_id: MissionId,
    /// What it says.
    pub call: CallForm,
    /// What is wrong with it before it can be published.
    pub problems: Vec<Problem>,
    /// What its words leave out.
    pub language: Vec<language::Finding>,
    /// Where now lies in the time of applications; none while the hours are not said.
    pub window: Option<Window>,
    /// In what it differs from the version whose place it takes.
    pub difference: Option<CallDifference>,
    /// The seed of its draws, so that anybody can make them again.
    pub draw: String,
}

/// Every version of the calls of a mission, the latest first.
pub async fn of_mission(desk: &Desk, mission: MissionId) -> Result<Vec<CallRow>, AppError> {
    let found = rows::of_mission(desk.store.read(), mission).await?;
    Ok(found.iter().map(row_of).collect())
}

/// One in full.
pub async fn get(desk: &Desk, id: CallId) -> Result<CallDetail, AppError> {
    let db = desk.store.read();
    let row = rows::find(db, id).await?;
    let form = rows::form_of(&row)?;
    let difference = match row.replaces_id {
        Some(before) => {
            let before = rows::form_of(&rows::find(db, before).await?)?;
            Some(before.difference(&form))
        }
        None => None,
    };
    let read = Call::parse(&form);
    Ok(CallDetail {
        row: row_of(&row),
        mission_id: row.mission_id,
        window: read.as_ref().ok().map(|call| call.window(desk.env.now())),
        problems: read.err().map(|problems| problems.0).unwrap_or_default(),
        language: language::check(&form.text, form.language),
        difference,
        draw: row.draw,
        call: form,
    })
}

/// What a new call begins with: the criteria of the recommended model, to be changed. Source:
/// facts of the office, registration flow, step 5.
pub fn template(locale: Locale) -> CallForm {
    const CRITERIA: [(&str, u32); 6] = [
        ("capacity", 25),
        ("fit", 25),
        ("origin", 15),
        ("certification", 15),
        ("size", 10),
        ("measures", 10),
    ];
    let words = Words::of(locale);
    let criterion = |(code, weight): (&str, u32)| CriterionForm {
        code: code.to_owned(),
        name: words.get(&format!("criterion-{code}")),
        weight,
    };
    let asked = [
        RequirementKind::RegisteredProfile,
        RequirementKind::RfcValid,
    ];
    CallForm {
        title: String::new(),
        language: locale,
        text: words.get("call-template-text"),
        time_zone: OFFICE_ZONE.to_owned(),
        opens_at: String::new(),
        closes_at: String::new(),
        requirements: asked
            .map(|kind| RequirementForm {
                kind,
                values: vec![],
            })
            .to_vec(),
        funding: None,
        rules: RulesForm {
            criteria: CRITERIA.map(criterion).to_vec(),
            reviewers: 3,
            justification: 40,
            ties: vec![TieRule::EarlierApplication],
        },
    }
}

fn row_of(row: &call::Model) -> CallRow {
    CallRow {
        id: row.id,
        version: u32::try_from(row.version).unwrap_or(u32::MAX),
        number: u32::try_from(row.number).unwrap_or(u32::MAX),
        title: row.title.clone(),
        state: row.state,
        reason: row.reason.clone(),
        phase: row.phase,
        published_at: row.published_at,
    }
}
