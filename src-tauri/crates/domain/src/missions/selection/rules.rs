//! By what applications are reviewed.

use serde::{Deserialize, Serialize};

/// Something that is scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// What tells it from the others.
    pub code: String,
    /// What is scored.
    pub name: String,
    /// How much it counts.
    pub weight: u32,
}

/// What decides between equal scores.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "by", content = "code", rename_all = "kebab-case")]
pub enum TieRule {
    /// The higher score of a criterion.
    Criterion(String),
    /// The earlier complete application.
    EarlierApplication,
}

/// By what the applications of a call are reviewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectionRules {
    /// What is scored, each code once.
    pub criteria: Vec<Criterion>,
    /// How many people review each application.
    pub reviewers: u32,
    /// The least letters of a justification.
    pub justification: u32,
    /// What decides between equal scores, one after another; the draw by lot comes last.
    pub ties: Vec<TieRule>,
}

impl SelectionRules {
    /// All weights together.
    pub fn total_weight(&self) -> u64 {
        self.criteria.iter().map(|one| u64::from(one.weight)).sum()
    }
}
