use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::{
    Candidate, HeldCertification, Reason, Requirement, RequirementForm, Supplier, SupplyPart,
    SupplyVerdict, SupplyWhy, rank,
};
use crate::companies::offer::{Offer, OfferForm};
use crate::companies::profile::{Capacity, CapacityPeriod, Edition, Market, MarketStatus, Product};
use crate::companies::size::Size;
use crate::ids::{CompanyId, ProductId};
use crate::time::Day;

fn today() -> Day {
    Day::of(2026, 11, 28)
}

/// Avocados, and nothing else asked.
fn avocados() -> RequirementForm {
    RequirementForm {
        text: "aguacates frescos".to_owned(),
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

/// Everything that can be asked.
fn everything() -> RequirementForm {
    RequirementForm {
        volume: "100".to_owned(),
        unit: "toneladas".to_owned(),
        certification: "orgánico".to_owned(),
        states: vec!["16".parse().unwrap()],
        sizes: vec![Size::Small, Size::Medium],
        destination: "JP".to_owned(),
        days: "30".to_owned(),
        ..avocados()
    }
}

fn asked(form: &RequirementForm) -> Requirement {
    Requirement::parse(form).unwrap()
}

/// A product of which nothing is known but what it is.
fn bare(number: u128, name: &str) -> Candidate {
    Candidate {
        company: CompanyId(Uuid::from_u128(number)),
        company_name: name.to_owned(),
        state: None,
        size: None,
        markets: Vec::new(),
        id: ProductId(Uuid::from_u128(number)),
        product: Product {
            id: Some(ProductId(Uuid::from_u128(number))),
            description: "Aguacate Hass fresco".to_owned(),
            digits: Some("080440".to_owned()),
            edition: Edition::Hs2022,
            capacity: None,
            certifications: Vec::new(),
            is_exportable: true,
        },
        offer: Offer::default(),
        certifications: Vec::new(),
    }
}

/// A product that has all that [`everything`] asks.
fn full(number: u128, name: &str) -> Candidate {
    let mut candidate = bare(number, name);
    candidate.state = Some("16".parse().unwrap());
    candidate.size = Some(Size::Small);
    candidate.product.capacity = Some(capacity("1200", "t", CapacityPeriod::Year));
    candidate.certifications = vec![held("Orgánico USDA", None)];
    candidate.offer = Offer::parse(&OfferForm {
        lead_days: "21".to_owned(),
        destinations: vec!["JP".to_owned()],
        ..OfferForm::default()
    })
    .unwrap();
    candidate
}

fn capacity(amount: &str, unit: &str, period: CapacityPeriod) -> Capacity {
    Capacity {
        amount: amount.parse().unwrap(),
        unit: unit.to_owned(),
        period,
    }
}

fn held(kind: &str, expires_on: Option<Day>) -> HeldCertification {
    HeldCertification {
        kind: kind.to_owned(),
        expires_on,
    }
}

fn ranked(form: &RequirementForm, candidates: Vec<Candidate>) -> Vec<Supplier> {
    rank(&asked(form), candidates, today())
}

fn of_part(form: &RequirementForm, candidate: Candidate, part: SupplyPart) -> Reason {
    let supplier = ranked(form, vec![candidate]).remove(0);
    let mut reasons = supplier.reasons.into_iter();
    reasons.find(|reason| reason.part == part).unwrap()
}

fn judged(
    form: &RequirementForm,
    candidate: Candidate,
    part: SupplyPart,
) -> (SupplyVerdict, SupplyWhy) {
    let reason = of_part(form, candidate, part);
    (reason.verdict, reason.why)
}

#[test]
fn every_part_that_is_met_makes_a_hundred() {
    let supplier = ranked(&everything(), vec![full(1, "Meseta")]).remove(0);
    assert_eq!(supplier.score, 100);
    let parts = supplier.reasons.iter().map(|reason| reason.part);
    assert_eq!(parts.collect::<Vec<_>>(), SupplyPart::ALL);
}

#[test]
fn a_part_that_is_not_asked_is_not_judged() {
    let supplier = ranked(&avocados(), vec![bare(1, "Meseta")]).remove(0);
    let parts = supplier.reasons.iter().map(|reason| reason.part);
    assert_eq!(
        parts.collect::<Vec<_>>(),
        [SupplyPart::Product, SupplyPart::Ready]
    );
    assert_eq!(supplier.score, 100);
}

#[test]
fn what_is_known_to_be_met_goes_before_what_is_not_known_and_that_before_what_is_not_met() {
    let mut late = bare(3, "Aaa");
    late.offer.lead_days = Some(60);
    let unknown = bare(2, "Bbb");
    let mut soon = bare(1, "Ccc");
    soon.offer.lead_days = Some(10);
    let form = RequirementForm {
        days: "30".to_owned(),
        ..avocados()
    };
    let found = ranked(&form, vec![late, unknown, soon]);
    let names = found.iter().map(|supplier| supplier.company_name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["Ccc", "Bbb", "Aaa"]);
}

#[test]
fn a_company_stands_once_by_the_product_that_serves_best() {
    let mut other = bare(1, "Meseta");
    other.id = ProductId(Uuid::from_u128(9));
    other.product.description = "Aguacate criollo fresco".to_owned();
    other.product.is_exportable = false;
    let found = ranked(&avocados(), vec![other, bare(1, "Meseta")]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].product, ProductId(Uuid::from_u128(1)));
    assert_eq!(found[0].others, 1);
}

#[rstest]
#[case("aguacates frescos", SupplyVerdict::Met, SupplyWhy::EveryWord)]
#[case("Fresco aguacate", SupplyVerdict::Met, SupplyWhy::EveryWord)]
#[case(
    "aguacate congelado",
    SupplyVerdict::Unknown,
    SupplyWhy::WordsElsewhere
)]
#[case("0804", SupplyVerdict::Met, SupplyWhy::CodeWithin)]
#[case("0804.40.01", SupplyVerdict::Unknown, SupplyWhy::CodeWider)]
fn a_product_is_what_it_says(
    #[case] text: &str,
    #[case] verdict: SupplyVerdict,
    #[case] why: SupplyWhy,
) {
    let form = RequirementForm {
        text: text.to_owned(),
        ..avocados()
    };
    assert_eq!(
        judged(&form, bare(1, "Meseta"), SupplyPart::Product),
        (verdict, why)
    );
}

#[rstest]
#[case("100000", "kg", SupplyVerdict::Met, SupplyWhy::CapacityEnough)]
#[case("100", "Toneladas", SupplyVerdict::Met, SupplyWhy::CapacityEnough)]
#[case("100.001", "t", SupplyVerdict::NotMet, SupplyWhy::CapacityShort)]
#[case(
    "5",
    "contenedores",
    SupplyVerdict::Unknown,
    SupplyWhy::CapacityOtherUnit
)]
fn a_capacity_of_a_year_is_held_against_what_is_asked_each_month(
    #[case] volume: &str,
    #[case] unit: &str,
    #[case] verdict: SupplyVerdict,
    #[case] why: SupplyWhy,
) {
    let form = RequirementForm {
        volume: volume.to_owned(),
        unit: unit.to_owned(),
        ..avocados()
    };
    let judged = judged(&form, full(1, "Meseta"), SupplyPart::Volume);
    assert_eq!(judged, (verdict, why));
}

#[test]
fn nobody_supplies_less_than_the_smallest_order() {
    let mut candidate = full(1, "Meseta");
    candidate.offer = Offer::parse(&OfferForm {
        minimum: "20".to_owned(),
        minimum_unit: "t".to_owned(),
        ..OfferForm::default()
    })
    .unwrap();
    let form = RequirementForm {
        volume: "19999".to_owned(),
        unit: "kg".to_owned(),
        ..avocados()
    };
    assert_eq!(
        judged(&form, candidate, SupplyPart::Volume),
        (SupplyVerdict::NotMet, SupplyWhy::MinimumAbove)
    );
}

#[rstest]
#[case(vec![held("Orgánico", None)], SupplyVerdict::Met, SupplyWhy::Certified)]
#[case(vec![held("ORGANICO USDA", Some(Day::of(2026, 11, 28)))], SupplyVerdict::Met, SupplyWhy::CertifiedUntil)]
#[case(vec![held("Orgánico", Some(Day::of(2026, 11, 27)))], SupplyVerdict::NotMet, SupplyWhy::CertificateExpired)]
#[case(
    vec![held("Orgánico", Some(Day::of(2025, 1, 1))), held("Orgánico", Some(Day::of(2027, 1, 1)))],
    SupplyVerdict::Met, SupplyWhy::CertifiedUntil
)]
#[case(vec![held("Kosher", None)], SupplyVerdict::NotMet, SupplyWhy::CertificatesOthers)]
#[case(Vec::new(), SupplyVerdict::Unknown, SupplyWhy::CertificatesUnknown)]
fn a_certification_counts_as_long_as_it_holds(
    #[case] certifications: Vec<HeldCertification>,
    #[case] verdict: SupplyVerdict,
    #[case] why: SupplyWhy,
) {
    let candidate = Candidate {
        certifications,
        ..bare(1, "Meseta")
    };
    let form = RequirementForm {
        certification: "orgánico".to_owned(),
        ..avocados()
    };
    assert_eq!(
        judged(&form, candidate, SupplyPart::Certification),
        (verdict, why)
    );
}

#[rstest]
#[case(&[], MarketStatus::Exporting, SupplyVerdict::Met, SupplyWhy::SellsThere)]
#[case(&["CA"], MarketStatus::Exporting, SupplyVerdict::Met, SupplyWhy::SellsThere)]
#[case(&["JP"], MarketStatus::Paused, SupplyVerdict::Met, SupplyWhy::Delivers)]
#[case(&["CA"], MarketStatus::Interested, SupplyVerdict::NotMet, SupplyWhy::DeliversElsewhere)]
#[case(&[], MarketStatus::Interested, SupplyVerdict::Unknown, SupplyWhy::DestinationUnknown)]
fn a_destination_is_met_by_what_is_offered_or_by_where_the_company_sells(
    #[case] destinations: &[&str],
    #[case] status: MarketStatus,
    #[case] verdict: SupplyVerdict,
    #[case] why: SupplyWhy,
) {
    let mut candidate = bare(1, "Meseta");
    candidate.offer.destinations = destinations.iter().map(ToString::to_string).collect();
    candidate.markets = vec![Market {
        market: "JP".to_owned(),
        status,
    }];
    let form = RequirementForm {
        destination: "jp".to_owned(),
        ..avocados()
    };
    assert_eq!(
        judged(&form, candidate, SupplyPart::Destination),
        (verdict, why)
    );
}

#[test]
fn all_that_is_wrong_with_a_requirement_is_told_at_once() {
    let form = RequirementForm {
        text: " – ".to_owned(),
        volume: "-1".to_owned(),
        destination: "Japón".to_owned(),
        days: "0".to_owned(),
        ..avocados()
    };
    let problems = Requirement::parse(&form).unwrap_err();
    let told = problems.0.iter();
    let told: Vec<_> = told
        .map(|problem| format!("{} {}", problem.field, problem.code))
        .collect();
    assert_eq!(
        told,
        [
            "text required",
            "volume amount",
            "unit required",
            "destination country",
            "days lead-days"
        ]
    );
}

/// Products of which each part is known or not.
fn candidates() -> impl Strategy<Value = Candidate> {
    (1_u128..6, prop::collection::vec(any::<bool>(), 6)).prop_map(|(number, knows)| {
        let whole = full(number, &format!("Empresa {}", number % 3));
        let mut some = bare(number, &format!("Empresa {}", number % 3));
        some.id = ProductId(Uuid::from_u128(
            number * 64 + knows.iter().fold(0, |bits, is| bits * 2 + u128::from(*is)),
        ));
        if knows[0] {
            some.state = whole.state;
        }
        if knows[1] {
            some.size = whole.size;
        }
        if knows[2] {
            some.product.capacity = whole.product.capacity;
        }
        if knows[3] {
            some.certifications = whole.certifications;
        }
        if knows[4] {
            some.offer.lead_days = whole.offer.lead_days;
        }
        if knows[5] {
            some.offer.destinations = whole.offer.destinations;
        }
        some
    })
}

proptest! {
    #[test]
    fn the_order_of_what_was_found_changes_nothing(
        found in prop::collection::vec(candidates(), 0..8),
        by in any::<prop::sample::Index>(),
    ) {
        let first = ranked(&everything(), found.clone());
        let mut turned = found;
        if !turned.is_empty() {
            let places = by.index(turned.len());
            turned.rotate_left(places);
        }
        prop_assert_eq!(first, ranked(&everything(), turned));
    }

    #[test]
    fn to_know_that_a_part_is_met_never_lowers_a_score(candidate in candidates()) {
        let before = ranked(&everything(), vec![candidate.clone()]).remove(0).score;
        let mut knows = candidate;
        knows.offer.lead_days = Some(5);
        knows.state = Some("16".parse().unwrap());
        let after = ranked(&everything(), vec![knows]).remove(0).score;
        prop_assert!(before <= after && after <= 100);
    }
}
