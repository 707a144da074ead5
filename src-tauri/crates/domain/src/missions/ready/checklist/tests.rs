use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::{
    Held, HoldsUntil, LineForm, LineOf, NeededKind, NeededOf, NeededRefusal, NeededState, Party,
    Standing, TemplateForm, check_move, new_lines, standing,
};
use crate::ids::{DelegateId, RegistrationId};
use crate::time::Day;

fn line(kind: NeededKind, of: NeededOf, holds: HoldsUntil) -> LineForm {
    LineForm {
        kind,
        title: String::new(),
        of,
        holds,
        days_before: 30,
    }
}

fn passport() -> LineForm {
    line(
        NeededKind::Passport,
        NeededOf::Delegate,
        HoldsUntil::after_return(6),
    )
}

#[rstest]
#[case("none", true)]
#[case("return", true)]
#[case("return+6", true)]
#[case("return+0", false)]
#[case("return+600", false)]
#[case("six months", false)]
fn a_rule_of_expiry_has_one_writing(#[case] text: &str, #[case] is_rule: bool) {
    let read = text.parse::<HoldsUntil>();
    assert_eq!(read.is_ok(), is_rule);
    if let Ok(rule) = read {
        assert_eq!(rule.to_string(), text);
    }
}

#[test]
fn what_is_something_else_needs_a_title_and_no_line_stands_twice() {
    let form = TemplateForm {
        name: " Hannover ".to_owned(),
        lines: vec![
            line(NeededKind::Other, NeededOf::Company, HoldsUntil::NONE),
            passport(),
            passport(),
        ],
    };
    let problems = form.parse().unwrap_err().0;
    let told: Vec<_> = problems
        .iter()
        .map(|one| format!("{} {}", one.field, one.code))
        .collect();
    assert_eq!(told, ["lines.0.title required", "lines.2.title line-twice"]);
}

#[rstest]
#[case(
    "2028-04-17",
    Err(NeededRefusal::ExpiresTooSoon),
    Standing::ExpiresTooSoon
)]
#[case("2028-04-18", Ok(()), Standing::ToCheck)]
fn a_passport_holds_six_months_after_the_return(
    #[case] until: &str,
    #[case] checked: Result<(), NeededRefusal>,
    #[case] stands: Standing,
) {
    let returns_on = Day::of(2027, 10, 18);
    let held = |state| Held {
        state,
        until: until.parse().ok(),
    };
    let rule = HoldsUntil::after_return(6);
    let checks = check_move(
        NeededState::HandedIn,
        held(NeededState::Checked),
        rule,
        returns_on,
        "",
    );
    assert_eq!(checks, checked);
    let today = Day::of(2027, 9, 1);
    let found = standing(held(NeededState::HandedIn), rule, today, returns_on, today);
    assert_eq!(found, stands);
}

#[test]
fn what_must_hold_is_not_in_order_before_its_day_is_known() {
    let unknown = Held {
        state: NeededState::Checked,
        until: None,
    };
    let day = Day::of(2027, 10, 18);
    let check = |rule| check_move(NeededState::HandedIn, unknown, rule, day, "");
    assert_eq!(
        check(HoldsUntil::after_return(0)),
        Err(NeededRefusal::ExpiryRequired)
    );
    assert_eq!(check(HoldsUntil::NONE), Ok(()));
}

#[rstest]
#[case("2027-08-01", Standing::Open)]
#[case("2027-08-18", Standing::Soon)]
#[case("2027-09-01", Standing::Soon)]
#[case("2027-09-02", Standing::Late)]
fn what_was_asked_for_is_late_after_its_day(#[case] today: &str, #[case] expected: Standing) {
    let asked = Held {
        state: NeededState::Asked,
        until: None,
    };
    let due = Day::of(2027, 9, 1);
    let today = today.parse().unwrap();
    assert_eq!(standing(asked, HoldsUntil::NONE, due, due, today), expected);
}

#[test]
fn going_back_takes_a_reason() {
    let to = Held {
        state: NeededState::Asked,
        until: None,
    };
    let day = Day::of(2027, 10, 18);
    let back = |reason| check_move(NeededState::Checked, to, HoldsUntil::NONE, day, reason);
    assert_eq!(back(" "), Err(NeededRefusal::ReasonRequired));
    assert_eq!(back("falta una página"), Ok(()));
}

proptest! {
    /// Whatever a checklist has, after adding lines none is new, and none stands twice.
    #[test]
    fn asking_is_done_once(wanted in proptest::collection::vec(0_usize..6, 0..12), has in 0_usize..6) {
        let lines: Vec<LineForm> = [NeededKind::Visa, NeededKind::Samples, NeededKind::Labels]
            .into_iter()
            .flat_map(|kind| NeededOf::ALL.iter().map(move |of| line(kind, *of, HoldsUntil::NONE)))
            .collect();
        let mut has = lines[..has].to_vec();
        let wanted: Vec<LineOf> = wanted.iter().map(|index| (lines[*index].clone(), None)).collect();
        has.extend(new_lines(&wanted, &has).into_iter().map(|(line, _)| line));
        prop_assert!(new_lines(&wanted, &has).is_empty());
        for (line, _) in &wanted {
            prop_assert_eq!(has.iter().filter(|one| one.is_same(line)).count(), 1);
        }
    }

    /// What is asked of everybody is asked of the company once, or of each delegate once.
    #[test]
    fn a_line_asks_the_company_or_each_delegate(people in 0_u128..6) {
        let party = Party {
            registration: RegistrationId(Uuid::from_u128(1)),
            delegates: (0..people).map(|one| DelegateId(Uuid::from_u128(one))).collect(),
        };
        prop_assert_eq!(party.asked(NeededOf::Company), [None]);
        let each: Vec<_> = party.delegates.iter().copied().map(Some).collect();
        prop_assert_eq!(party.asked(NeededOf::Delegate), each);
    }
}
