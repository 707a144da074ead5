//! What the views of all papers have in common: language, day, letterhead and footer.

use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::Serialize;

use crate::DocumentError;
use crate::texts::Texts;

/// A day as the typesetter takes it.
#[derive(Debug, Serialize)]
pub(crate) struct Calendar {
    year: i16,
    month: i8,
    day: i8,
}

impl Calendar {
    pub(crate) fn of(day: Day) -> Self {
        Self {
            year: day.0.year(),
            month: day.0.month(),
            day: day.0.day(),
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct Letterhead {
    pub(crate) office: String,
    pub(crate) kind: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Footer {
    pub(crate) left: String,
    pub(crate) page: String,
}

impl Footer {
    /// The number of a page, which the typesetter fills in.
    pub(crate) fn page(texts: &Texts) -> Result<String, DocumentError> {
        texts.with(
            "documents-page",
            [("page", "{page}".into()), ("pages", "{pages}".into())],
        )
    }
}

pub(crate) const fn language_and_region(locale: Locale) -> (&'static str, &'static str) {
    match locale {
        Locale::EsMx => ("es", "MX"),
        Locale::En => ("en", "US"),
    }
}
