//! The bytes of a badge: 29 that say what it is, and the 64 of the signature.

use data_encoding::BASE32_NOPAD;
use uuid::Uuid;

use super::{BadgeKind, Event};
use crate::ids::BadgeId;
use crate::time::Instant;

/// What every badge begins with, so that it is told from any other QR.
const PREFIX: &str = "PROA";
const VERSION: u8 = 1;
const PAYLOAD: usize = 29;
const MINUTE: i64 = 60_000;
/// 2020-01-01T00:00:00Z: three bytes of minutes last from here to 2051.
const EPOCH: i64 = 1_577_836_800_000;
const LAST_MINUTE: u32 = 0x00ff_ffff;

/// A badge as its QR says it; what it says is true only after [`super::check`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// The mission.
    pub event: Event,
    /// The badge.
    pub badge: BadgeId,
    /// What its holder is there.
    pub kind: BadgeKind,
    pub(super) from: u32,
    pub(super) until: u32,
    pub(super) key: [u8; 2],
    pub(super) signature: [u8; 64],
}

/// The text is none of a badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the text of a badge")]
pub struct Unreadable;

impl Token {
    /// Reads the text of a QR. Capitals or not, and blanks around it, are the scanner's.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let text = text.trim().to_ascii_uppercase();
        let coded = text.strip_prefix(PREFIX).ok_or(Unreadable)?;
        let bytes = BASE32_NOPAD
            .decode(coded.as_bytes())
            .map_err(|_| Unreadable)?;
        Self::of_bytes(&bytes).ok_or(Unreadable)
    }

    /// The text of its QR.
    pub(super) fn text(&self) -> String {
        let mut bytes = self.payload().to_vec();
        bytes.extend(self.signature);
        format!("{PREFIX}{}", BASE32_NOPAD.encode(&bytes))
    }

    /// What is signed.
    pub(super) fn payload(&self) -> [u8; PAYLOAD] {
        let kind = match self.kind {
            BadgeKind::Delegate => 0,
            BadgeKind::Buyer => 1,
            BadgeKind::Staff => 2,
        };
        let mut payload = [0; PAYLOAD];
        let [_, from @ ..] = self.from.to_be_bytes();
        let [_, until @ ..] = self.until.to_be_bytes();
        let parts = [(VERSION << 4) | kind]
            .into_iter()
            .chain(self.badge.0.into_bytes())
            .chain(self.event.0)
            .chain(from)
            .chain(until)
            .chain(self.key);
        for (place, byte) in payload.iter_mut().zip(parts) {
            *place = byte;
        }
        payload
    }

    fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let (&first, rest) = bytes.split_first()?;
        let (badge, rest) = rest.split_first_chunk::<16>()?;
        let (event, rest) = rest.split_first_chunk::<4>()?;
        let (from, rest) = rest.split_first_chunk::<3>()?;
        let (until, rest) = rest.split_first_chunk::<3>()?;
        let (key, rest) = rest.split_first_chunk::<2>()?;
        let kind = match first ^ (VERSION << 4) {
            0 => BadgeKind::Delegate,
            1 => BadgeKind::Buyer,
            2 => BadgeKind::Staff,
            _ => return None,
        };
        Some(Self {
            event: Event(*event),
            badge: BadgeId(Uuid::from_bytes(*badge)),
            kind,
            from: number(*from),
            until: number(*until),
            key: *key,
            signature: rest.try_into().ok()?,
        })
    }

    /// From when on it lets in.
    pub fn starts_at(&self) -> Instant {
        moment(self.from)
    }

    /// When it lets in no more.
    pub fn ends_at(&self) -> Instant {
        moment(self.until)
    }
}

fn number([a, b, c]: [u8; 3]) -> u32 {
    u32::from_be_bytes([0, a, b, c])
}

/// The whole minute that a moment is in; the ends of the count hold it.
pub(super) fn minute_before(moment: Instant) -> u32 {
    let minutes = (moment.milliseconds() - EPOCH).div_euclid(MINUTE);
    u32::try_from(minutes.max(0)).map_or(LAST_MINUTE, |minutes| minutes.min(LAST_MINUTE))
}

/// The first whole minute that is not before a moment.
pub(super) fn minute_after(moment: Instant) -> u32 {
    let almost_a_minute = jiff::SignedDuration::from_millis(MINUTE - 1);
    minute_before(moment.plus(almost_a_minute))
}

fn moment(minutes: u32) -> Instant {
    Instant::from_milliseconds(EPOCH + i64::from(minutes) * MINUTE)
        .expect("BUG: three bytes of minutes end in 2051")
}
