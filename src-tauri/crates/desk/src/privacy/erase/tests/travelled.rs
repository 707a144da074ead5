//! What is said of somebody before and after a mission goes with them.

use std::collections::BTreeSet;

use proa_domain::privacy::erasure::SubjectKind;

use super::wanted;
use crate::privacy::erase::{DataSubject, ErasePerson, erase, preview};
use crate::store::verify::verify;
use crate::testing::privacy::is_in_files;
use crate::testing::results::travelled;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

const DELEGATE: &str = "Yaretzi Pech";

#[tokio::test]
async fn what_is_said_of_a_delegate_before_and_after_a_mission_goes() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let mission = a_mission().create(&desk).await;
    let row = enrol(&desk, mission, company).await.unwrap();
    travelled(&desk, &row).await;
    assert!(
        is_in_files(&desk, DELEGATE),
        "the search of the files works"
    );
    let subject = || DataSubject {
        kind: SubjectKind::Delegate,
        id: row.delegates[0].id.unwrap().to_string(),
    };
    let seen = preview(&desk, &subject(), &[]).await.unwrap();
    let doubtful = seen.doubtful.iter().map(|one| one.row.clone());
    let order = ErasePerson {
        also: doubtful.collect(),
        ..wanted(subject())
    };
    let erased = erase(&desk, &order).await.unwrap();
    let gone = erased.gone.iter().map(|one| one.row.table.as_str());
    let gone: BTreeSet<&str> = gone.collect();
    for table in [
        "agenda_entries",
        "change_requests",
        "checklist_lines",
        "mission_expenses",
        "mission_lessons",
        "mission_results",
        "mission_tasks",
        "needed_items",
        "result_sales",
        "sale_verdicts",
    ] {
        assert!(gone.contains(table), "{table} of {gone:?}");
    }
    assert!(!is_in_files(&desk, DELEGATE));
    assert!(verify(&desk).await.unwrap().ok);
}
