//! What a call names by codes and hours, in words.

use std::collections::BTreeMap;

use proa_domain::missions::requirements::{RequirementForm, RequirementKind};
use proa_domain::time::Day;

use super::CallPaper;
use crate::texts::Texts;
use crate::{DocumentError, format};

/// Says a call in a language.
pub(super) struct Sayer<'a> {
    pub(super) call: &'a CallPaper,
    pub(super) texts: &'a Texts,
}

impl Sayer<'_> {
    /// What is asked, one by one, in the words of the screens. What every mission asks goes without saying.
    pub(super) fn requirements(&self) -> Result<Vec<String>, DocumentError> {
        let asked = self.call.requirements.iter().filter(|asked| {
            !matches!(
                asked.kind,
                RequirementKind::WindowOpen | RequirementKind::NotRegistered
            )
        });
        asked.map(|asked| self.requirement(asked)).collect()
    }

    fn requirement(&self, asked: &RequirementForm) -> Result<String, DocumentError> {
        let values = asked.values.iter();
        let values = values.map(|value| self.value(asked.kind, value));
        let values: Vec<String> = values.collect::<Result<_, _>>()?;
        let at = |place: usize| asked.values.get(place).cloned().unwrap_or_default();
        let code = asked.kind.to_string().replace('_', "-");
        self.texts.with(
            &format!("requirement-{code}"),
            [
                ("values", values.join(", ").into()),
                ("first", at(0).into()),
                ("months", at(1).into()),
            ],
        )
    }

    /// What a requirement of a kind calls one of its values.
    fn value(&self, kind: RequirementKind, value: &str) -> Result<String, DocumentError> {
        let prefix = match kind {
            RequirementKind::Size => "size",
            RequirementKind::ExportExperience => "experience",
            RequirementKind::Document => "document",
            RequirementKind::PositiveAction => "ground",
            RequirementKind::Sector => return Ok(name(&self.call.names.sectors, value)),
            RequirementKind::State => return Ok(name(&self.call.names.states, value)),
            RequirementKind::RegisteredProfile
            | RequirementKind::RfcValid
            | RequirementKind::ExportableProduct
            | RequirementKind::Product
            | RequirementKind::Readiness
            | RequirementKind::EarlierSupports
            | RequirementKind::Certification
            | RequirementKind::CommitmentLetter
            | RequirementKind::WindowOpen
            | RequirementKind::NotRegistered => return Ok(value.to_owned()),
        };
        self.texts.get(&format!("{prefix}-{value}"))
    }

    /// The documents that are asked for, one by one.
    pub(super) fn asked_documents(&self) -> Result<Vec<String>, DocumentError> {
        let mut said = Vec::new();
        for value in self
            .values_of(RequirementKind::Document)
            .unwrap_or_default()
        {
            said.push(self.value(RequirementKind::Document, value)?);
        }
        if self.values_of(RequirementKind::CommitmentLetter).is_some() {
            let letter = self.texts.get("document-commitment-letter")?;
            said.retain(|document| *document != letter);
            let seen = [("document", letter.into())];
            said.push(self.texts.with("documents-call-original", seen)?);
        }
        Ok(said)
    }

    /// The grounds of positive action, where the call is one.
    pub(super) fn grounds(&self) -> Result<Option<String>, DocumentError> {
        let kind = RequirementKind::PositiveAction;
        let Some(grounds) = self.values_of(kind) else {
            return Ok(None);
        };
        let grounds = grounds.iter().map(|ground| self.value(kind, ground));
        let grounds: Vec<String> = grounds.collect::<Result<_, _>>()?;
        Ok(Some(grounds.join(", ")))
    }

    fn values_of(&self, kind: RequirementKind) -> Option<&[String]> {
        let mut asked = self.call.requirements.iter();
        let asked = asked.find(|asked| asked.kind == kind)?;
        Some(&asked.values)
    }

    /// An hour of the call by the clocks of its zone: `1 mar 2027, 09:00 (America/Mexico_City)`.
    pub(super) fn hour(&self, clock: &str) -> Result<String, DocumentError> {
        let moment = clock.split_once('T').and_then(|(day, time)| {
            let day: Day = day.parse().ok()?;
            Some((day, time.get(..5)?))
        });
        let Some((day, time)) = moment else {
            return self.texts.get("call-hour-unsaid");
        };
        let hour = [
            ("day", format::day(day, self.texts)?.into()),
            ("time", time.into()),
            ("timeZone", (&self.call.call.time_zone).into()),
        ];
        self.texts.with("mission-local-time", hour)
    }

    /// The days of the mission: `9 oct 2027 – 13 oct 2027`.
    pub(super) fn mission_days(&self) -> Result<String, DocumentError> {
        let mission = &self.call.mission;
        let day = |text: &str| match text.parse() {
            Ok(day) => format::day(day, self.texts),
            Err(_) => self.texts.get("call-hour-unsaid"),
        };
        let (starts, ends) = (day(&mission.starts_on)?, day(&mission.ends_on)?);
        Ok(if starts == ends {
            starts
        } else {
            format!("{starts} – {ends}")
        })
    }

    /// City and country.
    pub(super) fn place(&self) -> String {
        let mission = &self.call.mission;
        let country = name(&self.call.names.countries, &mission.country);
        match mission.city.as_str() {
            "" => country,
            city => format!("{city}, {country}"),
        }
    }

    /// Codes by their names.
    pub(super) fn named(names: &BTreeMap<String, String>, codes: &[impl ToString]) -> String {
        let codes = codes.iter().map(|code| name(names, &code.to_string()));
        codes.collect::<Vec<_>>().join(", ")
    }
}

fn name(names: &BTreeMap<String, String>, code: &str) -> String {
    names.get(code).cloned().unwrap_or_else(|| code.to_owned())
}

/// A text that begins with a capital letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
