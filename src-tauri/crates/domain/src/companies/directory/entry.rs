//! What a directory says of a company: of its profile, what its listing lets be taken and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::companies::directory::listing::{Listing, PublicField};
use crate::companies::place::{Municipality, State};
use crate::companies::profile::{
    CapacityPeriod, Contact, ExportExperience, MarketStatus, Product, Profile,
};
use crate::companies::reach::{Mail, Phone, Web};
use crate::companies::size::Size;
use crate::ids::{ContactId, ProductId};
use crate::money::Exact;
use crate::time::Day;

crate::text_enum! {
    /// Why a company is not in a directory; words: `left-out-<code>`.
    pub enum LeftOut {
        /// It is kept for the record only.
        Archived = "archived",
        /// It gave no consent.
        NoConsent = "no-consent",
        /// It took its consent back.
        Withdrawn = "withdrawn",
        /// Its consent has ended, or has not begun.
        Ended = "ended",
        /// It is a natural person whose data were erased.
        Erased = "erased",
        /// None of its names may be public.
        NoName = "no-name",
        /// None of its products is ready to be sold abroad and may be public.
        NoProduct = "no-product",
    }
}

crate::text_enum! {
    /// Why a contact with a consent is not named; words: `contact-out-<code>`.
    pub enum ContactOut {
        /// That person's consent has ended, or has not begun.
        Ended = "ended",
        /// The company has that contact no longer.
        Gone = "gone",
        /// The person's data were erased.
        Erased = "erased",
        /// The contact has another name than the person who gave the consent.
        Renamed = "renamed",
        /// The person withdrew from the directory, or opposes it, in what was said to its purpose.
        Opposed = "opposed",
    }
}

/// A company that asks to be in a directory.
#[derive(Debug, Clone)]
pub struct Applicant {
    /// Its profile.
    pub profile: Profile,
    /// Its size, where it can be computed.
    pub size: Option<Size>,
    /// It is kept for the record only.
    pub is_archived: bool,
    /// It is a natural person whose data were erased.
    pub is_erased: bool,
    /// Contacts whose data were erased.
    pub erased_contacts: BTreeSet<ContactId>,
    /// Contacts who said no to the directory, whatever its listing says.
    pub opposed_contacts: BTreeSet<ContactId>,
    /// The first photographs of its products, where they were read.
    pub pictures: BTreeMap<ProductId, ListedPicture>,
}

/// A company in a directory. What is not public is not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The name that it stands under.
    pub name: String,
    /// Its other names.
    pub trade_names: Vec<String>,
    /// The state.
    pub state: Option<State>,
    /// The municipality.
    pub municipality: Option<Municipality>,
    /// The activity of the SCIAN.
    pub activity: Option<String>,
    /// Codes of sectors of promotion.
    pub sectors: Vec<String>,
    /// What it sells.
    pub products: Vec<ListedProduct>,
    /// Where it sells, and where it looks for buyers.
    pub markets: Vec<ListedMarket>,
    /// The size.
    pub size: Option<Size>,
    /// How used it is to exporting.
    pub experience: Option<ExportExperience>,
    /// Codes of programmes.
    pub programmes: Vec<String>,
    /// The web address.
    pub web: Option<Web>,
    /// The mail address of the company.
    pub mail: Option<Mail>,
    /// The telephone number of the company.
    pub phone: Option<Phone>,
    /// Whom to speak with.
    pub contact: Option<ListedContact>,
}

/// A product in a directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListedProduct {
    /// What it is, in the company's words.
    pub description: String,
    /// The digits of its code, at most six: those of the Harmonized System.
    pub code: Option<String>,
    /// How much can be made.
    pub capacity: Option<ListedCapacity>,
    /// Its certifications.
    pub certifications: Vec<String>,
    /// Its first photograph, small.
    pub picture: Option<ListedPicture>,
}

/// A photograph in a directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListedPicture {
    /// A JPEG in base 64.
    pub jpeg: String,
    /// What is on it, in Spanish.
    pub alt_es: String,
    /// The same in English.
    pub alt_en: String,
}

/// How much can be made of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ListedCapacity {
    /// How much.
    pub amount: Exact,
    /// In which unit.
    pub unit: String,
    /// In what time.
    pub period: CapacityPeriod,
}

/// A market in a directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListedMarket {
    /// ISO 3166-1, or EU.
    pub market: String,
    /// The company sells there; else it looks for buyers there.
    pub is_served: bool,
}

/// A person in a directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ListedContact {
    /// The name.
    pub name: String,
    /// What the person does there.
    pub role: String,
    /// The mail address.
    pub mail: Option<Mail>,
    /// The telephone number.
    pub phone: Option<Phone>,
}

impl Entry {
    /// What may be said of a company on a day, or why it is left out.
    pub fn of(listing: Option<&Listing>, company: &Applicant, day: Day) -> Result<Self, LeftOut> {
        if company.is_archived {
            return Err(LeftOut::Archived);
        }
        let listing = listing.ok_or(LeftOut::NoConsent)?;
        if listing.withdrawn_on.is_some() {
            return Err(LeftOut::Withdrawn);
        }
        if !listing.consent.holds_on(day) {
            return Err(LeftOut::Ended);
        }
        if company.is_erased {
            return Err(LeftOut::Erased);
        }
        let entry = Public(&listing.fields).entry(company);
        let entry = entry.ok_or(LeftOut::NoName)?;
        if entry.products.is_empty() {
            return Err(LeftOut::NoProduct);
        }
        Ok(Self {
            mail: listing.mail.clone(),
            phone: listing.phone.clone(),
            contact: ListedContact::of(listing, company, day).unwrap_or_default(),
            ..entry
        })
    }
}

/// The parts of a profile that are public.
struct Public<'a>(&'a BTreeSet<PublicField>);

impl Public<'_> {
    fn has(&self, field: PublicField) -> bool {
        self.0.contains(&field)
    }

    /// A value, if its part is public.
    fn give<T>(&self, field: PublicField, value: Option<T>) -> Option<T> {
        value.filter(|_| self.has(field))
    }

    /// A list, if its part is public.
    fn list<T: Clone>(&self, field: PublicField, list: &[T]) -> Vec<T> {
        if self.has(field) {
            list.to_vec()
        } else {
            Vec::new()
        }
    }

    fn entry(&self, company: &Applicant) -> Option<Entry> {
        use PublicField::{
            Activity, Experience, LegalName, Markets, Place, Programmes, Sectors, TradeNames, Web,
        };
        let profile = &company.profile;
        let legal_name = self.give(LegalName, Some(profile.legal_name.clone()));
        let mut names = self.list(TradeNames, &profile.trade_names);
        let name = match legal_name {
            Some(name) => name,
            None if names.is_empty() => return None,
            None => names.remove(0),
        };
        let products = profile
            .products
            .iter()
            .filter(|product| product.is_exportable);
        Some(Entry {
            name,
            trade_names: names,
            state: self.give(Place, profile.state),
            municipality: self.give(Place, profile.municipality),
            activity: self.give(Activity, profile.activity.clone()),
            sectors: self.list(Sectors, &profile.sectors),
            products: if self.has(PublicField::Products) {
                products
                    .map(|one| self.product(one, &company.pictures))
                    .collect()
            } else {
                Vec::new()
            },
            markets: if self.has(Markets) {
                markets(profile)
            } else {
                Vec::new()
            },
            size: self.give(PublicField::Size, company.size),
            experience: self.give(Experience, Some(profile.export_experience)),
            programmes: self.list(Programmes, &profile.programmes),
            web: self.give(Web, profile.web.clone()),
            mail: None,
            phone: None,
            contact: None,
        })
    }

    fn product(
        &self,
        product: &Product,
        pictures: &BTreeMap<ProductId, ListedPicture>,
    ) -> ListedProduct {
        let capacity = self.give(PublicField::Capacity, product.capacity.as_ref());
        ListedProduct {
            description: product.description.clone(),
            code: product
                .digits
                .as_deref()
                .map(|digits| digits.chars().take(6).collect()),
            capacity: capacity.map(|capacity| ListedCapacity {
                amount: capacity.amount,
                unit: capacity.unit.clone(),
                period: capacity.period,
            }),
            certifications: self.list(PublicField::Certifications, &product.certifications),
            picture: product.id.and_then(|id| pictures.get(&id).cloned()),
        }
    }
}

/// A market that a company left says nothing to who reads a directory.
fn markets(profile: &Profile) -> Vec<ListedMarket> {
    let is_told = |status: MarketStatus| status != MarketStatus::Paused;
    let markets = profile
        .markets
        .iter()
        .filter(|market| is_told(market.status));
    markets
        .map(|market| ListedMarket {
            market: market.market.clone(),
            is_served: market.status == MarketStatus::Exporting,
        })
        .collect()
}

impl ListedContact {
    /// The contact of a listing, if one is named and that person's own consent holds on a day; or why not.
    pub fn of(
        listing: &Listing,
        company: &Applicant,
        day: Day,
    ) -> Result<Option<Self>, ContactOut> {
        let Some(named) = &listing.contact else {
            return Ok(None);
        };
        if !named.consent.holds_on(day) {
            return Err(ContactOut::Ended);
        }
        if company.erased_contacts.contains(&named.id) {
            return Err(ContactOut::Erased);
        }
        if company.opposed_contacts.contains(&named.id) {
            return Err(ContactOut::Opposed);
        }
        let is_named = |contact: &&Contact| contact.id == Some(named.id);
        let found = company.profile.contacts.iter().find(is_named);
        let found = found.ok_or(ContactOut::Gone)?;
        if !named.is_of(found) {
            return Err(ContactOut::Renamed);
        }
        Ok(Some(Self {
            name: found.name.clone(),
            role: found.role.clone(),
            mail: found.mail.clone(),
            phone: found.phone.clone(),
        }))
    }
}

#[cfg(test)]
mod tests;
