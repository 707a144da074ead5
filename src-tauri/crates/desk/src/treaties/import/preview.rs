//! A table before it is read: its first rows with what its columns probably mean, and what a
//! recipe would make of the whole of it. Nothing is written.

use proa_domain::settings::Locale;
use proa_domain::treaties::duty::{Dialect, DutyExpression};
use proa_domain::treaties::lookup::AgreementId;
use proa_domain::treaties::mapped::{GivenRow, KnownAgreement, Recipe, propose};
use proa_domain::treaties::published::RejectionReason;
use proa_domain::treaties::staged::StagedConcession;
use serde::{Deserialize, Serialize};

use super::file;
use super::lines::RateText;
use super::mapped::{self, Taken, TakenRow};
use super::report::Tally;
use super::{Format, ensure_is_of};
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::file::ChosenFile;
use crate::file::Prepared;
use crate::progress::Progress;
use crate::settings::preferences;
use crate::table::{self, TableRow, Wanted};
use crate::treaties::error::LookupError;
use crate::treaties::lookup::place::{MarketOption, markets};
use crate::treaties::reference::status::ReasonCount;

/// How many rows are looked at before anybody has said what they are.
const FIRST_ROWS: usize = 60;
/// How many rows are shown as they would be read.
const SHOWN_ROWS: usize = 20;

/// A table before anybody has said what its columns mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TableGlance {
    /// The sheets of a workbook; none of a text.
    pub sheets: Vec<String>,
    /// The first rows that are not blank.
    pub rows: Vec<TableRow>,
    /// What the columns probably mean.
    pub recipe: Recipe,
}

/// What a recipe makes of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TablePreview {
    /// The first rows.
    pub rows: Vec<PreviewRow>,
    /// Rows under the header.
    pub records: u32,
    /// Lines that bear a rate.
    pub lines: u32,
    /// Rates that are computed.
    pub computed: u32,
    /// Rates that stay text.
    pub text_only: u32,
    /// Rows that are no line.
    pub rejected: u32,
    /// Why rates stay text and rows were rejected, the most frequent first.
    pub reasons: Vec<ReasonCount>,
}

/// A row as it would be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PreviewRow {
    /// Its place, from 1.
    pub number: u32,
    /// The code; what there is to find the row by where it is no line.
    pub code: String,
    /// The article.
    pub description: String,
    /// The general duty, then what agreements give.
    pub rates: Vec<PreviewRate>,
    /// Why it is no line.
    pub rejected: Option<String>,
}

/// A rate as it would be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PreviewRate {
    /// The agreement; none of the general duty.
    pub agreement: Option<AgreementId>,
    /// As it stands in the file; rates by date each with its day.
    pub text: String,
    /// In words, where it is understood.
    pub read: Option<String>,
    /// Why it stays text, where it does.
    pub reason: Option<String>,
}

/// Looks at a table of a market.
pub async fn glance(
    desk: &Desk,
    market: &str,
    sheet: Option<String>,
    file: ChosenFile,
) -> Result<TableGlance, AppError> {
    let known = self::market(desk, market).await?;
    let agreements = known.agreements.iter().filter_map(|agreement| {
        Some(KnownAgreement {
            id: agreement.id.parse().ok()?,
            names: vec![agreement.short_es.clone(), agreement.short_en.clone()],
        })
    });
    let agreements: Vec<KnownAgreement> = agreements.collect();
    let mut file = file::prepare(Format::Mapped, file, Progress::silent()).await?;
    on_a_thread(move || look(&mut file, sheet, &agreements)).await
}

fn look(
    file: &mut Prepared,
    sheet: Option<String>,
    agreements: &[KnownAgreement],
) -> Result<TableGlance, AppError> {
    let first = first_rows(file, sheet)?;
    let mut recipe = propose(&first.cells(), agreements);
    recipe.header = first.number_of(recipe.header);
    recipe.sheet = first.sheet;
    Ok(TableGlance {
        sheets: first.sheets,
        rows: first.rows,
        recipe,
    })
}

/// The beginning of a table.
pub(super) struct FirstRows {
    /// The sheets of a workbook; none of a text.
    pub(super) sheets: Vec<String>,
    /// The sheet that was read.
    pub(super) sheet: Option<String>,
    /// Rows that are not blank.
    pub(super) rows: Vec<TableRow>,
}

impl FirstRows {
    pub(super) fn cells(&self) -> Vec<Vec<String>> {
        self.rows.iter().map(|row| row.cells.clone()).collect()
    }

    /// The number in the file of one of these rows, both from 1; 0 is none.
    pub(super) fn number_of(&self, place: u32) -> u32 {
        let place = usize::try_from(place).ok();
        let row = place.and_then(|place| self.rows.get(place.checked_sub(1)?));
        row.map_or(0, |row| row.number)
    }
}

/// Reads the first rows of a sheet; of the first one where none is named.
pub(super) fn first_rows(
    file: &mut Prepared,
    sheet: Option<String>,
) -> Result<FirstRows, AppError> {
    let sheets = table::sheets(file)?;
    let sheet = sheet.or_else(|| sheets.first().cloned());
    let wanted = Wanted::first(sheet.as_deref());
    let rows = table::rows_of(file, wanted, FIRST_ROWS)?;
    let rows = rows.into_iter().map(TableRow::from).collect();
    Ok(FirstRows {
        sheets,
        sheet,
        rows,
    })
}

/// What a recipe makes of a table, row by row for the first ones, counted for all.
pub async fn preview(
    desk: &Desk,
    market: &str,
    recipe: Recipe,
    file: ChosenFile,
    progress: Progress,
) -> Result<TablePreview, AppError> {
    ensure_is_of(desk, &recipe, market).await?;
    let locale = preferences::get(desk).await?.locale;
    let mut file = file::prepare(Format::Mapped, file, progress.clone()).await?;
    on_a_thread(move || count(&mut file, &recipe, locale, &progress)).await
}

fn count(
    file: &mut Prepared,
    recipe: &Recipe,
    locale: Locale,
    progress: &Progress,
) -> Result<TablePreview, AppError> {
    let dialect = Dialect::Table(recipe.rates);
    let mut rows = Vec::new();
    if let Some(agreement) = recipe.table_of() {
        let (given, mut tally) = mapped::given(file, recipe, progress, &mut |row| {
            if rows.len() < SHOWN_ROWS {
                rows.push(shown(row, dialect, locale, Some(agreement)));
            }
        })?;
        given.count(&mut tally);
        return Ok(TablePreview::of(rows, &tally));
    }
    let mut tally = Tally::default();
    mapped::rows(file, recipe, progress, &mut |row| {
        if rows.len() < SHOWN_ROWS {
            rows.push(shown(&row, dialect, locale, None));
        }
        tally.records += 1;
        if let Some(code) = &row.restored {
            tally.restored(code);
        }
        match row.taken {
            Ok(Taken::Given(_) | Taken::Text) => {}
            Ok(Taken::Line(line)) => {
                if let Some(text) = &line.mfn {
                    tally.rate(line.code, &line.published, &RateText::read(text, dialect));
                }
            }
            Err(refused) if refused.reason == RejectionReason::RepeatedNumber => {}
            Err(refused) => {
                if let Some(line) = refused.doubts {
                    tally.doubt(line, &refused.locator);
                }
                tally.reject(row.number, &refused.locator, refused.reason.code())?;
            }
        }
        Ok(true)
    })?;
    Ok(TablePreview::of(rows, &tally))
}

impl TablePreview {
    fn of(rows: Vec<PreviewRow>, tally: &Tally) -> Self {
        Self {
            rows,
            records: tally.records,
            lines: tally.lines,
            computed: tally.computed(),
            text_only: tally.text_only,
            rejected: tally.rejected(),
            reasons: tally.reasons(),
        }
    }
}

/// A row as it would be read; what a table gives is that of its agreement.
fn shown(
    row: &TakenRow,
    dialect: Dialect,
    locale: Locale,
    agreement: Option<&AgreementId>,
) -> PreviewRow {
    let blank = PreviewRow {
        number: row.number,
        code: String::new(),
        description: String::new(),
        rates: Vec::new(),
        rejected: None,
    };
    match &row.taken {
        Ok(Taken::Line(line)) => {
            let general = line
                .mfn
                .iter()
                .map(|text| rate(None, text, dialect, locale));
            let given = line.preferences.iter();
            let given =
                given.map(|given| rate(Some(&given.agreement), &given.text, dialect, locale));
            PreviewRow {
                code: line.published.clone(),
                description: line.description.clone(),
                rates: general.chain(given).collect(),
                ..blank
            }
        }
        Ok(Taken::Given(GivenRow { concession, cells })) => PreviewRow {
            code: concession.published.clone(),
            description: [&concession.base, &concession.category]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" · "),
            rates: vec![by_date(agreement, concession, cells, locale)],
            ..blank
        },
        Ok(Taken::Text) => blank,
        Err(refused) => PreviewRow {
            code: refused.locator.clone(),
            rejected: Some(refused.reason.to_string()),
            ..blank
        },
    }
}

/// What a table gives from day to day, which is read in our own writing.
fn by_date(
    agreement: Option<&AgreementId>,
    concession: &StagedConcession,
    cells: &str,
    locale: Locale,
) -> PreviewRate {
    let reason = concession.rate_reason();
    let read = DutyExpression::parse(&concession.text, Dialect::Proa).ok();
    PreviewRate {
        agreement: agreement.cloned(),
        text: cells.to_owned(),
        read: read
            .filter(|_| reason.is_none())
            .map(|duty| duty.print(locale)),
        reason,
    }
}

fn rate(
    agreement: Option<&AgreementId>,
    text: &str,
    dialect: Dialect,
    locale: Locale,
) -> PreviewRate {
    let read = DutyExpression::parse(text, dialect);
    PreviewRate {
        agreement: agreement.cloned(),
        text: text.to_owned(),
        reason: read
            .as_ref()
            .err()
            .map(|refused| refused.reason.to_string()),
        read: read.ok().map(|duty| duty.print(locale)),
    }
}

/// A market that Mexico's agreements reach.
pub(super) async fn market(desk: &Desk, market: &str) -> Result<MarketOption, AppError> {
    let known = markets(desk).await?.into_iter();
    let known = known.into_iter().find(|known| known.market == market);
    known.ok_or_else(|| {
        LookupError::UnknownMarket {
            market: market.to_owned(),
        }
        .into()
    })
}

pub(super) async fn on_a_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| AppError::from(Internal::new(&error)))?
}
