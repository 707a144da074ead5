//! Two profiles become one, and nothing that was typed is lost on the way.

use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;
use rstest::rstest;
use uuid::Uuid;

use super::FieldStanding::{Conflict, OnlyOne, Same, Union};
use super::Side::{Goes, Stays};
use super::{
    Decision, FieldStanding, MergeField, MergeRefusal, Merged, Party, Side, fields, merge,
};
use crate::companies::profile::tests::{aguacates, read};
use crate::companies::profile::{
    ContactForm, ExportExperience, FiguresForm, MarketForm, MarketStatus, ProfileForm,
};
use crate::companies::tax_id::PersonKind;
use crate::ids::{ContactId, ProductId};

const OTHER_RFC: &str = "SAT970701NN3";

#[test]
fn a_company_merged_with_itself_stays_as_it_is() {
    let merged = merged(&aguacates(), &aguacates(), &[]);
    assert_eq!(merged.profile, aguacates());
}

#[test]
fn what_only_one_says_is_taken_from_it() {
    let bare = ProfileForm {
        rfc: String::new(),
        scian: Some("11".to_owned()),
        state: None,
        municipality: None,
        postal_code: String::new(),
        web: String::new(),
        contacts: vec![],
        figures: vec![],
        products: vec![],
        ..aguacates()
    };
    assert_eq!(
        standing(&bare, &aguacates(), MergeField::TaxId),
        (OnlyOne, Goes)
    );
    assert_eq!(
        standing(&aguacates(), &bare, MergeField::TaxId),
        (OnlyOne, Stays)
    );
    assert_eq!(merged(&bare, &aguacates(), &[]).profile, aguacates());
    assert_eq!(merged(&aguacates(), &bare, &[]).profile, aguacates());
}

#[rstest]
#[case(MergeField::LegalName, |form: &mut ProfileForm| form.legal_name = "Meseta".to_owned(), Conflict)]
#[case(MergeField::LegalName, |form: &mut ProfileForm| form.legal_name = "Aguacates de la Meseta, S.A. de C.V.".to_owned(), Same)]
#[case(MergeField::TaxId, |form: &mut ProfileForm| form.rfc = OTHER_RFC.to_owned(), Conflict)]
#[case(MergeField::TaxId, |form: &mut ProfileForm| form.rfc = "EKU9003173C9".to_owned(), Same)]
#[case(MergeField::Scian, |form: &mut ProfileForm| form.scian = Some("3114".to_owned()), Conflict)]
#[case(MergeField::Scian, |form: &mut ProfileForm| form.scian = Some("1113".to_owned()), OnlyOne)]
#[case(MergeField::Place, |form: &mut ProfileForm| form.postal_code = "60010".to_owned(), Conflict)]
#[case(MergeField::Place, |form: &mut ProfileForm| form.state = None, Same)]
#[case(MergeField::Place, |form: &mut ProfileForm| form.address = "Juárez 1".to_owned(), OnlyOne)]
#[case(MergeField::Web, |form: &mut ProfileForm| form.web = "http://www.Aguacates.mx/".to_owned(), Same)]
#[case(MergeField::Web, |form: &mut ProfileForm| form.web = "aguacates.com".to_owned(), Conflict)]
#[case(MergeField::ExportExperience, |form: &mut ProfileForm| form.export_experience = ExportExperience::Regular, Conflict)]
#[case(MergeField::Markets, |form: &mut ProfileForm| form.markets[0].status = MarketStatus::Paused, Conflict)]
#[case(MergeField::Figures, |form: &mut ProfileForm| form.figures[0].workers = Some(7), Conflict)]
#[case(MergeField::Figures, |form: &mut ProfileForm| form.figures[0].sales_mxn = "40000000.00".to_owned(), Union)]
fn fields_agree_or_are_in_conflict(
    #[case] field: MergeField,
    #[case] change: fn(&mut ProfileForm),
    #[case] expected: FieldStanding,
) {
    let mut other = aguacates();
    change(&mut other);
    assert_eq!(standing(&aguacates(), &other, field).0, expected);
    assert_eq!(standing(&other, &aguacates(), field).0, expected);
}

#[test]
fn the_one_that_was_changed_last_is_proposed_in_a_conflict_only() {
    let other = with(|form| form.legal_name = "Meseta".to_owned());
    let proposed = |field| {
        let all = fields(&aguacates(), &other, |_| Goes);
        all.iter()
            .find(|found| found.field == field)
            .unwrap()
            .proposed
    };
    assert_eq!(proposed(MergeField::LegalName), Goes);
    assert_eq!(proposed(MergeField::Web), Stays);
}

#[test]
fn a_conflict_waits_for_a_choice() {
    let other = with(|form| {
        form.legal_name = "Meseta".to_owned();
        form.web = "meseta.mx".to_owned();
    });
    let chosen = decision(&[(MergeField::Web, Goes)]);
    let refusal = merge(party(&aguacates()), party(&other), &chosen).unwrap_err();
    let fields = vec![MergeField::LegalName];
    assert_eq!(refusal, MergeRefusal::Unchosen { fields });
    let choices = [(MergeField::Web, Goes), (MergeField::LegalName, Goes)];
    let profile = merged(&aguacates(), &other, &choices).profile;
    assert_eq!(
        (profile.legal_name.as_str(), profile.web.as_str()),
        ("Meseta", "meseta.mx")
    );
}

#[test]
fn the_name_that_is_given_up_is_kept_where_it_is_another_one() {
    let renamed = with(|form| form.legal_name = "Frutas del Lago, S.A.".to_owned());
    let profile = merged(&aguacates(), &renamed, &[(MergeField::LegalName, Stays)]).profile;
    assert_eq!(profile.trade_names, ["Frutas del Lago, S.A."]);
    let typed = with(|form| form.legal_name = "AGUACATES DE LA MESETA SA DE CV".to_owned());
    let profile = merged(&aguacates(), &typed, &[(MergeField::LegalName, Goes)]).profile;
    assert!(profile.trade_names.is_empty());
}

#[test]
fn two_right_tax_identities_need_a_reason() {
    let other = with(|form| form.rfc = OTHER_RFC.to_owned());
    let chosen = decision(&[(MergeField::TaxId, Goes)]);
    let refused = merge(party(&aguacates()), party(&other), &chosen).unwrap_err();
    let (stays, goes) = ("EKU9003173C9".to_owned(), OTHER_RFC.to_owned());
    assert_eq!(refused, MergeRefusal::OtherTaxId { stays, goes });
    let blank = Decision {
        reason: Some(" ".to_owned()),
        ..chosen.clone()
    };
    assert!(merge(party(&aguacates()), party(&other), &blank).is_err());
    let given = Decision {
        reason: Some("Cambió de RFC al fusionarse".to_owned()),
        ..chosen
    };
    let merged = merge(party(&aguacates()), party(&other), &given).unwrap();
    assert_eq!(merged.profile.rfc, OTHER_RFC);
}

#[test]
fn a_wrong_tax_identity_is_only_a_conflict() {
    let other = with(|form| {
        form.rfc = "EKU9003173C8".to_owned();
        form.rfc_override = Some("Así viene".to_owned());
    });
    let profile = merged(&aguacates(), &other, &[(MergeField::TaxId, Stays)]).profile;
    assert_eq!((profile.rfc, profile.rfc_override), (aguacates().rfc, None));
    let profile = merged(&aguacates(), &other, &[(MergeField::TaxId, Goes)]).profile;
    assert_eq!(
        (profile.rfc, profile.rfc_override),
        (other.rfc, other.rfc_override)
    );
}

#[rstest]
#[case(Stays)]
#[case(Goes)]
fn an_archived_company_is_reopened_first(#[case] side: Side) {
    let profile = aguacates();
    let archived = |is| Party {
        profile: &profile,
        is_archived: is,
    };
    let refused = merge(
        archived(side == Stays),
        archived(side == Goes),
        &decision(&[]),
    );
    assert_eq!(refused, Err(MergeRefusal::Archived { side }));
}

#[test]
fn the_kind_of_person_follows_the_tax_identity() {
    let person = with(|form| {
        form.rfc = "GODE561231GR8".to_owned();
        form.person_kind = PersonKind::Natural;
    });
    let unknown = with(|form| form.rfc.clear());
    let profile = merged(&unknown, &person, &[]).profile;
    assert_eq!(profile.person_kind, PersonKind::Natural);
}

#[test]
fn contacts_that_contradict_each_other_in_nothing_are_one() {
    let contact = |id, role: &str, mail: &str, phone: &str| ContactForm {
        id: Some(ContactId(Uuid::from_u128(id))),
        name: "María Núñez".to_owned(),
        role: role.to_owned(),
        mail: mail.to_owned(),
        phone: phone.to_owned(),
        is_primary: true,
    };
    let stays = with(|form| form.contacts = vec![contact(1, "", "maria@a.mx", "")]);
    let goes = with(|form| {
        form.contacts = vec![
            contact(2, "Ventas", "MARIA@a.mx", "4521234567"),
            contact(3, "Ventas", "otra@a.mx", ""),
        ];
    });
    let merged = merged(&stays, &goes, &[]);
    let kept = ContactForm {
        is_primary: false,
        ..goes.contacts[1].clone()
    };
    let whole = contact(1, "Ventas", "maria@a.mx", "4521234567");
    assert_eq!(merged.profile.contacts, [whole, kept]);
    let [one, two] = [2, 1].map(|id| ContactId(Uuid::from_u128(id)));
    assert_eq!(merged.contacts, [(one, two)]);
}

#[test]
fn products_of_one_description_and_code_are_one() {
    let product = |id, code: &str, capacity: Option<&str>| {
        let mut product = aguacates().products.remove(0);
        product.id = Some(ProductId(Uuid::from_u128(id)));
        product.code = code.to_owned();
        product.capacity = capacity.map(str::to_owned);
        product
    };
    let stays = with(|form| form.products = vec![product(1, "", None)]);
    let goes = with(|form| {
        let mut same = product(2, "080440", Some("1200"));
        same.description = "AGUACATE HASS FRESCO".to_owned();
        same.certifications = vec!["USDA Organic".to_owned()];
        form.products = vec![same, product(3, "080440", Some("7"))];
    });
    let merged = merged(&stays, &goes, &[]);
    let [whole, kept] = &merged.profile.products[..] else {
        panic!("{:?}", merged.profile.products);
    };
    assert_eq!(
        (whole.code.as_str(), whole.capacity.as_deref()),
        ("080440", Some("1200"))
    );
    assert_eq!(whole.certifications, ["GlobalG.A.P.", "USDA Organic"]);
    assert_eq!(kept.id, goes.products[1].id);
    let [one, two] = [2, 1].map(|id| ProductId(Uuid::from_u128(id)));
    assert_eq!(merged.products, [(one, two)]);
}

#[test]
fn years_and_markets_are_taken_once_as_it_was_chosen() {
    let goes = with(|form| {
        form.markets[0].status = MarketStatus::Paused;
        form.markets[0].market = "US".to_owned();
        form.markets.push(MarketForm {
            market: "DE".to_owned(),
            status: MarketStatus::Exploring,
        });
        form.figures[1].workers = Some(99);
        form.figures[0].year = 2023;
    });
    let choices = [(MergeField::Markets, Goes), (MergeField::Figures, Goes)];
    let profile = merged(&aguacates(), &goes, &choices).profile;
    let markets = profile
        .markets
        .iter()
        .map(|market| (&*market.market, market.status));
    let markets = markets.collect::<Vec<_>>();
    assert_eq!(
        markets,
        [
            ("US", MarketStatus::Paused),
            ("DE", MarketStatus::Exploring)
        ]
    );
    let years = profile
        .figures
        .iter()
        .map(|figures| (figures.year, figures.workers));
    let years = years.collect::<Vec<_>>();
    assert_eq!(
        years,
        [(2023, Some(40)), (2025, Some(99)), (2024, Some(40))]
    );
}

proptest! {
    /// Whatever two right profiles say and whatever is chosen, the merged one is right and has every
    /// contact, product, market, year and name of both.
    #[test]
    fn what_comes_out_can_be_written_and_lacks_nothing(
        stays in profile(),
        goes in profile(),
        choose_goes in proptest::bits::u16::ANY,
    ) {
        let side = |at: usize| if choose_goes >> at & 1 == 1 { Goes } else { Stays };
        let choices = MergeField::ALL.iter().enumerate().map(|(at, field)| (*field, side(at)));
        let decision = Decision {
            choices: choices.collect(),
            reason: Some("Es la misma".to_owned()),
        };
        let merged = merge(party(&stays), party(&goes), &decision).unwrap().profile;
        prop_assert!(read(&merged).is_ok(), "{:?}", read(&merged));
        for form in [&stays, &goes] {
            for contact in &form.contacts {
                let is_kept = |kept: &ContactForm| {
                    kept.name == contact.name && [&kept.mail, ""].contains(&&*contact.mail)
                };
                prop_assert!(merged.contacts.iter().any(is_kept));
            }
            for market in &form.markets {
                prop_assert!(merged.markets.iter().any(|kept| kept.market == market.market));
            }
            for figures in &form.figures {
                prop_assert!(merged.figures.iter().any(|kept| kept.year == figures.year));
            }
        }
        let again = fields(&merged, &merged, |_| Goes);
        prop_assert_eq!(again.iter().filter(|field| field.standing == Conflict).count(), 0);
    }
}

fn profile() -> impl Strategy<Value = ProfileForm> {
    let names = select(vec!["Aguacates", "AGUACATES SA DE CV", "Frutas del Lago"]);
    let keys = select(vec!["", "EKU9003173C9", OTHER_RFC, "GODE561231GR8"]);
    let places = select(vec![
        (None, None, ""),
        (Some("16"), Some("16102"), "60000"),
        (None, Some("14039"), ""),
        (None, None, "44100"),
        (Some("14"), None, ""),
    ]);
    let mails = proptest::collection::vec(select(vec!["", "a@a.mx", "b@a.mx"]), 0..3);
    let markets = proptest::sample::subsequence(vec!["US", "DE", "JP"], 0..3);
    let years = proptest::sample::subsequence(vec![2023, 2024, 2025], 0..3);
    (names, keys, places, mails, markets, years, 0..4_u32).prop_map(
        |(name, rfc, (state, municipality, postal_code), mails, markets, years, count)| {
            let contact = |mail: &str| ContactForm {
                id: None,
                name: "María Núñez".to_owned(),
                role: String::new(),
                mail: mail.to_owned(),
                phone: String::new(),
                is_primary: false,
            };
            let market = |market: &str| MarketForm {
                market: market.to_owned(),
                status: MarketStatus::ALL[count as usize],
            };
            let figures = |year| FiguresForm {
                year,
                workers: Some(count),
                sales_mxn: "100".to_owned(),
            };
            ProfileForm {
                legal_name: name.to_owned(),
                rfc: rfc.to_owned(),
                person_kind: if rfc.len() == 13 {
                    PersonKind::Natural
                } else {
                    PersonKind::Legal
                },
                state: state.map(str::to_owned),
                municipality: municipality.map(str::to_owned),
                postal_code: postal_code.to_owned(),
                contacts: mails.into_iter().map(contact).collect(),
                markets: markets.into_iter().map(market).collect(),
                figures: years.into_iter().map(figures).collect(),
                ..aguacates()
            }
        },
    )
}

fn with(change: impl FnOnce(&mut ProfileForm)) -> ProfileForm {
    let mut form = aguacates();
    change(&mut form);
    form
}

fn party(profile: &ProfileForm) -> Party<'_> {
    Party {
        profile,
        is_archived: false,
    }
}

fn decision(choices: &[(MergeField, Side)]) -> Decision {
    Decision {
        choices: choices.iter().copied().collect(),
        reason: None,
    }
}

fn merged(stays: &ProfileForm, goes: &ProfileForm, choices: &[(MergeField, Side)]) -> Merged {
    merge(party(stays), party(goes), &decision(choices)).unwrap()
}

fn standing(stays: &ProfileForm, goes: &ProfileForm, field: MergeField) -> (FieldStanding, Side) {
    let all = fields(stays, goes, |_| Stays);
    let found = all.iter().find(|found| found.field == field).unwrap();
    (found.standing, found.proposed)
}
