//! A registration is withdrawn for another of the same mission: who took part in the meetings with it takes
//! part with the one that stays.

use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use serde_json::{Value as Cell, json};

use crate::error::AppError;
use crate::store::tx::WriteTx;

/// The tables of meetings, as far as a merge writes them.
const PARTICIPANTS: &str = "meeting_participants";
const PLACES: &str = "meeting_places";
const REQUESTS: &str = "meeting_requests";
const MEETINGS: &str = "meetings";

/// Wishes of the two participants for the same buyer, and their meetings.
#[derive(FromQueryResult)]
struct WishedTwice {
    goes: String,
    goes_meeting: Option<String>,
    stays: String,
    stays_meeting: Option<String>,
    /// The wish of the one that goes is the one that counts.
    is_goes: bool,
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
    for twice in wished_twice(tx.read(), &gone, &keep).await? {
        let (wish, meeting) = if twice.is_goes {
            (twice.stays, twice.stays_meeting)
        } else {
            (twice.goes, twice.goes_meeting)
        };
        if let Some(meeting) = meeting {
            take_away(tx, MEETINGS, &meeting).await?;
        }
        take_away(tx, REQUESTS, &wish).await?;
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
        SELECT g.id AS goes, g.meeting AS goes_meeting, s.id AS stays, s.meeting AS stays_meeting,
            (g.met, g.said, g.points) > (s.met, s.said, s.points) AS is_goes
        FROM wishes g JOIN wishes s ON s.purchaser_id = g.purchaser_id
        WHERE g.seller_id = ? AND s.seller_id = ?
        ORDER BY g.id";
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [gone.into(), keep.into()]);
    Ok(WishedTwice::find_by_statement(query).all(db).await?)
}
