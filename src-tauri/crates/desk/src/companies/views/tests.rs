use proa_domain::companies::view::{ViewForm, ViewSearch};
use proa_domain::ids::ViewId;
use proa_domain::settings::Role;

use super::{
    CompanyError, CompanyViewRow, RemoveCompanyView, SaveCompanyView, ViewLoss, ViewPart, list,
    remove, save, set_default,
};
use crate::companies::tags::{SaveTag, UniteTags};
use crate::companies::{rosters, tags};
use crate::error::{AppError, StoreError};
use crate::settings::people;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::TestDesk;
use crate::testing::journal::last_operation;

fn view(name: &str, search: ViewSearch) -> SaveCompanyView {
    SaveCompanyView {
        id: None,
        version: 0,
        view: ViewForm {
            name: name.to_owned(),
            is_shared: false,
            search,
            columns: vec!["name".to_owned(), "rfc".to_owned()],
        },
    }
}

fn of_states(states: &str) -> ViewSearch {
    ViewSearch {
        states: Some(states.to_owned()),
        ..ViewSearch::default()
    }
}

async fn only(desk: &TestDesk) -> CompanyViewRow {
    let mut rows = list(desk).await.unwrap();
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

async fn a_tag(desk: &TestDesk, name: &str) -> proa_domain::ids::TagId {
    let wanted = SaveTag {
        id: None,
        version: 0,
        tag: proa_domain::companies::tag::TagForm {
            name: name.to_owned(),
            explanation: String::new(),
        },
    };
    tags::save(desk, &wanted).await.unwrap()
}

#[tokio::test]
async fn a_view_is_kept_as_it_stands_in_the_address_and_is_ones_own() {
    let desk = TestDesk::new().await;
    let search = ViewSearch {
        text: Some("miel".to_owned()),
        sort: Some("updated".to_owned()),
        descending: Some("yes".to_owned()),
        ..of_states("16,14")
    };
    save(&desk, &view("Miel", search.clone())).await.unwrap();
    let row = only(&desk).await;
    assert_eq!((row.search, row.losses), (search, Vec::new()));
    assert_eq!(row.columns, ["name", "rfc"]);
    assert!(row.is_own && !row.is_shared);
    desk.sit(Role::Adviser).await;
    assert!(list(&desk).await.unwrap().is_empty());
    let theirs = RemoveCompanyView {
        id: row.id,
        version: 1,
    };
    let refused = remove(&desk, theirs).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn the_office_has_what_is_shared_and_only_who_made_it_takes_it_back() {
    let desk = TestDesk::new().await;
    let mut wanted = view("Del sur", of_states("07"));
    wanted.view.is_shared = true;
    let id = save(&desk, &wanted).await.unwrap();
    let head = people::NewPerson {
        name: "Sol Ortega".to_owned(),
        role: Role::Head,
        pin: None,
    };
    let head = people::add(&desk, head).await.unwrap();
    desk.sit(Role::Adviser).await;
    let row = only(&desk).await;
    assert_eq!((row.is_own, row.made_by.as_str()), (false, "Alma Ríos"));
    let change = |is_shared, version| SaveCompanyView {
        id: Some(id),
        version,
        view: ViewForm {
            is_shared,
            ..view("Del sur y sureste", of_states("07,31")).view
        },
    };
    assert!(save(&desk, &change(false, 1)).await.is_err());
    save(&desk, &change(true, 1)).await.unwrap();
    let stale = save(&desk, &change(true, 1)).await.unwrap_err();
    assert!(matches!(stale, AppError::Store(StoreError::Stale { .. })));
    let row = only(&desk).await;
    assert_eq!(row.name, "Del sur y sureste");
    let theirs = RemoveCompanyView {
        id,
        version: row.version,
    };
    let refused = remove(&desk, theirs).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::ViewOfAnother)
    ));
    people::switch(&desk, head.id, None).await.unwrap();
    remove(&desk, theirs).await.unwrap();
}

#[tokio::test]
async fn what_is_gone_is_left_out_and_told_and_comes_back_with_an_undo() {
    let desk = TestDesk::new().await;
    let honey = a_tag(&desk, "Miel").await;
    let made = last_operation(&desk).await.id;
    let organic = a_tag(&desk, "Orgánico").await;
    let roster = rosters::SaveRoster {
        id: None,
        version: 0,
        roster: proa_domain::companies::roster::RosterForm {
            name: "Invitadas".to_owned(),
            purpose: String::new(),
        },
    };
    let roster = rosters::save(&desk, &roster).await.unwrap();
    let listed = last_operation(&desk).await.id;
    let search = ViewSearch {
        tags: Some(format!("{honey},{organic}")),
        roster: Some(roster.to_string()),
        sizes: Some("huge".to_owned()),
        ..of_states("16")
    };
    save(&desk, &view("Miel", search.clone())).await.unwrap();
    undo(&desk, made).await.unwrap();
    undo(&desk, listed).await.unwrap();
    let row = only(&desk).await;
    let loss = |part| ViewLoss { part, count: 1 };
    let expected = [ViewPart::Sizes, ViewPart::Tags, ViewPart::Roster].map(loss);
    assert_eq!(row.losses, expected);
    assert_eq!(row.search.tags, Some(organic.to_string()));
    assert_eq!(row.search.states.as_deref(), Some("16"));
    assert_eq!(row.search.roster, None);
    // What is kept is not what is shown: an undo brings the tag back into the view.
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let losses = only(&desk).await.losses;
    assert_eq!(losses, [loss(ViewPart::Sizes), loss(ViewPart::Tags)]);
}

#[tokio::test]
async fn a_tag_that_became_another_is_no_loss() {
    let desk = TestDesk::new().await;
    let (honey, honeys) = (a_tag(&desk, "Miel").await, a_tag(&desk, "Mieles").await);
    let search = ViewSearch {
        tags: Some(format!("{honeys},{honey}")),
        ..ViewSearch::default()
    };
    save(&desk, &view("Miel", search)).await.unwrap();
    let order = UniteTags {
        keep: honey,
        gone: honeys,
    };
    tags::unite(&desk, order).await.unwrap();
    let row = only(&desk).await;
    assert_eq!(row.search.tags, Some(honey.to_string()));
    assert!(row.losses.is_empty());
}

#[tokio::test]
async fn everybody_begins_with_a_view_of_their_own_choice() {
    let desk = TestDesk::new().await;
    let mut wanted = view("Del sur", of_states("07"));
    wanted.view.is_shared = true;
    let id = save(&desk, &wanted).await.unwrap();
    set_default(&desk, Some(id)).await.unwrap();
    assert!(only(&desk).await.is_default);
    let alma = desk.session.person().unwrap().id;
    desk.sit(Role::Adviser).await;
    assert!(!only(&desk).await.is_default);
    set_default(&desk, None).await.unwrap();
    let unknown = set_default(&desk, Some(ViewId(desk.env.uuid()))).await;
    assert!(unknown.is_err());
    people::switch(&desk, alma, None).await.unwrap();
    assert!(only(&desk).await.is_default);
    set_default(&desk, None).await.unwrap();
    assert!(!only(&desk).await.is_default);
}

#[tokio::test]
async fn a_view_that_was_taken_away_comes_back() {
    let desk = TestDesk::new().await;
    let id = save(&desk, &view("Miel", of_states("16"))).await.unwrap();
    let order = RemoveCompanyView { id, version: 1 };
    remove(&desk, order).await.unwrap();
    assert!(list(&desk).await.unwrap().is_empty());
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(only(&desk).await.id, id);
    assert!(verify(&desk).await.unwrap().ok);
}
