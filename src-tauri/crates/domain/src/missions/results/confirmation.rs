//! What a company says to a result: whether it agrees, what the office was good for, and how much of the
//! value would have come without help. It says so with a code that was made for exactly these figures, or in
//! a letter.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::outcome::Outcome;
use crate::form::Reader;
use crate::ids::ResultId;
use crate::money::Exact;
use crate::problem::Problems;
use crate::time::Day;

const WORDS: usize = 200;
const NOTES: usize = 4_000;
/// Crockford's signs: none that people take for another.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SIGN_BITS: u32 = 5;
const CODE_SIGNS: usize = 16;
const GROUP: usize = 4;

crate::text_enum! {
    /// What is rated from 1 to 5; words: `win-rating-<code>`. Source: the customer response of export wins
    /// (uktrade/data-hub-api, `datahub/export_win/models.py`).
    pub enum WinRating {
        /// How much the office did for securing the win.
        Securing = "securing",
        /// Access to contacts.
        Contacts = "contacts",
        /// Access to information and advice.
        Information = "information",
        /// A better profile or standing.
        Profile = "profile",
        /// More confidence in the market.
        Confidence = "confidence",
        /// Relationships that were made or mended.
        Relationships = "relationships",
        /// A problem that was overcome.
        OvercameProblem = "overcame-problem",
    }
}

crate::text_enum! {
    /// How a company said it; words: `confirmation-way-<code>`.
    pub enum ConfirmationWay {
        /// With the code that was made for the figures.
        Code = "code",
        /// In a signed letter.
        Letter = "letter",
    }
}

/// What a company says, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ResultConfirmation", rename_all = "camelCase")]
pub struct ConfirmationForm {
    /// How it said it.
    pub way: ConfirmationWay,
    /// The code; blank with a letter.
    pub code: String,
    /// What tells the letter from others; blank with a code.
    pub letter: String,
    /// The day.
    pub said_on: String,
    /// Who says it for the company.
    pub said_by: String,
    /// From 1 to 5, in the order of [`WinRating::ALL`].
    pub ratings: Vec<u8>,
    /// How much of the value would have come without help, of a hundred.
    pub without_help: String,
    /// Whether the company agrees with the result.
    pub agrees: bool,
    /// What else it says.
    pub comments: String,
}

/// What a company says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// How it said it.
    pub way: ConfirmationWay,
    /// The code, with that way.
    pub code: Option<ConfirmationCode>,
    /// What tells the letter from others.
    pub letter: String,
    /// The day.
    pub said_on: Day,
    /// Who says it for the company.
    pub said_by: String,
    /// One for each rating.
    pub ratings: [u8; 7],
    /// Of a hundred.
    pub without_help: Exact,
    /// Whether the company agrees with the result.
    pub agrees: bool,
    /// What else it says.
    pub comments: String,
}

impl Confirmation {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &ConfirmationForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let (code, letter) = match form.way {
            ConfirmationWay::Code => (
                reader.required_parsed("code", "confirmation-code", &form.code),
                String::new(),
            ),
            ConfirmationWay::Letter => (None, reader.required("letter", &form.letter, WORDS)),
        };
        let said_on: Option<Day> = reader.required_parsed("saidOn", "day", &form.said_on);
        if said_on.is_some_and(|day| day > today) {
            reader.problems.note("saidOn", "day-to-come");
        }
        let said_by = reader.required("saidBy", &form.said_by, WORDS);
        let ratings = <[u8; 7]>::try_from(form.ratings.as_slice()).unwrap_or_default();
        for (index, rating) in ratings.iter().enumerate() {
            if !(1..=5).contains(rating) {
                let params = [("min", "1".to_owned()), ("max", "5".to_owned())];
                let field = format!("ratings.{index}");
                reader.problems.note_with(&field, "out-of-range", params);
            }
        }
        let without_help: Option<Exact> =
            reader.required_parsed("withoutHelp", "decimal", &form.without_help);
        let is_part = |part: Exact| part.0 >= Decimal::ZERO && part.0 <= Decimal::ONE_HUNDRED;
        if without_help.is_some_and(|part| !is_part(part)) {
            reader.problems.note("withoutHelp", "percentage");
        }
        let comments = reader.lines("comments", &form.comments, NOTES);
        let Some((said_on, without_help)) = said_on.zip(without_help) else {
            return Err(reader.problems);
        };
        reader.problems.or(Self {
            way: form.way,
            code,
            letter,
            said_on,
            said_by,
            ratings,
            without_help,
            agrees: form.agrees,
            comments,
        })
    }
}

/// The code that a company gives back: 80 bits in four groups of four signs. The first two bytes name the key
/// that it was signed with, the others are the signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, specta::Type)]
#[specta(type = String)]
pub struct ConfirmationCode {
    /// Which key.
    pub key: [u8; 2],
    /// The first bytes of the signature.
    pub signature: [u8; 8],
}

/// The text is not a code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a confirmation code: {0}")]
pub struct NotACode(pub String);

impl fmt::Display for ConfirmationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.key.iter().chain(&self.signature);
        let bits = bytes.fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        for place in 0..CODE_SIGNS {
            if place > 0 && place.is_multiple_of(GROUP) {
                f.write_str("-")?;
            }
            let left = u32::try_from(CODE_SIGNS - 1 - place).unwrap_or_default();
            let sign = (bits >> (left * SIGN_BITS)) & 31;
            let sign = usize::try_from(sign).ok().and_then(|at| SIGNS.get(at));
            write!(f, "{}", char::from(*sign.unwrap_or(&b'0')))?;
        }
        Ok(())
    }
}

impl FromStr for ConfirmationCode {
    type Err = NotACode;

    /// Takes small letters, spaces and hyphens wherever they stand, and reads O as 0, I and L as 1.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let refused = || NotACode(text.to_owned());
        let signs = text
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-')
            .map(|sign| match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            });
        let (mut bits, mut length) = (0_u128, 0);
        for sign in signs {
            let at = SIGNS.iter().position(|known| char::from(*known) == sign);
            let value = at.and_then(|at| u128::try_from(at).ok());
            bits = bits << SIGN_BITS | value.ok_or_else(refused)?;
            length += 1;
            if length > CODE_SIGNS {
                return Err(refused());
            }
        }
        if length < CODE_SIGNS {
            return Err(refused());
        }
        let [_, _, _, _, _, _, one, two, signature @ ..] = bits.to_be_bytes();
        Ok(Self {
            key: [one, two],
            signature,
        })
    }
}

crate::text_type!(ConfirmationCode);

crate::text_enum! {
    /// Why what a company said is not taken; words: `confirmation-refusal-<code>`.
    pub enum ConfirmationRefusal {
        /// The code was made on another machine, which alone can check it.
        UnknownKey = "unknown-key",
        /// The code was not made for these figures.
        OtherFigures = "other-figures",
        /// The company has said what it thinks of it.
        AlreadySaid = "already-said",
    }
}

/// The figures that a code is made for, in one writing: whatever changes in them, the code no longer fits.
pub fn figures(result: ResultId, outcome: &Outcome) -> String {
    let mut sales: Vec<String> = outcome
        .sales
        .iter()
        .map(|sale| {
            [
                sale.certainty.to_string(),
                sale.code.map(|code| code.to_string()).unwrap_or_default(),
                sale.product.clone(),
                sale.market.clone(),
                sale.buyer.clone(),
                sale.from.to_string(),
                sale.until.to_string(),
                sale.amount.minor.to_string(),
                sale.amount.currency.to_string(),
            ]
            .join("\u{1f}")
        })
        .collect();
    sales.sort();
    let mut lines = vec![
        result.to_string(),
        outcome.is_first_export.to_string(),
        outcome.new_markets.join("\u{1f}"),
        outcome
            .jobs
            .map(|jobs| jobs.to_string())
            .unwrap_or_default(),
    ];
    lines.extend(sales);
    lines.join("\u{1e}")
}

#[cfg(test)]
mod tests;
