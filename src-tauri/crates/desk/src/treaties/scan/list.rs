//! The rows of the last scan: a product of a company in a market, filtered, sorted, a page at a
//! time; and what they come to.

mod statements;

use proa_domain::companies::place::State;
use proa_domain::companies::size::Size;
use proa_domain::ids::{CompanyId, ProductId};
use proa_domain::money::{Currency, Money, MoneyText};
use proa_domain::treaties::hs_code::TariffCode;
use rust_decimal::Decimal;
use sea_orm::{ConnectionTrait as _, FromQueryResult};
use serde::{Deserialize, Serialize};

use self::statements::{Conditions, keys};
pub use super::findings::RestsOn;
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::store::columns::from_json;
use crate::store::page::{self, LARGEST_PAGE, Page};
use crate::treaties::facts::Facts;
use crate::treaties::lookup::AgreementName;
use crate::treaties::lookup::answer::NeedBrief;
use crate::treaties::ranking::StandingState;

proa_domain::text_enum! {
    /// What the rows are in the order of.
    pub enum ScanSort {
        /// What is left of the saving of a year.
        Net = "net",
        /// The saving of a year.
        Saving = "saving",
        /// The margin.
        Margin = "margin",
        /// The name of the company.
        Company = "company",
    }
}

/// What the list shall hold, and which page of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ScanFilter {
    /// Markets; none for all.
    pub markets: Vec<String>,
    /// States of the companies; none for all.
    pub states: Vec<State>,
    /// Sizes of the companies; none for all.
    pub sizes: Vec<Size>,
    /// Chapters of the products, two digits; none for all.
    pub chapters: Vec<String>,
    /// How much is known; none for all.
    pub standings: Vec<StandingState>,
    /// Only where an agreement asks less than everybody pays.
    pub gaining: bool,
    /// Of one company alone.
    pub company: Option<CompanyId>,
    /// The order.
    pub sort: ScanOrder,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

/// An order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ScanOrder {
    /// By what.
    pub by: ScanSort,
    /// The last, or the most, first.
    pub descending: bool,
}

impl Default for ScanFilter {
    fn default() -> Self {
        Self {
            markets: Vec::new(),
            states: Vec::new(),
            sizes: Vec::new(),
            chapters: Vec::new(),
            standings: Vec::new(),
            gaining: false,
            company: None,
            sort: ScanOrder {
                by: ScanSort::Margin,
                descending: true,
            },
            after: None,
            limit: 100,
        }
    }
}

/// A product of a company in a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScanRow {
    /// The company.
    pub company_id: CompanyId,
    /// Its legal name.
    pub company: String,
    /// Its state.
    pub state: Option<State>,
    /// Its size.
    pub size: Option<Size>,
    /// The product.
    pub product_id: ProductId,
    /// What it is, in the company's words.
    pub product: String,
    /// The code that was asked about, with points.
    pub code: String,
    /// The market.
    pub market: String,
    /// How much is known.
    pub standing: StandingState,
    /// The line that the figures are of.
    pub line: Option<String>,
    /// What everybody pays, as published.
    pub mfn: Option<String>,
    /// The agreement that asks the least.
    pub agreement: Option<AgreementName>,
    /// What it asks, as published.
    pub offer: Option<String>,
    /// What is not paid for each hundred of the customs value, in per cent.
    pub margin: Option<String>,
    /// The same on the line that saves most, where lines differ.
    pub most_margin: Option<String>,
    /// What is not paid in a year.
    pub saving: Option<MoneyText>,
    /// What is left of it when the proofs are paid.
    pub net: Option<MoneyText>,
    /// The least value at which the proof is paid: of a shipment or of a year, as its cost is.
    pub break_even: Option<MoneyText>,
    /// What the saving is worked out from.
    pub rests_on: Option<RestsOn>,
    /// What is asked for.
    pub needs: Vec<NeedBrief>,
    /// Whether duties may come on top.
    pub has_additional: bool,
    /// What qualifies its rates; words: `reason-<code>`.
    pub reasons: Vec<String>,
}

/// What the rows of a filter come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScanTotals {
    /// Companies that have a row.
    pub companies: u32,
    /// Rows.
    pub rows: u32,
    /// Rows of which all is known.
    pub known: u32,
    /// Rows that wait for an input.
    pub needs_input: u32,
    /// Rows whose rate is text.
    pub text_only: u32,
    /// Rows of which no official source at hand says it.
    pub unknown: u32,
    /// What all rows that save something save in a year; none where no row can say it.
    pub saving: Option<MoneyText>,
    /// What is left, of the rows where something is.
    pub net: Option<MoneyText>,
}

#[derive(FromQueryResult)]
struct Row {
    company_id: CompanyId,
    company: String,
    state: Option<State>,
    size: Option<Size>,
    product_id: ProductId,
    product: String,
    code: String,
    market: String,
    standing: StandingState,
    line: Option<String>,
    mfn: Option<String>,
    agreement: Option<String>,
    offer: Option<String>,
    margin: Option<i64>,
    most_margin: Option<i64>,
    saving_minor: Option<i64>,
    net_minor: Option<i64>,
    break_even_minor: Option<i64>,
    rests_on: Option<RestsOn>,
    needs: String,
    has_additional: bool,
    reasons: String,
    currency: Currency,
}

/// A page of the list; empty before the first scan.
pub async fn list(desk: &Desk, filter: &ScanFilter) -> Result<Page<ScanRow>, AppError> {
    let facts = desk.reference.facts().await?;
    let db = desk.store.read();
    let limit = filter.limit.clamp(1, LARGEST_PAGE);
    let conditions = Conditions::of(filter);
    let count = conditions.count();
    let page = conditions.page(filter, limit + 1);
    let (counted, mut found) = tokio::try_join!(db.query_one_raw(count), db.query_all_raw(page))?;
    let total = counted.map(|row| row.try_get("", "total")).transpose()?;
    let has_more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let next = match found.last() {
        Some(last) if has_more => {
            let keys: Vec<String> = (0..keys(filter.sort.by).len())
                .map(|index| last.try_get("", &format!("key_{index}")))
                .collect::<Result<_, _>>()?;
            Some(page::place(
                &keys.iter().map(String::as_str).collect::<Vec<_>>(),
            ))
        }
        _ => None,
    };
    let rows = found
        .iter()
        .map(|row| Row::from_query_result(row, "")?.shown(&facts))
        .collect::<Result<_, _>>()?;
    Ok(Page {
        rows,
        next,
        total: total.unwrap_or_default(),
    })
}

#[derive(FromQueryResult)]
struct Summed {
    rows: u32,
    known: u32,
    needs_input: u32,
    text_only: u32,
    unknown: u32,
    saving: Option<i64>,
    net: Option<i64>,
    currency: Option<Currency>,
}

/// What the rows of a filter come to; its page and order play no part.
pub async fn totals(desk: &Desk, filter: &ScanFilter) -> Result<ScanTotals, AppError> {
    let conditions = Conditions::of(filter);
    let db = desk.store.read();
    let (summed, companies) = tokio::try_join!(
        db.query_one_raw(conditions.sums()),
        db.query_one_raw(conditions.companies())
    )?;
    let missing = || Internal::new(&"a sum without a row");
    let summed = Summed::from_query_result(&summed.ok_or_else(missing)?, "")?;
    let companies = companies.ok_or_else(missing)?.try_get("", "companies")?;
    let money = |minor: Option<i64>| {
        let (minor, currency) = minor.zip(summed.currency)?;
        Some(MoneyText::from(Money { minor, currency }))
    };
    Ok(ScanTotals {
        companies,
        rows: summed.rows,
        known: summed.known,
        needs_input: summed.needs_input,
        text_only: summed.text_only,
        unknown: summed.unknown,
        saving: money(summed.saving),
        net: money(summed.net),
    })
}

impl Row {
    fn shown(self, facts: &Facts) -> Result<ScanRow, AppError> {
        let currency = self.currency;
        let money =
            |minor: Option<i64>| minor.map(|minor| MoneyText::from(Money { minor, currency }));
        let name = |id: String| {
            let known = facts.agreements.get(&id);
            AgreementName {
                short_es: known.map_or_else(|| id.clone(), |known| known.short_es.clone()),
                short_en: known.map_or_else(|| id.clone(), |known| known.short_en.clone()),
                id,
            }
        };
        let code = self.code.parse().map(|code: TariffCode| code.pointed());
        Ok(ScanRow {
            company_id: self.company_id,
            company: self.company,
            state: self.state,
            size: self.size,
            product_id: self.product_id,
            product: self.product,
            code: code.unwrap_or(self.code),
            market: self.market,
            standing: self.standing,
            line: self.line,
            mfn: self.mfn,
            agreement: self.agreement.map(name),
            offer: self.offer,
            margin: self.margin.map(percent),
            most_margin: self.most_margin.map(percent),
            saving: money(self.saving_minor),
            net: money(self.net_minor),
            break_even: money(self.break_even_minor),
            rests_on: self.rests_on,
            needs: from_json(&self.needs)?,
            has_additional: self.has_additional,
            reasons: from_json(&self.reasons)?,
        })
    }
}

/// Hundredths of a per cent as the ranking writes a margin.
fn percent(hundredths: i64) -> String {
    Decimal::new(hundredths, 2).normalize().to_string()
}
