//! The agenda of a mission day by day: what the office planned, and the meetings, by the clocks of the place.

use std::collections::BTreeMap;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::RegistrationId;
use crate::problem::Problems;
use crate::time::Day;

const WORDS: usize = 200;
const NOTES: usize = 2_000;

/// A point of the agenda as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "AgendaEntry", rename_all = "camelCase")]
pub struct EntryForm {
    /// The day.
    pub day: String,
    /// When it begins, by the clocks of the place.
    pub starts_at: String,
    /// When it ends.
    pub ends_at: String,
    /// What it is.
    pub title: String,
    /// Where.
    pub place: String,
    /// What else there is to know.
    pub notes: String,
    /// The company that it is for; none for everybody.
    pub registration: Option<RegistrationId>,
}

/// A point of the agenda in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The day.
    pub day: Day,
    /// When it begins.
    pub starts_at: Time,
    /// When it ends, after it begins.
    pub ends_at: Time,
    /// What it is.
    pub title: String,
    /// Where.
    pub place: String,
    /// What else there is to know.
    pub notes: String,
    /// The company that it is for.
    pub registration: Option<RegistrationId>,
}

impl Entry {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &EntryForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let day: Option<Day> = reader.required_parsed("day", "day", &form.day);
        let starts_at: Option<Time> = reader.required_parsed("startsAt", "time", &form.starts_at);
        let ends_at: Option<Time> = reader.required_parsed("endsAt", "time", &form.ends_at);
        if starts_at
            .zip(ends_at)
            .is_some_and(|(starts, ends)| ends <= starts)
        {
            let params = [("start", form.starts_at.trim().to_owned())];
            reader
                .problems
                .note_with("endsAt", "time-not-after", params);
        }
        let title = reader.required("title", &form.title, WORDS);
        let place = reader.text("place", &form.place, WORDS);
        let notes = reader.lines("notes", &form.notes, NOTES);
        let Some((day, (starts_at, ends_at))) = day.zip(starts_at.zip(ends_at)) else {
            return Err(reader.problems);
        };
        reader.problems.or(Self {
            day,
            starts_at,
            ends_at,
            title,
            place,
            notes,
            registration: form.registration,
        })
    }

    /// Whether a company goes to it.
    pub fn is_for(&self, registration: RegistrationId) -> bool {
        self.registration.is_none_or(|one| one == registration)
    }

    /// Whether two points of the agenda lie in one time.
    fn overlaps(&self, other: &Self) -> bool {
        self.day == other.day && self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }
}

/// The points of the agenda by their day, each day in the order of time, with what is known of each besides.
pub fn by_day<T>(entries: Vec<(Entry, T)>) -> BTreeMap<Day, Vec<T>> {
    let mut sorted = entries;
    sorted.sort_by(|(one, _), (other, _)| {
        let key = |entry: &Entry| (entry.day, entry.starts_at, entry.ends_at);
        key(one)
            .cmp(&key(other))
            .then_with(|| one.title.cmp(&other.title))
    });
    let mut days: BTreeMap<Day, Vec<T>> = BTreeMap::new();
    for (entry, known) in sorted {
        days.entry(entry.day).or_default().push(known);
    }
    days
}

/// The points that lie in the time of another one for the same company, by their place in the list.
pub fn overlapping(entries: &[Entry]) -> Vec<usize> {
    let meets = |one: &Entry, other: &Entry| {
        let are_of_one = match (one.registration, other.registration) {
            (Some(one), Some(other)) => one == other,
            (Some(_), None) | (None, Some(_) | None) => true,
        };
        are_of_one && one.overlaps(other)
    };
    let numbered = || entries.iter().enumerate();
    numbered()
        .filter(|(index, entry)| {
            numbered().any(|(other, another)| other != *index && meets(entry, another))
        })
        .map(|(index, _)| index)
        .collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Entry, EntryForm, by_day, overlapping};
    use crate::ids::RegistrationId;

    fn entry(day: &str, starts_at: &str, ends_at: &str, of: Option<u128>) -> Entry {
        Entry::parse(&EntryForm {
            day: day.to_owned(),
            starts_at: starts_at.to_owned(),
            ends_at: ends_at.to_owned(),
            title: "Visita".to_owned(),
            place: String::new(),
            notes: String::new(),
            registration: of.map(|number| RegistrationId(Uuid::from_u128(number))),
        })
        .unwrap()
    }

    #[test]
    fn each_day_is_in_the_order_of_time() {
        let entries = [
            entry("2027-10-12", "15:00", "16:00", None),
            entry("2027-10-11", "19:00", "21:00", None),
            entry("2027-10-12", "09:30", "10:00", None),
        ];
        let days = by_day(entries.map(|entry| (entry.clone(), entry)).to_vec());
        assert_eq!(days.len(), 2);
        let starts: Vec<String> = days
            .values()
            .flatten()
            .map(|one| format!("{} {}", one.day, one.starts_at))
            .collect();
        assert_eq!(
            starts,
            [
                "2027-10-11 19:00:00",
                "2027-10-12 09:30:00",
                "2027-10-12 15:00:00"
            ]
        );
    }

    #[test]
    fn nobody_can_be_in_two_places_but_two_companies_can() {
        let entries = [
            entry("2027-10-12", "09:00", "10:00", Some(1)),
            entry("2027-10-12", "09:30", "10:30", Some(2)),
            entry("2027-10-12", "10:00", "11:00", None),
            entry("2027-10-13", "09:30", "10:30", Some(1)),
        ];
        assert_eq!(overlapping(&entries), [1, 2]);
    }

    #[test]
    fn what_ends_before_it_begins_is_told() {
        let form = EntryForm {
            day: "2027-10-12".to_owned(),
            starts_at: "10:00".to_owned(),
            ends_at: "09:00".to_owned(),
            title: " ".to_owned(),
            place: String::new(),
            notes: String::new(),
            registration: None,
        };
        let told = Entry::parse(&form).unwrap_err().0;
        let told: Vec<_> = told.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(told, ["time-not-after", "required"]);
    }
}
