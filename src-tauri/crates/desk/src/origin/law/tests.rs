use proa_domain::origin::determination::step::{OriginNeed, Outcome, StepKind};
use serde_json::{Value, json};

use crate::origin::answer::{AgreementOrigin, StepView};
use crate::origin::determine::{OriginQuestion, determine};
use crate::testing::TestDesk;
use crate::testing::treaties::{NOTE_RULES, RULE_SETS};

/// A good of one material of China, all of whose answers are given.
fn good(code: &str, material: &str, agreement: &str) -> OriginQuestion {
    let question = json!({
        "case": {
            "good": {"code": code, "currency": "USD", "transaction_value": "100", "net_cost": "80"},
            "materials": [{
                "name": "Insumo", "code": material, "origin": "non-originating", "country": "CN",
                "value": "50",
            }],
            "answers": {
                "only_operations": [], "transport": {"route": "direct"}, "drawback": false,
                "points": {"unassembled-or-parts": false}, "kinds": {"blue-screws": false},
                "editions": ["2012", "2022"],
            },
        },
        "on": "2026-11-23", "agreement": agreement, "locale": "en",
    });
    serde_json::from_value(question).unwrap()
}

async fn under(desk: &TestDesk, question: OriginQuestion) -> AgreementOrigin {
    let answer = determine(desk, question).await.unwrap();
    answer.agreements.into_iter().next().unwrap()
}

fn cited(step: &StepView) -> Vec<&str> {
    let own = step
        .citation
        .as_deref()
        .filter(|_| step.kind == StepKind::Rule);
    let inner = step.steps.iter().flat_map(cited);
    own.into_iter().chain(inner).collect()
}

fn texts_asked(found: &AgreementOrigin) -> Vec<(&str, &str)> {
    let asked = found.needs.iter().filter_map(|need| {
        let OriginNeed::RuleText { rule } = &need.need else {
            return None;
        };
        Some((rule.as_str(), need.question.as_str()))
    });
    asked.collect()
}

fn answering(question: &OriginQuestion, rule: &str, is_met: bool) -> OriginQuestion {
    let mut question = question.clone();
    let rules = &mut question.case.answers.rules;
    rules.insert(rule.to_owned(), is_met);
    question
}

#[tokio::test]
async fn the_rule_of_a_list_in_use_judges_and_is_cited() {
    let desk = TestDesk::with_reference().await;
    let tomatoes = || good("070200", "120991", "TIPAT");
    let before = under(&desk, tomatoes()).await;
    assert_eq!(cited(&before.working), ["Annex 3-D"]);
    desk.import_rules(RULE_SETS).await;
    let found = under(&desk, tomatoes()).await;
    assert_eq!(found.outcome, Outcome::Met, "{found:?}");
    assert_eq!(cited(&found.working), ["Annex 3-D, 0701-0714"]);
    let shared = under(&desk, good("070200", "070310", "TIPAT")).await;
    assert_eq!(shared.outcome, Outcome::NotMet);
}

#[tokio::test]
async fn a_rule_that_only_its_text_tells_is_asked_with_its_text() {
    let desk = TestDesk::with_reference().await;
    desk.import_rules(RULE_SETS).await;
    let question = good("190120", "110100", "TIPAT");
    let found = under(&desk, question.clone()).await;
    let asked = texts_asked(&found);
    let [(rule, said)] = &asked[..] else {
        panic!("{asked:?}")
    };
    assert!(said.contains("190120 from any other heading"), "{said}");
    for (answer, outcome) in [(true, Outcome::Met), (false, Outcome::NotMet)] {
        let answered = under(&desk, answering(&question, rule, answer)).await;
        assert_eq!(answered.outcome, outcome);
    }
}

#[tokio::test]
async fn a_good_that_fails_what_is_computed_may_still_originate_by_a_way_that_is_not() {
    let desk = TestDesk::with_reference().await;
    desk.import_rules(RULE_SETS).await;
    let met = under(&desk, good("731815", "720410", "TIPAT")).await;
    assert_eq!(met.outcome, Outcome::Met, "{met:?}");
    let question = good("731815", "731816", "TIPAT");
    let found = under(&desk, question.clone()).await;
    assert_eq!(found.outcome, Outcome::Open);
    let asked = texts_asked(&found);
    let [(rule, said)] = &asked[..] else {
        panic!("{asked:?}")
    };
    assert!(said.contains("turned by hand"), "{said}");
    for (answer, outcome) in [(true, Outcome::Met), (false, Outcome::NotMet)] {
        let answered = under(&desk, answering(&question, rule, answer)).await;
        assert_eq!(answered.outcome, outcome);
    }
}

#[tokio::test]
async fn sources_that_differ_and_goods_of_which_a_part_has_its_own_rule_are_asked() {
    let desk = TestDesk::with_reference().await;
    desk.in_reference(
        "INSERT INTO product_rules (rule_id, agreement, hs_edition, hs_from, hs_to, structured,
            role, state, citation, source, confidence)
         VALUES ('X1', 'TIPAT', '2012', '0702', '0702', 'CTH', 'rule', 'computed', 'Annex',
            'tipat-ord', 'high')",
    )
    .await;
    desk.import_rules(RULE_SETS).await;
    let differing = under(&desk, good("070200", "120991", "TIPAT")).await;
    assert_eq!(differing.outcome, Outcome::Open);
    assert_eq!(texts_asked(&differing).len(), 1);
    desk.import_rules(NOTE_RULES).await;
    let parted = under(&desk, good("860719", "720410", "TMEC")).await;
    assert_eq!(texts_asked(&parted).len(), 1, "{parted:?}");
}

#[tokio::test]
async fn a_rule_of_a_single_use_beside_a_list_leaves_the_list_to_be_asked() {
    let desk = TestDesk::with_reference().await;
    desk.in_reference(
        "INSERT INTO product_rules (rule_id, agreement, hs_edition, hs_from, hs_to, structured,
            role, applies_to, state, citation, source, confidence)
         VALUES ('X1', 'TIPAT', '2012', '0702', '0702', 'CTH', 'rule', 'some-use', 'computed',
            'Annex', 'tipat-ord', 'high')",
    )
    .await;
    desk.import_rules(RULE_SETS).await;
    let mut question = good("070200", "120991", "TIPAT");
    let of_use = under(&desk, question.clone()).await;
    assert_eq!(of_use.outcome, Outcome::Open);
    assert_eq!(texts_asked(&of_use), []);
    let uses = &mut question.case.answers.uses;
    uses.insert("some-use".to_owned(), false);
    let other = under(&desk, question).await;
    assert_eq!(other.outcome, Outcome::Open);
    assert_eq!(texts_asked(&other).len(), 1);
}

#[tokio::test]
async fn what_is_made_on_the_way_is_judged_by_the_rule_of_its_own_goods() {
    let desk = TestDesk::with_reference().await;
    desk.import_rules(RULE_SETS).await;
    let mut question = good("210390", "070200", "TIPAT");
    let made: Value = json!([{
        "name": "Salsa base", "code": "070200", "value": "50",
        "inputs": [{"name": "Semilla", "code": "120991", "origin": "non-originating", "country": "CN", "value": "5"}],
    }]);
    question.case.materials = serde_json::from_value(made).unwrap();
    let found = under(&desk, question).await;
    let cited = cited(&found.working);
    assert!(cited.contains(&"Annex 3-D, 0701-0714"), "{cited:?}");
}
