//! Pages of the slice's lists, read in SQL by keyset.

use sea_orm::{ConnectionTrait as _, DbBackend, FromQueryResult, Statement, Value};

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

    /// That what is written has a text in it; anything where the text is blank.
    pub(super) fn and_has(&mut self, sql: &'static str, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            let plain = text.replace('\\', "\\\\").replace('%', "\\%");
            self.and(sql, format!("%{}%", plain.replace('_', "\\_")));
        }
    }
}

/// The rows after a place.
pub(super) async fn page<R: FromQueryResult>(
    desk: &Desk,
    source: &Source,
    asked: Asked,
    (after, limit): (Option<&str>, u32),
    key: impl Fn(&R) -> [String; 2],
) -> Result<Page<R>, AppError> {
    let db = desk.store.read();
    let Source {
        columns,
        from,
        order: [first, second],
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
    let sql = format!(
        "SELECT {columns} FROM {from} WHERE {conditions} {behind}
         ORDER BY {first}, {second} LIMIT {}",
        limit + 1
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    let mut rows = R::find_by_statement(query).all(db).await?;
    let has_more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let last = rows.last().filter(|_| has_more).map(key);
    Ok(Page {
        next: last.map(|[first, second]| page::place(&[&first, &second])),
        rows,
        total: total.unwrap_or_default(),
    })
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
