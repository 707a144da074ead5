//! Prints the papers of a mission from their fixtures, in both languages, to look at them while working on the templates:
//! `cargo run -p proa-documents --example print_mission [FOLDER]`.

use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

use proa_documents::{
    AgendaSheet, Itinerary, ItineraryParty, Locale, agenda, agenda_sheet, call_of, call_page_of,
    confirmation_request_of, drill_of, itinerary_of, mission_report_of, result_letter_of,
};
use proa_domain::meetings::paper::Paper;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).map(PathBuf::from).unwrap_or_default();
    for (locale, language) in [(Locale::EsMx, "es"), (Locale::En, "en")] {
        let write = |name: &str, pdf: Vec<u8>| {
            fs::write(folder.join(format!("{name}-{language}.pdf")), pdf)
        };
        let mut call: serde_json::Value =
            serde_json::from_str(include_str!("../fixtures/call.json"))?;
        write("call", call_of(call.clone(), locale)?)?;
        let page = call_page_of(call.clone(), locale)?;
        fs::write(folder.join(format!("call-{language}.html")), page)?;
        for (field, said) in [("state", Some("draft")), ("publishedOn", None)] {
            if let Some(field) = call.get_mut(field) {
                *field = said.into();
            }
        }
        write("call-draft", call_of(call.clone(), locale)?)?;
        let page = call_page_of(call, locale)?;
        fs::write(folder.join(format!("call-draft-{language}.html")), page)?;
        let asked = serde_json::from_str(include_str!("../fixtures/confirmation.json"))?;
        write("confirmation", confirmation_request_of(asked, locale)?)?;
        let drill = serde_json::from_str(include_str!("../fixtures/drill.json"))?;
        write("drill", drill_of(drill, locale)?)?;
        let letter = serde_json::from_str(include_str!("../fixtures/letter.json"))?;
        write("letter", result_letter_of(letter, locale)?)?;
        let report = serde_json::from_str(include_str!("../fixtures/mission_report.json"))?;
        write("report", mission_report_of(report, locale)?)?;
        let days: Itinerary = serde_json::from_str(include_str!("../fixtures/itinerary.json"))?;
        write(
            "itinerary",
            itinerary_of(serde_json::to_value(&days)?, locale)?,
        )?;
        let own = |party: &ItineraryParty| party.id == "r2";
        let one = Itinerary {
            of: Some("r2".to_owned()),
            parties: days
                .parties
                .iter()
                .filter(|one| own(one))
                .cloned()
                .collect(),
            points: days
                .points
                .iter()
                .filter(|point| point.party.as_deref().is_none_or(|party| party == "r2"))
                .cloned()
                .collect(),
            ..days
        };
        write(
            "itinerary-one",
            itinerary_of(serde_json::to_value(one)?, locale)?,
        )?;
        let plan = agenda(serde_json::from_str(include_str!(
            "../fixtures/agenda.json"
        ))?)?;
        for paper in [Paper::Participants, Paper::Places, Paper::Days, Paper::Wall] {
            let sheet = AgendaSheet {
                paper,
                subject: None,
            };
            write(
                &format!("agenda-{paper}"),
                agenda_sheet(&plan, &sheet, locale)?,
            )?;
        }
    }
    Ok(())
}
