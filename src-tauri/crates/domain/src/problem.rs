//! What is wrong with an input: all findings at once, as codes with fields, never prose.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One finding in one field. The words come from Fluent: `problem-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// The path of the field as the form names it, e.g. `rfc` or `products.0.hsCode`.
    pub field: String,
    /// Stable, kebab-case.
    pub code: String,
    /// What the words need, e.g. the length that was found.
    pub params: BTreeMap<String, String>,
}

/// All findings of one input.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(transparent)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Notes a finding without parameters.
    pub fn note(&mut self, field: &str, code: &str) {
        self.note_with(field, code, []);
    }

    /// Notes a finding with what its words need.
    pub fn note_with<const N: usize>(
        &mut self,
        field: &str,
        code: &str,
        params: [(&str, String); N],
    ) {
        let params = params
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        self.0.push(Problem {
            field: field.to_owned(),
            code: code.to_owned(),
            params,
        });
    }

    /// Nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value when nothing is wrong, else all findings.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() {
            Ok(value)
        } else {
            Err(self)
        }
    }
}
