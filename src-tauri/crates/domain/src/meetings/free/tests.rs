use std::ops::ControlFlow;

use proptest::prelude::{any, prop_assert_eq, proptest};

use super::free;
use crate::meetings::schedule::tests::{agendas, at, buyer, company, during, everybody, planned};
use crate::meetings::schedule::{Agenda, Planned, Rule, Wanted, broken_rules, schedule};

#[test]
fn who_is_away_busy_or_has_enough_is_not_free() {
    let mut agenda = everybody(2, 2, 2, 2);
    agenda.participants[3].away = vec![during(0)];
    let plan = [planned(0, 0, 0)];
    assert_eq!(free(&agenda, &plan, at(0)), [company(1)]);
    agenda.participants[0].most = Some(1);
    assert_eq!(
        free(&agenda, &plan, at(1)),
        [company(1), buyer(0), buyer(1)]
    );
    assert_eq!(free(&agenda, &plan, at(7)), []);
}

proptest! {
    #[test]
    fn whoever_is_free_breaks_no_rule_of_their_own_with_one_more(agenda in agendas(), seed in any::<u64>()) {
        let plan = schedule(&agenda, seed, &mut |_| ControlFlow::Continue(())).unwrap().meetings;
        let own = [Rule::Busy, Rule::Away, Rule::Most, Rule::MostADay, Rule::MostASession, Rule::Pause];
        for slot in &agenda.slots {
            let found = free(&agenda, &plan, slot.starts_at);
            for participant in &agenda.participants {
                // One more meeting with somebody who has no rules, at a table of its own.
                let (mut with, mut more) = (agenda.clone(), plan.clone());
                let mut other = participant.clone();
                other.id = company(900);
                other.side = match participant.side {
                    crate::meetings::Side::Company => crate::meetings::Side::Buyer,
                    crate::meetings::Side::Buyer => crate::meetings::Side::Company,
                };
                (other.away, other.most, other.most_a_day, other.most_a_session) = (Vec::new(), None, None, None);
                let sides = match participant.side {
                    crate::meetings::Side::Company => (participant.id, other.id),
                    crate::meetings::Side::Buyer => (other.id, participant.id),
                };
                with.participants.push(other);
                let wish = crate::meetings::schedule::tests::wish(900);
                with.wanted.push(Wanted { id: wish, company: sides.0, buyer: sides.1, value: 1 });
                let place = crate::meetings::schedule::tests::place(900);
                more.push(Planned { starts_at: slot.starts_at, place, wanted: wish });
                let agenda = Agenda { locks: Vec::new(), ..with };
                let breaks = broken_rules(&agenda, &more)
                    .iter()
                    .any(|broken| broken.participant == Some(participant.id) && own.contains(&broken.rule));
                prop_assert_eq!(found.contains(&participant.id), !breaks);
            }
        }
    }
}
