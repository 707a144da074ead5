use proa_domain::settings::Locale;
use serde_json::{Value, json};

use super::{Itinerary, TEMPLATE, itinerary_of, view};
use crate::paper;
use crate::press::testing;
use crate::texts::Texts;

fn whole() -> Value {
    serde_json::from_str(include_str!("../../fixtures/itinerary.json")).unwrap()
}

/// What the desk says of one company: what is for everybody, and what is for it.
fn of_one(id: &str) -> Value {
    let mut itinerary: Itinerary = paper::read(whole()).unwrap();
    let is_theirs = |party: &Option<String>| party.as_deref().is_none_or(|party| party == id);
    itinerary.points.retain(|point| is_theirs(&point.party));
    itinerary.parties.retain(|party| party.id == id);
    itinerary.of = Some(id.to_owned());
    serde_json::to_value(itinerary).unwrap()
}

fn text(content: Value, locale: Locale) -> String {
    let data = paper::read(content).unwrap();
    let view = view::View::of(&data, &Texts::load(locale).unwrap()).unwrap();
    testing::squeezed(&testing::text_of(&testing::set(TEMPLATE, &view)))
}

#[test]
fn prints_a_tagged_paper_in_each_language() {
    for locale in [Locale::EsMx, Locale::En] {
        for content in [whole(), of_one("r2")] {
            let pdf = itinerary_of(content, locale).unwrap();
            testing::assert_tagged(&pdf, &[]);
        }
    }
}

#[test]
fn the_whole_mission_says_when_where_and_who_by_the_clock_of_the_place() {
    let said = text(whole(), Locale::EsMx);
    for words in [
        "Itinerario de toda la misión",
        "9 oct 2027 – 13 oct 2027",
        "reloj de Colonia (Europe/Berlin)",
        "Viernes 8 oct 2027",
        "06:30–09:15",
        "Hotel Pullman, sala Rin",
        "Todas las empresas",
        "Teléfono de guardia: +49 221 555 0142",
        "Huerta de #Uruapan $5",
        "Itzel Mora Tzintzun, José Ángel Cira",
        "Sin personas registradas",
        "tienen su propia agenda",
    ] {
        assert!(testing::has(&said, words), "{words}\n{said}");
    }
    let said = text(whole(), Locale::En);
    for words in [
        "Friday 8 Oct 2027",
        "clock of Colonia (Europe/Berlin)",
        "All companies",
    ] {
        assert!(testing::has(&said, words), "{words}\n{said}");
    }
}

#[test]
fn a_company_reads_what_is_for_everybody_and_what_is_for_it_and_nothing_of_the_others() {
    let said = text(of_one("r2"), Locale::EsMx);
    for words in [
        "Itinerario de Meseta Purépecha",
        "Citlali Ramírez",
        "Junta previa",
        "Cita con la certificadora",
    ] {
        assert!(testing::has(&said, words), "{words}\n{said}");
    }
    for words in ["Uruapan", "Visita al mercado", "Moles", "Itzel"] {
        assert!(!testing::has(&said, words), "{words}\n{said}");
    }
}

#[test]
fn days_of_the_mission_without_anything_are_said_together() {
    let said = text(whole(), Locale::EsMx);
    assert!(
        testing::has(
            &said,
            "11 oct 2027 – 12 oct 2027 Sin actividades programadas"
        ),
        "{said}"
    );
    let mut empty = whole();
    empty["points"] = json!([]);
    empty["hasMeetings"] = json!(false);
    let said = text(empty, Locale::En);
    assert!(
        testing::has(&said, "9 Oct 2027 – 13 Oct 2027 Nothing is planned"),
        "{said}"
    );
    assert!(!testing::has(&said, "agenda of their own"), "{said}");
}
