//! The plan of a mission's meetings: what its papers say, a calendar for each participant, and all of it as a sheet.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use fluent_bundle::FluentArgs;
use icalendar::{Component as _, Event, EventLike as _};
use proa_domain::ids::{MeetingRequestId, MissionId, ParticipantId};
use proa_domain::meetings::Side;
use proa_domain::missions::mission::MissionForm;
use proa_domain::settings::{Action, Locale};
use proa_domain::time::{Day, Instant};
use serde::Serialize;
use serde_json::Value;

use super::advice::{Prepared, pressed};
use super::missions::{Calendar, empty, utc, venue};
use super::sheet::{Field, Sheet, SheetFormat};
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::l10n::Words;
use crate::meetings::{
    self, MeetingRow, MeetingSetUp, MeetingSlot, MeetingState, ParticipantFilter, ParticipantRow,
    WishFilter, WishRow,
};
use crate::missions;
use crate::progress::Progress;
use crate::store::page::LARGEST_PAGE;

/// What setting the papers is called; words: `progress-meeting-papers`.
const STAGE: &str = "meeting-papers";
/// What writing the calendars is called; words: `progress-meeting-calendars`.
const CALENDARS: &str = "meeting-calendars";

#[derive(Serialize)]
struct Agenda {
    #[serde(flatten)]
    prepared: Prepared,
    mission: String,
    venue: String,
    zone: String,
    participants: Vec<Somebody>,
    places: Vec<Place>,
    meetings: Vec<Meeting>,
}

#[derive(Serialize)]
struct Somebody {
    id: String,
    name: String,
    side: Side,
}

#[derive(Serialize)]
struct Place {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Meeting {
    day: Day,
    from: String,
    until: String,
    place: String,
    seller: String,
    purchaser: String,
}

/// What the papers of the plan say. Meetings to which somebody did not come are left out.
pub async fn agenda(desk: &Desk, id: MissionId, locale: Locale) -> Result<Value, AppError> {
    desk.author(Action::ExportRegister)?;
    let mission = missions::get(desk, id).await?.mission;
    let slots = by_time(desk, id).await?;
    let set_up = meetings::set_up(desk, id).await?;
    let participants = everybody(desk, id).await?;
    let plan = standing(desk, id).await?;
    let meeting = |row: MeetingRow| {
        let slot = slots.get(&row.starts_at)?;
        Some(Meeting {
            day: slot.day,
            from: slot.from.clone(),
            until: slot.until.clone(),
            place: row.place_id.to_string(),
            seller: row.seller_id.to_string(),
            purchaser: row.purchaser_id.to_string(),
        })
    };
    let agenda = Agenda {
        prepared: Prepared::now(desk).await?,
        venue: venue(desk, &mission, locale).await?,
        zone: zone(&set_up, &mission),
        mission: mission.name,
        participants: participants
            .into_iter()
            .map(|row| Somebody {
                id: row.id.to_string(),
                name: row.name,
                side: row.side,
            })
            .collect(),
        places: set_up
            .places
            .into_iter()
            .map(|row| Place {
                id: row.id.to_string(),
                name: row.place.name,
            })
            .collect(),
        meetings: plan.into_iter().filter_map(meeting).collect(),
    };
    Ok(serde_json::to_value(agenda).map_err(|error| Internal::new(&error))?)
}

/// The meetings of a mission for the calendars of those who take part.
pub struct MeetingCalendars {
    mission: String,
    venue: String,
    /// Whoever has meetings, by name.
    order: Vec<ParticipantId>,
    known: BTreeMap<ParticipantId, Known>,
    plan: Vec<MeetingRow>,
    slots: BTreeMap<Instant, MeetingSlot>,
    writings: BTreeMap<MeetingRequestId, u32>,
    words: Words,
}

/// Somebody, with where their meetings stand in the plan.
struct Known {
    name: String,
    meetings: Vec<usize>,
}

/// Reads what the calendars of a mission say.
pub async fn meeting_calendars(
    desk: &Desk,
    id: MissionId,
    locale: Locale,
) -> Result<MeetingCalendars, AppError> {
    desk.author(Action::ExportRegister)?;
    let plan = standing(desk, id).await?;
    let mut places: BTreeMap<ParticipantId, Vec<usize>> = BTreeMap::new();
    for (place, row) in plan.iter().enumerate() {
        for one in [row.seller_id, row.purchaser_id] {
            places.entry(one).or_default().push(place);
        }
    }
    let (mut order, mut known) = (Vec::new(), BTreeMap::new());
    for row in everybody(desk, id).await? {
        let meetings = places.remove(&row.id).unwrap_or_default();
        if !meetings.is_empty() {
            order.push(row.id);
        }
        let one = Known {
            name: row.name,
            meetings,
        };
        known.insert(row.id, one);
    }
    let mission = missions::get(desk, id).await?.mission;
    Ok(MeetingCalendars {
        venue: venue(desk, &mission, locale).await?,
        mission: mission.name,
        order,
        known,
        plan,
        writings: meetings::writings(desk, id).await?,
        slots: by_time(desk, id).await?,
        words: Words::of(locale),
    })
}

impl MeetingCalendars {
    /// The calendar of somebody (RFC 5545): moments in UTC, and the meeting of a wish keeps its UID wherever it
    /// moves, also where it fell out and came back.
    pub fn of(&self, id: ParticipantId) -> Calendar {
        let known = self.known.get(&id);
        let mut calendar = empty();
        for row in known
            .iter()
            .flat_map(|known| &known.meetings)
            .filter_map(|place| self.plan.get(*place))
        {
            if let Some(slot) = self.slots.get(&row.starts_at) {
                calendar.push(self.event(row, slot));
            }
        }
        let name = known.map_or("", |known| known.name.as_str());
        Calendar {
            name: format!("{name} {}", self.mission),
            calendar,
        }
    }

    /// The calendar of everybody who has meetings, each as a file with a name that no other has.
    fn files(&self, progress: &Progress) -> Result<Vec<PaperFile>, AppError> {
        let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let mut files = Vec::with_capacity(self.order.len());
        for (number, id) in (1..).zip(&self.order) {
            progress.step(CALENDARS, count(files.len()), Some(count(self.order.len())));
            progress.ensure_going()?;
            let calendar = self.of(*id);
            let mut content = Vec::new();
            calendar.write(&mut content)?;
            files.push((format!("{number:03}-{}", calendar.file_name()), content));
        }
        Ok(files)
    }

    fn event(&self, row: &MeetingRow, slot: &MeetingSlot) -> Event {
        let sides = FluentArgs::from_iter([
            ("seller", row.seller_name.as_str()),
            ("purchaser", row.purchaser_name.as_str()),
        ]);
        let sequence = self.writings.get(&row.request_id).copied();
        Event::new()
            .uid(&format!("{}@proa", row.request_id))
            .summary(&self.words.with("export-meeting-with", &sides))
            .location(&format!("{}, {}", row.place_name, self.venue))
            .add_property("DTSTART", utc(slot.starts_at))
            .add_property("DTEND", utc(slot.ends_at))
            .add_property("SEQUENCE", sequence.unwrap_or(row.version).to_string())
            .add_property("DTSTAMP", utc(row.updated_at))
            .done()
    }
}

/// The zone by whose clocks the sessions are read; that of the mission where there is none.
fn zone(set_up: &MeetingSetUp, mission: &MissionForm) -> String {
    let zones = set_up.sessions.iter();
    let zones: BTreeSet<&str> = zones.map(|row| row.session.time_zone.as_str()).collect();
    let zones: Vec<&str> = zones.into_iter().collect();
    if zones.is_empty() {
        mission.time_zone.clone()
    } else {
        zones.join(", ")
    }
}

/// Every wish of a mission with its meeting: those with a meeting first, in the order of time.
pub async fn meetings(desk: &Desk, id: MissionId, locale: Locale) -> Result<Sheet, AppError> {
    desk.author(Action::ExportRegister)?;
    let mission = missions::get(desk, id).await?.mission;
    let slots = by_time(desk, id).await?;
    let words = Words::of(locale);
    let plan = meetings::of_mission(desk, id).await?;
    let mut wishes: BTreeMap<_, WishRow> = every_wish(desk, id)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let mut rows = Vec::new();
    for row in &plan {
        if let Some(wish) = wishes.remove(&row.request_id) {
            rows.push(cells(
                &words,
                &mission,
                Some((row, slots.get(&row.starts_at))),
                &wish,
            ));
        }
    }
    let mut rest: Vec<WishRow> = wishes.into_values().collect();
    rest.sort_by(|one, other| {
        (&one.seller_name, &one.purchaser_name).cmp(&(&other.seller_name, &other.purchaser_name))
    });
    rows.extend(rest.iter().map(|wish| cells(&words, &mission, None, wish)));
    let zone = zone(&meetings::set_up(desk, id).await?, &mission);
    let zone = FluentArgs::from_iter([("zone", zone.as_str())]);
    let headings = [
        "export-meeting-day",
        "export-meeting-from",
        "export-meeting-until",
        "export-meeting-place",
        "export-meeting-seller",
        "export-meeting-purchaser",
        "export-meeting-request",
        "export-meeting-points",
        "export-meeting-locked",
        "export-meeting-state",
        "export-meeting-noted",
    ];
    let named = FluentArgs::from_iter([("mission", mission.name.as_str())]);
    Ok(Sheet {
        title: words.with("export-meetings", &named),
        headings: headings.map(|id| words.with(id, &zone)).to_vec(),
        rows,
    })
}

fn cells(
    words: &Words,
    mission: &MissionForm,
    meeting: Option<(&MeetingRow, Option<&MeetingSlot>)>,
    wish: &WishRow,
) -> Vec<Field> {
    let row = meeting.map(|(row, _)| row);
    let slot = meeting.and_then(|(_, slot)| slot);
    let noted = row.and_then(|row| row.noted_at);
    let is_locked = row.is_some_and(|row| row.is_locked);
    vec![
        Field::maybe(slot.map(|slot| slot.day)),
        Field::maybe(slot.map(|slot| &slot.from)),
        Field::maybe(slot.map(|slot| &slot.until)),
        Field::maybe(row.map(|row| &row.place_name)),
        Field::text(&wish.seller_name),
        Field::text(&wish.purchaser_name),
        Field::Text(words.get(&format!("meeting-request-{}", wish.state))),
        Field::Count(wish.points),
        Field::maybe(is_locked.then(|| words.get("export-meeting-yes"))),
        Field::maybe(row.map(|row| words.get(&format!("meeting-state-{}", row.state)))),
        noted.map_or_else(
            || Field::Text(String::new()),
            |at| Field::Moment(at.clock_in(&mission.time_zone)),
        ),
    ]
}

/// The name of a file, and what is in it.
pub type PaperFile = (String, Vec<u8>);

/// Told how many papers of how many are set, it says whether to go on.
type Watch<'a> = dyn FnMut(usize, usize) -> ControlFlow<()> + 'a;

/// Everything that is handed out of the plan: the papers that the press makes of it, a calendar for each participant,
/// and all of it as a workbook.
pub async fn meeting_files<E>(
    desk: &Desk,
    id: MissionId,
    locale: Locale,
    progress: Progress,
    press: impl FnOnce(Value, &mut Watch<'_>) -> Result<Vec<PaperFile>, E> + Send + 'static,
) -> Result<Vec<PaperFile>, AppError>
where
    E: std::error::Error + Send + 'static,
{
    let content = agenda(desk, id, locale).await?;
    let told = progress.clone();
    let mut files = pressed(move || {
        let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        press(content, &mut |done, total| {
            told.step(STAGE, count(done), Some(count(total)));
            if told.is_cancelled() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
    })
    .await?;
    progress.ensure_going()?;
    let calendars = meeting_calendars(desk, id, locale).await?;
    files.extend(calendars.files(&progress)?);
    let sheet = meetings(desk, id, locale).await?;
    let mut content = Vec::new();
    sheet.write(SheetFormat::Xlsx, &mut content)?;
    files.push((sheet.file_name(SheetFormat::Xlsx), content));
    Ok(files)
}

/// The plan without those who did not come.
async fn standing(desk: &Desk, id: MissionId) -> Result<Vec<MeetingRow>, AppError> {
    let mut plan = meetings::of_mission(desk, id).await?;
    plan.retain(|row| row.state != MeetingState::NoShow);
    Ok(plan)
}

async fn by_time(desk: &Desk, id: MissionId) -> Result<BTreeMap<Instant, MeetingSlot>, AppError> {
    let slots = meetings::slots(desk, id).await?;
    Ok(slots
        .into_iter()
        .map(|slot| (slot.starts_at, slot))
        .collect())
}

async fn everybody(desk: &Desk, mission: MissionId) -> Result<Vec<ParticipantRow>, AppError> {
    let mut rows = Vec::new();
    let mut filter = ParticipantFilter {
        mission,
        side: None,
        text: String::new(),
        after: None,
        limit: LARGEST_PAGE,
    };
    loop {
        let page = meetings::participants(desk, &filter).await?;
        rows.extend(page.rows);
        if page.next.is_none() {
            return Ok(rows);
        }
        filter.after = page.next;
    }
}

async fn every_wish(desk: &Desk, mission: MissionId) -> Result<Vec<WishRow>, AppError> {
    let mut rows = Vec::new();
    let mut filter = WishFilter {
        mission,
        states: Vec::new(),
        asker: None,
        participant: None,
        has_meeting: None,
        text: String::new(),
        after: None,
        limit: LARGEST_PAGE,
    };
    loop {
        let page = meetings::wishes(desk, &filter).await?;
        rows.extend(page.rows);
        if page.next.is_none() {
            return Ok(rows);
        }
        filter.after = page.next;
    }
}
