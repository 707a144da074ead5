//! What people read who do not ask for JSON.

use crate::calls::{Office, avocados};

#[test]
fn figures_come_grouped_and_a_day_of_another_year_is_said() {
    let office = Office::with_schedules();
    let ask = |day| [&["--lang", "en"][..], &avocados(day, "20000 kg")].concat();
    let said = office.says(&ask("2026-11-23"));
    assert!(said.contains("11.2¢/kg = 2,240.00 USD"), "{said}");
    assert!(said.contains("−2,240.00 USD"), "{said}");
    assert!(!said.contains("another year"), "{said}");
    let said = office.says(&ask("2027-01-02"));
    assert!(
        said.contains("[The tariff loaded is of another year]"),
        "{said}"
    );
    assert!(said.contains("the date is 2 Jan 2027"), "{said}");
}

#[test]
fn what_is_wrong_with_a_question_comes_in_words() {
    let office = Office::with_schedules();
    let call = [&["--lang", "en"][..], &avocados("2026-02-30", "20,000 kg")].concat();
    let said = office.in_words(&call);
    assert!(said.contains("Date: "), "{said}");
    assert!(said.contains("Quantity 1: "), "{said}");
    assert!(
        !said.contains("quantities.0") && !said.contains("problem-"),
        "{said}"
    );
}

#[test]
fn a_finding_names_its_markets_and_the_words_that_led_to_it() {
    let office = Office::with_schedules();
    let said = office.says(&["--lang", "en", "product", "search", "0804.40"]);
    let line = said.lines().find(|line| line.starts_with("0804.40.00 "));
    assert!(line.unwrap().contains("EU GB US"), "{said}");
    let said = office.says(&["--lang", "en", "product", "search", "avcoado"]);
    assert!(said.starts_with("Found as “avocado"), "{said}");
    let hits = office.json(&["--lang", "en", "product", "search", "avcoado"]);
    assert_eq!(hits["hits"][0]["digits"], "080440");
    assert!(
        hits["hits"][0]["found_as"]
            .as_str()
            .unwrap()
            .starts_with("avocado")
    );
}

#[test]
fn a_generic_key_is_right_and_is_nobodys() {
    let office = Office::new();
    let check = office.json(&["rfc", "check", "XAXX010101000"]);
    assert_eq!(
        (&check["valid"], &check["kind"]),
        (&true.into(), &"generic".into())
    );
    assert_eq!(check["reasons"][0]["code"], "rfc-generic");
    office.json(&["office", "start", "--name", "Oficina", "--person", "Alma"]);
    let refused = office.refused(&[
        "company",
        "add",
        "--name",
        "Nadie",
        "--rfc",
        "XAXX010101000",
    ]);
    assert_eq!(
        refused["fields"]["problems"][0]["code"], "rfc-generic",
        "{refused}"
    );
}
