//! What may happen to the wish of a company and a buyer to meet, and who may do it.

use crate::settings::{Action, Role};

crate::text_enum! {
    /// How far a wish is.
    #[serde(rename = "MeetingRequestState")]
    pub enum RequestState {
        /// The office found that the two fit.
        Suggested = "suggested",
        /// One of them asked for it.
        Requested = "requested",
        /// Both want it.
        Accepted = "accepted",
        /// Whoever was asked does not want it.
        Declined = "declined",
        /// Whoever wanted it does not want it any more.
        Withdrawn = "withdrawn",
    }
}

impl RequestState {
    /// The meeting may still be held.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Suggested | Self::Requested | Self::Accepted)
    }

    /// What it is worth to hold the meeting, so that those whom both want come before those whom one wants, and
    /// these before those of which only the office thinks; among equals the better match. Nothing for one that is
    /// not wanted.
    pub fn worth(self, points: u8) -> u32 {
        const STEP: u32 = 101;
        let points = u32::from(points);
        match self {
            Self::Accepted => 2 * STEP + points + 1,
            Self::Requested => STEP + points + 1,
            Self::Suggested => points + 1,
            Self::Declined | Self::Withdrawn => 0,
        }
    }
}

crate::text_enum! {
    /// In whose name a wish is moved.
    #[serde(rename = "MeetingParty")]
    pub enum Party {
        /// Whoever asks for the meeting.
        Asker = "asker",
        /// Whoever is asked.
        Asked = "asked",
        /// The office, which says why.
        Office = "office",
    }
}

/// One thing that may happen to a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The state before.
    pub from: RequestState,
    /// The state after.
    pub to: RequestState,
    /// In whose name.
    pub party: Party,
    /// The leave that it takes of whoever writes it down.
    pub action: Action,
    /// Whether a reason must be given.
    pub needs_reason: bool,
}

/// Why a move was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoveRefusal {
    /// The states do not follow each other, or not in this name.
    #[error("{from} is not followed by {to} in the name of {party}")]
    NoSuchMove {
        /// The state before.
        from: RequestState,
        /// The state that was asked for.
        to: RequestState,
        /// In whose name.
        party: Party,
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
}

/// Everything that may happen to a wish.
pub const MOVES: [Move; 16] = {
    use Party::{Asked, Asker, Office};
    use RequestState::{Accepted, Declined, Requested, Suggested, Withdrawn};
    [
        said(Suggested, Requested, Asker),
        said(Suggested, Declined, Asker),
        said(Suggested, Declined, Asked),
        decided(Suggested, Requested),
        decided(Suggested, Withdrawn),
        said(Requested, Accepted, Asked),
        said(Requested, Declined, Asked),
        said(Requested, Withdrawn, Asker),
        decided(Requested, Accepted),
        decided(Requested, Withdrawn),
        said(Accepted, Withdrawn, Asker),
        said(Accepted, Withdrawn, Asked),
        decided(Accepted, Withdrawn),
        said(Declined, Accepted, Asked),
        said(Withdrawn, Requested, Asker),
        Move {
            from: Declined,
            to: Requested,
            party: Office,
            action: Action::PlanMissions,
            needs_reason: true,
        },
    ]
};

/// The state of a wish for which somebody asks: whoever takes every request has accepted it with that.
pub const fn asked(accepts_all: bool) -> RequestState {
    if accepts_all {
        RequestState::Accepted
    } else {
        RequestState::Requested
    }
}

/// The moves that a person with this role may write down.
pub fn moves(from: RequestState, role: Role) -> Vec<Move> {
    MOVES
        .iter()
        .filter(|step| step.from == from && role.may(step.action))
        .copied()
        .collect()
}

/// Whether a person with this role may write down the move for this reason.
pub fn check(
    from: RequestState,
    to: RequestState,
    party: Party,
    role: Role,
    reason: Option<&str>,
) -> Result<Move, MoveRefusal> {
    let step = MOVES
        .iter()
        .find(|step| step.from == from && step.to == to && step.party == party)
        .ok_or(MoveRefusal::NoSuchMove { from, to, party })?;
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

/// A participant says it, and somebody of the office writes it down.
const fn said(from: RequestState, to: RequestState, party: Party) -> Move {
    Move {
        from,
        to,
        party,
        action: Action::RegisterToMissions,
        needs_reason: false,
    }
}

/// The office decides it, and says why.
const fn decided(from: RequestState, to: RequestState) -> Move {
    Move {
        from,
        to,
        party: Party::Office,
        action: Action::PlanMissions,
        needs_reason: true,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::Party::{Asked, Asker, Office};
    use super::RequestState::{self, Accepted, Declined, Requested, Suggested, Withdrawn};
    use super::{MOVES, MoveRefusal, Party, asked, check, moves};
    use crate::settings::{Action, Role};

    #[rstest]
    #[case(
        Suggested,
        Role::Adviser,
        "asker:requested asker:declined asked:declined"
    )]
    #[case(
        Requested,
        Role::Adviser,
        "asked:accepted asked:declined asker:withdrawn"
    )]
    #[case(
        Requested,
        Role::Coordinator,
        "asked:accepted asked:declined asker:withdrawn office:accepted office:withdrawn"
    )]
    #[case(Accepted, Role::Reviewer, "")]
    #[case(Declined, Role::Head, "asked:accepted office:requested")]
    fn each_role_sees_the_moves_that_it_may_write_down(
        #[case] from: RequestState,
        #[case] role: Role,
        #[case] expected: &str,
    ) {
        let found: Vec<String> = moves(from, role)
            .iter()
            .map(|step| format!("{}:{}", step.party, step.to))
            .collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn every_other_move_is_refused() {
        for from in RequestState::ALL {
            for to in RequestState::ALL {
                for party in Party::ALL {
                    let is_listed = MOVES
                        .iter()
                        .any(|step| (step.from, step.to, step.party) == (*from, *to, *party));
                    let answer = check(*from, *to, *party, Role::Administrator, Some("motivo"));
                    assert_eq!(answer.is_ok(), is_listed, "{from} {to} {party}");
                }
            }
        }
    }

    #[test]
    fn nobody_accepts_for_another_without_a_reason() {
        assert_eq!(
            check(Requested, Accepted, Asker, Role::Head, None),
            Err(MoveRefusal::NoSuchMove {
                from: Requested,
                to: Accepted,
                party: Asker
            })
        );
        assert_eq!(
            check(Requested, Accepted, Office, Role::Head, Some(" ")),
            Err(MoveRefusal::ReasonRequired)
        );
        assert_eq!(
            check(Requested, Accepted, Office, Role::Adviser, Some("visita")),
            Err(MoveRefusal::Forbidden {
                role: Role::Adviser,
                action: Action::PlanMissions
            })
        );
        assert!(check(Requested, Accepted, Asked, Role::Adviser, None).is_ok());
    }

    #[test]
    fn whoever_takes_every_request_has_accepted_with_it() {
        assert_eq!(asked(true), Accepted);
        assert_eq!(asked(false), Requested);
    }

    #[test]
    fn what_both_want_is_worth_more_than_the_best_match_that_one_wants() {
        assert!(Accepted.worth(0) > Requested.worth(100));
        assert!(Requested.worth(0) > Suggested.worth(100));
        assert!(Suggested.worth(1) > Suggested.worth(0) && Suggested.worth(0) > 0);
        assert_eq!((Declined.worth(100), Withdrawn.worth(100)), (0, 0));
        assert!(Accepted.is_live() && !Withdrawn.is_live());
    }
}
