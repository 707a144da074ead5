//! Those who wait after a selection, in the order of the ranking. Somebody is moved by hand for a reason,
//! and who would get a place is told before it is given.

use crate::ids::RegistrationId;
use crate::missions::places::{Entry, Places, promotions, waiting_list};
use crate::missions::state::RegistrationState;

crate::text_enum! {
    /// Why somebody is not moved in the list; words: `waiting-refusal-<code>`.
    pub enum WaitingRefusal {
        /// A reason is missing.
        ReasonRequired = "reason-required",
        /// The list has no such position.
        NoSuchPosition = "no-such-position",
        /// The application does not wait.
        NotWaiting = "not-waiting",
        /// It stands there already.
        SamePosition = "same-position",
    }
}

/// The list with one application at another position, counted from 1. The others keep their order.
pub fn move_to(
    order: &[RegistrationId],
    id: RegistrationId,
    to: u32,
    reason: &str,
) -> Result<Vec<RegistrationId>, WaitingRefusal> {
    if reason.trim().is_empty() {
        return Err(WaitingRefusal::ReasonRequired);
    }
    let from = order.iter().position(|one| *one == id);
    let from = from.ok_or(WaitingRefusal::NotWaiting)?;
    let to = usize::try_from(to).unwrap_or(usize::MAX);
    if !(1..=order.len()).contains(&to) {
        return Err(WaitingRefusal::NoSuchPosition);
    }
    if from + 1 == to {
        return Err(WaitingRefusal::SamePosition);
    }
    let mut moved = order.to_vec();
    moved.remove(from);
    moved.insert(to - 1, id);
    Ok(moved)
}

/// What would come of it if some with a place gave it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promotion {
    /// Who would get a place, in the order of the list.
    pub promoted: Vec<RegistrationId>,
    /// Who would wait after that, in order.
    pub waiting: Vec<RegistrationId>,
    /// How the places would be taken.
    pub places: Places,
}

/// Tells who would get a place if these gave theirs back, without changing anything.
pub fn simulate_promotion(
    capacity: u32,
    entries: &[Entry],
    leaving: &[RegistrationId],
) -> Promotion {
    let mut after: Vec<Entry> = entries
        .iter()
        .map(|entry| Entry {
            state: if leaving.contains(&entry.id) && entry.state.holds_place() {
                RegistrationState::Withdrawn
            } else {
                entry.state
            },
            ..*entry
        })
        .collect();
    let promoted: Vec<RegistrationId> = promotions(capacity, &after)
        .iter()
        .map(|change| change.id)
        .collect();
    for entry in after
        .iter_mut()
        .filter(|entry| promoted.contains(&entry.id))
    {
        entry.state = RegistrationState::Accepted;
    }
    Promotion {
        waiting: waiting_list(&after).iter().map(|entry| entry.id).collect(),
        places: Places::of(capacity, &after),
        promoted,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;
    use uuid::Uuid;

    use super::{WaitingRefusal, move_to, simulate_promotion};
    use crate::ids::RegistrationId;
    use crate::missions::places::{Entry, make_move};
    use crate::missions::state::RegistrationState::{
        self, Accepted, Confirmed, Waiting, Withdrawn,
    };
    use crate::settings::Role;
    use crate::time::Instant;

    fn id(number: u128) -> RegistrationId {
        RegistrationId(Uuid::from_u128(number))
    }

    #[rstest]
    #[case(3, 1, "Compró el boleto", Ok(vec![3, 1, 2]))]
    #[case(1, 3, "Pidió esperar", Ok(vec![2, 3, 1]))]
    #[case(3, 1, "  ", Err(WaitingRefusal::ReasonRequired))]
    #[case(9, 1, "x", Err(WaitingRefusal::NotWaiting))]
    #[case(3, 4, "x", Err(WaitingRefusal::NoSuchPosition))]
    #[case(3, 0, "x", Err(WaitingRefusal::NoSuchPosition))]
    #[case(3, 3, "x", Err(WaitingRefusal::SamePosition))]
    fn somebody_is_moved_for_a_reason(
        #[case] who: u128,
        #[case] to: u32,
        #[case] reason: &str,
        #[case] expected: Result<Vec<u128>, WaitingRefusal>,
    ) {
        let order = [id(1), id(2), id(3)];
        let expected = expected.map(|order| order.into_iter().map(id).collect());
        assert_eq!(move_to(&order, id(who), to, reason), expected);
    }

    fn entries() -> impl Strategy<Value = Vec<Entry>> {
        let state = proptest::sample::select(vec![Accepted, Confirmed, Waiting]);
        let rank = proptest::option::of(1_u32..5);
        proptest::collection::vec((state, rank, 0_i64..5), 1..10).prop_map(|all| {
            let one = |(number, (state, rank, at)): (u128, (RegistrationState, _, _))| Entry {
                id: id(number),
                state,
                rank,
                applied_at: Instant::from_milliseconds(at).unwrap(),
            };
            (1..).zip(all).map(one).collect()
        })
    }

    proptest! {
        /// What is told before is what happens.
        #[test]
        fn a_promotion_happens_as_it_was_told(entries in entries(), which in 0_usize..10) {
            let holding: Vec<_> = entries.iter().filter(|entry| entry.state.holds_place()).collect();
            prop_assume!(!holding.is_empty());
            let leaving = holding[which % holding.len()].id;
            let capacity = u32::try_from(holding.len()).unwrap();
            let told = simulate_promotion(capacity, &entries, &[leaving]);
            let moved = make_move(capacity, &entries, leaving, Withdrawn, Role::Head, None).unwrap().unwrap();
            let promoted: Vec<_> = moved.promoted.iter().map(|change| change.id).collect();
            prop_assert_eq!(&told.promoted, &promoted);
            prop_assert!(told.places.free == 0 || told.waiting.is_empty());
        }

        #[test]
        fn the_others_keep_their_order(length in 1_u128..9, who in 0_usize..9, to in 1_u32..10) {
            let order: Vec<_> = (1..=length).map(id).collect();
            let who = order[who % order.len()];
            if let Ok(moved) = move_to(&order, who, to, "motivo") {
                prop_assert_eq!(moved[to as usize - 1], who);
                let without = |list: &[RegistrationId]| list.iter().copied().filter(|one| *one != who).collect::<Vec<_>>();
                prop_assert_eq!(without(&moved), without(&order));
            }
        }
    }
}
