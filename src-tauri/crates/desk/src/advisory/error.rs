//! Why something of the advice to a company is refused.

use proa_domain::problem::Problems;
use serde::Serialize;

/// Why a diagnosis or a plan could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum AdvisoryError {
    /// The form has problems.
    #[error("the form has problems")]
    #[serde(rename = "advisory.invalid")]
    Invalid { problems: Problems },
    /// A newer program wrote the diagnosis: its questionnaire is not known here.
    #[error("no questionnaire of version {version}")]
    #[serde(rename = "advisory.unknown-questionnaire")]
    UnknownQuestionnaire { version: u32 },
}

impl From<Problems> for AdvisoryError {
    fn from(problems: Problems) -> Self {
        Self::Invalid { problems }
    }
}
