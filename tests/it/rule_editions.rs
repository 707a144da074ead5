//! The official lists of rules of origin, imported whole, and what answers come of them. Runs where
//! the reference files are at hand.

use std::collections::BTreeMap;

use proa_desk::file::ChosenFile;
use proa_desk::origin::determine::determine;
use proa_desk::progress::Progress;
use proa_desk::testing::TestDesk;
use proa_desk::testing::treaties::{question, rules_order};
use proa_desk::treaties::import::rules::{RuleReport, import};
use proa_desk::treaties::lookup::answer::{LookupAnswer, RuleBrief};
use proa_desk::treaties::lookup::lookup;
use proa_desk::treaties::reference::rule_coverage::{RuleCoverage, rule_coverage};
use proa_domain::origin::determination::step::Outcome;
use rstest::rstest;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::reference_files;

async fn loaded(desk: &TestDesk, file: &str) -> Option<RuleReport> {
    let content = || reference_files::open(file).map(|content| ChosenFile::of(file, content));
    let order = rules_order(&mut content()?);
    let report = import(desk, order, content()?, Progress::silent()).await;
    Some(report.unwrap())
}

async fn rows(desk: &TestDesk, sql: &str) -> Vec<String> {
    let sql = Statement::from_string(DbBackend::Sqlite, sql);
    let rows = desk.reference.read().query_all_raw(sql).await.unwrap();
    let found = |row: &sea_orm::QueryResult| row.try_get("", "found").unwrap();
    rows.iter().map(found).collect()
}

/// An office with a nomenclature that has the first and the last subheading of every rule.
async fn office() -> TestDesk {
    let desk = TestDesk::with_reference().await;
    widen(&desk, "product_rules").await;
    desk
}

async fn widen(desk: &TestDesk, rules: &str) {
    for column in ["hs_from", "hs_to"] {
        let sql = format!(
            "INSERT OR IGNORE INTO nomenclature (edition, digits, level, es, en)
             SELECT DISTINCT 'HS2022', substr({column} || '0000', 1, 6), 6, 'Bien', 'Good' FROM {rules}"
        );
        desk.in_reference(&sql).await;
    }
}

async fn ask(desk: &TestDesk, product: &str, market: &str) -> LookupAnswer {
    lookup(desk, question(product, market)).await.unwrap()
}

fn rule(answer: &LookupAnswer, agreement: &str) -> Option<RuleBrief> {
    let mut offers = answer.lines[0].preferences.iter();
    offers.find(|it| it.agreement.id == agreement)?.rule.clone()
}

const RULES: &str = "SELECT concat_ws(' | ', set_number, hs_from, hs_to, goods, text, structured,
    reason, records, locator) AS found FROM published_rules ORDER BY number";

/// Of the alternatives that are read (`rule_texts.rs`), these many stand beside a footnote or are for
/// goods that go to Mexico.
#[rstest]
#[case("cptpp_native.json.gz", "roo_cptpp_annex3d.csv.gz", [2_561, 2_290 + 224 - 21, 210, 68])]
#[case("mexico_native.json.gz", "roo_uk_mexico_tca.csv.gz", [1_092, 750 + 282 - 11, 282, 71])]
#[tokio::test]
async fn a_list_as_it_is_published_and_as_a_table_has_the_same_rules(
    #[case] native: &str,
    #[case] table: &str,
    #[case] counts: [u32; 4],
) {
    let desk = TestDesk::with_reference().await;
    let Some(report) = loaded(&desk, &format!("roo/{native}")).await else {
        return;
    };
    assert_eq!(
        [
            report.records,
            report.computed,
            report.asking,
            report.text_only
        ],
        counts
    );
    assert_eq!((report.rejected, report.is_current), (0, true));
    let other = TestDesk::with_reference().await;
    let second = loaded(&other, &format!("roo/{table}")).await.unwrap();
    assert_eq!(second.reasons, report.reasons);
    let without_set = |row: String| row.split_once(" | ").unwrap().1.to_owned();
    let mut both = Vec::new();
    for desk in [&desk, &other] {
        let rows = rows(desk, RULES).await.into_iter();
        both.push(rows.map(without_set).collect::<Vec<_>>());
    }
    assert_eq!(both[0], both[1]);
}

#[tokio::test]
async fn a_footnote_leaves_every_rule_of_its_goods_as_text() {
    let desk = office().await;
    if loaded(&desk, "roo/cptpp_native.json.gz").await.is_none() {
        return;
    }
    let sql = "SELECT hs_from AS found FROM published_rules WHERE reason = 'footnote'
        AND hs_from < '84' GROUP BY hs_from";
    let noted = ["190120", "190190", "210690", "220290", "230990"];
    assert_eq!(rows(&desk, sql).await, noted);
    widen(&desk, "published_rules").await;
    for product in noted {
        let found = rule(&ask(&desk, product, "CA").await, "TIPAT").unwrap();
        assert_eq!(found.state, "text_only", "{product}: {}", found.text);
    }
}

/// How many rules that come with the program answer, before and with the list: by their state, and
/// whether the list is asked.
async fn changes(
    desk: &TestDesk,
    file: &str,
    agreement: &str,
    market: &str,
) -> Option<BTreeMap<String, usize>> {
    let sql = format!(
        "SELECT substr(hs_from || '0000', 1, 6) AS found FROM product_rules
         WHERE agreement = '{agreement}' AND role = 'rule'
         UNION SELECT substr(hs_to || '0000', 1, 6) FROM product_rules
         WHERE agreement = '{agreement}' AND role = 'rule'"
    );
    let codes = rows(desk, &sql).await;
    let mut before = Vec::new();
    for code in &codes {
        before.push(rule(&ask(desk, code, market).await, agreement).unwrap());
    }
    let report = loaded(desk, file).await?;
    let mut changes = BTreeMap::new();
    for (code, before) in codes.iter().zip(before) {
        let now = rule(&ask(desk, code, market).await, agreement).unwrap();
        let state = |rule: &RuleBrief| rule.reason.clone().unwrap_or_else(|| rule.state.clone());
        let is_listed = now.id.starts_with(&report.edition);
        let by = if is_listed { "list" } else { "program" };
        let change = format!("{} -> {}, {by}", state(&before), state(&now));
        *changes.entry(change).or_default() += 1;
    }
    Some(changes)
}

#[rstest]
#[case("cptpp_native.json.gz", "TIPAT", "CA", &[
    ("computed -> computed, list", 64),
    // Of vehicles, whose rules in the list have a footnote.
    ("computed -> computed, program", 7),
    ("other-edition -> other-edition, list", 1),
    ("says-more -> computed, list", 2),
    ("says-more -> says-more, list", 1),
])]
#[case("mexico_native.json.gz", "ACUK", "GB", &[
    ("other-edition -> other-edition, list", 37),
    ("other-edition -> other-edition, program", 3),
    ("says-more -> says-more, list", 1),
])]
#[case("usmca_gn11o_excerpt.csv", "TMEC", "US", &[
    ("computed -> computed, list", 7),
    ("computed -> computed, program", 84),
    // 0712.90: one grants as a process what the other grants as a change.
    ("computed -> sources-differ, list", 1),
    ("says-more -> computed, list", 2),
    ("says-more -> says-more, program", 2),
    ("unverified -> computed, list", 2),
    ("unverified -> unverified, program", 11),
])]
#[tokio::test]
async fn the_list_and_what_comes_with_the_program_agree_where_both_are_read(
    #[case] file: &str,
    #[case] agreement: &str,
    #[case] market: &str,
    #[case] expected: &[(&str, usize)],
) {
    let desk = office().await;
    let Some(changes) = changes(&desk, &format!("roo/{file}"), agreement, market).await else {
        return;
    };
    let expected = expected
        .iter()
        .map(|(change, count)| ((*change).to_owned(), *count));
    assert_eq!(changes, expected.collect());
}

#[tokio::test]
async fn rules_of_goods_that_several_sets_share_are_said_with_the_words_of_each() {
    let desk = office().await;
    if loaded(&desk, "roo/mexico_native.json.gz").await.is_none() {
        return;
    }
    widen(&desk, "published_rules").await;
    let ranges = rows(
        &desk,
        "SELECT DISTINCT substr(hs_from || '0000', 1, 6) AS found FROM published_rules",
    );
    let ranges = ranges.await;
    let mut texts = Vec::new();
    for product in &ranges {
        let found = rule(&ask(&desk, product, "GB").await, "ACUK").unwrap();
        if found.reason.as_deref() == Some("says-more") {
            texts.push(product.as_str());
        }
    }
    let unread = rows(
        &desk,
        "SELECT DISTINCT substr(hs_from || '0000', 1, 6) AS found FROM (
            SELECT hs_from, count(structured) AS ways FROM published_rules GROUP BY set_number)
         WHERE ways = 0 ORDER BY found",
    );
    let mut unread = unread.await;
    // A rule that comes with the program answers for the one, another set for a part of the other.
    unread.retain(|product| !["240200", "391600"].contains(&product.as_str()));
    assert_eq!(texts, unread);
}

#[tokio::test]
async fn the_coverage_of_a_list_is_that_of_its_report() {
    let desk = TestDesk::with_reference().await;
    let Some(report) = loaded(&desk, "roo/cptpp_native.json.gz").await else {
        return;
    };
    let covered = rule_coverage(&desk, Some("TIPAT")).await.unwrap();
    let [bundled, listed]: [RuleCoverage; 2] = covered.try_into().unwrap();
    assert_eq!(
        (bundled.edition, bundled.rules, bundled.computed),
        (None, 47, 44)
    );
    assert!(bundled.without.contains(&"01".to_owned()));
    assert_eq!(listed.edition, Some(report.edition));
    assert_eq!(
        [
            listed.rules,
            listed.computed,
            listed.asking,
            listed.text_only
        ],
        [
            report.records,
            report.computed,
            report.asking,
            report.text_only
        ]
    );
    assert_eq!(listed.without, Vec::<String>::new());
    let vehicles = listed
        .chapters
        .iter()
        .find(|chapter| chapter.chapter == "87");
    let reasons = &vehicles.unwrap().reasons;
    assert_eq!(reasons[0].reason, "rule-footnote");
    assert_eq!(reasons[0].examples[0], "Annex 3-D, 870110-870130");
}

/// How a good of one material of China comes out under the CPTPP.
async fn outcome(desk: &TestDesk, good: &str, material: &str, value: &str) -> (Outcome, String) {
    let question = serde_json::json!({
        "case": {
            "good": {"code": good, "currency": "USD", "transaction_value": "100"},
            "materials": [{
                "name": "Insumo", "code": material, "origin": "non-originating", "country": "CN",
                "value": value,
            }],
            "answers": {
                "only_operations": [], "transport": {"route": "direct"}, "editions": ["2012"],
                "points": {"unassembled-or-parts": false},
            },
        },
        "on": "2026-11-23", "agreement": "TIPAT", "locale": "en",
    });
    let answer = determine(desk, serde_json::from_value(question).unwrap()).await;
    let found = answer.unwrap().agreements.remove(0);
    (found.outcome, found.said)
}

/// The rules as the list has them: 2204 from any other chapter; 8712 from any other heading but 8714,
/// or 35 % by build-up or 45 % by build-down; chocolate by how much cocoa is in it.
#[tokio::test]
async fn goods_are_determined_by_the_rules_of_the_list() {
    let desk = TestDesk::with_reference().await;
    if loaded(&desk, "roo/cptpp_native.json.gz").await.is_none() {
        return;
    }
    for (good, material, value, expected) in [
        ("220421", "200969", "60", Outcome::Met),
        ("220421", "220600", "60", Outcome::NotMet),
        ("871200", "732690", "60", Outcome::Met),
        ("871200", "871491", "55", Outcome::Met),
        ("871200", "871491", "55.01", Outcome::NotMet),
        ("180631", "180310", "20", Outcome::Met),
        ("180631", "180310", "60", Outcome::Open),
    ] {
        let (found, said) = outcome(&desk, good, material, value).await;
        assert_eq!(found, expected, "{good} of {material}: {said}");
    }
}
