//! What a mission sends: goods and samples by box, with what they weigh and are worth, and whether they stay.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::missions::sums::{ByCurrency, count};
use crate::money::{Currency, Exact, Money, MoneyText};
use crate::problem::Problems;
use crate::treaties::hs_code::TariffCode;

const WORDS: usize = 200;
const UNIT: usize = 30;

crate::text_enum! {
    /// What becomes of goods at the place; words: `stay-<code>`.
    #[serde(rename = "FreightStay")]
    pub enum Stay {
        /// They come back: a temporary import or a carnet.
        Temporary = "temporary",
        /// They are given away, sold or used up.
        ToStay = "to-stay",
    }
}

/// Goods as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "FreightItem", rename_all = "camelCase")]
pub struct FreightForm {
    /// What they are.
    pub name: String,
    /// Their code; may be blank.
    pub hs_code: String,
    /// How many.
    pub quantity: String,
    /// Of what.
    pub unit: String,
    /// What all of them weigh with their packing, in kilograms.
    pub weight_kg: String,
    /// What all of them are worth.
    pub value: String,
    /// ISO 4217.
    pub currency: String,
    /// What becomes of them.
    pub stay: Stay,
    /// In which box they are; may be blank.
    pub package: String,
}

/// Goods in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freight {
    /// What they are.
    pub name: String,
    /// Their code.
    pub code: Option<TariffCode>,
    /// How many.
    pub quantity: Exact,
    /// Of what.
    pub unit: String,
    /// In kilograms.
    pub weight_kg: Exact,
    /// What all of them are worth.
    pub value: Money,
    /// What becomes of them.
    pub stay: Stay,
    /// In which box.
    pub package: String,
}

impl Freight {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &FreightForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &form.name, WORDS);
        let code = reader.parsed("hsCode", "hs-code", &form.hs_code);
        let quantity = more_than_none(&mut reader, "quantity", &form.quantity);
        let unit = reader.required("unit", &form.unit, UNIT);
        let weight_kg = more_than_none(&mut reader, "weightKg", &form.weight_kg);
        let currency: Option<Currency> =
            reader.required_parsed("currency", "currency", &form.currency);
        let value = currency.and_then(|currency| reader.amount("value", &form.value, currency));
        let package = reader.text("package", &form.package, UNIT);
        let Some(((quantity, weight_kg), value)) = quantity.zip(weight_kg).zip(value) else {
            return Err(reader.problems);
        };
        reader.problems.or(Self {
            name,
            code,
            quantity,
            unit,
            weight_kg,
            value,
            stay: form.stay,
            package,
        })
    }
}

fn more_than_none(reader: &mut Reader, field: &str, text: &str) -> Option<Exact> {
    let read: Option<Exact> = reader.required_parsed(field, "decimal", text);
    if read.is_some_and(|read| read.0 <= Decimal::ZERO) {
        reader.problems.note(field, "positive");
    }
    read
}

/// Sums of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FreightSum {
    /// How many lines.
    pub items: u32,
    /// How many boxes; goods without one are in none.
    pub packages: u32,
    /// What all weighs, in kilograms.
    pub weight_kg: Exact,
    /// What all is worth, each currency by itself.
    pub value: Vec<MoneyText>,
}

/// Sums of all goods, and of those that come back and that stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FreightSums {
    /// All.
    pub all: FreightSum,
    /// What comes back.
    pub temporary: FreightSum,
    /// What stays.
    pub to_stay: FreightSum,
}

impl FreightSums {
    /// Adds up.
    pub fn of(goods: &[Freight]) -> Self {
        let of = |stay| sum(goods.iter().filter(move |one| one.stay == stay));
        Self {
            all: sum(goods.iter()),
            temporary: of(Stay::Temporary),
            to_stay: of(Stay::ToStay),
        }
    }
}

fn sum<'g>(goods: impl Iterator<Item = &'g Freight>) -> FreightSum {
    let goods: Vec<&Freight> = goods.collect();
    let packages: std::collections::BTreeSet<&str> = goods
        .iter()
        .map(|one| one.package.as_str())
        .filter(|package| !package.is_empty())
        .collect();
    let weight = goods.iter().fold(Decimal::ZERO, |sum, one| {
        sum.saturating_add(one.weight_kg.0)
    });
    let value: ByCurrency = goods.iter().map(|one| one.value).collect();
    FreightSum {
        items: count(goods.len()),
        packages: count(packages.len()),
        weight_kg: Exact(weight.normalize()),
        value: value.texts(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    use super::{Freight, FreightForm, FreightSums, Stay};
    use crate::money::{Currency, MoneyText};

    fn form() -> FreightForm {
        FreightForm {
            name: "Mermelada de mango".to_owned(),
            hs_code: "2007.99".to_owned(),
            quantity: "24".to_owned(),
            unit: "frascos".to_owned(),
            weight_kg: "7.2".to_owned(),
            value: "96.00".to_owned(),
            currency: "USD".to_owned(),
            stay: Stay::ToStay,
            package: "1".to_owned(),
        }
    }

    #[test]
    fn goods_have_a_weight_and_an_exact_value() {
        let read = Freight::parse(&form()).unwrap();
        assert_eq!(read.value.minor, 9_600);
        let wrong = FreightForm {
            weight_kg: "0".to_owned(),
            value: "96.001".to_owned(),
            hs_code: "A".to_owned(),
            ..form()
        };
        let told = Freight::parse(&wrong).unwrap_err().0;
        let told: Vec<_> = told.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(told, ["hs-code", "positive", "amount"]);
    }

    proptest! {
        /// What comes back and what stays is all, in lines, weight and money of each currency.
        #[test]
        fn the_parts_are_the_whole(goods in proptest::collection::vec((any::<bool>(), 1_i64..10_000_000, 0_usize..3, 1_u32..90_000), 0..20)) {
            let currencies = [Currency::USD, Currency::MXN, Currency::EUR];
            let goods: Vec<Freight> = goods
                .into_iter()
                .map(|(stays, minor, currency, weight)| Freight {
                    stay: if stays { Stay::ToStay } else { Stay::Temporary },
                    value: crate::money::Money { minor, currency: currencies[currency] },
                    weight_kg: crate::money::Exact(Decimal::new(i64::from(weight), 2)),
                    ..Freight::parse(&form()).unwrap()
                })
                .collect();
            let sums = FreightSums::of(&goods);
            prop_assert_eq!(sums.temporary.items + sums.to_stay.items, sums.all.items);
            prop_assert_eq!(sums.temporary.weight_kg.0 + sums.to_stay.weight_kg.0, sums.all.weight_kg.0);
            for currency in currencies {
                let of = |texts: &[MoneyText]| texts
                    .iter()
                    .find(|text| text.currency == currency)
                    .map_or(Decimal::ZERO, |text| text.amount.parse().unwrap());
                prop_assert_eq!(of(&sums.temporary.value) + of(&sums.to_stay.value), of(&sums.all.value));
            }
        }
    }
}
