//! The meetings of a mission as the window asks for them: set up, suggested, scheduled, and handed out.

use proa_desk::testing::{TestDesk, a_company, a_mission, enrol};
use serde_json::{Value, json};

use crate::office::Window;

/// What the window sends where it watches a long work.
const CHANNEL: &str = "__CHANNEL__:1";

#[tokio::test(flavor = "multi_thread")]
async fn a_mission_is_scheduled_and_its_agenda_goes_into_a_folder() {
    let office = TestDesk::new().await;
    let mission = a_mission().places(5).create(&office).await;
    let company = a_company().exporting("0805.50").register(&office).await;
    enrol(&office, mission, company).await.unwrap();
    let window = Window::over(office);
    let session = json!({"input": {"id": null, "version": 0, "mission": mission, "takesAlong": false,
        "session": {"name": "Mañana", "day": "2027-10-11", "timeZone": "Europe/Berlin",
            "startsAt": "09:00", "endsAt": "10:00", "minutes": 30, "changeMinutes": 0, "breaks": []}}});
    window.call("meetings_save_session", session).await.unwrap();
    let place = json!({"name": "Mesa 1", "holder": null, "sessions": [], "closed": []});
    let places = json!({"input": {"missionId": mission,
        "places": [{"id": null, "version": 0, "place": place}]}});
    window.call("meetings_save_places", places).await.unwrap();
    let joined = window
        .call("meetings_join_registered", json!({ "missionId": mission }))
        .await;
    assert_eq!(joined.unwrap(), 1);
    let need = json!({"code": "0805.50", "words": "", "volume": "", "unit": "", "period": null,
        "certification": "", "destination": ""});
    let buyer = json!({"input": {"id": null, "version": 0, "buyer": {"name": "Obsthof", "country": "DE",
        "city": "", "web": "", "needs": [need], "notes": ""}}});
    let buyer = window.call("meetings_save_buyer", buyer).await.unwrap();
    let participant = json!({"input": {"id": null, "version": 0, "mission": mission, "participant": {
        "registration": null, "buyer": buyer, "away": [], "most": null, "mostADay": null,
        "mostASession": null, "pauseMinutes": 0, "acceptsAll": false}}});
    let taken = window
        .call("meetings_save_participant", participant.clone())
        .await;
    let twice = window
        .call("meetings_save_participant", participant)
        .await
        .unwrap_err();
    assert_eq!(
        (&twice["code"], &twice["participant"]),
        (&json!("meeting.takes-part"), &taken.unwrap())
    );
    let suggested = window
        .call(
            "meetings_suggest",
            json!({"input": {"missionId": mission, "least": 30}}),
        )
        .await;
    assert_eq!(suggested.unwrap(), 1);
    let order = json!({"channel": CHANNEL, "input": {"mission": mission, "seed": 1,
        "withSuggested": true, "inARow": null}});
    let made = window.call("meetings_schedule", order).await.unwrap();
    assert_eq!(
        (&made["meetings"], &made["ofBound"]),
        (&json!(1), &json!(10_000))
    );
    ensure_papers(&window, &json!(mission)).await;
}

/// Every paper has a name of its own and is what it says.
async fn ensure_papers(window: &Window, mission: &Value) {
    let folder = tempfile::tempdir().unwrap();
    let answer = || {
        let mut answers = window.answers.0.lock().unwrap();
        answers.push(folder.path().to_owned());
    };
    answer();
    let papers = json!({"channel": CHANNEL, "input": {"missionId": mission, "language": "es-MX"}});
    window
        .call("meetings_papers", papers.clone())
        .await
        .unwrap();
    let mut names: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let endings = |ending: &str| names.iter().filter(|name| name.ends_with(ending)).count();
    // Two participants, a table, a day and the wall.
    assert_eq!(
        (endings(".pdf"), endings(".ics"), endings(".xlsx")),
        (5, 2, 1),
        "{names:?}"
    );
    for name in &names {
        let content = std::fs::read(folder.path().join(name)).unwrap();
        let begins: &[u8] = match name.rsplit_once('.').unwrap().1 {
            "pdf" => b"%PDF-",
            "ics" => b"BEGIN:VCALENDAR",
            _ => b"PK",
        };
        assert!(content.starts_with(begins), "{name}");
        if begins == b"BEGIN:VCALENDAR" {
            let text = String::from_utf8(content).unwrap();
            // Nine o'clock in Berlin in October.
            assert!(text.contains("DTSTART:20271011T07"), "{text}");
            assert!(text.contains("@proa"), "{text}");
        }
    }
    answer();
    let refused = window.call("meetings_papers", papers).await;
    assert_eq!(refused.unwrap_err()["code"], "file.folder-not-empty");
}
