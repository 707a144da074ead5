//! Changing whom a registered company sends, what it shows and what it lets the call use: it keeps its state and its
//! place.

use proa_domain::ids::{MissionId, RegistrationId};
use proa_domain::missions::delegate::{Delegate, DelegateForm};
use proa_domain::missions::state::REGISTERING;
use proa_domain::problem::Problems;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::{self, error::CompanyError};
use crate::error::AppError;
use crate::missions::entity::{delegate, registration};
use crate::missions::error::MissionError;
use crate::missions::ready::freeze;
use crate::missions::register::ensure_products_are_of;
use crate::missions::registrations::{self, RegistrationRow};
use crate::missions::rows::{self, REGISTRATIONS};
use crate::store::columns::Texts;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// A registration as it shall be.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EditRegistration {
    /// Which registration.
    pub registration_id: RegistrationId,
    /// The version that was read.
    pub version: u32,
    /// Whom the company sends.
    pub delegates: Vec<DelegateForm>,
    /// Identities of the products that it shows.
    pub products: Vec<String>,
    /// The company lets the call take into account what whoever leads it said of themselves; nothing leaves it as it is.
    #[serde(default)]
    pub may_use_declaration: Option<bool>,
}

/// Changes a registration. Refuses one that was rejected or withdrawn, and every change from the freeze date
/// of the mission on.
pub async fn update_registration(
    desk: &Desk,
    edit: &EditRegistration,
) -> Result<RegistrationRow, AppError> {
    let author = desk.author(REGISTERING)?;
    let id = edit.registration_id;
    let record = Record::new(REGISTRATIONS, id);
    desk.store
        .write(author, Operation::UpdateRegistration, record, async |tx| {
            let before = rows::find_registration(tx.read(), id).await?;
            freeze::ensure_open(desk, tx.read(), before.mission_id).await?;
            write(desk, tx, edit).await
        })
        .await?;
    registrations::registration(desk, id).await
}

/// Changes a registration in an operation under way.
pub(super) async fn write(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    edit: &EditRegistration,
) -> Result<(), AppError> {
    let delegates = Delegate::parse_all(&edit.delegates).map_err(MissionError::from)?;
    let id = edit.registration_id;
    let before = rows::current_registration(tx.read(), id, edit.version).await?;
    if !before.state.is_live() {
        return Err(MissionError::RegistrationEnded.into());
    }
    let company = companies::participant::find(tx.read(), before.company_id).await?;
    if company.is_archived {
        return Err(CompanyError::Archived.into());
    }
    ensure_products_are_of(&company, &edit.products)?;
    let may_use_declaration = edit
        .may_use_declaration
        .unwrap_or(before.may_use_declaration);
    if may_use_declaration != before.may_use_declaration {
        ensure_takes_leave(tx.read(), before.mission_id).await?;
    }
    let after = registration::Model {
        may_use_declaration,
        products: Texts(edit.products.clone()),
        ..before.clone()
    };
    tx.update::<registration::Entity>(&before, &after).await?;
    let known = rows::delegates(tx.read(), [id]).await?;
    let delegates = rows::delegate_rows(&desk.env, id, delegates, &known);
    tx.replace::<delegate::Entity>(&known, delegates).await
}

/// Refuses to give or take back the leave to use a declaration once somebody has begun to select.
async fn ensure_takes_leave(db: &impl ConnectionTrait, mission: MissionId) -> Result<(), AppError> {
    let mut problems = Problems::default();
    if !registrations::takes_leave(db, mission).await? {
        problems.note("mayUseDeclaration", "leave-settled");
    }
    Ok(problems.or(()).map_err(MissionError::from)?)
}
