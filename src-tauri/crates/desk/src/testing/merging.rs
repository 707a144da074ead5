//! Two profiles of one company, what hangs on them, and all tables as they are.

use proa_domain::ids::{
    AnswerId, CompanyId, CompanyImportId, CompanySourceId, OriginCaseId, ProductId, ProofId,
    SupplierDeclarationId,
};
use proa_domain::origin::proof::{ProofForm, ProofState};
use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::Desk;
use crate::companies::import::entity::company_source;
use crate::companies::merge::{MergeChoice, MergeOrder, MergeQuery, merge, preview};
use crate::error::AppError;
use crate::origin::cases::entity::origin_case;
use crate::origin::declarations::entity::supplier_declaration;
use crate::origin::proofs::entity::kept_proof;
use crate::store::columns::Texts;
use crate::store::operation::{Operation, Record};
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
            form.web = "https://meseta.mx".to_owned();
            form.figures[0].year = 2024;
            let mut other = form.contacts[0].clone();
            other.name = "Yaretzi Pech".to_owned();
            form.contacts.push(other);
            form.contacts[1].is_primary = false;
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

/// What other slices keep of a company: an answer, a case, a proof that was handed out, a declaration.
pub async fn records(desk: &Desk, company: CompanyId, product: ProductId) {
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
        valid_to: None,
        remarks: text(),
        created_at: now(),
        updated_at: now(),
        deleted_at: None,
    };
    let source = company_source::Model {
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
    };
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
            tx.insert::<company_source::Entity>(source).await?;
            tx.insert::<supplier_declaration::Entity>(declaration).await
        });
    written.await.expect("an office that is written");
}
