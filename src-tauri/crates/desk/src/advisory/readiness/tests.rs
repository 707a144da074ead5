use proa_domain::advisory::diagnosis::DiagnosisStanding;
use proa_domain::advisory::questionnaire::Questionnaire;
use proa_domain::settings::Role;

use super::{
    SaveDiagnosis, ScoreAnswers, get, of_company, proposed, questionnaire, remove, save, score,
};
use crate::advisory::error::AdvisoryError;
use crate::companies::error::CompanyError;
use crate::companies::{ArchiveCompany, archive, get as company};
use crate::error::{AppError, StoreError};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::advisory::{a_diagnosis, all, answers};
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company};

#[tokio::test]
async fn a_diagnosis_is_kept_with_what_it_comes_to() {
    let desk = TestDesk::new().await;
    let of = a_company().register(&desk).await;
    let levels = [("who-leads", 1), ("export-goal", 3)];
    let id = save(&desk, &a_diagnosis(of, "2026-03-01", &levels))
        .await
        .unwrap();
    let view = get(&desk, id).await.unwrap();
    assert_eq!(view.diagnosis.answers, answers(&levels));
    assert_eq!(view.row.asked_by, "Alma Ríos");
    assert_eq!(view.row.standing, DiagnosisStanding::Current);
    assert_eq!(view.row.overall, view.score.overall);
    assert_eq!(view.row.overall.exact(), None);
    assert_eq!(view.low, ["who-leads"]);
    assert_eq!(view.before, None);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn the_next_one_is_held_against_the_one_before() {
    let desk = TestDesk::new().await;
    let of = a_company().register(&desk).await;
    let first = save(&desk, &a_diagnosis(of, "2026-02-01", &all(0)))
        .await
        .unwrap();
    save(&desk, &a_diagnosis(of, "2026-03-01", &all(1)))
        .await
        .unwrap();
    // One that was asked earlier and written down later is no newer one.
    save(&desk, &a_diagnosis(of, "2025-12-01", &all(2)))
        .await
        .unwrap();
    let kept = of_company(&desk, of).await.unwrap();
    let days: Vec<String> = kept
        .rows
        .iter()
        .map(|row| row.taken_on.to_string())
        .collect();
    assert_eq!(days, ["2026-03-01", "2026-02-01", "2025-12-01"]);
    let latest = kept.latest.unwrap();
    let before = latest.before.unwrap();
    assert_eq!(before.id, first);
    assert_eq!(
        before.change.map(i32::from),
        latest.score.overall.exact().map(i32::from)
    );
    assert!(before.dimensions.iter().all(|one| one.change > Some(0)));
}

#[tokio::test]
async fn a_year_later_it_counts_no_more() {
    let desk = TestDesk::new().await;
    let of = a_company().register(&desk).await;
    save(&desk, &a_diagnosis(of, "2026-03-02", &all(1)))
        .await
        .unwrap();
    desk.clock.advance(366 * 24 * 60 * 60);
    let kept = of_company(&desk, of).await.unwrap();
    assert_eq!(kept.rows[0].standing, DiagnosisStanding::Aged);
}

#[tokio::test]
async fn a_diagnosis_is_corrected_taken_away_and_brought_back() {
    let desk = TestDesk::new().await;
    let of = a_company().register(&desk).await;
    let id = save(&desk, &a_diagnosis(of, "2026-03-01", &all(0)))
        .await
        .unwrap();
    let read = get(&desk, id).await.unwrap();
    let corrected = SaveDiagnosis {
        id: Some(id),
        version: read.version,
        ..a_diagnosis(of, "2026-03-01", &all(1))
    };
    save(&desk, &corrected).await.unwrap();
    let refused = save(&desk, &corrected).await.unwrap_err();
    assert!(
        matches!(refused, AppError::Store(StoreError::Stale { .. })),
        "{refused:?}"
    );
    remove(&desk, id).await.unwrap();
    assert_eq!(of_company(&desk, of).await.unwrap().rows, []);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let back = get(&desk, id).await.unwrap();
    assert!(back.score.overall.low > read.score.overall.low);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field() {
    let desk = TestDesk::new().await;
    let of = a_company().register(&desk).await;
    let refused = save(&desk, &a_diagnosis(of, "2027-01-01", &[]))
        .await
        .unwrap_err();
    let AppError::Advisory(AdvisoryError::Invalid { problems }) = refused else {
        panic!("{refused:?}");
    };
    let fields: Vec<&str> = problems.0.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["takenOn", "answers"]);
}

#[tokio::test]
async fn an_archived_company_is_diagnosed_no_more_and_a_reviewer_writes_nothing() {
    let desk = TestDesk::new().await;
    let of = a_company().register(&desk).await;
    let version = company(&desk, of).await.unwrap().version;
    let order = ArchiveCompany {
        id: of,
        version,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&desk, &order).await.unwrap();
    let refused = save(&desk, &a_diagnosis(of, "2026-03-01", &all(0)))
        .await
        .unwrap_err();
    assert!(
        matches!(refused, AppError::Company(CompanyError::Archived)),
        "{refused:?}"
    );
    desk.sit(Role::Reviewer).await;
    let refused = save(&desk, &a_diagnosis(of, "2026-03-01", &all(0)))
        .await
        .unwrap_err();
    assert!(matches!(refused, AppError::People(_)), "{refused:?}");
}

#[tokio::test]
async fn the_register_proposes_answers_and_decides_none() {
    let desk = TestDesk::new().await;
    let of = a_company().register(&desk).await;
    let found = proposed(&desk, of).await.unwrap();
    assert!(found.iter().any(|one| one.question == "exported"));
    assert_eq!(of_company(&desk, of).await.unwrap().rows, []);
}

#[tokio::test]
async fn answers_are_scored_before_they_are_kept() {
    let asked = ScoreAnswers {
        questionnaire: Questionnaire::current().version,
        answers: answers(&all(0)),
    };
    assert_eq!(score(&asked).unwrap().overall.exact(), Some(0));
    let refused = questionnaire(Some(999)).unwrap_err();
    let unknown = AdvisoryError::UnknownQuestionnaire { version: 999 };
    assert!(matches!(refused, AppError::Advisory(found) if found == unknown));
    assert_eq!(questionnaire(None).unwrap().dimensions.len(), 8);
}
