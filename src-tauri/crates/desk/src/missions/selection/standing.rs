//! How a selection stands: how far it is, what it still needs to go on, and who reviews how much.

use std::collections::BTreeMap;

use proa_domain::ids::{CallId, RegistrationId, ReviewerId};
use proa_domain::missions::selection::assign::Assignment;
use proa_domain::missions::selection::conflict::ConflictKind;
use proa_domain::missions::selection::phase::{Phase, PhaseFacts, PhaseRefusal, check_phase};
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::phases::{assignment, facts};
use super::rows::{self, Selected};
use crate::Desk;
use crate::companies::participant;
use crate::error::AppError;
use crate::settings::error::PeopleError;

/// How much one reviewer has, or would have as things stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewerShare {
    /// Who.
    pub reviewer_id: ReviewerId,
    /// How many applications.
    pub applications: u32,
}

/// An application that nobody without a conflict is left for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LackingApplication {
    /// The registration.
    pub registration_id: RegistrationId,
    /// The legal name of the company.
    pub company_name: String,
    /// How many reviewers it lacks.
    pub lacks: u32,
}

/// A company that a reviewer does not review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Exclusion {
    /// Who.
    pub reviewer_id: ReviewerId,
    /// The legal name of the company.
    pub company_name: String,
    /// What the reviewer has to do with it.
    pub kind: ConflictKind,
    /// The same in words.
    pub words: String,
}

/// How a selection stands, as far as the person at the desk may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SelectionStanding {
    /// The version of the call to pass back.
    pub version: u32,
    /// How far it is.
    pub phase: Phase,
    /// Why it went on though something was missing.
    pub reason: Option<String>,
    /// The phase that follows; none where it is decided.
    pub next: Option<Phase>,
    /// What keeps it from going on.
    pub refusal: Option<PhaseRefusal>,
    /// It goes on in spite of that for a reason.
    pub takes_reason: bool,
    /// The seed of its draws.
    pub draw: String,
    /// How many applications take part.
    pub applications: u32,
    /// How many people review each.
    pub each: u32,
    /// How many reviewers the applications lack together.
    pub unassigned: u32,
    /// How much each reviewer has, or would have as things stand.
    pub shares: Vec<ReviewerShare>,
    /// What lacks reviewers; told to whoever decides and may know the names.
    pub lacking: Vec<LackingApplication>,
    /// Who does not review whom; told to the same.
    pub excluded: Vec<Exclusion>,
    /// The person at the desk decides places.
    pub may_decide: bool,
    /// The person at the desk reviews this call.
    pub is_reviewer: bool,
}

/// Tells how a selection stands. Nothing is written.
pub async fn standing(desk: &Desk, call: CallId) -> Result<SelectionStanding, AppError> {
    let person = desk.session.person().ok_or(PeopleError::Required)?;
    let db = desk.store.read();
    let selected = Selected::read(db, call).await?;
    let assignment = if selected.row.phase.takes_reviewers() {
        assignment(db, &selected).await?
    } else {
        handed_out(&selected)
    };
    let phase = selected.row.phase;
    let next = Phase::ALL.iter().copied().find(|other| *other > phase);
    let facts = facts(desk, &selected, &assignment, false);
    let check = |facts| next.map(|to| check_phase(phase, to, person.role, facts));
    let refusal = check(facts).and_then(Result::err);
    let with_reason = PhaseFacts {
        has_reason: true,
        ..facts
    };
    let may_decide = person.role.may(Action::DecidePlaces);
    let is_reviewer = selected.reviewer_of(person.id).is_some();
    let (mut lacking, mut excluded) = (vec![], vec![]);
    if may_decide && !(is_reviewer && phase.takes_scores()) {
        lacking = lacking_of(db, &selected, &assignment).await?;
        excluded = exclusions(db, &selected).await?;
    }
    let shares = selected.reviewers.iter().map(|one| ReviewerShare {
        reviewer_id: one.id,
        applications: count(assignment.load(one.id)),
    });
    Ok(SelectionStanding {
        version: u32::try_from(selected.row.version).unwrap_or(u32::MAX),
        phase,
        reason: selected.row.phase_reason.clone(),
        next,
        takes_reason: refusal.is_some() && check(with_reason) == Some(Ok(())),
        refusal,
        draw: selected.row.draw.clone(),
        applications: count(taking_part(&selected).count()),
        each: selected.call.rules.reviewers,
        unassigned: facts.unassigned,
        shares: shares.collect(),
        lacking,
        excluded,
        may_decide,
        is_reviewer,
    })
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Those that reviewers are given, or were: whoever was turned away before is reviewed by nobody.
fn taking_part(selected: &Selected) -> impl Iterator<Item = RegistrationId> {
    let is_reviewed = |id: RegistrationId| {
        let mut reviews = selected.reviews.iter();
        reviews.any(|row| row.registration_id == id)
    };
    selected
        .registrations
        .iter()
        .filter(move |one| one.state.is_live() || is_reviewed(one.id))
        .map(|one| one.id)
}

/// Who has what, once it was handed out.
fn handed_out(selected: &Selected) -> Assignment {
    let reviews = selected.reviews.iter();
    let pairs = reviews.map(|row| (row.registration_id, row.reviewer_id));
    let mut assignment = Assignment {
        pairs: pairs.collect(),
        lacking: BTreeMap::new(),
    };
    for id in taking_part(selected) {
        let own = assignment.pairs.iter().filter(|(one, _)| *one == id);
        let found = count(own.count());
        if found < selected.call.rules.reviewers {
            let lacks = selected.call.rules.reviewers - found;
            assignment.lacking.insert(id, lacks);
        }
    }
    assignment
}

async fn lacking_of(
    db: &impl ConnectionTrait,
    selected: &Selected,
    assignment: &Assignment,
) -> Result<Vec<LackingApplication>, AppError> {
    let mut found = Vec::with_capacity(assignment.lacking.len());
    for (id, lacks) in &assignment.lacking {
        let mut registrations = selected.registrations.iter();
        let Some(registration) = registrations.find(|one| one.id == *id) else {
            continue;
        };
        let company = participant::find(db, registration.company_id).await?;
        found.push(LackingApplication {
            registration_id: *id,
            company_name: company.profile.legal_name,
            lacks: *lacks,
        });
    }
    found.sort_by(|one, other| one.company_name.cmp(&other.company_name));
    Ok(found)
}

async fn exclusions(
    db: &impl ConnectionTrait,
    selected: &Selected,
) -> Result<Vec<Exclusion>, AppError> {
    let conflicts = rows::conflicts(db, &selected.reviewers).await?;
    let mut found = Vec::with_capacity(conflicts.len());
    for row in conflicts {
        let company = participant::find(db, row.company_id).await?;
        found.push(Exclusion {
            reviewer_id: row.reviewer_id,
            company_name: company.profile.legal_name,
            kind: row.kind,
            words: row.words,
        });
    }
    found.sort_by(|one, other| one.company_name.cmp(&other.company_name));
    Ok(found)
}
