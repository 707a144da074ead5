//! What a product pays at a border: tariff codes, duty expressions and their evaluation, customs
//! value, the publishers' own layouts, and the comparison of agreements.
//!
//! Start at [`duty`]. Nothing here guesses: a text that is not a formula stays text with a reason,
//! and an input that is missing is asked for.

pub mod au_schedule;
pub mod break_even;
pub mod ca_tariff;
mod cleaning;
pub mod compliance;
pub mod customs_value;
pub mod duty;
pub mod eu_mx_quotas;
pub mod hs_code;
pub mod incoterm;
pub mod ita_tariff;
pub mod lookup;
pub mod mapped;
pub mod measure;
pub mod need;
pub mod published;
pub mod quota;
pub mod special;
pub mod staged;
pub mod uk_commodity;
pub mod uk_tariff;
pub mod unit;
pub mod us_hts;
pub mod us_use_shares;
