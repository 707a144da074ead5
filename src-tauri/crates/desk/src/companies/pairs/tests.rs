//! Companies that are there twice, found, judged and merged.

use proa_domain::companies::similar::Likelihood;
use proa_domain::ids::CompanyId;
use proa_domain::settings::Role;

use super::distinct::{Distinguish, distinguish, forget};
use super::list::{PairFilter, PairRow, PairState, list};
use super::{find, last};
use crate::companies::error::CompanyError;
use crate::companies::merge::{MergeChoice, MergeOrder, MergeQuery, merge, preview};
use crate::companies::{DuplicateQuery, duplicates};
use crate::error::AppError;
use crate::progress::Progress;
use crate::settings::error::PeopleError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company};

#[tokio::test]
async fn what_is_there_twice_is_found_with_its_reasons_the_likeliest_first() {
    let desk = TestDesk::new().await;
    assert_eq!(last(&desk).await.unwrap(), None);
    let (one, other) = twice(&desk).await;
    a_company()
        .named("Vidrios del Lago SA")
        .with(elsewhere)
        .register(&desk)
        .await;
    let view = find(&desk, &Progress::silent()).await.unwrap();
    assert_eq!((view.companies, view.pairs, view.is_stale), (3, 1, false));
    let rows = open(&desk).await;
    assert_eq!((rows[0].first.id, rows[0].second.id), (one, other));
    assert!(rows[0].reasons.contains(&Likelihood::SameName));
    assert!(verify(&desk).await.unwrap().ok);
    a_company()
        .named("Otra")
        .with(elsewhere)
        .register(&desk)
        .await;
    assert!(last(&desk).await.unwrap().unwrap().is_stale);
}

#[tokio::test]
async fn two_that_somebody_knows_to_be_two_are_not_asked_about_again() {
    let desk = TestDesk::new().await;
    let (one, other) = twice(&desk).await;
    find(&desk, &Progress::silent()).await.unwrap();
    let wanted = |reason: &str| Distinguish {
        first: other,
        second: one,
        reason: reason.to_owned(),
    };
    let refused = distinguish(&desk, &wanted(" ")).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::Invalid { .. })
    ));
    let id = distinguish(&desk, &wanted("Son dos")).await.unwrap();
    assert_eq!(
        distinguish(&desk, &wanted("Madre e hija")).await.unwrap(),
        id
    );
    for _ in 0..2 {
        assert!(open(&desk).await.is_empty());
        let judged = pairs(&desk, PairState::Distinct).await;
        let said = judged[0].distinction.clone().unwrap();
        assert_eq!(
            (said.reason.as_str(), said.by.as_str()),
            ("Madre e hija", "Alma Ríos")
        );
        find(&desk, &Progress::silent()).await.unwrap();
    }
    let typed = DuplicateQuery {
        id: Some(one),
        legal_name: "Aguacates de la Meseta".to_owned(),
        ..DuplicateQuery::default()
    };
    assert!(duplicates(&desk, &typed).await.unwrap().is_empty());
    assert!(verify(&desk).await.unwrap().ok);
    forget(&desk, id).await.unwrap();
    assert_eq!(open(&desk).await.len(), 1);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert!(open(&desk).await.is_empty());
}

#[tokio::test]
async fn a_merged_pair_is_told_as_merged_until_that_is_undone() {
    let desk = TestDesk::new().await;
    let (keep, gone) = twice(&desk).await;
    find(&desk, &Progress::silent()).await.unwrap();
    let query = MergeQuery {
        keep,
        gone,
        choices: Vec::new(),
        reason: None,
    };
    let told = preview(&desk, &query).await.unwrap();
    assert_eq!(told.similarity.score, open(&desk).await[0].score);
    let choices = told.fields.iter().map(|field| MergeChoice {
        field: field.field,
        side: field.proposed,
    });
    let order = MergeOrder {
        keep,
        keep_version: told.keep.version,
        gone,
        gone_version: told.gone.version,
        choices: choices.collect(),
        reason: None,
    };
    merge(&desk, &order).await.unwrap();
    assert!(open(&desk).await.is_empty());
    assert_eq!(pairs(&desk, PairState::Merged).await.len(), 1);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(open(&desk).await.len(), 1);
}

#[tokio::test]
async fn pages_follow_each_other_and_filters_hold() {
    let desk = TestDesk::new().await;
    for number in 0..4 {
        a_company()
            .named(&format!("Tornos {}", letters(number)))
            .register(&desk)
            .await;
        a_company()
            .named(&format!("TORNOS {} SA DE CV", letters(number)))
            .register(&desk)
            .await;
    }
    find(&desk, &Progress::silent()).await.unwrap();
    let all = open(&desk).await;
    assert!(all.is_sorted_by_key(|row| std::cmp::Reverse(row.score)));
    let mut filter = PairFilter {
        limit: 1,
        ..PairFilter::default()
    };
    let mut walked = Vec::new();
    loop {
        let page = list(&desk, &filter).await.unwrap();
        assert_eq!(page.total as usize, all.len());
        walked.extend(page.rows);
        filter.after = page.next;
        if filter.after.is_none() {
            break;
        }
    }
    assert_eq!(walked, all);
    let likely = PairFilter {
        min_score: 100,
        ..PairFilter::default()
    };
    assert!(list(&desk, &likely).await.unwrap().rows.is_empty());
    let alma = desk.session.person().unwrap().id;
    desk.sit(Role::Adviser).await;
    let luz = desk.session.person().unwrap().id;
    for (adviser, found) in [(alma, all.len()), (luz, 0)] {
        let of_adviser = PairFilter {
            adviser: Some(adviser),
            ..PairFilter::default()
        };
        assert_eq!(list(&desk, &of_adviser).await.unwrap().rows.len(), found);
    }
}

#[tokio::test]
async fn a_search_that_is_cancelled_leaves_the_last_as_it_was() {
    let desk = TestDesk::new().await;
    twice(&desk).await;
    let view = find(&desk, &Progress::silent()).await.unwrap();
    let progress = Progress::silent();
    progress.canceller().cancel();
    let refused = find(&desk, &progress).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::SearchCancelled)
    ));
    assert_eq!(last(&desk).await.unwrap(), Some(view));
    assert_eq!(open(&desk).await.len(), 1);
    desk.sit(Role::Reviewer).await;
    let refused = find(&desk, &Progress::silent()).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::People(PeopleError::Forbidden { .. })
    ));
}

async fn twice(desk: &TestDesk) -> (CompanyId, CompanyId) {
    let one = a_company().register(desk).await;
    let other = a_company()
        .named("AGUACATES DE LA MESETA, S.P.R. DE R.L.")
        .register(desk)
        .await;
    (one, other)
}

fn elsewhere(form: &mut proa_domain::companies::profile::ProfileForm) {
    form.contacts.clear();
    form.state = Some("14".to_owned());
    form.municipality = None;
    form.postal_code = String::new();
}

fn letters(number: u32) -> String {
    ["Zafiro", "Obsidiana", "Turquesa", "Malaquita"][number as usize].to_owned()
}

async fn open(desk: &TestDesk) -> Vec<PairRow> {
    pairs(desk, PairState::Open).await
}

async fn pairs(desk: &TestDesk, state: PairState) -> Vec<PairRow> {
    let filter = PairFilter {
        state,
        ..PairFilter::default()
    };
    list(desk, &filter).await.unwrap().rows
}
