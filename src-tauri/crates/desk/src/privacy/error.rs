//! Why something about personal data is refused.

use proa_domain::problem::Problems;
use serde::Serialize;

/// Why personal data could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum PrivacyError {
    /// The input has problems.
    #[error("the input has problems")]
    #[serde(rename = "privacy.invalid")]
    Invalid { problems: Problems },
    /// It is a legal person: its data are not those of a person.
    #[error("a legal person is not erased")]
    #[serde(rename = "privacy.legal-person")]
    LegalPerson,
    /// The person was erased before.
    #[error("the person was erased before")]
    #[serde(rename = "privacy.erased-before")]
    ErasedBefore,
    /// What was to be erased is not what is there now.
    #[error("what was chosen is not there any more")]
    #[serde(rename = "privacy.other-rows")]
    OtherRows,
    /// What no longer changes was to be changed: the request moved on.
    #[error("the request moved on")]
    #[serde(rename = "privacy.request-moved")]
    RequestMoved,
    /// The step does not follow from where the request stands.
    #[error("the step does not follow")]
    #[serde(rename = "privacy.request-step")]
    RequestStep,
}

impl From<Problems> for PrivacyError {
    fn from(problems: Problems) -> Self {
        Self::Invalid { problems }
    }
}
