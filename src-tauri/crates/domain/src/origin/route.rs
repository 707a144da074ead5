//! Which agreement to use for a good in a market: what it saves, whether the good originates under it,
//! and what its proof asks. Only what is known is compared; what is not is named beside it.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::determination::step::Outcome;
use crate::money::Exact;

crate::text_enum! {
    /// How much a proof of origin asks of the exporter, the least first.
    pub enum ProofEffort {
        /// The exporter, the producer or the importer certifies.
        Own = "own",
        /// So it is up to a value; above it, an authority issues the proof.
        OwnUpToLimit = "own-up-to-limit",
        /// The exporter certifies, and an authority validates it.
        Validated = "validated",
        /// An authority issues it.
        Issued = "issued",
        /// Nobody has said.
        Unknown = "unknown",
    }
}

/// An agreement for a good in a market.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The agreement.
    pub agreement: String,
    /// Whether the good originates under it.
    pub outcome: Outcome,
    /// Nothing is paid under it, nor on top of it: no other can save more.
    pub is_free: bool,
    /// What is not paid of the general duty, in one currency for all; none where that is not known.
    pub saving: Option<Exact>,
    /// What its proof asks.
    pub effort: ProofEffort,
}

crate::text_enum! {
    /// Why a route is recommended, or none is.
    pub enum AdviceReason {
        /// Nothing is paid without an agreement.
        MfnFree = "mfn-free",
        /// Nothing is paid under it.
        PaysNothing = "pays-nothing",
        /// It saves the most.
        SavesMost = "saves-most",
        /// Others save as much, and their proofs ask for more or the same.
        EasiestProof = "easiest-proof",
        /// Those under which the good originates save nothing.
        NoGain = "no-gain",
        /// Of those under which the good originates it is not known what they save.
        UnknownDuty = "unknown-duty",
        /// It is not known yet that the good originates under one.
        Answer = "answer",
        /// The good originates under none.
        NoOrigin = "no-origin",
    }
}

/// What is recommended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "RouteAdvice")]
pub struct Advice {
    /// The agreement; none where none is recommended.
    pub agreement: Option<String>,
    /// Why.
    pub reason: AdviceReason,
    /// Under these it is not known whether the good originates, and they may save more.
    pub may_save_more: Vec<String>,
    /// Under these it originates, and it is not known what they save.
    pub not_compared: Vec<String>,
}

/// Recommends one of the routes; `is_free` says that nothing is paid without an agreement, nor on top.
pub fn recommend(is_free: bool, routes: &[Route]) -> Advice {
    let none = |reason| Advice {
        agreement: None,
        reason,
        may_save_more: vec![],
        not_compared: vec![],
    };
    if is_free {
        return none(AdviceReason::MfnFree);
    }
    let of_outcome = |outcome: Outcome| routes.iter().filter(move |route| route.outcome == outcome);
    let gains = |route: &&Route| {
        let saved = |Exact(saving): Exact| saving.is_sign_positive() && !saving.is_zero();
        route.is_free || route.saving.is_some_and(saved)
    };
    let is_unknown = |route: &&Route| !route.is_free && route.saving.is_none();
    let worth = |route: &Route| (route.is_free, route.saving.filter(|_| !route.is_free));
    let mut best: Vec<&Route> = of_outcome(Outcome::Met).filter(gains).collect();
    best.sort_by_key(|route| (Reverse(worth(route)), route.effort, &route.agreement));
    let chosen = best.first().copied();
    let names = |routes: Vec<&Route>| {
        let names = routes.into_iter().map(|route| route.agreement.clone());
        names.collect::<Vec<String>>()
    };
    let is_best = chosen.is_some_and(|chosen| chosen.is_free);
    let not_compared: Vec<&Route> = of_outcome(Outcome::Met)
        .filter(|route| !is_best && is_unknown(route))
        .collect();
    let may_save_more: Vec<&Route> = of_outcome(Outcome::Open)
        .filter(|route| match chosen {
            Some(chosen) => !is_best && (is_unknown(route) || worth(route) > worth(chosen)),
            None => is_unknown(route) || gains(route),
        })
        .collect();
    let reason = match (chosen, best.get(1)) {
        (Some(chosen), Some(second)) if worth(second) == worth(chosen) => {
            AdviceReason::EasiestProof
        }
        (Some(chosen), _) if chosen.is_free => AdviceReason::PaysNothing,
        (Some(_), _) => AdviceReason::SavesMost,
        (None, _) if !not_compared.is_empty() => AdviceReason::UnknownDuty,
        (None, _) if !may_save_more.is_empty() => AdviceReason::Answer,
        (None, _) if of_outcome(Outcome::Met).next().is_some() => AdviceReason::NoGain,
        (None, _) if of_outcome(Outcome::Open).next().is_some() => AdviceReason::Answer,
        (None, _) => AdviceReason::NoOrigin,
    };
    Advice {
        agreement: chosen.map(|route| route.agreement.clone()),
        may_save_more: names(may_save_more),
        not_compared: names(not_compared),
        ..none(reason)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Advice, AdviceReason, ProofEffort, Route, recommend};
    use crate::origin::determination::step::Outcome::{self, Met, NotMet, Open};

    fn route(agreement: &str, outcome: Outcome, saving: &str, effort: ProofEffort) -> Route {
        Route {
            agreement: agreement.to_owned(),
            outcome,
            is_free: saving == "all",
            saving: saving.parse().ok(),
            effort,
        }
    }

    fn advice(routes: &[(&str, Outcome, &str, ProofEffort)]) -> Advice {
        let routes = routes.iter().map(|(agreement, outcome, saving, effort)| {
            route(agreement, *outcome, saving, *effort)
        });
        recommend(false, &routes.collect::<Vec<_>>())
    }

    #[rstest]
    #[case(&[("A", Met, "5", ProofEffort::Own), ("B", Met, "7", ProofEffort::Issued)], Some("B"), AdviceReason::SavesMost)]
    #[case(&[("A", Met, "7", ProofEffort::Issued), ("B", Met, "7.00", ProofEffort::Own)], Some("B"), AdviceReason::EasiestProof)]
    #[case(&[("A", NotMet, "9", ProofEffort::Own), ("B", Met, "1", ProofEffort::Issued)], Some("B"), AdviceReason::SavesMost)]
    #[case(&[("A", Met, "all", ProofEffort::Issued), ("B", Met, "9", ProofEffort::Own)], Some("A"), AdviceReason::PaysNothing)]
    #[case(&[("A", Met, "all", ProofEffort::Issued), ("B", Met, "all", ProofEffort::Validated)], Some("B"), AdviceReason::EasiestProof)]
    #[case(&[("A", Met, "0", ProofEffort::Own)], None, AdviceReason::NoGain)]
    #[case(&[("A", Met, "-2", ProofEffort::Own)], None, AdviceReason::NoGain)]
    #[case(&[("A", Met, "", ProofEffort::Own)], None, AdviceReason::UnknownDuty)]
    #[case(&[("A", Open, "3", ProofEffort::Own)], None, AdviceReason::Answer)]
    #[case(&[("A", Open, "0", ProofEffort::Own), ("B", Met, "0", ProofEffort::Own)], None, AdviceReason::NoGain)]
    #[case(&[("A", NotMet, "3", ProofEffort::Own)], None, AdviceReason::NoOrigin)]
    #[case(&[], None, AdviceReason::NoOrigin)]
    fn recommends_what_is_known_to_save_the_most_then_what_is_easiest_to_prove(
        #[case] routes: &[(&str, Outcome, &str, ProofEffort)],
        #[case] agreement: Option<&str>,
        #[case] reason: AdviceReason,
    ) {
        let found = advice(routes);
        assert_eq!(
            (found.agreement.as_deref(), found.reason),
            (agreement, reason)
        );
    }

    #[test]
    fn names_what_may_be_better_and_what_cannot_be_compared() {
        let found = advice(&[
            ("A", Met, "5", ProofEffort::Own),
            ("B", Open, "7", ProofEffort::Own),
            ("C", Open, "5", ProofEffort::Own),
            ("D", Open, "", ProofEffort::Own),
            ("E", Met, "", ProofEffort::Own),
        ]);
        assert_eq!(found.agreement.as_deref(), Some("A"));
        assert_eq!(found.may_save_more, ["B", "D"]);
        assert_eq!(found.not_compared, ["E"]);
        let free = advice(&[
            ("A", Met, "all", ProofEffort::Issued),
            ("B", Open, "all", ProofEffort::Own),
            ("C", Met, "", ProofEffort::Own),
        ]);
        assert_eq!(free.agreement.as_deref(), Some("A"));
        assert_eq!((free.may_save_more.len(), free.not_compared.len()), (0, 0));
    }

    #[test]
    fn nothing_is_recommended_where_nothing_is_paid_anyway() {
        let routes = [route("A", Met, "5", ProofEffort::Own)];
        assert_eq!(recommend(true, &routes).reason, AdviceReason::MfnFree);
        assert_eq!(recommend(true, &routes).agreement, None);
    }
}
