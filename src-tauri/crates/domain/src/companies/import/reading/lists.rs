//! What a row says several of: contacts, figures, markets, products, and keys of other registers.

use super::super::clean::{amount, digits, said, several};
use super::super::field::CompanyField as Field;
use super::{BETWEEN, BETWEEN_WORDS, Cleaning, OutsideId, Row};
use crate::companies::profile::{
    ContactForm, Edition, FiguresForm, MarketForm, MarketStatus, ProductForm,
};
use crate::companies::reach::Phone;

impl Row<'_> {
    /// The first telephone and mail are of the person that is named; each further one is a contact
    /// of the same name.
    pub(super) fn contacts(&mut self, legal_name: &str) -> Vec<ContactForm> {
        let phones = self.phones();
        let mails: Vec<String> = self.several(Field::Mail, &BETWEEN_WORDS);
        let named = self.one(Field::ContactName);
        let role = self.one(Field::ContactRole);
        let count = phones
            .len()
            .max(mails.len())
            .max(usize::from(!named.is_empty()));
        if count > 0 && named.is_empty() {
            let reached = phones
                .first()
                .or(mails.first())
                .cloned()
                .unwrap_or_default();
            self.clean(
                Field::ContactName,
                Cleaning::ContactUnnamed,
                &reached,
                legal_name,
            );
        }
        let name = if named.is_empty() { legal_name } else { &named };
        let contact = |place: usize| ContactForm {
            id: None,
            name: name.to_owned(),
            role: role.clone(),
            mail: mails.get(place).cloned().unwrap_or_default(),
            phone: phones.get(place).cloned().unwrap_or_default(),
            is_primary: place == 0,
        };
        (0..count).map(contact).collect()
    }

    fn phones(&mut self) -> Vec<String> {
        let mut phones = Vec::new();
        for cell in self.texts(Field::Phone) {
            let parts = if cell.parse::<Phone>().is_ok() {
                vec![cell]
            } else {
                several(&cell, &BETWEEN_WORDS)
            };
            for part in parts {
                let bare = without_extension(&part);
                if bare != part {
                    self.clean(Field::Phone, Cleaning::ExtensionLeft, &part, &bare);
                }
                phones.push(number_of(&bare));
            }
        }
        phones
    }

    pub(super) fn figures(&mut self) -> Vec<FiguresForm> {
        let (workers, sales) = (self.one(Field::Workers), self.one(Field::Sales));
        match (workers.is_empty(), sales.is_empty()) {
            (true, true) => return Vec::new(),
            (false, false) => {}
            (true, false) => {
                self.clean(Field::Sales, Cleaning::FiguresHalf, &sales, "");
                return Vec::new();
            }
            (false, true) => {
                self.clean(Field::Workers, Cleaning::FiguresHalf, &workers, "");
                return Vec::new();
            }
        }
        let decimals = self.recipe.decimals;
        let count = amount(&workers, decimals).and_then(|count| count.parse().ok());
        if count.is_none() {
            self.note(Field::Workers, "workers", &workers);
        }
        let year = self.one(Field::Year);
        let year = if year.is_empty() {
            self.recipe.year
        } else {
            digits(&year).parse().ok()
        };
        vec![FiguresForm {
            year: year.unwrap_or_default(),
            // Who they are is told above.
            workers: count.or(Some(0)),
            sales_mxn: amount(&sales, decimals).unwrap_or(sales),
        }]
    }

    pub(super) fn markets(&mut self) -> Vec<MarketForm> {
        let mut markets: Vec<MarketForm> = Vec::new();
        for (field, status) in [
            (Field::ExportsTo, MarketStatus::Exporting),
            (Field::InterestedIn, MarketStatus::Interested),
        ] {
            for word in self.words(field) {
                let Some(code) = self.catalogue.country(&word) else {
                    self.note(field, "country-unknown", &word);
                    continue;
                };
                if markets.iter().all(|known| known.market != code) {
                    markets.push(MarketForm {
                        market: code.to_owned(),
                        status,
                    });
                }
            }
        }
        markets
    }

    pub(super) fn products(&mut self, is_exportable: bool) -> Vec<ProductForm> {
        let described = self.several(Field::Product, &BETWEEN);
        let codes = self.several(Field::ProductCode, &BETWEEN_WORDS);
        let count = described.len().max(codes.len());
        let mut products = Vec::with_capacity(count);
        for place in 0..count {
            let code = codes.get(place).map(|cell| self.tariff_code(cell));
            let code = code.unwrap_or_default();
            let description = described.get(place).cloned();
            let length = code.chars().filter(char::is_ascii_digit).count();
            products.push(ProductForm {
                id: None,
                description: description.unwrap_or_else(|| code.clone()),
                // The Harmonized System ends with the subheading.
                edition: if length > 6 {
                    Edition::Mexico
                } else {
                    Edition::Hs2022
                },
                code,
                capacity: None,
                capacity_unit: None,
                capacity_period: None,
                certifications: Vec::new(),
                is_exportable,
            });
        }
        products
    }

    /// Codes have an even number of digits; an odd one lost its zero to a spreadsheet.
    fn tariff_code(&mut self, cell: &str) -> String {
        let is_plain = cell.bytes().all(|sign| sign.is_ascii_digit());
        if !is_plain || cell.len().is_multiple_of(2) {
            return cell.to_owned();
        }
        let restored = format!("0{cell}");
        self.clean(Field::ProductCode, Cleaning::ZeroRestored, cell, &restored);
        restored
    }

    pub(super) fn outside_ids(&self) -> Vec<OutsideId> {
        let ids = self.raw(Field::OutsideId).into_iter().map(said);
        let columns = self.recipe.of(Field::OutsideId).zip(ids);
        columns
            .filter(|(_, id)| !id.is_empty())
            .map(|(column, id)| OutsideId {
                system: column.system.clone().unwrap_or_default(),
                id,
            })
            .collect()
    }
}

fn without_extension(phone: &str) -> String {
    let lower = phone.to_lowercase();
    let end = lower.find("ext").filter(|_| lower.len() == phone.len());
    let end = end.unwrap_or(phone.len());
    let bare = phone.get(..end).unwrap_or(phone);
    bare.trim_end_matches([' ', ',', '(', '-']).to_owned()
}

/// A telephone that a spreadsheet took for a number.
fn number_of(phone: &str) -> String {
    phone.strip_suffix(".0").unwrap_or(phone).to_owned()
}
