//! Declarations of suppliers: what a supplier says of the origin of a material, when it was asked
//! for, when it came and until when it counts.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::SupplierDeclarationId;
use crate::problem::Problems;
use crate::time::Day;
use crate::treaties::hs_code::TariffCode;

const LONGEST_LINE: usize = 200;
const LONGEST_TEXT: usize = 1000;

/// What is known of a declaration.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "SupplierDeclaration")]
pub struct Declaration {
    /// Who declares.
    pub supplier: String,
    /// Of what.
    pub material: String,
    /// The code of the material.
    pub code: Option<TariffCode>,
    /// The agreements under which it is declared to originate.
    pub agreements: Vec<String>,
    /// When it was asked for.
    pub requested_on: Option<Day>,
    /// When it came.
    pub received_on: Option<Day>,
    /// The first day on which it counts; ever since where it says none.
    #[serde(default)]
    pub valid_from: Option<Day>,
    /// The last day on which it counts; without end where it says none.
    pub valid_to: Option<Day>,
    /// Remarks.
    pub remarks: String,
}

crate::text_enum! {
    /// How a declaration stands on a day.
    pub enum DeclarationState {
        /// It was asked for and did not come.
        Requested = "requested",
        /// It came and counts.
        Received = "received",
        /// It came, and counts from a later day on.
        Upcoming = "upcoming",
        /// It counts no more.
        Expired = "expired",
    }
}

impl Declaration {
    /// The same with single spaces, or all that does not fit together on a day.
    pub fn tidied(mut self, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        self.supplier = reader.required("supplier", &self.supplier, LONGEST_LINE);
        self.material = reader.required("material", &self.material, LONGEST_LINE);
        self.remarks = reader.text("remarks", &self.remarks, LONGEST_TEXT);
        self.agreements = reader.list("agreements", &self.agreements, LONGEST_LINE);
        let mut problems = reader.problems;
        if self.agreements.is_empty() {
            problems.note("agreements", "required");
        }
        match (self.requested_on, self.received_on) {
            (None, None) => problems.note("requestedOn", "required"),
            (Some(requested), Some(received)) if received < requested => {
                let start = [("start", requested.to_string())];
                problems.note_with("receivedOn", "ends-before-start", start);
            }
            _ => {}
        }
        for (field, day) in [
            ("requestedOn", self.requested_on),
            ("receivedOn", self.received_on),
        ] {
            if day.is_some_and(|day| day > today) {
                problems.note(field, "declaration-later");
            }
        }
        if self.received_on.is_none() {
            for (field, day) in [("validFrom", self.valid_from), ("validTo", self.valid_to)] {
                if day.is_some() {
                    problems.note(field, "declaration-not-received");
                }
            }
        }
        // One that speaks of past days says from which on; another counts from when it came.
        let start = self.valid_from.or(self.received_on);
        if let Some((start, _)) = start.zip(self.valid_to).filter(|(start, end)| end < start) {
            let start = [("start", start.to_string())];
            problems.note_with("validTo", "ends-before-start", start);
        }
        problems.or(self)
    }

    /// How it stands on a day.
    pub fn state(&self, today: Day) -> DeclarationState {
        DeclarationState::on(today, self.received_on, self.valid_from, self.valid_to)
    }

    /// What a material that it is of rests on.
    pub fn of_line(&self, id: SupplierDeclarationId) -> LineDeclaration {
        LineDeclaration {
            id,
            agreements: self.agreements.clone(),
            received_on: self.received_on,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
        }
    }
}

impl DeclarationState {
    fn on(
        day: Day,
        received_on: Option<Day>,
        valid_from: Option<Day>,
        valid_to: Option<Day>,
    ) -> Self {
        if received_on.is_none() {
            Self::Requested
        } else if valid_to.is_some_and(|end| end < day) {
            Self::Expired
        } else if valid_from.is_some_and(|start| day < start) {
            Self::Upcoming
        } else {
            Self::Received
        }
    }
}

/// The declaration that the origin of a line of a bill of materials rests on, as it stood when it was
/// looked at last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct LineDeclaration {
    /// Which.
    pub id: SupplierDeclarationId,
    /// The agreements under which the material is declared to originate.
    pub agreements: Vec<String>,
    /// When it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<Day>,
    /// The first day on which it counts; ever since where it says none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Day>,
    /// The last day on which it counts; without end where it says none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Day>,
}

impl LineDeclaration {
    /// How it stands on a day.
    pub fn state(&self, day: Day) -> DeclarationState {
        DeclarationState::on(day, self.received_on, self.valid_from, self.valid_to)
    }

    /// Whether it speaks of an agreement.
    pub fn names(&self, agreement: &str) -> bool {
        self.agreements.iter().any(|known| known == agreement)
    }
}

#[cfg(test)]
mod tests {
    use super::{Declaration, DeclarationState};
    use crate::time::Day;

    const TODAY: &str = "2026-11-28";

    fn day(text: &str) -> Option<Day> {
        text.parse().ok()
    }

    fn declared(requested: &str, received: &str, end: &str) -> Declaration {
        Declaration {
            supplier: " Herrajes   de Prueba ".to_owned(),
            material: "Bisagras".to_owned(),
            agreements: vec!["TMEC".to_owned(), "tmec".to_owned()],
            requested_on: day(requested),
            received_on: day(received),
            valid_to: day(end),
            ..Declaration::default()
        }
    }

    fn found(declaration: Declaration) -> Vec<String> {
        let Err(problems) = declaration.tidied(day(TODAY).unwrap()) else {
            return vec![];
        };
        let said = problems.0.iter();
        said.map(|it| format!("{} {}", it.field, it.code)).collect()
    }

    #[test]
    fn is_asked_for_comes_and_ends() {
        for (declaration, state) in [
            (declared("2026-11-01", "", ""), DeclarationState::Requested),
            (
                declared("2026-11-01", "2026-11-01", ""),
                DeclarationState::Received,
            ),
            (
                declared("", "2026-11-01", "2026-11-28"),
                DeclarationState::Received,
            ),
            (
                declared("", "2026-11-01", "2026-11-27"),
                DeclarationState::Expired,
            ),
        ] {
            let tidied = declaration.tidied(day(TODAY).unwrap()).unwrap();
            assert_eq!(tidied.supplier, "Herrajes de Prueba");
            assert_eq!(tidied.agreements, ["TMEC"]);
            assert_eq!(tidied.state(day(TODAY).unwrap()), state);
        }
    }

    #[test]
    fn it_counts_from_the_day_that_it_says() {
        let from = |start: &str| Declaration {
            valid_from: day(start),
            ..declared("", "2026-11-01", "2027-12-31")
        };
        for (start, on, state) in [
            ("2027-01-01", "2026-12-31", DeclarationState::Upcoming),
            ("2027-01-01", "2027-01-01", DeclarationState::Received),
            // It may speak of days before it came.
            ("2026-01-01", "2026-03-01", DeclarationState::Received),
            ("2027-01-01", "2028-01-01", DeclarationState::Expired),
        ] {
            assert_eq!(from(start).state(day(on).unwrap()), state, "{start} {on}");
        }
        assert_eq!(found(from("2028-01-01")), ["validTo ends-before-start"]);
        let awaited = Declaration {
            valid_from: day("2027-01-01"),
            ..declared("2026-11-01", "", "")
        };
        assert_eq!(found(awaited), ["validFrom declaration-not-received"]);
    }

    #[test]
    fn days_that_do_not_fit_together_are_told() {
        for (declaration, told) in [
            (declared("", "", ""), vec!["requestedOn required"]),
            (
                declared("2026-11-02", "2026-11-01", ""),
                vec!["receivedOn ends-before-start"],
            ),
            (
                declared("2026-11-29", "2026-11-30", "2026-11-29"),
                vec![
                    "requestedOn declaration-later",
                    "receivedOn declaration-later",
                    "validTo ends-before-start",
                ],
            ),
            (
                declared("2026-11-01", "", "2026-12-01"),
                vec!["validTo declaration-not-received"],
            ),
        ] {
            assert_eq!(found(declaration), told);
        }
        let blank = Declaration {
            requested_on: day(TODAY),
            ..Declaration::default()
        };
        assert_eq!(
            found(blank),
            [
                "supplier required",
                "material required",
                "agreements required"
            ]
        );
    }
}
