//! The exporters' directory, lists and the whole office, handed out from the outside.

use std::fs;
use std::io::Read as _;

use serde_json::{Value, json};

use crate::calls::{Office, without_ids};
use crate::path::identity;

const CONSENT: [&str; 6] = [
    "--given-by",
    "Representante legal",
    "--given-on",
    "2026-01-15",
    "--means",
    "letter",
];

fn company(office: &Office, name: &str) -> String {
    let product = "080440 Aguacate";
    identity(&office.json(&[
        "company",
        "add",
        "--name",
        name,
        "--state",
        "16",
        "--product",
        product,
    ]))
}

fn set<'a>(company: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["directory", "set", company][..], &CONSENT, more].concat()
}

#[test]
fn a_directory_is_written_of_those_who_consent() {
    let office = Office::with_schedules();
    let listed = company(&office, "Aguacates </script> de la Meseta");
    let other = company(&office, "Sin carta");
    let folder = office.path().join("directory");
    let pdf = office.path().join("directory.pdf");
    let [to_folder, to_pdf] = [&folder, &pdf].map(|path| path.to_str().unwrap());
    let write = ["directory", "write", "--html", to_folder, "--pdf", to_pdf];
    let refused = office.refused(&write);
    assert_eq!(refused["code"], "company.directory-empty");
    assert!(!folder.exists() && !pdf.exists());
    let mail = ["--fields", "all", "--mail", "ventas@meseta.mx"];
    let kept = office.json(&set(&listed, &mail));
    assert_eq!(kept, json!({ "company": listed, "version": 1 }));
    insta::assert_json_snapshot!(without_ids(office.json(&["directory", "show", &listed])));
    insta::assert_json_snapshot!(without_ids(office.json(&["directory", "listings"])));

    let written = office.json(&write);
    assert_eq!(written["entries"], 1);
    assert_eq!(
        written["left_out"],
        json!([{ "reason": "no-consent", "count": 1 }])
    );
    let page = fs::read_to_string(folder.join("index.html")).unwrap();
    assert!(page.contains("ventas@meseta.mx") && !page.contains("Sin carta"));
    assert_eq!(page.matches("</script>").count(), 2);
    assert_eq!(written["html"]["bytes"], page.len());
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    // Nothing is written where something is.
    let refused = office.refused(&write);
    assert_eq!(refused["code"], "file.folder-not-empty");

    let nameless = set(&other, &["--fields", "trade-names,products"]);
    let refused = office.refused(&nameless);
    assert_eq!(refused["fields"]["problems"][0]["code"], "public-name");
    // What is not said again stays.
    let less = set(&listed, &["--fields", "legal-name,products"]);
    assert_eq!(office.json(&less)["version"], 2);
    let shown = office.json(&["directory", "show", &listed]);
    assert_eq!(shown["listing"]["mail"], "ventas@meseta.mx");
    assert_eq!(shown["entry"]["state"], Value::Null);
    let version = office.json(&["directory", "withdraw", &listed])["version"].clone();
    assert_eq!(version, 3);
    let listings = office.json(&["directory", "listings"]);
    assert_eq!(listings["entries"], 0);
}

#[test]
fn companies_are_written_with_the_columns_that_are_chosen() {
    let office = Office::with_schedules();
    company(&office, "=Aguacates");
    company(&office, "Mangos");
    let out = office.path().join("companies.csv");
    let file = out.to_str().unwrap();
    let call = [
        "company", "export", "--format", "csv", "--out", file, "--lang", "en",
    ];
    let columns = ["--columns", "state,legal-name,codes", "--text", "aguacates"];
    let said = office.json(&[&call[..], &columns].concat());
    let text = fs::read_to_string(&out).unwrap();
    assert_eq!(
        text,
        "\u{feff}State,Legal name,Tariff codes\r\nMichoacán,'=Aguacates,080440\r\n"
    );
    assert_eq!(said["bytes"], text.len());
    office.json(&call);
    assert!(
        fs::read_to_string(&out)
            .unwrap()
            .starts_with("\u{feff}Legal name,Trade name,RFC,")
    );
}

#[test]
fn the_whole_office_is_a_package_that_says_what_is_in_it() {
    let office = Office::with_schedules();
    company(&office, "Aguacates");
    let out = office.path().join("office.zip");
    let call = ["office", "export", "--out", out.to_str().unwrap()];
    let said = office.json(&[&call[..], &["--with-personal"]].concat());
    assert!(said["rows"].as_u64() > Some(3), "{said}");
    let mut package = zip::ZipArchive::new(fs::File::open(&out).unwrap()).unwrap();
    let mut text = String::new();
    let mut told = package.by_name("datapackage.json").unwrap();
    told.read_to_string(&mut text).unwrap();
    let told: Value = serde_json::from_str(&text).unwrap();
    let names: Vec<_> = told["resources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    insta::assert_json_snapshot!(names);
    let last = office.json(&["journal", "list", "--limit", "1"]);
    assert_eq!(last["rows"][0]["code"], "export-office");
    assert_eq!(office.json(&["verify"])["ok"], true);
}
