//! The rows of a scan page by page, in every order and narrowed.

use super::{ran, rows, supposed};
use crate::testing::treaties::CA_TARIFF;
use crate::testing::{TestDesk, a_company, tax_id};
use crate::treaties::import::Format;
use crate::treaties::scan::list::{ScanFilter, ScanOrder, ScanRow, ScanSort, list};

#[tokio::test]
async fn pages_hold_every_row_once_in_every_order_and_filters_narrow_them() {
    let desk = TestDesk::with_schedules().await;
    desk.import(Format::CaTariffCsv, CA_TARIFF).await;
    for (number, code) in (1..).zip(["0702.00", "0804.40", "0805.50", "0702.00", "0401.10"]) {
        a_company()
            .named(&format!("Empresa {number}"))
            .holding(&tax_id(number))
            .exporting(code)
            .register(&desk)
            .await;
    }
    ran(&desk, supposed()).await;
    let whole = list(&desk, &ScanFilter::default()).await.unwrap();
    assert!(whole.next.is_none());
    assert_eq!(whole.total as usize, whole.rows.len());
    let all = |rows: &[ScanRow]| {
        let mut all: Vec<_> = rows
            .iter()
            .map(|row| (row.company.clone(), row.market.clone()))
            .collect();
        all.sort();
        all
    };
    for by in ScanSort::ALL {
        for descending in [true, false] {
            let mut filter = ScanFilter {
                sort: ScanOrder {
                    by: *by,
                    descending,
                },
                limit: 3,
                ..ScanFilter::default()
            };
            let mut found = Vec::new();
            loop {
                let page = list(&desk, &filter).await.unwrap();
                assert_eq!(page.total, whole.total);
                found.extend(page.rows);
                filter.after = page.next;
                if filter.after.is_none() {
                    break;
                }
            }
            assert_eq!(all(&found), all(&whole.rows), "{by} {descending}");
            if *by == ScanSort::Company {
                let names: Vec<_> = found.iter().map(|row| &row.company).collect();
                let in_order = |a: &&&String, b: &&&String| (a <= b) != descending || a == b;
                assert!(names.is_sorted_by(|a, b| in_order(&a, &b)), "{names:?}");
            }
        }
    }
    let narrow = ScanFilter {
        markets: vec!["CA".to_owned()],
        chapters: vec!["07".to_owned()],
        ..ScanFilter::default()
    };
    let tomatoes = rows(&desk, narrow.clone()).await;
    assert_eq!(tomatoes.len(), 2);
    assert!(
        tomatoes
            .iter()
            .all(|row| row.market == "CA" && row.code == "0702.00")
    );
    let company = ScanFilter {
        company: Some(tomatoes[0].company_id),
        ..narrow
    };
    assert_eq!(rows(&desk, company).await.len(), 1);
    let elsewhere = ScanFilter {
        states: vec!["25".parse().unwrap()],
        ..ScanFilter::default()
    };
    assert_eq!(rows(&desk, elsewhere).await, []);
}
