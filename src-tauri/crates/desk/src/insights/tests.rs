//! Home page and palette over a small office.

use proa_domain::missions::mission::Window;
use proa_domain::settings::Locale;

use crate::companies::{ArchiveCompany, archive};
use crate::insights::{HitKind, PaletteQuery, search, today};
use crate::missions;
use crate::testing::calls::{a_call, publish};
use crate::testing::{TestDesk, a_company, a_mission, enrol};

#[tokio::test]
async fn the_day_shows_what_closes_what_comes_and_who_waits() {
    let desk = TestDesk::new().await;
    let fair = a_mission().places(1).create(&desk).await;
    let later = a_mission()
        .named("Expo Cihac 2026")
        .with(|form| {
            form.starts_on = "2026-10-14".into();
            form.ends_on = "2026-10-16".into();
            form.opens_at = Some("2026-05-01T06:00:00Z".into());
            form.closes_at = None;
        })
        .create(&desk)
        .await;
    let over = a_mission().with(|form| {
        form.starts_on = "2025-10-04".into();
        form.ends_on = "2025-10-08".into();
        form.closes_at = None;
    });
    over.create(&desk).await;
    for name in ["Uno", "Dos"] {
        let company = a_company().named(name).register(&desk).await;
        enrol(&desk, fair, company).await.unwrap();
    }
    let day = today(&desk).await.unwrap();
    assert_eq!(day.today.to_string(), "2026-03-02");
    assert_eq!(
        (day.companies, day.missions_open, day.registrations_waiting),
        (2, 1, 1)
    );
    let ids = |rows: &[missions::MissionRow]| rows.iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids(&day.closing), [fair]);
    assert_eq!(ids(&day.upcoming), [later, fair]);
    assert_eq!(day.recent[0].code, "register-to-mission");
}

#[tokio::test]
async fn a_mission_is_open_while_its_public_call_is() {
    let desk = TestDesk::new().await;
    let fair = a_mission().create(&desk).await;
    publish(&desk, fair, a_call()).await;
    assert_eq!(today(&desk).await.unwrap().missions_open, 1);
    desk.clock.advance(9 * 24 * 3_600);
    let day = today(&desk).await.unwrap();
    assert_eq!((day.missions_open, day.closing.len()), (0, 0));
    assert_eq!(day.upcoming[0].window, Window::Closed);
    let page = missions::get(&desk, fair).await.unwrap();
    assert_eq!(page.window, Window::Closed);
}

#[tokio::test]
async fn the_palette_finds_companies_and_missions_together() {
    let desk = TestDesk::new().await;
    for number in 0..9 {
        a_company()
            .named(&format!("Colonial {number}"))
            .register(&desk)
            .await;
    }
    a_mission().create(&desk).await;
    let asked = PaletteQuery {
        query: "colonia".into(),
        limit: 6,
    };
    let hits = search(&desk, &asked, Locale::EsMx).await.unwrap();
    let kinds: Vec<_> = hits.iter().map(|hit| hit.kind).collect();
    assert_eq!(kinds.len(), 6);
    assert_eq!(kinds[4..], [HitKind::Company, HitKind::Mission]);
    let blank = PaletteQuery {
        query: "  ".into(),
        limit: 6,
    };
    assert!(
        search(&desk, &blank, Locale::EsMx)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn who_meets_an_archived_company_is_told_which_one_it_is_now() {
    let desk = TestDesk::new().await;
    let id = a_company().named("Primera").register(&desk).await;
    let successor = Some(a_company().named("Tercera").register(&desk).await);
    let closing = ArchiveCompany {
        id,
        version: 1,
        reason: "Se vendió".to_owned(),
        successor,
    };
    archive(&desk, &closing).await.unwrap();
    let asked = PaletteQuery {
        query: "Primera".to_owned(),
        limit: 5,
    };
    for (locale, now) in [
        (Locale::EsMx, "ahora: Tercera"),
        (Locale::En, "now: Tercera"),
    ] {
        let hits = search(&desk, &asked, locale).await.unwrap();
        assert_eq!(hits[0].subtitle, now);
    }
}
