//! The papers of the office: one function per paper, data in, a tagged PDF (PDF/UA-1) out.
//!
//! A paper is made in three steps. [`advisory_sheet_of`] reads the data, a *view* puts every figure
//! and word of it into the paper's language, and the *press* sets the view with a Typst template.
//! Templates hold no words and views hold no layout, so a test of the view is a test of the paper.

mod advisory_sheet;
mod agenda;
mod badges;
mod call;
mod confirmation;
mod directory;
mod drill;
mod error;
mod fonts;
mod format;
mod html;
mod itinerary;
mod letter;
mod mission_report;
mod origin_report;
mod paper;
mod person_data;
mod plan;
mod press;
mod proof;
mod readiness;
mod texts;

pub use advisory_sheet::answer;
pub use advisory_sheet::{
    AdvisorySheet, Quantity, Rate, Shipment, advisory_sheet, advisory_sheet_of,
};
pub use agenda::{
    Agenda, AgendaMeeting, AgendaParticipant, AgendaPlace, AgendaSheet, agenda, agenda_sheet,
};
pub use badges::{Badge, BadgeSheet, badges_of};
pub use call::{CallNames, CallPaper, NoticeInForce, SupportDays, call_of, call_page_of};
pub use confirmation::{ConfirmationRequest, confirmation_request_of};
pub use directory::{directory_catalogue, directory_page};
pub use drill::{DrillPaper, drill_of};
pub use error::DocumentError;
pub use itinerary::{Itinerary, ItineraryParty, ItineraryPoint, itinerary_of};
pub use letter::{LetterCriterion, LetterStanding, ResultLetter, result_letter_of};
pub use mission_report::{MissionReportPaper, mission_report_of};
pub use origin_report::{OriginReport, origin_report_of};
pub use paper::{Company, Prepared};
pub use person_data::{HeldRecord, HeldValue, PastEntry, PersonDataFile, person_data_of};
pub use plan::{PlanReport, plan_of};
pub use proa_domain::settings::Locale;
pub use proof::{ProofSheet, proof, proof_of};
pub use readiness::{ReadinessReport, readiness_of};
