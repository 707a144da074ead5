//! The office's own commands.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use proa_desk::DataFolder;
use proa_desk::settings::backups;
use proa_desk::testing::TestDesk;
use proa_shell::office::{Office, Shown};
use serde_json::json;
use tauri::Listener as _;

use crate::office::Window;

#[tokio::test(flavor = "multi_thread")]
async fn the_first_run_names_the_office_and_its_first_person() {
    let window = Window::over(TestDesk::unstarted().await);
    let state = window.call("settings_state", json!({})).await.unwrap();
    assert_eq!(state["firstRun"], true);

    let input = json!({"officeName": "Oficina", "personName": "Alma Ríos", "role": "administrator",
        "pin": null, "locale": "en", "training": false});
    let state = window
        .call("settings_start", json!({ "input": input }))
        .await
        .unwrap();
    assert_eq!(state["person"]["name"], "Alma Ríos");
    assert_eq!(state["locale"], "en");
    let again = window
        .call("settings_start", json!({ "input": input }))
        .await
        .unwrap_err();
    assert_eq!(again, json!({"code": "people.already-started"}));
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_come_all_at_once_with_their_fields() {
    let window = Window::over(TestDesk::unstarted().await);
    let input = json!({"officeName": " ", "personName": "", "role": "adviser",
        "pin": "12", "locale": "es-MX", "training": false});
    let refused = window
        .call("settings_start", json!({ "input": input }))
        .await
        .unwrap_err();
    insta::assert_json_snapshot!(refused, @r#"
    {
      "code": "people.invalid",
      "problems": [
        {
          "code": "required",
          "field": "officeName",
          "params": {}
        },
        {
          "code": "first-person-role",
          "field": "role",
          "params": {}
        },
        {
          "code": "required",
          "field": "personName",
          "params": {}
        },
        {
          "code": "pin-shape",
          "field": "pin",
          "params": {}
        }
      ]
    }
    "#);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operation_is_undone_over_the_bridge() {
    let window = Window::open().await;
    let new = json!({"input": {"name": "Luz Chan", "role": "adviser", "pin": null}});
    window.call("people_add", new).await.unwrap();
    let recent = window
        .call(
            "journal_recent",
            json!({"input": {"before": null, "limit": 1}}),
        )
        .await
        .unwrap();
    let undo = json!({"operationId": recent["rows"][0]["id"]});
    window.call("journal_undo", undo.clone()).await.unwrap();
    let again = window.call("journal_undo", undo).await.unwrap_err();
    assert_eq!(
        again,
        json!({"code": "journal.cannot-undo", "reason": "kind"})
    );
    let state = window.call("settings_state", json!({})).await.unwrap();
    assert_eq!(state["people"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_kept_until_it_is_discarded() {
    let window = Window::open().await;
    let draft = json!({"input": {"form": "company", "recordId": null, "body": "{}"}});
    window.call("drafts_save", draft).await.unwrap();
    let key = json!({"input": {"form": "company", "recordId": null}});
    let kept = window.call("drafts_get", key.clone()).await.unwrap();
    assert_eq!(kept["body"], "{}");
    window.call("drafts_discard", key.clone()).await.unwrap();
    assert!(window.call("drafts_get", key).await.unwrap().is_null());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_diagnostic_goes_where_the_dialog_says_and_names_nobody() {
    let window = Window::open().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diagnostic.json");
    window.answers.0.lock().unwrap().push(path.clone());
    let saved = window.call("settings_diagnostic", json!({})).await.unwrap();
    assert_eq!(saved["name"], "diagnostic.json");
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written.contains("\"journal\"") && !written.contains("Alma"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_dialog_is_no_error() {
    let window = Window::open().await;
    let saved = window.call("settings_diagnostic", json!({})).await.unwrap();
    assert!(saved.is_null());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_that_was_in_use_opens_when_it_is_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = DataFolder::lock(folder.path()).unwrap();
    let path = folder.path().to_owned();
    let office = Office::open(path.clone(), DataFolder::lock(&path));
    let window = Window::showing(office, None);
    let in_use = json!({"code": "store.in-use"});
    window.call("settings_reopen", json!({})).await.unwrap();
    let state = window.call("settings_state", json!({})).await;
    assert_eq!(state.unwrap_err(), in_use);

    let (told, hears) = channel();
    window.app.listen_any("data-changed", move |event| {
        told.send(event.payload().to_owned()).unwrap();
    });
    drop(elsewhere);
    window.call("settings_reopen", json!({})).await.unwrap();
    let state = window.call("settings_state", json!({})).await.unwrap();
    assert_eq!(state["firstRun"], true);
    hear(&hears, "*");
    let input = json!({"officeName": "Oficina", "personName": "Alma", "role": "administrator",
        "pin": null, "locale": "es-MX", "training": false});
    window
        .call("settings_start", json!({ "input": input }))
        .await
        .unwrap();
    hear(&hears, "people");
}

/// Waits until the window hears of a topic.
fn hear(hears: &Receiver<String>, topic: &str) {
    let wanted = format!("\"{topic}\"");
    while !hears
        .recv_timeout(Duration::from_secs(20))
        .unwrap()
        .contains(&wanted)
    {}
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_office_is_restored_by_the_window_and_opens_at_the_next_try() {
    let desk = TestDesk::new().await;
    let made = backups::create(&desk).await.unwrap();
    let folder = desk.into_folder().await;
    let path = folder.path().to_owned();
    std::fs::write(
        path.join("office.db"),
        b"only noise, no database".repeat(90),
    )
    .unwrap();
    let office = Office::open(path.clone(), DataFolder::lock(&path));
    let window = Window::showing(office, None);

    let refused = window.call("settings_state", json!({})).await.unwrap_err();
    let damaged = json!({"code": "store.damaged", "file": "office.db", "backups": 1,
        "newest": made.name});
    assert_eq!(refused, damaged);
    let listed = window.call("backups_list", json!({})).await.unwrap();
    assert_eq!(listed[0]["name"], json!(made.name));
    let name = json!({ "name": made.name });
    let rehearsal = window.call("backups_rehearse", name.clone()).await.unwrap();
    assert_eq!(rehearsal["ok"], true);
    window.call("backups_restore", name).await.unwrap();
    window.call("settings_reopen", json!({})).await.unwrap();
    let state = window.call("settings_state", json!({})).await.unwrap();
    assert_eq!(state["person"]["name"], "Alma Ríos");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_is_shown_at_once_and_taken_back_when_a_page_of_it_is_damaged() {
    let folder = TestDesk::new().await.into_folder().await;
    let path = folder.path().to_owned();
    let mut bytes = std::fs::read(path.join("office.db")).unwrap();
    let last_page = bytes.len() - 4096;
    bytes[last_page..].fill(0);
    std::fs::write(path.join("office.db"), bytes).unwrap();
    let office = Office::open(path.clone(), DataFolder::lock(&path));
    let mut shown = office.watch();
    let window = Window::showing(office, None);

    let is_refused = |shown: &Option<Shown>| matches!(shown, Some(Err(_)));
    shown.wait_for(is_refused).await.unwrap();
    let state = window.call("settings_state", json!({})).await;
    assert_eq!(state.unwrap_err()["code"], "store.damaged");
    assert!(DataFolder::lock(&path).is_ok(), "free for a restore");
}
