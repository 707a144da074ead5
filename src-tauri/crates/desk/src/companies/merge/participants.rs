//! A registration is withdrawn for another of the same mission: who took part in the meetings with it takes
//! part with the one that stays.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use serde_json::{Value as Cell, json};

use crate::error::AppError;
use crate::store::tx::WriteTx;

/// The tables of meetings, as far as a merge writes them.
const PARTICIPANTS: &str = "meeting_participants";
const PLACES: &str = "meeting_places";
const REQUESTS: &str = "meeting_requests";
const MEETINGS: &str = "meetings";

/// What becomes of the meetings of two participants that become one.
#[derive(Default)]
pub(super) struct Meetings {
    /// The buyers whom both met, or waited for: none of the two meetings may be lost.
    pub(super) met_twice: Vec<String>,
    /// The buyers whose planned meeting falls out of the plan: the other one has another at that time.
    pub(super) fall_out: Vec<String>,
    /// Wishes that go, each with its meeting.
    twice: Vec<(String, Option<String>)>,
    /// Meetings that fall out.
    falling: Vec<String>,
}

/// Wishes of the two participants for the same buyer, and their meetings.
#[derive(FromQueryResult)]
struct WishedTwice {
    buyer: String,
    goes: String,
    goes_meeting: Option<String>,
    stays: String,
    stays_meeting: Option<String>,
    /// The wish of the one that goes is the one that counts.
    is_goes: bool,
    /// Both meetings happened, or somebody did not come.
    are_both_noted: bool,
}

/// Meetings of the two participants in one slot.
#[derive(FromQueryResult)]
struct AtOnce {
    goes: String,
    goes_buyer: String,
    stays: String,
    stays_buyer: String,
    /// The one of the participant that goes is the one that falls out.
    is_goes: bool,
}

/// Tells what becomes of the meetings of two registrations of which one goes.
pub(super) async fn meetings(
    db: &impl ConnectionTrait,
    goes: &str,
    stays: &str,
) -> Result<Meetings, AppError> {
    let pair = (participant(db, goes).await?, participant(db, stays).await?);
    match pair {
        (Some(gone), Some(keep)) => of_both(db, &gone, &keep).await,
        (Some(_) | None, None) | (None, Some(_)) => Ok(Meetings::default()),
    }
}

async fn of_both(db: &impl ConnectionTrait, gone: &str, keep: &str) -> Result<Meetings, AppError> {
    let mut found = Meetings::default();
    for twice in wished_twice(db, gone, keep).await? {
        if twice.are_both_noted {
            found.met_twice.push(twice.buyer);
        }
        found.twice.push(if twice.is_goes {
            (twice.stays, twice.stays_meeting)
        } else {
            (twice.goes, twice.goes_meeting)
        });
    }
    let mut away: BTreeSet<String> = found
        .twice
        .iter()
        .filter_map(|(_, meeting)| meeting.clone())
        .collect();
    for AtOnce {
        goes,
        goes_buyer,
        stays,
        stays_buyer,
        is_goes,
    } in at_once(db, gone, keep).await?
    {
        if away.contains(&goes) || away.contains(&stays) {
            continue;
        }
        let (meeting, buyer) = if is_goes {
            (goes, goes_buyer)
        } else {
            (stays, stays_buyer)
        };
        away.insert(meeting.clone());
        found.falling.push(meeting);
        found.fall_out.push(buyer);
    }
    Ok(found)
}

/// Leads the participant of a registration to another one, or makes one of the two where both take part.
pub(super) async fn follow(tx: &mut WriteTx<'_>, goes: &str, stays: &str) -> Result<(), AppError> {
    let Some(gone) = participant(tx.read(), goes).await? else {
        return Ok(());
    };
    let Some(keep) = participant(tx.read(), stays).await? else {
        return tx
            .set(
                PARTICIPANTS,
                "registration_id",
                &gone,
                (&goes.into(), &stays.into()),
            )
            .await;
    };
    let found = of_both(tx.read(), &gone, &keep).await?;
    for (wish, meeting) in &found.twice {
        if let Some(meeting) = meeting {
            take_away(tx, MEETINGS, meeting).await?;
        }
        take_away(tx, REQUESTS, wish).await?;
    }
    for meeting in &found.falling {
        take_away(tx, MEETINGS, meeting).await?;
    }
    tx.lead(REQUESTS, "seller_id", &gone, &keep).await?;
    tx.lead(PLACES, "holder_id", &gone, &keep).await?;
    take_away(tx, PARTICIPANTS, &gone).await
}

async fn take_away(tx: &mut WriteTx<'_>, table: &str, id: &str) -> Result<(), AppError> {
    let now = json!(tx.store().env().now());
    tx.set(table, "deleted_at", id, (&Cell::Null, &now)).await
}

async fn participant(
    db: &impl ConnectionTrait,
    registration: &str,
) -> Result<Option<String>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT id FROM meeting_participants WHERE registration_id = ? AND deleted_at IS NULL",
        [registration.into()],
    );
    let row = db.query_one_raw(query).await?;
    Ok(row.map(|row| row.try_get("", "id")).transpose()?)
}

/// Of two wishes for one buyer the one counts that came further: first by its meeting, a held one before a
/// planned one, then by what was said, then by its points.
async fn wished_twice(
    db: &impl ConnectionTrait,
    gone: &str,
    keep: &str,
) -> Result<Vec<WishedTwice>, AppError> {
    let sql = "
        WITH wishes AS (
            SELECT r.id, r.seller_id, r.purchaser_id, m.id AS meeting,
                CASE m.state WHEN 'held' THEN 3 WHEN 'no-show' THEN 2 WHEN 'planned' THEN 1
                    ELSE 0 END AS met,
                CASE r.state WHEN 'accepted' THEN 4 WHEN 'requested' THEN 3
                    WHEN 'declined' THEN 2 WHEN 'withdrawn' THEN 1 ELSE 0 END AS said,
                r.points
            FROM meeting_requests r
            LEFT JOIN meetings m ON m.request_id = r.id AND m.deleted_at IS NULL
            WHERE r.deleted_at IS NULL)
        SELECT b.name AS buyer, g.id AS goes, g.meeting AS goes_meeting, s.id AS stays,
            s.meeting AS stays_meeting,
            (g.met, g.said, g.points) > (s.met, s.said, s.points) AS is_goes,
            g.met > 1 AND s.met > 1 AS are_both_noted
        FROM wishes g JOIN wishes s ON s.purchaser_id = g.purchaser_id
        JOIN meeting_participants p ON p.id = g.purchaser_id
        JOIN buyers b ON b.id = p.buyer_id
        WHERE g.seller_id = ? AND s.seller_id = ?
        ORDER BY g.id";
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [gone.into(), keep.into()]);
    Ok(WishedTwice::find_by_statement(query).all(db).await?)
}

/// Of two meetings in one slot that one stays which happened, else that which is locked, else that of the
/// participant that stays; two that happened both stay, for two people were there.
async fn at_once(
    db: &impl ConnectionTrait,
    gone: &str,
    keep: &str,
) -> Result<Vec<AtOnce>, AppError> {
    let sql = "
        WITH own AS (
            SELECT m.id, m.starts_at, m.state <> 'planned' AS is_noted, m.is_locked, r.seller_id,
                b.name AS buyer
            FROM meetings m
            JOIN meeting_requests r ON r.id = m.request_id
            JOIN meeting_participants p ON p.id = r.purchaser_id
            JOIN buyers b ON b.id = p.buyer_id
            WHERE m.deleted_at IS NULL AND r.seller_id IN (?1, ?2))
        SELECT g.id AS goes, g.buyer AS goes_buyer, s.id AS stays, s.buyer AS stays_buyer,
            (g.is_noted, g.is_locked) <= (s.is_noted, s.is_locked) AS is_goes
        FROM own g JOIN own s ON s.starts_at = g.starts_at
        WHERE g.seller_id = ?1 AND s.seller_id = ?2 AND NOT (g.is_noted AND s.is_noted)
        ORDER BY g.starts_at, g.id";
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [gone.into(), keep.into()]);
    Ok(AtOnce::find_by_statement(query).all(db).await?)
}
