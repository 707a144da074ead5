//! What the data file of a person says, in the form in which the press of papers reads it.

use proa_domain::settings::Locale;
use serde::Serialize;
use serde_json::Value;

use super::advice::Prepared;
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::l10n::Words;
use crate::privacy::data_file::{HeldRow, PersonData};
use crate::store::columns::from_json;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Paper<'a> {
    #[serde(flatten)]
    prepared: Prepared,
    name: &'a str,
    kind: String,
    records: Vec<Record>,
    history: Vec<Past>,
}

#[derive(Serialize)]
struct Record {
    heading: String,
    values: Vec<Labelled>,
}

#[derive(Serialize)]
struct Labelled {
    label: String,
    value: String,
}

#[derive(Serialize)]
struct Past {
    on: proa_domain::time::Day,
    what: String,
    before: String,
    after: String,
}

/// The data file of a person as a paper.
pub async fn person_data(
    desk: &Desk,
    data: &PersonData,
    locale: Locale,
) -> Result<Value, AppError> {
    let words = Words::of(locale);
    let label = |table: &str, column: &str| {
        words.get(&format!("column-{table}-{column}").replace('_', "-"))
    };
    let place = |table: &str| words.get(&format!("privacy-place-{table}").replace('_', "-"));
    let records = data.rows.iter().map(|HeldRow { row, beside }| {
        let table = &row.row.table;
        let company = row.company_name.iter().filter(|name| **name != data.name);
        let heading: Vec<_> = std::iter::once(place(table))
            .chain(company.cloned())
            .collect();
        let values = row.says.iter().map(|said| Labelled {
            label: label(table, &said.column),
            value: shown(&said.value),
        });
        let beside = beside.iter().map(|told| Labelled {
            label: label(told.table, told.column),
            value: match told.words {
                Some(begin) => words.get(&format!("{begin}-{}", told.value)),
                None => told.value.clone(),
            },
        });
        Record {
            heading: heading.join(" · "),
            values: values.chain(beside).collect(),
        }
    });
    let history = data.history.iter().map(|past| Past {
        on: past.on,
        what: format!(
            "{} · {}",
            place(&past.row.table),
            label(&past.row.table, &past.column)
        ),
        before: past.before.as_deref().map(shown).unwrap_or_default(),
        after: past.after.as_deref().map(shown).unwrap_or_default(),
    });
    let paper = Paper {
        prepared: Prepared::now(desk).await?,
        name: &data.name,
        kind: words.get(&format!("privacy-kind-{}", data.kind)),
        records: records.collect(),
        history: history.collect(),
    };
    Ok(serde_json::to_value(paper).map_err(|error| Internal::new(&error))?)
}

/// A list as its items; a paper within a value is in the other file, letter by letter.
fn shown(value: &str) -> String {
    if let Ok(items) = from_json::<Vec<String>>(value) {
        return items.join(", ");
    }
    if value.starts_with('{') {
        return "…".to_owned();
    }
    value.to_owned()
}
