//! Why a paper could not be made.

/// Why a paper could not be made.
///
/// None of these is the reader's doing: the texts, the templates and the fonts ship with the
/// program, and every text is made printable before it is set.
#[derive(Debug, thiserror::Error, serde::Serialize)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum DocumentError {
    /// A text of the paper is missing in the language that was asked for.
    #[error("the text `{id}` is missing or incomplete")]
    #[serde(rename = "document.text-missing")]
    TextMissing {
        /// The Fluent id.
        id: String,
    },
    /// The typesetter refused the paper.
    #[error("the paper could not be set: {reason}")]
    #[serde(rename = "document.not-set")]
    NotSet {
        /// The typesetter's own words, for the log.
        reason: String,
    },
}
