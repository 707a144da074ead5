//! What the codes of a directory are called.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::companies::directory::Entry;
use proa_domain::companies::directory::book::{Both, Names, chapter};
use sea_orm::FromQueryResult;

use crate::Desk;
use crate::error::AppError;
use crate::store::columns::json_of;
use crate::treaties::reference::catalogues;
use crate::treaties::reference::rows::query;

#[derive(FromQueryResult)]
struct Named {
    code: String,
    es: String,
    en: String,
}

/// The names of every code in some entries; a code that the reference data does not know has none.
pub(super) async fn of(desk: &Desk, entries: &[Entry]) -> Result<Names, AppError> {
    let codes = |of: fn(&Entry) -> Vec<String>| -> BTreeSet<String> {
        entries.iter().flat_map(of).collect()
    };
    let sectors = codes(|entry| entry.sectors.clone());
    let markets = codes(|entry| entry.markets.iter().map(|one| one.market.clone()).collect());
    let activities = codes(|entry| entry.activity.clone().into_iter().collect());
    let products = codes(|entry| {
        let codes = entry.products.iter().filter_map(|one| one.code.clone());
        let chapters = entry
            .products
            .iter()
            .filter_map(|one| one.code.as_deref().and_then(chapter));
        codes.chain(chapters.map(str::to_owned)).collect()
    });
    let places = codes(|entry| entry.municipality.iter().map(ToString::to_string).collect());
    Ok(Names {
        states: both(
            desk,
            "SELECT state AS code, short_es AS es, name_en AS en FROM states",
            None,
        )
        .await?
        .into_iter()
        .collect(),
        municipalities: single(
            desk,
            "SELECT municipality AS code, name AS es, name AS en FROM municipalities
             WHERE municipality IN (SELECT value FROM json_each(?))",
            &places,
        )
        .await?,
        activities: single(
            desk,
            "SELECT code, title AS es, title AS en FROM scian
             WHERE code IN (SELECT value FROM json_each(?))",
            &activities,
        )
        .await?,
        sectors: catalogues::sectors(desk)
            .await?
            .into_iter()
            .filter(|sector| sectors.contains(&sector.code))
            .map(|sector| {
                let (es, en) = (sector.name_es, sector.name_en);
                (sector.code, Both { es, en })
            })
            .collect(),
        markets: both(
            desk,
            "SELECT market AS code, name_es AS es, name_en AS en FROM markets
             WHERE market IN (SELECT value FROM json_each(?1))
             UNION ALL SELECT country, es, en FROM countries
             WHERE country IN (SELECT value FROM json_each(?1))
                 AND country NOT IN (SELECT market FROM markets)",
            Some(&markets),
        )
        .await?
        .into_iter()
        .collect(),
        codes: both(
            desk,
            "SELECT digits AS code, es, coalesce(en, es) AS en FROM nomenclature
             WHERE edition = 'HS2022' AND digits IN (SELECT value FROM json_each(?))",
            Some(&products),
        )
        .await?
        .into_iter()
        .collect(),
    })
}

async fn both(
    desk: &Desk,
    sql: &str,
    codes: Option<&BTreeSet<String>>,
) -> Result<Vec<(String, Both)>, AppError> {
    let found = Named::find_by_statement(query(sql, codes.map(|codes| json_of(codes).into())));
    let found = found.all(desk.reference.read()).await?.into_iter();
    Ok(found
        .map(|Named { code, es, en }| (code, Both { es, en }))
        .collect())
}

async fn single(
    desk: &Desk,
    sql: &str,
    codes: &BTreeSet<String>,
) -> Result<BTreeMap<String, String>, AppError> {
    let found = both(desk, sql, Some(codes)).await?.into_iter();
    Ok(found.map(|(code, both)| (code, both.es)).collect())
}
