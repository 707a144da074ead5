//! A hybrid logical clock: stamps that follow the wall clock, never go back when it does, and put
//! the changes of all machines in one order.
//!
//! A [`Stamp`] is 46 characters whose text order is its order:
//! `2026-05-04T12:00:00.000Z-0000-8f3a2b1c9d4e5f60`.

use std::fmt;
use std::str::FromStr;

use jiff::SignedDuration;

use crate::ids::DeviceId;
use crate::time::Instant;

/// How far ahead of this machine's clock another machine's stamp may be. Beyond it one of the two
/// clocks is wrong, and accepting the stamp would carry the error to every machine.
pub const MAXIMUM_DRIFT: SignedDuration = SignedDuration::from_mins(5);

const LENGTH: usize = 46;

/// The machine's part of a stamp: the random half of its identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(pub u64);

impl From<DeviceId> for Node {
    fn from(device: DeviceId) -> Self {
        let (_, random) = device.0.as_u64_pair();
        Self(random)
    }
}

/// A moment of the hybrid clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct Stamp {
    at: Instant,
    counter: u16,
    node: Node,
}

/// The text is not a stamp.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a stamp: {0}")]
pub struct NotAStamp(pub String);

/// Why no stamp can be given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClockError {
    /// The other machine's clock is further ahead than [`MAXIMUM_DRIFT`].
    #[error("the stamp is {ahead_ms} ms ahead of this machine's clock")]
    Drift {
        /// Milliseconds ahead.
        ahead_ms: i64,
    },
    /// The calendar has no later moment.
    #[error("no later stamp exists")]
    Overflow,
}

impl Stamp {
    /// The stamp before every other of a machine: where an empty journal starts.
    pub fn first(node: Node) -> Self {
        Self {
            at: Instant::from_milliseconds(0).expect("BUG: the epoch is a moment"),
            counter: 0,
            node,
        }
    }

    /// The wall-clock part: never before the moment of writing, and after it only while the wall
    /// clock is behind an earlier stamp.
    pub fn at(self) -> Instant {
        self.at
    }

    /// The machine that gave the stamp.
    pub fn node(self) -> Node {
        self.node
    }

    /// The same moment as seen by another machine, from where its own stamps go on.
    #[must_use]
    pub fn of_node(self, node: Node) -> Self {
        Self { node, ..self }
    }

    /// The stamp of the next change of this machine: always later than `self`, the last one given
    /// or seen, whatever the wall clock says. A person must be able to go on working when the
    /// clock of the machine was set back, so drift is no error here: see [`Stamp::ahead_of`].
    pub fn tick(self, now: Instant) -> Result<Self, ClockError> {
        if now > self.at {
            return Ok(Self {
                at: now,
                counter: 0,
                node: self.node,
            });
        }
        self.following()
    }

    /// The stamp after a change of another machine was received: later than both. Refuses a
    /// stamp from a clock that is ahead by more than [`MAXIMUM_DRIFT`].
    pub fn receive(self, other: Self, now: Instant) -> Result<Self, ClockError> {
        let ahead_ms = other.ahead_of(now);
        if SignedDuration::from_millis(ahead_ms) > MAXIMUM_DRIFT {
            return Err(ClockError::Drift { ahead_ms });
        }
        let latest = Self {
            node: self.node,
            ..self.max(other)
        };
        latest.tick(now)
    }

    /// Milliseconds between the wall clock and this stamp where the stamp is ahead, else 0: how
    /// wrong a machine's clock is, or was.
    pub fn ahead_of(self, now: Instant) -> i64 {
        self.at
            .milliseconds()
            .saturating_sub(now.milliseconds())
            .max(0)
    }

    /// The next stamp without help of the wall clock. A full counter carries into the
    /// milliseconds, so that an import of any size finds its stamps.
    fn following(self) -> Result<Self, ClockError> {
        if let Some(counter) = self.counter.checked_add(1) {
            return Ok(Self { counter, ..self });
        }
        let next = self.at.milliseconds().saturating_add(1);
        let at = Instant::from_milliseconds(next).ok_or(ClockError::Overflow)?;
        Ok(Self {
            at,
            counter: 0,
            node: self.node,
        })
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04x}-{:016x}", self.at, self.counter, self.node.0)
    }
}

impl FromStr for Stamp {
    type Err = NotAStamp;

    fn from_str(text: &str) -> Result<Self, NotAStamp> {
        let refused = || NotAStamp(text.to_owned());
        let (rest, node) = text.rsplit_once('-').ok_or_else(refused)?;
        let (at, counter) = rest.rsplit_once('-').ok_or_else(refused)?;
        let stamp = Self {
            at: at.parse().map_err(|_| refused())?,
            counter: u16::from_str_radix(counter, 16).map_err(|_| refused())?,
            node: Node(u64::from_str_radix(node, 16).map_err(|_| refused())?),
        };
        // One moment has one text: what prints otherwise would break the order of the texts.
        if text.len() == LENGTH && stamp.to_string() == text {
            Ok(stamp)
        } else {
            Err(refused())
        }
    }
}

crate::text_type!(Stamp);

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
    use rstest::rstest;

    use super::{ClockError, MAXIMUM_DRIFT, Node, Stamp};
    use crate::time::Instant;

    #[test]
    fn is_46_characters_that_sort_as_time_does() {
        let stamp = start().tick(noon()).unwrap();
        assert_eq!(
            stamp.to_string(),
            "2026-05-04T12:00:00.000Z-0000-8f3a2b1c9d4e5f60"
        );
        let next = stamp.tick(noon()).unwrap();
        assert!(next > stamp && next.to_string() > stamp.to_string());
    }

    #[test]
    fn never_goes_back_when_the_wall_clock_does() {
        let stamp = start().tick(noon()).unwrap();
        let yesterday = noon().plus(SignedDuration::from_hours(-24));
        let next = stamp.tick(yesterday).unwrap();
        assert!(next > stamp);
        assert_eq!(next.at(), noon());
        assert_eq!(next.ahead_of(yesterday), 86_400_000);
    }

    #[test]
    fn a_received_stamp_is_followed_by_a_later_one_of_this_machine() {
        let theirs = Stamp::first(Node(7))
            .tick(noon().plus(SignedDuration::from_secs(60)))
            .unwrap();
        let mine = start()
            .tick(noon())
            .unwrap()
            .receive(theirs, noon())
            .unwrap();
        assert!(mine > theirs);
        assert_eq!(mine.node(), Node(0x8f3a_2b1c_9d4e_5f60));
    }

    #[test]
    fn refuses_a_stamp_from_a_clock_that_is_far_ahead() {
        let limit = Stamp::first(Node(7))
            .tick(noon().plus(MAXIMUM_DRIFT))
            .unwrap();
        assert!(start().receive(limit, noon()).is_ok());
        let beyond = limit
            .tick(limit.at().plus(SignedDuration::from_millis(1)))
            .unwrap();
        assert_eq!(
            start().receive(beyond, noon()),
            Err(ClockError::Drift { ahead_ms: 300_001 })
        );
    }

    #[test]
    fn a_full_counter_carries_into_the_milliseconds() {
        let full: Stamp = "2026-05-04T12:00:00.000Z-ffff-0000000000000001"
            .parse()
            .unwrap();
        let next = full.tick(noon()).unwrap();
        assert_eq!(
            next.to_string(),
            "2026-05-04T12:00:00.001Z-0000-0000000000000001"
        );
    }

    #[test]
    fn the_end_of_the_calendar_is_an_error() {
        let last = stamp(end_of_time(), u16::MAX, 1);
        assert_eq!(last.tick(noon()), Err(ClockError::Overflow));
    }

    #[rstest]
    #[case("")]
    #[case("2026-05-04T12:00:00.000Z-0000")]
    #[case("2026-05-04T12:00:00Z-0000-8f3a2b1c9d4e5f60")]
    #[case("2026-05-04T12:00:00.000Z-0000-8F3A2B1C9D4E5F60")]
    #[case("2026-05-04T12:00:00.000Z-000-8f3a2b1c9d4e5f600")]
    #[case("2026-02-30T12:00:00.000Z-0000-8f3a2b1c9d4e5f60")]
    fn refuses_every_other_text(#[case] text: &str) {
        assert!(text.parse::<Stamp>().is_err());
    }

    proptest! {
        #[test]
        fn text_is_read_back_and_sorts_as_the_stamps_do(
            a in 0..end_of_time(), b in 0..end_of_time(),
            counters in any::<(u16, u16)>(), nodes in any::<(u64, u64)>(),
        ) {
            let a = stamp(a, counters.0, nodes.0);
            let b = stamp(b, counters.1, nodes.1);
            prop_assert_eq!(a.to_string().parse::<Stamp>().unwrap(), a);
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        }

        #[test]
        fn every_tick_and_every_reception_is_later(
            events in proptest::collection::vec((any::<bool>(), -400_000_i64..400_000), 1..60),
        ) {
            let mut last = start();
            let theirs = Stamp::first(Node(7));
            for (is_reception, offset) in events {
                let now = noon().plus(SignedDuration::from_millis(offset));
                let next = if is_reception {
                    last.receive(theirs.tick(noon()).unwrap(), now)
                } else {
                    last.tick(now)
                };
                let Ok(next) = next else { continue };
                prop_assert!(next > last);
                last = next;
            }
        }
    }

    fn end_of_time() -> i64 {
        jiff::Timestamp::MAX.as_second() * 1000
    }

    fn stamp(milliseconds: i64, counter: u16, node: u64) -> Stamp {
        Stamp {
            at: Instant::from_milliseconds(milliseconds).unwrap(),
            counter,
            node: Node(node),
        }
    }

    fn start() -> Stamp {
        Stamp::first(Node(0x8f3a_2b1c_9d4e_5f60))
    }

    fn noon() -> Instant {
        "2026-05-04T12:00:00Z".parse().unwrap()
    }
}
