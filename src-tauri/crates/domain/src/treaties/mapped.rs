//! Tariff tables of any layout: which of their columns mean what, as somebody who looked at the
//! file says ([`Recipe`]), and their rows as lines.
//!
//! Start at [`MappedAssembler`], or at [`TableOfAgreement`] where the recipe reads what one agreement
//! gives. [`propose`] looks at a table first and says what its columns
//! probably mean; a person decides.

mod assemble;
mod codes;
mod guess;
mod recipe;
mod table;

pub use assemble::{MappedAssembler, TableSurvey};
pub use guess::{KnownAgreement, propose};
pub use recipe::{BlankMeaning, ColumnMeaning, Recipe, RecipeColumn, RecipeProblem};
pub use table::{GivenRow, TableOfAgreement};
