//! The history speaks in words: no journalled column goes without.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::topics;

#[test]
fn every_journalled_column_has_words_in_both_languages_or_is_kept_silent() {
    let silent = silent();
    let columns = || {
        let topics = topics::all().into_iter();
        topics.flat_map(|topic| {
            topic
                .columns
                .into_iter()
                .map(move |column| (topic.name, column))
        })
    };
    for locale in ["es-MX", "en"] {
        let words = words(locale);
        let missing: Vec<_> = columns()
            .filter(|(topic, column)| {
                !silent.contains(*column) && !silent.contains(&format!("{topic} {column}"))
            })
            .map(|(topic, column)| format!("column-{topic}-{column}").replace('_', "-"))
            .filter(|id| !words.contains(id))
            .collect();
        assert_eq!(missing, Vec::<String>::new(), "{locale}");
    }
    let known: BTreeSet<_> = columns()
        .flat_map(|(topic, column)| [column.to_owned(), format!("{topic} {column}")])
        .collect();
    let stale: Vec<_> = silent
        .iter()
        .filter(|name| !known.contains(*name))
        .collect();
    assert_eq!(stale, Vec::<&String>::new());
}

/// The columns that the screens leave out of a history: of every table, or `table column`.
fn silent() -> BTreeSet<String> {
    let text = fs::read_to_string(ui().join("src/components/changes.tsx")).unwrap();
    let (_, after) = text.split_once("const silent = new Set([").unwrap();
    let (list, _) = after.split_once("]);").unwrap();
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn words(locale: &str) -> BTreeSet<String> {
    let files = fs::read_dir(ui().join("locales").join(locale)).unwrap();
    let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let ids = |text: String| {
        let ids = text.lines().filter_map(|line| line.split_once(" ="));
        ids.map(|(id, _)| id.to_owned()).collect::<Vec<_>>()
    };
    texts.flat_map(ids).collect()
}

fn ui() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui")
}
