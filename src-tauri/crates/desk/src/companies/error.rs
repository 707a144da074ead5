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
    /// Both met a buyer in one mission, or waited for it: no meeting that was noted is lost.
    #[error("both met {}", buyers.join(", "))]
    #[serde(rename = "company.merge-met-twice")]
    MergeMetTwice { buyers: Vec<String> },
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
    /// A file is none of the pictures that are read, whatever it is called.
    #[error("{name} is no picture")]
    #[serde(rename = "company.not-a-picture")]
    NotAPicture { name: String },
    /// A picture cannot be read to its end.
    #[error("{name} is damaged")]
    #[serde(rename = "company.picture-damaged")]
    PictureDamaged { name: String },
    /// A picture has more pixels than are decoded.
    #[error("{name} has {megapixels} megapixels, more than {most}")]
    #[serde(rename = "company.picture-too-large")]
    PictureTooLarge {
        name: String,
        megapixels: u32,
        most: u32,
    },
    /// The file of a picture is empty or larger than is read.
    #[error("{name} is empty or larger than {megabytes} MB")]
    #[serde(rename = "company.picture-file-size")]
    PictureFileSize { name: String, megabytes: u32 },
    /// A product has as many photographs as it may have.
    #[error("the product has {most} photographs")]
    #[serde(rename = "company.too-many-pictures")]
    TooManyPictures { most: u32 },
    /// The product has the picture already.
    #[error("{name} is with the product already")]
    #[serde(rename = "company.picture-twice")]
    PictureTwice { name: String },
    /// The file of a photograph is gone or damaged.
    #[error("the file of the photograph is gone")]
    #[serde(rename = "company.picture-lost")]
    PictureLost,
    /// A tag that is put on no more companies was to be put on some.
    #[error("the tag {name} is retired")]
    #[serde(rename = "company.tag-retired")]
    TagRetired { name: String },
    /// A list that takes no more companies was to be changed.
    #[error("the list {name} is archived")]
    #[serde(rename = "company.roster-archived")]
    RosterArchived { name: String },
    /// A view of the office is taken from it only by who made it.
    #[error("the view is another person's")]
    #[serde(rename = "company.view-of-another")]
    ViewOfAnother,
    /// A tag and itself were named where two are needed.
    #[error("both are one tag")]
    #[serde(rename = "company.tag-twice")]
    TagTwice,
    /// A file of a company is empty or larger than is kept.
    #[error("{name} is empty or larger than {megabytes} MB")]
    #[serde(rename = "company.file-size")]
    FileSize { name: String, megabytes: u32 },
    /// A file of a company is gone or damaged.
    #[error("the file {name} is gone")]
    #[serde(rename = "company.file-lost")]
    FileLost { name: String },
    /// A company that holds others of its group stays in it.
    #[error("the company holds others of its group")]
    #[serde(rename = "company.holds-others")]
    HoldsOthers,
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
