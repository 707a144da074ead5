use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use rstest::rstest;

use super::{
    Lead, LeadAge, LeadConsent, LeadForm, LeadNext, LeadPerson, LeadProduct, Temperature, ageing,
};
use crate::calendar::BusinessCalendar;
use crate::companies::consents::Purpose;
use crate::time::Day;

fn a_lead() -> LeadForm {
    LeadForm {
        company: None,
        company_name: String::new(),
        country: String::new(),
        person: LeadPerson::default(),
        temperature: Temperature::Warm,
        products: Vec::new(),
        decision_on: String::new(),
        consent: LeadConsent::NotAsked,
        purpose: Purpose::Missions,
        notice: String::new(),
        note: String::new(),
        next: LeadNext::default(),
    }
}

fn read(form: &LeadForm) -> Lead {
    let calendar = BusinessCalendar::default();
    Lead::parse(form, Day::of(2026, 5, 8), &calendar).unwrap()
}

#[test]
fn a_name_alone_is_enough_and_nothing_at_all_is_not() {
    let calendar = BusinessCalendar::default();
    let refused = Lead::parse(&a_lead(), Day::of(2026, 5, 8), &calendar).unwrap_err();
    assert_eq!(refused.0[0].code, "lead-of-nobody");
    let named = LeadForm {
        company_name: " Obsthof ".to_owned(),
        ..a_lead()
    };
    assert_eq!(read(&named).form.company_name, "Obsthof");
    let mut written = a_lead();
    written.person.phone = "+49 511 89 0".to_owned();
    assert_eq!(read(&written).form.person.phone, "+49511890");
}

#[test]
fn what_cannot_be_read_is_kept_as_typed_and_told() {
    let form = LeadForm {
        company_name: "Obsthof".to_owned(),
        country: "de".to_owned(),
        person: LeadPerson {
            name: "Anna  Weiß".to_owned(),
            mail: "anna at obsthof".to_owned(),
            ..LeadPerson::default()
        },
        products: vec![
            LeadProduct {
                code: "0804.40".to_owned(),
                quantity: "12,000.50".to_owned(),
                unit: "kg".to_owned(),
                ..LeadProduct::default()
            },
            LeadProduct::default(),
            LeadProduct {
                quantity: "dos contenedores".to_owned(),
                ..LeadProduct::default()
            },
        ],
        decision_on: "en otoño".to_owned(),
        ..a_lead()
    };
    let lead = read(&form);
    let told: Vec<String> = lead
        .remarks
        .0
        .iter()
        .map(|remark| format!("{} {}", remark.field, remark.code))
        .collect();
    assert_eq!(
        told,
        [
            "person.mail mail",
            "products.2.quantity decimal",
            "decisionOn day"
        ]
    );
    let kept = lead.form;
    assert_eq!(kept.person.mail, "anna at obsthof");
    assert_eq!(
        (kept.country.as_str(), kept.decision_on.as_str()),
        ("DE", "en otoño")
    );
    assert_eq!(kept.products.len(), 2);
    assert_eq!(
        (
            kept.products[0].code.as_str(),
            kept.products[0].quantity.as_str()
        ),
        ("080440", "12000.5")
    );
    assert_eq!(kept.products[1].quantity, "dos contenedores");
}

#[rstest]
#[case("1,500", "1500", 0)]
#[case("1 500 000.25", "1500000.25", 0)]
#[case("0.5", "0.5", 0)]
#[case("1,5", "1,5", 1)]
#[case("12,50", "12,50", 1)]
#[case("1500,000", "1500,000", 1)]
#[case("1.500,00", "1.500,00", 1)]
#[case("1,500,0", "1,500,0", 1)]
fn a_comma_is_only_taken_for_one_between_thousands(
    #[case] typed: &str,
    #[case] kept: &str,
    #[case] remarks: usize,
) {
    let product = LeadProduct {
        quantity: typed.to_owned(),
        ..LeadProduct::default()
    };
    let lead = read(&LeadForm {
        company_name: "Obsthof".to_owned(),
        products: vec![product],
        ..a_lead()
    });
    assert_eq!(lead.form.products[0].quantity, kept);
    assert_eq!(lead.remarks.0.len(), remarks);
}

#[rstest]
#[case(Temperature::Hot, "", "2026-05-11")]
#[case(Temperature::Warm, "", "2026-05-15")]
#[case(Temperature::Cold, "", "2026-06-05")]
#[case(Temperature::Cold, "2026-05-20", "2026-05-19")]
#[case(Temperature::Hot, "2026-05-01", "2026-05-08")]
fn something_is_to_be_done_by_how_near_they_are_to_buying(
    #[case] temperature: Temperature,
    #[case] decision_on: &str,
    #[case] due_on: &str,
) {
    let form = LeadForm {
        company_name: "Obsthof".to_owned(),
        temperature,
        decision_on: decision_on.to_owned(),
        ..a_lead()
    };
    assert_eq!(read(&form).due_on.to_string(), due_on);
}

#[rstest]
#[case("2026-05-15", None, LeadAge::Waiting, 7)]
#[case("2026-05-16", None, LeadAge::Overdue, 8)]
#[case("2026-06-15", None, LeadAge::Lost, 38)]
#[case("2026-06-15", Some(Day::of(2026, 5, 12)), LeadAge::Closed, 4)]
fn a_lead_ages_until_somebody_writes(
    #[case] today: &str,
    #[case] closed_on: Option<Day>,
    #[case] age: LeadAge,
    #[case] days: u32,
) {
    let (taken_on, due_on) = (Day::of(2026, 5, 8), Day::of(2026, 5, 15));
    let found = ageing(taken_on, due_on, closed_on, today.parse().unwrap());
    assert_eq!((found.age, found.days), (age, days));
}

proptest! {
    #[test]
    fn nothing_else_stands_in_the_way(
        name in "[A-Za-z]{1,9}", mail in any::<String>(), quantity in any::<String>(),
        day in any::<String>(), note in any::<String>(), code in any::<String>()
    ) {
        let form = LeadForm {
            company_name: name.clone(),
            person: LeadPerson { mail: mail.clone(), ..LeadPerson::default() },
            products: vec![LeadProduct { code, quantity, ..LeadProduct::default() }],
            decision_on: day,
            note: note.clone(),
            ..a_lead()
        };
        let lead = read(&form);
        prop_assert_eq!(&lead.form.company_name, &name);
        prop_assert_eq!(&lead.form.note, note.trim());
        prop_assert!(lead.due_on >= Day::of(2026, 5, 8));
        // What was kept reads as itself.
        prop_assert_eq!(read(&lead.form).form, lead.form);
    }
}
