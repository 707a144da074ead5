//! Duties on top of a line's own: shown with their words, never counted.

use proa_domain::treaties::us_hts::is_of_goods;

use super::answer::{Additional, Note};
use super::lines::{Levy, LineRow, Rows};
use super::notes;
use super::place::Place;
use crate::treaties::facts::{Facts, Schedule, Unlinked};
use crate::treaties::import::Format;

/// Those that the line's footnotes lead to, and those on goods of Mexico whatever their line.
pub(super) fn on_top(facts: &Facts, place: &Place<'_>, row: &LineRow) -> Vec<Additional> {
    let mut levies: Vec<&Levy> = row.levies.0.iter().collect();
    let unlinked = place
        .schedule
        .and_then(|schedule| unlinked(facts, schedule));
    for levy in unlinked
        .filter(|_| meets(row))
        .iter()
        .flat_map(|found| &found.on_all)
    {
        if levies.iter().all(|known| known.code != levy.code) {
            levies.push(levy);
        }
    }
    levies
        .into_iter()
        .map(|levy| additional(row, levy))
        .collect()
}

/// What the schedule cannot say of duties on top.
pub(super) fn remarks(facts: &Facts, schedule: &Schedule, rows: &Rows<'_>) -> Vec<Note> {
    let mut remarks = Vec::new();
    if schedule
        .format()
        .is_some_and(|format| !format.links_levies())
    {
        remarks.push(notes::own("levies-not-linked", []));
    }
    if schedule.format() == Some(Format::Mapped) {
        remarks.push(notes::own("rates-only", []));
    }
    let codes = unlinked(facts, schedule).map_or(&[][..], |found| &found.of_a_note);
    if !codes.is_empty() && rows.lines.iter().any(meets) {
        let named = [("codes", codes.join(", "))];
        remarks.push(Note {
            source: schedule.source_id.clone(),
            ..notes::own("levies-of-a-note", named)
        });
    }
    remarks
}

fn unlinked<'a>(facts: &'a Facts, schedule: &Schedule) -> Option<&'a Unlinked> {
    facts.unlinked.get(&schedule.id)
}

fn meets(row: &LineRow) -> bool {
    row.digits.parse().is_ok_and(|code| is_of_goods(&code))
}

fn additional(row: &LineRow, levy: &Levy) -> Additional {
    Additional {
        code: levy.code.clone(),
        text: text(&levy.description, levy.rate.as_deref()),
        lifted_by: levy.lifted_by.clone(),
        source: Some(row.source_id.clone()),
        kind: None,
        from: None,
        to: None,
        citation: None,
    }
}

/// What is levied, with its rate as published.
pub(super) fn text(title: &str, rate: Option<&str>) -> String {
    match rate {
        Some(rate) if !rate.is_empty() => format!("{title}: {rate}"),
        _ => title.to_owned(),
    }
}
