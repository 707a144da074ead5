//! Nothing that names the company that goes is left behind.

use std::collections::BTreeSet;

use proa_domain::companies::consents::{
    ConsentWord, ContactChannel, ContactConsentWordForm, Purpose,
};
use proa_domain::companies::directory::LeftOut;
use proa_domain::ids::{CompanyId, ContactId};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::companies::consents::{PreferChannel, SayToPurpose, prefer, say};
use crate::companies::directory::{self, WithdrawListing, withdraw};
use crate::companies::error::CompanyError;
use crate::companies::merge::relations::{Becomes, Named, REFERENCES};
use crate::companies::pairs::distinct::{Distinguish, distinguish};
use crate::companies::{ArchiveCompany, archive, get};
use crate::error::AppError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::calls::reviewed_beside;
use crate::testing::directory::{list, listing};
use crate::testing::fair::a_day;
use crate::testing::journal::last_operation;
use crate::testing::merging::{dump, join, records, two};
use crate::testing::story::story;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

/// Whoever adds a table that names companies, products or contacts says here what becomes of it.
#[tokio::test]
async fn every_column_that_names_a_company_a_product_or_a_contact_is_known_to_the_merge() {
    let desk = TestDesk::new().await;
    let sql = "
        SELECT m.name || '.' || f.\"from\" AS found
        FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table'
            AND f.\"table\" IN ('companies', 'company_products', 'company_contacts')
        UNION SELECT m.name || '.' || c.name
        FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name IN ('company_id', 'product_id', 'contact_id')";
    let found: BTreeSet<String> = texts(&desk, sql, "found").await.into_iter().collect();
    let known = REFERENCES.iter();
    let known = known.map(|known| format!("{}.{}", known.table, known.column));
    assert_eq!(found, known.collect());
}

#[tokio::test]
async fn everything_that_names_the_one_that_goes_names_the_one_that_stays() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let joined = get(&desk, gone).await.unwrap().profile.products[0]
        .id
        .unwrap();
    let stays = get(&desk, keep).await.unwrap().profile.products[0]
        .id
        .unwrap();
    let fair = a_mission().create(&desk).await;
    enrol(&desk, fair, gone).await.unwrap();
    records(&desk, gone, joined).await;
    reviewed_beside(&desk, gone).await;
    let [same, person] = [keep, gone].map(async |id| first_contact(&desk, id).await);
    let (same, person) = (same.await, person.await);
    let told = listing(Some(person));
    list(&desk, gone, told).await;
    said(&desk, person).await;
    story(&desk, gone, person, joined).await;
    a_day(&desk, fair, gone).await;
    let former = a_company().named("Sucesora de nadie").register(&desk).await;
    succeed(&desk, former, gone).await;
    let other = a_company().named("Otra de la Meseta").register(&desk).await;
    part(&desk, gone, other).await;
    part(&desk, gone, keep).await;
    let before = dump(&desk).await;
    join(&desk, keep, gone).await.unwrap();

    for known in REFERENCES
        .iter()
        .filter(|known| known.becomes != Becomes::Derived)
    {
        let (from, to) = match known.named {
            Named::Company => (gone.to_string(), keep.to_string()),
            Named::Product => (joined.to_string(), stays.to_string()),
            Named::Contact => (person.to_string(), same.to_string()),
        };
        let is_live = format!("{} = '{from}' AND deleted_at IS NULL", known.column);
        let place = format!("{}.{}", known.table, known.column);
        assert_eq!(count(&desk, known.table, &is_live).await, 0, "{place}");
        if known.becomes == Becomes::Follows {
            let follows = format!("{} = '{to}'", known.column);
            assert!(count(&desk, known.table, &follows).await > 0, "{place}");
        }
    }
    let apart = format!("deleted_at IS NULL AND '{keep}' IN (first_id, second_id)");
    assert_eq!(count(&desk, "company_distinctions", &apart).await, 1);
    assert!(verify(&desk).await.unwrap().ok);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(dump(&desk).await, before);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_table_that_nobody_thought_of_keeps_companies_from_being_merged() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let writer = desk.store.writer().unwrap();
    let sql = format!(
        "CREATE TABLE visits (id TEXT, host TEXT REFERENCES companies (id));
         INSERT INTO visits VALUES ('1', '{gone}');"
    );
    writer.execute_unprepared(&sql).await.unwrap();
    let before = dump(&desk).await;
    let refused = join(&desk, keep, gone).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::MergeUnmoved { table }) if table == "visits"
    ));
    assert_eq!(dump(&desk).await, before);
    writer
        .execute_unprepared("DELETE FROM visits")
        .await
        .unwrap();
    join(&desk, keep, gone).await.unwrap();
}

#[tokio::test]
async fn of_two_listings_the_later_word_counts() {
    for is_withdrawn in [false, true] {
        let desk = TestDesk::new().await;
        let (keep, gone) = two(&desk).await;
        list(&desk, gone, listing(None)).await;
        list(&desk, keep, listing(None)).await;
        if is_withdrawn {
            let company = gone;
            let wanted = WithdrawListing {
                company,
                version: 1,
            };
            withdraw(&desk, wanted).await.unwrap();
        }
        let before = dump(&desk).await;
        join(&desk, keep, gone).await.unwrap();
        let now = directory::get(&desk, keep).await.unwrap();
        assert_eq!(now.withdrawn_on.is_some(), is_withdrawn);
        assert_eq!(now.left_out, is_withdrawn.then_some(LeftOut::Withdrawn));
        assert!(verify(&desk).await.unwrap().ok);
        undo(&desk, last_operation(&desk).await.id).await.unwrap();
        assert_eq!(dump(&desk).await, before);
    }
}

async fn first_contact(desk: &TestDesk, company: CompanyId) -> ContactId {
    let profile = get(desk, company).await.unwrap().profile;
    profile.contacts[0].id.unwrap()
}

async fn succeed(desk: &TestDesk, former: CompanyId, successor: CompanyId) {
    let closing = ArchiveCompany {
        id: former,
        version: get(desk, former).await.unwrap().version,
        reason: "La compró otra".to_owned(),
        successor: Some(successor),
    };
    archive(desk, &closing).await.unwrap();
}

async fn part(desk: &TestDesk, first: CompanyId, second: CompanyId) {
    let reason = "Son dos".to_owned();
    let apart = Distinguish {
        first,
        second,
        reason,
    };
    distinguish(desk, &apart).await.unwrap();
}

async fn count(desk: &TestDesk, table: &str, condition: &str) -> usize {
    let sql = format!("SELECT 'x' AS found FROM {table} WHERE {condition}");
    texts(desk, &sql, "found").await.len()
}

async fn texts(desk: &TestDesk, sql: &str, column: &str) -> Vec<String> {
    let rows = desk.store.read();
    let rows = rows.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql));
    let rows = rows.await.unwrap();
    rows.iter()
        .map(|row| row.try_get("", column).unwrap())
        .collect()
}

/// A contact opposes a purpose, and says how it wants to be reached.
async fn said(desk: &TestDesk, contact: ContactId) {
    let channel = ContactChannel::Mail;
    let said = ContactConsentWordForm {
        purpose: Purpose::Statistics,
        word: ConsentWord::Opposed,
        notice: None,
        given_by: "Itzel Mora".to_owned(),
        channel,
        given_on: "2026-03-01".to_owned(),
        document: String::new(),
    };
    say(desk, &SayToPurpose { contact, said }).await.unwrap();
    prefer(desk, PreferChannel { contact, channel })
        .await
        .unwrap();
}
