//! Diagnoses of export readiness: asked, kept, compared with the one before, and for how long each counts.

mod row;
mod view;

#[cfg(test)]
mod tests;

use proa_domain::advisory::clue::{Known, Proposal, proposals};
use proa_domain::advisory::diagnosis::{Answers, Diagnosis, DiagnosisForm};
use proa_domain::advisory::questionnaire::Questionnaire;
use proa_domain::advisory::score::{ReadinessScore, ScoreRange};
use proa_domain::ids::{CompanyId, DiagnosisId};
use proa_domain::missions::requirements::TakenDiagnosis;
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

pub use self::view::{CompanyReadiness, Compared, DiagnosisRow, DiagnosisView, DimensionChange};
use super::entity::diagnosis;
use super::error::AdvisoryError;
use crate::Desk;
use crate::companies::rows::Rows;
use crate::companies::{self, directory, rows::ensure_active};
use crate::error::{AppError, StoreError};
use crate::origin::cases::{self, CaseFilter};
use crate::store::operation::{Operation, Record};

pub(super) const TOPIC: &str = "readiness_diagnoses";

/// A diagnosis to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveDiagnosis {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<DiagnosisId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// Whose.
    pub company: CompanyId,
    /// What is kept.
    pub diagnosis: DiagnosisForm,
}

/// Answers to score before they are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ScoreAnswers {
    /// The version of the questionnaire.
    pub questionnaire: u32,
    /// What is answered so far.
    pub answers: Answers,
}

/// A version of the questionnaire; the one of today where none is named.
pub fn questionnaire(version: Option<u32>) -> Result<Questionnaire, AppError> {
    match version {
        None => Ok(Questionnaire::current().clone()),
        Some(version) => known(version).cloned(),
    }
}

/// What answers come to so far.
pub fn score(asked: &ScoreAnswers) -> Result<ReadinessScore, AppError> {
    let questionnaire = known(asked.questionnaire)?;
    Ok(ReadinessScore::of(questionnaire, &asked.answers))
}

/// The answers that the office's records of a company propose, with what each rests on.
pub async fn proposed(desk: &Desk, company: CompanyId) -> Result<Vec<Proposal>, AppError> {
    let profile = Rows::load(desk.store.read(), company).await?.profile();
    let filter = CaseFilter {
        company: Some(company),
        product: None,
        text: String::new(),
        limit: cases::FIRST_LISTED,
    };
    let kept = cases::list(desk, &filter).await?.rows.len();
    let listing = directory::get(desk, company).await?;
    let known = Known {
        profile: &profile,
        origin_cases: u32::try_from(kept).unwrap_or(u32::MAX),
        is_listed: listing.left_out.is_none(),
    };
    Ok(proposals(Questionnaire::current(), known))
}

/// What is kept of a company's readiness: every diagnosis, the latest first.
pub async fn of_company(desk: &Desk, company: CompanyId) -> Result<CompanyReadiness, AppError> {
    let db = desk.store.read();
    companies::rows::find(db, company).await?;
    let models = row::of_company(db, company).await?;
    view::readiness(desk, &models).await
}

/// A diagnosis with what it comes to, and how that compares with the one before.
pub async fn get(desk: &Desk, id: DiagnosisId) -> Result<DiagnosisView, AppError> {
    let db = desk.store.read();
    let model = row::find(db, id).await?;
    let all = row::of_company(db, model.company_id).await?;
    view::of(desk, &model, &all).await
}

/// Keeps a diagnosis.
pub async fn save(desk: &Desk, save: &SaveDiagnosis) -> Result<DiagnosisId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read = Diagnosis::parse(&save.diagnosis, desk.env.today());
    let read = read.map_err(AdvisoryError::from)?;
    let id = save.id.unwrap_or_else(|| DiagnosisId(desk.env.uuid()));
    let person = author.person;
    let record = Record::new(companies::rows::TOPIC, save.company);
    let work = desk
        .store
        .write(author, Operation::SaveDiagnosis, record, async |tx| {
            ensure_active(tx.read(), save.company).await?;
            let model = row::model(id, save.company, person, &read, desk.env.now())?;
            if save.id.is_none() {
                return tx.insert::<diagnosis::Entity>(model).await;
            }
            let before = row::find(tx.read(), id).await?;
            StoreError::ensure_current(TOPIC, before.version, save.version)?;
            if before.company_id != save.company {
                return Err(StoreError::not_found(TOPIC).into());
            }
            // Who asked stays whoever writes the answers out.
            let after = diagnosis::Model {
                version: before.version,
                person_id: before.person_id,
                created_at: before.created_at,
                ..model
            };
            tx.update::<diagnosis::Entity>(&before, &after)
                .await
                .map(|_| ())
        });
    work.await?;
    Ok(id)
}

/// Forgets a diagnosis; undo brings it back.
pub async fn remove(desk: &Desk, id: DiagnosisId) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let found = row::find(desk.store.read(), id).await?;
    let record = Record::new(companies::rows::TOPIC, found.company_id);
    let work = desk
        .store
        .write(author, Operation::RemoveDiagnosis, record, async |tx| {
            let found = row::find(tx.read(), id).await?;
            ensure_active(tx.read(), found.company_id).await?;
            tx.remove::<diagnosis::Entity>(&found).await
        });
    work.await?;
    Ok(())
}

/// Refuses with `store.not-found` where a diagnosis is not one of a company.
pub(super) async fn ensure_is_of(
    db: &impl ConnectionTrait,
    id: DiagnosisId,
    company: CompanyId,
) -> Result<(), AppError> {
    if row::find(db, id).await?.company_id == company {
        Ok(())
    } else {
        Err(StoreError::not_found(TOPIC).into())
    }
}

fn known(version: u32) -> Result<&'static Questionnaire, AppError> {
    let known = Questionnaire::of(version);
    known.ok_or_else(|| AdvisoryError::UnknownQuestionnaire { version }.into())
}

/// The latest diagnosis of a company, as what a call asks is held against it.
pub(crate) async fn latest(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Option<TakenDiagnosis>, AppError> {
    let latest = row::of_company(db, company).await?.into_iter().next();
    let end = |score: i64| u8::try_from(score).unwrap_or_default();
    Ok(latest.map(|row| TakenDiagnosis {
        id: row.id,
        on: row.taken_on,
        score: ScoreRange {
            low: end(row.score_low),
            high: end(row.score_high),
        },
    }))
}
