//! The duties side by side: the general one, then each agreement's.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Statement, agreement_name, rate};
use crate::advisory_sheet::answer::{Duty, DutyState, Line, Need, NeedKind, Preference};
use crate::texts::Texts;
use crate::{DocumentError, format};

/// One duty in large figures.
#[derive(Debug, Serialize)]
pub(super) struct Card {
    name: String,
    /// Why it stands out, in a word.
    badge: Option<String>,
    best: bool,
    /// Whether there is a duty to show; what is unknown never looks like a figure.
    known: bool,
    free: bool,
    duty: Statement,
    /// The general duty that an agreement replaces.
    instead: Option<Instead>,
    figures: Vec<Figure>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Instead {
    label: String,
    duty: String,
}

#[derive(Debug, Serialize)]
struct Figure {
    label: String,
    value: String,
}

/// The general duty of `line` and every agreement's, the best agreements first.
pub(super) fn of(line: &Line, texts: &Texts) -> Result<Vec<Card>, DocumentError> {
    let mut preferences: Vec<&Preference> = line.preferences.iter().collect();
    preferences.sort_by_key(|preference| !is_best(line, preference));
    let mut cards = vec![general(line, texts)?];
    for preference in preferences {
        cards.push(preferential(line, preference, texts)?);
    }
    Ok(cards)
}

fn general(line: &Line, texts: &Texts) -> Result<Card, DocumentError> {
    Ok(Card {
        name: texts.get("documents-sheet-mfn")?,
        badge: None,
        best: false,
        known: is_known(&line.mfn),
        free: line.mfn.is_free,
        duty: duty(&line.mfn, &line.sources, texts)?,
        instead: None,
        figures: amount(&line.mfn, texts)?.into_iter().collect(),
        notes: notes(&line.mfn, texts)?,
    })
}

fn preferential(
    line: &Line,
    preference: &Preference,
    texts: &Texts,
) -> Result<Card, DocumentError> {
    let best = is_best(line, preference);
    let mut figures: Vec<Figure> = amount(&preference.duty, texts)?.into_iter().collect();
    if let Some(saving) = &preference.saving {
        figures.push(Figure {
            label: texts.get("documents-sheet-saving")?,
            value: format::money(saving),
        });
    }
    Ok(Card {
        name: agreement_name(preference, texts).to_owned(),
        badge: best
            .then(|| texts.get("documents-sheet-best"))
            .transpose()?,
        best,
        known: is_known(&preference.duty),
        free: preference.duty.is_free,
        duty: duty(&preference.duty, &preference.sources, texts)?,
        instead: instead(line, preference, texts)?,
        figures,
        notes: notes(&preference.duty, texts)?,
    })
}

fn is_best(line: &Line, preference: &Preference) -> bool {
    line.best
        .as_ref()
        .is_some_and(|best| best.agreements.contains(&preference.agreement.id))
}

fn is_known(duty: &Duty) -> bool {
    duty.state != DutyState::Unknown
}

fn duty(duty: &Duty, sources: &[u32], texts: &Texts) -> Result<Statement, DocumentError> {
    let marks = if is_known(duty) { sources } else { &[] };
    Ok(Statement {
        text: rate(duty, texts)?,
        details: Vec::new(),
        marks: marks.to_vec(),
    })
}

fn instead(
    line: &Line,
    preference: &Preference,
    texts: &Texts,
) -> Result<Option<Instead>, DocumentError> {
    let comparable = is_known(&line.mfn) && is_known(&preference.duty);
    if !comparable || line.mfn.text == preference.duty.text {
        return Ok(None);
    }
    let label = texts.get("documents-sheet-instead")?;
    Ok(Some(Instead {
        label,
        duty: rate(&line.mfn, texts)?,
    }))
}

fn amount(duty: &Duty, texts: &Texts) -> Result<Option<Figure>, DocumentError> {
    duty.amount
        .as_ref()
        .filter(|_| is_known(duty))
        .map(|amount| {
            let label = texts.get("documents-sheet-amount")?;
            Ok(Figure {
                label,
                value: format::money(amount),
            })
        })
        .transpose()
}

/// What stands between the reader and an amount.
fn notes(duty: &Duty, texts: &Texts) -> Result<Vec<String>, DocumentError> {
    let mut notes = Vec::new();
    match duty.state {
        DutyState::Computed | DutyState::Unknown => {}
        DutyState::NeedsInput => {
            let inputs: Vec<String> = duty
                .needs
                .iter()
                .map(|need| input(need, texts))
                .collect::<Result<_, _>>()?;
            notes.push(texts.with(
                "documents-sheet-needs",
                [("inputs", inputs.join(", ").into())],
            )?);
        }
        DutyState::TextOnly => notes.push(texts.get("documents-sheet-text-only")?),
    }
    // Reasons that have words here change what the figure is worth; others explain a state.
    let reason = duty.reason.as_deref();
    let said = reason.map(|code| format!("documents-reason-{code}"));
    notes.extend(said.and_then(|id| texts.of_code(&id, &BTreeMap::new())));
    if let Some(step) = &duty.next_step {
        notes.push(texts.with(
            "documents-sheet-next-step",
            [
                ("file", (&step.file).into()),
                ("authority", (&step.authority).into()),
            ],
        )?);
    }
    Ok(notes)
}

fn input(need: &Need, texts: &Texts) -> Result<String, DocumentError> {
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    match need.kind {
        NeedKind::Value => texts.get("documents-need-value"),
        NeedKind::Quantity => texts.with(
            "documents-need-quantity",
            [("unit", or_empty(&need.unit).into())],
        ),
        NeedKind::Rate => texts.with(
            "documents-need-rate",
            [
                ("from", or_empty(&need.from).into()),
                ("to", or_empty(&need.to).into()),
            ],
        ),
        NeedKind::Polarization => texts.get("documents-need-polarization"),
        NeedKind::Season => texts.get("documents-need-season"),
        NeedKind::Freight => texts.get("documents-need-freight"),
        NeedKind::Insurance => texts.get("documents-need-insurance"),
        NeedKind::Inland => texts.get("documents-need-inland"),
        NeedKind::Onward => texts.get("documents-need-onward"),
        NeedKind::DutiesAndTaxes => texts.get("documents-need-duties-and-taxes"),
    }
}
