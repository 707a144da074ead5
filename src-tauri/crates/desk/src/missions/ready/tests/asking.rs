//! The checklist of a mission.

use proa_domain::ids::ChecklistItemId;
use proa_domain::missions::ready::checklist::{
    LineForm, NeededKind, NeededOf, NeededRefusal, NeededState, Standing, TemplateForm,
};
use proa_domain::missions::results::lesson::{LessonForm, LessonKind};
use proa_domain::missions::state::RegistrationState;
use proa_domain::time::Day;
use uuid::Uuid;

use super::{Stage, passport, refusal, stage};
use crate::error::{AppError, StoreError};
use crate::missions::error::MissionError;
use crate::missions::ready::checklist::{self, SaveTemplate};
use crate::missions::ready::needed::{
    self, AskNeeded, MoveNeeded, NeededRow, NeededStep, SaveChecklistLine, ask, lines, move_needed,
};
use crate::missions::results::lessons::{self, InheritLessons, SaveLesson};
use crate::missions::{self, MoveRegistration};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

fn step(stage: &Stage, row: &NeededRow, to: NeededState, until: Option<Day>) -> MoveNeeded {
    MoveNeeded {
        mission_id: stage.mission,
        to,
        reason: String::new(),
        steps: vec![NeededStep {
            id: row.id,
            version: row.version,
            holds_until: until,
        }],
    }
}

/// Notes a step of one thing, or says why not.
async fn note(stage: &Stage, wanted: &MoveNeeded) -> Result<(), AppError> {
    let mut came = move_needed(&stage.desk, wanted).await?;
    came.left.pop().map_or(Ok(()), |one| Err(one.error))
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
    let short = step(
        &stage,
        &row,
        NeededState::HandedIn,
        Some(Day::of(2028, 4, 12)),
    );
    note(&stage, &short).await.unwrap();
    let late = note(&stage, &short).await.unwrap_err();
    assert!(matches!(late, AppError::Store(_)));
    let row = rows(&stage).await.remove(0);
    assert_eq!(row.standing, Standing::ExpiresTooSoon);
    let checked = step(&stage, &row, NeededState::Checked, None);
    let refused = note(&stage, &checked).await.unwrap_err();
    let reason = NeededRefusal::ExpiresTooSoon;
    assert_eq!(refusal(refused), MissionError::NeededRefused { reason });
    let renewed = step(
        &stage,
        &row,
        NeededState::Checked,
        Some(Day::of(2033, 1, 1)),
    );
    note(&stage, &renewed).await.unwrap();
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
    let handed_in = step(&stage, &row, NeededState::HandedIn, None);
    note(&stage, &handed_in).await.unwrap();

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
    let handed_in = step(&stage, &row, NeededState::HandedIn, None);
    note(&stage, &handed_in).await.unwrap();
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
    let gone = note(&stage, &step(&stage, &row, NeededState::HandedIn, None)).await;
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

#[tokio::test]
async fn many_take_a_step_at_once_and_one_undo_takes_all_of_it_back() {
    let stage = stage().await;
    let desk = &stage.desk;
    ask_for(&stage, passport()).await;
    let samples = LineForm {
        kind: NeededKind::Samples,
        of: NeededOf::Company,
        ..passport()
    };
    ask_for(&stage, samples).await;
    let before = rows(&stage).await;
    assert_eq!(before.len(), 4);
    let until = Some(Day::of(2033, 1, 1));
    let one = step(&stage, &before[0], NeededState::HandedIn, until);
    note(&stage, &one).await.unwrap();
    let checked = step(&stage, &rows(&stage).await[0], NeededState::Checked, None);
    note(&stage, &checked).await.unwrap();

    // The first was read before it was checked; the last is not on the checklist.
    let read = rows(&stage).await;
    let mut steps: Vec<NeededStep> = read
        .iter()
        .map(|row| NeededStep {
            id: row.id,
            version: row.version,
            holds_until: None,
        })
        .collect();
    steps[0].version = 1;
    steps.push(NeededStep {
        id: ChecklistItemId(Uuid::from_u128(7)),
        ..steps[1].clone()
    });
    // Whatever is named twice takes the step once.
    steps.push(steps[1].clone());
    let many = MoveNeeded {
        mission_id: stage.mission,
        to: NeededState::HandedIn,
        reason: String::new(),
        steps,
    };
    let last = last_operation(desk).await.id;
    let came = move_needed(desk, &many).await.unwrap();
    assert_eq!(came.moved, 3);
    let left: Vec<_> = came.left.iter().map(|one| one.id).collect();
    assert_eq!(left, [read[0].id, ChecklistItemId(Uuid::from_u128(7))]);
    let [AppError::Store(first), AppError::Store(second)] =
        [came.left[0].error.clone(), came.left[1].error.clone()]
    else {
        panic!("{:?}", came.left)
    };
    assert!(matches!(first, StoreError::Stale { .. }));
    assert!(matches!(second, StoreError::NotFound { .. }));
    let states = |rows: &[NeededRow]| rows.iter().map(|row| row.state).collect::<Vec<_>>();
    let mut after = states(&rows(&stage).await);
    after.sort_unstable();
    let handed_in = NeededState::HandedIn;
    assert_eq!(
        after,
        [handed_in, handed_in, handed_in, NeededState::Checked]
    );

    let operation = last_operation(desk).await.id;
    assert_ne!(operation, last);
    undo(desk, operation).await.unwrap();
    assert_eq!(states(&rows(&stage).await), states(&read));
    assert!(verify(desk).await.unwrap().ok);
}

#[tokio::test]
async fn where_nothing_takes_a_step_nothing_is_written() {
    let stage = stage().await;
    ask_for(&stage, passport()).await;
    let last = last_operation(&stage.desk).await.id;
    let all = rows(&stage).await;
    let back = |row: &NeededRow| step(&stage, row, NeededState::Checked, None).steps;
    let many = MoveNeeded {
        steps: all.iter().flat_map(back).collect(),
        ..step(&stage, &all[0], NeededState::Checked, None)
    };
    let came = move_needed(&stage.desk, &many).await.unwrap();
    assert_eq!((came.moved, came.left.len()), (0, 2));
    let reason = NeededRefusal::NoSuchMove;
    for one in came.left {
        assert_eq!(refusal(one.error), MissionError::NeededRefused { reason });
    }
    assert_eq!(last_operation(&stage.desk).await.id, last);
}
