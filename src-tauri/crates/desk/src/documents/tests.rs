//! What is written is read back.

use proa_domain::settings::{Locale, Role};

use crate::companies::CompanyFilter;
use crate::documents::{SheetFormat, calendar, companies, register};
use crate::error::AppError;
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

#[tokio::test]
async fn the_sheet_of_companies_holds_the_whole_list() {
    let desk = TestDesk::new().await;
    crate::testing::fill(&desk, 620).await.unwrap();
    let sheet = companies(&desk, &CompanyFilter::default(), Locale::En)
        .await
        .unwrap();
    let mut csv = Vec::new();
    sheet.write(SheetFormat::Csv, &mut csv).unwrap();
    let text = String::from_utf8(csv).unwrap();
    assert_eq!(text.lines().count(), 621);
    assert!(text.contains(",Last change (time of America/Mexico_City)"));
    assert!(text.contains(",2026-03-02 09:00") && !text.contains("T15:00"));
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
