//! What is written is read back.

use calamine::Reader as _;
use proa_domain::settings::{Locale, Role};

use crate::companies::CompanyFilter;
use crate::documents::{CompaniesSheet, SheetColumn, SheetFormat, calendar, companies, register};
use crate::error::{AppError, StoreError};
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::settings::people::{self, NewPerson};
use crate::testing::{TestDesk, a_company, a_mission, enrol, tax_id};

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
    companies(desk, wanted, &mut content, &Progress::silent())
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
    let mut workbook: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(content)).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    let cells: Vec<_> = range.rows().flatten().map(ToString::to_string).collect();
    assert_eq!(cells, ["Workers", "Legal name", "24", formula]);
}

#[tokio::test]
async fn a_sheet_can_be_stopped_and_leaves_no_part_of_it() {
    let desk = TestDesk::new().await;
    let stopped = Progress::silent();
    stopped.canceller().cancel();
    let mut content = Vec::new();
    let wanted = sheet_of(&[], SheetFormat::Xlsx);
    let refused = companies(&desk, &wanted, &mut content, &stopped).await;
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::NotWritten))
    ));
    assert!(content.is_empty());
}

#[tokio::test]
async fn a_disk_that_is_full_is_told_as_such() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let desk = TestDesk::new().await;
    crate::testing::fill(&desk, 20).await.unwrap();
    for format in [SheetFormat::Csv, SheetFormat::Xlsx] {
        let wanted = sheet_of(&[], format);
        let refused = companies(&desk, &wanted, &mut Full, &Progress::silent()).await;
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
