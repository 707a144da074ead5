//! What a mission and its call ask, held against every company that applied.

use proa_domain::ids::{CompanyId, MissionId, RegistrationId};
use proa_domain::missions::requirements::{Finding, Met, RequirementKind, refusals};
use proa_domain::missions::state::RegistrationState;
use serde::{Deserialize, Serialize};

use super::asked::asked;
use crate::Desk;
use crate::companies::participant;
use crate::error::AppError;
use crate::missions::register::CheckCompany;
use crate::missions::{known, rows, selection};

/// A company that applied, with how it stands to each requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EvaluatedCompany {
    /// Its registration.
    pub registration_id: RegistrationId,
    /// The company.
    pub company_id: CompanyId,
    /// Its legal name.
    pub company_name: String,
    /// How far its registration is.
    pub state: RegistrationState,
    /// Whether it meets all, lacks something, or leaves something for a person to judge.
    pub met: Met,
    /// One by one.
    pub findings: Vec<Finding>,
}

/// How all who applied stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Evaluation {
    /// In the order of their applications.
    pub rows: Vec<EvaluatedCompany>,
    /// How many meet all.
    pub met: u32,
    /// How many lack something.
    pub unmet: u32,
    /// How many leave something open.
    pub unknown: u32,
}

/// Holds every company that applied to a mission against what is asked today.
pub async fn evaluate(desk: &Desk, mission: MissionId) -> Result<Evaluation, AppError> {
    let db = desk.store.read();
    selection::ensure_names_are_told(desk, db, mission).await?;
    let read = rows::mission_of(&rows::find(db, mission).await?)?;
    let asked = asked(db, mission, read).await?;
    let mut registrations = rows::registrations(db, mission).await?;
    registrations.retain(|row| row.state != RegistrationState::Withdrawn);
    registrations.sort_by_key(|row| (row.applied_at, row.id));
    let mut evaluated = Vec::with_capacity(registrations.len());
    for row in registrations {
        let company = participant::find(db, row.company_id).await?;
        let check = CheckCompany {
            mission_id: mission,
            company_id: row.company_id,
            may_use_declaration: row.may_use_declaration,
        };
        let known = known::read(db, desk.env.today(), &company, check).await?;
        let mut findings = asked.findings(&company, &known, None, desk.env.now());
        // Who applied did so in time, and once.
        findings.retain(|finding| {
            !matches!(
                finding.requirement,
                RequirementKind::WindowOpen | RequirementKind::NotRegistered
            )
        });
        evaluated.push(EvaluatedCompany {
            registration_id: row.id,
            company_id: row.company_id,
            company_name: company.profile.legal_name,
            state: row.state,
            met: overall(&findings),
            findings,
        });
    }
    let count = |met: Met| {
        let found = evaluated.iter().filter(|one| one.met == met).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    Ok(Evaluation {
        met: count(Met::Yes),
        unmet: count(Met::No),
        unknown: count(Met::Unknown),
        rows: evaluated,
    })
}

fn overall(findings: &[Finding]) -> Met {
    if !refusals(findings).is_empty() {
        Met::No
    } else if findings.iter().any(|finding| finding.met == Met::Unknown) {
        Met::Unknown
    } else {
        Met::Yes
    }
}
