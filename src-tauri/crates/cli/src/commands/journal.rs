//! `journal …`

use proa_desk::error::StoreError;
use proa_desk::l10n::Words;
use proa_desk::store::history::{ChangeRow, OperationRow, of_record, recent};
use proa_desk::store::undo::undo;
use proa_desk::{AppError, Desk};
use proa_domain::ids::{MissionId, OperationId};
use serde::Serialize;

use crate::args::{Args, JournalCommand};
use crate::commands::input;
use crate::office;
use crate::output::Said;

/// `{"rows":[…],"next"}`
#[derive(Serialize)]
struct PageView {
    rows: Vec<RowView>,
    next: Option<OperationId>,
}

#[derive(Serialize)]
struct RowView {
    #[serde(flatten)]
    operation: OperationRow,
    /// Where a record was asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<ChangeRow>>,
}

/// A record that is asked about: its table and its identity.
type Asked = (&'static str, String);

pub(super) async fn run(args: &Args, command: &JournalCommand) -> Result<Said, AppError> {
    let words = Words::of(args.lang.locale());
    match command {
        JournalCommand::List {
            company,
            mission,
            limit,
            after,
        } => {
            let place = after.as_deref().map(|id| input::id(id, "operations"));
            let place = place.transpose()?;
            let desk = office::open(args).await?;
            let record = record(&desk, company.as_deref(), mission.as_deref()).await?;
            let page = page(&desk, record, place, *limit).await?;
            desk.close().await;
            let rows = page.rows.iter();
            let lines: Vec<String> = rows.map(|row| line(&row.operation, &words)).collect();
            Ok(Said::view(&page, lines.join("\n")))
        }
        JournalCommand::Undo { operation } => {
            let id = input::id(operation, "operations")?;
            let desk = office::open_as_author(args).await?;
            let undone = undo(&desk, id).await?;
            desk.close().await;
            Ok(Said::view(&undone, line(&undone, &words)))
        }
    }
}

async fn record(
    desk: &Desk,
    company: Option<&str>,
    mission: Option<&str>,
) -> Result<Option<Asked>, AppError> {
    if let Some(company) = company {
        let id = input::company(desk, company).await?;
        return Ok(Some(("companies", id.to_string())));
    }
    let Some(mission) = mission else {
        return Ok(None);
    };
    let id: MissionId = input::id(mission, "missions")?;
    Ok(Some(("missions", id.to_string())))
}

/// Every record has the operation that made it: one without any is none.
async fn page(
    desk: &Desk,
    record: Option<Asked>,
    before: Option<OperationId>,
    limit: u32,
) -> Result<PageView, AppError> {
    let Some((topic, id)) = record else {
        let found = recent(desk, before, limit).await?;
        let row = |operation| RowView {
            operation,
            changes: None,
        };
        return Ok(PageView {
            rows: found.rows.into_iter().map(row).collect(),
            next: found.next,
        });
    };
    let found = of_record(desk, topic, &id, before, limit).await?;
    if found.rows.is_empty() && before.is_none() {
        return Err(StoreError::NotFound {
            topic: topic.to_owned(),
        }
        .into());
    }
    let rows = found.rows.into_iter().map(|entry| RowView {
        operation: entry.operation,
        changes: Some(entry.changes),
    });
    Ok(PageView {
        rows: rows.collect(),
        next: found.next,
    })
}

fn line(operation: &OperationRow, words: &Words) -> String {
    let OperationRow {
        id,
        code,
        summary,
        actor,
        at,
        ..
    } = operation;
    let done = words.get(&format!("operation-{code}"));
    format!("{id} {at} {done}: {summary} ({actor})")
}
