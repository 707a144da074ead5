//! Changing whom a registered company sends and what it shows.

use proa_domain::ids::CompanyId;
use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::state::RegistrationState::{Accepted, Waiting, Withdrawn};

use super::{company, go};
use crate::companies;
use crate::error::{AppError, StoreError};
use crate::missions::error::MissionError;
use crate::missions::{EditRegistration, RegistrationRow, registrations, update_registration};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

fn as_it_is(row: &RegistrationRow) -> EditRegistration {
    EditRegistration {
        registration_id: row.id,
        version: row.version,
        delegates: row.delegates.clone(),
        products: row.product_ids.clone(),
        may_use_declaration: None,
    }
}

fn a_person(name: &str) -> DelegateForm {
    DelegateForm {
        id: None,
        name: name.to_owned(),
        role: String::new(),
        mail: String::new(),
        phone: String::new(),
    }
}

async fn products(desk: &TestDesk, id: CompanyId) -> Vec<String> {
    let company = companies::get(desk, id).await.unwrap();
    let ids = company.profile.products.iter().filter_map(|own| own.id);
    ids.map(|id| id.to_string()).collect()
}

#[tokio::test]
async fn people_and_products_change_and_the_place_in_the_list_stays() {
    let desk = TestDesk::new().await;
    let mission = a_mission().places(1).create(&desk).await;
    enrol(&desk, mission, company(&desk, "Uno").await)
        .await
        .unwrap();
    let two = a_company()
        .named("Dos")
        .exporting("080440")
        .register(&desk)
        .await;
    let second = enrol(&desk, mission, two).await.unwrap();
    desk.clock.advance(1);
    let third = enrol(&desk, mission, company(&desk, "Tres").await)
        .await
        .unwrap();
    assert_eq!(second.position, Some(1));
    desk.clock.advance(1);

    let mut edit = as_it_is(&second);
    edit.delegates[0].role = "Dirección".to_owned();
    edit.delegates.push(a_person("Citlali Ek"));
    edit.products = products(&desk, two).await;
    let row = update_registration(&desk, &edit).await.unwrap();
    assert_eq!((row.state, row.position), (Waiting, Some(1)));
    assert_eq!(row.applied_at, second.applied_at);
    assert_eq!(row.version, second.version + 1);
    assert_eq!(row.products, ["Producto 080440"]);
    let people: Vec<_> = row
        .delegates
        .iter()
        .map(|one| (&*one.name, &*one.role))
        .collect();
    assert_eq!(people, [("Yaretzi Pech", "Dirección"), ("Citlali Ek", "")]);
    assert_eq!(row.delegates[0].id, second.delegates[0].id);

    let mut edit = as_it_is(&row);
    edit.delegates.remove(0);
    let row = update_registration(&desk, &edit).await.unwrap();
    assert_eq!(row.delegates.len(), 1);
    assert_eq!(row.version, second.version + 2);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let rows = registrations(&desk, mission).await.unwrap();
    assert_eq!(rows[1].delegates.len(), 2);
    assert_eq!(rows[2].id, third.id);
    assert_eq!(rows[2].position, Some(2));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_change_that_may_not_be_is_refused_and_changes_nothing() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let row = enrol(&desk, mission, company(&desk, "Uno").await)
        .await
        .unwrap();
    assert_eq!(row.state, Accepted);

    let nobody = EditRegistration {
        delegates: Vec::new(),
        ..as_it_is(&row)
    };
    let foreign = a_company()
        .named("Dos")
        .exporting("220890")
        .register(&desk)
        .await;
    let of_another = EditRegistration {
        products: products(&desk, foreign).await,
        ..as_it_is(&row)
    };
    for (edit, field) in [(nobody, "delegates"), (of_another, "products.0")] {
        let refused = update_registration(&desk, &edit).await.unwrap_err();
        let AppError::Mission(MissionError::Invalid { problems }) = refused else {
            panic!("{refused}")
        };
        assert_eq!(problems.0[0].field, field);
    }

    let old = EditRegistration {
        version: row.version + 1,
        ..as_it_is(&row)
    };
    let refused = update_registration(&desk, &old).await.unwrap_err();
    assert!(matches!(refused, AppError::Store(StoreError::Stale { .. })));

    assert!(row.may_edit);
    let out = go(&desk, &row, Withdrawn, None).await.unwrap().row;
    assert!(!out.may_edit);
    let refused = update_registration(&desk, &as_it_is(&out))
        .await
        .unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::RegistrationEnded)
    ));
    assert_eq!(registrations(&desk, mission).await.unwrap(), [out]);
}

#[tokio::test]
async fn a_delegate_of_another_registration_is_not_taken_over() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let one = enrol(&desk, mission, company(&desk, "Uno").await)
        .await
        .unwrap();
    let two = enrol(&desk, mission, company(&desk, "Dos").await)
        .await
        .unwrap();
    let edit = EditRegistration {
        delegates: one.delegates.clone(),
        ..as_it_is(&two)
    };
    let changed = update_registration(&desk, &edit).await.unwrap();
    assert_ne!(changed.delegates[0].id, one.delegates[0].id);
    let rows = registrations(&desk, mission).await.unwrap();
    assert_eq!(rows[0].delegates, one.delegates);
    assert!(verify(&desk).await.unwrap().ok);
}
