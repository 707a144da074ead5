//! Why the origin of a good cannot be determined.

use proa_domain::problem::Problems;
use serde::Serialize;

/// Why a determination was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum OriginError {
    /// The case has amounts, codes or lines that cannot be computed with.
    #[error("the case cannot be determined")]
    #[serde(rename = "origin.bad-case")]
    BadCase { problems: Problems },
    /// No agreement of this name has general rules of origin at hand.
    #[error("no rules of origin of {agreement}")]
    #[serde(rename = "origin.unknown-agreement")]
    UnknownAgreement { agreement: String },
    /// A case is kept by a short name.
    #[error("a case has a short name")]
    #[serde(rename = "origin.case-name")]
    CaseName,
    /// A proof has texts that are too long to be kept.
    #[error("the proof cannot be kept")]
    #[serde(rename = "origin.bad-proof")]
    BadProof { problems: Problems },
    /// What is missing keeps a proof from being handed out.
    #[error("the proof is not complete")]
    #[serde(rename = "origin.proof-incomplete")]
    ProofIncomplete { problems: Problems },
    /// What was handed out stays as it is.
    #[error("the proof was handed out")]
    #[serde(rename = "origin.proof-issued")]
    ProofIssued,
    /// Only what was handed out is taken back.
    #[error("the proof is not in anybody's hands")]
    #[serde(rename = "origin.proof-not-issued")]
    ProofNotIssued,
    /// Who takes a proof back says why.
    #[error("a proof is withdrawn for a reason")]
    #[serde(rename = "origin.proof-reason")]
    ProofReason,
    /// What is known of a declaration does not fit together.
    #[error("the declaration cannot be kept")]
    #[serde(rename = "origin.bad-declaration")]
    BadDeclaration { problems: Problems },
    /// A declaration, and what shows it, stays as long as a proof that rests on it is kept.
    #[error("a proof that was handed out rests on the declaration")]
    #[serde(rename = "origin.declaration-in-use")]
    DeclarationInUse,
    /// A document is empty or too large to be kept.
    #[error("a document has up to {megabytes} megabytes")]
    #[serde(rename = "origin.evidence-size")]
    EvidenceSize { megabytes: u32 },
    /// A document is gone from the data folder, or is not the one that was put there.
    #[error("the document {name} is not what was kept")]
    #[serde(rename = "origin.evidence-lost")]
    EvidenceLost { name: String },
    /// The text is no proof.
    #[error("not a proof of origin: {detail}")]
    #[serde(rename = "origin.unreadable-proof")]
    UnreadableProof { detail: String },
    /// The text is no case.
    #[error("not an origin case: {detail}")]
    #[serde(rename = "origin.unreadable-case")]
    Unreadable { detail: String },
}
