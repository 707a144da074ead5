//! Reading a file into a staged import, row by row: memory holds a few of them. What was read stays
//! when the program ends in the middle; the same file read again goes on from there.

use proa_domain::companies::import::{CompanyField, CompanyRecipe, CompanyRecipeProblem};
use proa_domain::ids::CompanyImportId;
use proa_domain::settings::Action;
use serde_json::json;

use super::staged::{self, Head, ImportState};
use super::{matching, preview};
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::error::AppError;
use crate::file::error::FileError;
use crate::file::{self, ChosenFile, Prepared};
use crate::progress::Progress;
use crate::store::columns::{from_json, to_json};
use crate::table::{self, Row, Wanted};
use crate::treaties::reference::feed::{self, Outlet};
use crate::treaties::reference::rows::{Rows, execute};

/// What is being done; words: `progress-stage-companies`.
const STAGE: &str = "stage-companies";
/// So many rows are written together.
const BATCH: usize = 1_000;
/// What a file is expected to be.
const TABLE: &str = "table";

/// The columns of a row that was just read.
const COLUMNS: [&str; 11] = [
    "import_id",
    "number",
    "cells",
    "fixes",
    "name",
    "state",
    "decision",
    "is_chosen",
    "problems",
    "candidates",
    "changes",
];

/// Reads a file and matches its rows with what is registered. A file whose reading was cut off goes
/// on where it was; cancelled, it leaves nothing.
pub async fn stage(
    desk: &Desk,
    recipe: CompanyRecipe,
    file: ChosenFile,
    progress: Progress,
) -> Result<CompanyImportId, AppError> {
    desk.author(Action::EditCompanies)?;
    recipe.check().map_err(refused)?;
    let file = prepared(file, progress.clone()).await?;
    let (head, last) = opened(desk, &file, &recipe).await?;
    let outcome = async {
        if head.state == ImportState::Reading {
            read(desk, &head, last, recipe, file, &progress).await?;
        }
        matching::run(desk, head.id, &progress).await
    };
    match outcome.await {
        Ok(()) => Ok(head.id),
        // What the disk refused, or was begun before, can go on later; of anything else nothing stays.
        Err(error) if last > 0 || matches!(error, AppError::Store(_)) => Err(error),
        Err(error) => {
            let _ = preview::forget(desk, head.id).await;
            Err(error)
        }
    }
}

/// The file with its hash, where it is a table.
pub(super) async fn prepared(
    mut file: ChosenFile,
    progress: Progress,
) -> Result<Prepared, AppError> {
    file::ensure_is(TABLE, table::is_table, &mut file)?;
    table::ensure_is_read(&mut file)?;
    file::prepare(file, progress).await
}

pub(super) fn refused(problem: CompanyRecipeProblem) -> CompanyError {
    CompanyError::BadRecipe { problem }
}

/// The import of this file by this recipe that was cut off, with the last row that was read; else a
/// new one.
async fn opened(
    desk: &Desk,
    file: &Prepared,
    recipe: &CompanyRecipe,
) -> Result<(Head, u32), AppError> {
    let db = desk.store.read();
    for head in staged::heads(db).await? {
        let is_it = head.sha256 == file.sha256
            && head.state != ImportState::Ready
            && from_json::<CompanyRecipe>(&head.recipe).is_ok_and(|known| known == *recipe);
        if is_it {
            let last = staged::last_number(db, head.id).await?;
            return Ok((head, last));
        }
    }
    let head = Head {
        id: CompanyImportId(desk.env.uuid()),
        file: file.name.clone(),
        sha256: file.sha256.clone(),
        recipe: to_json(recipe)?,
        state: ImportState::Reading,
        row_count: 0,
        started_at: desk.env.now().to_string(),
        register: 0,
    };
    let sql = "INSERT INTO company_imports (id, file, sha256, recipe, state, row_count, started_at)
        VALUES (?, ?, ?, ?, ?, 0, ?)";
    let values = [
        head.id.into(),
        head.file.clone().into(),
        head.sha256.clone().into(),
        head.recipe.clone().into(),
        head.state.into(),
        head.started_at.clone().into(),
    ];
    execute(desk.store.writer()?, sql, values).await?;
    Ok((head, 0))
}

async fn read(
    desk: &Desk,
    head: &Head,
    last: u32,
    recipe: CompanyRecipe,
    mut file: Prepared,
    progress: &Progress,
) -> Result<(), AppError> {
    let reporting = progress.clone();
    let name = file.name.clone();
    let mut feed = feed::start(move |outlet| {
        let fitted = rows_of(&mut file, &recipe, last, &outlet, &reporting)?;
        Ok(fitted)
    });
    while let Some(batch) = feed.next(progress).await? {
        let tx = desk.store.begin().await?;
        let mut rows = Rows::of("company_import_rows", &COLUMNS);
        for (row, name) in &batch {
            let row = [
                head.id.into(),
                row.number.into(),
                to_json(&row.cells)?.into(),
                "{}".into(),
                name.clone().into(),
                "waiting".into(),
                "park".into(),
                false.into(),
                "[]".into(),
                "[]".into(),
                "[]".into(),
            ];
            rows.add(&tx, row).await?;
        }
        rows.finish(&tx).await?;
        let count = u32::try_from(batch.len()).unwrap_or(u32::MAX);
        let sql = "UPDATE company_imports SET row_count = row_count + ? WHERE id = ?";
        execute(&tx, sql, [count.into(), head.id.into()]).await?;
        tx.commit().await?;
    }
    let fitted = feed.end().await?;
    if staged::last_number(desk.store.read(), head.id).await? == 0 {
        return Err(FileError::Empty { name }.into());
    }
    carry_fixes(desk, head).await?;
    let sql = "UPDATE company_imports SET state = 'matching', recipe = ? WHERE id = ?";
    let values = [json!(fitted).to_string().into(), head.id.into()];
    let local = desk.store.writer()?;
    execute(local, sql, values).await?;
    Ok(())
}

/// What was typed into the rows of this very file before need not be typed again.
async fn carry_fixes(desk: &Desk, head: &Head) -> Result<(), AppError> {
    let sql = "
        UPDATE company_import_rows SET fixes = typed.fixes
        FROM (SELECT r.number, r.fixes, max(i.started_at) FROM company_import_rows r
              JOIN company_imports i ON i.id = r.import_id
              WHERE i.sha256 = ?1 AND i.id <> ?2 AND r.fixes <> '{}' GROUP BY r.number) typed
        WHERE import_id = ?2 AND company_import_rows.number = typed.number";
    let values = [head.sha256.clone().into(), head.id.into()];
    execute(desk.store.writer()?, sql, values).await
}

/// A row with the name that it says, to show it by.
type Named = (Row, String);

/// Hands over the rows under the header, from the one after the last; gives the recipe as it fits.
fn rows_of(
    file: &mut Prepared,
    recipe: &CompanyRecipe,
    last: u32,
    outlet: &Outlet<Vec<Named>>,
    progress: &Progress,
) -> Result<CompanyRecipe, AppError> {
    let wanted = Wanted {
        sheet: recipe.sheet.as_deref(),
        decimals: recipe.decimals,
    };
    let mut fitted = (recipe.header == 0).then(|| recipe.clone());
    let mut batch: Vec<Named> = Vec::with_capacity(BATCH);
    table::each_row(file, wanted, STAGE, progress, &mut |row: Row| {
        let Some(followed) = &fitted else {
            if row.number == recipe.header {
                fitted = Some(recipe.fitted(&row.cells).map_err(refused)?);
            }
            return Ok(row.number < recipe.header || fitted.is_some());
        };
        if row.number > last {
            let name = named(followed, &row.cells);
            batch.push((row, name));
        }
        if batch.len() < BATCH {
            return Ok(true);
        }
        let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
        // A writer that is gone has its own reason to tell.
        Ok(outlet.put(full).is_ok())
    })?;
    let fitted = fitted.ok_or_else(|| refused(CompanyRecipeProblem::NoSuchColumn))?;
    let _ = outlet.put(batch);
    Ok(fitted)
}

fn named(recipe: &CompanyRecipe, cells: &[String]) -> String {
    let mut names = recipe.of(CompanyField::LegalName);
    let name = names.next().map_or("", |column| column.cell(cells));
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
