//! `product …`

use std::fmt::Write as _;

use fluent_bundle::FluentArgs;
use proa_desk::AppError;
use proa_desk::l10n::Words;
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
    let words = Words::of(args.lang.locale());
    if let Some(found_as) = hits.first().and_then(|hit| hit.found_as.as_deref()) {
        let said = FluentArgs::from_iter([("words", found_as)]);
        let _ = writeln!(lines, "{}", words.with("benefits-found-as", &said));
    }
    for hit in &hits {
        let market = match hit.markets.as_slice() {
            [] => hit.edition.clone(),
            markets => markets.join(" "),
        };
        let called = hit.called.as_ref().map(|called| {
            let said = FluentArgs::from_iter([("words", called.as_str())]);
            format!(" · {}", words.with("benefits-called", &said))
        });
        let called = called.unwrap_or_default();
        let _ = writeln!(
            lines,
            "{:14} {market:10} {}{called}",
            hit.code, hit.description
        );
    }
    Ok(Said::view(json!({ "hits": hits }), lines))
}
