//! What a screen reader needs of a paper, read back from the finished file: the properties of
//! PDF/UA-1 that a program can see. It is no validator, and what only a person can judge (whether
//! the reading order makes sense, whether a text says what a picture shows) is not here.

mod paper;

use std::collections::BTreeSet;

use paper::{Element, Paper};
use proa_documents::{
    AdvisorySheet, AgendaMeeting, AgendaSheet, Locale, advisory_sheet, agenda, agenda_sheet,
    call_of, confirmation_request_of, directory_catalogue, drill_of, itinerary_of,
    mission_report_of, origin_report_of, plan_of, proof_of, readiness_of, result_letter_of,
};
use proa_domain::meetings::paper::Paper as MeetingPaper;

#[test]
fn says_its_language_its_title_and_that_it_is_tagged() {
    for (locale, language, title) in [
        (Locale::EsMx, "es-MX", "Hoja de asesoría: Aguacate fresco"),
        (Locale::En, "en-US", "Advisory sheet: Aguacate fresco"),
    ] {
        let paper = Paper::read(printed("us", locale));
        assert_eq!(paper.language(), language);
        assert!(paper.is_marked());
        assert!(paper.shows_its_title());
        let metadata = paper.metadata();
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"));
        assert!(metadata.contains(title), "{metadata}");
    }
}

#[test]
fn everything_painted_is_content_of_the_structure_or_an_artifact() {
    for paper in papers() {
        let told: BTreeSet<(usize, i64)> = paper
            .elements()
            .iter()
            .flat_map(|element| element.content.iter().copied())
            .collect();
        let painted = paper.painted();
        assert_eq!(painted.outside_marks, Vec::<String>::new());
        assert!(painted.contents.len() > 50);
        assert_eq!(painted.contents, told);
    }
}

#[test]
fn every_element_is_of_a_kind_that_readers_know() {
    // ISO 32000-1, 14.8.4: those that our papers may use.
    const KNOWN: [&str; 24] = [
        "Document",
        "Part",
        "Sect",
        "Div",
        "P",
        "H1",
        "H2",
        "H3",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "Span",
        "Link",
        "Caption",
        "Figure",
        "Note",
        "Reference",
    ];
    for paper in papers() {
        for element in paper.elements() {
            let kind = paper.known_as(&element.kind);
            assert!(KNOWN.contains(&kind.as_str()), "{kind}");
        }
    }
}

#[test]
fn headings_descend_without_a_gap() {
    for paper in papers() {
        let mut level = 0;
        let mut headings = 0;
        for element in paper.elements() {
            let Some(found) = element.kind.strip_prefix('H') else {
                continue;
            };
            let found: u32 = found.parse().unwrap();
            assert!(found <= level + 1, "{found} after {level}");
            level = found;
            headings += 1;
        }
        assert!(headings > 2);
    }
}

#[test]
fn every_cell_of_a_table_names_its_headers() {
    for paper in papers() {
        let elements = paper.elements();
        let headers: BTreeSet<&str> = of_kind(&elements, "TH")
            .inspect(|header| assert!(header.scope.is_some(), "a header without a scope"))
            .filter_map(|header| header.id.as_deref())
            .collect();
        let cells: Vec<_> = of_kind(&elements, "TD").collect();
        assert!(cells.len() > 7);
        for cell in cells {
            assert!(!cell.headers.is_empty(), "a cell without a header");
            for header in &cell.headers {
                assert!(headers.contains(header.as_str()), "{header}");
            }
        }
    }
}

#[test]
fn every_figure_and_every_link_has_a_text() {
    for paper in papers() {
        for figure in of_kind(&paper.elements(), "Figure") {
            assert!(figure.alternative.is_some(), "a figure without a text");
        }
        for link in paper.links() {
            assert!(link.has_text && link.is_in_structure);
        }
    }
    let sheet = Paper::read(printed("us", Locale::EsMx));
    assert!(
        !sheet.links().is_empty(),
        "its figures point to their sources"
    );
}

#[test]
fn running_text_is_in_paragraphs() {
    for paper in papers() {
        for element in paper.elements() {
            let holds_text = !element.content.is_empty();
            let is_group = ["Document", "Part", "Sect", "Div"].contains(&element.kind.as_str());
            assert!(
                !(holds_text && is_group),
                "text directly in {}",
                element.kind
            );
            let is_loose = element.kind == "Span" && element.is_block;
            assert!(!is_loose, "a block of text without a paragraph");
        }
    }
}

#[test]
fn every_font_is_inside_and_tells_its_characters() {
    for paper in papers() {
        let fonts = paper.fonts();
        assert!(!fonts.is_empty());
        for font in fonts {
            assert!(font.is_embedded && font.tells_characters, "{}", font.name);
        }
    }
}

fn of_kind<'e>(elements: &'e [Element], kind: &str) -> impl Iterator<Item = &'e Element> {
    elements.iter().filter(move |element| element.kind == kind)
}

/// A sheet with figures and links, and one whose duty is unknown. The structure knows no language.
fn papers() -> Vec<Paper> {
    let sheets = ["us", "jp"].map(|market| printed(market, Locale::EsMx));
    sheets
        .into_iter()
        .chain([
            proof_of_origin(),
            report_of_origin(),
            exporters(),
            readiness(),
            plan(),
            mission(),
            days_of_a_mission(),
            readiness_drill(),
            meetings(MeetingPaper::Participants),
            meetings(MeetingPaper::Wall),
            letter_of_result(),
            draft_of_a_call(),
            request_for_a_confirmation(),
        ])
        .map(Paper::read)
        .collect()
}

/// A draft that misses something: every part that a proof may have.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn proof_of_origin() -> Vec<u8> {
    let text = include_str!("../../fixtures/proof_draft.json");
    proof_of(serde_json::from_str(text).unwrap()).unwrap()
}

/// A report with a step within a step, and an agreement of each outcome.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn report_of_origin() -> Vec<u8> {
    let text = include_str!("../../fixtures/origin_report.json");
    origin_report_of(serde_json::from_str(text).unwrap(), Locale::EsMx).unwrap()
}

/// The letter of somebody who waits: every part that a letter may have.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn letter_of_result() -> Vec<u8> {
    let text = include_str!("../../fixtures/letter.json");
    result_letter_of(serde_json::from_str(text).unwrap(), Locale::EsMx).unwrap()
}

/// A draft with money: every part that a call may have.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn draft_of_a_call() -> Vec<u8> {
    let text = include_str!("../../fixtures/call.json");
    let text = text.replace("\"published\"", "\"draft\"");
    call_of(serde_json::from_str(&text).unwrap(), Locale::EsMx).unwrap()
}

/// What a company with sales is asked to confirm.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn request_for_a_confirmation() -> Vec<u8> {
    let text = include_str!("../../fixtures/confirmation.json");
    confirmation_request_of(serde_json::from_str(text).unwrap(), Locale::EsMx).unwrap()
}

/// A diagnosis with its picture, with what is unknown and with one before.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn readiness() -> Vec<u8> {
    let text = include_str!("../../fixtures/readiness.json");
    readiness_of(serde_json::from_str(text).unwrap(), Locale::EsMx).unwrap()
}

/// The report of a mission with its pictures.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn mission() -> Vec<u8> {
    let text = include_str!("../../fixtures/mission_report.json");
    mission_report_of(serde_json::from_str(text).unwrap(), Locale::EsMx).unwrap()
}

/// The days of a mission with those who take part, and days on which nothing is planned.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn days_of_a_mission() -> Vec<u8> {
    let text = include_str!("../../fixtures/itinerary.json");
    itinerary_of(serde_json::from_str(text).unwrap(), Locale::EsMx).unwrap()
}

/// What was checked before departure.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn readiness_drill() -> Vec<u8> {
    let text = include_str!("../../fixtures/drill.json");
    drill_of(serde_json::from_str(text).unwrap(), Locale::EsMx).unwrap()
}

/// A plan of meetings: for whoever takes part, or for the wall.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn meetings(paper: MeetingPaper) -> Vec<u8> {
    let text = include_str!("../../fixtures/agenda.json");
    let mut plan = agenda(serde_json::from_str(text).unwrap()).unwrap();
    let morning = plan.meetings.clone();
    for hour in 11..18 {
        plan.meetings
            .extend(morning.iter().map(|meeting| AgendaMeeting {
                from: format!("{hour}:00"),
                until: format!("{hour}:30"),
                ..meeting.clone()
            }));
    }
    let sheet = AgendaSheet {
        paper,
        subject: None,
    };
    agenda_sheet(&plan, &sheet, Locale::EsMx).unwrap()
}

/// A plan with objectives, actions and costs.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn plan() -> Vec<u8> {
    let text = include_str!("../../fixtures/export_plan.json");
    plan_of(serde_json::from_str(text).unwrap(), Locale::EsMx).unwrap()
}

/// A directory of two sectors, with a company that stands in both.
#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn exporters() -> Vec<u8> {
    let text = include_str!("../../fixtures/directory.json");
    directory_catalogue(&serde_json::from_str(text).unwrap()).unwrap()
}

#[expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]
fn printed(market: &str, locale: Locale) -> Vec<u8> {
    let sheet: AdvisorySheet = serde_json::from_str(match market {
        "us" => include_str!("../../fixtures/avocado_us.json"),
        _ => include_str!("../../fixtures/avocado_jp.json"),
    })
    .unwrap();
    advisory_sheet(&sheet, locale).unwrap()
}
