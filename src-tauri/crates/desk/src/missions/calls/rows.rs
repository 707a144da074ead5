//! A call as its row, and back.

use proa_domain::ids::{CallId, MissionId};
use proa_domain::missions::call::{Call, CallForm, CallState};
use proa_domain::missions::funding::Funding;
use proa_domain::missions::requirements::RequirementForm;
use proa_domain::missions::selection::phase::Phase;
use proa_domain::time::Instant;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
};

use super::entity::call;
use crate::error::{AppError, StoreError};
use crate::missions::entity::Requirements;
use crate::missions::error::MissionError;
use crate::store::columns::{from_json, to_json};

/// The topic of calls.
pub(in crate::missions) const CALLS: &str = "calls";

/// What a row of a call is made with.
pub(super) struct NewCall {
    pub(super) id: CallId,
    pub(super) mission: MissionId,
    pub(super) number: i64,
    pub(super) replaces: Option<CallId>,
    pub(super) draw: u64,
    pub(super) now: Instant,
}

/// A draft as its row. A draft may have problems: it is held against its form when it is published.
pub(super) fn row(new: &NewCall, form: &CallForm) -> Result<call::Model, AppError> {
    let model = call::Model {
        id: new.id,
        version: 1,
        mission_id: new.mission,
        number: new.number,
        replaces_id: new.replaces,
        state: CallState::Draft,
        reason: None,
        title: String::new(),
        language: form.language,
        text: String::new(),
        time_zone: String::new(),
        opens_at: String::new(),
        closes_at: String::new(),
        requirements: Requirements::default(),
        funding: None,
        rules: String::new(),
        phase: Phase::Preparing,
        phase_reason: None,
        result: None,
        draw: new.draw.to_string(),
        published_at: None,
        created_at: new.now,
        updated_at: new.now,
        deleted_at: None,
    };
    with_form(model, form)
}

/// A row with another form.
pub(super) fn with_form(row: call::Model, form: &CallForm) -> Result<call::Model, AppError> {
    let trimmed = |one: &RequirementForm| RequirementForm {
        kind: one.kind,
        values: one
            .values
            .iter()
            .map(|value| value.trim().to_owned())
            .collect(),
    };
    let funding = form.funding.as_ref().map(to_json);
    Ok(call::Model {
        title: form.title.trim().to_owned(),
        language: form.language,
        text: form.text.trim().to_owned(),
        time_zone: form.time_zone.trim().to_owned(),
        opens_at: form.opens_at.trim().to_owned(),
        closes_at: form.closes_at.trim().to_owned(),
        requirements: Requirements(form.requirements.iter().map(trimmed).collect()),
        funding: funding.transpose()?,
        rules: to_json(&form.rules)?,
        ..row
    })
}

/// A call as its form.
pub(super) fn form_of(row: &call::Model) -> Result<CallForm, AppError> {
    let funding = row.funding.as_deref().map(from_json);
    Ok(CallForm {
        title: row.title.clone(),
        language: row.language,
        text: row.text.clone(),
        time_zone: row.time_zone.clone(),
        opens_at: row.opens_at.clone(),
        closes_at: row.closes_at.clone(),
        requirements: row.requirements.0.clone(),
        funding: funding.transpose()?,
        rules: from_json(&row.rules)?,
    })
}

/// The call that a row holds, if nothing is wrong with it.
pub(in crate::missions) fn call_of(row: &call::Model) -> Result<Call, AppError> {
    Ok(Call::parse(&form_of(row)?).map_err(MissionError::from)?)
}

/// The seed of the draws of a call.
pub(in crate::missions) fn seed(row: &call::Model) -> u64 {
    row.draw.parse().unwrap_or_default()
}

/// Reads a call; refuses with `store.not-found` where there is none.
pub(in crate::missions) async fn find(
    db: &impl ConnectionTrait,
    id: CallId,
) -> Result<call::Model, AppError> {
    let found = live().filter(call::Column::Id.eq(id)).one(db).await?;
    found.ok_or_else(|| StoreError::not_found(CALLS).into())
}

/// Reads a call; refuses with `store.stale` when it was written since it was read.
pub(in crate::missions) async fn current(
    db: &impl ConnectionTrait,
    id: CallId,
    version: u32,
) -> Result<call::Model, AppError> {
    let row = find(db, id).await?;
    StoreError::ensure_current(CALLS, row.version, version)?;
    Ok(row)
}

/// The public call of a mission.
pub(in crate::missions) async fn published(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Option<call::Model>, AppError> {
    let found = live()
        .filter(call::Column::MissionId.eq(mission))
        .filter(call::Column::State.eq(CallState::Published));
    Ok(found.one(db).await?)
}

/// The money of the public call of a mission; none where it gives none.
pub(in crate::missions) async fn public_funding(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Option<Funding>, AppError> {
    match published(db, mission).await? {
        Some(call) => Ok(call_of(&call)?.funding),
        None => Ok(None),
    }
}

/// Every version of every call of a mission, the latest first.
pub(super) async fn of_mission(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Vec<call::Model>, AppError> {
    let found = live()
        .filter(call::Column::MissionId.eq(mission))
        .order_by_desc(call::Column::Number)
        .order_by_desc(call::Column::Id);
    Ok(found.all(db).await?)
}

fn live() -> Select<call::Entity> {
    call::Entity::find().filter(call::Column::DeletedAt.is_null())
}
