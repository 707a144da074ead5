use proa_domain::companies::tag::TagForm;
use proa_domain::ids::{CompanyId, TagId};
use proa_domain::settings::Role;

use super::{PutTags, RetireTag, SaveTag, TagRow, UniteTags};
use super::{list, put, retire, save, unite};
use crate::companies::error::CompanyError;
use crate::companies::memberships::GroupOutcome;
use crate::companies::{ArchiveCompany, CompanyFilter, CompanyStatus, archive, get};
use crate::error::{AppError, StoreError};
use crate::settings::error::JournalError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::{happened, last_operation};
use crate::testing::merging::{dump, join};
use crate::testing::{TestDesk, a_company};

async fn three(desk: &TestDesk) -> [CompanyId; 3] {
    [
        a_company().named("Alfa").register(desk).await,
        a_company().named("Beta").register(desk).await,
        a_company().named("Gama").register(desk).await,
    ]
}

fn only(companies: &[CompanyId]) -> CompanyFilter {
    CompanyFilter {
        statuses: Vec::new(),
        only: Some(companies.to_vec()),
        ..CompanyFilter::default()
    }
}

async fn put_on(desk: &TestDesk, companies: &[CompanyId], names: &[&str]) -> GroupOutcome {
    let wanted = PutTags {
        filter: only(companies),
        put: names.iter().map(ToString::to_string).collect(),
        take: Vec::new(),
    };
    put(desk, &wanted).await.unwrap()
}

async fn found(desk: &TestDesk, tags: &[TagId], all_tags: bool) -> Vec<String> {
    let filter = CompanyFilter {
        tags: tags.to_vec(),
        all_tags,
        ..CompanyFilter::default()
    };
    let page = crate::companies::list(desk, &filter).await.unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    page.rows.into_iter().map(|row| row.legal_name).collect()
}

async fn tag(desk: &TestDesk, name: &str) -> TagRow {
    let rows = list(desk).await.unwrap();
    rows.into_iter().find(|row| row.name == name).unwrap()
}

fn named(name: &str) -> SaveTag {
    SaveTag {
        id: None,
        version: 0,
        tag: TagForm {
            name: name.to_owned(),
            explanation: String::new(),
        },
    }
}

#[tokio::test]
async fn a_tag_is_made_where_it_is_put_on_and_is_one_however_it_is_written() {
    let desk = TestDesk::new().await;
    let [alfa, beta, gama] = three(&desk).await;
    put_on(&desk, &[alfa], &["Pabellón 2027"]).await;
    let outcome = put_on(&desk, &[alfa, beta, gama], &["  pabellon  2027 "]).await;
    let expected = GroupOutcome {
        changed: 2,
        unchanged: 1,
        archived: 0,
    };
    assert_eq!(outcome, expected);
    let rows = list(&desk).await.unwrap();
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.name.as_str(), row.companies))
        .collect();
    assert_eq!(told, [("Pabellón 2027", 3)]);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn the_list_is_narrowed_to_any_or_to_all_of_some_tags() {
    let desk = TestDesk::new().await;
    let [alfa, beta, gama] = three(&desk).await;
    put_on(&desk, &[alfa, beta], &["Miel"]).await;
    put_on(&desk, &[beta, gama], &["Orgánico"]).await;
    let (honey, organic) = (tag(&desk, "Miel").await.id, tag(&desk, "Orgánico").await.id);
    assert_eq!(found(&desk, &[honey], false).await, ["Alfa", "Beta"]);
    let both = [honey, organic];
    assert_eq!(found(&desk, &both, false).await, ["Alfa", "Beta", "Gama"]);
    assert_eq!(found(&desk, &both, true).await, ["Beta"]);
    assert_eq!(found(&desk, &[], true).await.len(), 3);
    let page = crate::companies::list(&desk, &only(&[beta])).await.unwrap();
    assert_eq!(page.rows[0].tags, ["Miel", "Orgánico"]);
}

#[tokio::test]
async fn putting_on_and_taking_off_is_one_operation_that_the_company_tells_and_undo_takes_back() {
    let desk = TestDesk::new().await;
    let [alfa, beta, _] = three(&desk).await;
    put_on(&desk, &[alfa], &["Miel"]).await;
    let version = get(&desk, alfa).await.unwrap().version;
    let wanted = PutTags {
        filter: only(&[alfa, beta]),
        put: vec!["Orgánico".to_owned()],
        take: vec![tag(&desk, "Miel").await.id],
    };
    put(&desk, &wanted).await.unwrap();
    let done = last_operation(&desk).await;
    assert_eq!(done.code, "tag-companies");
    assert_eq!(done.summary, "Alfa, Beta");
    let told = happened(&desk, "companies", &alfa.to_string()).await;
    let last: Vec<_> = told[0]
        .changes
        .iter()
        .filter(|change| change.column == "tag_id")
        .map(|change| change.after.as_deref())
        .collect();
    assert_eq!(last, [Some("Orgánico")]);
    let names = |tags: Vec<super::CompanyTag>| tags.into_iter().map(|tag| tag.name);
    let of = get(&desk, alfa).await.unwrap();
    assert_eq!(names(of.tags).collect::<Vec<_>>(), ["Orgánico"]);
    assert_eq!(of.version, version, "a form that is open is not disturbed");
    undo(&desk, done.id).await.unwrap();
    let of = get(&desk, alfa).await.unwrap();
    assert_eq!(names(of.tags).collect::<Vec<_>>(), ["Miel"]);
    assert_eq!(list(&desk).await.unwrap().len(), 1, "the new tag is gone");
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn archived_companies_stay_as_they_are() {
    let desk = TestDesk::new().await;
    let [alfa, beta, _] = three(&desk).await;
    put_on(&desk, &[alfa, beta], &["Miel"]).await;
    let order = ArchiveCompany {
        id: beta,
        version: 1,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&desk, &order).await.unwrap();
    let honey = tag(&desk, "Miel").await.id;
    let wanted = PutTags {
        filter: CompanyFilter {
            tags: vec![honey],
            statuses: Vec::new(),
            ..CompanyFilter::default()
        },
        put: Vec::new(),
        take: vec![honey],
    };
    let outcome = put(&desk, &wanted).await.unwrap();
    assert_eq!((outcome.changed, outcome.archived), (1, 1));
    let of_archived = PutTags {
        filter: CompanyFilter {
            statuses: vec![CompanyStatus::Archived],
            ..CompanyFilter::default()
        },
        put: vec!["Otra".to_owned()],
        take: Vec::new(),
    };
    let outcome = put(&desk, &of_archived).await.unwrap();
    assert_eq!((outcome.changed, outcome.archived), (0, 1));
    assert_eq!(get(&desk, beta).await.unwrap().tags.len(), 1);
}

#[tokio::test]
async fn two_tags_become_one_and_what_names_the_one_that_goes_leads_to_the_other() {
    let desk = TestDesk::new().await;
    let [alfa, beta, gama] = three(&desk).await;
    put_on(&desk, &[alfa, beta], &["Miel"]).await;
    put_on(&desk, &[beta, gama], &["Mieles"]).await;
    put_on(&desk, &[gama], &["Colmenas"]).await;
    let id = async |name: &str| tag(&desk, name).await.id;
    let (honey, honeys, hives) = (id("Miel").await, id("Mieles").await, id("Colmenas").await);
    let into = |keep, gone| UniteTags { keep, gone };
    unite(&desk, into(honeys, hives)).await.unwrap();
    unite(&desk, into(honey, honeys)).await.unwrap();
    let rows = list(&desk).await.unwrap();
    assert_eq!((rows.len(), rows[0].companies), (1, 3));
    for one in [honey, honeys, hives] {
        assert_eq!(found(&desk, &[one], false).await.len(), 3);
    }
    assert!(verify(&desk).await.unwrap().ok);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(found(&desk, &[honey], false).await, ["Alfa", "Beta"]);
    assert_eq!(found(&desk, &[honeys], false).await, ["Beta", "Gama"]);
    let twice = unite(&desk, into(honey, honey)).await.unwrap_err();
    assert!(matches!(twice, AppError::Company(CompanyError::TagTwice)));
}

#[tokio::test]
async fn a_name_is_taken_once_also_by_an_undo() {
    let desk = TestDesk::new().await;
    let id = save(&desk, &named("Miel")).await.unwrap();
    let refused = save(&desk, &named("MIEL")).await.unwrap_err();
    let AppError::Company(CompanyError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(problems.0[0].code, "tag-taken");
    let rename = SaveTag {
        id: Some(id),
        version: 1,
        ..named("Mieles")
    };
    save(&desk, &rename).await.unwrap();
    let renamed = last_operation(&desk).await;
    let stale = save(&desk, &rename).await.unwrap_err();
    assert!(matches!(stale, AppError::Store(StoreError::Stale { .. })));
    save(&desk, &named("Miel")).await.unwrap();
    let refused = undo(&desk, renamed.id).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Journal(JournalError::CannotUndo { .. })
    ));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_retired_tag_stays_where_it_is_and_is_put_on_no_more() {
    let desk = TestDesk::new().await;
    let [alfa, beta, _] = three(&desk).await;
    put_on(&desk, &[alfa], &["Miel"]).await;
    let TagRow { id, version, .. } = tag(&desk, "Miel").await;
    let order = RetireTag {
        id,
        version,
        is_retired: true,
    };
    retire(&desk, order).await.unwrap();
    let wanted = PutTags {
        filter: only(&[beta]),
        put: vec!["miel".to_owned()],
        take: Vec::new(),
    };
    let refused = put(&desk, &wanted).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::TagRetired { .. })
    ));
    assert_eq!(found(&desk, &[id], false).await, ["Alfa"]);
    assert!(get(&desk, alfa).await.unwrap().tags[0].is_retired);
}

#[tokio::test]
async fn who_may_not_change_companies_puts_no_tag_on_them() {
    let desk = TestDesk::new().await;
    let [alfa, ..] = three(&desk).await;
    desk.sit(Role::Reviewer).await;
    let wanted = PutTags {
        filter: only(&[alfa]),
        put: vec!["Miel".to_owned()],
        take: Vec::new(),
    };
    assert!(put(&desk, &wanted).await.is_err());
    assert!(save(&desk, &named("Miel")).await.is_err());
    assert!(list(&desk).await.unwrap().is_empty());
}

#[tokio::test]
async fn two_records_of_one_company_have_the_tags_of_both_once() {
    let desk = TestDesk::new().await;
    let [alfa, beta, _] = three(&desk).await;
    put_on(&desk, &[alfa, beta], &["Miel"]).await;
    put_on(&desk, &[beta], &["Orgánico"]).await;
    let before = dump(&desk).await;
    join(&desk, alfa, beta).await.unwrap();
    let tags = get(&desk, alfa).await.unwrap().tags.into_iter();
    let tags: Vec<_> = tags.map(|tag| tag.name).collect();
    assert_eq!(tags, ["Miel", "Orgánico"]);
    for name in ["Miel", "Orgánico"] {
        assert_eq!(tag(&desk, name).await.companies, 1, "{name}");
    }
    assert!(verify(&desk).await.unwrap().ok);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(dump(&desk).await, before);
}
