//! What single agreements give on a product, in tables beside the tariff of the market.

use sea_orm::{FromQueryResult as _, Value};

use super::lines::Concession;
use super::place::Place;
use crate::Desk;
use crate::error::AppError;
use crate::treaties::facts::{Facts, PRESENT, Schedule};
use crate::treaties::reference::rows::query;

/// A table of one agreement, as far as it speaks of the product.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub(super) schedule: &'a Schedule,
    pub(super) agreement: &'a str,
    given: Vec<Concession>,
    /// Whether its numbers mean what those of the schedule mean.
    is_numbered_alike: bool,
}

/// What a table says of a line.
pub(super) enum Said<'a> {
    /// The line, or what it stands under.
    This(&'a Concession),
    /// It splits the line, and gives its parts different rates.
    Apart,
    /// Nothing.
    Nothing,
}

// What stands under the product, and what the product stands under.
const GIVEN: &str = "
    SELECT digits, agreement, text, reason, via, base, category, quota FROM concessions
    WHERE schedule_id = ?1 AND agreement = ?2
        AND (digits >= ?3 AND digits < ?3 || ':'
            OR digits IN (substr(?3, 1, 4), substr(?3, 1, 6), substr(?3, 1, 8)))
    ORDER BY digits";

/// The tables of the market, with what they say of the product.
pub(super) async fn read<'a>(
    desk: &Desk,
    facts: &'a Facts,
    place: &Place<'_>,
) -> Result<Vec<Table<'a>>, AppError> {
    let mut tables = Vec::new();
    for schedule in &facts.tables {
        let Some(agreement) = schedule.agreement.as_deref() else {
            continue;
        };
        if schedule.market != place.market.id {
            continue;
        }
        let edition = place.schedule.map_or(PRESENT, Schedule::edition);
        let is_same = |subheading| facts.editions.is_same(schedule.edition(), subheading);
        let is_numbered_alike = schedule.edition() == edition
            || edition == PRESENT && place.prefix.subheading().is_some_and(is_same);
        let values: [Value; 3] = [
            schedule.id.clone().into(),
            agreement.into(),
            place.prefix.digits().into(),
        ];
        tables.push(Table {
            schedule,
            agreement,
            is_numbered_alike,
            given: Concession::find_by_statement(query(GIVEN, values))
                .all(desk.reference.read())
                .await?,
        });
    }
    Ok(tables)
}

impl Table<'_> {
    /// What it says of a line: the longest number that begins the line's decides.
    pub(super) fn of_line(&self, digits: &str) -> Said<'_> {
        if !self.is_numbered_alike {
            return Said::Nothing;
        }
        let above = self
            .given
            .iter()
            .filter(|given| digits.starts_with(&given.digits));
        if let Some(given) = above.max_by_key(|given| given.digits.len()) {
            return Said::This(given);
        }
        let mut parts = self
            .given
            .iter()
            .filter(|given| given.digits.starts_with(digits));
        match parts.next() {
            None => Said::Nothing,
            Some(first) if parts.all(|part| part.text == first.text) => Said::This(first),
            Some(_) => Said::Apart,
        }
    }
}
