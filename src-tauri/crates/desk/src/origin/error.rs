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
    /// The text is no case.
    #[error("not an origin case: {detail}")]
    #[serde(rename = "origin.unreadable-case")]
    Unreadable { detail: String },
}
