//! What agreements say of origin in general, as the table holds it.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::origin::determination::provisions::Provisions;
use sea_orm::{ConnectionTrait, FromQueryResult as _, JsonValue};

use super::Member;
use crate::error::AppError;
use crate::treaties::reference::rows::query;

/// The provisions of an agreement with where they come from.
#[derive(Debug, Clone)]
pub(crate) struct SourcedProvisions {
    pub(crate) provisions: Provisions,
    pub(crate) source: String,
    pub(crate) confidence: String,
}

/// Of every agreement; one whose row is not written as this program reads it has none. A market of
/// several countries stands for each of them.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    members: &[Member],
) -> Result<BTreeMap<String, SourcedProvisions>, AppError> {
    let all = query("SELECT * FROM origin_provisions", []);
    let rows = JsonValue::find_by_statement(all).all(db).await?;
    let sourced = rows.iter().filter_map(|row| {
        let text = |column: &str| {
            row.get(column)
                .and_then(JsonValue::as_str)
                .unwrap_or_default()
        };
        let mut provisions = Provisions::read(text).ok()?;
        let with = &mut provisions.cumulation.with;
        let countries: BTreeSet<String> = members
            .iter()
            .filter(|member| with.contains(&member.market))
            .map(|member| member.country.clone())
            .collect();
        with.extend(countries);
        let sourced = SourcedProvisions {
            provisions,
            source: text("source").to_owned(),
            confidence: text("confidence").to_owned(),
        };
        Some((text("agreement").to_owned(), sourced))
    });
    Ok(sourced.collect())
}
