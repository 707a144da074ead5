//! The use cases of companies, on a real database.

mod finding;

use proa_domain::companies::profile::{Edition, FiguresForm, ProductForm, ProfileForm};
use proa_domain::companies::size::Size;
use proa_domain::companies::tax_id::PersonKind;
use proa_domain::ids::CompanyId;
use proa_domain::settings::Role;

use crate::companies::error::CompanyError;
use crate::companies::{
    ArchiveCompanies, ArchiveCompany, CompanyDetail, CompanyFilter, CompanyStatus, EditCompany,
    ReopenCompany, archive, archive_all, get, list, register, reopen, update,
};
use crate::error::{AppError, StoreError};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::{happened, last_operation, last_operations};
use crate::testing::{TestDesk, a_company, tax_id};

#[tokio::test]
async fn a_registered_company_is_read_as_it_was_written() {
    let desk = TestDesk::new().await;
    let form = a_company().holding(&tax_id(1)).exporting("0804.40").form();
    let id = register(&desk, &form).await.unwrap();
    let detail = get(&desk, id).await.unwrap();
    assert_eq!(detail.version, 1);
    assert_eq!(detail.status, CompanyStatus::Active);
    assert_eq!(detail.profile.rfc, tax_id(1));
    assert_eq!(detail.profile.contacts[0].phone, "+524431234567");
    assert_eq!(detail.profile.products[0].code, "080440");
    assert_eq!(detail.profile.figures, form.figures);
    assert_eq!(detail.size.unwrap().size, Size::Small);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn everything_that_is_wrong_with_a_profile_is_said_at_once() {
    let desk = TestDesk::new().await;
    let form = a_company()
        .named(" ")
        .holding("XAXX010101000")
        .with(|form| form.contacts[0].mail = "nobody".to_owned())
        .form();
    let refused = register(&desk, &form).await.unwrap_err();
    let AppError::Company(CompanyError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    let fields: Vec<_> = problems
        .0
        .iter()
        .map(|found| found.field.as_str())
        .collect();
    assert_eq!(fields, ["rfc", "legalName", "contacts.0.mail"]);
}

#[tokio::test]
async fn refuses_a_tax_id_that_another_company_holds() {
    let desk = TestDesk::new().await;
    let holder = a_company().holding(&tax_id(1)).register(&desk).await;
    let form = a_company()
        .named("Otra SA de CV")
        .holding(&tax_id(1))
        .form();
    let refused = register(&desk, &form).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::TaxIdTaken { holder: found, .. }) if found == holder
    ));
}

#[tokio::test]
async fn an_accepted_check_digit_stands_in_the_journal_with_its_reason() {
    let desk = TestDesk::new().await;
    let form = a_company()
        .holding("EKU9003173C8")
        .with(|form| form.rfc_override = Some("Constancia a la vista".to_owned()))
        .form();
    let id = register(&desk, &form).await.unwrap();
    let entries = happened(&desk, "companies", &id.to_string()).await;
    let reason = entries[0]
        .changes
        .iter()
        .find(|change| change.column == "rfc_override");
    let after = reason.and_then(|change| change.after.as_deref());
    assert_eq!(after, Some("Constancia a la vista"));
}

#[tokio::test]
async fn an_edit_touches_only_what_changed_and_keeps_identities() {
    let desk = TestDesk::new().await;
    let id = a_company()
        .exporting("0804.40")
        .exporting("0805.50")
        .register(&desk)
        .await;
    let before = get(&desk, id).await.unwrap();
    let mut profile = before.profile.clone();
    profile.products.remove(0);
    profile.products.push(product("Mole en pasta", "210390"));
    profile.figures[0].workers = Some(1_000);
    let version = edit(&desk, &before, profile).await.unwrap();

    let after = get(&desk, id).await.unwrap();
    assert_eq!((version, after.version), (2, 2));
    assert_eq!(after.profile.products[0].id, before.profile.products[1].id);
    assert_eq!(after.profile.products[1].description, "Mole en pasta");
    assert_eq!(
        after.size.as_ref().map(|working| working.size),
        Some(Size::Medium)
    );
    let entries = happened(&desk, "companies", &id.to_string()).await;
    let topics: Vec<_> = entries[0]
        .changes
        .iter()
        .map(|change| change.topic.as_str())
        .collect();
    assert!(!topics.contains(&"companies") && !topics.contains(&"company_contacts"));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn an_edit_that_changes_nothing_leaves_no_operation() {
    let desk = TestDesk::new().await;
    let id = a_company().register(&desk).await;
    let before = get(&desk, id).await.unwrap();
    let operations = last_operations(&desk, 100).await.len();
    let version = edit(&desk, &before, before.profile.clone()).await.unwrap();
    assert_eq!(version, 1);
    assert_eq!(last_operations(&desk, 100).await.len(), operations);
}

#[tokio::test]
async fn refuses_an_edit_of_a_company_whose_products_changed_in_between() {
    let desk = TestDesk::new().await;
    let id = a_company().register(&desk).await;
    let before = get(&desk, id).await.unwrap();
    let mut with_product = before.profile.clone();
    with_product
        .products
        .push(product("Mole en pasta", "210390"));
    edit(&desk, &before, with_product).await.unwrap();

    let refused = edit(&desk, &before, before.profile.clone())
        .await
        .unwrap_err();
    assert!(matches!(refused, AppError::Store(StoreError::Stale { .. })));
}

#[tokio::test]
async fn undo_brings_back_the_profile_its_size_and_its_words() {
    let desk = TestDesk::new().await;
    let id = a_company().exporting("0804.40").register(&desk).await;
    let before = get(&desk, id).await.unwrap();
    let mut profile = before.profile.clone();
    profile.legal_name = "Mezcales del Istmo SA de CV".to_owned();
    profile.products.clear();
    profile.figures.push(FiguresForm {
        year: 2026,
        workers: Some(500),
        sales_mxn: "900000000".to_owned(),
    });
    edit(&desk, &before, profile).await.unwrap();
    assert_eq!(names(&desk, "mezcales").await.len(), 1);

    let last = last_operation(&desk).await;
    undo(&desk, last.id).await.unwrap();
    let after = get(&desk, id).await.unwrap();
    assert_eq!(after.profile, before.profile);
    assert!(after.version > before.version + 1);
    assert!(names(&desk, "mezcales").await.is_empty());
    let row = list(&desk, &CompanyFilter::default())
        .await
        .unwrap()
        .rows
        .remove(0);
    assert_eq!((row.size, row.products), (Some(Size::Small), 1));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn undo_of_a_register_takes_the_company_out_of_lists_and_searches() {
    let desk = TestDesk::new().await;
    let id = a_company().holding(&tax_id(1)).register(&desk).await;
    let last = last_operation(&desk).await;
    undo(&desk, last.id).await.unwrap();
    assert!(names(&desk, "aguacates").await.is_empty());
    assert!(names(&desk, "").await.is_empty());
    assert!(matches!(
        get(&desk, id).await,
        Err(AppError::Store(StoreError::NotFound { .. }))
    ));
    a_company().holding(&tax_id(1)).register(&desk).await;
}

#[tokio::test]
async fn a_natural_person_is_sealed_in_the_journal_and_a_legal_one_is_not() {
    let desk = TestDesk::new().await;
    let form = a_company()
        .named("Citlali Ocampo Xochihua")
        .with(|form| form.person_kind = PersonKind::Natural)
        .form();
    register(&desk, &form).await.unwrap();
    let known = journal(&desk).await;
    assert!(
        !known.contains("Citlali") && !known.contains("Itzel") && !known.contains("4431234567")
    );
    a_company()
        .named("Vidrios del Bajío SA de CV")
        .register(&desk)
        .await;
    assert!(journal(&desk).await.contains("Vidrios"));
}

#[tokio::test]
async fn a_legal_person_that_turns_out_to_be_a_natural_one_is_sealed_from_then_on() {
    let desk = TestDesk::new().await;
    let id = a_company().register(&desk).await;
    let before = get(&desk, id).await.unwrap();
    let profile = ProfileForm {
        legal_name: "Citlali Ocampo Xochihua".to_owned(),
        person_kind: PersonKind::Natural,
        ..before.profile.clone()
    };
    edit(&desk, &before, profile).await.unwrap();
    assert!(!journal(&desk).await.contains("Citlali"));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn undo_opens_what_was_sealed() {
    let desk = TestDesk::new().await;
    let id = a_company()
        .named("Citlali Ocampo Xochihua")
        .with(|form| form.person_kind = PersonKind::Natural)
        .register(&desk)
        .await;
    let before = get(&desk, id).await.unwrap();
    let mut profile = before.profile.clone();
    profile.legal_name = "Citlali Ocampo".to_owned();
    profile.contacts[0].name = "Itzel Mora Cruz".to_owned();
    edit(&desk, &before, profile).await.unwrap();
    let last = last_operation(&desk).await;
    undo(&desk, last.id).await.unwrap();
    assert_eq!(get(&desk, id).await.unwrap().profile, before.profile);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn an_archived_company_is_read_only_and_gives_its_tax_id_free() {
    let desk = TestDesk::new().await;
    let id = a_company().holding(&tax_id(1)).register(&desk).await;
    let successor = a_company().named("Sucesora SA de CV").register(&desk).await;
    close(&desk, id, "Se fusionó", Some(successor))
        .await
        .unwrap();
    let detail = get(&desk, id).await.unwrap();
    assert_eq!(detail.status, CompanyStatus::Archived);
    assert_eq!(detail.archived.as_ref().unwrap().successor, Some(successor));
    let refused = edit(&desk, &detail, detail.profile.clone())
        .await
        .unwrap_err();
    assert!(matches!(refused, AppError::Company(CompanyError::Archived)));

    let heir = a_company().holding(&tax_id(1)).register(&desk).await;
    let refused = reopen(
        &desk,
        ReopenCompany {
            id,
            version: detail.version,
        },
    )
    .await;
    assert!(matches!(
        refused,
        Err(AppError::Company(CompanyError::TaxIdTaken { holder, .. })) if holder == heir
    ));
    close(&desk, heir, "Duplicada", None).await.unwrap();
    reopen(
        &desk,
        ReopenCompany {
            id,
            version: detail.version,
        },
    )
    .await
    .unwrap();
    assert_eq!(get(&desk, id).await.unwrap().status, CompanyStatus::Active);
}

#[tokio::test]
async fn archiving_needs_a_reason_and_a_live_successor() {
    let desk = TestDesk::new().await;
    let id = a_company().register(&desk).await;
    let refused = close(&desk, id, "  ", Some(id)).await.unwrap_err();
    let AppError::Company(CompanyError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    let codes: Vec<_> = problems.0.iter().map(|found| found.code.as_str()).collect();
    assert_eq!(codes, ["required", "successor"]);
}

#[tokio::test]
async fn who_meets_an_archived_company_is_told_which_one_carries_on_its_business_today() {
    let desk = TestDesk::new().await;
    let first = a_company().named("Primera").register(&desk).await;
    let second = a_company().named("Segunda").register(&desk).await;
    let third = a_company().named("Tercera").register(&desk).await;
    close(&desk, first, "Se vendió", Some(second))
        .await
        .unwrap();
    close(&desk, second, "Se vendió", Some(third))
        .await
        .unwrap();
    let archived = CompanyFilter {
        statuses: Vec::new(),
        ..CompanyFilter::default()
    };
    let told = async || -> Vec<_> {
        let page = list(&desk, &archived).await.unwrap();
        page.rows.into_iter().map(|row| row.successor).collect()
    };
    let now = Some("Tercera".to_owned());
    assert_eq!(told().await, [now.clone(), now, None]);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(told().await, [Some("Segunda".to_owned()), None, None]);
}

#[tokio::test]
async fn no_two_companies_carry_on_the_business_of_each_other_not_even_by_undo() {
    let desk = TestDesk::new().await;
    let first = a_company().named("Primera").register(&desk).await;
    let second = a_company().named("Segunda").register(&desk).await;
    close(&desk, first, "Se vendió", Some(second))
        .await
        .unwrap();
    let archived = close(&desk, second, "Se vendió", Some(first)).await;
    assert!(archived.is_err(), "the first takes part no more");
    let opened = ReopenCompany {
        id: first,
        version: get(&desk, first).await.unwrap().version,
    };
    reopen(&desk, opened).await.unwrap();
    let reopening = last_operation(&desk).await.id;
    close(&desk, second, "Se vendió", Some(first))
        .await
        .unwrap();
    assert!(undo(&desk, reopening).await.is_err());
    assert_eq!(
        get(&desk, first).await.unwrap().status,
        CompanyStatus::Active
    );
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn chosen_companies_are_archived_as_one_operation_and_come_back_as_one() {
    let desk = TestDesk::new().await;
    let mut ids = Vec::new();
    for name in ["Uno", "Dos", "Tres", "Cuatro"] {
        ids.push(a_company().named(name).register(&desk).await);
    }
    close(&desk, ids[3], "Cerró", None).await.unwrap();
    let chosen = CompanyFilter {
        statuses: Vec::new(),
        except: vec![ids[0]],
        ..CompanyFilter::default()
    };
    let archive = |reason: &str| ArchiveCompanies {
        filter: chosen.clone(),
        reason: reason.to_owned(),
    };
    assert!(archive_all(&desk, &archive(" ")).await.is_err());
    assert_eq!(
        archive_all(&desk, &archive("Sin respuesta")).await.unwrap(),
        2
    );
    assert_eq!(names(&desk, "").await, ["Uno"]);
    let entries = happened(&desk, "companies", &ids[1].to_string()).await;
    assert_eq!(entries[0].operation.code, "archive-companies");
    assert_eq!(entries[0].operation.summary, "Dos, Tres");
    assert!(
        entries[0]
            .changes
            .iter()
            .all(|change| change.row_id == ids[1].to_string())
    );
    undo(&desk, entries[0].operation.id).await.unwrap();
    assert_eq!(names(&desk, "").await, ["Dos", "Tres", "Uno"]);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn companies_chosen_one_by_one_are_still_narrowed_by_the_words() {
    let desk = TestDesk::new().await;
    let mut ids = Vec::new();
    for name in ["Sal de Colima", "Sal de Celestún", "Sol de Tabasco"] {
        ids.push(a_company().named(name).register(&desk).await);
    }
    let chosen = |text: &str, only: &[CompanyId]| CompanyFilter {
        text: text.to_owned(),
        only: Some(only.to_vec()),
        ..CompanyFilter::default()
    };
    for (text, only, found) in [
        ("", &ids[1..], vec!["Sal de Celestún", "Sol de Tabasco"]),
        ("celestun", &ids[1..], vec!["Sal de Celestún"]),
        ("", &[], vec![]),
    ] {
        let page = list(&desk, &chosen(text, only)).await.unwrap();
        let names: Vec<_> = page.rows.into_iter().map(|row| row.legal_name).collect();
        assert_eq!(names, found, "{text}");
    }
}

#[tokio::test]
async fn a_reviewer_may_not_write_companies() {
    let desk = TestDesk::new().await;
    desk.sit(Role::Reviewer).await;
    let refused = register(&desk, &a_company().form()).await;
    assert!(matches!(refused, Err(AppError::People(_))));
}

async fn edit(
    desk: &TestDesk,
    read: &CompanyDetail,
    profile: ProfileForm,
) -> Result<u32, AppError> {
    let edit = EditCompany {
        id: read.id,
        version: read.version,
        profile,
    };
    update(desk, &edit).await
}

async fn close(
    desk: &TestDesk,
    id: CompanyId,
    reason: &str,
    successor: Option<CompanyId>,
) -> Result<(), AppError> {
    let version = get(desk, id).await?.version;
    let close = ArchiveCompany {
        id,
        version,
        reason: reason.to_owned(),
        successor,
    };
    archive(desk, &close).await
}

async fn names(desk: &TestDesk, text: &str) -> Vec<String> {
    let filter = CompanyFilter {
        text: text.to_owned(),
        ..CompanyFilter::default()
    };
    let page = list(desk, &filter).await.unwrap();
    page.rows.into_iter().map(|row| row.legal_name).collect()
}

/// Everything that the journal holds, as it stands in the file.
async fn journal(desk: &TestDesk) -> String {
    use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
    let query = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT group_concat(after_value || coalesce(before_value, '')) AS body FROM changes",
    );
    let row = desk
        .store
        .read()
        .query_one_raw(query)
        .await
        .unwrap()
        .unwrap();
    row.try_get("", "body").unwrap()
}

fn product(description: &str, code: &str) -> ProductForm {
    ProductForm {
        id: None,
        description: description.to_owned(),
        code: code.to_owned(),
        edition: Edition::Hs2022,
        capacity: None,
        capacity_unit: None,
        capacity_period: None,
        certifications: Vec::new(),
        is_exportable: true,
    }
}
