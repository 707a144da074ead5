use proa_domain::ids::{CallId, CallTemplateId};
use proa_domain::missions::call::CallForm;
use proa_domain::settings::Role;

use super::{CallFromTemplate, CallTemplateRow, SaveCallTemplate, begin, list, remove, save};
use crate::error::{AppError, StoreError};
use crate::missions::calls::{EditCall, get, update};
use crate::missions::error::MissionError;
use crate::settings::people::{self, NewPerson};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::calls::{a_call, publish};
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_mission};

fn kept_as(call_id: CallId, name: &str) -> SaveCallTemplate {
    SaveCallTemplate {
        call_id,
        name: name.to_owned(),
        replaces: None,
        version: 0,
    }
}

async fn names(desk: &TestDesk) -> Vec<String> {
    let rows = list(desk).await.unwrap();
    rows.into_iter().map(|row| row.name).collect()
}

async fn only(desk: &TestDesk) -> CallTemplateRow {
    let mut rows = list(desk).await.unwrap();
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

#[tokio::test]
async fn a_call_is_begun_from_a_template_with_all_but_its_title_and_its_hours() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let from = publish(&desk, mission, a_call()).await;
    let template_id = save(&desk, &kept_as(from, "  Ferias de   alimentos "))
        .await
        .unwrap();
    let row = only(&desk).await;
    assert_eq!(row.name, "Ferias de alimentos");
    assert!(row.is_funded && row.requirements == 0);

    let other = a_mission().named("Fruit Logistica").create(&desk).await;
    let wanted = CallFromTemplate {
        template_id,
        mission_id: other,
        title: "Convocatoria: Fruit Logistica".to_owned(),
    };
    let begun = begin(&desk, &wanted).await.unwrap();
    let detail = get(&desk, begun).await.unwrap();
    assert_eq!(detail.mission_id, other);
    let expected = CallForm {
        title: "Convocatoria: Fruit Logistica".to_owned(),
        opens_at: String::new(),
        closes_at: String::new(),
        ..a_call()
    };
    assert_eq!(detail.call, expected);

    // What is changed in the call afterwards is not in the template.
    let edit = EditCall {
        id: begun,
        version: detail.row.version,
        call: CallForm {
            funding: None,
            ..expected
        },
    };
    update(&desk, &edit).await.unwrap();
    assert!(only(&desk).await.is_funded);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn no_two_templates_are_called_alike_and_one_takes_the_place_of_itself() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let from = publish(&desk, mission, a_call()).await;
    save(&desk, &kept_as(from, "Ferias")).await.unwrap();
    save(&desk, &kept_as(from, "Africa")).await.unwrap();
    assert_eq!(names(&desk).await, ["Africa", "Ferias"]);
    let refused = save(&desk, &kept_as(from, "ferías")).await.unwrap_err();
    assert_eq!(problem(&refused), "template-taken");
    let refused = save(&desk, &kept_as(from, "  ")).await.unwrap_err();
    assert_eq!(problem(&refused), "required");

    let row = list(&desk).await.unwrap().remove(1);
    let again = SaveCallTemplate {
        replaces: Some(row.id),
        version: row.version,
        ..kept_as(from, "FERIAS")
    };
    save(&desk, &again).await.unwrap();
    assert_eq!(names(&desk).await, ["Africa", "FERIAS"]);
    // It was written since it was read.
    let refused = save(&desk, &again).await.unwrap_err();
    assert!(matches!(refused, AppError::Store(StoreError::Stale { .. })));
    let gone = CallTemplateId(desk.env.uuid());
    let refused = save(
        &desk,
        &SaveCallTemplate {
            replaces: Some(gone),
            ..kept_as(from, "Otra")
        },
    )
    .await
    .unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
}

#[tokio::test]
async fn what_is_done_with_templates_is_told_and_taken_back() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let from = publish(&desk, mission, a_call()).await;
    let id = save(&desk, &kept_as(from, "Ferias")).await.unwrap();
    let told = last_operation(&desk).await;
    assert_eq!(told.code, "save-call-template");
    assert_eq!(told.summary, "Ferias");
    remove(&desk, id, only(&desk).await.version).await.unwrap();
    assert!(names(&desk).await.is_empty());
    let told = last_operation(&desk).await;
    assert_eq!(told.code, "remove-call-template");
    undo(&desk, told.id).await.unwrap();
    assert_eq!(names(&desk).await, ["Ferias"]);
    // The call that it was kept from is as it was.
    assert_eq!(get(&desk, from).await.unwrap().call, a_call());
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn who_may_not_plan_missions_keeps_no_template() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let from = publish(&desk, mission, a_call()).await;
    let id = save(&desk, &kept_as(from, "Ferias")).await.unwrap();
    let new = NewPerson {
        name: "Luz Chan".into(),
        role: Role::Adviser,
        pin: None,
    };
    let adviser = people::add(&desk, new).await.unwrap();
    people::switch(&desk, adviser.id, None).await.unwrap();
    let refused = save(&desk, &kept_as(from, "Otra")).await;
    assert!(matches!(refused, Err(AppError::People(_))));
    let refused = remove(&desk, id, 1).await;
    assert!(matches!(refused, Err(AppError::People(_))));
    assert_eq!(names(&desk).await, ["Ferias"]);
}

fn problem(refused: &AppError) -> String {
    let AppError::Mission(MissionError::Invalid { problems }) = refused else {
        panic!("{refused}");
    };
    let [problem] = problems.0.as_slice() else {
        panic!("{problems:?}");
    };
    assert_eq!(problem.field, "name");
    problem.code.clone()
}
