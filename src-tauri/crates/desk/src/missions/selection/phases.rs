//! A selection goes on: applications are given to reviewers, the names are told, it is decided.

use std::collections::BTreeSet;

use proa_domain::ids::{CallId, ReviewId};
use proa_domain::missions::call::CallState;
use proa_domain::missions::mission::Window;
use proa_domain::missions::selection::assign::{Assignment, assign};
use proa_domain::missions::selection::phase::{Phase, PhaseFacts, PhaseRefusal, check_phase};
use proa_domain::missions::selection::ranking::{Outcome, Ranking};
use proa_domain::missions::state::RegistrationState;
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::entity::review;
use super::results;
use super::rows::{self, Selected};
use crate::Desk;
use crate::error::AppError;
use crate::missions::calls::entity::call;
use crate::missions::calls::rows::{CALLS, current};
use crate::missions::entity::registration;
use crate::missions::error::MissionError;
use crate::settings::error::PeopleError;
use crate::store::columns::to_json;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// A step of a selection.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GoOn {
    /// Of which call.
    pub call_id: CallId,
    /// The version that was read.
    pub version: u32,
    /// To which phase.
    pub to: Phase,
    /// Why it goes on though something is missing.
    pub reason: Option<String>,
}

/// Takes a selection to its next phase, with what belongs to it.
pub async fn go_on(desk: &Desk, wanted: &GoOn) -> Result<(), AppError> {
    let author = desk.author(Action::DecidePlaces)?;
    let role = desk.session.person().ok_or(PeopleError::Required)?.role;
    let record = Record::new(CALLS, wanted.call_id);
    desk.store
        .write(author, Operation::GoOnSelecting, record, async |tx| {
            let before = current(tx.read(), wanted.call_id, wanted.version).await?;
            let selected = Selected::read(tx.read(), wanted.call_id).await?;
            let assignment = assignment(tx.read(), &selected).await?;
            let reason = wanted.reason.as_deref().map(str::trim);
            let reason = reason.filter(|reason| !reason.is_empty());
            let facts = facts(desk, &selected, &assignment, reason.is_some());
            check_phase(before.phase, wanted.to, role, facts)
                .map_err(|reason| MissionError::PhaseRefused { reason })?;
            let mut result = before.result.clone();
            match wanted.to {
                Phase::Blind => hand_out(desk, tx, &assignment).await?,
                Phase::Decided => {
                    let basis = results::basis(desk, tx.read(), &selected).await?;
                    decide(tx, &selected, &results::ranking(&selected, &basis)?).await?;
                    result = Some(to_json(&basis)?);
                }
                Phase::Preparing | Phase::Revealed => {}
            }
            let after = call::Model {
                phase: wanted.to,
                result,
                phase_reason: reason.map(str::to_owned).or(before.phase_reason.clone()),
                ..before.clone()
            };
            tx.update::<call::Entity>(&before, &after).await.map(|_| ())
        })
        .await
}

/// What the step from one phase to the next looks at.
pub(super) fn facts(
    desk: &Desk,
    selected: &Selected,
    assignment: &Assignment,
    has_reason: bool,
) -> PhaseFacts {
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let undeclared = selected
        .reviewers
        .iter()
        .filter(|one| one.declared_at.is_none());
    let missing = selected.reviews.iter().filter(|one| one.given_at.is_none());
    let is_public = selected.row.state == CallState::Published;
    PhaseFacts {
        is_closed: is_public && selected.call.window(desk.env.now()) == Window::Closed,
        undeclared: count(undeclared.count()),
        unassigned: assignment.lacking.values().sum(),
        missing_reviews: count(missing.count()),
        has_reason,
    }
}

/// Who would review what: whoever was turned away already is reviewed by nobody.
pub(super) async fn assignment(
    db: &impl ConnectionTrait,
    selected: &Selected,
) -> Result<Assignment, AppError> {
    let live = || {
        selected
            .registrations
            .iter()
            .filter(|one| one.state.is_live())
    };
    let conflicts: BTreeSet<_> = rows::conflicts(db, &selected.reviewers)
        .await?
        .iter()
        .flat_map(|conflict| {
            let own = live().filter(|one| one.company_id == conflict.company_id);
            own.map(|one| (one.id, conflict.reviewer_id))
                .collect::<Vec<_>>()
        })
        .collect();
    let applications: Vec<_> = live().map(|one| one.id).collect();
    let reviewers: Vec<_> = selected.reviewers.iter().map(|one| one.id).collect();
    let each = selected.call.rules.reviewers;
    Ok(assign(
        &applications,
        &reviewers,
        &conflicts,
        each,
        selected.seed(),
    ))
}

async fn hand_out(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    assignment: &Assignment,
) -> Result<(), AppError> {
    for (registration, reviewer) in &assignment.pairs {
        let id = ReviewId(desk.env.uuid());
        let row = rows::assigned(id, *reviewer, *registration, desk.env.now());
        tx.insert::<review::Entity>(row).await?;
    }
    Ok(())
}

/// Gives the places in the order of the ranking. Who does not meet what the call asks is turned away: what
/// stood in the way is told with the result. Who nobody reviewed is left for a person to decide.
async fn decide(
    tx: &mut WriteTx<'_>,
    selected: &Selected,
    ranking: &Ranking,
) -> Result<(), AppError> {
    let mut waiting = 0;
    for one in &ranking.ranked {
        let (state, rank) = match one.outcome {
            Outcome::Selected => (RegistrationState::Accepted, None),
            Outcome::Waiting => {
                waiting += 1;
                (RegistrationState::Waiting, Some(waiting))
            }
            Outcome::NotAdmitted | Outcome::NotReviewed => continue,
        };
        put(tx, selected, one.id, state, rank).await?;
    }
    for (id, _) in &ranking.not_admitted {
        put(tx, selected, *id, RegistrationState::Rejected, None).await?;
    }
    Ok(())
}

async fn put(
    tx: &mut WriteTx<'_>,
    selected: &Selected,
    id: proa_domain::ids::RegistrationId,
    state: RegistrationState,
    waiting_rank: Option<i64>,
) -> Result<(), AppError> {
    let before = selected.registrations.iter().find(|one| one.id == id);
    let Some(before) = before else {
        return Ok(());
    };
    // A place that was given and confirmed before stays.
    let keeps = before.state.holds_place() && state == RegistrationState::Accepted;
    let after = registration::Model {
        state: if keeps { before.state } else { state },
        waiting_rank,
        reason: None,
        ..before.clone()
    };
    tx.update::<registration::Entity>(before, &after)
        .await
        .map(|_| ())
}

/// Refuses what is done outside the phase for it.
pub(super) fn ensure_blind(selected: &Selected) -> Result<(), MissionError> {
    if selected.row.phase.takes_scores() {
        Ok(())
    } else {
        let reason = PhaseRefusal::NoSuchMove;
        Err(MissionError::PhaseRefused { reason })
    }
}
