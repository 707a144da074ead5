//! Whether what a scan rests on still holds.

use super::{ran, register, rows, supposed};
use crate::error::AppError;
use crate::progress::Progress;
use crate::testing::treaties::{CA_TARIFF, HTS, ITA_STAGING};
use crate::testing::{TestDesk, a_company, tax_id};
use crate::treaties::error::ScanError;
use crate::treaties::import::{Format, set_current};
use crate::treaties::scan::input::ScanInput;
use crate::treaties::scan::list::ScanFilter;
use crate::treaties::scan::scan;
use crate::treaties::scan::view::{StaleReason, last};

#[tokio::test]
async fn a_scan_is_stale_when_editions_or_companies_change() {
    let desk = TestDesk::with_schedules().await;
    register(&desk).await;
    let view = ran(&desk, supposed()).await;
    assert_eq!(view.stale, []);
    let us = view
        .editions
        .iter()
        .find(|edition| edition.market == "US")
        .unwrap();
    assert_eq!((us.vintage.as_str(), us.sha256.len()), ("2026 rev 10", 64));

    a_company()
        .holding(&tax_id(7))
        .exporting("0804.40")
        .register(&desk)
        .await;
    let stale = last(&desk).await.unwrap().unwrap().stale;
    assert_eq!(stale, [StaleReason::Companies]);
    desk.import(Format::CaTariffCsv, CA_TARIFF).await;
    let stale = last(&desk).await.unwrap().unwrap().stale;
    assert_eq!(stale, [StaleReason::Editions, StaleReason::Companies]);
    assert_eq!(ran(&desk, supposed()).await.stale, []);
    desk.import(Format::ItaCsv, ITA_STAGING).await;
    let stale = last(&desk).await.unwrap().unwrap().stale;
    assert_eq!(stale, [StaleReason::Editions], "a table beside the tariff");
}

#[tokio::test]
async fn a_scan_is_stale_when_another_edition_is_current_and_no_more_when_the_first_is_again() {
    let desk = TestDesk::with_reference().await;
    let first = desk.import(Format::UsHtsJson, HTS).await;
    let next = HTS.replace("11.2¢/kg", "12.2¢/kg");
    let next = desk.import(Format::UsHtsJson, &next).await;
    register(&desk).await;
    assert_eq!(
        ran(&desk, supposed()).await.stale,
        [],
        "the other edition is only loaded"
    );
    for (schedule, expected) in [
        (&next.schedule, &[StaleReason::Editions][..]),
        (&first.schedule, &[]),
    ] {
        set_current(&desk, schedule).await.unwrap();
        assert_eq!(last(&desk).await.unwrap().unwrap().stale, expected);
    }
}

#[tokio::test]
async fn a_scan_is_stale_when_the_pack_is_another() {
    let desk = TestDesk::with_schedules().await;
    register(&desk).await;
    ran(&desk, supposed()).await;
    let another = "UPDATE sources SET sha256 = sha256 || '0' WHERE kind = 'bundled'";
    desk.in_reference(another).await;
    let stale = last(&desk).await.unwrap().unwrap().stale;
    assert_eq!(stale, [StaleReason::Agreements]);
    assert_eq!(ran(&desk, supposed()).await.stale, []);
}

#[tokio::test]
async fn what_changes_in_a_market_that_was_not_asked_leaves_a_scan_as_it_was() {
    let desk = TestDesk::with_schedules().await;
    register(&desk).await;
    let of_one = ScanInput {
        markets: vec!["US".to_owned()],
        ..supposed()
    };
    ran(&desk, of_one).await;
    desk.import(Format::CaTariffCsv, CA_TARIFF).await;
    assert_eq!(last(&desk).await.unwrap().unwrap().stale, []);
}

#[tokio::test]
async fn a_scan_that_is_cancelled_leaves_the_last_as_it_was() {
    let desk = TestDesk::with_schedules().await;
    register(&desk).await;
    assert_eq!(last(&desk).await.unwrap(), None);
    ran(&desk, supposed()).await;
    let before = (
        last(&desk).await.unwrap(),
        rows(&desk, ScanFilter::default()).await,
    );
    let progress = Progress::silent();
    progress.canceller().cancel();
    let refused = scan(&desk, ScanInput::default(), &progress).await;
    assert!(matches!(refused, Err(AppError::Scan(ScanError::Cancelled))));
    let after = (
        last(&desk).await.unwrap(),
        rows(&desk, ScanFilter::default()).await,
    );
    assert_eq!(before, after);
}
