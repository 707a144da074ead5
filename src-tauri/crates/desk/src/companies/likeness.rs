//! Registered companies as the comparison sees them, and how common the words of their names are.

use std::sync::Arc;

use proa_domain::companies::place::{Municipality, PostalCode, State};
use proa_domain::companies::reach::Web;
use proa_domain::companies::similar::{Frequencies, Likeness};
use proa_domain::companies::tax_id::TaxId;
use proa_domain::ids::CompanyId;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};
use tokio::sync::Mutex;

use crate::Desk;
use crate::error::{AppError, Internal};
use crate::store::columns::Texts;

/// A registered company, as far as it is compared.
#[derive(FromQueryResult)]
pub(super) struct Known {
    pub(super) id: CompanyId,
    pub(super) legal_name: String,
    pub(super) rfc: Option<TaxId>,
    pub(super) state: Option<State>,
    trade_names: Texts,
    municipality: Option<Municipality>,
    postal_code: Option<PostalCode>,
    web: Option<Web>,
    phones: Texts,
    mails: Texts,
}

/// Companies that take part and meet a condition on `c`.
pub(super) async fn known(
    db: &impl ConnectionTrait,
    condition: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<Known>, AppError> {
    let of_contacts = |column: &str| {
        format!(
            "(SELECT json_group_array({column}) FROM company_contacts
              WHERE company_id = c.id AND deleted_at IS NULL AND {column} IS NOT NULL)"
        )
    };
    let sql = format!(
        "SELECT c.id, c.legal_name, c.trade_names, c.rfc, c.state, c.municipality,
             c.postal_code, c.web, {} AS phones, {} AS mails
         FROM companies c
         WHERE c.deleted_at IS NULL AND c.archived_on IS NULL AND {condition}",
        of_contacts("phone"),
        of_contacts("mail")
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    Ok(Known::find_by_statement(query).all(db).await?)
}

impl Known {
    pub(super) fn likeness(&self) -> Likeness {
        let state = self.state.map(|state| state.to_string());
        let town = self.municipality.map(|town| town.to_string());
        Likeness::of(
            &self.legal_name,
            &text(self.rfc.as_ref()),
            state.as_deref(),
            &text(self.web.as_ref()),
            "",
        )
        .known_as(self.trade_names.0.iter().map(String::as_str))
        .located(town.as_deref(), &text(self.postal_code.as_ref()))
        .reached_by(
            self.phones.0.iter().map(String::as_str),
            self.mails.0.iter().map(String::as_str),
        )
    }
}

fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// How far the journal of companies is: what is derived from many of them says from it that it is out
/// of date.
pub(super) async fn mark(db: &impl ConnectionTrait) -> Result<i64, AppError> {
    let sql = "SELECT coalesce((SELECT sequence FROM changes
             WHERE +topic IN ('companies', 'company_contacts')
             ORDER BY sequence DESC LIMIT 1), 0) AS mark";
    let row = db
        .query_one_raw(Statement::from_string(DbBackend::Sqlite, sql))
        .await?;
    let row = row.ok_or_else(|| Internal::new(&"a mark without a row"))?;
    Ok(row.try_get("", "mark")?)
}

/// How common the words of names are, with where the journal stood when they were counted. A few
/// changes among many companies change no weight that matters: they are counted anew only when there
/// were more.
#[derive(Default)]
pub(crate) struct CountedWords(Mutex<Option<(i64, usize, Arc<Frequencies>)>>);

/// Words are counted anew after one change for so many companies.
const STEADY: usize = 50;

/// How common the words of names are in the office.
pub(super) async fn frequencies(desk: &Desk) -> Result<Arc<Frequencies>, AppError> {
    let mut counted = desk.counted_words.0.lock().await;
    let db = desk.store.read();
    let now = mark(db).await?;
    if let Some((then, companies, frequencies)) = &*counted {
        let changes = usize::try_from(now - then).unwrap_or(usize::MAX);
        if changes <= companies / STEADY {
            return Ok(Arc::clone(frequencies));
        }
    }
    let sql = "SELECT legal_name, trade_names FROM companies
        WHERE deleted_at IS NULL AND archived_on IS NULL";
    let rows = db
        .query_all_raw(Statement::from_string(DbBackend::Sqlite, sql))
        .await?;
    let mut named = Vec::with_capacity(rows.len());
    for row in rows {
        let legal_name: String = row.try_get("", "legal_name")?;
        let trade_names: Texts = row.try_get("", "trade_names")?;
        named.push((legal_name, trade_names.0));
    }
    let companies = named.len();
    let work = tokio::task::spawn_blocking(move || {
        let likenesses: Vec<Likeness> = named
            .iter()
            .map(|(legal_name, trade_names)| {
                Likeness::of(legal_name, "", None, "", "")
                    .known_as(trade_names.iter().map(String::as_str))
            })
            .collect();
        Frequencies::of(&likenesses)
    });
    let frequencies = Arc::new(work.await.map_err(|error| Internal::new(&error))?);
    *counted = Some((now, companies, Arc::clone(&frequencies)));
    Ok(frequencies)
}
