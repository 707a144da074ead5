//! Rules of origin: what a product must go through in the Parties to enjoy a preference.
//!
//! A [`product_rule::ProductRule`] carries its [`rule::Rule`] as a tree; [`sentence`] says it in our
//! own words. A rule that only its treaty's text tells in full has no sentence. [`rule_text`] reads
//! the tree from the English text of an agreement, [`published`] the rules of a whole list. [`proof`]
//! says whether what is certified of a good is complete.

pub mod declaration;
pub mod determination;
pub mod product_rule;
pub mod proof;
pub mod published;
pub mod route;
pub mod rule;
pub mod rule_text;
pub mod sentence;
pub mod terms;

/// The country whose exporters the office serves.
pub const HOME: &str = "MX";
