use rstest::rstest;

use super::{Fixes, RowReading, read};
use crate::companies::import::catalogue::tests::catalogue;
use crate::companies::import::{CompanyColumn, CompanyField, CompanyRecipe, OutsideId};
use crate::companies::profile::{Edition, ExportExperience};
use crate::companies::tax_id::PersonKind;
use crate::time::Day;
use crate::treaties::duty::DecimalMark;

const HEADINGS: [&str; 12] = [
    "outside-id",
    "legal-name",
    "scian",
    "street",
    "number",
    "neighbourhood",
    "locality",
    "state",
    "municipality",
    "postal-code",
    "phone",
    "mail",
];
const ROW: [&str; 12] = [
    "AAL15",
    "NOVA ALUMINIO SA DE CV,PLANTA NORTE",
    "331310.0",
    "Calle Uno",
    "9 ",
    "Colonia Dos",
    "CUAUTITLAN IZCALLI",
    "México",
    "Cuautitlán Izcalli",
    "54730",
    "55 1234 5678 ext. 12",
    "N/A",
];

fn recipe(fields: &[&str]) -> CompanyRecipe {
    let column = |(position, field): (u32, &&str)| CompanyColumn {
        position,
        name: (*field).to_owned(),
        field: field.parse().unwrap(),
        system: (*field == "outside-id").then(|| "RETC".to_owned()),
    };
    CompanyRecipe {
        sheet: None,
        header: 1,
        decimals: DecimalMark::Comma,
        year: Some(2025),
        columns: (1..).zip(fields).map(column).collect(),
    }
}

fn read_with(fields: &[&str], cells: &[&str], fixes: &Fixes) -> RowReading {
    let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
    read(
        &cells,
        fixes,
        &recipe(fields),
        &catalogue(),
        Day::of(2026, 3, 2),
    )
}

fn row(fields: &[&str], cells: &[&str]) -> RowReading {
    read_with(fields, cells, &Fixes::new())
}

fn problems(reading: &RowReading) -> Vec<String> {
    let problems = reading.problems.0.iter();
    problems
        .map(|problem| format!("{} {}", problem.field, problem.code))
        .collect()
}

fn cleanings(reading: &RowReading) -> Vec<String> {
    let cleaned = reading.cleaned.iter();
    cleaned
        .map(|cleaned| format!("{} {} {}", cleaned.field, cleaned.cleaning, cleaned.after))
        .collect()
}

#[test]
fn a_row_of_a_register_becomes_a_profile() {
    let reading = row(&HEADINGS, &ROW);
    assert_eq!(problems(&reading), Vec::<String>::new());
    let profile = reading.profile.clone().unwrap();
    assert_eq!(profile.legal_name, "NOVA ALUMINIO SA DE CV");
    assert_eq!(profile.trade_names, ["PLANTA NORTE"]);
    assert_eq!(profile.activity.as_deref(), Some("331310"));
    assert_eq!(profile.municipality.unwrap().to_string(), "15121");
    assert_eq!(profile.address, "Calle Uno 9, Colonia Dos");
    assert_eq!(
        profile.contacts[0].phone.as_ref().unwrap().to_string(),
        "+525512345678"
    );
    assert_eq!(profile.contacts[0].name, "NOVA ALUMINIO SA DE CV");
    let key = OutsideId {
        system: "RETC".to_owned(),
        id: "AAL15".to_owned(),
    };
    assert_eq!(reading.outside_ids, [key]);
    assert_eq!(
        cleanings(&reading),
        [
            "legal-name name-split PLANTA NORTE",
            "phone extension-left 55 1234 5678",
            "contact-name contact-unnamed NOVA ALUMINIO SA DE CV",
        ]
    );
}

#[test]
fn each_problem_stands_at_its_field() {
    let mut cells = ROW;
    cells[1] = "";
    cells[2] = "aluminio";
    cells[7] = "Nuevo Mexico";
    cells[9] = "20730";
    cells[11] = "ventas@";
    let reading = row(&HEADINGS, &cells);
    assert_eq!(
        problems(&reading),
        [
            "state state-unknown",
            "legal-name required",
            "scian scian",
            "contact-name required",
            "mail mail"
        ]
    );
    assert_eq!(reading.profile, None);
}

#[test]
fn what_was_typed_stands_in_the_place_of_cells_and_of_columns_that_are_not_there() {
    let mut cells = ROW;
    cells[8] = "Solidaridad";
    let wrong = row(&HEADINGS, &cells);
    assert_eq!(problems(&wrong), ["municipality municipality-unknown"]);
    let fixes = Fixes::from([
        (CompanyField::Municipality, "Cuautitlán".to_owned()),
        (CompanyField::Rfc, "EKU9003173C9".to_owned()),
        (CompanyField::Phone, String::new()),
    ]);
    let mended = read_with(&HEADINGS, &cells, &fixes).profile.unwrap();
    assert_eq!(mended.municipality.unwrap().to_string(), "15024");
    assert_eq!(mended.tax_id.unwrap().to_string(), "EKU9003173C9");
    assert_eq!(mended.contacts, []);
}

#[rstest]
#[case(&["legal-name", "postal-code", "state"], &["Nova", "3100.0", "CDMX"], "postal-code zero-restored 03100")]
#[case(&["legal-name", "product-code"], &["Nova", "80440"], "product-code zero-restored 080440")]
#[case(&["legal-name", "state", "municipality"], &["Nova", "Gto", "San José Iturbide"], "municipality municipality-read San José de Iturbide")]
#[case(&["legal-name", "workers"], &["Nova", "12"], "workers figures-half ")]
fn what_is_cleaned_is_told(#[case] fields: &[&str], #[case] cells: &[&str], #[case] told: &str) {
    let reading = row(fields, cells);
    assert_eq!(problems(&reading), Vec::<String>::new());
    assert_eq!(cleanings(&reading), [told]);
}

#[test]
fn a_near_name_is_proposed_and_not_taken() {
    let reading = row(
        &["legal-name", "state", "municipality"],
        &["Nova", "Ver.", "Medellín"],
    );
    let problem = &reading.problems.0[0];
    assert_eq!(problem.code, "municipality-near");
    assert_eq!(problem.params["near"], "Medellín de Bravo");
    assert_eq!(reading.form.municipality, None);
}

#[test]
fn figures_are_of_the_year_of_the_table() {
    let reading = row(
        &["legal-name", "workers", "sales"],
        &["Nova", "1.200", "$ 1.250.000,50"],
    );
    let figures = &reading.form.figures[0];
    assert_eq!((figures.year, figures.workers), (2025, Some(1200)));
    assert_eq!(figures.sales_mxn, "1250000.5");
    let wrong = row(
        &["legal-name", "workers", "sales"],
        &["Nova", "11 a 30", "mucho"],
    );
    assert_eq!(problems(&wrong), ["workers workers", "sales amount"]);
}

#[test]
fn lists_are_taken_apart() {
    let fields = [
        "legal-name",
        "phone",
        "phone",
        "mail",
        "contact-name",
        "product",
        "product-code",
        "exports-to",
        "programme",
    ];
    let reading = row(
        &fields,
        &[
            "Nova",
            "452 123 4567",
            "4521234568.0",
            "a@nova.mx; b@nova.mx; c@nova.mx",
            "Ana Luz",
            "Aguacate, fresco; Limón",
            "0804.40 / 08055001",
            "Estados Unidos, Alemania",
            "IMMEX/PROSEC",
        ],
    );
    assert_eq!(problems(&reading), Vec::<String>::new());
    let form = reading.form;
    assert_eq!(form.contacts.len(), 3);
    assert!(
        form.contacts
            .iter()
            .all(|contact| contact.name == "Ana Luz")
    );
    assert_eq!(form.contacts[1].phone, "4521234568");
    assert_eq!(form.products[0].description, "Aguacate, fresco");
    assert_eq!(form.products[1].edition, Edition::Mexico);
    assert!(form.products[0].is_exportable, "it sells abroad");
    assert_eq!(form.markets.len(), 2);
    assert_eq!(form.programmes, ["IMMEX", "PROSEC"]);
}

#[test]
fn a_key_of_thirteen_signs_is_a_natural_persons() {
    let reading = row(
        &["legal-name", "rfc", "experience"],
        &["Ana Luz", "vecj-880326-xx3", "sí"],
    );
    assert_eq!(reading.form.person_kind, PersonKind::Natural);
    assert_eq!(reading.form.export_experience, ExportExperience::Occasional);
}

#[test]
fn words_that_nobody_knows_are_problems() {
    let fields = ["legal-name", "sector", "exports-to", "experience"];
    let reading = row(&fields, &["Nova", "Cemento y Cal", "Atlántida", "quizá"]);
    assert_eq!(
        problems(&reading),
        [
            "experience experience-unknown",
            "exports-to country-unknown",
            "sector sector-unknown"
        ]
    );
}

#[test]
fn a_short_row_is_read_as_far_as_it_goes() {
    assert_eq!(
        problems(&row(&HEADINGS, &["x", "Nova"])),
        Vec::<String>::new()
    );
}

#[test]
fn what_is_typed_stands_in_the_place_of_all_columns_of_its_field() {
    let names = ["legal-name", "trade-name", "trade-name"];
    let typed = |field: CompanyField, text: &str| Fixes::from([(field, text.to_owned())]);
    let fixes = typed(CompanyField::TradeName, "Nova; Sol");
    let reading = read_with(&names, &["Nova SA de CV", "Nove", "Sol"], &fixes);
    assert_eq!(reading.form.trade_names, ["Nova", "Sol"]);
    let registers = ["legal-name", "outside-id", "outside-id"];
    for (text, expected) in [
        ("A1; B2", vec!["A1", "B2"]),
        ("; B2", vec!["B2"]),
        ("", vec![]),
    ] {
        let fixes = typed(CompanyField::OutsideId, text);
        let reading = read_with(&registers, &["Nova SA de CV", "A0", "B0"], &fixes);
        let ids = reading.outside_ids.iter().map(|key| key.id.as_str());
        assert_eq!(ids.collect::<Vec<_>>(), expected, "{text}");
    }
}
