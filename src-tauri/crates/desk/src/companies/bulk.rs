//! One edit of many companies: looked at before, then written as one operation.
//!
//! [`preview`] and [`apply`] judge every company by the same [`judge`], a stretch of them at a time, so that
//! memory does not grow with their number. What somebody else changed since the preview is left as it is.

mod apply;
mod judge;
mod preview;

#[cfg(test)]
mod tests;

use proa_domain::companies::bulk::{BulkField, BulkForm, BulkRefusal};
use proa_domain::ids::{CompanyId, OperationId};
use serde::{Deserialize, Serialize};

pub use self::apply::apply;
pub use self::preview::preview;

use super::list::CompanyFilter;

/// What is being done; words: `progress-bulk-edit`.
const STAGE: &str = "bulk-edit";

/// So many companies are judged at once.
const AT_ONCE: usize = 500;

/// Companies to edit together, as it would be.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct BulkQuery {
    /// Which companies.
    pub filter: CompanyFilter,
    /// What is set.
    pub edit: BulkForm,
}

/// Companies to edit together.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct BulkOrder {
    /// Which companies.
    pub filter: CompanyFilter,
    /// What is set.
    pub edit: BulkForm,
    /// The `mark` of the preview.
    pub mark: String,
}

/// What an edit would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BulkPreview {
    /// How far the journal was: what is changed later is left out.
    pub mark: String,
    /// Companies that would be changed.
    pub changed: u32,
    /// Companies that are so already.
    pub unchanged: u32,
    /// Companies that would be left as they are, by the reason.
    pub refused: Vec<BulkRefused>,
    /// The first that would be changed.
    pub changed_rows: Vec<BulkRow>,
    /// The first that are so already.
    pub unchanged_rows: Vec<BulkRow>,
    /// The first that would be left as they are.
    pub refused_rows: Vec<BulkRow>,
}

/// How many companies are left as they are for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BulkRefused {
    /// The reason.
    pub reason: BulkRefusal,
    /// How many.
    pub count: u32,
}

/// A company in a preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BulkRow {
    /// The company.
    pub id: CompanyId,
    /// Its name.
    pub legal_name: String,
    /// What would change.
    pub changes: Vec<BulkChange>,
    /// Why it is left as it is.
    pub refusal: Option<BulkRefusal>,
}

/// What an edit changes in a field of a company: codes, or names of tags and lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BulkChange {
    /// Which field.
    pub field: BulkField,
    /// What is there.
    pub before: Vec<String>,
    /// What will be there.
    pub after: Vec<String>,
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BulkOutcome {
    /// Companies that were changed.
    pub changed: u32,
    /// Companies that were so already.
    pub unchanged: u32,
    /// Companies that were left as they are, by the reason.
    pub refused: Vec<BulkRefused>,
    /// The operation; none where nothing was changed.
    pub operation: Option<OperationId>,
}

/// Counts reasons.
#[derive(Default)]
struct Refusals(Vec<BulkRefused>);

impl Refusals {
    fn count(&mut self, reason: BulkRefusal) {
        match self.0.iter_mut().find(|known| known.reason == reason) {
            Some(known) => known.count += 1,
            None => self.0.push(BulkRefused { reason, count: 1 }),
        }
    }
}
