//! Missions: created by flags or from a file, registered to, moved, and refused.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]

use proa_desk::DataFolder;
use proa_desk::missions::calls::{NewCall, draft};
use proa_desk::testing::calls::{a_call, publish};
use serde_json::{Value, json};

use crate::advisory::at_the_window;
use crate::calls::{self, Office};
use crate::path::{apply, fair, identity};

/// A mission as the form of the window writes it.
fn form() -> Value {
    json!({
        "name": "Encuentro de compradores", "kind": "buyers_meeting", "country": "MX",
        "city": "Guadalajara", "venue": "", "timeZone": "America/Mexico_City",
        "startsOn": "2037-03-02", "endsOn": "2037-03-03", "sectors": [], "markets": ["US"],
        "organiser": "", "capacity": 2, "opensAt": null, "closesAt": null, "description": "",
        "requirements": [
            {"kind": "rfc_valid", "values": []}, {"kind": "size", "values": ["micro", "small"]},
            {"kind": "state", "values": ["14", "16"]},
        ],
    })
}

fn written(office: &Office, form: &Value) -> String {
    let file = office.path().join("mission.json");
    std::fs::write(&file, form.to_string()).unwrap();
    file.to_str().unwrap().to_owned()
}

fn a_company(office: &Office, more: &[&str]) -> String {
    let call = ["company", "add", "--name", "Frutas del Sur"];
    identity(&office.json(&[&call[..], more].concat()))
}

#[test]
fn a_mission_from_a_file_is_the_mission_that_is_shown() {
    let office = Office::with_schedules();
    let file = written(&office, &form());
    let mission = identity(&office.json(&["mission", "add", "--file", &file]));
    a_company(&office, &["--rfc", "GODE561231GR8", "--state", "16"]);
    let by_rfc = [
        "mission",
        "register",
        "--mission",
        &mission,
        "--company",
        "gode-561231-gr8",
    ];
    let call = [
        &by_rfc[..],
        &["--delegate", "Ana Cruz;Ventas", "--lang", "en"],
    ]
    .concat();
    insta::assert_json_snapshot!(calls::without_ids(office.json(&call)));
    let shown = office.json(&["mission", "show", &mission]);
    insta::assert_json_snapshot!(calls::without_ids(shown));
}

#[test]
fn a_place_that_is_given_up_goes_to_the_next() {
    let office = Office::with_schedules();
    let mission = identity(&office.json(&fair("1")));
    let registrations = ["Uno", "Dos"].map(|name| {
        let add = [
            "company",
            "add",
            "--name",
            name,
            "--product",
            "0804.40 Aguacate",
        ];
        let company = identity(&office.json(&add));
        identity(&apply(&office, &mission, &company))
    });
    let [first, second] = &registrations;
    let go = |registration: &str, to: &str, more: &[&str]| {
        let call = [
            "mission",
            "state",
            "--registration",
            registration,
            "--to",
            to,
        ];
        [&call[..], more]
            .concat()
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let call =
        |call: Vec<String>| office.json(&call.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(
        call(go(first, "confirmed", &[]))["row"]["state"],
        "confirmed"
    );
    let unreasoned = go(first, "rejected", &[]);
    let unreasoned: Vec<&str> = unreasoned.iter().map(String::as_str).collect();
    assert_eq!(
        office.refused(&unreasoned)["code"],
        "mission.reason-required"
    );
    let moved = call(go(first, "rejected", &["--reason", "No envió sus papeles"]));
    assert_eq!(moved["row"]["reason"], "No envió sus papeles");
    assert_eq!(moved["promoted"][0]["id"], second.as_str());
    assert_eq!(moved["promoted"][0]["state"], "accepted");
}

#[test]
fn missions_come_in_pages() {
    let office = Office::new();
    office.start();
    for _ in 0..3 {
        office.json(&fair("5"));
    }
    let first = office.json(&["mission", "list", "--limit", "2"]);
    assert_eq!(
        (first["rows"].as_array().unwrap().len(), &first["total"]),
        (2, &3.into())
    );
    let next = first["next"].as_str().unwrap();
    let second = office.json(&["mission", "list", "--limit", "2", "--after", next]);
    assert_eq!(second["rows"].as_array().unwrap().len(), 1);
    assert_eq!(second["next"], Value::Null);
    let other = office.json(&["mission", "list", "--kind", "mission"]);
    assert_eq!(other["total"], 0);
}

#[test]
fn what_is_refused_is_said_in_both_languages() {
    let office = Office::with_schedules();
    let mission = identity(&office.json(&fair("1")));
    let company = a_company(&office, &[]);
    let apply = [
        "mission",
        "register",
        "--mission",
        &mission,
        "--company",
        &company,
    ];
    let apply = [&apply[..], &["--delegate", "Ana Cruz"]].concat();
    let wrong_days = written(&office, &{
        let mut form = form();
        form["endsOn"] = "2037-02-30".into();
        form
    });
    let incomplete = written_as(&office, "incomplete.json", "{\"name\": \"Anuga\"}");
    let nobody = [
        "mission",
        "register",
        "--mission",
        &mission,
        "--company",
        "nobody",
    ];
    let nowhere = office.path().join("nowhere").join("register.csv");
    let export = [
        "mission",
        "export",
        "--mission",
        &mission,
        "--format",
        "csv",
        "--out",
    ];
    let export = [&export[..], &[nowhere.to_str().unwrap()]].concat();
    for (call, code) in [
        (apply, "mission.requirements"),
        (
            vec!["mission", "add", "--file", &wrong_days],
            "mission.invalid",
        ),
        (
            vec!["mission", "add", "--file", &incomplete],
            "file.not-this-format",
        ),
        (
            vec!["mission", "add", "--file", "nowhere.json"],
            "file.unreadable",
        ),
        (vec!["mission", "show", "nothing"], "store.not-found"),
        (nobody.to_vec(), "store.not-found"),
        (export, "file.cannot-write"),
    ] {
        let [spanish, english] = ["es", "en"].map(|language| {
            let refused = office.refused(&[&call[..], &["--lang", language]].concat());
            assert_eq!(refused["code"], code, "{call:?}");
            assert!(refused["fields"].is_object(), "{call:?}");
            refused["message"].as_str().unwrap().to_owned()
        });
        assert_ne!(spanish, english, "{call:?}");
        assert!(!spanish.starts_with("error-"), "{spanish}");
    }
}

fn written_as(office: &Office, name: &str, text: &str) -> String {
    let file = office.path().join(name);
    std::fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn what_is_no_call_ends_with_two() {
    let office = Office::new();
    for call in [
        &["mission", "add", "--name", "Anuga"][..],
        &["mission", "add", "--file", "a.json", "--name", "Anuga"],
        &["mission", "list", "--kind", "party"],
        &["mission", "list", "--from", "2037-02-30"],
        &[
            "mission",
            "export",
            "--mission",
            "x",
            "--format",
            "pdf",
            "--out",
            "x",
        ],
    ] {
        let output = office.call(call).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{call:?}");
    }
}

#[test]
fn a_person_reads_why_a_company_is_refused() {
    let office = Office::with_schedules();
    let mission = identity(&office.json(&fair("1")));
    let company = a_company(&office, &[]);
    let call = [
        "mission",
        "register",
        "--mission",
        &mission,
        "--company",
        &company,
    ];
    let call = [&call[..], &["--delegate", "Ana Cruz", "--lang", "en"]].concat();
    let said = office.in_words(&call);
    assert!(
        said.contains("✗ Product ready to export: It has no product"),
        "{said}"
    );
    assert!(said.contains("✓ Registration open"), "{said}");
}

#[test]
fn beside_a_window_a_register_is_exported_and_nothing_written() {
    let office = Office::with_schedules();
    let mission = identity(&office.json(&fair("1")));
    let window = DataFolder::lock(&office.data()).unwrap();
    let file = office.path().join("register.csv");
    let export = [
        "mission",
        "export",
        "--mission",
        &mission,
        "--format",
        "csv",
        "--out",
    ];
    office.json(&[&export[..], &[file.to_str().unwrap()]].concat());
    assert!(file.is_file());
    assert_eq!(office.refused(&fair("1"))["code"], "store.in-use");
    drop(window);
}

#[test]
fn everybody_who_applied_is_held_against_what_is_asked_today() {
    let office = Office::with_schedules();
    let mut asked = form();
    asked["requirements"] = json!([{"kind": "product", "values": ["0801-0814"]}]);
    let file = written(&office, &asked);
    let mission = identity(&office.json(&["mission", "add", "--file", &file]));
    let company = a_company(&office, &["--product", "0804.40 Aguacate"]);
    apply(&office, &mission, &company);
    let answer = office.json(&["mission", "evaluate", "--mission", &mission, "--lang", "en"]);
    assert_eq!((&answer["met"], &answer["unmet"]), (&json!(1), &json!(0)));
    let finding = &answer["rows"][0]["findings"][0];
    assert_eq!(finding["code"], "product-asked-for");
    assert_eq!(finding["evidence"][0]["kind"], "product");
    let text = "It has products of the codes asked for: 080440.";
    assert_eq!(finding["text"], text);
}

#[test]
fn the_report_of_a_mission_is_told_and_written_as_a_paper_and_as_a_table() {
    let office = Office::with_schedules();
    let mission = identity(&office.json(&fair("1")));
    let call = ["mission", "report", "--mission", &mission];
    let report = office.json(&call);
    assert_eq!(report["confirmed"]["closed_usd"]["amount"], "0.00");
    assert_eq!(report["horizons"].as_array().unwrap().len(), 4);
    assert_eq!(report["leads"], 0);
    for (name, beginning) in [("report.pdf", &b"%PDF"[..]), ("report.XLSX", &b"PK"[..])] {
        let file = office.path().join(name);
        let out = ["--out", file.to_str().unwrap()];
        let told = office.json(&[&call[..], &out].concat());
        let content = std::fs::read(&file).unwrap();
        assert_eq!(told["bytes"], content.len());
        assert!(content.starts_with(beginning), "{name}");
    }
}

#[test]
fn the_call_of_a_mission_is_written_as_a_paper_and_as_a_page() {
    let office = Office::with_schedules();
    let mission = identity(&office.json(&fair("1")));
    let file = office.path().join("call.HTML");
    let out = ["--out", file.to_str().unwrap()];
    let call = [&["mission", "call", "--mission", &mission], &out[..]].concat();
    let id = mission.parse().unwrap();
    let new = || NewCall {
        mission_id: id,
        call: a_call(),
    };
    at_the_window(&office, async |desk| {
        draft(desk, &new()).await.unwrap();
    });
    // A draft is written only where it is asked for.
    assert_eq!(office.refused(&call)["code"], "store.not-found");
    office.json(&[&call[..], &["--number", "1"]].concat());
    let page = std::fs::read_to_string(&file).unwrap();
    assert!(page.contains("<strong>BORRADOR.</strong>"), "{page}");
    at_the_window(&office, async |desk| {
        let mut open = new().call;
        "2099-03-10T18:00".clone_into(&mut open.closes_at);
        "Se convoca a los exportadores.".clone_into(&mut open.text);
        publish(desk, id, open).await;
    });
    let told = office.json(&[&call[..], &["--lang", "en"]].concat());
    assert_eq!(told["language"][0]["found"], "los exportadores");
    let page = std::fs::read_to_string(&file).unwrap();
    assert_eq!(told["bytes"], page.len());
    assert!(page.contains("Version 2 · Published on"), "{page}");
    assert!(!page.contains("DRAFT"));
    let file = office.path().join("call.pdf");
    let out = ["--out", file.to_str().unwrap()];
    office.json(&[&["mission", "call", "--mission", &mission], &out[..]].concat());
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF"));
}

#[test]
fn the_agenda_of_a_mission_is_written_as_a_paper_for_all_or_for_one() {
    let office = Office::with_schedules();
    let mission = identity(&office.json(&fair("1")));
    let company = a_company(&office, &["--product", "0804.40 Aguacate"]);
    let registered = identity(&apply(&office, &mission, &company));
    let file = office.path().join("agenda.pdf");
    let out = ["--out", file.to_str().unwrap()];
    let call = [&["mission", "itinerary", "--mission", &mission], &out[..]].concat();
    for of in [&[][..], &["--registration", &registered]] {
        let told = office.json(&[&call[..], of].concat());
        let content = std::fs::read(&file).unwrap();
        assert_eq!(told["bytes"], content.len());
        assert!(content.starts_with(b"%PDF"));
    }
    let unknown = [&call[..], &["--registration", &mission]].concat();
    assert_eq!(office.refused(&unknown)["code"], "store.not-found");
}

#[test]
fn meetings_need_sessions_and_their_papers_a_folder_of_their_own() {
    let office = Office::with_schedules();
    let mission = identity(&office.json(&fair("2")));
    let refused = office.refused(&["mission", "schedule", "--mission", &mission]);
    assert_eq!(refused["code"], "meeting.no-sessions");
    let folder = office.path().join("agenda");
    let out = folder.to_str().unwrap();
    let papers = ["mission", "papers", "--mission", &mission, "--out", out];
    let answer = office.json(&papers);
    assert_eq!(answer["files"][0], "lista-mural.pdf");
    let wall = std::fs::read(folder.join("lista-mural.pdf")).unwrap();
    assert!(wall.starts_with(b"%PDF-"));
    assert_eq!(office.refused(&papers)["code"], "file.folder-not-empty");
}
