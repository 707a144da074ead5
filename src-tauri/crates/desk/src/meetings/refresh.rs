//! What is derived from a buyer.

use sea_orm::DatabaseTransaction;

use super::set_up::BUYERS;
use crate::companies::keys;
use crate::store::topic::{Differing, Refreshed};

/// Brings the keys of buyers up to date. Two of them may be called alike.
pub(crate) fn buyers<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Refreshed<'a> {
    Box::pin(keys::derive(tx, BUYERS, ids))
}

/// The buyers whose keys are not those of their names.
pub(crate) fn differing<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Differing<'a> {
    Box::pin(keys::differing(tx, BUYERS, ids))
}
