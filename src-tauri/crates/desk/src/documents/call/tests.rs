use proa_domain::companies::consents::NoticeForm;
use proa_domain::missions::call::CallState;
use proa_domain::missions::requirements::{RequirementForm, RequirementKind};
use proa_domain::settings::Locale;

use super::call;
use crate::companies::consents;
use crate::missions::calls::{NewCall, draft};
use crate::testing::calls::{a_call, publish, step};
use crate::testing::{TestDesk, a_mission};

fn asks(kind: RequirementKind, values: &[&str]) -> RequirementForm {
    RequirementForm {
        kind,
        values: values.iter().map(ToString::to_string).collect(),
    }
}

#[tokio::test]
async fn a_public_call_says_what_is_asked_by_both_and_the_days_of_its_money() {
    let desk = TestDesk::with_reference().await;
    let notice = NoticeForm {
        edition: "2026-1".to_owned(),
        in_force_on: "2026-01-05".to_owned(),
        text_es: "Aviso".to_owned(),
        text_en: "Notice".to_owned(),
    };
    consents::add_notice(&desk, &notice).await.unwrap();
    let mission = a_mission()
        .with(|form| {
            form.requirements = vec![
                asks(RequirementKind::RfcValid, &[]),
                asks(RequirementKind::Product, &["0901"]),
            ];
        })
        .create(&desk)
        .await;
    let mut form = a_call();
    form.requirements = vec![asks(RequirementKind::Product, &["0804"])];
    let id = publish(&desk, mission, form).await;
    let said = call(&desk, id, Locale::En).await.unwrap();
    assert_eq!(said.title, "Convocatoria Anuga 2027 1");
    let content = said.content;
    // Of a kind that both ask, only what the call asks.
    let asked = content["requirements"].as_array().unwrap();
    assert_eq!(asked.len(), 2);
    assert_eq!(asked[0]["values"][0], "0804");
    assert_eq!(asked[1]["kind"], "rfc_valid");
    assert_eq!(content["state"], "published");
    assert_eq!(content["publishedOn"], "2026-03-02");
    assert_eq!(content["adviser"], "");
    assert_eq!(content["notice"]["edition"], "2026-1");
    assert_eq!(content["names"]["countries"]["DE"], "Germany");
    // 3 business days before Saturday, 9 October 2027.
    assert_eq!(content["supportDays"]["asking"][1], "2027-10-06");

    step(&desk, id, CallState::CalledOff, Some("Sin presupuesto")).await;
    let content = call(&desk, id, Locale::EsMx).await.unwrap().content;
    assert_eq!(content["reason"], "Sin presupuesto");
    assert_eq!(content["names"]["countries"]["DE"], "Alemania");
}

#[tokio::test]
async fn a_draft_whose_money_is_wrong_has_no_days_of_it() {
    let desk = TestDesk::new().await;
    let mission_id = a_mission().create(&desk).await;
    let mut form = a_call();
    form.opens_at = String::new();
    if let Some(funding) = &mut form.funding {
        funding.limits.earliest_days = 4_000_000_000;
    }
    let new = NewCall {
        mission_id,
        call: form,
    };
    let id = draft(&desk, &new).await.unwrap();
    let content = call(&desk, id, Locale::EsMx).await.unwrap().content;
    assert_eq!(content["state"], "draft");
    assert!(content["supportDays"].is_null() && content["publishedOn"].is_null());
    assert!(content["notice"].is_null());
}
