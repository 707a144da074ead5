use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::{
    Held, HoldsUntil, LineForm, NeededKind, NeededOf, NeededRefusal, NeededState, Party, Standing,
    TemplateForm, check_move, missing, standing,
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
    /// Whatever is asked already, after asking nothing is missing, and nothing is asked twice.
    #[test]
    fn asking_is_done_once(companies in 1_u128..5, people in 0_u128..4, first in 0_usize..20) {
        let parties: Vec<Party> = (1..=companies)
            .map(|number| Party {
                registration: RegistrationId(Uuid::from_u128(number)),
                delegates: (0..people).map(|one| DelegateId(Uuid::from_u128(number * 100 + one))).collect(),
            })
            .collect();
        let lines = vec![
            (passport(), None),
            (line(NeededKind::Samples, NeededOf::Company, HoldsUntil::NONE), None),
        ];
        let all = missing(&lines, &parties, &[]);
        prop_assert_eq!(all.len(), usize::try_from(companies * (people + 1)).unwrap());
        let mut asked = all[..first.min(all.len())].to_vec();
        let rest = missing(&lines, &parties, &asked);
        prop_assert_eq!(asked.len() + rest.len(), all.len());
        asked.extend(rest);
        prop_assert!(missing(&lines, &parties, &asked).is_empty());
    }
}
