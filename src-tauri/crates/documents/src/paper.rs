//! What every paper has: its language, its title, the office above it, who prepared it, and its facts.

use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::texts::Texts;
use crate::{DocumentError, format};

/// Reads what a paper says.
pub(crate) fn read<T: DeserializeOwned>(content: Value) -> Result<T, DocumentError> {
    serde_json::from_value(content).map_err(|error| DocumentError::NotUnderstood {
        reason: error.to_string(),
    })
}

/// Who prepared a paper, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Prepared {
    /// The office.
    pub office: String,
    /// The person.
    pub adviser: String,
    /// The day.
    #[serde(rename = "preparedOn")]
    pub on: Day,
}

/// The frame of a paper as its template reads it.
#[derive(Debug, Serialize)]
pub(crate) struct Paper {
    language: &'static str,
    region: &'static str,
    pub(crate) title: String,
    author: String,
    prepared: Calendar,
    pub(crate) letterhead: Letterhead,
    pub(crate) byline: String,
    pub(crate) footer: Footer,
}

#[derive(Debug, Serialize)]
struct Calendar {
    year: i16,
    month: i8,
    day: i8,
}

#[derive(Debug, Serialize)]
pub(crate) struct Letterhead {
    pub(crate) office: String,
    pub(crate) kind: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Footer {
    pub(crate) left: String,
    page: String,
}

impl Paper {
    /// The frame of a paper of a kind: the id of its words.
    pub(crate) fn of(
        prepared: &Prepared,
        kind: &str,
        title: String,
        texts: &Texts,
    ) -> Result<Self, DocumentError> {
        let (language, region) = language_and_region(texts.locale());
        let on = format::day(prepared.on, texts)?;
        Ok(Self {
            language,
            region,
            title,
            author: prepared.adviser.clone(),
            prepared: Calendar {
                year: prepared.on.0.year(),
                month: prepared.on.0.month(),
                day: prepared.on.0.day(),
            },
            letterhead: Letterhead {
                office: prepared.office.clone(),
                kind: texts.get(kind)?,
            },
            byline: if prepared.adviser.is_empty() {
                on.clone()
            } else {
                let by = [
                    ("adviser", (&prepared.adviser).into()),
                    ("day", (&on).into()),
                ];
                texts.with("documents-sheet-byline", by)?
            },
            footer: Footer {
                left: if prepared.office.is_empty() {
                    on
                } else {
                    let of = [("office", (&prepared.office).into()), ("day", on.into())];
                    texts.with("documents-sheet-footer", of)?
                },
                page: texts.with(
                    "documents-page",
                    [("page", "{page}".into()), ("pages", "{pages}".into())],
                )?,
            },
        })
    }
}

impl Paper {
    /// The same with another line under its heading.
    pub(crate) fn saying(self, byline: String) -> Self {
        Self { byline, ..self }
    }

    /// The same with something else at the foot of its pages.
    pub(crate) fn above(self, left: String) -> Self {
        let page = self.footer.page;
        Self {
            footer: Footer { left, page },
            ..self
        }
    }
}

/// The language that the PDF declares, so that screen readers pronounce it rightly.
const fn language_and_region(locale: Locale) -> (&'static str, &'static str) {
    match locale {
        Locale::EsMx => ("es", "MX"),
        Locale::En => ("en", "US"),
    }
}

/// Labels and values under a heading.
#[derive(Debug, Serialize)]
pub(crate) struct FactBlock {
    pub(crate) heading: String,
    pub(crate) rows: Vec<Fact>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) value: String,
    note: Option<String>,
}

/// Collects the rows that have a value.
pub(crate) struct Rows<'t> {
    texts: &'t Texts,
    rows: Vec<Fact>,
}

impl<'t> Rows<'t> {
    pub(crate) fn new(texts: &'t Texts) -> Self {
        Self {
            texts,
            rows: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, label: &str, value: Option<String>) -> Result<(), DocumentError> {
        self.add_noted(label, value, None)
    }

    pub(crate) fn add_noted(
        &mut self,
        label: &str,
        value: Option<String>,
        note: Option<String>,
    ) -> Result<(), DocumentError> {
        if let Some(value) = value {
            self.rows.push(Fact {
                label: self.texts.get(label)?,
                value,
                note,
            });
        }
        Ok(())
    }

    /// A row whose label is in words already.
    pub(crate) fn add_said(&mut self, label: String, value: String) {
        self.rows.push(Fact {
            label,
            value,
            note: None,
        });
    }

    pub(crate) fn under(self, heading: &str) -> Result<FactBlock, DocumentError> {
        let heading = self.texts.get(heading)?;
        Ok(self.under_said(heading))
    }

    /// Under a heading that is in words already.
    pub(crate) fn under_said(self, heading: String) -> FactBlock {
        FactBlock {
            heading,
            rows: self.rows,
        }
    }
}

/// The company that a paper is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Company {
    /// The legal name.
    pub legal_name: String,
    /// The RFC.
    pub tax_id: Option<String>,
    /// Municipality and state.
    pub place: Option<String>,
}

impl Company {
    pub(crate) fn block(&self, texts: &Texts) -> Result<FactBlock, DocumentError> {
        let mut rows = Rows::new(texts);
        rows.add(
            "documents-sheet-company-name",
            Some(self.legal_name.clone()),
        )?;
        rows.add("documents-sheet-company-tax-id", self.tax_id.clone())?;
        rows.add("documents-sheet-company-place", self.place.clone())?;
        rows.under("documents-sheet-company")
    }
}
