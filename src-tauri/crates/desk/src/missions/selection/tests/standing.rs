//! What is told of a selection on its way, and to those who applied when it is over.

use proa_domain::missions::selection::conflict::DeclarationForm;
use proa_domain::missions::selection::phase::{Phase, PhaseRefusal};
use proa_domain::missions::state::RegistrationState;
use proa_domain::time::Day;
use serde_json::json;

use super::super::{
    DeclareConflicts, NameReviewers, declare, name_reviewers, standing, to_declare,
};
use super::{NAMES, Selecting, refused};
use crate::documents::{WantedLetters, result_letters};
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::{self, MoveRegistration};

#[tokio::test]
async fn what_a_selection_still_needs_is_told_before_it_goes_on() {
    let all = Selecting::begin().await;
    let told = standing(&all.desk, all.call).await.unwrap();
    assert_eq!(
        (told.phase, told.next, told.refusal, told.takes_reason),
        (
            Phase::Preparing,
            Some(Phase::Blind),
            Some(PhaseRefusal::StillOpen),
            false
        )
    );
    assert!(told.may_decide && !told.is_reviewer);
    all.desk.clock.advance(9 * 24 * 3_600);
    // Both have to do with the first company, and nobody else is there for it.
    all.declare(0, &all.companies[..2]).await;
    all.declare(1, &all.companies[..1]).await;
    let told = standing(&all.desk, all.call).await.unwrap();
    assert_eq!(
        (told.refusal, told.takes_reason, told.unassigned),
        (Some(PhaseRefusal::Unassigned), true, 1)
    );
    let lacking: Vec<_> = told
        .lacking
        .iter()
        .map(|one| (one.registration_id, one.company_name.as_str(), one.lacks))
        .collect();
    assert_eq!(lacking, [(all.registrations[0], NAMES[0], 1)]);
    let shares: Vec<_> = told.shares.iter().map(|one| one.applications).collect();
    assert_eq!(shares, [1, 1]);
    let excluded: Vec<_> = told
        .excluded
        .iter()
        .map(|one| one.company_name.as_str())
        .collect();
    assert_eq!(excluded, [NAMES[1], NAMES[0], NAMES[0]]);
    // What was told beforehand is what is handed out.
    all.go_on(Phase::Blind, Some("No hay más personas"))
        .await
        .unwrap();
    let after = standing(&all.desk, all.call).await.unwrap();
    assert_eq!(after.shares, told.shares);
    assert_eq!(after.lacking, told.lacking);
    assert_eq!(after.reason.as_deref(), Some("No hay más personas"));
    assert_eq!(after.refusal, Some(PhaseRefusal::ReviewsMissing));
}

#[tokio::test]
async fn whoever_decides_and_reviews_is_told_no_names_during_the_review() {
    let all = Selecting::begin().await;
    let mut people = all.reviewers.clone();
    people.push(all.coordinator);
    let wanted = NameReviewers {
        call_id: all.call,
        people,
    };
    name_reviewers(&all.desk, &wanted).await.unwrap();
    all.desk.clock.advance(9 * 24 * 3_600);
    for reviewer in 0..2 {
        all.declare(reviewer, &all.companies[..1]).await;
    }
    let own = DeclareConflicts {
        call_id: all.call,
        declaration: DeclarationForm {
            is_complete: true,
            conflicts: vec![],
        },
    };
    declare(&all.desk, &own).await.unwrap();
    let before = standing(&all.desk, all.call).await.unwrap();
    assert_eq!(before.excluded.len(), 2);
    all.go_on(Phase::Blind, None).await.unwrap();
    let during = standing(&all.desk, all.call).await.unwrap();
    assert!(during.may_decide && during.is_reviewer);
    assert!(during.excluded.is_empty() && during.lacking.is_empty());
    // Who decides nothing is told no name in any phase.
    all.sit(all.reviewers[0]).await;
    let told = standing(&all.desk, all.call).await.unwrap();
    assert!(!told.may_decide && told.excluded.is_empty());
    assert_eq!(told.refusal, Some(PhaseRefusal::Forbidden));
}

#[tokio::test]
async fn a_reviewer_finds_again_what_they_declared() {
    let all = Selecting::begin().await;
    all.declare(0, &all.companies[..1]).await;
    all.sit(all.reviewers[0]).await;
    let list = to_declare(&all.desk, all.call).await.unwrap();
    let said: Vec<_> = list.conflicts.iter().map(|one| one.company_id).collect();
    assert_eq!(said, all.companies[..1]);
    assert!(list.declared_at.is_some());
    // What another reviewer said is nobody else's.
    all.sit(all.reviewers[1]).await;
    let list = to_declare(&all.desk, all.call).await.unwrap();
    assert!(list.conflicts.is_empty() && list.declared_at.is_none());
}

#[tokio::test]
async fn everybody_whose_application_was_decided_gets_a_letter() {
    let all = Selecting::begin().await;
    all.desk.clock.advance(9 * 24 * 3_600);
    all.declare(0, &[]).await;
    all.declare(1, &[]).await;
    all.go_on(Phase::Blind, None).await.unwrap();
    all.review(2).await;
    all.go_on(Phase::Revealed, None).await.unwrap();
    let mut wanted = WantedLetters {
        call_id: all.call,
        registration_id: None,
        heard_until: Day::of(2026, 4, 1),
    };
    // What is not decided yet is told to nobody.
    let early = result_letters(&all.desk, &wanted).await.map(|_| ());
    assert_eq!(refused(early), PhaseRefusal::NoSuchMove);
    all.go_on(Phase::Decided, None).await.unwrap();
    let letters = result_letters(&all.desk, &wanted).await.unwrap();
    let standings: Vec<_> = letters.iter().map(|one| &one.content["standing"]).collect();
    assert_eq!(
        standings,
        [
            &json!({"is": "place"}),
            &json!({"is": "waiting", "position": 1}),
            &json!({"is": "waiting", "position": 2})
        ]
    );
    assert_eq!(letters[1].content["heardUntil"], json!("2026-04-01"));
    // Whoever reads it tomorrow must have time to be heard.
    for (day, is_ahead) in [(11, false), (12, true)] {
        let on = WantedLetters {
            heard_until: Day::of(2026, 3, day),
            ..wanted
        };
        let told = result_letters(&all.desk, &on).await;
        let field = match told {
            Err(AppError::Mission(MissionError::Invalid { problems })) => {
                Some(problems.0[0].field.clone())
            }
            Err(other) => panic!("{other}"),
            Ok(_) => None,
        };
        assert_eq!(field.is_none(), is_ahead, "{day}");
        assert!(field.is_none_or(|field| field == "heardUntil"));
    }
    // Who stepped back gets none, and the one that got the place is told so.
    let rows = missions::registrations(&all.desk, all.mission)
        .await
        .unwrap();
    let accepted = rows
        .iter()
        .find(|row| row.state == RegistrationState::Accepted);
    let accepted = accepted.unwrap();
    let withdraw = MoveRegistration {
        registration_id: accepted.id,
        version: accepted.version,
        to: RegistrationState::Withdrawn,
        reason: None,
    };
    let moved = missions::move_registration(&all.desk, &withdraw)
        .await
        .unwrap();
    let letters = result_letters(&all.desk, &wanted).await.unwrap();
    assert_eq!(letters.len(), 2);
    assert_eq!(letters[0].company, moved.promoted[0].company_name);
    assert_eq!(letters[0].content["standing"], json!({"is": "place"}));
    wanted.registration_id = Some(accepted.id);
    assert!(result_letters(&all.desk, &wanted).await.is_err());
    // Who decides nothing prints none.
    all.sit(all.reviewers[0]).await;
    wanted.registration_id = None;
    assert!(result_letters(&all.desk, &wanted).await.is_err());
}
