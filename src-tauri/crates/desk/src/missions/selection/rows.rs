//! Reviewers, conflicts and reviews as their rows.

use std::collections::BTreeMap;

use proa_domain::ids::{CallId, MissionId, PersonId, RegistrationId, ReviewId, ReviewerId};
use proa_domain::missions::call::Call;
use proa_domain::missions::requirements::RequirementKind;
use proa_domain::missions::selection::review::ScoreForm;
use proa_domain::missions::state::RegistrationState;
use proa_domain::time::Instant;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde::{Deserialize, Serialize};

use super::entity::{review, review_conflict, reviewer};
use crate::error::AppError;
use crate::missions::calls::entity::call;
use crate::missions::calls::rows as calls;
use crate::missions::entity::registration;
use crate::missions::rows as missions;
use crate::store::columns::{from_json, to_json};

/// What a decision rests on besides the reviews: it stays as it was when it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Basis {
    /// How many places there were.
    pub(super) places: u32,
    /// All that took part.
    pub(super) applications: Vec<BasisOf>,
}

/// What a decision on one application rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct BasisOf {
    pub(super) id: RegistrationId,
    /// What the call asks and the company did not meet.
    pub(super) unmet: Vec<RequirementKind>,
}

impl Basis {
    /// What the decision on one application rests on.
    pub(super) fn find(&self, id: RegistrationId) -> Option<&BasisOf> {
        self.applications.iter().find(|one| one.id == id)
    }
}

/// A call with all that its selection looks at.
pub(super) struct Selected {
    pub(super) row: call::Model,
    pub(super) call: Call,
    /// What the decision rested on, once it is decided.
    pub(super) basis: Option<Basis>,
    pub(super) reviewers: Vec<reviewer::Model>,
    pub(super) reviews: Vec<review::Model>,
    /// Those who applied and did not step back, in the order of their applications.
    pub(super) registrations: Vec<registration::Model>,
}

impl Selected {
    pub(super) async fn read(db: &impl ConnectionTrait, id: CallId) -> Result<Self, AppError> {
        let row = calls::find(db, id).await?;
        let reviewers = reviewers(db, id).await?;
        let reviews = reviews(db, &reviewers).await?;
        let mut registrations = missions::registrations(db, row.mission_id).await?;
        let basis = row.result.as_deref().map(from_json::<Basis>).transpose()?;
        // What was decided stays as it was: also of who stepped back, and of nobody who came later.
        registrations.retain(|one| match &basis {
            Some(basis) => basis.find(one.id).is_some(),
            None => one.state != RegistrationState::Withdrawn,
        });
        registrations.sort_by_key(|one| (one.applied_at, one.id));
        Ok(Self {
            call: calls::call_of(&row)?,
            row,
            basis,
            reviewers,
            reviews,
            registrations,
        })
    }

    /// The seed of its draws.
    pub(super) fn seed(&self) -> u64 {
        calls::seed(&self.row)
    }

    /// The reviewer that a person is.
    pub(super) fn reviewer_of(&self, person: PersonId) -> Option<&reviewer::Model> {
        self.reviewers.iter().find(|one| one.person_id == person)
    }
}

/// What those who applied to the public call of a mission did not meet when it was decided.
pub(in crate::missions) async fn unmet(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<BTreeMap<RegistrationId, Vec<RequirementKind>>, AppError> {
    let public = calls::published(db, mission).await?;
    let basis = public.and_then(|row| row.result);
    let basis = basis.as_deref().map(from_json::<Basis>).transpose()?;
    let applications = basis.into_iter().flat_map(|basis| basis.applications);
    Ok(applications.map(|one| (one.id, one.unmet)).collect())
}

/// The reviewers of a call.
pub(super) async fn reviewers(
    db: &impl ConnectionTrait,
    call: CallId,
) -> Result<Vec<reviewer::Model>, AppError> {
    Ok(reviewer::Entity::find()
        .filter(reviewer::Column::DeletedAt.is_null())
        .filter(reviewer::Column::CallId.eq(call))
        .order_by_asc(reviewer::Column::Id)
        .all(db)
        .await?)
}

/// With whom reviewers have to do.
pub(super) async fn conflicts(
    db: &impl ConnectionTrait,
    reviewers: &[reviewer::Model],
) -> Result<Vec<review_conflict::Model>, AppError> {
    let ids = reviewers.iter().map(|one| one.id);
    Ok(review_conflict::Entity::find()
        .filter(review_conflict::Column::DeletedAt.is_null())
        .filter(review_conflict::Column::ReviewerId.is_in(ids))
        .order_by_asc(review_conflict::Column::Id)
        .all(db)
        .await?)
}

async fn reviews(
    db: &impl ConnectionTrait,
    reviewers: &[reviewer::Model],
) -> Result<Vec<review::Model>, AppError> {
    let ids = reviewers.iter().map(|one| one.id);
    Ok(review::Entity::find()
        .filter(review::Column::DeletedAt.is_null())
        .filter(review::Column::ReviewerId.is_in(ids))
        .order_by_asc(review::Column::Id)
        .all(db)
        .await?)
}

/// A review that is not given.
pub(super) fn assigned(
    id: ReviewId,
    reviewer: ReviewerId,
    registration: RegistrationId,
    now: Instant,
) -> review::Model {
    review::Model {
        id,
        version: 1,
        reviewer_id: reviewer,
        registration_id: registration,
        points: "{}".to_owned(),
        justifications: "{}".to_owned(),
        given_at: None,
        updated_at: now,
        deleted_at: None,
    }
}

/// A review with what was found.
pub(super) fn with_scores(
    row: &review::Model,
    scores: &[ScoreForm],
    now: Instant,
) -> Result<review::Model, AppError> {
    let points: BTreeMap<&str, u8> = scores
        .iter()
        .map(|score| (score.criterion.as_str(), score.points))
        .collect();
    let justifications: BTreeMap<&str, &str> = scores
        .iter()
        .map(|score| (score.criterion.as_str(), score.justification.as_str()))
        .collect();
    Ok(review::Model {
        points: to_json(&points)?,
        justifications: to_json(&justifications)?,
        given_at: Some(now),
        ..row.clone()
    })
}

/// What was found, criterion by criterion. Where the words were erased, none are left.
pub(super) fn scores_of(row: &review::Model) -> Result<Vec<ScoreForm>, AppError> {
    let points: BTreeMap<String, u8> = from_json(&row.points)?;
    let mut words: BTreeMap<String, String> = from_json(&row.justifications).unwrap_or_default();
    let scores = points.into_iter().map(|(criterion, points)| ScoreForm {
        justification: words.remove(&criterion).unwrap_or_default(),
        criterion,
        points,
    });
    Ok(scores.collect())
}
