//! People at a door: found by their badge or their name, judged, and written down in one call.

use proa_domain::fair::badge::{
    BadgeKind, BadgeStanding, BadgeVerdict, Event, Gate, Token, check, in_use,
};
use proa_domain::fair::clock::ClockDoubt;
use proa_domain::fair::entry::{AtDoor, DoorWay, Doors, Scan, ScanIssue, ScanOutcome, judge};
use proa_domain::ids::{BadgeId, MissionId, ScanId, ZoneId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait, EntityTrait as _};
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
    /// When they really passed, where that is typed in later; none for this moment.
    pub at: Option<Instant>,
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
    holder: Option<Uuid>,
    kind: Option<BadgeKind>,
    verdict: BadgeVerdict,
}

/// Lets somebody through a door, or says what stands against it. Both are kept, with the time of this moment or that at
/// which it really was: what is typed in later is judged by what stood then.
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
            let happened_at = moment(world.env, tx.read(), wanted).await?;
            let who = identify(tx.read(), wanted, happened_at).await?;
            let mut scans = log::scans(tx.read(), wanted.mission, Some(wanted.zone)).await?;
            let known_then = scans
                .iter()
                .filter(|scan| wanted.at.is_none_or(|at| scan.at <= at));
            let doors = Doors::of(known_then.copied());
            let presence = who
                .holder
                .and_then(|holder| doors.presence(wanted.zone, holder));
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
                way: wanted.way,
                outcome,
                verdict: who.verdict,
                issue,
                reason: match outcome {
                    ScanOutcome::Forced => force.unwrap_or_default().to_owned(),
                    ScanOutcome::Passed | ScanOutcome::Refused => String::new(),
                },
                by_name: matches!(wanted.who, AtTheDoor::Badge(_)),
                happened_at,
                device_id: local::known_device(tx.read()).await?,
                updated_at: world.env.now(),
                deleted_at: None,
            };
            tx.insert::<scan::Entity>(row.clone()).await?;
            scans.extend(who.holder.map(|holder| Scan {
                id: row.id,
                zone: row.zone_id,
                holder,
                way: row.way,
                at: row.happened_at,
                outcome: row.outcome,
            }));
            let inside = Doors::of(scans).occupancy(wanted.zone).inside;
            let since = presence.map(|presence| presence.since);
            answer(tx.read(), row, (inside, since), false, clock).await
        })
        .await
}

/// When somebody passes: now, or when they did, which is not to come and on the days of the badges of the mission.
async fn moment(
    env: &Env,
    db: &impl ConnectionTrait,
    wanted: &PassDoor,
) -> Result<Instant, AppError> {
    let now = env.now();
    let Some(at) = wanted.at else {
        return Ok(now);
    };
    let (from, until) = badges::window(db, wanted.mission).await?;
    let mut problems = Problems::default();
    if at > now {
        problems.note("at", "moment-to-come");
    } else if at < from || at >= until {
        problems.note("at", "moment-of-other-days");
    }
    Ok(problems.or(at).map_err(FairError::from)?)
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
        && wanted.at.is_none_or(|at| at == known.happened_at)
        && is_of(&wanted.who, &known)
        && known.deleted_at.is_none();
    if !is_same {
        return Err(FairError::NotTheSame.into());
    }
    let scans = log::scans(db, wanted.mission, Some(wanted.zone)).await?;
    let inside = Doors::of(scans).occupancy(wanted.zone).inside;
    answer(db, known, (inside, None), true, clock).await
}

/// Whether a scan that is kept is of somebody. What was not signed by the office was kept without its badge.
fn is_of(who: &AtTheDoor, known: &scan::Model) -> bool {
    match who {
        AtTheDoor::Badge(id) => known.by_name && known.badge_id == Some(*id),
        AtTheDoor::Code(text) => {
            let was_read = known.verdict != BadgeVerdict::NotABadge;
            let is_same = match Token::read(text) {
                Ok(token) => was_read && known.badge_id.is_none_or(|id| id == token.badge),
                Err(_) => !was_read,
            };
            !known.by_name && is_same
        }
    }
}

async fn answer(
    db: &impl ConnectionTrait,
    row: scan::Model,
    (inside, since): (u32, Option<Instant>),
    was_known: bool,
    clock: Vec<ClockDoubt>,
) -> Result<ScanAnswer, AppError> {
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
        inside,
        was_known,
        clock,
    })
}

async fn identify(
    db: &impl ConnectionTrait,
    wanted: &PassDoor,
    at: Instant,
) -> Result<Identified, AppError> {
    let text = match &wanted.who {
        AtTheDoor::Badge(id) => {
            let row = badges::find(db, *id).await?;
            let verdict = if row.mission_id == wanted.mission {
                in_use(Some(row.standing), (row.starts_at, row.ends_at), at)
            } else {
                BadgeVerdict::OtherEvent
            };
            return Ok(Identified {
                badge: Some(row.id),
                holder: Uuid::parse_str(&row.holder_id).ok(),
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
    let row = badge::Entity::find_by_id(token.badge).one(db).await?;
    let gate_keys = keys::public(db).await?;
    let gate = Gate {
        event: Event::of(wanted.mission),
        keys: &gate_keys,
        at,
    };
    // A badge whose making was undone may have been printed before.
    let standing = row.as_ref().map(|row| match row.deleted_at {
        Some(_) => BadgeStanding::Revoked,
        None => row.standing,
    });
    let verdict = check(&token, &gate, standing);
    // What was not signed by the office says nothing of anybody.
    let is_true = !matches!(verdict, BadgeVerdict::Forged | BadgeVerdict::UnknownKey);
    let holder = match row {
        Some(row) => Uuid::parse_str(&row.holder_id).ok(),
        None => Some(token.badge.0),
    };
    Ok(Identified {
        badge: is_true.then_some(token.badge),
        holder: holder.filter(|_| is_true),
        kind: is_true.then_some(token.kind),
        verdict,
    })
}
