//! What is derived from a company: size, sorting name, web domain, sectors and the search index.

use std::collections::BTreeMap;

use proa_domain::companies::reach::Web;
use proa_domain::companies::size::SizeRule;
use proa_domain::ids::CompanyId;
use proa_domain::text::fold;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DatabaseTransaction, DbBackend, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, Statement,
};
use serde_json::{Map, Value as Cell, json};

use crate::companies::entity::{company, figures, product};
use crate::companies::rows::{Parts, Rows};
use crate::error::{AppError, Internal};
use crate::settings::error::{JournalError, UndoRefusal};
use crate::store::topic::{Differing, Refreshed, searchable};

/// How many companies are brought up to date by one statement.
const BATCH: usize = 500;

/// Brings what is derived from some companies up to date.
pub(crate) fn companies<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Refreshed<'a> {
    Box::pin(async move {
        for ids in ids.chunks(BATCH) {
            ensure_nothing_depends_on_deleted(tx, ids).await?;
            ensure_successors_end(tx, ids).await?;
            let derived: Vec<_> = load(tx, ids).await?.iter().map(derive).collect();
            write(tx, &json!(derived).to_string()).await?;
        }
        Ok(())
    })
}

/// A registration or an answer keeps its company: undoing the register comes too late.
async fn ensure_nothing_depends_on_deleted(
    tx: &DatabaseTransaction,
    ids: &[String],
) -> Result<(), AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT 1 AS found FROM companies c
         WHERE c.id IN (SELECT value FROM json_each(?)) AND c.deleted_at IS NOT NULL
             AND (EXISTS (SELECT 1 FROM registrations
                     WHERE company_id = c.id AND deleted_at IS NULL)
                 OR EXISTS (SELECT 1 FROM answers
                     WHERE company_id = c.id AND deleted_at IS NULL))
         LIMIT 1",
        [json!(ids).to_string().into()],
    );
    if tx.query_one_raw(query).await?.is_some() {
        let reason = UndoRefusal::Conflict;
        return Err(JournalError::CannotUndo { reason }.into());
    }
    Ok(())
}

/// Whoever follows from one company to the one that carries on its business comes to an end: undo does not
/// make two carry on each other's.
async fn ensure_successors_end(tx: &DatabaseTransaction, ids: &[String]) -> Result<(), AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "WITH RECURSIVE chain (start, id) AS (
             SELECT id, successor_id FROM companies
             WHERE id IN (SELECT value FROM json_each(?)) AND successor_id IS NOT NULL
             UNION SELECT a.start, c.successor_id FROM chain a JOIN companies c ON c.id = a.id
             WHERE c.successor_id IS NOT NULL)
         SELECT 1 AS found FROM chain WHERE start = id LIMIT 1",
        [json!(ids).to_string().into()],
    );
    if tx.query_one_raw(query).await?.is_some() {
        let reason = UndoRefusal::Conflict;
        return Err(JournalError::CannotUndo { reason }.into());
    }
    Ok(())
}

/// The companies with what is derived from: figures and products.
async fn load(tx: &DatabaseTransaction, ids: &[String]) -> Result<Vec<Rows>, AppError> {
    let ids = || ids.iter().map(String::as_str);
    let mut parts: BTreeMap<CompanyId, Parts> = BTreeMap::new();
    let figures = figures::Entity::find()
        .filter(figures::Column::CompanyId.is_in(ids()))
        .filter(figures::Column::DeletedAt.is_null())
        .order_by_desc(figures::Column::Year);
    for row in figures.all(tx).await? {
        parts.entry(row.company_id).or_default().figures.push(row);
    }
    let products = product::Entity::find()
        .filter(product::Column::CompanyId.is_in(ids()))
        .filter(product::Column::DeletedAt.is_null());
    for row in products.all(tx).await? {
        parts.entry(row.company_id).or_default().products.push(row);
    }
    let companies = company::Entity::find().filter(company::Column::Id.is_in(ids()));
    Ok(companies
        .all(tx)
        .await?
        .into_iter()
        .map(|company| Rows {
            parts: parts.remove(&company.id).unwrap_or_default(),
            company,
        })
        .collect())
}

/// What is derived, as it stands in the tables, by the names that [`write`] knows.
const STANDING: &str = "
    SELECT c.id, json_object(
        'size', c.size, 'sortName', c.sort_name, 'webDomain', c.web_domain,
        'name', w.name, 'other', w.other, 'isNumbered', json(iif(c.number IS w.number, 'true', 'false')),
        'sectors', json((SELECT json_group_array(sector) FROM
            (SELECT sector FROM company_sectors WHERE company_id = c.id ORDER BY sector)))) AS body
    FROM companies c LEFT JOIN company_words w ON w.company_id = c.id
    WHERE c.id IN (SELECT value FROM json_each(?))";

/// What is compared: what it is called in the tables, and by [`derive`].
const COMPARED: [(&str, &str); 7] = [
    ("size", "size"),
    ("sort_name", "sortName"),
    ("web_domain", "webDomain"),
    ("name", "name"),
    ("other", "other"),
    ("number", "isNumbered"),
    ("sectors", "sectors"),
];

/// The companies for which what is derived is not what follows from them.
pub(crate) fn differing<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Differing<'a> {
    Box::pin(async move {
        let values = [json!(ids).to_string().into()];
        let query = Statement::from_sql_and_values(DbBackend::Sqlite, STANDING, values);
        let mut standing = BTreeMap::new();
        for row in tx.query_all_raw(query).await? {
            let body: String = row.try_get("", "body")?;
            let body: Cell = serde_json::from_str(&body).map_err(|error| Internal::new(&error))?;
            standing.insert(row.try_get::<String>("", "id")?, body);
        }
        let mut found = Vec::new();
        for rows in load(tx, ids).await? {
            let id = rows.company.id.to_string();
            let follows = as_it_stands(derive(&rows));
            for (column, name) in COMPARED {
                let stands = standing.get(&id).and_then(|body| body.get(name));
                if stands != follows.get(name) {
                    found.push((id.clone(), column));
                }
            }
        }
        Ok(found)
    })
}

/// What is derived in the form of [`STANDING`].
fn as_it_stands(derived: Cell) -> Map<String, Cell> {
    let mut fields = match derived {
        Cell::Object(fields) => fields,
        Cell::Null | Cell::Bool(_) | Cell::Number(_) | Cell::String(_) | Cell::Array(_) => {
            Map::new()
        }
    };
    if fields.get("isDeleted") == Some(&json!(true)) {
        fields.insert("name".to_owned(), Cell::Null);
        fields.insert("other".to_owned(), Cell::Null);
    }
    fields.insert("isNumbered".to_owned(), json!(true));
    if let Some(Cell::Array(sectors)) = fields.get_mut("sectors") {
        sectors.sort_by_key(Cell::to_string);
        sectors.dedup();
    }
    fields
}

/// What is derived, by the names that [`write`] knows.
pub(crate) fn derive(rows: &Rows) -> serde_json::Value {
    let profile = rows.profile();
    let products = profile.products.iter();
    let other: Vec<String> = products
        .flat_map(|product| {
            [
                fold(&product.description),
                product.digits.clone().unwrap_or_default(),
            ]
        })
        .chain(
            profile
                .tax_id
                .iter()
                .map(|tax_id| fold(&tax_id.to_string())),
        )
        .chain(profile.web.iter().map(|web| fold(web.domain())))
        .collect();
    let names = std::iter::once(&profile.legal_name).chain(&profile.trade_names);
    json!({
        "id": rows.company.id,
        "size": profile.size(&SizeRule::of_2009()).map(|working| working.size),
        "sortName": fold(&profile.legal_name),
        "webDomain": profile.web.as_ref().map(Web::domain),
        "name": searchable(&names.map(String::as_str).collect::<Vec<_>>()),
        "other": other.join(" "),
        "sectors": profile.sectors,
        "isDeleted": rows.company.deleted_at.is_some(),
    })
}

/// Writes what is derived from many companies.
pub(crate) async fn write(tx: &DatabaseTransaction, derived: &str) -> Result<(), AppError> {
    for sql in [
        "UPDATE companies SET size = d.value ->> 'size', sort_name = d.value ->> 'sortName',
             web_domain = d.value ->> 'webDomain'
         FROM json_each(?) d WHERE companies.id = d.value ->> 'id'",
        "INSERT INTO company_words (company_id, name, other)
         SELECT d.value ->> 'id', d.value ->> 'name', d.value ->> 'other'
         FROM json_each(?) d WHERE NOT d.value ->> 'isDeleted'
         ON CONFLICT (company_id) DO UPDATE SET name = excluded.name, other = excluded.other",
        "DELETE FROM company_words WHERE company_id IN
             (SELECT d.value ->> 'id' FROM json_each(?) d WHERE d.value ->> 'isDeleted')",
        "UPDATE companies SET number =
             (SELECT number FROM company_words WHERE company_id = companies.id)
         WHERE id IN (SELECT d.value ->> 'id' FROM json_each(?) d)",
        "DELETE FROM company_sectors WHERE company_id IN
             (SELECT d.value ->> 'id' FROM json_each(?) d)",
        "INSERT INTO company_sectors (sector, company_id)
         SELECT DISTINCT s.value, d.value ->> 'id'
         FROM json_each(?) d, json_each(d.value, '$.sectors') s",
    ] {
        let values = [derived.into()];
        tx.execute_raw(Statement::from_sql_and_values(
            DbBackend::Sqlite,
            sql,
            values,
        ))
        .await?;
    }
    Ok(())
}
