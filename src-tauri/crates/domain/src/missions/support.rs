//! What may happen to a request for a support, who may do it, and what must be there first.

use crate::missions::funding::FundingLimits;
use crate::settings::{Action, Role};
use crate::time::Day;

crate::text_enum! {
    /// How far a request for a support is.
    pub enum SupportState {
        /// It was asked for and is not decided.
        Requested = "requested",
        /// Something is missing, which the company was told.
        Incomplete = "incomplete",
        /// It was authorised, with an amount.
        Authorised = "authorised",
        /// It was turned down, with a reason.
        Refused = "refused",
        /// The company handed in what proves the cost.
        Proved = "proved",
        /// The proof was sent back, with a reason.
        ProofReturned = "proof-returned",
        /// The proof was verified against the originals.
        Verified = "verified",
        /// It was paid.
        Paid = "paid",
        /// It was not proved in time.
        Lapsed = "lapsed",
        /// The company stepped back.
        Withdrawn = "withdrawn",
    }
}

impl SupportState {
    /// Money of the budget is taken.
    pub const fn takes_money(self) -> bool {
        matches!(
            self,
            Self::Authorised | Self::Proved | Self::ProofReturned | Self::Verified | Self::Paid
        )
    }

    /// Nothing more happens to it.
    pub const fn is_over(self) -> bool {
        matches!(
            self,
            Self::Refused | Self::Paid | Self::Lapsed | Self::Withdrawn
        )
    }
}

/// What a move needs besides the leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// A reason.
    Reason,
    /// An amount, and a day before the activity that lies in the time of asking.
    Amount,
    /// A day within the time of proof, and a document at least.
    Proof,
    /// That every document of the proof has an original that was seen.
    Originals,
    /// A refund that was worked out.
    Refund,
    /// That the time of proof is over.
    TimeOver,
}

/// One thing that may happen to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SupportMove {
    /// The state before.
    pub from: SupportState,
    /// The state after.
    pub to: SupportState,
    /// The leave that it takes.
    pub action: Action,
    /// What it needs.
    pub needs: Needs,
}

/// How a request stands on the day of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SupportFacts {
    /// The day of the move.
    pub today: Day,
    /// The day on which it was asked for.
    pub requested_on: Day,
    /// The first and the last day on which it could be asked for.
    pub asking: (Day, Day),
    /// The last day of the proof.
    pub proof_due: Day,
    /// A reason was given.
    pub has_reason: bool,
    /// More than nothing can be authorised.
    pub has_amount: bool,
    /// How many documents prove it.
    pub documents: u32,
    /// How many of them have an original that was seen.
    pub originals_seen: u32,
    /// The refund was worked out.
    pub has_refund: bool,
}

crate::text_enum! {
    /// Why a move is refused; words: `support-refusal-<code>`.
    pub enum SupportRefusal {
        /// The states do not follow each other.
        NoSuchMove = "no-such-move",
        /// The role has no leave for it.
        Forbidden = "forbidden",
        /// A reason is missing.
        ReasonRequired = "reason-required",
        /// Nothing can be authorised.
        NoAmount = "no-amount",
        /// It was asked for too early.
        AskedTooEarly = "asked-too-early",
        /// It was asked for too late.
        AskedTooLate = "asked-too-late",
        /// The activity has begun, or is about to.
        ActivityBegun = "activity-begun",
        /// The time of proof is over.
        ProofTooLate = "proof-too-late",
        /// The time of proof is not over.
        ProofNotOver = "proof-not-over",
        /// Nothing proves it.
        NoProof = "no-proof",
        /// An original was not seen.
        OriginalNotSeen = "original-not-seen",
        /// The refund was not worked out.
        NoRefund = "no-refund",
    }
}

/// Everything that may happen to a request.
pub const SUPPORT_MOVES: [SupportMove; 17] = {
    use Action::{DecidePlaces, RegisterToMissions};
    use SupportState::{
        Authorised, Incomplete, Lapsed, Paid, ProofReturned, Proved, Refused, Requested, Verified,
        Withdrawn,
    };
    [
        step(Requested, Incomplete, DecidePlaces, Needs::Reason),
        step(Requested, Authorised, DecidePlaces, Needs::Amount),
        step(Requested, Refused, DecidePlaces, Needs::Reason),
        step(Requested, Withdrawn, RegisterToMissions, Needs::Nothing),
        step(Incomplete, Requested, RegisterToMissions, Needs::Nothing),
        step(Incomplete, Refused, DecidePlaces, Needs::Reason),
        step(Incomplete, Withdrawn, RegisterToMissions, Needs::Nothing),
        step(Authorised, Proved, RegisterToMissions, Needs::Proof),
        step(Authorised, Lapsed, DecidePlaces, Needs::TimeOver),
        step(Authorised, Withdrawn, RegisterToMissions, Needs::Nothing),
        step(Proved, Verified, DecidePlaces, Needs::Originals),
        step(Proved, ProofReturned, DecidePlaces, Needs::Reason),
        step(Proved, Refused, DecidePlaces, Needs::Reason),
        step(ProofReturned, Proved, RegisterToMissions, Needs::Proof),
        step(ProofReturned, Lapsed, DecidePlaces, Needs::TimeOver),
        step(Verified, Paid, DecidePlaces, Needs::Refund),
        step(Verified, ProofReturned, DecidePlaces, Needs::Reason),
    ]
};

const fn step(from: SupportState, to: SupportState, action: Action, needs: Needs) -> SupportMove {
    SupportMove {
        from,
        to,
        action,
        needs,
    }
}

/// The moves that a person with this role may make from a state.
pub fn support_moves(from: SupportState, role: Role) -> Vec<SupportState> {
    SUPPORT_MOVES
        .iter()
        .filter(|step| step.from == from && role.may(step.action))
        .map(|step| step.to)
        .collect()
}

/// Whether a person with this role may make the move as the request stands.
pub fn check_support(
    from: SupportState,
    to: SupportState,
    role: Role,
    facts: &SupportFacts,
) -> Result<SupportMove, SupportRefusal> {
    let step = SUPPORT_MOVES
        .iter()
        .find(|step| step.from == from && step.to == to)
        .ok_or(SupportRefusal::NoSuchMove)?;
    if !role.may(step.action) {
        return Err(SupportRefusal::Forbidden);
    }
    match missing(step.needs, facts) {
        Some(refusal) => Err(refusal),
        None => Ok(*step),
    }
}

fn missing(needs: Needs, facts: &SupportFacts) -> Option<SupportRefusal> {
    let (first, last) = facts.asking;
    let refusals: &[(bool, SupportRefusal)] = match needs {
        Needs::Nothing => &[],
        Needs::Reason => &[(!facts.has_reason, SupportRefusal::ReasonRequired)],
        Needs::Amount => &[
            (facts.requested_on < first, SupportRefusal::AskedTooEarly),
            (facts.requested_on > last, SupportRefusal::AskedTooLate),
            (facts.today > last, SupportRefusal::ActivityBegun),
            (!facts.has_amount, SupportRefusal::NoAmount),
        ],
        Needs::Proof => &[
            (facts.today > facts.proof_due, SupportRefusal::ProofTooLate),
            (facts.documents == 0, SupportRefusal::NoProof),
        ],
        Needs::Originals => &[
            (facts.documents == 0, SupportRefusal::NoProof),
            (
                facts.originals_seen < facts.documents,
                SupportRefusal::OriginalNotSeen,
            ),
        ],
        Needs::Refund => &[(!facts.has_refund, SupportRefusal::NoRefund)],
        Needs::TimeOver => &[(facts.today <= facts.proof_due, SupportRefusal::ProofNotOver)],
    };
    let found = refusals.iter().find(|(is_so, _)| *is_so);
    found.map(|(_, refusal)| *refusal)
}

/// Whether a support may be asked for on a day, by the days of its call.
pub fn check_asking(
    limits: FundingLimits,
    calendar: &crate::calendar::BusinessCalendar,
    starts_on: Day,
    today: Day,
) -> Result<(), SupportRefusal> {
    let (first, last) = limits.asking(calendar, starts_on);
    if today < first {
        Err(SupportRefusal::AskedTooEarly)
    } else if today > last {
        Err(SupportRefusal::AskedTooLate)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use rstest::rstest;

    use super::SupportState::{
        self, Authorised, Incomplete, Lapsed, Paid, ProofReturned, Proved, Refused, Requested,
        Verified, Withdrawn,
    };
    use super::{
        SUPPORT_MOVES, SupportFacts, SupportRefusal, check_asking, check_support, support_moves,
    };
    use crate::calendar::BusinessCalendar;
    use crate::missions::funding::FundingLimits;
    use crate::settings::Role;
    use crate::time::Day;

    fn facts() -> SupportFacts {
        SupportFacts {
            today: Day::of(2027, 3, 10),
            requested_on: Day::of(2027, 3, 1),
            asking: (Day::of(2027, 1, 4), Day::of(2027, 3, 12)),
            proof_due: Day::of(2027, 7, 30),
            has_reason: true,
            has_amount: true,
            documents: 2,
            originals_seen: 2,
            has_refund: true,
        }
    }

    #[rstest]
    #[case(Requested, Authorised, |facts: &mut SupportFacts| facts.requested_on = Day::of(2027, 1, 3), SupportRefusal::AskedTooEarly)]
    #[case(Requested, Authorised, |facts: &mut SupportFacts| facts.requested_on = Day::of(2027, 3, 13), SupportRefusal::AskedTooLate)]
    #[case(Requested, Authorised, |facts: &mut SupportFacts| facts.today = Day::of(2027, 3, 13), SupportRefusal::ActivityBegun)]
    #[case(Requested, Authorised, |facts: &mut SupportFacts| facts.has_amount = false, SupportRefusal::NoAmount)]
    #[case(Requested, Refused, |facts: &mut SupportFacts| facts.has_reason = false, SupportRefusal::ReasonRequired)]
    #[case(Authorised, Proved, |facts: &mut SupportFacts| facts.documents = 0, SupportRefusal::NoProof)]
    #[case(Authorised, Proved, |facts: &mut SupportFacts| facts.today = Day::of(2027, 7, 31), SupportRefusal::ProofTooLate)]
    #[case(Authorised, Lapsed, |_: &mut SupportFacts| (), SupportRefusal::ProofNotOver)]
    #[case(Proved, Verified, |facts: &mut SupportFacts| facts.originals_seen = 1, SupportRefusal::OriginalNotSeen)]
    #[case(Verified, Paid, |facts: &mut SupportFacts| facts.has_refund = false, SupportRefusal::NoRefund)]
    fn what_a_move_needs_must_be_there(
        #[case] from: SupportState,
        #[case] to: SupportState,
        #[case] change: fn(&mut SupportFacts),
        #[case] refusal: SupportRefusal,
    ) {
        let mut facts = facts();
        change(&mut facts);
        let found = check_support(from, to, Role::Coordinator, &facts);
        assert_eq!(found, Err(refusal));
    }

    #[test]
    fn from_the_request_to_the_payment() {
        let way = [
            Requested,
            Incomplete,
            Requested,
            Authorised,
            Proved,
            ProofReturned,
            Proved,
            Verified,
            Paid,
        ];
        for step in way.windows(2) {
            assert!(check_support(step[0], step[1], Role::Head, &facts()).is_ok());
        }
        assert!(!Incomplete.takes_money() && Authorised.takes_money() && !Withdrawn.takes_money());
    }

    #[test]
    fn nobody_decides_without_leave_and_what_is_over_stays() {
        assert_eq!(
            check_support(Requested, Authorised, Role::Adviser, &facts()),
            Err(SupportRefusal::Forbidden)
        );
        assert_eq!(support_moves(Requested, Role::Reviewer), []);
        for state in SupportState::ALL {
            let goes_on = SUPPORT_MOVES.iter().any(|step| step.from == *state);
            assert_eq!(goes_on, !state.is_over(), "{state}");
        }
    }

    #[test]
    fn every_state_is_reached() {
        let mut reached = BTreeSet::from([Requested]);
        for _ in SupportState::ALL {
            let next = SUPPORT_MOVES
                .iter()
                .filter(|step| reached.contains(&step.from));
            reached.extend(next.map(|step| step.to).collect::<Vec<_>>());
        }
        assert_eq!(reached.len(), SupportState::ALL.len());
    }

    proptest! {
        /// Nothing is paid that was not authorised, proved and verified before.
        #[test]
        fn nothing_is_paid_by_a_short_way(steps in proptest::collection::vec(0..SupportState::ALL.len(), 1..40)) {
            let mut way = vec![Requested];
            for step in steps {
                let (from, to) = (way[way.len() - 1], SupportState::ALL[step]);
                if check_support(from, to, Role::Administrator, &facts()).is_ok() {
                    way.push(to);
                }
            }
            if way.last() == Some(&Paid) {
                for state in [Authorised, Proved, Verified] {
                    prop_assert!(way.contains(&state));
                }
            }
        }

        #[test]
        fn a_support_is_asked_for_between_its_first_and_last_day(offset in 0_u32..200) {
            let limits = FundingLimits::PUBLISHED;
            let calendar = BusinessCalendar::default();
            let starts_on = Day::of(2027, 10, 9);
            let today = Day::of(2027, 4, 20).days_later(offset);
            let left = calendar.between(today, starts_on);
            let is_in_time = check_asking(limits, &calendar, starts_on, today).is_ok();
            // The day of the activity counts where it is a business day, so that one more may be left.
            prop_assert!(!is_in_time || (2..=90).contains(&left), "{} {}", today, left);
            prop_assert!(is_in_time || !(4..=89).contains(&left), "{} {}", today, left);
        }
    }
}
