//! What the columns of a table mean.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::text::fold;
use crate::time::Day;
use crate::treaties::duty::RateWriting;
use crate::treaties::lookup::AgreementId;

crate::text_enum! {
    /// What a column holds; words: `meaning-<code>`.
    pub enum ColumnMeaning {
        /// The tariff code.
        Code = "code",
        /// The article; several columns are read as one text.
        Description = "description",
        /// The unit of quantity.
        Unit = "unit",
        /// The general duty.
        Mfn = "mfn",
        /// The duty that goods of Mexico pay under an agreement.
        Preference = "preference",
        /// The rate from which the reductions of an agreement start.
        Base = "base",
        /// The staging category of an agreement.
        Category = "category",
    }
}

crate::text_enum! {
    /// What a blank cell in the column of an agreement means; words: `blank-<code>`.
    pub enum BlankMeaning {
        /// Nobody has said.
        Unknown = "unknown",
        /// The agreement gives nothing.
        Nothing = "nothing",
        /// What the column of the general duty says holds for the agreement as well.
        AsMfn = "as-mfn",
    }
}

/// How a table is read. It can be kept and used for the next edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Recipe {
    /// The sheet of a workbook; the first where none is named.
    pub sheet: Option<String>,
    /// The row in which the columns are named, from 1; 0 where none does.
    pub header: u32,
    /// The columns that are read.
    pub columns: Vec<RecipeColumn>,
    /// How the rates are written.
    pub rates: RateWriting,
    /// What a blank in the column of an agreement means.
    pub blank: BlankMeaning,
}

/// A column that is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RecipeColumn {
    /// Its place, from 1.
    pub position: u32,
    /// How it is named; blank where it is not.
    pub name: String,
    /// What it holds.
    pub meaning: ColumnMeaning,
    /// The agreement, of a preference.
    pub agreement: Option<AgreementId>,
    /// The first day of a preference that another column of the agreement continues; none where it
    /// has held since before.
    #[serde(default)]
    pub from: Option<Day>,
}

crate::text_enum! {
    /// Why a recipe cannot be followed; words: `recipe-<code>`.
    pub enum RecipeProblem {
        /// No column holds the codes.
        NoCode = "no-code",
        /// No column holds the rules.
        NoText = "no-text",
        /// Two columns hold the codes, the units or the general duties.
        TwiceTheSame = "twice-the-same",
        /// No column holds the general duties, and it is not the table of one agreement.
        NoMfn = "no-mfn",
        /// Rates by date, base rates and categories are of the table of one agreement, without
        /// general duties.
        OnlyInTable = "only-in-table",
        /// A preference is of no agreement, or of two columns.
        NoAgreement = "no-agreement",
        /// Two columns are of the same agreement.
        AgreementTwice = "agreement-twice",
        /// An agreement is none with the market.
        OtherAgreement = "other-agreement",
        /// Two meanings are of the same column.
        ColumnTwice = "column-twice",
        /// The file has no column of this name.
        NoSuchColumn = "no-such-column",
    }
}

impl Recipe {
    /// The agreement whose table it reads: without general duties, the preferences are of one.
    pub fn table_of(&self) -> Option<&AgreementId> {
        let mut agreements = self.agreements();
        let first = agreements.next()?;
        let is_table = self.of(ColumnMeaning::Mfn).next().is_none()
            && agreements.all(|agreement| agreement == first);
        is_table.then_some(first)
    }

    /// Whether it can be followed, by itself.
    pub fn check(&self) -> Result<(), RecipeProblem> {
        let of = |meaning| self.of(meaning).count();
        let mut places = BTreeSet::new();
        let mut agreements = BTreeSet::new();
        for column in &self.columns {
            if !places.insert(column.position) {
                return Err(RecipeProblem::ColumnTwice);
            }
            match (&column.agreement, column.meaning) {
                (Some(agreement), ColumnMeaning::Preference) => {
                    if !agreements.insert((agreement.to_string(), column.from)) {
                        return Err(RecipeProblem::AgreementTwice);
                    }
                }
                (None, ColumnMeaning::Preference) | (Some(_), _) => {
                    return Err(RecipeProblem::NoAgreement);
                }
                (None, _) => {}
            }
        }
        if of(ColumnMeaning::Code) == 0 {
            Err(RecipeProblem::NoCode)
        } else if SINGLE.iter().any(|meaning| of(*meaning) > 1) {
            Err(RecipeProblem::TwiceTheSame)
        } else if self.table_of().is_some() {
            Ok(())
        } else if self.columns.iter().any(RecipeColumn::is_of_a_table) {
            Err(RecipeProblem::OnlyInTable)
        } else if of(ColumnMeaning::Mfn) == 0 {
            Err(RecipeProblem::NoMfn)
        } else {
            Ok(())
        }
    }

    /// The same recipe for a file whose columns have these names: a column that moved is found by
    /// its name, and one that is not there is missed.
    pub fn fitted(&self, names: &[String]) -> Result<Self, RecipeProblem> {
        if self.header == 0 {
            return Ok(self.clone());
        }
        let names: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let mut fitted = self.clone();
        for column in &mut fitted.columns {
            column.position = column.found_in(&names).ok_or(RecipeProblem::NoSuchColumn)?;
        }
        fitted.check()?;
        Ok(fitted)
    }

    /// The agreements for which it reads a column.
    pub fn agreements(&self) -> impl Iterator<Item = &AgreementId> {
        self.columns
            .iter()
            .filter_map(|column| column.agreement.as_ref())
    }

    pub(super) fn of(&self, meaning: ColumnMeaning) -> impl Iterator<Item = &RecipeColumn> {
        self.columns
            .iter()
            .filter(move |column| column.meaning == meaning)
    }
}

/// What one column holds at most.
const SINGLE: [ColumnMeaning; 5] = [
    ColumnMeaning::Code,
    ColumnMeaning::Mfn,
    ColumnMeaning::Unit,
    ColumnMeaning::Base,
    ColumnMeaning::Category,
];

impl RecipeColumn {
    fn is_of_a_table(&self) -> bool {
        let of_tables = [ColumnMeaning::Base, ColumnMeaning::Category];
        self.from.is_some() || of_tables.contains(&self.meaning)
    }

    /// Its place among named columns: where it was, if that has its name; else where its name is,
    /// if only one has it.
    fn found_in(&self, names: &[String]) -> Option<u32> {
        let name = fold(&self.name);
        let place = usize::try_from(self.position).ok()?.checked_sub(1);
        if place.and_then(|place| names.get(place)) == Some(&name) {
            return Some(self.position);
        }
        let mut same = (1..).zip(names).filter(|(_, other)| **other == name);
        let (position, _) = same.next().filter(|_| !name.is_empty())?;
        same.next().is_none().then_some(position)
    }

    /// What a row has in it, cleaned.
    pub(super) fn cell<'a>(&self, row: &'a [String]) -> &'a str {
        let place = usize::try_from(self.position).ok();
        let place = place.and_then(|place| place.checked_sub(1));
        place
            .and_then(|place| row.get(place))
            .map_or("", |cell| cell.trim())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use rstest::rstest;

    use super::{BlankMeaning, ColumnMeaning, Recipe, RecipeColumn, RecipeProblem};
    use crate::treaties::duty::{BareNumber, DecimalMark, RateStyle, RateWriting};

    /// A recipe whose columns are named as they are given: `code`, `mfn`, or an agreement.
    pub(crate) fn recipe(columns: &[&str]) -> Recipe {
        let column = |(position, name): (u32, &&str)| {
            let meaning = name.parse().unwrap_or(ColumnMeaning::Preference);
            RecipeColumn {
                position,
                name: (*name).to_owned(),
                meaning,
                agreement: (meaning == ColumnMeaning::Preference)
                    .then(|| name.parse().ok())
                    .flatten(),
                from: None,
            }
        };
        Recipe {
            sheet: None,
            header: 1,
            columns: (1..).zip(columns).map(column).collect(),
            rates: RateWriting {
                style: RateStyle::General,
                decimals: DecimalMark::Comma,
                bare: BareNumber::Percent,
            },
            blank: BlankMeaning::Unknown,
        }
    }

    #[rstest]
    #[case(&["mfn", "description"], RecipeProblem::NoCode)]
    #[case(&["code", "TIPAT", "AP"], RecipeProblem::NoMfn)]
    #[case(&["code", "description"], RecipeProblem::NoMfn)]
    #[case(&["code", "mfn", "TIPAT", "category"], RecipeProblem::OnlyInTable)]
    #[case(&["code", "TIPAT", "TIPAT"], RecipeProblem::AgreementTwice)]
    #[case(&["code", "TIPAT", "base", "base"], RecipeProblem::TwiceTheSame)]
    #[case(&["code", "mfn", "mfn"], RecipeProblem::TwiceTheSame)]
    #[case(&["code", "code", "mfn"], RecipeProblem::TwiceTheSame)]
    #[case(&["code", "mfn", "TIPAT", "TIPAT"], RecipeProblem::AgreementTwice)]
    #[case(&["code", "mfn", "which?"], RecipeProblem::NoAgreement)]
    fn says_why_it_cannot_be_followed(#[case] columns: &[&str], #[case] problem: RecipeProblem) {
        assert_eq!(recipe(columns).check(), Err(problem));
    }

    #[test]
    fn without_general_duties_it_is_the_table_of_its_one_agreement() {
        let table = recipe(&["code", "base", "category", "TIPAT"]);
        assert_eq!(table.check(), Ok(()));
        assert_eq!(
            table.table_of().map(ToString::to_string).as_deref(),
            Some("TIPAT")
        );
        assert_eq!(recipe(&["code", "mfn", "TIPAT"]).table_of(), None);
        let mut dated = recipe(&["code", "TIPAT", "TIPAT"]);
        dated.columns[2].from = "2027-01-01".parse().ok();
        assert_eq!(dated.check(), Ok(()));
        let mut in_a_tariff = recipe(&["code", "mfn", "TIPAT"]);
        in_a_tariff.columns[2].from = "2027-01-01".parse().ok();
        assert_eq!(in_a_tariff.check(), Err(RecipeProblem::OnlyInTable));
    }

    #[test]
    fn one_column_has_one_meaning() {
        let mut twice = recipe(&["code", "mfn"]);
        twice.columns[1].position = 1;
        assert_eq!(twice.check(), Err(RecipeProblem::ColumnTwice));
    }

    #[test]
    fn a_column_that_moved_is_found_by_its_name_and_a_missing_one_is_missed() {
        let recipe = recipe(&["code", "description", "mfn"]);
        let names = |names: &[&str]| -> Vec<String> {
            names.iter().map(|name| (*name).to_owned()).collect()
        };
        let moved = names(&["Notes", "CODE", "Mfn", "description"]);
        let fitted = recipe.fitted(&moved).unwrap();
        let places: Vec<_> = fitted
            .columns
            .iter()
            .map(|column| column.position)
            .collect();
        assert_eq!(places, [2, 4, 3]);
        let refused = |names: Vec<String>| recipe.fitted(&names).unwrap_err();
        let missed = RecipeProblem::NoSuchColumn;
        assert_eq!(refused(names(&["code", "description"])), missed);
        assert_eq!(
            refused(names(&["x", "y", "z", "mfn", "mfn", "code", "description"])),
            missed
        );
    }
}
