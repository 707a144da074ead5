//! Column types: what the tables hold that is neither text nor a number, as text.

use std::fmt;
use std::str::FromStr;

use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Cell};

use crate::error::{AppError, Internal};

/// A list of words in one column, as a JSON array.
#[derive(Debug, Clone, Default, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Texts(pub Vec<String>);

impl fmt::Display for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(&self.0).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Texts {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text).map(Self)
    }
}

/// Texts as one bound parameter: SQL takes them apart with `json_each`, so that a list of any
/// length is one statement.
pub(crate) fn json_of<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let texts = texts
        .into_iter()
        .map(|text| Cell::from(text.as_ref()))
        .collect();
    Cell::Array(texts).to_string()
}

/// A value as a column of text keeps it.
pub(crate) fn to_json(value: &impl Serialize) -> Result<String, Internal> {
    serde_json::to_string(value).map_err(|error| Internal::new(&error))
}

/// The value of a column of text.
pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, Internal> {
    serde_json::from_str(text).map_err(|error| Internal::new(&error))
}

/// Columns of a row, as they stand; none where there is no such row.
pub(crate) async fn stands(
    db: &impl ConnectionTrait,
    table: &str,
    columns: &[&str],
    id: &str,
) -> Result<Option<Map<String, Cell>>, AppError> {
    let columns: Vec<_> = columns
        .iter()
        .map(|column| format!("'{column}', \"{column}\""))
        .collect();
    let columns = columns.join(", ");
    let sql = format!("SELECT json_object({columns}) AS body FROM \"{table}\" WHERE id = ?");
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [id.into()]);
    let Some(found) = db.query_one_raw(query).await? else {
        return Ok(None);
    };
    let body: String = found.try_get("", "body")?;
    Ok(Some(from_json(&body)?))
}

/// A column's value as the journal writes it.
///
/// The schemas are STRICT and hold only text and whole numbers (a test of the migrations says
/// so), which is all that can come here.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "no entity has another column type"
)]
pub(crate) fn cell(value: Value) -> Cell {
    match value {
        Value::String(text) => text.map_or(Cell::Null, Cell::String),
        Value::BigInt(number) => number.map_or(Cell::Null, Cell::from),
        Value::Int(number) => number.map_or(Cell::Null, Cell::from),
        Value::Bool(flag) => flag.map_or(Cell::Null, |flag| Cell::from(i64::from(flag))),
        other => unreachable!("BUG: a column of type {other:?}"),
    }
}

/// A journalled value as a bound parameter.
pub(crate) fn bound(cell: &Cell) -> Value {
    match cell {
        Cell::String(text) => Value::String(Some(text.clone())),
        Cell::Number(number) => Value::BigInt(number.as_i64()),
        Cell::Bool(flag) => Value::BigInt(Some(i64::from(*flag))),
        Cell::Null | Cell::Array(_) | Cell::Object(_) => Value::String(None),
    }
}
