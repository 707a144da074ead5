//! The directory as one page that holds its style, its script and its data: it opens from a stick as from
//! a disk, and its policy lets nothing else run. Other files may stand beside it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentValue;
use proa_domain::companies::directory::book::{Both, Listed};
use proa_domain::companies::directory::{Directory, Entry, Names};
use proa_domain::settings::Locale;
use serde::Serialize;

use crate::DocumentError;
use crate::directory::said::{made, title};
use crate::html::{self, escaped, hash};
use crate::texts::Texts;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = concat!(include_str!("../html/base.css"), include_str!("page.css"));
const SCRIPT: &str = include_str!("page.js");

/// The words of the page, by their ids without `directory-`.
const WORDS: [&str; 37] = [
    "activity",
    "any",
    "certifications",
    "chapter",
    "clear",
    "code",
    "consent",
    "contact",
    "entries",
    "experience",
    "filters",
    "languages",
    "mail",
    "market",
    "more",
    "needs-script",
    "none",
    "phone",
    "place",
    "products",
    "programmes",
    "search",
    "search-help",
    "sector",
    "sectors",
    "served",
    "size",
    "skip",
    "sought",
    "state",
    "trade-names",
    "web",
    "found",
    "capacity",
    "capacity-month",
    "capacity-year",
    "title",
];

/// What the script of the page reads.
#[derive(Serialize)]
struct Data<'a> {
    language: &'static str,
    words: BTreeMap<&'static str, BTreeMap<&'static str, String>>,
    title: Both,
    made: Both,
    names: &'a Names,
    labels: Labels,
    entries: &'a [Listed],
}

/// What the codes are called that the program itself names.
#[derive(Serialize)]
struct Labels {
    sizes: BTreeMap<String, Both>,
    experiences: BTreeMap<String, Both>,
    programmes: BTreeMap<String, Both>,
    units: BTreeMap<String, Both>,
}

/// Writes a directory as a page.
pub fn directory_page(directory: &Directory) -> Result<Vec<u8>, DocumentError> {
    let texts = Bilingual {
        es: Texts::load(Locale::EsMx)?,
        en: Texts::load(Locale::En)?,
    };
    let opens = match directory.language {
        Locale::EsMx => "es",
        Locale::En => "en",
    };
    let data = Data {
        language: opens,
        words: BTreeMap::from([("es", words(&texts.es)?), ("en", words(&texts.en)?)]),
        title: texts.both(|texts| title(directory, texts))?,
        made: texts.both(|texts| made(directory, texts))?,
        names: &directory.names,
        labels: texts.labels(directory),
        entries: &directory.entries,
    };
    Ok(page(&data, directory.language)?.into_bytes())
}

fn words(texts: &Texts) -> Result<BTreeMap<&'static str, String>, DocumentError> {
    // The script fills these in.
    let open: [(&str, FluentValue<'_>); 4] = [
        ("shown", "{shown}".into()),
        ("total", "{total}".into()),
        ("amount", "{amount}".into()),
        ("unit", "{unit}".into()),
    ];
    let word = |id: &&'static str| {
        let said = texts.with(&format!("directory-{id}"), open.clone())?;
        Ok((*id, said))
    };
    WORDS.iter().map(word).collect()
}

/// The words of both languages.
struct Bilingual {
    es: Texts,
    en: Texts,
}

impl Bilingual {
    fn both<E>(&self, say: impl Fn(&Texts) -> Result<String, E>) -> Result<Both, E> {
        Ok(Both {
            es: say(&self.es)?,
            en: say(&self.en)?,
        })
    }

    /// What some codes are called; those without words are shown as they are.
    fn named(&self, prefix: &str, codes: BTreeSet<String>) -> BTreeMap<String, Both> {
        let nothing = BTreeMap::new();
        let name = |code: String| {
            let id = format!("{prefix}-{code}");
            let (es, en) = (
                self.es.of_code(&id, &nothing)?,
                self.en.of_code(&id, &nothing)?,
            );
            Some((code, Both { es, en }))
        };
        codes.into_iter().filter_map(name).collect()
    }

    fn labels(&self, directory: &Directory) -> Labels {
        let codes = |of: fn(&Entry) -> Vec<String>| -> BTreeSet<String> {
            let entries = directory.entries.iter();
            entries.flat_map(|listed| of(&listed.entry)).collect()
        };
        Labels {
            sizes: self.named("size", codes(|entry| texts_of(entry.size.as_ref()))),
            experiences: self.named(
                "experience",
                codes(|entry| texts_of(entry.experience.as_ref())),
            ),
            programmes: self.named("programme", codes(|entry| entry.programmes.clone())),
            units: self.named(
                "unit",
                codes(|entry| {
                    let capacities = entry
                        .products
                        .iter()
                        .filter_map(|one| one.capacity.as_ref());
                    capacities.map(|capacity| capacity.unit.clone()).collect()
                }),
            ),
        }
    }
}

fn texts_of(code: Option<&impl ToString>) -> Vec<String> {
    code.map(ToString::to_string).into_iter().collect()
}

/// Puts the parts into the page, each escaped as its place asks.
fn page(data: &Data<'_>, language: Locale) -> Result<String, DocumentError> {
    let not_set = |error: serde_json::Error| DocumentError::NotSet {
        reason: error.to_string(),
    };
    let json = serde_json::to_string(data).map_err(not_set)?;
    let said = |both: &Both| match language {
        Locale::EsMx => escaped(&both.es),
        Locale::En => escaped(&both.en),
    };
    let mut parts = BTreeMap::from([
        ("language", language.code().to_owned()),
        ("title", said(&data.title)),
        ("made", said(&data.made)),
        ("style", STYLE.to_owned()),
        ("style-hash", hash(STYLE)),
        ("script", SCRIPT.to_owned()),
        ("script-hash", hash(SCRIPT)),
        // Nothing in a text ends the element, or begins another.
        ("data", json.replace('<', "\\u003c")),
    ]);
    for (id, text) in data.words.get(data.language).into_iter().flatten() {
        parts.entry(*id).or_insert_with(|| escaped(text));
    }
    html::filled(PAGE, &parts)
}
