//! With whom a reviewer has to do. A reviewer says it before reviewing, of the list of all companies
//! in the order of their names, from which no application can be told; whom it is said of, the reviewer
//! does not review.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::CompanyId;
use crate::problem::Problems;

const WORDS: usize = 500;

crate::text_enum! {
    /// What a reviewer has to do with a company; words: `conflict-<code>`.
    pub enum ConflictKind {
        /// A family tie, friendship or enmity.
        Personal = "personal",
        /// A share in it, work for it, a debt.
        Business = "business",
        /// A share in or work for one that competes with it.
        Competitor = "competitor",
        /// Work for it in the last two years.
        FormerWork = "former-work",
        /// Advice to it on this very application.
        Advised = "advised",
        /// Something else.
        Other = "other",
    }
}

/// What a reviewer says of one company, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Conflict", rename_all = "camelCase")]
pub struct ConflictForm {
    /// The company.
    pub company_id: CompanyId,
    /// What the reviewer has to do with it.
    pub kind: ConflictKind,
    /// In words; they must be there for something else.
    pub words: String,
}

/// What a reviewer says, as it is typed. None has to be said as well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ConflictDeclaration", rename_all = "camelCase")]
pub struct DeclarationForm {
    /// The reviewer has to do with none but these.
    pub is_complete: bool,
    /// With whom.
    pub conflicts: Vec<ConflictForm>,
}

impl DeclarationForm {
    /// Reads a declaration: who is named twice is named once.
    pub fn parse(&self) -> Result<Vec<ConflictForm>, Problems> {
        let mut reader = Reader::default();
        if !self.is_complete {
            reader.problems.note("isComplete", "required");
        }
        let mut seen = BTreeSet::new();
        let mut conflicts = Vec::with_capacity(self.conflicts.len());
        for (index, one) in self.conflicts.iter().enumerate() {
            let field = format!("conflicts.{index}.words");
            let words = reader.lines(&field, &one.words, WORDS);
            if words.is_empty() && one.kind == ConflictKind::Other {
                reader.problems.note(&field, "required");
            }
            if seen.insert(one.company_id) {
                conflicts.push(ConflictForm {
                    words,
                    ..one.clone()
                });
            }
        }
        reader.problems.or(conflicts)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{ConflictForm, ConflictKind, DeclarationForm};
    use crate::ids::CompanyId;

    fn conflict(kind: ConflictKind) -> ConflictForm {
        ConflictForm {
            company_id: CompanyId(Uuid::from_u128(1)),
            kind,
            words: " ".to_owned(),
        }
    }

    #[test]
    fn that_there_is_none_has_to_be_said() {
        let silent = DeclarationForm {
            is_complete: false,
            conflicts: vec![],
        };
        assert_eq!(silent.parse().unwrap_err().0[0].field, "isComplete");
        let none = DeclarationForm {
            is_complete: true,
            ..silent
        };
        assert_eq!(none.parse(), Ok(vec![]));
    }

    #[test]
    fn something_else_needs_words_and_a_company_is_named_once() {
        let form = |kind| DeclarationForm {
            is_complete: true,
            conflicts: vec![conflict(kind), conflict(kind)],
        };
        assert_eq!(form(ConflictKind::Other).parse().unwrap_err().0.len(), 2);
        assert_eq!(form(ConflictKind::Personal).parse().unwrap().len(), 1);
    }
}
