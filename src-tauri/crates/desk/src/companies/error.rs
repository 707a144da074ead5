//! Why something about a company is refused.

use proa_domain::companies::import::CompanyRecipeProblem;
use proa_domain::ids::CompanyId;
use proa_domain::problem::Problems;
use serde::Serialize;

/// Why a company could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum CompanyError {
    /// The profile has problems.
    #[error("the profile has problems")]
    #[serde(rename = "company.invalid")]
    Invalid { problems: Problems },
    /// Another live company has the tax identity.
    #[error("{name} has this tax identity")]
    #[serde(rename = "company.tax-id-taken")]
    TaxIdTaken { holder: CompanyId, name: String },
    /// The company is archived: it must be reopened first.
    #[error("the company is archived")]
    #[serde(rename = "company.archived")]
    Archived,
    /// More companies were chosen than are changed together.
    #[error("more than {max} companies were chosen")]
    #[serde(rename = "company.too-many")]
    TooMany { max: u32 },
    /// What the columns of a table are said to mean cannot be followed.
    #[error("the recipe cannot be followed: {problem}")]
    #[serde(rename = "company.bad-recipe")]
    BadRecipe { problem: CompanyRecipeProblem },
    /// A recipe has a short name.
    #[error("a recipe has a short name")]
    #[serde(rename = "company.recipe-name")]
    RecipeName,
    /// No row of the import is to be written.
    #[error("no row is to be written")]
    #[serde(rename = "company.nothing-to-import")]
    NothingToImport,
}

impl From<Problems> for CompanyError {
    fn from(problems: Problems) -> Self {
        Self::Invalid { problems }
    }
}
