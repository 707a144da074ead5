//! Calls for tests, through the public door.

use proa_domain::ids::{CallId, MissionId};
use proa_domain::missions::call::{CallForm, CallState, CriterionForm, RulesForm};
use proa_domain::missions::funding::{
    BudgetLineForm, FundingForm, FundingLimits, Region, RegionTermsForm,
};
use proa_domain::missions::requirements::{RequirementForm, RequirementKind};
use proa_domain::missions::selection::rules::TieRule;
use proa_domain::settings::Locale;

use crate::Desk;
use crate::missions::calls::{self, MoveCall, NewCall};

/// A call that is open when tests start and closes after eight days, with money and two criteria.
pub fn a_call() -> CallForm {
    let criterion = |code: &str, weight| CriterionForm {
        code: code.to_owned(),
        name: code.to_owned(),
        weight,
    };
    CallForm {
        title: "Convocatoria Anuga 2027".to_owned(),
        language: Locale::EsMx,
        text: "Se convoca a empresas de alimentos frescos.".to_owned(),
        time_zone: "America/Mexico_City".to_owned(),
        opens_at: "2026-03-02T08:00".to_owned(),
        closes_at: "2026-03-10T18:00".to_owned(),
        requirements: Vec::new(),
        funding: Some(FundingForm {
            currency: "MXN".to_owned(),
            lines: vec![BudgetLineForm {
                name: "travel".to_owned(),
                amount: "30000".to_owned(),
            }],
            terms: vec![RegionTermsForm {
                name: "Europa".to_owned(),
                region: Region::Markets(vec!["DE".to_owned()]),
                percentage: "50".to_owned(),
                cap: "20000".to_owned(),
            }],
            limits: FundingLimits::PUBLISHED,
        }),
        rules: RulesForm {
            criteria: vec![criterion("capacity", 60), criterion("fit", 40)],
            reviewers: 1,
            justification: 5,
            ties: vec![TieRule::EarlierApplication],
        },
    }
}

/// A call that asks one thing.
pub fn asking(kind: RequirementKind, values: &[&str]) -> CallForm {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    CallForm {
        requirements: vec![RequirementForm { kind, values }],
        ..a_call()
    }
}

/// Publishes a call of a mission.
pub async fn publish(desk: &Desk, mission_id: MissionId, call: CallForm) -> CallId {
    let new = NewCall { mission_id, call };
    let id = calls::draft(desk, &new).await.expect("a draft");
    step(desk, id, CallState::Published, None).await;
    id
}

/// Takes a call a step on.
pub async fn step(desk: &Desk, id: CallId, to: CallState, reason: Option<&str>) {
    let version = calls::get(desk, id).await.expect("the call").row.version;
    let wanted = MoveCall {
        id,
        version,
        to,
        reason: reason.map(str::to_owned),
    };
    calls::move_call(desk, &wanted).await.expect("the step");
}
