//! What may be done when: applications are reviewed without names, then the names are told, then it is
//! decided. There is no way back, so that nobody scores who knows the names.

use crate::settings::{Action, Role};

crate::text_enum! {
    /// How far a selection is; words: `selection-phase-<code>`.
    pub enum Phase {
        /// Reviewers are named, say with whom they have to do, and are given applications.
        Preparing = "preparing",
        /// Applications are scored, without names.
        Blind = "blind",
        /// The scores stand, and the names are told.
        Revealed = "revealed",
        /// It is decided.
        Decided = "decided",
    }
}

impl Phase {
    /// Names, contacts, state and size may be seen with the scores.
    pub const fn tells_names(self) -> bool {
        matches!(self, Self::Revealed | Self::Decided)
    }

    /// Scores may be given and changed.
    pub const fn takes_scores(self) -> bool {
        matches!(self, Self::Blind)
    }

    /// Reviewers may be named, and say with whom they have to do.
    pub const fn takes_reviewers(self) -> bool {
        matches!(self, Self::Preparing)
    }
}

/// How a selection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhaseFacts {
    /// The time of applications is over.
    pub is_closed: bool,
    /// How many reviewers have not said with whom they have to do.
    pub undeclared: u32,
    /// How many reviews the applications lack that nobody is there for.
    pub unassigned: u32,
    /// How many assigned reviews are not there.
    pub missing_reviews: u32,
    /// A reason was given to go on without them.
    pub has_reason: bool,
}

crate::text_enum! {
    /// Why a selection does not go on; words: `phase-refusal-<code>`.
    pub enum PhaseRefusal {
        /// The phases do not follow each other.
        NoSuchMove = "no-such-move",
        /// The role has no leave for it.
        Forbidden = "forbidden",
        /// Applications can still come.
        StillOpen = "still-open",
        /// A reviewer has not said with whom they have to do.
        Undeclared = "undeclared",
        /// An application lacks a reviewer without a conflict, and no reason was given.
        Unassigned = "unassigned",
        /// A review is missing, and no reason was given.
        ReviewsMissing = "reviews-missing",
    }
}

/// Whether a person with this role may take a selection to a phase.
pub fn check_phase(
    from: Phase,
    to: Phase,
    role: Role,
    facts: PhaseFacts,
) -> Result<(), PhaseRefusal> {
    if !role.may(Action::DecidePlaces) {
        return Err(PhaseRefusal::Forbidden);
    }
    match (from, to) {
        (Phase::Preparing, Phase::Blind) => {
            if !facts.is_closed {
                Err(PhaseRefusal::StillOpen)
            } else if facts.undeclared > 0 {
                Err(PhaseRefusal::Undeclared)
            } else if facts.unassigned > 0 && !facts.has_reason {
                Err(PhaseRefusal::Unassigned)
            } else {
                Ok(())
            }
        }
        (Phase::Blind, Phase::Revealed) if facts.missing_reviews > 0 && !facts.has_reason => {
            Err(PhaseRefusal::ReviewsMissing)
        }
        (Phase::Blind, Phase::Revealed) | (Phase::Revealed, Phase::Decided) => Ok(()),
        (Phase::Preparing, Phase::Preparing | Phase::Revealed | Phase::Decided)
        | (Phase::Blind, Phase::Preparing | Phase::Blind | Phase::Decided)
        | (Phase::Revealed, Phase::Preparing | Phase::Blind | Phase::Revealed)
        | (Phase::Decided, Phase::Preparing | Phase::Blind | Phase::Revealed | Phase::Decided) => {
            Err(PhaseRefusal::NoSuchMove)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{Phase, PhaseFacts, PhaseRefusal, check_phase};
    use crate::settings::Role;

    const READY: PhaseFacts = PhaseFacts {
        is_closed: true,
        undeclared: 0,
        unassigned: 0,
        missing_reviews: 0,
        has_reason: false,
    };

    #[rstest]
    #[case(Phase::Preparing, PhaseFacts { is_closed: false, ..READY }, Err(PhaseRefusal::StillOpen))]
    #[case(Phase::Preparing, PhaseFacts { undeclared: 1, has_reason: true, ..READY }, Err(PhaseRefusal::Undeclared))]
    #[case(Phase::Preparing, PhaseFacts { unassigned: 1, ..READY }, Err(PhaseRefusal::Unassigned))]
    #[case(Phase::Preparing, PhaseFacts { unassigned: 1, has_reason: true, ..READY }, Ok(()))]
    #[case(Phase::Blind, PhaseFacts { missing_reviews: 1, ..READY }, Err(PhaseRefusal::ReviewsMissing))]
    #[case(Phase::Blind, PhaseFacts { missing_reviews: 1, has_reason: true, ..READY }, Ok(()))]
    #[case(Phase::Revealed, READY, Ok(()))]
    #[case(Phase::Decided, READY, Err(PhaseRefusal::NoSuchMove))]
    fn a_selection_goes_on_when_it_is_ready(
        #[case] from: Phase,
        #[case] facts: PhaseFacts,
        #[case] expected: Result<(), PhaseRefusal>,
    ) {
        let next = Phase::ALL.iter().copied().find(|phase| *phase > from);
        let found = check_phase(from, next.unwrap_or(from), Role::Coordinator, facts);
        assert_eq!(found, expected);
        let by_reviewer = check_phase(from, next.unwrap_or(from), Role::Reviewer, facts);
        assert_eq!(by_reviewer, Err(PhaseRefusal::Forbidden));
    }

    proptest! {
        /// Once names were told, no score is taken any more, whatever is tried.
        #[test]
        fn nobody_scores_who_knows_the_names(steps in proptest::collection::vec(0..Phase::ALL.len(), 0..20)) {
            let (mut phase, mut is_told) = (Phase::Preparing, false);
            for step in steps {
                let to = Phase::ALL[step];
                if check_phase(phase, to, Role::Administrator, READY).is_ok() {
                    phase = to;
                }
                is_told |= phase.tells_names();
                prop_assert!(!(is_told && phase.takes_scores()));
                prop_assert!(!(phase.takes_reviewers() && phase.takes_scores()));
            }
        }
    }
}
