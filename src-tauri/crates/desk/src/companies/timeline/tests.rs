use std::collections::BTreeSet;

use proa_domain::companies::follow_up::{ClosingForm, FollowUpForm, FollowUpState};
use proa_domain::companies::market_status::MarketStatusForm;
use proa_domain::companies::note::{NoteForm, NoteKind};
use proa_domain::companies::profile::{MarketForm, MarketStatus};
use proa_domain::ids::CompanyId;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use super::{TimelineFilter, TimelineKind, TimelineRow, timeline};
use crate::companies::follow_ups::{self, CloseFollowUp, SaveFollowUp};
use crate::companies::get;
use crate::companies::markets::{self, SetMarketStatus};
use crate::companies::notes::{self, SaveNote};
use crate::store::page::Page;
use crate::store::undo::undo;
use crate::testing::directory::{list, listing};
use crate::testing::journal::last_operation;
use crate::testing::merging::{join, records, two};
use crate::testing::{TestDesk, a_company, a_mission, enrol};

fn all_of(company: CompanyId) -> TimelineFilter {
    TimelineFilter {
        company,
        kinds: Vec::new(),
        after: None,
        limit: 500,
    }
}

async fn rows(desk: &TestDesk, company: CompanyId) -> Vec<TimelineRow> {
    timeline(desk, &all_of(company)).await.unwrap().rows
}

async fn note(desk: &TestDesk, company: CompanyId, on: &str, text: &str) {
    let note = NoteForm {
        kind: NoteKind::Call,
        happened_on: on.to_owned(),
        text: text.to_owned(),
        contacts: Vec::new(),
    };
    let wanted = SaveNote {
        id: None,
        version: 0,
        company,
        note,
    };
    notes::save(desk, &wanted).await.unwrap();
}

#[tokio::test]
async fn everything_that_happened_to_a_company_is_on_one_line_each_the_newest_day_first() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let product = get(&desk, gone).await.unwrap().profile.products[0].id;
    records(&desk, gone, product.unwrap()).await;
    list(&desk, gone, listing(None)).await;
    let fair = a_mission().create(&desk).await;
    enrol(&desk, fair, gone).await.unwrap();
    note(&desk, gone, "2026-02-27", "Pidió precios").await;
    join(&desk, keep, gone).await.unwrap();
    let found = rows(&desk, keep).await;
    let kinds: BTreeSet<_> = found.iter().map(|row| row.kind.code()).collect();
    for kind in [
        TimelineKind::Note,
        TimelineKind::Registration,
        TimelineKind::Answer,
        TimelineKind::OriginCase,
        TimelineKind::Proof,
        TimelineKind::Diagnosis,
        TimelineKind::Plan,
        TimelineKind::Directory,
        TimelineKind::Import,
        TimelineKind::Merge,
        TimelineKind::Company,
    ] {
        assert!(kinds.contains(kind.code()), "{kind}");
    }
    assert!(found.is_sorted_by(|one, next| one.day >= next.day));
    let told = found.iter().find(|row| row.kind == TimelineKind::Note);
    let told = told.unwrap();
    assert_eq!(
        (told.what.as_str(), told.who.as_str()),
        ("Pidió precios", "Alma Ríos")
    );
    assert!(told.note.is_some());
}

#[tokio::test]
async fn a_market_tells_what_was_noted_and_not_what_was_taken_back() {
    let desk = TestDesk::new().await;
    let market = MarketForm {
        market: "US".to_owned(),
        status: MarketStatus::Interested,
    };
    let company = a_company().with(|form| form.markets = vec![market]);
    let company = company.register(&desk).await;
    let set = async |status, on: &str| {
        let wanted = SetMarketStatus {
            company,
            version: get(&desk, company).await.unwrap().version,
            market: "US".to_owned(),
            change: MarketStatusForm {
                status,
                on: on.to_owned(),
                note: "Primer pedido".to_owned(),
            },
        };
        markets::set_status(&desk, &wanted).await.unwrap();
    };
    set(MarketStatus::Exporting, "2026-02-20").await;
    set(MarketStatus::Paused, "2026-02-28").await;
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let filter = TimelineFilter {
        kinds: vec![TimelineKind::Market],
        ..all_of(company)
    };
    let found = timeline(&desk, &filter).await.unwrap().rows;
    let told: Vec<_> = found
        .iter()
        .map(|row| (row.day.to_string(), row.state.as_str(), row.more.as_str()))
        .collect();
    assert_eq!(
        told,
        [("2026-02-20".to_owned(), "exporting", "Primer pedido")]
    );
}

#[tokio::test]
async fn a_follow_up_is_told_once_it_is_closed() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let wanted = SaveFollowUp {
        id: None,
        version: 0,
        company,
        details: FollowUpForm {
            what: "Llamar".to_owned(),
            due_on: "2026-03-09".to_owned(),
            person: desk.session.person().map(|present| present.id),
            contact: None,
            product: None,
            mission: None,
        },
    };
    let id = follow_ups::save(&desk, &wanted).await.unwrap();
    let told = async || {
        let found = rows(&desk, company).await;
        let closed = found
            .into_iter()
            .find(|row| row.kind == TimelineKind::FollowUp);
        closed.map(|row| (row.what, row.state, row.more))
    };
    assert_eq!(told().await, None);
    let closing = CloseFollowUp {
        id,
        version: 1,
        closing: ClosingForm {
            state: FollowUpState::Dropped,
            outcome: "Cerró la planta".to_owned(),
            on: "2026-03-02".to_owned(),
            next: None,
        },
    };
    follow_ups::close(&desk, &closing).await.unwrap();
    let expected = ["Llamar", "dropped", "Cerró la planta"].map(str::to_owned);
    let [what, state, more] = expected;
    assert_eq!(told().await, Some((what, state, more)));
}

#[tokio::test]
async fn a_long_story_comes_in_portions_and_no_line_comes_twice() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    for text in ["a", "b", "c", "d", "e"] {
        note(&desk, company, "2026-02-27", text).await;
    }
    let mut filter = TimelineFilter {
        limit: 2,
        ..all_of(company)
    };
    let mut seen = Vec::new();
    loop {
        let Page { rows, next, total } = timeline(&desk, &filter).await.unwrap();
        assert_eq!(total, 6, "five notes and the registration");
        seen.extend(rows.into_iter().map(|row| (row.kind, row.id)));
        filter.after = next;
        if filter.after.is_none() {
            break;
        }
    }
    let once: BTreeSet<_> = seen.iter().map(|(kind, id)| (kind.code(), id)).collect();
    assert_eq!((seen.len(), once.len()), (6, 6));
}

/// Each source is asked by an index over the company: none looks through all companies.
#[tokio::test]
async fn no_source_looks_through_the_records_of_all_companies() {
    let desk = TestDesk::new().await;
    for kind in TimelineKind::ALL {
        let query = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            format!("EXPLAIN QUERY PLAN {}", super::sources::of(&[*kind])),
            ["x".into()],
        );
        for row in desk.store.read().query_all_raw(query).await.unwrap() {
            let step: String = row.try_get("", "detail").unwrap();
            let is_list = step.starts_with("SCAN s VIRTUAL TABLE") || step.contains("CONSTANT ROW");
            assert!(!step.starts_with("SCAN") || is_list, "{kind}: {step}");
        }
    }
}
