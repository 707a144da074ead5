//! The plan of a mission's meetings on paper: for whoever takes part, for tables, for days, and in big letters for
//! the wall.

mod view;

use std::ops::ControlFlow;

use proa_domain::meetings::Side;
use proa_domain::meetings::paper::Paper;
use proa_domain::settings::Locale;
use proa_domain::text::fold;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/agenda.typ");
/// Signs of a name that are kept in that of a file.
const LONGEST_NAME: usize = 60;

/// The plan of a mission, and whom it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Agenda {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// The name of the mission.
    pub mission: String,
    /// Where it is.
    pub venue: String,
    /// The zone by whose clocks its times are read.
    pub zone: String,
    /// Both sides, by name.
    pub participants: Vec<AgendaParticipant>,
    /// Tables and booths in their order.
    pub places: Vec<AgendaPlace>,
    /// In the order of time.
    pub meetings: Vec<AgendaMeeting>,
}

/// Whoever takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaParticipant {
    /// Identity.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// On which side they sit.
    pub side: Side,
}

/// A table or booth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaPlace {
    /// Identity.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// A meeting as the clock of its place shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaMeeting {
    /// The day.
    pub day: Day,
    /// When it begins, `09:00`.
    pub from: String,
    /// When it ends.
    pub until: String,
    /// The identity of its place.
    pub place: String,
    /// The identity of the participant that sells.
    pub seller: String,
    /// The identity of the participant that buys.
    pub purchaser: String,
}

/// One paper: what for, and of whom, which table or which day; all of them where nobody is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaSheet {
    /// What for.
    pub paper: Paper,
    /// The identity of a participant or a place, or a day.
    pub subject: Option<String>,
}

/// Reads a plan from JSON in the form of [`Agenda`].
pub fn agenda(content: Value) -> Result<Agenda, DocumentError> {
    paper::read(content)
}

impl Agenda {
    /// Every paper of the plan, one for each participant, place and day that has meetings, and one for the wall.
    pub fn sheets(&self) -> Vec<AgendaSheet> {
        view::Setting::of(self).sheets()
    }

    /// Sets every paper, each with the name of its file. Told how many of how many are set, `watch` says whether to go
    /// on; what is stopped gives those that are set.
    pub fn print_all(
        &self,
        locale: Locale,
        watch: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<Vec<(String, Vec<u8>)>, DocumentError> {
        let (setting, texts) = (view::Setting::of(self), Texts::load(locale)?);
        let sheets = setting.sheets();
        let mut files = Vec::with_capacity(sheets.len());
        for sheet in &sheets {
            if watch(files.len(), sheets.len()).is_break() {
                break;
            }
            let paper = press::print(TEMPLATE, &view::View::of(&setting, sheet, &texts)?)?;
            files.push((file_name(&setting, sheet, &texts)?, paper));
        }
        Ok(files)
    }

    /// The name of the file of a paper. Those of two that are called alike differ by their number.
    pub fn file_name(&self, sheet: &AgendaSheet, locale: Locale) -> Result<String, DocumentError> {
        file_name(&view::Setting::of(self), sheet, &Texts::load(locale)?)
    }
}

fn file_name(
    setting: &view::Setting<'_>,
    sheet: &AgendaSheet,
    texts: &Texts,
) -> Result<String, DocumentError> {
    let kind = texts.get(&format!("documents-agenda-file-{}", sheet.paper))?;
    let subject = sheet.subject.as_ref();
    let named = subject.and_then(|id| setting.subject(sheet.paper, id));
    let named = named.map(|(number, subject)| format!(" {number:03} {}", subject.name));
    let plain = fold(&format!("{kind}{}", named.unwrap_or_default())).replace(' ', "-");
    let plain: String = plain.chars().take(LONGEST_NAME).collect();
    Ok(format!("{plain}.pdf"))
}

/// Sets a paper of a plan as a tagged PDF.
pub fn agenda_sheet(
    agenda: &Agenda,
    sheet: &AgendaSheet,
    locale: Locale,
) -> Result<Vec<u8>, DocumentError> {
    let (setting, texts) = (view::Setting::of(agenda), Texts::load(locale)?);
    press::print(TEMPLATE, &view::View::of(&setting, sheet, &texts)?)
}

#[cfg(test)]
mod tests;
