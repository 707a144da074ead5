//! `company tag …`

use std::fmt::Write as _;

use proa_desk::companies::tags::{self, PutTags};
use proa_desk::companies::{CompanyFilter, get};
use proa_desk::{AppError, Desk};
use proa_domain::ids::CompanyId;
use serde_json::json;

use crate::args::{Args, TagCommand};
use crate::commands::input;
use crate::office;
use crate::output::{Said, snake};

pub(super) async fn run(args: &Args, command: &TagCommand) -> Result<Said, AppError> {
    match command {
        TagCommand::Add { company, tags } => {
            let desk = office::open_as_author(args).await?;
            let id = input::company(&desk, company).await?;
            let said = put(&desk, id, tags.clone(), Vec::new()).await?;
            desk.close().await;
            Ok(said)
        }
        TagCommand::Remove { company, tags } => {
            let desk = office::open_as_author(args).await?;
            let id = input::company(&desk, company).await?;
            let mut take = Vec::with_capacity(tags.len());
            for name in tags {
                take.push(tags::of_name(&desk, name).await?);
            }
            let said = put(&desk, id, Vec::new(), take).await?;
            desk.close().await;
            Ok(said)
        }
        TagCommand::List => {
            let desk = office::open(args).await?;
            let rows = tags::list(&desk).await?;
            desk.close().await;
            let mut lines = String::new();
            for row in &rows {
                let _ = writeln!(lines, "{} ({})", row.name, row.companies);
            }
            Ok(Said::new(json!({ "rows": snake(json!(rows)) }), lines))
        }
    }
}

async fn put(
    desk: &Desk,
    id: CompanyId,
    put: Vec<String>,
    take: Vec<proa_domain::ids::TagId>,
) -> Result<Said, AppError> {
    let filter = CompanyFilter {
        statuses: Vec::new(),
        only: Some(vec![id]),
        ..CompanyFilter::default()
    };
    let outcome = tags::put(desk, &PutTags { filter, put, take }).await?;
    let of = get(desk, id).await?.tags;
    let names: Vec<_> = of.into_iter().map(|tag| tag.name).collect();
    let text = names.join("; ");
    let view = json!({
        "company": id, "changed": outcome.changed > 0, "archived": outcome.archived > 0, "tags": names,
    });
    Ok(Said::new(view, text))
}
