//! Our own words keep the rules: every message of the catalogues, from which the papers take theirs too
//! (the templates have no words), and every page of the guide.

use std::fs;
use std::path::{Path, PathBuf};

use rstest::rstest;

use super::{Category, Reason, check};
use crate::settings::Locale;

/// What stays although a rule marks it: file, words, and why.
const ALLOWED: &[(&str, &str, &str)] = &[(
    "documents.ftl",
    "El exportador",
    "the agreement prescribes every word of the declaration",
)];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).unwrap();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{folder}");
    files
}

/// What a line says: of a message, the words behind its id.
fn words(line: &str) -> &str {
    if line.starts_with('#') {
        return "";
    }
    let said = line.split_once(" =").filter(|(id, _)| {
        id.trim_start_matches(['.', ' ', '-'])
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
    });
    said.map_or(line, |(_, words)| words)
}

fn findings(path: &Path, language: Locale) -> Vec<String> {
    let name = path.file_name().unwrap().to_str().unwrap();
    let is_page = path.extension().is_some_and(|found| found == "md");
    let shown = path.strip_prefix(root()).unwrap().display();
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().enumerate();
    let found = lines.flat_map(|(index, line)| {
        let said = if is_page { line } else { words(line) };
        check(said, language)
            .into_iter()
            .map(move |finding| (index + 1, finding))
    });
    found
        .filter(|(_, finding)| !is_allowed(name, &finding.found))
        .map(|(line, finding)| {
            let proposals = finding.proposals.join(" | ");
            format!("{shown}:{line}: {} → {proposals}", finding.found)
        })
        .collect()
}

fn is_allowed(name: &str, found: &str) -> bool {
    ALLOWED
        .iter()
        .any(|(file, words, _)| *file == name && *words == found)
}

#[rstest]
#[case(Locale::EsMx, "docs/guide/es")]
#[case(Locale::En, "docs/guide/en")]
fn every_message_and_every_page_of_the_guide_is_inclusive(
    #[case] language: Locale,
    #[case] guide: &str,
) {
    let mut read = files(&format!("ui/locales/{language}"), "ftl");
    read.extend(files(guide, "md"));
    let found: Vec<String> = read
        .iter()
        .flat_map(|path| findings(path, language))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_is_allowed_is_still_there() {
    for (file, words, _) in ALLOWED {
        let read = files("ui/locales/es-MX", "ftl");
        let path = read.iter().find(|path| path.ends_with(file)).unwrap();
        assert!(
            fs::read_to_string(path).unwrap().contains(words),
            "{file}: {words}"
        );
    }
}

#[test]
fn reads_the_words_of_a_message_and_not_its_id() {
    assert_eq!(words("los-usuarios = Personas"), " Personas");
    assert_eq!(words("    .title = Personas"), " Personas");
    assert_eq!(words("    y más = otra línea"), "    y más = otra línea");
    assert_eq!(words("# los usuarios"), "");
}

#[rstest]
#[case(Locale::EsMx)]
#[case(Locale::En)]
fn every_category_and_every_reason_has_its_words(#[case] language: Locale) {
    let path = root().join(format!("ui/locales/{language}/language.ftl"));
    let catalogue = fs::read_to_string(path).unwrap();
    let categories = Category::ALL
        .iter()
        .map(|category| format!("language-category-{category}"));
    let reasons = Reason::ALL
        .iter()
        .map(|reason| format!("language-reason-{reason}"));
    let ids: Vec<String> = categories.chain(reasons).collect();
    for id in &ids {
        assert!(catalogue.contains(&format!("{id} = ")), "{id}");
    }
    // Beside them stand the words of the window.
    let is_of_rules = |line: &&str| {
        line.starts_with("language-category-") || line.starts_with("language-reason-")
    };
    let messages = catalogue.lines().filter(is_of_rules);
    assert_eq!(messages.count(), ids.len());
}
