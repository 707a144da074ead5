//! The scans of a busy hour, rehearsed: badges are drawn as pictures, read by the real decoder and let through the real
//! door, on a copy of the office that is thrown away.

use std::{fs, io};

use jiff::SignedDuration;
use proa_domain::fair::badge::{BadgeKind, BadgeStanding, BadgeVerdict, NewBadge, sign};
use proa_domain::fair::drill::Rehearsal;
use proa_domain::fair::entry::{DoorWay, ScanOutcome};
use proa_domain::ids::{BadgeId, MissionId, ScanId, ZoneId};
use proa_domain::time::Instant;
use qrcode::{Color, EcLevel, QrCode};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use tempfile::TempDir;

use super::entity::{badge, zone};
use super::frames::{Frame, Single, codes};
use super::keys;
use super::log::World;
use super::scans::{AtTheDoor, PassDoor, pass_in};
use crate::error::{AppError, Internal, StoreError};
use crate::folder::{DataFolder, REHEARSAL};
use crate::missions::rows::{self, MISSIONS};
use crate::progress::Progress;
use crate::store::columns::Texts;
use crate::store::open::Check;
use crate::store::operation::{Operation, Record};
use crate::store::{Store, backup};
use crate::{Author, Desk, Env, topics};

const STAGE: &str = "rehearsing";
/// So many people come and go.
const PEOPLE: u32 = 20;
/// Pixels of a module.
const SCALE: usize = 5;
/// Modules of white around a code.
const QUIET: usize = 4;

/// Somebody of the rehearsal.
struct Actor {
    token: String,
    verdict: BadgeVerdict,
}

/// The copy of the office.
struct Stage {
    store: Store,
    env: Env,
    zone: ZoneId,
    actors: Vec<Actor>,
}

/// Rehearses so many scans at the time of the mission.
pub(super) async fn run(
    desk: &Desk,
    author: Author,
    mission: MissionId,
    scans: u32,
    progress: &Progress,
) -> Result<Rehearsal, AppError> {
    let of = rows::find(desk.store.read(), mission).await?;
    let opening = of.starts_on.starts_at(&of.time_zone);
    let closing = of.ends_on.tomorrow().starts_at(&of.time_zone);
    let folder = aside(&desk.folder)?;
    let copy = DataFolder::lock(folder.path())?;
    backup::vacuum_into(desk.store.writer()?, &copy.office()).await?;
    let env = desk.env.standing_at(opening);
    let store = Store::open(&copy, &env, topics::all(), Check::Pages).await?;
    let (zone, actors) = cast(&store, &env, author, mission, (opening, closing)).await?;
    let stage = Stage {
        store,
        env,
        zone,
        actors,
    };
    let played = play(desk, &stage, author, mission, scans, progress).await;
    stage.store.close().await;
    played
}

/// The folder of the copy, which goes with the value: beside the office and not among the files that every program of
/// the machine leaves. Two rehearsals at once are refused.
fn aside(office: &DataFolder) -> Result<TempDir, AppError> {
    let made = tempfile::Builder::new()
        .prefix(REHEARSAL)
        .rand_bytes(0)
        .tempdir_in(office.path());
    made.map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            StoreError::InUse.into()
        } else {
            error.into()
        }
    })
}

/// Removes the copy of a rehearsal that was cut off.
pub(crate) fn sweep(office: &DataFolder) -> io::Result<()> {
    match fs::remove_dir_all(office.rehearsal()) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

async fn play(
    desk: &Desk,
    stage: &Stage,
    author: Author,
    mission: MissionId,
    scans: u32,
    progress: &Progress,
) -> Result<Rehearsal, AppError> {
    let mut found = Rehearsal {
        shown: 0,
        read: 0,
        judged: 0,
        kept: 0,
        slowest: 0,
    };
    for (number, actor) in (0..scans).zip(stage.actors.iter().cycle()) {
        progress.ensure_going()?;
        let round = number / PEOPLE;
        // Each comes from another side in each round.
        let picture = drawn(&actor.token, number + round)?;
        let began = desk.env.passed();
        let read = tokio::task::spawn_blocking(move || codes(&mut Single::of(picture))).await;
        let read = read.map_err(|error| Internal::new(&error))?;
        found.shown += 1;
        let Some(text) = read.first().filter(|text| **text == actor.token) else {
            continue;
        };
        found.read += 1;
        // Nobody goes in and out at one moment: who came first would be told by chance.
        let later = SignedDuration::from_secs(i64::from(number));
        let env = stage.env.standing_at(stage.env.now().plus(later));
        let wanted = PassDoor {
            id: ScanId(env.uuid()),
            mission,
            zone: stage.zone,
            way: if round.is_multiple_of(2) {
                DoorWay::In
            } else {
                DoorWay::Out
            },
            who: AtTheDoor::Code(text.clone()),
            force: None,
            at: None,
        };
        let world = World {
            env: &env,
            opened: None,
        };
        let answer = pass_in(&stage.store, world, author, &wanted).await?;
        let is_through = answer.outcome == ScanOutcome::Passed;
        let is_right =
            answer.verdict == actor.verdict && is_through == (actor.verdict == BadgeVerdict::Fine);
        found.judged += u32::from(is_right);
        let took = desk.env.passed().zip(began).map(|(now, began)| now - began);
        let took = took.and_then(|took| u32::try_from(took).ok());
        found.slowest = found.slowest.max(took.unwrap_or_default());
        progress.step(STAGE, u64::from(found.shown), Some(u64::from(scans)));
    }
    found.kept = kept(stage).await?;
    Ok(found)
}

async fn kept(stage: &Stage) -> Result<u32, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT count(*) AS total FROM door_scans WHERE zone_id = ?",
        [stage.zone.into()],
    );
    let row = stage.store.read().query_one_raw(query).await?;
    let total: Option<u32> = row.map(|row| row.try_get("", "total")).transpose()?;
    Ok(total.unwrap_or_default())
}

/// Writes a door and badges into the copy: most are good, and one is of each kind that is refused.
async fn cast(
    store: &Store,
    env: &Env,
    author: Author,
    mission: MissionId,
    (opening, closing): (Instant, Instant),
) -> Result<(ZoneId, Vec<Actor>), AppError> {
    let zone = ZoneId(env.uuid());
    let record = Record::new(MISSIONS, mission);
    let actors = store
        .write(author, Operation::MakeBadges, record, async |tx| {
            tx.insert::<zone::Entity>(zone::Model {
                id: zone,
                version: 1,
                mission_id: mission,
                name: STAGE.to_owned(),
                kinds: Texts::default(),
                most: None,
                opens_at: None,
                closes_at: None,
                updated_at: env.now(),
                deleted_at: None,
            })
            .await?;
            let secret = keys::own(env, tx).await?;
            let mut actors = Vec::new();
            for number in 0..PEOPLE {
                let verdict = part(number);
                let new = NewBadge {
                    mission: if verdict == BadgeVerdict::OtherEvent {
                        MissionId(env.uuid())
                    } else {
                        mission
                    },
                    badge: BadgeId(env.uuid()),
                    kind: BadgeKind::Staff,
                    from: if verdict == BadgeVerdict::NotYet {
                        closing
                    } else {
                        opening
                    },
                    until: if verdict == BadgeVerdict::Expired {
                        opening
                    } else {
                        closing
                    },
                };
                let (token, standing) = match verdict {
                    BadgeVerdict::UnknownKey => {
                        (sign(&new, &env.random::<32>()), BadgeStanding::Good)
                    }
                    BadgeVerdict::Forged => (forged(&sign(&new, &secret)), BadgeStanding::Good),
                    BadgeVerdict::NotABadge => (format!("NO {number}"), BadgeStanding::Good),
                    BadgeVerdict::Revoked => (sign(&new, &secret), BadgeStanding::Revoked),
                    BadgeVerdict::Replaced => (sign(&new, &secret), BadgeStanding::Replaced),
                    BadgeVerdict::Fine
                    | BadgeVerdict::OtherEvent
                    | BadgeVerdict::NotYet
                    | BadgeVerdict::Expired => (sign(&new, &secret), BadgeStanding::Good),
                };
                tx.insert::<badge::Entity>(row(&new, mission, standing, env))
                    .await?;
                actors.push(Actor { token, verdict });
            }
            Ok(actors)
        })
        .await?;
    Ok((zone, actors))
}

/// What becomes of the badge of an actor: the last ones are refused, each for a reason of its own.
fn part(number: u32) -> BadgeVerdict {
    let refused = BadgeVerdict::ALL
        .iter()
        .filter(|verdict| **verdict != BadgeVerdict::Fine);
    let from_the_end = usize::try_from(PEOPLE - 1 - number).unwrap_or(usize::MAX);
    refused
        .copied()
        .nth(from_the_end)
        .unwrap_or(BadgeVerdict::Fine)
}

/// The text with one letter of its signature changed.
fn forged(token: &str) -> String {
    const PLACE: usize = 100;
    let changed = |(place, letter): (usize, char)| match (place == PLACE, letter) {
        (true, 'A') => 'B',
        (true, _) => 'A',
        (false, letter) => letter,
    };
    token.chars().enumerate().map(changed).collect()
}

fn row(new: &NewBadge, mission: MissionId, standing: BadgeStanding, env: &Env) -> badge::Model {
    badge::Model {
        id: new.badge,
        version: 1,
        mission_id: mission,
        kind: new.kind,
        holder_id: new.badge.to_string(),
        delegate_id: None,
        buyer_id: None,
        person_id: None,
        name: String::new(),
        starts_at: new.from,
        ends_at: new.until,
        standing,
        reason: None,
        updated_at: env.now(),
        deleted_at: None,
    }
}

/// A badge as a camera sees it: turned by quarters, with grain, another one for each number.
pub(super) fn drawn(text: &str, number: u32) -> Result<Frame, AppError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .map_err(|error| Internal::new(&error))?;
    let modules = code.width();
    let colors = code.to_colors();
    let side = (modules + 2 * QUIET) * SCALE;
    let mut grain = number.wrapping_mul(2_654_435_761).wrapping_add(1);
    let mut luma = Vec::with_capacity(side * side);
    for y in 0..side {
        for x in 0..side {
            let (x, y) = match number % 4 {
                0 => (x, y),
                1 => (y, side - 1 - x),
                2 => (side - 1 - x, side - 1 - y),
                _ => (side - 1 - y, x),
            };
            let (column, row) = (x / SCALE, y / SCALE);
            let is_within = |at: usize| (QUIET..QUIET + modules).contains(&at);
            let is_dark = is_within(column)
                && is_within(row)
                && colors.get((row - QUIET) * modules + column - QUIET) == Some(&Color::Dark);
            grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let noise = u8::try_from(grain >> 26).unwrap_or(0);
            luma.push(if is_dark { 20 + noise } else { 235 - noise });
        }
    }
    let frame = Frame::of(side, side, luma);
    Ok(frame.ok_or_else(|| Internal::new(&"a picture without pixels"))?)
}
