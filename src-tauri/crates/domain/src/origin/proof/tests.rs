mod goods;
mod law;
mod validity;

use std::collections::BTreeMap;

use super::law::{Columns, ProofLaw};
use super::*;
use crate::origin::determination::provisions::Provisions;
use crate::origin::determination::step::{Outcome, Step, StepKind};
use crate::origin::determination::{Criterion, Determination};

const PROOFS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../reference/origin_proofs.csv"
));
const PROVISIONS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../reference/origin_provisions.csv"
));
const PARTIES: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../reference/agreement_parties.csv"
));
const MEMBERS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../reference/market_members.csv"
));
const TODAY: &str = "2026-11-28";

type Record = BTreeMap<String, String>;

/// The laws of the bundled tables.
fn laws() -> BTreeMap<String, ProofLaw> {
    let provisions: BTreeMap<String, Provisions> = records(PROVISIONS)
        .iter()
        .map(|row| {
            let read = Provisions::read(|column| row.get(column).map_or("", String::as_str));
            (row["agreement"].clone(), read.unwrap())
        })
        .collect();
    let rows = records(PROOFS);
    let laws = rows.iter().map(|row| {
        let number = |column: &str| row[column].parse().ok();
        let limit = ["declaration_limit_amount", "declaration_limit_currency"];
        let limit = limit.map(|column| row[column].as_str());
        let columns = Columns {
            agreement: &row["agreement"],
            proof_types: &row["proof_types"],
            certifiers: &row["certifiers"],
            data_elements: &row["data_elements"],
            languages: &row["languages"],
            validity_months: number("validity_months"),
            blanket_months: number("blanket_months"),
            record_years: number("record_years"),
            limit: (!limit[0].is_empty()).then_some((limit[0], limit[1])),
        };
        let criteria = provisions[&row["agreement"]].criteria.clone();
        ProofLaw::read(&columns, criteria, partners(&row["agreement"])).unwrap()
    });
    laws.map(|law| (law.agreement.clone(), law)).collect()
}

/// The Parties but Mexico; of a market of several countries, each of them too.
fn partners(agreement: &str) -> Vec<String> {
    let of_agreement = records(PARTIES)
        .into_iter()
        .filter(|row| row["agreement"] == agreement && row["country"] != "MX");
    let mut partners: Vec<String> = of_agreement.map(|row| row["country"].clone()).collect();
    let members = records(MEMBERS)
        .into_iter()
        .filter(|row| partners.contains(&row["market"]));
    let countries: Vec<String> = members.map(|row| row["country"].clone()).collect();
    partners.extend(countries);
    partners
}

/// A country to which a good goes under an agreement.
fn partner(agreement: &str) -> String {
    let known = partners(agreement);
    let usual = ["US", "CA", "DE"];
    let found = usual
        .into_iter()
        .find(|country| known.iter().any(|partner| partner == country));
    found.map_or_else(|| known[0].clone(), str::to_owned)
}

fn records(table: &str) -> Vec<Record> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn someone(name: &str, country: &str) -> Party {
    Party {
        name: name.to_owned(),
        address: "Calle Uno 1".to_owned(),
        country: country.to_owned(),
        phone: "+524431234567".to_owned(),
        mail: "origen@ejemplo.mx".to_owned(),
        tax_id: String::new(),
    }
}

fn determined(agreement: &str, letter: Option<&str>) -> Determination {
    Determination {
        agreement: agreement.to_owned(),
        day: day("2026-11-23"),
        outcome: Outcome::Met,
        criterion: Some(Criterion::ProductRule),
        letter: letter.map(str::to_owned),
        lines: vec![],
        root: serde_json::from_value::<Step>(
            serde_json::json!({"kind": StepKind::Origin, "outcome": Outcome::Met}),
        )
        .unwrap(),
        needs: vec![],
        is_narrow: false,
    }
}

/// A proof of a cabinet, with all that its paper asks.
fn whole(agreement: &str, form: ProofForm, capacity: Capacity, letter: &str) -> Proof {
    let involved = |who, party| Involved { who, party };
    Proof {
        capacity: Some(capacity),
        certifier: someone("Persona de Prueba", "MX"),
        title: "Gerente".to_owned(),
        company: "Muebles de Prueba".to_owned(),
        exporter: involved(Who::Certifier, Party::default()),
        producer: involved(Who::Certifier, Party::default()),
        importer: involved(
            Who::Named,
            someone("Importadora de Prueba", &partner(agreement)),
        ),
        good: CertifiedGood {
            description: "Gabinete de madera".to_owned(),
            code: Some("940360".parse().unwrap()),
            criterion: letter.to_owned(),
            rvc_method: "TV".to_owned(),
            packages: "10 cajas".to_owned(),
            gross_mass: Some("120.5".parse().unwrap()),
            quantity: "10 piezas".to_owned(),
        },
        invoice: "F-1".to_owned(),
        value: Some(money("6000", "EUR")),
        authorisation: "MX/1".to_owned(),
        destination: partner(agreement),
        place: "Morelia".to_owned(),
        signed_on: Some(day(TODAY)),
        ..Proof::blank(agreement, form, Locale::En)
    }
}

fn money(amount: &str, currency: &str) -> MoneyText {
    MoneyText {
        amount: amount.to_owned(),
        currency: currency.parse().unwrap(),
    }
}

fn certification() -> Proof {
    Proof {
        from: Some(day("2026-01-01")),
        until: Some(day("2026-12-31")),
        ..whole("TMEC", ProofForm::Certification, Capacity::Exporter, "B")
    }
}

fn declaration() -> Proof {
    whole(
        "TLCUEM",
        ProofForm::InvoiceDeclaration,
        Capacity::ExporterUpToLimit,
        "",
    )
}

fn movement() -> Proof {
    whole("TLCUEM", ProofForm::Eur1, Capacity::Exporter, "")
}

/// The findings, each as its field and code, over a determination that fits.
fn found(proof: &Proof) -> Vec<String> {
    found_on(proof, Some(&determined(&proof.agreement, Some("B"))), false)
}

fn found_on(proof: &Proof, on: Option<&Determination>, is_stale: bool) -> Vec<String> {
    let basis = on.map(|determination| Basis {
        producer: None,
        code: "94036001".parse().unwrap(),
        determination,
        at_end: None,
        is_stale,
    });
    let found = proof.problems(&laws()[&proof.agreement], &[basis], day(TODAY));
    let said = found.0.iter().map(|problem| {
        let mut text = format!("{} {}", problem.field, problem.code);
        for value in problem.params.values() {
            text = format!("{text} {value}");
        }
        text
    });
    said.collect()
}

/// What is found after a change of a proof in which nothing is found.
fn after(proof: Proof, change: impl FnOnce(&mut Proof)) -> Vec<String> {
    assert_eq!(found(&proof), [""; 0]);
    let mut changed = proof;
    change(&mut changed);
    found(&changed)
}

#[test]
fn a_blank_certification_misses_each_element_by_its_number() {
    let blank = Proof::blank("TMEC", ProofForm::Certification, Locale::En);
    assert_eq!(
        found(&blank),
        [
            "capacity proof-missing 1",
            "certifier.name proof-missing 2",
            "certifier.address proof-missing 2",
            "certifier.country proof-missing 2",
            "certifier.phone proof-missing 2",
            "certifier.mail proof-missing 2",
            "title proof-missing 2",
            "exporter.party.name proof-missing 3",
            "exporter.party.address proof-missing 3",
            "exporter.party.country proof-missing 3",
            "exporter.party.phone proof-missing 3",
            "exporter.party.mail proof-missing 3",
            "producer.party.name proof-missing 4",
            "producer.party.address proof-missing 4",
            "producer.party.country proof-missing 4",
            "producer.party.phone proof-missing 4",
            "producer.party.mail proof-missing 4",
            "importer.party.name proof-missing 5",
            "importer.party.address proof-missing 5",
            "importer.party.country proof-missing 5",
            "importer.party.phone proof-missing 5",
            "importer.party.mail proof-missing 5",
            "good.description proof-missing 6",
            "good.code proof-missing 6",
            "good.criterion proof-missing 7",
            "signed_on proof-missing 9",
        ]
    );
}

#[test]
fn tipat_asks_no_title_and_is_drawn_up_in_english_only() {
    let mut proof = whole("TIPAT", ProofForm::Certification, Capacity::Producer, "B");
    proof.title.clear();
    assert_eq!(found(&proof), [""; 0]);
    assert_eq!(
        after(proof, |proof| proof.language = Locale::EsMx),
        ["language proof-language"]
    );
}

#[test]
fn codes_have_as_many_digits_as_the_paper_asks() {
    let with = |code: &str| {
        let code = code.parse().unwrap();
        move |proof: &mut Proof| proof.good.code = Some(code)
    };
    assert_eq!(
        after(certification(), with("9403")),
        ["good.code proof-short-code 6"]
    );
    assert_eq!(after(certification(), with("9403600199")), [""; 0]);
    assert_eq!(after(movement(), with("9403")), [""; 0]);
    assert_eq!(
        after(movement(), with("94")),
        ["good.code proof-short-code 4"]
    );
    assert_eq!(
        after(certification(), with("940350")),
        ["good.code proof-other-product 94036001"]
    );
    // A declaration names goods by the invoice.
    assert_eq!(
        after(declaration(), |proof| proof.good.code = None),
        [""; 0]
    );
}

#[test]
fn the_criterion_is_one_of_the_agreement_and_the_one_that_was_determined() {
    let with = |letter: &'static str| {
        move |proof: &mut Proof| letter.clone_into(&mut proof.good.criterion)
    };
    assert_eq!(
        after(certification(), with("E")),
        [
            "good.criterion proof-unknown-criterion A, B, C, D",
            "good.criterion proof-other-criterion B",
        ]
    );
    assert_eq!(
        after(certification(), with("A")),
        ["good.criterion proof-other-criterion B"]
    );
    assert_eq!(
        after(certification(), with("")),
        ["good.criterion proof-missing 7"]
    );
}

#[test]
fn a_value_content_is_named_where_the_criterion_rests_on_one() {
    let chile = |letter| Proof {
        language: Locale::EsMx,
        ..whole("CHILE", ProofForm::Certificate, Capacity::Exporter, letter)
    };
    let without = |letter| {
        let mut proof = chile(letter);
        proof.good.rvc_method.clear();
        found_on(&proof, Some(&determined("CHILE", Some(letter))), false)
    };
    assert_eq!(without("C"), [""; 0]);
    for letter in ["D", "E", "F"] {
        assert_eq!(without(letter), ["good.rvc_method required"]);
    }
}

#[test]
fn the_method_of_the_value_is_the_one_that_was_determined() {
    let mut on = determined("TMEC", Some("B"));
    let value = serde_json::json!({"kind": "rvc", "outcome": "met", "subject": "NC"});
    let way = serde_json::json!({"kind": "alternative", "outcome": "met", "steps": [value]});
    let rule = serde_json::json!({"kind": "rule", "outcome": "met", "steps": [way]});
    on.root.steps = vec![serde_json::from_value(rule).unwrap()];
    let mut proof = certification();
    assert_eq!(
        found_on(&proof, Some(&on), false),
        ["good.rvc_method proof-other-method NC"]
    );
    "NC".clone_into(&mut proof.good.rvc_method);
    assert_eq!(found_on(&proof, Some(&on), false), [""; 0]);
}

#[test]
fn no_letter_is_certified_that_the_determination_does_not_give() {
    let on = determined("TMEC", None);
    assert_eq!(
        found_on(&certification(), Some(&on), false),
        ["good.criterion proof-criterion-not-determined"]
    );
}

#[test]
fn whoever_stands_for_another_has_an_address() {
    let without = |proof: &mut Proof| proof.certifier.address.clear();
    assert_eq!(
        after(movement(), without),
        ["certifier.address proof-missing 1"]
    );
    assert_eq!(
        after(certification(), without),
        ["certifier.address proof-missing 2"]
    );
}

#[test]
fn who_has_a_part_is_told_as_the_capacity_allows() {
    let told = |capacity, producer, importer| {
        move |proof: &mut Proof| {
            proof.capacity = Some(capacity);
            proof.producer.who = producer;
            proof.importer.who = importer;
        }
    };
    let by_producer = told(Capacity::Producer, Who::Various, Who::Named);
    assert_eq!(
        after(certification(), by_producer),
        ["producer.who proof-who"]
    );
    let by_exporter = told(Capacity::Exporter, Who::OnRequest, Who::Certifier);
    assert_eq!(
        after(certification(), by_exporter),
        ["importer.who proof-who"]
    );
    let of_nobody = |proof: &mut Proof| {
        proof.capacity = Some(Capacity::Producer);
        proof.exporter.who = Who::Unknown;
        proof.producer.who = Who::Exporter;
    };
    assert_eq!(
        after(certification(), of_nobody),
        ["producer.who proof-who"]
    );
}
