//! The sheet of a drill in words, as its template reads it.

use proa_domain::fair::drill::{DrillVerdict, Line};
use serde::Serialize;

use super::DrillPaper;
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
    result: String,
    verdict: Verdict,
    headers: Vec<String>,
    rows: Vec<Row>,
    signed: String,
}

#[derive(Debug, Serialize)]
struct Verdict {
    text: String,
    /// Nothing stands against it.
    is_good: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    check: String,
    step: Option<String>,
    found: String,
    wanted: String,
    verdict: Verdict,
}

impl View {
    pub(super) fn of(drill: &DrillPaper, texts: &Texts) -> Result<Self, DocumentError> {
        let kind = "documents-drill-kind";
        let named = [
            ("heading", texts.get(kind)?.into()),
            ("mission", (&drill.mission).into()),
        ];
        let headers = ["check", "found", "wanted", "result"];
        let headers = headers.map(|id| texts.get(&format!("fair-drill-{id}")));
        let lines = drill.sheet.lines.iter();
        Ok(Self {
            paper: Paper::of(
                &drill.prepared,
                kind,
                texts.with("documents-drill-title", named)?,
                texts,
            )?,
            heading: drill.mission.clone(),
            route: texts.get(kind)?,
            facts: facts(drill, texts)?,
            result: texts.get("fair-drill-sheet")?,
            verdict: verdict("fair-drill-verdict", drill.sheet.verdict, texts)?,
            headers: headers.into_iter().collect::<Result<_, _>>()?,
            rows: lines
                .map(|line| row(line, texts))
                .collect::<Result<_, _>>()?,
            signed: texts.get("documents-drill-signed")?,
        })
    }
}

fn facts(drill: &DrillPaper, texts: &Texts) -> Result<Vec<FactBlock>, DocumentError> {
    let mut mission = Rows::new(texts);
    let days = format::days(drill.starts_on, drill.ends_on, texts)?;
    mission.add("documents-itinerary-days", Some(days))?;
    let venue = (!drill.venue.is_empty()).then(|| drill.venue.clone());
    mission.add("documents-itinerary-place", venue)?;
    let mut done = Rows::new(texts);
    let clock = drill.sheet.at.clock_in(&drill.zone);
    let day = format::day(drill.sheet.at.day_in(&drill.zone), texts)?;
    done.add("documents-drill-day", Some(day))?;
    let time = clock.strftime("%H:%M").to_string();
    done.add_noted("documents-drill-time", Some(time), Some(drill.zone.clone()))?;
    Ok(vec![
        mission.under("documents-itinerary-mission")?,
        done.under("documents-drill-done")?,
    ])
}

fn row(line: &Line, texts: &Texts) -> Result<Row, DocumentError> {
    let found = match line.off {
        Some(off) => texts.with(
            &format!("clock-off-{}", off.unit),
            [("count", off.count.into())],
        )?,
        None => figure(line.found),
    };
    let step = line
        .step
        .map(|step| texts.get(&format!("drill-step-{step}")));
    Ok(Row {
        check: texts.get(&format!("drill-check-{}", line.check))?,
        step: step.transpose()?,
        found,
        wanted: figure(line.wanted),
        verdict: verdict("drill-verdict", line.verdict, texts)?,
    })
}

fn verdict(id: &str, verdict: DrillVerdict, texts: &Texts) -> Result<Verdict, DocumentError> {
    Ok(Verdict {
        text: texts.get(&format!("{id}-{verdict}"))?,
        is_good: verdict == DrillVerdict::Pass,
    })
}

fn figure(count: Option<u32>) -> String {
    count.map_or_else(
        || NOTHING.to_owned(),
        |count| format::number(&count.to_string()),
    )
}
