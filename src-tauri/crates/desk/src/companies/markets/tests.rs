use proa_domain::companies::market_status::MarketStatusForm;
use proa_domain::companies::profile::{MarketForm, MarketStatus};
use proa_domain::ids::CompanyId;

use super::{SetMarketStatus, history, set_status};
use crate::companies::error::CompanyError;
use crate::companies::{EditCompany, get, update};
use crate::error::{AppError, StoreError};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company};

async fn interested(desk: &TestDesk) -> CompanyId {
    let market = MarketForm {
        market: "US".to_owned(),
        status: MarketStatus::Interested,
    };
    let company = a_company().with(|form| form.markets = vec![market]);
    company.register(desk).await
}

async fn wanted(desk: &TestDesk, company: CompanyId, on: &str) -> SetMarketStatus {
    SetMarketStatus {
        company,
        version: get(desk, company).await.unwrap().version,
        market: "US".to_owned(),
        change: MarketStatusForm {
            status: MarketStatus::Exporting,
            on: on.to_owned(),
            note: "Primer pedido".to_owned(),
        },
    }
}

#[tokio::test]
async fn a_status_is_changed_with_its_day_and_what_it_was_before_stays_known() {
    let desk = TestDesk::new().await;
    let of = interested(&desk).await;
    set_status(&desk, &wanted(&desk, of, "2026-02-20").await)
        .await
        .unwrap();
    assert_eq!(
        get(&desk, of).await.unwrap().profile.markets[0].status,
        MarketStatus::Exporting
    );
    let found = history(&desk, of).await.unwrap();
    assert_eq!(found.len(), 1);
    let steps = &found[0].steps;
    let moves: Vec<_> = steps.iter().map(|step| (step.from, step.to)).collect();
    let first = (None, Some(MarketStatus::Interested));
    let then = (
        Some(MarketStatus::Interested),
        Some(MarketStatus::Exporting),
    );
    assert_eq!(moves, [then, first]);
    assert_eq!(steps[0].on.unwrap().to_string(), "2026-02-20");
    assert_eq!(
        (steps[0].actor.as_str(), steps[0].note.as_str()),
        ("Alma Ríos", "Primer pedido")
    );
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_profile_that_says_the_same_keeps_day_and_note_and_another_status_is_of_its_day() {
    let desk = TestDesk::new().await;
    let of = interested(&desk).await;
    set_status(&desk, &wanted(&desk, of, "2026-02-20").await)
        .await
        .unwrap();
    let edit = async |status| {
        let detail = get(&desk, of).await.unwrap();
        let mut profile = detail.profile;
        profile.markets[0].status = status;
        let edit = EditCompany {
            id: of,
            version: detail.version,
            profile,
        };
        update(&desk, &edit).await.unwrap();
    };
    edit(MarketStatus::Exporting).await;
    assert_eq!(history(&desk, of).await.unwrap()[0].steps.len(), 2);
    edit(MarketStatus::Paused).await;
    let step = history(&desk, of).await.unwrap()[0].steps[0].clone();
    assert_eq!(step.to, Some(MarketStatus::Paused));
    assert_eq!((step.on, step.note.as_str()), (Some(desk.env.today()), ""));
}

#[tokio::test]
async fn a_market_that_is_taken_away_and_one_that_undo_brings_back_are_steps_too() {
    let desk = TestDesk::new().await;
    let of = interested(&desk).await;
    let detail = get(&desk, of).await.unwrap();
    let mut profile = detail.profile;
    profile.markets.clear();
    let edit = EditCompany {
        id: of,
        version: detail.version,
        profile,
    };
    update(&desk, &edit).await.unwrap();
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let steps = history(&desk, of).await.unwrap().remove(0).steps;
    let moves: Vec<_> = steps.iter().map(|step| (step.from, step.to)).collect();
    let there = Some(MarketStatus::Interested);
    assert_eq!(moves, [(None, there), (there, None), (None, there)]);
}

#[tokio::test]
async fn a_day_to_come_another_market_and_an_old_version_are_refused() {
    let desk = TestDesk::new().await;
    let of = interested(&desk).await;
    let later = wanted(&desk, of, "2027-01-01").await;
    let refused = set_status(&desk, &later).await.unwrap_err();
    assert!(
        matches!(refused, AppError::Company(CompanyError::Invalid { .. })),
        "{refused:?}"
    );
    let mut other = wanted(&desk, of, "2026-02-20").await;
    "JP".clone_into(&mut other.market);
    let refused = set_status(&desk, &other).await.unwrap_err();
    assert!(
        matches!(refused, AppError::Store(StoreError::NotFound { .. })),
        "{refused:?}"
    );
    let mut old = wanted(&desk, of, "2026-02-20").await;
    old.version = 0;
    let refused = set_status(&desk, &old).await.unwrap_err();
    assert!(
        matches!(refused, AppError::Store(StoreError::Stale { .. })),
        "{refused:?}"
    );
}
