//! `reference …`

use std::fmt::Write as _;

use fluent_bundle::FluentArgs;
use proa_desk::AppError;
use proa_desk::l10n::Words;
use proa_desk::treaties::reference::repair::{ImportedSchedule, Repair};
use proa_desk::treaties::reference::status::{MarketRow, ReferenceStatus, SourceRow, status};
use proa_domain::figures::number;
use proa_domain::settings::Action;
use serde::Serialize;

use crate::args::{Args, Language, ReferenceCommand};
use crate::office;
use crate::output::{Said, tell};

/// `{"sources":[…],"markets":[…]}`
#[derive(Serialize)]
struct StatusView<'a> {
    sources: Vec<SourceView<'a>>,
    markets: Vec<MarketView<'a>>,
    repair: Option<RepairView<'a>>,
}

#[derive(Serialize)]
struct RepairView<'a> {
    at: Option<String>,
    file: Option<&'a str>,
    is_known: bool,
    lost: Vec<LostView<'a>>,
}

#[derive(Serialize)]
struct LostView<'a> {
    market: &'a str,
    format: &'a str,
    vintage: &'a str,
    file_name: Option<&'a str>,
    sha256: &'a str,
}

#[derive(Serialize)]
struct SourceView<'a> {
    id: &'a str,
    name: &'a str,
    publisher: &'a str,
    vintage: &'a str,
    rows: u32,
    sha256: &'a str,
    licence: &'a str,
    kind: &'a str,
}

#[derive(Serialize)]
struct MarketView<'a> {
    market: &'a str,
    name: &'a str,
    schedule: Option<&'a str>,
    vintage: Option<&'a str>,
    lines: u32,
    computed: u32,
    text_only: u32,
    schedules: Vec<&'a str>,
}

pub(super) async fn run(args: &Args, command: &ReferenceCommand) -> Result<Said, AppError> {
    match command {
        ReferenceCommand::Status => {
            let desk = office::open_with_reference(args).await?;
            let found = status(&desk).await?;
            desk.close().await;
            if let Some(repair) = &found.repair {
                tell(args, &repaired(repair, &Words::of(args.lang.locale())));
            }
            Ok(Said::new(view(&found, args.lang), text(&found, args.lang)))
        }
        ReferenceCommand::Load { pack } => {
            // What comes with the program has no author; a file that somebody names has.
            let desk = match pack {
                Some(_) => office::open_as_author(args).await?,
                None => office::open_to_write(args).await?,
            };
            if pack.is_some() {
                desk.author(Action::LoadReferences)?;
            }
            let loaded = office::load(&desk, pack.as_deref()).await?;
            desk.close().await;
            let counts = [
                ("rows", loaded.rows),
                ("sources", loaded.sources),
                ("unread", loaded.unread_rules),
            ];
            let counts = counts.map(|(name, count)| (name, number(&count.to_string())));
            let counts = counts.iter().map(|(name, count)| (*name, count.as_str()));
            let words = Words::of(args.lang.locale());
            let text = words.with("reference-loaded", &counts.collect());
            Ok(Said::view(&loaded, text))
        }
    }
}

fn view(status: &ReferenceStatus, lang: Language) -> StatusView<'_> {
    StatusView {
        sources: status
            .sources
            .iter()
            .map(|source| SourceView {
                id: &source.id,
                name: source_name(source, lang),
                publisher: &source.publisher,
                vintage: &source.vintage,
                rows: source.rows,
                sha256: &source.sha256,
                licence: &source.licence,
                kind: &source.kind,
            })
            .collect(),
        markets: status
            .markets
            .iter()
            .map(|market| MarketView {
                market: &market.market,
                name: market_name(market, lang),
                schedule: market.schedule.as_deref(),
                vintage: market.vintage.as_deref(),
                lines: market.lines,
                computed: market.computed,
                text_only: market.text_only,
                schedules: market
                    .schedules
                    .iter()
                    .map(|schedule| schedule.id.as_str())
                    .collect(),
            })
            .collect(),
        repair: status.repair.as_ref().map(repair_view),
    }
}

fn repair_view(repair: &Repair) -> RepairView<'_> {
    RepairView {
        at: repair.at.map(|at| at.to_string()),
        file: repair.file.as_deref(),
        is_known: repair.is_known,
        lost: repair.lost.iter().map(lost_view).collect(),
    }
}

fn lost_view(schedule: &ImportedSchedule) -> LostView<'_> {
    LostView {
        market: &schedule.market,
        format: &schedule.format,
        vintage: &schedule.vintage,
        file_name: schedule.file_name.as_deref(),
        sha256: &schedule.sha256,
    }
}

/// What became of reference data that was damaged or lost, and what to do.
fn repaired(repair: &Repair, words: &Words) -> String {
    let mut text = words.get(if repair.file.is_some() {
        "repair-damaged"
    } else {
        "repair-gone"
    });
    if let Some(file) = &repair.file {
        let kept = FluentArgs::from_iter([("file", file.as_str())]);
        let _ = write!(text, " {}", words.with("repair-kept", &kept));
    }
    let next = match (repair.is_known, repair.lost.is_empty()) {
        (false, _) => "repair-unknown",
        (true, true) => "repair-nothing-lost",
        (true, false) => "repair-lost",
    };
    let _ = writeln!(text, " {}", words.get(next));
    for schedule in &repair.lost {
        let file = schedule.file_name.as_deref().unwrap_or_default();
        let _ = writeln!(text, "  {} {} {file}", schedule.market, schedule.vintage);
    }
    text
}

fn source_name(source: &SourceRow, lang: Language) -> &str {
    match lang {
        Language::Es => &source.name_es,
        Language::En => &source.name_en,
    }
}

fn market_name(market: &MarketRow, lang: Language) -> &str {
    match lang {
        Language::Es => &market.name_es,
        Language::En => &market.name_en,
    }
}

fn text(status: &ReferenceStatus, lang: Language) -> String {
    let mut text = String::new();
    for source in &status.sources {
        let name = source_name(source, lang);
        let _ = writeln!(
            text,
            "{:24} {:>7}  {name} ({})",
            source.id, source.rows, source.vintage
        );
    }
    for market in status.markets.iter().filter(|market| market.is_current) {
        let name = market_name(market, lang);
        let vintage = market.vintage.as_deref().unwrap_or_default();
        let _ = writeln!(
            text,
            "{:24} {:>7}  {name} {vintage}: {} + {}",
            market.market, market.lines, market.computed, market.text_only
        );
    }
    text
}
