//! The words of a product and the records of its certifications say the same, whoever changes which.

use proa_domain::companies::certification::{CertificationForm, CertificationState};
use proa_domain::companies::directory::Entry;
use proa_domain::companies::profile::CapacityPeriod;
use proa_domain::companies::supply::{RequirementForm, SupplyPart, SupplyWhy};
use proa_domain::ids::{CertificationId, CompanyId, ProductId};

use crate::companies::directory;
use crate::companies::products::certifications::{
    CertificationRow, SaveCertification, ending, kinds, of_company, remove, save,
};
use crate::companies::supply::{SupplyQuery, suppliers};
use crate::companies::{ArchiveCompany, EditCompany, archive, get, update};
use crate::error::{AppError, StoreError};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::directory::{list, listing};
use crate::testing::journal::last_operation;
use crate::testing::product::first_product;
use crate::testing::{TestDesk, a_company};

/// A company whose product says two certifications in words.
async fn certified(desk: &TestDesk) -> (CompanyId, ProductId) {
    let company = a_company()
        .exporting("0804.40")
        .with(|form| {
            let words = ["Orgánico", "Kosher"].map(str::to_owned);
            form.products[0].certifications = words.into();
        })
        .register(desk)
        .await;
    (company, first_product(desk, company).await)
}

fn told(kind: &str, expires_on: &str) -> CertificationForm {
    CertificationForm {
        kind: kind.to_owned(),
        issuer: "Certificadora".to_owned(),
        expires_on: expires_on.to_owned(),
        ..CertificationForm::default()
    }
}

async fn keep(
    desk: &TestDesk,
    company: CompanyId,
    product: Option<ProductId>,
    certification: CertificationForm,
) -> CertificationId {
    let wanted = SaveCertification {
        id: None,
        version: 0,
        company,
        product,
        certification,
    };
    save(desk, &wanted).await.unwrap()
}

async fn words(desk: &TestDesk, company: CompanyId) -> Vec<String> {
    let profile = get(desk, company).await.unwrap().profile;
    profile.products[0].certifications.clone()
}

fn kinds_of(rows: &[CertificationRow]) -> Vec<&str> {
    let kinds = rows.iter();
    kinds.map(|row| row.certification.kind.as_str()).collect()
}

#[tokio::test]
async fn a_word_is_a_certification_of_which_only_the_kind_is_known() {
    let desk = TestDesk::new().await;
    let (company, product) = certified(&desk).await;
    let rows = of_company(&desk, company).await.unwrap();
    assert_eq!(kinds_of(&rows), ["Orgánico", "Kosher"]);
    assert!(rows.iter().all(|row| row.id.is_none()));
    assert_eq!(rows[0].state, CertificationState::Undated);

    let id = keep(
        &desk,
        company,
        Some(product),
        told("organico", "2026-04-01"),
    )
    .await;
    let rows = of_company(&desk, company).await.unwrap();
    assert_eq!(kinds_of(&rows), ["organico", "Kosher"]);
    assert_eq!((rows[0].id, rows[0].version), (Some(id), 1));
    assert_eq!(rows[0].state, CertificationState::Ending);
    assert_eq!(words(&desk, company).await, ["Orgánico", "Kosher"]);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_record_brings_its_word_and_takes_it_along() {
    let desk = TestDesk::new().await;
    let (company, product) = certified(&desk).await;
    let id = keep(
        &desk,
        company,
        Some(product),
        told("Fairtrade", "2027-01-01"),
    )
    .await;
    assert_eq!(
        words(&desk, company).await,
        ["Orgánico", "Kosher", "Fairtrade"]
    );

    let renamed = SaveCertification {
        id: Some(id),
        version: 1,
        company,
        product: Some(product),
        certification: told("Comercio justo", "2027-01-01"),
    };
    save(&desk, &renamed).await.unwrap();
    let now = ["Orgánico", "Kosher", "Comercio justo"];
    assert_eq!(words(&desk, company).await, now);
    let late = save(&desk, &renamed).await.unwrap_err();
    assert!(matches!(late, AppError::Store(StoreError::Stale { .. })));

    remove(&desk, id).await.unwrap();
    assert_eq!(words(&desk, company).await, ["Orgánico", "Kosher"]);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(words(&desk, company).await, now);
    assert_eq!(of_company(&desk, company).await.unwrap().len(), 3);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_profile_that_loses_a_kind_takes_its_record_along_and_no_other() {
    let desk = TestDesk::new().await;
    let (company, product) = certified(&desk).await;
    keep(
        &desk,
        company,
        Some(product),
        told("Orgánico", "2027-01-01"),
    )
    .await;
    keep(&desk, company, Some(product), told("Kosher", "2027-01-01")).await;
    let detail = get(&desk, company).await.unwrap();
    let mut edit = EditCompany {
        id: company,
        version: detail.version,
        profile: detail.profile,
    };
    "Aguacate Hass".clone_into(&mut edit.profile.products[0].description);
    edit.profile.products[0].certifications.remove(1);
    update(&desk, &edit).await.unwrap();
    let rows = of_company(&desk, company).await.unwrap();
    assert_eq!(kinds_of(&rows), ["Orgánico"]);
    assert!(rows[0].id.is_some());
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let rows = of_company(&desk, company).await.unwrap();
    assert_eq!(rows.iter().filter(|row| row.id.is_some()).count(), 2);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn those_that_end_within_ninety_days_or_have_ended_are_told_of() {
    let desk = TestDesk::new().await;
    let (company, product) = certified(&desk).await;
    keep(
        &desk,
        company,
        Some(product),
        told("Orgánico", "2026-02-01"),
    )
    .await;
    keep(&desk, company, None, told("ISO 9001", "2026-05-31")).await;
    keep(&desk, company, Some(product), told("Kosher", "2026-06-01")).await;
    let found = ending(&desk, 1).await.unwrap();
    assert_eq!((found.total, found.rows.len()), (2, 1));
    let first = &found.rows[0];
    assert_eq!(
        (first.kind.as_str(), first.state),
        ("Orgánico", CertificationState::Expired)
    );
    assert_eq!(first.description.as_deref(), Some("Producto 0804.40"));
    assert_eq!(ending(&desk, 9).await.unwrap().rows[1].product, None);

    keep(
        &desk,
        company,
        Some(product),
        told("ORGÁNICO", "2027-02-01"),
    )
    .await;
    let found = ending(&desk, 9).await.unwrap();
    assert_eq!(found.total, 1, "it was renewed");
    let closing = ArchiveCompany {
        id: company,
        version: get(&desk, company).await.unwrap().version,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&desk, &closing).await.unwrap();
    assert_eq!(ending(&desk, 9).await.unwrap().total, 0);
}

#[tokio::test]
async fn what_has_ended_is_published_of_nobody_and_meets_no_requirement() {
    let desk = TestDesk::new().await;
    let (company, product) = certified(&desk).await;
    list(&desk, company, listing(None)).await;
    keep(
        &desk,
        company,
        Some(product),
        told("Orgánico", "2026-03-01"),
    )
    .await;
    let entry: Entry = directory::get(&desk, company).await.unwrap().entry.unwrap();
    assert_eq!(entry.products[0].certifications, ["Kosher"]);

    let requirement = RequirementForm {
        text: "0804".to_owned(),
        volume: String::new(),
        unit: String::new(),
        period: CapacityPeriod::Month,
        certification: "organico".to_owned(),
        states: Vec::new(),
        sizes: Vec::new(),
        destination: String::new(),
        days: String::new(),
    };
    let query = SupplyQuery {
        requirement,
        limit: 5,
    };
    let found = suppliers(&desk, &query).await.unwrap();
    let reasons = found.rows[0].reasons.iter();
    let mut reasons = reasons.filter(|reason| reason.part == SupplyPart::Certification);
    assert_eq!(reasons.next().unwrap().why, SupplyWhy::CertificateExpired);
}

#[tokio::test]
async fn a_certification_is_of_the_product_of_its_company_and_of_no_other() {
    let desk = TestDesk::new().await;
    let (company, _) = certified(&desk).await;
    let other = a_company()
        .named("Otra")
        .exporting("0805.50")
        .register(&desk)
        .await;
    let wanted = SaveCertification {
        id: None,
        version: 0,
        company,
        product: Some(first_product(&desk, other).await),
        certification: told("Kosher", ""),
    };
    let refused = save(&desk, &wanted).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
    // Nor does one that is kept move to another product.
    let (company, product) = certified(&desk).await;
    let id = keep(
        &desk,
        company,
        Some(product),
        told("Orgánico", "2027-01-01"),
    )
    .await;
    let moved = SaveCertification {
        id: Some(id),
        version: 1,
        company,
        product: None,
        certification: told("Fairtrade", ""),
    };
    let refused = save(&desk, &moved).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
    assert_eq!(words(&desk, company).await, ["Orgánico", "Kosher"]);
}

#[tokio::test]
async fn kinds_are_proposed_once_those_of_the_most_products_first() {
    let desk = TestDesk::new().await;
    let (company, _) = certified(&desk).await;
    a_company()
        .named("Otra")
        .exporting("0805.50")
        .with(|form| form.products[0].certifications = vec!["Kosher".to_owned()])
        .register(&desk)
        .await;
    keep(&desk, company, None, told("ISO 9001", "")).await;
    let proposed = kinds(&desk).await.unwrap();
    assert_eq!(proposed, ["Kosher", "ISO 9001", "Orgánico"]);
}
