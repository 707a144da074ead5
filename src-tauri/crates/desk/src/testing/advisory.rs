//! Diagnoses of export readiness and export plans for tests.

use proa_domain::advisory::diagnosis::{Answers, DiagnosisForm, GivenAnswer};
use proa_domain::advisory::plan::action::{ActionForm, ActionState};
use proa_domain::advisory::plan::section::SectionCode;
use proa_domain::advisory::plan::{ObjectiveForm, PlanForm};
use proa_domain::advisory::questionnaire::Questionnaire;
use proa_domain::ids::CompanyId;

use crate::advisory::plans::SavePlan;
use crate::advisory::readiness::SaveDiagnosis;

/// Answers to some questions by their places, each with what shows it.
pub fn answers(levels: &[(&str, u8)]) -> Answers {
    let pairs = levels.iter().map(|(question, level)| {
        let answer = GivenAnswer {
            level: Some(*level),
            evidence: format!("evidence of {question}"),
        };
        ((*question).to_owned(), answer)
    });
    pairs.collect()
}

/// Every question, answered at the same place.
pub fn all(level: u8) -> Vec<(&'static str, u8)> {
    let questions = Questionnaire::current().questions();
    questions
        .map(|question| (question.id.as_str(), level))
        .collect()
}

/// A new diagnosis to keep.
pub fn a_diagnosis(company: CompanyId, day: &str, levels: &[(&str, u8)]) -> SaveDiagnosis {
    SaveDiagnosis {
        id: None,
        version: 0,
        company,
        diagnosis: DiagnosisForm {
            questionnaire: Questionnaire::current().version,
            taken_on: day.to_owned(),
            answered_by: "Rosa Méndez, gerencia".to_owned(),
            answers: answers(levels),
            notes: "Primera visita".to_owned(),
        },
    }
}

/// A plan to keep, with an objective and two actions, the first of them late.
pub fn a_plan(company: CompanyId) -> SavePlan {
    let action = |what: &str, due_on: &str, cost: &str| ActionForm {
        id: None,
        section: SectionCode::Pricing,
        what: what.to_owned(),
        owner: "Ana Pech".to_owned(),
        starts_on: String::new(),
        due_on: due_on.to_owned(),
        state: ActionState::Planned,
        reason: String::new(),
        progress: "0".to_owned(),
        cost: cost.to_owned(),
        currency: if cost.is_empty() { "" } else { "MXN" }.to_owned(),
        question: None,
    };
    SavePlan {
        id: None,
        version: 0,
        company,
        diagnosis: None,
        plan: PlanForm {
            title: "Plan de exportación 2026".to_owned(),
            texts: [("about".to_owned(), "Moles desde 1990".to_owned())].into(),
            objectives: vec![ObjectiveForm {
                id: None,
                what: "Primer pedido".to_owned(),
                market: Some("US".to_owned()),
                product_id: None,
                target: "20".to_owned(),
                unit: "t".to_owned(),
                due_on: "2026-12-31".to_owned(),
            }],
            actions: vec![
                action("Cotizar flete", "2026-02-28", "1200.50"),
                action("Preparar ficha técnica", "2026-05-31", ""),
            ],
        },
    }
}
