//! Tags put on companies, taken off and asked for from the outside.

use serde_json::json;

use crate::calls::Office;
use crate::path::identity;

fn tagged(office: &Office, call: &str, company: &str, tags: &[&str]) -> serde_json::Value {
    office.json(&[&["company", "tag", call, company][..], tags].concat())
}

#[test]
fn companies_are_found_by_all_of_their_tags() {
    let office = Office::with_schedules();
    let add = |name| identity(&office.json(&["company", "add", "--name", name]));
    let (one, other) = (add("Apícola del Balsas"), add("Mieles de Yucatán"));
    let put = tagged(&office, "add", &one, &["Miel", "Orgánico"]);
    assert_eq!(put["tags"], json!(["Miel", "Orgánico"]));
    assert_eq!(put["changed"], true);
    assert_eq!(tagged(&office, "add", &one, &["MIEL"])["changed"], false);
    tagged(&office, "add", &other, &["miel"]);
    let total = |tags: &[&str]| {
        let flags: Vec<_> = tags.iter().flat_map(|tag| ["--tag", tag]).collect();
        office.json(&[&["company", "list"][..], &flags].concat())["total"].clone()
    };
    assert_eq!(total(&["miel"]), 2);
    assert_eq!(total(&["miel", "organico"]), 1);
    let taken = tagged(&office, "remove", &one, &["miel"]);
    assert_eq!(taken["tags"], json!(["Orgánico"]));
    let rows = office.json(&["company", "tag", "list"])["rows"].clone();
    let told = |at: usize| (rows[at]["name"].clone(), rows[at]["companies"].clone());
    assert_eq!(told(0), (json!("Miel"), json!(1)));
    assert_eq!(told(1), (json!("Orgánico"), json!(1)));
    let refused = office.refused(&["company", "list", "--tag", "Colmenas"]);
    assert_eq!(refused["code"], "store.not-found");
    let refused = office.refused(&["company", "list", "--list", "Pabellón 2027"]);
    assert_eq!(refused["code"], "store.not-found");
}
