use proa_domain::origin::proof::{Capacity, FurtherGood, Involved, Party, ProofForm, Who};
use proa_domain::problem::Problem;
use proa_domain::settings::Locale;
use serde_json::json;
use typst_layout::PagedDocument;

use super::*;
use crate::press::testing;

/// A certification with every element, which the fixtures of the others change.
fn whole(agreement: &str, form: ProofForm, language: Locale) -> ProofSheet {
    let mut proof = Proof::blank(agreement, form, language);
    let party = |name: &str, country: &str| Party {
        name: name.to_owned(),
        address: "Calle Uno 1, 58000".to_owned(),
        country: country.to_owned(),
        phone: "+524431234567".to_owned(),
        mail: "origen@ejemplo.mx".to_owned(),
        tax_id: "XEXX010101000".to_owned(),
    };
    proof.capacity = Some(Capacity::Exporter);
    proof.certifier = party("Persona de Prueba", "MX");
    proof.title = "Gerencia de exportación".to_owned();
    proof.company = "Muebles de Prueba, S.A. de C.V.".to_owned();
    let same = |who| Involved {
        who,
        party: Party::default(),
    };
    proof.exporter = same(Who::Certifier);
    proof.producer = same(Who::OnRequest);
    proof.importer = Involved {
        who: Who::Named,
        party: party("Importadora de Prueba", "US"),
    };
    proof.good.description = "Gabinete de madera para cocina".to_owned();
    proof.good.code = "940340".parse().ok();
    proof.good.criterion = "B".to_owned();
    proof.good.packages = "10 cajas de cartón, 1 a 10".to_owned();
    proof.good.gross_mass = "1250.5".parse().ok();
    proof.invoice = "F-1024".to_owned();
    proof.from = "2026-11-01".parse().ok();
    proof.until = "2027-10-31".parse().ok();
    proof.destination = "DE".to_owned();
    proof.place = "Morelia".to_owned();
    proof.signed_on = "2026-11-28".parse().ok();
    ProofSheet {
        prepared: Prepared {
            office: "Oficina de pruebas".to_owned(),
            adviser: "Alma Ríos".to_owned(),
            on: "2026-11-28".parse().unwrap(),
        },
        agreement_es: "T-MEC".to_owned(),
        agreement_en: "USMCA (T-MEC)".to_owned(),
        citation: "5.2–5.8; anexo 5-A".to_owned(),
        has_own_form: false,
        criteria: vec![],
        proof,
        state: ProofState::Draft,
        problems: Problems::default(),
        valid_until: "2030-11-28".parse().ok(),
        keep_until: "2031-11-28".parse().ok(),
    }
}

fn missing(sheet: &mut ProofSheet, field: &str, code: &str, params: &Value) {
    sheet.problems.0.push(Problem {
        field: field.to_owned(),
        code: code.to_owned(),
        params: serde_json::from_value(params.clone()).unwrap(),
    });
}

fn set(sheet: &ProofSheet) -> PagedDocument {
    let texts = Texts::load(sheet.proof.language).unwrap();
    testing::set(TEMPLATE, &view::View::of(sheet, &texts).unwrap())
}

fn text_of(sheet: &ProofSheet) -> String {
    testing::text_of(&set(sheet))
}

#[test]
fn every_paper_is_tagged_and_on_one_page_in_both_languages() {
    for form in ProofForm::ALL {
        for locale in Locale::ALL {
            let sheet = whole("TLCUEM", *form, *locale);
            assert_eq!(set(&sheet).pages().len(), 1, "{form}");
            testing::assert_tagged(&proof(&sheet).unwrap(), &[]);
        }
    }
}

#[test]
fn a_certification_has_its_nine_elements_and_the_prescribed_statement() {
    let text = text_of(&whole("TMEC", ProofForm::Certification, Locale::En));
    for words in [
        "Persona de Prueba",
        "Gerencia de exportación",
        "Available upon request by the authorities",
        "Importadora de Prueba",
        "9403.40",
        "Invoice: F-1024",
        "1 Nov 2026 to 31 Oct 2027",
        "I certify that the goods described",
        "annex 5-A, paragraph 9",
        "28 Nov 2030",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(!text.contains("DRAFT"));
    let tipat = text_of(&whole("TIPAT", ProofForm::Certification, Locale::En));
    assert!(tipat.contains("annex 3-B, paragraph 9"));
}

#[test]
fn what_is_missing_stands_across_the_top() {
    let mut sheet = whole("TMEC", ProofForm::Certification, Locale::EsMx);
    missing(
        &mut sheet,
        "importer.party.name",
        "proof-missing",
        &json!({"number": "5"}),
    );
    missing(
        &mut sheet,
        "good.code",
        "proof-short-code",
        &json!({"digits": "6"}),
    );
    missing(&mut sheet, "signed_on", "required", &json!({}));
    let text = text_of(&sheet);
    for words in [
        "BORRADOR – incompleto",
        "Parte importadora, Nombre: Falta",
        "Mercancía, Código: El código lleva 6",
        "Día de la firma: ",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    sheet.state = ProofState::Issued;
    assert!(text_of(&sheet).contains("ENTREGADA"));
    sheet.state = ProofState::Withdrawn;
    sheet.problems = Problems::default();
    assert!(text_of(&sheet).contains("RETIRADA"));
}

#[test]
fn the_number_of_an_approved_exporter_stands_in_the_declaration() {
    let mut sheet = whole("TLCUEM", ProofForm::InvoiceDeclaration, Locale::EsMx);
    sheet.proof.authorisation = "MX/0042".to_owned();
    sheet.proof.capacity = Some(Capacity::ExporterUpToLimit);
    assert!(text_of(&sheet).contains("nº …………)"));
    sheet.proof.capacity = Some(Capacity::ApprovedExporter);
    assert!(text_of(&sheet).contains("nº MX/0042)"));
    let japan = whole("AAEJM", ProofForm::InvoiceDeclaration, Locale::En);
    let text = text_of(&japan);
    assert!(text.contains("are not at hand"), "no words are made up");
    assert!(!text.contains("preferential origin"));
}

#[test]
fn a_worksheet_says_that_it_is_no_form() {
    let text = text_of(&whole("TLCUEM", ProofForm::Eur1, Locale::EsMx));
    for words in [
        "no es el formulario EUR.1",
        "1,250.5 kg",
        "México y DE",
        "El que suscribe",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    let mut sheet = whole("AP", ProofForm::Application, Locale::EsMx);
    sheet.has_own_form = true;
    let text = text_of(&sheet);
    assert!(text.contains("no es el certificado") && text.contains("no está disponible"));
    assert!(!text.contains("Firma"), "the form is signed, not the sheet");
}

#[test]
fn a_blank_proof_and_hostile_text_are_printed() {
    let hostile = r#"#panic("x") $x^2$ [_*]{}\ <b> @a `r` 東京 🥑"#;
    for form in ProofForm::ALL {
        let mut sheet = whole("TMEC", *form, Locale::En);
        sheet.proof = Proof::blank("TMEC", *form, Locale::En);
        proof(&sheet).unwrap();
        hostile.clone_into(&mut sheet.proof.good.description);
        hostile.clone_into(&mut sheet.proof.certifier.name);
        proof(&sheet).unwrap();
    }
}

#[test]
fn the_criterion_carries_its_article_and_its_words_where_its_letter_is_customary() {
    for (language, letter, words) in [
        (
            Locale::EsMx,
            "B (artículo 4.2(b))",
            "materiales no originarios",
        ),
        (
            Locale::En,
            "B (article 4.2(b))",
            "non-originating materials",
        ),
    ] {
        for is_customary in [false, true] {
            let mut sheet = whole("TMEC", ProofForm::Certification, language);
            sheet.criteria = vec![Some(Criterion {
                code: "product-rule".to_owned(),
                article: Some("4.2(b)".to_owned()),
                is_customary,
            })];
            let said = text_of(&sheet)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            assert!(said.contains(letter), "{said}");
            assert_eq!(said.contains(words), is_customary, "{said}");
        }
    }
}

#[test]
fn a_paper_of_several_goods_lists_each_with_its_number() {
    for form in ProofForm::ALL {
        let mut sheet = whole("TLCUEM", *form, Locale::En);
        assert!(!text_of(&sheet).contains("and 2 more"));
        for (place, name) in ["Banco", "Mesa"].into_iter().enumerate() {
            let mut good = sheet.proof.good.clone();
            name.clone_into(&mut good.description);
            good.code = Some(["940169", "940350"][place].parse().unwrap());
            good.gross_mass = Some(["7", "9"][place].parse().unwrap());
            good.criterion = ["A", "C"][place].to_owned();
            sheet.proof.further.push(FurtherGood {
                case_id: "0190aaaa-0000-7000-8000-000000000001".parse().unwrap(),
                good,
            });
        }
        let text = text_of(&sheet);
        let mut parts = vec!["Banco", "Mesa", "9401.69", "9403.50", "and 2 more"];
        match form {
            ProofForm::Certification => parts.extend(["1. B", "2. A", "3. C"]),
            ProofForm::Eur1 => parts.extend(["2. 10 cajas", "1. 1,250.5 kg", "3. 9 kg"]),
            ProofForm::Application | ProofForm::Certificate => parts.extend(["2. A", "2. 7 kg"]),
            ProofForm::InvoiceDeclaration => {}
        }
        // The line of a movement certificate begins with its packages.
        if *form != ProofForm::Eur1 {
            parts.extend(["1. Gabinete de madera para cocina", "2. Banco", "3. Mesa"]);
        }
        for part in parts {
            assert!(text.contains(part), "{form}: {part}\n{text}");
        }
    }
}

#[test]
fn what_is_missing_of_a_further_good_names_it() {
    let mut sheet = whole("TMEC", ProofForm::Certification, Locale::En);
    missing(
        &mut sheet,
        "further.0.good.code",
        "proof-short-code",
        &json!({"digits": "6"}),
    );
    let text = text_of(&sheet);
    assert!(text.contains("Good 2, Code: "), "{text}");
}
