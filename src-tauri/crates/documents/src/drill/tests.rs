use proa_domain::settings::Locale;
use serde_json::{Value, json};

use super::{TEMPLATE, drill_of, view};
use crate::paper;
use crate::press::testing;
use crate::texts::Texts;

fn whole() -> Value {
    serde_json::from_str(include_str!("../../fixtures/drill.json")).unwrap()
}

fn text(content: Value, locale: Locale) -> String {
    let data = paper::read(content).unwrap();
    let view = view::View::of(&data, &Texts::load(locale).unwrap()).unwrap();
    testing::squeezed(&testing::text_of(&testing::set(TEMPLATE, &view)))
}

#[test]
fn prints_a_tagged_paper_in_each_language() {
    for locale in [Locale::EsMx, Locale::En] {
        let pdf = drill_of(whole(), locale).unwrap();
        testing::assert_tagged(&pdf, &[]);
    }
}

#[test]
fn says_the_verdict_every_check_and_what_is_to_do_as_the_screen_does() {
    let said = text(whole(), Locale::EsMx);
    for words in [
        "Aún no se puede salir",
        "5 oct 2027",
        "10:40 America/Mexico_City",
        "Gafetes vigentes Haz los gafetes que faltan. 38 60 Falta",
        "Reloj, diferencia Pon el reloj de la computadora a la hora. 3 horas – Falta",
        "Espacio libre, en MB 41,250 5,000 Listo",
        "Cámara Permite el uso de la cámara",
    ] {
        assert!(testing::has(&said, words), "{words}\n{said}");
    }
    let said = text(whole(), Locale::En);
    for words in ["One cannot go yet", "5 Oct 2027", "3 hours"] {
        assert!(testing::has(&said, words), "{words}\n{said}");
    }
}

#[test]
fn a_machine_that_is_ready_is_told_so() {
    let mut ready = whole();
    ready["sheet"]["verdict"] = json!("pass");
    ready["sheet"]["lines"] = json!([{
        "check": "zones", "verdict": "pass", "found": 1, "off": null, "wanted": null, "step": null
    }]);
    let said = text(ready, Locale::EsMx);
    assert!(testing::has(&said, "Todo listo para salir"), "{said}");
    assert!(testing::has(&said, "Zonas de registro 1 – Listo"), "{said}");
}
