//! The worked cases of `tests/golden/origin`: files that an expert can read and extend.
//!
//! A file has a good, its materials by name and what was answered; each `check` names an agreement, what
//! it changes in them, and what must come out, with the figures of the steps. `[[rule]]` brings
//! rules that the bundled tables do not have.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::{Table, Value};

use super::case::Case;
use super::step::{Outcome, Step};
use super::testing::Tables;
use super::{Criterion, Determination, determine};
use crate::origin::product_rule::{ProductRule, RuleRole, RuleState};
use crate::time::Day;
use crate::treaties::hs_code::{CodeRange, TariffCode};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/golden/origin");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[expect(dead_code, reason = "for the reader")]
    title: String,
    #[expect(dead_code, reason = "for the reader")]
    source: String,
    agreement: Option<String>,
    day: Day,
    good: Table,
    #[serde(default)]
    materials: Table,
    #[serde(default)]
    answers: Table,
    #[serde(default)]
    rule: Vec<OwnRule>,
    check: Vec<Check>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnRule {
    id: String,
    #[serde(default = "edition_2012")]
    edition: String,
    from: TariffCode,
    to: TariffCode,
    structured: String,
    #[serde(default = "product_rule")]
    role: RuleRole,
    applies_to: Option<String>,
    citation: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    name: String,
    agreement: Option<String>,
    day: Option<Day>,
    #[serde(default)]
    good: Table,
    #[serde(default)]
    materials: Table,
    #[serde(default)]
    answers: Table,
    outcome: Outcome,
    criterion: Option<Criterion>,
    letter: Option<String>,
    #[serde(default)]
    figures: BTreeMap<String, String>,
    /// What is asked, as `kind` or `kind:detail`; all of it.
    needs: Option<BTreeSet<String>>,
}

fn edition_2012() -> String {
    "2012".to_owned()
}

fn product_rule() -> RuleRole {
    RuleRole::Rule
}

impl OwnRule {
    fn rule(&self, agreement: &str) -> ProductRule {
        ProductRule {
            id: self.id.clone(),
            agreement: agreement.to_owned(),
            edition: self.edition.clone(),
            range: CodeRange {
                first: self.from,
                last: self.to,
            },
            structured: self.structured.clone(),
            role: self.role,
            applies_to: self.applies_to.clone(),
            valid_from: "1994-01-01".parse().unwrap(),
            valid_to: None,
            state: RuleState::Computed,
            gap: None,
            citation: self.citation.clone(),
        }
    }
}

/// A table with the values of another put over its own; `unset` takes one away.
fn merged(mut base: Table, over: &Table) -> Table {
    for (key, value) in over {
        if value.as_str() == Some("unset") {
            base.remove(key);
            continue;
        }
        let value = match (base.remove(key), value) {
            (Some(Value::Table(own)), Value::Table(over)) => Value::Table(merged(own, over)),
            (_, value) => value.clone(),
        };
        base.insert(key.clone(), value);
    }
    base
}

/// Materials by name become lines.
fn lines(materials: Table) -> Value {
    let line = |(name, value): (String, Value)| {
        let Value::Table(mut line) = value else {
            panic!("{name} is no material");
        };
        if let Some(Value::Table(inputs)) = line.remove("inputs") {
            line.insert("inputs".to_owned(), lines(inputs));
        }
        line.insert("name".to_owned(), Value::String(name));
        Value::Table(line)
    };
    Value::Array(materials.into_iter().map(line).collect())
}

impl Check {
    fn case(&self, file: &File) -> Case {
        let mut case = Table::new();
        case.insert(
            "good".to_owned(),
            Value::Table(merged(file.good.clone(), &self.good)),
        );
        case.insert(
            "materials".to_owned(),
            lines(merged(file.materials.clone(), &self.materials)),
        );
        case.insert(
            "answers".to_owned(),
            Value::Table(merged(file.answers.clone(), &self.answers)),
        );
        Value::Table(case)
            .try_into()
            .unwrap_or_else(|wrong| panic!("{}: {wrong}", self.name))
    }

    /// What came out otherwise than the file says.
    fn differences(&self, found: &Determination) -> String {
        let mut differences = String::new();
        let mut differ = |what: &str, expected: String, found: String| {
            if expected != found {
                writeln!(differences, "    {what}: {found}, not {expected}").unwrap();
            }
        };
        differ(
            "outcome",
            self.outcome.to_string(),
            found.outcome.to_string(),
        );
        if let Some(criterion) = self.criterion {
            let found = found
                .criterion
                .map_or_else(String::new, |criterion| criterion.to_string());
            differ("criterion", criterion.to_string(), found);
        }
        if let Some(letter) = &self.letter {
            differ(
                "letter",
                letter.clone(),
                found.letter.clone().unwrap_or_default(),
            );
        }
        let figures = figures(&found.root);
        for (key, expected) in &self.figures {
            let all = figures.get(key).cloned().unwrap_or_default();
            if !all.contains(expected) {
                let all: Vec<String> = all.into_iter().collect();
                differ(key, expected.clone(), all.join(" | "));
            }
        }
        let needs = needs(found);
        match &self.needs {
            Some(expected) => differ("needs", format!("{expected:?}"), format!("{needs:?}")),
            None if self.outcome == Outcome::Open => {
                differ("needs", "named".to_owned(), format!("{needs:?}"));
            }
            None => {}
        }
        if self.outcome != Outcome::Open && found.outcome == Outcome::Open {
            writeln!(differences, "    it waits for {needs:?}").unwrap();
        }
        differences
    }
}

/// What is asked, as `kind:detail`.
fn needs(found: &Determination) -> BTreeSet<String> {
    found
        .needs
        .iter()
        .map(|need| {
            let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(need) else {
                return String::new();
            };
            let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
            let details = fields
                .iter()
                .filter(|(name, _)| *name != "kind")
                .map(|(_, value)| text(value));
            let all: Vec<String> = std::iter::once(text(&fields["kind"]))
                .chain(details)
                .collect();
            all.join(":")
        })
        .filter(|need| need != "transport")
        .collect()
}

/// The figures of every step, two decimals, by `step:subject/figure` and by `step/figure`.
fn figures(step: &Step) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let subject = step.subject.as_deref().unwrap_or_default();
    for figure in &step.figures {
        for key in [
            format!("{}/{}", step.kind, figure.kind),
            format!("{}:{subject}/{}", step.kind, figure.kind),
        ] {
            all.entry(key)
                .or_default()
                .insert(format!("{:.2}", figure.shown()));
        }
    }
    for (key, values) in step.steps.iter().flat_map(figures) {
        all.entry(key).or_default().extend(values);
    }
    all
}

fn files() -> Vec<(PathBuf, File)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(Path::new(FOLDER))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    });
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let file =
            toml::from_str(&text).unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
        (path, file)
    };
    paths.into_iter().map(read).collect()
}

#[test]
fn every_worked_case_comes_out_as_its_file_says() {
    let tables = Tables::read();
    let mut count = 0;
    let mut wrong = String::new();
    for (path, file) in files() {
        for check in &file.check {
            count += 1;
            let agreement = check
                .agreement
                .as_ref()
                .or(file.agreement.as_ref())
                .expect("an agreement");
            let own: Vec<ProductRule> = file.rule.iter().map(|rule| rule.rule(agreement)).collect();
            let own = (!own.is_empty()).then_some(&own);
            let day = check.day.unwrap_or(file.day);
            let found = determine(&check.case(&file), &tables.agreement(agreement, own), day)
                .unwrap_or_else(|problems| panic!("{}: {problems:?}", check.name));
            let differences = check.differences(&found);
            if !differences.is_empty() {
                let name = path.file_stem().unwrap_or_default().to_string_lossy();
                writeln!(
                    wrong,
                    "{name}, {} ({agreement}):\n{differences}",
                    check.name
                )
                .unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "of {count} cases:\n{wrong}");
    assert!(count >= 230, "{count} cases");
}
