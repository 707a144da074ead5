//! Why something about the day of a fair is refused.

use proa_domain::fair::badge::BadgeStanding;
use proa_domain::problem::Problems;
use serde::Serialize;

/// Why the day of a fair could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum FairError {
    /// The form has problems.
    #[error("the form has problems")]
    #[serde(rename = "fair.invalid")]
    Invalid { problems: Problems },
    /// The badge lets nobody in as it is.
    #[error("the badge is {standing}")]
    #[serde(rename = "fair.badge-not-good")]
    BadgeNotGood { standing: BadgeStanding },
    /// Somebody went through the door already.
    #[error("{scans} scans are of the zone")]
    #[serde(rename = "fair.zone-in-use")]
    ZoneInUse { scans: u32 },
    /// The nonce of a scan, or the identity of a lead, was used for another.
    #[error("that was kept already, and is another")]
    #[serde(rename = "fair.not-the-same")]
    NotTheSame,
    /// The picture is none, or too large.
    #[error("the picture cannot be read")]
    #[serde(rename = "fair.picture-unreadable")]
    PictureUnreadable { megabytes: u32 },
    /// The picture of the card is gone.
    #[error("the picture of the card is gone")]
    #[serde(rename = "fair.card-lost")]
    CardLost,
    /// The follow-up of the lead is closed already, or is one of its company.
    #[error("the lead has no open follow-up of its own")]
    #[serde(rename = "fair.no-own-follow-up")]
    NoOwnFollowUp,
}

impl From<Problems> for FairError {
    fn from(problems: Problems) -> Self {
        Self::Invalid { problems }
    }
}
