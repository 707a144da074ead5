//! Declarations of suppliers: what a supplier says of the origin of a material, when it was asked
//! for, when it came and until when it counts.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
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
        match (self.received_on, self.valid_to) {
            (None, Some(_)) => problems.note("validTo", "declaration-not-received"),
            (Some(received), Some(end)) if end < received => {
                let start = [("start", received.to_string())];
                problems.note_with("validTo", "ends-before-start", start);
            }
            _ => {}
        }
        problems.or(self)
    }

    /// How it stands on a day.
    pub fn state(&self, today: Day) -> DeclarationState {
        match (self.received_on, self.valid_to) {
            (None, _) => DeclarationState::Requested,
            (Some(_), Some(end)) if end < today => DeclarationState::Expired,
            (Some(_), _) => DeclarationState::Received,
        }
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
