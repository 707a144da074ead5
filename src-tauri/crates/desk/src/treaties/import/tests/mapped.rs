//! Tables of any layout, by a recipe.

use proa_domain::treaties::duty::BareNumber;
use proa_domain::treaties::mapped::{
    BlankMeaning, ColumnMeaning, Recipe, RecipeColumn, RecipeProblem,
};
use rstest::rstest;
use sea_orm::ConnectionTrait as _;

use super::{count, file, nothing_is_there};
use crate::error::AppError;
use crate::progress::Progress;
use crate::table::tests::{ODS, WORKBOOK, XLS};
use crate::testing::TestDesk;
use crate::testing::treaties::question;
use crate::treaties::error::{ImportError, LookupError};
use crate::treaties::import::preview::{glance, preview};
use crate::treaties::import::{
    Format, ImportOrder, ImportReport, import, put_aside, recognize, set_current,
};
use crate::treaties::lookup::answer::{DutyState, LookupAnswer};
use crate::treaties::lookup::lookup;
use crate::treaties::reference::rows::query;

pub(super) const TABLE: &str =
    include_str!("../../../../../../../tests/fixtures/mapped_tariff.csv");
const MARKET: &str = "CL";

async fn proposed(desk: &TestDesk) -> Recipe {
    let mut recipe = glance(desk, MARKET, None, file("arancel.csv", TABLE))
        .await
        .unwrap()
        .recipe;
    recipe.rates.bare = BareNumber::Percent;
    recipe
}

async fn take(desk: &TestDesk, recipe: Option<Recipe>) -> Result<ImportReport, AppError> {
    let order = ImportOrder {
        market: MARKET.to_owned(),
        format: Format::Mapped,
        vintage: "2026".to_owned(),
        make_current: false,
        recipe,
    };
    import(desk, order, file("arancel.csv", TABLE), Progress::silent()).await
}

#[tokio::test]
async fn a_table_is_looked_at_before_anybody_says_what_it_means() {
    let desk = TestDesk::with_reference().await;
    let mut chosen = file("arancel_2026.csv", TABLE);
    let found = recognize(&mut chosen).unwrap();
    assert_eq!((found.format, found.market), (Format::Mapped, None));
    let seen = glance(&desk, MARKET, None, chosen).await.unwrap();
    assert_eq!(seen.recipe.header, 4);
    insta::assert_json_snapshot!(seen.recipe);
}

#[tokio::test]
async fn the_preview_counts_what_the_import_then_takes() {
    let desk = TestDesk::with_reference().await;
    let recipe = proposed(&desk).await;
    let seen = preview(
        &desk,
        MARKET,
        recipe.clone(),
        file("arancel.csv", TABLE),
        Progress::silent(),
    )
    .await
    .unwrap();
    assert!(nothing_of(&desk).await, "a preview writes nothing");
    let report = take(&desk, Some(recipe)).await.unwrap();
    let counted = |records, lines, computed, text_only, rejected| {
        (records, lines, computed, text_only, rejected)
    };
    assert_eq!(
        counted(
            seen.records,
            seen.lines,
            seen.computed,
            seen.text_only,
            seen.rejected
        ),
        counted(
            report.records,
            report.lines,
            report.computed,
            report.text_only,
            report.rejected
        ),
    );
    assert_eq!(seen.reasons, report.reasons);
    insta::assert_json_snapshot!(seen);
}

#[rstest]
#[case::xlsx(WORKBOOK)]
#[case::xls(XLS)]
#[case::ods(ODS)]
#[tokio::test]
async fn a_workbook_with_two_sheets_is_read_by_the_one_that_is_chosen(
    #[case] whole: &'static [u8],
) {
    let desk = TestDesk::with_reference().await;
    let sheet = |name: &str| Some(name.to_owned());
    let workbook = || file("tariff", whole);
    let notes = glance(&desk, MARKET, None, workbook()).await.unwrap();
    assert_eq!(notes.sheets, ["Notes", "Tariff"]);
    assert_eq!(notes.recipe.sheet, sheet("Notes"));
    let seen = glance(&desk, MARKET, sheet("Tariff"), workbook())
        .await
        .unwrap();
    assert_eq!(seen.recipe.header, 3);
    let order = ImportOrder {
        market: MARKET.to_owned(),
        format: Format::Mapped,
        vintage: "2026".to_owned(),
        make_current: false,
        recipe: Some(seen.recipe),
    };
    let report = import(&desk, order, workbook(), Progress::silent())
        .await
        .unwrap();
    assert_eq!((report.lines, report.computed, report.rejected), (4, 3, 1));
    let sql = "SELECT code || ' ' || mfn_text AS said FROM tariff_lines
        WHERE schedule_id = (SELECT id FROM schedules WHERE is_current = 1 AND market = 'CL')
            AND mfn_text IS NOT NULL ORDER BY digits";
    let rows = desk.reference.read().query_all_raw(query(sql, [])).await;
    let rows = rows.unwrap().into_iter();
    let said: Vec<String> = rows.map(|row| row.try_get("", "said").unwrap()).collect();
    assert_eq!(
        said,
        [
            "08044000 6.5%",
            "08055000 12%",
            "10019900 6% + 3.5 USD/t",
            "22030000 see note 3"
        ]
    );
}

async fn nothing_of(desk: &TestDesk) -> bool {
    count(desk, "schedules WHERE kind = 'imported'").await == 0
}

#[tokio::test]
async fn a_line_answers_with_the_words_of_the_table() {
    let desk = TestDesk::with_reference().await;
    take(&desk, Some(proposed(&desk).await)).await.unwrap();
    let mut asked = question("08044000", MARKET);
    asked.value = Some(proa_domain::money::MoneyText {
        amount: "1000".to_owned(),
        currency: proa_domain::money::Currency::USD,
    });
    let answer = lookup(&desk, asked).await.unwrap();
    assert!(answer.notes.iter().any(|note| note.code == "rates-only"));
    let line = &answer.lines[0];
    assert_eq!(line.mfn.text, "6,5");
    let amount = line.mfn.amount.as_ref().unwrap();
    assert_eq!(amount.amount, "65.00");
    let free = line
        .preferences
        .iter()
        .find(|given| given.agreement.id == "AP")
        .unwrap();
    assert_eq!(free.duty.text, "Exento");
    assert!(free.duty.is_free);
}

#[tokio::test]
async fn what_a_blank_means_is_what_was_said_and_unknown_where_nothing_was() {
    let desk = TestDesk::with_reference().await;
    let recipe = proposed(&desk).await;
    for (blank, state, reason) in [
        (
            BlankMeaning::Unknown,
            DutyState::Unknown,
            Some("preference-not-loaded"),
        ),
        (
            BlankMeaning::Nothing,
            DutyState::NeedsInput,
            Some("no-preference"),
        ),
        (BlankMeaning::AsMfn, DutyState::NeedsInput, None),
    ] {
        let recipe = Recipe {
            blank,
            ..recipe.clone()
        };
        let report = take(&desk, Some(recipe)).await.unwrap();
        assert!(!report.already_loaded, "the same file, read in another way");
        set_current(&desk, &report.schedule).await.unwrap();
        let answer = lookup(&desk, question("08045010", MARKET)).await.unwrap();
        let line = &answer.lines[0];
        let tipat = line
            .preferences
            .iter()
            .find(|given| given.agreement.id == "TIPAT")
            .unwrap();
        assert_eq!(tipat.duty.state, state, "{blank}");
        assert_eq!(tipat.duty.reason.as_deref(), reason, "{blank}");
    }
}

#[tokio::test]
async fn the_same_table_by_the_same_recipe_is_loaded_once() {
    let desk = TestDesk::with_reference().await;
    let recipe = proposed(&desk).await;
    let first = take(&desk, Some(recipe.clone())).await.unwrap();
    let second = take(&desk, Some(recipe)).await.unwrap();
    assert!(second.already_loaded);
    assert_eq!(first.schedule, second.schedule);
    let sql = "SELECT number || ' ' || reason AS said FROM rejected_records ORDER BY number";
    let rows = desk.reference.read().query_all_raw(query(sql, [])).await;
    let said: Vec<String> = rows
        .unwrap()
        .iter()
        .map(|row| row.try_get("", "said").unwrap())
        .collect();
    assert_eq!(said, ["17 second-rate", "18 bad-number"]);
}

#[tokio::test]
async fn a_recipe_that_cannot_be_followed_leaves_nothing() {
    let desk = TestDesk::with_reference().await;
    let recipe = proposed(&desk).await;
    let refused = |problem| AppError::Import(ImportError::BadRecipe { problem }).to_string();
    assert!(matches!(
        take(&desk, None).await,
        Err(AppError::Import(ImportError::NoRecipe))
    ));
    let mut renamed = recipe.clone();
    renamed.columns[0].name = "Partida".to_owned();
    let mut foreign = recipe.clone();
    foreign.columns[4].agreement = Some("TMEC".parse().unwrap());
    let mut elsewhere = recipe.clone();
    elsewhere.header = 2;
    for (recipe, problem) in [
        (renamed, RecipeProblem::NoSuchColumn),
        (foreign, RecipeProblem::OtherAgreement),
        (elsewhere, RecipeProblem::NoSuchColumn),
    ] {
        let said = take(&desk, Some(recipe)).await.unwrap_err().to_string();
        assert_eq!(said, refused(problem));
    }
    let order = ImportOrder {
        market: "XX".to_owned(),
        format: Format::Mapped,
        vintage: "2026".to_owned(),
        make_current: false,
        recipe: Some(recipe),
    };
    let nowhere = import(&desk, order, file("a.csv", TABLE), Progress::silent()).await;
    assert!(matches!(
        nowhere,
        Err(AppError::Lookup(LookupError::UnknownMarket { .. }))
    ));
    assert!(nothing_of(&desk).await);
    let bare = TestDesk::new().await;
    assert!(nothing_is_there(&bare).await);
}

pub(super) const STAGING: &str =
    include_str!("../../../../../../../tests/fixtures/mapped_staging.csv");

/// The table of an agreement as its columns are proposed, with a column for each year.
async fn table_of(desk: &TestDesk, agreement: &str) -> Recipe {
    let seen = glance(desk, MARKET, None, file("anexo.csv", STAGING)).await;
    let mut recipe = seen.unwrap().recipe;
    let has = |recipe: &Recipe, position| {
        let mut columns = recipe.columns.iter();
        columns.any(|column| column.position == position)
    };
    assert_eq!(recipe.header, 2);
    assert!(has(&recipe, 1) && has(&recipe, 2) && has(&recipe, 3));
    for (position, year) in [(4, "2025"), (5, "2026"), (6, "2027")] {
        assert!(!has(&recipe, position), "Chile has several agreements");
        recipe.columns.push(RecipeColumn {
            position,
            name: year.to_owned(),
            meaning: ColumnMeaning::Preference,
            agreement: agreement.parse().ok(),
            from: format!("{year}-01-01").parse().ok(),
        });
    }
    recipe.rates.bare = BareNumber::Percent;
    recipe
}

async fn take_table(desk: &TestDesk, recipe: Recipe) -> ImportReport {
    let order = ImportOrder {
        market: MARKET.to_owned(),
        format: Format::Mapped,
        vintage: "anexo".to_owned(),
        make_current: false,
        recipe: Some(recipe),
    };
    let chosen = file("anexo.csv", STAGING);
    import(desk, order, chosen, Progress::silent())
        .await
        .unwrap()
}

#[tokio::test]
async fn the_table_of_an_agreement_stands_beside_the_tariff_with_its_years() {
    let desk = TestDesk::with_reference().await;
    let recipe = proposed(&desk).await;
    take(&desk, Some(recipe)).await.unwrap();
    let recipe = table_of(&desk, "TIPAT").await;
    let chosen = || file("anexo.csv", STAGING);
    let seen = preview(&desk, MARKET, recipe.clone(), chosen(), Progress::silent()).await;
    let seen = seen.unwrap();
    let report = take_table(&desk, recipe.clone()).await;
    assert!(report.is_current);
    let counted = [
        report.records,
        report.lines,
        report.computed,
        report.text_only,
    ];
    assert_eq!(counted, [8, 5, 3, 2]);
    assert_eq!(
        [seen.records, seen.lines, seen.computed, seen.text_only],
        counted
    );
    assert_eq!(seen.reasons, report.reasons);
    assert_eq!((seen.rejected, report.rejected), (1, 1), "one has no rate");
    let with_a_gap = seen.rows[6].rates[0].read.as_deref();
    assert_eq!(
        with_a_gap,
        Some("3% del 1 ene 2025 al 31 dic 2025, 0% a partir del 1 ene 2027")
    );
    assert_eq!(seen.rows[7].rejected.as_deref(), Some("no-rate"));
    let shown = &seen.rows[1];
    assert_eq!((&*shown.code, &*shown.description), ("08044000", "6 · B3"));
    let rate = &shown.rates[0];
    assert_eq!(rate.text, "2025-01-01: 4; 2026-01-01: 2; 2027-01-01: 0");
    assert_eq!(
        rate.read.as_deref(),
        Some("4% a partir del 1 ene 2025, 2% a partir del 1 ene 2026, 0% a partir del 1 ene 2027")
    );
    let note = &seen.rows[3].rates[0];
    assert_eq!(note.text, "2025-01-01: ver nota 2");
    assert!(note.read.is_none() && note.reason.is_some());

    let answer = lookup(&desk, question("0804.40", MARKET)).await.unwrap();
    assert_eq!(answer.lines[0].mfn.text, "6,5", "the tariff is still there");
    let tipat = |answer: &LookupAnswer| {
        let mut given = answer.lines[0].preferences.iter();
        given.find(|given| given.agreement.id == "TIPAT").cloned()
    };
    let given = tipat(&answer).unwrap();
    assert_eq!(
        (given.category.as_deref(), given.base.as_deref()),
        (Some("B3"), Some("6"))
    );
    let years = given.staging.iter();
    let years = years.map(|step| {
        (
            step.from.as_deref().unwrap(),
            step.percent.as_deref().unwrap(),
        )
    });
    assert_eq!(
        years.collect::<Vec<_>>(),
        [
            ("2025-01-01", "4"),
            ("2026-01-01", "2"),
            ("2027-01-01", "0")
        ]
    );
    assert_eq!(given.next_change.as_deref(), Some("2027-01-01"));
    // The column of the tariff says that nothing is levied already.
    assert_eq!(given.duty.reason.as_deref(), Some("table-differs"));

    let twice = lookup(&desk, question("1001.99", MARKET)).await.unwrap();
    assert_eq!(
        tipat(&twice).unwrap().duty.text,
        "1,5",
        "two rates are none"
    );
    let again = take_table(&desk, recipe).await;
    assert!(again.already_loaded);
    put_aside(&desk, &report.schedule).await.unwrap();
    let answer = lookup(&desk, question("0804.40", MARKET)).await.unwrap();
    assert!(tipat(&answer).unwrap().staging.len() < 3);
}

#[tokio::test]
async fn the_table_of_an_agreement_that_the_market_does_not_have_is_refused() {
    let desk = TestDesk::with_reference().await;
    let recipe = table_of(&desk, "TMEC").await;
    let chosen = file("anexo.csv", STAGING);
    let refused = preview(&desk, MARKET, recipe, chosen, Progress::silent()).await;
    assert!(matches!(
        refused,
        Err(AppError::Import(ImportError::BadRecipe {
            problem: RecipeProblem::OtherAgreement
        }))
    ));
}
