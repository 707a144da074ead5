use proa_domain::companies::bulk::{BulkField, BulkForm, BulkRefusal, WordsChange};
use proa_domain::companies::market_status::MarketStatusForm;
use proa_domain::companies::profile::{ExportExperience, MarketForm, MarketStatus};
use proa_domain::ids::CompanyId;
use proa_domain::settings::Role;

use super::{BulkChange, BulkOrder, BulkOutcome, BulkPreview, BulkQuery, BulkRefused};
use super::{apply, preview};
use crate::companies::error::CompanyError;
use crate::companies::{
    ArchiveCompany, CompanyDetail, CompanyFilter, CompanyStatus, EditCompany, archive, get,
    markets, rosters, tags, update,
};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::{happened, last_operation};
use crate::testing::{TestDesk, a_company};

fn edit(fields: &[BulkField]) -> BulkForm {
    BulkForm {
        fields: fields.to_vec(),
        put_tags: vec!["Miel".to_owned()],
        take_tags: Vec::new(),
        put_rosters: vec!["Invitadas".to_owned()],
        take_rosters: Vec::new(),
        sectors_how: WordsChange::Add,
        sectors: vec!["beverages".to_owned()],
        state: "14".to_owned(),
        experience: ExportExperience::Regular,
        market: "US".to_owned(),
        market_status: MarketStatusForm {
            status: MarketStatus::Exporting,
            on: "2026-02-20".to_owned(),
            note: "Primer pedido".to_owned(),
        },
        reason: "Sin actividad".to_owned(),
    }
}

fn all() -> CompanyFilter {
    CompanyFilter {
        statuses: Vec::new(),
        ..CompanyFilter::default()
    }
}

async fn look(desk: &TestDesk, edit: &BulkForm) -> BulkPreview {
    let query = BulkQuery {
        filter: all(),
        edit: edit.clone(),
    };
    preview(desk, &query, &Progress::silent()).await.unwrap()
}

async fn carry_out(desk: &TestDesk, edit: &BulkForm, seen: &BulkPreview) -> BulkOutcome {
    let order = order(edit, seen);
    apply(desk, &order, &Progress::silent()).await.unwrap()
}

fn order(edit: &BulkForm, seen: &BulkPreview) -> BulkOrder {
    BulkOrder {
        filter: all(),
        edit: edit.clone(),
        mark: seen.mark.clone(),
    }
}

async fn archived(desk: &TestDesk, id: CompanyId) {
    let order = ArchiveCompany {
        id,
        version: 1,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(desk, &order).await.unwrap();
}

async fn two(desk: &TestDesk) -> [CompanyId; 2] {
    let market = MarketForm {
        market: "US".to_owned(),
        status: MarketStatus::Interested,
    };
    [
        a_company()
            .named("Alfa")
            .with(|form| form.markets = vec![market])
            .register(desk)
            .await,
        a_company()
            .named("Beta")
            .with(|form| {
                form.municipality = None;
                form.postal_code = String::new();
            })
            .register(desk)
            .await,
    ]
}

#[tokio::test]
async fn a_preview_tells_what_changes_what_does_not_and_what_cannot_and_writes_nothing() {
    let desk = TestDesk::new().await;
    let [alfa, beta] = two(&desk).await;
    let gone = a_company().named("Cerrada").register(&desk).await;
    archived(&desk, gone).await;
    let operation = last_operation(&desk).await.id;
    let mut form = edit(&[BulkField::State]);
    let seen = look(&desk, &form).await;
    assert_eq!((seen.changed, seen.unchanged), (1, 0));
    let of = |reason| BulkRefused { reason, count: 1 };
    let expected = [BulkRefusal::Place, BulkRefusal::Archived].map(of);
    assert_eq!(seen.refused, expected);
    assert_eq!(seen.refused_rows[0].id, alfa);
    assert_eq!(seen.changed_rows[0].id, beta);
    let change = BulkChange {
        field: BulkField::State,
        before: vec!["16".to_owned()],
        after: vec!["14".to_owned()],
    };
    assert_eq!(seen.changed_rows[0].changes, [change]);
    form.state = "16".to_owned();
    let seen = look(&desk, &form).await;
    assert_eq!((seen.changed, seen.unchanged), (0, 2));
    let done = carry_out(&desk, &form, &seen).await;
    assert_eq!((done.changed, done.unchanged, done.operation), (0, 2, None));
    assert_eq!(last_operation(&desk).await.id, operation);
}

#[tokio::test]
async fn everything_that_is_set_is_one_operation_that_undo_takes_back() {
    let desk = TestDesk::new().await;
    let [alfa, beta] = two(&desk).await;
    let before = [
        get(&desk, alfa).await.unwrap(),
        get(&desk, beta).await.unwrap(),
    ];
    let form = edit(&[
        BulkField::Tags,
        BulkField::Rosters,
        BulkField::Sectors,
        BulkField::Experience,
        BulkField::Market,
    ]);
    let seen = look(&desk, &form).await;
    let changes = seen.changed_rows[0].changes.iter();
    let fields: Vec<_> = changes.map(|one| one.field).collect();
    assert_eq!(
        fields,
        [
            BulkField::Sectors,
            BulkField::Experience,
            BulkField::Market,
            BulkField::Tags,
            BulkField::Rosters
        ]
    );
    let market = &seen.changed_rows[0].changes[2];
    assert_eq!(
        (&market.before, &market.after),
        (
            &vec!["US:interested".to_owned()],
            &vec!["US:exporting".to_owned()]
        )
    );
    let done = carry_out(&desk, &form, &seen).await;
    assert_eq!((done.changed, done.refused.len()), (2, 0));
    let operation = last_operation(&desk).await;
    assert_eq!(done.operation, Some(operation.id));
    assert_eq!(operation.code, "edit-companies");
    for id in [alfa, beta] {
        let of = get(&desk, id).await.unwrap();
        assert_eq!(of.tags[0].name, "Miel");
        assert_eq!(of.rosters[0].name, "Invitadas");
        assert_eq!(of.profile.sectors, ["fresh-produce", "beverages"]);
        assert_eq!(of.profile.export_experience, ExportExperience::Regular);
        assert_eq!(of.profile.markets[0].status, MarketStatus::Exporting);
    }
    let steps = markets::history(&desk, alfa).await.unwrap();
    assert_eq!(steps[0].steps[0].note, "Primer pedido");
    assert_eq!(steps[0].steps[0].on.unwrap().to_string(), "2026-02-20");
    let told = happened(&desk, "companies", &beta.to_string()).await;
    assert_eq!(told[0].operation.code, "edit-companies");
    let again = look(&desk, &form).await;
    assert_eq!((again.changed, again.unchanged), (0, 2));
    assert!(verify(&desk).await.unwrap().ok);
    undo(&desk, operation.id).await.unwrap();
    let same = |of: &CompanyDetail, was: &CompanyDetail| {
        of.profile == was.profile && of.tags.is_empty() && of.rosters.is_empty()
    };
    assert!(same(&get(&desk, alfa).await.unwrap(), &before[0]));
    assert!(same(&get(&desk, beta).await.unwrap(), &before[1]));
    assert!(tags::list(&desk).await.unwrap().is_empty());
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn who_was_changed_since_the_preview_is_left_as_they_are() {
    let desk = TestDesk::new().await;
    let [alfa, beta] = two(&desk).await;
    let form = edit(&[BulkField::Experience, BulkField::Tags]);
    let seen = look(&desk, &form).await;
    let of = get(&desk, alfa).await.unwrap();
    let mut profile = of.profile;
    profile.markets.clear();
    let other = EditCompany {
        id: alfa,
        version: of.version,
        profile,
    };
    update(&desk, &other).await.unwrap();
    let late = a_company().named("Nueva").register(&desk).await;
    let done = carry_out(&desk, &form, &seen).await;
    assert_eq!(done.changed, 1);
    let expected = BulkRefused {
        reason: BulkRefusal::Changed,
        count: 2,
    };
    assert_eq!(done.refused, [expected]);
    assert!(get(&desk, alfa).await.unwrap().tags.is_empty());
    assert!(get(&desk, late).await.unwrap().tags.is_empty());
    assert_eq!(get(&desk, beta).await.unwrap().tags.len(), 1);
}

#[tokio::test]
async fn companies_are_archived_with_a_reason_and_come_back_together() {
    let desk = TestDesk::new().await;
    let [alfa, beta] = two(&desk).await;
    let form = edit(&[BulkField::Status, BulkField::Tags]);
    let seen = look(&desk, &form).await;
    let done = carry_out(&desk, &form, &seen).await;
    assert_eq!(done.changed, 2);
    let of = get(&desk, alfa).await.unwrap();
    assert_eq!(of.status, CompanyStatus::Archived);
    assert_eq!(of.archived.unwrap().reason, "Sin actividad");
    assert_eq!(of.tags.len(), 1);
    undo(&desk, done.operation.unwrap()).await.unwrap();
    let of = get(&desk, beta).await.unwrap();
    assert_eq!(of.status, CompanyStatus::Active);
}

#[tokio::test]
async fn what_takes_no_more_is_told_in_the_preview() {
    let desk = TestDesk::new().await;
    let [alfa, _] = two(&desk).await;
    let put = rosters::PutMembers {
        filter: CompanyFilter {
            only: Some(vec![alfa]),
            ..all()
        },
        put: vec!["Invitadas".to_owned()],
        take: Vec::new(),
    };
    rosters::put(&desk, &put).await.unwrap();
    let id = rosters::list(&desk).await.unwrap()[0].id;
    let order = rosters::ArchiveRoster {
        id,
        version: 1,
        is_archived: true,
    };
    rosters::archive(&desk, order).await.unwrap();
    let query = BulkQuery {
        filter: all(),
        edit: edit(&[BulkField::Rosters]),
    };
    let refused = preview(&desk, &query, &Progress::silent()).await;
    assert!(matches!(
        refused.unwrap_err(),
        AppError::Company(CompanyError::RosterArchived { .. })
    ));
}

#[tokio::test]
async fn a_cancelled_edit_and_one_without_leave_write_nothing() {
    let desk = TestDesk::new().await;
    let [alfa, _] = two(&desk).await;
    let form = edit(&[BulkField::Tags]);
    let seen = look(&desk, &form).await;
    let progress = Progress::silent();
    progress.canceller().cancel();
    let cancelled = apply(&desk, &order(&form, &seen), &progress).await;
    assert!(matches!(
        cancelled.unwrap_err(),
        AppError::File(FileError::Cancelled)
    ));
    desk.sit(Role::Reviewer).await;
    let refused = apply(&desk, &order(&form, &seen), &Progress::silent()).await;
    assert!(refused.is_err());
    assert!(get(&desk, alfa).await.unwrap().tags.is_empty());
    assert!(tags::list(&desk).await.unwrap().is_empty());
}

#[tokio::test]
async fn many_companies_are_edited_in_stretches() {
    let desk = TestDesk::new().await;
    crate::testing::fill(&desk, 1_200).await.unwrap();
    let form = edit(&[BulkField::Tags, BulkField::Experience]);
    let seen = look(&desk, &form).await;
    assert_eq!(seen.changed, 1_200);
    assert_eq!(seen.changed_rows.len(), 100);
    let done = carry_out(&desk, &form, &seen).await;
    assert_eq!(done.changed, 1_200);
    assert_eq!(tags::list(&desk).await.unwrap()[0].companies, 1_200);
    undo(&desk, done.operation.unwrap()).await.unwrap();
    assert!(tags::list(&desk).await.unwrap().is_empty());
}
