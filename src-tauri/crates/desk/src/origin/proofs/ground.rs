//! What proofs rest on: the case of each under its agreement, as it was kept and as it comes out today.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

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

/// What a proof rests on. The law is none where the reference data know no proof of its agreement; the
/// case is none where it is gone, or can be determined no more.
pub(super) struct Ground {
    pub(super) law: Option<ProofLaw>,
    pub(super) case: Option<UnderAgreement>,
}

/// The grounds of many proofs, each found once.
#[derive(Default)]
pub(super) struct Grounds(BTreeMap<(OriginCaseId, String), Ground>);

impl Grounds {
    pub(super) async fn of(
        &mut self,
        desk: &Desk,
        case: OriginCaseId,
        agreement: &str,
    ) -> Result<&Ground, AppError> {
        match self.0.entry((case, agreement.to_owned())) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(place) => Ok(place.insert(Ground::of(desk, case, agreement).await?)),
        }
    }
}

impl Ground {
    pub(super) async fn of(
        desk: &Desk,
        case: OriginCaseId,
        agreement: &str,
    ) -> Result<Self, AppError> {
        desk.reference.ensure_sound().await?;
        let facts = desk.reference.facts().await?;
        Ok(Self {
            law: known(law::law(&facts, agreement))?,
            case: known(cases::under(desk, case, agreement).await)?,
        })
    }

    /// `issued` is what a proof rested on when it was handed out; a draft rests on what was kept.
    pub(super) fn check(
        &self,
        proof: &Proof,
        issued: Option<&Determination>,
        today: Day,
    ) -> CheckedProof {
        let rested = |case: &UnderAgreement| match issued {
            Some(_) => issued != case.now.as_ref(),
            None => case.then != case.now,
        };
        let is_stale = self.case.as_ref().map_or(issued.is_some(), rested);
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
        let basis = self.case.as_ref().and_then(|case| {
            Some(Basis {
                code: case.question.case.good.code,
                determination: case.now.as_ref()?,
                is_stale,
            })
        });
        CheckedProof {
            problems: proof.problems(law, basis.as_ref(), today),
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
