//! People at a door: found by their badge or their name, judged, and written down in one call.

use proa_domain::fair::badge::{BadgeKind, BadgeStanding, BadgeVerdict, Event, Gate, Token, check};
use proa_domain::fair::clock::ClockDoubt;
use proa_domain::fair::entry::{AtDoor, DoorWay, ScanIssue, ScanOutcome, judge};
use proa_domain::ids::{BadgeId, MissionId, ScanId, ZoneId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::time::Instant;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::entity::{badge, scan};
use super::error::FairError;
use super::log::{self, World};
use super::people::{self, BadgeRow};
use super::{badges, keys, zones};
use crate::error::AppError;
use crate::missions::rows::MISSIONS;
use crate::store::operation::{Operation, Record};
use crate::store::{Store, local};
use crate::{Author, Desk, Env};

const REASON: usize = 300;

/// Somebody at a door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PassDoor {
    /// The nonce of this scan: told twice, it is one scan.
    pub id: ScanId,
    /// The mission.
    pub mission: MissionId,
    /// The zone.
    pub zone: ZoneId,
    /// Which way they go.
    pub way: DoorWay,
    /// Who they are.
    pub who: AtTheDoor,
    /// Why they are let through whatever stands against it; none where they are not.
    pub force: Option<String>,
}

/// Who somebody at a door is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum AtTheDoor {
    /// Whoever holds the badge with this text in its QR.
    Code(String),
    /// Whoever holds this badge, found by name.
    Badge(BadgeId),
}

/// What came of a scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScanAnswer {
    /// The scan.
    pub id: ScanId,
    /// What became of it.
    pub outcome: ScanOutcome,
    /// How the badge is.
    pub verdict: BadgeVerdict,
    /// What stands against it.
    pub issue: Option<ScanIssue>,
    /// Since when the person is where they are.
    pub since: Option<Instant>,
    /// The badge, where the list of this machine has it.
    pub badge: Option<BadgeRow>,
    /// When it was.
    pub happened_at: Instant,
    /// How many are in the zone.
    pub inside: u32,
    /// The scan was told before.
    pub was_known: bool,
    /// What speaks against the clock of the machine.
    pub clock: Vec<ClockDoubt>,
}

/// What a badge or a name says.
struct Identified {
    badge: Option<BadgeId>,
    holder: Option<String>,
    kind: Option<BadgeKind>,
    verdict: BadgeVerdict,
}

/// Lets somebody through a door, or says what stands against it. Both are kept, with the time of this moment.
pub async fn pass(desk: &Desk, wanted: &PassDoor) -> Result<ScanAnswer, AppError> {
    let author = desk.author(Action::RecordAttendance)?;
    pass_in(&desk.store, World::of(desk), author, wanted).await
}

/// The same in any store: the office, or the copy of it that a drill throws away.
pub(super) async fn pass_in(
    store: &Store,
    world: World<'_>,
    author: Author,
    wanted: &PassDoor,
) -> Result<ScanAnswer, AppError> {
    let force = wanted.force.as_deref().map(str::trim);
    let force = force.filter(|reason| !reason.is_empty());
    if force.is_some_and(|reason| reason.chars().count() > REASON) {
        let mut problems = Problems::default();
        problems.note_with("force", "too-long", [("max", REASON.to_string())]);
        return Err(FairError::from(problems).into());
    }
    let record = Record::new(MISSIONS, wanted.mission);
    store
        .write(author, Operation::PassDoor, record, async |tx| {
            let zone = zones::find(tx.read(), wanted.mission, wanted.zone).await?;
            let zone = zones::zone_of(&zone)?;
            let clock = log::doubted(world, tx.read(), wanted.mission, Some(&zone), None).await?;
            let known = scan::Entity::find_by_id(wanted.id).one(tx.read()).await?;
            if let Some(known) = known {
                return told_again(tx.read(), wanted, known, clock).await;
            }
            let who = identify(world.env, tx.read(), wanted).await?;
            let doors = log::doors(tx.read(), wanted.mission).await?;
            let holder = who
                .holder
                .as_deref()
                .and_then(|id| Uuid::parse_str(id).ok());
            let presence = holder.and_then(|holder| doors.presence(wanted.zone, holder));
            let issue = judge(&AtDoor {
                zone: &zone,
                way: wanted.way,
                kind: who.kind,
                verdict: who.verdict,
                presence,
                inside: doors.occupancy(wanted.zone).inside,
            });
            let outcome = match (issue, force) {
                (None, _) => ScanOutcome::Passed,
                (Some(_), Some(_)) => ScanOutcome::Forced,
                (Some(_), None) => ScanOutcome::Refused,
            };
            let row = scan::Model {
                id: wanted.id,
                version: 1,
                mission_id: wanted.mission,
                zone_id: wanted.zone,
                badge_id: who.badge,
                holder_id: who.holder,
                way: wanted.way,
                outcome,
                verdict: who.verdict,
                issue,
                reason: match outcome {
                    ScanOutcome::Forced => force.unwrap_or_default().to_owned(),
                    ScanOutcome::Passed | ScanOutcome::Refused => String::new(),
                },
                by_name: matches!(wanted.who, AtTheDoor::Badge(_)),
                happened_at: world.env.now(),
                device_id: local::known_device(tx.read()).await?,
                updated_at: world.env.now(),
                deleted_at: None,
            };
            tx.insert::<scan::Entity>(row.clone()).await?;
            let since = presence.map(|presence| presence.since);
            answer(tx.read(), row, since, false, clock).await
        })
        .await
}

async fn told_again(
    db: &impl ConnectionTrait,
    wanted: &PassDoor,
    known: scan::Model,
    clock: Vec<ClockDoubt>,
) -> Result<ScanAnswer, AppError> {
    let is_same = known.mission_id == wanted.mission
        && known.zone_id == wanted.zone
        && known.way == wanted.way
        && known.deleted_at.is_none();
    if !is_same {
        return Err(FairError::NotTheSame.into());
    }
    answer(db, known, None, true, clock).await
}

async fn answer(
    db: &impl ConnectionTrait,
    row: scan::Model,
    since: Option<Instant>,
    was_known: bool,
    clock: Vec<ClockDoubt>,
) -> Result<ScanAnswer, AppError> {
    let doors = log::doors(db, row.mission_id).await?;
    let badge = match row.badge_id {
        Some(id) => people::read(db, "b.id = ?", [id.into()]).await?.pop(),
        None => None,
    };
    Ok(ScanAnswer {
        id: row.id,
        outcome: row.outcome,
        verdict: row.verdict,
        issue: row.issue,
        since,
        badge,
        happened_at: row.happened_at,
        inside: doors.occupancy(row.zone_id).inside,
        was_known,
        clock,
    })
}

async fn identify(
    env: &Env,
    db: &impl ConnectionTrait,
    wanted: &PassDoor,
) -> Result<Identified, AppError> {
    let text = match &wanted.who {
        AtTheDoor::Badge(id) => {
            let row = badges::find(db, *id).await?;
            let verdict = if row.mission_id == wanted.mission {
                of_standing(row.standing)
            } else {
                BadgeVerdict::OtherEvent
            };
            return Ok(Identified {
                badge: Some(row.id),
                holder: Some(row.holder_id),
                kind: Some(row.kind),
                verdict,
            });
        }
        AtTheDoor::Code(text) => text,
    };
    let Ok(token) = Token::read(text) else {
        return Ok(Identified {
            badge: None,
            holder: None,
            kind: None,
            verdict: BadgeVerdict::NotABadge,
        });
    };
    let row = badge::Entity::find_by_id(token.badge)
        .filter(badge::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    let gate_keys = keys::public(db).await?;
    let gate = Gate {
        event: Event::of(wanted.mission),
        keys: &gate_keys,
        at: env.now(),
    };
    let verdict = check(&token, &gate, row.as_ref().map(|row| row.standing));
    // What was not signed by the office says nothing of anybody.
    let is_true = !matches!(verdict, BadgeVerdict::Forged | BadgeVerdict::UnknownKey);
    let holder = match row {
        Some(row) => row.holder_id,
        None => token.badge.to_string(),
    };
    Ok(Identified {
        badge: is_true.then_some(token.badge),
        holder: is_true.then_some(holder),
        kind: is_true.then_some(token.kind),
        verdict,
    })
}

/// How the badge is of somebody who was found by name.
const fn of_standing(standing: BadgeStanding) -> BadgeVerdict {
    match standing {
        BadgeStanding::Good => BadgeVerdict::Fine,
        BadgeStanding::Revoked => BadgeVerdict::Revoked,
        BadgeStanding::Replaced => BadgeVerdict::Replaced,
    }
}
