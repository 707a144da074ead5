//! Requests: their terms by law, their states, and what follows what.

use rstest::rstest;

use super::{
    ALL_TERMS, ArcoAnswer, ArcoDays, ArcoForm, ArcoRequest, ArcoRight, ArcoState, ArcoStep,
    ArcoStepForm, ArcoTerm, IdentityCheck, PrivacyLaw, TERMS, Term,
};
use crate::calendar::BusinessCalendar;
use crate::time::Day;

fn received() -> ArcoDays {
    ArcoDays::received(Day::of(2026, 11, 9))
}

fn due(days: &ArcoDays, law: PrivacyLaw) -> Option<(ArcoTerm, String)> {
    let deadline = days.deadline(law, &BusinessCalendar::default())?;
    Some((deadline.term, deadline.due.to_string()))
}

fn happened(days: &ArcoDays, step: ArcoStep, on: &str, answer: Option<ArcoAnswer>) -> ArcoDays {
    let form = ArcoStepForm {
        step,
        on: on.to_owned(),
        answer,
        note: "Con fundamento".to_owned(),
    };
    let today = Day::of(2027, 12, 31);
    days.after(&form, IdentityCheck::Copy, today).unwrap().days
}

#[test]
fn every_line_of_the_table_is_a_term_and_each_law_has_all() {
    assert_eq!(ALL_TERMS.len(), TERMS.lines().count() - 1);
    for law in PrivacyLaw::ALL {
        for term in ArcoTerm::ALL {
            let found = Term::of(*law, *term).unwrap();
            assert!(["high", "medium", "low"].contains(&found.confidence));
        }
    }
}

#[test]
fn twenty_business_days_are_given_to_answer() {
    // 16 November is a day off.
    let expected = Some((ArcoTerm::Answer, "2026-12-08".to_owned()));
    assert_eq!(due(&received(), PrivacyLaw::Lgpdppso), expected);
    let ask = received().ask_until(PrivacyLaw::Lgpdppso, &BusinessCalendar::default());
    assert_eq!(ask.unwrap().due, Day::of(2026, 11, 17));
}

#[rstest]
#[case(PrivacyLaw::Lgpdppso, "2026-12-22")]
#[case(PrivacyLaw::Lfpdppp, "2027-01-07")]
fn the_term_is_extended_once_by_what_the_law_says(#[case] law: PrivacyLaw, #[case] expected: &str) {
    assert!(received().steps(law).contains(&ArcoStep::Extend));
    let extended = happened(&received(), ArcoStep::Extend, "2026-11-20", None);
    assert_eq!(due(&extended, law).unwrap().1, expected);
    assert!(!extended.steps(law).contains(&ArcoStep::Extend));
}

#[test]
fn asking_for_information_starts_the_term_anew_once_it_came() {
    let law = PrivacyLaw::Lgpdppso;
    let asked = happened(&received(), ArcoStep::AskInfo, "2026-11-11", None);
    assert_eq!(asked.state(), ArcoState::InfoAsked);
    assert_eq!(
        due(&asked, law),
        Some((ArcoTerm::Tell, "2026-11-26".to_owned()))
    );
    assert_eq!(asked.steps(law), [ArcoStep::InfoCame, ArcoStep::Close]);
    let came = happened(&asked, ArcoStep::InfoCame, "2026-11-20", None);
    assert_eq!(
        due(&came, law),
        Some((ArcoTerm::Answer, "2026-12-18".to_owned()))
    );
    assert!(
        !came.steps(law).contains(&ArcoStep::AskInfo),
        "it is asked once"
    );
}

#[test]
fn what_is_granted_is_carried_out_and_what_is_refused_is_closed() {
    let law = PrivacyLaw::Lfpdppp;
    let granted = happened(
        &received(),
        ArcoStep::Answer,
        "2026-11-30",
        Some(ArcoAnswer::Partly),
    );
    assert_eq!(granted.state(), ArcoState::Answered);
    assert_eq!(
        due(&granted, law),
        Some((ArcoTerm::CarryOut, "2026-12-21".to_owned()))
    );
    assert_eq!(
        granted.steps(law),
        [ArcoStep::CarryOut, ArcoStep::ExtendDoing]
    );
    assert_eq!(granted.steps(PrivacyLaw::Lgpdppso), [ArcoStep::CarryOut]);
    let done = happened(&granted, ArcoStep::CarryOut, "2026-12-01", None);
    assert_eq!(
        (done.state(), due(&done, law)),
        (ArcoState::CarriedOut, None)
    );
    let closed = happened(&done, ArcoStep::Close, "2026-12-01", None);
    assert_eq!(closed.state(), ArcoState::Closed);
    assert_eq!(closed.steps(law), []);
    let refused = happened(
        &received(),
        ArcoStep::Answer,
        "2026-11-30",
        Some(ArcoAnswer::Refused),
    );
    assert_eq!(due(&refused, law), None);
    assert_eq!(refused.steps(law), [ArcoStep::Close]);
}

#[test]
fn all_that_is_wrong_with_a_step_is_told_at_once() {
    let today = Day::of(2026, 11, 20);
    let form = ArcoStepForm {
        step: ArcoStep::Answer,
        on: "2026-11-06".to_owned(),
        answer: Some(ArcoAnswer::Partly),
        note: " ".to_owned(),
    };
    let problems = received()
        .after(&form, IdentityCheck::None, today)
        .unwrap_err();
    let codes: Vec<_> = problems.0.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["arco-day-before", "required", "arco-identity"]);
    let form = ArcoStepForm {
        step: ArcoStep::Answer,
        on: "2026-11-21".to_owned(),
        answer: None,
        note: String::new(),
    };
    let problems = received()
        .after(&form, IdentityCheck::None, today)
        .unwrap_err();
    let codes: Vec<_> = problems.0.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["day-to-come", "required"]);
}

#[test]
fn a_request_says_who_asks_what_and_when() {
    let today = Day::of(2026, 11, 20);
    let form = ArcoForm {
        name: "  Itzel   Mora ".to_owned(),
        representative: String::new(),
        reply_to: "itzel@mora.example".to_owned(),
        right: ArcoRight::Cancellation,
        law: PrivacyLaw::Lgpdppso,
        received_on: "2026-11-09".to_owned(),
        identity: IdentityCheck::Copy,
        details: String::new(),
    };
    let request = ArcoRequest::parse(&form, today).unwrap();
    assert_eq!(request.name, "Itzel Mora");
    assert_eq!(ArcoRequest::parse(&request.form(), today).unwrap(), request);
    let bad = ArcoForm {
        name: String::new(),
        reply_to: String::new(),
        received_on: "2026-11-21".to_owned(),
        identity: IdentityCheck::Representative,
        ..form
    };
    let problems = ArcoRequest::parse(&bad, today).unwrap_err();
    let fields: Vec<_> = problems.0.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["name", "replyTo", "receivedOn", "representative"]);
}
