//! Why a paper could not be made.

/// Why a paper could not be made.
///
/// None of these is the reader's doing: the texts, the templates and the fonts ship with the
/// program, and every text is made printable before it is set.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// A text of the paper is missing or incomplete in the language that was asked for.
    #[error("the text `{id}` is missing or incomplete")]
    TextMissing {
        /// The Fluent id.
        id: String,
    },
    /// What the paper shall say is not in the form that it is read in.
    #[error("the content of the paper is not understood: {reason}")]
    NotUnderstood {
        /// What is wrong with it, for the log.
        reason: String,
    },
    /// The typesetter refused the paper.
    #[error("the paper could not be set: {reason}")]
    NotSet {
        /// The typesetter's own words, for the log.
        reason: String,
    },
}
