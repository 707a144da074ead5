//! What the office knows of a company besides its profile.

use crate::advisory::score::ScoreRange;
use crate::ids::{CertificationId, DiagnosisId, DocumentId, SupportId};
use crate::missions::document::DocumentKind;
use crate::privacy::diversity::{Ground, GroundAnswer, SelfAnswer};
use crate::time::Day;

/// What the office knows of a company on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The day on which it is asked.
    pub today: Day,
    /// Its latest diagnosis.
    pub diagnosis: Option<TakenDiagnosis>,
    /// Supports that it got.
    pub supports: Vec<EarlierSupport>,
    /// Certifications of it and of its products.
    pub certifications: Vec<HeldCertification>,
    /// Documents that it handed in.
    pub documents: Vec<HandedIn>,
    /// What whoever owns or leads it said of themselves.
    pub declaration: TakesDeclaration,
}

impl Known {
    /// Nothing is known.
    pub fn nothing(today: Day) -> Self {
        Self {
            today,
            diagnosis: None,
            supports: Vec::new(),
            certifications: Vec::new(),
            documents: Vec::new(),
            declaration: TakesDeclaration::default(),
        }
    }
}

/// A diagnosis of how ready a company is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenDiagnosis {
    /// The diagnosis.
    pub id: DiagnosisId,
    /// The day on which it was taken.
    pub on: Day,
    /// The score over all.
    pub score: ScoreRange,
}

/// A support that a company got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarlierSupport {
    /// The support.
    pub id: SupportId,
    /// The day on which it was authorised.
    pub on: Day,
}

/// A certification that a company has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldCertification {
    /// Its record; none where only its kind is known.
    pub id: Option<CertificationId>,
    /// What it is called.
    pub kind: String,
    /// The day from which it holds, where that is known.
    pub issued_on: Option<Day>,
    /// The last day on which it holds, where that is known.
    pub expires_on: Option<Day>,
}

/// A document that a company handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandedIn {
    /// The document.
    pub id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// The day on which it was handed in.
    pub on: Day,
    /// The last day on which it holds; none where it does not end.
    pub holds_until: Option<Day>,
    /// Somebody of the office saw the original.
    pub is_original_seen: bool,
}

/// What a call may know of a declaration: whether it has one of some grounds, and nothing else. Without
/// leave to take it into account it has none.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TakesDeclaration {
    said: Vec<Ground>,
}

impl TakesDeclaration {
    /// What was said, where whoever said it lets the call take it into account.
    pub fn with_consent(answers: &[GroundAnswer], has_consent: bool) -> Self {
        let said = answers
            .iter()
            .filter(|one| has_consent && one.answer == SelfAnswer::Yes)
            .map(|one| one.ground)
            .collect();
        Self { said }
    }

    /// Whether one of the grounds was said.
    pub fn has_one_of(&self, grounds: &[Ground]) -> bool {
        self.said.iter().any(|said| grounds.contains(said))
    }
}

/// Nobody reads a declaration in a log.
impl std::fmt::Debug for TakesDeclaration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TakesDeclaration")
    }
}
