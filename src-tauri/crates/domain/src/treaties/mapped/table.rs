//! The rows of the table of one agreement: what it gives on each line, at times in a column for each
//! day from which another rate holds.

use super::assemble::{TableSurvey, locator_of};
use super::recipe::{ColumnMeaning, RecipeColumn};
use crate::time::Day;
use crate::treaties::cleaning::{cleaned, said};
use crate::treaties::duty::Dialect;
use crate::treaties::published::{RejectedRecord, RejectionReason};
use crate::treaties::staged::{StagedConcession, StagingReason, staged};

/// What a row gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenRow {
    /// The line with its rates.
    pub concession: StagedConcession,
    /// Its rates as they stand in the table, each with its day; blank ones are left out.
    pub cells: String,
}

/// Reads the rows; feed it every row under the header in its order.
#[derive(Debug)]
pub struct TableOfAgreement {
    survey: TableSurvey,
    restored: Option<String>,
}

impl TableOfAgreement {
    /// Reads a table that was surveyed.
    pub fn of(survey: TableSurvey) -> Self {
        Self {
            survey,
            restored: None,
        }
    }

    /// What the next row gives; none where it has no rate nor what belongs to one, as a text above
    /// others.
    pub fn push(&mut self, row: &[String]) -> Result<Option<GivenRow>, RejectedRecord> {
        let cell = self.survey.code_of(row);
        let refused = |reason| RejectedRecord::of(locator_of(cell, row), None, reason);
        let read = self.survey.codes.read(cell).map_err(refused)?;
        let base = self.filled(ColumnMeaning::Base, row);
        let category = self.filled(ColumnMeaning::Category, row);
        let steps = self.steps(row);
        if steps.iter().all(|(_, text)| text.is_empty()) {
            return match base.or(category) {
                Some(_) => Err(refused(RejectionReason::NoRate)),
                None => Ok(None),
            };
        }
        if read.is_restored {
            self.restored = Some(read.published.clone());
        }
        let dialect = Dialect::Table(self.survey.recipe.rates);
        let cells = as_published(&steps);
        let (text, reason) = match staged(steps, dialect) {
            Ok(text) => (text, None),
            Err(reason) => (cells.clone(), Some(StagingReason::Text(reason))),
        };
        let concession = StagedConcession {
            code: read.code,
            published: read.published,
            text,
            reason,
            base,
            category,
            quota: None,
        };
        Ok(Some(GivenRow { concession, cells }))
    }

    /// The code of the row before, where its first zero was put back.
    pub fn take_restored(&mut self) -> Option<String> {
        self.restored.take()
    }

    /// The rates of a row in the order of their days; blank from the days on of which it says none.
    fn steps(&self, row: &[String]) -> Vec<(Option<Day>, String)> {
        let given = self.survey.recipe.of(ColumnMeaning::Preference);
        let mut given: Vec<&RecipeColumn> = given.collect();
        given.sort_by_key(|column| column.from);
        given
            .into_iter()
            .map(|column| (column.from, cleaned(column.cell(row))))
            .collect()
    }

    fn filled(&self, meaning: ColumnMeaning, row: &[String]) -> Option<String> {
        let column = self.survey.recipe.of(meaning).next()?;
        said(&cleaned(column.cell(row)))
    }
}

fn as_published(steps: &[(Option<Day>, String)]) -> String {
    let steps: Vec<String> = steps
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(from, text)| match from {
            Some(from) => format!("{from}: {text}"),
            None => text.clone(),
        })
        .collect();
    steps.join("; ")
}

#[cfg(test)]
mod tests {
    use super::super::recipe::tests::recipe;
    use super::{TableOfAgreement, TableSurvey};
    use crate::time::Day;
    use crate::treaties::duty::{Dialect, DutyExpression};
    use crate::treaties::mapped::Recipe;
    use crate::treaties::published::{RejectedRecord, RejectionReason};
    use crate::treaties::staged::{StagedConcession, StagingReason};

    fn layout() -> Recipe {
        let mut layout = recipe(&["code", "base", "category", "TIPAT", "TIPAT", "TIPAT"]);
        for (place, day) in [(3, "2026-01-01"), (4, "2025-01-01"), (5, "2027-01-01")] {
            layout.columns[place].from = day.parse().ok();
        }
        layout
    }

    fn read(recipe: &Recipe, row: &str) -> Result<Option<StagedConcession>, RejectedRecord> {
        let row: Vec<String> = row.split('|').map(str::to_owned).collect();
        let mut survey = TableSurvey::of(recipe);
        survey.note(&row);
        let given = TableOfAgreement::of(survey).push(&row)?;
        Ok(given.map(|given| given.concession))
    }

    #[test]
    fn each_day_is_a_step_in_the_order_of_the_days() {
        let read = read(&layout(), "08044000|10|B5|4|6|0").unwrap().unwrap();
        assert_eq!(
            read.text,
            "6% from 1 Jan 2025, 4% from 1 Jan 2026, 0% from 1 Jan 2027"
        );
        assert!(DutyExpression::parse(&read.text, Dialect::Proa).is_ok());
        assert_eq!(
            (read.base.as_deref(), read.category.as_deref(), read.reason),
            (Some("10"), Some("B5"), None)
        );
    }

    #[test]
    fn one_column_is_a_rate_that_has_held_since_before() {
        let read = read(&recipe(&["code", "TIPAT"]), "08044000|2,5")
            .unwrap()
            .unwrap();
        assert_eq!((read.text.as_str(), read.reason), ("2.5%", None));
    }

    #[test]
    fn a_blank_ends_the_rate_before_it_and_what_holds_then_is_unknown() {
        let text = |row: &str| read(&layout(), row).unwrap().unwrap().text;
        let with_a_gap = text("08044000|10|B5||4|0");
        assert_eq!(
            with_a_gap,
            "4% from 1 Jan 2025 to 31 Dec 2025, 0% from 1 Jan 2027"
        );
        let duty = DutyExpression::parse(&with_a_gap, Dialect::Proa).unwrap();
        assert_eq!(duty.on(Day::of(2026, 6, 1)), None);
        for (row, expected) in [
            ("08044000|10|B5||4|", "4% from 1 Jan 2025 to 31 Dec 2025"),
            (
                "08044000|10|B5||4|4",
                "4% from 1 Jan 2025 to 31 Dec 2025, 4% from 1 Jan 2027",
            ),
            (
                "08044000|10|B5|2||0",
                "2% from 1 Jan 2026, 0% from 1 Jan 2027",
            ),
        ] {
            assert_eq!(text(row), expected, "{row}");
        }
    }

    #[test]
    fn a_blank_ends_a_rate_that_has_held_since_before() {
        let mut layout = recipe(&["code", "TIPAT", "TIPAT"]);
        layout.columns[2].from = "2027-01-01".parse().ok();
        let read = read(&layout, "08044000|2,5|").unwrap().unwrap();
        assert_eq!(read.text, "2.5% until 31 Dec 2026");
        assert!(DutyExpression::parse(&read.text, Dialect::Proa).is_ok());
    }

    #[test]
    fn a_line_without_a_rate_is_refused_and_a_text_above_others_gives_nothing() {
        assert_eq!(read(&layout(), "0804|||||").unwrap(), None);
        for row in ["17019910|98 + 0,2 USD/kg||||", "17019910||EXCL|||"] {
            let refused = read(&layout(), row).unwrap_err();
            assert_eq!(refused.reason, RejectionReason::NoRate, "{row}");
            assert_eq!(refused.locator, "17019910");
        }
    }

    #[test]
    fn a_row_that_is_no_formula_stays_text_and_one_that_is_no_code_is_refused() {
        let words = read(&layout(), "08044000|10|B5|ver nota 3|6|")
            .unwrap()
            .unwrap();
        assert_eq!(words.text, "2025-01-01: 6; 2026-01-01: ver nota 3");
        assert!(matches!(words.reason, Some(StagingReason::Text(_))));
        let refused = read(&layout(), "Total|||4|6|0").unwrap_err();
        assert_eq!(refused.reason, RejectionReason::BadNumber);
        assert_eq!(refused.locator, "Total");
    }
}
