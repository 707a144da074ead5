//! What is written is read back.

use proa_domain::companies::directory::book::{Both, in_order};
use proa_domain::companies::directory::entry::{
    ListedCapacity, ListedContact, ListedMarket, ListedPicture, ListedProduct,
};
use proa_domain::companies::directory::{Directory, Entry, Names};
use proa_domain::companies::profile::{CapacityPeriod, ExportExperience};
use proa_domain::companies::size::Size;
use proa_domain::settings::Locale;
use serde_json::Value;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::catalogue::{TEMPLATE, View};
use super::{directory_catalogue, directory_page};
use crate::html::hash;
use crate::press::testing;
use crate::texts::Texts;

const HOSTILE: &str = "</script><script>alert(1)</script> <!-- \"';&#x27; {{data}}";

pub(super) fn entry(name: &str) -> Entry {
    Entry {
        name: name.to_owned(),
        trade_names: vec!["La Meseta".to_owned()],
        state: Some("16".parse().unwrap()),
        municipality: Some("16102".parse().unwrap()),
        activity: Some("111339".to_owned()),
        sectors: vec!["fresh-produce".to_owned()],
        products: vec![ListedProduct {
            description: "Aguacate Hass".to_owned(),
            code: Some("080440".to_owned()),
            capacity: Some(ListedCapacity {
                amount: "12500.5".parse().unwrap(),
                unit: "t".to_owned(),
                period: CapacityPeriod::Year,
            }),
            certifications: vec!["GLOBALG.A.P.".to_owned()],
            picture: None,
        }],
        markets: [("JP", true), ("DE", false)]
            .map(|(market, is_served)| ListedMarket {
                market: market.to_owned(),
                is_served,
            })
            .to_vec(),
        size: Some(Size::Medium),
        experience: Some(ExportExperience::Regular),
        programmes: vec!["IMMEX".to_owned()],
        web: Some("https://meseta.mx".parse().unwrap()),
        mail: Some("ventas@meseta.mx".parse().unwrap()),
        phone: Some("4521234567".parse().unwrap()),
        contact: Some(ListedContact {
            name: "Itzel Mora".to_owned(),
            role: "Ventas".to_owned(),
            mail: None,
            phone: None,
        }),
    }
}

pub(super) fn directory(language: Locale, entries: Vec<Entry>) -> Directory {
    let both = |es: &str, en: &str| Both {
        es: es.to_owned(),
        en: en.to_owned(),
    };
    let one = |code: &str, named: Both| [(code.to_owned(), named)];
    Directory {
        title: None,
        office: "Oficina de pruebas".to_owned(),
        on: "2026-11-28".parse().unwrap(),
        language,
        entries: in_order(entries),
        names: Names {
            states: one("16", both("Michoacán", "Michoacán")).into(),
            municipalities: [("16102".to_owned(), "Uruapan".to_owned())].into(),
            activities: [("111339".to_owned(), "Cultivo de otros frutales".to_owned())].into(),
            sectors: one("fresh-produce", both("Productos frescos", "Fresh produce")).into(),
            markets: [
                ("JP".to_owned(), both("Japón", "Japan")),
                ("DE".to_owned(), both("Alemania", "Germany")),
            ]
            .into(),
            codes: [
                ("080440".to_owned(), both("Aguacates", "Avocados")),
                ("08".to_owned(), both("Frutas", "Fruit")),
            ]
            .into(),
        },
    }
}

fn page(directory: &Directory) -> String {
    String::from_utf8(directory_page(directory).unwrap()).unwrap()
}

/// The data of a page, as a browser reads them.
fn data(page: &str) -> Value {
    let (_, after) = page.split_once("id=\"data\">").unwrap();
    let (data, _) = after.split_once("</script>").unwrap();
    serde_json::from_str(data).unwrap()
}

#[test]
fn a_page_holds_the_entries_and_the_words_of_both_languages() {
    let page = page(&directory(
        Locale::En,
        vec![entry("Aguacates de la Meseta")],
    ));
    assert!(page.contains("<html lang=\"en\">"));
    assert!(page.contains("<title>Directory of exporting companies</title>"));
    let data = data(&page);
    assert_eq!(data["entries"][0]["anchor"], "e-aguacates-de-la-meseta");
    assert_eq!(data["entries"][0]["products"][0]["code"], "080440");
    assert_eq!(data["words"]["es"]["search"], "Buscar");
    assert_eq!(
        data["words"]["en"]["found"],
        "Companies in view: {shown} of {total}"
    );
    assert_eq!(data["labels"]["sizes"]["medium"]["es"], "Mediana");
    assert_eq!(data["labels"]["programmes"]["IMMEX"]["en"], "IMMEX");
    assert_eq!(data["title"]["es"], "Directorio de empresas exportadoras");
}

#[test]
fn every_part_of_the_page_has_its_words() {
    for language in [Locale::EsMx, Locale::En] {
        let page = page(&directory(language, vec![entry("Aguacates")]));
        assert!(!page.contains("{{"), "a part was not filled in");
        let used = page_words();
        let words = &data(&page)["words"];
        for id in used {
            for language in ["es", "en"] {
                assert!(words[language][&id].is_string(), "{id} in {language}");
            }
        }
    }
}

#[test]
fn a_text_is_never_markup_nor_a_script() {
    let mut hostile = entry(HOSTILE);
    hostile.products[0].description = HOSTILE.to_owned();
    hostile.trade_names = vec![HOSTILE.to_owned()];
    let hostile = Directory {
        title: Some(HOSTILE.to_owned()),
        office: HOSTILE.to_owned(),
        ..directory(Locale::EsMx, vec![hostile])
    };
    let page = page(&hostile);
    assert_eq!(page.matches("<script").count(), 2);
    assert_eq!(page.matches("</script>").count(), 2);
    assert!(!page.contains("<!--"));
    let data = data(&page);
    assert_eq!(data["entries"][0]["name"], HOSTILE);
    assert_eq!(data["title"]["es"], HOSTILE);
}

#[test]
fn a_page_asks_nothing_of_a_network_and_lets_only_its_own_script_run() {
    let page = page(&directory(Locale::EsMx, vec![entry("Aguacates")]));
    let (head, _) = page.split_once("id=\"data\">").unwrap();
    assert!(head.contains("default-src 'none'; script-src 'sha256-"));
    // The policy knows the very texts that stand in the page.
    for (policy, begin, end) in [
        ("script-src", "<script>", "</script>"),
        ("style-src", "<style>", "</style>"),
    ] {
        let (_, rest) = page.rsplit_once(begin).unwrap();
        let (text, _) = rest.split_once(end).unwrap();
        let allowed = format!("{policy} 'sha256-{}'", hash(text));
        assert!(head.contains(&allowed), "{allowed}");
    }
    for reach in ["src=", "http://", "https://", "url(", "@import"] {
        assert!(!head.contains(reach), "{reach}");
    }
}

/// What stands on the catalogue.
fn paper(directory: &Directory) -> String {
    let texts = Texts::load(directory.language).unwrap();
    let (view, _) = View::of(directory, &texts).unwrap();
    testing::text_of(&testing::set(TEMPLATE, &view))
}

/// An entry whose product has a photograph.
fn pictured(alt: &str) -> Entry {
    let image = image::RgbImage::from_pixel(8, 6, image::Rgb([40, 120, 60]));
    let mut content = std::io::Cursor::new(Vec::new());
    let format = image::ImageFormat::Jpeg;
    image.write_to(&mut content, format).unwrap();
    let mut entry = entry("Aguacates de la Meseta");
    entry.products[0].picture = Some(ListedPicture {
        jpeg: BASE64_STANDARD.encode(content.into_inner()),
        alt_es: alt.to_owned(),
        alt_en: String::new(),
    });
    entry
}

#[test]
fn a_photograph_is_embedded_in_the_page_and_in_the_catalogue_with_its_words() {
    for (alt, told) in [
        ("Caja de aguacates", "Caja de aguacates"),
        ("", "Aguacate Hass"),
    ] {
        let directory = directory(Locale::EsMx, vec![pictured(alt)]);
        let page = page(&directory);
        assert!(page.contains("img-src data:"));
        let product = &data(&page)["entries"][0]["products"][0];
        assert_eq!(product["picture"]["altEs"], alt);
        let texts = Texts::load(directory.language).unwrap();
        let (view, pictures) = View::of(&directory, &texts).unwrap();
        assert_eq!(pictures.len(), 1);
        let view = serde_json::to_value(&view).unwrap();
        let picture = &view["sectors"][0]["entries"][0]["products"][0]["picture"];
        assert_eq!(picture["alt"], told);
        let pdf = directory_catalogue(&directory).unwrap();
        let has = |part: &[u8]| pdf.windows(part.len()).any(|own| own == part);
        assert!(has(b"/Subtype /Image") || has(b"/Subtype/Image"));
    }
}

#[test]
fn a_catalogue_has_a_cover_contents_entries_and_two_indexes() {
    let mut second = entry("Bananos del Sur");
    second.sectors = vec!["unknown-to-all".to_owned()];
    let entries = vec![entry("Aguacates de la Meseta"), second];
    for (language, words) in [
        (
            Locale::EsMx,
            [
                "Directorio de empresas exportadoras",
                "2 empresas",
                "Productos frescos",
                "Otros sectores",
                "0804.40, Aguacates",
                "12,500.5 t al año",
                "Índice por código del Sistema Armonizado",
                "Índice de empresas",
                "Uruapan, Michoacán",
                "Página 1 de",
            ],
        ),
        (
            Locale::En,
            [
                "Directory of exporting companies",
                "2 companies",
                "Fresh produce",
                "Other sectors",
                "0804.40, Avocados",
                "12,500.5 t a year",
                "Index by HS code",
                "Index of companies",
                "Sells in",
                "Page 1 of",
            ],
        ),
    ] {
        let directory = directory(language, entries.clone());
        let said = paper(&directory);
        for words in words {
            assert!(said.contains(words), "{words} in {said}");
        }
        let pdf = directory_catalogue(&directory).unwrap();
        let pdf = String::from_utf8_lossy(&pdf);
        assert!(pdf.contains("<pdfuaid:part>1</pdfuaid:part>"));
    }
}

#[test]
fn a_company_of_two_sectors_has_one_entry_and_is_referred_to_from_the_other() {
    let mut both = entry("Aguacates");
    both.sectors = vec!["fresh-produce".to_owned(), "processed".to_owned()];
    let mut directory = directory(Locale::En, vec![both]);
    let named = Both {
        es: "Alimentos procesados".to_owned(),
        en: "Processed food".to_owned(),
    };
    directory
        .names
        .sectors
        .push(("processed".to_owned(), named));
    let said = paper(&directory);
    assert!(said.contains("Also in this sector"));
    assert_eq!(said.matches("GLOBALG.A.P.").count(), 1);
}

#[test]
fn a_text_is_no_markup_on_paper_either() {
    let name = "#panic() $x$ *a* <b> @c \\ [d]";
    let said = paper(&directory(Locale::EsMx, vec![entry(name)]));
    assert!(said.contains("#panic() $x$ *a*"), "{said}");
}

/// The words that the page and its script ask for.
fn page_words() -> Vec<String> {
    let script = include_str!("page.js");
    let page = include_str!("page.html");
    let quoted = |text: &str, before: &str| -> Vec<String> {
        let rest = text.split(before).skip(1);
        rest.filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect()
    };
    [
        quoted(script, "word(\""),
        quoted(script, "fact(facts, \""),
        quoted(page, "data-word=\""),
        quoted(page, "data-label=\""),
    ]
    .concat()
}
