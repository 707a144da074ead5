//! A buyer's requirement finds products by words and by codes, of companies that take part.

use proa_domain::companies::offer::OfferForm;
use proa_domain::companies::profile::CapacityPeriod;
use proa_domain::companies::supply::{RequirementForm, SupplyPart, SupplyVerdict, SupplyWhy};
use proa_domain::ids::CompanyId;

use super::{Suppliers, SupplyQuery, suppliers};
use crate::companies::error::CompanyError;
use crate::companies::{ArchiveCompany, archive};
use crate::error::AppError;
use crate::testing::product::{an_offer, first_product, offer};
use crate::testing::{TestDesk, a_company};

fn asking(text: &str) -> RequirementForm {
    RequirementForm {
        text: text.to_owned(),
        volume: String::new(),
        unit: String::new(),
        period: CapacityPeriod::Month,
        certification: String::new(),
        states: Vec::new(),
        sizes: Vec::new(),
        destination: String::new(),
        days: String::new(),
    }
}

async fn asked(desk: &TestDesk, requirement: RequirementForm) -> Suppliers {
    let limit = 50;
    let query = SupplyQuery { requirement, limit };
    suppliers(desk, &query).await.unwrap()
}

fn names(found: &Suppliers) -> Vec<&str> {
    let names = found.rows.iter();
    names.map(|row| row.company_name.as_str()).collect()
}

/// A company with one product by its words and its code.
async fn making(desk: &TestDesk, name: &str, product: &str, code: &str) -> CompanyId {
    a_company()
        .named(name)
        .exporting(code)
        .with(|form| {
            product.clone_into(&mut form.products[0].description);
        })
        .register(desk)
        .await
}

#[tokio::test]
async fn words_find_products_in_the_singular_and_in_the_plural() {
    let desk = TestDesk::new().await;
    making(&desk, "Una", "Aguacate Hass fresco", "0804.40").await;
    making(&desk, "Muchas", "Aguacates frescos", "0804.40").await;
    making(&desk, "Otra", "Mezcal joven", "2208.90").await;
    let found = asked(&desk, asking("aguacates")).await;
    assert_eq!(names(&found), ["Muchas", "Una"]);
    assert_eq!(found.total, 2);
    assert!(!found.is_cut);
    assert!(asked(&desk, asking("tornillos")).await.rows.is_empty());
}

#[tokio::test]
async fn a_code_finds_what_is_in_it_and_what_is_classified_more_widely() {
    let desk = TestDesk::new().await;
    making(&desk, "Partida", "Dátiles y aguacates", "0804").await;
    making(&desk, "Subpartida", "Aguacate", "0804.40").await;
    making(&desk, "Vecina", "Higos", "0804.20").await;
    let found = asked(&desk, asking("0804.40")).await;
    assert_eq!(names(&found), ["Subpartida", "Partida"]);
    let why = |row: usize| found.rows[row].reasons[0].why;
    assert_eq!(why(0), SupplyWhy::CodeWithin);
    assert_eq!(why(1), SupplyWhy::CodeWider);
    let found = asked(&desk, asking("08")).await;
    assert_eq!(found.total, 3);
}

#[tokio::test]
async fn what_is_offered_decides_between_companies() {
    let desk = TestDesk::new().await;
    making(&desk, "Aaa sin datos", "Aguacate", "0804.40").await;
    let ready = making(&desk, "Zzz con oferta", "Aguacate", "0804.40").await;
    let product = first_product(&desk, ready).await;
    offer(&desk, product, an_offer()).await;
    let slow = making(&desk, "Lenta", "Aguacate", "0804.40").await;
    let late = OfferForm {
        lead_days: "90".to_owned(),
        destinations: vec!["ES".to_owned()],
        ..OfferForm::default()
    };
    offer(&desk, first_product(&desk, slow).await, late).await;
    let requirement = RequirementForm {
        destination: "JP".to_owned(),
        days: "30".to_owned(),
        ..asking("aguacate")
    };
    let found = asked(&desk, requirement).await;
    assert_eq!(names(&found), ["Zzz con oferta", "Aaa sin datos", "Lenta"]);
    let first = &found.rows[0];
    assert_eq!((first.product, first.score), (product, 100));
    let days = found.rows[2].reasons.iter();
    let mut days = days.filter(|reason| reason.part == SupplyPart::Days);
    assert_eq!(days.next().unwrap().verdict, SupplyVerdict::NotMet);
}

#[tokio::test]
async fn a_company_that_is_archived_supplies_nothing() {
    let desk = TestDesk::new().await;
    let closed = making(&desk, "Cerró", "Aguacate", "0804.40").await;
    let closing = ArchiveCompany {
        id: closed,
        version: 1,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&desk, &closing).await.unwrap();
    for text in ["aguacate", "0804"] {
        assert_eq!(asked(&desk, asking(text)).await.total, 0, "{text}");
    }
}

#[tokio::test]
async fn a_requirement_without_a_product_is_refused_with_all_that_is_wrong() {
    let desk = TestDesk::new().await;
    let requirement = RequirementForm {
        days: "pronto".to_owned(),
        ..asking("  ")
    };
    let query = SupplyQuery {
        requirement,
        limit: 10,
    };
    let refused = suppliers(&desk, &query).await.unwrap_err();
    let AppError::Company(CompanyError::Invalid { problems }) = refused else {
        panic!("{refused}");
    };
    let fields: Vec<_> = problems.0.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["text", "days"]);
}
