//! A session: a stretch of a day that is cut into slots of one length, with its breaks.

use jiff::SignedDuration;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::MeetingSessionId;
use crate::problem::Problems;
use crate::time::{Day, Instant};

const NAME: usize = 120;
const SHORTEST: u32 = 5;
const LONGEST: u32 = 240;
const MOST_CHANGE: u32 = 60;

/// A session as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "MeetingSession", rename_all = "camelCase")]
pub struct SessionForm {
    /// What it is called.
    pub name: String,
    /// The day, at the place of the session.
    pub day: String,
    /// The IANA zone of its clock.
    pub time_zone: String,
    /// When it begins, `09:00`.
    pub starts_at: String,
    /// When it ends.
    pub ends_at: String,
    /// How long a meeting takes, in minutes.
    pub minutes: u32,
    /// How many minutes lie between two meetings, to change tables.
    pub change_minutes: u32,
    /// When nobody meets.
    pub breaks: Vec<BreakForm>,
}

/// A break as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "MeetingBreak", rename_all = "camelCase")]
pub struct BreakForm {
    /// When it begins.
    pub from: String,
    /// When it ends.
    pub until: String,
}

/// A session in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// What it is called.
    pub name: String,
    /// The day, at the place of the session.
    pub day: Day,
    /// An IANA zone that exists.
    pub time_zone: String,
    /// When it begins.
    pub starts_at: Time,
    /// When it ends, after it begins.
    pub ends_at: Time,
    /// How long a meeting takes, in minutes.
    pub minutes: u32,
    /// How many minutes lie between two meetings.
    pub change_minutes: u32,
    /// When nobody meets.
    pub breaks: Vec<Break>,
}

/// A break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// When it begins.
    pub from: Time,
    /// When it ends, after it begins.
    pub until: Time,
}

/// A time at which meetings are held, one for each participant and place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The session that it is of.
    pub session: MeetingSessionId,
    /// The day of the session.
    pub day: Day,
    /// When it begins. No other slot of the mission begins then.
    pub starts_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
}

/// Two sessions of one mission lie in one time, so that somebody could be asked to be in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the sessions {first} and {second} overlap")]
pub struct SessionsOverlap {
    /// The one that begins first.
    pub first: MeetingSessionId,
    /// The one that begins while it lasts.
    pub second: MeetingSessionId,
}

impl Session {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &SessionForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &form.name, NAME);
        let day: Option<Day> = reader.required_parsed("day", "day", &form.day);
        let time_zone = reader.required("timeZone", &form.time_zone, NAME);
        if !time_zone.is_empty() && TimeZone::get(&time_zone).is_err() {
            let params = [("found", time_zone.clone())];
            reader.problems.note_with("timeZone", "time-zone", params);
        }
        let times = span(
            &mut reader,
            ("startsAt", &form.starts_at),
            ("endsAt", &form.ends_at),
        );
        note_length(&mut reader, "minutes", form.minutes, SHORTEST, LONGEST);
        note_length(
            &mut reader,
            "changeMinutes",
            form.change_minutes,
            0,
            MOST_CHANGE,
        );
        let breaks = breaks(&mut reader, &form.breaks);
        let Some((day, (starts_at, ends_at))) = day.zip(times) else {
            return Err(reader.problems);
        };
        let session = Self {
            name,
            day,
            time_zone,
            starts_at,
            ends_at,
            minutes: form.minutes,
            change_minutes: form.change_minutes,
            breaks,
        };
        if reader.problems.is_empty()
            && session
                .slots(MeetingSessionId(uuid::Uuid::nil()))
                .is_empty()
        {
            reader.problems.note("endsAt", "session-without-slots");
        }
        reader.problems.or(session)
    }

    /// Its slots in the order of time. What would reach into a break begins after it.
    pub fn slots(&self, id: MeetingSessionId) -> Vec<Slot> {
        let minutes = |count: u32| SignedDuration::from_secs(i64::from(count) * 60);
        let end = self.instant(self.ends_at);
        let breaks: Vec<(Instant, Instant)> = self
            .breaks
            .iter()
            .map(|pause| (self.instant(pause.from), self.instant(pause.until)))
            .collect();
        let mut slots = Vec::new();
        let mut starts_at = self.instant(self.starts_at);
        loop {
            let ends_at = starts_at.plus(minutes(self.minutes.max(1)));
            if ends_at > end {
                return slots;
            }
            let within = breaks
                .iter()
                .find(|(from, until)| *from < ends_at && starts_at < *until);
            if let Some((_, until)) = within {
                starts_at = *until;
            } else {
                slots.push(Slot {
                    session: id,
                    day: self.day,
                    starts_at,
                    ends_at,
                });
                starts_at = ends_at.plus(minutes(self.change_minutes));
            }
        }
    }

    /// The moment at which the clock of the place shows a time.
    fn instant(&self, time: Time) -> Instant {
        self.day.at(time, &self.time_zone)
    }
}

/// The slots of all sessions of a mission in the order of time. Sessions follow each other: where one
/// begins while another lasts, nobody can say who is where.
pub fn timetable(sessions: &[(MeetingSessionId, Session)]) -> Result<Vec<Slot>, SessionsOverlap> {
    let mut slots: Vec<Slot> = sessions
        .iter()
        .flat_map(|(id, session)| session.slots(*id))
        .collect();
    slots.sort_by_key(|slot| (slot.starts_at, slot.session));
    for (slot, next) in slots.iter().zip(slots.iter().skip(1)) {
        if next.starts_at < slot.ends_at {
            return Err(SessionsOverlap {
                first: slot.session,
                second: next.session,
            });
        }
    }
    Ok(slots)
}

fn span(reader: &mut Reader, from: (&str, &str), until: (&str, &str)) -> Option<(Time, Time)> {
    let starts: Option<Time> = reader.required_parsed(from.0, "time", from.1);
    let ends: Option<Time> = reader.required_parsed(until.0, "time", until.1);
    let times = starts.zip(ends);
    if times.is_some_and(|(starts, ends)| ends <= starts) {
        let params = [("start", from.1.trim().to_owned())];
        reader.problems.note_with(until.0, "time-not-after", params);
    }
    times
}

fn breaks(reader: &mut Reader, forms: &[BreakForm]) -> Vec<Break> {
    let mut breaks = Vec::with_capacity(forms.len());
    for (index, form) in forms.iter().enumerate() {
        let from = format!("breaks.{index}.from");
        let until = format!("breaks.{index}.until");
        let times = span(reader, (&from, &form.from), (&until, &form.until));
        breaks.extend(times.map(|(from, until)| Break { from, until }));
    }
    breaks
}

fn note_length(reader: &mut Reader, field: &str, minutes: u32, least: u32, most: u32) {
    if !(least..=most).contains(&minutes) {
        let params = [("min", least.to_string()), ("max", most.to_string())];
        reader.problems.note_with(field, "minutes", params);
    }
}

#[cfg(test)]
mod tests;
