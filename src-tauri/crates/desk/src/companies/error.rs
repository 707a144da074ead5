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
    /// A company and itself were named where two are needed.
    #[error("both are one company")]
    #[serde(rename = "company.one-twice")]
    OneTwice,
    /// Both have a place in a mission, or one of their registrations has what the other lacks.
    #[error("both are registered to {}", missions.join(", "))]
    #[serde(rename = "company.merge-registered-twice")]
    MergeRegisteredTwice { missions: Vec<String> },
    /// Something of the company that goes would be left behind.
    #[error("{table} would be left behind")]
    #[serde(rename = "company.merge-unmoved")]
    MergeUnmoved { table: String },
    /// The company became part of another: only undoing that brings it back.
    #[error("the company became part of {name}")]
    #[serde(rename = "company.merged")]
    Merged { successor: CompanyId, name: String },
    /// No company of the list lets itself be in a directory.
    #[error("no company of the list may be in a directory")]
    #[serde(rename = "company.directory-empty")]
    DirectoryEmpty,
    /// The search for companies that are there twice was stopped.
    #[error("the search was cancelled")]
    #[serde(rename = "company.search-cancelled")]
    SearchCancelled,
}

impl From<Problems> for CompanyError {
    fn from(problems: Problems) -> Self {
        Self::Invalid { problems }
    }
}
