//! What is asked of a company that registers: by the mission, and by its call where one is public.

use std::collections::HashMap;

use proa_domain::ids::{MissionId, RegistrationId};
use proa_domain::missions::call::{Call, CallState};
use proa_domain::missions::mission::Mission;
use proa_domain::missions::requirements::{
    Applicant, Finding, Known, Requirement, RequirementKind, evaluate, together,
};
use proa_domain::missions::selection::phase::Phase;
use proa_domain::time::Instant;
use sea_orm::ConnectionTrait;

use super::entity::call;
use super::rows;
use crate::companies::participant::Participant;
use crate::error::AppError;
use crate::store::kept;

/// What a mission asks, with what its call asks.
pub(in crate::missions) struct Asked {
    mission: Mission,
    /// How far the selection of its public call is; none where it has none.
    phase: Option<Phase>,
}

/// Reads what is asked. A call that is public sets the hours.
pub(in crate::missions) async fn asked(
    db: &impl ConnectionTrait,
    id: MissionId,
    mission: Mission,
) -> Result<Asked, AppError> {
    let Some(row) = rows::published(db, id).await? else {
        return Ok(Asked {
            mission,
            phase: None,
        });
    };
    let call = rows::call_of(&row)?;
    let asked = together(&call.requirements, &mission.requirements, Requirement::kind);
    let requirements = asked.cloned().collect();
    Ok(Asked {
        mission: Mission {
            requirements,
            ..with_hours(mission, Some(&call))
        },
        phase: Some(row.phase),
    })
}

/// The public calls of missions.
pub(in crate::missions) async fn public(
    db: &impl ConnectionTrait,
    missions: impl IntoIterator<Item = MissionId>,
) -> Result<HashMap<MissionId, Call>, AppError> {
    let versions = kept::having_one_of::<call::Entity>(db, "mission_id", missions).await?;
    let public = versions
        .iter()
        .filter(|version| version.state == CallState::Published);
    public
        .map(|version| Ok((version.mission_id, rows::call_of(version)?)))
        .collect()
}

/// A mission with the hours in which companies register: those of its public call, where it has one.
pub(in crate::missions) fn with_hours(mission: Mission, call: Option<&Call>) -> Mission {
    match call {
        None => mission,
        Some(call) => Mission {
            opens_at: Some(call.opens_at),
            closes_at: Some(call.closes_at),
            ..mission
        },
    }
}

impl Asked {
    /// Whether places are given by a selection.
    pub(in crate::missions) fn is_selected(&self) -> bool {
        self.phase.is_some()
    }

    /// Whether a company may still give or take back the leave to use its declaration: it counts for something, and
    /// nobody has begun to select.
    pub(in crate::missions) fn takes_leave(&self) -> bool {
        let mut asked = self.mission.requirements.iter();
        let is_preparing = self.phase.is_none_or(|phase| phase == Phase::Preparing);
        is_preparing && asked.any(|one| one.kind() == RequirementKind::PositiveAction)
    }

    /// Holds a company against it, one by one.
    pub(in crate::missions) fn findings(
        &self,
        company: &Participant,
        known: &Known,
        registered: Option<RegistrationId>,
        now: Instant,
    ) -> Vec<Finding> {
        let applicant = Applicant {
            profile: &company.profile,
            size: company.size,
            is_registered: registered.is_some(),
            known,
        };
        evaluate(&self.mission, &applicant, now)
    }
}
