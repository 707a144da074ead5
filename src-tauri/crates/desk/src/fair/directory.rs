//! Who sells what at a mission: the companies that have a place there, by code or by words.

use proa_domain::companies::profile::CapacityPeriod;
use proa_domain::companies::supply::{RequirementForm, Supplier};
use proa_domain::ids::MissionId;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::supply;
use crate::error::AppError;
use crate::missions;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct WhoSells {
    /// The mission.
    pub mission: MissionId,
    /// Digits of a code, or words.
    pub text: String,
    /// So many companies at most.
    pub limit: u32,
}

/// The companies of a mission that sell something, those that serve best first.
pub async fn who_sells(desk: &Desk, wanted: &WhoSells) -> Result<Vec<Supplier>, AppError> {
    let asked = RequirementForm {
        text: wanted.text.clone(),
        volume: String::new(),
        unit: String::new(),
        period: CapacityPeriod::Year,
        certification: String::new(),
        states: Vec::new(),
        sizes: Vec::new(),
        destination: String::new(),
        days: String::new(),
    };
    let registrations = missions::registrations(desk, wanted.mission).await?;
    let coming: Vec<_> = registrations
        .iter()
        .filter(|row| row.state.holds_place())
        .map(|row| row.company_id)
        .collect();
    let mut found = supply::all(desk, &asked, Some(&coming)).await?.rows;
    found.truncate(usize::try_from(wanted.limit).unwrap_or(usize::MAX));
    Ok(found)
}
