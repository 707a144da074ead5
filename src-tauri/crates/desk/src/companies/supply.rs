//! Who can supply what a buyer asks for: the products that may be it are found by their codes or by the
//! words of the search, read with what is offered of them, and ranked by `domain::companies::supply`.

use std::collections::BTreeMap;

use proa_domain::companies::profile::Market;
use proa_domain::companies::supply::{
    Asked, Candidate, Requirement, RequirementForm, Supplier, rank,
};
use proa_domain::ids::{CompanyId, ProductId};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, EntityTrait as _, QueryFilter as _, Statement,
    Value,
};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::entity::{company, market, product};
use crate::companies::error::CompanyError;
use crate::companies::products::certifications::Held;
use crate::companies::words::{self, Condition, Found};
use crate::companies::{products, rows};
use crate::error::{AppError, Internal};
use crate::store::columns::json_of;

/// So many products are held against a requirement at most.
const MOST: usize = 20_000;
/// So many are read at once.
pub(crate) const AT_ONCE: usize = 500;

/// What is asked, and how much of the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SupplyQuery {
    /// What is asked.
    pub requirement: RequirementForm,
    /// So many companies at most.
    pub limit: u32,
}

/// Companies that may supply what is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Suppliers {
    /// Those that serve best first.
    pub rows: Vec<Supplier>,
    /// How many companies were found.
    pub total: u32,
    /// More products were found than are held against a requirement: it should say more.
    pub is_cut: bool,
}

/// Companies that may supply what is asked, ranked.
pub async fn suppliers(desk: &Desk, query: &SupplyQuery) -> Result<Suppliers, AppError> {
    let mut found = all(desk, &query.requirement, None).await?;
    found
        .rows
        .truncate(usize::try_from(query.limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// All of them, or all among some companies.
pub(crate) async fn all(
    desk: &Desk,
    form: &RequirementForm,
    among: Option<&[CompanyId]>,
) -> Result<Suppliers, AppError> {
    let asked = Requirement::parse(form).map_err(CompanyError::from)?;
    let db = desk.store.read();
    let mut ids = found(db, &asked.asked, among).await?;
    let is_cut = ids.len() > MOST;
    ids.truncate(MOST);
    let mut candidates = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        candidates.extend(read(db, some).await?);
    }
    let today = desk.env.today();
    let ranked = tokio::task::spawn_blocking(move || rank(&asked, candidates, today));
    let rows = ranked.await.map_err(|error| Internal::new(&error))?;
    Ok(Suppliers {
        total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        rows,
        is_cut,
    })
}

/// The products that may be what is asked, of companies that take part.
async fn found(
    db: &impl ConnectionTrait,
    asked: &Asked,
    among: Option<&[CompanyId]>,
) -> Result<Vec<ProductId>, AppError> {
    let Condition { sql, mut values } = match asked {
        Asked::Code(digits) => by_code(digits),
        Asked::Words(_) => match words::find(db, &asked.sought()).await? {
            Found::All => return Ok(Vec::new()),
            Found::Few(ids) => Condition {
                sql: "c.id IN (SELECT value FROM json_each(?))".to_owned(),
                values: vec![json_of(ids.iter().map(ToString::to_string)).into()],
            },
            Found::Many(condition) => condition,
        },
    };
    let is_among = match among {
        Some(companies) => {
            values.push(json_of(companies.iter().map(ToString::to_string)).into());
            "c.id IN (SELECT value FROM json_each(?))"
        }
        None => "TRUE",
    };
    let sql = format!(
        "SELECT p.id FROM company_products p JOIN companies c ON c.id = p.company_id
         WHERE p.deleted_at IS NULL AND c.deleted_at IS NULL AND c.archived_on IS NULL AND {sql}
             AND {is_among}
         ORDER BY p.is_exportable DESC, p.id LIMIT {}",
        MOST + 1
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    let rows = db.query_all_raw(query).await?;
    Ok(rows
        .iter()
        .map(|row| row.try_get("", "id"))
        .collect::<Result<_, _>>()?)
}

/// The products of a company.
pub(crate) async fn products_of(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Vec<ProductId>, AppError> {
    let products = product::Entity::find()
        .filter(product::Column::CompanyId.eq(company))
        .filter(product::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    Ok(products.iter().map(|row| row.id).collect())
}

/// Products whose code begins with some digits, and those that are only classified in a wider group.
fn by_code(digits: &str) -> Condition {
    let wider = (2..digits.len())
        .step_by(2)
        .filter_map(|end| digits.get(..end));
    let values: [Value; 3] = [
        digits.into(),
        format!("{digits}:").into(),
        json_of(wider).into(),
    ];
    Condition {
        sql: "(p.code >= ? AND p.code < ? OR p.code IN (SELECT value FROM json_each(?)))"
            .to_owned(),
        values: values.into(),
    }
}

/// Products with their companies and with what is offered of them.
pub(crate) async fn read(
    db: &impl ConnectionTrait,
    ids: &[ProductId],
) -> Result<Vec<Candidate>, AppError> {
    let products = product::Entity::find()
        .filter(product::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let companies = || products.iter().map(|product| product.company_id);
    let found = company::Entity::find()
        .filter(company::Column::Id.is_in(companies()))
        .all(db)
        .await?;
    let mut markets: BTreeMap<CompanyId, Vec<Market>> = BTreeMap::new();
    let sold = market::Entity::find()
        .filter(market::Column::CompanyId.is_in(companies()))
        .filter(market::Column::DeletedAt.is_null());
    for row in sold.all(db).await? {
        let of_company = markets.entry(row.company_id).or_default();
        of_company.push(rows::market_of(&row));
    }
    let held = Held::read(db, companies()).await?;
    let mut offers = products::offers_of(db, ids).await?;
    let by_id: BTreeMap<CompanyId, company::Model> =
        found.into_iter().map(|row| (row.id, row)).collect();
    let candidates = products.iter().filter_map(|row| {
        let company = by_id.get(&row.company_id)?;
        let product = rows::product_of(row);
        Some(Candidate {
            company: company.id,
            company_name: company.legal_name.clone(),
            state: company.state,
            size: company.size,
            markets: markets.get(&company.id).cloned().unwrap_or_default(),
            id: row.id,
            certifications: held.of(company.id, row.id, &product.certifications),
            product,
            offer: offers.remove(&row.id).unwrap_or_default(),
        })
    });
    Ok(candidates.collect())
}

#[cfg(test)]
mod tests;
