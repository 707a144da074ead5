//! The rules of Incoterms® 2020 (International Chamber of Commerce, publication 723), as far as
//! they say what a price covers.

use super::need::Cost;

crate::text_enum! {
    /// A delivery term of Incoterms 2020.
    pub enum Incoterm {
        /// Ex works.
        Exw = "EXW",
        /// Free carrier.
        Fca = "FCA",
        /// Carriage paid to.
        Cpt = "CPT",
        /// Carriage and insurance paid to.
        Cip = "CIP",
        /// Delivered at place.
        Dap = "DAP",
        /// Delivered at place unloaded.
        Dpu = "DPU",
        /// Delivered duty paid.
        Ddp = "DDP",
        /// Free alongside ship.
        Fas = "FAS",
        /// Free on board.
        Fob = "FOB",
        /// Cost and freight.
        Cfr = "CFR",
        /// Cost, insurance and freight.
        Cif = "CIF",
    }
}

impl Incoterm {
    /// What the price covers beyond the goods at the factory. Under FCA and FAS the seller has
    /// delivered for export; what remains until departure is of the main carriage. Under the D
    /// terms the seller bears all risk, so that insurance is in the price.
    pub const fn covers(self) -> &'static [Cost] {
        match self {
            Self::Exw => &[],
            Self::Fca | Self::Fas | Self::Fob => &[Cost::Inland],
            Self::Cpt | Self::Cfr => &[Cost::Inland, Cost::Freight],
            Self::Cip | Self::Cif => &[Cost::Inland, Cost::Freight, Cost::Insurance],
            Self::Dap | Self::Dpu => &[Cost::Inland, Cost::Freight, Cost::Insurance, Cost::Onward],
            Self::Ddp => Cost::ALL,
        }
    }
}
