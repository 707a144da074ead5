//! A paper of the plan in words, as its template reads it.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::meetings::Side;
use proa_domain::meetings::paper::Paper as Kind;
use serde::Serialize;

use super::{Agenda, AgendaMeeting, AgendaSheet};
use crate::paper::Paper;
use crate::texts::Texts;
use crate::{DocumentError, format};

#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    route: String,
    is_big: bool,
    sections: Vec<Section>,
    /// What is said where there is no meeting.
    nothing: Option<String>,
}

/// Whose part of the plan, with a table for each day or slot.
#[derive(Debug, Serialize)]
struct Section {
    heading: String,
    note: String,
    tables: Vec<Table>,
}

#[derive(Debug, Serialize)]
struct Table {
    heading: String,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Whom a part of a paper is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) id: String,
    pub(super) name: String,
}

/// Everybody, every place or every day that has meetings; for the wall the days.
pub(super) fn subjects(agenda: &Agenda, kind: Kind) -> Vec<Subject> {
    let meetings = &agenda.meetings;
    match kind {
        Kind::Participants => {
            let met: BTreeSet<&String> = meetings
                .iter()
                .flat_map(|meeting| [&meeting.seller, &meeting.purchaser])
                .collect();
            let all = agenda.participants.iter();
            all.filter(|one| met.contains(&one.id))
                .map(|one| Subject {
                    id: one.id.clone(),
                    name: one.name.clone(),
                })
                .collect()
        }
        Kind::Places => {
            let used: BTreeSet<&String> = meetings.iter().map(|meeting| &meeting.place).collect();
            let all = agenda.places.iter();
            all.filter(|one| used.contains(&one.id))
                .map(|one| Subject {
                    id: one.id.clone(),
                    name: one.name.clone(),
                })
                .collect()
        }
        Kind::Days | Kind::Wall => {
            let days: BTreeSet<_> = meetings.iter().map(|meeting| meeting.day).collect();
            let day = |day: proa_domain::time::Day| Subject {
                id: day.to_string(),
                name: day.to_string(),
            };
            days.into_iter().map(day).collect()
        }
    }
}

impl View {
    pub(super) fn of(
        agenda: &Agenda,
        sheet: &AgendaSheet,
        texts: &Texts,
    ) -> Result<Self, DocumentError> {
        let names = Names::of(agenda);
        let is_asked =
            |subject: &Subject| sheet.subject.as_ref().is_none_or(|id| *id == subject.id);
        let mut sections = Vec::new();
        for subject in subjects(agenda, sheet.paper)
            .iter()
            .filter(|one| is_asked(one))
        {
            sections.push(section(agenda, sheet.paper, subject, &names, texts)?);
        }
        let kind = format!("documents-agenda-{}", sheet.paper);
        let heading = texts.get(&kind)?;
        let title = texts.with(
            "documents-agenda-title",
            [
                ("kind", (&heading).into()),
                ("mission", (&agenda.mission).into()),
            ],
        )?;
        Ok(Self {
            paper: Paper::of(&agenda.prepared, "documents-agenda-kind", title, texts)?,
            heading: agenda.mission.clone(),
            route: if agenda.venue.is_empty() {
                heading
            } else {
                format!("{heading} · {}", agenda.venue)
            },
            is_big: sheet.paper == Kind::Wall,
            nothing: sections
                .is_empty()
                .then(|| texts.get("documents-agenda-nothing"))
                .transpose()?,
            sections,
        })
    }
}

/// What participants and places are called.
struct Names<'a> {
    participants: BTreeMap<&'a str, (&'a str, Side)>,
    places: BTreeMap<&'a str, &'a str>,
}

impl<'a> Names<'a> {
    fn of(agenda: &'a Agenda) -> Self {
        let participants = agenda.participants.iter();
        let places = agenda.places.iter();
        Self {
            participants: participants
                .map(|one| (one.id.as_str(), (one.name.as_str(), one.side)))
                .collect(),
            places: places
                .map(|one| (one.id.as_str(), one.name.as_str()))
                .collect(),
        }
    }

    fn person(&self, id: &str) -> String {
        let known = self.participants.get(id);
        known.map_or(id, |(name, _)| name).to_owned()
    }

    fn place(&self, id: &str) -> String {
        self.places.get(id).copied().unwrap_or(id).to_owned()
    }
}

fn section(
    agenda: &Agenda,
    kind: Kind,
    subject: &Subject,
    names: &Names<'_>,
    texts: &Texts,
) -> Result<Section, DocumentError> {
    let is_theirs = |meeting: &&AgendaMeeting| match kind {
        Kind::Participants => meeting.seller == subject.id || meeting.purchaser == subject.id,
        Kind::Places => meeting.place == subject.id,
        Kind::Days | Kind::Wall => meeting.day.to_string() == subject.id,
    };
    let theirs: Vec<&AgendaMeeting> = agenda.meetings.iter().filter(is_theirs).collect();
    let count = u32::try_from(theirs.len()).unwrap_or(u32::MAX);
    let mut tables: Vec<Table> = Vec::new();
    let mut last = None;
    for meeting in theirs {
        // The wall is read slot by slot, everything else day by day.
        let of_wall = (kind == Kind::Wall).then_some(&meeting.from);
        if last != Some((meeting.day, of_wall)) {
            let heading = match of_wall {
                Some(from) => texts.with(
                    "documents-agenda-slot",
                    [("from", from.into()), ("until", (&meeting.until).into())],
                )?,
                None => format::day(meeting.day, texts)?,
            };
            tables.push(Table {
                heading,
                headers: headers(kind, subject, names, texts)?,
                rows: Vec::new(),
            });
            last = Some((meeting.day, of_wall));
        }
        if let Some(table) = tables.last_mut() {
            table.rows.push(row(kind, subject, meeting, names));
        }
    }
    let heading = match kind {
        Kind::Participants | Kind::Places => subject.name.clone(),
        Kind::Days | Kind::Wall => match agenda
            .meetings
            .iter()
            .find(|meeting| meeting.day.to_string() == subject.id)
        {
            Some(meeting) => format::day(meeting.day, texts)?,
            None => subject.name.clone(),
        },
    };
    Ok(Section {
        heading,
        note: texts.with("documents-agenda-count", [("count", count.into())])?,
        tables,
    })
}

fn headers(
    kind: Kind,
    subject: &Subject,
    names: &Names<'_>,
    texts: &Texts,
) -> Result<Vec<String>, DocumentError> {
    let time = "documents-agenda-time";
    let (place, company, buyer) = (
        "documents-agenda-place",
        "documents-agenda-company",
        "documents-agenda-buyer",
    );
    let ids: Vec<&str> = match kind {
        Kind::Participants => {
            let side = names.participants.get(subject.id.as_str());
            let other = match side.map(|(_, side)| side) {
                Some(Side::Buyer) => company,
                Some(Side::Company) | None => buyer,
            };
            vec![time, other, place]
        }
        Kind::Places => vec![time, company, buyer],
        Kind::Days => vec![time, place, company, buyer],
        Kind::Wall => vec![place, company, buyer],
    };
    ids.into_iter().map(|id| texts.get(id)).collect()
}

fn row(kind: Kind, subject: &Subject, meeting: &AgendaMeeting, names: &Names<'_>) -> Vec<String> {
    let time = format!("{}–{}", meeting.from, meeting.until);
    let place = names.place(&meeting.place);
    let company = names.person(&meeting.seller);
    let buyer = names.person(&meeting.purchaser);
    match kind {
        Kind::Participants => {
            let other = if meeting.seller == subject.id {
                buyer
            } else {
                company
            };
            vec![time, other, place]
        }
        Kind::Places => vec![time, company, buyer],
        Kind::Days => vec![time, place, company, buyer],
        Kind::Wall => vec![place, company, buyer],
    }
}
