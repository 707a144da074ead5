use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rstest::rstest;

use super::{Applicant, ContactOut, Entry, LeftOut, ListedContact};
use crate::companies::directory::listing::tests::{form, of_contact, profile, today};
use crate::companies::directory::listing::{Listing, ListingForm, PublicField};
use crate::companies::profile::{
    Capacity, CapacityPeriod, ExportExperience, Market, MarketStatus, Profile,
};
use crate::companies::size::Size;
use crate::time::Day;

fn listing(form: &ListingForm) -> Listing {
    Listing::parse(form, &told(), today(), None).unwrap()
}

/// A profile in which every part has words of its own.
fn told() -> Profile {
    let mut profile = profile();
    profile.trade_names = vec!["Marca visible".to_owned()];
    profile.activity = Some("111339".to_owned());
    profile.sectors = vec!["sector-dicho".to_owned()];
    profile.programmes = vec!["PROGRAMA".to_owned()];
    profile.export_experience = ExportExperience::Regular;
    profile.address = "Calle privada 5".to_owned();
    profile.markets = [
        ("DE", MarketStatus::Exporting),
        ("JP", MarketStatus::Interested),
        ("FR", MarketStatus::Paused),
    ]
    .map(|(market, status)| Market {
        market: market.to_owned(),
        status,
    })
    .to_vec();
    let product = profile.products.first_mut().unwrap();
    product.is_exportable = true;
    product.description = "Aguacate".to_owned();
    product.certifications = vec!["CERTIFICADA".to_owned()];
    product.capacity = Some(Capacity {
        amount: "123456".parse().unwrap(),
        unit: "toneladas".to_owned(),
        period: CapacityPeriod::Year,
    });
    let mut inner = product.clone();
    inner.is_exportable = false;
    inner.description = "Solo para el mercado interno".to_owned();
    profile.products.push(inner);
    profile
}

fn applicant() -> Applicant {
    Applicant {
        profile: told(),
        size: Some(Size::Medium),
        is_archived: false,
        is_erased: false,
        pictures: BTreeMap::new(),
        erased_contacts: BTreeSet::new(),
        opposed_contacts: BTreeSet::new(),
    }
}

/// What each part says, as an entry in JSON has it.
fn words(field: PublicField, profile: &Profile) -> Vec<String> {
    let texts = |texts: &[&str]| texts.iter().map(|text| format!("\"{text}\"")).collect();
    match field {
        PublicField::LegalName => texts(&[&profile.legal_name]),
        PublicField::TradeNames => texts(&["Marca visible"]),
        PublicField::Place => texts(&["16"]),
        PublicField::Activity => texts(&["111339"]),
        PublicField::Sectors => texts(&["sector-dicho"]),
        PublicField::Products => texts(&["Aguacate", "080440"]),
        PublicField::Capacity => texts(&["123456", "toneladas"]),
        PublicField::Certifications => texts(&["CERTIFICADA"]),
        PublicField::Markets => texts(&["DE", "JP"]),
        PublicField::Size => texts(&["medium"]),
        PublicField::Experience => texts(&["regular"]),
        PublicField::Programmes => texts(&["PROGRAMA"]),
        PublicField::Web => texts(&["https://aguacates.mx"]),
    }
}

#[test]
fn what_is_public_is_said_and_what_never_is_is_not() {
    let company = applicant();
    let entry = Entry::of(Some(&listing(&form())), &company, today()).unwrap();
    let said = serde_json::to_string(&entry).unwrap();
    for field in PublicField::ALL {
        for word in words(*field, &company.profile) {
            assert!(said.contains(&word), "{field}: {word} in {said}");
        }
    }
    let contact = &company.profile.contacts[0];
    let phone = contact.phone.as_ref().unwrap().to_string();
    for hidden in [
        "EKU9003173C9",
        "Calle privada",
        "interno",
        "\"FR\"",
        "Representante",
        contact.name.as_str(),
        phone.as_str(),
    ] {
        assert!(!said.contains(hidden), "{hidden} in {said}");
    }
}

#[rstest]
#[case::archived(|company: &mut Applicant, _: &mut Listing| company.is_archived = true, LeftOut::Archived)]
#[case::withdrawn(|_: &mut Applicant, listing: &mut Listing| listing.withdrawn_on = Some(today()), LeftOut::Withdrawn)]
#[case::ended(|_: &mut Applicant, listing: &mut Listing| listing.consent.ends_on = Some(today().yesterday()), LeftOut::Ended)]
#[case::begins_later(|_: &mut Applicant, listing: &mut Listing| listing.consent.given_on = today().tomorrow(), LeftOut::Ended)]
#[case::erased(|company: &mut Applicant, _: &mut Listing| company.is_erased = true, LeftOut::Erased)]
#[case::no_product(|company: &mut Applicant, _: &mut Listing| company.profile.products.clear(), LeftOut::NoProduct)]
#[case::hidden_products(|_: &mut Applicant, listing: &mut Listing| { listing.fields.remove(&PublicField::Products); }, LeftOut::NoProduct)]
#[case::no_name(|_: &mut Applicant, listing: &mut Listing| listing.fields = [PublicField::Products].into(), LeftOut::NoName)]
fn a_company_is_left_out_for_a_reason(
    #[case] change: fn(&mut Applicant, &mut Listing),
    #[case] reason: LeftOut,
) {
    let (mut company, mut listing) = (applicant(), listing(&form()));
    assert!(Entry::of(Some(&listing), &company, today()).is_ok());
    change(&mut company, &mut listing);
    assert_eq!(Entry::of(Some(&listing), &company, today()), Err(reason));
}

#[test]
fn who_said_nothing_is_left_out() {
    assert_eq!(
        Entry::of(None, &applicant(), today()),
        Err(LeftOut::NoConsent)
    );
}

#[test]
fn a_person_is_named_only_while_that_person_consents_and_is_there() {
    let mut company = applicant();
    let contact = company.profile.contacts[0].clone();
    let mut typed = form();
    typed.contact = Some(of_contact(&contact));
    let listing = listing(&typed);
    let named = |company: &Applicant, day| {
        let told = ListedContact::of(&listing, company, day);
        let entry = Entry::of(Some(&listing), company, day).unwrap();
        assert_eq!(entry.contact, told.clone().unwrap_or_default());
        told.map(|contact| contact.unwrap().name)
    };
    assert_eq!(named(&company, today()), Ok(contact.name.clone()));
    assert_eq!(
        named(&company, Day::of(2027, 11, 3)),
        Err(ContactOut::Ended)
    );
    company.erased_contacts.insert(contact.id.unwrap());
    assert_eq!(named(&company, today()), Err(ContactOut::Erased));
    company.erased_contacts.clear();
    company.opposed_contacts.insert(contact.id.unwrap());
    assert_eq!(named(&company, today()), Err(ContactOut::Opposed));
    company.opposed_contacts.clear();
    let corrected = contact.name.to_uppercase();
    company.profile.contacts[0].name.clone_from(&corrected);
    assert_eq!(named(&company, today()), Ok(corrected));
    "Juan Ek".clone_into(&mut company.profile.contacts[0].name);
    assert_eq!(named(&company, today()), Err(ContactOut::Renamed));
    company.profile.contacts.clear();
    assert_eq!(named(&company, today()), Err(ContactOut::Gone));
}

proptest! {
    #[test]
    fn what_a_company_keeps_private_is_in_no_entry(
        fields in prop::sample::subsequence(PublicField::ALL.to_vec(), 0..=PublicField::ALL.len()),
    ) {
        let company = applicant();
        let listing = Listing { fields: fields.iter().copied().collect(), mail: None, ..listing(&form()) };
        if let Ok(entry) = Entry::of(Some(&listing), &company, today()) {
            let said = serde_json::to_string(&entry).unwrap();
            for hidden in PublicField::ALL.iter().filter(|field| !fields.contains(field)) {
                for word in words(*hidden, &company.profile) {
                    prop_assert!(!said.contains(&word), "{} in {}", word, said);
                }
            }
        }
    }
}
