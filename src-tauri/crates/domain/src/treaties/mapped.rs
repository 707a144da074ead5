//! Tariff tables of any layout: which of their columns mean what, as somebody who looked at the
//! file says ([`Recipe`]), and their rows as lines.
//!
//! Start at [`MappedAssembler`]. [`propose`] looks at a table first and says what its columns
//! probably mean; a person decides.

mod assemble;
mod codes;
mod guess;
mod recipe;

pub use assemble::{MappedAssembler, TableSurvey};
pub use guess::{KnownAgreement, propose};
pub use recipe::{BlankMeaning, ColumnMeaning, Recipe, RecipeColumn, RecipeProblem};
