//! What is known of a product outlives every way in which its profile changes.

mod certifying;
mod picturing;

use proa_domain::companies::offer::OfferForm;
use proa_domain::settings::Role;

use super::{SetOffer, get, set_offer};
use crate::companies::error::CompanyError;
use crate::companies::{ArchiveCompany, EditCompany, archive, update};
use crate::error::{AppError, StoreError};
use crate::store::operation::Operation;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::merging::{dump, join, two};
use crate::testing::product::{an_offer, first_product, offer};
use crate::testing::{TestDesk, a_company};

#[tokio::test]
async fn an_offer_is_kept_changed_and_taken_back() {
    let desk = TestDesk::new().await;
    let company = a_company().exporting("0804.40").register(&desk).await;
    let product = first_product(&desk, company).await;
    let blank = get(&desk, product).await.unwrap();
    assert_eq!((blank.version, blank.offer), (0, OfferForm::default()));
    offer(&desk, product, an_offer()).await;
    let kept = get(&desk, product).await.unwrap();
    assert_eq!((kept.version, kept.offer), (1, an_offer()));
    assert_eq!(kept.company, company);
    assert_eq!(last_operation(&desk).await.code, Operation::SetOffer.code());

    let shorter = OfferForm {
        lead_days: "14".to_owned(),
        ..an_offer()
    };
    let wanted = |version| SetOffer {
        product,
        version,
        offer: shorter.clone(),
    };
    assert_eq!(set_offer(&desk, &wanted(1)).await.unwrap(), 2);
    let late = set_offer(&desk, &wanted(1)).await.unwrap_err();
    assert!(matches!(late, AppError::Store(StoreError::Stale { .. })));
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(get(&desk, product).await.unwrap().offer, an_offer());
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_blank_offer_of_a_product_that_has_none_writes_nothing() {
    let desk = TestDesk::new().await;
    let company = a_company().exporting("0804.40").register(&desk).await;
    let product = first_product(&desk, company).await;
    let before = last_operation(&desk).await.id;
    offer(&desk, product, OfferForm::default()).await;
    assert_eq!(last_operation(&desk).await.id, before);
    assert_eq!(get(&desk, product).await.unwrap().version, 0);
}

#[tokio::test]
async fn editing_the_profile_loses_nothing_of_a_product() {
    let desk = TestDesk::new().await;
    let company = a_company().exporting("0804.40").register(&desk).await;
    let product = first_product(&desk, company).await;
    offer(&desk, product, an_offer()).await;
    let detail = crate::companies::get(&desk, company).await.unwrap();
    let mut profile = detail.profile;
    "Aguacate Hass".clone_into(&mut profile.products[0].description);
    let edit = EditCompany {
        id: company,
        version: detail.version,
        profile,
    };
    update(&desk, &edit).await.unwrap();
    let kept = get(&desk, product).await.unwrap();
    assert_eq!(kept.product.description, "Aguacate Hass");
    assert_eq!(kept.offer, an_offer());

    let mut without = edit.clone();
    without.version += 1;
    without.profile.products.clear();
    update(&desk, &without).await.unwrap();
    let gone = get(&desk, product).await.unwrap_err();
    assert!(matches!(gone, AppError::Store(StoreError::NotFound { .. })));
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(get(&desk, product).await.unwrap().offer, an_offer());
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_company_that_is_kept_for_the_record_offers_nothing_new() {
    let desk = TestDesk::new().await;
    let company = a_company().exporting("0804.40").register(&desk).await;
    let product = first_product(&desk, company).await;
    let closing = ArchiveCompany {
        id: company,
        version: 1,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&desk, &closing).await.unwrap();
    let wanted = SetOffer {
        product,
        version: 0,
        offer: an_offer(),
    };
    let refused = set_offer(&desk, &wanted).await.unwrap_err();
    assert!(matches!(refused, AppError::Company(CompanyError::Archived)));
}

#[tokio::test]
async fn who_may_not_edit_companies_keeps_no_offer() {
    let desk = TestDesk::new().await;
    let company = a_company().exporting("0804.40").register(&desk).await;
    let product = first_product(&desk, company).await;
    desk.sit(Role::Reviewer).await;
    let wanted = SetOffer {
        product,
        version: 0,
        offer: an_offer(),
    };
    let refused = set_offer(&desk, &wanted).await.unwrap_err();
    assert!(matches!(refused, AppError::People(_)));
}

#[tokio::test]
async fn of_two_products_that_become_one_each_says_what_the_other_leaves_blank() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let stays = first_product(&desk, keep).await;
    let goes = first_product(&desk, gone).await;
    let own = OfferForm {
        lead_days: "7".to_owned(),
        ..OfferForm::default()
    };
    offer(&desk, stays, own).await;
    offer(&desk, goes, an_offer()).await;
    let before = dump(&desk).await;
    join(&desk, keep, gone).await.unwrap();
    let both = OfferForm {
        lead_days: "7".to_owned(),
        ..an_offer()
    };
    assert_eq!(get(&desk, stays).await.unwrap().offer, both);
    assert!(verify(&desk).await.unwrap().ok);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(dump(&desk).await, before);
}

#[tokio::test]
async fn an_offer_follows_a_product_that_becomes_one_with_another() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let stays = first_product(&desk, keep).await;
    let goes = first_product(&desk, gone).await;
    offer(&desk, goes, an_offer()).await;
    join(&desk, keep, gone).await.unwrap();
    assert_eq!(get(&desk, stays).await.unwrap().offer, an_offer());
}
