//! What proofs rest on: the cases of their goods under the agreement of each, as it was kept and as it comes out today.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use proa_domain::ids::OriginCaseId;
use proa_domain::origin::determination::Determination;
use proa_domain::origin::proof::law::ProofLaw;
use proa_domain::origin::proof::{Basis, Proof};
use proa_domain::problem::Problems;
use proa_domain::time::Day;

use super::{CheckedProof, law};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::origin::cases::{self, UnderAgreement};

/// What a proof rests on. The law is none where the reference data know no proof of its agreement; a
/// case is none where it is gone, or can be determined no more.
pub(super) struct Ground {
    pub(super) law: Option<ProofLaw>,
    /// Of each good, in their order.
    pub(super) cases: Vec<Option<Arc<UnderAgreement>>>,
}

/// The grounds of many proofs, each found once.
#[derive(Default)]
pub(super) struct Grounds {
    laws: BTreeMap<String, Option<ProofLaw>>,
    cases: BTreeMap<(OriginCaseId, String, Option<Day>), Option<Arc<UnderAgreement>>>,
}

impl Grounds {
    pub(super) async fn of(
        &mut self,
        desk: &Desk,
        case: OriginCaseId,
        proof: &Proof,
    ) -> Result<Ground, AppError> {
        let agreement = proof.agreement.as_str();
        desk.reference.ensure_sound().await?;
        let facts = desk.reference.facts().await?;
        let law = match self.laws.entry(agreement.to_owned()) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(place) => place.insert(known(law::law(&facts, agreement))?),
        };
        let law = law.clone();
        let further = proof.further.iter().map(|further| further.case_id);
        let mut cases = Vec::new();
        for case in std::iter::once(case).chain(further) {
            let key = (case, agreement.to_owned(), proof.covers_until());
            let found = match self.cases.entry(key) {
                Entry::Occupied(found) => found.into_mut(),
                Entry::Vacant(place) => {
                    let found = cases::under(desk, case, agreement, proof.covers_until()).await;
                    place.insert(known(found)?.map(Arc::new))
                }
            };
            cases.push(found.clone());
        }
        Ok(Ground { law, cases })
    }
}

impl Ground {
    pub(super) async fn of(
        desk: &Desk,
        case: OriginCaseId,
        proof: &Proof,
    ) -> Result<Self, AppError> {
        Grounds::default().of(desk, case, proof).await
    }

    /// `issued` is what the goods of a proof rested on when it was handed out; a draft rests on what was
    /// kept.
    pub(super) fn check(
        &self,
        proof: &Proof,
        issued: Option<&[&Determination]>,
        today: Day,
    ) -> CheckedProof {
        let is_stale = |place: usize, case: Option<&UnderAgreement>| match (issued, case) {
            (Some(issued), Some(case)) => issued.get(place).copied() != case.now.as_ref(),
            (Some(_), None) => true,
            (None, Some(case)) => case.then != case.now,
            (None, None) => false,
        };
        let cases = self.cases.iter().map(Option::as_deref).enumerate();
        let cases: Vec<(Option<&UnderAgreement>, bool)> = cases
            .map(|(place, case)| (case, is_stale(place, case)))
            .collect();
        let is_stale = cases.iter().any(|(_, is_stale)| *is_stale);
        let Some(law) = &self.law else {
            let mut problems = Problems::default();
            problems.note("determination", "proof-law-unknown");
            return CheckedProof {
                problems,
                is_in_part: false,
                is_stale,
                valid_until: None,
                serves_until: None,
                keep_until: None,
            };
        };
        let bases = cases.into_iter().map(|(case, is_stale)| {
            let case = case?;
            Some(Basis {
                code: case.question.case.good.code,
                producer: case.row.company_id,
                determination: case.now.as_ref()?,
                at_end: case.later.as_ref(),
                is_stale,
            })
        });
        let bases: Vec<Option<Basis<'_>>> = bases.collect();
        CheckedProof {
            problems: proof.problems(law, &bases, today),
            is_in_part: law.has_own_form,
            is_stale,
            valid_until: proof.valid_until(law),
            serves_until: proof.serves_until(law),
            keep_until: proof.keep_until(law),
        }
    }
}

/// Nothing where what was asked for is not there, or cannot be determined by what is at hand.
fn known<T>(found: Result<T, AppError>) -> Result<Option<T>, AppError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(AppError::Store(StoreError::NotFound { .. }) | AppError::Origin(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
