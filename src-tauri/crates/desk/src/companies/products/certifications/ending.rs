//! The certifications that end soon or have ended, so that somebody renews them.

use proa_domain::companies::certification::{CertificationState, REMIND_DAYS, is_same_kind};
use proa_domain::ids::{CertificationId, CompanyId, ProductId};
use proa_domain::time::Day;
use sea_orm::{ConnectionTrait as _, DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::store::columns::Texts;

/// A certification that ends soon or has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EndingCertification {
    /// Identity.
    pub id: CertificationId,
    /// What it is called.
    pub kind: String,
    /// The company.
    pub company: CompanyId,
    /// Its legal name.
    pub company_name: String,
    /// The product; none where it is of the company as a whole.
    pub product: Option<ProductId>,
    /// What the product is.
    pub description: Option<String>,
    /// The last day on which it holds.
    pub expires_on: Day,
    /// How it stands today.
    pub state: CertificationState,
}

/// The first of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EndingCertifications {
    /// Those that end or ended first.
    pub rows: Vec<EndingCertification>,
    /// How many there are.
    pub total: u32,
}

#[derive(FromQueryResult)]
struct Found {
    id: CertificationId,
    kind: String,
    company_id: CompanyId,
    legal_name: String,
    product_id: Option<ProductId>,
    description: Option<String>,
    expires_on: Day,
    /// The kinds of which the same product, or company, has one that holds longer.
    longer: Texts,
}

/// Of companies that take part.
const ENDING: &str = "
    SELECT t.id, t.kind, t.company_id, c.legal_name, t.product_id, p.description, t.expires_on,
        (SELECT json_group_array(n.kind) FROM certifications n
            WHERE n.company_id = t.company_id AND n.product_id IS t.product_id
                AND n.deleted_at IS NULL AND n.expires_on > t.expires_on) AS longer
    FROM certifications t
    JOIN companies c ON c.id = t.company_id
    LEFT JOIN company_products p ON p.id = t.product_id
    WHERE t.deleted_at IS NULL AND t.expires_on <= ?
        AND c.deleted_at IS NULL AND c.archived_on IS NULL
        AND (t.product_id IS NULL OR p.deleted_at IS NULL)
    ORDER BY t.expires_on, c.sort_name, t.id";

/// The certifications that end within the next weeks or have ended, the first of them first. One that was
/// renewed by another of its kind is not told of.
pub async fn ending(desk: &Desk, limit: u32) -> Result<EndingCertifications, AppError> {
    let today = desk.env.today();
    let until = today.days_later(REMIND_DAYS).to_string();
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, ENDING, [until.into()]);
    let rows = desk.store.read().query_all_raw(query).await?;
    let mut found = Vec::new();
    for row in &rows {
        let ends = Found::from_query_result(row, "")?;
        let mut longer = ends.longer.0.iter();
        if !longer.any(|kind| is_same_kind(kind, &ends.kind)) {
            found.push(ends);
        }
    }
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let rows = found.into_iter().map(|ends| EndingCertification {
        id: ends.id,
        kind: ends.kind,
        company: ends.company_id,
        company_name: ends.legal_name,
        product: ends.product_id,
        description: ends.description,
        expires_on: ends.expires_on,
        state: CertificationState::of(Some(ends.expires_on), today),
    });
    Ok(EndingCertifications {
        rows: rows.collect(),
        total,
    })
}
