mod damage;
mod mapped;

use std::io::Cursor;

use sea_orm::ConnectionTrait as _;

use super::{RuleReport, editions};
use crate::error::AppError;
use crate::file::ChosenFile;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::testing::TestDesk;
use crate::testing::treaties::{NOTE_RULES, RULE_SETS, RULE_TABLE, question, rules_order};
use crate::treaties::import::rules;
use crate::treaties::lookup::answer::{LookupAnswer, RuleBrief};
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::lookup;
use crate::treaties::reference::pack::load_bundled;
use crate::treaties::reference::rows::query;

fn file(bytes: impl Into<Vec<u8>>) -> ChosenFile {
    ChosenFile::of("rules.json", Cursor::new(bytes.into()))
}

/// Imports a list as the one that it is recognized as.
async fn import(desk: &TestDesk, bytes: &[u8]) -> Result<RuleReport, AppError> {
    let order = rules_order(&mut file(RULE_SETS));
    rules::import(desk, order, file(bytes), Progress::silent()).await
}

async fn rows(desk: &TestDesk, sql: &str) -> Vec<String> {
    let rows = desk.reference.read().query_all_raw(query(sql, [])).await;
    let rows = rows.unwrap();
    rows.iter()
        .map(|row| row.try_get("", "found").unwrap())
        .collect()
}

async fn nothing_is_there(desk: &TestDesk) -> bool {
    let sql = "SELECT id AS found FROM rule_editions UNION ALL SELECT text FROM published_rules
        UNION ALL SELECT id FROM sources WHERE kind = 'imported'";
    rows(desk, sql).await.is_empty()
}

/// An office with the pack, whose nomenclature has the goods of the lists.
async fn office() -> TestDesk {
    let desk = TestDesk::with_reference().await;
    desk.in_reference(
        "INSERT OR IGNORE INTO nomenclature (edition, digits, level, es, en)
         SELECT 'HS2022', value, 6, 'Mercancía', 'Goods' FROM json_each(
            '[\"070200\",\"170490\",\"190120\",\"200210\",\"220300\",\"731815\",\"860711\",\"860719\"]')",
    )
    .await;
    desk
}

async fn ask(desk: &TestDesk, product: &str, market: &str) -> LookupAnswer {
    lookup(desk, question(product, market)).await.unwrap()
}

fn rule(answer: &LookupAnswer, agreement: &str) -> Option<RuleBrief> {
    let offers = &answer.lines.first()?.preferences;
    let offer = offers.iter().find(|offer| offer.agreement.id == agreement);
    offer?.rule.clone()
}

#[tokio::test]
async fn a_list_is_taken_with_what_is_read_of_it() {
    let desk = office().await;
    let mut report = desk.import_rules(RULE_SETS).await;
    report.edition.clear();
    insta::assert_json_snapshot!(report);
    let sql = "SELECT concat_ws(' | ', set_number, hs_from, hs_to, structured, reason, asks, records, locator)
        AS found FROM published_rules ORDER BY number";
    insta::assert_json_snapshot!(rows(&desk, sql).await);
}

#[tokio::test]
async fn words_limit_the_goods_that_several_sets_share() {
    let desk = office().await;
    desk.import_rules(RULE_TABLE).await;
    let sql = "SELECT concat_ws(' | ', hs_from, hs_to, goods, structured) AS found
        FROM published_rules ORDER BY number";
    insta::assert_json_snapshot!(rows(&desk, sql).await);
}

#[tokio::test]
async fn rules_of_a_note_have_their_days_and_their_runs_of_codes() {
    let desk = office().await;
    let report = desk.import_rules(NOTE_RULES).await;
    assert_eq!((report.records, report.rejected), (7, 1));
    let sql =
        "SELECT concat_ws(' | ', hs_from, hs_to, valid_from, valid_to, structured, reason) AS found
        FROM published_rules ORDER BY number";
    insta::assert_json_snapshot!(rows(&desk, sql).await);
}

#[tokio::test]
async fn a_rule_of_the_list_answers_before_one_that_comes_with_the_program() {
    let desk = office().await;
    let before = rule(&ask(&desk, "0702.00", "CA").await, "TIPAT").unwrap();
    let report = desk.import_rules(RULE_SETS).await;
    let answer = ask(&desk, "0702.00", "CA").await;
    let found = rule(&answer, "TIPAT").unwrap();
    assert_eq!(
        (found.state.as_str(), &found.text),
        ("computed", &before.text)
    );
    assert_eq!(found.citation, "Annex 3-D, 0701-0714");
    assert!(found.id.starts_with(&report.edition));
    let source = answer
        .sources
        .iter()
        .find(|source| source.id == report.edition);
    let source = source.unwrap();
    assert_eq!(source.vintage.as_deref(), Some("2026"));
    assert!(source.sha256.is_some());
    assert_eq!(source.locator.as_deref(), Some("Annex 3-D, 0701-0714"));
}

#[tokio::test]
async fn a_rule_that_comes_with_the_program_answers_where_the_list_has_none_that_is_computed() {
    let desk = office().await;
    // No rule of the list; one that is only text.
    for product in ["2203.00", "2002.10"] {
        let before = rule(&ask(&desk, product, "CA").await, "TIPAT").unwrap();
        desk.import_rules(RULE_SETS).await;
        let after = rule(&ask(&desk, product, "CA").await, "TIPAT").unwrap();
        assert_eq!((after.state.as_str(), &after), ("computed", &before));
    }
}

#[tokio::test]
async fn sources_that_differ_are_told_and_neither_is_computed() {
    let desk = office().await;
    let before = rule(&ask(&desk, "1704.90", "CA").await, "TIPAT").unwrap();
    assert_eq!(before.state, "computed");
    desk.import_rules(RULE_SETS).await;
    let answer = ask(&desk, "1704.90", "CA").await;
    let found = rule(&answer, "TIPAT").unwrap();
    assert_eq!(
        (found.state.as_str(), found.reason.as_deref()),
        ("text_only", Some("sources-differ"))
    );
    let notes = answer
        .notes
        .iter()
        .filter(|note| note.code == "rules-differ");
    let notes: Vec<_> = notes.collect();
    assert_eq!(notes.len(), 1);
    let citations = [&notes[0].params["one"], &notes[0].params["other"]];
    assert!(citations.contains(&&before.citation), "{citations:?}");
    assert!(
        citations.iter().any(|it| it.contains("170410-170490")),
        "{citations:?}"
    );
}

#[tokio::test]
async fn what_is_asked_besides_or_of_some_uses_stays_beside_the_list() {
    let desk = office().await;
    for (id, role, applies_to) in [("X1", "additional", "NULL"), ("X2", "rule", "'some-use'")] {
        desk.in_reference(&format!(
            "INSERT INTO product_rules (rule_id, agreement, hs_edition, hs_from, hs_to, structured,
                role, applies_to, state, citation, source, confidence)
             VALUES ('{id}', 'TIPAT', '2012', '0702', '0702', 'CTH', '{role}', {applies_to},
                'computed', 'Annex', 'tipat-ord', 'high')"
        ))
        .await;
    }
    let report = desk.import_rules(RULE_SETS).await;
    let facts = desk.reference.facts().await.unwrap();
    let day = "2026-11-23".parse().unwrap();
    let found = facts.rules_of("TIPAT", "070200".parse().unwrap(), day);
    let found = found.unwrap();
    let ids: Vec<&str> = found
        .rules
        .iter()
        .map(|rule| rule.rule.id.as_str())
        .collect();
    assert!(ids[0].starts_with(&report.edition), "{ids:?}");
    assert_eq!(ids[1..], ["X2", "X1"]);
    assert!(found.doubt.is_none());
}

#[tokio::test]
async fn a_rule_with_a_footnote_is_told_in_the_words_of_the_list() {
    let desk = office().await;
    assert_eq!(rule(&ask(&desk, "1901.20", "CA").await, "TIPAT"), None);
    desk.import_rules(RULE_SETS).await;
    let found = rule(&ask(&desk, "1901.20", "CA").await, "TIPAT").unwrap();
    assert_eq!(
        (found.state.as_str(), found.reason.as_deref()),
        ("text_only", Some("says-more"))
    );
    assert!(
        found.text.contains("See also the note on dough"),
        "{}",
        found.text
    );
}

#[tokio::test]
async fn a_way_that_is_not_read_is_told_beside_those_that_are() {
    let desk = office().await;
    desk.import_rules(RULE_SETS).await;
    let found = rule(&ask(&desk, "7318.15", "CA").await, "TIPAT").unwrap();
    assert_eq!(found.state, "computed");
    assert!(found.text.contains("blue screws"), "{}", found.text);
    assert!(found.text.contains("more ways"), "{}", found.text);
    assert!(!found.text.contains("by hand"), "{}", found.text);
}

#[tokio::test]
async fn a_subheading_of_which_a_line_has_its_own_rule_is_not_computed() {
    let desk = office().await;
    desk.import_rules(NOTE_RULES).await;
    let found = rule(&ask(&desk, "8607.19", "US").await, "TMEC").unwrap();
    assert_eq!(
        (found.state.as_str(), found.reason.as_deref()),
        ("text_only", Some("part-of-goods"))
    );
}

#[tokio::test]
async fn a_rule_holds_on_its_days_alone() {
    let desk = office().await;
    desk.import_rules(NOTE_RULES).await;
    for (day, words) in [
        ("2024-06-30", "outside the group"),
        ("2024-07-01", "any other heading"),
    ] {
        let input = LookupInput {
            on: Some(day.to_owned()),
            ..question("8607.11", "US")
        };
        let answer = lookup(&desk, input).await.unwrap();
        let found = rule(&answer, "TMEC").unwrap();
        assert!(found.text.contains(words), "{day}: {}", found.text);
    }
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let desk = office().await;
    let first = desk.import_rules(RULE_SETS).await;
    let again = desk.import_rules(RULE_SETS).await;
    assert!(again.already_loaded && !first.already_loaded);
    assert_eq!(again.edition, first.edition);
    assert_eq!(editions::list(&desk).await.unwrap().len(), 1);
}

#[tokio::test]
async fn another_edition_waits_until_it_is_chosen_and_one_put_aside_answers_no_more() {
    let desk = office().await;
    let first = desk.import_rules(RULE_SETS).await;
    let later = RULE_SETS.replace("0701-0714", "0701 to 0714");
    let second = desk.import_rules(&later).await;
    assert!(first.is_current && !second.is_current);
    let place = async || {
        rule(&ask(&desk, "0702.00", "CA").await, "TIPAT")
            .unwrap()
            .citation
    };
    assert_eq!(place().await, "Annex 3-D, 0701-0714");
    editions::set_current(&desk, &second.edition).await.unwrap();
    assert_eq!(place().await, "Annex 3-D, 0701 to 0714");
    let list = editions::list(&desk).await.unwrap();
    let current: Vec<_> = list.iter().filter(|edition| edition.is_current).collect();
    assert_eq!(current.len(), 1);
    assert_eq!(current[0].id, second.edition);
    editions::put_aside(&desk, &second.edition).await.unwrap();
    assert_eq!(place().await, "Annex 3-D");
    editions::set_current(&desk, &first.edition).await.unwrap();
    assert_eq!(place().await, "Annex 3-D, 0701-0714");
    assert!(editions::set_current(&desk, "none").await.is_err());
}

#[tokio::test]
async fn an_update_of_the_program_keeps_what_the_office_imported() {
    let desk = office().await;
    let report = desk.import_rules(RULE_SETS).await;
    desk.in_reference("UPDATE packs SET sha256 = 'of an earlier program'")
        .await;
    let pack = Cursor::new(crate::testing::pack::pack());
    load_bundled(&desk, pack, Progress::silent()).await.unwrap();
    let list = editions::list(&desk).await.unwrap();
    assert_eq!((list.len(), list[0].is_current), (1, true));
    let answer = ask(&desk, "0702.00", "CA").await;
    assert!(
        answer
            .sources
            .iter()
            .any(|source| source.id == report.edition)
    );
}

#[tokio::test]
async fn what_a_load_left_that_never_ended_is_gone_at_the_next_start() {
    let desk = office().await;
    desk.import_rules(RULE_SETS).await;
    desk.in_reference("UPDATE rule_editions SET state = 'loading'")
        .await;
    assert_eq!(editions::list(&desk).await.unwrap(), Vec::new());
    let desk = desk.restart().await;
    let left = "SELECT id AS found FROM rule_editions UNION ALL SELECT text FROM published_rules";
    assert_eq!(rows(&desk, left).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_cancelled_import_leaves_nothing() {
    let desk = office().await;
    let progress = Progress::silent();
    progress.canceller().cancel();
    let order = rules_order(&mut file(RULE_SETS));
    let refused = rules::import(&desk, order, file(RULE_SETS), progress).await;
    assert!(matches!(refused, Err(AppError::File(FileError::Cancelled))));
    assert!(nothing_is_there(&desk).await);
}
