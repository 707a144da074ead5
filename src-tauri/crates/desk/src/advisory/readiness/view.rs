//! A diagnosis as the screens and the papers read it.

use proa_domain::advisory::diagnosis::{DiagnosisForm, DiagnosisStanding, low_answers};
use proa_domain::advisory::score::{ReadinessScore, ScoreRange};
use proa_domain::ids::{CompanyId, DiagnosisId, PersonId};
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};

use super::known;
use crate::Desk;
use crate::advisory::entity::diagnosis;
use crate::error::AppError;
use crate::settings::people;

/// What is kept of a company's readiness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CompanyReadiness {
    /// Every diagnosis, the latest first.
    pub rows: Vec<DiagnosisRow>,
    /// The latest one in full.
    pub latest: Option<DiagnosisView>,
}

/// A diagnosis in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ReadinessRow", rename_all = "camelCase")]
pub struct DiagnosisRow {
    /// Identity.
    pub id: DiagnosisId,
    /// The day on which it was asked.
    pub taken_on: Day,
    /// Who asked.
    pub asked_by: String,
    /// What it comes to, of 100.
    pub overall: ScoreRange,
    /// Whether it still counts.
    pub standing: DiagnosisStanding,
}

/// A diagnosis in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ReadinessView", rename_all = "camelCase")]
pub struct DiagnosisView {
    /// Its row in the list.
    pub row: DiagnosisRow,
    /// The version to pass back.
    pub version: u32,
    /// Whose it is.
    pub company: CompanyId,
    /// What was answered.
    pub diagnosis: DiagnosisForm,
    /// What it comes to.
    pub score: ReadinessScore,
    /// The questions whose answers are low, the lowest first.
    pub low: Vec<String>,
    /// The one before it.
    pub before: Option<Compared>,
}

/// How a diagnosis compares with the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ReadinessCompared", rename_all = "camelCase")]
pub struct Compared {
    /// Which one.
    pub id: DiagnosisId,
    /// The day on which that was asked.
    pub taken_on: Day,
    /// What that came to.
    pub overall: ScoreRange,
    /// How much more it is now; none while one of the two is open.
    pub change: Option<i16>,
    /// By dimension; those that one of the two does not have are left out.
    pub dimensions: Vec<DimensionChange>,
}

/// What became of a dimension since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DimensionChange {
    /// Which.
    pub dimension: String,
    /// What it was.
    pub before: ScoreRange,
    /// How much more it is now; none while one of the two is open.
    pub change: Option<i16>,
}

/// All diagnoses of a company.
pub(super) async fn readiness(
    desk: &Desk,
    models: &[diagnosis::Model],
) -> Result<CompanyReadiness, AppError> {
    let mut rows = Vec::new();
    for model in models {
        rows.push(row(desk, model).await?);
    }
    let latest = match models.first() {
        Some(model) => Some(of(desk, model, models).await?),
        None => None,
    };
    Ok(CompanyReadiness { rows, latest })
}

/// One in full; `all` are those of its company, the latest first.
pub(super) async fn of(
    desk: &Desk,
    model: &diagnosis::Model,
    all: &[diagnosis::Model],
) -> Result<DiagnosisView, AppError> {
    let score = scored(model)?;
    let after = all.iter().skip_while(|one| one.id != model.id);
    let before = after.skip(1).find_map(|one| Some((one, scored(one).ok()?)));
    let form = model.form()?;
    let low = low_answers(known(model.asked_by())?, &form.answers);
    Ok(DiagnosisView {
        row: row(desk, model).await?,
        version: model.read_version(),
        company: model.company_id,
        low: low
            .into_iter()
            .map(|question| question.id.clone())
            .collect(),
        before: before.map(|(one, then)| compared(one, &then, &score)),
        diagnosis: form,
        score,
    })
}

/// What the answers come to, by the questionnaire that asked them.
fn scored(model: &diagnosis::Model) -> Result<ReadinessScore, AppError> {
    let questionnaire = known(model.asked_by())?;
    Ok(ReadinessScore::of(questionnaire, &model.answers()?))
}

fn compared(model: &diagnosis::Model, then: &ReadinessScore, now: &ReadinessScore) -> Compared {
    let dimensions = now.dimensions.iter().filter_map(|dimension| {
        let before = then.dimension(&dimension.dimension)?.score;
        Some(DimensionChange {
            dimension: dimension.dimension.clone(),
            before,
            change: dimension.score.since(before),
        })
    });
    Compared {
        id: model.id,
        taken_on: model.taken_on,
        overall: then.overall,
        change: now.overall.since(then.overall),
        dimensions: dimensions.collect(),
    }
}

async fn row(desk: &Desk, model: &diagnosis::Model) -> Result<DiagnosisRow, AppError> {
    let points = |kept: i64| u8::try_from(kept).unwrap_or_default();
    Ok(DiagnosisRow {
        id: model.id,
        taken_on: model.taken_on,
        asked_by: name_of(desk, model.person_id).await?,
        overall: ScoreRange {
            low: points(model.score_low),
            high: points(model.score_high),
        },
        standing: DiagnosisStanding::of(model.asked_by(), model.taken_on, desk.env.today()),
    })
}

async fn name_of(desk: &Desk, person: PersonId) -> Result<String, AppError> {
    Ok(people::find(desk.store.read(), person).await?.name)
}
