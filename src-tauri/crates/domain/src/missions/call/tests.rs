use rstest::rstest;

use super::{
    Call, CallFacts, CallForm, CallRefusal, CallState, CriterionForm, RulesForm, check_call,
};
use crate::missions::funding::tests::form as funding;
use crate::missions::mission::Window;
use crate::missions::requirements::{RequirementForm, RequirementKind};
use crate::missions::selection::phase::Phase;
use crate::missions::selection::rules::TieRule;
use crate::settings::{Locale, Role};

pub(crate) fn call() -> CallForm {
    let criterion = |code: &str, weight| CriterionForm {
        code: code.to_owned(),
        name: code.to_owned(),
        weight,
    };
    CallForm {
        title: "Anuga 2027".to_owned(),
        language: Locale::EsMx,
        text: "Se convoca a empresas de alimentos.".to_owned(),
        time_zone: "America/Mexico_City".to_owned(),
        opens_at: "2027-03-01T09:00".to_owned(),
        closes_at: "2027-04-30T18:00".to_owned(),
        requirements: vec![RequirementForm {
            kind: RequirementKind::Product,
            values: vec!["0801-0814".to_owned()],
        }],
        funding: Some(funding()),
        rules: RulesForm {
            criteria: vec![criterion("capacity", 60), criterion("fit", 40)],
            reviewers: 2,
            justification: 20,
            ties: vec![
                TieRule::Criterion("fit".to_owned()),
                TieRule::EarlierApplication,
            ],
        },
    }
}

#[test]
fn hours_are_read_by_the_clocks_of_the_zone() {
    let call = Call::parse(&call()).unwrap();
    assert_eq!(call.opens_at.to_string(), "2027-03-01T15:00:00.000Z");
    let at = |text: &str| call.window(text.parse().unwrap());
    assert_eq!(at("2027-03-01T14:59:59.999Z"), Window::Before);
    assert_eq!(at("2027-03-01T15:00:00Z"), Window::Open);
    assert_eq!(at("2027-05-01T00:00:00Z"), Window::Closed);
}

#[rstest]
// At the border the clocks go forward on 14 March 2027 and back on 7 November.
#[case(|form: &mut CallForm| { form.time_zone = "America/Tijuana".to_owned(); form.opens_at = "2027-03-14T02:30".to_owned() }, "opensAt clock-never-shows")]
#[case(|form: &mut CallForm| { form.time_zone = "America/Tijuana".to_owned(); form.closes_at = "2027-11-07T01:30".to_owned() }, "closesAt clock-shows-twice")]
#[case(|form: &mut CallForm| form.time_zone = "Mexico/Norte".to_owned(), "timeZone time-zone")]
#[case(|form: &mut CallForm| form.closes_at = "2027-03-01T09:00".to_owned(), "opensAt opens-after-closing")]
#[case(|form: &mut CallForm| form.opens_at = "mañana".to_owned(), "opensAt moment")]
#[case(|form: &mut CallForm| form.rules.criteria[1].code = "capacity".to_owned(), "rules.criteria.1.code criterion-twice")]
#[case(|form: &mut CallForm| form.rules.criteria[0].weight = 0, "rules.criteria.0.weight out-of-range")]
#[case(|form: &mut CallForm| form.rules.reviewers = 0, "rules.reviewers out-of-range")]
#[case(|form: &mut CallForm| form.text = "  ".to_owned(), "text required")]
#[case(|form: &mut CallForm| form.funding.as_mut().unwrap().lines[0].amount = "x".to_owned(), "funding.lines.0.amount amount")]
fn what_is_wrong_is_told_at_its_field(#[case] change: fn(&mut CallForm), #[case] expected: &str) {
    let mut form = call();
    change(&mut form);
    let told = Call::parse(&form).unwrap_err();
    let told: Vec<_> = told
        .0
        .iter()
        .map(|one| format!("{} {}", one.field, one.code))
        .collect();
    assert_eq!(told[0], expected, "{told:?}");
}

#[test]
fn a_tie_is_decided_by_a_criterion_that_exists() {
    let mut form = call();
    form.rules
        .ties
        .push(TieRule::Criterion("beauty".to_owned()));
    let told = Call::parse(&form).unwrap_err();
    assert_eq!(told.0[0].field, "rules.ties.2");
}

#[test]
fn last_years_call_needs_new_hours_and_nothing_else() {
    let again = call().again();
    let told = Call::parse(&again).unwrap_err();
    let fields: Vec<_> = told.0.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["opensAt", "closesAt"]);
    assert_eq!(call().difference(&again).parts, ["opensAt", "closesAt"]);
    assert!(call().difference(&call()).parts.is_empty());
}

#[rstest]
#[case(CallState::Draft, CallState::Published, Role::Coordinator, false, Phase::Preparing, Ok(()))]
#[case(
    CallState::Draft,
    CallState::Published,
    Role::Adviser,
    true,
    Phase::Preparing,
    Err(CallRefusal::Forbidden)
)]
#[case(
    CallState::Published,
    CallState::Draft,
    Role::Head,
    true,
    Phase::Preparing,
    Err(CallRefusal::NoSuchMove)
)]
#[case(
    CallState::Published,
    CallState::Replaced,
    Role::Head,
    false,
    Phase::Preparing,
    Err(CallRefusal::ReasonRequired)
)]
#[case(CallState::Published, CallState::Replaced, Role::Head, true, Phase::Preparing, Ok(()))]
#[case(
    CallState::Published,
    CallState::CalledOff,
    Role::Head,
    true,
    Phase::Decided,
    Err(CallRefusal::Decided)
)]
#[case(
    CallState::Published,
    CallState::Replaced,
    Role::Head,
    true,
    Phase::Blind,
    Err(CallRefusal::Reviewed)
)]
#[case(
    CallState::Published,
    CallState::CalledOff,
    Role::Head,
    true,
    Phase::Revealed,
    Err(CallRefusal::Reviewed)
)]
#[case(
    CallState::CalledOff,
    CallState::Published,
    Role::Head,
    true,
    Phase::Preparing,
    Err(CallRefusal::NoSuchMove)
)]
fn what_was_published_stays(
    #[case] from: CallState,
    #[case] to: CallState,
    #[case] role: Role,
    #[case] has_reason: bool,
    #[case] phase: Phase,
    #[case] expected: Result<(), CallRefusal>,
) {
    let facts = CallFacts {
        window: Window::Before,
        has_reason,
        phase,
    };
    assert_eq!(check_call(from, to, role, facts), expected);
}

#[test]
fn a_call_is_not_published_when_its_time_is_over() {
    let facts = CallFacts {
        window: Window::Closed,
        has_reason: false,
        phase: Phase::Preparing,
    };
    let found = check_call(CallState::Draft, CallState::Published, Role::Head, facts);
    assert_eq!(found, Err(CallRefusal::Over));
}
