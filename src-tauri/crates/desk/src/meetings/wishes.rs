//! Who should meet whom: suggested by the office, asked for by one of the two, and what became of it.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::{CompanyId, MeetingRequestId, MissionId, ParticipantId, ProductId};
use proa_domain::meetings::Side;
use proa_domain::meetings::matching::{Match, Need, NeedForm, Supply};
use proa_domain::meetings::request::{Party, RequestState, asked, check};
use proa_domain::settings::Action;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use super::agenda::{Held, side_of};
use super::entity::{buyer, participant, request};
use super::error::{MeetingError, of_refusal};
use crate::Desk;
use crate::companies::supply;
use crate::error::{AppError, Internal, StoreError};
use crate::missions::rows::{self, MISSIONS};
use crate::settings::error::PeopleError;
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};

const REQUESTS: &str = "meeting_requests";
/// So many companies are suggested to a buyer at most.
const MOST_SUGGESTED: usize = 40;

/// That a company and a buyer want to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct AskMeeting {
    /// The mission.
    pub mission: MissionId,
    /// Who asks.
    pub asker: ParticipantId,
    /// Who is asked.
    pub asked: ParticipantId,
}

/// A move of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MoveRequest {
    /// Which.
    pub id: MeetingRequestId,
    /// The version that was read.
    pub version: u32,
    /// What it becomes.
    pub to: RequestState,
    /// In whose name.
    pub party: Party,
    /// Why.
    pub reason: Option<String>,
}

/// Suggests to every buyer of a mission the companies that fit, as one operation; gives how many wishes are
/// new. Whoever was suggested, asked or declined before is not suggested again.
pub async fn suggest(desk: &Desk, mission: MissionId, least: u8) -> Result<u32, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let db = desk.store.read();
    let held = Held::read(db, mission).await?;
    let (sellers, products) = sellers(desk, mission, &held).await?;
    let mut candidates = Vec::new();
    for some in products.chunks(supply::AT_ONCE) {
        candidates.extend(supply::read(db, some).await?);
    }
    let buyers: Vec<_> = held
        .participants
        .iter()
        .filter_map(|row| Some((row.id, row.buyer_id?)))
        .collect();
    let kept = buyer::Entity::find()
        .filter(buyer::Column::Id.is_in(buyers.iter().map(|(_, id)| *id)))
        .filter(buyer::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    let mut needs: Vec<(ParticipantId, Vec<Need>)> = Vec::new();
    for (participant, id) in buyers {
        let row = kept.iter().find(|row| row.id == id);
        let forms: Vec<NeedForm> =
            row.map_or_else(|| Ok(Vec::new()), |row| from_json(&row.needs))?;
        let parsed = forms.iter().filter_map(|form| Need::parse(form).ok());
        needs.push((participant, parsed.collect()));
    }
    let today = desk.env.today();
    let matched = tokio::task::spawn_blocking(move || {
        let supply = Supply::of(&candidates);
        let suggest = |(buyer, needs): (ParticipantId, Vec<Need>)| {
            let mut found = supply.suggest(&needs, least, today);
            found.truncate(MOST_SUGGESTED);
            (buyer, found)
        };
        needs.into_iter().map(suggest).collect::<Vec<_>>()
    });
    let matched = matched.await.map_err(|error| Internal::new(&error))?;
    let known: BTreeSet<(ParticipantId, ParticipantId)> = held
        .requests
        .iter()
        .map(|row| (row.seller_id, row.purchaser_id))
        .collect();
    let mut fresh = Vec::new();
    for (buyer, found) in &matched {
        for matched in found {
            if let Some(seller) = sellers.get(&matched.company)
                && !known.contains(&(*seller, *buyer))
            {
                fresh.push(suggested(desk, mission, *seller, *buyer, matched)?);
            }
        }
    }
    let count = u32::try_from(fresh.len()).unwrap_or(u32::MAX);
    let record = Record::new(MISSIONS, mission);
    desk.store
        .write(author, Operation::SuggestMeetings, record, async |tx| {
            rows::find(tx.read(), mission).await?;
            for row in fresh {
                tx.insert::<request::Entity>(row).await?;
            }
            Ok(())
        })
        .await?;
    Ok(count)
}

/// The participants of the companies, and the products that they show; all of theirs where none was said.
async fn sellers(
    desk: &Desk,
    mission: MissionId,
    held: &Held,
) -> Result<(BTreeMap<CompanyId, ParticipantId>, Vec<ProductId>), AppError> {
    let db = desk.store.read();
    let registrations = rows::registrations(db, mission).await?;
    let mut sellers = BTreeMap::new();
    let mut products: Vec<ProductId> = Vec::new();
    for row in &held.participants {
        let mut registrations = registrations.iter();
        let theirs = registrations.find(|known| Some(known.id) == row.registration_id);
        let Some(registration) = theirs else {
            continue;
        };
        if !registration.state.is_live() {
            continue;
        }
        sellers.insert(registration.company_id, row.id);
        let shown = registration
            .products
            .0
            .iter()
            .filter_map(|id| id.parse::<ProductId>().ok());
        let before = products.len();
        products.extend(shown);
        if products.len() == before {
            products.extend(supply::products_of(db, registration.company_id).await?);
        }
    }
    Ok((sellers, products))
}

fn suggested(
    desk: &Desk,
    mission: MissionId,
    seller: ParticipantId,
    buyer: ParticipantId,
    matched: &Match,
) -> Result<request::Model, AppError> {
    Ok(request::Model {
        id: MeetingRequestId(desk.env.uuid()),
        version: 1,
        mission_id: mission,
        seller_id: seller,
        purchaser_id: buyer,
        asker: Side::Company,
        state: RequestState::Suggested,
        points: i64::from(matched.points),
        parts: to_json(&matched.parts)?,
        reason: None,
        updated_at: desk.env.now(),
        deleted_at: None,
    })
}

/// Writes down that somebody asks for a meeting; whoever takes every request has accepted it with that.
pub async fn ask(desk: &Desk, wanted: AskMeeting) -> Result<MeetingRequestId, AppError> {
    let author = desk.author(Action::RegisterToMissions)?;
    let id = MeetingRequestId(desk.env.uuid());
    let record = Record::new(MISSIONS, wanted.mission);
    desk.store
        .write(author, Operation::AskMeeting, record, async |tx| {
            let held = Held::read(tx.read(), wanted.mission).await?;
            let find = |id| held.participants.iter().find(|row| row.id == id);
            let pair = find(wanted.asker).zip(find(wanted.asked));
            let (asker, of) = pair.ok_or(MeetingError::NotAPair)?;
            let (seller, purchaser): (&participant::Model, &participant::Model) =
                match (side_of(asker), side_of(of)) {
                    (Side::Company, Side::Buyer) => (asker, of),
                    (Side::Buyer, Side::Company) => (of, asker),
                    (Side::Company, Side::Company) | (Side::Buyer, Side::Buyer) => {
                        return Err(MeetingError::NotAPair.into());
                    }
                };
            let known = held
                .requests
                .iter()
                .find(|row| row.seller_id == seller.id && row.purchaser_id == purchaser.id);
            if let Some(known) = known {
                return Err(MeetingError::AlreadyAsked { request: known.id }.into());
            }
            tx.insert::<request::Entity>(request::Model {
                id,
                version: 1,
                mission_id: wanted.mission,
                seller_id: seller.id,
                purchaser_id: purchaser.id,
                asker: side_of(asker),
                state: asked(of.accepts_all),
                points: 0,
                parts: "[]".to_owned(),
                reason: None,
                updated_at: desk.env.now(),
                deleted_at: None,
            })
            .await
        })
        .await?;
    Ok(id)
}

/// Moves a request on; gives the state that it came to, which is accepted at once where whoever is asked
/// takes every request.
pub async fn move_request(desk: &Desk, wanted: &MoveRequest) -> Result<RequestState, AppError> {
    let role = desk.session.person().ok_or(PeopleError::Required)?.role;
    let read = find(desk.store.read(), wanted.id).await?;
    let reason = wanted.reason.as_deref();
    let step = check(read.state, wanted.to, wanted.party, role, reason).map_err(of_refusal)?;
    let author = desk.author(step.action)?;
    let record = Record::new(MISSIONS, read.mission_id);
    desk.store
        .write(author, Operation::MoveMeetingRequest, record, async |tx| {
            let before = find(tx.read(), wanted.id).await?;
            StoreError::ensure_current(REQUESTS, before.version, wanted.version)?;
            let asked_id = match before.asker {
                Side::Company => before.purchaser_id,
                Side::Buyer => before.seller_id,
            };
            let of = participant::Entity::find_by_id(asked_id)
                .one(tx.read())
                .await?;
            let takes_all = of.is_some_and(|of| of.accepts_all);
            let state = match wanted.to {
                RequestState::Requested => asked(takes_all),
                RequestState::Suggested
                | RequestState::Accepted
                | RequestState::Declined
                | RequestState::Withdrawn => wanted.to,
            };
            let after = request::Model {
                state,
                reason: reason.map(|reason| reason.trim().to_owned()),
                ..before.clone()
            };
            tx.update::<request::Entity>(&before, &after).await?;
            Ok(state)
        })
        .await
}

async fn find(db: &impl ConnectionTrait, id: MeetingRequestId) -> Result<request::Model, AppError> {
    request::Entity::find_by_id(id)
        .filter(request::Column::DeletedAt.is_null())
        .one(db)
        .await?
        .ok_or_else(|| StoreError::not_found(REQUESTS).into())
}
