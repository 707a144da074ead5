//! What is handed out of a plan: calendars that follow a meeting wherever it goes, and sheets.

use std::sync::{Arc, OnceLock};

use proa_domain::ids::MeetingRequestId;
use proa_domain::settings::Locale;

use super::{Stage, order, planned, stage};
use crate::documents::{self, SheetFormat, meeting_calendars};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::meetings::{
    Away, MeetingState, NoteMeeting, PlaceForm, SavePlace, ask, note, of_mission, save_places,
    schedule, set_up,
};
use crate::progress::{Cancel, Progress};

#[tokio::test]
async fn a_meeting_that_falls_out_and_comes_back_is_the_same_in_calendars_and_later() {
    let stage = stage().await;
    let desk = &stage.desk;
    let wanted = super::AskMeeting {
        mission: stage.mission,
        asker: stage.sellers[0],
        asked: stage.buyers[0],
    };
    let request = ask(desk, wanted).await.unwrap();
    plan(&stage).await;
    let first = event(&stage, request).await.unwrap();
    assert_eq!(first.uid, format!("{request}@proa"));
    assert_eq!(first.starts_at, "20271011T070000Z");
    // The tables are away all morning, and the meeting falls out; then they are there from ten.
    close(&stage, 4).await;
    plan(&stage).await;
    assert!(event(&stage, request).await.is_none());
    close(&stage, 2).await;
    plan(&stage).await;
    let back = event(&stage, request).await.unwrap();
    assert_eq!(back.uid, first.uid);
    assert_eq!(back.starts_at, "20271011T080000Z");
    assert!(back.sequence > first.sequence, "{back:?} {first:?}");
}

#[tokio::test]
async fn who_did_not_come_is_in_the_sheet_and_on_no_paper() {
    let stage = planned().await;
    let desk = &stage.desk;
    let missed = of_mission(desk, stage.mission).await.unwrap().remove(0);
    let noted = NoteMeeting {
        id: missed.id,
        version: missed.version,
        state: MeetingState::NoShow,
        at: None,
    };
    note(desk, noted).await.unwrap();
    assert!(event(&stage, missed.request_id).await.is_none());
    let paper = documents::agenda(desk, stage.mission, Locale::EsMx)
        .await
        .unwrap();
    assert_eq!(paper["zone"], "Europe/Berlin");
    let meetings = paper["meetings"].as_array().unwrap();
    assert_eq!(meetings.len(), 3);
    let is_missed = |meeting: &&serde_json::Value| {
        meeting["seller"] == missed.seller_id.to_string().as_str()
            && meeting["purchaser"] == missed.purchaser_id.to_string().as_str()
    };
    assert_eq!(meetings.iter().filter(is_missed).count(), 0);
    let sheet = documents::meetings(desk, stage.mission, Locale::EsMx)
        .await
        .unwrap();
    let mut written = Vec::new();
    sheet.write(SheetFormat::Csv, &mut written).unwrap();
    let written = String::from_utf8(written).unwrap();
    assert!(written.contains("(Europe/Berlin)"), "{written}");
    let told = crate::l10n::Words::of(Locale::EsMx).get("meeting-state-no-show");
    let is_told = |line: &&str| line.contains(&missed.seller_name) && line.contains(&told);
    assert_eq!(written.lines().filter(is_told).count(), 1, "{written}");
}

#[tokio::test]
async fn everything_for_a_folder_has_names_of_its_own_and_can_be_stopped() {
    let stage = planned().await;
    let desk = &stage.desk;
    let files = async |progress| {
        documents::meeting_files(desk, stage.mission, Locale::EsMx, progress, |_, _| {
            Ok::<_, FileError>(vec![("hoja.pdf".to_owned(), Vec::new())])
        })
        .await
    };
    let names: Vec<_> = files(Progress::silent())
        .await
        .unwrap()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names.len(), 1 + 4 + 1, "{names:?}");
    for (number, name) in (1..).zip(["frischmarkt", "huerta", "meseta", "obsthof"]) {
        let place = format!("{number:03}-{name}");
        assert!(
            names.iter().any(|name| name.starts_with(&place)),
            "{names:?}"
        );
    }
    // Somebody stops it at the first calendar.
    let bell: Arc<OnceLock<Cancel>> = Arc::default();
    let rung = Arc::clone(&bell);
    let watched = Progress::new(move |step| {
        if step.stage == "meeting-calendars" {
            rung.get().unwrap().cancel();
        }
    });
    assert!(bell.set(watched.canceller()).is_ok());
    let stopped = files(watched).await.unwrap_err();
    assert!(
        matches!(stopped, AppError::File(FileError::NotWritten)),
        "{stopped}"
    );
}

/// An event of a calendar, as it is written.
#[derive(Debug)]
struct Event {
    uid: String,
    sequence: u32,
    starts_at: String,
}

/// The event of a wish, the same in the calendars of both.
async fn event(stage: &Stage, request: MeetingRequestId) -> Option<Event> {
    let calendars = meeting_calendars(&stage.desk, stage.mission, Locale::EsMx)
        .await
        .unwrap();
    let mut found: Vec<String> = Vec::new();
    for id in stage.sellers.iter().chain(&stage.buyers) {
        let mut written = Vec::new();
        calendars.of(*id).write(&mut written).unwrap();
        let written = String::from_utf8(written).unwrap();
        let events = written.split("BEGIN:VEVENT").skip(1);
        found.extend(
            events
                .filter(|event| event.contains(&request.to_string()))
                .map(str::to_owned),
        );
    }
    let event = found.first()?;
    assert_eq!(found, [event.clone(), event.clone()]);
    let of = |name: &str| {
        let line = event.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap().trim_start_matches(':').to_owned()
    };
    Some(Event {
        uid: of("UID"),
        sequence: of("SEQUENCE").parse().unwrap(),
        starts_at: of("DTSTART"),
    })
}

/// Takes the tables away in so many slots.
async fn close(stage: &Stage, slots: usize) {
    let set_up = set_up(&stage.desk, stage.mission).await.unwrap();
    let closed = &set_up.sessions[0].slots[..slots];
    let wanted = set_up.places.iter().map(|row| SavePlace {
        id: Some(row.id),
        version: row.version,
        place: PlaceForm {
            closed: closed
                .iter()
                .map(|slot| Away {
                    from: slot.starts_at,
                    until: slot.ends_at,
                })
                .collect(),
            ..row.place.clone()
        },
    });
    let wanted: Vec<_> = wanted.collect();
    save_places(&stage.desk, stage.mission, &wanted)
        .await
        .unwrap();
}

async fn plan(stage: &Stage) {
    schedule(&stage.desk, order(stage, false), Progress::silent())
        .await
        .unwrap();
}
