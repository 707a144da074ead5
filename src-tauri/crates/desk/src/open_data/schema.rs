//! The tables of the office as a Table Schema (Frictionless) tells them, read from the database itself.

use sea_orm::{ConnectionTrait as _, DatabaseTransaction, DbBackend, Statement};
use serde_json::{Map, Value as Json, json};

use crate::error::AppError;
use crate::l10n::Words;
use crate::store::seal;
use crate::store::topic::Topic;

/// A table to write.
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    /// What a page of it is in the order of; unique.
    key: &'static str,
    references: Vec<Reference>,
}

/// A column of a table.
pub(super) struct Column {
    pub(super) name: String,
    is_number: bool,
    is_required: bool,
    /// What is selected: the column, or nothing of people who are not told.
    sql: String,
}

/// A column that names rows of another table.
struct Reference {
    column: String,
    table: String,
    to: String,
}

/// What people say of themselves is handed out to nobody.
pub(super) const APART: &str = "diversity_declarations";

/// The journalled tables and the operations of the journal; with personal data, its changes too.
pub(super) async fn tables(
    read: &DatabaseTransaction,
    topics: &[Topic],
    with_personal: bool,
) -> Result<Vec<Table>, AppError> {
    let mut tables = Vec::new();
    for topic in topics.iter().filter(|topic| topic.name != APART) {
        let mut columns = topic.columns.clone();
        columns.extend(["version", "updated_at"]);
        let select = |column: &str| {
            let quoted = format!("t.\"{column}\"");
            match hidden(topic, column, with_personal) {
                Some(hidden) => format!("CASE WHEN {hidden} THEN NULL ELSE {quoted} END"),
                None => quoted,
            }
        };
        tables.push(table(read, topic.name, "id", Some(&columns), select).await?);
    }
    let as_it_is = |column: &str| format!("t.\"{column}\"");
    tables.push(table(read, "operations", "id", None, as_it_is).await?);
    if with_personal {
        tables.push(table(read, "changes", "sequence", None, as_it_is).await?);
    }
    let written: Vec<String> = tables.iter().map(|table| table.name.clone()).collect();
    for table in &mut tables {
        table.references.retain(|one| written.contains(&one.table));
    }
    Ok(tables)
}

/// In SQL, of which rows a column is not handed out.
fn hidden(topic: &Topic, column: &str, with_personal: bool) -> Option<String> {
    if !with_personal {
        let is_withheld = topic.withheld.contains(&column);
        return is_withheld.then(|| topic.is_of_a_person.to_owned());
    }
    let is_personal = topic.personal.contains(&column);
    is_personal.then(|| is_of_erased(topic.name))
}

/// In SQL, whether the row `t` of a table says something of who was erased: the journal knows of whom it
/// says something.
pub(super) fn is_of_erased(topic: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM changes c WHERE c.topic = '{topic}' AND c.row_id = t.id AND {})",
        seal::was_erased("c.subject_id")
    )
}

async fn table(
    read: &DatabaseTransaction,
    name: &str,
    key: &'static str,
    only: Option<&[&str]>,
    select: impl Fn(&str) -> String,
) -> Result<Table, AppError> {
    let about = |pragma: &str| {
        let sql = format!("SELECT * FROM {pragma}(?)");
        Statement::from_sql_and_values(DbBackend::Sqlite, sql, [name.into()])
    };
    let mut references = Vec::new();
    for row in read.query_all_raw(about("pragma_foreign_key_list")).await? {
        references.push(Reference {
            column: row.try_get("", "from")?,
            table: row.try_get("", "table")?,
            to: row.try_get("", "to")?,
        });
    }
    let mut columns = Vec::new();
    for row in read.query_all_raw(about("pragma_table_info")).await? {
        let column: String = row.try_get("", "name")?;
        if only.is_some_and(|only| !only.contains(&column.as_str())) {
            continue;
        }
        let kind: String = row.try_get("", "type")?;
        let is_number = kind == "INTEGER";
        let sql = select(&column);
        let not_null: i32 = row.try_get("", "notnull")?;
        // A text may be blank, and a blank field is a missing one to whoever reads a Table Schema.
        let is_never_blank = is_number
            || column == key
            || references.iter().any(|one| one.column == column)
            || ["_on", "_at"].iter().any(|ending| column.ends_with(ending));
        columns.push(Column {
            is_number,
            is_required: not_null == 1 && is_never_blank && sql.starts_with("t."),
            name: column,
            sql,
        });
    }
    Ok(Table {
        name: name.to_owned(),
        columns,
        key,
        references,
    })
}

impl Table {
    /// A page of rows as texts, and the key of each after its columns.
    pub(super) fn sql(&self) -> String {
        let Self { name, key, .. } = self;
        let columns = self.columns.iter();
        let columns: Vec<_> = columns
            .map(|column| format!("CAST({} AS TEXT)", column.sql))
            .collect();
        let place = if *key == "sequence" {
            "CAST(? AS INTEGER)"
        } else {
            "?"
        };
        format!(
            "SELECT {}, CAST(t.{key} AS TEXT) FROM \"{name}\" t WHERE t.{key} > {place}
             ORDER BY t.{key} LIMIT ?",
            columns.join(", ")
        )
    }

    /// What the package says of it.
    pub(super) fn resource(&self, path: &str, bytes: u64, hash: &str, words: &Words) -> Json {
        let fields = self.columns.iter().map(|column| self.field(column, words));
        let references = self.references.iter().map(|one| {
            // Rows of the same table are named by nothing.
            let resource = if one.table == self.name {
                String::new()
            } else {
                resource_name(&one.table)
            };
            json!({
                "fields": [one.column],
                "reference": { "resource": resource, "fields": [one.to] },
            })
        });
        json!({
            "name": resource_name(&self.name),
            "path": path,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": bytes,
            "hash": format!("sha256:{hash}"),
            "dialect": { "lineTerminator": "\r\n" },
            "schema": {
                "fields": fields.collect::<Vec<_>>(),
                "primaryKey": [self.key],
                "foreignKeys": references.collect::<Vec<_>>(),
            },
        })
    }

    fn field(&self, column: &Column, words: &Words) -> Json {
        let name = column.name.as_str();
        let mut field = Map::new();
        field.insert("name".to_owned(), name.into());
        let id = format!("column-{}-{name}", self.name).replace('_', "-");
        if words.has(&id) {
            field.insert("title".to_owned(), words.get(&id).into());
        }
        let kind = match name {
            _ if column.is_number && (name.starts_with("is_") || name.starts_with("has_")) => {
                "boolean"
            }
            _ if column.is_number => "integer",
            _ if name.ends_with("_on") => "date",
            _ if name.ends_with("_at") => "datetime",
            _ => "string",
        };
        field.insert("type".to_owned(), kind.into());
        if kind == "boolean" {
            field.insert("trueValues".to_owned(), json!(["1"]));
            field.insert("falseValues".to_owned(), json!(["0"]));
        }
        if name.ends_with("_minor") {
            field.insert("unit".to_owned(), "hundredths of the currency".into());
        }
        if column.is_required {
            field.insert("constraints".to_owned(), json!({ "required": true }));
        }
        Json::Object(field)
    }
}

/// Names of resources have no underscore (Data Package, `name`).
fn resource_name(table: &str) -> String {
    table.replace('_', "-")
}
