//! One operation: written whole, taken back whole, done again; nothing of it when it is stopped.

use std::fmt::Write as _;

use proa_domain::settings::Role;

use super::deciding::{only, say};
use super::{CSV, all, applied, file, names, office, staged, states, tables};
use crate::companies::import::{
    DecideRows, Decision, ImportState, RowState, RowTarget, apply, decide, import, rematch, stage,
};
use crate::companies::{CompanyFilter, get, list, register};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::settings::error::PeopleError;
use crate::settings::people::{self, NewPerson};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company};

#[tokio::test]
async fn an_import_is_undone_and_done_again_byte_for_byte() {
    let desk = office().await;
    a_company().holding("EKU9003173C9").register(&desk).await;
    let before = tables(&desk).await;
    let id = staged(&desk, CSV).await;
    assert_eq!(states(&desk, id).await[0], (3, "changed", "update"));
    let outcome = applied(&desk, id).await;
    let after = tables(&desk).await;
    let operation = last_operation(&desk).await;
    assert_eq!(Some(operation.id), outcome.operation);
    assert_eq!(operation.code, "import-companies");

    let undone = undo(&desk, operation.id).await.unwrap();
    assert_eq!(tables(&desk).await, before);
    assert!(import(&desk, id).await.unwrap().is_undone);
    undo(&desk, undone.id).await.unwrap();
    assert_eq!(tables(&desk).await, after);
    assert!(!import(&desk, id).await.unwrap().is_undone);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn rows_of_an_import_that_was_undone_can_be_written_again() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let first = applied(&desk, id).await;
    let after = names(&desk).await;
    undo(&desk, first.operation.unwrap()).await.unwrap();
    assert_eq!(names(&desk).await, Vec::<String>::new());
    rematch(&desk, id, Progress::silent()).await.unwrap();
    assert_eq!(applied(&desk, id).await.created, first.created);
    assert_eq!(names(&desk).await, after);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_row_whose_rfc_was_taken_meanwhile_stays_behind_and_holds_nobody_up() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    a_company()
        .named("Otra")
        .holding("EKU9003173C9")
        .register(&desk)
        .await;
    let outcome = applied(&desk, id).await;
    assert_eq!(
        (outcome.created, outcome.refused),
        (1, 2),
        "the row that joins it waits"
    );
    let rows = all(&desk, id).await;
    assert_eq!(rows[0].problems[0].code, "import-known");
    assert_eq!(rows[4].problems[0].code, "import-row-waits");
    rematch(&desk, id, Progress::silent()).await.unwrap();
    assert_eq!(states(&desk, id).await[0], (3, "changed", "update"));
}

#[tokio::test]
async fn a_cancelled_import_writes_nothing_and_its_rows_wait() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let before = (tables(&desk).await, states(&desk, id).await);
    let progress = Progress::silent();
    progress.canceller().cancel();
    let refused = apply(&desk, id, progress).await;
    assert!(matches!(refused, Err(AppError::File(FileError::Cancelled))));
    assert_eq!((tables(&desk).await, states(&desk, id).await), before);
    assert_eq!(applied(&desk, id).await.created, 2);
}

#[tokio::test]
async fn a_large_import_is_one_operation_whose_hash_holds() {
    let desk = office().await;
    let mut text = "Empresa,Estado,Correo,NRA\n".to_owned();
    for number in 0..1_500_u32 {
        let (name, state) = (word(number), number % 32 + 1);
        let _ = writeln!(
            text,
            "{name} SA de CV,{state},f{number}@firma.example,N{number}"
        );
    }
    let id = staged(&desk, text.as_bytes()).await;
    let outcome = applied(&desk, id).await;
    assert_eq!(outcome.created, 1_500);
    let verification = verify(&desk).await.unwrap();
    assert!(verification.ok, "{:?}", verification.findings);
    undo(&desk, outcome.operation.unwrap()).await.unwrap();
    assert_eq!(names(&desk).await, Vec::<String>::new());
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn who_may_not_edit_companies_imports_none() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    seat_a_reviewer(&desk).await;
    let refused = apply(&desk, id, Progress::silent()).await;
    assert!(matches!(
        refused,
        Err(AppError::People(PeopleError::Forbidden { .. }))
    ));
    assert!(
        all(&desk, id)
            .await
            .iter()
            .all(|row| row.state != RowState::Applied)
    );
    assert!(register(&desk, &a_company().form()).await.is_err());
}

/// A word that no other number has, nor one like it.
fn word(number: u32) -> String {
    let mut seed = number.wrapping_mul(2_654_435_761).wrapping_add(97);
    let letter = |_| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + u8::try_from(seed >> 24).unwrap_or(0) % 26)
    };
    (0..12).map(letter).collect()
}

async fn seat_a_reviewer(desk: &TestDesk) {
    let person = NewPerson {
        name: "Luz Arce".to_owned(),
        role: Role::Reviewer,
        pin: None,
    };
    let person = people::add(desk, person).await.unwrap();
    people::switch(desk, person.id, None).await.unwrap();
}

/// A table without RFCs: its rows are known by their keys.
const KEYED: &[u8] =
    b"NRA,Empresa,Estado\nA1,Nova Alimentos SA,Jalisco\nB2,Vidrios del Sur SA,Oaxaca\n";

#[tokio::test]
async fn two_imports_of_one_file_register_its_companies_once() {
    let desk = office().await;
    let (first, second) = (staged(&desk, KEYED).await, staged(&desk, KEYED).await);
    assert_eq!(applied(&desk, first).await.created, 2);
    assert!(
        !import(&desk, first).await.unwrap().is_stale,
        "its own writing"
    );
    assert!(import(&desk, second).await.unwrap().is_stale);
    let outcome = applied(&desk, second).await;
    assert_eq!((outcome.created, outcome.refused), (0, 2));
    assert_eq!(outcome.operation, None);
    assert_eq!(all(&desk, second).await[0].problems[0].code, "import-known");
    rematch(&desk, second, Progress::silent()).await.unwrap();
    assert_eq!(states(&desk, second).await[0], (2, "unchanged", "skip"));
    assert!(!import(&desk, second).await.unwrap().is_stale);
    assert_eq!(names(&desk).await.len(), 2);
}

#[tokio::test]
async fn an_import_that_was_undone_and_done_again_elsewhere_registers_nobody_twice() {
    let desk = office().await;
    let id = staged(&desk, KEYED).await;
    let operation = applied(&desk, id).await.operation.unwrap();
    let undone = undo(&desk, operation).await.unwrap();
    rematch(&desk, id, Progress::silent()).await.unwrap();
    undo(&desk, undone.id).await.unwrap();
    let outcome = applied(&desk, id).await;
    assert_eq!((outcome.created, outcome.refused), (0, 2));
    assert_eq!(names(&desk).await.len(), 2);
}

#[tokio::test]
async fn what_was_decided_outlives_that_the_import_is_undone() {
    let desk = office().await;
    a_company()
        .named("Nova Alimentos SA de CV")
        .register(&desk)
        .await;
    let text = "Empresa,Estado,Web\nNova Alimentos S.A. de C.V.,Michoacán,nova.example\n";
    let id = staged(&desk, text.as_bytes()).await;
    assert_eq!(states(&desk, id).await, [(2, "duplicate", "park")]);
    let create = say(id, only(2), Decision::Create);
    decide(&desk, &create).await.unwrap();
    let operation = applied(&desk, id).await.operation.unwrap();
    undo(&desk, operation).await.unwrap();
    rematch(&desk, id, Progress::silent()).await.unwrap();
    assert_eq!(states(&desk, id).await, [(2, "duplicate", "create")]);
}

#[tokio::test]
async fn a_row_whose_company_went_with_the_undo_is_matched_again() {
    let desk = office().await;
    let text = "Empresa,Estado,Web\nNova Alimentos S.A. de C.V.,Michoacán,nova.example\n";
    let first = staged(&desk, b"Empresa,Estado\nNova Alimentos SA de CV,Jalisco\n").await;
    let operation = applied(&desk, first).await.operation.unwrap();
    let page = list(&desk, &CompanyFilter::default()).await.unwrap();
    let id = staged(&desk, text.as_bytes()).await;
    let target = RowTarget {
        company: Some(page.rows[0].id),
        row: None,
    };
    let named = DecideRows {
        target: Some(target),
        ..say(id, only(2), Decision::Update)
    };
    decide(&desk, &named).await.unwrap();
    undo(&desk, operation).await.unwrap();
    rematch(&desk, id, Progress::silent()).await.unwrap();
    assert_eq!(states(&desk, id).await, [(2, "new", "create")]);
}

#[tokio::test]
async fn a_matching_that_is_cut_off_says_so_and_what_was_begun_before_stays() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let progress = Progress::silent();
    progress.canceller().cancel();
    let cut = rematch(&desk, id, progress.clone()).await;
    assert!(matches!(cut, Err(AppError::File(FileError::Cancelled))));
    let summary = import(&desk, id).await.unwrap();
    assert_eq!(summary.state, ImportState::Matching);
    // The file chosen again goes on with it; cancelled again, it is still there.
    let again = stage(&desk, summary.recipe, file(CSV), progress).await;
    assert!(again.is_err());
    assert_eq!(import(&desk, id).await.unwrap().rows, 5);
    rematch(&desk, id, Progress::silent()).await.unwrap();
    assert_eq!(import(&desk, id).await.unwrap().state, ImportState::Ready);
}

#[tokio::test]
async fn new_keys_alone_are_counted_and_taken_back() {
    let desk = office().await;
    let known = a_company().holding("EKU9003173C9").register(&desk).await;
    let profile = get(&desk, known).await.unwrap().profile;
    let text = format!("Empresa,RFC,NRA\n{},EKU9003173C9,A1\n", profile.legal_name);
    let id = staged(&desk, text.as_bytes()).await;
    let outcome = applied(&desk, id).await;
    assert_eq!(outcome.updated, 1);
    assert_eq!(get(&desk, known).await.unwrap().sources.len(), 1);
    undo(&desk, outcome.operation.unwrap()).await.unwrap();
    assert_eq!(get(&desk, known).await.unwrap().sources.len(), 0);
}
