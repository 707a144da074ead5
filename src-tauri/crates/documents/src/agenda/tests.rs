use std::collections::BTreeSet;
use std::ops::ControlFlow;

use proa_domain::meetings::paper::Paper;
use proa_domain::settings::Locale;

use super::{Agenda, AgendaSheet, TEMPLATE, agenda, agenda_sheet, view};
use crate::press::testing;
use crate::texts::Texts;

fn plan() -> Agenda {
    let content = include_str!("../../fixtures/agenda.json");
    agenda(serde_json::from_str(content).unwrap()).unwrap()
}

fn sheet(paper: Paper, subject: Option<&str>) -> AgendaSheet {
    AgendaSheet {
        paper,
        subject: subject.map(str::to_owned),
    }
}

fn text(sheet: &AgendaSheet, locale: Locale) -> String {
    let plan = plan();
    let view = view::View::of(
        &view::Setting::of(&plan),
        sheet,
        &Texts::load(locale).unwrap(),
    )
    .unwrap();
    testing::text_of(&testing::set(TEMPLATE, &view))
}

#[test]
fn prints_a_tagged_paper_of_each_kind_in_each_language() {
    for locale in [Locale::EsMx, Locale::En] {
        for paper in Paper::ALL {
            let pdf = agenda_sheet(&plan(), &sheet(*paper, None), locale).unwrap();
            testing::assert_tagged(&pdf, &[]);
        }
    }
}

#[test]
fn somebody_reads_their_own_meetings_and_whom_they_meet() {
    let said = text(&sheet(Paper::Participants, Some("s1")), Locale::EsMx);
    for words in [
        "Huerta de #Uruapan $5",
        "09:00–09:30",
        "Frischmarkt",
        "Obsthof Köln",
        "Mesa 1",
        "11 oct 2027",
        "hora de Europe/Berlin",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert!(!said.contains("Meseta"), "{said}");
}

#[test]
fn a_table_a_day_and_the_wall_say_who_meets() {
    let table = text(&sheet(Paper::Places, Some("t2")), Locale::En);
    assert!(table.contains("Meseta Purépecha") && table.contains("Obsthof Köln"));
    assert!(!table.contains("Frischmarkt"), "{table}");
    let day = text(&sheet(Paper::Days, Some("2027-10-12")), Locale::En);
    assert!(day.contains("12 Oct 2027") && day.contains("Frischmarkt"));
    assert!(!day.contains("Obsthof"), "{day}");
    let wall = text(&sheet(Paper::Wall, None), Locale::En);
    assert!(
        wall.contains("09:40") && wall.contains("12 Oct 2027"),
        "{wall}"
    );
}

#[test]
fn every_paper_has_a_name_of_its_own_and_nobody_without_meetings_has_one() {
    let plan = plan();
    let sheets = plan.sheets();
    // Four of the participants, two of the tables, two days and the wall.
    assert_eq!(sheets.len(), 4 + 2 + 2 + 1);
    let names: BTreeSet<String> = sheets
        .iter()
        .map(|sheet| plan.file_name(sheet, Locale::EsMx).unwrap())
        .collect();
    assert_eq!(names.len(), sheets.len());
    assert!(
        names.iter().any(|name| name.contains("huerta")),
        "{names:?}"
    );
}

#[test]
fn setting_all_of_them_can_be_stopped() {
    let mut told = Vec::new();
    let files = plan()
        .print_all(Locale::EsMx, &mut |done, total| {
            told.push((done, total));
            if done < 2 {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        })
        .unwrap();
    assert_eq!(files.len(), 2);
    assert_eq!(told, [(0, 9), (1, 9), (2, 9)]);
}

#[test]
fn a_plan_without_meetings_says_so() {
    let empty = Agenda {
        meetings: Vec::new(),
        ..plan()
    };
    let texts = Texts::load(Locale::EsMx).unwrap();
    let view = view::View::of(
        &view::Setting::of(&empty),
        &sheet(Paper::Days, None),
        &texts,
    )
    .unwrap();
    let said = testing::text_of(&testing::set(TEMPLATE, &view));
    assert!(said.contains("no hay reuniones"), "{said}");
}
