//! The rules of origin of an agreement, from the lists that customs publish: an edition beside the
//! rules that come with the program, there as a whole or not at all.

pub mod editions;
mod known;
mod lists;
mod report;

use std::collections::BTreeSet;

use proa_domain::origin::published::{PublishedRule, RuleRecipe, publish};
use proa_domain::origin::rule::Rule;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::{DatabaseTransaction, Value};
use serde::{Deserialize, Serialize};

use self::known::{KNOWN, Known, Named};
use self::report::Counted;
pub use self::report::{PreviewRule, RulePreview, RuleReport};
use super::file::{has_columns, vintage_in};
use super::preview::{first_rows, on_a_thread};
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::file::ChosenFile;
use crate::file::error::FileError;
use crate::file::{Prepared, ensure_is, glance, kind_of, prepare};
use crate::progress::Progress;
use crate::table;
use crate::table::TableRow;
use crate::treaties::error::ImportError;
use crate::treaties::reference::repair;
use crate::treaties::reference::rows::{Rows, execute};

proa_domain::text_enum! {
    /// The lists of rules that are read.
    pub enum RuleFormat {
        /// The rule sets of the Trade Tariff of the United Kingdom, JSON as it is published.
        RuleSetsJson = "rule-sets-json",
        /// The same as a table.
        RuleSetsCsv = "rule-sets-csv",
        /// The rules of General Note 11(o) of the United States, as a table.
        UsNoteCsv = "us-note-csv",
        /// A table of any layout, read by a recipe.
        Mapped = "mapped-rules",
    }
}

/// What a list looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecognizedRules {
    /// How it is written.
    pub format: RuleFormat,
    /// Whose rules.
    pub agreement: Option<String>,
    /// The edition of the Harmonized System in which its codes are written.
    pub hs_edition: Option<String>,
    /// Which edition of the list, as the name of the file says.
    pub vintage: Option<String>,
}

/// How to take a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleOrder {
    /// Whose rules.
    pub agreement: String,
    /// How it is written.
    pub format: RuleFormat,
    /// Which edition, in the publisher's words.
    pub vintage: String,
    /// The edition of the Harmonized System in which its codes are written.
    pub hs_edition: String,
    /// Answers come from it from now on, also where the agreement has another edition.
    pub make_current: bool,
    /// What the columns of a table mean; none of a file that is read natively.
    pub recipe: Option<RuleRecipe>,
}

impl RuleOrder {
    /// The recipe as the edition keeps it.
    fn recipe_text(&self) -> Result<Option<String>, AppError> {
        let text = self.recipe.as_ref().map(serde_json::to_string);
        text.transpose()
            .map_err(|error| Internal::new(&error).into())
    }
}

/// Editions of the Harmonized System.
const HS_EDITIONS: [&str; 8] = [
    "1988", "1992", "1996", "2002", "2007", "2012", "2017", "2022",
];

impl RuleFormat {
    fn is_of(self, head: &[u8]) -> bool {
        let text = String::from_utf8_lossy(head);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        match self {
            Self::RuleSetsJson => text.starts_with('{') && text.contains("\"rule_sets\""),
            Self::RuleSetsCsv => has_columns(text, &lists::SET_COLUMNS),
            Self::UsNoteCsv => has_columns(text, &lists::NOTE_COLUMNS),
            Self::Mapped => table::is_table(head),
        }
    }

    /// The list that such a file begins like.
    fn known(self, head: &[u8]) -> Option<&'static Known> {
        let text = String::from_utf8_lossy(head);
        KNOWN.iter().find(|known| match self {
            Self::RuleSetsJson => known.begins.iter().any(|words| text.contains(words)),
            Self::RuleSetsCsv | Self::UsNoteCsv => {
                let mut rows = text.lines().skip(1);
                rows.any(|row| row.trim_start_matches('"').starts_with(known.named))
            }
            Self::Mapped => false,
        })
    }
}

/// A table of rules before anybody has said what its columns mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RuleTableGlance {
    /// The sheets of a workbook; none of a text.
    pub sheets: Vec<String>,
    /// The first rows that are not blank.
    pub rows: Vec<TableRow>,
    /// What the columns probably mean.
    pub recipe: RuleRecipe,
}

/// Looks at a table of rules.
pub async fn glance_table(
    sheet: Option<String>,
    file: ChosenFile,
) -> Result<RuleTableGlance, AppError> {
    let mut file = prepare(file, Progress::silent()).await?;
    on_a_thread(move || {
        let first = first_rows(&mut file, sheet)?;
        let mut recipe = RuleRecipe::proposed(&first.cells());
        recipe.header = first.number_of(recipe.header);
        recipe.sheet = first.sheet;
        Ok(RuleTableGlance {
            sheets: first.sheets,
            rows: first.rows,
            recipe,
        })
    })
    .await
}

/// Looks at a list before anybody decides what to do with it: one that is read natively, or else a
/// table, which is read by a recipe. Refuses what is neither.
pub fn recognize(file: &mut ChosenFile) -> Result<RecognizedRules, AppError> {
    let head = glance(file)?;
    // Tables of any layout stand last.
    let mut formats = RuleFormat::ALL.iter().copied();
    let format = formats
        .find(|format| format.is_of(&head))
        .ok_or_else(|| FileError::Unknown {
            name: file.name.clone(),
            found: kind_of(&head).to_owned(),
        })?;
    let known = format.known(&head);
    Ok(RecognizedRules {
        format,
        agreement: known.map(|known| known.agreement.to_owned()),
        hs_edition: known.map(|known| known.hs_edition.to_owned()),
        vintage: vintage_in(&file.name),
    })
}

/// Imports a list. Importing the same file again changes nothing.
pub async fn import(
    desk: &Desk,
    order: RuleOrder,
    mut file: ChosenFile,
    progress: Progress,
) -> Result<RuleReport, AppError> {
    desk.author(Action::LoadReferences)?;
    let named = ensure_fits(desk, &order, &mut file).await?;
    let prepared = prepare(file, progress.clone()).await?;
    let _alone = desk.reference.alone().await;
    if let Some(report) = already_loaded(desk, &order, &prepared.sha256).await? {
        if order.make_current && !report.is_current {
            editions::set_current(desk, &report.edition).await?;
        }
        return Ok(RuleReport {
            is_current: report.is_current || order.make_current,
            ..report
        });
    }
    let edition = desk.env.uuid().to_string();
    let tx = desk.reference.begin().await?;
    open(desk, &tx, &edition, &order, &named, &prepared).await?;
    let make_current = order.make_current;
    let (rules, counted) = read(order, named, prepared, progress.clone()).await?;
    write(&tx, &edition, rules, &progress).await?;
    keep(&tx, &edition, &counted).await?;
    let is_current = editions::settle(&tx, &edition, make_current).await?;
    tx.commit().await?;
    desk.reference.forget().await;
    desk.store
        .tell(BTreeSet::from(["reference", "rule_editions", "answers"]));
    repair::remember(desk).await?;
    Ok(counted.report(edition, is_current))
}

/// What a list would bring, without writing anything.
pub async fn preview(
    desk: &Desk,
    order: RuleOrder,
    mut file: ChosenFile,
    progress: Progress,
) -> Result<RulePreview, AppError> {
    let named = ensure_fits(desk, &order, &mut file).await?;
    let prepared = prepare(file, progress.clone()).await?;
    let (rules, counted) = read(order, named, prepared, progress).await?;
    Ok(counted.preview(rules))
}

/// Refuses an agreement or an edition that is not known, a list of another agreement, and a recipe
/// that cannot be followed.
async fn ensure_fits(
    desk: &Desk,
    order: &RuleOrder,
    file: &mut ChosenFile,
) -> Result<Named, AppError> {
    let facts = desk.reference.facts().await?;
    if !HS_EDITIONS.contains(&order.hs_edition.as_str()) {
        let edition = order.hs_edition.clone();
        return Err(ImportError::HsEdition { edition }.into());
    }
    let format = order.format;
    let head = ensure_is(format.code(), |head| format.is_of(head), file)?;
    let other = || ImportError::OtherAgreement {
        format: format.to_string(),
        agreement: order.agreement.clone(),
    };
    let agreement = facts.agreements.get(&order.agreement).ok_or_else(other)?;
    if format == RuleFormat::Mapped {
        let recipe = order.recipe.as_ref().ok_or(ImportError::NoRecipe)?;
        let bad = |problem| ImportError::BadRecipe { problem };
        recipe.check().map_err(bad)?;
        return Ok(Named::table(recipe.writing, agreement));
    }
    let known = format.known(&head);
    let known = known.filter(|known| known.agreement == order.agreement);
    Ok(known.ok_or_else(other)?.named())
}

/// The rules of a list; of one of which most is not understood, none.
async fn read(
    order: RuleOrder,
    named: Named,
    file: Prepared,
    progress: Progress,
) -> Result<(Vec<PublishedRule>, Counted), AppError> {
    on_a_thread(move || {
        let cancelled = progress.clone();
        let listed = lists::read(&order, file, progress).map_err(|error| {
            if cancelled.is_cancelled() {
                FileError::Cancelled.into()
            } else {
                error
            }
        })?;
        let mut rows = listed.rows;
        for row in &mut rows {
            row.locator = named.place(&row.locator);
        }
        let rules = publish(rows, named.writing);
        let counted = Counted::of(&rules, listed.tally);
        counted.tally.ensure_is_understood()?;
        Ok((rules, counted))
    })
    .await
}

const OPEN: &str = "
    INSERT INTO rule_editions (id, agreement, format, vintage, hs_edition, source_id, file_name,
        file_bytes, sha256, state, imported_at, recipe)
    VALUES (?1, ?2, ?3, ?4, ?5, ?1, ?6, ?7, ?8, 'loading', ?9, ?10)";

const SOURCE: &str = "
    INSERT INTO sources (id, name_es, name_en, publisher, vintage, licence, locator, rows, sha256,
        kind, loaded_at, attribution)
    VALUES (?1, ?2, ?3, ?4, ?5, ?9, ?6, 0, ?7, 'imported', ?8, ?10)";

async fn open(
    desk: &Desk,
    tx: &DatabaseTransaction,
    edition: &str,
    order: &RuleOrder,
    named: &Named,
    prepared: &Prepared,
) -> Result<(), AppError> {
    let now = desk.env.now().to_string();
    let row = [
        edition.into(),
        order.agreement.clone().into(),
        order.format.code().into(),
        order.vintage.clone().into(),
        order.hs_edition.clone().into(),
        prepared.name.clone().into(),
        i64::try_from(prepared.bytes).unwrap_or(i64::MAX).into(),
        prepared.sha256.clone().into(),
        now.clone().into(),
        order.recipe_text()?.into(),
    ];
    execute(tx, OPEN, row).await?;
    let (licence, attribution) = named.licence;
    let source = [
        edition.into(),
        named.spanish.clone().into(),
        named.english.clone().into(),
        named.publisher.into(),
        order.vintage.clone().into(),
        prepared.name.clone().into(),
        prepared.sha256.clone().into(),
        now.into(),
        licence.into(),
        attribution.into(),
    ];
    execute(tx, SOURCE, source).await
}

const COLUMNS: [&str; 14] = [
    "edition_id",
    "number",
    "set_number",
    "hs_from",
    "hs_to",
    "goods",
    "valid_from",
    "valid_to",
    "text",
    "structured",
    "reason",
    "asks",
    "records",
    "locator",
];

async fn write(
    tx: &DatabaseTransaction,
    edition: &str,
    rules: Vec<PublishedRule>,
    progress: &Progress,
) -> Result<(), AppError> {
    let mut rows = Rows::of("published_rules", &COLUMNS);
    for (number, rule) in (1..).zip(rules) {
        if progress.is_cancelled() {
            return Err(FileError::Cancelled.into());
        }
        rows.add(tx, row(edition, number, rule)).await?;
    }
    rows.finish(tx).await
}

fn row(edition: &str, number: i64, rule: PublishedRule) -> [Value; 14] {
    let PublishedRule {
        row,
        rows,
        goods,
        rule,
    } = rule;
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    [
        edition.into(),
        number.into(),
        i64::from(row.set).into(),
        row.range.first.digits().into(),
        row.range.last.digits().into(),
        goods.into(),
        day(row.valid_from).into(),
        day(row.valid_to).into(),
        row.text.into(),
        rule.as_ref().ok().map(ToString::to_string).into(),
        rule.as_ref().err().map(|reason| reason.code()).into(),
        rule.as_ref().is_ok_and(Rule::asks).into(),
        i64::from(rows).into(),
        row.locator.into(),
    ]
}

const COUNTED: &str = "
    UPDATE rule_editions SET records = ?, computed = ?, asking = ?, text_only = ?, rejected = ?,
        reasons = ? WHERE id = ?";

async fn keep(tx: &DatabaseTransaction, edition: &str, counted: &Counted) -> Result<(), AppError> {
    let tally = &counted.tally;
    let reasons = serde_json::to_string(&tally.reasons()).map_err(|error| Internal::new(&error))?;
    let counts = [
        i64::from(tally.records).into(),
        i64::from(counted.computed).into(),
        i64::from(counted.asking).into(),
        i64::from(tally.text_only).into(),
        i64::from(tally.rejected()).into(),
        reasons.into(),
        edition.into(),
    ];
    execute(tx, COUNTED, counts).await?;
    let source = [i64::from(tally.lines).into(), edition.into()];
    execute(tx, "UPDATE sources SET rows = ? WHERE id = ?", source).await
}

/// The report of a file that is there under the same hash, read in the same way for the same
/// agreement.
async fn already_loaded(
    desk: &Desk,
    order: &RuleOrder,
    sha256: &str,
) -> Result<Option<RuleReport>, AppError> {
    let loaded = editions::of_file(desk, order, sha256).await?;
    Ok(loaded.map(|row| RuleReport {
        edition: row.id,
        records: row.records,
        computed: row.computed,
        asking: row.asking,
        text_only: row.text_only,
        rejected: row.rejected,
        reasons: row.reasons.0,
        already_loaded: true,
        is_current: row.is_current,
    }))
}

#[cfg(test)]
mod tests;
