//! Views of the list of companies by name: what somebody comes back to.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::problem::Problems;

const LONGEST_NAME: usize = 60;
/// More columns than any list has.
const MOST_COLUMNS: usize = 50;
const LONGEST_COLUMN: usize = 40;

/// What a list of companies is narrowed to and its order, part by part as it stands in the address of the
/// window: several choices of a part have commas between them. A part that is not there asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct ViewSearch {
    /// Words of names, products, the RFC or a code.
    pub text: Option<String>,
    /// The two digits of states.
    pub states: Option<String>,
    /// Sizes.
    pub sizes: Option<String>,
    /// Promotion sectors.
    pub sectors: Option<String>,
    /// How the code of a product begins.
    pub product: Option<String>,
    /// Statuses, or `any`; those that take part where it is not there.
    pub statuses: Option<String>,
    /// Identities of tags.
    pub tags: Option<String>,
    /// `yes`: all of the tags.
    pub all_tags: Option<String>,
    /// The identity of a list by name.
    pub roster: Option<String>,
    /// By what the list is sorted.
    pub sort: Option<String>,
    /// `yes`: the last first.
    pub descending: Option<String>,
}

/// A view as somebody keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ViewForm {
    /// Its name.
    pub name: String,
    /// The whole office has it, and not only who made it.
    pub is_shared: bool,
    /// What it shows, and in which order.
    pub search: ViewSearch,
    /// The columns that are seen, by the names that the window gives them.
    pub columns: Vec<String>,
}

impl ViewForm {
    /// Reads a form: names and columns in their canonical form. What its search asks for is held against what
    /// there is by whoever applies it.
    pub fn parse(form: &Self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &form.name, LONGEST_NAME);
        let columns = reader.list("columns", &form.columns, LONGEST_COLUMN);
        if columns.len() > MOST_COLUMNS {
            let most = [("max", MOST_COLUMNS.to_string())];
            reader.problems.note_with("columns", "too-long", most);
        }
        reader.problems.or(Self {
            name,
            columns,
            is_shared: form.is_shared,
            search: form.search.clone(),
        })
    }
}

/// The choices of a part of a search.
pub fn choices(part: Option<&str>) -> impl Iterator<Item = &str> {
    let texts = part.unwrap_or_default().split(',');
    texts.map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{ViewForm, ViewSearch, choices};

    #[test]
    fn a_part_that_is_not_there_asks_nothing() {
        let search: ViewSearch = serde_json::from_str(r#"{"states":"16,14"}"#).unwrap();
        assert_eq!(search.states.as_deref(), Some("16,14"));
        assert_eq!(search.text, None);
        assert_eq!(choices(search.text.as_deref()).count(), 0);
        assert!(choices(Some("16, 14,,")).eq(["16", "14"]));
    }

    #[test]
    fn a_view_has_a_short_name_and_each_column_once() {
        let form = ViewForm {
            name: " Miel  del sur ".to_owned(),
            columns: vec!["name".to_owned(), "rfc".to_owned(), "name".to_owned()],
            ..ViewForm::default()
        };
        let read = ViewForm::parse(&form).unwrap();
        assert_eq!(read.name, "Miel del sur");
        assert_eq!(read.columns, ["name", "rfc"]);
        let refused = ViewForm::parse(&ViewForm::default()).unwrap_err();
        assert_eq!(refused.0[0].code, "required");
    }
}
