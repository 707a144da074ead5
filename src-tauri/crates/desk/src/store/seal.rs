//! Sealed values: what the journal says of a person, readable only while that person's key
//! exists. Destroying the key erases the person from the journal; the chain of hashes, which runs
//! over the sealed form, still holds.

use std::collections::BTreeSet;

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::{Value as Cell, json};
use uuid::Uuid;

use crate::env::Env;
use crate::error::AppError;
use crate::store::columns::json_of;

const NONCE: usize = 24;
/// Where the keys stand.
pub(crate) const TOPIC: &str = "subject_keys";

/// The key of one person.
pub(crate) struct SubjectKey([u8; 32]);

impl SubjectKey {
    /// The key of a subject, if it exists.
    pub(crate) async fn find(
        db: &impl ConnectionTrait,
        subject: &str,
    ) -> Result<Option<Self>, AppError> {
        let query = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "SELECT sealing_key FROM subject_keys WHERE subject_id = ?",
            [subject.into()],
        );
        let Some(row) = db.query_one_raw(query).await? else {
            return Ok(None);
        };
        let text: String = row.try_get("", "sealing_key")?;
        let bytes = hex::decode(text)
            .ok()
            .and_then(|bytes| bytes.try_into().ok());
        Ok(bytes.map(Self))
    }

    /// The key of a subject, made where there is none.
    pub(crate) async fn find_or_make(
        db: &impl ConnectionTrait,
        env: &Env,
        subject: Uuid,
    ) -> Result<Self, AppError> {
        let name = subject.to_string();
        if let Some(key) = Self::find(db, &name).await? {
            return Ok(key);
        }
        let key = Self(env.random());
        let insert = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "INSERT INTO subject_keys (subject_id, sealing_key, made_at) VALUES (?, ?, ?)",
            [
                name.into(),
                hex::encode(key.0).into(),
                env.now().to_string().into(),
            ],
        );
        db.execute_raw(insert).await?;
        Ok(key)
    }

    /// Destroys the key of a subject; whether there was one.
    pub(crate) async fn destroy(
        db: &impl ConnectionTrait,
        subject: Uuid,
    ) -> Result<bool, AppError> {
        let delete = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "DELETE FROM subject_keys WHERE subject_id = ?",
            [subject.to_string().into()],
        );
        Ok(db.execute_raw(delete).await?.rows_affected() > 0)
    }

    /// Seals a value for one cell; the place is bound to it, so that it cannot be moved.
    pub(crate) fn seal(&self, env: &Env, place: &str, cell: &Cell) -> Cell {
        let nonce: [u8; NONCE] = env.random();
        let plain = cell.to_string();
        let payload = Payload {
            msg: plain.as_bytes(),
            aad: place.as_bytes(),
        };
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), payload)
            .expect("BUG: a cell is shorter than the cipher's limit");
        json!({ "sealed": hex::encode(nonce) + &hex::encode(sealed) })
    }

    /// Opens a sealed value; none when it was not sealed with this key for this place.
    pub(crate) fn open(&self, place: &str, cell: &Cell) -> Option<Cell> {
        let bytes = hex::decode(sealed_text(cell)?).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        let payload = Payload {
            msg: sealed,
            aad: place.as_bytes(),
        };
        let plain = self.cipher().decrypt(&XNonce::from(nonce), payload).ok()?;
        serde_json::from_slice(&plain).ok()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.0))
    }
}

/// In SQL, whether a subject was erased: its key is gone, and an operation says so. Who never had a key
/// was not.
pub(crate) fn was_erased(subject: &str) -> String {
    format!(
        "{subject} NOT IN (SELECT subject_id FROM subject_keys)
         AND EXISTS (SELECT 1 FROM changes e WHERE e.topic = '{TOPIC}' AND e.row_id = {subject})"
    )
}

/// Those of some subjects that were erased.
pub(crate) async fn erased(
    db: &impl ConnectionTrait,
    subjects: &[String],
) -> Result<BTreeSet<String>, AppError> {
    let sql = format!(
        "SELECT value FROM json_each(?) WHERE {}",
        was_erased("value")
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [json_of(subjects).into()]);
    let rows = db.query_all_raw(query).await?;
    rows.iter()
        .map(|row| Ok(row.try_get("", "value")?))
        .collect()
}

/// Whether a journalled value is sealed.
pub(crate) fn is_sealed(cell: &Cell) -> bool {
    sealed_text(cell).is_some()
}

fn sealed_text(cell: &Cell) -> Option<&str> {
    cell.as_object()?.get("sealed")?.as_str()
}

/// What a sealed value is bound to.
pub(crate) fn place(topic: &str, row: &str, column: &str) -> String {
    format!("{topic}/{row}/{column}")
}
