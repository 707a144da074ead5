//! A diagnosis as its row.

use std::collections::BTreeMap;

use proa_domain::advisory::diagnosis::{Answers, Diagnosis, DiagnosisForm, GivenAnswer};
use proa_domain::advisory::score::ReadinessScore;
use proa_domain::ids::{CompanyId, DiagnosisId, PersonId};
use proa_domain::time::Instant;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
};

use super::TOPIC;
use crate::advisory::entity::diagnosis;
use crate::error::{AppError, StoreError};
use crate::store::columns::{from_json, to_json};

/// The row of a new diagnosis.
pub(super) fn model(
    id: DiagnosisId,
    company: CompanyId,
    person: PersonId,
    read: &Diagnosis,
    now: Instant,
) -> Result<diagnosis::Model, AppError> {
    let answers = || read.answers.iter();
    let levels: BTreeMap<&String, u8> = answers()
        .filter_map(|(question, given)| Some((question, given.level?)))
        .collect();
    let evidence: BTreeMap<&String, &String> = answers()
        .filter(|(_, given)| !given.evidence.is_empty())
        .map(|(question, given)| (question, &given.evidence))
        .collect();
    let overall = ReadinessScore::of(read.questionnaire, &read.answers).overall;
    Ok(diagnosis::Model {
        id,
        version: 1,
        company_id: company,
        questionnaire: i64::from(read.questionnaire.version),
        taken_on: read.taken_on,
        person_id: person,
        answered_by: read.answered_by.clone(),
        levels: to_json(&levels)?,
        evidence: to_json(&evidence)?,
        notes: read.notes.clone(),
        score_low: i64::from(overall.low),
        score_high: i64::from(overall.high),
        created_at: now,
        updated_at: now,
        deleted_at: None,
    })
}

impl diagnosis::Model {
    /// The version of the questionnaire.
    pub(super) fn asked_by(&self) -> u32 {
        u32::try_from(self.questionnaire).unwrap_or_default()
    }

    /// The version to pass back.
    pub(super) fn read_version(&self) -> u32 {
        u32::try_from(self.version).unwrap_or(u32::MAX)
    }

    /// What was answered. Where the evidence is sealed for good, none is left.
    pub(super) fn answers(&self) -> Result<Answers, AppError> {
        let levels: BTreeMap<String, u8> = from_json(&self.levels)?;
        let evidence: BTreeMap<String, String> = from_json(&self.evidence).unwrap_or_default();
        let mut answers = Answers::new();
        for (question, level) in levels {
            answers.insert(
                question,
                GivenAnswer {
                    level: Some(level),
                    evidence: String::new(),
                },
            );
        }
        for (question, text) in evidence {
            answers.entry(question).or_default().evidence = text;
        }
        Ok(answers)
    }

    /// The form that it was read from.
    pub(super) fn form(&self) -> Result<DiagnosisForm, AppError> {
        Ok(DiagnosisForm {
            questionnaire: self.asked_by(),
            taken_on: self.taken_on.to_string(),
            answered_by: self.answered_by.clone(),
            answers: self.answers()?,
            notes: self.notes.clone(),
        })
    }
}

/// Those of a company, the latest first.
pub(super) async fn of_company(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Vec<diagnosis::Model>, AppError> {
    let found = live()
        .filter(diagnosis::Column::CompanyId.eq(company))
        .order_by_desc(diagnosis::Column::TakenOn)
        .order_by_desc(diagnosis::Column::Id);
    Ok(found.all(db).await?)
}

/// One of them; refuses with `store.not-found` where there is none.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    id: DiagnosisId,
) -> Result<diagnosis::Model, AppError> {
    let found = live().filter(diagnosis::Column::Id.eq(id)).one(db).await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

fn live() -> Select<diagnosis::Entity> {
    diagnosis::Entity::find().filter(diagnosis::Column::DeletedAt.is_null())
}
