//! Tables of rules of any layout, by a recipe.

use proa_domain::origin::published::{RuleColumn, RuleMeaning, RuleRecipe, Writing};
use proa_domain::treaties::mapped::RecipeProblem;

use super::{ask, file, nothing_is_there, office, rows, rule};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::testing::treaties::{NOTE_RULES, RULE_TABLE};
use crate::treaties::error::ImportError;
use crate::treaties::import::rules::{
    RuleFormat, RuleOrder, editions, glance_table, import, preview, recognize,
};

const TABLE: &str = include_str!("../../../../../../../../tests/fixtures/mapped_rules.csv");

fn order(writing: Writing, columns: &[(&str, RuleMeaning)]) -> RuleOrder {
    let columns = columns.iter().map(|(name, meaning)| RuleColumn {
        name: (*name).to_owned(),
        meaning: *meaning,
    });
    RuleOrder {
        agreement: "AP".to_owned(),
        format: RuleFormat::Mapped,
        vintage: "2014".to_owned(),
        hs_edition: "2012".to_owned(),
        make_current: false,
        recipe: Some(RuleRecipe {
            sheet: None,
            header: 2,
            writing,
            columns: columns.collect(),
        }),
    }
}

fn whole() -> RuleOrder {
    let columns = [
        ("codes", RuleMeaning::Code),
        ("rule", RuleMeaning::Text),
        ("form", RuleMeaning::Structured),
        ("goods", RuleMeaning::Goods),
        ("treaty", RuleMeaning::Agreement),
        ("hs", RuleMeaning::HsEdition),
        ("where", RuleMeaning::Citation),
    ];
    order(Writing::Structured, &columns)
}

#[tokio::test]
async fn a_table_is_shown_as_it_would_be_read_and_nothing_is_written() {
    let desk = office().await;
    let shown = preview(&desk, whole(), file(TABLE), Progress::silent()).await;
    insta::assert_json_snapshot!(shown.unwrap());
    assert!(nothing_is_there(&desk).await);
}

#[tokio::test]
async fn what_the_preview_counts_the_import_takes() {
    let desk = office().await;
    let shown = preview(&desk, whole(), file(TABLE), Progress::silent()).await;
    let shown = shown.unwrap();
    let report = import(&desk, whole(), file(TABLE), Progress::silent()).await;
    let report = report.unwrap();
    assert_eq!(
        (
            report.records,
            report.computed,
            report.text_only,
            report.rejected
        ),
        (
            shown.records,
            shown.computed,
            shown.text_only,
            shown.rejected
        )
    );
    assert_eq!(report.reasons, shown.reasons);
    let source = "SELECT concat_ws(' | ', name_es, name_en, publisher, licence) AS found
        FROM sources WHERE kind = 'imported'";
    let named =
        "Reglas de origen, Alianza del Pacífico | Rules of origin, Pacific Alliance |  | not-said";
    assert_eq!(rows(&desk, source).await, [named]);
    let found = rule(&ask(&desk, "0702.00", "CL").await, "AP").unwrap();
    assert_eq!(
        (found.state.as_str(), found.citation.as_str()),
        ("computed", "Art. 2")
    );
    assert!(found.text.contains("azules"), "{}", found.text);
}

#[tokio::test]
async fn a_table_read_in_another_way_is_another_edition() {
    let desk = office().await;
    let first = import(&desk, whole(), file(TABLE), Progress::silent()).await;
    let again = import(&desk, whole(), file(TABLE), Progress::silent()).await;
    assert_eq!(again.unwrap().edition, first.unwrap().edition);
    let mut as_text = whole();
    if let Some(recipe) = &mut as_text.recipe {
        recipe.writing = Writing::Text;
    }
    let other = import(&desk, as_text, file(TABLE), Progress::silent()).await;
    let other = other.unwrap();
    assert_eq!(
        (other.already_loaded, other.is_current, other.computed),
        (false, false, 0)
    );
    assert_eq!(other.reasons[0].reason, "rule-not-read");
    assert_eq!(editions::list(&desk).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_table_in_the_words_of_an_agreement_is_read_by_its_grammar() {
    let desk = office().await;
    let columns = [
        ("hs_range", RuleMeaning::Code),
        ("rule_text", RuleMeaning::Text),
    ];
    let mut order = order(Writing::UsNote, &columns);
    if let Some(recipe) = &mut order.recipe {
        recipe.header = 1;
    }
    let report = import(&desk, order, file(NOTE_RULES), Progress::silent()).await;
    let report = report.unwrap();
    assert_eq!(
        (report.records, report.computed, report.rejected),
        (7, 5, 1)
    );
}

#[tokio::test]
async fn a_recipe_that_does_not_fit_is_refused_and_leaves_nothing() {
    let desk = office().await;
    let run = async |order, bytes: &str| {
        let refused = import(&desk, order, file(bytes), Progress::silent()).await;
        refused.unwrap_err()
    };
    let bad = |error: &AppError, expected| matches!(error, AppError::Import(ImportError::BadRecipe { problem }) if *problem == expected);
    let refused = run(whole(), RULE_TABLE).await;
    assert!(bad(&refused, RecipeProblem::NoSuchColumn), "{refused}");
    let codes = [("codes", RuleMeaning::Code)];
    let refused = run(order(Writing::Text, &codes), TABLE).await;
    assert!(bad(&refused, RecipeProblem::NoText), "{refused}");
    let refused = run(whole(), "only one line").await;
    assert!(
        matches!(refused, AppError::File(FileError::NotThisFormat { .. })),
        "{refused}"
    );
    let refused = run(
        RuleOrder {
            recipe: None,
            ..whole()
        },
        TABLE,
    )
    .await;
    assert!(
        matches!(refused, AppError::Import(ImportError::NoRecipe)),
        "{refused}"
    );
    let elsewhere = TABLE.replace(";AP;", ";TMEC;");
    let refused = run(whole(), &elsewhere).await;
    assert!(
        matches!(refused, AppError::Import(ImportError::Rejected { .. })),
        "{refused}"
    );
    assert!(nothing_is_there(&desk).await);
}

#[tokio::test]
async fn a_table_of_any_layout_is_recognized_and_its_columns_are_proposed() {
    let mut chosen = file(TABLE);
    let seen = recognize(&mut chosen).unwrap();
    assert_eq!((seen.format, seen.agreement), (RuleFormat::Mapped, None));
    let glance = glance_table(None, chosen).await.unwrap();
    assert_eq!(glance.rows[0].number, 1);
    assert_eq!(glance.recipe.check(), Ok(()));
    let desk = office().await;
    let proposed = RuleOrder {
        recipe: Some(glance.recipe),
        ..whole()
    };
    let silent = Progress::silent();
    let found = preview(&desk, proposed, file(TABLE), silent).await.unwrap();
    assert!(found.computed > 0, "{found:?}");
}
