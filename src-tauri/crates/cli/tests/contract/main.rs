//! The contract of docs/cli.md, held by snapshots, and what becomes of calls that are cut off.

mod advisory;
mod answers;
mod calls;
#[cfg(unix)]
mod company_imports;
mod cut_off;
mod damage;
mod directory;
mod erase;
mod fair_day;
mod measures;
mod missions;
mod official;
mod origin;
mod path;
mod proof;
mod rates;
mod recipes;
#[cfg(unix)]
mod refused;
mod rules;
mod scan;
mod suppliers;
mod tags;
mod twice;
mod words;

use std::fs::File;
use std::io::Write as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use calls::{Office, avocados, hts, import_call, sat, without_ids};
use proa_desk::DataFolder;
use serde_json::Value;

#[test]
fn the_status_names_sources_and_markets() {
    let office = Office::with_schedules();
    let status = office.json(&["reference", "status"]);
    let source = &status["sources"][0];
    for field in ["id", "name", "vintage", "rows", "sha256", "licence"] {
        assert!(!source[field].is_null(), "{field}");
    }
    let markets = status["markets"].as_array().unwrap();
    let market = markets.iter().find(|row| row["market"] == "US").unwrap();
    assert_eq!(market["vintage"], "2026 rev 10");
    assert_eq!(market["lines"], 13);
    assert_eq!(market["text_only"], 5);
}

#[test]
fn an_import_reports_and_a_second_changes_nothing() {
    let office = Office::new();
    let file = office.path().join("hts.json");
    std::fs::write(&file, hts()).unwrap();
    let refused = office.refused(&import_call("US", "us-hts-json", &file));
    assert_eq!(refused["code"], "people.required");
    office.start();
    let report = office.import("US", "us-hts-json", &hts());
    insta::assert_json_snapshot!(without_ids(report.clone()));
    let again = office.import("US", "us-hts-json", &hts());
    assert_eq!(again["already_loaded"], true);
    assert_eq!(again["schedule"], report["schedule"]);
}

#[test]
fn the_lookup_of_the_worked_example() {
    let office = Office::with_schedules();
    let call = [&avocados("2026-11-23", "20000 kg")[..], &["--lang", "en"]].concat();
    let answer = office.json(&call);
    assert_eq!(answer["market"], "US");
    let line = &answer["lines"][0];
    assert_eq!(line["mfn"]["amount"]["amount"], "2240.00");
    let tmec = &line["preferences"][0];
    assert_eq!(tmec["agreement"], "TMEC");
    assert_eq!(tmec["saving"]["currency"], "USD");
    insta::assert_json_snapshot!(without_ids(answer));
}

#[test]
fn what_nobody_knows_has_a_next_step() {
    let office = Office::with_schedules();
    let call = [
        "lookup",
        "--product",
        "080440",
        "--market",
        "JP",
        "--on",
        "2026-11-23",
    ];
    let answer = office.json(&call);
    let duty = &answer["lines"][0]["mfn"];
    assert_eq!(duty["state"], "unknown");
    assert_eq!(duty["amount"], Value::Null);
    assert!(duty["next_step"]["file"].is_string());
}

#[test]
fn a_product_stands_in_every_market_and_the_unknown_is_no_zero() {
    let office = Office::with_schedules();
    let call = "rank --product 0804.40 --value 50000 --currency USD --on 2026-11-23 --quantity";
    let mut call: Vec<&str> = call.split(' ').collect();
    call.push("20000 kg");
    let ranking = office.json(&call);
    let standings = ranking["standings"].as_array().unwrap();
    let of = |market: &str| {
        let mut standings = standings.iter();
        let found = standings.find(|standing| standing["market"]["market"] == market);
        found.unwrap()
    };
    assert_eq!(of("US")["saving"]["amount"], "2240.00");
    assert_eq!(of("US")["margin"], "4.48");
    assert_eq!(of("JP")["state"], "unknown");
    assert_eq!(of("JP")["margin"], Value::Null);
    let said = office.says(&call);
    assert!(said.contains("4.48 % TMEC"), "{said}");
}

#[test]
fn products_are_found_by_words_and_codes() {
    let office = Office::with_schedules();
    let found = office.json(&["product", "search", "aguacate hass"]);
    insta::assert_json_snapshot!(found["hits"][0]);
}

#[test]
fn coverage_comes_by_chapter() {
    let office = Office::with_schedules();
    let found = office.json(&["schedule", "coverage", "--market", "us"]);
    insta::assert_json_snapshot!(found);
}

#[test]
fn keys_and_sizes_need_no_office() {
    let office = Office::new();
    insta::assert_json_snapshot!(office.json(&["rfc", "check", "GODE561231GR8"]));
    insta::assert_json_snapshot!(office.json(&["rfc", "check", "GODE561331GR8"]));
    let size = [
        "company",
        "size",
        "--sector",
        "comercio",
        "--workers",
        "30",
        "--sales-mxn",
    ];
    insta::assert_json_snapshot!(office.json(&[&size[..], &["100000000"]].concat()));
}

#[test]
fn a_company_needs_an_office_with_people() {
    let office = Office::new();
    let add = ["company", "add", "--name", "Aguacates de la Meseta"];
    let refused = office.refused(&add);
    assert_eq!(refused["code"], "people.required");
    assert!(
        refused["message"]
            .as_str()
            .unwrap()
            .contains("office start")
    );
    office.json(&[
        "office",
        "start",
        "--name",
        "Oficina",
        "--person",
        "Alma Ríos",
    ]);
    let added = office.json(&add);
    let shown = office.json(&["company", "show", added["id"].as_str().unwrap()]);
    assert_eq!(shown["profile"]["legal_name"], "Aguacates de la Meseta");
    let list = office.json(&["company", "list"]);
    assert_eq!(list["total"], 1);
    let made = office.json(&["backup", "create"]);
    let name = made["backup"]["name"].as_str().unwrap();
    let rehearsal = office.json(&["backup", "rehearse", name]);
    assert_eq!(
        (&rehearsal["ok"], &rehearsal["companies"]),
        (&true.into(), &1.into())
    );
    assert_eq!(office.json(&["verify"])["ok"], true);
}

#[test]
fn an_office_for_training_comes_with_companies_and_missions() {
    let office = Office::new();
    let start = ["office", "start", "--name", "Ensayo", "--person", "Alma"];
    office.json(&[&start[..], &["--training"]].concat());
    let list = office.json(&["company", "list"]);
    assert_eq!(list["total"], 16);
    assert_eq!(list["rows"][0]["trade_name"], "Empresa inventada");
    assert_eq!(office.json(&["mission", "list"])["total"], 3);
}

#[test]
fn a_code_of_the_mexican_tariff_is_known_as_such() {
    let office = Office::new();
    office.start();
    let add = ["company", "add", "--name", "Aguacates de la Meseta"];
    let products = [
        ("0804.40 Aguacate", "HS2022", "080440"),
        ("0804.40.01 Aguacate Hass", "MX", "08044001"),
        ("0804400101 Aguacate orgánico", "MX", "0804400101"),
    ];
    let flags = products.iter().flat_map(|(text, _, _)| ["--product", text]);
    let call: Vec<&str> = add.into_iter().chain(flags).collect();
    let added = office.json(&call);
    let shown = office.json(&["company", "show", added["id"].as_str().unwrap()]);
    for (place, (_, edition, code)) in products.into_iter().enumerate() {
        let product = &shown["profile"]["products"][place];
        assert_eq!(product["edition"], edition, "{product}");
        assert_eq!(product["code"], code, "{product}");
    }
}

#[test]
fn a_refusal_has_code_fields_and_message() {
    let office = Office::with_schedules();
    let call = [
        "lookup",
        "--product",
        "0804.40",
        "--market",
        "XX",
        "--lang",
        "en",
    ];
    insta::assert_json_snapshot!(office.refused(&call));
    let call = [
        "lookup",
        "--product",
        "palta",
        "--market",
        "US",
        "--lang",
        "en",
    ];
    insta::assert_json_snapshot!(office.refused(&call));
    let usage = office.call(&["lookup"]).output().unwrap();
    assert_eq!(usage.status.code(), Some(2));
}

#[test]
fn noise_and_giants_are_refused_early() {
    let office = Office::with_schedules();
    let noise = office.path().join("noise.json");
    let mut file = File::create(&noise).unwrap();
    file.write_all(&[0x5a, 0x00, 0xff, 0x17]).unwrap();
    file.set_len(300 << 20).unwrap();
    let giant = office.path().join("giant.json");
    let mut file = File::create(&giant).unwrap();
    file.write_all(b"[{\"htsno\":\"0101\",\"indent\":\"0\"},")
        .unwrap();
    file.set_len(2 << 30).unwrap();
    let started = Instant::now();
    let import = [
        "schedule",
        "import",
        "--market",
        "US",
        "--format",
        "us-hts-json",
    ];
    for (file, code) in [(&noise, "file.not-this-format"), (&giant, "file.too-large")] {
        let call = [&import[..], &["--vintage", "x", file.to_str().unwrap()]].concat();
        assert_eq!(office.refused(&call)["code"], code);
    }
    assert!(started.elapsed() < Duration::from_secs(20));
    let missing = [&import[..], &["--vintage", "x", "nowhere.json"]].concat();
    assert_eq!(office.refused(&missing)["code"], "file.unreadable");
}

#[test]
fn beside_a_window_it_reads_and_does_not_write() {
    let office = Office::with_schedules();
    let window = DataFolder::lock(&office.data()).unwrap();
    let found = office.json(&["product", "search", "aguacate"]);
    assert_eq!(found["hits"][0]["digits"], "080440");
    let file = office.path().join("sat.csv");
    std::fs::write(&file, sat()).unwrap();
    let call = import_call("MX", "mx-sat-csv", &file);
    assert_eq!(office.refused(&call)["code"], "store.in-use");
    let sheet = office.path().join("sheet.pdf");
    let question = avocados("2026-11-23", "20000 kg");
    let print = [&question[..], &["--sheet", sheet.to_str().unwrap()]].concat();
    assert!(office.json(&print)["sheet"]["bytes"].as_u64().unwrap() > 0);
    let id = "01920000-0000-7000-8000-000000000000";
    let save = [&question[..], &["--save", id]].concat();
    assert_eq!(office.refused(&save)["code"], "store.in-use");
    let last = office.json(&["journal", "list"]);
    let undo = ["journal", "undo", last["rows"][0]["id"].as_str().unwrap()];
    assert_eq!(office.refused(&undo)["code"], "store.in-use");
    drop(window);
}

#[test]
fn what_is_kept_printed_or_looked_back_at_names_what_is_there() {
    let office = Office::with_schedules();
    let sheet = office.path().join("sheet.pdf");
    let question = avocados("2026-11-23", "20000 kg");
    let id = "01920000-0000-7000-8000-000000000000";
    let both = ["--save", id, "--sheet", sheet.to_str().unwrap()];
    let refused = office.refused(&[&question[..], &both].concat());
    assert_eq!(refused["code"], "store.not-found");
    assert!(!sheet.exists());
    for record in ["--company", "--mission"] {
        let refused = office.refused(&["journal", "list", record, id]);
        assert_eq!(refused["code"], "store.not-found", "{record}");
    }
    for operation in [id, "no-operation"] {
        let refused = office.refused(&["journal", "undo", operation]);
        assert_eq!(refused["code"], "store.not-found", "{operation}");
    }

    let add = ["company", "add", "--name", "Aguacates de la Meseta"];
    let added = office.json(&add);
    let company = added["id"].as_str().unwrap();
    let both = ["--save", company, "--sheet", sheet.to_str().unwrap()];
    let answer = office.json(&[&question[..], &both].concat());
    assert_eq!(answer["saved"]["company_id"], company);
    assert_eq!(answer["sheet"]["file"], sheet.to_str().unwrap());
    let mut list = office.json(&["journal", "list", "--company", company, "--limit", "1"]);
    list["rows"][0]["changes"]
        .as_array_mut()
        .unwrap()
        .truncate(1);
    insta::assert_json_snapshot!(without_ids(list));
    let said = office.says(&["--lang", "en", "journal", "list", "--limit", "1"]);
    assert!(
        said.contains("An answer was saved: Aguacates de la Meseta · 080440 · US (Alma Ríos)"),
        "{said}"
    );
    let [es, en] = ["es", "en"].map(|lang| {
        let print = ["--sheet", sheet.to_str().unwrap(), "--lang", lang];
        office.json(&[&question[..], &print].concat());
        String::from_utf8_lossy(&std::fs::read(&sheet).unwrap()).into_owned()
    });
    assert!(es.contains("/Lang(es-MX)") && en.contains("/Lang(en-US)"));
}

#[test]
fn a_write_waits_for_another_call_that_has_the_folder() {
    let office = Office::new();
    office.start();
    let other = DataFolder::lock(&office.data()).unwrap();
    let add = ["company", "add", "--name", "Aguacates de la Meseta"];
    let mut waiting = office.call(&add).stdout(Stdio::null()).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(700));
    assert_eq!(waiting.try_wait().unwrap(), None);
    drop(other);
    assert!(waiting.wait().unwrap().success());

    let reads = [(); 4].map(|()| {
        let mut read = office.call(&["company", "list"]);
        read.stdout(Stdio::null()).spawn().unwrap()
    });
    office.json(&add);
    for mut read in reads {
        assert!(read.wait().unwrap().success());
    }
}
