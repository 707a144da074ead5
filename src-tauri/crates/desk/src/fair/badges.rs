//! The badges of a mission: made for everybody at once, taken back, replaced, listed.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::fair::badge::{BadgeKind, BadgeStanding, NewBadge, sign};
use proa_domain::ids::{BadgeId, BuyerId, DelegateId, MissionId, PersonId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::time::{Day, Instant};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, EntityTrait as _, QueryFilter as _, Statement,
};
use serde::{Deserialize, Serialize};

use super::entity::{BadgeReason, badge};
use super::error::FairError;
pub use super::people::BadgeRow;
use super::{keys, people};
use crate::Desk;
use crate::error::AppError;
use crate::meetings;
use crate::missions::{self, rows};
use crate::settings;
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::page::{self, LARGEST_PAGE, Page};
use crate::store::tx::WriteTx;

const NAME: usize = 200;

/// Badges for everybody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MakeBadges {
    /// The mission.
    pub mission: MissionId,
    /// People of the office who work there.
    pub staff: Vec<PersonId>,
}

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MadeBadges {
    /// Badges for people who had none.
    pub made: u32,
    /// Badges in the place of others, since the days of the mission changed.
    pub replaced: u32,
    /// Badges that are good as they are.
    pub kept: u32,
    /// Badges that are good no more, since whoever holds them does not come.
    pub ended: u32,
}

/// A badge for somebody whom no other record names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct AddBadge {
    /// The mission.
    pub mission: MissionId,
    /// A buyer or somebody who works there.
    pub kind: BadgeKind,
    /// The house that a buyer is of.
    pub buyer: Option<BuyerId>,
    /// The person.
    pub name: String,
}

/// A badge that lets in no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct EndBadge {
    /// Which.
    pub id: BadgeId,
    /// The version that was read.
    pub version: u32,
    /// Why.
    pub reason: BadgeReason,
}

/// Which badges are listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BadgeFilter {
    /// The mission.
    pub mission: MissionId,
    /// Those of a kind.
    pub kind: Option<BadgeKind>,
    /// Those that stand so.
    pub standing: Option<BadgeStanding>,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

/// Somebody who should have a badge.
struct Holder {
    kind: BadgeKind,
    id: String,
    delegate: Option<DelegateId>,
    buyer: Option<BuyerId>,
    person: Option<PersonId>,
}

/// Makes badges for all delegates of companies that have a place, for the buyers who take part, and for staff.
/// Who has a good one keeps it, and the badges of those who do not come any more let in no more.
pub async fn make(desk: &Desk, wanted: &MakeBadges) -> Result<MadeBadges, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let mut holders = delegates(desk, wanted.mission).await?;
    let staff = wanted.staff.iter().map(|id| Holder {
        kind: BadgeKind::Staff,
        id: id.to_string(),
        delegate: None,
        buyer: None,
        person: Some(*id),
    });
    holders.extend(staff);
    let record = Record::new(rows::MISSIONS, wanted.mission);
    desk.store
        .write(author, Operation::MakeBadges, record, async |tx| {
            ensure_staff(tx.read(), &wanted.staff).await?;
            holders.extend(buyers(tx.read(), wanted.mission).await?);
            let window = window(tx.read(), wanted.mission).await?;
            let known = good(tx.read(), wanted.mission).await?;
            let mut made = MadeBadges::default();
            let coming: BTreeSet<_> = holders.iter().map(|holder| holder.id.as_str()).collect();
            let absent = known
                .values()
                .filter(|row| is_of_a_record(row) && !coming.contains(row.holder_id.as_str()));
            for row in absent {
                end(tx, row, BadgeStanding::Revoked, BadgeReason::Absent).await?;
                made.ended += 1;
            }
            for holder in &holders {
                let before = known.get(&holder.id);
                if before.is_some_and(|row| (row.starts_at, row.ends_at) == window) {
                    made.kept += 1;
                    continue;
                }
                if let Some(before) = before {
                    end(tx, before, BadgeStanding::Replaced, BadgeReason::Mistake).await?;
                    made.replaced += 1;
                } else {
                    made.made += 1;
                }
                let row = row(desk, wanted.mission, holder, String::new(), window);
                tx.insert::<badge::Entity>(row).await?;
            }
            Ok(made)
        })
        .await
}

/// Makes a badge for somebody whom no other record names: they stand at the door.
pub async fn add(desk: &Desk, wanted: &AddBadge) -> Result<BadgeId, AppError> {
    let author = desk.author(Action::RecordAttendance)?;
    let name = wanted.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut problems = Problems::default();
    if name.is_empty() {
        problems.note("name", "required");
    }
    if wanted.kind == BadgeKind::Delegate {
        problems.note("kind", "badge-of-a-delegate");
    }
    if name.chars().count() > NAME {
        problems.note_with("name", "too-long", [("max", NAME.to_string())]);
    }
    problems.or(()).map_err(FairError::from)?;
    let record = Record::new(rows::MISSIONS, wanted.mission);
    desk.store
        .write(author, Operation::AddBadge, record, async |tx| {
            if let Some(buyer) = wanted.buyer {
                meetings::ensure_buyer(tx.read(), buyer).await?;
            }
            let window = window(tx.read(), wanted.mission).await?;
            let holder = Holder {
                kind: wanted.kind,
                id: desk.env.uuid().to_string(),
                delegate: None,
                buyer: wanted.buyer,
                person: None,
            };
            let row = row(desk, wanted.mission, &holder, name, window);
            let id = row.id;
            tx.insert::<badge::Entity>(row).await?;
            Ok(id)
        })
        .await
}

/// Takes a badge back.
pub async fn revoke(desk: &Desk, wanted: EndBadge) -> Result<(), AppError> {
    let author = desk.author(Action::RecordAttendance)?;
    let mission = find(desk.store.read(), wanted.id).await?.mission_id;
    let record = Record::new(rows::MISSIONS, mission);
    desk.store
        .write(author, Operation::RevokeBadge, record, async |tx| {
            let before = current(tx.read(), wanted).await?;
            end(tx, &before, BadgeStanding::Revoked, wanted.reason).await
        })
        .await
}

/// Makes a badge in the place of another, which lets in no more; gives its identity.
pub async fn replace(desk: &Desk, wanted: EndBadge) -> Result<BadgeId, AppError> {
    let author = desk.author(Action::RecordAttendance)?;
    let mission = find(desk.store.read(), wanted.id).await?.mission_id;
    let record = Record::new(rows::MISSIONS, mission);
    desk.store
        .write(author, Operation::ReplaceBadge, record, async |tx| {
            let before = current(tx.read(), wanted).await?;
            end(tx, &before, BadgeStanding::Replaced, wanted.reason).await?;
            let window = window(tx.read(), mission).await?;
            let holder = Holder {
                kind: before.kind,
                id: before.holder_id,
                delegate: before.delegate_id,
                buyer: before.buyer_id,
                person: before.person_id,
            };
            let row = row(desk, mission, &holder, before.name, window);
            let id = row.id;
            tx.insert::<badge::Entity>(row).await?;
            Ok(id)
        })
        .await
}

/// A page of badges, the newest first.
pub async fn list(desk: &Desk, filter: &BadgeFilter) -> Result<Page<BadgeRow>, AppError> {
    let db = desk.store.read();
    let mut condition = "b.mission_id = ?".to_owned();
    let mut values = vec![filter.mission.into()];
    if let Some(kind) = filter.kind {
        condition.push_str(" AND b.kind = ?");
        values.push(kind.code().into());
    }
    if let Some(standing) = filter.standing {
        condition.push_str(" AND b.standing = ?");
        values.push(standing.code().into());
    }
    let count = format!(
        "SELECT count(*) AS total FROM badges b WHERE b.deleted_at IS NULL AND {condition}"
    );
    let count = Statement::from_sql_and_values(DbBackend::Sqlite, count, values.clone());
    let total = db.query_one_raw(count).await?;
    let total = total.map(|row| row.try_get("", "total")).transpose()?;
    let after = filter
        .after
        .as_deref()
        .and_then(|place| page::keys(place, 1));
    for key in after.into_iter().flatten() {
        condition.push_str(" AND b.id < ?");
        values.push(key.into());
    }
    let limit = filter.limit.clamp(1, LARGEST_PAGE);
    let condition = format!("{condition} ORDER BY b.id DESC LIMIT {}", limit + 1);
    let mut rows = people::read(db, &condition, values).await?;
    let has_more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let next = rows.last().filter(|_| has_more);
    let next = next.map(|last| page::place(&[&last.id.to_string()]));
    Ok(Page {
        next,
        rows,
        total: total.unwrap_or_default(),
    })
}

/// A badge as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedBadge {
    /// The badge.
    pub badge: BadgeRow,
    /// The text of its QR. It is kept nowhere: every machine of the office can sign a badge anew, and all that were
    /// signed are good.
    pub token: String,
}

/// The good badges of a mission, or some of them, as they are printed: by house and name.
pub async fn to_print(
    desk: &Desk,
    mission: MissionId,
    only: &[BadgeId],
) -> Result<Vec<PrintedBadge>, AppError> {
    let author = desk.author(Action::RecordAttendance)?;
    let condition = "b.mission_id = ? AND b.standing = 'good' ORDER BY b.kind, house, name, b.id";
    let mut rows = people::read(desk.store.read(), condition, [mission.into()]).await?;
    rows.retain(|row| only.is_empty() || only.contains(&row.id));
    let secret = keys::here(desk, author).await?;
    let printed = rows.into_iter().map(|badge| {
        let new = NewBadge {
            mission,
            badge: badge.id,
            kind: badge.kind,
            from: badge.starts_at,
            until: badge.ends_at,
        };
        PrintedBadge {
            token: sign(&new, &secret),
            badge,
        }
    });
    Ok(printed.collect())
}

/// Those whose holder or house has every word of a text, each once: by the badge that lets them in, or by the last one
/// of somebody who has none.
pub async fn search(
    desk: &Desk,
    mission: MissionId,
    text: &str,
    limit: u32,
) -> Result<Vec<BadgeRow>, AppError> {
    let limit = limit.clamp(1, LARGEST_PAGE) as usize;
    people::search(desk.store.read(), mission, text, limit).await
}

/// How many people should have a badge, and how many of them have one that is good on the days of the mission.
pub(super) async fn missing(desk: &Desk, mission: MissionId) -> Result<(u32, u32), AppError> {
    let db = desk.store.read();
    let mut holders = delegates(desk, mission).await?;
    holders.extend(buyers(db, mission).await?);
    let window = window(db, mission).await?;
    let known = good(db, mission).await?;
    let has_one = holders.iter().filter(|holder| {
        let badge = known.get(&holder.id);
        badge.is_some_and(|row| (row.starts_at, row.ends_at) == window)
    });
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok((count(holders.len()), count(has_one.count())))
}

async fn delegates(desk: &Desk, mission: MissionId) -> Result<Vec<Holder>, AppError> {
    let registrations = missions::registrations(desk, mission).await?;
    let coming = registrations
        .into_iter()
        .filter(|row| row.state.holds_place());
    let ids = coming.flat_map(|row| row.delegates.into_iter().filter_map(|one| one.id));
    Ok(ids
        .map(|id| Holder {
            kind: BadgeKind::Delegate,
            id: id.to_string(),
            delegate: Some(id),
            buyer: None,
            person: None,
        })
        .collect())
}

async fn buyers(db: &impl ConnectionTrait, mission: MissionId) -> Result<Vec<Holder>, AppError> {
    let ids = meetings::buyers_of(db, mission).await?.into_iter();
    Ok(ids
        .map(|id| Holder {
            kind: BadgeKind::Buyer,
            id: id.to_string(),
            delegate: None,
            buyer: Some(id),
            person: None,
        })
        .collect())
}

/// Refuses staff who do not work here.
async fn ensure_staff(db: &impl ConnectionTrait, staff: &[PersonId]) -> Result<(), AppError> {
    let mut problems = Problems::default();
    for id in staff {
        if !settings::people::works_here(db, *id).await? {
            problems.note("staff", "follow-up-unknown");
        }
    }
    Ok(problems.or(()).map_err(FairError::from)?)
}

/// Whether another record says that the holder takes part: a delegate, or a buyer. Whom staff added at the door comes
/// by that alone.
fn is_of_a_record(row: &badge::Model) -> bool {
    let is_buyer = |id: BuyerId| id.to_string() == row.holder_id;
    row.delegate_id.is_some() || row.buyer_id.is_some_and(is_buyer)
}

/// When the badges of a mission let in: from the day before it, on which the stand is set up, to its end.
pub(super) async fn window(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<(Instant, Instant), AppError> {
    let mission = rows::find(db, mission).await?;
    let days = (mission.starts_on, mission.ends_on);
    Ok(window_of(days, &mission.time_zone))
}

/// The same of a mission whose days are known.
pub(super) fn window_of((first, last): (Day, Day), zone: &str) -> (Instant, Instant) {
    (
        first.yesterday().starts_at(zone),
        last.tomorrow().starts_at(zone),
    )
}

async fn good(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<BTreeMap<String, badge::Model>, AppError> {
    let rows = badge::Entity::find()
        .filter(badge::Column::MissionId.eq(mission))
        .filter(badge::Column::Standing.eq(BadgeStanding::Good))
        .filter(badge::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    let by_holder = rows.into_iter().map(|row| (row.holder_id.clone(), row));
    Ok(by_holder.collect())
}

fn row(
    desk: &Desk,
    mission: MissionId,
    holder: &Holder,
    name: String,
    (starts_at, ends_at): (Instant, Instant),
) -> badge::Model {
    badge::Model {
        id: BadgeId(desk.env.uuid()),
        version: 1,
        mission_id: mission,
        kind: holder.kind,
        holder_id: holder.id.clone(),
        delegate_id: holder.delegate,
        buyer_id: holder.buyer,
        person_id: holder.person,
        name,
        starts_at,
        ends_at,
        standing: BadgeStanding::Good,
        reason: None,
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}

async fn end(
    tx: &mut WriteTx<'_>,
    before: &badge::Model,
    standing: BadgeStanding,
    reason: BadgeReason,
) -> Result<(), AppError> {
    let after = badge::Model {
        standing,
        reason: Some(reason),
        ..before.clone()
    };
    tx.update::<badge::Entity>(before, &after).await.map(|_| ())
}

async fn current(db: &impl ConnectionTrait, wanted: EndBadge) -> Result<badge::Model, AppError> {
    let before = kept::current::<badge::Entity>(db, wanted.id, wanted.version).await?;
    match before.standing {
        BadgeStanding::Good => Ok(before),
        standing @ (BadgeStanding::Revoked | BadgeStanding::Replaced) => {
            Err(FairError::BadgeNotGood { standing }.into())
        }
    }
}

/// Reads a badge; refuses with `store.not-found` where there is none.
pub(super) async fn find(db: &impl ConnectionTrait, id: BadgeId) -> Result<badge::Model, AppError> {
    kept::find::<badge::Entity>(db, id).await
}
