//! `rates …`

use std::fmt::Write as _;
use std::fs::File;
use std::path::Path;

use fluent_bundle::FluentArgs;
use proa_desk::AppError;
use proa_desk::file::error::FileError;
use proa_desk::l10n::Words;
use proa_desk::treaties::lookup::input::RateForm;
use proa_desk::treaties::rates::{
    RateFilter, RatesFile, RatesReport, add, import_rates, list, preview_rates,
};
use proa_desk::whole_file::name_of;
use serde_json::json;

use crate::args::{Args, RatesCommand};
use crate::commands::input;
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, command: &RatesCommand) -> Result<Said, AppError> {
    match command {
        RatesCommand::List {
            from,
            to,
            limit,
            after,
        } => {
            let after = after.as_deref().map(|id| input::id(id, "exchange_rates"));
            let filter = RateFilter {
                from: *from,
                to: *to,
                after: after.transpose()?,
                limit: *limit,
            };
            let desk = office::open(args).await?;
            let page = list(&desk, &filter).await?;
            desk.close().await;
            let mut text = String::new();
            for row in &page.rows {
                let _ = writeln!(
                    text,
                    "{} {} → {} {} {}",
                    row.on, row.from, row.to, row.rate, row.source
                );
            }
            Ok(Said::view(&page, text))
        }
        RatesCommand::Add {
            from,
            to,
            rate,
            on,
            source,
        } => {
            let form = RateForm {
                from: *from,
                to: *to,
                rate: rate.clone(),
                on: Some(on.clone()),
                source: source.clone(),
            };
            let desk = office::open_as_author(args).await?;
            let id = add(&desk, &form).await?;
            desk.close().await;
            Ok(Said::new(json!({ "id": id }), id.to_string()))
        }
        RatesCommand::Import { dry_run, file } => import(args, file, *dry_run).await,
    }
}

async fn import(args: &Args, path: &Path, is_dry: bool) -> Result<Said, AppError> {
    let name = name_of(path);
    let content = File::open(path).map_err(|_| FileError::Unreadable { name: name.clone() })?;
    let file = RatesFile {
        name,
        content: Box::new(content),
    };
    let report = if is_dry {
        let desk = office::open(args).await?;
        let report = preview_rates(&desk, file).await?;
        desk.close().await;
        report
    } else {
        let desk = office::open_as_author(args).await?;
        let report = import_rates(&desk, file, office::progress()).await?;
        desk.close().await;
        report
    };
    let text = text(&report, &Words::of(args.lang.locale()));
    Ok(Said::view(&report, text))
}

fn text(report: &RatesReport, words: &Words) -> String {
    let counts = FluentArgs::from_iter([
        ("added", report.added),
        ("changed", report.changed),
        ("same", report.same),
        ("rejected", report.rejected),
    ]);
    let mut text = words.with("rates-report", &counts);
    for one in &report.rejections {
        let why = words.get(&format!("rate-reason-{}", one.reason));
        let _ = write!(text, "\n  {}: {why}", one.line);
    }
    text
}
