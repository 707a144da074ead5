//! `scan …`: every product of every company in every market.

use std::fmt::Write as _;
use std::path::Path;

use proa_desk::documents::{self, PortfolioSheet, SheetFormat};
use proa_desk::l10n::Words;
use proa_desk::store::page::Page;
use proa_desk::treaties::error::ScanError;
use proa_desk::treaties::lookup::input::RateForm;
use proa_desk::treaties::scan::input::ScanInput;
use proa_desk::treaties::scan::list::{
    ScanFilter, ScanOrder, ScanRow, ScanSort, ScanTotals, list, totals,
};
use proa_desk::treaties::scan::scan;
use proa_desk::treaties::scan::view::{self, ScanView};
use proa_desk::{AppError, Desk, whole_file};
use proa_domain::settings::Locale;
use serde_json::{Value, json};

use crate::args::{Args, ScanArgs, ShownArgs, SupposedArgs};
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, asked: &ScanArgs) -> Result<Said, AppError> {
    let desk = if !asked.last {
        office::open_as_author(args).await?
    } else if asked.out.is_some() {
        office::open_as_reader(args).await?
    } else {
        office::open_with_reference(args).await?
    };
    office::bring_reference(&desk).await?;
    let view = if asked.last {
        view::last(&desk).await?.ok_or(ScanError::None)?
    } else {
        scan(&desk, input(&asked.supposed), &office::progress()).await?
    };
    let filter = filter(&asked.shown);
    let sums = totals(&desk, &filter).await?;
    let page = list(&desk, &filter).await?;
    let written = match &asked.out {
        Some(out) => Some(write(&desk, &filter, asked, out, args.lang.locale()).await?),
        None => None,
    };
    desk.close().await;
    let text = text(&view, &sums, &page, &Words::of(args.lang.locale()));
    Ok(Said::view(
        merged(&view, &sums, &page, written.as_ref()),
        text,
    ))
}

/// The scan, what its rows come to, a page of them, and the file that was written.
fn merged(
    view: &ScanView,
    totals: &ScanTotals,
    page: &Page<ScanRow>,
    file: Option<&Value>,
) -> Value {
    let mut said = serde_json::to_value(view).unwrap_or_default();
    if let Some(fields) = said.as_object_mut() {
        fields.insert("totals".to_owned(), json!(totals));
        fields.insert("rows".to_owned(), json!(page.rows));
        fields.insert("next".to_owned(), json!(page.next));
        fields.extend(file.map(|file| ("file".to_owned(), file.clone())));
    }
    said
}

fn input(asked: &SupposedArgs) -> ScanInput {
    let rates = asked.rates.iter().map(|given| RateForm {
        from: given.from,
        to: given.to,
        rate: given.figure.clone(),
        on: None,
        source: String::new(),
    });
    ScanInput {
        markets: asked.markets.clone(),
        on: asked.on.clone(),
        currency: asked.currency,
        value: asked.value.clone(),
        cost: asked.cost.clone(),
        cost_period: asked.per,
        shipments: asked.shipments,
        rates: rates.collect(),
    }
}

fn filter(asked: &ShownArgs) -> ScanFilter {
    ScanFilter {
        chapters: asked.chapters.clone(),
        states: asked.states.clone(),
        sizes: asked.sizes.clone(),
        gaining: asked.gaining,
        sort: ScanOrder {
            by: asked.sort,
            descending: asked.sort != ScanSort::Company,
        },
        after: asked.after.clone(),
        limit: asked.limit,
        ..ScanFilter::default()
    }
}

async fn write(
    desk: &Desk,
    filter: &ScanFilter,
    asked: &ScanArgs,
    out: &Path,
    locale: Locale,
) -> Result<Value, AppError> {
    let what = if asked.outreach {
        PortfolioSheet::Outreach
    } else {
        PortfolioSheet::Findings
    };
    let is_text = out
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let format = if is_text {
        SheetFormat::Csv
    } else {
        SheetFormat::Xlsx
    };
    let sheet = documents::portfolio(desk, filter, what, locale).await?;
    let mut content = Vec::new();
    sheet.write(format, &mut content)?;
    whole_file::write(out, &content)?;
    Ok(json!({ "name": out, "bytes": content.len() }))
}

fn text(view: &ScanView, totals: &ScanTotals, page: &Page<ScanRow>, words: &Words) -> String {
    let mut text = format!("{} · {}\n", view.ran_at, view.on);
    for reason in &view.stale {
        let _ = writeln!(text, "! {}", words.get(&format!("scan-stale-{reason}")));
    }
    for row in &page.rows {
        let code = row.standing.code().replace('_', "-");
        let margin = row.margin.as_ref().map(|margin| format!("{margin} %"));
        let money = row.net.as_ref().or(row.saving.as_ref());
        let money = money.map(|money| format!("{} {}", money.amount, money.currency));
        let said = margin.or(money.clone());
        let said = said.unwrap_or_else(|| words.get(&format!("standing-{code}")));
        let agreement = row.agreement.as_ref().map_or("–", |name| name.id.as_str());
        let _ = writeln!(
            text,
            "{:<3} {:<10} {said:>14} {agreement:<8} {:>18} {}",
            row.market,
            row.code,
            money.unwrap_or_default(),
            row.company
        );
    }
    let _ = writeln!(text, "{} / {}", page.rows.len(), totals.rows);
    text
}
