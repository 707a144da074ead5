//! The words of products, which are the list of the kinds of their certifications.

use proa_domain::companies::certification::{is_same_kind, kinds_gone};
use proa_domain::ids::ProductId;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DbBackend, FromQueryResult as _, QueryFilter as _,
    Statement,
};

use super::live;
use crate::Desk;
use crate::companies::entity::product;
use crate::companies::products::entity::certification;
use crate::companies::products::offers;
use crate::error::AppError;
use crate::store::columns::Texts;
use crate::store::tx::WriteTx;

/// So many kinds are proposed.
const PROPOSED: usize = 60;

/// The kinds that the office knows, those that the most products have first.
pub async fn kinds(desk: &Desk) -> Result<Vec<String>, AppError> {
    #[derive(sea_orm::FromQueryResult)]
    struct Known {
        kind: String,
    }
    let query = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT kind, count(*) AS times FROM (
             SELECT w.value AS kind FROM company_products p, json_each(p.certifications) w
             WHERE p.deleted_at IS NULL
             UNION ALL SELECT kind FROM certifications
             WHERE deleted_at IS NULL AND product_id IS NULL)
         GROUP BY kind ORDER BY times DESC, kind LIMIT 500",
    );
    let mut proposed: Vec<String> = Vec::new();
    for row in desk.store.read().query_all_raw(query).await? {
        let Known { kind } = Known::from_query_result(&row, "")?;
        if proposed.len() < PROPOSED && !proposed.iter().any(|own| is_same_kind(own, &kind)) {
            proposed.push(kind);
        }
    }
    Ok(proposed)
}

/// Brings the words of a product up to a record that was written: the kind that it had goes where no other
/// record has it, and the one that it has comes.
pub(super) async fn settle(
    tx: &mut WriteTx<'_>,
    product: Option<ProductId>,
    former: Option<&str>,
    now: Option<&str>,
) -> Result<(), AppError> {
    let Some(id) = product else {
        return Ok(());
    };
    let records = live().filter(certification::Column::ProductId.eq(id));
    let records = records.all(tx.read()).await?;
    let is_recorded = |kind: &str| records.iter().any(|own| is_same_kind(&own.kind, kind));
    let before = offers::find(tx.read(), id).await?;
    let mut words = before.certifications.0.clone();
    if let Some(former) = former.filter(|kind| !is_recorded(kind)) {
        words.retain(|word| !is_same_kind(word, former));
    }
    if let Some(now) = now.filter(|kind| !words.iter().any(|word| is_same_kind(word, kind))) {
        words.push(now.to_owned());
    }
    let after = product::Model {
        certifications: Texts(words),
        ..before.clone()
    };
    tx.update::<product::Entity>(&before, &after).await?;
    Ok(())
}

/// Takes along the records of the kinds that products lost as their profile was written. What a product
/// that is gone itself had stays with it.
pub(in crate::companies) async fn lose(
    tx: &mut WriteTx<'_>,
    before: &[product::Model],
    after: &[product::Model],
) -> Result<(), AppError> {
    for row in after {
        let Some(known) = before.iter().find(|known| known.id == row.id) else {
            continue;
        };
        let gone = kinds_gone(&known.certifications.0, &row.certifications.0);
        if gone.is_empty() {
            continue;
        }
        let records = live().filter(certification::Column::ProductId.eq(row.id));
        for record in records.all(tx.read()).await? {
            if gone.iter().any(|kind| is_same_kind(kind, &record.kind)) {
                tx.remove::<certification::Entity>(&record).await?;
            }
        }
    }
    Ok(())
}
