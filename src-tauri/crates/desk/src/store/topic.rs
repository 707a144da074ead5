//! What the journal must know of a table: its columns, which of them say something of a person,
//! and what is derived from it.

use std::future::Future;
use std::pin::Pin;

use proa_domain::text::fold;
use sea_orm::{DatabaseTransaction, EntityTrait, IdenStatic as _, Iterable as _, ModelTrait};
use uuid::Uuid;

use crate::error::AppError;

/// Columns of every journalled table that follow from the journal itself.
const COUNTED: [&str; 2] = ["version", "updated_at"];

/// A table whose rows are written through the write door.
///
/// It has the columns `id` (text), `version`, `updated_at` and `deleted_at`.
pub trait Journaled: EntityTrait<Model: ModelTrait<Entity = Self>> {
    /// Columns that are computed from others and therefore not journalled.
    const DERIVED: &'static [&'static str] = &[];
    /// Columns that say something of a person: sealed in the journal.
    const PERSONAL: &'static [&'static str] = &[];

    /// The table.
    fn topic() -> &'static str {
        Self::default().as_str()
    }

    /// The identity of a row.
    fn row_id(model: &Self::Model) -> String;

    /// Whose key seals the personal columns of a row.
    fn subject(_: &Self::Model) -> Option<Uuid> {
        None
    }
}

/// Brings what is derived from a row up to date, and refuses a state that must not be; runs
/// before the commit of every write that touched the row, undo included.
pub(crate) type Refresh =
    for<'a> fn(
        &'a DatabaseTransaction,
        &'a str,
    ) -> Pin<Box<dyn Future<Output = Result<(), AppError>> + Send + 'a>>;

/// A journalled table, without its type.
pub(crate) struct Topic {
    pub(crate) name: &'static str,
    pub(crate) columns: Vec<&'static str>,
    pub(crate) personal: &'static [&'static str],
    pub(crate) refresh: Option<Refresh>,
}

impl Topic {
    pub(crate) fn of<E: Journaled>(refresh: Option<Refresh>) -> Self {
        Self {
            name: E::topic(),
            columns: journalled::<E>(),
            personal: E::PERSONAL,
            refresh,
        }
    }
}

fn journalled<E: Journaled>() -> Vec<&'static str> {
    E::Column::iter()
        .map(|column| column.as_str())
        .filter(|name| !COUNTED.contains(name) && !E::DERIVED.contains(name))
        .collect()
}

/// Whether the journal carries a column.
pub(crate) fn is_journalled<E: Journaled>(column: &str) -> bool {
    !COUNTED.contains(&column) && !E::DERIVED.contains(&column)
}

/// How text is kept beside its original for sorting and searching.
pub(crate) fn searchable(parts: &[&str]) -> String {
    fold(&parts.join(" "))
}
