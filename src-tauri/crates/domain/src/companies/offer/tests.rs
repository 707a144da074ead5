use proptest::prelude::*;
use rstest::rstest;

use super::{Offer, OfferForm};
use crate::treaties::incoterm::Incoterm;

/// Everything that an offer can say.
pub(crate) fn form() -> OfferForm {
    OfferForm {
        lead_days: "21".to_owned(),
        minimum: "5".to_owned(),
        minimum_unit: "t".to_owned(),
        price_low: "1200.00".to_owned(),
        price_high: "1450.50".to_owned(),
        price_currency: "USD".to_owned(),
        price_unit: "t".to_owned(),
        incoterm: Some(Incoterm::Fob),
        incoterm_place: "Manzanillo".to_owned(),
        destinations: vec!["JP".to_owned(), "CA".to_owned()],
        technical_es: "Hass, calibres 48 a 60.\nMateria seca de 23 %.".to_owned(),
        technical_en: "Hass, sizes 48 to 60.".to_owned(),
    }
}

fn findings(form: &OfferForm) -> Vec<String> {
    let problems = Offer::parse(form).unwrap_err();
    let told = problems.0.iter();
    told.map(|problem| format!("{} {}", problem.field, problem.code))
        .collect()
}

#[test]
fn an_offer_is_read_and_written_as_it_was_typed() {
    let offer = Offer::parse(&form()).unwrap();
    assert_eq!(offer.form(), form());
    assert_eq!(offer.price.unwrap().high.minor, 145_050);
}

#[test]
fn a_blank_form_is_an_offer_that_says_nothing() {
    let offer = Offer::parse(&OfferForm::default()).unwrap();
    assert!(offer.is_blank());
    assert_eq!(offer.form(), OfferForm::default());
}

#[test]
fn one_price_is_both_ends_and_is_shown_once() {
    let one = OfferForm {
        price_high: " ".to_owned(),
        ..form()
    };
    let offer = Offer::parse(&one).unwrap();
    let price = offer.price.as_ref().unwrap();
    assert_eq!(price.low, price.high);
    assert_eq!(offer.form().price_high, "");
}

#[rstest]
#[case("0")]
#[case("3651")]
#[case("-3")]
#[case("two")]
#[case("1.5")]
fn days_are_a_whole_number_of_at_most_ten_years(#[case] days: &str) {
    let lead_days = days.to_owned();
    let form = OfferForm {
        lead_days,
        ..form()
    };
    assert_eq!(findings(&form), ["leadDays lead-days"]);
}

#[test]
fn all_that_is_wrong_is_told_at_once_at_its_field() {
    let text = str::to_owned;
    let wrong = OfferForm {
        lead_days: text("soon"),
        minimum: text("-5"),
        minimum_unit: String::new(),
        price_low: text("10"),
        price_high: text("9"),
        price_unit: String::new(),
        incoterm: None,
        destinations: vec![text("JPN")],
        ..form()
    };
    assert_eq!(
        findings(&wrong),
        [
            "leadDays lead-days",
            "minimum amount",
            "minimumUnit required",
            "priceUnit required",
            "priceHigh price-range",
            "destinations country",
            "incoterm required",
        ]
    );
}

#[rstest]
#[case("", "5", "USD", &["priceLow required"])]
#[case("5", "", "", &["priceCurrency required"])]
#[case("5", "", "US", &["priceCurrency currency"])]
#[case("1.005", "", "USD", &["priceLow amount"])]
#[case("1.5", "", "JPY", &["priceLow amount"])]
#[case("0", "", "USD", &["priceLow amount"])]
fn a_price_has_a_low_end_and_the_digits_of_its_currency(
    #[case] low: &str,
    #[case] high: &str,
    #[case] currency: &str,
    #[case] expected: &[&str],
) {
    let form = OfferForm {
        price_low: low.to_owned(),
        price_high: high.to_owned(),
        price_currency: currency.to_owned(),
        ..form()
    };
    assert_eq!(findings(&form), expected);
}

#[test]
fn a_destination_counts_once_however_it_is_typed() {
    let form = OfferForm {
        destinations: vec!["jp".to_owned(), " JP ".to_owned()],
        ..form()
    };
    assert_eq!(Offer::parse(&form).unwrap().destinations, ["JP"]);
}

#[test]
fn a_price_is_never_put_under_the_terms_of_another() {
    let without_price = OfferForm {
        price_low: String::new(),
        price_high: String::new(),
        price_currency: String::new(),
        price_unit: String::new(),
        incoterm: Some(Incoterm::Exw),
        lead_days: String::new(),
        ..form()
    };
    let own = Offer::parse(&without_price).unwrap();
    let filled = own.filled_from(Offer::parse(&form()).unwrap());
    assert_eq!(filled.price, None);
    assert_eq!(filled.incoterm, Some(Incoterm::Exw));
    assert_eq!(filled.lead_days, Some(21));
}

/// Offers of which each part is there or not.
fn offers() -> impl Strategy<Value = Offer> {
    prop::collection::vec(any::<bool>(), 6).prop_map(|has| {
        let mut typed = form();
        let blank = OfferForm::default();
        if !has[0] {
            typed.lead_days = blank.lead_days;
        }
        if !has[1] {
            typed.minimum = blank.minimum;
            typed.minimum_unit = blank.minimum_unit;
        }
        if !has[2] {
            typed.price_low = blank.price_low;
            typed.price_high = blank.price_high;
            typed.price_currency = blank.price_currency;
            typed.price_unit = blank.price_unit;
        }
        if !has[3] {
            typed.incoterm = None;
            typed.incoterm_place = blank.incoterm_place;
        }
        if !has[4] {
            typed.destinations = Vec::new();
        }
        if !has[5] {
            typed.technical_es = blank.technical_es;
            typed.technical_en = blank.technical_en;
        }
        Offer::parse(&typed).unwrap()
    })
}

proptest! {
    #[test]
    fn what_is_filled_keeps_its_own_words_and_stays_readable(own in offers(), other in offers()) {
        let filled = own.clone().filled_from(other.clone());
        prop_assert_eq!(&own.clone().filled_from(own.clone()), &own);
        prop_assert_eq!(&filled.clone().filled_from(other), &filled);
        if own.lead_days.is_some() {
            prop_assert_eq!(filled.lead_days, own.lead_days);
        }
        prop_assert_eq!(Offer::parse(&filled.form()).unwrap(), filled);
    }
}
