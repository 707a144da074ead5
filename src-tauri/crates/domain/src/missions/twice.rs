//! Two profiles of one company become one, and both are registered to a mission: which of the two
//! registrations stays.

use std::cmp::Reverse;

use crate::missions::state::RegistrationState;
use crate::time::Instant;

crate::text_enum! {
    /// What becomes of two registrations of one company to one mission.
    pub enum Twice {
        /// One of them has ended: they stand beside each other, as after a second application.
        Both = "both",
        /// The first stays, the second is withdrawn.
        First = "first",
        /// The second stays, the first is withdrawn.
        Second = "second",
        /// Each holds a place. One must be given back, so that whoever waits gets it, and that is for
        /// a person to do.
        Refused = "refused",
    }
}

/// A registration, as far as it decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Registered {
    /// How far it is.
    pub state: RegistrationState,
    /// When the company applied.
    pub applied_at: Instant,
}

/// Decides by how far each is. A place is kept over none, a decided application over one that is not,
/// and of two that are equally far the one that came first: nobody loses what was reached, and no
/// place changes hands unseen.
pub fn twice(first: Registered, second: Registered) -> Twice {
    if !(first.state.is_live() && second.state.is_live()) {
        return Twice::Both;
    }
    if first.state.holds_place() && second.state.holds_place() {
        return Twice::Refused;
    }
    let advance = |one: Registered| {
        let is_decided = one.state != RegistrationState::Applied;
        (
            one.state.holds_place(),
            is_decided,
            Reverse(one.applied_at.milliseconds()),
        )
    };
    if advance(first) >= advance(second) {
        Twice::First
    } else {
        Twice::Second
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Registered, Twice, twice};
    use crate::missions::state::RegistrationState::{
        self, Accepted, Applied, Attended, Confirmed, Rejected, Waiting, Withdrawn,
    };
    use crate::missions::state::{MOVES, check};
    use crate::settings::Role;
    use crate::time::Instant;

    #[rstest]
    #[case(Applied, Accepted, Twice::Second)]
    #[case(Attended, Waiting, Twice::First)]
    #[case(Applied, Waiting, Twice::Second)]
    #[case(Waiting, Waiting, Twice::First)]
    #[case(Accepted, Accepted, Twice::Refused)]
    #[case(Confirmed, Attended, Twice::Refused)]
    #[case(Withdrawn, Accepted, Twice::Both)]
    #[case(Rejected, Withdrawn, Twice::Both)]
    fn the_one_that_is_further_stays(
        #[case] first: RegistrationState,
        #[case] second: RegistrationState,
        #[case] expected: Twice,
    ) {
        assert_eq!(twice(registered(first, 1), registered(second, 2)), expected);
    }

    #[test]
    fn of_two_that_wait_the_earlier_stays() {
        let [early, late] = [1, 2].map(|at| registered(Waiting, at));
        assert_eq!(twice(early, late), Twice::First);
        assert_eq!(twice(late, early), Twice::Second);
    }

    #[test]
    fn whatever_is_withdrawn_held_no_place_and_may_be_withdrawn() {
        for first in RegistrationState::ALL {
            for second in RegistrationState::ALL {
                let withdrawn = match twice(registered(*first, 1), registered(*second, 2)) {
                    Twice::First => second,
                    Twice::Second => first,
                    Twice::Both | Twice::Refused => continue,
                };
                assert!(!withdrawn.holds_place());
                assert!(check(*withdrawn, Withdrawn, Role::Adviser, None).is_ok());
            }
        }
        assert!(MOVES.iter().any(|step| step.to == Withdrawn));
    }

    fn registered(state: RegistrationState, at: i64) -> Registered {
        Registered {
            state,
            applied_at: Instant::from_milliseconds(at).unwrap(),
        }
    }
}
