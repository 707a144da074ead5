//! Who reviews, and with whom they have to do.

use std::collections::BTreeSet;

use proa_domain::ids::{CallId, CompanyId, ConflictId, PersonId, ReviewerId};
use proa_domain::missions::selection::conflict::{ConflictForm, DeclarationForm};
use proa_domain::missions::selection::phase::PhaseRefusal;
use proa_domain::settings::Action;
use proa_domain::time::Instant;
use serde::{Deserialize, Serialize};

use super::entity::{review_conflict, reviewer};
use super::rows::{self, Selected};
use crate::Desk;
use crate::companies::participant;
use crate::error::AppError;
use crate::missions::calls::rows::CALLS;
use crate::missions::error::MissionError;
use crate::settings::people;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// Who shall review the applications of a call.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NameReviewers {
    /// Which call.
    pub call_id: CallId,
    /// People of the office; who is not named any more reviews no more.
    pub people: Vec<PersonId>,
}

/// What the reviewer at the desk says.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DeclareConflicts {
    /// Of which call.
    pub call_id: CallId,
    /// With whom they have to do.
    pub declaration: DeclarationForm,
}

/// Somebody who reviews.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewerRow {
    /// Identity.
    pub id: ReviewerId,
    /// The person.
    pub person_id: PersonId,
    /// The name.
    pub name: String,
    /// When they said with whom they have to do.
    pub declared_at: Option<Instant>,
    /// With how many they have to do.
    pub conflicts: u32,
    /// How many applications they have.
    pub assigned: u32,
    /// How many of them they reviewed.
    pub given: u32,
}

/// A company, by its name alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct NamedCompany {
    /// The company.
    pub id: CompanyId,
    /// Its legal name.
    pub name: String,
}

/// What a reviewer is asked: the companies that applied in the order of their names, which tells of no
/// application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ConflictList {
    /// The companies.
    pub companies: Vec<NamedCompany>,
    /// When the reviewer answered.
    pub declared_at: Option<Instant>,
    /// What the reviewer answered.
    pub conflicts: Vec<ConflictForm>,
}

/// Those who review the applications of a call.
pub async fn reviewers(desk: &Desk, call: CallId) -> Result<Vec<ReviewerRow>, AppError> {
    let db = desk.store.read();
    let selected = Selected::read(db, call).await?;
    let conflicts = rows::conflicts(db, &selected.reviewers).await?;
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let mut found = Vec::with_capacity(selected.reviewers.len());
    for one in &selected.reviewers {
        let own = || {
            selected
                .reviews
                .iter()
                .filter(|row| row.reviewer_id == one.id)
        };
        found.push(ReviewerRow {
            id: one.id,
            person_id: one.person_id,
            name: people::find(db, one.person_id).await?.name,
            declared_at: one.declared_at,
            conflicts: count(
                conflicts
                    .iter()
                    .filter(|row| row.reviewer_id == one.id)
                    .count(),
            ),
            assigned: count(own().count()),
            given: count(own().filter(|row| row.given_at.is_some()).count()),
        });
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

/// Names those who review.
pub async fn name_reviewers(desk: &Desk, wanted: &NameReviewers) -> Result<(), AppError> {
    let author = desk.author(Action::DecidePlaces)?;
    let record = Record::new(CALLS, wanted.call_id);
    desk.store
        .write(author, Operation::NameReviewers, record, async |tx| {
            let selected = Selected::read(tx.read(), wanted.call_id).await?;
            ensure_preparing(&selected)?;
            for one in &selected.reviewers {
                if !wanted.people.contains(&one.person_id) {
                    tx.remove::<reviewer::Entity>(one).await?;
                }
            }
            let mut people = wanted.people.clone();
            people.sort();
            people.dedup();
            for person in people {
                people::find(tx.read(), person).await?;
                if selected.reviewer_of(person).is_none() {
                    tx.insert::<reviewer::Entity>(reviewer::Model {
                        id: ReviewerId(desk.env.uuid()),
                        version: 1,
                        call_id: wanted.call_id,
                        person_id: person,
                        declared_at: None,
                        updated_at: desk.env.now(),
                        deleted_at: None,
                    })
                    .await?;
                }
            }
            Ok(())
        })
        .await
}

/// Whoever was named to review by a version of a call reviews by the next, with whom they said they have to do.
pub(in crate::missions) async fn carry_over(
    tx: &mut WriteTx<'_>,
    from: CallId,
    to: CallId,
) -> Result<(), AppError> {
    let named = rows::reviewers(tx.read(), to).await?;
    for before in rows::reviewers(tx.read(), from).await? {
        let again = named.iter().find(|one| one.person_id == before.person_id);
        match again {
            // Said anew, by what the next version asks.
            Some(again) if again.declared_at.is_some() => continue,
            Some(again) => tx.remove::<reviewer::Entity>(again).await?,
            None => {}
        }
        let after = reviewer::Model {
            call_id: to,
            ..before.clone()
        };
        tx.update::<reviewer::Entity>(&before, &after).await?;
    }
    Ok(())
}

/// The companies of which the reviewer at the desk says whether they have to do with them.
pub async fn to_declare(desk: &Desk, call: CallId) -> Result<ConflictList, AppError> {
    let author = desk.author(Action::ReviewApplications)?;
    let db = desk.store.read();
    let selected = Selected::read(db, call).await?;
    let own = selected.reviewer_of(author.person);
    let own = own.ok_or(MissionError::NotReviewer)?;
    let mut companies = BTreeSet::new();
    for row in &selected.registrations {
        let company = participant::find(db, row.company_id).await?;
        companies.insert((company.profile.legal_name, row.company_id));
    }
    let conflicts = rows::conflicts(db, std::slice::from_ref(own)).await?;
    Ok(ConflictList {
        conflicts: conflicts
            .into_iter()
            .map(|row| ConflictForm {
                company_id: row.company_id,
                kind: row.kind,
                words: row.words,
            })
            .collect(),
        companies: companies
            .into_iter()
            .map(|(name, id)| NamedCompany { id, name })
            .collect(),
        declared_at: own.declared_at,
    })
}

/// Keeps what the reviewer at the desk says, in the place of what they said before.
pub async fn declare(desk: &Desk, wanted: &DeclareConflicts) -> Result<(), AppError> {
    let author = desk.author(Action::ReviewApplications)?;
    let conflicts = wanted.declaration.parse().map_err(MissionError::from)?;
    let record = Record::new(CALLS, wanted.call_id);
    desk.store
        .write(author, Operation::DeclareConflicts, record, async |tx| {
            let selected = Selected::read(tx.read(), wanted.call_id).await?;
            ensure_preparing(&selected)?;
            let own = selected.reviewer_of(author.person);
            let own = own.ok_or(MissionError::NotReviewer)?;
            let known = rows::conflicts(tx.read(), std::slice::from_ref(own)).await?;
            for row in &known {
                tx.remove::<review_conflict::Entity>(row).await?;
            }
            for conflict in conflicts {
                tx.insert::<review_conflict::Entity>(review_conflict::Model {
                    id: ConflictId(desk.env.uuid()),
                    version: 1,
                    reviewer_id: own.id,
                    company_id: conflict.company_id,
                    kind: conflict.kind,
                    words: conflict.words,
                    updated_at: desk.env.now(),
                    deleted_at: None,
                })
                .await?;
            }
            let after = reviewer::Model {
                declared_at: Some(desk.env.now()),
                ..own.clone()
            };
            tx.update::<reviewer::Entity>(own, &after).await.map(|_| ())
        })
        .await
}

fn ensure_preparing(selected: &Selected) -> Result<(), MissionError> {
    if selected.row.phase.takes_reviewers() {
        Ok(())
    } else {
        let reason = PhaseRefusal::NoSuchMove;
        Err(MissionError::PhaseRefused { reason })
    }
}
