//! The sections of an export plan: data, in their order, with what each is for and what to write in it.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::advisory::Bilingual;

const TABLE: &str = include_str!("sections.toml");

static SECTIONS: LazyLock<Sections> =
    LazyLock::new(|| toml::from_str(TABLE).expect("BUG: a test reads the sections"));

#[derive(Deserialize)]
struct Sections {
    sections: Vec<Section>,
}

crate::text_enum! {
    /// A section of an export plan.
    pub enum SectionCode {
        /// The company.
        About = "about",
        /// What shall be reached.
        Objectives = "objectives",
        /// Research of the target markets.
        Markets = "markets",
        /// Adapting the product.
        Product = "product",
        /// Marketing.
        Marketing = "marketing",
        /// Costs and pricing.
        Pricing = "pricing",
        /// Getting paid.
        Payment = "payment",
        /// Funding and credit.
        Funding = "funding",
        /// The travel plan.
        Travel = "travel",
        /// Business risk.
        Risk = "risk",
    }
}

/// A section with its guidance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "PlanSection", deny_unknown_fields)]
pub struct Section {
    /// Which.
    pub id: SectionCode,
    /// What it is called.
    pub name: Bilingual,
    /// What it is for.
    pub guidance: Bilingual,
    /// What to write in it.
    pub prompts: Vec<Bilingual>,
}

/// Every section, in the order of the plan.
pub fn sections() -> &'static [Section] {
    &SECTIONS.sections
}

#[cfg(test)]
mod tests {
    use super::{SectionCode, sections};

    #[test]
    fn the_data_has_every_section_once_and_in_order() {
        let codes: Vec<SectionCode> = sections().iter().map(|section| section.id).collect();
        assert_eq!(codes, SectionCode::ALL);
        assert!(sections().iter().all(|section| !section.prompts.is_empty()));
    }
}
