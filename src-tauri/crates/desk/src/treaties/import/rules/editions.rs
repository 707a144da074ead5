//! The editions of the rules of an agreement: one of each answers, the others stay aside.

use std::collections::BTreeSet;

use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait as _, DatabaseTransaction, FromJsonQueryResult, FromQueryResult};
use serde::{Deserialize, Serialize};

use super::RuleOrder;
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::treaties::reference::rows::{execute, query};
use crate::treaties::reference::status::ReasonCount;

/// An edition of the rules of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct RuleEdition {
    /// Identity.
    pub id: String,
    /// Whose rules.
    pub agreement: String,
    /// The short name of the agreement in Spanish.
    pub short_es: String,
    /// The same in English.
    pub short_en: String,
    /// How the file was written.
    pub format: String,
    /// Which edition.
    pub vintage: String,
    /// The edition of the Harmonized System in which its codes are written.
    pub hs_edition: String,
    /// The file.
    pub file_name: String,
    /// Of the file.
    pub sha256: String,
    /// Rows of the file.
    pub records: u32,
    /// Rules that are computed.
    pub computed: u32,
    /// Those of them that ask somebody.
    pub asking: u32,
    /// Rules that stay text.
    pub text_only: u32,
    /// Rows that were no rule.
    pub rejected: u32,
    /// Why rules stay text and rows were rejected, the most frequent first.
    pub reasons: ReasonCounts,
    /// When.
    pub imported_at: String,
    /// Whether answers come from it.
    pub is_current: bool,
}

/// Reasons as an edition keeps them.
#[derive(
    Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromJsonQueryResult,
)]
#[serde(transparent)]
pub struct ReasonCounts(pub Vec<ReasonCount>);

const EDITIONS: &str = "
    SELECT edition.*, short_es, short_en, state = 'current' AS is_current
    FROM rule_editions AS edition JOIN agreements USING (agreement)
    WHERE state <> 'loading'";

/// Every edition, the newest of an agreement first.
pub async fn list(desk: &Desk) -> Result<Vec<RuleEdition>, AppError> {
    let sql = format!("{EDITIONS} ORDER BY agreements.rowid, imported_at DESC, id");
    let found = RuleEdition::find_by_statement(query(&sql, []));
    Ok(found.all(desk.reference.read()).await?)
}

/// The edition of a file that was read in the same way.
pub(super) async fn of_file(
    desk: &Desk,
    order: &RuleOrder,
    sha256: &str,
) -> Result<Option<RuleEdition>, AppError> {
    let sql = format!(
        "{EDITIONS} AND agreement = ? AND sha256 = ? AND hs_edition = ? AND edition.recipe IS ?"
    );
    let same = [
        order.agreement.clone().into(),
        sha256.into(),
        order.hs_edition.clone().into(),
        order.recipe_text()?.into(),
    ];
    let found = RuleEdition::find_by_statement(query(&sql, same));
    Ok(found.one(desk.reference.read()).await?)
}

const SWITCH: &str = "
    UPDATE rule_editions SET state = iif(id = ?1, 'current', 'aside')
    WHERE agreement = (SELECT agreement FROM rule_editions WHERE id = ?1)
        AND (id = ?1 OR state = 'current')";

const PUT_ASIDE: &str = "UPDATE rule_editions SET state = 'aside' WHERE id = ?1";

/// Lets the rules of an agreement be those of an edition.
pub async fn set_current(desk: &Desk, edition: &str) -> Result<(), AppError> {
    switch(desk, edition, SWITCH).await
}

/// Takes an edition out of use; it stays loaded.
pub async fn put_aside(desk: &Desk, edition: &str) -> Result<(), AppError> {
    switch(desk, edition, PUT_ASIDE).await
}

async fn switch(desk: &Desk, edition: &str, sql: &'static str) -> Result<(), AppError> {
    desk.author(Action::LoadReferences)?;
    let tx = desk.reference.begin().await?;
    let known = query(
        "SELECT 1 FROM rule_editions WHERE id = ? AND state <> 'loading'",
        [edition.into()],
    );
    if tx.query_one_raw(known).await?.is_none() {
        return Err(StoreError::not_found("rule_editions").into());
    }
    execute(&tx, sql, [edition.into()]).await?;
    tx.commit().await?;
    desk.reference.forget().await;
    desk.store
        .tell(BTreeSet::from(["rule_editions", "answers"]));
    Ok(())
}

/// A new edition is current where the agreement had none that is, or where that was ordered.
pub(crate) async fn settle(
    tx: &DatabaseTransaction,
    edition: &str,
    make_current: bool,
) -> Result<bool, AppError> {
    let other = query(
        "SELECT 1 FROM rule_editions AS own JOIN rule_editions AS other USING (agreement)
        WHERE own.id = ? AND other.state = 'current'",
        [edition.into()],
    );
    let is_current = make_current || tx.query_one_raw(other).await?.is_none();
    let sql = if is_current { SWITCH } else { PUT_ASIDE };
    execute(tx, sql, [edition.into()]).await?;
    Ok(is_current)
}
