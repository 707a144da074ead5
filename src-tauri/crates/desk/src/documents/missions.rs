//! The register of a mission as a sheet, and the mission as a calendar.

use std::io::Write;

use fluent_bundle::FluentArgs;
use icalendar::{Component as _, Event, EventLike as _, Property};
use proa_domain::ids::MissionId;
use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::mission::MissionForm;
use proa_domain::missions::ready::agenda::Entry;
use proa_domain::settings::{Action, Locale};
use proa_domain::time::{Day, Instant};

use crate::Desk;
use crate::documents::advisory::country_names;
use crate::documents::sheet::{Field, Sheet, file_name};
use crate::error::{AppError, Internal};
use crate::l10n::Words;
use crate::missions::ready::agenda::{self, Planned};
use crate::missions::{self, RegistrationRow};

/// The register of a mission: a row for each delegate, in the order of the applications.
pub async fn register(desk: &Desk, id: MissionId, locale: Locale) -> Result<Sheet, AppError> {
    desk.author(Action::ExportRegister)?;
    let mission = missions::get(desk, id).await?.mission;
    let registrations = missions::registrations(desk, id).await?;
    let words = Words::of(locale);
    let heading = FluentArgs::from_iter([("zone", mission.time_zone.as_str())]);
    let headings = [
        "export-company",
        "export-rfc",
        "export-registration",
        "export-position",
        "export-reason",
        "export-applied",
        "export-products",
        "export-delegate",
        "export-role",
        "export-mail",
        "export-phone",
    ];
    Ok(Sheet {
        title: words.with("export-register", &named(&mission.name)),
        headings: headings.map(|id| words.with(id, &heading)).to_vec(),
        rows: registrations
            .iter()
            .flat_map(|registration| rows(&words, &mission.time_zone, registration))
            .collect(),
    })
}

fn named(mission: &str) -> FluentArgs<'_> {
    FluentArgs::from_iter([("mission", mission)])
}

/// Why a registration is in its state: what was said, or else what was not met.
fn reason(words: &Words, registration: &RegistrationRow) -> String {
    let unmet = registration.unmet.iter().map(|kind| {
        let code = kind.code().replace('_', "-");
        words.get(&format!("requirement-short-{code}"))
    });
    let told = registration.reason.clone().into_iter().chain(unmet);
    told.collect::<Vec<_>>().join(", ")
}

fn rows(words: &Words, zone: &str, registration: &RegistrationRow) -> Vec<Vec<Field>> {
    let state = format!("export-registration-{}", registration.state);
    let company = [
        Field::text(&registration.company_name),
        Field::maybe(registration.rfc.as_ref()),
        Field::Text(words.get(&state)),
        Field::maybe(registration.position),
        Field::Text(reason(words, registration)),
        Field::Moment(registration.applied_at.clock_in(zone)),
        Field::Text(registration.products.join("; ")),
    ];
    let with = |delegate: &DelegateForm| {
        let DelegateForm {
            name,
            role,
            mail,
            phone,
            ..
        } = delegate;
        let person = [name, role, mail, phone].map(Field::text);
        company.iter().cloned().chain(person).collect()
    };
    registration.delegates.iter().map(with).collect()
}

/// A mission as a calendar file (RFC 5545).
pub struct Calendar {
    pub(super) name: String,
    pub(super) calendar: icalendar::Calendar,
}

impl Calendar {
    /// The name to propose for the file.
    pub fn file_name(&self) -> String {
        file_name(&self.name, "ics")
    }

    /// Writes the calendar.
    pub fn write(&self, out: &mut impl Write) -> Result<(), AppError> {
        Ok(write!(out, "{}", self.calendar)?)
    }
}

/// The days of a mission, the points of its agenda, and the moment when its registration closes.
pub async fn calendar(desk: &Desk, id: MissionId, locale: Locale) -> Result<Calendar, AppError> {
    let detail = missions::get(desk, id).await?;
    let (mission, stamp) = (&detail.mission, utc(detail.updated_at));
    let venue = venue(desk, mission, locale).await?;
    let mut calendar = empty();
    calendar.push(days(mission, id, &venue, &stamp)?);
    for planned in agenda::planned(desk, id).await? {
        calendar.push(point(&planned, &venue));
    }
    let closes_at = mission.closes_at.as_deref().unwrap_or_default();
    if let Ok(closes_at) = closes_at.parse() {
        let summary = Words::of(locale).with("export-closing", &named(&mission.name));
        calendar.push(closing(&summary, id, closes_at, &stamp));
    }
    Ok(Calendar {
        name: mission.name.clone(),
        calendar,
    })
}

/// A calendar in which nothing is yet.
pub(super) fn empty() -> icalendar::Calendar {
    let mut calendar = icalendar::Calendar::new();
    calendar.append_property(("PRODID", "-//Proa//Proa//ES"));
    calendar
}

/// Where a mission is, in one line.
pub(super) async fn venue(
    desk: &Desk,
    mission: &MissionForm,
    locale: Locale,
) -> Result<String, AppError> {
    let countries = country_names(desk, locale).await?;
    let country = countries.get(&mission.country);
    let place = [
        &mission.venue,
        &mission.city,
        country.unwrap_or(&mission.country),
    ];
    let place: Vec<&str> = place
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    Ok(place.join(", "))
}

/// Whole days at the place of the mission, whatever the zone of the reader: the end is the day
/// after the last. Source: RFC 5545, section 3.6.1.
fn days(mission: &MissionForm, id: MissionId, venue: &str, stamp: &str) -> Result<Event, Internal> {
    let day = |text: &str| text.parse::<Day>().map_err(|error| Internal::new(&error));
    Ok(Event::new()
        .uid(&format!("{id}@proa"))
        .summary(&mission.name)
        .description(&mission.description.replace("\r\n", "\n"))
        .location(venue)
        .append_property(whole_day("DTSTART", day(&mission.starts_on)?))
        .append_property(whole_day("DTEND", day(&mission.ends_on)?.tomorrow()))
        .add_property("DTSTAMP", stamp)
        .done())
}

/// A point of the agenda, which keeps its UID wherever it moves.
fn point(planned: &Planned, venue: &str) -> Event {
    let Entry {
        title,
        place,
        notes,
        ..
    } = &planned.entry;
    let at = if place.is_empty() { venue } else { place };
    Event::new()
        .uid(&format!("{}@proa", planned.id))
        .summary(title)
        .description(notes)
        .location(at)
        .add_property("DTSTART", utc(planned.starts_at))
        .add_property("DTEND", utc(planned.ends_at))
        .add_property("SEQUENCE", planned.version.to_string())
        .add_property("DTSTAMP", utc(planned.updated_at))
        .done()
}

fn closing(summary: &str, id: MissionId, closes_at: Instant, stamp: &str) -> Event {
    Event::new()
        .uid(&format!("{id}-closing@proa"))
        .summary(summary)
        .add_property("DTSTART", utc(closes_at))
        .add_property("DTSTAMP", stamp)
        .done()
}

fn whole_day(name: &str, day: Day) -> Property {
    Property::new(name, day.to_string().replace('-', ""))
        .add_parameter("VALUE", "DATE")
        .done()
}

/// A moment in the form of UTC (`20270630T220000Z`).
pub(super) fn utc(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}
