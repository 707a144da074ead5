use proa_domain::settings::Locale;
use serde_json::{Value, json};

use super::{PlanReport, TEMPLATE, plan_of, view};
use crate::DocumentError;
use crate::press::testing;
use crate::texts::Texts;

fn report() -> Value {
    serde_json::from_str(include_str!("../../fixtures/export_plan.json")).unwrap()
}

fn text(report: Value, locale: Locale) -> String {
    let report: PlanReport = serde_json::from_value(report).unwrap();
    let view = view::View::of(&report, &Texts::load(locale).unwrap()).unwrap();
    testing::text_of(&testing::set(TEMPLATE, &view))
}

#[test]
fn prints_a_tagged_paper_in_each_language() {
    for (locale, title) in [
        (Locale::EsMx, "Plan de exportación de Moles"),
        (Locale::En, "Export plan of Moles"),
    ] {
        let pdf = plan_of(report(), locale).unwrap();
        testing::assert_tagged(&pdf, &[title]);
    }
}

#[test]
fn says_the_objectives_the_sections_what_is_late_why_and_what_it_costs() {
    let said = text(report(), Locale::En);
    for words in [
        "Primer pedido",
        "Estados Unidos",
        "20,000.5",
        "30 Jun 2027",
        "About the company",
        "Tres recetas.",
        "Under way, 40",
        "late",
        "La registra quien compra",
        "1,200.50",
        "300.00",
        "70",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
}

#[test]
fn sections_with_nothing_to_say_are_left_out() {
    let said = text(report(), Locale::EsMx);
    assert!(said.contains("Riesgos del negocio"));
    assert!(!said.contains("Plan de viaje"), "{said}");
    let mut bare = report();
    bare["plan"]["objectives"] = json!([]);
    bare["plan"]["actions"] = json!([]);
    let said = text(bare, Locale::EsMx);
    assert!(
        !said.contains("Avance") && !said.contains("Costos por moneda"),
        "{said}"
    );
}

#[test]
fn text_of_people_is_only_text_and_what_is_no_plan_is_refused() {
    let hostile = r#"#panic("x") $x^2$ [_*]{} \ <b> @a `r` // & /*"#;
    let mut odd = report();
    odd["plan"]["title"] = json!(hostile);
    odd["plan"]["texts"]["about"] = json!(hostile);
    odd["plan"]["actions"][0]["owner"] = json!(hostile);
    let squeezed: String = hostile.split_whitespace().collect();
    let said: String = text(odd, Locale::EsMx).split_whitespace().collect();
    assert!(said.matches(&squeezed).count() >= 3, "{said}");
    let mut wrong = report();
    wrong["plan"]["title"] = json!("");
    for refused in [wrong, json!({"name": "x"})] {
        let refused = plan_of(refused, Locale::En);
        assert!(matches!(refused, Err(DocumentError::NotUnderstood { .. })));
    }
}
