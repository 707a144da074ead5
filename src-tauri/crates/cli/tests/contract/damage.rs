//! Data that does not open, and people whom a PIN guards, as a script meets them.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use proa_desk::settings::people::{self, NewPerson};
use proa_desk::testing::treaties::RULE_SETS;
use proa_desk::{DataFolder, Desk, Env};
use proa_domain::settings::Role;
use serde_json::Value;

use crate::calls::Office;
use crate::path::{fair, identity};

#[test]
fn backups_are_listed_rehearsed_and_restored_over_data_that_does_not_open() {
    let office = Office::new();
    office.start();
    let add = ["company", "add", "--name", "Aguacates de la Meseta"];
    office.json(&add);
    let made = office.json(&["backup", "create"]);
    let name = made["backup"]["name"].as_str().unwrap();
    let database = office.data().join("office.db");
    fs::write(&database, b"not a database at all, only noise".repeat(90)).unwrap();

    let refused = office.refused(&["company", "list", "--lang", "en"]);
    assert_eq!(refused["code"], "store.damaged");
    let message = refused["message"].as_str().unwrap();
    let next = format!("proa-cli backup restore {name}");
    assert!(message.contains(&next), "{message}");
    let list = office.json(&["backup", "list"]);
    assert_eq!(list["backups"][0]["name"], name);
    assert_eq!(office.json(&["backup", "rehearse", name])["companies"], 1);
    office.json(&["backup", "restore", name]);

    assert_eq!(office.json(&["company", "list"])["total"], 1);
    assert_eq!(office.json(&["verify"])["ok"], true);
    // What SQLite kept beside the database is set aside with it, where it was still there.
    let kept = fs::read_dir(office.data()).unwrap().filter(|entry| {
        let path = entry.as_ref().unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        name.starts_with("office_damaged_") && path.extension().unwrap() == "db"
    });
    assert_eq!(kept.count(), 1);
}

#[test]
fn a_schedule_that_was_lost_is_named_until_it_is_imported_again() {
    let office = Office::with_schedules();
    assert_eq!(office.json(&["reference", "status"])["repair"], Value::Null);
    let database = office.data().join("reference.db");
    fs::write(&database, b"not a database at all, only noise".repeat(90)).unwrap();
    let status = office.json(&["reference", "status"]);
    let repair = &status["repair"];
    assert_eq!(repair["is_known"], true);
    assert_eq!(repair["lost"][0]["market"], "US");
    assert_eq!(repair["lost"][0]["vintage"], "2026 rev 10");
    let call = office
        .call(&["reference", "status", "--lang", "en"])
        .get_args()
        .filter(|argument| *argument != "--json")
        .map(ToOwned::to_owned)
        .collect::<Vec<_>>();
    let told = office.call(&[]).get_program().to_owned();
    let told = std::process::Command::new(told)
        .args(call)
        .output()
        .unwrap();
    let told = String::from_utf8(told.stderr).unwrap();
    assert!(
        told.contains("Import these official files again") && told.contains("US 2026 rev 10"),
        "{told}"
    );
    office.import("US", "us-hts-json", &crate::calls::hts());
    let status = office.json(&["reference", "status"]);
    assert_eq!(status["repair"]["lost"], Value::Array(Vec::new()));
}

#[test]
fn a_list_of_rules_that_was_lost_is_named_until_it_is_imported_again() {
    let office = Office::with_schedules();
    let file = office.path().join("rules.json");
    fs::write(&file, RULE_SETS).unwrap();
    let import = [
        "rules",
        "import",
        "--vintage",
        "1.1",
        file.to_str().unwrap(),
    ];
    office.json(&import);
    let database = office.data().join("reference.db");
    fs::write(&database, b"not a database at all, only noise".repeat(90)).unwrap();
    let lost = || office.json(&["reference", "status"])["repair"]["lost"].clone();
    let named = |lost: &Value, place: usize| {
        ["market", "vintage", "file_name"].map(|name| lost[place][name].clone())
    };
    assert_eq!(named(&lost(), 1), ["TIPAT", "1.1", "rules.json"]);
    office.json(&import);
    let left = lost();
    assert_eq!(left.as_array().map(Vec::len), Some(1));
    assert_eq!(named(&left, 0)[0], "US");
}

#[test]
fn whom_a_pin_guards_gives_it_and_never_as_an_argument() {
    let office = Office::new();
    office.start();
    add_guarded(&office, Role::Adviser);
    let add = ["company", "add", "--name", "Uno", "--as", "Luz Chan"];
    for _ in 0..5 {
        let refused = office.refused(&add);
        assert_eq!(refused["code"], "people.pin-required");
        assert!(refused["message"].as_str().unwrap().contains("PROA_PIN"));
    }
    let with = office.call(&add).env("PROA_PIN", "2468").output().unwrap();
    assert!(with.status.success());
    let mut child = office
        .call(&[&add[..], &["--pin-stdin"]].concat())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"2468\n").unwrap();
    assert!(child.wait().unwrap().success());
    let wrong = office.call(&add).env("PROA_PIN", "0000").output().unwrap();
    let said: Value = serde_json::from_slice(&wrong.stdout).unwrap();
    assert_eq!(said["error"]["code"], "people.wrong-pin");
}

#[test]
fn beside_a_window_a_pin_lets_in_to_read_and_a_wait_still_holds() {
    let office = Office::new();
    office.start();
    add_guarded(&office, Role::Head);
    let mission = identity(&office.json(&[&fair("1")[..], &["--as", "Alma Ríos"]].concat()));
    let file = office.path().join("register.csv");
    let export = ["mission", "export", "--mission", &mission, "--format"];
    let to = ["csv", "--out", file.to_str().unwrap(), "--as", "Luz Chan"];
    let export = [&export[..], &to].concat();
    let with = |pin: &str| {
        let output = office.call(&export).env("PROA_PIN", pin).output().unwrap();
        serde_json::from_slice::<Value>(&output.stdout).unwrap()
    };
    let window = DataFolder::lock(&office.data()).unwrap();
    assert_eq!(office.refused(&export)["code"], "people.pin-required");
    for _ in 0..5 {
        let refused = &with("0000")["error"];
        assert_eq!(refused["code"], "people.wrong-pin");
        assert_eq!(refused["fields"]["wait"], 0);
    }
    assert!(!file.exists());
    assert_eq!(with("2468")["ok"], true);
    drop(window);

    for _ in 0..4 {
        assert_eq!(with("0000")["error"]["code"], "people.wrong-pin");
    }
    let window = DataFolder::lock(&office.data()).unwrap();
    let refused = &with("2468")["error"];
    assert_eq!(refused["code"], "people.wrong-pin");
    assert!(refused["fields"]["wait"].as_u64().unwrap() > 0, "{refused}");
    drop(window);
}

/// Somebody whom the PIN 2468 guards.
fn add_guarded(office: &Office, role: Role) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = DataFolder::lock(&office.data()).unwrap();
        let desk = Desk::open(folder, Env::system()).await.unwrap();
        let new = NewPerson {
            name: "Luz Chan".to_owned(),
            role,
            pin: Some("2468".to_owned()),
        };
        people::add(&desk, new).await.unwrap();
        desk.close().await;
    });
}
