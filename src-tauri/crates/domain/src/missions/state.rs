//! What may happen to a registration, and who may do it.

use crate::settings::{Action, Role};

crate::text_enum! {
    /// How far a registration is.
    pub enum RegistrationState {
        /// The application is complete and not decided.
        Applied = "applied",
        /// It has a place.
        Accepted = "accepted",
        /// It waits for a place.
        Waiting = "waiting",
        /// It was turned down, with a reason.
        Rejected = "rejected",
        /// The company has said that it comes.
        Confirmed = "confirmed",
        /// The company came.
        Attended = "attended",
        /// The company stepped back.
        Withdrawn = "withdrawn",
    }
}

impl RegistrationState {
    /// A place of the mission is taken.
    pub const fn holds_place(self) -> bool {
        matches!(self, Self::Accepted | Self::Confirmed | Self::Attended)
    }

    /// The company takes part, or may still: it cannot register a second time.
    pub const fn is_live(self) -> bool {
        !matches!(self, Self::Rejected | Self::Withdrawn)
    }
}

/// One thing that may happen to a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The state before.
    pub from: RegistrationState,
    /// The state after.
    pub to: RegistrationState,
    /// The leave that it takes.
    pub action: Action,
    /// Whether a reason must be given.
    pub needs_reason: bool,
}

/// Why a move was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoveRefusal {
    /// The states do not follow each other.
    #[error("{from} is not followed by {to}")]
    NoSuchMove {
        /// The state before.
        from: RegistrationState,
        /// The state that was asked for.
        to: RegistrationState,
    },
    /// The role has no leave for it.
    #[error("a person with the role {role} may not {action}")]
    Forbidden {
        /// The role.
        role: Role,
        /// What it would take.
        action: Action,
    },
    /// The move needs a reason.
    #[error("a reason is required")]
    ReasonRequired,
    /// Every place is taken.
    #[error("no place is free")]
    Full,
}

/// Everything that may happen to a registration.
pub const MOVES: [Move; 14] = {
    use Action::{DecidePlaces, RecordAttendance, RegisterToMissions};
    use RegistrationState::{Accepted, Applied, Attended, Confirmed, Rejected, Waiting, Withdrawn};
    [
        freely(Applied, Accepted, DecidePlaces),
        freely(Applied, Waiting, DecidePlaces),
        with_reason(Applied, Rejected, DecidePlaces),
        freely(Applied, Withdrawn, RegisterToMissions),
        with_reason(Waiting, Accepted, DecidePlaces),
        with_reason(Waiting, Rejected, DecidePlaces),
        freely(Waiting, Withdrawn, RegisterToMissions),
        freely(Accepted, Confirmed, RegisterToMissions),
        with_reason(Accepted, Waiting, DecidePlaces),
        with_reason(Accepted, Rejected, DecidePlaces),
        freely(Accepted, Withdrawn, RegisterToMissions),
        freely(Confirmed, Attended, RecordAttendance),
        with_reason(Confirmed, Rejected, DecidePlaces),
        freely(Confirmed, Withdrawn, RegisterToMissions),
    ]
};

/// The moves that a person with this role may make from a state.
pub fn moves(from: RegistrationState, role: Role) -> Vec<RegistrationState> {
    MOVES
        .iter()
        .filter(|step| step.from == from && role.may(step.action))
        .map(|step| step.to)
        .collect()
}

/// What it takes to register a company, and to change its registration.
pub const REGISTERING: Action = Action::RegisterToMissions;

/// Whether a person with this role may change whom the company sends and what it shows.
pub fn may_edit(state: RegistrationState, role: Role) -> bool {
    state.is_live() && role.may(REGISTERING)
}

/// Whether a person with this role may make the move for this reason.
pub fn check(
    from: RegistrationState,
    to: RegistrationState,
    role: Role,
    reason: Option<&str>,
) -> Result<Move, MoveRefusal> {
    let step = MOVES
        .iter()
        .find(|step| step.from == from && step.to == to)
        .ok_or(MoveRefusal::NoSuchMove { from, to })?;
    if !role.may(step.action) {
        return Err(MoveRefusal::Forbidden {
            role,
            action: step.action,
        });
    }
    if step.needs_reason && reason.is_none_or(|reason| reason.trim().is_empty()) {
        return Err(MoveRefusal::ReasonRequired);
    }
    Ok(*step)
}

const fn freely(from: RegistrationState, to: RegistrationState, action: Action) -> Move {
    Move {
        from,
        to,
        action,
        needs_reason: false,
    }
}

const fn with_reason(from: RegistrationState, to: RegistrationState, action: Action) -> Move {
    Move {
        from,
        to,
        action,
        needs_reason: true,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::RegistrationState::{self, Accepted, Applied, Attended, Confirmed, Waiting};
    use super::{MOVES, MoveRefusal, check, moves};
    use crate::settings::{Action, Role};

    #[rstest]
    #[case(Applied, Role::Coordinator, "accepted waiting rejected withdrawn")]
    #[case(Applied, Role::Adviser, "withdrawn")]
    #[case(Applied, Role::Reviewer, "")]
    #[case(Waiting, Role::Head, "accepted rejected withdrawn")]
    #[case(Accepted, Role::Adviser, "confirmed withdrawn")]
    #[case(Confirmed, Role::Promoter, "attended")]
    #[case(Attended, Role::Administrator, "")]
    #[case(RegistrationState::Rejected, Role::Administrator, "")]
    #[case(RegistrationState::Withdrawn, Role::Administrator, "")]
    fn each_role_sees_the_moves_that_it_may_make(
        #[case] from: RegistrationState,
        #[case] role: Role,
        #[case] expected: &str,
    ) {
        let found: Vec<_> = moves(from, role).iter().map(|state| state.code()).collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn every_other_move_is_refused() {
        for from in RegistrationState::ALL {
            for to in RegistrationState::ALL {
                let is_listed = MOVES
                    .iter()
                    .any(|step| step.from == *from && step.to == *to);
                let answer = check(*from, *to, Role::Administrator, Some("motivo"));
                assert_eq!(answer.is_ok(), is_listed, "{from} {to}");
            }
        }
    }

    #[test]
    fn refusals_say_why() {
        assert_eq!(
            check(Applied, Attended, Role::Head, None),
            Err(MoveRefusal::NoSuchMove {
                from: Applied,
                to: Attended
            })
        );
        assert_eq!(
            check(Applied, Accepted, Role::Adviser, None),
            Err(MoveRefusal::Forbidden {
                role: Role::Adviser,
                action: Action::DecidePlaces
            })
        );
        assert_eq!(
            check(Waiting, Accepted, Role::Coordinator, Some(" ")),
            Err(MoveRefusal::ReasonRequired)
        );
    }
}
