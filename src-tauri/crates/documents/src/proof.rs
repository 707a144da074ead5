//! Proofs of origin on paper: a certification, a declaration for the invoice, or the worksheet from
//! which a form that is not ours is filled in. What is not complete says so across the top.

mod rows;
mod view;

use proa_domain::origin::proof::{Proof, ProofState};
use proa_domain::problem::Problems;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/proof.typ");

/// All that a proof says, and what is found in it. It is set in its own language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProofSheet {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// The short name of the agreement in Spanish.
    pub agreement_es: String,
    /// The same in English.
    pub agreement_en: String,
    /// Where the agreement speaks of its proofs.
    pub citation: String,
    /// Whether the agreement has a form whose boxes are not at hand.
    pub has_own_form: bool,
    /// What the letter of the criterion of each good stands for, in their order.
    #[serde(default)]
    pub criteria: Vec<Option<Criterion>>,
    /// What it says.
    pub proof: Proof,
    /// How far it is.
    pub state: ProofState,
    /// What keeps it from being complete.
    pub problems: Problems,
    /// The last day on which it may be presented.
    pub valid_until: Option<Day>,
    /// The day until which it is kept.
    pub keep_until: Option<Day>,
}

/// What the letter of a criterion stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Criterion {
    /// Which criterion.
    pub code: String,
    /// The article of it.
    pub article: Option<String>,
    /// The letter is customary: others use another order, so that it is said in words too.
    pub is_customary: bool,
}

/// Sets a proof as a tagged PDF, from JSON in the form of [`ProofSheet`].
pub fn proof_of(content: Value) -> Result<Vec<u8>, DocumentError> {
    proof(&paper::read(content)?)
}

/// Sets a proof as a tagged PDF.
pub fn proof(data: &ProofSheet) -> Result<Vec<u8>, DocumentError> {
    let texts = Texts::load(data.proof.language)?;
    press::print(TEMPLATE, &view::View::of(data, &texts)?)
}

#[cfg(test)]
mod tests;
