//! Finding companies: lists, searches and likely duplicates.

use std::collections::BTreeSet;

use proa_domain::companies::similar::Likelihood;
use proa_domain::companies::size::Size;

use super::{close, names};
use crate::companies::{
    CompanyFilter, CompanyOrder, CompanySort, CompanyStatus, DuplicateQuery, duplicates, list,
};
use crate::testing::{TestDesk, a_company, fill, tax_id};

#[tokio::test]
async fn the_search_forgives_accents_order_and_slips() {
    let desk = TestDesk::new().await;
    a_company().exporting("0804.40").register(&desk).await;
    a_company()
        .named("Cafés Ñuu Savi SC")
        .exporting("0901.21")
        .register(&desk)
        .await;
    for (text, found) in [
        ("CAFES nuu", "Cafés Ñuu Savi SC"),
        ("savi caf", "Cafés Ñuu Savi SC"),
        ("meseta aguacates", "Aguacates de la Meseta SPR de RL"),
        ("agucates mesta", "Aguacates de la Meseta SPR de RL"),
        ("0804.40", "Aguacates de la Meseta SPR de RL"),
        ("ca", "Cafés Ñuu Savi SC"),
    ] {
        assert_eq!(names(&desk, text).await, [found], "{text}");
    }
    assert!(names(&desk, "tornillos").await.is_empty());
    assert!(names(&desk, "\"; DROP").await.is_empty());
}

#[tokio::test]
async fn the_list_is_filtered_by_state_size_sector_product_and_status() {
    let desk = TestDesk::new().await;
    let archived = a_company().named("Archivada").register(&desk).await;
    close(&desk, archived, "Cerró", None).await.unwrap();
    a_company()
        .named("De Michoacán")
        .exporting("0804.40")
        .register(&desk)
        .await;
    a_company()
        .named("De Jalisco")
        .exporting("2208.90")
        .with(|form| {
            form.state = Some("14".to_owned());
            form.municipality = None;
            form.postal_code = String::new();
            form.sectors = vec!["beverages".to_owned()];
            form.figures.clear();
        })
        .register(&desk)
        .await;
    let any = CompanyFilter::default;
    let (states, statuses) = (vec!["14".parse().unwrap()], vec![CompanyStatus::Archived]);
    let (sectors, product) = (vec!["beverages".to_owned()], Some("08.04".to_owned()));
    let sizes = vec![Size::Small];
    for (name, filter) in [
        ("De Jalisco", CompanyFilter { states, ..any() }),
        ("De Jalisco", CompanyFilter { sectors, ..any() }),
        ("De Michoacán", CompanyFilter { sizes, ..any() }),
        ("De Michoacán", CompanyFilter { product, ..any() }),
        ("Archivada", CompanyFilter { statuses, ..any() }),
    ] {
        let page = list(&desk, &filter).await.unwrap();
        assert_eq!(page.total, 1);
        assert_eq!(page.rows[0].legal_name, name);
    }
}

#[tokio::test]
async fn the_pages_of_every_order_hold_each_company_once() {
    let desk = TestDesk::new().await;
    fill(&desk, 230).await.unwrap();
    for by in CompanySort::ALL {
        for descending in [false, true] {
            let filter = CompanyFilter {
                sort: CompanyOrder {
                    by: *by,
                    descending,
                },
                limit: 50,
                ..CompanyFilter::default()
            };
            assert_eq!(whole(&desk, filter).await, 230, "{by}");
        }
    }
}

#[tokio::test]
async fn a_word_that_very_many_companies_have_is_paged_like_any_list() {
    let desk = TestDesk::new().await;
    fill(&desk, 2_100).await.unwrap();
    for (text, least) in [("producto", 2_100), ("producto sa", 700)] {
        let filter = CompanyFilter {
            text: text.to_owned(),
            limit: 500,
            ..CompanyFilter::default()
        };
        assert!(whole(&desk, filter).await >= least, "{text}");
    }
}

#[tokio::test]
async fn likely_duplicates_are_shown_with_their_reasons() {
    let desk = TestDesk::new().await;
    let id = a_company()
        .holding(&tax_id(1))
        .with(|form| form.web = "https://www.meseta.mx".to_owned())
        .register(&desk)
        .await;
    a_company()
        .named("Vidrios del Bajío SA de CV")
        .register(&desk)
        .await;
    let query = |change: fn(&mut DuplicateQuery)| {
        let mut query = DuplicateQuery::default();
        change(&mut query);
        query
    };
    for (asked, reason) in [
        (query(|asked| asked.rfc = tax_id(1)), Likelihood::SameTaxId),
        (
            query(|asked| asked.legal_name = "AGUACATES DE LA MESETA, S.A. de C.V.".to_owned()),
            Likelihood::SameName,
        ),
        (
            query(|asked| {
                asked.legal_name = "Aguacate de la Mesetta".to_owned();
                asked.state = Some("16".to_owned());
            }),
            Likelihood::SimilarName,
        ),
        (
            query(|asked| asked.web = "meseta.mx/ventas".to_owned()),
            Likelihood::SameDomain,
        ),
        (
            query(|asked| asked.mails = vec!["Ventas@meseta.mx".to_owned()]),
            Likelihood::SameMail,
        ),
        (
            query(|asked| asked.phones = vec!["443 123 4567".to_owned()]),
            Likelihood::SamePhone,
        ),
        (
            query(|asked| {
                asked.legal_name = "Comercializadora Tzintzuntzan".to_owned();
                asked.trade_names = vec!["Aguacates de la Meseta".to_owned()];
            }),
            Likelihood::SameTradeName,
        ),
    ] {
        let found = duplicates(&desk, &asked).await.unwrap();
        assert_eq!(found[0].id, id, "{reason}");
        assert_eq!(found[0].reasons[0], reason);
    }
    let placed = query(|asked| {
        asked.legal_name = "Aguacates de la Meseta".to_owned();
        asked.municipality = Some("16102".to_owned());
        asked.postal_code = "60000".to_owned();
    });
    let found = duplicates(&desk, &placed).await.unwrap();
    assert!(found[0].reasons.contains(&Likelihood::SamePlace));
    assert!(
        duplicates(&desk, &DuplicateQuery::default())
            .await
            .unwrap()
            .is_empty()
    );
}

/// Reads a list to its end: no company comes twice, and as many come as were announced.
async fn whole(desk: &TestDesk, mut filter: CompanyFilter) -> u32 {
    let mut seen = BTreeSet::new();
    loop {
        let page = list(desk, &filter).await.unwrap();
        for row in page.rows {
            assert!(seen.insert(row.id), "{} comes twice", row.legal_name);
        }
        filter.after = page.next;
        if filter.after.is_none() {
            assert_eq!(seen.len(), page.total as usize);
            return page.total;
        }
    }
}
