use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use rstest::rstest;
use uuid::Uuid;

use super::{Match, Need, NeedForm, Supply};
use crate::companies::offer::Offer;
use crate::companies::profile::{Capacity, CapacityPeriod, Edition, Market, MarketStatus, Product};
use crate::companies::supply::{Candidate, HeldCertification, SupplyWhy};
use crate::ids::{CompanyId, ProductId};
use crate::time::Day;

#[rstest]
#[case("0804.40", 40, SupplyWhy::CodeWithin)]
#[case("0804", 40, SupplyWhy::CodeWithin)]
#[case("08044001", 28, SupplyWhy::CodeWider)]
#[case("0804.50", 28, SupplyWhy::CodeHeading)]
#[case("0805.50", 12, SupplyWhy::CodeChapter)]
#[case("2005.99", 0, SupplyWhy::CodeOther)]
fn a_code_counts_by_how_much_of_it_is_shared(
    #[case] code: &str,
    #[case] points: u32,
    #[case] why: SupplyWhy,
) {
    let form = NeedForm {
        code: code.to_owned(),
        words: "aguacate".to_owned(),
        ..NeedForm::default()
    };
    let found = suggested(&form, &[avocados(1, 1)]);
    let part = &found[0].parts[0];
    assert_eq!((part.points, part.most, part.reason.why), (points, 40, why));
}

#[rstest]
#[case("aguacates frescos", 20, SupplyWhy::EveryWord)]
#[case("aguacate congelado orgánico", 6, SupplyWhy::SomeWords)]
fn words_count_by_how_many_are_said(
    #[case] words: &str,
    #[case] points: u32,
    #[case] why: SupplyWhy,
) {
    let found = suggested(&of_words(words), &[avocados(1, 1)]);
    let part = &found[0].parts[0];
    assert_eq!((part.points, part.reason.why), (points, why));
}

#[test]
fn all_that_is_asked_and_had_makes_a_hundred() {
    let found = suggested(&everything(), &[avocados(1, 1)]);
    assert_eq!(found[0].points, 100);
    assert_eq!(found[0].parts.len(), 5);
    let mut plain = avocados(1, 1);
    plain.certifications.clear();
    plain.product.capacity = None;
    plain.markets.clear();
    assert_eq!(suggested(&everything(), &[plain])[0].points, 60 + 7 + 7 + 5);
}

#[test]
fn nobody_is_suggested_who_shares_nothing() {
    let mut other = avocados(1, 1);
    other.product.description = "Tornillos de acero".to_owned();
    other.product.digits = Some("731815".to_owned());
    assert_eq!(suggested(&everything(), &[other]), []);
}

#[test]
fn a_company_is_suggested_once_by_what_fits_best() {
    let mut worse = avocados(1, 1);
    worse.product.digits = Some("080450".to_owned());
    let better = avocados(1, 2);
    let supply = [worse, better, avocados(2, 3)];
    let needs = [
        Need::parse(&of_words("guacamole fresco")).unwrap(),
        Need::parse(&everything()).unwrap(),
    ];
    let found = Supply::of(&supply).suggest(&needs, 50, today());
    let told: Vec<_> = found
        .iter()
        .map(|found| (found.company, found.product, found.need))
        .collect();
    assert_eq!(
        told,
        [(company(1), product(2), 1), (company(2), product(3), 1)]
    );
    assert_eq!(Supply::of(&supply).suggest(&needs, 101, today()), []);
}

#[rstest]
#[case(NeedForm::default(), "words required")]
#[case(NeedForm { code: "aguacate".to_owned(), ..NeedForm::default() }, "code tariff-code")]
#[case(NeedForm { volume: "x".to_owned(), ..of_words("aguacate") }, "volume amount")]
#[case(NeedForm { destination: "Japón".to_owned(), ..of_words("aguacate") }, "destination country")]
fn what_is_wrong_with_a_need_is_told_at_its_field(#[case] form: NeedForm, #[case] finding: &str) {
    let problems = Need::parse(&form).unwrap_err().0;
    let told = problems
        .iter()
        .map(|problem| format!("{} {}", problem.field, problem.code));
    assert_eq!(told.collect::<Vec<_>>(), [finding]);
}

fn candidates() -> impl Strategy<Value = Vec<Candidate>> {
    let one = (1_u128..5, 1_u128..50, 0_usize..4, any::<bool>()).prop_map(
        |(number, id, code, is_certified)| {
            let codes = ["080440", "080450", "0804", "731815"];
            let mut candidate = avocados(number, id);
            candidate.product.digits = Some(codes[code].to_owned());
            if !is_certified {
                candidate.certifications.clear();
            }
            candidate
        },
    );
    prop::collection::vec(one, 0..10)
}

proptest! {
    #[test]
    fn the_order_of_the_products_changes_nothing(supply in candidates()) {
        let mut turned = supply.clone();
        turned.reverse();
        let points = |found: Vec<Match>| {
            found.into_iter().map(|found| (found.company, found.points)).collect::<Vec<_>>()
        };
        prop_assert_eq!(
            points(suggested(&everything(), &supply)),
            points(suggested(&everything(), &turned))
        );
    }

    #[test]
    fn points_are_those_of_the_parts(supply in candidates()) {
        for found in suggested(&everything(), &supply) {
            let sum: u32 = found.parts.iter().map(|part| part.points).sum();
            prop_assert!(found.parts.iter().all(|part| part.points <= part.most));
            prop_assert_eq!(u32::from(found.points), sum);
        }
    }
}

fn suggested(form: &NeedForm, candidates: &[Candidate]) -> Vec<Match> {
    Supply::of(candidates).suggest(&[Need::parse(form).unwrap()], 0, today())
}

fn of_words(words: &str) -> NeedForm {
    NeedForm {
        words: words.to_owned(),
        ..NeedForm::default()
    }
}

/// Everything that can be asked.
fn everything() -> NeedForm {
    NeedForm {
        code: "080440".to_owned(),
        words: "aguacate fresco".to_owned(),
        volume: "100".to_owned(),
        unit: "toneladas".to_owned(),
        period: Some(CapacityPeriod::Month),
        certification: "orgánico".to_owned(),
        destination: "JP".to_owned(),
    }
}

fn avocados(number: u128, id: u128) -> Candidate {
    Candidate {
        company: company(number),
        company_name: "Meseta".to_owned(),
        state: None,
        size: None,
        markets: vec![Market {
            market: "JP".to_owned(),
            status: MarketStatus::Exporting,
        }],
        id: product(id),
        product: Product {
            id: Some(product(id)),
            description: "Aguacate Hass fresco".to_owned(),
            digits: Some("080440".to_owned()),
            edition: Edition::Hs2022,
            capacity: Some(Capacity {
                amount: "1200".parse().unwrap(),
                unit: "t".to_owned(),
                period: CapacityPeriod::Year,
            }),
            certifications: Vec::new(),
            is_exportable: true,
        },
        offer: Offer::default(),
        certifications: vec![HeldCertification {
            kind: "Orgánico USDA".to_owned(),
            expires_on: None,
        }],
    }
}

fn company(number: u128) -> CompanyId {
    CompanyId(Uuid::from_u128(number))
}

fn product(number: u128) -> ProductId {
    ProductId(Uuid::from_u128(number))
}

fn today() -> Day {
    Day::of(2026, 11, 28)
}
