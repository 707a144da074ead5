//! What a company offers of a product: how soon, how much at least, at what price and on which terms,
//! where to, and the technical text that a buyer reads.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::companies::profile::is_country;
use crate::form::Reader;
use crate::money::{Currency, Exact, Money};
use crate::problem::Problems;
use crate::treaties::incoterm::Incoterm;

const WORDS: usize = 120;
/// The technical text of a product, in each language.
const TECHNICAL: usize = 4_000;
/// Ten years: nobody waits longer for a delivery.
const LONGEST_LEAD: u32 = 3_650;

/// An offer as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ProductOffer", rename_all = "camelCase")]
pub struct OfferForm {
    /// Days from the order to the delivery under the Incoterm.
    pub lead_days: String,
    /// The smallest order.
    pub minimum: String,
    /// In which unit.
    pub minimum_unit: String,
    /// The lowest price of a unit.
    pub price_low: String,
    /// The highest price of a unit; blank where there is one price.
    pub price_high: String,
    /// ISO 4217.
    pub price_currency: String,
    /// The unit that the price is of.
    pub price_unit: String,
    /// The terms that the price and the days hold on.
    pub incoterm: Option<Incoterm>,
    /// The place that the Incoterm names.
    pub incoterm_place: String,
    /// Countries where it can be delivered, ISO 3166-1; none where nothing was said.
    pub destinations: Vec<String>,
    /// What a buyer reads of it, in Spanish.
    pub technical_es: String,
    /// The same in English.
    pub technical_en: String,
}

/// What a company offers of a product.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offer {
    /// Days from the order to the delivery.
    pub lead_days: Option<u32>,
    /// The smallest order.
    pub minimum: Option<MinimumOrder>,
    /// What a unit costs.
    pub price: Option<PriceRange>,
    /// The terms that the price and the days hold on.
    pub incoterm: Option<Incoterm>,
    /// The place that the Incoterm names.
    pub incoterm_place: String,
    /// Countries where it can be delivered; none where nothing was said.
    pub destinations: Vec<String>,
    /// What a buyer reads of it, in Spanish.
    pub technical_es: String,
    /// The same in English.
    pub technical_en: String,
}

/// The smallest order that a company takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinimumOrder {
    /// More than nothing.
    pub amount: Exact,
    /// The unit, as the company says it.
    pub unit: String,
}

/// What a unit of a product costs: both ends in one currency, the low one first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceRange {
    /// The lowest price.
    pub low: Money,
    /// The highest price.
    pub high: Money,
    /// The unit that is priced.
    pub unit: String,
}

impl Offer {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &OfferForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let offer = Self {
            lead_days: lead_days(&mut reader, &form.lead_days),
            minimum: minimum(&mut reader, form),
            price: price(&mut reader, form),
            incoterm: form.incoterm,
            incoterm_place: reader.text("incotermPlace", &form.incoterm_place, WORDS),
            destinations: destinations(&mut reader, &form.destinations),
            technical_es: reader.lines("technicalEs", &form.technical_es, TECHNICAL),
            technical_en: reader.lines("technicalEn", &form.technical_en, TECHNICAL),
        };
        if offer.incoterm.is_none() && !offer.incoterm_place.is_empty() {
            reader.problems.note("incoterm", "required");
        }
        reader.problems.or(offer)
    }

    /// The form that it was read from.
    pub fn form(&self) -> OfferForm {
        let minimum = self.minimum.as_ref();
        let price = self.price.as_ref();
        let has_range = price.is_some_and(|price| price.low != price.high);
        let text = |text: Option<String>| text.unwrap_or_default();
        OfferForm {
            lead_days: text(self.lead_days.map(|days| days.to_string())),
            minimum: text(minimum.map(|minimum| minimum.amount.to_string())),
            minimum_unit: text(minimum.map(|minimum| minimum.unit.clone())),
            price_low: text(price.map(|price| price.low.amount().to_string())),
            price_high: text(
                price
                    .filter(|_| has_range)
                    .map(|price| price.high.amount().to_string()),
            ),
            price_currency: text(price.map(|price| price.low.currency.to_string())),
            price_unit: text(price.map(|price| price.unit.clone())),
            incoterm: self.incoterm,
            incoterm_place: self.incoterm_place.clone(),
            destinations: self.destinations.clone(),
            technical_es: self.technical_es.clone(),
            technical_en: self.technical_en.clone(),
        }
    }

    /// It says nothing.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// This offer, with what it leaves blank taken from another one of the same product. A price and its
    /// terms are one statement: they are taken together or not at all.
    #[must_use]
    pub fn filled_from(self, other: Self) -> Self {
        let or = |own: String, other: String| if own.is_empty() { other } else { own };
        let has_terms =
            self.price.is_some() || self.incoterm.is_some() || !self.incoterm_place.is_empty();
        let (price, incoterm, incoterm_place) = if has_terms {
            (self.price, self.incoterm, self.incoterm_place)
        } else {
            (other.price, other.incoterm, other.incoterm_place)
        };
        Self {
            lead_days: self.lead_days.or(other.lead_days),
            minimum: self.minimum.or(other.minimum),
            price,
            incoterm,
            incoterm_place,
            destinations: if self.destinations.is_empty() {
                other.destinations
            } else {
                self.destinations
            },
            technical_es: or(self.technical_es, other.technical_es),
            technical_en: or(self.technical_en, other.technical_en),
        }
    }
}

fn lead_days(reader: &mut Reader, text: &str) -> Option<u32> {
    let days: u32 = reader.parsed("leadDays", "lead-days", text)?;
    if days == 0 || days > LONGEST_LEAD {
        let params = [("found", days.to_string())];
        reader.problems.note_with("leadDays", "lead-days", params);
    }
    Some(days)
}

/// An amount of more than nothing; none where the field is blank.
fn amount(reader: &mut Reader, field: &str, text: &str) -> Option<Exact> {
    let amount: Exact = reader.parsed(field, "amount", text)?;
    if amount.0 <= rust_decimal::Decimal::ZERO {
        let params = [("found", amount.to_string())];
        reader.problems.note_with(field, "amount", params);
    }
    Some(amount)
}

fn minimum(reader: &mut Reader, form: &OfferForm) -> Option<MinimumOrder> {
    let amount = amount(reader, "minimum", &form.minimum)?;
    let unit = reader.required("minimumUnit", &form.minimum_unit, WORDS);
    Some(MinimumOrder { amount, unit })
}

fn price(reader: &mut Reader, form: &OfferForm) -> Option<PriceRange> {
    if form.price_low.trim().is_empty() && form.price_high.trim().is_empty() {
        return None;
    }
    let unit = reader.required("priceUnit", &form.price_unit, WORDS);
    let currency: Option<Currency> =
        reader.required_parsed("priceCurrency", "currency", &form.price_currency);
    let mut end = |field: &str, text: &str| {
        let amount = amount(reader, field, text)?;
        let money = Money::exact(amount.0, currency?).ok();
        if money.is_none() {
            let params = [("found", amount.to_string())];
            reader.problems.note_with(field, "amount", params);
        }
        money
    };
    let low = end("priceLow", &form.price_low);
    let high = end("priceHigh", &form.price_high);
    if form.price_low.trim().is_empty() {
        reader.problems.note("priceLow", "required");
    }
    let low = low?;
    let high = high.unwrap_or(low);
    if high.minor < low.minor {
        reader.problems.note("priceHigh", "price-range");
    }
    Some(PriceRange { low, high, unit })
}

fn destinations(reader: &mut Reader, codes: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut destinations = Vec::new();
    for code in codes {
        let code = code.trim().to_ascii_uppercase();
        if !is_country(&code) {
            let params = [("found", code.clone())];
            reader.problems.note_with("destinations", "country", params);
        } else if seen.insert(code.clone()) {
            destinations.push(code);
        }
    }
    destinations
}

#[cfg(test)]
mod tests;
