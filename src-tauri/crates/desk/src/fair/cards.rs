//! What a code says that was read at a stand: a badge, a visiting card, or something else.

use proa_domain::fair::badge::Token;
use proa_domain::fair::card::{self, Card};
use serde::{Deserialize, Serialize};

/// What a code says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReadCode {
    /// Its text.
    pub text: String,
    /// It looks like a badge of a mission; only the door says whether it is good.
    pub is_badge: bool,
    /// The card that it is.
    pub card: Option<Card>,
}

/// Says what a code says.
pub fn read(text: String) -> ReadCode {
    ReadCode {
        is_badge: Token::read(&text).is_ok(),
        card: card::read(&text),
        text,
    }
}
