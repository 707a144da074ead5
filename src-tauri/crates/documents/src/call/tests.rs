use proa_domain::settings::Locale;
use serde_json::{Value, json};

use super::{CallPaper, TEMPLATE, call_of, call_page_of, view};
use crate::DocumentError;
use crate::press::testing::{self, squeezed};
use crate::texts::Texts;

const HOSTILE: &str =
    r#"#panic("x") $x^2$ [_*]{} \ </p><script>alert('1')</script> {{title}} & "quoted"#;

fn call() -> Value {
    serde_json::from_str(include_str!("../../fixtures/call.json")).unwrap()
}

fn view(call: Value, locale: Locale) -> view::View {
    let call: CallPaper = serde_json::from_value(call).unwrap();
    view::View::of(&call, &Texts::load(locale).unwrap()).unwrap()
}

/// All that the paper says, without spaces: lines end wherever there is no more room.
fn paper(call: Value, locale: Locale) -> String {
    squeezed(&testing::text_of(&testing::set(
        TEMPLATE,
        &view(call, locale),
    )))
}

fn page(call: Value, locale: Locale) -> String {
    String::from_utf8(call_page_of(call, locale).unwrap()).unwrap()
}

/// What a page says, without its style and its tags.
fn heard(page: &str) -> String {
    let (_, body) = page.split_once("<body>").unwrap();
    let mut said = String::new();
    for piece in body.split('<').skip(1) {
        let (_, text) = piece.split_once('>').unwrap();
        said.push_str(text);
    }
    let signs = [
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    let said = signs
        .into_iter()
        .fold(said, |said, (escaped, sign)| said.replace(escaped, sign));
    squeezed(&said)
}

/// What the paper and the page must say alike, in each language.
const SAID: [(Locale, &[&str]); 2] = [
    (
        Locale::EsMx,
        &[
            "Feria o exposición · Anuga 2027",
            "Versión 2 · Publicada el 22 feb 2027",
            "9 oct 2027 – 13 oct 2027",
            "Europe/Berlin",
            "1 mar 2027, 09:00 (America/Mexico_City)",
            "20 lugares para empresas en Anuga 2027.",
            "RFC válido",
            "Tamaño: Micro, Pequeña",
            "Sector: Productos frescos",
            "Estado: Michoacán, Oaxaca",
            "Producto con código en: 0804, 0901-0910",
            "60 puntos o más, de hace 12 meses o menos",
            "Máximo 2 apoyos previos en 24 meses",
            "Certificaciones vigentes: GLOBALG.A.P., Orgánico",
            "Opinión de cumplimiento del SAT",
            "Carta compromiso, y la oficina coteja el original",
            "Grupos a los que se dirige: Mujeres, Pueblos indígenas",
            "3 personas evalúan cada solicitud",
            "no ve el nombre, el contacto, el estado ni el tamaño",
            "Capacidad exportadora30",
            "El puntaje de «Ajuste del producto al mercado»",
            "El sorteo",
            "Piso y montaje900,000 MXN",
            "Chiapas",
            "75 %50,000 MXN",
            "3 apoyos por empresa en 12 meses.",
            "2 jun 202790 días hábiles antes del inicio",
            "6 oct 20273 días hábiles antes",
            "22 feb 202890 días hábiles después",
            "Derecho a manifestarse",
            "Preguntas y solicitudes: Oficina de Uruapan.",
            "aviso de privacidad 2027-1, vigente desde el 4 ene 2027",
        ],
    ),
    (
        Locale::En,
        &[
            "Version 2 · Published on 22 Feb 2027",
            "20 places for companies in Anuga 2027.",
            "Size: Micro, Small",
            "Export diagnosis with 60 points or more, not older than 12 months",
            "Opinion of tax compliance",
            "Commitment letter, whose original the office sees",
            "Whom it is for: Women, Indigenous and Afro-Mexican peoples",
            "The earlier complete application",
            "90 business days before it begins",
            "3 supports for each company in 12 months.",
            "Right to be heard",
            "privacy notice 2027-1 says, in force since 4 Jan 2027",
        ],
    ),
];

#[test]
fn the_paper_and_the_page_say_all_of_a_call_in_each_language() {
    for (locale, all) in SAID {
        let paper = paper(call(), locale);
        let page = heard(&page(call(), locale));
        for words in all {
            assert!(paper.contains(&squeezed(words)), "{words}\n{paper}");
            assert!(page.contains(&squeezed(words)), "{words}\n{page}");
        }
        for code in ["women-led", "rfc_valid", "fresh-produce", "tax-compliance"] {
            assert!(!paper.contains(code) && !page.contains(code), "{code}");
        }
    }
}

#[test]
fn prints_a_tagged_paper_in_each_language() {
    for locale in [Locale::EsMx, Locale::En] {
        let pdf = call_of(call(), locale).unwrap();
        let pdf = String::from_utf8_lossy(&pdf);
        for mark in [
            "/StructTreeRoot",
            "<pdfuaid:part>1</pdfuaid:part>",
            "Pabellón de alimentos en Anuga 2027",
        ] {
            assert!(pdf.contains(mark), "{mark}");
        }
    }
}

#[test]
fn a_draft_says_so_on_every_page_and_what_is_public_does_not() {
    let mut draft = call();
    draft["state"] = json!("draft");
    draft["publishedOn"] = json!(null);
    draft["call"]["text"] = json!("Una línea larga del texto de la convocatoria.\n".repeat(120));
    for (locale, word) in [(Locale::EsMx, "BORRADOR"), (Locale::En, "DRAFT")] {
        let document = testing::set(TEMPLATE, &view(draft.clone(), locale));
        let pages = document.pages().len();
        assert!(pages > 3, "{pages}");
        let said = testing::text_of(&document);
        // Once more in the sentence that says what a draft is.
        assert_eq!(said.matches(word).count(), pages + 1);
        let page = page(draft.clone(), locale);
        assert!(page.contains(&format!(
            "<p class=\"stamp\" aria-hidden=\"true\">{word}</p>"
        )));
        assert!(page.contains(&format!("<strong>{word}.</strong>")));
        assert!(!paper(call(), locale).contains(word));
    }
    let printed = include_str!("page.css");
    assert!(printed.contains(".stamp { display: block; position: fixed;"));
}

#[test]
fn what_was_called_off_or_replaced_says_so_with_its_reason() {
    for (state, words) in [
        (
            "called-off",
            "canceló esta convocatoria. Motivo: Sin presupuesto",
        ),
        ("replaced", "otra tomó su lugar. Motivo: Sin presupuesto"),
    ] {
        let mut past = call();
        past["state"] = json!(state);
        past["reason"] = json!("Sin presupuesto");
        let said = paper(past, Locale::EsMx);
        assert!(said.contains(&squeezed(words)), "{said}");
    }
}

#[test]
fn a_draft_that_lacks_nearly_everything_can_be_looked_at() {
    let mut bare = call();
    bare["state"] = json!("draft");
    bare["publishedOn"] = json!(null);
    bare["requirements"] = json!([{"kind": "window_open", "values": []}]);
    bare["supportDays"] = json!(null);
    bare["notice"] = json!(null);
    bare["office"] = json!("");
    for (field, nothing) in [
        ("text", json!("")),
        ("opensAt", json!("")),
        ("closesAt", json!("x")),
        ("funding", json!(null)),
        (
            "rules",
            json!({"criteria": [], "reviewers": 1, "justification": 0, "ties": []}),
        ),
    ] {
        bare["call"][field] = nothing;
    }
    let said = paper(bare.clone(), Locale::EsMx);
    for words in [
        "Por definir",
        "No da apoyo económico.",
        "Puede solicitar cualquier empresa.",
        "Ninguno para presentar la solicitud.",
        "Ningún grupo es requisito",
        "Aún no hay criterios.",
        "1 persona evalúa cada solicitud",
        "entrega su aviso de privacidad a quien lo pida",
    ] {
        assert!(said.contains(&squeezed(words)), "{words}\n{said}");
    }
    assert!(!said.contains("Cofinanciamiento") && !said.contains("justificación"));
    call_page_of(bare, Locale::En).unwrap();
}

#[test]
fn a_page_has_its_landmarks_its_language_and_headers_for_every_cell() {
    let page = page(call(), Locale::En);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    for (part, count) in [
        ("<h1 lang=\"es\">", 1),
        ("<main id=\"call\"", 1),
        ("<nav aria-label=\"Parts of the call\">", 1),
        ("<header>", 1),
        ("<footer>", 1),
        ("<title>Pabellón de alimentos en Anuga 2027</title>", 1),
        ("<p lang=\"es\">", 4),
        ("<table>", 4),
        ("<caption>", 3),
    ] {
        assert_eq!(page.matches(part).count(), count, "{part}");
    }
    // Every row begins with a header, and every column has one.
    let rows = page.matches("<tr>").count() - page.matches("<table>").count();
    assert_eq!(page.matches("<th scope=\"row\">").count(), rows);
    assert_eq!(page.matches("<th scope=\"col\"").count(), 2 + 2 + 4 + 3);
    // Each part of the list of parts leads to a heading.
    for link in page.split("href=\"#").skip(1) {
        let (id, _) = link.split_once('"').unwrap();
        assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
    for nothing in [
        "<script", "<link", "<img", "src=", "http:", "https:", "url(",
    ] {
        assert!(!page.contains(nothing), "{nothing}");
    }
}

#[test]
fn text_of_people_is_only_text_wherever_it_stands() {
    let mut odd = call();
    odd["call"]["title"] = json!(HOSTILE);
    odd["call"]["text"] = json!(HOSTILE);
    odd["mission"]["name"] = json!(HOSTILE);
    odd["mission"]["description"] = json!(HOSTILE);
    odd["office"] = json!(HOSTILE);
    odd["call"]["rules"]["criteria"][0]["name"] = json!(HOSTILE);
    odd["call"]["funding"]["lines"][0]["name"] = json!(HOSTILE);
    odd["names"]["countries"]["DE"] = json!(HOSTILE);
    odd["call"]["timeZone"] = json!(HOSTILE);
    odd["requirements"][8]["values"][0] = json!(HOSTILE);
    let page = page(odd.clone(), Locale::EsMx);
    assert!(!page.contains("<script"), "{page}");
    assert!(page.matches("&lt;script&gt;").count() >= 10);
    assert!(heard(&page).contains(&squeezed(HOSTILE)));
    let said = paper(odd, Locale::EsMx);
    assert!(said.matches(&squeezed(HOSTILE)).count() >= 8, "{said}");
}

#[test]
fn what_is_no_call_is_refused() {
    for refused in [
        call_of(json!({"name": "x"}), Locale::En),
        call_page_of(json!({"name": "x"}), Locale::En),
    ] {
        assert!(matches!(refused, Err(DocumentError::NotUnderstood { .. })));
    }
}
