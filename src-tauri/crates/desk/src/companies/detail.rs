//! The page of a company.

use proa_domain::companies::profile::{ContactForm, ProfileForm};
use proa_domain::companies::size::{SizeRule, SizeWorking};
use proa_domain::ids::{CompanyId, MissionId};
use proa_domain::missions::state::RegistrationState;
use proa_domain::time::{Day, Instant};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::archive::merged_for;
use crate::companies::duplicates::{Candidate, DuplicateQuery, duplicates};
use crate::companies::entity::company;
use crate::companies::form;
use crate::companies::import::{self, CompanySource};
use crate::companies::list::CompanyStatus;
use crate::companies::rosters::{self, CompanyRoster};
use crate::companies::rows::Rows;
use crate::companies::tags::{self, CompanyTag};
use crate::error::AppError;

/// A company with everything that its page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CompanyDetail {
    /// Identity.
    pub id: CompanyId,
    /// The version to pass back with an edit.
    pub version: u32,
    /// Whether it takes part.
    pub status: CompanyStatus,
    /// Why it does not.
    pub archived: Option<Archived>,
    /// The profile.
    pub profile: ProfileForm,
    /// The size with its working, where it can be computed.
    pub size: Option<SizeWorking>,
    /// When it was registered.
    pub created_at: Instant,
    /// The last change.
    pub updated_at: Instant,
    /// The missions that it is registered to, the latest first.
    pub registrations: Vec<CompanyRegistration>,
    /// How many answers are kept with it.
    pub answers: u32,
    /// The companies that it may be a duplicate of.
    pub candidates: Vec<Candidate>,
    /// The rows of tables that it came from, the latest first.
    pub sources: Vec<CompanySource>,
    /// Its tags.
    pub tags: Vec<CompanyTag>,
    /// The lists by name that it is in.
    pub rosters: Vec<CompanyRoster>,
}

/// Why a company is archived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Archived {
    /// The reason; of a merge, what was said of it, if anything.
    pub reason: String,
    /// The day.
    pub on: Day,
    /// The company that carries on its business.
    pub successor: Option<CompanyId>,
    /// It became part of the successor, which has all that it had.
    pub is_merged: bool,
}

/// A registration of the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct CompanyRegistration {
    /// The mission.
    pub mission_id: MissionId,
    /// Its name.
    pub mission_name: String,
    /// How far the registration is.
    pub state: RegistrationState,
}

/// The page of a company.
pub async fn get(desk: &Desk, id: CompanyId) -> Result<CompanyDetail, AppError> {
    let db = desk.store.read();
    let rows = Rows::load(db, id).await?;
    let profile = rows.profile();
    let size = profile.size(&SizeRule::of_2009());
    let profile = form::of(profile);
    let candidates = duplicates(desk, &query_of(id, &profile)).await?;
    let company = rows.company;
    Ok(CompanyDetail {
        id,
        version: u32::try_from(company.version).unwrap_or(u32::MAX),
        status: company.status(),
        size,
        created_at: company.created_at,
        updated_at: company.updated_at,
        archived: archived(company),
        profile,
        registrations: registrations(db, id).await?,
        answers: answers(db, id).await?,
        candidates,
        sources: import::of_company(db, id).await?,
        tags: tags::of_companies(db, &[id])
            .await?
            .remove(&id)
            .unwrap_or_default(),
        rosters: rosters::of_company(db, id).await?,
    })
}

fn archived(company: company::Model) -> Option<Archived> {
    let on = company.archived_on?;
    let merged_for = merged_for(&company).map(str::to_owned);
    Some(Archived {
        is_merged: merged_for.is_some(),
        reason: merged_for.or(company.archive_reason).unwrap_or_default(),
        on,
        successor: company.successor_id,
    })
}

fn query_of(id: CompanyId, profile: &ProfileForm) -> DuplicateQuery {
    let primary = profile.contacts.iter().find(|contact| contact.is_primary);
    let texts = |text: fn(&ContactForm) -> &String| {
        let texts = profile.contacts.iter().map(text);
        texts.filter(|text| !text.is_empty()).cloned().collect()
    };
    DuplicateQuery {
        id: Some(id),
        rfc: profile.rfc.clone(),
        legal_name: profile.legal_name.clone(),
        state: profile.state.clone(),
        web: profile.web.clone(),
        phone: primary
            .map(|contact| contact.phone.clone())
            .unwrap_or_default(),
        municipality: profile.municipality.clone(),
        postal_code: profile.postal_code.clone(),
        trade_names: profile.trade_names.clone(),
        phones: texts(|contact| &contact.phone),
        mails: texts(|contact| &contact.mail),
    }
}

async fn registrations(
    db: &impl ConnectionTrait,
    id: CompanyId,
) -> Result<Vec<CompanyRegistration>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT r.mission_id, m.name AS mission_name, r.state
         FROM registrations r JOIN missions m ON m.id = r.mission_id
         WHERE r.company_id = ? AND r.deleted_at IS NULL
         ORDER BY m.starts_on DESC, r.applied_at DESC",
        [id.into()],
    );
    Ok(CompanyRegistration::find_by_statement(query)
        .all(db)
        .await?)
}

async fn answers(db: &impl ConnectionTrait, id: CompanyId) -> Result<u32, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT count(*) AS answers FROM answers WHERE company_id = ? AND deleted_at IS NULL",
        [id.into()],
    );
    let row = db.query_one_raw(query).await?;
    let answers = row.map(|row| row.try_get("", "answers")).transpose()?;
    Ok(answers.unwrap_or_default())
}
