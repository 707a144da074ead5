//! Tables of rules of any layout: which of their columns mean what, as somebody who looked at the
//! file says, and their rows as rules of a list.

use serde::{Deserialize, Serialize};

use super::{ListedRule, Writing};
use crate::treaties::hs_code::{CodeRange, TariffCode};
use crate::treaties::mapped::RecipeProblem;

crate::text_enum! {
    /// What a column of a table of rules holds.
    pub enum RuleMeaning {
        /// The codes: one, a run (`0601-0604`), or several with `;` between.
        Code = "code",
        /// The first code.
        First = "first",
        /// The last code.
        Last = "last",
        /// The rule.
        Text = "text",
        /// The rule in the structured form of this program.
        Structured = "structured",
        /// Which goods of the codes.
        Goods = "goods",
        /// Whose rule, by our name of the agreement.
        Agreement = "agreement",
        /// The edition of the Harmonized System of the codes.
        HsEdition = "hs-edition",
        /// Where the rule stands.
        Citation = "citation",
    }
}

/// A column of a table of rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RuleColumn {
    /// How it is named.
    pub name: String,
    /// What it holds.
    pub meaning: RuleMeaning,
}

/// What the columns of a table of rules mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RuleRecipe {
    /// The sheet of a workbook; the first where none is named.
    pub sheet: Option<String>,
    /// The row that names the columns, from 1.
    pub header: u32,
    /// In which words the rules are written.
    pub writing: Writing,
    /// The columns that are read.
    pub columns: Vec<RuleColumn>,
}

crate::text_enum! {
    /// Why a row is no rule of a list; words: `reason-<code>`.
    pub enum RuleRowRefusal {
        /// Its codes cannot be read.
        BadNumber = "bad-number",
        /// A code may have lost its zero in a spreadsheet.
        UnclearNumber = "unclear-number",
        /// It is of another agreement.
        OtherAgreement = "other-agreement",
        /// Its codes are of another edition of the Harmonized System.
        OtherEdition = "other-hs-edition",
    }
}

impl RuleRowRefusal {
    /// Whether the row is rightly no part of the list.
    pub fn is_right(self) -> bool {
        self == Self::OtherAgreement
    }
}

/// The rows of a table, put together as a list.
#[derive(Debug)]
pub struct RuleTable {
    recipe: RuleRecipe,
    /// The place of each column of the recipe.
    places: Vec<usize>,
    agreement: String,
    hs_edition: String,
    /// The goods of the last row, and the set of the first of them.
    last: Option<(Goods, u32)>,
    next_set: u32,
}

/// What the rules of one set share.
type Goods = (Vec<CodeRange>, Option<String>);

impl RuleRecipe {
    /// Whether it can be followed, by itself.
    pub fn check(&self) -> Result<(), RecipeProblem> {
        let of = |meaning| {
            self.columns
                .iter()
                .filter(|it| it.meaning == meaning)
                .count()
        };
        let codes = [RuleMeaning::Code, RuleMeaning::First, RuleMeaning::Last].map(of);
        if RuleMeaning::ALL.iter().any(|meaning| of(*meaning) > 1) {
            Err(RecipeProblem::TwiceTheSame)
        } else if codes != [1, 0, 0] && codes != [0, 1, 1] {
            Err(RecipeProblem::NoCode)
        } else if of(RuleMeaning::Text) + of(RuleMeaning::Structured) == 0 {
            Err(RecipeProblem::NoText)
        } else {
            Ok(())
        }
    }
}

impl RuleTable {
    /// A table whose columns have these names, read for an agreement and an edition of the Harmonized
    /// System.
    pub fn of(
        recipe: RuleRecipe,
        names: &[String],
        agreement: &str,
        hs_edition: &str,
    ) -> Result<Self, RecipeProblem> {
        recipe.check()?;
        let place = |column: &RuleColumn| {
            let mut same = names.iter().enumerate();
            let found = same.find(|(_, name)| name.trim() == column.name.trim());
            found
                .map(|(place, _)| place)
                .ok_or(RecipeProblem::NoSuchColumn)
        };
        let places: Result<Vec<usize>, _> = recipe.columns.iter().map(place).collect();
        Ok(Self {
            places: places?,
            recipe,
            agreement: agreement.to_owned(),
            hs_edition: hs_edition.to_owned(),
            last: None,
            next_set: 1,
        })
    }

    /// The rules of the next row: one for each of its runs of codes. Rows of the same goods that
    /// follow one another are one set.
    pub fn push(
        &mut self,
        number: u32,
        cells: &[String],
    ) -> Result<Vec<ListedRule>, RuleRowRefusal> {
        let cell = |meaning| self.cell(cells, meaning);
        let is_of = |meaning, wanted: &str| {
            cell(meaning).is_none_or(|own| own.eq_ignore_ascii_case(wanted))
        };
        if !is_of(RuleMeaning::Agreement, &self.agreement) {
            return Err(RuleRowRefusal::OtherAgreement);
        }
        if !is_of(RuleMeaning::HsEdition, &self.hs_edition) {
            return Err(RuleRowRefusal::OtherEdition);
        }
        let runs = if let Some(codes) = cell(RuleMeaning::Code) {
            codes.split(';').map(run).collect::<Result<Vec<_>, _>>()?
        } else {
            let first = cell(RuleMeaning::First).ok_or(RuleRowRefusal::BadNumber)?;
            vec![ends(first, cell(RuleMeaning::Last).unwrap_or(first))?]
        };
        let words = cell(RuleMeaning::Goods).map(str::to_owned);
        let structured = cell(RuleMeaning::Structured).map(str::to_owned);
        let text = cell(RuleMeaning::Text).map(str::to_owned);
        let text = text.or_else(|| structured.clone()).unwrap_or_default();
        let citation = cell(RuleMeaning::Citation);
        let locator = citation.map_or_else(|| format!("row {number}"), str::to_owned);
        let goods = (runs, words);
        let same = self.last.take().filter(|(last, _)| *last == goods);
        let ((runs, words), first_set) = self.last.insert(same.unwrap_or((goods, self.next_set)));
        // Each run is a set of its own.
        let sets = *first_set..;
        let end = first_set.saturating_add(u32::try_from(runs.len()).unwrap_or(u32::MAX));
        self.next_set = self.next_set.max(end);
        let listed = runs.iter().zip(sets).map(|(range, set)| ListedRule {
            set,
            range: *range,
            words: words.clone(),
            is_part: words.is_some(),
            text: text.clone(),
            structured: structured.clone(),
            is_other_way: false,
            is_noted: false,
            valid_from: None,
            valid_to: None,
            locator: locator.clone(),
        });
        Ok(listed.collect())
    }

    /// A cell that is not blank.
    fn cell<'a>(&self, cells: &'a [String], meaning: RuleMeaning) -> Option<&'a str> {
        let mut columns = self.recipe.columns.iter().zip(&self.places);
        let (_, place) = columns.find(|(column, _)| column.meaning == meaning)?;
        let text = cells.get(*place)?.trim();
        (!text.is_empty()).then_some(text)
    }
}

/// `0601-0604`, `8607.19.03`.
pub fn run(text: &str) -> Result<CodeRange, RuleRowRefusal> {
    let (first, last) = text.split_once(['-', '–']).unwrap_or((text, text));
    ends(first, last)
}

fn ends(first: &str, last: &str) -> Result<CodeRange, RuleRowRefusal> {
    let code = |text: &str| -> Result<TariffCode, RuleRowRefusal> {
        let code: TariffCode = text.trim().parse().map_err(|_| RuleRowRefusal::BadNumber)?;
        if code.len().is_multiple_of(2) {
            Ok(code)
        } else {
            Err(RuleRowRefusal::UnclearNumber)
        }
    };
    let range = CodeRange {
        first: code(first)?,
        last: code(last)?,
    };
    if range.first <= range.last && range.first.len() == range.last.len() {
        Ok(range)
    } else {
        Err(RuleRowRefusal::BadNumber)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{RuleColumn, RuleRecipe, RuleRowRefusal, RuleTable};
    use crate::origin::published::{ListedRule, Writing};
    use crate::treaties::mapped::RecipeProblem;

    fn recipe(columns: &[(&str, &str)]) -> RuleRecipe {
        let column = |(name, meaning): &(&str, &str)| RuleColumn {
            name: (*name).to_owned(),
            meaning: meaning.parse().unwrap(),
        };
        RuleRecipe {
            sheet: None,
            header: 1,
            writing: Writing::Structured,
            columns: columns.iter().map(column).collect(),
        }
    }

    fn cells(row: &str) -> Vec<String> {
        row.split('|').map(str::to_owned).collect()
    }

    const COLUMNS: &[(&str, &str)] = &[
        ("Codes", "code"),
        ("Rule", "text"),
        ("Goods", "goods"),
        ("Treaty", "agreement"),
        ("HS", "hs-edition"),
        ("Where", "citation"),
    ];

    fn push(table: &mut RuleTable, row: &str) -> Result<Vec<ListedRule>, RuleRowRefusal> {
        table.push(7, &cells(row))
    }

    fn table() -> RuleTable {
        let names = cells("HS|Treaty|Codes|Rule|Goods|Where|More");
        RuleTable::of(recipe(COLUMNS), &names, "AP", "2012").unwrap()
    }

    #[test]
    fn rows_of_the_same_goods_are_one_set_and_each_run_of_codes_is_its_own() {
        let mut table = table();
        let sets = [
            "2012|AP|0601-0604|CTH||Art. 1|",
            "2012|ap|0601-0604|CC|||",
            "|AP|0709.59; 0711.90|CC|||",
            "|AP|0709.59; 0711.90|CTH|||",
            "2012||0709.59|CC|blue|Art. 2|",
        ]
        .map(|row| push(&mut table, row).unwrap());
        let found: Vec<_> = sets
            .iter()
            .flatten()
            .map(|row| {
                (
                    row.set,
                    row.range.first.digits(),
                    row.locator.as_str(),
                    row.is_part,
                )
            })
            .collect();
        assert_eq!(
            found,
            [
                (1, "0601", "Art. 1", false),
                (1, "0601", "row 7", false),
                (2, "070959", "row 7", false),
                (3, "071190", "row 7", false),
                (2, "070959", "row 7", false),
                (3, "071190", "row 7", false),
                (4, "070959", "Art. 2", true),
            ]
        );
    }

    #[rstest]
    #[case("2012|TMEC|0601|CC|||", RuleRowRefusal::OtherAgreement)]
    #[case("2017|AP|0601|CC|||", RuleRowRefusal::OtherEdition)]
    #[case("2012|AP|601|CC|||", RuleRowRefusal::UnclearNumber)]
    #[case("2012|AP|0604-0601|CC|||", RuleRowRefusal::BadNumber)]
    #[case("2012|AP|0601-060490|CC|||", RuleRowRefusal::BadNumber)]
    #[case("2012|AP|live animals|CC|||", RuleRowRefusal::BadNumber)]
    #[case("2012|AP", RuleRowRefusal::BadNumber)]
    fn what_is_no_rule_of_the_list_is_refused(#[case] row: &str, #[case] refusal: RuleRowRefusal) {
        assert_eq!(push(&mut table(), row), Err(refusal));
    }

    #[rstest]
    #[case(&[("Codes", "code")], RecipeProblem::NoText)]
    #[case(&[("Rule", "text")], RecipeProblem::NoCode)]
    #[case(&[("From", "first"), ("Rule", "text")], RecipeProblem::NoCode)]
    #[case(&[("From", "first"), ("To", "last"), ("Codes", "code"), ("Rule", "text")], RecipeProblem::NoCode)]
    #[case(&[("Codes", "code"), ("Rule", "text"), ("Words", "text")], RecipeProblem::TwiceTheSame)]
    #[case(&[("Codes", "code"), ("Nothing", "text")], RecipeProblem::NoSuchColumn)]
    fn a_recipe_that_cannot_be_followed_is_refused(
        #[case] columns: &[(&str, &str)],
        #[case] problem: RecipeProblem,
    ) {
        let names = cells("Codes|From|To|Rule|Words");
        let refused = RuleTable::of(recipe(columns), &names, "AP", "2012").unwrap_err();
        assert_eq!(refused, problem);
    }

    #[test]
    fn a_first_and_a_last_code_are_a_run() {
        let columns = [("From", "first"), ("To", "last"), ("Form", "structured")];
        let names = cells("From|To|Form");
        let mut table = RuleTable::of(recipe(&columns), &names, "AP", "2012").unwrap();
        let rows = push(&mut table, "0901.11|0901.12|CTSH").unwrap();
        let row = &rows[0];
        assert_eq!(
            (row.range.last.digits(), row.text.as_str()),
            ("090112", "CTSH")
        );
        assert_eq!(row.structured.as_deref(), Some("CTSH"));
        let rows = push(&mut table, "0901.11||CTSH").unwrap();
        assert_eq!(rows[0].range.last.digits(), "090111");
    }
}
