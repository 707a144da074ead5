//! What is derived from a tag, and what no write may leave behind: two tags of one name.

use sea_orm::DatabaseTransaction;

use super::TOPIC;
use crate::companies::memberships::keys;
use crate::store::topic::{Differing, Refreshed};

/// Brings the keys of tags up to date.
pub(crate) fn tags<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Refreshed<'a> {
    Box::pin(keys::refresh(tx, TOPIC, ids))
}

/// The tags whose keys are not those of their names.
pub(crate) fn differing<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Differing<'a> {
    Box::pin(keys::differing(tx, TOPIC, ids))
}
