use proa_domain::settings::Locale;
use serde_json::{Value, json};

use super::{ConfirmationRequest, TEMPLATE, confirmation_request_of, view};
use crate::DocumentError;
use crate::press::testing::{self, squeezed};
use crate::texts::Texts;

fn asked() -> Value {
    serde_json::from_str(include_str!("../../fixtures/confirmation.json")).unwrap()
}

/// The pages, and all that they say without spaces: lines end wherever there is no more room.
fn printed(asked: Value, locale: Locale) -> (usize, String) {
    let asked: ConfirmationRequest = serde_json::from_value(asked).unwrap();
    let view = view::View::of(&asked, &Texts::load(locale).unwrap()).unwrap();
    let document = testing::set(TEMPLATE, &view);
    let said = squeezed(&testing::text_of(&document));
    (document.pages().len(), said)
}

#[test]
fn a_company_is_told_its_figures_the_code_how_to_answer_and_by_when_on_one_page() {
    let said: [(Locale, &[&str]); 2] = [
        (
            Locale::EsMx,
            &[
                "Anuga 2027 · 3 meses",
                "A quien representa a Moles de la Sierra",
                "Cifras al 10 ene 2028",
                "Primera exportaciónSí",
                "Alemania, Países Bajos",
                "1,204",
                "Cerrada",
                "Mole negro en pasta · 2103.90",
                "1 nov 2027 – 31 dic 2027",
                "48,500.00 EUR",
                "Esperada",
                "15 mar 202812,000.00 EUR",
                "7K2M-9QXT-0B4H-ZR5D",
                "lograr la venta; acceso a contactos",
                "a más tardar el 28 ene 2028",
                "Un «no» ayuda igual que un «sí»",
            ],
        ),
        (
            Locale::En,
            &[
                "Anuga 2027 · 3 months",
                "Figures on 10 Jan 2028",
                "First exportYes",
                "Closed",
                "7K2M-9QXT-0B4H-ZR5D",
                "if it comes by 28 Jan 2028",
                "Saying no is fine",
            ],
        ),
    ];
    for (locale, all) in said {
        let (pages, said) = printed(asked(), locale);
        assert_eq!(pages, 1);
        for words in all {
            assert!(said.contains(&squeezed(words)), "{words}\n{said}");
        }
        // What the office noted for itself is no figure of the company.
        assert!(!said.contains("Notainterna"), "{said}");
    }
}

#[test]
fn no_company_signs_a_zero_that_nobody_told() {
    for (jobs, locale, said) in [
        (Value::Null, Locale::EsMx, "Empleos creadosNadie lo dijo"),
        (Value::Null, Locale::En, "Jobs that were madeNobody said"),
        (json!(0), Locale::EsMx, "Empleos creados0"),
    ] {
        let mut asked = asked();
        asked["outcome"]["jobs"] = jobs;
        let (_, page) = printed(asked, locale);
        assert!(page.contains(&squeezed(said)), "{said}: {page}");
    }
}

#[test]
fn a_result_without_sales_says_so() {
    let mut bare = asked();
    bare["outcome"]["sales"] = json!([]);
    bare["outcome"]["newMarkets"] = json!([]);
    bare["outcome"]["isFirstExport"] = json!(false);
    let (_, said) = printed(bare, Locale::EsMx);
    for words in ["Ninguna venta anotada.", "exportaciónNo", "nuevosNinguno"] {
        assert!(said.contains(&squeezed(words)), "{words}\n{said}");
    }
}

#[test]
fn text_of_people_is_only_text_and_what_is_no_request_is_refused() {
    let hostile = r#"#panic("x") $x^2$ [_*]{} \ <b> @a `r` // & /*"#;
    let mut odd = asked();
    odd["company"]["legalName"] = json!(hostile);
    odd["outcome"]["sales"][0]["buyer"] = json!(hostile);
    let (_, said) = printed(odd, Locale::EsMx);
    assert!(said.matches(&squeezed(hostile)).count() >= 4, "{said}");
    let mut wrong = asked();
    wrong["code"] = json!("7K2M");
    let refused = confirmation_request_of(wrong, Locale::En);
    assert!(matches!(refused, Err(DocumentError::NotUnderstood { .. })));
}
