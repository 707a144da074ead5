//! Days off that an office adds, read from its form.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::problem::Problems;
use crate::time::Day;

const LONGEST_NAME: usize = 120;

/// In days: an office that is closed for longer is closed.
pub const LONGEST_DAYS_OFF: u32 = 62;

/// Days off to add, as they are typed.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddHoliday {
    /// The first day.
    pub first_day: String,
    /// The last day; blank where it is one.
    pub last_day: String,
    /// How the office calls them.
    pub name: String,
}

/// Days off that an office adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeDaysOff {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// How the office calls them.
    pub name: String,
}

impl OfficeDaysOff {
    /// Reads days off. `today` stands where a day cannot be read, which is a problem of its own.
    ///
    /// # Errors
    ///
    /// The problems of the form: a day that is missing or is none, a last day before the first, more days
    /// than an office is closed, a name that is missing or too long.
    pub fn parse(form: &AddHoliday, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let first: Option<Day> = reader.required_parsed("firstDay", "day", &form.first_day);
        let last: Option<Day> = reader.parsed("lastDay", "day", &form.last_day);
        if let (Some(first), Some(last)) = (first, last) {
            if last < first {
                reader.problems.note("lastDay", "holiday-order");
            } else if last > first.days_later(LONGEST_DAYS_OFF - 1) {
                let params = [("max", LONGEST_DAYS_OFF.to_string())];
                reader.problems.note_with("lastDay", "holiday-long", params);
            }
        }
        let name = reader.required("name", &form.name, LONGEST_NAME);
        let first = first.unwrap_or(today);
        reader.problems.or(Self {
            first,
            last: last.unwrap_or(first),
            name,
        })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{AddHoliday, OfficeDaysOff};
    use crate::time::Day;

    fn read(first: &str, last: &str, name: &str) -> Result<OfficeDaysOff, Vec<(String, String)>> {
        let form = AddHoliday {
            first_day: first.to_owned(),
            last_day: last.to_owned(),
            name: name.to_owned(),
        };
        let today: Day = "2026-03-01".parse().unwrap();
        OfficeDaysOff::parse(&form, today).map_err(|problems| {
            let told = problems.0.into_iter();
            told.map(|problem| (problem.field, problem.code)).collect()
        })
    }

    #[test]
    fn one_day_needs_no_last() {
        let days = read(" 2026-12-24 ", "", "Nochebuena").unwrap();
        assert_eq!(days.first, days.last);
        assert_eq!(days.name, "Nochebuena");
    }

    #[rstest]
    #[case("", "", "x", "firstDay", "required")]
    #[case("24/12/2026", "", "x", "firstDay", "day")]
    #[case("2026-12-24", "2026-12-23", "x", "lastDay", "holiday-order")]
    #[case("2026-12-24", "2027-02-24", "x", "lastDay", "holiday-long")]
    #[case("2026-12-24", "2026-13-01", "x", "lastDay", "day")]
    #[case("2026-12-24", "", " ", "name", "required")]
    fn what_is_wrong_is_told_at_its_field(
        #[case] first: &str,
        #[case] last: &str,
        #[case] name: &str,
        #[case] field: &str,
        #[case] code: &str,
    ) {
        let told = read(first, last, name).unwrap_err();
        assert_eq!(told, [(field.to_owned(), code.to_owned())]);
    }

    #[test]
    fn sixty_two_days_are_the_most() {
        assert!(read("2026-12-24", "2027-02-23", "x").is_ok());
    }
}
