//! A selection by a call of which a new version is written.

use proa_domain::missions::call::{CallRefusal, CallState};
use proa_domain::missions::selection::phase::Phase;

use super::Selecting;
use crate::error::AppError;
use crate::missions::calls::{self, MoveCall};
use crate::missions::error::MissionError;
use crate::missions::selection::{NameReviewers, name_reviewers, reviewers, to_declare};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::calls::step;
use crate::testing::journal::last_operation;

#[tokio::test]
async fn whoever_was_named_reviews_by_the_next_version_with_what_they_declared() {
    let mut all = Selecting::begin().await;
    all.declare(0, &all.companies[..1]).await;
    let before = reviewers(&all.desk, all.call).await.unwrap();
    let first = all.call;
    all.call = calls::revise(&all.desk, first).await.unwrap();
    // Whoever declared was named for the next version already, and has said nothing by that.
    let wanted = NameReviewers {
        call_id: all.call,
        people: all.reviewers[..1].to_vec(),
    };
    name_reviewers(&all.desk, &wanted).await.unwrap();
    step(
        &all.desk,
        all.call,
        CallState::Published,
        Some("Se aclara un requisito"),
    )
    .await;
    let after = reviewers(&all.desk, all.call).await.unwrap();
    let people = |rows: &[crate::missions::selection::ReviewerRow]| {
        let mut people: Vec<_> = rows.iter().map(|row| row.person_id).collect();
        people.sort();
        people
    };
    assert_eq!(people(&after), people(&before));
    all.sit(all.reviewers[0]).await;
    let said = to_declare(&all.desk, all.call).await.unwrap();
    let said: Vec<_> = said.conflicts.iter().map(|one| one.company_id).collect();
    assert_eq!(said, all.companies[..1]);
    all.sit(all.coordinator).await;
    assert!(verify(&all.desk).await.unwrap().ok);
    undo(&all.desk, last_operation(&all.desk).await.id)
        .await
        .unwrap();
    let back = reviewers(&all.desk, first).await.unwrap();
    assert_eq!(people(&back), people(&before));
}

#[tokio::test]
async fn nobody_changes_the_call_under_those_who_review_by_it() {
    let all = Selecting::begin().await;
    all.desk.clock.advance(9 * 24 * 3_600);
    all.declare(0, &[]).await;
    all.declare(1, &[]).await;
    let next = calls::revise(&all.desk, all.call).await.unwrap();
    let mut form = calls::get(&all.desk, next).await.unwrap().call;
    form.closes_at = "2026-12-20T18:00".to_owned();
    let edit = calls::EditCall {
        id: next,
        version: 1,
        call: form,
    };
    calls::update(&all.desk, &edit).await.unwrap();
    all.go_on(Phase::Blind, None).await.unwrap();
    for phase in [Phase::Blind, Phase::Revealed] {
        if phase == Phase::Revealed {
            all.review(3).await;
            all.go_on(phase, None).await.unwrap();
        }
        for (id, to) in [
            (next, CallState::Published),
            (all.call, CallState::CalledOff),
        ] {
            let version = calls::get(&all.desk, id).await.unwrap().row.version;
            let wanted = MoveCall {
                id,
                version,
                to,
                reason: Some("Se cambian los pesos".to_owned()),
            };
            let refused = calls::move_call(&all.desk, &wanted).await.unwrap_err();
            assert!(matches!(
                refused,
                AppError::Mission(MissionError::CallRefused {
                    reason: CallRefusal::Reviewed
                })
            ));
        }
    }
}
