//! What is written is read back.

use std::sync::Arc;

use calamine::Reader as _;
use proa_domain::companies::profile::{ProductForm, ProfileForm};
use proa_domain::missions::ready::agenda::EntryForm;
use proa_domain::settings::{Locale, Role};

use crate::companies::{self, CompanyFilter, EditCompany};
use crate::documents::{self, CompaniesSheet, SheetColumn, SheetFormat, calendar, register};
use crate::error::{AppError, StoreError};
use crate::file::error::FileError;
use crate::missions::ready::agenda::{self, SaveAgendaEntry};
use crate::progress::Progress;
use crate::settings::people::{self, NewPerson};
use crate::testing::{FullDisk, TestDesk, a_company, a_mission, enrol, tax_id};

#[tokio::test]
async fn the_register_says_who_has_a_place_and_who_waits_and_sends_whom() {
    let desk = TestDesk::new().await;
    let mission = a_mission().places(1).create(&desk).await;
    for (number, name) in [(1, "Uno SA de CV"), (2, "=Dos \"y\", tres")] {
        let company = a_company()
            .named(name)
            .holding(&tax_id(number))
            .register(&desk)
            .await;
        enrol(&desk, mission, company).await.unwrap();
    }
    let sheet = register(&desk, mission, Locale::EsMx).await.unwrap();
    assert_eq!(
        sheet.file_name(SheetFormat::Csv),
        "registro-de-anuga-2027.csv"
    );
    let mut csv = Vec::new();
    sheet.write(SheetFormat::Csv, &mut csv).unwrap();
    let text = String::from_utf8(csv).unwrap();
    let lines: Vec<_> = text.split("\r\n").collect();
    assert!(lines[0].starts_with("\u{feff}Empresa,RFC,Inscripción,"));
    assert!(lines[1].starts_with("Uno SA de CV,"), "{}", lines[1]);
    assert!(
        lines[0].contains(",Solicitud (hora de Europe/Berlin),"),
        "{}",
        lines[0]
    );
    assert!(lines[1].contains(",2026-03-02 16:00,"), "{}", lines[1]);
    assert!(lines[1].contains(",Con lugar,,") && lines[1].contains("Yaretzi Pech,Ventas,"));
    assert!(
        lines[2].starts_with("\"'=Dos \"\"y\"\", tres\","),
        "{}",
        lines[2]
    );
    assert!(lines[2].contains(",En espera,1,"));

    let mut xlsx = Vec::new();
    sheet.write(SheetFormat::Xlsx, &mut xlsx).unwrap();
    assert!(xlsx.starts_with(b"PK"));
}

fn sheet_of(columns: &[SheetColumn], format: SheetFormat) -> CompaniesSheet {
    CompaniesSheet {
        filter: CompanyFilter::default(),
        columns: columns.to_vec(),
        format,
        locale: Locale::En,
    }
}

async fn written(desk: &TestDesk, wanted: &CompaniesSheet) -> Vec<u8> {
    let mut content = Vec::new();
    documents::companies(desk, wanted, &mut content, &Progress::silent())
        .await
        .unwrap();
    content
}

#[tokio::test]
async fn the_sheet_of_companies_holds_the_whole_list() {
    let desk = TestDesk::new().await;
    crate::testing::fill(&desk, 620).await.unwrap();
    let wanted = sheet_of(&[], SheetFormat::Csv);
    let text = String::from_utf8(written(&desk, &wanted).await).unwrap();
    assert_eq!(wanted.file_name(), "companies.csv");
    assert_eq!(text.lines().count(), 621);
    assert!(text.contains(",Last change (time of America/Mexico_City)"));
    assert!(text.contains(",2026-03-02 09:00") && !text.contains("T15:00"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_is_of_one_moment_whoever_is_renamed_while_it_is_written() {
    let desk = TestDesk::new().await;
    crate::testing::fill(&desk, 620).await.unwrap();
    let mut filter = CompanyFilter {
        limit: 1,
        ..CompanyFilter::default()
    };
    filter.sort.descending = !filter.sort.descending;
    let last = companies::list(&desk, &filter)
        .await
        .unwrap()
        .rows
        .remove(0);

    let (reached, mut waits) = tokio::sync::mpsc::unbounded_channel();
    let (renamed, told) = std::sync::mpsc::channel();
    let told = std::sync::Mutex::new(told);
    let progress = Progress::new(move |step| {
        if Some(step.done) < step.total {
            reached.send(()).unwrap();
            told.lock().unwrap().recv().unwrap();
        }
    });
    let office = Arc::clone(&desk.desk);
    let renaming = tokio::spawn(async move {
        waits.recv().await.unwrap();
        let detail = companies::get(&office, last.id).await.unwrap();
        let mut profile = detail.profile;
        "AAA renombrada".clone_into(&mut profile.legal_name);
        let edit = EditCompany {
            id: last.id,
            version: detail.version,
            profile,
        };
        companies::update(&office, &edit).await.unwrap();
        renamed.send(()).unwrap();
    });
    let mut content = Vec::new();
    let wanted = sheet_of(
        &[SheetColumn::LegalName, SheetColumn::Address],
        SheetFormat::Csv,
    );
    documents::companies(&desk, &wanted, &mut content, &progress)
        .await
        .unwrap();
    renaming.await.unwrap();
    let text = String::from_utf8(content).unwrap();
    assert_eq!(text.lines().count(), 621);
    assert!(text.contains(&last.legal_name) && !text.contains("renombrada"));
}

#[tokio::test]
async fn a_sheet_has_the_columns_that_were_chosen_in_their_order() {
    let desk = TestDesk::new().await;
    let formula = "=HYPERLINK(\"x\")";
    a_company()
        .named(formula)
        .exporting("0804.40")
        .with(|form| form.address = "@calle".to_owned())
        .register(&desk)
        .await;
    let wanted = sheet_of(SheetColumn::ALL, SheetFormat::Csv);
    let text = String::from_utf8(written(&desk, &wanted).await).unwrap();
    let row = text.lines().nth(1).unwrap();
    assert!(row.starts_with("\"'=HYPERLINK(\"\"x\"\")\","), "{row}");
    for field in [
        "'@calle",
        "080440",
        "Itzel Mora",
        "+524431234567",
        "24,18500000.00",
    ] {
        assert!(row.contains(field), "{field} in {row}");
    }
    let columns = [SheetColumn::Workers, SheetColumn::LegalName];
    let content = written(&desk, &sheet_of(&columns, SheetFormat::Xlsx)).await;
    assert_eq!(cells(&content), ["Workers", "Legal name", "24", formula]);
}

#[tokio::test]
async fn what_no_cell_holds_ends_with_a_mark_and_the_others_are_there() {
    let desk = TestDesk::new().await;
    let product = |form: &ProfileForm| ProductForm {
        description: "é".repeat(1_000),
        ..form.products[0].clone()
    };
    a_company()
        .named("Muchos productos")
        .exporting("0804.40")
        .with(|form| form.products = vec![product(form); 40])
        .register(&desk)
        .await;
    a_company().named("Otra").register(&desk).await;
    let columns = [SheetColumn::LegalName, SheetColumn::ProductList];
    let cells = cells(&written(&desk, &sheet_of(&columns, SheetFormat::Xlsx)).await);
    assert_eq!(cells[2], "Muchos productos");
    let long = cells[3].encode_utf16().count();
    assert!(long == 32_767 && cells[3].ends_with("é…"), "{long}");
    assert_eq!(cells[4], "Otra");
    // A table of text holds all of it.
    let text = written(&desk, &sheet_of(&columns, SheetFormat::Csv)).await;
    let text = String::from_utf8(text).unwrap();
    assert_eq!(text.matches('é').count(), 40_000);
}

fn cells(workbook: &[u8]) -> Vec<String> {
    let content = std::io::Cursor::new(workbook);
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook_from_rs(content).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    range.rows().flatten().map(ToString::to_string).collect()
}

#[tokio::test]
async fn a_sheet_can_be_stopped_and_leaves_no_part_of_it() {
    let desk = TestDesk::new().await;
    let stopped = Progress::silent();
    stopped.canceller().cancel();
    let mut content = Vec::new();
    let wanted = sheet_of(&[], SheetFormat::Xlsx);
    let refused = documents::companies(&desk, &wanted, &mut content, &stopped).await;
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::NotWritten))
    ));
    assert!(content.is_empty());
}

#[tokio::test]
async fn a_disk_that_is_full_is_told_as_such() {
    let desk = TestDesk::new().await;
    crate::testing::fill(&desk, 20).await.unwrap();
    for format in [SheetFormat::Csv, SheetFormat::Xlsx] {
        let wanted = sheet_of(&[], format);
        let refused =
            documents::companies(&desk, &wanted, &mut FullDisk, &Progress::silent()).await;
        assert!(matches!(refused, Err(AppError::Store(StoreError::Full))));
    }
}

#[tokio::test]
async fn a_register_is_not_for_every_role() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let new = NewPerson {
        name: "Luz Chan".into(),
        role: Role::Adviser,
        pin: None,
    };
    let adviser = people::add(&desk, new).await.unwrap();
    people::switch(&desk, adviser.id, None).await.unwrap();
    let refused = register(&desk, mission, Locale::En).await;
    assert!(matches!(refused, Err(AppError::People(_))));
}

#[tokio::test]
async fn a_calendar_holds_whole_days_and_the_closing_in_utc() {
    let desk = TestDesk::new().await;
    let mission = a_mission()
        .with(|form| form.description = "Pabellón; mesas, citas\r\ny degustación".into())
        .create(&desk)
        .await;
    let calendar = calendar(&desk, mission, Locale::EsMx).await.unwrap();
    assert_eq!(calendar.file_name(), "anuga-2027.ics");
    let mut ics = Vec::new();
    calendar.write(&mut ics).unwrap();
    let ics = String::from_utf8(ics).unwrap().replace("\r\n ", "");
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Proa//Proa//ES",
        "DTSTART;VALUE=DATE:20271009",
        "DTEND;VALUE=DATE:20271014",
        "DTSTART:20270630T220000Z",
        "SUMMARY:Cierra el registro: Anuga 2027",
        "LOCATION:Koelnmesse\\, Colonia\\, DE",
        "DESCRIPTION:Pabellón\\; mesas\\, citas\\ny degustación",
        "DTSTAMP:20260302T150000Z",
    ] {
        assert!(
            ics.split("\r\n").any(|found| found == line),
            "{line} in\n{ics}"
        );
    }
}

#[tokio::test]
async fn a_calendar_holds_the_agenda_by_the_clocks_of_the_mission() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let point = |title: &str, place: &str| SaveAgendaEntry {
        id: None,
        version: 0,
        mission_id: mission,
        entry: EntryForm {
            day: "2027-10-10".to_owned(),
            starts_at: "09:00".to_owned(),
            ends_at: "10:30".to_owned(),
            title: title.to_owned(),
            place: place.to_owned(),
            notes: "Llevar muestras;\ntraje, zapatos".to_owned(),
            registration: None,
        },
    };
    let visit = point("Visita: mercado, almacén; puerto", "Großmarkt, Köln");
    let id = agenda::save(&desk, &visit).await.unwrap();
    agenda::save(&desk, &point("Cena", "")).await.unwrap();
    let mut moved = SaveAgendaEntry {
        id: Some(id),
        version: 1,
        ..visit
    };
    moved.entry.ends_at = "10:45".to_owned();
    desk.clock.advance(60);
    agenda::save(&desk, &moved).await.unwrap();
    let calendar = calendar(&desk, mission, Locale::EsMx).await.unwrap();
    let mut ics = Vec::new();
    calendar.write(&mut ics).unwrap();
    let ics = String::from_utf8(ics).unwrap().replace("\r\n ", "");
    let events: Vec<&str> = ics.split("BEGIN:VEVENT").collect();
    let of = |summary: &str| {
        let mut found = events.iter().filter(|event| event.contains(summary));
        let found = found
            .next()
            .unwrap_or_else(|| panic!("{summary} in\n{ics}"));
        found.split("\r\n").collect::<Vec<_>>()
    };
    let visit = of("SUMMARY:Visita: mercado\\, almacén\\; puerto");
    for line in [
        format!("UID:{id}@proa").as_str(),
        // In Cologne it is two hours later than in UTC.
        "DTSTART:20271010T070000Z",
        "DTEND:20271010T084500Z",
        "LOCATION:Großmarkt\\, Köln",
        "DESCRIPTION:Llevar muestras\\;\\ntraje\\, zapatos",
        "SEQUENCE:2",
        "DTSTAMP:20260302T150100Z",
    ] {
        assert!(visit.contains(&line), "{line} in\n{ics}");
    }
    let dinner = of("SUMMARY:Cena");
    assert!(dinner.contains(&"LOCATION:Koelnmesse\\, Colonia\\, DE"));
}
