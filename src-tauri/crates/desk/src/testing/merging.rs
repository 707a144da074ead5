//! Two profiles of one company, what hangs on them, and all tables as they are.

use proa_domain::advisory::plan::action::ActionState;
use proa_domain::advisory::plan::section::SectionCode;
use proa_domain::companies::profile::ContactForm;
use proa_domain::ids::{
    ActionId, AnswerId, CertificationId, CompanyId, CompanyImportId, CompanySourceId, DiversityId,
    ObjectiveId, OriginCaseId, PhotographId, PlanId, ProductId, ProofId, SupplierDeclarationId,
};
use proa_domain::origin::proof::{ProofForm, ProofState};
use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::Desk;
use crate::advisory::entity::{action, objective, plan};
use crate::advisory::readiness;
use crate::companies::import::entity::company_source;
use crate::companies::merge::{MergeChoice, MergeOrder, MergeQuery, merge, preview};
use crate::companies::products::entity::{certification, photograph};
use crate::error::AppError;
use crate::origin::cases::entity::origin_case;
use crate::origin::declarations::entity::supplier_declaration;
use crate::origin::proofs::entity::kept_proof;
use crate::privacy::entity::diversity_declaration;
use crate::store::columns::Texts;
use crate::store::operation::{Operation, Record};
use crate::testing::advisory::{a_diagnosis, all};
use crate::testing::{TestDesk, a_company, tax_id};
use crate::treaties::answers::entity::answer;

/// The one that stays has avocados; the other, registered later, has lemons too, an RFC and a site.
pub async fn two(desk: &TestDesk) -> (CompanyId, CompanyId) {
    let keep = a_company().exporting("0804.40").register(desk).await;
    desk.clock.advance(60);
    let gone = a_company()
        .named("Frutas de la Meseta SA de CV")
        .holding(&tax_id(1))
        .exporting("0804.40")
        .exporting("0805.50")
        .with(|form| {
            "https://meseta.mx".clone_into(&mut form.web);
            form.figures.iter_mut().for_each(|year| year.year = 2024);
            let other = form.contacts.first().map(|contact| ContactForm {
                name: "Yaretzi Pech".to_owned(),
                is_primary: false,
                ..contact.clone()
            });
            form.contacts.extend(other);
        })
        .register(desk)
        .await;
    (keep, gone)
}

/// Asks what would become of two companies.
pub fn query(keep: CompanyId, gone: CompanyId) -> MergeQuery {
    MergeQuery {
        keep,
        gone,
        choices: Vec::new(),
        reason: None,
    }
}

/// An order that takes what is proposed.
pub async fn order(desk: &Desk, keep: CompanyId, gone: CompanyId) -> MergeOrder {
    let told = preview(desk, &query(keep, gone))
        .await
        .expect("an office as it was left");
    let choices = told.fields.iter().map(|field| MergeChoice {
        field: field.field,
        side: field.proposed,
    });
    MergeOrder {
        keep,
        keep_version: told.keep.version,
        gone,
        gone_version: told.gone.version,
        choices: choices.collect(),
        reason: Some("Es la misma".to_owned()),
    }
}

/// Merges two companies as it is proposed.
pub async fn join(desk: &Desk, keep: CompanyId, gone: CompanyId) -> Result<u32, AppError> {
    merge(desk, &order(desk, keep, gone).await).await
}

/// Every journalled table and what is derived from companies, but for versions and the times of changes.
pub async fn dump(desk: &Desk) -> Vec<String> {
    let topics = desk.store.topics().iter();
    let mut tables: Vec<(&str, Vec<&str>)> = topics
        .map(|topic| (topic.name, topic.columns.clone()))
        .collect();
    tables.push((
        "companies",
        vec!["id", "size", "sort_name", "web_domain", "number"],
    ));
    tables.push((
        "company_words",
        vec!["number", "company_id", "name", "other"],
    ));
    tables.push(("company_sectors", vec!["sector", "company_id"]));
    let mut rows = Vec::new();
    for (table, columns) in tables {
        let sql = format!(
            "SELECT json_array({}) AS body FROM {table} ORDER BY body",
            columns.join(", ")
        );
        let found = desk.store.read();
        let found = found.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql));
        for row in found.await.expect("an office as it was left") {
            let body: String = row.try_get("", "body").expect("an office as it was left");
            rows.push(format!("{table} {body}"));
        }
    }
    rows
}

/// What other slices keep of a company: an answer, a case, a proof that was handed out, a declaration,
/// a diagnosis, a plan.
pub async fn records(desk: &Desk, company: CompanyId, product: ProductId) {
    readiness::save(desk, &a_diagnosis(company, "2026-03-01", &all(0)))
        .await
        .expect("an office that is written");
    let product_id = Some(product);
    let text = String::new;
    let now = || desk.env.now().to_string();
    let case_id = OriginCaseId(desk.env.uuid());
    let answer = answer::Model {
        id: AnswerId(desk.env.uuid()),
        version: 1,
        company_id: company,
        product_id,
        product_code: "080440".to_owned(),
        market: "US".to_owned(),
        asked_on: "2026-03-02".to_owned(),
        input: text(),
        result: text(),
        sources: text(),
        created_at: now(),
        updated_at: now(),
        deleted_at: None,
    };
    let case = origin_case::Model {
        id: case_id,
        version: 1,
        name: "Aguacate".to_owned(),
        company_id: Some(company),
        product_id,
        product_code: "080440".to_owned(),
        market: None,
        asked_on: "2026-03-02".to_owned(),
        question: text(),
        result: text(),
        created_at: now(),
        updated_at: now(),
        deleted_at: None,
    };
    let proof = kept_proof::Model {
        id: ProofId(desk.env.uuid()),
        version: 1,
        case_id,
        company_id: Some(company),
        agreement: "TMEC".to_owned(),
        form: ProofForm::Certificate,
        state: ProofState::Issued,
        proof: "{}".to_owned(),
        basis: None,
        issued_on: Some(desk.env.today()),
        withdrawn_on: None,
        reason: None,
        serves_until: None,
        keep_until: None,
        created_at: now(),
        updated_at: now(),
        deleted_at: None,
    };
    let declaration = supplier_declaration::Model {
        id: SupplierDeclarationId(desk.env.uuid()),
        version: 1,
        company_id: Some(company),
        supplier: "Cartones".to_owned(),
        material: "Caja".to_owned(),
        code: None,
        agreements: Texts::default(),
        requested_on: None,
        received_on: None,
        valid_from: None,
        valid_to: None,
        remarks: text(),
        created_at: now(),
        updated_at: now(),
        deleted_at: None,
    };
    let certification = a_certification(desk, company, product_id);
    let photograph = a_photograph(desk, product);
    let declared = what_is_declared(desk, company);
    let (plan, objective, action) = a_small_plan(desk, company, product);
    let author = desk
        .author(Action::SaveAnswers)
        .expect("an office that is written");
    let record = Record::several("answers");
    let written = desk
        .store
        .write(author, Operation::SaveAnswer, record, async |tx| {
            tx.insert::<answer::Entity>(answer).await?;
            tx.insert::<origin_case::Entity>(case).await?;
            tx.insert::<kept_proof::Entity>(proof).await?;
            tx.insert::<company_source::Entity>(a_row(desk, company))
                .await?;
            tx.insert::<certification::Entity>(certification).await?;
            tx.insert::<diversity_declaration::Entity>(declared).await?;
            tx.insert::<photograph::Entity>(photograph).await?;
            tx.insert::<plan::Entity>(plan).await?;
            tx.insert::<objective::Entity>(objective).await?;
            tx.insert::<action::Entity>(action).await?;
            tx.insert::<supplier_declaration::Entity>(declaration).await
        });
    written.await.expect("an office that is written");
}

/// A plan of one objective, about a product, and one action.
fn a_small_plan(
    desk: &Desk,
    company: CompanyId,
    product: ProductId,
) -> (plan::Model, objective::Model, action::Model) {
    let plan_id = PlanId(desk.env.uuid());
    let plan = plan::Model {
        id: plan_id,
        version: 1,
        company_id: company,
        diagnosis_id: None,
        person_id: desk.session.person().expect("an office that is written").id,
        title: "Plan".to_owned(),
        texts: "{}".to_owned(),
        created_at: desk.env.now(),
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let objective = objective::Model {
        id: ObjectiveId(desk.env.uuid()),
        version: 1,
        plan_id,
        position: 1,
        what: "Primer pedido".to_owned(),
        market: None,
        product_id: Some(product),
        target: None,
        unit: String::new(),
        due_on: None,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let action = action::Model {
        id: ActionId(desk.env.uuid()),
        version: 1,
        plan_id,
        position: 1,
        section: SectionCode::Pricing,
        what: "Cotizar flete".to_owned(),
        owner: "Ana Pech".to_owned(),
        starts_on: None,
        due_on: None,
        state: ActionState::Dropped,
        reason: "La cotiza quien compra".to_owned(),
        progress: 0,
        cost_minor: None,
        cost_currency: None,
        question: None,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    (plan, objective, action)
}

/// A row of a table that a company came from.
fn a_row(desk: &Desk, company: CompanyId) -> company_source::Model {
    company_source::Model {
        id: CompanySourceId(desk.env.uuid()),
        version: 1,
        company_id: company,
        system: None,
        outside_id: None,
        file: "padron.csv".to_owned(),
        sha256: "0".repeat(64),
        file_row: 2,
        import_id: CompanyImportId(desk.env.uuid()),
        imported_on: desk.env.today(),
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}

/// A certification of a product, of which little is known.
fn a_certification(
    desk: &Desk,
    company: CompanyId,
    product_id: Option<ProductId>,
) -> certification::Model {
    certification::Model {
        id: CertificationId(desk.env.uuid()),
        version: 1,
        company_id: company,
        product_id,
        kind: "Orgánico".to_owned(),
        issuer: String::new(),
        scope: String::new(),
        number: String::new(),
        issued_on: None,
        expires_on: None,
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}

/// What a company says of itself: nothing.
fn what_is_declared(desk: &Desk, company: CompanyId) -> diversity_declaration::Model {
    diversity_declaration::Model {
        id: DiversityId(desk.env.uuid()),
        version: 1,
        company_id: Some(company),
        delegate_id: None,
        answers: "[]".to_owned(),
        words: String::new(),
        declared_on: desk.env.today(),
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}

/// A photograph of a product whose file nobody looks for.
fn a_photograph(desk: &Desk, product: ProductId) -> photograph::Model {
    photograph::Model {
        id: PhotographId(desk.env.uuid()),
        version: 1,
        product_id: product,
        position: 1,
        sha256: "0".repeat(64),
        small_sha256: "0".repeat(64),
        width: 4,
        height: 3,
        alt_es: String::new(),
        alt_en: String::new(),
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}
