use rstest::rstest;
use serde::Deserialize;

use super::{ProductRule, RuleRole, RuleState, Saying, applicable};
use crate::origin::rule::Rule;
use crate::origin::terms::{TermKind, Terms};
use crate::settings::Locale;
use crate::time::Day;
use crate::treaties::hs_code::{CodeRange, TariffCode};

#[test]
fn every_rule_of_the_reference_data_is_understood_and_printed_back() {
    let rules = rules();
    assert!(rules.len() >= 200);
    for rule in rules {
        let tree: Rule = rule
            .structured
            .parse()
            .unwrap_or_else(|refusal| panic!("{}: {refusal}", rule.id));
        assert_eq!(tree.to_string(), rule.structured, "{}", rule.id);
        assert!(!tree.asks(), "{}: words of a text", rule.id);
    }
}

#[test]
fn every_computed_rule_is_said_in_both_languages_and_no_other_is() {
    let terms = terms();
    for rule in rules() {
        for locale in Locale::ALL {
            let saying = rule.say(&terms, *locale);
            match rule.state {
                RuleState::Computed => assert!(matches!(saying, Saying::Words(_)), "{}", rule.id),
                RuleState::TextOnly => {
                    assert!(matches!(saying, Saying::TextOnly(Some(_))), "{}", rule.id);
                }
                RuleState::Unverified => assert_eq!(saying, Saying::Unverified, "{}", rule.id),
            }
        }
    }
}

#[rstest]
#[case("TMEC", "020130", "2026-11-23", "TMEC-002")]
#[case("TMEC", "870899", "2021-06-30", "TMEC-056a TMEC-057a TMEC-058")]
#[case("TMEC", "870899", "2026-11-23", "TMEC-056d TMEC-057b TMEC-058")]
#[case("TMEC", "8708.99.81", "2026-11-23", "TMEC-056d TMEC-057b TMEC-058")]
#[case("TMEC", "610910", "2026-11-23", "TMEC-021 TMEC-025 TMEC-026")]
#[case("TMEC", "610910", "2020-06-30", "")]
#[case("TMEC", "990101", "2026-11-23", "")]
fn the_rules_of_a_code_on_a_day_are_found(
    #[case] agreement: &str,
    #[case] code: TariffCode,
    #[case] day: Day,
    #[case] expected: &str,
) {
    let rules: Vec<_> = rules()
        .into_iter()
        .filter(|rule| rule.agreement == agreement)
        .collect();
    let found: Vec<_> = applicable(&rules, &code, day)
        .iter()
        .map(|rule| rule.id.as_str())
        .collect();
    assert_eq!(found.join(" "), expected);
}

#[test]
fn a_rule_says_its_role_and_its_scope() {
    let say = |id: &str, locale| {
        let rule = rules().into_iter().find(|rule| rule.id == id).unwrap();
        rule.say(&terms(), locale)
    };
    assert_eq!(
        say("TMEC-025", Locale::EsMx),
        Saying::Words("Además de la regla del producto: hilo de coser formado y acabado en el territorio de las Partes.".to_owned())
    );
    assert_eq!(
        say("TMEC-055", Locale::En),
        Saying::Words("A change from any other heading; or, a change from subheadings 8708.40 or 8708.99, with a regional value content of at least 50% by the net cost method. Scope: any other use.".to_owned())
    );
}

pub(crate) fn rules() -> Vec<ProductRule> {
    read::<RuleRow>("product_rules.csv")
        .into_iter()
        .map(|row| ProductRule {
            id: row.rule_id,
            agreement: row.agreement,
            edition: row.hs_edition,
            range: CodeRange {
                first: row.hs_from.parse().unwrap(),
                last: row.hs_to.parse().unwrap(),
            },
            structured: row.structured,
            role: row.role,
            applies_to: row.applies_to,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            state: row.state,
            gap: row.gap,
            citation: row.citation,
        })
        .collect()
}

pub(crate) fn terms() -> Terms {
    let mut terms = Terms::default();
    for row in read::<TermRow>("rule_terms.csv") {
        terms.add(row.kind, &row.code, &row.es, &row.en);
    }
    terms
}

#[derive(Deserialize)]
struct RuleRow {
    rule_id: String,
    agreement: String,
    hs_edition: String,
    hs_from: String,
    hs_to: String,
    structured: String,
    role: RuleRole,
    applies_to: Option<String>,
    valid_from: Day,
    valid_to: Option<Day>,
    state: RuleState,
    gap: Option<String>,
    citation: String,
}

#[derive(Deserialize)]
struct TermRow {
    kind: TermKind,
    code: String,
    es: String,
    en: String,
}

fn read<T: serde::de::DeserializeOwned>(table: &str) -> Vec<T> {
    let path = format!("{}/../../reference/{table}", env!("CARGO_MANIFEST_DIR"));
    let rows: Result<Vec<T>, _> = csv::Reader::from_path(path)
        .unwrap()
        .deserialize()
        .collect();
    rows.unwrap()
}
