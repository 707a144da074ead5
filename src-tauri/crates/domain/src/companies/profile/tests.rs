use rstest::rstest;

use super::{
    CapacityPeriod, ContactForm, Edition, ExportExperience, FiguresForm, MarketForm, MarketStatus,
    ProductForm, Profile, ProfileForm,
};
use crate::companies::size::{Size, SizeRule};
use crate::companies::tax_id::PersonKind;
use crate::time::Day;

#[test]
fn a_complete_form_becomes_a_profile_in_canonical_form() {
    let profile = read(&aguacates()).unwrap();
    assert_eq!(profile.legal_name, "Aguacates de la Meseta, S.A. de C.V.");
    assert_eq!(profile.tax_id.as_ref().unwrap().to_string(), "EKU9003173C9");
    assert_eq!(
        profile.web.as_ref().unwrap().to_string(),
        "https://aguacates.mx"
    );
    assert_eq!(profile.products[0].digits.as_deref(), Some("080440"));
    let contact = &profile.contacts[0];
    assert_eq!(contact.phone.as_ref().unwrap().to_string(), "+524521234567");
    assert!(
        contact.is_primary,
        "the first contact is the primary one where none is marked"
    );
    assert_eq!(
        profile.figures[0].year, 2025,
        "the latest figures come first"
    );
    assert!(profile.missing().is_empty());
}

#[test]
fn an_empty_form_lacks_only_the_name() {
    assert_eq!(findings(&empty()), ["legalName required"]);
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let mut form = aguacates();
    form.legal_name = "  ".to_owned();
    form.rfc = "IMS421331I45".to_owned();
    form.scian = Some("99".to_owned());
    form.municipality = Some("14039".to_owned());
    form.postal_code = "44100".to_owned();
    form.web = "nuestra página".to_owned();
    form.contacts[0].mail = "ventas@".to_owned();
    form.contacts[0].phone = "123".to_owned();
    form.figures[0].year = 2027;
    form.figures[1].sales_mxn = "-1".to_owned();
    form.markets[0].market = "Alemania".to_owned();
    form.products[0].code = "0804.4".to_owned();
    form.products[0].capacity_unit = None;
    assert_eq!(
        findings(&form),
        [
            "rfc rfc-date",
            "municipality municipality-state",
            "postalCode postal-code-state",
            "legalName required",
            "scian scian",
            "web web",
            "contacts.0.mail mail",
            "contacts.0.phone phone",
            "figures.0.year figures-year",
            "figures.1.salesMxn amount",
            "markets.0.market country",
            "products.0.code tariff-code-length",
            "products.0.capacityUnit required",
        ]
    );
}

#[rstest]
#[case(None, &["rfc rfc-check-digit"])]
#[case(Some(" "), &["rfcOverride required"])]
#[case(Some("Así viene en su constancia"), &[])]
fn a_wrong_check_digit_needs_a_reason(#[case] reason: Option<&str>, #[case] expected: &[&str]) {
    let mut form = aguacates();
    form.rfc = "EKU9003173C8".to_owned();
    form.rfc_override = reason.map(str::to_owned);
    assert_eq!(findings(&form), expected);
}

#[test]
fn a_reason_is_kept_only_where_it_was_needed() {
    let mut form = aguacates();
    form.rfc_override = Some("no hace falta".to_owned());
    assert_eq!(read(&form).unwrap().tax_id_override, None);
}

#[test]
fn the_generic_key_is_no_identity_whatever_the_reason() {
    let mut form = aguacates();
    form.rfc = "XAXX010101000".to_owned();
    form.rfc_override = Some("público en general".to_owned());
    assert_eq!(findings(&form), ["rfc rfc-generic"]);
}

#[test]
fn the_kind_of_person_agrees_with_the_key() {
    let mut form = aguacates();
    form.person_kind = PersonKind::Natural;
    assert_eq!(findings(&form), ["personKind person-kind"]);
}

#[test]
fn nothing_stands_twice() {
    let mut form = aguacates();
    form.trade_names = vec!["Meseta".into(), " MESETA ".into(), String::new()];
    form.markets.push(form.markets[0].clone());
    form.figures[1].year = 2025;
    form.figures[0].year = 2025;
    form.contacts = vec![contact(true), contact(true)];
    assert_eq!(
        findings(&form),
        [
            "contacts contacts-primary",
            "figures.1.year figures-year-twice",
            "markets.1.market market-twice",
        ]
    );
    form = aguacates();
    form.trade_names = vec!["Meseta".into(), " MESETA ".into(), String::new()];
    assert_eq!(read(&form).unwrap().trade_names, ["Meseta"]);
}

#[rstest]
#[case("08", Edition::Hs2022, true)]
#[case("0804.40", Edition::Hs2022, true)]
#[case("0804.40.01", Edition::Mexico, true)]
#[case("0804.40.01 00", Edition::Mexico, true)]
#[case("0804.40.01", Edition::Hs2022, false)]
#[case("0804", Edition::Mexico, false)]
#[case("00", Edition::Hs2022, false)]
#[case("aguacate", Edition::Hs2022, false)]
fn a_code_is_as_deep_as_its_nomenclature(
    #[case] code: &str,
    #[case] edition: Edition,
    #[case] is_right: bool,
) {
    let mut form = aguacates();
    form.products[0].code = code.to_owned();
    form.products[0].edition = edition;
    assert_eq!(findings(&form).is_empty(), is_right);
}

#[test]
fn the_size_comes_from_the_latest_figures_and_the_activity() {
    let working = read(&aguacates())
        .unwrap()
        .size(&SizeRule::of_2009())
        .unwrap();
    assert_eq!(working.size, Size::Small);
    assert_eq!(
        working.warnings,
        ["size-sector-confirm"],
        "agriculture is taken as industry"
    );
    assert!(
        read(&empty_with_name())
            .unwrap()
            .size(&SizeRule::of_2009())
            .is_none()
    );
}

#[test]
fn says_what_a_registered_profile_still_lacks() {
    assert_eq!(
        read(&empty_with_name()).unwrap().missing(),
        ["rfc", "state", "contacts", "figures", "products"]
    );
}

pub(crate) fn read(form: &ProfileForm) -> Result<Profile, crate::problem::Problems> {
    Profile::parse(form, Day::of(2026, 11, 23))
}

fn findings(form: &ProfileForm) -> Vec<String> {
    let problems = read(form).err().unwrap_or_default();
    problems
        .0
        .iter()
        .map(|problem| format!("{} {}", problem.field, problem.code))
        .collect()
}

pub(crate) fn aguacates() -> ProfileForm {
    ProfileForm {
        legal_name: " Aguacates  de la Meseta, S.A. de C.V. ".to_owned(),
        rfc: "eku-900317-3c9".to_owned(),
        scian: Some("111331".to_owned()),
        state: Some("16".to_owned()),
        municipality: Some("16102".to_owned()),
        postal_code: "60000".to_owned(),
        web: "aguacates.mx".to_owned(),
        contacts: vec![contact(false)],
        figures: vec![figures(2024, "40000000"), figures(2025, "50000000.50")],
        markets: vec![MarketForm {
            market: "us".to_owned(),
            status: MarketStatus::Exporting,
        }],
        products: vec![ProductForm {
            id: None,
            description: "Aguacate Hass fresco".to_owned(),
            code: "0804.40".to_owned(),
            edition: Edition::Hs2022,
            capacity: Some("1200".to_owned()),
            capacity_unit: Some("t".to_owned()),
            capacity_period: Some(CapacityPeriod::Year),
            certifications: vec!["GlobalG.A.P.".to_owned()],
            is_exportable: true,
        }],
        ..empty()
    }
}

fn contact(is_primary: bool) -> ContactForm {
    ContactForm {
        id: None,
        name: "María Núñez".to_owned(),
        role: "Exportaciones".to_owned(),
        mail: "maria@aguacates.mx".to_owned(),
        phone: "452 123 4567".to_owned(),
        is_primary,
    }
}

#[test]
fn a_year_whose_workers_were_left_blank_is_not_one_of_nobody() {
    let form = ProfileForm {
        figures: vec![FiguresForm {
            workers: None,
            ..figures(2025, "100")
        }],
        ..empty_with_name()
    };
    assert_eq!(findings(&form), ["figures.0.workers required"]);
}

fn figures(year: u16, sales: &str) -> FiguresForm {
    FiguresForm {
        year,
        workers: Some(40),
        sales_mxn: sales.to_owned(),
    }
}

fn empty_with_name() -> ProfileForm {
    ProfileForm {
        legal_name: "Aguacates".to_owned(),
        ..empty()
    }
}

fn empty() -> ProfileForm {
    ProfileForm {
        legal_name: String::new(),
        trade_names: vec![],
        rfc: String::new(),
        rfc_override: None,
        person_kind: PersonKind::Legal,
        scian: None,
        size_sector: None,
        sectors: vec![],
        state: None,
        municipality: None,
        address: String::new(),
        postal_code: String::new(),
        web: String::new(),
        programmes: vec![],
        export_experience: ExportExperience::None,
        contacts: vec![],
        figures: vec![],
        markets: vec![],
        products: vec![],
    }
}
