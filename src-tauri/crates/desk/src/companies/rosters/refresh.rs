//! What is derived from a list by name, and what no write may leave behind: two lists of one name.

use sea_orm::DatabaseTransaction;

use super::TOPIC;
use crate::companies::memberships::keys;
use crate::store::topic::{Differing, Refreshed};

/// Brings the keys of lists up to date.
pub(crate) fn rosters<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Refreshed<'a> {
    Box::pin(keys::refresh(tx, TOPIC, ids))
}

/// The lists whose keys are not those of their names.
pub(crate) fn differing<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Differing<'a> {
    Box::pin(keys::differing(tx, TOPIC, ids))
}
