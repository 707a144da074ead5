use proa_domain::settings::Locale;
use serde_json::{Value, json};

use super::{OriginReport, TEMPLATE, origin_report_of, view};
use crate::DocumentError;
use crate::press::testing;
use crate::texts::Texts;

fn report() -> Value {
    serde_json::from_str(include_str!("../../fixtures/origin_report.json")).unwrap()
}

fn text(report: Value, locale: Locale) -> String {
    let report: OriginReport = serde_json::from_value(report).unwrap();
    let view = view::View::of(&report, &Texts::load(locale).unwrap()).unwrap();
    testing::text_of(&testing::set(TEMPLATE, &view))
}

#[test]
fn prints_a_tagged_paper_in_each_language() {
    for (locale, title) in [
        (
            Locale::EsMx,
            "Determinación de origen: Gabinete, 9403.60, 23 nov 2026",
        ),
        (
            Locale::En,
            "Determination of origin: Gabinete, 9403.60, 23 Nov 2026",
        ),
    ] {
        let pdf = origin_report_of(report(), locale).unwrap();
        testing::assert_tagged(&pdf, &[title]);
    }
}

#[test]
fn says_the_result_the_bill_the_answers_and_every_step_with_its_figures_and_article() {
    let said = text(report(), Locale::En);
    for words in [
        "Originates",
        "Does not originate",
        "Not known yet",
        "9403.91",
        "¿Se ensambla?",
        "Product rule",
        "Regional value content",
        "Result: 60.00 %",
        "[4.2]",
        "lines 2",
        "Compra 1",
        "¿Precio?",
        "ACE 53",
        "T-MEC text",
        "2020-07-01",
        "0f1e2d3c",
        "Medium confidence",
        "Peso: 12.5",
        "15 Jan 2026",
        "31 Dec 2026",
        "Holds up to 7 %",
        "Lines 3 without an agreement",
        "Page 1 of",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
}

#[test]
fn a_working_that_goes_deep_and_a_long_bill_run_over_pages() {
    let mut long = report();
    let mut deep = long["agreements"][0]["steps"][0].clone();
    deep["title"] = json!("innermost");
    for _ in 0..12 {
        let mut around = deep.clone();
        around["steps"] = json!([deep]);
        deep = around;
    }
    long["agreements"][0]["steps"] = json!([deep]);
    let line = long["lines"][0].clone();
    long["lines"] = (0..300).map(|_| line.clone()).collect();
    let said = text(long, Locale::EsMx);
    assert!(said.contains("innermost"));
    assert!(
        said.matches("Proveedor y documento").count() > 1,
        "the header repeats"
    );
}

#[test]
fn text_of_people_is_only_text_and_what_is_no_report_is_refused() {
    let hostile = r#"#panic("x") $x^2$ [_*]{} \ <b> @a `r` // & /*"#;
    let mut odd = report();
    odd["name"] = json!(hostile);
    odd["lines"][0]["name"] = json!(hostile);
    odd["agreements"][0]["said"] = json!(hostile);
    let squeezed: String = hostile.split_whitespace().collect();
    let said: String = text(odd, Locale::EsMx).split_whitespace().collect();
    assert!(said.matches(&squeezed).count() >= 3, "{said}");
    let refused = origin_report_of(json!({"name": "x"}), Locale::En);
    assert!(matches!(refused, Err(DocumentError::NotUnderstood { .. })));
}
