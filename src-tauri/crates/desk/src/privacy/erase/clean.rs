//! What this machine keeps beside the journal and may hold a person: drafts and staged rows of imports
//! are cleaned; what only a person can judge is counted.

use proa_domain::privacy::erasure::Traits;
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};
use serde::{Deserialize, Serialize};

use super::places::place_of;
use crate::error::AppError;
use crate::store::columns::json_of;
use crate::store::topic::Topic;

/// Texts shorter than that are found everywhere.
const SHORTEST_NEEDLE: usize = 5;

/// What was cleaned beside the journal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CleanedBeside {
    /// Drafts of forms that were dropped.
    pub drafts: u32,
    /// Rows of imports under way that were dropped.
    pub staged: u32,
}

/// Where the person is still written, in texts that nobody marked as personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Mention {
    /// The table; words: `privacy-place-<table>`.
    pub table: String,
    /// In how many rows.
    pub rows: u32,
}

/// Drops the drafts and the staged rows of imports that hold a person.
pub(super) async fn clean(
    db: &impl ConnectionTrait,
    traits: &Traits,
    records: &[String],
) -> Result<CleanedBeside, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT rowid_form AS key, body FROM (SELECT json_array(form, record_id, person_id) AS rowid_form,
             CASE WHEN record_id IN (SELECT value FROM json_each(?)) THEN NULL ELSE body END AS body
         FROM drafts)",
        [json_of(records).into()],
    );
    let drafts = holding(db, query, traits).await?;
    let delete = "DELETE FROM drafts
        WHERE json_array(form, record_id, person_id) IN (SELECT value FROM json_each(?))";
    execute(db, delete, &drafts).await?;
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT json_array(import_id, number) AS key,
             CASE WHEN company_id IN (SELECT value FROM json_each(?)) THEN NULL
                 ELSE name || ' ' || cells || ' ' || fixes END AS body
         FROM company_import_rows",
        [json_of(records).into()],
    );
    let staged = holding(db, query, traits).await?;
    let delete = "DELETE FROM company_import_rows
        WHERE json_array(import_id, number) IN (SELECT value FROM json_each(?))";
    execute(db, delete, &staged).await?;
    let query = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT json_array(import_id, number) AS key, candidates || ' ' || changes AS body
         FROM company_import_rows",
    );
    let compared = holding(db, query, traits).await?;
    let forget = "UPDATE company_import_rows SET candidates = '[]', changes = '[]'
        WHERE json_array(import_id, number) IN (SELECT value FROM json_each(?))";
    execute(db, forget, &compared).await?;
    Ok(CleanedBeside {
        drafts: counted(drafts.len()),
        staged: counted(staged.len()),
    })
}

/// The keys of the rows whose text speaks of the person, or that have none to ask.
async fn holding(
    db: &impl ConnectionTrait,
    query: Statement,
    traits: &Traits,
) -> Result<Vec<String>, AppError> {
    let mut keys = Vec::new();
    for row in db.query_all_raw(query).await? {
        let body: Option<String> = row.try_get("", "body")?;
        if body.is_none_or(|body| traits.found_in(&body).is_some()) {
            keys.push(row.try_get("", "key")?);
        }
    }
    Ok(keys)
}

async fn execute(db: &impl ConnectionTrait, sql: &str, keys: &[String]) -> Result<(), AppError> {
    let values = [json_of(keys).into()];
    let statement = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    db.execute_raw(statement).await?;
    Ok(())
}

/// Every text column of the office, but for the search index and what only follows from other tables.
const COLUMNS: &str = "
    SELECT m.name AS table_name, c.name AS column_name
    FROM sqlite_schema m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND c.type = 'TEXT' AND m.sql NOT LIKE 'CREATE VIRTUAL%'
        AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'company_search%'
    ORDER BY m.name, c.cid";

/// Counts the rows in which a person is still written, outside the columns that are known to say
/// something of persons.
pub(super) async fn mentions(
    db: &impl ConnectionTrait,
    topics: &[Topic],
    needles: &[String],
) -> Result<Vec<Mention>, AppError> {
    let needles: Vec<String> = needles
        .iter()
        .filter(|needle| needle.chars().count() >= SHORTEST_NEEDLE)
        .map(|needle| needle.to_ascii_lowercase())
        .collect();
    if needles.is_empty() {
        return Ok(Vec::new());
    }
    let query = Statement::from_string(DbBackend::Sqlite, COLUMNS);
    let mut tables: Vec<(String, Vec<String>)> = Vec::new();
    for row in db.query_all_raw(query).await? {
        let table: String = row.try_get("", "table_name")?;
        let text = text_of(topics, &table, &row.try_get::<String>("", "column_name")?);
        match tables.last_mut() {
            Some((last, texts)) if *last == table => texts.push(text),
            _ => tables.push((table, vec![text])),
        }
    }
    let mut found = Vec::new();
    for (table, texts) in tables {
        let sql = format!(
            "SELECT count(*) AS n FROM \"{table}\" t WHERE EXISTS (
                 SELECT 1 FROM json_each(?) n WHERE instr(lower({}), n.value) > 0)",
            texts.join(" || char(10) || ")
        );
        let values: [Value; 1] = [json_of(&needles).into()];
        let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
        let Some(row) = db.query_one_raw(query).await? else {
            continue;
        };
        let rows: i64 = row.try_get("", "n")?;
        if rows > 0 {
            let rows = u32::try_from(rows).unwrap_or(u32::MAX);
            found.push(Mention { table, rows });
        }
    }
    Ok(found)
}

/// What a column says beside what is known to be of persons: that is looked for elsewhere.
fn text_of(topics: &[Topic], table: &str, column: &str) -> String {
    if table == "changes" {
        // What is sealed says nothing.
        return format!(
            "CASE WHEN t.\"{column}\" LIKE '{{\"sealed\"%' THEN '' ELSE coalesce(t.\"{column}\", '') END"
        );
    }
    let place =
        place_of(table).filter(|place| place.columns.iter().any(|(known, _)| *known == column));
    let topic = topics.iter().find(|topic| topic.name == table);
    match place.and(topic) {
        Some(topic) => format!(
            "CASE WHEN {} THEN '' ELSE coalesce(t.\"{column}\", '') END",
            topic.is_of_a_person
        ),
        None => format!("coalesce(t.\"{column}\", '')"),
    }
}

pub(super) fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
