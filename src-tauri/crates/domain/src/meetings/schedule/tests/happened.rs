//! What happened is not judged by what is known today, and stands in the way of the rest.

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::{agendas, at, company, during, everybody, planned, run};
use crate::meetings::schedule::{Broken, Rule, broken_rules};

#[test]
fn what_happened_keeps_its_table_though_its_people_and_the_table_are_away_since() {
    let mut agenda = everybody(2, 2, 3, 2);
    let held = planned(0, 0, 1);
    agenda.happened = vec![held];
    agenda.participants[0].away = vec![during(0)];
    agenda.participants[0].most = Some(0);
    agenda.places[1].closed = vec![during(0)];
    let plan = run(&agenda, 1);
    assert!(plan.meetings.contains(&held));
    assert_eq!(broken_rules(&agenda, &plan.meetings), []);
    // The company wants no meeting more, the other has both of its own.
    assert_eq!(plan.meetings.len(), 3);
}

#[test]
fn what_happened_stays_though_no_slot_begins_then_any_more() {
    let mut agenda = everybody(1, 1, 3, 1);
    let held = planned(0, 0, 0);
    agenda.happened = vec![held];
    agenda.slots.remove(0);
    assert_eq!(run(&agenda, 1).meetings, [held]);
}

#[test]
fn nobody_is_put_into_a_slot_that_is_over() {
    let mut agenda = everybody(1, 2, 2, 1);
    agenda.from = Some(at(1));
    let plan = run(&agenda, 1);
    assert_eq!((plan.meetings.len(), plan.is_best), (1, true));
    assert_eq!(plan.meetings[0].starts_at, at(1));
    let broken = broken_rules(&agenda, &[planned(0, 0, 0)]);
    assert_eq!(broken.first().map(|broken| broken.rule), Some(Rule::Over));
}

#[test]
fn who_comes_upon_what_happened_is_the_one_that_breaks_the_rule() {
    let mut agenda = everybody(1, 2, 2, 1);
    let late = planned(1, 0, 0);
    let other = planned(0, 0, 0);
    for (happened, comes) in [(late, other), (other, late)] {
        agenda.happened = vec![happened];
        let broken = broken_rules(&agenda, &[happened, comes]);
        let of = |rule, participant| Broken {
            rule,
            wanted: comes.wanted,
            participant,
        };
        let expected = [of(Rule::Busy, Some(company(0))), of(Rule::Place, None)];
        assert_eq!(broken, expected);
    }
    let moved = broken_rules(&agenda, &[planned(0, 1, 0)]);
    let rules: Vec<Rule> = moved.iter().map(|broken| broken.rule).collect();
    assert!(rules.contains(&Rule::Lock) && rules.contains(&Rule::Wanted));
}

proptest! {
    #[test]
    fn a_plan_of_the_rest_of_the_day_keeps_what_happened(
        agenda in agendas(),
        seed in any::<u64>(),
        from in 0_usize..4,
    ) {
        let before = run(&agenda, seed);
        let mut later = agenda;
        later.from = Some(at(from));
        let happened = before.meetings.iter().filter(|meeting| meeting.starts_at < at(from));
        later.happened = happened.copied().collect();
        // Whatever is said of those slots now.
        for participant in &mut later.participants {
            participant.away.extend((0..from).map(during));
        }
        for place in &mut later.places {
            place.closed.extend((0..from).map(during));
        }
        let plan = run(&later, seed);
        prop_assert_eq!(broken_rules(&later, &plan.meetings), vec![]);
        let begun = plan.meetings.iter().filter(|meeting| meeting.starts_at < at(from));
        prop_assert_eq!(begun.copied().collect::<Vec<_>>(), later.happened);
        prop_assert!(plan.value <= plan.bound && plan.value >= before.value);
    }
}
