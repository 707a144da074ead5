//! The result of a selection: the ranking, each position explained, the spread of the reviews, and whom
//! the call reached.

use std::collections::BTreeMap;

use proa_domain::ids::{CallId, CompanyId, RegistrationId, ReviewerId};
use proa_domain::missions::requirements::Met;
use proa_domain::missions::selection::explain::{Explanation, explain};
use proa_domain::missions::selection::impact::{Applied, ImpactReport};
use proa_domain::missions::selection::phase::Phase;
use proa_domain::missions::selection::ranking::{Ranking, Reviewed, rank};
use proa_domain::missions::selection::review::{Review, ScoreForm, spread};
use proa_domain::money::Exact;
use proa_domain::privacy::diversity::Ground;
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::rows::{self, Basis, BasisOf, Selected};
use crate::Desk;
use crate::companies::participant;
use crate::error::AppError;
use crate::missions::calls::evaluate;
use crate::missions::error::MissionError;
use crate::missions::rows as missions;
use crate::privacy::diversity;
use crate::settings::people;

/// What a reviewer found of an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewerScore {
    /// Who.
    pub reviewer: String,
    /// By criterion.
    pub scores: Vec<ScoreForm>,
    /// Whether it lies far from what the others found.
    pub is_outlier: bool,
}

/// An application in the result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ResultRow {
    /// The registration.
    pub registration_id: RegistrationId,
    /// The company.
    pub company_id: CompanyId,
    /// Its legal name.
    pub company_name: String,
    /// The result with its reasons.
    pub explanation: Explanation,
    /// The lowest and the highest mean of a review.
    pub least: Option<Exact>,
    /// The highest.
    pub most: Option<Exact>,
    /// The reviews.
    pub reviews: Vec<ReviewerScore>,
}

/// The result of a selection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SelectionResults {
    /// How far the selection is.
    pub phase: Phase,
    /// The seed of the draw, so that anybody can make it again.
    pub draw: String,
    /// From the first to the last; those that are not ranked after them.
    pub rows: Vec<ResultRow>,
}

/// The result, once the names are told.
pub async fn results(desk: &Desk, call: CallId) -> Result<SelectionResults, AppError> {
    desk.author(Action::DecidePlaces)?;
    let db = desk.store.read();
    let selected = Selected::read(db, call).await?;
    if !selected.row.phase.tells_names() {
        return Err(MissionError::NamesHidden.into());
    }
    let ranking = ranking(&selected, &basis(desk, db, &selected).await?)?;
    let ranked = ranking.ranked.iter().map(|one| one.id);
    let turned_away = ranking.not_admitted.iter().map(|(id, _)| *id);
    let unseen = ranking.not_reviewed.iter().copied();
    let mut names: BTreeMap<ReviewerId, String> = BTreeMap::new();
    for one in &selected.reviewers {
        names.insert(one.id, people::find(db, one.person_id).await?.name);
    }
    let mut found = Vec::new();
    for id in ranked.chain(turned_away).chain(unseen) {
        let explanation = explain(&selected.call.rules, &ranking, id);
        let registration = selected.registrations.iter().find(|one| one.id == id);
        let (Some(explanation), Some(registration)) = (explanation, registration) else {
            continue;
        };
        let company = participant::find(db, registration.company_id).await?;
        let reviews = reviews_of(&selected, id)?;
        let pairs: Vec<(ReviewerId, &Review)> =
            reviews.iter().map(|(who, review)| (*who, review)).collect();
        let spread = spread(&selected.call.rules, &pairs);
        let is_far = |who: &ReviewerId| {
            spread
                .as_ref()
                .is_some_and(|one| one.outliers.contains(who))
        };
        let scores = reviews.iter().map(|(who, review)| ReviewerScore {
            reviewer: names.get(who).cloned().unwrap_or_default(),
            scores: review.scores.clone(),
            is_outlier: is_far(who),
        });
        found.push(ResultRow {
            registration_id: id,
            company_id: registration.company_id,
            company_name: company.profile.legal_name,
            explanation,
            least: spread.as_ref().map(|one| one.least.shown()),
            most: spread.as_ref().map(|one| one.most.shown()),
            reviews: scores.collect(),
        });
    }
    Ok(SelectionResults {
        phase: selected.row.phase,
        draw: selected.row.draw.clone(),
        rows: found,
    })
}

/// What the decision rests on: as it was once it was decided, and else as it is today.
pub(super) async fn basis(
    desk: &Desk,
    db: &impl ConnectionTrait,
    selected: &Selected,
) -> Result<Basis, AppError> {
    if let Some(basis) = &selected.basis {
        return Ok(basis.clone());
    }
    let mission = missions::find(db, selected.row.mission_id).await?;
    let evaluation = evaluate(desk, selected.row.mission_id).await?;
    let of = |id: RegistrationId| {
        let evaluated = evaluation.rows.iter().find(|row| row.registration_id == id);
        let findings = evaluated.into_iter().flat_map(|row| &row.findings);
        let unmet = findings.filter(|finding| finding.met == Met::No);
        BasisOf {
            id,
            unmet: unmet.map(|finding| finding.requirement).collect(),
        }
    };
    Ok(Basis {
        places: missions::mission_of(&mission)?.capacity,
        applications: selected
            .registrations
            .iter()
            .map(|one| of(one.id))
            .collect(),
    })
}

/// Ranks those who applied, by what was found of them and by nothing else.
pub(super) fn ranking(selected: &Selected, basis: &Basis) -> Result<Ranking, AppError> {
    let mut applications = Vec::with_capacity(selected.registrations.len());
    for one in &selected.registrations {
        let own = basis.find(one.id);
        applications.push(Reviewed {
            id: one.id,
            applied_at: one.applied_at,
            reviews: reviews_of(selected, one.id)?,
            unmet: own.map(|own| own.unmet.clone()).unwrap_or_default(),
        });
    }
    let seed = selected.seed();
    Ok(rank(
        &selected.call.rules,
        &applications,
        basis.places,
        seed,
    ))
}

/// The reviews of an application that were given.
fn reviews_of(
    selected: &Selected,
    id: RegistrationId,
) -> Result<Vec<(ReviewerId, Review)>, AppError> {
    let given = selected
        .reviews
        .iter()
        .filter(|row| row.registration_id == id);
    let given = given.filter(|row| row.given_at.is_some());
    let read = given.map(|row| {
        let scores = rows::scores_of(row)?;
        let points = scores
            .iter()
            .map(|score| (score.criterion.clone(), score.points));
        let points = points.collect();
        Ok((row.reviewer_id, Review { points, scores }))
    });
    read.collect()
}

/// Whom a call reached, without small numbers: as it was selected, whatever became of the places.
pub async fn impact(desk: &Desk, call: CallId) -> Result<ImpactReport, AppError> {
    desk.author(Action::DecidePlaces)?;
    let db = desk.store.read();
    let selected = Selected::read(db, call).await?;
    if !selected.row.phase.tells_names() {
        return Err(MissionError::NamesHidden.into());
    }
    let ranking = ranking(&selected, &basis(desk, db, &selected).await?)?;
    let mut applied = Vec::with_capacity(selected.registrations.len());
    for one in &selected.registrations {
        let company = participant::find(db, one.company_id).await?;
        // To be counted, without being told, needs no leave of its own.
        let said = diversity::taken(db, one.company_id, true).await?;
        let grounds = Ground::ALL.iter().copied();
        applied.push(Applied {
            size: company.size,
            state: company.profile.state,
            said: grounds
                .filter(|ground| said.has_one_of(&[*ground]))
                .collect(),
            is_selected: ranking.selected().any(|ranked| ranked.id == one.id),
        });
    }
    Ok(proa_domain::missions::selection::impact::impact(&applied))
}
