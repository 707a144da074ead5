//! What is known of a good and of how it is made. What is not known is left out, never taken as
//! nothing: the determination asks for it by name, and only where it matters.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::money::{Currency, Exact};
use crate::problem::Problems;
use crate::treaties::hs_code::TariffCode;

/// The largest amount or weight of a case. Sums of every line and their percentages stay exact
/// below it.
const LARGEST: i64 = 1_000_000_000_000;
/// The most digits after the point of an amount or weight.
const MOST_DIGITS: u32 = 6;
/// Digits that every country shares: fewer name no good.
const SHARED: usize = 6;
/// An amount, weight or percentage is below zero, above what can be computed exactly, or has too many digits
/// after the point.
const OUT_OF_RANGE: &str = "origin-out-of-range";
const SHORT_CODE: &str = "origin-short-code";
/// The most levels of a bill of materials: sub-assemblies within sub-assemblies.
const MOST_LEVELS: usize = 8;
/// The most lines of a bill of materials, sub-assemblies and their inputs included.
pub const MOST_LINES: usize = 20_000;

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

/// What was answered about the good, by code.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
#[serde(rename = "OriginAnswers")]
pub struct Answers {
    /// Whether the good is wholly obtained in the Party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wholly_obtained: Option<bool>,
    /// Whether a process takes place, by the name that the rule gives it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub processes: BTreeMap<String, bool>,
    /// Whether the good is of a kind that a rule sets apart.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub kinds: BTreeMap<String, bool>,
    /// Whether the good has a use, or belongs to a trade, to which a rule is limited.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub uses: BTreeMap<String, bool>,
    /// Shares by weight or volume, in percent, by the name that the rule gives them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub shares: BTreeMap<String, Exact>,
    /// What the adviser read in the text of a rule that is not computed, by the rule's identity.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<String, bool>,
    /// What the adviser read of a point that nobody has verified or that a table cannot tell, by
    /// its code.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub points: BTreeMap<String, bool>,
    /// Editions of the Harmonized System in which the codes of the case were checked to be the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<String>,
    /// The simple operations that are all that is done to what does not originate, by code; none of
    /// them where more is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_operations: Option<Vec<String>>,
    /// Whether duties on the non-originating materials are refunded, suspended or exempted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawback: Option<bool>,
    /// How the good travels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transport: Option<Transport>,
    /// Labour and purchases of a vehicle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vehicle: Option<Vehicle>,
}

/// How a good travels from Party to Party.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "route", rename_all = "kebab-case", deny_unknown_fields)]
#[serde(rename = "OriginTransport")]
pub enum Transport {
    /// Without leaving the Parties.
    Direct,
    /// Through a country that is no Party.
    Transit {
        /// Whether it stays under the control of customs.
        customs_control: bool,
        /// What is done to it there, by code.
        operations: Vec<String>,
    },
}

/// What the producer of a vehicle certifies, in percent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
#[serde(rename = "OriginVehicle")]
pub struct Vehicle {
    /// Labour value content from material and labour at the high wage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high_wage: Option<Exact>,
    /// Labour value content from technology.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technology: Option<Exact>,
    /// Labour value content from assembly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assembly: Option<Exact>,
    /// Steel bought in the Parties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steel: Option<Exact>,
    /// Aluminium bought in the Parties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aluminium: Option<Exact>,
}

impl Case {
    /// What stands in the way of determining it; nothing where nothing does. The field is `good`,
    /// `answers`, or the place of a line.
    pub fn problems(&self) -> Problems {
        let mut problems = Problems::default();
        let good = &self.good;
        let amounts = [
            good.transaction_value,
            good.ex_works,
            good.net_cost,
            good.weight,
            good.component_weight,
        ];
        let costs = good.costs.as_ref().map(Costs::all).into_iter().flatten();
        if amounts.into_iter().chain(costs).any(out_of_range) {
            note(&mut problems, "good", OUT_OF_RANGE);
        }
        if good.code.len() < SHARED || good.codes.values().any(|code| code.len() < SHARED) {
            note(&mut problems, "good", SHORT_CODE);
        }
        let vehicle = self.answers.vehicle.as_ref().map(Vehicle::all);
        let shares = self.answers.shares.values().copied().map(Some);
        let mut shares = shares.chain(vehicle.into_iter().flatten());
        if shares.any(out_of_range) {
            note(&mut problems, "answers", OUT_OF_RANGE);
        }
        let mut count = 0;
        let mut depth = 0;
        for_each_line(&self.materials, "", &mut |place, line| {
            count += 1;
            depth = depth.max(place.split('.').count());
            line.problems(place, &mut problems);
        });
        if count > MOST_LINES {
            let most = [("most", MOST_LINES.to_string())];
            problems.note_with("materials", "origin-too-many-lines", most);
        }
        if depth > MOST_LEVELS {
            let most = [("most", MOST_LEVELS.to_string())];
            problems.note_with("materials", "origin-too-deep", most);
        }
        problems
    }
}

fn note(problems: &mut Problems, place: &str, code: &str) {
    problems.note_with(place, code, [("place", place.to_owned())]);
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

/// The place of a line among those of one level.
pub(super) fn place(above: &str, index: usize) -> String {
    let number = index + 1;
    if above.is_empty() {
        number.to_string()
    } else {
        format!("{above}.{number}")
    }
}

impl BomLine {
    fn problems(&self, place: &str, problems: &mut Problems) {
        let amounts = [
            self.quantity,
            self.value,
            self.regional_value,
            self.weight,
            self.offered,
        ];
        if amounts.into_iter().any(out_of_range) {
            note(problems, place, OUT_OF_RANGE);
        }
        if let (Some(value), Some(regional)) = (self.value, self.regional_value)
            && regional > value
        {
            // What was bought in cannot be worth more to the region than it costs.
            note(problems, place, "origin-regional-value");
        }
        let mut codes = self.code.iter().chain(self.codes.values());
        if codes.any(|code| code.len() < SHARED) {
            note(problems, place, SHORT_CODE);
        }
    }
}

impl Costs {
    fn all(&self) -> [Option<Exact>; 7] {
        [
            self.other_product,
            self.period,
            self.other,
            self.sales_promotion,
            self.royalties,
            self.shipping_and_packing,
            self.interest,
        ]
    }
}

impl Vehicle {
    fn all(&self) -> [Option<Exact>; 5] {
        [
            self.high_wage,
            self.technology,
            self.assembly,
            self.steel,
            self.aluminium,
        ]
    }
}

fn out_of_range(amount: Option<Exact>) -> bool {
    amount.is_some_and(|Exact(amount)| {
        amount.is_sign_negative() && !amount.is_zero()
            || amount > Decimal::from(LARGEST)
            || amount.normalize().scale() > MOST_DIGITS
    })
}
