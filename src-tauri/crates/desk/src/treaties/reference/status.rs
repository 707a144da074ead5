//! What reference data is at hand: sources, vintages, hashes, coverage by market.

use std::collections::BTreeMap;

use proa_domain::settings::Locale;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::{AppError, Internal};
use crate::settings::preferences;
use crate::treaties::reference::pack::at_hand;
use crate::treaties::reference::repair::{self, Repair};
use crate::treaties::reference::rows::query;

/// What is loaded, and what could be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceStatus {
    /// Every source, the bundled ones first.
    pub sources: Vec<SourceRow>,
    /// Every market that an agreement of Mexico reaches.
    pub markets: Vec<MarketRow>,
    /// What became of reference data that was damaged or lost.
    pub repair: Option<Repair>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct SourceRow {
    /// Identity.
    pub id: String,
    /// The name in Spanish.
    pub name_es: String,
    /// The name in English.
    pub name_en: String,
    /// Who published it.
    pub publisher: String,
    /// Which edition.
    pub vintage: String,
    /// A code for the words of its licence.
    pub licence: String,
    /// Who must be named.
    pub attribution: Option<String>,
    /// Rows that came from it.
    pub rows: u32,
    /// Of its rows, or of the file.
    pub sha256: String,
    /// `bundled` or `imported`.
    pub kind: String,
    /// When.
    pub loaded_at: Option<String>,
}

/// A market and its current schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MarketRow {
    /// ISO 3166-1, or EU.
    pub market: String,
    /// The name in Spanish.
    pub name_es: String,
    /// The name in English.
    pub name_en: String,
    /// The schedule that answers come from.
    pub schedule: Option<String>,
    /// Its vintage.
    pub vintage: Option<String>,
    /// Its lines.
    pub lines: u32,
    /// Rates that are computed.
    pub computed: u32,
    /// Rates that stay text.
    pub text_only: u32,
    /// Whether there is a current schedule.
    pub is_current: bool,
    /// All schedules of the market, newest first.
    pub schedules: Vec<ScheduleRow>,
    /// The official file to load; none while a whole one is loaded.
    pub next_step: Option<NextStep>,
}

/// A schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct ScheduleRow {
    /// Identity.
    pub id: String,
    /// Whose tariff.
    pub market: String,
    /// How the file was written.
    pub format: String,
    /// Which edition.
    pub vintage: String,
    /// `bundled` or `imported`.
    pub kind: String,
    /// The file, where it was imported.
    pub file_name: Option<String>,
    /// Of the file.
    pub sha256: String,
    /// Lines.
    pub lines: u32,
    /// Rates that are computed.
    pub computed: u32,
    /// Rates that stay text.
    pub text_only: u32,
    /// Records that were no line.
    pub rejected: u32,
    /// When.
    pub imported_at: String,
    /// Whether answers come from it.
    pub is_current: bool,
    /// The agreement of which it is a table beside the tariff; none of a tariff.
    pub agreement: Option<String>,
    /// The codes that it has, where it is a record of single goods beside the tariff.
    pub goods: Option<String>,
    /// The format again, where it is no tariff and stands beside one.
    pub beside: Option<String>,
}

impl ScheduleRow {
    /// Whether it is a whole tariff, and nothing beside one.
    fn is_whole(&self) -> bool {
        self.agreement.is_none() && self.goods.is_none() && self.beside.is_none()
    }
}

/// What to do so that an unknown becomes known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NextStep {
    /// Words: `next-step-<code>`.
    pub code: String,
    /// Who publishes the file.
    pub authority: String,
    /// Which file.
    pub file: String,
    /// How to import it, where the program reads it natively.
    pub format: Option<String>,
}

/// No official file of the market is loaded.
pub(crate) const LOAD_SCHEDULE: &str = "load-schedule";

#[derive(FromQueryResult)]
struct Market {
    code: String,
    name_es: String,
    name_en: String,
    file: String,
    authority: String,
    format: String,
}

const SCHEDULES: &str = "
    SELECT id, market, format, vintage, kind, file_name, sha256, lines, computed, text_only,
        rejected, imported_at, is_current, agreement, goods, beside
    FROM schedules WHERE state = 'loaded'
    ORDER BY kind DESC, imported_at DESC, id";

/// Whether the pack that came with the program is loaded; any counts where none is at hand.
pub async fn is_loaded(desk: &Desk) -> Result<bool, AppError> {
    at_hand::is_loaded(desk.reference.read(), at_hand::path().as_deref()).await
}

/// What is loaded, and what could be.
pub async fn status(desk: &Desk) -> Result<ReferenceStatus, AppError> {
    let db = desk.reference.read();
    let sources = "SELECT id, name_es, name_en, publisher, vintage, licence, attribution, rows,
        sha256, kind, loaded_at FROM sources ORDER BY kind, rowid";
    let sources = SourceRow::find_by_statement(query(sources, []))
        .all(db)
        .await?;
    let file = match preferences::get(desk).await?.locale {
        Locale::EsMx => "file_es",
        Locale::En => "file_en",
    };
    let markets = format!(
        "SELECT market AS code, name_es, name_en, {file} AS file, authority, format FROM markets
        UNION ALL
        SELECT DISTINCT market, countries.es, countries.en, '', '', format FROM schedules
        JOIN countries ON countries.country = market
        WHERE market NOT IN (SELECT market FROM markets) AND is_current = 1
            AND coalesce(agreement, goods, beside) IS NULL"
    );
    let markets = Market::find_by_statement(query(&markets, []))
        .all(db)
        .await?;
    let mut schedules: BTreeMap<String, Vec<ScheduleRow>> = BTreeMap::new();
    for row in ScheduleRow::find_by_statement(query(SCHEDULES, []))
        .all(db)
        .await?
    {
        schedules.entry(row.market.clone()).or_default().push(row);
    }
    let markets = markets
        .into_iter()
        .map(|market| {
            let schedules = schedules.remove(&market.code).unwrap_or_default();
            market_row(market, schedules)
        })
        .collect();
    Ok(ReferenceStatus {
        sources,
        markets,
        repair: repair::repair(desk).await?,
    })
}

fn market_row(market: Market, schedules: Vec<ScheduleRow>) -> MarketRow {
    let current = schedules
        .iter()
        .find(|schedule| schedule.is_current && schedule.is_whole());
    let is_whole = current.is_some_and(|schedule| schedule.kind == "imported");
    let next_step = (!is_whole).then(|| NextStep {
        code: LOAD_SCHEDULE.to_owned(),
        authority: market.authority,
        file: market.file,
        format: Some(market.format),
    });
    MarketRow {
        schedule: current.map(|schedule| schedule.id.clone()),
        vintage: current.map(|schedule| schedule.vintage.clone()),
        lines: current.map_or(0, |schedule| schedule.lines),
        computed: current.map_or(0, |schedule| schedule.computed),
        text_only: current.map_or(0, |schedule| schedule.text_only),
        is_current: current.is_some(),
        market: market.code,
        name_es: market.name_es,
        name_en: market.name_en,
        schedules,
        next_step,
    }
}

/// Counts of one reason, with places to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ReasonCount {
    /// Words: `reason-<reason>`.
    pub reason: String,
    /// How many.
    pub count: u32,
    /// The first of them.
    pub examples: Vec<String>,
}

/// A chapter of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChapterCoverage {
    /// Two digits.
    pub chapter: String,
    /// Its lines.
    pub lines: u32,
    /// Rates that are computed.
    pub computed: u32,
    /// Rates that stay text.
    pub text_only: u32,
    /// Why they stay text.
    pub reasons: Vec<ReasonCount>,
}

#[derive(FromQueryResult)]
struct Counted {
    chapter: String,
    mfn_state: Option<String>,
    mfn_reason: Option<String>,
    count: u32,
    examples: String,
}

const COVERAGE: &str = "
    WITH numbered AS (
        SELECT substr(digits, 1, 2) AS chapter, mfn_state, mfn_reason, line.code, row_number()
            OVER (PARTITION BY substr(digits, 1, 2), mfn_state, mfn_reason ORDER BY line.id) AS number
        FROM tariff_lines AS line JOIN schedules ON schedules.id = line.schedule_id
        WHERE schedules.market = ? AND schedules.is_current = 1 AND schedules.goods IS NULL
            AND mfn_state IS NOT NULL)
    SELECT chapter, mfn_state, mfn_reason, count(*) AS count,
        json_group_array(code) FILTER (WHERE number <= 3) AS examples
    FROM numbered GROUP BY chapter, mfn_state, mfn_reason ORDER BY chapter, count DESC";

/// What the current schedule of a market covers, by chapter.
pub async fn coverage(desk: &Desk, market: &str) -> Result<Vec<ChapterCoverage>, AppError> {
    let rows = Counted::find_by_statement(query(COVERAGE, [market.into()]))
        .all(desk.reference.read())
        .await?;
    let mut chapters: Vec<ChapterCoverage> = Vec::new();
    for row in rows {
        if chapters
            .last()
            .is_none_or(|last| last.chapter != row.chapter)
        {
            chapters.push(ChapterCoverage {
                chapter: row.chapter.clone(),
                lines: 0,
                computed: 0,
                text_only: 0,
                reasons: Vec::new(),
            });
        }
        let Some(chapter) = chapters.last_mut() else {
            continue;
        };
        chapter.lines += row.count;
        match (row.mfn_state.as_deref(), row.mfn_reason) {
            (Some("computed"), _) => chapter.computed += row.count,
            (Some(_), Some(reason)) => {
                chapter.text_only += row.count;
                chapter.reasons.push(ReasonCount {
                    reason,
                    count: row.count,
                    examples: serde_json::from_str(&row.examples)
                        .map_err(|error| Internal::new(&error))?,
                });
            }
            _ => {}
        }
    }
    Ok(chapters)
}
