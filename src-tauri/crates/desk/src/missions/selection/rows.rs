//! Reviewers, conflicts and reviews as their rows.

use std::collections::BTreeMap;

use proa_domain::ids::{CallId, PersonId, ReviewerId};
use proa_domain::missions::call::Call;
use proa_domain::missions::selection::review::ScoreForm;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::entity::{review, review_conflict, reviewer};
use crate::error::AppError;
use crate::missions::calls::entity::call;
use crate::missions::calls::rows as calls;
use crate::missions::entity::registration;
use crate::missions::rows as missions;
use crate::store::columns::{from_json, to_json};

/// A call with all that its selection looks at.
pub(super) struct Selected {
    pub(super) row: call::Model,
    pub(super) call: Call,
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
        registrations
            .retain(|one| one.state != proa_domain::missions::state::RegistrationState::Withdrawn);
        registrations.sort_by_key(|one| (one.applied_at, one.id));
        Ok(Self {
            call: calls::call_of(&row)?,
            row,
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
    id: proa_domain::ids::ReviewId,
    reviewer: ReviewerId,
    registration: proa_domain::ids::RegistrationId,
    now: proa_domain::time::Instant,
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
    now: proa_domain::time::Instant,
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
