use super::{Filling, Part, differences, put};
use crate::companies::import::catalogue::tests::catalogue;
use crate::companies::profile::tests::{aguacates, read};
use crate::companies::profile::{Contact, ContactForm, Profile, ProfileForm};

fn known() -> Profile {
    read(&aguacates()).unwrap()
}

fn row(change: impl FnOnce(&mut ProfileForm)) -> Profile {
    let mut form = aguacates();
    change(&mut form);
    read(&form).unwrap()
}

fn changed(row: &Profile, filling: Filling) -> Vec<&'static str> {
    let changes = differences(&known(), row, filling, &catalogue());
    changes
        .into_iter()
        .map(|change| change.part.code())
        .collect()
}

/// A row that says a name and nothing else.
fn bare(form: &mut ProfileForm) {
    *form = ProfileForm {
        legal_name: form.legal_name.clone(),
        ..ProfileForm {
            trade_names: vec![],
            rfc: String::new(),
            scian: None,
            state: None,
            municipality: None,
            address: String::new(),
            postal_code: String::new(),
            web: String::new(),
            contacts: vec![],
            figures: vec![],
            markets: vec![],
            products: vec![],
            ..form.clone()
        }
    };
}

#[test]
fn the_same_row_changes_nothing_and_a_blank_one_deletes_nothing() {
    let none = Vec::<&str>::new();
    assert_eq!(changed(&known(), Filling::Replace), none);
    assert_eq!(changed(&row(bare), Filling::Replace), none);
    let shouted = row(|form| {
        form.legal_name = "AGUACATES DE LA MESETA SA DE CV".to_owned();
    });
    assert_eq!(changed(&shouted, Filling::Replace), none);
}

#[test]
fn each_part_that_differs_is_told_with_both_values() {
    let row = row(|form| {
        form.legal_name = "Otra, S.A. de C.V.".to_owned();
        form.trade_names = vec!["Meseta".to_owned()];
        form.municipality = None;
        form.postal_code = "60030".to_owned();
        form.web = "https://meseta.mx".to_owned();
    });
    let changes = differences(&known(), &row, Filling::Replace, &catalogue());
    let told: Vec<_> = changes
        .iter()
        .map(|change| {
            (
                change.part.code(),
                change.before.as_str(),
                change.after.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "legal-name",
                "Aguacates de la Meseta, S.A. de C.V.",
                "Otra, S.A. de C.V."
            ),
            ("trade-names", "", "Meseta"),
            (
                "place",
                "Uruapan, Michoacán de Ocampo, 60000",
                "Uruapan, Michoacán de Ocampo, 60030"
            ),
            ("web", "https://aguacates.mx", "https://meseta.mx"),
        ]
    );
}

#[test]
fn a_company_that_moved_to_another_state_takes_nothing_of_the_old_one_along() {
    let row = row(|form| {
        form.state = Some("14".to_owned());
        form.municipality = None;
        form.postal_code = String::new();
    });
    let moved = put(&known(), &row, None, Filling::Replace);
    assert_eq!(moved.state.unwrap().to_string(), "14");
    assert_eq!((moved.municipality, moved.postal_code), (None, None));
}

#[test]
fn another_row_of_the_same_company_only_fills_what_is_blank() {
    let row = row(|form| {
        form.address = "Otra calle 2".to_owned();
        form.state = Some("14".to_owned());
        form.municipality = Some("14039".to_owned());
        form.postal_code = "44100".to_owned();
        form.contacts[0].mail = "planta@aguacates.mx".to_owned();
        form.contacts[0].phone = "33 1234 5678".to_owned();
        form.contacts[0].name = "Planta".to_owned();
        form.figures.clear();
    });
    assert_eq!(changed(&row, Filling::Blanks), ["address", "contacts"]);
    let filled = put(&known(), &row, None, Filling::Blanks);
    assert_eq!(filled.state, known().state);
    assert_eq!(filled.contacts.len(), 2);
    assert_eq!(
        filled
            .contacts
            .iter()
            .filter(|contact| contact.is_primary)
            .count(),
        1
    );
}

#[test]
fn only_the_parts_that_were_chosen_are_put() {
    let row = row(|form| {
        form.legal_name = "Otra".to_owned();
        form.web = "otra.mx".to_owned();
    });
    let put = put(&known(), &row, Some(&[Part::Web]), Filling::Replace);
    assert_eq!(put.legal_name, known().legal_name);
    assert_eq!(put.web.unwrap().to_string(), "https://otra.mx");
}

#[test]
fn a_contact_is_known_by_mail_telephone_or_name_and_takes_what_is_new() {
    let row = row(|form| {
        form.contacts[0].name = "MARIA NUÑEZ".to_owned();
        form.contacts[0].phone = "452 765 4321".to_owned();
    });
    let put = put(&known(), &row, None, Filling::Replace);
    assert_eq!(put.contacts.len(), 1);
    assert_eq!(put.contacts[0].name, "María Núñez");
    assert_eq!(
        put.contacts[0].phone.as_ref().unwrap().to_string(),
        "+524527654321"
    );
}

#[test]
fn a_year_is_replaced_and_a_product_gets_its_code_once() {
    let mut known = known();
    known.products[0].digits = None;
    let row = row(|form| {
        form.figures.truncate(1);
        form.figures[0].sales_mxn = "1".to_owned();
        form.products[0].description = "AGUACATE HASS FRESCO".to_owned();
    });
    let put = put(&known, &row, None, Filling::Replace);
    assert_eq!(put.figures.len(), 2);
    assert_eq!(put.figures[1].sales.minor, 100);
    assert_eq!(put.products.len(), 1);
    assert_eq!(put.products[0].digits.as_deref(), Some("080440"));
}

#[test]
fn putting_twice_is_putting_once() {
    let row = row(|form| {
        form.trade_names = vec!["Meseta".to_owned()];
        form.contacts[0].name = "Otra persona".to_owned();
        form.contacts[0].mail = "otra@aguacates.mx".to_owned();
        form.contacts[0].phone = "443 111 2222".to_owned();
    });
    for filling in [Filling::Replace, Filling::Blanks] {
        let once = put(&known(), &row, None, filling);
        assert_eq!(put(&once, &row, None, filling), once);
        assert_eq!(differences(&once, &row, filling, &catalogue()), []);
    }
}

/// A contact of a form.
fn contact(name: &str, phone: &str) -> ContactForm {
    ContactForm {
        id: None,
        name: name.to_owned(),
        role: String::new(),
        mail: String::new(),
        phone: phone.to_owned(),
        is_primary: false,
    }
}

fn reached(profile: &Profile) -> Vec<(String, String)> {
    let contacts = profile.contacts.iter();
    let said = |contact: &Contact| {
        let phone = contact.phone.as_ref().map(ToString::to_string);
        (contact.name.clone(), phone.unwrap_or_default())
    };
    contacts.map(said).collect()
}

#[test]
fn a_person_with_two_telephones_keeps_both_when_the_row_comes_again() {
    let row = row(|form| {
        form.contacts = vec![
            contact("Ana Ruiz", "+52 443 123 4567"),
            contact("Ana Ruiz", "+52 443 765 4321"),
        ];
    });
    for filling in [Filling::Replace, Filling::Blanks] {
        let once = put(&known(), &row, None, filling);
        assert_eq!(put(&once, &row, None, filling), once, "{filling:?}");
        let of_ana = |profile: &Profile| {
            let reached = reached(profile).into_iter();
            let of_ana = reached.filter(|(name, _)| name == "Ana Ruiz");
            of_ana.map(|(_, phone)| phone).collect::<Vec<_>>()
        };
        assert_eq!(of_ana(&once).len(), 2, "{filling:?}");
    }
}

#[test]
fn the_telephone_of_a_second_plant_stands_beside_that_of_the_first() {
    let plant = |phone: &str| {
        row(|form| {
            let name = form.legal_name.clone();
            form.contacts = vec![contact(&name, phone)];
        })
    };
    let first = put(&known(), &plant("+52 443 123 4567"), None, Filling::Replace);
    let both = put(&first, &plant("+52 443 765 4321"), None, Filling::Blanks);
    assert_eq!(both.contacts.len(), first.contacts.len() + 1);
}
