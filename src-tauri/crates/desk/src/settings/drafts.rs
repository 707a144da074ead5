//! Drafts: what a form holds before it is saved, so that a kill loses nothing typed.

use proa_domain::ids::PersonId;
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait as _, DbBackend, FromQueryResult, Statement, Value};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::settings::error::PeopleError;

/// The form and the record that a draft belongs to.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftKey {
    /// The form.
    pub form: String,
    /// The record that is edited; none for a new one.
    pub record_id: Option<String>,
}

/// A draft of the person at the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
pub struct Draft {
    /// What the form held, in the form's own shape.
    pub body: String,
    /// When it was kept.
    pub at: Instant,
}

impl DraftKey {
    fn values(&self, person: PersonId) -> [Value; 3] {
        [
            self.form.clone().into(),
            self.record_id.clone().unwrap_or_default().into(),
            person.into(),
        ]
    }
}

fn owner(desk: &Desk) -> Result<PersonId, PeopleError> {
    desk.session
        .person()
        .map(|present| present.id)
        .ok_or(PeopleError::Required)
}

/// Keeps a draft.
pub async fn save(desk: &Desk, key: &DraftKey, body: &str) -> Result<(), AppError> {
    let [form, record, person] = key.values(owner(desk)?);
    let upsert = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "INSERT INTO drafts (form, record_id, person_id, body, saved_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at",
        [form, record, person, body.into(), desk.env.now().into()],
    );
    desk.store.writer()?.execute_raw(upsert).await?;
    Ok(())
}

/// The draft of a form, if one is kept.
pub async fn get(desk: &Desk, key: &DraftKey) -> Result<Option<Draft>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT body, saved_at AS at FROM drafts
         WHERE form = ? AND record_id = ? AND person_id = ?",
        key.values(owner(desk)?),
    );
    Ok(Draft::find_by_statement(query)
        .one(desk.store.read())
        .await?)
}

/// Drops a draft: its form was saved, or the person does not want it.
pub async fn discard(desk: &Desk, key: &DraftKey) -> Result<(), AppError> {
    let delete = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "DELETE FROM drafts WHERE form = ? AND record_id = ? AND person_id = ?",
        key.values(owner(desk)?),
    );
    desk.store.writer()?.execute_raw(delete).await?;
    Ok(())
}
