//! What a mission or a call asks of a company, held against it one by one, with a reason for each and
//! the record that it rests on.

mod further;
mod known;

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::companies::place::State;
use crate::companies::profile::{ExportExperience, Profile};
use crate::companies::size::Size;
use crate::missions::document::DocumentKind;
use crate::missions::mission::{Mission, Window};
use crate::privacy::diversity::Ground;
use crate::problem::Problems;
use crate::time::{Day, Instant};
use crate::treaties::hs_code::CodeRange;

pub(crate) use self::further::is_recent;
pub use self::known::{
    EarlierSupport, HandedIn, HeldCertification, Known, TakenDiagnosis, TakesDeclaration,
};

crate::text_enum! {
    /// A kind of requirement.
    pub enum RequirementKind {
        /// The profile lacks nothing.
        RegisteredProfile = "registered_profile",
        /// The tax identity is known and right, or accepted on the record.
        RfcValid = "rfc_valid",
        /// A product is ready to be sold abroad.
        ExportableProduct = "exportable_product",
        /// The size is one of those named.
        Size = "size",
        /// A sector of the company is one of those named.
        Sector = "sector",
        /// The state is one of those named.
        State = "state",
        /// The company has exported at least so much.
        ExportExperience = "export_experience",
        /// A product lies within a run of codes: `0804`, `0801-0814`.
        Product = "product",
        /// The readiness score is at least the first number, and not older than the second in months.
        Readiness = "readiness",
        /// No more supports than the first number within the second in months.
        EarlierSupports = "earlier_supports",
        /// Each certification named is held and valid.
        Certification = "certification",
        /// Each kind of document named was handed in and holds.
        Document = "document",
        /// The original of the commitment letter was seen.
        CommitmentLetter = "commitment_letter",
        /// Whoever owns or leads the company has said one of the grounds named of themselves, and
        /// lets the call take it into account.
        PositiveAction = "positive_action",
        /// Registration is open; asked always.
        WindowOpen = "window_open",
        /// The company takes part already; asked always.
        NotRegistered = "not_registered",
    }
}

/// A requirement as the form holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Requirement", rename_all = "camelCase")]
pub struct RequirementForm {
    /// The kind.
    pub kind: RequirementKind,
    /// The codes that it names, where its kind names any.
    pub values: Vec<String>,
}

/// A requirement with what it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requirement {
    /// The profile lacks nothing.
    RegisteredProfile,
    /// The tax identity is known and right, or accepted on the record.
    RfcValid,
    /// A product is ready to be sold abroad.
    ExportableProduct,
    /// The size is one of these.
    Size(Vec<Size>),
    /// A sector of the company is one of these.
    Sector(Vec<String>),
    /// The state is one of these.
    State(Vec<State>),
    /// The company has exported at least so much.
    ExportExperience(ExportExperience),
    /// A product lies within one of these runs.
    Product(Vec<CodeRange>),
    /// The readiness score is high enough and not too old.
    Readiness {
        /// The least score, of 100.
        least: u8,
        /// The most months since the diagnosis.
        months: u32,
    },
    /// Not too many supports within a time.
    EarlierSupports {
        /// The most supports.
        most: u32,
        /// In so many months before the day.
        months: u32,
    },
    /// Each of these certifications is held and valid.
    Certification(Vec<String>),
    /// Each of these documents was handed in and holds.
    Document(Vec<DocumentKind>),
    /// The original of the commitment letter was seen.
    CommitmentLetter,
    /// One of these grounds was said, with leave to take it into account.
    PositiveAction(Vec<Ground>),
    /// Registration is open.
    WindowOpen,
    /// The company does not take part yet.
    NotRegistered,
}

crate::text_enum! {
    /// Whether a requirement is met.
    pub enum Met {
        /// It is.
        Yes = "yes",
        /// It is not.
        No = "no",
        /// What is known of the company does not say.
        Unknown = "unknown",
    }
}

/// How a company stands to one requirement. The words come from Fluent: `finding-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The requirement.
    pub requirement: RequirementKind,
    /// Whether it is met.
    pub met: Met,
    /// Why: stable, kebab-case.
    pub code: String,
    /// What the words need.
    pub params: BTreeMap<String, String>,
    /// What it rests on. Of what people say of themselves, nothing.
    pub evidence: Vec<FindingEvidence>,
}

crate::text_enum! {
    /// What a finding rests on.
    pub enum EvidenceKind {
        /// The profile of the company.
        Profile = "profile",
        /// Its workers and sales.
        Figures = "figures",
        /// A product.
        Product = "product",
        /// A diagnosis of how ready it is.
        Diagnosis = "diagnosis",
        /// A support that it got before.
        Support = "support",
        /// A certification.
        Certification = "certification",
        /// A document that was handed in.
        Document = "document",
    }
}

/// A record that a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FindingEvidence {
    /// What it is.
    pub kind: EvidenceKind,
    /// Its identity; none where it is the profile itself.
    pub id: Option<String>,
    /// Its day, where it has one.
    pub on: Option<Day>,
}

/// What is known of a company that wants to take part.
#[derive(Debug, Clone, Copy)]
pub struct Applicant<'a> {
    /// Its profile.
    pub profile: &'a Profile,
    /// Its size, where it can be computed.
    pub size: Option<Size>,
    /// It has a live registration to this mission.
    pub is_registered: bool,
    /// What the office knows besides.
    pub known: &'a Known,
}

/// What a mission and its call ask together: of a kind that both ask, it is the call that counts.
pub fn together<'r, R>(
    of_call: &'r [R],
    of_mission: &'r [R],
    kind: impl Fn(&R) -> RequirementKind,
) -> impl Iterator<Item = &'r R> {
    let by_call: Vec<RequirementKind> = of_call.iter().map(&kind).collect();
    let of_mission_alone = move |own: &&'r R| !by_call.contains(&kind(own));
    of_call
        .iter()
        .chain(of_mission.iter().filter(of_mission_alone))
}

/// Holds a company against everything that a mission asks, and against what every mission asks:
/// an open registration, and none of the company yet.
pub fn evaluate(mission: &Mission, applicant: &Applicant<'_>, now: Instant) -> Vec<Finding> {
    let always = [Requirement::WindowOpen, Requirement::NotRegistered];
    let own = mission
        .requirements
        .iter()
        .filter(|own| !always.contains(own));
    own.chain(&always)
        .map(|requirement| requirement.evaluate(mission, applicant, now))
        .collect()
}

/// What stands in the way: an unknown is for a person to judge, and does not.
pub fn refusals(findings: &[Finding]) -> Vec<&Finding> {
    findings
        .iter()
        .filter(|finding| finding.met == Met::No)
        .collect()
}

impl Requirement {
    /// Reads the requirements of a form; each kind may stand once.
    pub(crate) fn parse_all(forms: &[RequirementForm], problems: &mut Problems) -> Vec<Self> {
        let mut requirements = Vec::with_capacity(forms.len());
        for (index, form) in forms.iter().enumerate() {
            let field = format!("requirements.{index}");
            let earlier = forms.iter().take(index);
            if earlier.into_iter().any(|other| other.kind == form.kind) {
                problems.note_with(
                    &field,
                    "requirement-twice",
                    [("kind", form.kind.to_string())],
                );
            }
            requirements.extend(Self::parse(form, &format!("{field}.values"), problems));
        }
        requirements
    }

    /// The kind.
    pub fn kind(&self) -> RequirementKind {
        match self {
            Self::RegisteredProfile => RequirementKind::RegisteredProfile,
            Self::RfcValid => RequirementKind::RfcValid,
            Self::ExportableProduct => RequirementKind::ExportableProduct,
            Self::Size(_) => RequirementKind::Size,
            Self::Sector(_) => RequirementKind::Sector,
            Self::State(_) => RequirementKind::State,
            Self::ExportExperience(_) => RequirementKind::ExportExperience,
            Self::Product(_) => RequirementKind::Product,
            Self::Readiness { .. } => RequirementKind::Readiness,
            Self::EarlierSupports { .. } => RequirementKind::EarlierSupports,
            Self::Certification(_) => RequirementKind::Certification,
            Self::Document(_) => RequirementKind::Document,
            Self::CommitmentLetter => RequirementKind::CommitmentLetter,
            Self::PositiveAction(_) => RequirementKind::PositiveAction,
            Self::WindowOpen => RequirementKind::WindowOpen,
            Self::NotRegistered => RequirementKind::NotRegistered,
        }
    }

    fn parse(form: &RequirementForm, field: &str, problems: &mut Problems) -> Option<Self> {
        let values = &form.values;
        Some(match form.kind {
            RequirementKind::RegisteredProfile => Self::RegisteredProfile,
            RequirementKind::RfcValid => Self::RfcValid,
            RequirementKind::ExportableProduct => Self::ExportableProduct,
            RequirementKind::Size => Self::Size(named(values, field, problems)),
            RequirementKind::Sector => Self::Sector(named(values, field, problems)),
            RequirementKind::State => Self::State(named(values, field, problems)),
            RequirementKind::ExportExperience => {
                Self::ExportExperience(named(values, field, problems).into_iter().min()?)
            }
            RequirementKind::Product => Self::Product(further::runs(values, field, problems)),
            RequirementKind::Readiness => {
                let (least, months) = further::within(values, field, problems)?;
                Self::Readiness {
                    least: further::of_hundred(least, field, problems)?,
                    months,
                }
            }
            RequirementKind::EarlierSupports => {
                let (most, months) = further::within(values, field, problems)?;
                Self::EarlierSupports { most, months }
            }
            RequirementKind::Certification => {
                Self::Certification(further::names(values, field, problems))
            }
            RequirementKind::Document => Self::Document(named(values, field, problems)),
            RequirementKind::CommitmentLetter => Self::CommitmentLetter,
            RequirementKind::PositiveAction => Self::PositiveAction(named(values, field, problems)),
            RequirementKind::WindowOpen => Self::WindowOpen,
            RequirementKind::NotRegistered => Self::NotRegistered,
        })
    }

    fn evaluate(&self, mission: &Mission, applicant: &Applicant<'_>, now: Instant) -> Finding {
        let profile = applicant.profile;
        let known = applicant.known;
        let of_profile = || vec![profile_evidence()];
        let (judgement, evidence) = match self {
            Self::RegisteredProfile => (profile_complete(profile), of_profile()),
            Self::RfcValid => (tax_id(profile), of_profile()),
            Self::ExportableProduct => (exportable_product(profile), of_profile()),
            Self::Size(allowed) => (
                one_of("size", applicant.size, allowed),
                vec![FindingEvidence {
                    kind: EvidenceKind::Figures,
                    ..profile_evidence()
                }],
            ),
            Self::Sector(allowed) => (sector(&profile.sectors, allowed), of_profile()),
            Self::State(allowed) => (one_of("state", profile.state, allowed), of_profile()),
            Self::ExportExperience(minimum) => (
                experience(profile.export_experience, *minimum),
                of_profile(),
            ),
            Self::Product(runs) => further::product(profile, runs),
            Self::Readiness { least, months } => further::readiness(known, *least, *months),
            Self::EarlierSupports { most, months } => {
                further::earlier_supports(known, *most, *months)
            }
            Self::Certification(kinds) => further::certifications(known, kinds),
            Self::Document(kinds) => further::documents(known, kinds),
            Self::CommitmentLetter => further::commitment_letter(known),
            Self::PositiveAction(grounds) => (further::positive_action(known, grounds), vec![]),
            Self::WindowOpen => (window(mission, now), vec![]),
            Self::NotRegistered if applicant.is_registered => {
                (no("already-registered", []), vec![])
            }
            Self::NotRegistered => (yes("not-registered", []), vec![]),
        };
        let (met, code, params) = judgement;
        Finding {
            requirement: self.kind(),
            met,
            code,
            params,
            evidence,
        }
    }
}

fn profile_evidence() -> FindingEvidence {
    FindingEvidence {
        kind: EvidenceKind::Profile,
        id: None,
        on: None,
    }
}

type Judgement = (Met, String, BTreeMap<String, String>);

fn named<T: FromStr>(values: &[String], field: &str, problems: &mut Problems) -> Vec<T> {
    if values.is_empty() {
        problems.note(field, "required");
    }
    let mut read = Vec::with_capacity(values.len());
    for value in values {
        match value.trim().parse() {
            Ok(value) => read.push(value),
            Err(_) => problems.note_with(field, "requirement-value", [("found", value.clone())]),
        }
    }
    read
}

fn profile_complete(profile: &Profile) -> Judgement {
    let missing = profile.missing();
    if missing.is_empty() {
        yes("profile-complete", [])
    } else {
        no("profile-incomplete", [("missing", &missing.join(" "))])
    }
}

fn tax_id(profile: &Profile) -> Judgement {
    match &profile.tax_id {
        None => no("rfc-missing", []),
        Some(rfc) if rfc.has_right_check_digit() => yes("rfc-valid", [("rfc", rfc)]),
        Some(rfc) => yes("rfc-overridden", [("rfc", rfc)]),
    }
}

/// A product that cannot be classified cannot be offered abroad either.
fn exportable_product(profile: &Profile) -> Judgement {
    let is_ready = |product: &&crate::companies::profile::Product| {
        product.is_exportable && product.digits.is_some()
    };
    match profile.products.iter().filter(is_ready).count() {
        0 => no("no-exportable-product", []),
        count => yes("exportable-product", [("count", &count)]),
    }
}

fn one_of<T: PartialEq + Display>(what: &str, found: Option<T>, allowed: &[T]) -> Judgement {
    match found {
        None => judge(
            Met::Unknown,
            &format!("{what}-unknown"),
            [("allowed", &list(allowed))],
        ),
        Some(found) if allowed.contains(&found) => {
            yes(&format!("{what}-admitted"), [("found", &found)])
        }
        Some(found) => no(
            &format!("{what}-not-admitted"),
            [("found", &found), ("allowed", &list(allowed))],
        ),
    }
}

fn sector(found: &[String], allowed: &[String]) -> Judgement {
    let shared: Vec<_> = found
        .iter()
        .filter(|sector| allowed.contains(sector))
        .collect();
    if found.is_empty() {
        judge(
            Met::Unknown,
            "sector-unknown",
            [("allowed", &list(allowed))],
        )
    } else if shared.is_empty() {
        no(
            "sector-not-admitted",
            [("found", &list(found)), ("allowed", &list(allowed))],
        )
    } else {
        yes("sector-admitted", [("found", &list(&shared))])
    }
}

fn experience(found: ExportExperience, minimum: ExportExperience) -> Judgement {
    if found >= minimum {
        yes("experience-enough", [("found", &found)])
    } else {
        no(
            "experience-too-little",
            [("found", &found), ("minimum", &minimum)],
        )
    }
}

fn window(mission: &Mission, now: Instant) -> Judgement {
    match (mission.window(now), mission.opens_at) {
        (Window::Before, Some(opens)) => no("window-not-yet", [("opens", &opens)]),
        (Window::Before | Window::Closed, _) => no("window-over", [("closed", &mission.closing())]),
        (Window::Open, _) => yes("window-open", [("closes", &mission.closing())]),
    }
}

fn yes<const N: usize>(code: &str, params: [(&str, &dyn Display); N]) -> Judgement {
    judge(Met::Yes, code, params)
}

fn no<const N: usize>(code: &str, params: [(&str, &dyn Display); N]) -> Judgement {
    judge(Met::No, code, params)
}

fn judge<const N: usize>(met: Met, code: &str, params: [(&str, &dyn Display); N]) -> Judgement {
    let params = params
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_string()));
    (met, code.to_owned(), params.collect())
}

/// Codes with a space between, as the screen takes them apart.
fn list(codes: &[impl ToString]) -> String {
    codes
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests;
