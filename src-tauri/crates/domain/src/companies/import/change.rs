//! What a row would change in a registered company, part by part. A blank cell changes nothing.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::catalogue::Catalogue;
use crate::companies::profile::{Contact, ExportExperience, Product, Profile};
use crate::text::fold;

crate::text_enum! {
    /// What of a profile is changed as a whole; words: `company-part-<code>`.
    pub enum Part {
        /// The legal name.
        LegalName = "legal-name",
        /// The trade names.
        TradeNames = "trade-names",
        /// The RFC.
        Rfc = "rfc",
        /// The activity.
        Scian = "scian",
        /// The promotion sectors.
        Sectors = "sectors",
        /// State, municipality and postal code, which must agree.
        Place = "place",
        /// Street, number, neighbourhood and town.
        Address = "address",
        /// The web address.
        Web = "web",
        /// The programmes.
        Programmes = "programmes",
        /// How used it is to exporting.
        Experience = "experience",
        /// The people to speak with.
        Contacts = "contacts",
        /// Workers and sales by year.
        Figures = "figures",
        /// The markets.
        Markets = "markets",
        /// What it makes.
        Products = "products",
        /// Its keys in other registers, which are kept beside the profile.
        OutsideIds = "outside-ids",
    }
}

/// How a row goes into a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filling {
    /// What the row says takes the place of what is there.
    Replace,
    /// Only what is blank is filled, and lists grow: the row is another of the same company.
    Blanks,
}

/// A part that a row would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PartChange {
    /// Which part.
    pub part: Part,
    /// What is there.
    pub before: String,
    /// What would be there.
    pub after: String,
}

/// What a row would change in a profile.
pub fn differences(
    known: &Profile,
    row: &Profile,
    filling: Filling,
    catalogue: &Catalogue,
) -> Vec<PartChange> {
    let change = |part: Part| {
        let mut after = known.clone();
        put_part(&mut after, row, part, filling);
        (after != *known).then(|| PartChange {
            part,
            before: said(known, part, catalogue),
            after: said(&after, part, catalogue),
        })
    };
    Part::ALL.iter().copied().filter_map(change).collect()
}

/// Puts some parts of a row into a profile; all of them where none are named.
pub fn put(known: &Profile, row: &Profile, parts: Option<&[Part]>, filling: Filling) -> Profile {
    let mut profile = known.clone();
    for part in parts.unwrap_or(Part::ALL) {
        put_part(&mut profile, row, *part, filling);
    }
    profile
}

fn put_part(known: &mut Profile, row: &Profile, part: Part, filling: Filling) {
    match part {
        Part::LegalName => {
            // Capitals and points are no other name.
            if filling == Filling::Replace && letters(&known.legal_name) != letters(&row.legal_name)
            {
                known.legal_name.clone_from(&row.legal_name);
            }
        }
        Part::TradeNames => add_words(&mut known.trade_names, &row.trade_names),
        Part::Rfc => {
            if takes(known.tax_id.as_ref(), row.tax_id.as_ref(), filling) {
                known.tax_id.clone_from(&row.tax_id);
                known.tax_id_override.clone_from(&row.tax_id_override);
                known.person_kind = row.person_kind;
            }
        }
        Part::Scian => {
            if takes(known.activity.as_ref(), row.activity.as_ref(), filling) {
                known.activity.clone_from(&row.activity);
            }
        }
        Part::Sectors => add_words(&mut known.sectors, &row.sectors),
        Part::Place => put_place(known, row, filling),
        Part::Address => {
            let is_free = known.address.is_empty() || filling == Filling::Replace;
            let is_other = fold(&known.address) != fold(&row.address);
            if is_free && is_other && !row.address.is_empty() {
                known.address.clone_from(&row.address);
            }
        }
        Part::Web => {
            if takes(known.web.as_ref(), row.web.as_ref(), filling) {
                known.web.clone_from(&row.web);
            }
        }
        Part::Programmes => add_words(&mut known.programmes, &row.programmes),
        Part::Experience => {
            let is_free =
                known.export_experience == ExportExperience::None || filling == Filling::Replace;
            if is_free && row.export_experience != ExportExperience::None {
                known.export_experience = row.export_experience;
            }
        }
        Part::Contacts => {
            let mut met = BTreeSet::new();
            for contact in &row.contacts {
                let place = place_of(&known.contacts, contact, &met, filling);
                met.insert(place.unwrap_or(known.contacts.len()));
                put_contact(known, place, contact, &row.legal_name, filling);
            }
        }
        Part::Figures => put_figures(known, row, filling),
        Part::Markets => put_markets(known, row, filling),
        Part::Products => {
            for product in &row.products {
                put_product(&mut known.products, product);
            }
        }
        Part::OutsideIds => {}
    }
}

fn takes<T>(known: Option<&T>, row: Option<&T>, filling: Filling) -> bool {
    row.is_some() && (known.is_none() || filling == Filling::Replace)
}

fn letters(name: &str) -> String {
    fold(name).replace(' ', "")
}

fn add_words(known: &mut Vec<String>, row: &[String]) {
    for word in row {
        if known.iter().all(|other| letters(other) != letters(word)) {
            known.push(word.clone());
        }
    }
}

/// What lies in another state goes with the state.
fn put_place(known: &mut Profile, row: &Profile, filling: Filling) {
    if filling == Filling::Blanks && known.state.is_some() && row.state != known.state {
        return;
    }
    if takes(known.state.as_ref(), row.state.as_ref(), filling) && known.state != row.state {
        known.state = row.state;
        known.municipality = None;
        known.postal_code = None;
    }
    let is_there = |state| known.state.is_none_or(|known| known == state);
    let municipality = row.municipality.filter(|place| is_there(place.state()));
    let postal_code = row.postal_code.filter(|place| is_there(place.state()));
    if takes(known.municipality.as_ref(), municipality.as_ref(), filling) {
        known.municipality = municipality;
    }
    if takes(known.postal_code.as_ref(), postal_code.as_ref(), filling) {
        known.postal_code = postal_code;
    }
}

/// A contact is known by its mail, else by its telephone, else by its name: of a person with two
/// telephones each is met once, and another telephone under one name takes the place of none where a
/// row only fills what is blank.
fn place_of(
    known: &[Contact],
    row: &Contact,
    met: &BTreeSet<usize>,
    filling: Filling,
) -> Option<usize> {
    let mail = |other: &Contact| row.mail.is_some() && other.mail == row.mail;
    let phone = |other: &Contact| row.phone.is_some() && other.phone == row.phone;
    let agrees = |other: &Contact| {
        agree(other.mail.as_ref(), row.mail.as_ref())
            && agree(other.phone.as_ref(), row.phone.as_ref())
    };
    let is_named = |(place, other): (usize, &Contact)| {
        !met.contains(&place)
            && fold(&other.name) == fold(&row.name)
            && (filling == Filling::Replace || agrees(other))
    };
    let by_name = || {
        let mut places = known.iter().enumerate();
        places.position(is_named)
    };
    let by_mail = known.iter().position(mail);
    by_mail
        .or_else(|| known.iter().position(phone))
        .or_else(by_name)
}

fn agree<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn put_contact(
    known: &mut Profile,
    place: Option<usize>,
    row: &Contact,
    company: &str,
    filling: Filling,
) {
    let has_primary = known.contacts.iter().any(|contact| contact.is_primary);
    let Some(contact) = place.and_then(|place| known.contacts.get_mut(place)) else {
        known.contacts.push(Contact {
            id: None,
            is_primary: row.is_primary && !has_primary,
            ..row.clone()
        });
        return;
    };
    // A contact without a person has the name of the company.
    let is_named = letters(&row.name) != letters(company);
    if filling == Filling::Replace && is_named && fold(&contact.name) != fold(&row.name) {
        contact.name.clone_from(&row.name);
    }
    if !row.role.is_empty() && (contact.role.is_empty() || filling == Filling::Replace) {
        contact.role.clone_from(&row.role);
    }
    if takes(contact.mail.as_ref(), row.mail.as_ref(), filling) {
        contact.mail.clone_from(&row.mail);
    }
    if takes(contact.phone.as_ref(), row.phone.as_ref(), filling) {
        contact.phone.clone_from(&row.phone);
    }
}

fn put_figures(known: &mut Profile, row: &Profile, filling: Filling) {
    for figures in &row.figures {
        match known
            .figures
            .iter_mut()
            .find(|other| other.year == figures.year)
        {
            Some(other) if filling == Filling::Replace => *other = figures.clone(),
            Some(_) => {}
            None => known.figures.push(figures.clone()),
        }
    }
    known
        .figures
        .sort_by_key(|figures| std::cmp::Reverse(figures.year));
}

fn put_markets(known: &mut Profile, row: &Profile, filling: Filling) {
    for market in &row.markets {
        match known
            .markets
            .iter_mut()
            .find(|other| other.market == market.market)
        {
            Some(other) if filling == Filling::Replace => other.status = market.status,
            Some(_) => {}
            None => known.markets.push(market.clone()),
        }
    }
}

/// A product is known by what it is called; by its code alone where the row does not call it
/// anything.
fn put_product(known: &mut Vec<Product>, row: &Product) {
    let is_called = row.digits.as_deref() != Some(&*letters(&row.description));
    let is_same = |other: &&mut Product| {
        if is_called {
            fold(&other.description) == fold(&row.description)
        } else {
            other.digits == row.digits
        }
    };
    match known.iter_mut().find(is_same) {
        Some(other) if other.digits.is_none() => {
            other.digits.clone_from(&row.digits);
            other.edition = row.edition;
        }
        Some(_) => {}
        None => known.push(row.clone()),
    }
}

/// A part in one line.
fn said(profile: &Profile, part: Part, catalogue: &Catalogue) -> String {
    let text = |value: Option<String>| value.unwrap_or_default();
    let list = |words: Vec<String>| words.join("; ");
    match part {
        Part::LegalName => profile.legal_name.clone(),
        Part::TradeNames => list(profile.trade_names.clone()),
        Part::Rfc => text(profile.tax_id.as_ref().map(ToString::to_string)),
        Part::Scian => text(profile.activity.clone()),
        Part::Sectors => list(profile.sectors.clone()),
        Part::Place => {
            let names = [
                profile
                    .municipality
                    .map(|place| catalogue.municipality_name(place).to_owned()),
                profile
                    .state
                    .map(|state| catalogue.state_name(state).to_owned()),
                profile.postal_code.map(|code| code.to_string()),
            ];
            names.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        Part::Address => profile.address.clone(),
        Part::Web => text(profile.web.as_ref().map(ToString::to_string)),
        Part::Programmes => list(profile.programmes.clone()),
        Part::Experience => profile.export_experience.to_string(),
        Part::Contacts => list(profile.contacts.iter().map(contact_said).collect()),
        Part::Figures => {
            let figures = profile.figures.iter();
            list(
                figures
                    .map(|of| format!("{}: {}, {}", of.year, of.workers, of.sales.amount()))
                    .collect(),
            )
        }
        Part::Markets => {
            let markets = profile.markets.iter();
            list(
                markets
                    .map(|of| format!("{} {}", of.market, of.status))
                    .collect(),
            )
        }
        Part::Products => {
            let products = profile.products.iter();
            let said = products.map(|of| match &of.digits {
                Some(digits) => format!("{digits} {}", of.description),
                None => of.description.clone(),
            });
            list(said.collect())
        }
        Part::OutsideIds => String::new(),
    }
}

fn contact_said(contact: &Contact) -> String {
    let parts = [
        Some(contact.name.clone()),
        contact.phone.as_ref().map(ToString::to_string),
        contact.mail.as_ref().map(ToString::to_string),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
