//! The judgment that two companies which look alike are two: a record of the office, so that nobody is
//! asked again, on any machine.

use proa_domain::ids::{CompanyId, DistinctionId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::time::Instant;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, EntityTrait as _, FromQueryResult,
    QueryFilter as _, Statement,
};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::archive::read_reason;
use crate::companies::entity::distinction;
use crate::companies::error::CompanyError;
use crate::companies::rows;
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "company_distinctions";

/// Two companies that are two.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct Distinguish {
    /// One of them.
    pub first: CompanyId,
    /// The other.
    pub second: CompanyId,
    /// How one knows.
    pub reason: String,
}

/// What somebody said of two companies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
pub struct Distinction {
    /// Identity.
    pub id: DistinctionId,
    /// How one knows that they are two.
    pub reason: String,
    /// Who said it.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// Keeps that two companies are two, in the place of what was said of them before.
pub async fn distinguish(desk: &Desk, wanted: &Distinguish) -> Result<DistinctionId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    if wanted.first == wanted.second {
        return Err(CompanyError::OneTwice.into());
    }
    let mut problems = Problems::default();
    let reason = read_reason(&wanted.reason, &mut problems).to_owned();
    let reason = problems.or(reason).map_err(CompanyError::from)?;
    let known = of_pair(desk.store.read(), wanted.first, wanted.second).await?;
    let id = known.map_or_else(|| DistinctionId(desk.env.uuid()), |known| known.id);
    let now = desk.env.now();
    let row = distinction::Model {
        id,
        version: 1,
        first_id: wanted.first.min(wanted.second),
        second_id: wanted.first.max(wanted.second),
        reason,
        person_id: author.person,
        created_at: now,
        updated_at: now,
        deleted_at: None,
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(
            author,
            Operation::DistinguishCompanies,
            record,
            async |tx| {
                for company in [row.first_id, row.second_id] {
                    rows::find(tx.read(), company).await?;
                }
                match live(tx.read(), id).await? {
                    None => tx.insert::<distinction::Entity>(row).await,
                    Some(before) => {
                        let after = distinction::Model {
                            version: before.version,
                            ..row
                        };
                        tx.update::<distinction::Entity>(&before, &after)
                            .await
                            .map(|_| ())
                    }
                }
            },
        )
        .await?;
    Ok(id)
}

/// Takes back that two companies are two.
pub async fn forget(desk: &Desk, id: DistinctionId) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::ForgetDistinction, record, async |tx| {
            let found = live(tx.read(), id).await?;
            let found = found.ok_or_else(|| AppError::from(StoreError::not_found(TOPIC)))?;
            tx.remove::<distinction::Entity>(&found).await
        })
        .await
}

async fn live(
    db: &impl ConnectionTrait,
    id: DistinctionId,
) -> Result<Option<distinction::Model>, AppError> {
    Ok(distinction::Entity::find_by_id(id)
        .filter(distinction::Column::DeletedAt.is_null())
        .one(db)
        .await?)
}

/// What was said of two companies.
pub(in crate::companies) async fn of_pair(
    db: &impl ConnectionTrait,
    one: CompanyId,
    other: CompanyId,
) -> Result<Option<Distinction>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT d.id, d.reason, p.name AS by, d.created_at AS at
         FROM company_distinctions d JOIN people p ON p.id = d.person_id
         WHERE d.first_id = ? AND d.second_id = ? AND d.deleted_at IS NULL",
        [one.min(other).into(), one.max(other).into()],
    );
    Ok(Distinction::find_by_statement(query).one(db).await?)
}
