//! The profile of a company: what the form holds, and what it becomes when nothing is wrong.

use serde::{Deserialize, Serialize};

use crate::companies::place::{Municipality, PostalCode, State};
use crate::companies::reach::{Mail, Phone, Web};
use crate::companies::size::{SizeRule, SizeSector, SizeWorking};
use crate::companies::tax_id::{PersonKind, TaxId};
use crate::ids::{ContactId, ProductId};
use crate::money::{Exact, Money};
use crate::problem::Problems;
use crate::time::Day;

mod read;

pub(crate) use read::is_country;

crate::text_enum! {
    /// How used a company is to exporting.
    pub enum ExportExperience {
        /// Never exported.
        None = "none",
        /// Now and then.
        Occasional = "occasional",
        /// Every year.
        Regular = "regular",
    }
}

crate::text_enum! {
    /// How far a company is in a market.
    pub enum MarketStatus {
        /// Would like to sell there.
        Interested = "interested",
        /// Looks for buyers.
        Exploring = "exploring",
        /// Sells there.
        Exporting = "exporting",
        /// Sold there before.
        Paused = "paused",
    }
}

crate::text_enum! {
    /// The nomenclature of a product's code.
    pub enum Edition {
        /// The Harmonized System of 2022: two, four or six digits.
        Hs2022 = "HS2022",
        /// The Mexican tariff: eight digits, or ten with the NICO.
        Mexico = "MX",
    }
}

crate::text_enum! {
    /// In what time a capacity is produced.
    pub enum CapacityPeriod {
        /// A month.
        Month = "month",
        /// A year.
        Year = "year",
    }
}

/// A profile as the form and the bridge hold it: everything as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Profile", rename_all = "camelCase")]
pub struct ProfileForm {
    /// The name in the deed, or of the natural person.
    pub legal_name: String,
    /// The names it is known by.
    pub trade_names: Vec<String>,
    /// The RFC; blank while it is not known.
    pub rfc: String,
    /// Why a wrong check digit is accepted.
    pub rfc_override: Option<String>,
    /// The kind of person.
    pub person_kind: PersonKind,
    /// The activity, 2 to 6 digits of the SCIAN.
    pub scian: Option<String>,
    /// The sector of the stratification, where a person chose it.
    pub size_sector: Option<SizeSector>,
    /// Codes of promotion sectors.
    pub sectors: Vec<String>,
    /// INEGI's two digits.
    pub state: Option<String>,
    /// INEGI's five digits.
    pub municipality: Option<String>,
    /// Street and number.
    pub address: String,
    /// Five digits, or blank.
    pub postal_code: String,
    /// The web address, or blank.
    pub web: String,
    /// Codes of programmes (IMMEX, PROSEC …).
    pub programmes: Vec<String>,
    /// How used it is to exporting.
    pub export_experience: ExportExperience,
    /// The people to speak with.
    pub contacts: Vec<ContactForm>,
    /// Workers and sales by year.
    pub figures: Vec<FiguresForm>,
    /// Markets with their status.
    pub markets: Vec<MarketForm>,
    /// What it makes.
    pub products: Vec<ProductForm>,
}

/// A contact as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Contact", rename_all = "camelCase")]
pub struct ContactForm {
    /// None for a new one.
    pub id: Option<ContactId>,
    /// The person.
    pub name: String,
    /// What the person does there.
    pub role: String,
    /// A mail address, or blank.
    pub mail: String,
    /// A telephone number, or blank.
    pub phone: String,
    /// Whom to call first.
    pub is_primary: bool,
}

/// Workers and sales of a year as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Figures", rename_all = "camelCase")]
pub struct FiguresForm {
    /// The fiscal year.
    pub year: u16,
    /// Own and outsourced workers; none where that was left blank, which is not nobody.
    pub workers: Option<u32>,
    /// Yearly sales in pesos.
    pub sales_mxn: String,
}

/// A market as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "MarketInterest", rename_all = "camelCase")]
pub struct MarketForm {
    /// ISO 3166-1, or EU.
    pub market: String,
    /// How far the company is there.
    pub status: MarketStatus,
}

/// A product as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Product", rename_all = "camelCase")]
pub struct ProductForm {
    /// None for a new one.
    pub id: Option<ProductId>,
    /// What it is, in the company's words.
    pub description: String,
    /// 2 to 10 digits with or without points, or blank while it is not classified.
    pub code: String,
    /// The nomenclature of the code.
    pub edition: Edition,
    /// How much can be made.
    pub capacity: Option<String>,
    /// In which unit.
    pub capacity_unit: Option<String>,
    /// In what time.
    pub capacity_period: Option<CapacityPeriod>,
    /// Certifications of the product.
    pub certifications: Vec<String>,
    /// It is ready to be sold abroad.
    pub is_exportable: bool,
}

/// A profile in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The name in the deed, or of the natural person.
    pub legal_name: String,
    /// The names it is known by.
    pub trade_names: Vec<String>,
    /// The tax identity, where it is known.
    pub tax_id: Option<TaxId>,
    /// Why its wrong check digit was accepted; none where it is right.
    pub tax_id_override: Option<String>,
    /// The kind of person.
    pub person_kind: PersonKind,
    /// The activity, 2 to 6 digits of the SCIAN.
    pub activity: Option<String>,
    /// The sector of the stratification, where a person chose it.
    pub size_sector: Option<SizeSector>,
    /// Codes of promotion sectors.
    pub sectors: Vec<String>,
    /// The state.
    pub state: Option<State>,
    /// The municipality, which lies in the state.
    pub municipality: Option<Municipality>,
    /// Street and number.
    pub address: String,
    /// The postal code, which lies in the state.
    pub postal_code: Option<PostalCode>,
    /// The web address.
    pub web: Option<Web>,
    /// Codes of programmes.
    pub programmes: Vec<String>,
    /// How used it is to exporting.
    pub export_experience: ExportExperience,
    /// The people to speak with; one of them, and one only, is the primary one.
    pub contacts: Vec<Contact>,
    /// Workers and sales, each year once, the latest first.
    pub figures: Vec<Figures>,
    /// Markets, each once.
    pub markets: Vec<Market>,
    /// What it makes.
    pub products: Vec<Product>,
}

/// A person to speak with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// None for a new one.
    pub id: Option<ContactId>,
    /// The person.
    pub name: String,
    /// What the person does there.
    pub role: String,
    /// The mail address.
    pub mail: Option<Mail>,
    /// The telephone number.
    pub phone: Option<Phone>,
    /// Whom to call first.
    pub is_primary: bool,
}

/// Workers and sales of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// The fiscal year.
    pub year: u16,
    /// Own and outsourced workers.
    pub workers: u32,
    /// Yearly sales in pesos.
    pub sales: Money,
}

/// A market of a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Market {
    /// ISO 3166-1, or EU.
    pub market: String,
    /// How far the company is there.
    pub status: MarketStatus,
}

/// A product of a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// None for a new one.
    pub id: Option<ProductId>,
    /// What it is.
    pub description: String,
    /// The digits of its code, where it is classified.
    pub digits: Option<String>,
    /// The nomenclature of the code.
    pub edition: Edition,
    /// How much can be made.
    pub capacity: Option<Capacity>,
    /// Certifications of the product.
    pub certifications: Vec<String>,
    /// It is ready to be sold abroad.
    pub is_exportable: bool,
}

/// How much a company can make of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capacity {
    /// More than nothing.
    pub amount: Exact,
    /// The unit.
    pub unit: String,
    /// In what time.
    pub period: CapacityPeriod,
}

impl Profile {
    /// Reads a form. `today` bounds the years of the figures.
    pub fn parse(form: &ProfileForm, today: Day) -> Result<Self, Problems> {
        read::profile(form, today)
    }

    /// The size by the latest figures, where figures and sector are known.
    pub fn size(&self, rule: &SizeRule) -> Option<SizeWorking> {
        let latest = self.figures.first()?;
        let of_activity = self.activity.as_deref().and_then(SizeSector::of_activity);
        let (sector, needs_confirmation) = self
            .size_sector
            .map(|sector| (sector, false))
            .or(of_activity)?;
        let mut working = rule.classify(sector, latest.workers, latest.sales.amount());
        if needs_confirmation {
            working.warnings.push("size-sector-confirm".to_owned());
        }
        Some(working)
    }

    /// Everything that a mission asks of a registered company is there: tax identity, state,
    /// a contact that can be reached, figures and a product.
    pub fn missing(&self) -> Vec<&'static str> {
        let is_reachable = |contact: &Contact| contact.mail.is_some() || contact.phone.is_some();
        [
            ("rfc", self.tax_id.is_some()),
            ("state", self.state.is_some()),
            ("contacts", self.contacts.iter().any(is_reachable)),
            ("figures", !self.figures.is_empty()),
            ("products", !self.products.is_empty()),
        ]
        .into_iter()
        .filter_map(|(field, is_there)| (!is_there).then_some(field))
        .collect()
    }
}

#[cfg(test)]
pub(crate) mod tests;
