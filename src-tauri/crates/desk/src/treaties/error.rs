//! Why the treaty engine, an import or the reference data refuse.

use proa_domain::problem::Problems;
use proa_domain::treaties::mapped::RecipeProblem;
use serde::Serialize;

/// Why a lookup was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum LookupError {
    /// The input has problems.
    #[error("the input has problems")]
    #[serde(rename = "lookup.invalid")]
    Invalid { problems: Problems },
    /// No nomenclature and no schedule at hand has the code.
    #[error("no product {product}")]
    #[serde(rename = "lookup.unknown-product")]
    UnknownProduct { product: String },
    /// Mexico's agreements do not reach the market, or the pack does not know it.
    #[error("no market {market}")]
    #[serde(rename = "lookup.unknown-market")]
    UnknownMarket { market: String },
}

/// Why a scan of the portfolio ended without a finding.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code")]
pub enum ScanError {
    /// Somebody stopped it.
    #[error("the scan was cancelled")]
    #[serde(rename = "scan.cancelled")]
    Cancelled,
    /// There was none yet.
    #[error("no scan was made yet")]
    #[serde(rename = "scan.none")]
    None,
}

/// Why an exchange rate was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum RateError {
    /// The form has problems.
    #[error("the rate has problems")]
    #[serde(rename = "rate.invalid")]
    Invalid { problems: Problems },
}

/// Why an import ended without a change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum ImportError {
    /// Too little of the file was understood for it to be what it is said to be.
    #[error("{count} records were rejected, most for {reason}")]
    #[serde(rename = "import.rejected")]
    Rejected { reason: String, count: u32 },
    /// No second file completes one of this format.
    #[error("no second file goes with {format}")]
    #[serde(rename = "import.alone-only")]
    AloneOnly { format: String },
    /// Nothing can be said without the second file.
    #[error("a second file goes with {format}")]
    #[serde(rename = "import.second-needed")]
    SecondNeeded { format: String },
    /// No agreement at hand says when its rates began.
    #[error("no data of {agreement} with {market}")]
    #[serde(rename = "import.no-agreement")]
    NoAgreement { agreement: String, market: String },
    /// The second file is not the one that completes the first.
    #[error("{name} does not complete a file of {format}")]
    #[serde(rename = "import.wrong-second")]
    WrongSecond { name: String, format: String },
    /// A table of any layout is read by a recipe, and none was given.
    #[error("no recipe says what the columns mean")]
    #[serde(rename = "import.no-recipe")]
    NoRecipe,
    /// The recipe cannot be followed.
    #[error("the recipe cannot be followed: {problem}")]
    #[serde(rename = "import.bad-recipe")]
    BadRecipe { problem: RecipeProblem },
    /// A recipe has a short name.
    #[error("a recipe has a short name")]
    #[serde(rename = "import.recipe-name")]
    RecipeName,
    /// The rules are of another agreement, or the pack does not know it.
    #[error("no rules of {agreement} in {format}")]
    #[serde(rename = "import.other-agreement")]
    OtherAgreement { format: String, agreement: String },
    /// No edition of the Harmonized System is called so.
    #[error("no edition {edition} of the Harmonized System")]
    #[serde(rename = "import.hs-edition")]
    HsEdition { edition: String },
    /// The format does not fit the market.
    #[error("{format} is not a file of {market}")]
    #[serde(rename = "import.other-market")]
    OtherMarket { format: String, market: String },
}

/// Why the bundled reference data could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum ReferenceError {
    /// The pack is not beside the program.
    #[error("the reference pack is missing")]
    #[serde(rename = "reference.pack-missing")]
    PackMissing,
    /// The pack fails its checks.
    #[error("the reference pack is damaged")]
    #[serde(rename = "reference.pack-damaged")]
    PackDamaged,
}
