//! What is known of a good and of how it is made. What is not known is left out, never taken as
//! nothing: the determination asks for it by name, and only where it matters.

mod answers;
mod problems;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use self::answers::{Answers, Transport, Vehicle};
pub use self::problems::MOST_LINES;
use crate::money::{Currency, Exact};
use crate::origin::declaration::LineDeclaration;
use crate::origin::determination::sale::Sale;
use crate::treaties::hs_code::TariffCode;

/// A good, its bill of materials, and what was answered about it. Values are per unit of the good
/// (or per lot: the same for all), in one currency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
#[serde(rename = "OriginCase")]
pub struct Case {
    /// The good.
    pub good: Good,
    /// Its bill of materials.
    #[serde(default)]
    pub materials: Vec<BomLine>,
    /// What was answered.
    #[serde(default)]
    pub answers: Answers,
}

/// The good whose origin is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
#[serde(rename = "OriginGood")]
pub struct Good {
    /// Its code in the present edition of the Harmonized System, six digits or more.
    pub code: TariffCode,
    /// Its code in an earlier edition, where somebody looked it up.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, TariffCode>,
    /// The currency of every value of the case.
    pub currency: Currency,
    /// The price with its terms, where the prices below follow from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sale: Option<Sale>,
    /// The price without costs of international shipment (FOB): the transaction value, or the value
    /// of the good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_value: Option<Exact>,
    /// The price at the factory gate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ex_works: Option<Exact>,
    /// The net cost, where the producer's books give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub net_cost: Option<Exact>,
    /// What the net cost is worked out from otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub costs: Option<Costs>,
    /// The weight of the good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Exact>,
    /// The weight of the component that determines its classification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub component_weight: Option<Exact>,
    /// How it is a set, where it is classified as one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<SetRule>,
}

crate::text_enum! {
    /// The general rule of interpretation by which a set is classified.
    #[serde(rename = "OriginSetRule")]
    pub enum SetRule {
        /// By the article that names it or that gives it its character.
        Gri3ab = "gri-3ab",
        /// By the last heading of those that come into question.
        Gri3c = "gri-3c",
    }
}

/// What the good costs besides its materials, and what a net cost leaves out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
#[serde(rename = "OriginCosts")]
pub struct Costs {
    /// Product costs other than materials: labour and overhead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_product: Option<Exact>,
    /// Costs of the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Exact>,
    /// Other costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<Exact>,
    /// Left out: sales promotion, marketing and after-sales service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sales_promotion: Option<Exact>,
    /// Left out: royalties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub royalties: Option<Exact>,
    /// Left out: shipping and packing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipping_and_packing: Option<Exact>,
    /// Left out: interest above what is allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Exact>,
}

/// A line of the bill of materials.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct BomLine {
    /// What it is called.
    pub name: String,
    /// Its code in the present edition of the Harmonized System.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<TariffCode>,
    /// Its code in an earlier edition, where somebody looked it up.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, TariffCode>,
    /// What it is to the good.
    #[serde(default)]
    pub role: Role,
    /// What is known of its origin.
    #[serde(default)]
    pub origin: Origin,
    /// The country that it comes from: ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The agreements under which it is declared to originate; every agreement of its country where
    /// nothing is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<String>,
    /// How much of it is in one unit of the good; nothing is worked out from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Exact>,
    /// Who supplies it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<String>,
    /// The document that shows its origin: a proof, a declaration of the supplier, an invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The declaration of its supplier, where its origin rests on one: then it originates as long as that
    /// counts, under the agreements that it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declaration: Option<LineDeclaration>,
    /// Its value in one unit of the good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Exact>,
    /// Of the value of a material that does not originate: what producers in the Parties put into
    /// it, by their statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regional_value: Option<Exact>,
    /// Its weight in one unit of the good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Exact>,
    /// Whether it is part of the component that determines the classification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_component: Option<bool>,
    /// Whether it is elastomeric yarn, or is of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elastomeric: Option<bool>,
    /// How originating and other units of it are told apart, where they are mixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inventory: Option<String>,
    /// Whether it is the material that a rule names, by that name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub named: BTreeMap<String, bool>,
    /// Whether a rule that lists what a good is made from leaves it room: what the adviser found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed: Option<bool>,
    /// What the same would cost from a Party, in one unit of the good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offered: Option<Exact>,
    /// What the producer makes it from; nothing for what is bought. The origin of what is made follows
    /// from these; what is said of it decides only where its own origin rests on an answer of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<BomLine>,
}

crate::text_enum! {
    /// What a line is to the good.
    #[derive(Default)]
    #[serde(rename = "BomLineRole")]
    pub enum Role {
        /// A material.
        #[default]
        Material = "material",
        /// An accessory, spare part or tool that goes with the good.
        Accessory = "accessory",
        /// What the good is packed in for retail sale.
        RetailPacking = "retail-packing",
        /// What the good is packed in for its journey.
        ShippingPacking = "shipping-packing",
        /// Used up in making the good and no part of it.
        Indirect = "indirect",
    }
}

crate::text_enum! {
    /// What is known of where a material originates.
    #[derive(Default)]
    #[serde(rename = "BomLineOrigin")]
    pub enum Origin {
        /// Nothing yet.
        #[default]
        Unknown = "unknown",
        /// It does not originate, or nobody can prove that it does.
        NonOriginating = "non-originating",
        /// It originates in its country.
        Originating = "originating",
        /// It is wholly obtained in its country.
        WhollyObtained = "wholly-obtained",
    }
}

impl Case {
    /// The same with the prices that follow from the terms of its sale.
    pub fn priced(&self) -> Cow<'_, Self> {
        let Some(sale) = &self.good.sale else {
            return Cow::Borrowed(self);
        };
        let mut priced = self.clone();
        priced.good.transaction_value = sale.transaction_value();
        priced.good.ex_works = sale.ex_works();
        priced.good.sale = None;
        Cow::Owned(priced)
    }

    /// The places of the bought lines that originate by what was said of them, with no agreement named:
    /// they count under every agreement of their country.
    pub fn unnamed(&self) -> Vec<String> {
        let mut unnamed = Vec::new();
        for_each_line(&self.materials, "", &mut |place, line| {
            let originates = matches!(line.origin, Origin::Originating | Origin::WhollyObtained);
            let is_named = !line.agreements.is_empty() || line.declaration.is_some();
            if originates && !is_named && line.inputs.is_empty() && line.role != Role::Indirect {
                unnamed.push(place.to_owned());
            }
        });
        unnamed
    }
}

/// Goes through lines and what they are made from; a place is `3`, or `3.1` for its first input.
pub fn for_each_line<'a>(
    lines: &'a [BomLine],
    above: &str,
    seen: &mut impl FnMut(&str, &'a BomLine),
) {
    for (index, line) in lines.iter().enumerate() {
        let place = place(above, index);
        seen(&place, line);
        for_each_line(&line.inputs, &place, seen);
    }
}

/// Every line of a case and what they are made from, to change them.
pub fn change_each_line(lines: &mut [BomLine], change: &mut impl FnMut(&mut BomLine)) {
    for line in lines {
        change(line);
        change_each_line(&mut line.inputs, change);
    }
}

/// The place of a line among those of one level.
pub(super) fn place(above: &str, index: usize) -> String {
    let number = index + 1;
    if above.is_empty() {
        number.to_string()
    } else {
        format!("{above}.{number}")
    }
}
