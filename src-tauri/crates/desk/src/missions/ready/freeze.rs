//! The freeze date of a mission, and the requests for changes after it. An accepted change is written in the
//! operation that accepts it.

use std::fmt;

use proa_domain::ids::{ChangeRequestId, FreightItemId, MissionId, PersonId};
use proa_domain::missions::ready::freeze::{
    ChangeState, ChangeWords, FreezeRefusal, Frozen, check_change, check_decision, check_request,
};
use proa_domain::missions::state::REGISTERING;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use serde::{Deserialize, Serialize};

use super::entity::change_request::{Entity, Model};
use super::entity::freeze;
use super::entity::freight_item;
use super::floor;
use super::freight::{self, SaveFreight};
use super::placing::{self, PlaceBooth};
use crate::Desk;
use crate::error::AppError;
use crate::missions::entity::{delegate, registration};
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::missions::update::{self, EditRegistration};
use crate::store::columns::{from_json, to_json};
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::topic::{Refreshed, Undone};
use crate::store::tx::WriteTx;

/// A change of what logistics rest on.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename = "FrozenChange", tag = "of", rename_all = "kebab-case")]
pub enum Change {
    /// Whom a company sends.
    Delegates {
        /// The registration as it shall be.
        edit: EditRegistration,
    },
    /// Who stands in a booth.
    Booth {
        /// Who, and where.
        place: PlaceBooth,
    },
    /// Goods.
    Freight {
        /// The goods as they shall be.
        save: Box<SaveFreight>,
    },
    /// Goods that do not go.
    FreightGone {
        /// Which.
        id: FreightItemId,
        /// The version that was read.
        version: u32,
    },
}

impl Change {
    fn subject(&self) -> Frozen {
        match self {
            Self::Delegates { .. } => Frozen::Delegates,
            Self::Booth { .. } => Frozen::Booths,
            Self::Freight { .. } | Self::FreightGone { .. } => Frozen::Freight,
        }
    }

    /// The mission that is changed.
    async fn mission(&self, db: &impl ConnectionTrait) -> Result<MissionId, AppError> {
        Ok(match self {
            Self::Delegates { edit } => {
                rows::find_registration(db, edit.registration_id)
                    .await?
                    .mission_id
            }
            Self::Booth { place } => placing::plan_of_booth(db, place.booth_id).await?.mission_id,
            Self::Freight { save } => save.mission_id,
            Self::FreightGone { id, .. } => {
                kept::find::<freight_item::Entity>(db, *id)
                    .await?
                    .mission_id
            }
        })
    }

    /// What stands there, as JSON: the registration, who stands in the booth, the goods; none where they are
    /// new.
    async fn stands(&self, db: &impl ConnectionTrait) -> Result<Option<String>, AppError> {
        let goods = |id: FreightItemId| kept::find::<freight_item::Entity>(db, id);
        Ok(match self {
            Self::Delegates { edit } => {
                let row = rows::find_registration(db, edit.registration_id).await?;
                let delegates = rows::delegates(db, [row.id]).await?;
                let of = |one: &delegate::Model| {
                    let words = [&one.name, &one.role].map(String::clone);
                    (one.id, words, one.mail.clone(), one.phone.clone())
                };
                let delegates: Vec<_> = delegates.iter().map(of).collect();
                Some(to_json(&(row.products.0, delegates))?)
            }
            Self::Booth { place } => {
                let plan = placing::plan_of_booth(db, place.booth_id).await?;
                let booths = floor::seen(db, &plan).await?;
                let booth = booths.iter().find(|one| one.id == place.booth_id);
                Some(to_json(&booth.and_then(|one| one.holder))?)
            }
            Self::Freight { save } => match save.id {
                Some(id) => Some(freight::stands(&goods(id).await?)?),
                None => None,
            },
            Self::FreightGone { id, .. } => Some(freight::stands(&goods(*id).await?)?),
        })
    }

    /// The same change of the versions that are there now.
    async fn of_today(mut self, db: &impl ConnectionTrait) -> Result<Self, AppError> {
        let goods = |id: FreightItemId| kept::find::<freight_item::Entity>(db, id);
        match &mut self {
            Self::Delegates { edit } => {
                let row = rows::find_registration(db, edit.registration_id).await?;
                edit.version = kept::version(row.version);
            }
            Self::Booth { .. } => {}
            Self::Freight { save } => {
                if let Some(id) = save.id {
                    save.version = kept::version(goods(id).await?.version);
                }
            }
            Self::FreightGone { id, version } => {
                *version = kept::version(goods(*id).await?.version);
            }
        }
        Ok(self)
    }

    async fn write(&self, desk: &Desk, tx: &mut WriteTx<'_>) -> Result<(), AppError> {
        match self {
            Self::Delegates { edit } => update::write(desk, tx, edit).await,
            Self::Booth { place } => placing::write(tx, *place).await,
            Self::Freight { save } => freight::write(desk, tx, save).await.map(|_| ()),
            Self::FreightGone { id, version } => {
                tx.take::<freight_item::Entity>(*id, *version).await
            }
        }
    }
}

/// The freeze date of a mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetFreeze {
    /// The mission.
    pub mission_id: MissionId,
    /// From this day on, changes need a request; none to leave them free.
    pub freeze_on: Option<Day>,
}

/// A change to ask for.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct RequestChange {
    /// What shall be written.
    pub change: Change,
    /// Who asks, and why.
    pub words: ChangeWords,
}

/// How a request is decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DecideChange {
    /// Which request.
    pub id: ChangeRequestId,
    /// The version that was read.
    pub version: u32,
    /// What it becomes.
    pub to: ChangeState,
    /// Why; must be there where it is declined.
    pub reason: String,
}

/// A request for a change.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeRequestRow {
    /// Identity.
    pub id: ChangeRequestId,
    /// The version to pass back.
    pub version: u32,
    /// What it is about.
    pub subject: Frozen,
    /// What shall be written.
    pub change: Change,
    /// When it was asked for.
    pub asked_on: Day,
    /// Who asks, and why.
    pub words: ChangeWords,
    /// How it stands.
    pub state: ChangeState,
    /// Why it was declined.
    pub answer: Option<String>,
    /// Who decided.
    pub decided_by: Option<PersonId>,
}

/// The freeze date and the requests of a mission.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FreezeDetail {
    /// From this day on, changes need a request.
    pub freeze_on: Option<Day>,
    /// Whether they do today.
    pub is_frozen: bool,
    /// The requests, the oldest first.
    pub requests: Vec<ChangeRequestRow>,
}

/// The freeze date and the requests of a mission.
pub async fn get(desk: &Desk, mission: MissionId) -> Result<FreezeDetail, AppError> {
    let db = desk.store.read();
    let freeze_on = freeze_on(db, mission).await?;
    let found = kept::having::<Entity>(db, "mission_id", mission).await?;
    let requests = found.into_iter().map(row_of);
    Ok(FreezeDetail {
        freeze_on,
        is_frozen: check_change(freeze_on, desk.env.today()).is_err(),
        requests: requests.collect::<Result<_, _>>()?,
    })
}

/// Sets the freeze date.
pub async fn set(desk: &Desk, wanted: SetFreeze) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::SetFreeze, record, async |tx| {
            rows::find(tx.read(), wanted.mission_id).await?;
            let known = kept::having::<freeze::Entity>(tx.read(), "id", wanted.mission_id).await?;
            let after = freeze::Model {
                id: wanted.mission_id,
                version: 1,
                freeze_on: wanted.freeze_on,
                updated_at: desk.env.now(),
                deleted_at: None,
            };
            match known.first() {
                Some(before) => tx
                    .update::<freeze::Entity>(before, &after)
                    .await
                    .map(|_| ()),
                None => tx.insert::<freeze::Entity>(after).await,
            }
        })
        .await
}

/// Asks for a change; refused where it could be written at once, and where it could not be accepted as it is.
pub async fn request(desk: &Desk, wanted: &RequestChange) -> Result<ChangeRequestId, AppError> {
    let author = desk.author(REGISTERING)?;
    let words = wanted.words.parse().map_err(MissionError::from)?;
    let mission = wanted.change.mission(desk.store.read()).await?;
    let record = Record::new(MISSIONS, mission);
    let frozen = freeze_on(desk.store.read(), mission).await?;
    check_request(frozen, desk.env.today()).map_err(refused)?;
    // It is written to see whether it can be, and nothing of that is left.
    let mut tried =
        WriteTx::begin(&desk.store, author, Operation::DecideChange, record.clone()).await?;
    let stood = wanted.change.stands(tried.read()).await?;
    let written = wanted.change.write(desk, &mut tried).await;
    tried.abandon().await?;
    written?;
    let id = ChangeRequestId(desk.env.uuid());
    let row = Model {
        id,
        version: 1,
        mission_id: mission,
        subject: wanted.change.subject(),
        change: to_json(&wanted.change)?,
        asked_on: desk.env.today(),
        asked_by: words.asked_by,
        why: words.why,
        state: ChangeState::Asked,
        answer: None,
        decided_by: None,
        stood,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    desk.store
        .write(author, Operation::RequestChange, record, async |tx| {
            let freeze_on = freeze_on(tx.read(), mission).await?;
            check_request(freeze_on, desk.env.today()).map_err(refused)?;
            tx.insert::<Entity>(row).await
        })
        .await?;
    Ok(id)
}

/// Decides a request. What is accepted is written in the same operation; where something else stands there
/// than when it was asked for, nothing is. Whoever may ask may take a request back.
pub async fn decide(desk: &Desk, wanted: &DecideChange) -> Result<(), AppError> {
    let author = desk.author(match wanted.to {
        ChangeState::Withdrawn => REGISTERING,
        ChangeState::Asked | ChangeState::Accepted | ChangeState::Declined => Action::PlanMissions,
    })?;
    let before = kept::find::<Entity>(desk.store.read(), wanted.id).await?;
    let record = Record::new(MISSIONS, before.mission_id);
    desk.store
        .write(author, Operation::DecideChange, record, async |tx| {
            let before = kept::current::<Entity>(tx.read(), wanted.id, wanted.version).await?;
            check_decision(before.state, wanted.to, &wanted.reason).map_err(refused)?;
            if wanted.to == ChangeState::Accepted {
                let mut change: Change = from_json(&before.change)?;
                if before.stood.is_some() {
                    if change.stands(tx.read()).await? != before.stood {
                        return Err(refused(FreezeRefusal::Outdated).into());
                    }
                    change = change.of_today(tx.read()).await?;
                }
                change.write(desk, tx).await?;
            }
            let reason = wanted.reason.trim();
            let after = Model {
                state: wanted.to,
                answer: (!reason.is_empty()).then(|| reason.to_owned()),
                decided_by: Some(author.person),
                ..before.clone()
            };
            tx.update::<Entity>(&before, &after).await.map(|_| ())
        })
        .await
}

/// Refuses a change that needs a request.
pub(in crate::missions) async fn ensure_open(
    desk: &Desk,
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<(), AppError> {
    ensure_open_on(db, mission, desk.env.today()).await
}

/// Refuses to take back, from the freeze date on, what needs a request since; what a request brought about may
/// be.
pub(crate) fn guard_mission<'a>(tx: &'a DatabaseTransaction, undone: Undone<'a>) -> Refreshed<'a> {
    Box::pin(async move {
        let is_frozen = matches!(
            undone.kind,
            Operation::SaveFreight | Operation::PlaceBooths | Operation::SaveFloorPlan
        );
        if is_frozen {
            ensure_open_on(tx, undone.record, undone.today).await?;
        }
        Ok(())
    })
}

/// [`guard_mission`], for whom a company sends.
pub(crate) fn guard_registration<'a>(
    tx: &'a DatabaseTransaction,
    undone: Undone<'a>,
) -> Refreshed<'a> {
    Box::pin(async move {
        if undone.kind == Operation::UpdateRegistration {
            let rows = kept::having::<registration::Entity>(tx, "id", undone.record).await?;
            for row in rows {
                ensure_open_on(tx, row.mission_id, undone.today).await?;
            }
        }
        Ok(())
    })
}

async fn ensure_open_on(
    db: &impl ConnectionTrait,
    mission: impl fmt::Display,
    today: Day,
) -> Result<(), AppError> {
    let freeze_on = freeze_on(db, mission).await?;
    Ok(check_change(freeze_on, today).map_err(refused)?)
}

async fn freeze_on(
    db: &impl ConnectionTrait,
    mission: impl fmt::Display,
) -> Result<Option<Day>, AppError> {
    let found = kept::having::<freeze::Entity>(db, "id", mission).await?;
    Ok(found.first().and_then(|row| row.freeze_on))
}

fn refused(reason: FreezeRefusal) -> MissionError {
    MissionError::FreezeRefused { reason }
}

fn row_of(row: Model) -> Result<ChangeRequestRow, AppError> {
    Ok(ChangeRequestRow {
        id: row.id,
        version: kept::version(row.version),
        subject: row.subject,
        change: from_json(&row.change)?,
        asked_on: row.asked_on,
        words: ChangeWords {
            asked_by: row.asked_by,
            why: row.why,
        },
        state: row.state,
        answer: row.answer,
        decided_by: row.decided_by,
    })
}
