//! The tree of a rule from the English text of its agreement: all of the text, or a reason why not.
//!
//! What is read is printed again in the wording of the agreement and held against the source; only a
//! tree that says the same is given back. Words for a process, a kind of material or a kind of good
//! are kept as they stand: such a rule asks somebody ([`Rule::asks`]).

use crate::origin::rule::{Name, Rule};
use crate::treaties::hs_code::CodeRange;

mod change;
mod cursor;
mod folded;
mod goods;
mod manufacture;
mod materials;
mod print;
mod tokens;

use cursor::Cursor;
pub use print::print;
use tokens::Token;

/// Whose way of writing rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// Annex 3-D of the CPTPP: "A change to a good of heading … from any other chapter".
    Cptpp,
    /// Annex III of Decision 2/2000 and of the agreement with the United Kingdom: "Manufacture in
    /// which …".
    Manufacture,
    /// General Note 11(o) of the United States' tariff: "(A) A change to headings …".
    UsNote,
}

/// A rule as its text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadRule {
    /// The tree.
    pub rule: Rule,
    /// The goods that the text itself names, for each alternative of the tree.
    pub goods: Vec<Goods>,
}

/// The goods of an alternative, as the text names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Goods {
    /// The kind of good; all goods of the codes without one.
    pub kind: Option<Name>,
    /// The codes; none where the text leaves them to its table.
    pub codes: Vec<CodeRange>,
}

crate::text_enum! {
    /// Why a text is not computed. Reports count these.
    pub enum TextReason {
        /// There is no text.
        Empty = "empty",
        /// Longer than any rule.
        TooLong = "too-long",
        /// A sign that no rule has.
        Unreadable = "unreadable",
        /// Words that are not of the grammar.
        UnknownPhrase = "unknown-phrase",
        /// A process described together with conditions that are not told apart.
        ProcessInWords = "process-in-words",
        /// A list whose members are not told apart.
        UnresolvedList = "unresolved-list",
        /// A note, a quota or an appendix changes the rule.
        Footnote = "footnote",
        /// What was read does not print back as the text.
        NotTheSame = "not-the-same",
        /// The text names other goods than its row.
        OtherGoods = "other-goods",
        /// It is for goods that go to Mexico.
        OtherWay = "other-way",
        /// The structured form cannot be read.
        NotOurForm = "not-our-form",
        /// Nobody has said in which words it is written.
        NotRead = "not-read",
    }
}

/// The text is not computed; it stays text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}: {part}")]
pub struct TextRefusal {
    /// Why not.
    pub reason: TextReason,
    /// Where the reading stopped, in the words of the text.
    pub part: String,
}

const LONGEST_TEXT: usize = 10_000;
type Read<T> = Result<T, TextRefusal>;

/// Reads the rule of a text; all of the text must make sense.
pub fn read(text: &str, wording: Wording) -> Result<ReadRule, TextRefusal> {
    if text.trim().is_empty() {
        return Err(refused(TextReason::Empty, ""));
    }
    if text.len() > LONGEST_TEXT {
        return Err(refused(TextReason::TooLong, ""));
    }
    let (source, rule) = understood(text, wording)?;
    let (again, same) = understood(&print(&rule, wording), wording)?;
    let difference = folded::difference(&source, &again);
    let difference = difference.or_else(|| (same != rule).then(|| folded::text(&source)));
    match difference {
        None => Ok(rule),
        Some(part) => Err(refused(TextReason::NotTheSame, &part)),
    }
}

/// The tokens of a text, and what they mean before it is held against them.
fn understood(text: &str, wording: Wording) -> Read<(Vec<Token>, ReadRule)> {
    let source = folded::folded(tokens::tokens(text)?, wording);
    let cursor = Cursor::new(source.clone());
    let rule = match wording {
        Wording::Cptpp | Wording::UsNote => change::read(cursor, wording)?,
        Wording::Manufacture => manufacture::read(cursor)?,
    };
    Ok((source, rule))
}

fn refused(reason: TextReason, part: &str) -> TextRefusal {
    TextRefusal {
        reason,
        part: part.to_owned(),
    }
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
