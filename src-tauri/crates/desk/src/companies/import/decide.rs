//! What a person says to rows: one by one, or all of a filter.

use proa_domain::companies::import::{Part, RowReading};
use proa_domain::ids::{CompanyId, CompanyImportId};
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

use super::known::Register;
use super::matching::{reader, write};
use super::settle::{Whose, keys, settle};
use super::staged::{self, Decision, RowFilter, RowState, Staged};
use crate::Desk;
use crate::error::AppError;

/// So many rows are decided at once.
const BATCH: u32 = 500;

/// What shall become of rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DecideRows {
    /// Of which import.
    pub id: CompanyImportId,
    /// Which rows.
    pub filter: RowFilter,
    /// What shall become of them.
    pub decision: Decision,
    /// What of them is written into their companies; none for all that differs.
    pub parts: Option<Vec<Part>>,
    /// Whose rows they are; none where each is of the company or the row that it resembles most.
    pub target: Option<RowTarget>,
}

/// A company, or an earlier row of the same table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RowTarget {
    /// The company.
    pub company: Option<CompanyId>,
    /// The row.
    pub row: Option<u32>,
}

/// Decides about rows; tells of how many. A row to which it cannot be done stays as it is: one with
/// a problem is not written, and one that surely is of a company does not become another.
pub async fn decide(desk: &Desk, decide: &DecideRows) -> Result<u32, AppError> {
    desk.author(Action::EditCompanies)?;
    let head = staged::head(desk.store.read(), decide.id).await?;
    let reader = reader(desk, &head).await?;
    let (mut last, mut count) = (0, 0);
    loop {
        let db = desk.store.read();
        let rows = staged::after(db, decide.id, &decide.filter, last, BATCH).await?;
        let Some(end) = rows.last() else { break };
        last = end.number;
        let rows = rows.into_iter().map(|row| {
            let reading = reader.read(&row);
            (row, reading)
        });
        let rows: Vec<(Staged, RowReading)> = rows.collect();
        let register = Register::of(db, &head, &rows).await?;
        let mut decided = Vec::with_capacity(rows.len());
        for (mut row, reading) in rows {
            let of = |company| register.may_be_of(row.number, &reading, company);
            if !may_be(&row, decide, of) {
                continue;
            }
            if let Some(whose) = whose(&row, decide) {
                settle(db, &mut row, &reading, whose, &reader).await?;
            }
            // What is in the register already stays what it is.
            if row.state != RowState::Unchanged {
                row.decision = decide.decision;
                row.is_chosen = true;
                row.parts = decide
                    .parts
                    .clone()
                    .filter(|_| decide.decision == Decision::Update);
            }
            decided.push((row, keys(&reading)));
        }
        count += decided.len();
        write(desk, decide.id, &decided).await?;
    }
    desk.store.tell([staged::TOPIC].into());
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

fn may_be(row: &Staged, decide: &DecideRows, of: impl Fn(Option<CompanyId>) -> bool) -> bool {
    let is_open = !matches!(row.state, RowState::Applied | RowState::Waiting);
    let is_sound = is_open && row.state != RowState::Problem;
    match decide.decision {
        Decision::Park | Decision::Skip => is_open,
        // What is changed in a company that a person named may be a new one after all.
        Decision::Create => is_sound && of(None) && row.state != RowState::Unchanged,
        Decision::Update => {
            let whose = whose(row, decide);
            is_sound
                && whose.is_some_and(|whose| match whose {
                    Whose::Company { id, .. } => of(Some(id)),
                    Whose::Row(_) | Whose::Two | Whose::Archived | Whose::Perhaps => true,
                })
        }
    }
}

/// Whose row it is, as the decision says.
fn whose(row: &Staged, decide: &DecideRows) -> Option<Whose> {
    let company = |id| Whose::Company { id, after: None };
    let earlier = |number: u32| (number < row.number).then_some(Whose::Row(number));
    match decide.decision {
        // What a person said of a row is open again.
        Decision::Park => (row.is_chosen && !row.candidates.is_empty()).then_some(Whose::Perhaps),
        Decision::Skip => None,
        Decision::Create => Some(Whose::Perhaps),
        Decision::Update => {
            if let Some(target) = decide.target {
                let of_row = || target.row.and_then(earlier);
                return target.company.map(company).or_else(of_row);
            }
            if let Some(id) = row.company {
                let after = row.joins;
                return Some(Whose::Company { id, after });
            }
            if let Some(number) = row.joins {
                return earlier(number);
            }
            let best = row.candidates.first()?;
            let of_row = || best.row.and_then(earlier);
            best.company.map(company).or_else(of_row)
        }
    }
}
