//! What the journal must know of a table: its columns, which of them say something of a person,
//! and what is derived from it.

use std::future::Future;
use std::pin::Pin;

use proa_domain::text::fold;
use proa_domain::time::Day;
use sea_orm::{DatabaseTransaction, EntityTrait, IdenStatic as _, Iterable as _, ModelTrait};
use uuid::Uuid;

use crate::error::AppError;
use crate::store::operation::Operation;

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
    /// Columns that are handed out only with personal data.
    const WITHHELD: &'static [&'static str] = Self::PERSONAL;
    /// [`Journaled::subject`] in SQL: whether the row `t` says something of a person.
    const IS_OF_A_PERSON: &'static str = "TRUE";

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

/// Brings what is derived from some rows up to date, and refuses a state that must not be; runs
/// before the commit of every write that touched the rows or what they own, undo included.
pub(crate) type Refresh = for<'a> fn(&'a DatabaseTransaction, &'a [String]) -> Refreshed<'a>;

/// What a [`Refresh`] gives.
pub(crate) type Refreshed<'a> = Pin<Box<dyn Future<Output = Result<(), AppError>> + Send + 'a>>;

/// An operation that is about to be taken back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Undone<'a> {
    /// What was done first, where taking back was taken back.
    pub(crate) kind: Operation,
    /// The record that it is about.
    pub(crate) record: &'a str,
    /// The day on which it is taken back.
    pub(crate) today: Day,
}

/// Refuses that an operation about a record is taken back on a day.
pub(crate) type Guard = for<'a> fn(&'a DatabaseTransaction, Undone<'a>) -> Refreshed<'a>;

/// Names the rows, and what is derived from them, that do not agree.
pub(crate) type Derived = for<'a> fn(&'a DatabaseTransaction, &'a [String]) -> Differing<'a>;

/// What a [`Derived`] gives: rows and what about them.
pub(crate) type Differing<'a> =
    Pin<Box<dyn Future<Output = Result<Vec<(String, &'static str)>, AppError>> + Send + 'a>>;

/// The record that a row is a part of: an edit of the row is an edit of the record, whose version
/// counts it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Owner {
    /// The record's table.
    pub(crate) topic: &'static str,
    /// The column that names the record.
    pub(crate) column: &'static str,
}

/// A journalled table, without its type.
pub(crate) struct Topic {
    pub(crate) name: &'static str,
    pub(crate) columns: Vec<&'static str>,
    pub(crate) personal: &'static [&'static str],
    pub(crate) withheld: &'static [&'static str],
    pub(crate) is_of_a_person: &'static str,
    pub(crate) refresh: Option<Refresh>,
    /// What is asked before an operation about one of its records is taken back.
    pub(crate) guard: Option<Guard>,
    pub(crate) owner: Option<Owner>,
    /// Compares what is derived with what it is derived from.
    pub(crate) derived: Option<Derived>,
    /// The search index over it.
    pub(crate) index: Option<&'static str>,
}

impl Topic {
    pub(crate) fn of<E: Journaled>(refresh: Option<Refresh>) -> Self {
        Self {
            name: E::topic(),
            columns: journalled::<E>(),
            personal: E::PERSONAL,
            withheld: E::WITHHELD,
            is_of_a_person: E::IS_OF_A_PERSON,
            refresh,
            guard: None,
            owner: None,
            derived: None,
            index: None,
        }
    }

    /// A table from which something is derived that `verify` compares.
    pub(crate) fn deriving(self, derived: Derived, index: Option<&'static str>) -> Self {
        Self {
            derived: Some(derived),
            index,
            ..self
        }
    }

    /// A table of records about which not every operation is taken back on every day.
    pub(crate) fn guarded(self, guard: Guard) -> Self {
        Self {
            guard: Some(guard),
            ..self
        }
    }

    /// A table whose rows are parts of a record in another.
    pub(crate) fn part_of<E: Journaled>(topic: &'static str, column: &'static str) -> Self {
        Self {
            owner: Some(Owner { topic, column }),
            ..Self::of::<E>(None)
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
