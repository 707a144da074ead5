use super::{ConsentMeans, ContactConsentForm, Listing, ListingForm, PublicField};
use crate::companies::profile::tests::{aguacates, read};
use crate::companies::profile::{Contact, Profile};
use crate::ids::ContactId;
use crate::time::Day;

pub(in crate::companies::directory) fn today() -> Day {
    Day::of(2026, 11, 28)
}

pub(in crate::companies::directory) fn profile() -> Profile {
    let mut profile = read(&aguacates()).unwrap();
    for (number, contact) in (1..).zip(&mut profile.contacts) {
        contact.id = Some(ContactId(uuid::Uuid::from_u128(number)));
    }
    profile
}

pub(in crate::companies::directory) fn form() -> ListingForm {
    ListingForm {
        fields: PublicField::ALL.to_vec(),
        mail: "ventas@meseta.mx".to_owned(),
        phone: String::new(),
        given_by: "Representante legal".to_owned(),
        given_on: "2026-11-01".to_owned(),
        means: ConsentMeans::Letter,
        note: String::new(),
        ends_on: String::new(),
        contact: None,
    }
}

pub(in crate::companies::directory) fn of_contact(contact: &Contact) -> ContactConsentForm {
    ContactConsentForm {
        id: contact.id.unwrap(),
        name: contact.name.clone(),
        given_on: "2026-11-02".to_owned(),
        means: ConsentMeans::Mail,
        ends_on: "2027-11-02".to_owned(),
    }
}

fn findings(form: &ListingForm) -> Vec<String> {
    let problems = Listing::parse(form, &profile(), today(), None).unwrap_err();
    let told = problems.0.iter();
    told.map(|problem| format!("{} {}", problem.field, problem.code))
        .collect()
}

#[test]
fn a_listing_is_read_and_written_as_it_was_typed() {
    let mut typed = form();
    typed.contact = Some(of_contact(&profile().contacts[0]));
    typed.ends_on = "2027-10-31".to_owned();
    let listing = Listing::parse(&typed, &profile(), today(), None).unwrap();
    assert_eq!(listing.form(), typed);
    assert_eq!(listing.last_word(), (Day::of(2026, 11, 1), false));
}

#[test]
fn all_that_is_wrong_with_a_consent_is_told_at_once() {
    let wrong = ListingForm {
        fields: vec![PublicField::Products],
        mail: "ventas".to_owned(),
        phone: "12".to_owned(),
        given_by: " ".to_owned(),
        given_on: "2026-11-29".to_owned(),
        ends_on: "2026-11-02".to_owned(),
        contact: Some(ContactConsentForm {
            id: ContactId(uuid::Uuid::from_u128(99)),
            name: String::new(),
            given_on: String::new(),
            means: ConsentMeans::Form,
            ends_on: "nunca".to_owned(),
        }),
        ..form()
    };
    assert_eq!(
        findings(&wrong),
        [
            "fields public-name",
            "givenOn consent-in-future",
            "endsOn ends-before-start",
            "contact.id contact-unknown",
            "contact.givenOn required",
            "contact.endsOn day",
            "givenBy required",
            "mail mail",
            "phone phone",
        ]
    );
}

#[test]
fn a_consent_is_of_the_person_under_whose_name_it_was_given() {
    let mut typed = form();
    let contact = &profile().contacts[0];
    for (name, is_refused) in [
        (contact.name.to_uppercase(), false),
        ("Juan Ek".to_owned(), true),
        (String::new(), true),
    ] {
        typed.contact = Some(ContactConsentForm {
            name,
            ..of_contact(contact)
        });
        let read = Listing::parse(&typed, &profile(), today(), None);
        assert_eq!(read.is_err(), is_refused);
        if is_refused {
            assert_eq!(findings(&typed), ["contact.id contact-renamed"]);
        }
    }
}

#[test]
fn a_trade_name_is_name_enough_where_the_company_has_one() {
    let by_trade_name = ListingForm {
        fields: vec![PublicField::TradeNames, PublicField::Products],
        ..form()
    };
    let mut profile = profile();
    profile.trade_names = vec!["La Meseta".to_owned()];
    assert!(Listing::parse(&by_trade_name, &profile, today(), None).is_ok());
    profile.trade_names.clear();
    assert!(Listing::parse(&by_trade_name, &profile, today(), None).is_err());
}

#[test]
fn a_consent_holds_on_its_first_and_its_last_day() {
    let typed = ListingForm {
        ends_on: "2026-11-20".to_owned(),
        ..form()
    };
    let consent = Listing::parse(&typed, &profile(), today(), None)
        .unwrap()
        .consent;
    let holds = [31, 1, 20, 21].map(|day| {
        let month = if day == 31 { 10 } else { 11 };
        consent.holds_on(Day::of(2026, month, day))
    });
    assert_eq!(holds, [false, true, true, false]);
}

#[test]
fn a_consent_that_was_withdrawn_is_not_given_again_by_the_same_letter() {
    let typed = form();
    let given_on: Day = typed.given_on.parse().unwrap();
    let parsed = |withdrawn_on| Listing::parse(&typed, &profile(), today(), Some(withdrawn_on));
    assert!(parsed(given_on).is_ok(), "a new one of the same day");
    let problems = parsed(given_on.days_later(1)).unwrap_err();
    assert_eq!(problems.0[0].code, "consent-withdrawn");
}
