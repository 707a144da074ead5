//! Rows by what every journalled table has: an identity, a version, and a day on which the row went.

use std::fmt;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, IdenStatic as _, IntoActiveModel, Iterable as _,
    ModelTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::error::{AppError, StoreError};
use crate::store::columns::json_of;
use crate::store::topic::Journaled;
use crate::store::tx::WriteTx;
use crate::store::tx::{column_of, version_of};

/// Reads a row; refuses with `store.not-found` where there is none.
pub(crate) async fn find<E: Journaled>(
    db: &impl ConnectionTrait,
    id: impl fmt::Display,
) -> Result<E::Model, AppError> {
    let found = E::find()
        .filter(column_of::<E>("id")?.eq(id.to_string()))
        .filter(column_of::<E>("deleted_at")?.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(E::topic()).into())
}

/// Reads a row; refuses with `store.stale` when it was written since it was read.
pub(crate) async fn current<E: Journaled>(
    db: &impl ConnectionTrait,
    id: impl fmt::Display,
    version: u32,
) -> Result<E::Model, AppError> {
    let row = find::<E>(db, id).await?;
    StoreError::ensure_current(E::topic(), version_of::<E>(&row)?, version)?;
    Ok(row)
}

/// The rows that have a value in a column, the oldest first.
pub(crate) async fn having<E: Journaled>(
    db: &impl ConnectionTrait,
    column: &'static str,
    value: impl fmt::Display,
) -> Result<Vec<E::Model>, AppError> {
    having_one_of::<E>(db, column, [value]).await
}

/// The rows that have one of some values in a column, the oldest first.
pub(crate) async fn having_one_of<E: Journaled>(
    db: &impl ConnectionTrait,
    column: &'static str,
    values: impl IntoIterator<Item = impl fmt::Display>,
) -> Result<Vec<E::Model>, AppError> {
    // One value that holds all of them: SQLite takes only so many.
    let values = json_of(values.into_iter().map(|value| value.to_string()));
    let column = column_of::<E>(column)?.as_str();
    let is_one = format!("\"{column}\" IN (SELECT value FROM json_each(?))");
    let found = E::find()
        .filter(Expr::cust_with_values(is_one, [values]))
        .filter(column_of::<E>("deleted_at")?.is_null())
        .order_by_asc(column_of::<E>("id")?);
    Ok(found.all(db).await?)
}

/// All rows, the oldest first.
pub(crate) async fn all<E: Journaled>(
    db: &impl ConnectionTrait,
) -> Result<Vec<E::Model>, AppError> {
    let found = E::find()
        .filter(column_of::<E>("deleted_at")?.is_null())
        .order_by_asc(column_of::<E>("id")?);
    Ok(found.all(db).await?)
}

/// A version as it crosses the bridge.
pub(crate) fn version(kept: i64) -> u32 {
    u32::try_from(kept).unwrap_or(u32::MAX)
}

impl WriteTx<'_> {
    /// Writes a new row where `read` is none, and else the row in the place of the one that was read in
    /// that version. What is of a mission is found in no other one.
    pub(crate) async fn write_row<E>(
        &mut self,
        read: Option<u32>,
        row: E::Model,
    ) -> Result<(), AppError>
    where
        E: Journaled,
        E::Model: IntoActiveModel<E::ActiveModel>,
    {
        let Some(version) = read else {
            return self.insert::<E>(row).await;
        };
        let before = current::<E>(self.read(), E::row_id(&row), version).await?;
        let mission = E::Column::iter().find(|column| column.as_str() == "mission_id");
        if mission.is_some_and(|column| before.get(column) != row.get(column)) {
            return Err(StoreError::not_found(E::topic()).into());
        }
        self.update::<E>(&before, &row).await.map(|_| ())
    }

    /// Takes a row away that was read in a version.
    pub(crate) async fn take<E: Journaled>(
        &mut self,
        id: impl fmt::Display,
        version: u32,
    ) -> Result<(), AppError> {
        let row = current::<E>(self.read(), id, version).await?;
        self.remove::<E>(&row).await
    }
}

#[cfg(test)]
mod tests {
    use crate::settings::entity::person;
    use crate::testing::TestDesk;

    #[tokio::test]
    async fn however_many_values_there_are_the_rows_are_found() {
        let desk = TestDesk::new().await;
        let own = desk.session.person().unwrap().id.to_string();
        let values = (0..40_000).map(|number| number.to_string()).chain([own]);
        let found = super::having_one_of::<person::Entity>(desk.store.read(), "id", values);
        assert_eq!(found.await.unwrap().len(), 1);
    }
}
