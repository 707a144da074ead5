//! A paper of the plan in words, as its template reads it.

use std::collections::BTreeMap;

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

/// A plan with what every paper of it looks up, read once.
pub(super) struct Setting<'a> {
    agenda: &'a Agenda,
    names: Names<'a>,
    subjects: BTreeMap<Kind, Vec<Subject>>,
    /// Where each subject stands among those of a kind of paper.
    places: BTreeMap<(Kind, String), usize>,
    /// The meetings of each subject, in the order of time.
    meetings: BTreeMap<(Kind, String), Vec<&'a AgendaMeeting>>,
}

impl<'a> Setting<'a> {
    pub(super) fn of(agenda: &'a Agenda) -> Self {
        let mut meetings: BTreeMap<(Kind, String), Vec<&AgendaMeeting>> = BTreeMap::new();
        for meeting in &agenda.meetings {
            let day = meeting.day.to_string();
            for (kind, id) in [
                (Kind::Participants, &meeting.seller),
                (Kind::Participants, &meeting.purchaser),
                (Kind::Places, &meeting.place),
                (Kind::Days, &day),
                (Kind::Wall, &day),
            ] {
                meetings
                    .entry((kind, id.clone()))
                    .or_default()
                    .push(meeting);
            }
        }
        let (mut subjects, mut places) = (BTreeMap::new(), BTreeMap::new());
        for kind in Kind::ALL {
            let has_meetings = |one: &Subject| meetings.contains_key(&(*kind, one.id.clone()));
            let of_kind: Vec<Subject> = everyone(agenda, *kind, &meetings)
                .into_iter()
                .filter(has_meetings)
                .collect();
            for (place, subject) in of_kind.iter().enumerate() {
                places.insert((*kind, subject.id.clone()), place);
            }
            subjects.insert(*kind, of_kind);
        }
        Self {
            agenda,
            names: Names::of(agenda),
            subjects,
            places,
            meetings,
        }
    }

    /// One paper for each participant, place and day that has meetings, and one for the wall.
    pub(super) fn sheets(&self) -> Vec<AgendaSheet> {
        let mut sheets = Vec::new();
        for paper in [Kind::Participants, Kind::Places, Kind::Days] {
            sheets.extend(self.subjects(paper).iter().map(|subject| AgendaSheet {
                paper,
                subject: Some(subject.id.clone()),
            }));
        }
        sheets.push(AgendaSheet {
            paper: Kind::Wall,
            subject: None,
        });
        sheets
    }

    /// Everybody, every place or every day that has meetings; for the wall the days.
    fn subjects(&self, kind: Kind) -> &[Subject] {
        self.subjects.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// A subject with its number from 1.
    pub(super) fn subject(&self, kind: Kind, id: &str) -> Option<(usize, &Subject)> {
        let place = *self.places.get(&(kind, id.to_owned()))?;
        Some((place + 1, self.subjects(kind).get(place)?))
    }
}

/// Whoever and whatever a kind of paper can be for.
fn everyone(
    agenda: &Agenda,
    kind: Kind,
    meetings: &BTreeMap<(Kind, String), Vec<&AgendaMeeting>>,
) -> Vec<Subject> {
    let subject = |id: &String, name: &String| Subject {
        id: id.clone(),
        name: name.clone(),
    };
    match kind {
        Kind::Participants => {
            let all = agenda.participants.iter();
            all.map(|one| subject(&one.id, &one.name)).collect()
        }
        Kind::Places => {
            let all = agenda.places.iter();
            all.map(|one| subject(&one.id, &one.name)).collect()
        }
        Kind::Days | Kind::Wall => {
            let days = meetings.keys().filter(|(of, _)| *of == kind);
            days.map(|(_, day)| subject(day, day)).collect()
        }
    }
}

impl View {
    pub(super) fn of(
        setting: &Setting<'_>,
        sheet: &AgendaSheet,
        texts: &Texts,
    ) -> Result<Self, DocumentError> {
        let agenda = setting.agenda;
        let asked: Vec<&Subject> = match &sheet.subject {
            Some(id) => setting
                .subject(sheet.paper, id)
                .map(|(_, subject)| subject)
                .into_iter()
                .collect(),
            None => setting.subjects(sheet.paper).iter().collect(),
        };
        let sections: Vec<Section> = asked
            .into_iter()
            .map(|subject| section(setting, sheet.paper, subject, texts))
            .collect::<Result<_, _>>()?;
        let kind = format!("documents-agenda-{}", sheet.paper);
        let heading = texts.get(&kind)?;
        let title = texts.with(
            "documents-agenda-title",
            [
                ("kind", (&heading).into()),
                ("mission", (&agenda.mission).into()),
            ],
        )?;
        let zone = texts.with("documents-agenda-zone", [("zone", (&agenda.zone).into())])?;
        let route = [heading, agenda.venue.clone(), zone];
        let route: Vec<String> = route.into_iter().filter(|part| !part.is_empty()).collect();
        Ok(Self {
            paper: Paper::of(&agenda.prepared, "documents-agenda-kind", title, texts)?,
            heading: agenda.mission.clone(),
            route: route.join(" · "),
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
    setting: &Setting<'_>,
    kind: Kind,
    subject: &Subject,
    texts: &Texts,
) -> Result<Section, DocumentError> {
    let names = &setting.names;
    let theirs = setting.meetings.get(&(kind, subject.id.clone()));
    let theirs = theirs.map_or(&[][..], Vec::as_slice);
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
        Kind::Days | Kind::Wall => match theirs.first() {
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
