//! What an answer still waits for.

use serde::{Deserialize, Serialize};

use super::unit::Measure;
use crate::money::Currency;

crate::text_enum! {
    /// A part of the goods that a rate is laid on by its own value.
    pub enum Part {
        /// The case of a watch or clock.
        Case = "case",
        /// The strap, band or bracelet of a watch.
        Strap = "strap",
        /// The battery.
        Battery = "battery",
        /// The movement of a watch or clock.
        Movement = "movement",
        /// The apparatus without its battery.
        Apparatus = "apparatus",
        /// The lead in the goods.
        LeadContent = "lead-content",
        /// The rifle without its sight.
        Rifle = "rifle",
        /// The telescopic sight; nothing where there is none.
        TelescopicSight = "telescopic-sight",
    }
}

crate::text_enum! {
    /// A cost between the factory and the buyer's door.
    pub enum Cost {
        /// Carriage and handling up to the port, airport or border of export.
        Inland = "inland",
        /// The main carriage, up to the port or place of import.
        Freight = "freight",
        /// Insurance of the main carriage.
        Insurance = "insurance",
        /// Unloading and carriage after arrival.
        Onward = "onward",
        /// Duties and taxes of the country of import.
        DutiesAndTaxes = "duties-and-taxes",
    }
}

/// An input that an answer waits for. It is asked for, never taken as nothing.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Need {
    /// The customs value of the shipment.
    CustomsValue,
    /// The quantity in this measure, or in one that converts into it.
    Quantity {
        /// What it is counted in.
        measure: Measure,
    },
    /// The value of a part of the goods.
    PartValue {
        /// The part.
        part: Part,
    },
    /// How many units of the one currency make one of the other.
    ExchangeRate {
        /// What is converted.
        from: Currency,
        /// What it is converted into.
        to: Currency,
    },
    /// A cost that the Incoterm leaves out of the price, or puts into it.
    Cost {
        /// The cost.
        cost: Cost,
    },
}
