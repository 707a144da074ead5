//! An itinerary in words, as its template reads it.

use std::collections::BTreeMap;

use proa_domain::time::Day;
use serde::Serialize;

use super::{Itinerary, ItineraryParty, ItineraryPoint};
use crate::paper::{FactBlock, Paper, Rows};
use crate::texts::Texts;
use crate::{DocumentError, format};

#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    route: String,
    facts: Vec<FactBlock>,
    /// By whose clocks the hours are.
    clock: String,
    /// Where the meetings are, where there are any.
    meetings: Option<String>,
    headers: Vec<String>,
    days: Vec<Stretch>,
    /// Who takes part, where it is not said above.
    parties: Option<Parties>,
}

/// A day, or days one after the other on which nothing is planned.
#[derive(Debug, Serialize)]
struct Stretch {
    heading: String,
    /// What is said where nothing is planned.
    nothing: Option<String>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    time: String,
    title: String,
    notes: String,
    place: String,
    who: String,
    people: String,
}

#[derive(Debug, Serialize)]
struct Parties {
    heading: String,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl View {
    pub(super) fn of(itinerary: &Itinerary, texts: &Texts) -> Result<Self, DocumentError> {
        let say = Sayer { itinerary, texts };
        let heading = match say.own() {
            Some(own) => texts.with(
                "documents-itinerary-of",
                [("company", (&own.company).into())],
            )?,
            None => texts.get("documents-itinerary-whole")?,
        };
        let title = [
            ("heading", (&heading).into()),
            ("mission", (&itinerary.mission).into()),
        ];
        let title = texts.with("documents-itinerary-title", title)?;
        let clock = [
            ("place", (&itinerary.city).into()),
            ("zone", (&itinerary.zone).into()),
        ];
        Ok(Self {
            paper: Paper::of(
                &itinerary.prepared,
                "documents-itinerary-kind",
                title,
                texts,
            )?,
            heading: itinerary.mission.clone(),
            route: heading,
            facts: say.facts()?,
            clock: texts.with("documents-itinerary-clock", clock)?,
            meetings: itinerary
                .has_meetings
                .then(|| texts.get("documents-itinerary-meetings"))
                .transpose()?,
            headers: say.words(&["time", "what", "place", "who"])?,
            days: say.days()?,
            parties: say.parties()?,
        })
    }
}

/// Says an itinerary in a language.
struct Sayer<'a> {
    itinerary: &'a Itinerary,
    texts: &'a Texts,
}

impl Sayer<'_> {
    /// The company that the paper is for.
    fn own(&self) -> Option<&ItineraryParty> {
        self.itinerary.of.as_deref().and_then(|id| self.party(id))
    }

    fn party(&self, id: &str) -> Option<&ItineraryParty> {
        self.itinerary.parties.iter().find(|party| party.id == id)
    }

    fn words(&self, ids: &[&str]) -> Result<Vec<String>, DocumentError> {
        let say = |id| self.texts.get(&format!("documents-itinerary-{id}"));
        ids.iter().map(say).collect()
    }

    fn facts(&self) -> Result<Vec<FactBlock>, DocumentError> {
        let Self { itinerary, texts } = self;
        let mut mission = Rows::new(texts);
        let days = format::days(itinerary.starts_on, itinerary.ends_on, texts)?;
        mission.add("documents-itinerary-days", Some(days))?;
        let venue = (!itinerary.venue.is_empty()).then(|| itinerary.venue.clone());
        mission.add("documents-itinerary-place", venue)?;
        let mut coming = Rows::new(texts);
        let heading = if let Some(own) = self.own() {
            coming.add("documents-itinerary-company", Some(own.company.clone()))?;
            coming.add("documents-itinerary-people", Some(self.people(own)?))?;
            "documents-itinerary-travels"
        } else {
            let people = itinerary.parties.iter().map(|party| party.people.len());
            let counts = [
                ("companies", itinerary.parties.len()),
                ("people", people.sum()),
            ];
            for (id, count) in counts {
                let count = format::number(&count.to_string());
                coming.add(&format!("documents-itinerary-{id}"), Some(count))?;
            }
            "documents-itinerary-parties"
        };
        Ok(vec![
            mission.under("documents-itinerary-mission")?,
            coming.under(heading)?,
        ])
    }

    fn people(&self, party: &ItineraryParty) -> Result<String, DocumentError> {
        if party.people.is_empty() {
            self.texts.get("documents-itinerary-nobody")
        } else {
            Ok(party.people.join(", "))
        }
    }

    /// Every day of the mission, and those before and after it for which something is planned.
    fn days(&self) -> Result<Vec<Stretch>, DocumentError> {
        let mut days: BTreeMap<Day, Vec<&ItineraryPoint>> = BTreeMap::new();
        let mut day = self.itinerary.starts_on;
        days.entry(day).or_default();
        while day < self.itinerary.ends_on {
            day = day.tomorrow();
            days.entry(day).or_default();
        }
        for point in &self.itinerary.points {
            days.entry(point.day).or_default().push(point);
        }
        let mut stretches: Vec<(Day, Day, Vec<&ItineraryPoint>)> = Vec::new();
        for (day, points) in days {
            match stretches.last_mut() {
                Some((_, last, before))
                    if before.is_empty() && points.is_empty() && last.tomorrow() == day =>
                {
                    *last = day;
                }
                _ => stretches.push((day, day, points)),
            }
        }
        let stretches = stretches.into_iter();
        stretches
            .map(|(first, last, points)| self.stretch(first, last, &points))
            .collect()
    }

    fn stretch(
        &self,
        first: Day,
        last: Day,
        points: &[&ItineraryPoint],
    ) -> Result<Stretch, DocumentError> {
        let heading = if first == last {
            let said = [
                ("weekday", first.0.weekday().to_monday_one_offset().into()),
                ("day", format::day(first, self.texts)?.into()),
            ];
            self.texts.with("documents-itinerary-day", said)?
        } else {
            format::days(first, last, self.texts)?
        };
        let nothing = points.is_empty();
        Ok(Stretch {
            heading,
            nothing: nothing
                .then(|| self.texts.get("documents-itinerary-nothing"))
                .transpose()?,
            rows: points
                .iter()
                .map(|point| self.row(point))
                .collect::<Result<_, _>>()?,
        })
    }

    fn row(&self, point: &ItineraryPoint) -> Result<Row, DocumentError> {
        let party = point.party.as_deref().and_then(|id| self.party(id));
        // Whoever reads the paper of their own company knows whom it sends: that stands above.
        let people = party
            .filter(|_| self.itinerary.of.is_none())
            .map(|party| self.people(party))
            .transpose()?;
        Ok(Row {
            time: format!("{}–{}", point.from, point.until),
            title: point.title.clone(),
            notes: point.notes.clone(),
            place: point.place.clone(),
            who: match party {
                Some(party) => party.company.clone(),
                None => self.texts.get("documents-itinerary-everybody")?,
            },
            people: people.unwrap_or_default(),
        })
    }

    fn parties(&self) -> Result<Option<Parties>, DocumentError> {
        let parties = &self.itinerary.parties;
        if self.own().is_some() || parties.is_empty() {
            return Ok(None);
        }
        let row = |party: &ItineraryParty| Ok(vec![party.company.clone(), self.people(party)?]);
        Ok(Some(Parties {
            heading: self.texts.get("documents-itinerary-parties")?,
            headers: self.words(&["company", "people"])?,
            rows: parties
                .iter()
                .map(row)
                .collect::<Result<_, DocumentError>>()?,
        }))
    }
}
