//! The rows of a table as lines, in two passes: what the whole table shows, then row by row.

use std::collections::BTreeMap;

use super::codes::CodeColumn;
use super::recipe::{BlankMeaning, ColumnMeaning, Recipe};
use crate::treaties::cleaning::cleaned;
use crate::treaties::hs_code::TariffCode;
use crate::treaties::published::{
    PublishedLine, PublishedPreference, RejectedRecord, RejectionReason, SeenNumbers, TextsAbove,
};

/// What only the whole table shows: how its codes are written, and which of them stand in it with
/// different rates.
#[derive(Debug, Clone)]
pub struct TableSurvey {
    recipe: Recipe,
    codes: CodeColumn,
    /// By the digits: the rates, or none where rows differ in them.
    rates: BTreeMap<String, Option<String>>,
}

impl TableSurvey {
    /// A table that is read by a recipe.
    pub fn of(recipe: &Recipe) -> Self {
        Self {
            recipe: recipe.clone(),
            codes: CodeColumn::default(),
            rates: BTreeMap::new(),
        }
    }

    /// Takes the next row into account.
    pub fn note(&mut self, row: &[String]) {
        let Some(code) = self.recipe.of(ColumnMeaning::Code).next() else {
            return;
        };
        let cell = code.cell(row);
        self.codes.note(cell);
        let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
        let rates = self.rates_of(row);
        if digits.is_empty() || digits.len() > LONGEST_CODE || rates.is_empty() {
            return;
        }
        match self.rates.get_mut(&digits) {
            None => {
                self.rates.insert(digits, Some(rates));
            }
            Some(first) if first.as_deref() == Some(rates.as_str()) => {}
            Some(first) => *first = None,
        }
    }

    /// The cells with rates, one text; blank where all of them are.
    fn rates_of(&self, row: &[String]) -> String {
        let rates = [ColumnMeaning::Mfn, ColumnMeaning::Preference];
        let cells: Vec<&str> = self
            .recipe
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

    fn differs(&self, digits: &str) -> bool {
        self.rates.get(digits).is_some_and(Option::is_none)
    }
}

const LONGEST_CODE: usize = 10;

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
        let code = self.survey.recipe.of(ColumnMeaning::Code).next();
        let cell = code.map_or("", |column| column.cell(row)).to_owned();
        self.line(row, &cell).map_err(|reason| {
            let found = if cell.is_empty() {
                cleaned(&row.join(" "))
            } else {
                cleaned(&cell)
            };
            let locator = found.chars().take(CUT_ROW).collect();
            // A number with two rates has no line at all.
            RejectedRecord::of(locator, None, reason)
        })
    }

    /// The code of the row before, where its first zero was put back.
    pub fn take_restored(&mut self) -> Option<String> {
        self.restored.take()
    }

    fn line(&mut self, row: &[String], cell: &str) -> Result<PublishedLine, RejectionReason> {
        let read = self.survey.codes.read(cell)?;
        let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
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
        if self.survey.differs(&digits) {
            return Err(RejectionReason::SecondRate);
        }
        let preferences = preferences(recipe, row, mfn.as_deref());
        self.note(read.code, mfn.as_deref())?;
        if read.is_restored {
            self.restored = Some(read.published.clone());
        }
        Ok(PublishedLine {
            code: read.code,
            published: read.published,
            path: self.above.next(read.code, &description),
            description,
            units: said(&unit).into_iter().collect(),
            mfn,
            preferences,
            remarks: Vec::new(),
        })
    }

    fn note(&mut self, code: TariffCode, mfn: Option<&str>) -> Result<(), RejectionReason> {
        self.seen.note(code, mfn.unwrap_or_default())
    }
}

const CUT_ROW: usize = 80;

fn said(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// What agreements give; a line without a general duty is a text above others and gives nothing.
fn preferences(recipe: &Recipe, row: &[String], mfn: Option<&str>) -> Vec<PublishedPreference> {
    let Some(mfn) = mfn else {
        return Vec::new();
    };
    recipe
        .of(ColumnMeaning::Preference)
        .filter_map(|column| {
            let text = said(&cleaned(column.cell(row)));
            let text = match recipe.blank {
                BlankMeaning::AsMfn => Some(text.unwrap_or_else(|| mfn.to_owned())),
                BlankMeaning::Unknown | BlankMeaning::Nothing => text,
            };
            Some(PublishedPreference {
                agreement: column.agreement.clone()?,
                text: text?,
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
    fn a_code_with_two_rates_has_none_of_them() {
        let text = "08044000|Hass|kg|6||\n08045000|Mangoes|kg|6||\n08044000|Other|kg|10||";
        let lines = read(&layout(), text);
        for place in [0, 2] {
            let refused = lines[place].as_ref().unwrap_err();
            assert_eq!(refused.reason, RejectionReason::SecondRate);
        }
        assert!(lines[1].is_ok());
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
