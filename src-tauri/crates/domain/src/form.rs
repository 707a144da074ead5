//! Reading a form: every finding of every field at once, and values in their canonical form.

use std::str::FromStr;

use crate::companies::profile::is_country;
use crate::money::{Currency, Exact, Money};
use crate::problem::Problems;
use crate::text::fold;

/// Reads the fields of one form and gathers what is wrong with them.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    pub(crate) problems: Problems,
}

impl Reader {
    /// A text that must be there.
    pub(crate) fn required(&mut self, field: &str, text: &str, longest: usize) -> String {
        let text = self.text(field, text, longest);
        if text.is_empty() {
            self.problems.note(field, "required");
        }
        text
    }

    /// A text that may be empty: single spaces, none at the ends.
    pub(crate) fn text(&mut self, field: &str, text: &str, longest: usize) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > longest {
            self.problems
                .note_with(field, "too-long", [("max", longest.to_string())]);
        }
        text
    }

    /// Several lines, kept as they are written.
    pub(crate) fn lines(&mut self, field: &str, text: &str, longest: usize) -> String {
        let text = text.trim();
        if text.chars().count() > longest {
            self.problems
                .note_with(field, "too-long", [("max", longest.to_string())]);
        }
        text.to_owned()
    }

    /// Short texts without empty ones and without the same one twice, however it is typed.
    pub(crate) fn list(&mut self, field: &str, texts: &[String], longest: usize) -> Vec<String> {
        let mut seen = std::collections::BTreeSet::new();
        let mut list = Vec::new();
        for (index, text) in texts.iter().enumerate() {
            let text = self.text(&format!("{field}.{index}"), text, longest);
            if !text.is_empty() && seen.insert(fold(&text)) {
                list.push(text);
            }
        }
        list
    }

    /// A value with a form of its own; nothing where the text is blank.
    pub(crate) fn parsed<T: FromStr>(&mut self, field: &str, code: &str, text: &str) -> Option<T> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let value = text.parse().ok();
        if value.is_none() {
            self.problems
                .note_with(field, code, [("found", text.to_owned())]);
        }
        value
    }

    /// A value with a form of its own that must be there.
    pub(crate) fn required_parsed<T: FromStr>(
        &mut self,
        field: &str,
        code: &str,
        text: &str,
    ) -> Option<T> {
        if text.trim().is_empty() {
            self.problems.note(field, "required");
        }
        self.parsed(field, code, text)
    }

    /// An amount of more than nothing, that must be there.
    pub(crate) fn amount(&mut self, field: &str, text: &str, currency: Currency) -> Option<Money> {
        if text.trim().is_empty() {
            self.problems.note(field, "required");
            return None;
        }
        let read = Exact::from_str(text).ok();
        let read = read.and_then(|exact| Money::exact(exact.0, currency).ok());
        let read = read.filter(|money| money.minor > 0);
        if read.is_none() {
            let found = [("found", text.trim().to_owned())];
            self.problems.note_with(field, "amount", found);
        }
        read
    }

    /// A country by its two letters, that must be there.
    pub(crate) fn country(&mut self, field: &str, text: &str) -> String {
        let country = text.trim().to_ascii_uppercase();
        if country.is_empty() {
            self.problems.note(field, "required");
        } else if !is_country(&country) {
            let found = [("found", country.clone())];
            self.problems.note_with(field, "country", found);
        }
        country
    }
}
