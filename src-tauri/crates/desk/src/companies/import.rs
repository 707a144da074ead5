//! Companies from a spreadsheet: looked at, staged row by row, matched with what is registered,
//! decided about, and written as one operation.
//!
//! A staged import stands in office.db on this machine only and is not journalled; it outlives the
//! program, so that nothing that was decided is lost. [`glance`] and [`stage`] read the file, once;
//! [`rows`] shows what came of it, [`decide`], [`fix`] and [`leave_out`] are what a person says to
//! it, and [`apply`] writes it. Rows that were parked stay and can be applied later.

mod alike;
mod apply;
mod catalogue;
mod decide;
pub(crate) mod entity;
mod glance;
mod known;
mod matching;
mod mend;
mod preview;
mod recipes;
mod report;
mod settle;
mod sources;
mod stage;
mod staged;

#[cfg(test)]
mod tests;

pub use self::apply::{ImportOutcome, apply};
pub use self::decide::{DecideRows, RowTarget, decide};
pub use self::glance::{CompanyTableGlance, glance};
pub use self::matching::rematch;
pub use self::mend::{FixRow, fix, leave_out};
pub use self::preview::{
    FieldCell, ImportRow, ImportRowsPage, ImportRowsQuery, ImportSummary, RowCompany, StateCount,
    forget, import, imports, rows,
};
pub use self::recipes::{
    CompanyRecipeRow, SaveCompanyRecipe, list_recipes, recipe, remove_recipe, save_recipe,
};
pub use self::report::{CleaningKind, CompanyImportReport, PartKind, ProblemKind, report};
pub use self::settle::RowCandidate;
pub use self::sources::CompanySource;
pub(crate) use self::sources::of_company;
pub use self::stage::stage;
pub use self::staged::{Decision, ImportState, RowFilter, RowState};
