//! Registering a company and changing its profile.

use proa_domain::companies::profile::{Profile, ProfileForm};
use proa_domain::companies::tax_id::TaxId;
use proa_domain::ids::CompanyId;
use proa_domain::settings::Action;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::entity::company;
use crate::companies::error::CompanyError;
use crate::companies::rows::{Parts, Rows, TOPIC};
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// A company's profile as it shall be.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct EditCompany {
    /// Which company.
    pub id: CompanyId,
    /// The version that was read.
    pub version: u32,
    /// The profile.
    pub profile: ProfileForm,
}

/// Registers a company. Refuses an RFC that another live company holds.
pub async fn register(desk: &Desk, form: &ProfileForm) -> Result<CompanyId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let profile = parsed(desk, form)?;
    let id = CompanyId(desk.env.uuid());
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::RegisterCompany, record, async |tx| {
            write_new(tx, Rows::new(&desk.env, id, profile)).await
        })
        .await?;
    Ok(id)
}

/// Writes a new company with what belongs to it.
pub(crate) async fn write_new(tx: &mut WriteTx<'_>, rows: Rows) -> Result<(), AppError> {
    ensure_tax_id_is_free(tx.read(), &rows.company).await?;
    tx.insert::<company::Entity>(rows.company).await?;
    rows.parts.write(tx, &Parts::default()).await
}

/// Changes a company's profile and gives its new version.
pub async fn update(desk: &Desk, edit: &EditCompany) -> Result<u32, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let profile = parsed(desk, &edit.profile)?;
    let record = Record::new(TOPIC, edit.id);
    desk.store
        .write(author, Operation::UpdateCompany, record, async |tx| {
            let before = Rows::load(tx.read(), edit.id).await?;
            ensure_current(&before.company, edit.version)?;
            before.company.ensure_active()?;
            let after = before.with(&desk.env, profile);
            ensure_tax_id_is_free(tx.read(), &after.company).await?;
            tx.update::<company::Entity>(&before.company, &after.company)
                .await?;
            after.parts.write(tx, &before.parts).await?;
            Ok(edit.version + u32::from(!tx.is_empty()))
        })
        .await
}

pub(crate) fn parsed(desk: &Desk, form: &ProfileForm) -> Result<Profile, CompanyError> {
    Ok(Profile::parse(form, desk.env.today())?)
}

/// Refuses with `store.stale` when the company was written since it was read.
pub(crate) fn ensure_current(company: &company::Model, version: u32) -> Result<(), StoreError> {
    StoreError::ensure_current(TOPIC, company.version, version)
}

/// Refuses an RFC that another live company holds.
pub(crate) async fn ensure_tax_id_is_free(
    db: &impl ConnectionTrait,
    company: &company::Model,
) -> Result<(), AppError> {
    let Some(tax_id) = &company.rfc else {
        return Ok(());
    };
    match holder(db, tax_id, company.id).await? {
        None => Ok(()),
        Some(holder) => Err(CompanyError::TaxIdTaken {
            holder: holder.id,
            name: holder.legal_name,
        }
        .into()),
    }
}

async fn holder(
    db: &impl ConnectionTrait,
    tax_id: &TaxId,
    other_than: CompanyId,
) -> Result<Option<company::Model>, AppError> {
    Ok(company::Entity::find()
        .filter(company::Column::Rfc.eq(tax_id.clone()))
        .filter(company::Column::Id.ne(other_than))
        .filter(company::Column::DeletedAt.is_null())
        .filter(company::Column::ArchivedOn.is_null())
        .one(db)
        .await?)
}
