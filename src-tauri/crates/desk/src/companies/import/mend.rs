//! Mending rows in place: what is typed stands beside the cells of the file, which stay as they are.

use proa_domain::companies::import::{CompanyField, CompanyRecipe};
use proa_domain::ids::CompanyImportId;
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::matching;
use super::staged::{self, GIVEN, RowFilter, RowState, Staged};
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::{from_json, to_json};
use crate::treaties::reference::rows::execute;

/// So many rows are looked at together.
const BATCH: u32 = 500;

/// What is typed into a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FixRow {
    /// Of which import.
    pub id: CompanyImportId,
    /// Which row.
    pub number: u32,
    /// In the place of what it says of what.
    pub field: CompanyField,
    /// The text; none for what the file says.
    pub text: Option<String>,
    /// Also in every other row that says the same.
    pub everywhere: bool,
}

/// What a row says of a field, before it is cleaned.
pub(super) fn said(row: &Staged, recipe: &CompanyRecipe, field: CompanyField) -> String {
    if let Some(fix) = row.fixes.get(&field) {
        return fix.clone();
    }
    let cells = recipe.of(field);
    let cells: Vec<&str> = cells.map(|column| column.cell(&row.cells).trim()).collect();
    if cells.iter().all(|cell| cell.is_empty()) {
        return String::new();
    }
    // Each key keeps its place, which tells of which register it is.
    let is_said = |cell: &&str| field == CompanyField::OutsideId || !cell.is_empty();
    cells
        .into_iter()
        .filter(is_said)
        .collect::<Vec<_>>()
        .join("; ")
}

/// Types into a row, or into all that say the same; tells into how many.
pub async fn fix(desk: &Desk, fix: &FixRow) -> Result<u32, AppError> {
    desk.author(Action::EditCompanies)?;
    let db = desk.store.read();
    let head = staged::head(db, fix.id).await?;
    let recipe: CompanyRecipe = from_json(&head.recipe)?;
    let row = staged::row(db, fix.id, fix.number).await?;
    let before = said(&row, &recipe, fix.field);
    let only = (!fix.everywhere).then(|| vec![fix.number]);
    let filter = RowFilter {
        only,
        ..RowFilter::default()
    };
    each(desk, fix.id, &filter, |row| {
        if said(row, &recipe, fix.field) != before {
            return false;
        }
        match &fix.text {
            Some(text) => row.fixes.insert(fix.field, text.trim().to_owned()),
            None => row.fixes.remove(&fix.field),
        };
        true
    })
    .await
}

/// Leaves the cells out in which something is wrong, of all rows of a filter; tells of how many
/// rows. A name is never left out: without it there is no company.
pub async fn leave_out(
    desk: &Desk,
    id: CompanyImportId,
    filter: &RowFilter,
) -> Result<u32, AppError> {
    desk.author(Action::EditCompanies)?;
    each(desk, id, filter, |row| {
        let fields = row.problems.0.iter();
        let fields = fields.filter_map(|problem| problem.field.parse().ok());
        let wrong: Vec<CompanyField> = fields
            .filter(|field| *field != CompanyField::LegalName)
            .collect();
        for field in &wrong {
            row.fixes.insert(*field, String::new());
        }
        !wrong.is_empty()
    })
    .await
}

/// Changes rows that were not written, and matches them anew with all that this concerns.
async fn each(
    desk: &Desk,
    id: CompanyImportId,
    filter: &RowFilter,
    mut change: impl FnMut(&mut Staged) -> bool,
) -> Result<u32, AppError> {
    let mut numbers = Vec::new();
    let mut last = 0;
    loop {
        let rows = staged::after(desk.store.read(), id, filter, last, BATCH).await?;
        let Some(end) = rows.last() else { break };
        last = end.number;
        let mut typed = Vec::new();
        for mut row in rows {
            if row.state != RowState::Applied && change(&mut row) {
                numbers.push(row.number);
                typed.push(json!({ "number": row.number, "fixes": to_json(&row.fixes)? }));
            }
        }
        let sql = format!(
            "{GIVEN} UPDATE company_import_rows SET fixes = d.value ->> 'fixes'
             FROM d WHERE import_id = ?2 AND company_import_rows.number = d.number"
        );
        let values = [json!(typed).to_string().into(), id.into()];
        execute(desk.store.writer()?, &sql, values).await?;
    }
    let count = numbers.len();
    matching::some(desk, id, numbers).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}
