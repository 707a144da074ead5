//! The selection of those who applied to a call: reviewers are named and say with whom they have to do,
//! review without names, and see the names with the result; then it is decided.

mod blind;
pub(crate) mod entity;
mod people;
mod phases;
mod results;
mod rows;
mod standing;
mod waiting;

#[cfg(test)]
mod tests;

pub(in crate::missions) use blind::ensure_names_are_told;
pub use blind::{BlindApplication, BlindProduct, BlindSection, GiveReview, give, mine};
pub(in crate::missions) use people::carry_over;
pub use people::{
    ConflictList, DeclareConflicts, NameReviewers, NamedCompany, ReviewerRow, declare,
    name_reviewers, reviewers, to_declare,
};
pub use phases::{GoOn, go_on};
pub use results::{ResultRow, ReviewerScore, SelectionResults, impact, results};
pub(in crate::missions) use rows::unmet;
pub use standing::{Exclusion, LackingApplication, ReviewerShare, SelectionStanding, standing};
pub use waiting::{MoveWaiting, PromotionTold, TellPromotion, move_waiting, tell_promotion};
