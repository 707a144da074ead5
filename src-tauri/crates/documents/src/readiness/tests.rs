use proa_domain::settings::Locale;
use serde_json::{Value, json};

use super::{ReadinessReport, TEMPLATE, readiness_of, view};
use crate::DocumentError;
use crate::press::testing;
use crate::texts::Texts;

fn report() -> Value {
    serde_json::from_str(include_str!("../../fixtures/readiness.json")).unwrap()
}

fn text(report: Value, locale: Locale) -> String {
    let report: ReadinessReport = serde_json::from_value(report).unwrap();
    let view = view::View::of(&report, &Texts::load(locale).unwrap()).unwrap();
    testing::text_of(&testing::set(TEMPLATE, &view))
}

#[test]
fn prints_a_tagged_paper_in_each_language() {
    for (locale, title) in [
        (Locale::EsMx, "Diagnóstico de exportación de Moles"),
        (Locale::En, "Export diagnosis of Moles"),
    ] {
        let pdf = readiness_of(report(), locale).unwrap();
        testing::assert_tagged(&pdf, &[title]);
    }
}

#[test]
fn says_the_scores_the_low_answers_what_is_unknown_and_what_changed() {
    let said = text(report(), Locale::En);
    for words in [
        "Management commitment",
        "Who is in charge of exporting?",
        "Somebody, when other work allows",
        "Name a person in charge of exporting",
        "Ana, diez horas",
        "Not known",
        "between",
        "questions have no answer",
        "Compared with the diagnosis of 1 Feb 2026",
        "+5",
        "not known yet",
        "older than a year",
        "Rosa",
        "Segunda línea",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
}

#[test]
fn without_one_before_nothing_is_compared() {
    let mut first = report();
    first["before"] = Value::Null;
    let said = text(first, Locale::EsMx);
    assert!(
        !said.contains("Antes") && !said.contains("Comparado"),
        "{said}"
    );
}

#[test]
fn text_of_people_is_only_text_and_what_is_no_diagnosis_is_refused() {
    let hostile = r#"#panic("x") $x^2$ [_*]{} \ <b> @a `r` // & /*"#;
    let mut odd = report();
    odd["diagnosis"]["notes"] = json!(hostile);
    odd["company"]["legalName"] = json!(hostile);
    let squeezed: String = hostile.split_whitespace().collect();
    let said: String = text(odd, Locale::EsMx).split_whitespace().collect();
    assert!(said.matches(&squeezed).count() >= 2, "{said}");
    let mut newer = report();
    newer["diagnosis"]["questionnaire"] = json!(99);
    for refused in [newer, json!({"name": "x"})] {
        let refused = readiness_of(refused, Locale::En);
        assert!(matches!(refused, Err(DocumentError::NotUnderstood { .. })));
    }
}
