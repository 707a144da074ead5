//! How SQLite reads what an answer needs: by the goods, never through a whole schedule.

use rstest::rstest;
use sea_orm::ConnectionTrait as _;

use super::super::lines::{COUNT, LINES, RATE_OF, SHARES};
use super::super::tables::GIVEN;
use crate::testing::TestDesk;
use crate::treaties::products::NEAREST;
use crate::treaties::reference::rows::query;

#[rstest]
#[case::lines(LINES)]
#[case::count(COUNT)]
#[case::rate_of(RATE_OF)]
#[case::shares(SHARES)]
#[case::given(GIVEN)]
#[case::nearest(NEAREST)]
#[tokio::test]
async fn no_statement_reads_a_whole_schedule(#[case] sql: &str) {
    let desk = TestDesk::with_schedules().await;
    let explained = query(&format!("EXPLAIN QUERY PLAN {sql}"), []);
    let rows = desk.reference.read().query_all_raw(explained).await;
    let steps: Vec<String> = rows
        .unwrap()
        .iter()
        .map(|row| row.try_get("", "detail").unwrap())
        .collect();
    let reads_a_table = |step: &&String| step.starts_with("SCAN") || step.starts_with("SEARCH");
    assert!(steps.iter().any(|step| reads_a_table(&step)), "{steps:#?}");
    let reads_all = |step: &String| step.starts_with("SCAN") || step.ends_with("(schedule_id=?)");
    assert!(!steps.iter().any(reads_all), "{steps:#?}");
}
