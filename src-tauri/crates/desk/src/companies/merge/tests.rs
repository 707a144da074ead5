//! Two companies become one, and two again.

mod relations;

use proa_domain::companies::merge::{FieldStanding, MergeField, MergeRefusal, Side};
use proa_domain::settings::Role;

use super::{MergeOrder, merge, preview};
use crate::companies::error::CompanyError;
use crate::companies::pairs::distinct::{Distinguish, distinguish};
use crate::companies::{
    ArchiveCompany, CompanyStatus, EditCompany, ReopenCompany, archive, get, reopen, update,
};
use crate::error::{AppError, StoreError};
use crate::settings::error::{JournalError, PeopleError};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::{happened, last_operation, last_operations};
use crate::testing::merging::{dump, join, order, query, records, two};
use crate::testing::{TestDesk, a_company, tax_id};

#[tokio::test]
async fn the_one_that_stays_has_what_was_chosen_and_all_that_both_had() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let version = join(&desk, keep, gone).await.unwrap();
    let kept = get(&desk, keep).await.unwrap();
    assert_eq!(kept.version, version);
    assert_eq!(kept.profile.legal_name, "Frutas de la Meseta SA de CV");
    assert!(
        kept.profile
            .trade_names
            .iter()
            .any(|name| name.starts_with("Aguacates"))
    );
    assert_eq!(kept.profile.rfc, tax_id(1));
    assert_eq!(kept.profile.web, "https://meseta.mx");
    let codes: Vec<_> = kept
        .profile
        .products
        .iter()
        .map(|own| own.code.as_str())
        .collect();
    assert_eq!(codes, ["080440", "080550"]);
    let people: Vec<_> = kept
        .profile
        .contacts
        .iter()
        .map(|own| own.name.as_str())
        .collect();
    assert_eq!(people, ["Itzel Mora", "Yaretzi Pech"]);
    assert_eq!(kept.profile.figures.len(), 2);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn the_one_that_goes_is_archived_and_leads_to_the_one_that_stays() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    join(&desk, keep, gone).await.unwrap();
    let detail = get(&desk, gone).await.unwrap();
    assert_eq!(detail.status, CompanyStatus::Archived);
    assert!(detail.profile.products.is_empty() && detail.profile.contacts.is_empty());
    let archived = detail.archived.unwrap();
    assert_eq!(archived.successor, Some(keep));
    assert_eq!(
        (archived.is_merged, archived.reason.as_str()),
        (true, "Es la misma")
    );
    let again = ReopenCompany {
        id: gone,
        version: detail.version,
    };
    let refused = reopen(&desk, again).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::Merged { successor, .. }) if successor == keep
    ));
    for id in [keep, gone] {
        let entries = happened(&desk, "companies", &id.to_string()).await;
        assert_eq!(entries[0].operation.code, "merge-companies", "{id}");
    }
}

#[tokio::test]
async fn undo_restores_both_exactly_and_what_was_undone_can_be_done_again() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let before = dump(&desk).await;
    join(&desk, keep, gone).await.unwrap();
    let merged = dump(&desk).await;
    assert_ne!(before, merged);
    let undone = undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(dump(&desk).await, before);
    assert!(verify(&desk).await.unwrap().ok);
    undo(&desk, undone.id).await.unwrap();
    assert_eq!(dump(&desk).await, merged);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_was_changed_since_is_not_lost_by_undoing() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    join(&desk, keep, gone).await.unwrap();
    let operation = last_operation(&desk).await.id;
    let kept = get(&desk, keep).await.unwrap();
    let mut profile = kept.profile;
    profile.web = "https://otra.mx".to_owned();
    let edit = EditCompany {
        id: keep,
        version: kept.version,
        profile,
    };
    update(&desk, &edit).await.unwrap();
    let refused = undo(&desk, operation).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Journal(JournalError::CannotUndo { .. })
    ));
    assert_eq!(
        get(&desk, keep).await.unwrap().profile.web,
        "https://otra.mx"
    );
}

#[tokio::test]
async fn what_stands_on_something_that_came_with_the_merge_keeps_it_from_being_undone() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    join(&desk, keep, gone).await.unwrap();
    let operation = last_operation(&desk).await.id;
    let came = get(&desk, keep).await.unwrap().profile.products[1].id;
    records(&desk, keep, came.unwrap()).await;
    let saved = last_operation(&desk).await.id;
    let refused = undo(&desk, operation).await.unwrap_err();
    let AppError::Journal(JournalError::BuiltUpon { operations, .. }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(operations[0].id, saved);
    undo(&desk, saved).await.unwrap();
    undo(&desk, operation).await.unwrap();
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn an_older_version_of_either_is_refused() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let order = order(&desk, keep, gone).await;
    for stale in [
        MergeOrder {
            keep_version: order.keep_version + 1,
            ..order.clone()
        },
        MergeOrder {
            gone_version: order.gone_version + 1,
            ..order.clone()
        },
    ] {
        let refused = merge(&desk, &stale).await.unwrap_err();
        assert!(matches!(refused, AppError::Store(StoreError::Stale { .. })));
    }
    merge(&desk, &order).await.unwrap();
}

#[tokio::test]
async fn a_company_and_itself_archived_ones_and_what_nobody_chose_are_refused() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let refused = preview(&desk, &query(keep, keep)).await.unwrap_err();
    assert!(matches!(refused, AppError::Company(CompanyError::OneTwice)));
    let mut unchosen = order(&desk, keep, gone).await;
    unchosen.choices.clear();
    let refused = merge(&desk, &unchosen).await.unwrap_err();
    let AppError::Merge(MergeRefusal::Unchosen { fields }) = refused else {
        panic!("{refused}")
    };
    assert!(fields.contains(&MergeField::LegalName));
    let closing = ArchiveCompany {
        id: gone,
        version: get(&desk, gone).await.unwrap().version,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&desk, &closing).await.unwrap();
    let refused = join(&desk, keep, gone).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Merge(MergeRefusal::Archived { side: Side::Goes })
    ));
}

#[tokio::test]
async fn whoever_may_not_edit_companies_may_not_merge_them() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    desk.sit(Role::Reviewer).await;
    let refused = join(&desk, keep, gone).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::People(PeopleError::Forbidden { .. })
    ));
}

#[tokio::test]
async fn the_rfc_of_the_one_that_goes_can_be_taken_and_is_free_for_nobody_else() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    join(&desk, keep, gone).await.unwrap();
    let another = a_company().named("Otra").holding(&tax_id(1)).form();
    let refused = crate::companies::register(&desk, &another)
        .await
        .unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::TaxIdTaken { holder, .. }) if holder == keep
    ));
}

#[tokio::test]
async fn two_right_tax_identities_need_a_reason_which_is_kept() {
    let desk = TestDesk::new().await;
    let keep = a_company().holding(&tax_id(2)).register(&desk).await;
    let gone = a_company().holding(&tax_id(3)).register(&desk).await;
    let mut order = order(&desk, keep, gone).await;
    order.reason = Some(" ".to_owned());
    let refused = merge(&desk, &order).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Merge(MergeRefusal::OtherTaxId { .. })
    ));
    order.reason = Some("x".repeat(1_001));
    let refused = merge(&desk, &order).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::Invalid { .. })
    ));
    order.reason = Some("Cambió de RFC".to_owned());
    merge(&desk, &order).await.unwrap();
    let archived = get(&desk, gone).await.unwrap().archived.unwrap();
    assert_eq!(archived.reason, "Cambió de RFC");
}

#[tokio::test]
async fn a_preview_tells_what_would_happen_and_writes_nothing() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let words = "Una exporta y la otra no";
    let apart = Distinguish {
        first: gone,
        second: keep,
        reason: words.to_owned(),
    };
    distinguish(&desk, &apart).await.unwrap();
    let operations = last_operations(&desk, 100).await.len();
    let told = preview(&desk, &query(keep, gone)).await.unwrap();
    assert!(told.refusals.is_empty(), "{:?}", told.refusals);
    assert_eq!(told.distinction.unwrap().reason, words);
    assert!(told.similarity.score > 0);
    let field = |field| {
        told.fields
            .iter()
            .find(|known| known.field == field)
            .unwrap()
    };
    let named = field(MergeField::LegalName);
    assert_eq!(
        (named.standing, named.proposed),
        (FieldStanding::Conflict, Side::Goes)
    );
    assert_eq!(field(MergeField::Products).standing, FieldStanding::Union);
    let merged = told.merged.unwrap();
    assert_eq!(merged.legal_name, told.gone.profile.legal_name);
    assert_eq!(merged.products.len(), 2);
    let products = told
        .relations
        .iter()
        .find(|known| known.kind == "company_products");
    assert_eq!(products.map(|known| (known.keep, known.gone)), Some((1, 2)));
    assert_eq!(last_operations(&desk, 100).await.len(), operations);
}
