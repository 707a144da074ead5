//! Whom one met: written down with what is to be done next, in one write.

mod list;
mod next;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use proa_domain::companies::follow_up::{Closing, ClosingForm, FollowUpState};
use proa_domain::fair::lead::{Lead, LeadForm, LeadNext, LeadPerson, LeadProduct};
use proa_domain::ids::{FollowUpId, LeadId, MissionId, PersonId};
use proa_domain::problem::Problems;
use proa_domain::settings::{Action, Locale};
use proa_domain::time::Day;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
};
use serde::{Deserialize, Serialize};

pub use self::list::{LeadFilter, LeadRow, list};
use super::entity::lead;
use super::error::FairError;
use crate::Desk;
use crate::companies::products::photographs;
use crate::error::{AppError, Internal, StoreError};
use crate::kept_file;
use crate::l10n::Words;
use crate::missions::rows::{self, MISSIONS};
use crate::privacy::holidays;
use crate::settings::preferences;
use crate::store::columns::{from_json, to_json};
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

pub(super) const TOPIC: &str = "leads";
/// A photograph of a card is no larger.
pub const LARGEST: u64 = 30 * 1024 * 1024;
const LARGEST_MEGABYTES: u32 = 30;

/// A lead to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveLead {
    /// Its identity, made by whoever asks: told twice, it is one lead.
    pub id: LeadId,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The version of its follow-up that was read; 0 where there is none.
    #[serde(default)]
    pub follow_up_version: u32,
    /// The mission.
    pub mission: MissionId,
    /// The lead.
    pub lead: LeadForm,
    /// The language of what is to be done next, where nobody says it.
    pub locale: Locale,
}

/// A lead that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedLead {
    /// The version to pass back.
    pub version: u32,
    /// What could not be read, and is kept as it was typed.
    pub remarks: Problems,
    /// What is to be done for the company, where the office knows it.
    pub follow_up: Option<FollowUpId>,
}

/// The end of what is to be done for a lead of a company that the office does not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CloseLead {
    /// Which.
    pub id: LeadId,
    /// The version that was read.
    pub version: u32,
    /// Done or dropped.
    pub state: FollowUpState,
    /// What came of it; why it was dropped.
    pub outcome: String,
    /// On which day.
    pub on: String,
}

/// Keeps a lead, and with it what is to be done next: as a follow-up of the company where the office knows it, else
/// with the lead.
pub async fn save(desk: &Desk, wanted: &SaveLead) -> Result<SavedLead, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let calendar = holidays::calendar(desk.store.read()).await?;
    let record = Record::new(MISSIONS, wanted.mission);
    desk.store
        .write(author, Operation::SaveLead, record, async |tx| {
            let today = today(desk, tx.read(), wanted.mission).await?;
            let before = lead::Entity::find_by_id(wanted.id).one(tx.read()).await?;
            let taken_on = before.as_ref().map_or(today, |row| row.taken_on);
            let read = Lead::parse(&wanted.lead, taken_on, &calendar).map_err(FairError::from)?;
            let Some(before) = before else {
                return insert(desk, tx, wanted, read, (author.person, today)).await;
            };
            if before.mission_id != wanted.mission || before.deleted_at.is_some() {
                return Err(FairError::NotTheSame.into());
            }
            if wanted.version == 0 {
                // Told again by whoever heard no answer.
                return Ok(saved(before.version, read.remarks, before.follow_up_id));
            }
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            update(desk, tx, wanted, &before, (read, today)).await
        })
        .await
}

fn saved(version: i64, remarks: Problems, follow_up: Option<FollowUpId>) -> SavedLead {
    SavedLead {
        version: kept::version(version),
        remarks,
        follow_up,
    }
}

async fn insert(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    wanted: &SaveLead,
    read: Lead,
    by: (PersonId, Day),
) -> Result<SavedLead, AppError> {
    let mut row = row(desk, wanted, &read, by)?;
    row.follow_up_id = next::begin(desk, tx, &row).await?;
    let follow_up = row.follow_up_id;
    tx.insert::<lead::Entity>(row).await?;
    Ok(saved(1, read.remarks, follow_up))
}

async fn update(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    wanted: &SaveLead,
    before: &lead::Model,
    (read, today): (Lead, Day),
) -> Result<SavedLead, AppError> {
    let after = lead::Model {
        card_sha256: before.card_sha256.clone(),
        taken_at: before.taken_at,
        follow_up_id: before.follow_up_id,
        state: before.state,
        outcome: before.outcome.clone(),
        closed_on: before.closed_on,
        ..row(desk, wanted, &read, (before.taken_by, before.taken_on))?
    };
    if before.follow_up_id.is_none() {
        next::ensure_person(tx.read(), after.next_by, Some(before.next_by)).await?;
    }
    let after = next::follow(desk, tx, after, (wanted, today)).await?;
    let version = tx.update::<lead::Entity>(before, &after).await?;
    Ok(saved(version, read.remarks, after.follow_up_id))
}

fn row(
    desk: &Desk,
    wanted: &SaveLead,
    read: &Lead,
    (taker, taken_on): (PersonId, Day),
) -> Result<lead::Model, AppError> {
    let form = &read.form;
    let words = Words::of(wanted.locale);
    let what = match form.next.what.as_str() {
        "" => words.get("lead-next-default"),
        what => what.to_owned(),
    };
    Ok(lead::Model {
        id: wanted.id,
        version: 1,
        mission_id: wanted.mission,
        company_id: form.company,
        company_name: form.company_name.clone(),
        country: form.country.clone(),
        name: form.person.name.clone(),
        role: form.person.role.clone(),
        mail: form.person.mail.clone(),
        phone: form.person.phone.clone(),
        web: form.person.web.clone(),
        temperature: form.temperature,
        products: to_json(&form.products)?,
        decision_on: Some(form.decision_on.clone()).filter(|day| !day.is_empty()),
        consent: form.consent,
        purpose: form.purpose,
        notice: form.notice.clone(),
        note: form.note.clone(),
        card_sha256: None,
        taken_by: taker,
        taken_at: desk.env.now(),
        taken_on,
        follow_up_id: None,
        next_what: what,
        next_on: read.due_on,
        next_by: form.next.person.unwrap_or(taker),
        state: FollowUpState::Open,
        outcome: String::new(),
        closed_on: None,
        updated_at: desk.env.now(),
        deleted_at: None,
    })
}

/// A lead as the form holds it, with what is to be done next.
fn form(row: &lead::Model, next: LeadNext) -> Result<LeadForm, AppError> {
    let products: Vec<LeadProduct> = from_json(&row.products)?;
    Ok(LeadForm {
        company: row.company_id,
        company_name: row.company_name.clone(),
        country: row.country.clone(),
        person: LeadPerson {
            name: row.name.clone(),
            role: row.role.clone(),
            mail: row.mail.clone(),
            phone: row.phone.clone(),
            web: row.web.clone(),
        },
        temperature: row.temperature,
        products,
        decision_on: row.decision_on.clone().unwrap_or_default(),
        consent: row.consent,
        purpose: row.purpose,
        notice: row.notice.clone(),
        note: row.note.clone(),
        next,
    })
}

/// Ends what is to be done for a lead whose company the office does not know. A follow-up of a company is closed
/// with the others of that company.
pub async fn close(desk: &Desk, wanted: &CloseLead) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let closing = ClosingForm {
        state: wanted.state,
        outcome: wanted.outcome.clone(),
        on: wanted.on.clone(),
        next: None,
    };
    let mission = find(desk.store.read(), wanted.id).await?.mission_id;
    let today = today(desk, desk.store.read(), mission).await?;
    let read = Closing::parse(&closing, today).map_err(FairError::from)?;
    let record = Record::new(MISSIONS, mission);
    desk.store
        .write(author, Operation::CloseLead, record, async |tx| {
            let before = find(tx.read(), wanted.id).await?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            if before.follow_up_id.is_some() || before.state != FollowUpState::Open {
                return Err(FairError::NoOwnFollowUp.into());
            }
            let after = lead::Model {
                state: read.state,
                outcome: read.outcome,
                closed_on: Some(read.on),
                ..before.clone()
            };
            tx.update::<lead::Entity>(&before, &after).await.map(|_| ())
        })
        .await
}

/// Takes a lead away, and drops what was to be done for it; undo puts both back.
pub async fn remove(desk: &Desk, id: LeadId) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let mission = find(desk.store.read(), id).await?.mission_id;
    let record = Record::new(MISSIONS, mission);
    let locale = preferences::get(desk).await?.locale;
    desk.store
        .write(author, Operation::RemoveLead, record, async |tx| {
            let today = today(desk, tx.read(), mission).await?;
            let before = find(tx.read(), id).await?;
            next::end(tx, &before, (locale, today)).await?;
            tx.remove::<lead::Entity>(&before).await
        })
        .await
}

/// Keeps the photograph of a card with a lead, without what the camera wrote into it.
pub async fn attach_card(desk: &Desk, id: LeadId, content: Vec<u8>) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let unreadable = || FairError::PictureUnreadable {
        megabytes: LARGEST_MEGABYTES,
    };
    if content.len() as u64 > LARGEST {
        return Err(unreadable().into());
    }
    let folder = desk.folder.evidence();
    let kept = tokio::task::spawn_blocking(move || {
        let picture = photographs::as_kept(&content).ok_or_else(unreadable)?;
        kept_file::keep(&folder, &picture)
    });
    let sha256 = kept.await.map_err(|error| Internal::new(&error))??;
    let mission = find(desk.store.read(), id).await?.mission_id;
    let record = Record::new(MISSIONS, mission);
    desk.store
        .write(author, Operation::AttachCard, record, async |tx| {
            let before = find(tx.read(), id).await?;
            let after = lead::Model {
                card_sha256: Some(sha256),
                ..before.clone()
            };
            tx.update::<lead::Entity>(&before, &after).await.map(|_| ())
        })
        .await
}

/// The photograph of the card of a lead, a JPEG; none where there is none.
pub async fn card(desk: &Desk, id: LeadId) -> Result<Option<Vec<u8>>, AppError> {
    let Some(sha256) = find(desk.store.read(), id).await?.card_sha256 else {
        return Ok(None);
    };
    let path = desk.folder.evidence().join(&sha256);
    let read = tokio::task::spawn_blocking(move || kept_file::whole(&path, &sha256));
    let content = read.await.map_err(|error| Internal::new(&error))?;
    Ok(Some(content.ok_or(FairError::CardLost)?))
}

/// The same in Base64, for the window.
pub async fn card_as_text(desk: &Desk, id: LeadId) -> Result<Option<String>, AppError> {
    let picture = card(desk, id).await?;
    Ok(picture.map(|picture| BASE64_STANDARD.encode(picture)))
}

/// How many leads of a mission there are.
pub(crate) async fn count(desk: &Desk, mission: MissionId) -> Result<u32, AppError> {
    let leads = lead::Entity::find()
        .filter(lead::Column::MissionId.eq(mission))
        .filter(lead::Column::DeletedAt.is_null())
        .count(desk.store.read())
        .await?;
    Ok(u32::try_from(leads).unwrap_or(u32::MAX))
}

/// The day where the mission is.
async fn today(
    desk: &Desk,
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Day, AppError> {
    let mission = rows::find(db, mission).await?;
    Ok(desk.env.now().day_in(&mission.time_zone))
}

async fn find(db: &impl ConnectionTrait, id: LeadId) -> Result<lead::Model, AppError> {
    kept::find::<lead::Entity>(db, id).await
}
