//! Writing a call: a draft, its publication, its next version, and this year's from last year's.

use proa_domain::ids::{CallId, MissionId};
use proa_domain::missions::call::{Call, CallFacts, CallForm, CallState, check_call};
use proa_domain::missions::mission::Window;
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

use super::entity::call;
use super::rows::{self, CALLS};
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::rows as missions;
use crate::missions::selection;
use crate::settings::error::PeopleError;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// A call to write.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewCall {
    /// Of which mission.
    pub mission_id: MissionId,
    /// The call.
    pub call: CallForm,
}

/// A draft as it shall be.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct EditCall {
    /// Which draft.
    pub id: CallId,
    /// The version that was read.
    pub version: u32,
    /// The call.
    pub call: CallForm,
}

/// A step of a call.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct MoveCall {
    /// Which call.
    pub id: CallId,
    /// The version that was read.
    pub version: u32,
    /// What it becomes.
    pub to: CallState,
    /// Why; needed to call it off, and to publish a version in the place of another.
    pub reason: Option<String>,
}

/// A call that is written after another.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CopyCall {
    /// After which call.
    pub from: CallId,
    /// For which mission.
    pub mission_id: MissionId,
}

/// Keeps a draft, with whatever is still wrong with it.
pub async fn draft(desk: &Desk, new: &NewCall) -> Result<CallId, AppError> {
    insert(desk, new.mission_id, &new.call, None).await
}

/// Writes this year's call after another: its hours are to be said anew.
pub async fn copy(desk: &Desk, wanted: CopyCall) -> Result<CallId, AppError> {
    let from = rows::form_of(&rows::find(desk.store.read(), wanted.from).await?)?;
    insert(desk, wanted.mission_id, &from.again(), None).await
}

/// Writes the next version of a public call.
pub async fn revise(desk: &Desk, id: CallId) -> Result<CallId, AppError> {
    let from = rows::find(desk.store.read(), id).await?;
    let form = rows::form_of(&from)?;
    insert(desk, from.mission_id, &form, Some(id)).await
}

async fn insert(
    desk: &Desk,
    mission: MissionId,
    form: &CallForm,
    replaces: Option<CallId>,
) -> Result<CallId, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    ensure_titled(form)?;
    let id = CallId(desk.env.uuid());
    let draw = u64::from_be_bytes(desk.env.random());
    let record = Record::new(CALLS, id);
    desk.store
        .write(author, Operation::SaveCall, record, async |tx| {
            missions::find(tx.read(), mission).await?;
            let earlier = rows::of_mission(tx.read(), mission).await?;
            let new = rows::NewCall {
                id,
                mission,
                number: earlier.first().map_or(1, |latest| latest.number + 1),
                replaces,
                draw,
                now: desk.env.now(),
            };
            tx.insert::<call::Entity>(rows::row(&new, form)?).await
        })
        .await?;
    Ok(id)
}

/// Changes a draft and gives its new version. What was published stays as it is.
pub async fn update(desk: &Desk, edit: &EditCall) -> Result<u32, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    ensure_titled(&edit.call)?;
    let record = Record::new(CALLS, edit.id);
    desk.store
        .write(author, Operation::SaveCall, record, async |tx| {
            let before = rows::current(tx.read(), edit.id, edit.version).await?;
            ensure_draft(&before)?;
            let after = rows::with_form(before.clone(), &edit.call)?;
            let version = tx.update::<call::Entity>(&before, &after).await?;
            Ok(u32::try_from(version).unwrap_or(u32::MAX))
        })
        .await
}

/// Takes a draft away.
pub async fn remove(desk: &Desk, id: CallId) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let record = Record::new(CALLS, id);
    desk.store
        .write(author, Operation::RemoveCall, record, async |tx| {
            let row = rows::find(tx.read(), id).await?;
            ensure_draft(&row)?;
            tx.remove::<call::Entity>(&row).await
        })
        .await
}

/// Publishes a call, in the place of the version before it, or calls it off.
pub async fn move_call(desk: &Desk, wanted: &MoveCall) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let record = Record::new(CALLS, wanted.id);
    desk.store
        .write(author, Operation::MoveCall, record, async |tx| {
            let before = rows::current(tx.read(), wanted.id, wanted.version).await?;
            if wanted.to == CallState::Published {
                replace(desk, tx, &before, wanted).await?;
            }
            step(desk, tx, &before, wanted, wanted.to).await
        })
        .await
}

/// The version that is public gives way to the next, and those who were named to review by it review by that.
async fn replace(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    next: &call::Model,
    wanted: &MoveCall,
) -> Result<(), AppError> {
    match rows::published(tx.read(), next.mission_id).await? {
        Some(public) if public.id != next.id => {
            step(desk, tx, &public, wanted, CallState::Replaced).await?;
            selection::carry_over(tx, public.id, next.id).await
        }
        Some(_) | None => Ok(()),
    }
}

async fn step(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    before: &call::Model,
    wanted: &MoveCall,
    to: CallState,
) -> Result<(), AppError> {
    let role = desk.session.person().ok_or(PeopleError::Required)?.role;
    let reason = wanted.reason.as_deref().map(str::trim);
    let reason = reason.filter(|reason| !reason.is_empty());
    let now = desk.env.now();
    // Only what shall be public must be without problems: any draft can be called off.
    let window = match to {
        CallState::Published => rows::call_of(before)?.window(now),
        CallState::Draft | CallState::Replaced | CallState::CalledOff => {
            let form = rows::form_of(before)?;
            Call::parse(&form).map_or(Window::Before, |call| call.window(now))
        }
    };
    let facts = CallFacts {
        window,
        has_reason: reason.is_some(),
        phase: before.phase,
    };
    check_call(before.state, to, role, facts)
        .map_err(|reason| MissionError::CallRefused { reason })?;
    let after = call::Model {
        state: to,
        reason: reason.map(str::to_owned),
        published_at: if to == CallState::Published {
            Some(now)
        } else {
            before.published_at
        },
        ..before.clone()
    };
    tx.update::<call::Entity>(before, &after).await.map(|_| ())
}

fn ensure_draft(row: &call::Model) -> Result<(), MissionError> {
    use proa_domain::missions::call::CallRefusal::Published;
    match row.state {
        CallState::Draft => Ok(()),
        CallState::Published | CallState::Replaced | CallState::CalledOff => {
            Err(MissionError::CallRefused { reason: Published })
        }
    }
}

/// A draft without a title could not be told from others.
fn ensure_titled(form: &CallForm) -> Result<(), MissionError> {
    let mut problems = proa_domain::problem::Problems::default();
    if form.title.trim().is_empty() {
        problems.note("title", "required");
    }
    Ok(problems.or(())?)
}
