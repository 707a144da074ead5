//! Finding a product: by its code, by words in either language, by the beginnings of words, and
//! by words that are nearly right.
//!
//! The nomenclature (six digits, and Mexico's codes) comes first and is ranked; the lines of the
//! current schedules follow in the order of their codes. A code that several markets have is one
//! hit that names them; a hit that only other words than those typed lead to says which.

mod hits;
mod trade;
pub(crate) mod words;

use std::collections::BTreeSet;

use proa_domain::settings::Locale;
use proa_domain::treaties::hs_code::{AskedCode, TariffCode};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use self::hits::{LineRow, ProductRow};
pub use self::trade::{TradeWord, trade_words};
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::treaties::reference::rows::query;

const MOST_HITS: u32 = 100;

/// A product that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProductHit {
    /// What a lookup asks by: the digits, after `MX` where they are those of Mexico's own line.
    #[serde(default)]
    pub key: String,
    /// The digits.
    pub digits: String,
    /// With points.
    pub code: String,
    /// How many digits it has: 2, 4, 6, 8, 10.
    pub level: u32,
    /// The text in the language asked for, where there is one.
    pub description: String,
    /// The texts above it, outermost first.
    pub path: Vec<String>,
    /// `HS2022`, `MX`, or the market whose line it is.
    pub edition: String,
    /// The markets whose own code it is; none where all share it.
    #[serde(default)]
    pub markets: Vec<String>,
    /// The words that it was found by, where they are not those that were typed.
    #[serde(default)]
    pub found_as: Option<String>,
    /// What the trade calls it, where that name led to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<String>,
}

/// Searches; the best first, none twice.
pub async fn search(
    desk: &Desk,
    text: &str,
    locale: Locale,
    limit: u32,
) -> Result<Vec<ProductHit>, AppError> {
    let limit = limit.clamp(1, MOST_HITS);
    let text = text.trim();
    if text.contains(|sign: char| sign.is_ascii_digit())
        && let Ok(AskedCode { code, .. }) = text.parse()
    {
        return by_code(desk, code, locale, limit).await;
    }
    words::search(desk, text, locale, limit).await
}

const BY_CODE: &str = "
    SELECT own.edition, own.digits, own.level, own.es, own.en,
        coalesce(own.path_es, above.path_es) AS path_es,
        coalesce(own.path_en, above.path_en) AS path_en
    FROM nomenclature AS own
    LEFT JOIN schedules ON schedules.id = own.schedule_id
    LEFT JOIN nomenclature AS above ON own.edition = 'MX' AND above.edition = 'HS2022'
        AND above.digits = substr(own.digits, 1, 6)
    WHERE own.digits >= ?1 AND own.digits < ?1 || ':'
        AND coalesce(schedules.is_current, 1) = 1
    ORDER BY own.digits, own.edition LIMIT ?2";

const LINES_BY_CODE: &str = "
    SELECT schedules.market, line.digits, line.code, line.level, line.description,
        line.description_es, line.path
    FROM schedules JOIN tariff_lines AS line ON line.schedule_id = schedules.id
        AND line.digits >= ?1 AND line.digits < ?1 || ':'
    WHERE schedules.is_current = 1 AND line.level > 6
    ORDER BY line.digits, schedules.market LIMIT 4 * ?2";

async fn by_code(
    desk: &Desk,
    code: TariffCode,
    locale: Locale,
    limit: u32,
) -> Result<Vec<ProductHit>, AppError> {
    let db = desk.reference.read();
    let values = [code.digits().into(), i64::from(limit).into()];
    let shared = ProductRow::find_by_statement(query(BY_CODE, values.clone()))
        .all(db)
        .await?;
    let mut found: Vec<ProductHit> = shared.into_iter().map(|row| row.hit(locale)).collect();
    // Shorter codes are the nomenclature's own; national lines begin where it ends.
    if code.len() >= 4 {
        let lines = LineRow::find_by_statement(query(LINES_BY_CODE, values))
            .all(db)
            .await?;
        found.extend(lines.into_iter().map(|row| row.hit(locale)));
    }
    Ok(grouped(found, limit))
}

/// One hit for each code, in the order of their first; the first text stands for all. Mexico's own
/// code is no other country's.
fn grouped(hits: Vec<ProductHit>, limit: u32) -> Vec<ProductHit> {
    let mut grouped: Vec<ProductHit> = Vec::with_capacity(hits.len());
    for hit in hits {
        match grouped.iter_mut().find(|known| known.key == hit.key) {
            Some(known) => {
                for market in hit.markets {
                    if !known.markets.contains(&market) {
                        known.markets.push(market);
                    }
                }
            }
            None => grouped.push(hit),
        }
    }
    grouped.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    grouped
}

pub(crate) const NEAREST: &str = "
    SELECT own.edition, own.digits, own.level, own.es, own.en,
        coalesce(own.path_es, above.path_es) AS path_es,
        coalesce(own.path_en, above.path_en) AS path_en
    FROM nomenclature AS own
    LEFT JOIN schedules ON schedules.id = own.schedule_id
    LEFT JOIN nomenclature AS above ON own.edition = 'MX' AND above.edition = 'HS2022'
        AND above.digits = substr(own.digits, 1, 6)
    WHERE own.digits IN (?1, substr(?1, 1, 8), substr(?1, 1, 6), substr(?1, 1, 4),
        substr(?1, 1, 2)) AND coalesce(schedules.is_current, 1) = 1
    ORDER BY length(own.digits) DESC, own.edition LIMIT 1";

/// The product of a code, or the nearest above it.
pub(crate) async fn find(
    desk: &Desk,
    code: TariffCode,
    locale: Locale,
) -> Result<Option<ProductHit>, AppError> {
    let nearest = query(NEAREST, [code.digits().into()]);
    let row = ProductRow::find_by_statement(nearest)
        .one(desk.reference.read())
        .await?;
    Ok(row.map(|row| row.hit(locale)))
}

const LINE: &str = "
    SELECT ?2 AS market, digits, code, level, description, description_es, path
    FROM tariff_lines WHERE schedule_id = ?1 AND digits >= ?3 AND digits < ?3 || ':'
    ORDER BY digits LIMIT 1";

pub(crate) const SUBHEADINGS: &str = "
    SELECT edition, digits, level, es, en, path_es, path_en FROM nomenclature
    WHERE edition = 'HS2022' AND digits IN (SELECT value FROM json_each(?1)) ORDER BY digits";

/// The subheadings that lines of markets stand under, in the order of their codes.
async fn subheadings(
    desk: &Desk,
    lines: &[ProductHit],
    locale: Locale,
) -> Result<Vec<ProductHit>, AppError> {
    let shared: BTreeSet<&str> = lines
        .iter()
        .filter_map(|line| line.digits.get(..6))
        .collect();
    of_codes(desk, &shared, locale).await
}

/// Products of the nomenclature that all markets share, in the order of their codes.
async fn of_codes(
    desk: &Desk,
    codes: &BTreeSet<&str>,
    locale: Locale,
) -> Result<Vec<ProductHit>, AppError> {
    let shared = serde_json::to_string(codes).map_err(|error| Internal::new(&error))?;
    let rows = ProductRow::find_by_statement(query(SUBHEADINGS, [shared.into()]))
        .all(desk.reference.read())
        .await?;
    Ok(rows.into_iter().map(|row| row.hit(locale)).collect())
}

/// The products that the trade calls as it was typed, in the order of its list.
async fn called(
    desk: &Desk,
    typed: &[String],
    locale: Locale,
) -> Result<Vec<ProductHit>, AppError> {
    let names: Vec<&TradeWord> = trade::called(typed).collect();
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let codes = names.iter().flat_map(|name| name.codes.iter().copied());
    let known = of_codes(desk, &codes.collect(), locale).await?;
    let meant = names.iter().flat_map(|name| {
        let of_name = name.codes.iter();
        of_name.filter_map(|code| {
            let hit = known.iter().find(|hit| hit.digits == *code)?;
            Some(ProductHit {
                called: Some(name.name.to_owned()),
                ..hit.clone()
            })
        })
    });
    Ok(meant.collect())
}

/// The market's own line of a code, or the first under it.
pub(crate) async fn line_of(
    desk: &Desk,
    schedule: &str,
    market: &str,
    code: TariffCode,
    locale: Locale,
) -> Result<Option<ProductHit>, AppError> {
    let line = query(LINE, [schedule.into(), market.into(), code.digits().into()]);
    let row = LineRow::find_by_statement(line)
        .one(desk.reference.read())
        .await?;
    Ok(row.map(|row| row.hit(locale)))
}

#[cfg(test)]
mod tests;
