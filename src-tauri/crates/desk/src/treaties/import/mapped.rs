//! Tables of any layout, by a recipe that says what their columns mean: once to see how the whole
//! table is written, then row by row.

use proa_domain::treaties::duty::Dialect;
use proa_domain::treaties::mapped::{MappedAssembler, Recipe, RecipeProblem, TableSurvey};
use proa_domain::treaties::published::{PublishedLine, RejectedRecord};
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::file::Prepared;
use super::lines;
use super::published::FlatReading;
use super::report::Tally;
use super::table::{self, Row, Wanted};
use crate::error::AppError;
use crate::progress::Progress;
use crate::treaties::error::ImportError;
use crate::treaties::reference::feed;

/// What a row of a table is.
pub(super) struct TakenRow {
    /// Its number in the file.
    pub(super) number: u32,
    /// The line, or why it is none.
    pub(super) line: Result<PublishedLine, RejectedRecord>,
    /// Its code as it was before a spreadsheet took the zero, put back.
    pub(super) restored: Option<String>,
}

/// Reads the file and writes its lines.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    recipe: Recipe,
    mut file: Prepared,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let reporting = progress.clone();
    let feed = feed::start(move |outlet| {
        let mut reading = FlatReading::of(Dialect::Table(recipe.rates), &outlet);
        rows(&mut file, &recipe, &reporting, &mut |row| {
            if let Some(code) = row.restored {
                reading.restored(&code);
            }
            reading.take_at(row.number, Ok(row.line))
        })?;
        reading.end(file.name)
    });
    lines::write(tx, schedule, feed, progress).await
}

/// Hands over what every row under the header is, until no more is wanted.
pub(super) fn rows(
    file: &mut Prepared,
    recipe: &Recipe,
    progress: &Progress,
    take: &mut dyn FnMut(TakenRow) -> Result<bool, AppError>,
) -> Result<(), AppError> {
    let wanted = Wanted {
        sheet: recipe.sheet.as_deref(),
        decimals: recipe.rates.decimals,
    };
    let survey = survey(file, recipe, wanted, progress)?;
    let mut assembler = MappedAssembler::of(survey);
    table::each_row(file, wanted, "read-table", progress, &mut |row| {
        if row.number <= recipe.header {
            return Ok(true);
        }
        let line = assembler.push(&row.cells);
        take(TakenRow {
            number: row.number,
            line,
            restored: assembler.take_restored(),
        })
    })
}

/// Looks at the whole table, with the recipe as it fits the names of its columns.
fn survey(
    file: &mut Prepared,
    recipe: &Recipe,
    wanted: Wanted<'_>,
    progress: &Progress,
) -> Result<TableSurvey, AppError> {
    let bad = |problem| AppError::from(ImportError::BadRecipe { problem });
    recipe.check().map_err(bad)?;
    let mut survey = (recipe.header == 0).then(|| TableSurvey::of(recipe));
    table::each_row(file, wanted, "survey-table", progress, &mut |row: Row| {
        match &mut survey {
            Some(survey) => survey.note(&row.cells),
            None if row.number == recipe.header => {
                let fitted = recipe.fitted(&row.cells).map_err(bad)?;
                survey = Some(TableSurvey::of(&fitted));
            }
            None => {}
        }
        Ok(survey.is_some() || row.number < recipe.header)
    })?;
    survey.ok_or_else(|| bad(RecipeProblem::NoSuchColumn))
}
