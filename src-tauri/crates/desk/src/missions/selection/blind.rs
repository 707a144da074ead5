//! What a reviewer sees and does before the names are told: a number, what is offered and what is
//! planned, and nothing by which one is known.

use proa_domain::advisory::plan::section::SectionCode;
use proa_domain::ids::{CallId, CompanyId, MissionId, RegistrationId, ReviewId};
use proa_domain::missions::selection::blind::{masked, numbers, telling_words};
use proa_domain::missions::selection::review::{Review, ScoreForm};
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::entity::review;
use super::phases::ensure_blind;
use super::rows::{self, Selected};
use crate::Desk;
use crate::advisory::plans;
use crate::companies::participant::{self, Participant};
use crate::error::{AppError, StoreError};
use crate::missions::calls::rows as calls;
use crate::missions::error::MissionError;
use crate::store::operation::{Operation, Record};
use crate::treaties::reference::catalogues;

const REVIEWS: &str = "reviews";

/// A product without its company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BlindProduct {
    /// What it is.
    pub description: String,
    /// The digits of its code.
    pub digits: Option<String>,
    /// Its certifications.
    pub certifications: Vec<String>,
}

/// A section of an export plan without its company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BlindSection {
    /// Which.
    pub section: SectionCode,
    /// What it says.
    pub text: String,
}

/// An application without the one who applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BlindApplication {
    /// The review that the reviewer gives.
    pub review_id: ReviewId,
    /// The version to pass back.
    pub version: u32,
    /// Its number in this call.
    pub number: u32,
    /// What is offered.
    pub products: Vec<BlindProduct>,
    /// What the export plan says, section by section.
    pub plan: Vec<BlindSection>,
    /// What the plan shall reach.
    pub objectives: Vec<String>,
    /// What the reviewer found.
    pub scores: Vec<ScoreForm>,
    /// Whether the review was given.
    pub is_given: bool,
}

/// A review to give.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GiveReview {
    /// Of which call.
    pub call_id: CallId,
    /// Which review.
    pub review_id: ReviewId,
    /// The version that was read.
    pub version: u32,
    /// What was found.
    pub scores: Vec<ScoreForm>,
}

/// The applications of the reviewer at the desk.
pub async fn mine(desk: &Desk, call: CallId) -> Result<Vec<BlindApplication>, AppError> {
    let author = desk.author(Action::ReviewApplications)?;
    let selected = Selected::read(desk.store.read(), call).await?;
    let own = selected.reviewer_of(author.person);
    let own = own.ok_or(MissionError::NotReviewer)?.id;
    let ids: Vec<RegistrationId> = selected.registrations.iter().map(|one| one.id).collect();
    let numbers = numbers(&ids, selected.seed());
    let mut found = Vec::new();
    for row in selected.reviews.iter().filter(|row| row.reviewer_id == own) {
        let number = numbers.iter().find(|(_, id)| *id == row.registration_id);
        let application = selected.registrations.iter();
        let application = application
            .clone()
            .find(|one| one.id == row.registration_id);
        // Who stepped back is reviewed by nobody any more.
        if let (Some((number, _)), Some(application)) = (number, application) {
            found.push(application_of(desk, row, *number, application).await?);
        }
    }
    found.sort_by_key(|one| one.number);
    Ok(found)
}

async fn application_of(
    desk: &Desk,
    row: &review::Model,
    number: u32,
    application: &crate::missions::entity::registration::Model,
) -> Result<BlindApplication, AppError> {
    let company = participant::find(desk.store.read(), application.company_id).await?;
    let telling = telling(desk, &company).await?;
    let mask = |text: &str| masked(text, &telling);
    let shown = company.profile.products.iter().filter(|product| {
        let id = product.id.map(|id| id.to_string()).unwrap_or_default();
        application.products.0.is_empty() || application.products.0.contains(&id)
    });
    let products = shown.map(|product| BlindProduct {
        description: mask(&product.description),
        digits: product.digits.clone(),
        certifications: product.certifications.clone(),
    });
    let (plan, objectives) = plan(desk, application.company_id, mask).await?;
    Ok(BlindApplication {
        review_id: row.id,
        version: u32::try_from(row.version).unwrap_or(u32::MAX),
        number,
        products: products.collect(),
        plan,
        objectives,
        scores: rows::scores_of(row)?,
        is_given: row.given_at.is_some(),
    })
}

/// Names, tax identity, address, state and people of a company.
async fn telling(desk: &Desk, company: &Participant) -> Result<Vec<String>, AppError> {
    let profile = &company.profile;
    let mut names = vec![profile.legal_name.clone(), profile.address.clone()];
    names.extend(profile.trade_names.iter().cloned());
    names.extend(profile.tax_id.as_ref().map(ToString::to_string));
    names.extend(profile.contacts.iter().map(|contact| contact.name.clone()));
    if let Some(state) = profile.state.map(|state| state.to_string()) {
        let states = catalogues::states(desk).await?.into_iter();
        let own = states.filter(|one| one.code == state);
        names.extend(own.flat_map(|one| [one.name_es, one.name_en]));
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Ok(telling_words(&names))
}

async fn plan(
    desk: &Desk,
    company: CompanyId,
    mask: impl Fn(&str) -> String,
) -> Result<(Vec<BlindSection>, Vec<String>), AppError> {
    let latest = plans::of_company(desk, company).await?.latest;
    let Some(plan) = latest.map(|view| view.plan) else {
        return Ok((vec![], vec![]));
    };
    let written = plan.texts.iter();
    let written = written.filter(|(_, text)| !text.trim().is_empty());
    let mut sections: Vec<_> = written
        .filter_map(|(section, text)| {
            let section = section.parse().ok()?;
            let text = mask(text);
            Some(BlindSection { section, text })
        })
        .collect();
    sections.sort_by_key(|one| one.section);
    let objectives = plan.objectives.iter().map(|one| mask(&one.what));
    Ok((sections, objectives.collect()))
}

/// Keeps what the reviewer at the desk found.
pub async fn give(desk: &Desk, wanted: &GiveReview) -> Result<u32, AppError> {
    let author = desk.author(Action::ReviewApplications)?;
    let record = Record::new(calls::CALLS, wanted.call_id);
    desk.store
        .write(author, Operation::GiveReview, record, async |tx| {
            let selected = Selected::read(tx.read(), wanted.call_id).await?;
            ensure_blind(&selected)?;
            let own = selected.reviewer_of(author.person);
            let own = own.ok_or(MissionError::NotReviewer)?.id;
            let mut reviews = selected.reviews.iter();
            let before = reviews.find(|row| row.id == wanted.review_id && row.reviewer_id == own);
            let before = before.ok_or_else(|| StoreError::not_found(REVIEWS))?;
            StoreError::ensure_current(REVIEWS, before.version, wanted.version)?;
            let read = Review::parse(&wanted.scores, &selected.call.rules);
            let read = read.map_err(MissionError::from)?;
            let after = rows::with_scores(before, &read.scores, desk.env.now())?;
            let version = tx.update::<review::Entity>(before, &after).await?;
            Ok(u32::try_from(version).unwrap_or(u32::MAX))
        })
        .await
}

/// Refuses to tell a reviewer the names of a mission while they review it without names.
pub(in crate::missions) async fn ensure_names_are_told(
    desk: &Desk,
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<(), AppError> {
    let (Some(person), Some(call)) = (desk.session.person(), calls::published(db, mission).await?)
    else {
        return Ok(());
    };
    let reviewers = rows::reviewers(db, call.id).await?;
    let is_reviewer = reviewers.iter().any(|one| one.person_id == person.id);
    if call.phase.takes_scores() && is_reviewer {
        return Err(MissionError::NamesHidden.into());
    }
    Ok(())
}
