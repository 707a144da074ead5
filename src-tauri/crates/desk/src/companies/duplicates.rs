//! Which registered companies a new one may already be.

use proa_domain::companies::place::State;
use proa_domain::companies::reach::{Phone, Web};
use proa_domain::companies::similar::{LIKELY, Likelihood, Likeness};
use proa_domain::companies::tax_id::{TaxId, TaxIdCheck};
use proa_domain::ids::CompanyId;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::words;
use crate::error::AppError;
use crate::store::columns::json_of;

/// How many candidates are shown.
const SHOWN: usize = 10;

/// What is known of a company while it is typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateQuery {
    /// The company itself, when it is registered.
    pub id: Option<CompanyId>,
    /// The RFC.
    pub rfc: String,
    /// The legal name.
    pub legal_name: String,
    /// The state.
    pub state: Option<String>,
    /// The web address.
    pub web: String,
    /// A telephone number.
    pub phone: String,
}

/// A company that may be the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// Which company.
    pub id: CompanyId,
    /// Its legal name.
    pub legal_name: String,
    /// Its RFC.
    pub rfc: Option<TaxId>,
    /// Its state.
    pub state: Option<State>,
    /// From 50 to 100.
    pub score: u8,
    /// Why, the strongest first.
    pub reasons: Vec<Likelihood>,
}

#[derive(FromQueryResult)]
struct Known {
    id: CompanyId,
    legal_name: String,
    rfc: Option<TaxId>,
    state: Option<State>,
    web: Option<Web>,
    phone: Option<Phone>,
}

/// The live companies that are likely the same, the likeliest first.
pub async fn duplicates(desk: &Desk, query: &DuplicateQuery) -> Result<Vec<Candidate>, AppError> {
    let asked = Likeness::of(
        &query.legal_name,
        &query.rfc,
        query.state.as_deref(),
        &query.web,
        &query.phone,
    );
    let mut candidates: Vec<_> = known(desk.store.read(), query)
        .await?
        .into_iter()
        .filter(|known| Some(known.id) != query.id)
        .filter_map(|known| candidate(&asked, known))
        .collect();
    candidates.sort_by(|one, two| {
        (two.score, &one.legal_name, one.id).cmp(&(one.score, &two.legal_name, two.id))
    });
    candidates.truncate(SHOWN);
    Ok(candidates)
}

fn candidate(asked: &Likeness, known: Known) -> Option<Candidate> {
    let text = |text: Option<String>| text.unwrap_or_default();
    let likeness = Likeness::of(
        &known.legal_name,
        &text(known.rfc.as_ref().map(ToString::to_string)),
        known.state.map(|state| state.to_string()).as_deref(),
        &text(known.web.as_ref().map(ToString::to_string)),
        &text(known.phone.as_ref().map(ToString::to_string)),
    );
    let similarity = asked.compare(&likeness);
    (similarity.score >= LIKELY).then_some(Candidate {
        id: known.id,
        legal_name: known.legal_name,
        rfc: known.rfc,
        state: known.state,
        score: similarity.score,
        reasons: similarity.reasons,
    })
}

/// The companies worth comparing: each shares the RFC, the web, a telephone or much of the name.
async fn known(db: &impl ConnectionTrait, query: &DuplicateQuery) -> Result<Vec<Known>, AppError> {
    let named = words::named_alike(db, &query.legal_name).await?;
    let domain = query.web.parse::<Web>().ok();
    let domain = domain.map(|web| web.domain().to_owned());
    let phone = query.phone.parse::<Phone>().ok();
    let sql = "
        SELECT c.id, c.legal_name, c.rfc, c.state, c.web,
            (SELECT phone FROM company_contacts
             WHERE company_id = c.id AND phone = ?2 AND deleted_at IS NULL LIMIT 1) AS phone
        FROM companies c
        WHERE c.deleted_at IS NULL AND c.archived_on IS NULL AND c.id IN (
            SELECT id FROM companies WHERE rfc = ?1 AND deleted_at IS NULL
            UNION SELECT company_id FROM company_contacts WHERE phone = ?2 AND deleted_at IS NULL
            UNION SELECT id FROM companies WHERE web_domain = ?3 AND deleted_at IS NULL
            UNION SELECT value FROM json_each(?4))";
    let values: [Value; 4] = [
        TaxIdCheck::of(&query.rfc).normalized.into(),
        phone.into(),
        domain.into(),
        json_of(named.iter().map(ToString::to_string)).into(),
    ];
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    Ok(Known::find_by_statement(query).all(db).await?)
}
