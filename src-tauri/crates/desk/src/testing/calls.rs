//! Calls for tests, through the public door.

use proa_domain::ids::{CallId, CompanyId, MissionId};
use proa_domain::missions::call::{CallForm, CallState, CriterionForm, RulesForm};
use proa_domain::missions::document::{DocumentForm, DocumentKind};
use proa_domain::missions::funding::{
    BudgetLineForm, FundingForm, FundingLimits, Region, RegionTermsForm,
};
use proa_domain::missions::requirements::{RequirementForm, RequirementKind};
use proa_domain::missions::selection::conflict::{ConflictForm, ConflictKind, DeclarationForm};
use proa_domain::missions::selection::phase::Phase;
use proa_domain::missions::selection::review::ScoreForm;
use proa_domain::missions::selection::rules::TieRule;
use proa_domain::settings::Locale;

use crate::Desk;
use crate::missions::calls::documents::{self, HandInDocument};
use crate::missions::calls::{self, MoveCall, NewCall};
use crate::missions::selection::{self, DeclareConflicts, GiveReview, GoOn, NameReviewers};
use crate::testing::{TestDesk, a_company, a_mission, enrol};

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

/// A company hands a document in and applies to a call, of which a reviewer has to do with it and reviews
/// another.
pub async fn reviewed_beside(desk: &TestDesk, company: CompanyId) {
    let letter = HandInDocument {
        company_id: company,
        support_id: None,
        document: DocumentForm {
            kind: DocumentKind::Identification,
            reference: "INE 1234567890".to_owned(),
            handed_in_on: "2026-03-01".to_owned(),
            holds_until: String::new(),
        },
    };
    documents::hand_in(desk, &letter)
        .await
        .expect("a document that can be kept");
    let mission = a_mission().named("Misión a Tokio").create(desk).await;
    let call = publish(desk, mission, a_call()).await;
    let other = a_company().named("Reseñada SA").register(desk).await;
    for company in [company, other] {
        enrol(desk, mission, company).await.expect("an application");
    }
    let reviewer = desk.session.person().expect("somebody at the desk").id;
    let named = NameReviewers {
        call_id: call,
        people: vec![reviewer],
    };
    selection::name_reviewers(desk, &named)
        .await
        .expect("a reviewer");
    let said = DeclareConflicts {
        call_id: call,
        declaration: DeclarationForm {
            is_complete: true,
            conflicts: vec![ConflictForm {
                company_id: company,
                kind: ConflictKind::Personal,
                words: "Somos familia".to_owned(),
            }],
        },
    };
    selection::declare(desk, &said)
        .await
        .expect("a declaration");
    desk.clock.advance(9 * 24 * 3_600);
    let version = calls::get(desk, call).await.expect("the call").row.version;
    let blind = GoOn {
        call_id: call,
        version,
        to: Phase::Blind,
        reason: Some("No hay más personas".to_owned()),
    };
    selection::go_on(desk, &blind).await.expect("a blind phase");
    let mine = selection::mine(desk, call).await.expect("applications");
    let application = mine.first().expect("the application of the other");
    let score = |criterion: &str| ScoreForm {
        criterion: criterion.to_owned(),
        points: 4,
        justification: "Lo recomienda Rosa".to_owned(),
    };
    let review = GiveReview {
        call_id: call,
        review_id: application.review_id,
        version: application.version,
        scores: vec![score("capacity"), score("fit")],
    };
    selection::give(desk, &review).await.expect("a review");
}
