//! The data file of a person: all that the office holds of somebody who asks for it, and what stood there
//! before.

use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Paper, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, format, press};

const TEMPLATE: &str = include_str!("../templates/person_data.typ");
/// What stands in a cell with nothing to say; an empty cell looks like an oversight.
const NOTHING: &str = "–";

/// All that the data file says. Words come in the language of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PersonDataFile {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// Whose data they are.
    pub name: String,
    /// What the person is to the office, in words.
    pub kind: String,
    /// The records that say something of the person.
    pub records: Vec<HeldRecord>,
    /// What they said before.
    pub history: Vec<PastEntry>,
}

/// A record that says something of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldRecord {
    /// What it is, and of which company.
    pub heading: String,
    /// What it says.
    pub values: Vec<HeldValue>,
}

/// A value with its label, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldValue {
    /// What it is.
    pub label: String,
    /// What stands there.
    pub value: String,
}

/// A value that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastEntry {
    /// When.
    pub on: Day,
    /// Which value of which record, in words.
    pub what: String,
    /// Before; blank where there was none.
    pub before: String,
    /// After; blank where there is none.
    pub after: String,
}

#[derive(Debug, Serialize)]
struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    route: String,
    held: Held,
    past: Past,
    notes: Notes,
}

#[derive(Debug, Serialize)]
struct Held {
    heading: String,
    help: String,
    records: Vec<RecordTable>,
}

#[derive(Debug, Serialize)]
struct RecordTable {
    heading: String,
    headers: Vec<String>,
    rows: Vec<[String; 2]>,
}

#[derive(Debug, Serialize)]
struct Past {
    heading: String,
    none: String,
    headers: Vec<String>,
    rows: Vec<[String; 4]>,
}

#[derive(Debug, Serialize)]
struct Notes {
    heading: String,
    items: Vec<String>,
}

impl View {
    fn of(data: &PersonDataFile, texts: &Texts) -> Result<Self, DocumentError> {
        let named = [("name", (&data.name).into())];
        let title = texts.with("privacy-file-title", named)?;
        let headers = |ids: &[&str]| -> Result<Vec<String>, DocumentError> {
            ids.iter().map(|id| texts.get(id)).collect()
        };
        let records = data.records.iter().map(|record| {
            let rows = record.values.iter();
            Ok(RecordTable {
                heading: record.heading.clone(),
                headers: headers(&["privacy-file-datum", "privacy-file-value"])?,
                rows: rows
                    .map(|said| [said.label.clone(), said.value.clone()])
                    .collect(),
            })
        });
        let past = data.history.iter().map(|past| {
            Ok([
                format::day(past.on, texts)?,
                past.what.clone(),
                shown(&past.before),
                shown(&past.after),
            ])
        });
        let columns = [
            "privacy-file-day",
            "privacy-file-datum",
            "privacy-file-before",
            "privacy-file-after",
        ];
        Ok(Self {
            paper: Paper::of(&data.prepared, "privacy-file-kind", title, texts)?,
            heading: data.name.clone(),
            route: data.kind.clone(),
            held: Held {
                heading: texts.get("privacy-file-held")?,
                help: texts.get("privacy-file-held-help")?,
                records: records.collect::<Result<_, DocumentError>>()?,
            },
            past: Past {
                heading: texts.get("privacy-file-history")?,
                none: texts.get("privacy-file-history-none")?,
                headers: headers(&columns)?,
                rows: past.collect::<Result<_, DocumentError>>()?,
            },
            notes: Notes {
                heading: texts.get("documents-sheet-notes")?,
                items: vec![
                    texts.get("privacy-file-note-json")?,
                    texts.get("privacy-file-note-rights")?,
                ],
            },
        })
    }
}

fn shown(value: &str) -> String {
    if value.is_empty() { NOTHING } else { value }.to_owned()
}

/// Sets the data file of a person as a tagged PDF, from JSON in the form of [`PersonDataFile`].
pub fn person_data_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let data: PersonDataFile = paper::read(content)?;
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &View::of(&data, &texts)?)
}

#[cfg(test)]
mod tests {
    use proa_domain::settings::Locale;
    use serde_json::json;

    use super::{PersonDataFile, TEMPLATE, View, person_data_of};
    use crate::press::testing;
    use crate::texts::Texts;

    #[test]
    fn says_what_is_held_and_what_stood_there_before_in_each_language() {
        let content = json!({
            "office": "Oficina de pruebas", "adviser": "Alma Ríos", "preparedOn": "2026-12-07",
            "name": "Itzel Mora", "kind": "Contacto de una empresa",
            "records": [{"heading": "Contacto · Aguacates", "values": [
                {"label": "Correo", "value": "itzel@mora.example"}]}],
            "history": [{"on": "2026-11-01", "what": "Contacto · Correo", "before": "",
                "after": "antes@mora.example"}],
        });
        for (locale, held) in [
            (Locale::EsMx, "Lo que la oficina tiene"),
            (Locale::En, "What the office holds"),
        ] {
            let data: PersonDataFile = serde_json::from_value(content.clone()).unwrap();
            let view = View::of(&data, &Texts::load(locale).unwrap()).unwrap();
            let said = testing::text_of(&testing::set(TEMPLATE, &view));
            for words in [
                held,
                "Itzel Mora",
                "itzel@mora.example",
                "antes@mora.example",
            ] {
                assert!(said.contains(words), "{words}\n{said}");
            }
            let pdf = person_data_of(content.clone(), locale).unwrap();
            let pdf = String::from_utf8_lossy(&pdf);
            assert!(pdf.contains("<pdfuaid:part>1</pdfuaid:part>"));
        }
    }
}
