//! `product …`

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::treaties::products::search;
use serde_json::json;

use crate::args::{Args, ProductCommand};
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, command: &ProductCommand) -> Result<Said, AppError> {
    let ProductCommand::Search { text, limit } = command;
    let desk = office::open_with_reference(args).await?;
    let hits = search(&desk, text, args.lang.locale(), *limit).await?;
    desk.close().await;
    let mut lines = String::new();
    for hit in &hits {
        let _ = writeln!(lines, "{:14} {}", hit.code, hit.description);
    }
    Ok(Said::new(json!({ "hits": hits }), lines))
}
