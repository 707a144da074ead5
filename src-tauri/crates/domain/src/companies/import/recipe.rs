//! What the columns of a table of companies mean.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::field::CompanyField;
use crate::text::fold;
use crate::treaties::duty::DecimalMark;

/// How a table of companies is read. It can be kept and used for the next edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CompanyRecipe {
    /// The sheet of a workbook; the first where none is named.
    pub sheet: Option<String>,
    /// The row in which the columns are named, from 1; 0 where none does.
    pub header: u32,
    /// What stands before decimals.
    pub decimals: DecimalMark,
    /// The year of workers and sales where no column says it.
    pub year: Option<u16>,
    /// The columns that are read.
    pub columns: Vec<CompanyColumn>,
}

/// A column that is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CompanyColumn {
    /// Its place, from 1.
    pub position: u32,
    /// How it is named; blank where it is not.
    pub name: String,
    /// What it says of a company.
    pub field: CompanyField,
    /// The register whose keys it holds, of an outside identifier.
    pub system: Option<String>,
}

crate::text_enum! {
    /// Why a recipe cannot be followed; words: `company-recipe-<code>`.
    pub enum CompanyRecipeProblem {
        /// No column holds the legal names.
        NoName = "no-name",
        /// Two columns say the same thing of a company, of which there is one.
        TwiceTheSame = "twice-the-same",
        /// One column means two things.
        ColumnTwice = "column-twice",
        /// Nobody says of which register the identifiers are.
        NoSystem = "no-system",
        /// The file has no column of this name.
        NoSuchColumn = "no-such-column",
    }
}

impl CompanyRecipe {
    /// Whether it can be followed, by itself.
    pub fn check(&self) -> Result<(), CompanyRecipeProblem> {
        let mut places = BTreeSet::new();
        let mut seen = BTreeSet::new();
        for column in &self.columns {
            if column.position == 0 || !places.insert(column.position) {
                return Err(CompanyRecipeProblem::ColumnTwice);
            }
            let system = fold(column.system.as_deref().unwrap_or_default());
            if column.field == CompanyField::OutsideId && system.is_empty() {
                return Err(CompanyRecipeProblem::NoSystem);
            }
            let is_new = seen.insert((column.field, system));
            let may_repeat = column.field.may_repeat() && column.field != CompanyField::OutsideId;
            if !is_new && !may_repeat {
                return Err(CompanyRecipeProblem::TwiceTheSame);
            }
        }
        if self.of(CompanyField::LegalName).next().is_none() {
            return Err(CompanyRecipeProblem::NoName);
        }
        Ok(())
    }

    /// The same recipe for a file whose columns have these names: a column that moved is found by
    /// its name, and one that is not there is missed.
    pub fn fitted(&self, names: &[String]) -> Result<Self, CompanyRecipeProblem> {
        let mut fitted = self.clone();
        if self.header > 0 {
            let names: Vec<String> = names.iter().map(|name| fold(name)).collect();
            for column in &mut fitted.columns {
                let found = column.found_in(&names);
                column.position = found.ok_or(CompanyRecipeProblem::NoSuchColumn)?;
            }
        }
        fitted.check()?;
        Ok(fitted)
    }

    /// The columns of a field, in their order.
    pub fn of(&self, field: CompanyField) -> impl Iterator<Item = &CompanyColumn> {
        let of_field = move |column: &&CompanyColumn| column.field == field;
        self.columns.iter().filter(of_field)
    }
}

impl CompanyColumn {
    /// Its place among named columns: where it was, if that has its name; else where its name is,
    /// if only one has it. A column without a name stays where it is.
    fn found_in(&self, names: &[String]) -> Option<u32> {
        let name = fold(&self.name);
        let at = usize::try_from(self.position).ok()?.checked_sub(1)?;
        let stands = names.get(at).map_or("", String::as_str);
        if stands == name {
            return Some(self.position);
        }
        let mut same = (1..).zip(names).filter(|(_, other)| **other == name);
        let (position, _) = same.next().filter(|_| !name.is_empty())?;
        same.next().is_none().then_some(position)
    }

    /// What a row has in it.
    pub fn cell<'a>(&self, row: &'a [String]) -> &'a str {
        let place = usize::try_from(self.position).ok();
        let place = place.and_then(|place| place.checked_sub(1));
        let cell = place.and_then(|place| row.get(place));
        cell.map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{CompanyColumn, CompanyRecipe, CompanyRecipeProblem};
    use crate::treaties::duty::DecimalMark;

    fn recipe(fields: &[&str]) -> CompanyRecipe {
        let column = |(position, field): (u32, &&str)| CompanyColumn {
            position,
            name: (*field).to_owned(),
            field: field.parse().unwrap(),
            system: (*field == "outside-id").then(|| "RETC".to_owned()),
        };
        CompanyRecipe {
            sheet: None,
            header: 1,
            decimals: DecimalMark::Point,
            year: None,
            columns: (1..).zip(fields).map(column).collect(),
        }
    }

    #[rstest]
    #[case(&["rfc"], Err(CompanyRecipeProblem::NoName))]
    #[case(&["legal-name", "rfc", "rfc"], Err(CompanyRecipeProblem::TwiceTheSame))]
    #[case(&["legal-name", "outside-id", "outside-id"], Err(CompanyRecipeProblem::TwiceTheSame))]
    #[case(&["legal-name", "phone", "phone", "product", "product"], Ok(()))]
    fn says_why_it_cannot_be_followed(
        #[case] fields: &[&str],
        #[case] outcome: Result<(), CompanyRecipeProblem>,
    ) {
        assert_eq!(recipe(fields).check(), outcome);
    }

    #[test]
    fn a_key_of_no_register_and_a_column_of_two_meanings_are_refused() {
        let mut nobodys = recipe(&["legal-name", "outside-id"]);
        nobodys.columns[1].system = Some(" ".to_owned());
        assert_eq!(nobodys.check(), Err(CompanyRecipeProblem::NoSystem));
        let mut of_one = recipe(&["legal-name", "outside-id", "outside-id"]);
        for (column, system) in of_one.columns.iter_mut().skip(1).zip(["RETC", " retc"]) {
            column.system = Some(system.to_owned());
        }
        assert_eq!(of_one.check(), Err(CompanyRecipeProblem::TwiceTheSame));
        let mut twice = recipe(&["legal-name", "rfc"]);
        twice.columns[1].position = 1;
        assert_eq!(twice.check(), Err(CompanyRecipeProblem::ColumnTwice));
    }

    #[test]
    fn a_column_that_moved_is_found_by_its_name_and_a_missing_one_is_missed() {
        let recipe = recipe(&["legal-name", "state", "rfc"]);
        let names = |names: &[&str]| -> Vec<String> {
            names.iter().map(|name| (*name).to_owned()).collect()
        };
        let moved = recipe.fitted(&names(&["RFC", "Legal\nname", "x", "State"]));
        let moved = moved.unwrap();
        let places: Vec<u32> = moved.columns.iter().map(|column| column.position).collect();
        assert_eq!(places, [2, 4, 1]);
        let missed = Err(CompanyRecipeProblem::NoSuchColumn);
        assert_eq!(recipe.fitted(&names(&["legal name", "state"])), missed);
        let twice = names(&["rfc", "rfc", "x", "legal name", "state"]);
        assert_eq!(recipe.fitted(&twice).map(|_| ()), missed.map(|_| ()));
    }
}
