//! Every language says the same, every message is used, and every error has its words.

use std::collections::BTreeSet;

use anyhow::Result;

use super::Source;
use crate::catalogue::{self, Catalogue};
use crate::generate;

/// Differences between the languages, unused messages, and error codes without a message.
pub(crate) fn findings(sources: &[Source]) -> Result<Vec<String>> {
    let source = catalogue::read(&generate::locale_folder(catalogue::SOURCE))?;
    let mut findings = Vec::new();
    let errors = error_messages(sources);
    for language in catalogue::OTHERS {
        let other = catalogue::read(&generate::locale_folder(language))?;
        findings.extend(catalogue::differences(&source, &other, language));
    }
    findings.extend(unused(&source, sources, &errors));
    let wordless = errors.iter().filter(|id| !source.contains_key(*id));
    findings.extend(wordless.map(|id| format!("an error code has no message {id}")));
    Ok(findings)
}

fn unused(catalogue: &Catalogue, sources: &[Source], errors: &BTreeSet<String>) -> Vec<String> {
    let is_code = |source: &&Source| source.is("rs") || source.is("ts") || source.is("tsx");
    let mentions = Mentions::of(sources.iter().filter(is_code));
    let catalogues: Vec<&Source> = sources.iter().filter(|source| source.is("ftl")).collect();
    let is_used = |id: &str| {
        let id = id.split('.').next().unwrap_or(id);
        errors.contains(id)
            || mentions.include(id)
            || catalogues.iter().any(|source| refers_to(&source.text, id))
    };
    let unused = catalogue.keys().filter(|id| !is_used(id));
    unused
        .map(|id| format!("nothing uses the message {id}"))
        .collect()
}

/// What the code says in quotes that may be a message.
#[derive(Default)]
struct Mentions<'a> {
    /// Ids as they stand.
    whole: BTreeSet<&'a str>,
    /// Beginnings of ids that a code completes: `role-${role}`, `"role-{role}"`, `words("role", …)`.
    beginnings: BTreeSet<&'a str>,
}

impl<'a> Mentions<'a> {
    fn of(sources: impl Iterator<Item = &'a Source>) -> Self {
        let mut mentions = Self::default();
        for source in sources {
            mentions.read(&source.text);
        }
        mentions
    }

    fn read(&mut self, text: &'a str) {
        let mut rest = text;
        while let Some((before, quoted)) = rest.split_once(['"', '\'', '`']) {
            let end =
                quoted.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
            let (word, after) = quoted.split_at(end.unwrap_or(quoted.len()));
            if after.starts_with("${") || after.starts_with('{') {
                self.beginnings.insert(word.trim_end_matches('-'));
            } else if before.trim_end().ends_with("words(") {
                self.beginnings.insert(word);
            } else if after.starts_with(['"', '\'', '`']) {
                self.whole.insert(word);
            }
            rest = quoted;
        }
    }

    fn include(&self, id: &str) -> bool {
        let mut beginnings = id.match_indices('-').filter_map(|(at, _)| id.get(..at));
        self.whole.contains(id) || beginnings.any(|beginning| self.beginnings.contains(beginning))
    }
}

/// Whether a catalogue refers to the message or term in braces.
fn refers_to(catalogue: &str, id: &str) -> bool {
    catalogue.contains(&format!("{{ {id} }}")) || catalogue.contains(&format!("{{ {id}("))
}

/// The message ids of all error codes: the serde names with a point, and the codes in `error.rs`.
fn error_messages(sources: &[Source]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for source in sources {
        let is_ours = source.path.starts_with("src-tauri/") && !source.path.contains("/xtask/");
        if !is_ours || !source.is("rs") {
            continue;
        }
        let text = source.without_tests();
        let is_error_file = source.path.ends_with("error.rs");
        let literals = text.split('"').skip(1).step_by(2);
        let before = text.split('"').step_by(2);
        for (literal, before) in literals.zip(before) {
            let is_name = before.ends_with("rename = ");
            if (is_name || is_error_file) && is_code(literal) {
                ids.insert(format!("error-{}", literal.replace('.', "-")));
            }
        }
    }
    ids
}

/// `company.tax-id-taken`: lower-case words with hyphens, and at least one point between them.
fn is_code(text: &str) -> bool {
    let is_word = |word: &str| {
        word.starts_with(|letter: char| letter.is_ascii_lowercase())
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    text.contains('.') && text.split('.').all(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn finds_the_message_that_each_error_code_needs() {
        let text = "#[serde(tag = \"code\")]\n#[serde(rename = \"company.tax-id-taken\")]\n\
                    #[error(\"taken by {holder}\")]\n#[cfg(test)] \"store.test\"";
        let sources = [source("src-tauri/crates/desk/src/companies/error.rs", text)];
        let expected = BTreeSet::from(["error-company-tax-id-taken".to_owned()]);
        assert_eq!(error_messages(&sources), expected);
    }

    #[test]
    fn takes_a_built_id_for_the_use_of_all_that_begin_so() {
        let catalogue =
            catalogue::parse("state-open = abierta\nstate-closed = cerrada\ntitle = Proa\n")
                .unwrap();
        let sources = [source("ui/src/a.tsx", "t(`state-${state}`)")];
        assert_eq!(
            unused(&catalogue, &sources, &BTreeSet::new()),
            ["nothing uses the message title"]
        );
    }

    #[test]
    fn takes_a_reference_from_another_message_for_a_use() {
        let catalogue = catalogue::parse("-brand = Proa\nabout = { -brand }\n").unwrap();
        let sources = [
            source(
                "ui/locales/es-MX/common.ftl",
                "-brand = Proa\nabout = { -brand }\n",
            ),
            source("ui/src/a.tsx", "t(\"about\")"),
        ];
        assert!(unused(&catalogue, &sources, &BTreeSet::new()).is_empty());
    }
}
