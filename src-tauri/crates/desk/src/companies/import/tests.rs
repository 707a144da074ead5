//! Imports of companies on a real database: every format, what is decided, written and taken back.

mod damage;
mod deciding;
mod writing;

use std::io::Cursor;

use proa_domain::companies::import::{CompanyField, CompanyRecipe};
use proa_domain::ids::CompanyImportId;
use rstest::rstest;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use super::{
    Decision, ImportOutcome, ImportRow, ImportRowsQuery, RowFilter, RowState, apply, glance,
    import, imports, rows, stage,
};
use crate::Desk;
use crate::companies::{CompanyFilter, get, list};
use crate::file::ChosenFile;
use crate::progress::Progress;
use crate::testing::TestDesk;

/// Windows-1252, semicolons, decimal commas, a title above the headings.
const CSV: &[u8] = include_bytes!("../../../../../../tests/fixtures/companies_1252.csv");
/// Headings with line breaks.
const TSV: &[u8] = include_bytes!("../../../../../../tests/fixtures/companies.tsv");
const XLSX: &[u8] = include_bytes!("../../../../../../tests/fixtures/companies.xlsx");
const ODS: &[u8] = include_bytes!("../../../../../../tests/fixtures/companies.ods");

/// An office with a few more municipalities.
async fn office() -> TestDesk {
    let desk = TestDesk::with_reference().await;
    desk.in_reference(
        "INSERT INTO municipalities (municipality, state, name) VALUES
            ('15121', '15', 'Cuautitlán Izcalli'), ('11032', '11', 'San José de Iturbide'),
            ('14039', '14', 'Guadalajara')",
    )
    .await;
    desk
}

fn file(bytes: &[u8]) -> ChosenFile {
    ChosenFile::of("empresas", Cursor::new(bytes.to_vec()))
}

async fn proposed(desk: &Desk, bytes: &[u8]) -> CompanyRecipe {
    glance(desk, None, file(bytes)).await.unwrap().recipe
}

async fn staged(desk: &Desk, bytes: &[u8]) -> CompanyImportId {
    let recipe = proposed(desk, bytes).await;
    let staged = stage(desk, recipe, file(bytes), Progress::silent());
    staged.await.unwrap()
}

async fn of(desk: &Desk, id: CompanyImportId, filter: RowFilter) -> Vec<ImportRow> {
    let asked = ImportRowsQuery {
        id,
        filter,
        after: 0,
        limit: 100,
    };
    rows(desk, &asked).await.unwrap().rows
}

async fn all(desk: &Desk, id: CompanyImportId) -> Vec<ImportRow> {
    of(desk, id, RowFilter::default()).await
}

async fn states(desk: &Desk, id: CompanyImportId) -> Vec<(u32, &'static str, &'static str)> {
    let rows = all(desk, id).await.into_iter();
    rows.map(|row| (row.number, row.state.code(), row.decision.code()))
        .collect()
}

async fn applied(desk: &Desk, id: CompanyImportId) -> ImportOutcome {
    apply(desk, id, Progress::silent()).await.unwrap()
}

async fn names(desk: &Desk) -> Vec<String> {
    let page = list(desk, &CompanyFilter::default()).await.unwrap();
    page.rows.into_iter().map(|row| row.legal_name).collect()
}

/// Every table of companies, byte for byte, but for what counts edits.
async fn tables(desk: &Desk) -> Vec<String> {
    let mut found = Vec::new();
    for table in [
        "companies",
        "company_contacts",
        "company_figures",
        "company_markets",
        "company_products",
        "company_sources",
        "company_words",
        "company_sectors",
    ] {
        let columns = format!(
            "SELECT group_concat('\"' || name || '\"') AS columns FROM pragma_table_info('{table}')
             WHERE name NOT IN ('version', 'updated_at', 'number', 'deleted_at')"
        );
        let query = |sql: String| Statement::from_string(DbBackend::Sqlite, sql);
        let row = desk.store.read().query_one_raw(query(columns)).await;
        let columns: String = row.unwrap().unwrap().try_get("", "columns").unwrap();
        let columns: Vec<&str> = columns.split(',').collect();
        let live = if table == "company_words" || table == "company_sectors" {
            "TRUE"
        } else {
            "deleted_at IS NULL"
        };
        let sql = format!(
            "SELECT json_array({}) AS body FROM {table} WHERE {live} ORDER BY body",
            columns.join(", ")
        );
        let rows = desk.store.read().query_all_raw(query(sql)).await.unwrap();
        found.extend(rows.iter().map(|row| {
            let body: String = row.try_get("", "body").unwrap();
            format!("{table} {body}")
        }));
    }
    found
}

#[rstest]
#[case::csv(CSV)]
#[case::xlsx(XLSX)]
#[case::ods(ODS)]
#[tokio::test]
async fn every_format_gives_the_same_companies(#[case] bytes: &'static [u8]) {
    let desk = office().await;
    let id = staged(&desk, bytes).await;
    assert_eq!(
        states(&desk, id).await,
        [
            (3, "new", "create"),
            (4, "new", "create"),
            (5, "problem", "park"),
            (6, "problem", "park"),
            (7, "joined", "update"),
        ]
    );
    let outcome = applied(&desk, id).await;
    assert_eq!(
        (outcome.created, outcome.updated, outcome.refused),
        (2, 1, 0)
    );
    let page = list(&desk, &CompanyFilter::default()).await.unwrap();
    let fruit = get(&desk, page.rows[0].id).await.unwrap();
    assert_eq!(fruit.profile.legal_name, "Frutas del Ejemplo, S.A. de C.V.");
    assert_eq!(fruit.profile.figures[0].sales_mxn, "12500000.50");
    assert_eq!(
        fruit.profile.contacts.len(),
        2,
        "the other row has another mail"
    );
    assert_eq!(fruit.profile.products.len(), 2);
    let keys: Vec<_> = fruit
        .sources
        .iter()
        .map(|source| source.outside_id.clone())
        .collect();
    assert_eq!(keys, [Some("S-001".to_owned()), Some("S-005".to_owned())]);
    assert_eq!(fruit.sources[0].file, "empresas");
    let cheese = get(&desk, page.rows[1].id).await.unwrap();
    assert_eq!(cheese.profile.municipality.as_deref(), Some("15121"));
}

#[tokio::test]
async fn a_row_says_what_is_wrong_and_what_was_cleaned() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let rows = all(&desk, id).await;
    let problems = |row: &ImportRow| -> Vec<String> {
        let problems = row.problems.iter();
        problems
            .map(|problem| format!("{} {}", problem.field, problem.code))
            .collect()
    };
    assert_eq!(problems(&rows[2]), ["mail mail"]);
    assert_eq!(problems(&rows[3]), ["legal-name required"]);
    let cleaned: Vec<_> = rows[2]
        .cleaned
        .iter()
        .map(|cleaned| cleaned.after.as_str())
        .collect();
    assert_eq!(cleaned, ["Textiles Ñandú, S. de R.L. de C.V.", "03100"]);
    let cell = rows[2]
        .cells
        .iter()
        .find(|cell| cell.field == CompanyField::PostalCode);
    assert_eq!(cell.unwrap().text, "3100");
}

#[tokio::test]
async fn headings_with_line_breaks_are_read_and_another_edition_updates_by_its_key() {
    let desk = office().await;
    let first = staged(&desk, CSV).await;
    applied(&desk, first).await;
    let id = staged(&desk, TSV).await;
    assert_eq!(
        states(&desk, id).await,
        [(5, "changed", "update"), (6, "new", "create")],
        "a row is told by the line of the file where it begins"
    );
    let rows = all(&desk, id).await;
    let changes = rows[0].changes.iter();
    let changes: Vec<_> = changes
        .map(|change| {
            (
                change.part.code(),
                change.before.as_str(),
                change.after.as_str(),
            )
        })
        .collect();
    assert_eq!(
        changes,
        [
            ("trade-names", "", "PLANTA NORTE"),
            ("address", "", "Calle UNO 9, Colonia CENTRO"),
        ],
        "capitals and points are no other name"
    );
    assert_eq!(
        rows[0].company.as_ref().unwrap().legal_name,
        "Frutas del Ejemplo, S.A. de C.V."
    );
    let outcome = applied(&desk, id).await;
    assert_eq!((outcome.created, outcome.updated), (1, 1));
    assert_eq!(names(&desk).await.len(), 3);
}

#[tokio::test]
async fn the_same_file_again_changes_nothing() {
    let desk = office().await;
    let first = staged(&desk, CSV).await;
    applied(&desk, first).await;
    let before = tables(&desk).await;
    let id = staged(&desk, CSV).await;
    assert_eq!(
        states(&desk, id).await,
        [
            (3, "unchanged", "skip"),
            (4, "unchanged", "skip"),
            (5, "problem", "park"),
            (6, "problem", "park"),
            (7, "unchanged", "skip"),
        ]
    );
    let refused = apply(&desk, id, Progress::silent()).await;
    assert!(refused.is_err(), "there is nothing to write");
    assert_eq!(tables(&desk).await, before);
}

#[tokio::test]
async fn a_table_without_any_key_knows_its_rows_again_by_where_they_stood() {
    let desk = office().await;
    let text = b"Empresa,Estado\nNova SA de CV,Jalisco\nSol SA de CV,Sonora\n";
    let first = staged(&desk, text).await;
    assert_eq!(applied(&desk, first).await.created, 2);
    let id = staged(&desk, text).await;
    assert!(
        all(&desk, id)
            .await
            .iter()
            .all(|row| row.state == RowState::Unchanged)
    );
}

#[tokio::test]
async fn a_staged_import_outlives_the_program() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let before = all(&desk, id).await;
    let desk = desk.restart().await;
    let found = imports(&desk).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].id, found[0].rows, found[0].to_write), (id, 5, 3));
    assert_eq!(all(&desk, id).await, before);
    super::forget(&desk, id).await.unwrap();
    assert_eq!(imports(&desk).await.unwrap(), []);
    assert!(import(&desk, id).await.is_err());
}

#[tokio::test]
async fn rows_come_by_page_and_filter() {
    let desk = office().await;
    let id = staged(&desk, CSV).await;
    let asked = |after, filter| ImportRowsQuery {
        id,
        filter,
        after,
        limit: 2,
    };
    let first = rows(&desk, &asked(0, RowFilter::default())).await.unwrap();
    assert_eq!((first.total, first.next), (5, Some(4)));
    let last = rows(&desk, &asked(6, RowFilter::default())).await.unwrap();
    assert_eq!((last.rows.len(), last.next), (1, None));
    let filter = RowFilter {
        states: vec![RowState::New],
        decisions: vec![Decision::Create],
        text: "QUESOS".to_owned(),
        only: Some(vec![3, 4]),
    };
    let found = rows(&desk, &asked(0, filter)).await.unwrap();
    assert_eq!(
        found.rows.iter().map(|row| row.number).collect::<Vec<_>>(),
        [4]
    );
    let filter = RowFilter {
        text: "ÑANDU".to_owned(),
        ..RowFilter::default()
    };
    let found = rows(&desk, &asked(0, filter)).await.unwrap();
    assert_eq!(found.rows[0].number, 5);
}
