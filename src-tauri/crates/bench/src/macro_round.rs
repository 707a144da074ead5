//! A buyers' meeting of any size, with all that stands in a planner's way; the same size gives the same meeting.

use std::collections::BTreeSet;

use proa_domain::ids::{MeetingPlaceId, MeetingRequestId, MeetingSessionId, ParticipantId};
use proa_domain::meetings::Side;
use proa_domain::meetings::schedule::{Agenda, Participant, Place, Wanted, Window};
use proa_domain::meetings::session::{BreakForm, Session, SessionForm, Slot, timetable};
use proa_domain::time::Instant;

/// How large it is.
#[derive(Debug, Clone, Copy)]
pub struct MacroRound {
    /// Whoever sells.
    pub companies: u32,
    /// Whoever buys.
    pub buyers: u32,
    /// Meetings that are wanted.
    pub wanted: usize,
    /// Tables, beside the booths that every tenth buyer has.
    pub tables: u32,
}

/// The agenda: three days of two sessions with slots of half an hour. A fourth of all people is away for a
/// while, one in fifty needs a pause, companies have limits, and some buyers are wanted by many.
pub fn macro_round(size: MacroRound) -> Agenda {
    let mut dice = Dice(7);
    let slots = slots();
    let companies = (0..size.companies).map(|number| (company(number), Side::Company));
    let buyers = (0..size.buyers).map(|number| (buyer(number), Side::Buyer));
    let participants = companies
        .chain(buyers)
        .map(|(id, side)| participant(id, side, &slots, &mut dice))
        .collect();
    let mut pairs = BTreeSet::new();
    let mut wanted = Vec::with_capacity(size.wanted);
    let all = u64::from(size.companies) * u64::from(size.buyers);
    while wanted.len() < size.wanted && u64::try_from(pairs.len()).is_ok_and(|met| met < all) {
        let (one, other) = (dice.below(size.buyers), dice.below(size.buyers));
        let pair = (dice.below(size.companies), one.min(other));
        if pairs.insert(pair) {
            let number = u128::try_from(wanted.len()).unwrap_or_default();
            wanted.push(Wanted {
                id: MeetingRequestId(uuid(1, number)),
                company: company(pair.0),
                buyer: buyer(pair.1),
                value: 100 + dice.below(201),
            });
        }
    }
    let booths = (0..size.buyers)
        .step_by(10)
        .map(|number| Some(buyer(number)));
    let tables = (0..size.tables).map(|_| None);
    Agenda {
        slots,
        places: booths
            .chain(tables)
            .zip(0_u128..)
            .map(|(holder, number)| Place {
                id: MeetingPlaceId(uuid(2, number)),
                holder,
                sessions: Vec::new(),
                closed: Vec::new(),
            })
            .collect(),
        participants,
        wanted,
        locks: Vec::new(),
        happened: Vec::new(),
        from: None,
        in_a_row: Some(4),
    }
}

fn participant(id: ParticipantId, side: Side, slots: &[Slot], dice: &mut Dice) -> Participant {
    let first = dice.below(u32::try_from(slots.len()).unwrap_or(1));
    let length = dice.below(8);
    let is_away = dice.below(4) == 0;
    let from = usize::try_from(first)
        .ok()
        .and_then(|first| slots.get(first));
    let away = from.filter(|_| is_away).map(|slot| Window {
        from: slot.starts_at,
        until: later(slot.ends_at, length * 30),
    });
    let is_company = side == Side::Company;
    Participant {
        id,
        side,
        away: away.into_iter().collect(),
        most: Some(if is_company { 12 } else { 30 }),
        most_a_day: is_company.then_some(6),
        most_a_session: None,
        pause_minutes: if dice.below(50) == 0 { 10 } else { 0 },
    }
}

fn slots() -> Vec<Slot> {
    let sessions = [11, 12, 13].into_iter().flat_map(|day| {
        let of = |starts_at: &str, ends_at: &str, breaks| SessionForm {
            name: format!("{day} {starts_at}"),
            day: format!("2027-10-{day}"),
            time_zone: "America/Bogota".to_owned(),
            starts_at: starts_at.to_owned(),
            ends_at: ends_at.to_owned(),
            minutes: 30,
            change_minutes: 0,
            breaks,
        };
        let coffee = BreakForm {
            from: "15:00".to_owned(),
            until: "15:30".to_owned(),
        };
        [
            of("09:00", "12:00", Vec::new()),
            of("13:00", "17:00", vec![coffee]),
        ]
    });
    let sessions: Vec<(MeetingSessionId, Session)> = sessions
        .zip(0_u128..)
        .filter_map(|(form, number)| {
            let session = Session::parse(&form).ok()?;
            Some((MeetingSessionId(uuid(3, number)), session))
        })
        .collect();
    timetable(&sessions).unwrap_or_default()
}

fn later(moment: Instant, minutes: u32) -> Instant {
    Instant::from_milliseconds(moment.milliseconds() + i64::from(minutes) * 60_000)
        .unwrap_or(moment)
}

fn company(number: u32) -> ParticipantId {
    ParticipantId(uuid(4, u128::from(number)))
}

fn buyer(number: u32) -> ParticipantId {
    ParticipantId(uuid(5, u128::from(number)))
}

fn uuid(kind: u128, number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128((kind << 64) + number)
}

/// Numbers that are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 16) % u64::from(limit.max(1))).unwrap_or_default()
    }
}
