use proa_domain::settings::Locale;
use serde_json::{Value, json};

use super::{ResultLetter, TEMPLATE, result_letter_of, view};
use crate::DocumentError;
use crate::press::testing::{self, squeezed};
use crate::texts::Texts;

fn letter() -> Value {
    serde_json::from_str(include_str!("../../fixtures/letter.json")).unwrap()
}

/// All that a letter says, without spaces: lines end wherever there is no more room.
fn text(letter: Value, locale: Locale) -> String {
    let letter: ResultLetter = serde_json::from_value(letter).unwrap();
    let view = view::View::of(&letter, &Texts::load(locale).unwrap()).unwrap();
    squeezed(&testing::text_of(&testing::set(TEMPLATE, &view)))
}

#[test]
fn prints_a_tagged_letter_in_each_language() {
    for (locale, title) in [
        (Locale::EsMx, "Resultado de Moles de la Sierra"),
        (Locale::En, "Result of Moles de la Sierra"),
    ] {
        let pdf = result_letter_of(letter(), locale).unwrap();
        testing::assert_tagged(&pdf, &[title]);
    }
}

#[test]
fn who_waits_is_told_the_position_what_was_missing_and_until_when_to_be_heard() {
    let said = text(letter(), Locale::En);
    for words in [
        "Anuga 2027",
        "position 3",
        "23 of 58",
        "3.52",
        "the score of “Ajuste del producto al mercado”",
        "position 20",
        "0.12",
        "Capacidad exportadora: 1 point more",
        "Not even with all points",
        "19 Apr 2027",
        "Citlali",
    ] {
        assert!(said.contains(&squeezed(words)), "{words}\n{said}");
    }
    // What was missing to stand one position higher gives no place.
    assert!(!said.contains("position22"), "{said}");
}

#[test]
fn who_was_turned_away_is_told_the_requirements_in_words_and_no_codes() {
    let mut turned = letter();
    turned["standing"] = json!({"is": "turned-away"});
    turned["reason"] = json!("rfc_valid");
    turned["explanation"] = json!({
        "outcome": "not-admitted", "position": null, "ranked": 58, "mean": null, "criteria": [],
        "behindBy": null, "toNext": null, "toPlace": null, "margin": null, "unmet": ["rfc_valid"],
    });
    let said = text(turned.clone(), Locale::EsMx);
    assert!(
        said.contains("RFCválido") && !said.contains("rfc_valid"),
        "{said}"
    );
    assert!(!said.contains("espera"), "{said}");
    // What a person gave as the reason stands in their words.
    turned["reason"] = json!("Se retiró la muestra");
    turned["explanation"]["unmet"] = json!([]);
    let said = text(turned, Locale::EsMx);
    assert!(said.contains("Seretirólamuestra"), "{said}");
}

#[test]
fn whoever_has_a_place_is_told_so_and_nothing_is_missing() {
    let mut placed = letter();
    placed["standing"] = json!({"is": "place"});
    let said = text(placed, Locale::EsMx);
    assert!(said.contains("tieneunlugarenAnuga2027"), "{said}");
    assert!(!said.contains("Lefaltó"), "{said}");
}

#[test]
fn text_of_people_is_only_text_and_what_is_no_letter_is_refused() {
    let hostile = r#"#panic("x") $x^2$ [_*]{} \ <b> @a `r` // & /*"#;
    let mut odd = letter();
    odd["company"]["legalName"] = json!(hostile);
    let said = text(odd, Locale::EsMx);
    assert!(said.matches(&squeezed(hostile)).count() >= 2, "{said}");
    let refused = result_letter_of(json!({"name": "x"}), Locale::En);
    assert!(matches!(refused, Err(DocumentError::NotUnderstood { .. })));
}
