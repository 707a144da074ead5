//! The agenda of a mission on paper, day by day by the clocks of the place: of the whole mission, or of one company.

mod view;

use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/itinerary.typ");

/// All that an itinerary says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Itinerary {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// What the mission is called.
    pub mission: String,
    /// Where it is.
    pub venue: String,
    /// The town by whose clocks its hours are read.
    pub city: String,
    /// The zone of these clocks.
    pub zone: String,
    /// The first day of the mission.
    pub starts_on: Day,
    /// The last one.
    pub ends_on: Day,
    /// The company that it is for, one of the parties; none for the whole mission.
    pub of: Option<String>,
    /// Those who take part, by name; where it is for one company, only that one.
    pub parties: Vec<ItineraryParty>,
    /// In the order of time.
    pub points: Vec<ItineraryPoint>,
    /// Whether there are meetings, which have an agenda of their own.
    pub has_meetings: bool,
}

/// A company that takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItineraryParty {
    /// Identity.
    pub id: String,
    /// What it is called.
    pub company: String,
    /// Whom it sends.
    pub people: Vec<String>,
}

/// A point of an itinerary as the clock of its place shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItineraryPoint {
    /// The day.
    pub day: Day,
    /// When it begins, `09:00`.
    pub from: String,
    /// When it ends.
    pub until: String,
    /// What it is.
    pub title: String,
    /// Where; blank where nobody said.
    pub place: String,
    /// What else there is to know.
    pub notes: String,
    /// The identity of the party that it is for; none for everybody.
    pub party: Option<String>,
}

/// Sets an itinerary as a tagged PDF, from JSON in the form of [`Itinerary`].
pub fn itinerary_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let data: Itinerary = paper::read(content)?;
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &view::View::of(&data, &texts)?)
}

#[cfg(test)]
mod tests;
