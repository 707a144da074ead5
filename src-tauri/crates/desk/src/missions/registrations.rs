//! The registrations of a mission, and what may happen to each.

use std::collections::BTreeMap;

use proa_domain::companies::tax_id::TaxId;
use proa_domain::ids::{CompanyId, MissionId, RegistrationId};
use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::places;
use proa_domain::missions::requirements::RequirementKind;
use proa_domain::missions::state::{self, RegistrationState};
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::missions::calls::asked::asked;
use crate::missions::rows::{self, REGISTRATIONS};
use crate::missions::selection;
use crate::store::columns::Texts;

/// A registration as the page of its mission shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationRow {
    /// Identity.
    pub id: RegistrationId,
    /// The version to pass back with a move.
    pub version: u32,
    /// The mission.
    pub mission_id: MissionId,
    /// The company.
    pub company_id: CompanyId,
    /// The legal name of the company.
    pub company_name: String,
    /// Its RFC.
    pub rfc: Option<TaxId>,
    /// How far it is.
    pub state: RegistrationState,
    /// The place in the waiting list, from 1.
    pub position: Option<u32>,
    /// Why it is in this state, where the move was made with a reason.
    pub reason: Option<String>,
    /// What the call asks and the company did not meet, where the selection turned it away for that and nobody
    /// gave a reason.
    pub unmet: Vec<RequirementKind>,
    /// When the application was complete.
    pub applied_at: Instant,
    /// Whom the company sends.
    pub delegates: Vec<DelegateForm>,
    /// What it shows, in its words.
    pub products: Vec<String>,
    /// Identities of the products that it shows.
    pub product_ids: Vec<String>,
    /// What the person at the desk may make of it.
    pub moves: Vec<RegistrationState>,
    /// Whether the person at the desk may change whom the company sends and what it shows.
    pub may_edit: bool,
    /// Whether the company lets the call use its declaration; nothing where the person at the desk cannot change that,
    /// or not any more.
    pub may_use_declaration: Option<bool>,
}

#[derive(FromQueryResult)]
struct Found {
    id: RegistrationId,
    version: u32,
    mission_id: MissionId,
    company_id: CompanyId,
    company_name: String,
    rfc: Option<TaxId>,
    state: RegistrationState,
    reason: Option<String>,
    applied_at: Instant,
    products: Texts,
    product_ids: Texts,
    may_use_declaration: bool,
}

/// The registrations of a mission, in the order of their applications. Who reviews it without names is told
/// none.
pub async fn registrations(
    desk: &Desk,
    mission: MissionId,
) -> Result<Vec<RegistrationRow>, AppError> {
    let db = desk.store.read();
    selection::ensure_names_are_told(desk, db, mission).await?;
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT r.id, r.version, r.mission_id, r.company_id, c.legal_name AS company_name, c.rfc,
             r.state, r.reason, r.applied_at, r.products AS product_ids,
             r.may_use_declaration,
             (SELECT json_group_array(description) FROM
                 (SELECT p.description FROM company_products p
                  WHERE p.id IN (SELECT value FROM json_each(r.products))
                  ORDER BY p.position)) AS products
         FROM registrations r JOIN companies c ON c.id = r.company_id
         WHERE r.mission_id = ? AND r.deleted_at IS NULL
         ORDER BY r.applied_at, r.id",
        [mission.into()],
    );
    let found = Found::find_by_statement(query).all(db).await?;
    let takes_leave = !found.is_empty() && takes_leave(db, mission).await?;
    let entries = rows::entries(&rows::registrations(db, mission).await?);
    let mut delegates = delegates(db, &found).await?;
    let mut unmet = selection::unmet(db, mission).await?;
    let role = desk.session.person().map(|person| person.role);
    let may_edit = |state| role.is_some_and(|role| state::may_edit(state, role));
    let row = |found: Found| RegistrationRow {
        may_use_declaration: Some(found.may_use_declaration)
            .filter(|_| takes_leave && may_edit(found.state)),
        unmet: if found.state == RegistrationState::Rejected && found.reason.is_none() {
            unmet.remove(&found.id).unwrap_or_default()
        } else {
            Vec::new()
        },
        position: places::position(&entries, found.id),
        delegates: delegates.remove(&found.id).unwrap_or_default(),
        moves: role.map_or_else(Vec::new, |role| state::moves(found.state, role)),
        may_edit: may_edit(found.state),
        id: found.id,
        version: found.version,
        mission_id: found.mission_id,
        company_id: found.company_id,
        company_name: found.company_name,
        rfc: found.rfc,
        state: found.state,
        reason: found.reason,
        applied_at: found.applied_at,
        products: found.products.0,
        product_ids: found.product_ids.0,
    };
    Ok(found.into_iter().map(row).collect())
}

/// One registration as the page of its mission shows it.
pub async fn registration(desk: &Desk, id: RegistrationId) -> Result<RegistrationRow, AppError> {
    let mission = rows::find_registration(desk.store.read(), id)
        .await?
        .mission_id;
    let mut rows = registrations(desk, mission).await?.into_iter();
    rows.find(|row| row.id == id)
        .ok_or_else(|| StoreError::not_found(REGISTRATIONS).into())
}

/// Whether companies may still give a mission the leave to use their declarations, or take it back.
pub(super) async fn takes_leave(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<bool, AppError> {
    let read = rows::mission_of(&rows::find(db, mission).await?)?;
    Ok(asked(db, mission, read).await?.takes_leave())
}

async fn delegates(
    db: &impl ConnectionTrait,
    registrations: &[Found],
) -> Result<BTreeMap<RegistrationId, Vec<DelegateForm>>, AppError> {
    let ids = registrations.iter().map(|registration| registration.id);
    let found = rows::delegates(db, ids).await?;
    let mut delegates: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in found {
        let form = DelegateForm {
            id: Some(row.id),
            name: row.name,
            role: row.role,
            mail: row.mail.map(|mail| mail.to_string()).unwrap_or_default(),
            phone: row.phone.map(|phone| phone.to_string()).unwrap_or_default(),
        };
        delegates.entry(row.registration_id).or_default().push(form);
    }
    Ok(delegates)
}
