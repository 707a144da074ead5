//! What a company lets be public, who said so, when and how.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::companies::profile::{Contact, Profile};
use crate::companies::reach::{Mail, Phone};
use crate::form::Reader;
use crate::ids::ContactId;
use crate::problem::Problems;
use crate::text::fold;
use crate::time::Day;

const NAME: usize = 200;
const NOTE: usize = 1_000;

crate::text_enum! {
    /// A part of a profile that a company may let be public.
    pub enum PublicField {
        /// The legal name.
        LegalName = "legal-name",
        /// The names it is known by.
        TradeNames = "trade-names",
        /// State and municipality; never the address.
        Place = "place",
        /// The activity of the SCIAN.
        Activity = "activity",
        /// The sectors of promotion.
        Sectors = "sectors",
        /// The products that are ready to be sold abroad, with their codes.
        Products = "products",
        /// How much of them it can make.
        Capacity = "capacity",
        /// Their certifications.
        Certifications = "certifications",
        /// The markets where it sells, and those where it looks for buyers.
        Markets = "markets",
        /// The size; never the figures behind it.
        Size = "size",
        /// How used it is to exporting.
        Experience = "experience",
        /// The programmes (IMMEX, PROSEC …).
        Programmes = "programmes",
        /// The web address.
        Web = "web",
    }
}

crate::text_enum! {
    /// How a consent was given.
    pub enum ConsentMeans {
        /// A signed letter.
        Letter = "letter",
        /// A mail.
        Mail = "mail",
        /// A form that was filled in.
        Form = "form",
    }
}

/// What a company lets be public, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "DirectoryListing", rename_all = "camelCase")]
pub struct ListingForm {
    /// The parts of the profile.
    pub fields: Vec<PublicField>,
    /// A mail address of the company itself, or blank.
    pub mail: String,
    /// A telephone number of the company itself, or blank.
    pub phone: String,
    /// Who gave the consent, and for the company may.
    pub given_by: String,
    /// The day on which it was given.
    pub given_on: String,
    /// How it was given.
    pub means: ConsentMeans,
    /// What else is to be known of it: where the letter lies.
    pub note: String,
    /// The last day on which it holds; blank where it has no end.
    pub ends_on: String,
    /// A person of the company whose data may be public too.
    pub contact: Option<ContactConsentForm>,
}

/// That a contact lets name, role, mail and telephone be public, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ContactConsent", rename_all = "camelCase")]
pub struct ContactConsentForm {
    /// Who.
    pub id: ContactId,
    /// The name under which that person gave it: the consent is no other person's.
    pub name: String,
    /// The day on which that person gave it.
    pub given_on: String,
    /// How it was given.
    pub means: ConsentMeans,
    /// The last day on which it holds; blank where it has no end.
    pub ends_on: String,
}

/// What a company lets be public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The parts of the profile.
    pub fields: BTreeSet<PublicField>,
    /// A mail address of the company itself.
    pub mail: Option<Mail>,
    /// A telephone number of the company itself.
    pub phone: Option<Phone>,
    /// Who gave the consent.
    pub given_by: String,
    /// When and how it was given.
    pub consent: Consent,
    /// What else is to be known of it.
    pub note: String,
    /// A person of the company whose data may be public too.
    pub contact: Option<ContactConsent>,
    /// The day on which the company took the consent back.
    pub withdrawn_on: Option<Day>,
}

/// When and how a consent was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consent {
    /// The day on which it was given.
    pub given_on: Day,
    /// How.
    pub means: ConsentMeans,
    /// The last day on which it holds.
    pub ends_on: Option<Day>,
}

/// That a contact lets its data be public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactConsent {
    /// Who.
    pub id: ContactId,
    /// The name under which that person gave it.
    pub name: String,
    /// When and how that person gave it.
    pub consent: Consent,
}

impl ContactConsent {
    /// Whether a contact is the person who gave it: a record that another name was typed over is not.
    pub fn is_of(&self, contact: &Contact) -> bool {
        contact.id == Some(self.id) && fold(&contact.name) == fold(&self.name)
    }
}

impl Consent {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.given_on <= day && self.ends_on.is_none_or(|last| day <= last)
    }
}

impl Listing {
    /// Reads a form. The profile says who its contacts are; `today` is the last day on which a consent can
    /// have been given, and the day on which the company took one back, if it did, the first.
    pub fn parse(
        form: &ListingForm,
        profile: &Profile,
        today: Day,
        withdrawn_on: Option<Day>,
    ) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let fields: BTreeSet<PublicField> = form.fields.iter().copied().collect();
        note_nameless(&mut reader, &fields, profile);
        let consent = consent(
            &mut reader,
            "",
            (&form.given_on, form.means, &form.ends_on),
            today,
        );
        let is_older = |day: &Day| consent.is_some_and(|consent| consent.given_on < *day);
        if withdrawn_on.as_ref().is_some_and(is_older) {
            reader.problems.note("givenOn", "consent-withdrawn");
        }
        let contact = form
            .contact
            .as_ref()
            .and_then(|contact| contact_consent(&mut reader, contact, profile, today));
        let given_by = reader.required("givenBy", &form.given_by, NAME);
        let mail = reader.parsed("mail", "mail", &form.mail);
        let phone = reader.parsed("phone", "phone", &form.phone);
        let note = reader.lines("note", &form.note, NOTE);
        let problems = std::mem::take(&mut reader.problems);
        let Some(consent) = consent else {
            return Err(problems);
        };
        problems.or(Self {
            fields,
            mail,
            phone,
            given_by,
            consent,
            note,
            contact,
            withdrawn_on: None,
        })
    }

    /// The form that it was read from.
    pub fn form(&self) -> ListingForm {
        let blank = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        ListingForm {
            fields: self.fields.iter().copied().collect(),
            mail: self
                .mail
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            phone: self
                .phone
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            given_by: self.given_by.clone(),
            given_on: self.consent.given_on.to_string(),
            means: self.consent.means,
            note: self.note.clone(),
            ends_on: blank(self.consent.ends_on),
            contact: self.contact.as_ref().map(|contact| ContactConsentForm {
                id: contact.id,
                name: contact.name.clone(),
                given_on: contact.consent.given_on.to_string(),
                means: contact.consent.means,
                ends_on: blank(contact.consent.ends_on),
            }),
        }
    }

    /// The day of the last word of the company, and whether that was to take the consent back: of two
    /// listings of one company, the greater one counts.
    pub fn last_word(&self) -> (Day, bool) {
        match self.withdrawn_on {
            Some(day) => (day, true),
            None => (self.consent.given_on, false),
        }
    }
}

/// An entry needs a name that is public.
fn note_nameless(reader: &mut Reader, fields: &BTreeSet<PublicField>, profile: &Profile) {
    let has_legal = fields.contains(&PublicField::LegalName);
    let has_trade = fields.contains(&PublicField::TradeNames) && !profile.trade_names.is_empty();
    if !has_legal && !has_trade {
        reader.problems.note("fields", "public-name");
    }
}

fn consent(
    reader: &mut Reader,
    under: &str,
    (given_on, means, ends_on): (&str, ConsentMeans, &str),
    today: Day,
) -> Option<Consent> {
    let [given_field, ends_field] = ["givenOn", "endsOn"].map(|field| format!("{under}{field}"));
    let given_on: Option<Day> = reader.required_parsed(&given_field, "day", given_on);
    let ends_on: Option<Day> = reader.parsed(&ends_field, "day", ends_on);
    let given_on = given_on?;
    if given_on > today {
        reader.problems.note(&given_field, "consent-in-future");
    }
    if ends_on.is_some_and(|last| last < given_on) {
        let start = [("start", given_on.to_string())];
        reader
            .problems
            .note_with(&ends_field, "ends-before-start", start);
    }
    Some(Consent {
        given_on,
        means,
        ends_on,
    })
}

fn contact_consent(
    reader: &mut Reader,
    form: &ContactConsentForm,
    profile: &Profile,
    today: Day,
) -> Option<ContactConsent> {
    let is_named = |known: &&Contact| known.id == Some(form.id);
    let contact = profile.contacts.iter().find(is_named);
    if contact.is_none() {
        reader.problems.note("contact.id", "contact-unknown");
    }
    let given = (form.given_on.as_str(), form.means, form.ends_on.as_str());
    let consent = consent(reader, "contact.", given, today)?;
    let told = ContactConsent {
        id: form.id,
        name: form.name.trim().to_owned(),
        consent,
    };
    if contact.is_some_and(|contact| !told.is_of(contact)) {
        let name = [("name", told.name.clone())];
        reader
            .problems
            .note_with("contact.id", "contact-renamed", name);
    }
    Some(told)
}

#[cfg(test)]
pub(super) mod tests;
