//! Who has a place and who waits. The waiting list is in the order of the selection, where there was one,
//! and else of complete applications; a free place goes to its head, and moving somebody by hand takes a
//! reason.

use serde::{Deserialize, Serialize};

use crate::ids::RegistrationId;
use crate::missions::state::RegistrationState::{self, Accepted, Waiting};
use crate::missions::state::{self, MoveRefusal};
use crate::settings::Role;
use crate::time::Instant;

/// A registration as the places see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The registration.
    pub id: RegistrationId,
    /// How far it is.
    pub state: RegistrationState,
    /// Its position among those who wait after a selection, or after a move by hand.
    pub rank: Option<u32>,
    /// When its application was complete.
    pub applied_at: Instant,
}

/// How many places there are, and how they are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Places {
    /// All places.
    pub capacity: u32,
    /// Taken.
    pub accepted: u32,
    /// Companies that wait.
    pub waiting: u32,
    /// Not taken.
    pub free: u32,
}

/// A change of state that follows from the places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The registration.
    pub id: RegistrationId,
    /// The state before.
    pub from: RegistrationState,
    /// The state after.
    pub to: RegistrationState,
}

/// What a move brings about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The move itself.
    pub change: Change,
    /// Who gets the place that it freed.
    pub promoted: Vec<Change>,
}

impl Places {
    /// Counts.
    pub fn of(capacity: u32, entries: &[Entry]) -> Self {
        let count = |is_counted: fn(&Entry) -> bool| {
            let found = entries.iter().filter(|entry| is_counted(entry)).count();
            u32::try_from(found).unwrap_or(u32::MAX)
        };
        let accepted = count(|entry| entry.state.holds_place());
        Self {
            capacity,
            accepted,
            waiting: count(|entry| entry.state == Waiting),
            free: capacity.saturating_sub(accepted),
        }
    }

    /// What becomes of a new application: it never overtakes somebody who waits.
    pub fn decide(self) -> RegistrationState {
        if self.free > 0 && self.waiting == 0 {
            Accepted
        } else {
            Waiting
        }
    }
}

/// Those who wait, the first to get a place first: those with a position before those without.
/// Applications of the same moment are in the order of their identities, so that every machine has the
/// same list.
pub fn waiting_list(entries: &[Entry]) -> Vec<&Entry> {
    let mut waiting: Vec<_> = entries
        .iter()
        .filter(|entry| entry.state == Waiting)
        .collect();
    waiting.sort_by_key(|entry| (entry.rank.is_none(), entry.rank, entry.applied_at, entry.id));
    waiting
}

/// The place of a registration in the waiting list, from 1.
pub fn position(entries: &[Entry], id: RegistrationId) -> Option<u32> {
    let ahead = waiting_list(entries)
        .iter()
        .position(|entry| entry.id == id)?;
    u32::try_from(ahead + 1).ok()
}

/// Who gets the places that are free: after a withdrawal, or after the mission grew.
pub fn promotions(capacity: u32, entries: &[Entry]) -> Vec<Change> {
    promotions_without(capacity, entries, None)
}

/// Makes a move and says what follows. Whoever was moved to the waiting list by hand does not get
/// back the place that this freed.
pub fn make_move(
    capacity: u32,
    entries: &[Entry],
    id: RegistrationId,
    to: RegistrationState,
    role: Role,
    reason: Option<&str>,
) -> Result<Option<Moved>, MoveRefusal> {
    let Some(entry) = entries.iter().find(|entry| entry.id == id) else {
        return Ok(None);
    };
    let from = entry.state;
    state::check(from, to, role, reason)?;
    if to == Accepted && Places::of(capacity, entries).free == 0 {
        return Err(MoveRefusal::Full);
    }
    let after: Vec<Entry> = entries
        .iter()
        .map(|entry| Entry {
            state: if entry.id == id { to } else { entry.state },
            ..*entry
        })
        .collect();
    let frees_place = from.holds_place() && !to.holds_place();
    let promoted = if frees_place {
        promotions_without(capacity, &after, Some(id))
    } else {
        vec![]
    };
    Ok(Some(Moved {
        change: Change { id, from, to },
        promoted,
    }))
}

fn promotions_without(
    capacity: u32,
    entries: &[Entry],
    left_out: Option<RegistrationId>,
) -> Vec<Change> {
    let free = usize::try_from(Places::of(capacity, entries).free).unwrap_or(usize::MAX);
    waiting_list(entries)
        .into_iter()
        .filter(|entry| Some(entry.id) != left_out)
        .take(free)
        .map(|entry| Change {
            id: entry.id,
            from: Waiting,
            to: Accepted,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
    use uuid::Uuid;

    use super::{Change, Entry, Moved, Places, make_move, position, promotions, waiting_list};
    use crate::ids::RegistrationId;
    use crate::missions::state::MoveRefusal;
    use crate::missions::state::RegistrationState::{
        self, Accepted, Applied, Confirmed, Rejected, Waiting, Withdrawn,
    };
    use crate::settings::Role;
    use crate::time::Instant;

    #[test]
    fn the_last_place_is_taken_and_the_next_company_waits() {
        let mut entries = vec![entry(1, Accepted, 10)];
        assert_eq!(Places::of(2, &entries).decide(), Accepted);
        entries.push(entry(2, Confirmed, 11));
        assert_eq!(Places::of(2, &entries).decide(), Waiting);
    }

    #[test]
    fn nobody_overtakes_those_who_wait() {
        let entries = [entry(1, Withdrawn, 10), entry(2, Waiting, 11)];
        assert_eq!(Places::of(1, &entries).decide(), Waiting);
    }

    #[test]
    fn the_list_is_in_the_order_of_complete_applications() {
        let entries = [
            entry(3, Waiting, 10),
            entry(1, Waiting, 11),
            entry(2, Waiting, 10),
        ];
        let order: Vec<_> = waiting_list(&entries)
            .iter()
            .map(|entry| entry.id)
            .collect();
        assert_eq!(order, [id(2), id(3), id(1)]);
        assert_eq!(position(&entries, id(1)), Some(3));
        assert_eq!(position(&entries, id(9)), None);
    }

    #[test]
    fn whoever_has_a_position_waits_before_those_without() {
        let ranked = |number, rank, at| Entry {
            rank: Some(rank),
            ..entry(number, Waiting, at)
        };
        let entries = [entry(1, Waiting, 1), ranked(2, 7, 9), ranked(3, 2, 9)];
        let order: Vec<_> = waiting_list(&entries)
            .iter()
            .map(|entry| entry.id)
            .collect();
        assert_eq!(order, [id(3), id(2), id(1)]);
    }

    #[test]
    fn a_withdrawal_promotes_the_head_of_the_list() {
        let entries = [
            entry(1, Confirmed, 1),
            entry(2, Waiting, 3),
            entry(3, Waiting, 2),
        ];
        let moved = make_move(1, &entries, id(1), Withdrawn, Role::Adviser, None);
        assert_eq!(
            moved,
            Ok(Some(Moved {
                change: change(1, Confirmed, Withdrawn),
                promoted: vec![change(3, Waiting, Accepted)],
            }))
        );
    }

    #[test]
    fn a_mission_that_grows_promotes_as_many_as_it_can_take() {
        let entries = [
            entry(1, Accepted, 1),
            entry(2, Waiting, 2),
            entry(3, Waiting, 3),
        ];
        assert_eq!(promotions(2, &entries), [change(2, Waiting, Accepted)]);
        assert_eq!(promotions(9, &entries).len(), 2);
        assert!(promotions(0, &entries).is_empty());
    }

    #[test]
    fn whoever_loses_a_place_by_hand_does_not_get_it_back_at_once() {
        let entries = [entry(1, Accepted, 1), entry(2, Waiting, 2)];
        let reason = Some("cedió su lugar");
        let moved = make_move(1, &entries, id(1), Waiting, Role::Coordinator, reason);
        assert_eq!(
            moved.unwrap().unwrap().promoted,
            [change(2, Waiting, Accepted)]
        );
    }

    #[test]
    fn a_full_mission_takes_nobody_by_hand() {
        let entries = [
            entry(1, Accepted, 1),
            entry(2, Waiting, 2),
            entry(3, Applied, 3),
        ];
        for mover in [2, 3] {
            let moved = make_move(
                1,
                &entries,
                id(mover),
                Accepted,
                Role::Head,
                Some("prioridad"),
            );
            assert_eq!(moved, Err(MoveRefusal::Full));
        }
    }

    proptest! {
        #[test]
        fn no_order_of_moves_overfills_a_mission_or_leaves_a_place_unused(
            capacity in 1_u32..5,
            steps in proptest::collection::vec((0_u128..8, 0_usize..7, any::<bool>()), 1..60),
        ) {
            let mut entries: Vec<Entry> = vec![];
            let mut applications = 0;
            for (who, target, is_application) in steps {
                if is_application {
                    applications += 1;
                    let state = Places::of(capacity, &entries).decide();
                    entries.push(entry(applications, state, i64::try_from(applications).unwrap()));
                } else {
                    let to = RegistrationState::ALL[target];
                    // A demotion by hand may leave a place unused; that is the person's decision.
                    if to == Waiting { continue; }
                    let moved = make_move(capacity, &entries, id(who), to, Role::Head, Some("motivo"));
                    if let Ok(Some(moved)) = moved {
                        apply(&mut entries, &moved);
                    }
                }
                let places = Places::of(capacity, &entries);
                prop_assert!(places.accepted <= capacity);
                prop_assert!(places.free == 0 || places.waiting == 0);
                prop_assert_eq!(places.accepted + places.free, capacity);
            }
        }
    }

    #[test]
    fn a_rejected_company_frees_its_place() {
        let entries = [entry(1, Accepted, 1), entry(2, Waiting, 2)];
        let moved = make_move(
            1,
            &entries,
            id(1),
            Rejected,
            Role::Head,
            Some("sin documentos"),
        );
        assert_eq!(moved.unwrap().unwrap().promoted.len(), 1);
    }

    fn apply(entries: &mut [Entry], moved: &Moved) {
        for change in std::iter::once(&moved.change).chain(&moved.promoted) {
            let entry = entries
                .iter_mut()
                .find(|entry| entry.id == change.id)
                .unwrap();
            assert_eq!(entry.state, change.from);
            entry.state = change.to;
        }
    }

    fn entry(number: u128, state: RegistrationState, at: i64) -> Entry {
        Entry {
            id: id(number),
            state,
            rank: None,
            applied_at: Instant::from_milliseconds(at).unwrap(),
        }
    }

    fn change(number: u128, from: RegistrationState, to: RegistrationState) -> Change {
        Change {
            id: id(number),
            from,
            to,
        }
    }

    fn id(number: u128) -> RegistrationId {
        RegistrationId(Uuid::from_u128(number))
    }
}
