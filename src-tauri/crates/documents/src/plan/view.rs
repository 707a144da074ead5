//! The export plan in words, as its template reads it.

use proa_domain::advisory::plan::action::{Action, ActionState};
use proa_domain::advisory::plan::section::{Section, sections};
use proa_domain::advisory::plan::sums::PlanSums;
use proa_domain::advisory::plan::{Objective, Plan};
use proa_domain::money::MoneyText;
use proa_domain::time::Day;
use serde::Serialize;

use super::PlanReport;
use crate::paper::{FactBlock, Paper, Rows};
use crate::texts::Texts;
use crate::{DocumentError, format};

/// What stands in a cell with nothing to say; an empty cell looks like an oversight.
const NOTHING: &str = "–";

#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    route: String,
    facts: Vec<FactBlock>,
    objectives: Option<Table>,
    sections: Vec<SectionView>,
    costs: Option<Table>,
    note: String,
}

/// A heading, and a table under it.
#[derive(Debug, Serialize)]
struct Table {
    heading: String,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Debug, Serialize)]
struct SectionView {
    heading: String,
    lines: Vec<String>,
    actions: Option<Table>,
}

impl View {
    pub(super) fn of(report: &PlanReport, texts: &Texts) -> Result<Self, DocumentError> {
        let plan = Plan::parse(&report.plan).map_err(|problems| DocumentError::NotUnderstood {
            reason: format!("{problems:?}"),
        })?;
        let company = [("company", (&report.company.legal_name).into())];
        let title = texts.with("documents-plan-title", company)?;
        let sums = PlanSums::of(&plan.actions, report.prepared.on);
        let views = sections().iter();
        let views = views.map(|section| section_view(section, &plan, report, texts));
        let said = views.collect::<Result<Vec<_>, _>>()?;
        let is_said = |view: &SectionView| !view.lines.is_empty() || view.actions.is_some();
        Ok(Self {
            paper: Paper::of(&report.prepared, "documents-plan-kind", title, texts)?,
            heading: plan.title.clone(),
            route: report.company.legal_name.clone(),
            facts: facts(report, &sums, texts)?,
            objectives: objectives(&plan.objectives, report, texts)?,
            sections: said.into_iter().filter(is_said).collect(),
            costs: costs(&sums, texts)?,
            note: texts.get("documents-plan-note")?,
        })
    }
}

fn facts(
    report: &PlanReport,
    sums: &PlanSums,
    texts: &Texts,
) -> Result<Vec<FactBlock>, DocumentError> {
    let mut rows = Rows::new(texts);
    let made_by = (!report.made_by.is_empty()).then(|| report.made_by.clone());
    rows.add("documents-plan-made-by", made_by)?;
    let progress = sums.progress.map(|share| format!("{share}\u{a0}%"));
    rows.add("documents-plan-progress", progress)?;
    let counts = [
        ("done", sums.done.into()),
        ("open", sums.open.into()),
        ("overdue", sums.overdue.into()),
    ];
    if sums.done + sums.open > 0 {
        let said = texts.with("documents-plan-counts", counts)?;
        rows.add("documents-plan-actions", Some(said))?;
    }
    let about = rows.under("documents-plan-about")?;
    Ok(vec![report.company.block(texts)?, about])
}

fn objectives(
    all: &[Objective],
    report: &PlanReport,
    texts: &Texts,
) -> Result<Option<Table>, DocumentError> {
    if all.is_empty() {
        return Ok(None);
    }
    let mut rows = Vec::new();
    for one in all {
        let target = one.target.map(|target| {
            let number = format::number(&target.to_string());
            format!("{number}\u{a0}{}", one.unit)
        });
        rows.push(vec![
            one.what.clone(),
            named(report, one.market.as_deref()),
            named(report, one.product_id.map(|id| id.to_string()).as_deref()),
            target.unwrap_or_else(|| NOTHING.to_owned()),
            day(one.due_on, texts)?,
        ]);
    }
    Ok(Some(Table {
        heading: texts.get("plan-objectives")?,
        headers: headers(
            &[
                "plan-objective-what",
                "plan-objective-market",
                "plan-objective-product",
                "plan-objective-target",
                "plan-due",
            ],
            texts,
        )?,
        rows,
    }))
}

/// What a market or a product is called; its code where nobody said.
fn named(report: &PlanReport, key: Option<&str>) -> String {
    match key {
        Some(key) => report.names.get(key).map_or(key, String::as_str).to_owned(),
        None => NOTHING.to_owned(),
    }
}

fn section_view(
    section: &Section,
    plan: &Plan,
    report: &PlanReport,
    texts: &Texts,
) -> Result<SectionView, DocumentError> {
    let text = plan.texts.get(&section.id).map_or("", String::as_str);
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let own = plan.actions.iter().filter(|one| one.section == section.id);
    let rows = own.map(|one| action_row(one, report.prepared.on, texts));
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    let ids = [
        "plan-action-what",
        "plan-action-owner",
        "plan-due",
        "plan-action-state",
        "plan-action-cost",
    ];
    let actions = Table {
        heading: String::new(),
        headers: headers(&ids, texts)?,
        rows,
    };
    Ok(SectionView {
        heading: section.name.of(texts.locale()).to_owned(),
        lines: lines.map(str::to_owned).collect(),
        actions: (!actions.rows.is_empty()).then_some(actions),
    })
}

fn action_row(one: &Action, today: Day, texts: &Texts) -> Result<Vec<String>, DocumentError> {
    let mut state = texts.get(&format!("plan-state-{}", one.state))?;
    if one.state == ActionState::Doing {
        state = format!("{state}, {}\u{a0}%", one.progress);
    }
    if one.is_overdue(today) {
        state = format!("{state} · {}", texts.get("plan-overdue")?);
    }
    if !one.reason.is_empty() {
        state = format!("{state}: {}", one.reason);
    }
    let owner = if one.owner.is_empty() {
        NOTHING.to_owned()
    } else {
        one.owner.clone()
    };
    let cost = one.cost.map(|cost| format::money(&MoneyText::from(cost)));
    Ok(vec![
        one.what.clone(),
        owner,
        day(one.due_on, texts)?,
        state,
        cost.unwrap_or_else(|| NOTHING.to_owned()),
    ])
}

fn costs(sums: &PlanSums, texts: &Texts) -> Result<Option<Table>, DocumentError> {
    if sums.costs.is_empty() {
        return Ok(None);
    }
    let rows = sums.costs.iter().map(|sum| {
        vec![
            sum.planned.currency.to_string(),
            format::money(&sum.planned),
            format::money(&sum.done),
        ]
    });
    Ok(Some(Table {
        heading: texts.get("plan-costs")?,
        headers: headers(
            &["plan-currency", "plan-costs-planned", "plan-costs-done"],
            texts,
        )?,
        rows: rows.collect(),
    }))
}

fn day(day: Option<Day>, texts: &Texts) -> Result<String, DocumentError> {
    day.map_or_else(|| Ok(NOTHING.to_owned()), |day| format::day(day, texts))
}

fn headers(ids: &[&str], texts: &Texts) -> Result<Vec<String>, DocumentError> {
    ids.iter().map(|id| texts.get(id)).collect()
}
