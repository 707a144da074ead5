//! Companies in a table of any layout: what its columns mean, what a row says once it is cleaned,
//! and what that would change in a company that is registered. Nothing is written here.
//!
//! [`propose`] guesses a [`CompanyRecipe`] from the first rows, [`read`] gives a row as a form with
//! everything that is wrong in it and everything that was cleaned, [`differences`] and [`put`] hold
//! it against a profile, field by field.

mod catalogue;
mod change;
mod clean;
mod field;
mod guess;
mod names;
mod parts;
mod reading;
mod recipe;

pub use self::catalogue::{Catalogue, Named};
pub use self::change::{Filling, Part, PartChange, differences, put};
pub use self::field::CompanyField;
pub use self::guess::propose;
pub use self::reading::{Cleaned, Cleaning, Fixes, OutsideId, RowReading, read};
pub use self::recipe::{CompanyColumn, CompanyRecipe, CompanyRecipeProblem};
