//! Registering a company to a mission: what the mission asks is held against it, and a place or
//! the waiting list is decided where no other write can come between.

use std::collections::BTreeSet;

use proa_domain::ids::{CompanyId, MissionId, RegistrationId};
use proa_domain::missions::delegate::{Delegate, DelegateForm};
use proa_domain::missions::places::Places;
use proa_domain::missions::requirements::{Finding, Met, RequirementKind, refusals};
use proa_domain::missions::state::RegistrationState;
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::{self, error::CompanyError, participant::Participant};
use crate::error::AppError;
use crate::missions::calls::asked as call;
use crate::missions::entity::{delegate, registration};
use crate::missions::error::MissionError;
use crate::missions::known;
use crate::missions::registrations::{self, RegistrationRow};
use crate::missions::rows::{self, REGISTRATIONS};
use crate::store::columns::Texts;
use crate::store::operation::{Operation, Record};

/// A company to register.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewRegistration {
    /// To which mission.
    pub mission_id: MissionId,
    /// Which company.
    pub company_id: CompanyId,
    /// Whom it sends.
    pub delegates: Vec<DelegateForm>,
    /// Identities of the products that it shows.
    pub products: Vec<String>,
    /// The company lets the call take into account what whoever leads it said of themselves.
    #[serde(default)]
    pub may_use_declaration: bool,
}

/// A company to hold against what a mission asks.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckCompany {
    /// Which mission.
    pub mission_id: MissionId,
    /// Which company.
    pub company_id: CompanyId,
    /// The company lets the call take into account what whoever leads it said of themselves.
    #[serde(default)]
    pub may_use_declaration: bool,
}

/// Holds a company against what a mission asks, one by one.
pub async fn check(desk: &Desk, check: CheckCompany) -> Result<Vec<Finding>, AppError> {
    let db = desk.store.read();
    let mission = rows::mission_of(&rows::find(db, check.mission_id).await?)?;
    let company = companies::participant::find(db, check.company_id).await?;
    let registered = registered(db, check).await?;
    let known = known::read(db, desk.env.today(), &company, check).await?;
    let asked = call::asked(db, check.mission_id, mission).await?;
    Ok(asked.findings(&company, &known, registered, desk.env.now()))
}

/// Registers a company. It gets a place where one is free and nobody waits, else it waits; what
/// is unknown of it is left for a person to decide.
pub async fn register(desk: &Desk, new: &NewRegistration) -> Result<RegistrationRow, AppError> {
    let author = desk.author(Action::RegisterToMissions)?;
    let delegates = Delegate::parse_all(&new.delegates).map_err(MissionError::from)?;
    let id = RegistrationId(desk.env.uuid());
    let record = Record::new(REGISTRATIONS, id);
    desk.store
        .write(author, Operation::RegisterToMission, record, async |tx| {
            let now = desk.env.now();
            let asked = CheckCompany {
                mission_id: new.mission_id,
                company_id: new.company_id,
                may_use_declaration: new.may_use_declaration,
            };
            let state = decide(desk, tx.read(), asked, new).await?;
            tx.insert::<registration::Entity>(registration::Model {
                id,
                version: 1,
                mission_id: new.mission_id,
                company_id: new.company_id,
                state,
                reason: None,
                products: Texts(new.products.clone()),
                applied_at: now,
                may_use_declaration: new.may_use_declaration,
                waiting_rank: None,
                updated_at: now,
                deleted_at: None,
            })
            .await?;
            let delegates = rows::delegate_rows(&desk.env, id, delegates, &[]);
            tx.replace::<delegate::Entity>(&[], delegates).await
        })
        .await?;
    registrations::registration(desk, id).await
}

/// Refuses what may not be, and says what becomes of the application. Where a call is public it is decided by
/// the selection.
async fn decide(
    desk: &Desk,
    db: &impl ConnectionTrait,
    asked: CheckCompany,
    new: &NewRegistration,
) -> Result<RegistrationState, AppError> {
    let mission = rows::mission_of(&rows::find(db, asked.mission_id).await?)?;
    let company = companies::participant::find(db, asked.company_id).await?;
    if company.is_archived {
        return Err(CompanyError::Archived.into());
    }
    ensure_products_are_of(&company, &new.products)?;
    let registered = registered(db, asked).await?;
    let known = known::read(db, desk.env.today(), &company, asked).await?;
    let capacity = mission.capacity;
    let call = call::asked(db, asked.mission_id, mission).await?;
    let findings = call.findings(&company, &known, registered, desk.env.now());
    refuse(&findings, registered)?;
    if call.is_selected() || findings.iter().any(|finding| finding.met == Met::Unknown) {
        return Ok(RegistrationState::Applied);
    }
    let entries = rows::entries(&rows::registrations(db, asked.mission_id).await?);
    Ok(Places::of(capacity, &entries).decide())
}

fn refuse(findings: &[Finding], registered: Option<RegistrationId>) -> Result<(), MissionError> {
    if let Some(registration) = registered {
        return Err(MissionError::AlreadyRegistered { registration });
    }
    let refusals: Vec<Finding> = refusals(findings).into_iter().cloned().collect();
    let is_closed = |finding: &Finding| finding.requirement == RequirementKind::WindowOpen;
    if refusals.is_empty() {
        Ok(())
    } else if refusals.iter().any(is_closed) {
        Err(MissionError::Closed { findings: refusals })
    } else {
        Err(MissionError::Requirements { findings: refusals })
    }
}

/// The live registration of a company to a mission.
async fn registered(
    db: &impl ConnectionTrait,
    asked: CheckCompany,
) -> Result<Option<RegistrationId>, AppError> {
    let registrations = rows::registrations(db, asked.mission_id).await?;
    Ok(registrations
        .iter()
        .find(|row| row.company_id == asked.company_id && row.state.is_live())
        .map(|row| row.id))
}

/// Refuses products that are none of the company's.
pub(crate) fn ensure_products_are_of(
    company: &Participant,
    products: &[String],
) -> Result<(), MissionError> {
    let ids = company.profile.products.iter().filter_map(|own| own.id);
    let own: BTreeSet<String> = ids.map(|id| id.to_string()).collect();
    let mut problems = Problems::default();
    for (index, product) in products.iter().enumerate() {
        if !own.contains(product) {
            problems.note(&format!("products.{index}"), "unknown-product");
        }
    }
    Ok(problems.or(())?)
}
