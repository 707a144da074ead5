//! A badge: a few signed bytes that say whose paper it is to whoever has the list, and nothing to anybody else.
//!
//! [`sign`] writes the text of its QR, [`Token::read`] reads it, [`check`] says what is wrong with it. A machine
//! that knows only the public keys can tell a true badge from a forged one.

mod token;

use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};

pub use token::{Token, Unreadable};

use crate::ids::{BadgeId, MissionId};
use crate::time::Instant;

crate::text_enum! {
    /// What somebody is at a mission; words: `badge-kind-<code>`.
    pub enum BadgeKind {
        /// Whom a company sends.
        Delegate = "delegate",
        /// Whoever comes to buy.
        Buyer = "buyer",
        /// Whoever works there for the office.
        Staff = "staff",
    }
}

crate::text_enum! {
    /// What comes of checking a badge; words: `badge-verdict-<code>`.
    pub enum BadgeVerdict {
        /// Nothing is wrong with it.
        Fine = "fine",
        /// The text is none of a badge.
        NotABadge = "not-a-badge",
        /// No machine of this office has signed it.
        UnknownKey = "unknown-key",
        /// It is not what was signed.
        Forged = "forged",
        /// It is of another mission.
        OtherEvent = "other-event",
        /// It is for later.
        NotYet = "not-yet",
        /// Its days are over.
        Expired = "expired",
        /// The office took it back.
        Revoked = "revoked",
        /// A newer badge of the same person took its place.
        Replaced = "replaced",
    }
}

crate::text_enum! {
    /// How a badge stands at the office.
    pub enum BadgeStanding {
        /// It lets its holder in.
        Good = "good",
        /// The office took it back.
        Revoked = "revoked",
        /// A newer one took its place.
        Replaced = "replaced",
    }
}

/// What tells one mission from another in a badge: the end of its identity, which is chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event(pub [u8; 4]);

impl Event {
    /// Of a mission.
    pub fn of(mission: MissionId) -> Self {
        let [.., a, b, c, d] = mission.0.into_bytes();
        Self([a, b, c, d])
    }
}

/// The public half of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(pub [u8; 32]);

impl PublicKey {
    /// Of the secret half.
    pub fn of(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret).verifying_key().to_bytes())
    }

    /// How a badge names it: two keys may share a name, and are then both tried.
    pub const fn name(&self) -> [u8; 2] {
        [self.0[0], self.0[1]]
    }

    fn has_signed(&self, token: &Token) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&token.signature);
        VerifyingKey::from_bytes(&self.0)
            .is_ok_and(|key| key.verify_strict(&token.payload(), &signature).is_ok())
    }
}

/// What a badge is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewBadge {
    /// The mission.
    pub mission: MissionId,
    /// The badge.
    pub badge: BadgeId,
    /// What its holder is there.
    pub kind: BadgeKind,
    /// From when on it lets in; kept to the minute before.
    pub from: Instant,
    /// Until when; kept to the minute after.
    pub until: Instant,
}

/// The text of a badge's QR, signed: capital letters and digits, which make the smallest code and pass
/// through the keyboards that scanners pretend to be.
pub fn sign(new: &NewBadge, secret: &[u8; 32]) -> String {
    let key = SigningKey::from_bytes(secret);
    let mut token = Token {
        event: Event::of(new.mission),
        badge: new.badge,
        kind: new.kind,
        from: token::minute_before(new.from),
        until: token::minute_after(new.until),
        key: PublicKey::of(secret).name(),
        signature: [0; 64],
    };
    token.signature = key.sign(&token.payload()).to_bytes();
    token.text()
}

/// Whoever stands at the door.
#[derive(Debug, Clone, Copy)]
pub struct Gate<'a> {
    /// The mission.
    pub event: Event,
    /// The keys whose badges are let in.
    pub keys: &'a [PublicKey],
    /// The time.
    pub at: Instant,
}

/// What is wrong with a badge, if anything; what concerns its truth comes before what concerns its use. A badge
/// that is true and not on the list is let in: it was made on a machine whose list is still on its way.
pub fn check(token: &Token, gate: &Gate<'_>, standing: Option<BadgeStanding>) -> BadgeVerdict {
    let mut named = gate.keys.iter().filter(|key| key.name() == token.key);
    if named.clone().next().is_none() {
        return BadgeVerdict::UnknownKey;
    }
    if !named.any(|key| key.has_signed(token)) {
        return BadgeVerdict::Forged;
    }
    if token.event != gate.event {
        return BadgeVerdict::OtherEvent;
    }
    in_use(standing, (token.starts_at(), token.ends_at()), gate.at)
}

/// What is wrong with the use of a true badge, if anything: the office ended it, or it lets in at another time.
pub fn in_use(
    standing: Option<BadgeStanding>,
    (starts_at, ends_at): (Instant, Instant),
    at: Instant,
) -> BadgeVerdict {
    match standing {
        Some(BadgeStanding::Revoked) => BadgeVerdict::Revoked,
        Some(BadgeStanding::Replaced) => BadgeVerdict::Replaced,
        Some(BadgeStanding::Good) | None if at < starts_at => BadgeVerdict::NotYet,
        Some(BadgeStanding::Good) | None if at >= ends_at => BadgeVerdict::Expired,
        Some(BadgeStanding::Good) | None => BadgeVerdict::Fine,
    }
}

#[cfg(test)]
mod tests;
