//! Whether a company's product originates, under every agreement at once, with the working in words;
//! cases of it that the office keeps, the proofs of origin that rest on them, and what suppliers declare.
//!
//! Start at [`determine::determine`]. The judgement itself is `proa_domain::origin::determination`.

pub mod answer;
mod answered;
pub mod bill;
pub mod cases;
pub mod declarations;
pub mod determine;
pub mod error;
pub mod evidence;
mod law;
pub mod proofs;
pub mod routes;
mod saying;
pub mod sources;

#[cfg(test)]
mod tests;
