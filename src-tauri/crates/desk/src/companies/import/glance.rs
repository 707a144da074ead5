//! A table of companies before anybody has said what its columns mean.

use proa_domain::companies::import::{CompanyRecipe, propose};
use serde::{Deserialize, Serialize};

use super::catalogue::catalogue;
use super::stage::prepared;
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::file::ChosenFile;
use crate::progress::Progress;
use crate::table::{self, TableRow, Wanted};

/// How many rows are looked at.
const FIRST_ROWS: usize = 60;

/// A table before anybody has said what its columns mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CompanyTableGlance {
    /// The sheets of a workbook; none of a text.
    pub sheets: Vec<String>,
    /// The first rows that are not blank.
    pub rows: Vec<TableRow>,
    /// What the columns probably mean.
    pub recipe: CompanyRecipe,
}

/// Looks at the first rows of a file, or of one of its sheets.
pub async fn glance(
    desk: &Desk,
    sheet: Option<String>,
    file: ChosenFile,
) -> Result<CompanyTableGlance, AppError> {
    let catalogue = catalogue(desk).await?;
    let today = desk.env.today();
    let mut file = prepared(file, Progress::silent()).await?;
    let work = tokio::task::spawn_blocking(move || {
        let sheets = table::sheets(&mut file)?;
        let sheet = sheet.or_else(|| sheets.first().cloned());
        let rows = table::rows_of(&mut file, Wanted::first(sheet.as_deref()), FIRST_ROWS)?;
        let cells: Vec<Vec<String>> = rows.iter().map(|row| row.cells.clone()).collect();
        let mut recipe = propose(&cells, &catalogue, today);
        let place = usize::try_from(recipe.header).ok();
        let header = place.and_then(|place| rows.get(place.checked_sub(1)?));
        recipe.header = header.map_or(0, |row| row.number);
        recipe.sheet = sheet;
        let rows = rows.into_iter().map(TableRow::from).collect();
        Ok(CompanyTableGlance {
            sheets,
            rows,
            recipe,
        })
    });
    work.await
        .map_err(|error| AppError::from(Internal::new(&error)))?
}
