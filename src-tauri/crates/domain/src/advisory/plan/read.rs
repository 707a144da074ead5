//! Reading a plan: every finding of every field at once.

use std::collections::BTreeMap;

use super::action::{Action, ActionForm, ActionState};
use super::section::SectionCode;
use super::{MOST_ACTIONS, MOST_OBJECTIVES, Objective, ObjectiveForm, Plan, PlanForm};
use crate::companies::profile::is_country;
use crate::form::Reader;
use crate::money::{Currency, Exact, Money};
use crate::problem::Problems;
use crate::time::Day;

const LINE: usize = 200;
const WHAT: usize = 500;
const TEXT: usize = 8_000;
const UNIT: usize = 40;
/// The largest cost in minor units: sums of all actions of a plan stay exact.
const LARGEST: i64 = 1_000_000_000_000_000;

pub(super) fn plan(form: &PlanForm) -> Result<Plan, Problems> {
    let mut reader = Reader::default();
    let title = reader.required("title", &form.title, LINE);
    let texts = texts(&mut reader, &form.texts);
    let too_many = [
        ("objectives", form.objectives.len(), MOST_OBJECTIVES),
        ("actions", form.actions.len(), MOST_ACTIONS),
    ];
    for (field, count, most) in too_many {
        if count > most {
            let most = [("max", most.to_string())];
            reader.problems.note_with(field, "plan-too-many", most);
        }
    }
    let objectives = form.objectives.iter().enumerate();
    let objectives = objectives
        .map(|(index, form)| objective(&mut reader, index, form))
        .collect();
    let actions = form.actions.iter().enumerate();
    let actions = actions
        .map(|(index, form)| action(&mut reader, index, form))
        .collect();
    reader.problems.or(Plan {
        title,
        texts,
        objectives,
        actions,
    })
}

fn texts(reader: &mut Reader, typed: &BTreeMap<String, String>) -> BTreeMap<SectionCode, String> {
    let mut texts = BTreeMap::new();
    for (code, text) in typed {
        let field = format!("texts.{code}");
        let text = reader.lines(&field, text, TEXT);
        match code.parse::<SectionCode>() {
            Ok(section) if !text.is_empty() => {
                texts.insert(section, text);
            }
            Ok(_) => {}
            Err(_) => reader.problems.note(&field, "plan-section"),
        }
    }
    texts
}

fn objective(reader: &mut Reader, index: usize, form: &ObjectiveForm) -> Objective {
    let field = |name| format!("objectives.{index}.{name}");
    let what = reader.required(&field("what"), &form.what, WHAT);
    let market = form.market.as_ref().map(|code| code.trim().to_uppercase());
    if let Some(code) = market.as_ref().filter(|code| !is_country(code)) {
        let found = [("found", code.clone())];
        reader
            .problems
            .note_with(&field("market"), "country", found);
    }
    let target: Option<Exact> = reader.parsed(&field("target"), "amount", &form.target);
    let unit = reader.text(&field("unit"), &form.unit, UNIT);
    if target.is_some() && unit.is_empty() {
        reader.problems.note(&field("unit"), "plan-unit");
    }
    Objective {
        id: form.id,
        what,
        market,
        product_id: form.product_id,
        target,
        unit,
        due_on: reader.parsed(&field("dueOn"), "day", &form.due_on),
    }
}

fn action(reader: &mut Reader, index: usize, form: &ActionForm) -> Action {
    let field = |name| format!("actions.{index}.{name}");
    let what = reader.required(&field("what"), &form.what, WHAT);
    let owner = reader.text(&field("owner"), &form.owner, LINE);
    let starts_on: Option<Day> = reader.parsed(&field("startsOn"), "day", &form.starts_on);
    let due_on: Option<Day> = reader.parsed(&field("dueOn"), "day", &form.due_on);
    if let Some(start) = starts_on.filter(|start| due_on.is_some_and(|due| due < *start)) {
        let start = [("start", start.to_string())];
        reader
            .problems
            .note_with(&field("dueOn"), "ends-before-start", start);
    }
    let reason = match form.state {
        ActionState::Dropped => reader.required(&field("reason"), &form.reason, WHAT),
        ActionState::Planned | ActionState::Doing | ActionState::Done => String::new(),
    };
    Action {
        id: form.id,
        section: form.section,
        what,
        owner,
        starts_on,
        due_on,
        state: form.state,
        reason,
        progress: form
            .state
            .progress(progress(reader, &field("progress"), form)),
        cost: cost(reader, &field("cost"), &field("currency"), form),
        question: form.question.clone(),
    }
}

/// Whole hundredths; what does not count is not read.
fn progress(reader: &mut Reader, field: &str, form: &ActionForm) -> u8 {
    let counts = matches!(form.state, ActionState::Doing | ActionState::Dropped);
    let typed = form.progress.trim();
    if !counts || typed.is_empty() {
        return 0;
    }
    match typed.parse::<u8>() {
        Ok(progress) if progress <= 100 => progress,
        Ok(_) | Err(_) => {
            let found = [("found", typed.to_owned())];
            reader.problems.note_with(field, "plan-progress", found);
            0
        }
    }
}

fn cost(reader: &mut Reader, field: &str, of: &str, form: &ActionForm) -> Option<Money> {
    let typed = form.cost.trim();
    if typed.is_empty() {
        return None;
    }
    let currency: Currency = reader.required_parsed(of, "plan-currency", &form.currency)?;
    let money = Money::parse(typed, currency).ok();
    let money = money.filter(|money| (0..=LARGEST).contains(&money.minor));
    if money.is_none() {
        let found = [("found", typed.to_owned())];
        reader.problems.note_with(field, "amount", found);
    }
    money
}
