//! Reading the form of a profile.

use std::collections::BTreeSet;

use crate::companies::place::{Municipality, PostalCode, State};
use crate::companies::profile::{
    Capacity, Contact, ContactForm, Edition, Figures, FiguresForm, Market, MarketForm, Product,
    ProductForm, Profile, ProfileForm,
};
use crate::companies::size::SizeSector;
use crate::companies::tax_id::{PersonKind, TaxId, TaxIdCheck};
use crate::form::Reader;
use crate::money::{Currency, Exact, Money};
use crate::problem::Problems;
use crate::time::Day;

const NAME: usize = 200;
const WORDS: usize = 120;
const DESCRIPTION: usize = 1_000;
const FIRST_YEAR: u16 = 1990;

pub(super) fn profile(form: &ProfileForm, today: Day) -> Result<Profile, Problems> {
    let mut reader = Reader::default();
    let (tax_id, tax_id_override) = tax_id(&mut reader, form);
    let (state, municipality, postal_code) = place(&mut reader, form);
    let profile = Profile {
        legal_name: reader.required("legalName", &form.legal_name, NAME),
        trade_names: reader.list("tradeNames", &form.trade_names, NAME),
        tax_id,
        tax_id_override,
        person_kind: form.person_kind,
        activity: activity(&mut reader, form.scian.as_deref().unwrap_or_default()),
        size_sector: form.size_sector,
        sectors: reader.list("sectors", &form.sectors, WORDS),
        state,
        municipality,
        address: reader.text("address", &form.address, DESCRIPTION),
        postal_code,
        web: reader.parsed("web", "web", &form.web),
        programmes: reader.list("programmes", &form.programmes, WORDS),
        export_experience: form.export_experience,
        contacts: contacts(&mut reader, &form.contacts),
        figures: figures(&mut reader, &form.figures, today),
        markets: markets(&mut reader, &form.markets),
        products: products(&mut reader, &form.products),
    };
    reader.problems.or(profile)
}

fn tax_id(reader: &mut Reader, form: &ProfileForm) -> (Option<TaxId>, Option<String>) {
    if form.rfc.trim().is_empty() {
        return (None, None);
    }
    let check = TaxIdCheck::of(&form.rfc);
    let reason = form
        .rfc_override
        .as_deref()
        .filter(|_| check.can_override)
        .map(|reason| reader.required("rfcOverride", reason, DESCRIPTION));
    match TaxId::parse(&form.rfc, reason.is_some()) {
        Ok(tax_id) => {
            note_other_kind(reader, &tax_id, form.person_kind);
            (Some(tax_id), reason)
        }
        Err(problems) => {
            reader.problems.0.extend(problems.0);
            (None, None)
        }
    }
}

fn note_other_kind(reader: &mut Reader, tax_id: &TaxId, chosen: PersonKind) {
    let expected = tax_id.person_kind();
    if expected != chosen {
        let params = [("expected", expected.to_string())];
        reader
            .problems
            .note_with("personKind", "person-kind", params);
    }
}

/// Two to six digits that begin with a sector of the SCIAN.
fn activity(reader: &mut Reader, text: &str) -> Option<String> {
    let digits = text.trim();
    if digits.is_empty() {
        return None;
    }
    let is_activity = (2..=6).contains(&digits.len())
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && SizeSector::of_activity(digits).is_some();
    if !is_activity {
        reader
            .problems
            .note_with("scian", "scian", [("found", digits.to_owned())]);
    }
    Some(digits.to_owned())
}

fn place(
    reader: &mut Reader,
    form: &ProfileForm,
) -> (Option<State>, Option<Municipality>, Option<PostalCode>) {
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    let state: Option<State> = reader.parsed("state", "state", &given(&form.state));
    let municipality: Option<Municipality> =
        reader.parsed("municipality", "municipality", &given(&form.municipality));
    let postal_code: Option<PostalCode> =
        reader.parsed("postalCode", "postal-code", &form.postal_code);
    let mut note_other_state = |field, code, found: Option<State>| {
        if let (Some(expected), Some(found)) = (state, found)
            && expected != found
        {
            let params = [
                ("expected", expected.to_string()),
                ("found", found.to_string()),
            ];
            reader.problems.note_with(field, code, params);
        }
    };
    note_other_state(
        "municipality",
        "municipality-state",
        municipality.map(Municipality::state),
    );
    note_other_state(
        "postalCode",
        "postal-code-state",
        postal_code.map(PostalCode::state),
    );
    (state, municipality, postal_code)
}

/// Where nobody is marked, the first contact is the primary one.
fn contacts(reader: &mut Reader, forms: &[ContactForm]) -> Vec<Contact> {
    let primary = forms.iter().filter(|form| form.is_primary).count();
    if primary > 1 {
        reader.problems.note("contacts", "contacts-primary");
    }
    let contact = |(index, form): (usize, &ContactForm)| {
        let field = |name| format!("contacts.{index}.{name}");
        Contact {
            id: form.id,
            name: reader.required(&field("name"), &form.name, NAME),
            role: reader.text(&field("role"), &form.role, WORDS),
            mail: reader.parsed(&field("mail"), "mail", &form.mail),
            phone: reader.parsed(&field("phone"), "phone", &form.phone),
            is_primary: form.is_primary || (primary == 0 && index == 0),
        }
    };
    forms.iter().enumerate().map(contact).collect()
}

fn figures(reader: &mut Reader, forms: &[FiguresForm], today: Day) -> Vec<Figures> {
    let mut years = BTreeSet::new();
    let mut figures: Vec<Figures> = forms
        .iter()
        .enumerate()
        .filter_map(|(index, form)| {
            let field = format!("figures.{index}.year");
            let year = || [("found", form.year.to_string())];
            if form.year < FIRST_YEAR || i32::from(form.year) > i32::from(today.0.year()) {
                reader.problems.note_with(&field, "figures-year", year());
            } else if !years.insert(form.year) {
                reader
                    .problems
                    .note_with(&field, "figures-year-twice", year());
            }
            if form.workers.is_none() {
                let field = format!("figures.{index}.workers");
                reader.problems.note(&field, "required");
            }
            let sales = sales(
                reader,
                &format!("figures.{index}.salesMxn"),
                &form.sales_mxn,
            );
            Some(Figures {
                year: form.year,
                workers: form.workers?,
                sales: sales?,
            })
        })
        .collect();
    figures.sort_by_key(|figures| std::cmp::Reverse(figures.year));
    figures
}

fn sales(reader: &mut Reader, field: &str, text: &str) -> Option<Money> {
    if text.trim().is_empty() {
        reader.problems.note(field, "required");
        return None;
    }
    let sales = Money::parse(text, Currency::MXN)
        .ok()
        .filter(|sales| sales.minor >= 0);
    if sales.is_none() {
        reader
            .problems
            .note_with(field, "amount", [("found", text.trim().to_owned())]);
    }
    sales
}

fn markets(reader: &mut Reader, forms: &[MarketForm]) -> Vec<Market> {
    let mut seen = BTreeSet::new();
    let mut markets = Vec::with_capacity(forms.len());
    for (index, form) in forms.iter().enumerate() {
        let field = format!("markets.{index}.market");
        let market = form.market.trim().to_ascii_uppercase();
        if !is_country(&market) {
            reader
                .problems
                .note_with(&field, "country", [("found", market.clone())]);
        } else if !seen.insert(market.clone()) {
            reader
                .problems
                .note_with(&field, "market-twice", [("found", market.clone())]);
        }
        markets.push(Market {
            market,
            status: form.status,
        });
    }
    markets
}

/// Two capital letters, as ISO 3166-1 writes them; whether the country exists is the reference
/// data's to say.
pub(crate) fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase())
}

fn products(reader: &mut Reader, forms: &[ProductForm]) -> Vec<Product> {
    let product = |(index, form): (usize, &ProductForm)| {
        let field = |name| format!("products.{index}.{name}");
        Product {
            id: form.id,
            description: reader.required(&field("description"), &form.description, DESCRIPTION),
            digits: digits(reader, &field("code"), &form.code, form.edition),
            edition: form.edition,
            capacity: capacity(reader, index, form),
            certifications: reader.list(&field("certifications"), &form.certifications, WORDS),
            is_exportable: form.is_exportable,
        }
    };
    forms.iter().enumerate().map(product).collect()
}

/// The digits of a code as deep as its nomenclature goes.
fn digits(reader: &mut Reader, field: &str, text: &str, edition: Edition) -> Option<String> {
    let is_separator = |sign: char| sign.is_whitespace() || matches!(sign, '.' | '-');
    let digits: String = text.chars().filter(|sign| !is_separator(*sign)).collect();
    if digits.is_empty() {
        return None;
    }
    let fits = match edition {
        Edition::Hs2022 => matches!(digits.len(), 2 | 4 | 6),
        Edition::Mexico => matches!(digits.len(), 8 | 10),
    };
    let is_code = digits.bytes().all(|digit| digit.is_ascii_digit()) && !digits.starts_with("00");
    if !is_code {
        reader
            .problems
            .note_with(field, "tariff-code", [("found", text.trim().to_owned())]);
    } else if !fits {
        let params = [
            ("found", digits.len().to_string()),
            ("edition", edition.to_string()),
        ];
        reader
            .problems
            .note_with(field, "tariff-code-length", params);
    }
    Some(digits)
}

fn capacity(reader: &mut Reader, index: usize, form: &ProductForm) -> Option<Capacity> {
    let field = |name| format!("products.{index}.{name}");
    let amount_field = field("capacity");
    let amount: Exact = reader.parsed(
        &amount_field,
        "amount",
        form.capacity.as_deref().unwrap_or_default(),
    )?;
    if amount.0 <= rust_decimal::Decimal::ZERO {
        reader
            .problems
            .note_with(&amount_field, "amount", [("found", amount.to_string())]);
    }
    let unit = form.capacity_unit.as_deref().unwrap_or_default();
    let unit = reader.required(&field("capacityUnit"), unit, WORDS);
    if form.capacity_period.is_none() {
        reader.problems.note(&field("capacityPeriod"), "required");
    }
    Some(Capacity {
        amount,
        unit,
        period: form.capacity_period?,
    })
}
