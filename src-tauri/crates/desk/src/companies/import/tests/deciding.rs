//! What people say to rows, and rows mended in place.

use proa_domain::companies::import::{CompanyField, Part};

use super::{CSV, all, applied, file, names, of, office, proposed, staged, states};
use crate::companies::import::{
    DecideRows, Decision, FixRow, RowFilter, RowState, RowTarget, SaveCompanyRecipe, decide, fix,
    leave_out, list_recipes, recipe, rematch, remove_recipe, save_recipe, stage,
};
use crate::companies::{CompanyFilter, get, list};
use crate::progress::Progress;
use crate::store::undo::undo;
use crate::testing::a_company;
use crate::testing::journal::last_operation;
use proa_domain::ids::CompanyImportId;

pub(super) fn say(id: CompanyImportId, filter: RowFilter, decision: Decision) -> DecideRows {
    DecideRows {
        id,
        filter,
        decision,
        parts: None,
        target: None,
    }
}

pub(super) fn only(number: u32) -> RowFilter {
    RowFilter {
        only: Some(vec![number]),
        ..RowFilter::default()
    }
}

fn in_state(state: RowState) -> RowFilter {
    RowFilter {
        states: vec![state],
        ..RowFilter::default()
    }
}

fn typed(id: CompanyImportId, number: u32, field: CompanyField, text: &str) -> FixRow {
    FixRow {
        id,
        number,
        field,
        text: Some(text.to_owned()),
        everywhere: false,
    }
}

#[tokio::test]
async fn a_parked_row_is_mended_in_place_and_written_later() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    applied(&desk, id).await;
    assert_eq!(names(&desk).await.len(), 2);
    let mail = typed(id, 5, CompanyField::Mail, "ana@textiles.example");
    assert_eq!(fix(&desk, &mail).await.unwrap(), 1);
    let name = typed(id, 6, CompanyField::LegalName, "Vidrios del Ejemplo");
    fix(&desk, &name).await.unwrap();
    assert_eq!(
        states(&desk, id).await[2..4],
        [(5, "new", "create"), (6, "new", "create")]
    );
    let back = FixRow {
        text: None,
        ..typed(id, 6, CompanyField::LegalName, "")
    };
    fix(&desk, &back).await.unwrap();
    assert_eq!(states(&desk, id).await[3], (6, "problem", "park"));
    let outcome = applied(&desk, id).await;
    assert_eq!((outcome.created, outcome.updated), (1, 0));
    assert_eq!(names(&desk).await.len(), 3);
}

#[tokio::test]
async fn what_is_wrong_can_be_left_out_of_all_rows_but_not_a_name() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let count = leave_out(&desk, id, &in_state(RowState::Problem)).await;
    assert_eq!(count.unwrap(), 1);
    assert_eq!(
        states(&desk, id).await[2..4],
        [(5, "new", "create"), (6, "problem", "park")]
    );
}

#[tokio::test]
async fn the_same_slip_is_mended_everywhere_at_once() {
    let desk = office().await;
    let text = b"Empresa,Estado,Municipio\nNova SA,Jalisco,Guadalahara\nSol SA,Jalisco,Guadalahara\nLuz SA,Jalisco,Zapopan\n";
    let id = staged(&desk, text).await;
    let problems = of(&desk, id, in_state(RowState::Problem)).await;
    assert_eq!(problems.len(), 3);
    assert_eq!(problems[0].problems[0].code, "municipality-near");
    let everywhere = FixRow {
        everywhere: true,
        ..typed(id, 2, CompanyField::Municipality, "Guadalajara")
    };
    assert_eq!(fix(&desk, &everywhere).await.unwrap(), 2);
    assert_eq!(of(&desk, id, in_state(RowState::New)).await.len(), 2);
}

#[tokio::test]
async fn a_likely_duplicate_waits_for_a_person() {
    let desk = office().await;
    let known = a_company()
        .named("Nova Alimentos SA de CV")
        .register(&desk)
        .await;
    let text = b"Empresa,Estado,Web\nNova Alimentos S.A. de C.V.,Michoac\xc3\xa1n,nova.example\n";
    let id = staged(&desk, text).await;
    let row = &all(&desk, id).await[0];
    assert_eq!(
        (row.state, row.decision),
        (RowState::Duplicate, Decision::Park)
    );
    assert_eq!(row.candidates[0].company, Some(known));
    assert_eq!(row.candidates[0].score, 90);

    decide(&desk, &say(id, only(2), Decision::Update))
        .await
        .unwrap();
    let row = &all(&desk, id).await[0];
    assert_eq!(row.state, RowState::Changed);
    assert!(row.is_chosen);
    let parts: Vec<_> = row.changes.iter().map(|change| change.part).collect();
    assert_eq!(parts, [Part::Web]);
    rematch(&desk, id, Progress::silent()).await.unwrap();
    assert_eq!(
        all(&desk, id).await[0].state,
        RowState::Changed,
        "what was said stays"
    );
    assert_eq!(applied(&desk, id).await.updated, 1);
    let detail = get(&desk, known).await.unwrap();
    assert_eq!(detail.profile.web, "https://nova.example");
}

#[tokio::test]
async fn a_likely_duplicate_can_become_a_company_of_its_own() {
    let desk = office().await;
    a_company()
        .named("Nova Alimentos SA de CV")
        .register(&desk)
        .await;
    let id = staged(&desk, b"Empresa,Estado\nNova Alimentos,Michoac\xc3\xa1n\n").await;
    decide(
        &desk,
        &say(id, in_state(RowState::Duplicate), Decision::Create),
    )
    .await
    .unwrap();
    assert_eq!(applied(&desk, id).await.created, 1);
    assert_eq!(names(&desk).await.len(), 2);
}

#[tokio::test]
async fn the_same_name_elsewhere_waits_and_can_be_joined() {
    let desk = office().await;
    let text = b"Empresa,Estado,NRA\nNova SA de CV,Jalisco,A1\nNova SA de CV,Sonora,A2\nNova SA de CV,Jalisco,A3\n";
    let id = staged(&desk, text).await;
    assert_eq!(
        states(&desk, id).await,
        [
            (2, "new", "create"),
            (3, "duplicate", "park"),
            (4, "joined", "update")
        ]
    );
    let row = &all(&desk, id).await[1];
    assert_eq!(
        (row.candidates[0].row, row.candidates[0].score),
        (Some(2), 70)
    );
    decide(&desk, &say(id, only(3), Decision::Update))
        .await
        .unwrap();
    let outcome = applied(&desk, id).await;
    assert_eq!((outcome.created, outcome.refused), (1, 0));
    let page = list(&desk, &CompanyFilter::default()).await.unwrap();
    let detail = get(&desk, page.rows[0].id).await.unwrap();
    assert_eq!(detail.sources.len(), 3);
    assert_eq!(
        detail.profile.state.as_deref(),
        Some("14"),
        "the first row says where it is"
    );
    let again = staged(&desk, text).await;
    assert!(
        all(&desk, again)
            .await
            .iter()
            .all(|row| row.state == RowState::Unchanged)
    );
}

#[tokio::test]
async fn only_the_parts_that_were_chosen_are_written() {
    let desk = office().await;
    let known = a_company().holding("EKU9003173C9").register(&desk).await;
    let text =
        b"Empresa,RFC,Web,Calle\nOtro Nombre SA de CV,EKU9003173C9,nova.example,Calle Nueva 1\n";
    let id = staged(&desk, text).await;
    let chosen = DecideRows {
        parts: Some(vec![Part::Web]),
        ..say(id, only(2), Decision::Update)
    };
    decide(&desk, &chosen).await.unwrap();
    assert_eq!(applied(&desk, id).await.updated, 1);
    let detail = get(&desk, known).await.unwrap();
    assert_eq!(detail.profile.web, "https://nova.example");
    assert_eq!(detail.profile.address, "Camino a la huerta 12");
    assert_eq!(
        detail.profile.legal_name,
        "Aguacates de la Meseta SPR de RL"
    );
}

#[tokio::test]
async fn a_row_is_given_to_the_company_that_a_person_names() {
    let desk = office().await;
    let known = a_company()
        .named("Cualquiera SA de CV")
        .register(&desk)
        .await;
    let id = staged(
        &desk,
        b"Empresa,Estado,Web\nMuy Distinta SA,Sonora,nova.example\n",
    )
    .await;
    let target = RowTarget {
        company: Some(known),
        row: None,
    };
    let say = DecideRows {
        target: Some(target),
        parts: Some(vec![Part::Web]),
        ..say(id, only(2), Decision::Update)
    };
    decide(&desk, &say).await.unwrap();
    assert_eq!(applied(&desk, id).await.updated, 1);
    assert_eq!(
        get(&desk, known).await.unwrap().profile.web,
        "https://nova.example"
    );
}

#[tokio::test]
async fn what_is_decided_cannot_make_a_problem_a_company() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let count = decide(&desk, &say(id, RowFilter::default(), Decision::Create)).await;
    assert_eq!(count.unwrap(), 3, "two new rows and one that joins another");
    let skipped = decide(&desk, &say(id, RowFilter::default(), Decision::Skip)).await;
    assert_eq!(skipped.unwrap(), 5);
}

#[tokio::test]
async fn a_recipe_is_kept_by_its_name_and_every_step_can_be_taken_back() {
    let desk = office().await;
    let mut kept = proposed(&desk, CSV).await;
    let save = |recipe| SaveCompanyRecipe {
        name: " Padrón  anual ".to_owned(),
        recipe,
    };
    let id = save_recipe(&desk, save(kept.clone())).await.unwrap();
    kept.year = Some(2024);
    assert_eq!(save_recipe(&desk, save(kept.clone())).await.unwrap(), id);
    assert_eq!(recipe(&desk, "Padrón anual").await.unwrap().recipe, kept);
    let operation = last_operation(&desk).await;
    assert_eq!(operation.summary, "Padrón anual");
    undo(&desk, operation.id).await.unwrap();
    assert_ne!(recipe(&desk, "Padrón anual").await.unwrap().recipe, kept);
    remove_recipe(&desk, id).await.unwrap();
    assert_eq!(list_recipes(&desk).await.unwrap(), []);
    kept.columns.clear();
    assert!(save_recipe(&desk, save(kept.clone())).await.is_err());
    assert!(
        stage(&desk, kept, file(CSV), Progress::silent())
            .await
            .is_err()
    );
}

#[tokio::test]
async fn two_of_one_name_and_place_with_a_right_rfc_each_are_two() {
    let desk = office().await;
    let text = b"Empresa,Estado,RFC\nNova SA de CV,Jalisco,EKU9003173C9\nNova SA de CV,Jalisco,SAT970701NN3\n";
    let id = staged(&desk, text).await;
    let two = [(2, "new", "create"), (3, "new", "create")];
    assert_eq!(states(&desk, id).await, two);
    let skip = say(id, only(3), Decision::Skip);
    decide(&desk, &skip).await.unwrap();
    rematch(&desk, id, Progress::silent()).await.unwrap();
    assert_eq!(states(&desk, id).await[1], (3, "new", "skip"));
}

#[tokio::test]
async fn keys_that_were_not_chosen_are_not_kept() {
    let desk = office().await;
    let known = a_company().holding("EKU9003173C9").register(&desk).await;
    let text = b"Empresa,RFC,Web,NRA\nOtro Nombre SA de CV,EKU9003173C9,nova.example,A1\n";
    let id = staged(&desk, text).await;
    let chosen = DecideRows {
        parts: Some(vec![Part::Web]),
        ..say(id, only(2), Decision::Update)
    };
    decide(&desk, &chosen).await.unwrap();
    applied(&desk, id).await;
    let detail = get(&desk, known).await.unwrap();
    let keys = detail
        .sources
        .iter()
        .map(|source| source.outside_id.clone());
    assert_eq!(keys.collect::<Vec<_>>(), [None]);
}

#[tokio::test]
async fn a_row_that_is_known_by_its_key_never_becomes_another_company() {
    let desk = office().await;
    let first = staged(&desk, b"NRA,Empresa,Estado\nA1,Nova SA,Jalisco\n").await;
    applied(&desk, first).await;
    let id = staged(
        &desk,
        b"NRA,Empresa,Estado,Web\nA1,Nova SA,Jalisco,nova.example\n",
    )
    .await;
    for decision in [Decision::Skip, Decision::Create] {
        decide(&desk, &say(id, only(2), decision)).await.unwrap();
    }
    assert_eq!(states(&desk, id).await, [(2, "changed", "skip")]);
}

#[tokio::test]
async fn a_wrong_answer_is_taken_back_with_the_other_candidates_in_sight() {
    let desk = office().await;
    for name in ["Nova Alimentos SA de CV", "Nova Alimentos SA"] {
        a_company().named(name).register(&desk).await;
    }
    let text = "Empresa,Estado,Web\nNova Alimentos S.A. de C.V.,Michoacán,nova.example\n";
    let id = staged(&desk, text.as_bytes()).await;
    let candidates = all(&desk, id).await[0].candidates.clone();
    assert_eq!(candidates.len(), 2);
    decide(&desk, &say(id, only(2), Decision::Update))
        .await
        .unwrap();
    let row = &all(&desk, id).await[0];
    assert_eq!(
        (row.state, &row.candidates),
        (RowState::Changed, &candidates)
    );
    rematch(&desk, id, Progress::silent()).await.unwrap();
    let row = &all(&desk, id).await[0];
    assert_eq!(
        (row.state, &row.candidates),
        (RowState::Changed, &candidates)
    );
    decide(&desk, &say(id, only(2), Decision::Park))
        .await
        .unwrap();
    let row = &all(&desk, id).await[0];
    assert_eq!(
        (row.state, &row.candidates),
        (RowState::Duplicate, &candidates)
    );
}

#[tokio::test]
async fn a_mended_row_is_matched_with_the_rows_around_it() {
    let desk = office().await;
    let text = "Empresa,Estado,Correo\nNova SA,Jalisco,ana@\nSol SA,Oaxaca,\nNova SA,Jalisco,\n";
    let id = staged(&desk, text.as_bytes()).await;
    assert_eq!(
        states(&desk, id).await,
        [
            (2, "problem", "park"),
            (3, "new", "create"),
            (4, "duplicate", "park")
        ]
    );
    let mail = typed(id, 2, CompanyField::Mail, "ana@nova.example");
    fix(&desk, &mail).await.unwrap();
    assert_eq!(states(&desk, id).await[2], (4, "joined", "update"));
    // The row that it joined is of another company after all.
    let name = typed(id, 2, CompanyField::LegalName, "Luz SA");
    fix(&desk, &name).await.unwrap();
    assert_eq!(states(&desk, id).await[2], (4, "new", "create"));
}

#[tokio::test]
async fn a_mended_row_that_resembles_an_earlier_one_still_waits() {
    let desk = office().await;
    let text = "Empresa,Estado,Correo\nNova Alimentos SA de CV,Jalisco,\n\
        Nova Alimentos SA,Michoacán,ana@\n";
    let id = staged(&desk, text.as_bytes()).await;
    assert_eq!(states(&desk, id).await[1], (3, "problem", "park"));
    let mail = typed(id, 3, CompanyField::Mail, "eva@nova.example");
    fix(&desk, &mail).await.unwrap();
    let row = &all(&desk, id).await[1];
    assert_eq!(row.state, RowState::Duplicate);
    assert_eq!(row.candidates[0].row, Some(2));
}

#[tokio::test]
async fn a_row_that_resembles_one_with_a_problem_waits_too() {
    let desk = office().await;
    let text = "Empresa,Estado,Correo\nNova Alimentos SA de CV,Jalisco,ana@\n\
        Nova Alimentos SA,Michoacán,\n";
    let id = staged(&desk, text.as_bytes()).await;
    assert_eq!(
        states(&desk, id).await,
        [(2, "problem", "park"), (3, "duplicate", "park")]
    );
}

#[tokio::test]
async fn a_row_that_is_registered_by_now_is_not_written_into_another_company() {
    let desk = office().await;
    let other = a_company()
        .named("Nova Alimentos SA de CV")
        .register(&desk)
        .await;
    let keyed = "NRA,Empresa,Estado\nA1,Nova Alimentos SA,Michoacán\n";
    let id = staged(&desk, keyed.as_bytes()).await;
    assert_eq!(states(&desk, id).await, [(2, "duplicate", "park")]);
    let again = "NRA,Empresa,Estado\n\nA1,Nova Alimentos SA,Michoacán\n";
    let second = staged(&desk, again.as_bytes()).await;
    decide(&desk, &say(second, RowFilter::default(), Decision::Create))
        .await
        .unwrap();
    assert_eq!(applied(&desk, second).await.created, 1);
    let named = DecideRows {
        target: Some(RowTarget {
            company: Some(other),
            row: None,
        }),
        ..say(id, only(2), Decision::Update)
    };
    assert_eq!(decide(&desk, &named).await.unwrap(), 0);
    assert!(get(&desk, other).await.unwrap().sources.is_empty());
}

#[tokio::test]
async fn a_row_that_was_said_to_be_of_another_one_is_so_after_an_undo() {
    let desk = office().await;
    let text = "Empresa,Estado,Web\nNova Alimentos SA de CV,Jalisco,\n\
        Nova Alimentos SA,Michoacán,nova.example\n";
    let id = staged(&desk, text.as_bytes()).await;
    let of_first = DecideRows {
        target: Some(RowTarget {
            company: None,
            row: Some(2),
        }),
        ..say(id, only(3), Decision::Update)
    };
    decide(&desk, &of_first).await.unwrap();
    let operation = applied(&desk, id).await.operation.unwrap();
    undo(&desk, operation).await.unwrap();
    rematch(&desk, id, Progress::silent()).await.unwrap();
    assert_eq!(states(&desk, id).await[1], (3, "joined", "update"));
    let again = applied(&desk, id).await;
    assert_eq!((again.created, again.refused), (1, 0));
}
