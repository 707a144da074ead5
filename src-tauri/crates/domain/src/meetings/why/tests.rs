use std::ops::ControlFlow;

use proptest::prelude::{any, prop_assert_eq, proptest};

use super::{Because, Shut, Verdict, why};
use crate::meetings::schedule::tests::{
    agendas, at, buyer, company, during, everybody, planned, wish,
};
use crate::meetings::schedule::{Agenda, Planned, Rule, broken_rules, schedule};

#[test]
fn each_slot_says_what_shuts_it() {
    let mut agenda = everybody(2, 2, 4, 1);
    agenda.participants[2].away = vec![during(1)];
    agenda.participants[0].most_a_session = Some(1);
    let plan = [planned(1, 0, 0), planned(0, 2, 0)];
    let told = why(&agenda, &plan, wish(0)).unwrap();
    assert_eq!(
        (told.starts_at, told.because),
        (Some(at(2)), Because::Choice)
    );
    let verdicts: Vec<Verdict> = told.slots.iter().map(|slot| slot.verdict).collect();
    assert_eq!(
        verdicts,
        [Verdict::Shut, Verdict::Shut, Verdict::Taken, Verdict::Free]
    );
    let shut = |rule, participant, other| Shut {
        rule,
        participant,
        other,
    };
    assert_eq!(
        told.slots[0].shut,
        [
            shut(Rule::Busy, Some(company(0)), Some(wish(1))),
            shut(Rule::MostASession, Some(company(0)), None),
            shut(Rule::Place, None, None),
        ]
    );
    assert_eq!(
        told.slots[1].shut,
        [
            shut(Rule::MostASession, Some(company(0)), None),
            shut(Rule::Away, Some(buyer(0)), None),
        ]
    );
}

#[test]
fn a_lock_and_the_only_slot_are_reasons_of_their_own() {
    let mut agenda = everybody(1, 1, 2, 1);
    agenda.participants[0].away = vec![during(1)];
    let plan = [planned(0, 0, 0)];
    assert_eq!(why(&agenda, &plan, wish(0)).unwrap().because, Because::Only);
    agenda.locks = plan.to_vec();
    assert_eq!(
        why(&agenda, &plan, wish(0)).unwrap().because,
        Because::Locked
    );
    assert_eq!(why(&agenda, &plan, wish(7)), None);
}

#[test]
fn a_wish_without_a_meeting_hears_why() {
    let agenda = everybody(1, 2, 1, 2);
    let plan = [planned(0, 0, 0)];
    let told = why(&agenda, &plan, wish(1)).unwrap();
    assert_eq!((told.starts_at, told.because), (None, Because::NoSlot));
    assert_eq!(why(&agenda, &[], wish(1)).unwrap().because, Because::NotYet);
}

proptest! {
    #[test]
    fn a_slot_is_free_if_and_only_if_no_rule_would_be_broken(agenda in agendas(), seed in any::<u64>()) {
        let plan = schedule(&agenda, seed, &mut |_| ControlFlow::Continue(())).unwrap().meetings;
        let agenda = Agenda { locks: Vec::new(), ..agenda };
        for wanted in &agenda.wanted {
            let told = why(&agenda, &plan, wanted.id).unwrap();
            let rest: Vec<Planned> =
                plan.iter().filter(|meeting| meeting.wanted != wanted.id).copied().collect();
            for slot in told.slots {
                let would_do = agenda.places.iter().any(|place| {
                    let mut with = rest.clone();
                    with.push(Planned { starts_at: slot.starts_at, place: place.id, wanted: wanted.id });
                    broken_rules(&agenda, &with).is_empty()
                });
                prop_assert_eq!(slot.verdict != Verdict::Shut, would_do);
            }
        }
    }
}
