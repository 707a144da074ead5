//! Tables of any layout, by a recipe that says what their columns mean: once to see how the whole
//! table is written, then row by row.

use proa_domain::treaties::duty::Dialect;
use proa_domain::treaties::mapped::{
    GivenRow, MappedAssembler, Recipe, RecipeProblem, TableOfAgreement, TableSurvey,
};
use proa_domain::treaties::published::{PublishedLine, RejectedRecord};
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::lines;
use super::published::FlatReading;
use super::report::Tally;
use super::staged::Given;
use crate::error::AppError;
use crate::file::Prepared;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::table::{self, Row, Wanted};
use crate::treaties::error::ImportError;
use crate::treaties::reference::feed;

/// What a row of a table is.
pub(super) struct TakenRow {
    /// Its number in the file.
    pub(super) number: u32,
    /// What it is, or why it is nothing that is read.
    pub(super) taken: Result<Taken, RejectedRecord>,
    /// Its code as it was before a spreadsheet took the zero, put back.
    pub(super) restored: Option<String>,
}

/// What a row gives.
pub(super) enum Taken {
    /// A line of a tariff.
    Line(PublishedLine),
    /// What an agreement gives, of its table.
    Given(GivenRow),
    /// A text above others in such a table.
    Text,
}

/// Reads the file and writes its lines, or what it gives where it is the table of an agreement.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    recipe: Recipe,
    mut file: Prepared,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let reporting = progress.clone();
    if let Some(agreement) = recipe.table_of().map(ToString::to_string) {
        let feed = feed::start(move |outlet| {
            let (given, mut tally) = given(&mut file, &recipe, &reporting, &mut |_| {})?;
            if tally.records == 0 {
                return Err(FileError::Empty { name: file.name }.into());
            }
            // A writer that is gone has its own reason to tell.
            let _ = outlet.put(given.batch(&agreement, &mut tally));
            Ok(tally)
        });
        return lines::write(tx, schedule, feed, progress).await;
    }
    let feed = feed::start(move |outlet| {
        let mut reading = FlatReading::of(Dialect::Table(recipe.rates), &outlet);
        rows(&mut file, &recipe, &reporting, &mut |row| {
            if let Some(code) = row.restored {
                reading.restored(&code);
            }
            match row.taken {
                Ok(Taken::Line(line)) => reading.take_at(row.number, Ok(Ok(line))),
                Err(refused) => reading.take_at(row.number, Ok(Err(refused))),
                // Of the table of an agreement alone.
                Ok(Taken::Given(_) | Taken::Text) => Ok(true),
            }
        })?;
        reading.end(file.name)
    });
    lines::write(tx, schedule, feed, progress).await
}

/// What the table of an agreement gives, and what there is to tell of its rows; each is shown to
/// somebody who may want it.
pub(super) fn given(
    file: &mut Prepared,
    recipe: &Recipe,
    progress: &Progress,
    seen: &mut dyn FnMut(&TakenRow),
) -> Result<(Given, Tally), AppError> {
    let (mut given, mut tally) = (Given::default(), Tally::default());
    rows(file, recipe, progress, &mut |row| {
        seen(&row);
        tally.records += 1;
        if let Some(code) = &row.restored {
            tally.restored(code);
        }
        match row.taken {
            Ok(Taken::Given(row)) => given.keep(row.concession),
            Ok(Taken::Line(_) | Taken::Text) => {}
            Err(refused) => {
                tally.reject(row.number, &refused.locator, refused.reason.code())?;
            }
        }
        Ok(true)
    })?;
    Ok((given, tally))
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
    let mut assembler = Assembler::of(recipe, survey);
    table::each_row(file, wanted, "read-table", progress, &mut |row| {
        if row.number <= recipe.header {
            return Ok(true);
        }
        let taken = assembler.push(&row.cells);
        take(TakenRow {
            number: row.number,
            taken,
            restored: assembler.take_restored(),
        })
    })
}

/// What puts the rows together.
enum Assembler {
    Tariff(MappedAssembler),
    Table(TableOfAgreement),
}

impl Assembler {
    fn of(recipe: &Recipe, survey: TableSurvey) -> Self {
        match recipe.table_of() {
            Some(_) => Self::Table(TableOfAgreement::of(survey)),
            None => Self::Tariff(MappedAssembler::of(survey)),
        }
    }

    fn push(&mut self, row: &[String]) -> Result<Taken, RejectedRecord> {
        match self {
            Self::Tariff(tariff) => tariff.push(row).map(Taken::Line),
            Self::Table(table) => {
                let given = table.push(row)?;
                Ok(given.map_or(Taken::Text, Taken::Given))
            }
        }
    }

    fn take_restored(&mut self) -> Option<String> {
        match self {
            Self::Tariff(tariff) => tariff.take_restored(),
            Self::Table(table) => table.take_restored(),
        }
    }
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
