//! The day of a fair from the outside: badges, a door, and the drill.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper that fails fails the test"
)]

use proa_desk::fair::badges;
use proa_desk::fair::zones::{self, SaveZone};
use proa_domain::fair::entry::zone::ZoneForm;
use proa_domain::ids::MissionId;
use serde_json::{Value, json};

use crate::advisory::at_the_window;
use crate::calls::Office;
use crate::path::{apply, fair, identity};

/// An office with a fair to which one company goes; the fair is in years.
fn office() -> (Office, String) {
    let office = Office::with_schedules();
    let mission = identity(&office.json(&fair("1")));
    let add = ["company", "add", "--name", "Meseta", "--product"];
    let company = identity(&office.json(&[&add[..], &["0804.40 Aguacate"]].concat()));
    apply(&office, &mission, &company);
    (office, mission)
}

/// What a call answers that ran and found something wrong.
fn failed(office: &Office, call: &[&str]) -> Value {
    let output = office.call(call).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{call:?}: {said}");
    serde_json::from_str(&said).unwrap()
}

/// Makes a zone and gives the code of the only badge.
fn a_door(office: &Office, mission: &str) -> String {
    let mission: MissionId = mission.parse().unwrap();
    let mut token = String::new();
    at_the_window(office, async |desk| {
        let zone = SaveZone {
            id: None,
            version: 0,
            mission,
            zone: ZoneForm {
                name: "Pabellón".to_owned(),
                ..ZoneForm::default()
            },
        };
        zones::save(desk, &zone).await.unwrap();
        let printed = badges::to_print(desk, mission, &[]).await.unwrap();
        token.clone_from(&printed[0].token);
    });
    token
}

#[test]
fn badges_are_made_once_and_written_as_a_paper() {
    let (office, mission) = office();
    let file = office.path().join("badges.pdf");
    let order = ["mission", "badges", "--mission", &mission];
    let out = ["--out", file.to_str().unwrap()];
    let made = office.json(&[&order[..], &out].concat());
    let counts = ["made", "replaced", "kept", "ended"].map(|count| made[count].clone());
    assert_eq!(counts, [json!(1), json!(0), json!(0), json!(0)]);
    let paper = std::fs::read(&file).unwrap();
    assert!(paper.starts_with(b"%PDF"));
    assert_eq!(made["bytes"], json!(paper.len()));
    assert_eq!(office.says(&order).trim(), "+0 ~0 =1 -0");
    let nobody = "019b0000-0000-7000-8000-000000000000";
    let staff = office.refused(&[&order[..], &["--staff", nobody]].concat());
    assert_eq!(staff["code"], "fair.invalid");
}

#[test]
fn a_scan_is_answered_with_what_stands_against_it() {
    let (office, mission) = office();
    office.json(&["mission", "badges", "--mission", &mission]);
    let token = a_door(&office, &mission);
    let scan = ["mission", "scan", "--mission", &mission, "--zone"];
    let hall = [&scan[..], &["Pabellón"]].concat();
    let early = failed(&office, &[&hall[..], &[&token]].concat());
    assert_eq!(
        [&early["outcome"], &early["verdict"], &early["issue"]],
        [&json!("refused"), &json!("not-yet"), &json!("badge")]
    );
    let forced = office.json(&[&hall[..], &["--force", "Monta el stand", &token]].concat());
    assert_eq!(
        [&forced["outcome"], &forced["inside"]],
        [&json!("forced"), &json!(1)]
    );
    let too_early = [&hall[..], &["--at", "2020-01-01T09:00:00Z", &token]].concat();
    assert_eq!(office.refused(&too_early)["code"], "fair.invalid");
    let nothing = failed(&office, &[&hall[..], &["https://example.com"]].concat());
    assert_eq!(nothing["verdict"], "not-a-badge");
    let elsewhere = [&scan[..], &["Sala", &token]].concat();
    assert_eq!(office.refused(&elsewhere)["code"], "store.not-found");
}

#[test]
fn a_drill_fails_where_something_is_missing_and_says_what() {
    let (office, mission) = office();
    let drill = ["mission", "drill", "--mission", &mission, "--scans", "20"];
    let paper = office.data().join("drill.pdf");
    let printed = [&drill[..], &["--out", paper.to_str().unwrap()]].concat();
    let sheet = failed(&office, &printed);
    assert!(std::fs::read(&paper).unwrap().starts_with(b"%PDF"));
    assert_eq!(sheet["verdict"], "fail");
    let line = |check: &str| {
        let lines = sheet["lines"].as_array().unwrap();
        lines.iter().find(|line| line["check"] == check).unwrap()
    };
    assert_eq!(line("badges")["step"], "make-badges");
    // Every one of so few is right.
    let rehearsed = line("rehearsal");
    assert_eq!(
        [&rehearsed["found"], &rehearsed["wanted"]],
        [&json!(20), &json!(500)]
    );
    assert!(!office.data().join("rehearsal").exists());
}
