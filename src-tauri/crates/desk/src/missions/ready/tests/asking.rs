//! The checklist of a mission.

use proa_domain::missions::ready::checklist::{
    LineForm, NeededKind, NeededOf, NeededRefusal, NeededState, Standing, TemplateForm,
};
use proa_domain::missions::results::lesson::{LessonForm, LessonKind};
use proa_domain::missions::state::RegistrationState;
use proa_domain::time::Day;

use super::{Stage, passport, refusal, stage};
use crate::missions::error::MissionError;
use crate::missions::ready::checklist::{self, SaveTemplate};
use crate::missions::ready::needed::{
    self, AskNeeded, MoveNeeded, NeededRow, SaveChecklistLine, ask, lines,
};
use crate::missions::results::lessons::{self, InheritLessons, SaveLesson};
use crate::missions::{self, MoveRegistration};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

fn step(row: &NeededRow, to: NeededState, until: Option<Day>) -> MoveNeeded {
    MoveNeeded {
        id: row.id,
        version: row.version,
        registration_id: row.registration_id,
        to,
        holds_until: until,
        reason: String::new(),
    }
}

async fn rows(stage: &Stage) -> Vec<NeededRow> {
    needed::needed(&stage.desk, stage.mission).await.unwrap()
}

async fn ask_for(stage: &Stage, line: LineForm) -> u32 {
    let wanted = AskNeeded {
        mission_id: stage.mission,
        lines: vec![line],
    };
    ask(&stage.desk, &wanted).await.unwrap()
}

#[tokio::test]
async fn a_passport_is_asked_for_once_and_must_hold_long_enough() {
    let stage = stage().await;
    let desk = &stage.desk;
    let template = TemplateForm {
        name: "Europa".to_owned(),
        lines: vec![passport()],
    };
    let save = SaveTemplate {
        id: None,
        version: 0,
        template,
    };
    checklist::save_template(desk, &save).await.unwrap();
    let mut kept = checklist::templates(desk).await.unwrap().remove(0).template;
    let passport = kept.lines.remove(0);
    assert_eq!(ask_for(&stage, passport.clone()).await, 1);
    assert_eq!(ask_for(&stage, passport).await, 0);
    assert_eq!(rows(&stage).await.len(), 2);

    let row = rows(&stage).await.remove(0);
    assert_eq!(row.due_on, Day::of(2027, 8, 10));
    assert_eq!(row.must_hold_until, Some(Day::of(2028, 4, 13)));
    let short = step(&row, NeededState::HandedIn, Some(Day::of(2028, 4, 12)));
    needed::move_needed(desk, &short).await.unwrap();
    let late = needed::move_needed(desk, &short).await.unwrap_err();
    assert!(matches!(late, crate::error::AppError::Store(_)));
    let row = rows(&stage).await.remove(0);
    assert_eq!(row.standing, Standing::ExpiresTooSoon);
    let checked = step(&row, NeededState::Checked, None);
    let refused = needed::move_needed(desk, &checked).await.unwrap_err();
    let reason = NeededRefusal::ExpiresTooSoon;
    assert_eq!(refusal(refused), MissionError::NeededRefused { reason });
    let renewed = step(&row, NeededState::Checked, Some(Day::of(2033, 1, 1)));
    needed::move_needed(desk, &renewed).await.unwrap();
    assert_eq!(rows(&stage).await.remove(0).standing, Standing::Fine);
    assert!(verify(desk).await.unwrap().ok);
}

#[tokio::test]
async fn who_gets_a_place_later_is_asked_for_what_was_inherited_before() {
    let desk = TestDesk::new().await;
    let (former, mission) = (
        a_mission().create(&desk).await,
        a_mission().named("Fruit Logistica").create(&desk).await,
    );
    let save = SaveLesson {
        id: None,
        version: 0,
        mission_id: former,
        lesson: LessonForm {
            kind: LessonKind::Avoid,
            happened: "Las muestras se quedaron en la aduana.".to_owned(),
            to_do: "Pedir la factura de muestras".to_owned(),
            needed_of: Some(NeededOf::Company),
            needed: NeededKind::SampleInvoice,
            days_before: 45,
        },
    };
    let lesson = lessons::save(&desk, &save).await.unwrap();
    let inherit = InheritLessons {
        mission_id: mission,
        from: vec![former],
    };
    assert_eq!(lessons::inherit(&desk, &inherit).await.unwrap(), 1);
    assert!(needed::needed(&desk, mission).await.unwrap().is_empty());
    let company = a_company().named("Meseta").register(&desk).await;
    let registered = enrol(&desk, mission, company).await.unwrap();
    let found = needed::needed(&desk, mission).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].registration_id, registered.id);
    assert_eq!(found[0].lesson_id, Some(lesson));

    // What was taken off is not inherited again.
    let line = lines(&desk, mission).await.unwrap().remove(0);
    needed::remove_line(&desk, line.id, line.version)
        .await
        .unwrap();
    assert!(needed::needed(&desk, mission).await.unwrap().is_empty());
    assert_eq!(lessons::inherit(&desk, &inherit).await.unwrap(), 0);
}

#[tokio::test]
async fn a_line_changes_for_everybody_and_comes_back_with_what_was_noted() {
    let stage = stage().await;
    let desk = &stage.desk;
    ask_for(&stage, passport()).await;
    let samples = LineForm {
        kind: NeededKind::Samples,
        of: NeededOf::Company,
        ..passport()
    };
    ask_for(&stage, samples).await;
    let row = rows(&stage).await.remove(0);
    let handed_in = step(&row, NeededState::HandedIn, None);
    needed::move_needed(desk, &handed_in).await.unwrap();

    let line = lines(desk, stage.mission).await.unwrap().remove(0);
    let change = |version, kind, days_before| SaveChecklistLine {
        id: line.id,
        version,
        line: LineForm {
            kind,
            days_before,
            ..passport()
        },
    };
    let later = change(line.version, NeededKind::Passport, 30);
    needed::save_line(desk, &later).await.unwrap();
    let changed: Vec<_> = rows(&stage).await;
    let passports = |rows: &[NeededRow]| {
        let of = |row: &&NeededRow| row.line_id == Some(line.id);
        rows.iter().filter(of).cloned().collect::<Vec<_>>()
    };
    let due = |row: &NeededRow| row.due_on == Day::of(2027, 9, 9);
    assert!(passports(&changed).iter().all(due));
    assert_eq!(passports(&changed)[0].state, NeededState::HandedIn);
    let twice = LineForm {
        of: NeededOf::Company,
        ..change(2, NeededKind::Samples, 30).line
    };
    let twice = SaveChecklistLine {
        line: twice,
        ..change(2, NeededKind::Samples, 30)
    };
    let refused = needed::save_line(desk, &twice).await.unwrap_err();
    assert!(matches!(refusal(refused), MissionError::Invalid { .. }));

    needed::remove_line(desk, line.id, 2).await.unwrap();
    assert!(passports(&rows(&stage).await).is_empty());
    undo(desk, last_operation(desk).await.id).await.unwrap();
    let back = passports(&rows(&stage).await);
    assert_eq!(back.len(), 2);
    assert_eq!(back[0].state, NeededState::HandedIn);
}

#[tokio::test]
async fn nothing_is_needed_of_who_does_not_come_and_all_of_who_comes_instead() {
    let stage = stage().await;
    let desk = &stage.desk;
    ask_for(&stage, passport()).await;
    let row = rows(&stage).await.remove(0);
    let handed_in = step(&row, NeededState::HandedIn, None);
    needed::move_needed(desk, &handed_in).await.unwrap();
    let whose = stage
        .companies
        .iter()
        .find(|one| one.id == row.registration_id)
        .unwrap();
    let withdraw = MoveRegistration {
        registration_id: whose.id,
        version: whose.version,
        to: RegistrationState::Withdrawn,
        reason: None,
    };
    missions::move_registration(desk, &withdraw).await.unwrap();
    let left = rows(&stage).await;
    assert_eq!(left.len(), 1);
    assert_ne!(left[0].registration_id, whose.id);
    let gone = needed::move_needed(desk, &step(&row, NeededState::HandedIn, None)).await;
    assert!(gone.is_err());
    undo(desk, last_operation(desk).await.id).await.unwrap();
    let kept = rows(&stage).await;
    assert!(kept.iter().any(|one| one.state == NeededState::HandedIn));

    let now = missions::registration(desk, whose.id).await.unwrap();
    let mut delegates = now.delegates.clone();
    delegates[0].id = None;
    let instead = missions::EditRegistration {
        registration_id: now.id,
        version: now.version,
        delegates,
        products: now.product_ids.clone(),
        may_use_declaration: None,
    };
    missions::update_registration(desk, &instead).await.unwrap();
    let asked = rows(&stage).await;
    assert_eq!(asked.len(), 2);
    assert!(asked.iter().all(|one| one.state == NeededState::Asked));
}
