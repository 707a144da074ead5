use proa_domain::fair::drill::{Battery, CameraProbe, DrillCheck, DrillStep, DrillVerdict, Sheet};
use proa_domain::settings::Locale;

use super::{Stage, of_today, stage};
use crate::documents;
use crate::error::{AppError, StoreError};
use crate::fair::drill::{DrillOrder, Machine, run};
use crate::fair::duty::{BuyerDuty, sheet, told};
use crate::fair::error::FairError;
use crate::fair::status;
use crate::missions;
use crate::progress::Progress;
use crate::settings::backups;
use crate::testing::product::first_product;
use crate::testing::{TestDesk, a_company, a_mission};

fn order(stage: &Stage, scans: u32) -> DrillOrder {
    DrillOrder {
        mission: stage.mission,
        watch: "09:00".to_owned(),
        time_zone: String::new(),
        camera: Some(CameraProbe::Works),
        scans,
    }
}

fn a_machine() -> Machine {
    Machine {
        printers: Some(1),
        free: Some(50_000_000_000),
        battery: Some(Battery {
            percent: 100,
            is_charging: true,
        }),
    }
}

async fn drilled(stage: &Stage, order: &DrillOrder) -> Sheet {
    run(&stage.desk, order, a_machine(), &Progress::silent())
        .await
        .unwrap()
}

fn verdict(sheet: &Sheet, check: DrillCheck) -> (DrillVerdict, Option<DrillStep>) {
    let line = sheet.lines.iter().find(|line| line.check == check).unwrap();
    (line.verdict, line.step)
}

#[tokio::test]
async fn a_rehearsal_reads_judges_and_keeps_every_scan_and_leaves_nothing() {
    let stage = stage().await;
    stage.make().await;
    let before = status::of_mission(&stage.desk, stage.mission)
        .await
        .unwrap();
    let sheet = drilled(&stage, &order(&stage, 160)).await;
    let line = sheet
        .lines
        .iter()
        .find(|line| line.check == DrillCheck::Rehearsal)
        .unwrap();
    // Every one is right, and so many are fewer than are asked for.
    assert_eq!((line.found, line.wanted), (Some(160), Some(500)));
    let after = status::of_mission(&stage.desk, stage.mission)
        .await
        .unwrap();
    assert_eq!(before, after);
    assert!(!stage.desk.folder.rehearsal().exists());
}

#[tokio::test]
async fn the_paper_of_a_drill_says_when_it_was_done_and_what_it_found() {
    let stage = stage().await;
    let found = drilled(&stage, &order(&stage, 0)).await;
    let paper = documents::drill(&stage.desk, stage.mission, &found, Locale::En)
        .await
        .unwrap();
    let mission = missions::get(&stage.desk, stage.mission).await.unwrap();
    let named = &mission.mission.name;
    assert_eq!(paper.title, format!("Readiness drill of {named}"));
    assert_eq!(paper.content["sheet"], serde_json::json!(found));
    assert_eq!(
        paper.content["sheet"]["at"],
        stage.desk.env.now().to_string()
    );
}

#[tokio::test]
async fn the_copy_of_a_rehearsal_that_was_cut_off_goes_at_the_next_start() {
    let stage = stage().await;
    let copy = stage.desk.folder.rehearsal();
    std::fs::create_dir(&copy).unwrap();
    std::fs::write(copy.join("office.db"), b"the office in clear").unwrap();
    let wanted = order(&stage, 1);
    let refused = run(&stage.desk, &wanted, a_machine(), &Progress::silent()).await;
    assert!(matches!(refused, Err(AppError::Store(StoreError::InUse))));
    let desk = stage.desk.restart().await;
    assert!(!copy.exists());
    desk.close().await;
}

#[tokio::test]
async fn the_sheet_finds_the_faults_of_an_office() {
    let stage = stage().await;
    let sheet = drilled(&stage, &order(&stage, 0)).await;
    assert_eq!(
        verdict(&sheet, DrillCheck::Badges),
        (DrillVerdict::Fail, Some(DrillStep::MakeBadges))
    );
    assert_eq!(
        verdict(&sheet, DrillCheck::Backup),
        (DrillVerdict::Fail, Some(DrillStep::MakeBackup))
    );
    assert_eq!(
        verdict(&sheet, DrillCheck::Clock),
        (DrillVerdict::Pass, None)
    );
    stage.make().await;
    backups::create(&stage.desk).await.unwrap();
    let sheet = drilled(&stage, &order(&stage, 0)).await;
    for check in [DrillCheck::Badges, DrillCheck::Backup, DrillCheck::Zones] {
        assert_eq!(verdict(&sheet, check), (DrillVerdict::Pass, None));
    }
    stage.desk.clock.advance(3 * 3_600);
    let sheet = drilled(&stage, &order(&stage, 0)).await;
    assert_eq!(
        verdict(&sheet, DrillCheck::Clock),
        (DrillVerdict::Fail, Some(DrillStep::SetClock))
    );
    let unread = DrillOrder {
        watch: "las nueve".to_owned(),
        ..order(&stage, 0)
    };
    let refused = run(&stage.desk, &unread, a_machine(), &Progress::silent()).await;
    assert!(matches!(
        refused,
        Err(AppError::Fair(FairError::Invalid { .. }))
    ));
}

#[tokio::test]
async fn what_a_buyer_pays_is_told_in_their_language() {
    let desk = TestDesk::with_schedules().await;
    let mission = a_mission()
        .with(of_today)
        .with(|form| "US".clone_into(&mut form.country))
        .create(&desk)
        .await;
    let company = a_company()
        .named("Meseta")
        .exporting("0804.40")
        .with(|form| {
            form.state = Some("09".to_owned());
            form.municipality = None;
            form.postal_code.clear();
            "Aguacate Hass".clone_into(&mut form.products[0].description);
        })
        .register(&desk)
        .await;
    let product = first_product(&desk, company).await;
    let wanted = BuyerDuty {
        mission,
        company,
        product,
        market: None,
        value: None,
        locale: Locale::En,
    };
    let answer = told(&desk, &wanted).await.unwrap();
    assert_eq!(answer.input.market, "US");
    assert!(!answer.answer.lines.is_empty());
    for (locale, place) in [
        (Locale::En, "Mexico City"),
        (Locale::EsMx, "Ciudad de México"),
    ] {
        let wanted = BuyerDuty {
            locale,
            ..wanted.clone()
        };
        let paper = sheet(&desk, &wanted).await.unwrap();
        assert_eq!(paper["answer"]["market"]["market"], "US");
        assert_eq!(paper["product"], "Aguacate Hass");
        let company = serde_json::json!({"legalName": "Meseta", "taxId": null, "place": place});
        assert_eq!(paper["company"], company);
    }
}
