//! What stands in the way of an import, and what was cleaned, told by kind: what is wrong in a
//! thousand rows is often one thing.

use std::collections::BTreeMap;

use proa_domain::companies::import::{Cleaning, CompanyField, Part};
use proa_domain::ids::CompanyImportId;
use serde::{Deserialize, Serialize};

use super::matching::reader;
use super::staged::{self, RowFilter, RowState};
use crate::Desk;
use crate::error::AppError;

/// So many rows are looked at together.
const BATCH: u32 = 500;
/// So many rows are named of each kind.
const EXAMPLES: usize = 5;

/// An import by kinds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CompanyImportReport {
    /// What is wrong, the most frequent first.
    pub problems: Vec<ProblemKind>,
    /// What was cleaned.
    pub cleaned: Vec<CleaningKind>,
    /// What changes in registered companies.
    pub changes: Vec<PartKind>,
}

/// A problem of some rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ProblemKind {
    /// The code of the field in which it is.
    pub field: String,
    /// Which; words: `problem-<code>`.
    pub code: String,
    /// How many rows have it.
    pub count: u32,
    /// The first of them, by their numbers.
    pub examples: Vec<u32>,
}

/// What was cleaned in some rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CleaningKind {
    /// Of which field.
    pub field: CompanyField,
    /// What was done.
    pub cleaning: Cleaning,
    /// In how many rows.
    pub count: u32,
}

/// What some rows change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PartKind {
    /// Which part.
    pub part: Part,
    /// How many rows change it.
    pub count: u32,
}

/// Tells an import by kinds: of the rows that were not written.
pub async fn report(desk: &Desk, id: CompanyImportId) -> Result<CompanyImportReport, AppError> {
    let head = staged::head(desk.store.read(), id).await?;
    let reader = reader(desk, &head).await?;
    let mut problems: BTreeMap<(String, String), (u32, Vec<u32>)> = BTreeMap::new();
    let mut cleaned: BTreeMap<(CompanyField, Cleaning), u32> = BTreeMap::new();
    let mut changes: BTreeMap<Part, u32> = BTreeMap::new();
    let mut last = 0;
    loop {
        let all = RowFilter::default();
        let rows = staged::after(desk.store.read(), id, &all, last, BATCH).await?;
        let Some(end) = rows.last() else { break };
        last = end.number;
        for row in rows.iter().filter(|row| row.state != RowState::Applied) {
            for problem in &row.problems.0 {
                let kind = (problem.field.clone(), problem.code.clone());
                let (count, examples) = problems.entry(kind).or_default();
                *count += 1;
                if examples.len() < EXAMPLES {
                    examples.push(row.number);
                }
            }
            for found in reader.read(row).cleaned {
                *cleaned.entry((found.field, found.cleaning)).or_default() += 1;
            }
            for change in &row.changes {
                *changes.entry(change.part).or_default() += 1;
            }
        }
    }
    let kind = |((field, code), (count, examples))| ProblemKind {
        field,
        code,
        count,
        examples,
    };
    let mut problems: Vec<ProblemKind> = problems.into_iter().map(kind).collect();
    problems.sort_by_key(|kind| std::cmp::Reverse(kind.count));
    let cleaning = |((field, cleaning), count)| CleaningKind {
        field,
        cleaning,
        count,
    };
    let change = |(part, count)| PartKind { part, count };
    Ok(CompanyImportReport {
        problems,
        cleaned: cleaned.into_iter().map(cleaning).collect(),
        changes: changes.into_iter().map(change).collect(),
    })
}
