//! Prints the papers of a mission from their fixtures, in both languages, to look at them while working on the templates:
//! `cargo run -p proa-documents --example print_mission [FOLDER]`.

use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

use proa_documents::{
    AgendaSheet, Locale, agenda, agenda_sheet, call_of, call_page_of, confirmation_request_of,
    mission_report_of, result_letter_of,
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
        let letter = serde_json::from_str(include_str!("../fixtures/letter.json"))?;
        write("letter", result_letter_of(letter, locale)?)?;
        let report = serde_json::from_str(include_str!("../fixtures/mission_report.json"))?;
        write("report", mission_report_of(report, locale)?)?;
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
