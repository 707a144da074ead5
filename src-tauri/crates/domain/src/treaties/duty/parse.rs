//! From the publisher's text to a tree: all of the text, or a reason why not.

mod cursor;
mod grammar;

use grammar::Grammar;

use super::DutyExpression;
use super::tokens::tokens;
use super::vocabulary::FOLDED;

/// Whose way of writing rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// The Harmonized Tariff Schedule of the United States: `$1.89/kg + 4.7%`.
    UsHts,
    /// The European Union's and the United Kingdom's: `12.80% + 303.40 EUR / 100 kg`.
    EuUk,
    /// What [`DutyExpression::print`] writes in English.
    Proa,
}

crate::text_enum! {
    /// Why a rate stays text. Reports count these.
    pub enum TextReason {
        /// There is no text.
        Empty = "empty",
        /// "The rate applicable to …": another article decides.
        RateOfAnotherArticle = "rate-of-another-article",
        /// "The duty provided in the applicable subheading …", or no change to it.
        RateOfAnotherLine = "rate-of-another-line",
        /// "See additional U.S. note 1": a legal note decides.
        SeeNote = "see-note",
        /// An agricultural component (EA, ADSZ, ADFM) that another table fixes by composition.
        AgriculturalComponent = "agricultural-component",
        /// An entry price that the market's price decides.
        EntryPrice = "entry-price",
        /// The text sets a condition on the rate.
        Conditional = "conditional",
        /// Jewels are counted from a number on, movement by movement.
        JewelsOverANumber = "jewels-over-a-number",
        /// A season begins or ends on a day that no year has.
        ImpossibleDate = "impossible-date",
        /// Two seasons share a day.
        OverlappingSeasons = "overlapping-seasons",
        /// Some of the rates have a season and some have none.
        SeasonMissing = "season-missing",
        /// A number without percent sign or unit.
        NumberWithoutUnit = "number-without-unit",
        /// A unit or a content that is not in the vocabulary.
        UnknownUnit = "unknown-unit",
        /// A percentage of a part that is not in the vocabulary.
        UnknownPart = "unknown-part",
        /// Longer or deeper than any rate.
        TooLong = "too-long",
        /// Anything else.
        Unreadable = "unreadable",
    }
}

/// The text is not a formula that Proa can compute; it stays text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a formula: {reason}")]
pub struct NotAFormula {
    /// Why not.
    pub reason: TextReason,
}

const LONGEST_TEXT: usize = 1000;
type Read<T> = Result<T, TextReason>;

impl DutyExpression {
    /// Reads a rate; all of the text must make sense.
    pub fn parse(text: &str, dialect: Dialect) -> Result<Self, NotAFormula> {
        read(text, dialect).map_err(|reason| NotAFormula { reason })
    }
}

fn read(text: &str, dialect: Dialect) -> Read<DutyExpression> {
    if text.len() > LONGEST_TEXT {
        return Err(TextReason::TooLong);
    }
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(reason) = words_not_figures(&text.to_lowercase()) {
        return Err(reason);
    }
    for (phrase, word) in FOLDED {
        text = text.replace(phrase, word);
    }
    Grammar::read(tokens(&text)?, dialect)
}

fn words_not_figures(text: &str) -> Option<TextReason> {
    let starts = |word: &str| text.starts_with(word);
    let has_word = |word: &str| text.split(' ').any(|found| found == word);
    if text.is_empty() {
        Some(TextReason::Empty)
    } else if starts("the duty provided in") || starts("no change") {
        Some(TextReason::RateOfAnotherLine)
    } else if starts("the rate ") || starts("the duty ") {
        Some(TextReason::RateOfAnotherArticle)
    } else if starts("see ") {
        Some(TextReason::SeeNote)
    } else if starts("entry price") {
        Some(TextReason::EntryPrice)
    } else if ["ea", "adsz", "adfm"].into_iter().any(has_word) {
        Some(TextReason::AgriculturalComponent)
    } else if text.contains(", but if ") {
        Some(TextReason::Conditional)
    } else if text.contains("jewel over ") {
        Some(TextReason::JewelsOverANumber)
    } else {
        None
    }
}
