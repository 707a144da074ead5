//! A mission, fair or buyers' meeting: what the form holds, and what it becomes when nothing is
//! wrong.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::companies::profile::is_country;
use crate::form::Reader;
use crate::missions::requirements::{Requirement, RequirementForm};
use crate::problem::Problems;
use crate::time::{Day, Instant};

const NAME: usize = 200;
const WORDS: usize = 120;
const DESCRIPTION: usize = 10_000;
const MOST_PLACES: u32 = 100_000;

crate::text_enum! {
    /// What companies are taken to.
    pub enum MissionKind {
        /// A journey with meetings.
        Mission = "mission",
        /// A fair or exhibition.
        Fair = "fair",
        /// Buyers come to meet.
        BuyersMeeting = "buyers_meeting",
    }
}

crate::text_enum! {
    /// Where now lies in the time of registration.
    #[serde(rename = "RegistrationWindow")]
    pub enum Window {
        /// It has not begun.
        Before = "before",
        /// Companies can register.
        Open = "open",
        /// It is over.
        Closed = "closed",
    }
}

/// A mission as the form and the bridge hold it: everything as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Mission", rename_all = "camelCase")]
pub struct MissionForm {
    /// The name.
    pub name: String,
    /// The kind.
    pub kind: MissionKind,
    /// ISO 3166-1.
    pub country: String,
    /// The city.
    pub city: String,
    /// The fairground, hotel or chamber.
    pub venue: String,
    /// The IANA zone of the place.
    pub time_zone: String,
    /// The first day.
    pub starts_on: String,
    /// The last day.
    pub ends_on: String,
    /// Codes of promotion sectors.
    pub sectors: Vec<String>,
    /// Markets that it opens.
    pub markets: Vec<String>,
    /// Who organises it.
    pub organiser: String,
    /// How many companies it can take.
    pub capacity: u32,
    /// When registration opens; none for at once.
    pub opens_at: Option<String>,
    /// When registration closes; none for the end of the last day.
    pub closes_at: Option<String>,
    /// What it is for.
    pub description: String,
    /// What it asks of a company.
    pub requirements: Vec<RequirementForm>,
}

/// A mission in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mission {
    /// The name.
    pub name: String,
    /// The kind.
    pub kind: MissionKind,
    /// ISO 3166-1.
    pub country: String,
    /// The city.
    pub city: String,
    /// The fairground, hotel or chamber.
    pub venue: String,
    /// An IANA zone that exists.
    pub time_zone: String,
    /// The first day.
    pub starts_on: Day,
    /// The last day, not before the first.
    pub ends_on: Day,
    /// Codes of promotion sectors.
    pub sectors: Vec<String>,
    /// Markets that it opens.
    pub markets: Vec<String>,
    /// Who organises it.
    pub organiser: String,
    /// How many companies it can take, at least one.
    pub capacity: u32,
    /// When registration opens; none for at once.
    pub opens_at: Option<Instant>,
    /// When registration closes, after it opens; none for the end of the last day.
    pub closes_at: Option<Instant>,
    /// What it is for.
    pub description: String,
    /// What it asks of a company, each kind once.
    pub requirements: Vec<Requirement>,
}

impl Mission {
    /// Reads a form.
    pub fn parse(form: &MissionForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &form.name, NAME);
        let country = country(&mut reader, "country", &form.country);
        let city = reader.required("city", &form.city, WORDS);
        let venue = reader.text("venue", &form.venue, NAME);
        let time_zone = time_zone(&mut reader, &form.time_zone);
        let days = days(&mut reader, form);
        let sectors = reader.list("sectors", &form.sectors, WORDS);
        let markets = markets(&mut reader, &form.markets);
        let organiser = reader.text("organiser", &form.organiser, NAME);
        note_capacity(&mut reader, form.capacity);
        let opens_at = reader.parsed(
            "opensAt",
            "moment",
            form.opens_at.as_deref().unwrap_or_default(),
        );
        let closes_at = reader.parsed(
            "closesAt",
            "moment",
            form.closes_at.as_deref().unwrap_or_default(),
        );
        let description = reader.lines("description", &form.description, DESCRIPTION);
        let requirements = Requirement::parse_all(&form.requirements, &mut reader.problems);
        let Some((starts_on, ends_on)) = days.filter(|_| reader.problems.is_empty()) else {
            return Err(reader.problems);
        };
        let mission = Self {
            name,
            kind: form.kind,
            country,
            city,
            venue,
            time_zone,
            starts_on,
            ends_on,
            sectors,
            markets,
            organiser,
            capacity: form.capacity,
            opens_at,
            closes_at,
            description,
            requirements,
        };
        mission.with_window_in_order()
    }

    /// Where a moment lies in the time of registration.
    pub fn window(&self, now: Instant) -> Window {
        if self.opens_at.is_some_and(|opens| now < opens) {
            Window::Before
        } else if now < self.closing() {
            Window::Open
        } else {
            Window::Closed
        }
    }

    /// The moment from which nobody can register.
    pub fn closing(&self) -> Instant {
        self.closes_at.unwrap_or_else(|| self.end())
    }

    /// Midnight after the last day, at the place of the mission.
    fn end(&self) -> Instant {
        self.ends_on.tomorrow().starts_at(&self.time_zone)
    }

    fn with_window_in_order(self) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        if self.closing() > self.end() {
            problems.note_with(
                "closesAt",
                "closes-after-end",
                [("end", self.ends_on.to_string())],
            );
        }
        if self.opens_at.is_some_and(|opens| opens >= self.closing()) {
            problems.note("opensAt", "opens-after-closing");
        }
        problems.or(self)
    }
}

fn days(reader: &mut Reader, form: &MissionForm) -> Option<(Day, Day)> {
    let starts_on: Option<Day> = reader.required_parsed("startsOn", "day", &form.starts_on);
    let ends_on: Option<Day> = reader.required_parsed("endsOn", "day", &form.ends_on);
    let days = starts_on.zip(ends_on);
    if days.is_some_and(|(starts_on, ends_on)| ends_on < starts_on) {
        reader.problems.note_with(
            "endsOn",
            "ends-before-start",
            [("start", form.starts_on.clone())],
        );
    }
    days
}

/// A zone whose rules are known; jiff carries them, so that an old workstation knows them too.
fn time_zone(reader: &mut Reader, text: &str) -> String {
    let zone = reader.required("timeZone", text, WORDS);
    if !zone.is_empty() && TimeZone::get(&zone).is_err() {
        reader
            .problems
            .note_with("timeZone", "time-zone", [("found", zone.clone())]);
    }
    zone
}

fn country(reader: &mut Reader, field: &str, text: &str) -> String {
    let country = reader.required(field, text, WORDS).to_ascii_uppercase();
    if !country.is_empty() && !is_country(&country) {
        reader
            .problems
            .note_with(field, "country", [("found", country.clone())]);
    }
    country
}

fn markets(reader: &mut Reader, texts: &[String]) -> Vec<String> {
    let mut markets: Vec<String> = Vec::with_capacity(texts.len());
    for (index, text) in texts.iter().enumerate() {
        let market = country(reader, &format!("markets.{index}"), text);
        if !markets.contains(&market) {
            markets.push(market);
        }
    }
    markets
}

fn note_capacity(reader: &mut Reader, capacity: u32) {
    if !(1..=MOST_PLACES).contains(&capacity) {
        let params = [("min", "1".to_owned()), ("max", MOST_PLACES.to_string())];
        reader.problems.note_with("capacity", "capacity", params);
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use rstest::rstest;

    use super::{Mission, MissionForm, MissionKind, Window};
    use crate::missions::requirements::{RequirementForm, RequirementKind};

    #[test]
    fn a_complete_form_becomes_a_mission() {
        let mission = Mission::parse(&anuga()).unwrap();
        assert_eq!(mission.name, "Anuga 2027");
        assert_eq!(mission.country, "DE");
        assert_eq!(mission.markets, ["DE", "EU"]);
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let form = MissionForm {
            name: " ".to_owned(),
            country: "Alemania".to_owned(),
            city: String::new(),
            time_zone: "Europe/Colonia".to_owned(),
            starts_on: "2027-02-30".to_owned(),
            ends_on: String::new(),
            markets: vec!["1".to_owned()],
            capacity: 0,
            opens_at: Some("mañana".to_owned()),
            requirements: vec![RequirementForm {
                kind: RequirementKind::Size,
                values: vec![],
            }],
            ..anuga()
        };
        assert_eq!(
            findings(&form),
            [
                "name required",
                "country country",
                "city required",
                "timeZone time-zone",
                "startsOn day",
                "endsOn required",
                "markets.0 country",
                "capacity capacity",
                "opensAt moment",
                "requirements.0.values required",
            ]
        );
    }

    #[rstest]
    #[case("2027-10-12", "2027-10-11", None, None, "endsOn ends-before-start")]
    #[case(
        "2027-10-09",
        "2027-10-13",
        Some("2027-06-01T00:00:00Z"),
        Some("2027-05-01T00:00:00Z"),
        "opensAt opens-after-closing"
    )]
    #[case(
        "2027-10-09",
        "2027-10-13",
        None,
        Some("2027-10-13T22:00:00.001Z"),
        "closesAt closes-after-end"
    )]
    #[case(
        "2027-10-09",
        "2027-10-13",
        Some("2028-01-01T00:00:00Z"),
        None,
        "opensAt opens-after-closing"
    )]
    #[case("2027-10-09", "2027-10-09", None, None, "")]
    fn days_and_moments_stand_in_order(
        #[case] starts_on: &str,
        #[case] ends_on: &str,
        #[case] opens_at: Option<&str>,
        #[case] closes_at: Option<&str>,
        #[case] finding: &str,
    ) {
        let form = MissionForm {
            starts_on: starts_on.to_owned(),
            ends_on: ends_on.to_owned(),
            opens_at: opens_at.map(str::to_owned),
            closes_at: closes_at.map(str::to_owned),
            ..anuga()
        };
        assert_eq!(findings(&form).join(" "), finding);
    }

    #[rstest]
    #[case("2027-04-30T23:59:59.999Z", Window::Before)]
    #[case("2027-05-01T00:00:00Z", Window::Open)]
    #[case("2027-10-13T21:59:59.999Z", Window::Open)]
    #[case("2027-10-13T22:00:00Z", Window::Closed)]
    fn registration_closes_with_the_last_day_at_the_place(
        #[case] now: &str,
        #[case] window: Window,
    ) {
        let form = MissionForm {
            opens_at: Some("2027-05-01T00:00:00Z".to_owned()),
            closes_at: None,
            ..anuga()
        };
        let mission = Mission::parse(&form).unwrap();
        assert_eq!(mission.window(now.parse().unwrap()), window);
    }

    fn findings(form: &MissionForm) -> Vec<String> {
        let problems = Mission::parse(form).err().unwrap_or_default();
        problems
            .0
            .iter()
            .map(|problem| format!("{} {}", problem.field, problem.code))
            .collect()
    }

    pub(crate) fn anuga() -> MissionForm {
        MissionForm {
            name: "Anuga 2027".to_owned(),
            kind: MissionKind::Fair,
            country: "de".to_owned(),
            city: "Colonia".to_owned(),
            venue: "Koelnmesse".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            starts_on: "2027-10-09".to_owned(),
            ends_on: "2027-10-13".to_owned(),
            sectors: vec!["fresh-produce".to_owned()],
            markets: vec!["DE".to_owned(), "EU".to_owned(), "de".to_owned()],
            organiser: "Koelnmesse GmbH".to_owned(),
            capacity: 12,
            opens_at: None,
            closes_at: Some("2027-06-30T23:59:00Z".to_owned()),
            description: "Pabellón de México".to_owned(),
            requirements: vec![],
        }
    }
}
