//! How many jobs came of a mission, where somebody says so and where nobody does.

use proa_domain::missions::results::horizon::Horizon;
use proa_migrations::Office;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use sea_orm_migration::MigratorTrait as _;

use super::{Stage, at, confirm, figures, outcome, stage};
use crate::missions::results::outcomes;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::office_before;

#[tokio::test]
async fn jobs_that_nobody_told_are_unknown_until_somebody_does() {
    let stage = stage().await;
    let desk = &stage.desk;
    let mut wanted = outcome(&stage.first, Vec::new());
    wanted.outcome.jobs = None;
    let id = outcomes::report(desk, &wanted).await.unwrap();
    assert_eq!(jobs(&stage).await, None);
    // None were made, somebody says later: that is known.
    wanted.outcome.jobs = Some(0);
    wanted.id = Some(id);
    wanted.version = 1;
    outcomes::report(desk, &wanted).await.unwrap();
    assert_eq!(jobs(&stage).await, Some(0));
    undo(desk, last_operation(desk).await.id).await.unwrap();
    assert_eq!(jobs(&stage).await, None);
    assert!(verify(desk).await.unwrap().ok);
    confirm(&stage, id).await;
    let confirmed = figures(&stage, stage.mission).await.confirmed;
    assert_eq!((confirmed.jobs, confirmed.without_jobs), (None, 1));
}

async fn jobs(stage: &Stage) -> Option<u32> {
    at(stage, Horizon::Three).await.outcome.unwrap().jobs
}

#[tokio::test]
async fn jobs_that_were_there_before_stay_the_figure_that_was_reported() {
    let db = office_before("m20261221_000001_unknown_jobs").await;
    // The mission and the person are of no matter here.
    db.execute_unprepared(
        "PRAGMA foreign_keys = OFF;
        INSERT INTO mission_results (id, version, mission_id, registration_id, horizon, reported_on,
            reported_by, is_first_export, new_markets, jobs, notes, updated_at)
        SELECT value, 1, 'm', value, '3', '2028-01-10', 'p', 0, '[]', value, '',
            '2028-01-10T15:00:00.000Z'
        FROM json_each('[0, 7]');
        PRAGMA foreign_keys = ON;",
    )
    .await
    .unwrap();
    Office::up(&db, None).await.unwrap();
    let sql = "SELECT jobs FROM mission_results ORDER BY id";
    let query = Statement::from_string(DbBackend::Sqlite, sql);
    let rows = db.query_all_raw(query).await.unwrap();
    let jobs = rows.iter().map(|row| row.try_get("", "jobs").unwrap());
    assert_eq!(jobs.collect::<Vec<Option<i64>>>(), [Some(0), Some(7)]);
    db.close().await.unwrap();
}
