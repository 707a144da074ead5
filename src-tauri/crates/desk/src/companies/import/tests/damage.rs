//! Files that are no tables, that end in the middle, and readings that are cut off.

use std::sync::Arc;

use proa_domain::companies::import::CompanyRecipeProblem;
use rstest::rstest;
use sea_orm::ConnectionTrait as _;

use super::{CSV, ODS, TSV, XLSX, file, office, proposed, staged, states};
use crate::companies::error::CompanyError;
use crate::companies::import::{glance, import, imports, rematch, stage};
use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::file::error::FileError;
use crate::folder::DataFolder;
use crate::progress::Progress;
use crate::{Access, Desk};

#[tokio::test]
async fn what_is_no_table_is_refused_by_name() {
    let desk = office().await;
    for bytes in [&b"%PDF-1.7 nothing"[..], b"{\"a\": 1}", b"one line"] {
        let refused = glance(&desk, None, file(bytes)).await;
        let is_it = matches!(
            refused,
            Err(AppError::File(FileError::NotThisFormat { .. }))
        );
        assert!(is_it, "{bytes:?}");
    }
    let refused = glance(&desk, None, file(b"")).await;
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::Empty { .. }))
    ));
}

#[rstest]
#[case::xlsx(XLSX)]
#[case::ods(ODS)]
#[tokio::test]
async fn a_cut_workbook_is_refused_and_leaves_nothing(#[case] whole: &'static [u8]) {
    let desk = office().await;
    let recipe = proposed(&desk, whole).await;
    for end in [whole.len() / 3, whole.len() / 2, whole.len() - 4] {
        let cut = stage(
            &desk,
            recipe.clone(),
            file(&whole[..end]),
            Progress::silent(),
        )
        .await;
        assert!(matches!(cut, Err(AppError::File(_))), "{end}");
    }
    assert_eq!(imports(&desk).await.unwrap(), []);
}

#[tokio::test]
async fn a_recipe_of_another_table_is_refused_and_leaves_nothing() {
    let desk = office().await;
    let recipe = proposed(&desk, CSV).await;
    let refused = stage(&desk, recipe, file(TSV), Progress::silent()).await;
    let problem = CompanyRecipeProblem::NoSuchColumn;
    let expected = CompanyError::BadRecipe { problem };
    assert!(matches!(refused, Err(AppError::Company(found)) if found == expected));
    assert_eq!(imports(&desk).await.unwrap(), []);
}

#[tokio::test]
async fn a_table_of_headings_alone_is_empty() {
    let desk = office().await;
    let text = b"Empresa,Estado\n";
    let recipe = proposed(&desk, text).await;
    let refused = stage(&desk, recipe, file(text), Progress::silent()).await;
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::Empty { .. }))
    ));
    assert_eq!(imports(&desk).await.unwrap(), []);
}

#[tokio::test]
async fn two_headings_of_the_same_name_are_told_apart_by_their_place() {
    let desk = office().await;
    let text = b"Nombre,Nombre,Estado\nNova SA de CV,Ana,Jalisco\n";
    let id = staged(&desk, text).await;
    assert_eq!(states(&desk, id).await, [(2, "new", "create")]);
}

#[tokio::test]
async fn a_cancelled_reading_leaves_nothing() {
    let desk = office().await;
    let recipe = proposed(&desk, CSV).await;
    let progress = Progress::silent();
    progress.canceller().cancel();
    let refused = stage(&desk, recipe, file(CSV), progress).await;
    assert!(matches!(refused, Err(AppError::File(FileError::Cancelled))));
    assert_eq!(imports(&desk).await.unwrap(), []);
}

#[tokio::test]
async fn a_reading_that_was_cut_off_goes_on_where_it_was() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let whole = states(&desk, id).await;
    let cut = "DELETE FROM company_import_rows WHERE number > 4;
        UPDATE company_import_rows SET state = 'waiting', decision = 'park';
        UPDATE company_imports SET state = 'reading', row_count = 2;";
    let recipe = import(&desk, id).await.unwrap().recipe;
    desk.store
        .writer()
        .unwrap()
        .execute_unprepared(cut)
        .await
        .unwrap();
    let again = stage(&desk, recipe, file(CSV), Progress::silent())
        .await
        .unwrap();
    assert_eq!(again, id);
    assert_eq!(states(&desk, id).await, whole);
    assert_eq!(import(&desk, id).await.unwrap().rows, 5);
}

#[tokio::test]
async fn a_matching_that_was_cut_off_is_done_again_without_the_file() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let whole = states(&desk, id).await;
    let cut =
        "UPDATE company_import_rows SET state = 'waiting', decision = 'park' WHERE number > 4;
        UPDATE company_imports SET state = 'matching';";
    desk.store
        .writer()
        .unwrap()
        .execute_unprepared(cut)
        .await
        .unwrap();
    let desk = desk.restart().await;
    rematch(&desk, id, Progress::silent()).await.unwrap();
    assert_eq!(states(&desk, id).await, whole);
}

#[tokio::test]
async fn an_office_that_another_window_holds_is_read_only() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let folder = Arc::new(DataFolder::share(desk.path()).unwrap());
    assert_eq!(folder.access(), Access::ReadOnly);
    let reader = Desk::open(folder, Env::system()).await.unwrap();
    assert_eq!(states(&reader, id).await, states(&desk, id).await);
    let refused = stage(
        &reader,
        proposed(&reader, CSV).await,
        file(CSV),
        Progress::silent(),
    )
    .await;
    assert!(matches!(
        refused,
        Err(AppError::Store(StoreError::InUse) | AppError::People(_))
    ));
    reader.close().await;
}
