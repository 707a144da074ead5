//! Whether a company's product originates, under every agreement at once, with the working in words;
//! cases of it that the office keeps.
//!
//! Start at [`determine::determine`]. The judgement itself is `proa_domain::origin::determination`.

pub mod answer;
pub mod bill;
pub mod cases;
pub mod determine;
pub mod error;
mod law;
pub mod routes;
mod saying;

#[cfg(test)]
mod tests;
