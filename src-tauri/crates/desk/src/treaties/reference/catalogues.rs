//! Lists that forms choose from.

use proa_domain::settings::Locale;
use proa_domain::text::fold;
use sea_orm::{ConnectionTrait as _, FromQueryResult};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::treaties::reference::rows::query;

const SCIAN_HITS: i64 = 30;

/// A choice with a name in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// What is kept.
    pub code: String,
    /// The name in Spanish.
    pub name_es: String,
    /// The name in English.
    pub name_en: String,
}

impl Choice {
    /// What is kept, with its name in a language.
    pub(crate) fn named(self, locale: Locale) -> (String, String) {
        let name = match locale {
            Locale::EsMx => self.name_es,
            Locale::En => self.name_en,
        };
        (self.code, name)
    }
}

/// A state of Mexico.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct StateChoice {
    /// INEGI's two digits.
    pub code: String,
    /// The name in Spanish.
    pub name_es: String,
    /// The name in English.
    pub name_en: String,
    /// ISO 3166-2.
    pub iso: String,
}

impl StateChoice {
    /// Its digits, with its name in a language.
    pub(crate) fn named(self, locale: Locale) -> (String, String) {
        let name = match locale {
            Locale::EsMx => self.name_es,
            Locale::En => self.name_en,
        };
        (self.code, name)
    }
}

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
pub struct MunicipalityChoice {
    /// INEGI's five digits.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// An economic activity of the SCIAN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
pub struct ScianHit {
    /// The digits.
    pub code: String,
    /// The activity.
    pub title: String,
}

/// A currency in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct CurrencyChoice {
    /// ISO 4217.
    pub code: String,
    /// The name in Spanish.
    pub name_es: String,
    /// The name in English.
    pub name_en: String,
    /// Digits after the point.
    pub decimals: u32,
}

async fn all<T: FromQueryResult>(
    desk: &Desk,
    sql: &str,
    values: impl IntoIterator<Item = sea_orm::Value>,
) -> Result<Vec<T>, AppError> {
    let found = T::find_by_statement(query(sql, values));
    Ok(found.all(desk.reference.read()).await?)
}

/// The states of Mexico.
pub async fn states(desk: &Desk) -> Result<Vec<StateChoice>, AppError> {
    let sql = "SELECT state AS code, short_es AS name_es, name_en, iso FROM states ORDER BY state";
    all(desk, sql, []).await
}

/// The municipalities of a state, by name.
pub async fn municipalities(desk: &Desk, state: &str) -> Result<Vec<MunicipalityChoice>, AppError> {
    let sql = "SELECT municipality AS code, name FROM municipalities WHERE state = ? ORDER BY name";
    all(desk, sql, [state.into()]).await
}

/// The municipalities of all states.
pub(crate) async fn all_municipalities(desk: &Desk) -> Result<Vec<MunicipalityChoice>, AppError> {
    let sql = "SELECT municipality AS code, name FROM municipalities ORDER BY municipality";
    all(desk, sql, []).await
}

/// The sectors of the office.
pub async fn sectors(desk: &Desk) -> Result<Vec<Choice>, AppError> {
    let sql = "SELECT sector AS code, name_es, name_en FROM sectors ORDER BY rowid";
    all(desk, sql, []).await
}

/// The countries.
pub async fn countries(desk: &Desk) -> Result<Vec<Choice>, AppError> {
    let sql = "SELECT country AS code, es AS name_es, en AS name_en FROM countries ORDER BY es";
    all(desk, sql, []).await
}

/// The currencies in use.
pub async fn currencies(desk: &Desk) -> Result<Vec<CurrencyChoice>, AppError> {
    let sql = "SELECT currency AS code, name_es, name_en, minor_units AS decimals
        FROM currencies ORDER BY currency";
    all(desk, sql, []).await
}

/// The Incoterms 2020, from the seller's door to the buyer's.
pub async fn incoterms(desk: &Desk) -> Result<Vec<Choice>, AppError> {
    let sql = "SELECT incoterm AS code, name_es, name_en FROM incoterms_2020 ORDER BY rowid";
    all(desk, sql, []).await
}

/// Activities by the beginnings of words, or of the code.
pub async fn search_scian(desk: &Desk, text: &str) -> Result<Vec<ScianHit>, AppError> {
    let folded = fold(text);
    if !folded.is_empty() && folded.bytes().all(|sign| sign.is_ascii_digit()) {
        let sql = "SELECT code, title FROM scian WHERE code >= ?1 AND code < ?1 || ':'
            ORDER BY code LIMIT ?2";
        return all(desk, sql, [folded.into(), SCIAN_HITS.into()]).await;
    }
    let Some(words) = beginnings(&folded) else {
        return Ok(Vec::new());
    };
    let sql = "SELECT scian.code, scian.title FROM scian_words
        JOIN scian ON scian.rowid = scian_words.rowid
        WHERE scian_words MATCH ? ORDER BY rank, length(scian.code) LIMIT ?";
    all(desk, sql, [words.into(), SCIAN_HITS.into()]).await
}

/// Folded words as a full-text query for words that begin like them.
pub(crate) fn beginnings(folded: &str) -> Option<String> {
    let words: Vec<String> = folded
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The outlines of the countries of the world as `TopoJSON`, each under its ISO 3166-1 numeric code;
/// none where the pack is not loaded.
pub async fn world_map(desk: &Desk) -> Result<Option<String>, AppError> {
    let sql = "SELECT content FROM maps WHERE map = 'world' AND format = 'topojson'";
    let row = desk.reference.read().query_one_raw(query(sql, [])).await?;
    Ok(row.map(|row| row.try_get("", "content")).transpose()?)
}
