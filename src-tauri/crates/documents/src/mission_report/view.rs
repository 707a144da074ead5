//! The report of a mission in words, as its template reads it.

use proa_domain::missions::results::mission_report::{MissionReport, Part, SaleFigures};
use proa_domain::money::MoneyText;
use rust_decimal::Decimal;
use serde::Serialize;

use super::MissionReportPaper;
use super::chart::{Chart, Length, amount};
use crate::paper::{FactBlock, Paper, Rows};
use crate::texts::Texts;
use crate::{DocumentError, format};

/// The best rating: the whole width of a picture.
const FIVE: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// Columns that hold words; all others hold days and figures.
const WORDS: [&str; 7] = [
    "what",
    "horizon",
    "causes",
    "happened",
    "to-do",
    "currencies",
    "source",
];
/// What stands against what.
const FIGURES: [&str; 2] = ["what", "figure"];

#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    route: String,
    facts: Vec<FactBlock>,
    sections: Vec<Section>,
}

/// A heading with sentences, a picture, and a table.
#[derive(Debug, Default, Serialize)]
struct Section {
    heading: String,
    figure: Option<String>,
    lines: Vec<String>,
    chart: Option<Chart>,
    headers: Vec<String>,
    /// On which side each column stands: figures stand right.
    sides: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Section {
    /// With the columns of its table.
    fn under(self, ids: &[&str], texts: &Texts) -> Result<Self, DocumentError> {
        let names = ids
            .iter()
            .map(|id| texts.get(&format!("documents-mission-{id}")));
        let side = |id: &&str| match *id {
            // A day stands on one line.
            "due" | "day" => "day",
            id if WORDS.contains(&id) => "left",
            _ => "right",
        };
        Ok(Self {
            headers: names.collect::<Result<_, _>>()?,
            sides: ids.iter().map(side).collect(),
            ..self
        })
    }
}

impl View {
    pub(super) fn of(paper: &MissionReportPaper, texts: &Texts) -> Result<Self, DocumentError> {
        let report = &paper.report;
        let mission = [("mission", (&report.mission.name).into())];
        let title = texts.with("documents-mission-title", mission)?;
        let country = named(paper, &report.mission.country);
        let days = format::days(report.mission.starts_on, report.mission.ends_on, texts)?;
        let place = match report.mission.city.as_str() {
            "" => country,
            city => format!("{city}, {country}"),
        };
        let sections = [
            Some(confirmed(report, texts)?),
            Some(horizons(report, texts)?),
            by(
                paper,
                texts,
                "documents-mission-by-market",
                &report.by_market,
                named,
            )?,
            by(
                paper,
                texts,
                "documents-mission-by-product",
                &report.by_product,
                // A product may be called like the code of a country.
                |_, product| product.to_owned(),
            )?,
            Some(impact(report, texts)?),
            satisfaction(report, texts)?,
            lessons(report, texts)?,
            Some(apart(report, texts)?),
            rates(report, texts)?,
        ];
        Ok(Self {
            paper: Paper::of(&paper.prepared, "documents-mission-kind", title, texts)?,
            heading: report.mission.name.clone(),
            route: format!("{place} · {days}"),
            facts: facts(report, texts)?,
            sections: sections.into_iter().flatten().collect(),
        })
    }
}

fn facts(report: &MissionReport, texts: &Texts) -> Result<Vec<FactBlock>, DocumentError> {
    let count = |number: u32| Some(format::number(&number.to_string()));
    let mut part = Rows::new(texts);
    part.add(
        "documents-mission-applied",
        count(report.participants.applied),
    )?;
    part.add(
        "documents-mission-placed",
        count(report.participants.placed),
    )?;
    part.add(
        "documents-mission-attended",
        count(report.participants.attended),
    )?;
    let part = part.under("documents-mission-participants")?;
    let mut met = Rows::new(texts);
    met.add("documents-mission-planned", count(report.meetings.planned))?;
    met.add("documents-mission-held", count(report.meetings.held))?;
    met.add(
        "documents-mission-no-shows",
        count(report.meetings.no_shows),
    )?;
    met.add("documents-mission-leads", report.leads.and_then(count))?;
    let met = met.under("documents-mission-meetings")?;
    Ok(vec![part, met])
}

fn confirmed(report: &MissionReport, texts: &Texts) -> Result<Section, DocumentError> {
    let figures = &report.confirmed;
    let mut lines = vec![texts.get("documents-mission-counts-rule")?];
    if figures.without_rate > 0 {
        let count = [("count", figures.without_rate.into())];
        lines.push(texts.with("documents-mission-without-rate", count)?);
    }
    if figures.without_jobs > 0 {
        let count = [("count", figures.without_jobs.into())];
        lines.push(texts.with("documents-mission-without-jobs", count)?);
    }
    if report.open_twins > 0 {
        let count = [("count", report.open_twins.into())];
        lines.push(texts.with("documents-mission-open-twins", count)?);
    }
    Section {
        heading: texts.get("documents-mission-confirmed")?,
        figure: Some(converted(figures.closed_usd.as_ref(), texts)?),
        lines,
        rows: sales(figures, texts)?,
        ..Section::default()
    }
    .under(&FIGURES, texts)
}

/// What the companies reported and did not confirm.
fn apart(report: &MissionReport, texts: &Texts) -> Result<Section, DocumentError> {
    Section {
        heading: texts.get("documents-mission-unconfirmed")?,
        lines: vec![texts.get("documents-mission-unconfirmed-note")?],
        rows: sales(&report.unconfirmed, texts)?,
        ..Section::default()
    }
    .under(&FIGURES, texts)
}

fn sales(figures: &SaleFigures, texts: &Texts) -> Result<Vec<Vec<String>>, DocumentError> {
    let all = |amounts: &[MoneyText]| {
        let written: Vec<String> = amounts.iter().map(format::money).collect();
        written.join(" · ")
    };
    let count = |number: u32| format::number(&number.to_string());
    let cells = [
        ("documents-mission-sales", count(figures.sales)),
        ("documents-mission-closed", all(&figures.closed)),
        (
            "documents-mission-closed-usd",
            converted(figures.closed_usd.as_ref(), texts)?,
        ),
        (
            "documents-mission-closed-mxn",
            converted(figures.closed_mxn.as_ref(), texts)?,
        ),
        ("documents-mission-expected", all(&figures.expected)),
        (
            "documents-mission-expected-usd",
            converted(figures.expected_usd.as_ref(), texts)?,
        ),
        (
            "documents-mission-expected-mxn",
            converted(figures.expected_mxn.as_ref(), texts)?,
        ),
        (
            "documents-mission-first-exports",
            count(figures.first_exports),
        ),
        ("documents-mission-new-markets", count(figures.new_markets)),
        ("documents-mission-jobs", format::jobs(figures.jobs, texts)?),
    ];
    let row = |(id, value): (&str, String)| {
        let value = if value.is_empty() {
            "–".to_owned()
        } else {
            value
        };
        Ok(vec![texts.get(id)?, value])
    };
    cells.into_iter().map(row).collect()
}

/// What was brought into one currency, or why it was not.
fn converted(money: Option<&MoneyText>, texts: &Texts) -> Result<String, DocumentError> {
    money.map_or_else(
        || texts.get("outcomes-without-rate"),
        |money| Ok(format::money(money)),
    )
}

fn horizons(report: &MissionReport, texts: &Texts) -> Result<Section, DocumentError> {
    let mut lengths = Vec::new();
    let mut rows = Vec::new();
    for one in &report.horizons {
        let name = texts.get(&format!("horizon-{}", one.horizon))?;
        let count = |number: u32| number.to_string();
        let closed = if one.confirmed > 0 {
            converted(one.closed_usd.as_ref(), texts)?
        } else {
            texts.get("outcomes-unknown")?
        };
        rows.push(vec![
            name.clone(),
            format::day(one.due_on, texts)?,
            count(one.asked),
            count(one.reported),
            count(one.confirmed),
            count(one.disputed),
            count(one.late),
            closed.clone(),
        ]);
        lengths.push(Length {
            label: name,
            value: closed,
            sure: amount(one.closed_usd.as_ref()),
            open: Decimal::ZERO,
        });
    }
    let columns = [
        "horizon",
        "due",
        "asked",
        "reported",
        "confirmed-by",
        "disputed",
        "late",
        "closed-usd",
    ];
    Section {
        heading: texts.get("documents-mission-horizons")?,
        chart: Chart::of(texts.get("documents-mission-horizons-alt")?, lengths),
        rows,
        ..Section::default()
    }
    .under(&columns, texts)
}

fn by(
    paper: &MissionReportPaper,
    texts: &Texts,
    heading: &str,
    parts: &[Part],
    name: fn(&MissionReportPaper, &str) -> String,
) -> Result<Option<Section>, DocumentError> {
    if parts.is_empty() {
        return Ok(None);
    }
    let mut lengths = Vec::new();
    let mut rows = Vec::new();
    for part in parts {
        let closed = converted(part.closed_usd.as_ref(), texts)?;
        rows.push(vec![
            name(paper, &part.key),
            part.sales.to_string(),
            closed.clone(),
            converted(part.expected_usd.as_ref(), texts)?,
        ]);
        lengths.push(Length {
            label: name(paper, &part.key),
            value: closed,
            sure: amount(part.closed_usd.as_ref()),
            open: amount(part.expected_usd.as_ref()),
        });
    }
    let section = Section {
        heading: texts.get(heading)?,
        chart: Chart::of(texts.get(&format!("{heading}-alt"))?, lengths),
        rows,
        ..Section::default()
    };
    section
        .under(&["what", "sales", "closed-usd", "expected-usd"], texts)
        .map(Some)
}

fn impact(report: &MissionReport, texts: &Texts) -> Result<Section, DocumentError> {
    let mut lines = Vec::new();
    if let Some(due) = &report.attribution {
        let between = [
            ("least", format::money(&due.at_least).into()),
            ("most", format::money(&due.at_most).into()),
        ];
        lines.push(texts.with("documents-mission-attribution", between)?);
    } else {
        lines.push(texts.get("outcomes-without-rate")?);
    }
    if let Some(found) = &report.concentration {
        let said = [
            ("companies", found.companies.into()),
            ("largest", found.largest.to_string().into()),
            ("index", format::number(&found.index.to_string()).into()),
        ];
        lines.push(texts.with("documents-mission-concentration", said)?);
    }
    let mut rows = Vec::new();
    let mut lengths = Vec::new();
    for one in &report.ratings {
        let name = texts.get(&format!("win-rating-{}", one.rating))?;
        rows.push(vec![
            name.clone(),
            one.answers.to_string(),
            one.mean.to_string(),
        ]);
        lengths.push(Length {
            label: name,
            value: one.mean.to_string(),
            sure: one.mean.0,
            open: Decimal::ZERO,
        });
    }
    Section {
        heading: texts.get("documents-mission-impact")?,
        lines,
        chart: Chart::on(texts.get("documents-mission-impact-alt")?, lengths, FIVE),
        rows,
        ..Section::default()
    }
    .under(&["what", "answers", "mean"], texts)
}

fn satisfaction(report: &MissionReport, texts: &Texts) -> Result<Option<Section>, DocumentError> {
    if report.satisfaction.is_empty() {
        return Ok(None);
    }
    let mut rows = Vec::new();
    let mut lengths = Vec::new();
    for one in &report.satisfaction {
        let name = texts.get(&format!("mission-service-{}", one.service))?;
        let causes = one.causes.iter().map(|cause| {
            let words = texts.pick(&cause.es, &cause.en);
            format!("{words} ({})", cause.times)
        });
        let causes: Vec<String> = causes.collect();
        rows.push(vec![
            name.clone(),
            one.answers.to_string(),
            one.mean.to_string(),
            if causes.is_empty() {
                "–".to_owned()
            } else {
                causes.join("; ")
            },
        ]);
        lengths.push(Length {
            label: name,
            value: one.mean.to_string(),
            sure: one.mean.0,
            open: Decimal::ZERO,
        });
    }
    let section = Section {
        heading: texts.get("documents-mission-satisfaction")?,
        chart: Chart::on(
            texts.get("documents-mission-satisfaction-alt")?,
            lengths,
            FIVE,
        ),
        rows,
        ..Section::default()
    };
    section
        .under(&["what", "answers", "mean", "causes"], texts)
        .map(Some)
}

fn lessons(report: &MissionReport, texts: &Texts) -> Result<Option<Section>, DocumentError> {
    if report.lessons.is_empty() {
        return Ok(None);
    }
    let row = |lesson: &proa_domain::missions::results::lesson::LessonForm| {
        Ok(vec![
            texts.get(&format!("lesson-kind-{}", lesson.kind))?,
            lesson.happened.clone(),
            lesson.to_do.clone(),
        ])
    };
    let rows = report.lessons.iter().map(row);
    let section = Section {
        heading: texts.get("documents-mission-lessons")?,
        rows: rows.collect::<Result<_, DocumentError>>()?,
        ..Section::default()
    };
    section
        .under(&["what", "happened", "to-do"], texts)
        .map(Some)
}

fn rates(report: &MissionReport, texts: &Texts) -> Result<Option<Section>, DocumentError> {
    if report.rates.is_empty() {
        return Ok(None);
    }
    let row = |rate: &proa_domain::missions::funding::TransferRate| {
        Ok(vec![
            format!("{}\u{a0}/\u{a0}{}", rate.from, rate.to),
            format::number(&rate.rate.to_string()),
            format::day(rate.on, texts)?,
            rate.source.clone(),
        ])
    };
    let rows = report.rates.iter().map(row);
    let section = Section {
        heading: texts.get("documents-mission-rates")?,
        rows: rows.collect::<Result<_, DocumentError>>()?,
        ..Section::default()
    };
    section
        .under(&["currencies", "rate", "day", "source"], texts)
        .map(Some)
}

fn named(paper: &MissionReportPaper, key: &str) -> String {
    let name = paper.countries.get(key);
    name.cloned().unwrap_or_else(|| key.to_owned())
}
