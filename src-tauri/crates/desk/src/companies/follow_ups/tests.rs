use proa_domain::companies::follow_up::{ClosingForm, FollowUpDue, FollowUpForm, FollowUpState};
use proa_domain::ids::{CompanyId, FollowUpId, PersonId};
use proa_domain::settings::Role;

use super::{
    CloseFollowUp, FollowUpFilter, FollowUpRow, ReopenFollowUp, SaveFollowUp, close, due, list,
    reopen, save,
};
use crate::companies::error::CompanyError;
use crate::companies::{ArchiveCompany, archive, get};
use crate::error::{AppError, StoreError};
use crate::settings::people::{self, EditPerson};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::{happened, last_operation};
use crate::testing::{TestDesk, a_company, a_mission};

fn me(desk: &TestDesk) -> PersonId {
    desk.session.person().unwrap().id
}

fn details(desk: &TestDesk, what: &str, due_on: &str) -> FollowUpForm {
    FollowUpForm {
        what: what.to_owned(),
        due_on: due_on.to_owned(),
        person: Some(me(desk)),
        contact: None,
        product: None,
        mission: None,
    }
}

async fn noted(desk: &TestDesk, company: CompanyId, what: &str, due_on: &str) -> FollowUpId {
    let wanted = SaveFollowUp {
        id: None,
        version: 0,
        company,
        details: details(desk, what, due_on),
    };
    save(desk, &wanted).await.unwrap()
}

async fn listed(desk: &TestDesk, filter: FollowUpFilter) -> Vec<FollowUpRow> {
    let filter = FollowUpFilter {
        limit: 100,
        ..filter
    };
    list(desk, &filter).await.unwrap().rows
}

async fn one(desk: &TestDesk, id: FollowUpId) -> FollowUpRow {
    let all = listed(desk, FollowUpFilter::default()).await;
    all.into_iter().find(|row| row.id == id).unwrap()
}

fn whats(rows: &[FollowUpRow]) -> Vec<&str> {
    rows.iter().map(|row| row.details.what.as_str()).collect()
}

fn done(row: &FollowUpRow, next: Option<FollowUpForm>) -> CloseFollowUp {
    CloseFollowUp {
        id: row.id,
        version: row.version,
        closing: ClosingForm {
            state: FollowUpState::Done,
            outcome: "Pidió precios".to_owned(),
            on: "2026-03-02".to_owned(),
            next,
        },
    }
}

#[tokio::test]
async fn a_follow_up_is_done_with_what_came_of_it_and_what_comes_next_and_undone_as_one() {
    let desk = TestDesk::new().await;
    let company = a_company().exporting("0804.40").register(&desk).await;
    let profile = get(&desk, company).await.unwrap().profile;
    let fair = a_mission().create(&desk).await;
    let wanted = SaveFollowUp {
        id: None,
        version: 0,
        company,
        details: FollowUpForm {
            contact: profile.contacts[0].id,
            product: profile.products[0].id,
            mission: Some(fair),
            ..details(&desk, "Llamar", "2026-03-01")
        },
    };
    let id = save(&desk, &wanted).await.unwrap();
    let row = one(&desk, id).await;
    assert_eq!(row.details, wanted.details);
    assert_eq!(row.contact_name.as_deref(), Some("Itzel Mora"));
    assert_eq!(row.mission_name.as_deref(), Some("Anuga 2027"));
    assert!(row.is_overdue);
    let next = details(&desk, "Enviar precios", "2026-03-09");
    let next = close(&desk, &done(&row, Some(next)))
        .await
        .unwrap()
        .unwrap();
    let row = one(&desk, id).await;
    assert_eq!((row.state, row.is_overdue), (FollowUpState::Done, false));
    assert_eq!(row.outcome, "Pidió precios");
    assert_eq!(one(&desk, next).await.details.what, "Enviar precios");
    let of_company = happened(&desk, "companies", &company.to_string()).await;
    assert_eq!(of_company[0].operation.code, "close-follow-up");
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let open = listed(&desk, FollowUpFilter::default()).await;
    assert_eq!(whats(&open), ["Llamar"]);
    assert_eq!(open[0].state, FollowUpState::Open);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_was_closed_is_opened_again() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let id = noted(&desk, company, "Llamar", "2026-03-05").await;
    close(&desk, &done(&one(&desk, id).await, None))
        .await
        .unwrap();
    let version = one(&desk, id).await.version;
    reopen(&desk, ReopenFollowUp { id, version }).await.unwrap();
    let row = one(&desk, id).await;
    assert_eq!((row.state, row.closed_on), (FollowUpState::Open, None));
    assert_eq!(row.outcome, "");
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn nobody_writes_over_what_somebody_else_wrote() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let id = noted(&desk, company, "Llamar", "2026-03-05").await;
    let mut wanted = SaveFollowUp {
        id: Some(id),
        version: 1,
        company,
        details: details(&desk, "Visitar", "2026-03-05"),
    };
    save(&desk, &wanted).await.unwrap();
    let refused = save(&desk, &wanted).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::Stale { topic }) if topic == "follow_ups"
    ));
    wanted.version = 2;
    wanted.company = a_company().named("Otra").register(&desk).await;
    let refused = save(&desk, &wanted).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
}

#[tokio::test]
async fn what_is_named_is_of_the_company_and_of_the_office() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let other = a_company().named("Otra").exporting("0804.40");
    let other = other.register(&desk).await;
    let other = get(&desk, other).await.unwrap().profile;
    let gone = me(&desk);
    desk.sit(Role::Administrator).await;
    let edit = EditPerson {
        id: gone,
        version: 1,
        name: "Alma Ríos".to_owned(),
        role: Role::Administrator,
        is_active: false,
    };
    people::update(&desk, edit).await.unwrap();
    let wanted = SaveFollowUp {
        id: None,
        version: 0,
        company,
        details: FollowUpForm {
            person: Some(gone),
            contact: other.contacts[0].id,
            product: other.products[0].id,
            ..details(&desk, "Llamar", "2026-03-05")
        },
    };
    let refused = save(&desk, &wanted).await.unwrap_err();
    let AppError::Company(CompanyError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    let fields = problems.0.iter().map(|found| found.field.as_str());
    assert_eq!(fields.collect::<Vec<_>>(), ["person", "contact", "product"]);
}

#[tokio::test]
async fn the_list_is_walked_page_by_page_in_the_order_of_its_days() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    for (what, on) in [
        ("c", "2026-03-10"),
        ("a", "2026-02-28"),
        ("b", "2026-03-09"),
        ("b2", "2026-03-09"),
    ] {
        noted(&desk, company, what, on).await;
    }
    let mut filter = FollowUpFilter {
        state: Some(FollowUpState::Open),
        limit: 3,
        ..FollowUpFilter::default()
    };
    let first = list(&desk, &filter).await.unwrap();
    assert_eq!(whats(&first.rows), ["a", "b", "b2"]);
    assert_eq!(first.total, 4);
    filter.after = first.next;
    let last = list(&desk, &filter).await.unwrap();
    assert_eq!((whats(&last.rows), last.next), (vec!["c"], None));
    let so = |due| FollowUpFilter {
        due: Some(due),
        ..FollowUpFilter::default()
    };
    let found = listed(&desk, so(FollowUpDue::Overdue)).await;
    assert_eq!(whats(&found), ["a"]);
    let found = listed(&desk, so(FollowUpDue::Soon)).await;
    assert_eq!(whats(&found), ["a", "b", "b2"]);
    let found = listed(&desk, so(FollowUpDue::Later)).await;
    assert_eq!(whats(&found), ["c"]);
}

#[tokio::test]
async fn the_day_shows_mine_and_those_of_all_to_who_coordinates() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let alma = me(&desk);
    noted(&desk, company, "De Alma", "2026-03-03").await;
    noted(&desk, company, "Lejos", "2026-04-03").await;
    desk.sit(Role::Adviser).await;
    noted(&desk, company, "De Luz", "2026-03-01").await;
    noted(&desk, company, "De Luz, después", "2026-03-04").await;
    let found = due(&desk, 1).await.unwrap();
    assert_eq!(whats(&found.mine), ["De Luz"]);
    assert_eq!((found.mine_total, found.others_total), (2, 0));
    assert_eq!(found.others, []);
    people::switch(&desk, alma, None).await.unwrap();
    let found = due(&desk, 2).await.unwrap();
    assert_eq!(whats(&found.mine), ["De Alma"]);
    assert_eq!(whats(&found.others), ["De Luz", "De Luz, después"]);
    assert_eq!(found.others_total, 2);
}

#[tokio::test]
async fn what_was_to_be_done_for_an_archived_company_waits() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let id = noted(&desk, company, "Llamar", "2026-03-02").await;
    let row = one(&desk, id).await;
    let closing = ArchiveCompany {
        id: company,
        version: get(&desk, company).await.unwrap().version,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&desk, &closing).await.unwrap();
    assert_eq!(due(&desk, 9).await.unwrap().mine_total, 0);
    assert_eq!(listed(&desk, FollowUpFilter::default()).await, []);
    let of = FollowUpFilter {
        company: Some(company),
        ..FollowUpFilter::default()
    };
    assert_eq!(whats(&listed(&desk, of).await), ["Llamar"]);
    let refused = close(&desk, &done(&row, None)).await.unwrap_err();
    assert!(matches!(refused, AppError::Company(CompanyError::Archived)));
}

#[tokio::test]
async fn a_reviewer_writes_none() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    desk.sit(Role::Reviewer).await;
    let wanted = SaveFollowUp {
        id: None,
        version: 0,
        company,
        details: details(&desk, "Llamar", "2026-03-05"),
    };
    assert!(save(&desk, &wanted).await.is_err());
}
