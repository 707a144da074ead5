//! Lines of a tariff as flat official files give them: each with its own rates, as published.

use super::hs_code::TariffCode;
use super::lookup::AgreementId;

/// A line with what it says itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedLine {
    /// The digits.
    pub code: TariffCode,
    /// The number with the publisher's points; also where the line is found in the file.
    pub published: String,
    /// The article, cleaned.
    pub description: String,
    /// The texts above it, outermost first.
    pub path: Vec<String>,
    /// The units of quantity as published.
    pub units: Vec<String>,
    /// The MFN rate as published; none where the line itself bears none.
    pub mfn: Option<String>,
    /// What agreements give, as published; one whose column is silent is absent.
    pub preferences: Vec<PublishedPreference>,
    /// What the file says beside the rates.
    pub remarks: Vec<LineRemark>,
}

/// What an agreement gives on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedPreference {
    /// The agreement.
    pub agreement: AgreementId,
    /// The rate as published.
    pub text: String,
}

crate::text_enum! {
    /// What a file says of a line beside its rates; words: `note-line-<code>`.
    pub enum LineRemark {
        /// A trade remedy (anti-dumping, countervailing or safeguard duty) may come on top.
        TradeRemedy = "trade-remedy",
        /// The rate is suspended for some goods or uses: less may be due.
        Suspension = "suspension",
        /// A quota open to goods of every origin gives a lower rate within it.
        OpenQuota = "open-quota",
    }
}
