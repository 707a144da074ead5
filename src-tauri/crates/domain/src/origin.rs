//! Rules of origin: what a product must go through in the Parties to enjoy a preference.
//!
//! A [`product_rule::ProductRule`] carries its [`rule::Rule`] as a tree; [`sentence`] says it in our
//! own words. A rule that only its treaty's text tells in full has no sentence.

pub mod product_rule;
pub mod rule;
pub mod sentence;
pub mod terms;
