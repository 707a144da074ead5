//! What the office knows of a company besides its profile, as requirements are held against it.

use proa_domain::ids::CompanyId;
use proa_domain::missions::requirements::{EarlierSupport, HandedIn, Known};
use proa_domain::missions::support::SupportState;
use proa_domain::time::Day;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use crate::advisory::readiness;
use crate::companies::participant::Participant;
use crate::companies::products::certifications;
use crate::error::AppError;
use crate::missions::calls::entity::{company_document, support_request};
use crate::missions::entity::registration;
use crate::missions::register::CheckCompany;
use crate::privacy::diversity;

/// Reads what is known of a company on a day.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    today: Day,
    company: &Participant,
    asked: CheckCompany,
) -> Result<Known, AppError> {
    let id = asked.company_id;
    Ok(Known {
        today,
        diagnosis: readiness::latest(db, id).await?,
        supports: supports(db, id).await?,
        certifications: certifications::held_by(db, id, &company.profile).await?,
        documents: documents(db, id).await?,
        declaration: diversity::taken(db, id, asked.may_use_declaration).await?,
    })
}

/// The supports that a company was given.
pub(super) async fn supports(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Vec<EarlierSupport>, AppError> {
    let taking = SupportState::ALL.iter().copied();
    let taking = taking.filter(|state| state.takes_money());
    let own = registration::Entity::find()
        .filter(registration::Column::CompanyId.eq(company))
        .all(db)
        .await?;
    let found = support_request::Entity::find()
        .filter(support_request::Column::DeletedAt.is_null())
        .filter(support_request::Column::State.is_in(taking))
        .filter(support_request::Column::RegistrationId.is_in(own.iter().map(|row| row.id)))
        .all(db)
        .await?;
    let given = found.into_iter().filter_map(|row| {
        Some(EarlierSupport {
            id: row.id,
            on: row.authorised_on?,
        })
    });
    Ok(given.collect())
}

async fn documents(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Vec<HandedIn>, AppError> {
    let found = company_document::Entity::find()
        .filter(company_document::Column::DeletedAt.is_null())
        .filter(company_document::Column::CompanyId.eq(company))
        .all(db)
        .await?;
    let documents = found.into_iter().map(|row| HandedIn {
        id: row.id,
        kind: row.kind,
        on: row.handed_in_on,
        holds_until: row.holds_until,
        is_original_seen: row.seen_by.is_some(),
    });
    Ok(documents.collect())
}
