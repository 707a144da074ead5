//! The import of official files as their publishers give them out: read in one pass on a thread
//! of its own, written in one transaction, there as a whole or not at all.

mod current;
mod eu_mx_quotas;
mod file;
mod ita;
mod json;
mod json_api;
mod lines;
mod mapped;
mod measures;
mod mx_sat;
mod published;
mod records;
mod report;
mod source;
mod staged;
mod uk_commodity;
mod us_hts;
mod us_use;

pub mod preview;
pub mod rules;

use std::collections::BTreeSet;

use proa_domain::settings::Action;
use proa_domain::treaties::duty::Dialect;
use proa_domain::treaties::lookup::AgreementId;
use proa_domain::treaties::mapped::{Recipe, RecipeProblem};
use proa_domain::treaties::measure::Known;
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

pub use self::current::{put_aside, set_current};
pub use self::file::{Recognized, recognize};
pub(crate) use self::lines::SECOND_RATE;
pub use self::report::{ImportReport, RecordReason};
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::file::error::FileError;
use crate::file::{ChosenFile, Prepared};
use crate::progress::Progress;
use crate::treaties::error::ImportError;
use crate::treaties::reference::rows::execute;
use crate::treaties::reference::{numbering, repair};

proa_domain::text_enum! {
    /// The files that are read: natively, or by a recipe.
    pub enum Format {
        /// The Harmonized Tariff Schedule of the United States, JSON export of the USITC.
        UsHtsJson = "us-hts-json",
        /// The same, CSV export.
        UsHtsCsv = "us-hts-csv",
        /// The tariffs of the United Kingdom and of the European Union side by side, MFN rates.
        UkTariffCsv = "uk-tariff-csv",
        /// The records of single commodities in the Trade Tariff of the United Kingdom, JSON of its
        /// API.
        UkCommodityJson = "uk-commodity-json",
        /// Canada's Customs Tariff, CSV export of the CBSA.
        CaTariffCsv = "ca-tariff-csv",
        /// Australia's Schedule 3; with the schedules of its agreements beside it, what TIPAT
        /// gives.
        AuScheduleJson = "au-schedule-json",
        /// What T-MEC gives on goods of Mexico from year to year, in the FTA Tariff Tool of the ITA: a
        /// table beside the tariff.
        ItaCsv = "ita-csv",
        /// Mexico's tariff codes with NICO, catalogue of the SAT as CSV.
        MxSatCsv = "mx-sat-csv",
        /// How much of what the United States buys claims the T-MEC, by line and country.
        UsUseSharesCsv = "us-use-shares-csv",
        /// The quotas that the European Union opens for Mexico: their definitions, and beside them
        /// the measures that say of which goods.
        EuMxQuotasCsv = "eu-mx-quotas-csv",
        /// Duties on top of the tariff of any market, as an office or a publisher curates them.
        MeasuresCsv = "measures-csv",
        /// A table of any layout and any market, read by a recipe.
        Mapped = "mapped",
    }
}

const UNITED_KINGDOM: &str = "GB";
const EUROPEAN_UNION: &str = "EU";

impl Format {
    /// Whose tariffs such a file can be read for, the usual one first; none stands for any market.
    pub fn markets(self) -> &'static [&'static str] {
        match self {
            Self::UsHtsJson | Self::UsHtsCsv | Self::ItaCsv | Self::UsUseSharesCsv => &["US"],
            Self::UkTariffCsv => &[UNITED_KINGDOM, EUROPEAN_UNION],
            Self::UkCommodityJson => &[UNITED_KINGDOM],
            Self::EuMxQuotasCsv => &[EUROPEAN_UNION],
            Self::CaTariffCsv => &["CA"],
            Self::AuScheduleJson => &["AU"],
            Self::MxSatCsv => &["MX"],
            Self::MeasuresCsv | Self::Mapped => &[],
        }
    }

    /// The agreement of which it is a table, where it is no whole tariff.
    pub fn table_of(self) -> Option<&'static str> {
        (self == Self::ItaCsv).then_some(AgreementId::T_MEC)
    }

    /// Whether it is of single goods, beside the tariff of the market.
    pub(crate) fn is_of_single_goods(self) -> bool {
        self == Self::UkCommodityJson
    }

    /// Whether nothing in its columns means that nothing is given. A record of single goods is of
    /// one day: what it does not say may begin later.
    pub(crate) fn tells_by_a_blank(self) -> bool {
        !self.is_of_single_goods()
    }

    /// Whether it says which duties on top reach a line.
    pub(crate) fn links_levies(self) -> bool {
        self != Self::UsHtsCsv
    }

    /// Whether another file of the publisher completes it: the rates of its agreements, the goods
    /// of its quotas.
    pub fn takes_beside(self) -> bool {
        self == Self::AuScheduleJson || self.needs_beside()
    }

    /// Whether it says nothing without the other file.
    pub fn needs_beside(self) -> bool {
        self == Self::EuMxQuotasCsv
    }

    /// Whether it is no tariff: quotas, duties on top and what is said of the trade under a tariff
    /// stand beside it.
    pub(crate) fn stands_beside(self) -> bool {
        matches!(
            self,
            Self::UsUseSharesCsv | Self::EuMxQuotasCsv | Self::MeasuresCsv
        )
    }

    /// Whose tariff such a file usually is.
    pub fn market(self) -> &'static str {
        self.markets().first().copied().unwrap_or_default()
    }

    /// The agreements for which it has a column. Of others it says nothing.
    pub(crate) fn agreements(self) -> &'static [&'static str] {
        match self {
            Self::UsHtsJson | Self::UsHtsCsv | Self::ItaCsv => &[AgreementId::T_MEC],
            Self::CaTariffCsv => &[AgreementId::T_MEC, AgreementId::TIPAT],
            Self::AuScheduleJson => &[AgreementId::TIPAT],
            Self::UkCommodityJson => &[AgreementId::ACUK, AgreementId::TIPAT],
            // Of a table, its recipe says it.
            Self::UkTariffCsv
            | Self::MxSatCsv
            | Self::UsUseSharesCsv
            | Self::EuMxQuotasCsv
            | Self::MeasuresCsv
            | Self::Mapped => &[],
        }
    }

    /// How its rates are written; Mexico's codes and quotas come without rates, those on top stay
    /// text, and of a table its recipe says it.
    pub(crate) fn dialect(self) -> Option<Dialect> {
        match self {
            Self::UsHtsJson | Self::UsHtsCsv => Some(Dialect::UsHts),
            Self::UkTariffCsv => Some(Dialect::EuUk),
            Self::CaTariffCsv => Some(Dialect::CaTariff),
            Self::AuScheduleJson => Some(Dialect::AuTariff),
            // They are dated: the publisher's own writing has no words for that.
            Self::ItaCsv | Self::UkCommodityJson => Some(Dialect::Proa),
            Self::MxSatCsv
            | Self::UsUseSharesCsv
            | Self::EuMxQuotasCsv
            | Self::MeasuresCsv
            | Self::Mapped => None,
        }
    }
}

/// How to take a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportOrder {
    /// Whose tariff.
    pub market: String,
    /// How it is written.
    pub format: Format,
    /// Which edition, in the publisher's words.
    pub vintage: String,
    /// Answers come from it from now on, also where the market has another schedule.
    pub make_current: bool,
    /// What the columns of a table mean; none of a file that is read natively.
    pub recipe: Option<Recipe>,
}

impl ImportOrder {
    /// The agreement of which the file is a table, where it is no whole tariff.
    fn table_of(&self) -> Option<String> {
        let by_recipe = self.recipe.as_ref().and_then(Recipe::table_of);
        let by_format = self.format.table_of().map(str::to_owned);
        by_format.or_else(|| by_recipe.map(ToString::to_string))
    }

    /// Whether it is used at once, whatever was used before. Of what stands beside a tariff, one
    /// file is used at a time, and the last to come.
    fn takes_over(&self) -> bool {
        self.make_current || self.format.stands_beside()
    }

    /// The recipe as the schedule keeps it.
    fn recipe_text(&self) -> Result<Option<String>, AppError> {
        let text = self.recipe.as_ref().map(serde_json::to_string);
        text.transpose()
            .map_err(|error| Internal::new(&error).into())
    }
}

/// Imports an official file. Importing the same file again changes nothing.
pub async fn import(
    desk: &Desk,
    order: ImportOrder,
    file: ChosenFile,
    progress: Progress,
) -> Result<ImportReport, AppError> {
    ensure_may(desk)?;
    ensure_fits(desk, &order).await?;
    let prepared = file::prepare(order.format, file, progress.clone()).await?;
    // The same file asked for twice is loaded once.
    let _alone = desk.reference.alone().await;
    if let Some(report) = report::already_loaded(desk, &order, &prepared.sha256).await? {
        let is_current = report.is_current || order.takes_over();
        if is_current != report.is_current {
            set_current(desk, &report.schedule).await?;
        }
        return Ok(ImportReport {
            is_current,
            ..report
        });
    }
    let schedule = desk.env.uuid();
    let tx = desk.reference.begin().await?;
    open_schedule(desk, &tx, schedule, &order, &prepared).await?;
    let loaded = match order.format {
        Format::UsHtsJson | Format::UsHtsCsv => {
            us_hts::load(&tx, schedule, order.format, prepared, &progress).await
        }
        Format::UkTariffCsv | Format::CaTariffCsv | Format::AuScheduleJson => {
            published::load(&tx, schedule, &order, prepared, &progress).await
        }
        Format::UkCommodityJson => uk_commodity::load(&tx, schedule, prepared, &progress).await,
        Format::ItaCsv => {
            let facts = desk.reference.facts().await?;
            let since = facts.in_force(AgreementId::T_MEC, &order.market);
            let since = since.ok_or_else(|| ImportError::NoAgreement {
                agreement: AgreementId::T_MEC.to_owned(),
                market: order.market.clone(),
            })?;
            ita::load(&tx, schedule, prepared, since, &progress).await
        }
        Format::MxSatCsv => {
            mx_sat::load(&tx, schedule, prepared, desk.env.today(), &progress).await
        }
        Format::UsUseSharesCsv => us_use::load(&tx, schedule, prepared, &progress).await,
        Format::EuMxQuotasCsv => eu_mx_quotas::load(&tx, schedule, prepared, &progress).await,
        Format::MeasuresCsv => {
            let facts = desk.reference.facts().await?;
            let known = Known {
                market: order.market.clone(),
                markets: facts.markets.keys().cloned().collect(),
                agreements: facts.agreements.keys().cloned().collect(),
            };
            measures::load(&tx, schedule, known, prepared, &progress).await
        }
        Format::Mapped => {
            let recipe = order.recipe.clone().ok_or(ImportError::NoRecipe)?;
            mapped::load(&tx, schedule, recipe, prepared, &progress).await
        }
    };
    let tally = loaded.map_err(|error| {
        if progress.is_cancelled() {
            FileError::Cancelled.into()
        } else {
            error
        }
    })?;
    tally.ensure_is_understood()?;
    report::keep(&tx, schedule, &tally).await?;
    numbering::settle(&tx).await?;
    let is_current = current::settle(&tx, schedule, &order).await?;
    tx.commit().await?;
    desk.reference.forget().await;
    desk.store
        .tell(BTreeSet::from(["reference", "schedules", "answers"]));
    repair::remember(desk).await?;
    Ok(tally.report(schedule.to_string(), is_current))
}

/// Refuses a format that is not of the market, and a recipe that is not for it.
async fn ensure_fits(desk: &Desk, order: &ImportOrder) -> Result<(), AppError> {
    if order.format == Format::Mapped {
        let recipe = order.recipe.as_ref().ok_or(ImportError::NoRecipe)?;
        return ensure_is_of(desk, recipe, &order.market).await;
    }
    let markets = order.format.markets();
    if markets.is_empty() {
        return preview::market(desk, &order.market).await.map(|_| ());
    }
    if markets.contains(&order.market.as_str()) {
        return Ok(());
    }
    Err(ImportError::OtherMarket {
        format: order.format.to_string(),
        market: order.market.clone(),
    }
    .into())
}

/// Refuses a recipe that cannot be followed, or whose agreements are none with the market.
pub(crate) async fn ensure_is_of(
    desk: &Desk,
    recipe: &Recipe,
    market: &str,
) -> Result<(), AppError> {
    let bad = |problem| AppError::from(ImportError::BadRecipe { problem });
    recipe.check().map_err(bad)?;
    let known = preview::market(desk, market).await?;
    let is_known = |agreement: &AgreementId| {
        let id = agreement.to_string();
        known.agreements.iter().any(|known| known.id == id)
    };
    if recipe.agreements().all(is_known) {
        Ok(())
    } else {
        Err(bad(RecipeProblem::OtherAgreement))
    }
}

/// Public data is not journalled; but somebody who may must be at the desk.
fn ensure_may(desk: &Desk) -> Result<(), AppError> {
    desk.author(Action::LoadReferences).map(|_| ())
}

const OPEN: &str = "
    INSERT INTO schedules (id, market, format, vintage, kind, source_id, file_name, file_bytes,
        sha256, state, has_preferences, imported_at, agreement, recipe, beside)
    VALUES (?1, ?2, ?3, ?4, 'imported', ?1, ?5, ?6, ?7, 'loading', ?8, ?9, ?10, ?11, ?12)";

const SOURCE: &str = "
    INSERT INTO sources (id, name_es, name_en, publisher, vintage, licence, locator, rows, sha256,
        kind, loaded_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?9, ?6, 0, ?7, 'imported', ?8)";

async fn open_schedule(
    desk: &Desk,
    tx: &DatabaseTransaction,
    schedule: Uuid,
    order: &ImportOrder,
    prepared: &Prepared,
) -> Result<(), AppError> {
    let now = desk.env.now().to_string();
    // What a second file would say of agreements is not known without it.
    let mapped = order.recipe.iter().flat_map(Recipe::agreements).count();
    let has_preferences = mapped > 0
        || (!order.format.agreements().is_empty()
            && (!order.format.takes_beside() || prepared.beside.is_some()));
    let beside = Some(order.format).filter(|format| format.stands_beside());
    let bytes = i64::try_from(prepared.bytes).unwrap_or(i64::MAX);
    let row = [
        schedule.to_string().into(),
        order.market.clone().into(),
        order.format.code().into(),
        order.vintage.clone().into(),
        prepared.full_name().into(),
        bytes.into(),
        prepared.sha256.clone().into(),
        has_preferences.into(),
        now.clone().into(),
        order.table_of().into(),
        order.recipe_text()?.into(),
        beside.map(Format::code).into(),
    ];
    execute(tx, OPEN, row).await?;
    let published = source::published(tx, order).await?;
    let source = [
        schedule.to_string().into(),
        published.spanish.into(),
        published.english.into(),
        published.publisher.into(),
        order.vintage.clone().into(),
        prepared.full_name().into(),
        prepared.sha256.clone().into(),
        now.into(),
        published.licence.into(),
    ];
    execute(tx, SOURCE, source).await
}

#[cfg(test)]
mod tests;
