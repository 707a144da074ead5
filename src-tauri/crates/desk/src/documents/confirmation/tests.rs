use proa_domain::missions::results::confirmation::{ConfirmationForm, ConfirmationWay};
use proa_domain::missions::results::horizon::Horizon;
use proa_domain::missions::results::outcome::OutcomeForm;
use proa_domain::settings::Locale;

use super::{WantedConfirmation, confirmation_request};
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::results::confirming::{ConfirmOutcome, confirm};
use crate::missions::results::outcomes::{ReportOutcome, report};
use crate::testing::{TestDesk, a_company, a_mission, enrol};

const DAY: i64 = 86_400;

#[tokio::test]
async fn a_company_is_asked_with_the_code_that_it_answers_with_and_only_once() {
    let desk = TestDesk::with_reference().await;
    let company = a_company().named("Meseta").register(&desk).await;
    let mission_id = a_mission().create(&desk).await;
    let registration = enrol(&desk, mission_id, company).await.unwrap();
    // From March 2026 to January 2028.
    desk.clock.advance(690 * DAY);
    let result_id = report(
        &desk,
        &ReportOutcome {
            id: None,
            version: 0,
            registration_id: registration.id,
            horizon: Horizon::Three,
            outcome: OutcomeForm {
                reported_on: "2028-01-10".to_owned(),
                is_first_export: true,
                new_markets: vec!["DE".to_owned()],
                jobs: Some(4),
                notes: "Lo dijo por teléfono".to_owned(),
                sales: Vec::new(),
            },
        },
    )
    .await
    .unwrap();
    let wanted = WantedConfirmation {
        mission_id,
        result_id,
    };
    let asked = confirmation_request(&desk, wanted, Locale::En)
        .await
        .unwrap();
    assert_eq!(asked.company, "Meseta");
    let content = asked.content;
    assert_eq!(content["horizon"], "3");
    assert_eq!(content["outcome"]["jobs"], 4);
    assert_eq!(content["countries"]["DE"], "Germany");
    let today = desk.env.today();
    // Ten business days are two weeks at least.
    let until: proa_domain::time::Day = content["answerBy"].as_str().unwrap().parse().unwrap();
    assert!(until >= today.days_later(14) && until <= today.days_later(18));

    let said = ConfirmOutcome {
        result_id,
        confirmation: ConfirmationForm {
            way: ConfirmationWay::Code,
            code: content["code"].as_str().unwrap().to_owned(),
            letter: String::new(),
            said_on: today.to_string(),
            said_by: "Itzel Mora".to_owned(),
            ratings: vec![3; 7],
            without_help: "40".to_owned(),
            agrees: true,
            comments: String::new(),
        },
    };
    confirm(&desk, &said).await.unwrap();
    let again = confirmation_request(&desk, wanted, Locale::En).await;
    assert!(matches!(
        again,
        Err(AppError::Mission(MissionError::ConfirmationRefused { .. }))
    ));
}

#[tokio::test]
async fn a_result_of_another_mission_is_not_found() {
    let desk = TestDesk::new().await;
    let mission_id = a_mission().create(&desk).await;
    let wanted = WantedConfirmation {
        mission_id,
        result_id: proa_domain::ids::ResultId(desk.env.uuid()),
    };
    let refused = confirmation_request(&desk, wanted, Locale::EsMx).await;
    assert!(matches!(refused, Err(AppError::Store(_))));
}
