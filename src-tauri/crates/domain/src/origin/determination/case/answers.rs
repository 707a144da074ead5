//! What was answered about a good.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::money::Exact;

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

impl Vehicle {
    /// The names of its figures.
    pub const FIGURES: [&str; 5] = ["high-wage", "technology", "assembly", "steel", "aluminium"];

    /// A figure by its name.
    pub fn figure(&self, name: &str) -> Option<Exact> {
        let at = Self::FIGURES.iter().position(|known| *known == name)?;
        self.all().get(at).copied().flatten()
    }

    pub(super) fn all(&self) -> [Option<Exact>; 5] {
        [
            self.high_wage,
            self.technology,
            self.assembly,
            self.steel,
            self.aluminium,
        ]
    }
}
