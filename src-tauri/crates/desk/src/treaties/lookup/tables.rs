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
    /// It gives parts of the line a rate of their own.
    Apart,
    /// Nothing.
    Nothing,
}

// What stands under the product, and what the product stands under.
pub(super) const GIVEN: &str = "
    SELECT digits, agreement, text, reason, via, base, category, quota FROM concessions
    WHERE schedule_id = ?1 AND digits >= ?3 AND digits < ?3 || ':' AND agreement = ?2
    UNION
    SELECT digits, agreement, text, reason, via, base, category, quota FROM concessions
    WHERE schedule_id = ?1 AND agreement = ?2
        AND digits IN (substr(?3, 1, 4), substr(?3, 1, 6), substr(?3, 1, 8))
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
        let mut given = Vec::new();
        for code in &place.codes {
            let values: [Value; 3] = [
                schedule.id.clone().into(),
                agreement.into(),
                code.digits().into(),
            ];
            let found = Concession::find_by_statement(query(GIVEN, values));
            given.extend(found.all(desk.reference.read()).await?);
        }
        tables.push(Table {
            schedule,
            agreement,
            given,
            is_numbered_alike,
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
            .filter(|given| digits.starts_with(&given.digits))
            .max_by_key(|given| given.digits.len());
        let mut parts = self
            .given
            .iter()
            .filter(|given| given.digits.len() > digits.len() && given.digits.starts_with(digits));
        match above {
            // An exception under the line is of a part of it alone.
            Some(above) if parts.all(|part| part.says_what(above)) => Said::This(above),
            // Nobody says that the parts in the table are all of the line.
            None if parts.next().is_none() => Said::Nothing,
            Some(_) | None => Said::Apart,
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Said, Table};
    use crate::treaties::facts::Schedule;
    use crate::treaties::lookup::lines::Concession;

    fn given(entry: &str) -> Concession {
        let (digits, said) = entry.split_once(' ').unwrap();
        let (text, quota) = said.split_once('/').unwrap_or((said, ""));
        Concession {
            digits: digits.to_owned(),
            agreement: "TMEC".to_owned(),
            text: text.to_owned(),
            reason: None,
            via: None,
            base: None,
            category: None,
            quota: (!quota.is_empty()).then(|| quota.to_owned()),
        }
    }

    #[rstest]
    #[case(&["620342 Free"], "Free")]
    #[case(&["620342 Free", "62034215 5%"], "5%")]
    #[case(&["620342 Free", "6203421510 5%"], "apart")]
    #[case(&["620342 Free", "6203421510 Free/1,000 t"], "apart")]
    #[case(&["620342 Free", "6203421510 Free"], "Free")]
    #[case(&["6203421510 Free"], "apart")]
    #[case(&["62034216 Free"], "nothing")]
    fn a_rate_of_a_part_is_never_that_of_the_line(
        #[case] entries: &[&str],
        #[case] expected: &str,
    ) {
        let schedule = Schedule::default();
        let table = Table {
            schedule: &schedule,
            agreement: "TMEC",
            given: entries.iter().map(|entry| given(entry)).collect(),
            is_numbered_alike: true,
        };
        let said = match table.of_line("62034215") {
            Said::This(given) => given.text.as_str(),
            Said::Apart => "apart",
            Said::Nothing => "nothing",
        };
        assert_eq!(said, expected);
        let elsewhere = Table {
            is_numbered_alike: false,
            ..table
        };
        assert!(matches!(elsewhere.of_line("62034215"), Said::Nothing));
    }
}
