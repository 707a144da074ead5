//! Pages of the slice's lists, read in SQL by keyset.

use std::collections::BTreeMap;

use proa_domain::text::fold;
use sea_orm::{ConnectionTrait as _, DbBackend, FromQueryResult, Statement, TryGetable, Value};

use crate::Desk;
use crate::error::AppError;
use crate::store::page::{self, LARGEST_PAGE, Page};

/// What a list is read from.
pub(super) struct Source {
    /// The columns of a row.
    pub(super) columns: &'static str,
    /// The tables.
    pub(super) from: &'static str,
    /// Two texts that put the rows in order; the second is the identity.
    pub(super) order: [&'static str; 2],
    /// What is counted for the rows of the page alone, beside the columns of `page`.
    pub(super) counted: &'static [&'static str],
}

/// What is asked of the rows of a list.
pub(super) struct Asked {
    sql: Vec<&'static str>,
    values: Vec<Value>,
}

impl Asked {
    /// That one thing holds.
    pub(super) fn that(sql: &'static str, value: impl Into<Value>) -> Self {
        Self {
            sql: vec![sql],
            values: vec![value.into()],
        }
    }

    /// That another holds too.
    pub(super) fn and(&mut self, sql: &'static str, value: impl Into<Value>) {
        self.sql.push(sql);
        self.values.push(value.into());
    }

    /// That what is folded has a text in it, however that is written; anything where the text is blank.
    pub(super) fn and_has(&mut self, sql: &'static str, text: &str) {
        if !text.trim().is_empty() {
            let folded = fold(text);
            let is_told = !folded.is_empty();
            self.and(sql, format!("%{folded}%"));
            self.and("?", is_told);
        }
    }
}

/// The rows after a place.
pub(super) async fn page<R: FromQueryResult>(
    desk: &Desk,
    source: &Source,
    asked: Asked,
    (after, limit): (Option<&str>, u32),
) -> Result<Page<R>, AppError> {
    let db = desk.store.read();
    let Source {
        columns,
        from,
        order: [first, second],
        counted,
    } = source;
    let conditions = asked.sql.join(" AND ");
    let sql = format!("SELECT count(*) AS total FROM {from} WHERE {conditions}");
    let count = Statement::from_sql_and_values(DbBackend::Sqlite, sql, asked.values.clone());
    let total = db.query_one_raw(count).await?;
    let total = total.map(|row| row.try_get("", "total")).transpose()?;
    let mut values = asked.values;
    let place = page::keys(after.unwrap_or_default(), 2);
    let behind = place.map_or_else(String::new, |place| {
        values.extend(place.into_iter().map(Value::from));
        format!("AND ({first}, {second}) > (?, ?)")
    });
    let limit = limit.clamp(1, LARGEST_PAGE);
    let told = ["page.*"].iter().chain(*counted).copied();
    let told = told.collect::<Vec<_>>().join(", ");
    let sql = format!(
        "WITH page AS MATERIALIZED (
            SELECT {columns}, {first} AS first_key, {second} AS second_key
            FROM {from} WHERE {conditions} {behind}
            ORDER BY {first}, {second} LIMIT {})
         SELECT {told} FROM page ORDER BY first_key, second_key",
        limit + 1
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    let mut found = db.query_all_raw(query).await?;
    let has_more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let next = match found.last().filter(|_| has_more) {
        Some(last) => {
            let key = |name| last.try_get::<String>("", name);
            Some(page::place(&[&key("first_key")?, &key("second_key")?]))
        }
        None => None,
    };
    let rows = found.iter().map(|row| R::from_query_result(row, ""));
    Ok(Page {
        rows: rows.collect::<Result<_, _>>()?,
        next,
        total: total.unwrap_or_default(),
    })
}

/// How many there are of each kind, as `state` and `count`, of something.
pub(super) async fn counted<K: TryGetable + Ord>(
    desk: &Desk,
    sql: &str,
    of: impl Into<Value>,
) -> Result<BTreeMap<K, u32>, AppError> {
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [of.into()]);
    let rows = desk.store.read().query_all_raw(query).await?;
    let counted = rows
        .iter()
        .map(|row| Ok((row.try_get("", "state")?, row.try_get("", "count")?)));
    counted.collect()
}

/// The same page with its rows in another form.
pub(super) fn told<R, T>(
    page: Page<R>,
    tell: impl FnMut(R) -> Result<T, AppError>,
) -> Result<Page<T>, AppError> {
    let Page { rows, next, total } = page;
    Ok(Page {
        rows: rows.into_iter().map(tell).collect::<Result<_, _>>()?,
        next,
        total,
    })
}
