//! The rows of a table as lines, in two passes: what the whole table shows, then row by row.

use super::codes::CodeColumn;
use super::recipe::{BlankMeaning, ColumnMeaning, Recipe};
use crate::treaties::cleaning::{cleaned, said};
use crate::treaties::published::{
    PublishedLine, PublishedPreference, RejectedRecord, RejectionReason, SeenNumbers, TextsAbove,
};

/// What only the whole table shows: how its codes are written.
#[derive(Debug, Clone)]
pub struct TableSurvey {
    pub(super) recipe: Recipe,
    pub(super) codes: CodeColumn,
}

impl TableSurvey {
    /// A table that is read by a recipe.
    pub fn of(recipe: &Recipe) -> Self {
        Self {
            recipe: recipe.clone(),
            codes: CodeColumn::default(),
        }
    }

    /// Takes the next row into account.
    pub fn note(&mut self, row: &[String]) {
        if let Some(code) = self.recipe.of(ColumnMeaning::Code).next() {
            self.codes.note(code.cell(row));
        }
    }

    /// What stands in the column of the codes.
    pub(super) fn code_of<'a>(&self, row: &'a [String]) -> &'a str {
        let code = self.recipe.of(ColumnMeaning::Code).next();
        code.map_or("", |column| column.cell(row))
    }
}

/// Puts lines together; feed it every row under the header in its order.
#[derive(Debug)]
pub struct MappedAssembler {
    survey: TableSurvey,
    above: TextsAbove,
    seen: SeenNumbers,
    restored: Option<String>,
}

impl MappedAssembler {
    /// Reads a table that was surveyed.
    pub fn of(survey: TableSurvey) -> Self {
        Self {
            survey,
            above: TextsAbove::default(),
            seen: SeenNumbers::default(),
            restored: None,
        }
    }

    /// Takes the next row.
    pub fn push(&mut self, row: &[String]) -> Result<PublishedLine, RejectedRecord> {
        let cell = self.survey.code_of(row);
        self.line(row, cell).map_err(|reason| {
            let code = self.survey.codes.read(cell).ok().map(|read| read.code);
            RejectedRecord::of(locator_of(cell, row), code, reason)
        })
    }

    /// The code of the row before, where its first zero was put back.
    pub fn take_restored(&mut self) -> Option<String> {
        self.restored.take()
    }

    fn line(&mut self, row: &[String], cell: &str) -> Result<PublishedLine, RejectionReason> {
        let read = self.survey.codes.read(cell)?;
        let recipe = &self.survey.recipe;
        let text = |meaning| {
            let cells: Vec<&str> = recipe.of(meaning).map(|column| column.cell(row)).collect();
            cleaned(&cells.join(" "))
        };
        let description = text(ColumnMeaning::Description);
        let unit = text(ColumnMeaning::Unit);
        let mfn = said(&text(ColumnMeaning::Mfn));
        if description.is_empty() && mfn.is_none() {
            return Err(RejectionReason::NoText);
        }
        let preferences = preferences(recipe, row, mfn.as_deref());
        let rates = rates_of(recipe, row);
        self.seen.note_rates(read.code, &[&rates])?;
        let path = self.above.next(read.code, &description);
        // What an agreement gives is less than a general duty, which is not there.
        if mfn.is_none() && !preferences.is_empty() {
            return Err(RejectionReason::NoRate);
        }
        if read.is_restored {
            self.restored = Some(read.published.clone());
        }
        Ok(PublishedLine {
            code: read.code,
            published: read.published,
            additional: None,
            path,
            description,
            units: said(&unit).into_iter().collect(),
            mfn,
            preferences,
            remarks: Vec::new(),
        })
    }
}

const CUT_ROW: usize = 80;

/// What there is to find a row by.
pub(super) fn locator_of(code: &str, row: &[String]) -> String {
    let found = if code.is_empty() {
        cleaned(&row.join(" "))
    } else {
        cleaned(code)
    };
    found.chars().take(CUT_ROW).collect()
}

/// The cells with rates, one text; blank where all of them are.
fn rates_of(recipe: &Recipe, row: &[String]) -> String {
    let rates = [ColumnMeaning::Mfn, ColumnMeaning::Preference];
    let cells: Vec<&str> = recipe
        .columns
        .iter()
        .filter(|column| rates.contains(&column.meaning))
        .map(|column| column.cell(row))
        .collect();
    if cells.iter().all(|cell| cell.is_empty()) {
        String::new()
    } else {
        cells.join("\n")
    }
}

/// What agreements give.
fn preferences(recipe: &Recipe, row: &[String], mfn: Option<&str>) -> Vec<PublishedPreference> {
    recipe
        .of(ColumnMeaning::Preference)
        .filter_map(|column| {
            let text = said(&cleaned(column.cell(row)));
            let text = match recipe.blank {
                BlankMeaning::AsMfn => text.or_else(|| mfn.map(str::to_owned)),
                BlankMeaning::Unknown | BlankMeaning::Nothing => text,
            };
            Some(PublishedPreference {
                agreement: column.agreement.clone()?,
                text: text?,
                quota: None,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::recipe::tests::recipe;
    use super::{BlankMeaning, MappedAssembler, Recipe, TableSurvey};
    use crate::treaties::published::{PublishedLine, RejectedRecord, RejectionReason};

    fn rows(text: &str) -> Vec<Vec<String>> {
        let row = |line: &str| line.split('|').map(str::to_owned).collect();
        text.lines().map(row).collect()
    }

    fn read(recipe: &Recipe, text: &str) -> Vec<Result<PublishedLine, RejectedRecord>> {
        let rows = rows(text);
        let mut survey = TableSurvey::of(recipe);
        for row in &rows {
            survey.note(row);
        }
        let mut assembler = MappedAssembler::of(survey);
        rows.iter().map(|row| assembler.push(row)).collect()
    }

    fn layout() -> Recipe {
        recipe(&["code", "description", "unit", "mfn", "TIPAT", "AP"])
    }

    const TABLE: &str = "\
0804|Dates, figs, avocados||||
08044000|Avocados|kg|6|0|
08045010|Mangoes|kg|6||Exento
|Section II||||";

    #[test]
    fn a_row_is_a_line_under_the_texts_above_it() {
        let lines = read(&layout(), TABLE);
        let avocados = lines[1].as_ref().unwrap();
        assert_eq!(avocados.code.digits(), "08044000");
        assert_eq!(avocados.path, ["Dates, figs, avocados"]);
        assert_eq!(avocados.units, ["kg"]);
        assert_eq!(avocados.mfn.as_deref(), Some("6"));
        assert_eq!(lines[0].as_ref().unwrap().mfn, None);
        let refused = lines[3].as_ref().unwrap_err();
        assert_eq!(refused.reason, RejectionReason::NoNumber);
        assert_eq!(refused.locator, "Section II");
    }

    #[test]
    fn a_blank_preference_means_what_was_said_that_it_means() {
        let given = |blank| {
            let lines = read(&Recipe { blank, ..layout() }, TABLE);
            let mangoes = lines[2].clone().unwrap();
            let given = mangoes.preferences.into_iter();
            let given = given.map(|given| (given.agreement.to_string(), given.text));
            given.collect::<Vec<_>>()
        };
        let ap = ("AP".to_owned(), "Exento".to_owned());
        assert_eq!(given(BlankMeaning::Unknown), std::slice::from_ref(&ap));
        assert_eq!(given(BlankMeaning::Nothing), std::slice::from_ref(&ap));
        let tipat = ("TIPAT".to_owned(), "6".to_owned());
        assert_eq!(given(BlankMeaning::AsMfn), [tipat, ap]);
    }

    #[test]
    fn what_an_agreement_gives_without_a_general_duty_is_refused() {
        for row in ["08044000|Avocados|kg||0|", "08044000|Avocados|kg|||Exento"] {
            let refused = read(&layout(), row).remove(0).unwrap_err();
            assert_eq!(refused.reason, RejectionReason::NoRate, "{row}");
            assert_eq!(refused.locator, "08044000");
        }
        let lines = read(&layout(), "0804|Dates|||0|\n08044000|Avocados|kg|6|0|");
        assert!(lines[0].is_err());
        assert_eq!(lines[1].as_ref().unwrap().path, ["Dates"], "its words stay");
    }

    #[test]
    fn a_code_with_two_rates_is_a_line_in_doubt() {
        let text = "08044000|Hass|kg|6||
08045000|Mangoes|kg|6||
08044000|Other|kg|10||";
        let lines = read(&layout(), text);
        let first = lines[0].as_ref().unwrap();
        assert_eq!(first.published, "08044000");
        assert!(lines[1].is_ok());
        let refused = lines[2].as_ref().unwrap_err();
        assert_eq!(refused.reason, RejectionReason::SecondRate);
        assert_eq!(refused.doubts, Some(first.code));
    }

    #[test]
    fn a_code_without_its_zero_is_the_same_code_also_where_only_a_preference_differs() {
        let text = "8044000|Hass|kg|6|0|
08044000|Hass|kg|6|6|
08045000|Mangoes|kg|6||";
        let lines = read(&layout(), text);
        let refused = lines[1].as_ref().unwrap_err();
        assert_eq!(refused.reason, RejectionReason::SecondRate);
        assert_eq!(refused.doubts, "08044000".parse().ok());
    }

    proptest! {
        #[test]
        fn no_table_makes_it_panic(
            rows in proptest::collection::vec(
                proptest::collection::vec("[0-9.,]{0,12}|.{0,5}", 0..7), 0..12,
            ),
        ) {
            let mut survey = TableSurvey::of(&layout());
            for row in &rows {
                survey.note(row);
            }
            let mut assembler = MappedAssembler::of(survey);
            for row in &rows {
                if let Ok(line) = assembler.push(row) {
                    prop_assert!(line.preferences.is_empty() || line.mfn.is_some());
                }
            }
        }
    }
}
