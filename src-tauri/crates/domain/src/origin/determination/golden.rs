//! The worked cases of `tests/golden/origin`: files that an expert can read and extend.
//!
//! A file has a good, its materials by name and what was answered; each `check` names an agreement, what
//! it changes in them, and what must come out, with the figures of the steps. `[[rule]]` brings
//! rules that the bundled tables do not have.
//!
//! A figure is named by its step: `rvc:TV/percent` is that of the one step of this kind and subject. Where
//! there are several, as many steps above it are told as tell it apart: `alternative:CTH > rvc:TV/percent`.
//! A step that holds a figure against several bases has them by base: `tolerance/total-cost/percent`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use rust_decimal::Decimal;
use serde::Deserialize;
use toml::{Table, Value};

use super::case::Case;
use super::step::{FigureKind, Outcome, Step};
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
        match line.remove("inputs") {
            Some(Value::Table(inputs)) => {
                line.insert("inputs".to_owned(), lines(inputs));
            }
            Some(_) => panic!("the inputs of {name} are not by name"),
            None => {}
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
        for (key, expected) in &self.figures {
            let shown = figure(&found.root, key).unwrap_or_else(|why| why);
            differ(key, expected.clone(), shown);
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

/// The figure that a key names, two decimals; or why it names none, or more than one.
fn figure(root: &Step, key: &str) -> Result<String, String> {
    let (rest, kind) = key.rsplit_once('/').ok_or("no figure is named")?;
    let kind: FigureKind = kind.parse().map_err(|_| format!("{kind} is no figure"))?;
    let by_base = rest.rsplit_once('/');
    let by_base = by_base.and_then(|(path, base)| Some((path, base.parse::<FigureKind>().ok()?)));
    let (path, base) = by_base.map_or((rest, None), |(path, base)| (path, Some(base)));
    let segments: Vec<&str> = path.split(" > ").collect();
    let mut found = Vec::new();
    gather(root, &segments, &mut found);
    let [step] = found[..] else {
        let count = found.len();
        return Err(format!("{count} steps are named so"));
    };
    let of_base = match base {
        None => step.figures.as_slice(),
        Some(base) => {
            let at = step.figures.iter().position(|known| known.kind == base);
            &step.figures[at.ok_or_else(|| format!("nothing is held against {base}"))?..]
        }
    };
    let mut values = of_base.iter().filter(|known| known.kind == kind);
    let value = values.next().ok_or("the step has no such figure")?;
    if base.is_none() && values.next().is_some() {
        return Err("the step has several: name the base".to_owned());
    }
    Ok(format!("{:.2}", value.shown()))
}

/// The steps that the last of the segments names, below those that the others name.
fn gather<'a>(step: &'a Step, segments: &[&str], found: &mut Vec<&'a Step>) {
    let Some((first, below)) = segments.split_first() else {
        return;
    };
    let is_named = is_named(step, first);
    if is_named && below.is_empty() {
        found.push(step);
    }
    let wanted = if is_named && !below.is_empty() {
        below
    } else {
        segments
    };
    for inner in &step.steps {
        gather(inner, wanted, found);
    }
}

/// `rvc`, or `rvc:TV` with its subject.
fn is_named(step: &Step, segment: &str) -> bool {
    match segment.split_once(':') {
        Some((kind, subject)) => {
            step.kind.code() == kind && step.subject.as_deref().unwrap_or_default() == subject
        }
        None => step.kind.code() == segment,
    }
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

/// What a file says of a figure is held against the one step that it names: changed there it differs, and
/// so it does wherever the name is another.
#[test]
fn a_wrong_figure_of_any_step_is_told() {
    let tables = Tables::read();
    let mut count = 0;
    for (_, file) in files() {
        for check in &file.check {
            let agreement = check
                .agreement
                .as_ref()
                .or(file.agreement.as_ref())
                .unwrap();
            let own: Vec<ProductRule> = file.rule.iter().map(|rule| rule.rule(agreement)).collect();
            let own = (!own.is_empty()).then_some(&own);
            let day = check.day.unwrap_or(file.day);
            let found =
                determine(&check.case(&file), &tables.agreement(agreement, own), day).unwrap();
            for key in check.figures.keys() {
                count += 1;
                let before = figure(&found.root, key).unwrap();
                let mut all = Vec::new();
                changed(&found.root, &mut vec![], &mut all);
                let differing = all
                    .iter()
                    .filter(|root| figure(root, key).unwrap() != before);
                assert_eq!(differing.count(), 1, "{}: {key}", check.name);
            }
        }
    }
    assert!(count >= 150, "{count} figures");
}

/// The tree once for each of its figures, with that one changed.
fn changed(root: &Step, path: &mut Vec<usize>, all: &mut Vec<Step>) {
    let at = path.iter().fold(root, |step, place| &step.steps[*place]);
    for place in 0..at.figures.len() {
        let mut copy = root.clone();
        let step = path
            .iter()
            .fold(&mut copy, |step, place| &mut step.steps[*place]);
        step.figures[place].value.0 += Decimal::ONE;
        all.push(copy);
    }
    for place in 0..at.steps.len() {
        path.push(place);
        changed(root, path, all);
        path.pop();
    }
}

#[test]
fn a_name_that_fits_no_step_or_several_names_none() {
    let step = |kind: &str, subject: &str, percent: &str| {
        serde_json::json!({
            "kind": kind, "outcome": "met", "subject": subject,
            "figures": [{"kind": "percent", "value": percent}],
        })
    };
    let way = |subject: &str, percent: &str| {
        let mut way =
            serde_json::json!({"kind": "alternative", "outcome": "met", "subject": subject});
        way["steps"] = serde_json::json!([step("rvc", "TV", percent)]);
        way
    };
    let root: Step = serde_json::from_value(serde_json::json!({
        "kind": "origin", "outcome": "met", "steps": [way("CTH", "40"), way("CC", "60")],
    }))
    .unwrap();
    let of_one = |key: &str| figure(&root, key);
    assert_eq!(
        of_one("rvc:TV/percent"),
        Err("2 steps are named so".to_owned())
    );
    assert_eq!(
        of_one("rvc:NC/percent"),
        Err("0 steps are named so".to_owned())
    );
    assert_eq!(
        of_one("alternative:CC > rvc:TV/percent"),
        Ok("60.00".to_owned())
    );
    assert_eq!(
        of_one("alternative:CTH > rvc/percent"),
        Ok("40.00".to_owned())
    );
    assert!(of_one("alternative:CC > rvc:TV/at-least").is_err());
    assert!(of_one("alternative:CC > rvc:TV/odd").is_err());
}
