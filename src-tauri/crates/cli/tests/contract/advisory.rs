//! The diagnosis and the plan of a company, from the outside.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]

use proa_desk::advisory::{plans, readiness};
use proa_desk::testing::advisory::{a_diagnosis, a_plan, all};
use proa_desk::{DataFolder, Desk, Env};
use proa_domain::ids::CompanyId;
use serde_json::Value;

use crate::calls::Office;
use crate::path::identity;

/// Has somebody at the window write something.
pub(crate) fn at_the_window(office: &Office, write: impl AsyncFnOnce(&Desk)) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = DataFolder::lock(&office.data()).unwrap();
        let desk = Desk::open(folder, Env::system()).await.unwrap();
        write(&desk).await;
        desk.close().await;
    });
}

fn company(office: &Office) -> (String, CompanyId) {
    let id = identity(&office.json(&["company", "add", "--name", "Moles"]));
    let parsed = id.parse().unwrap();
    (id, parsed)
}

#[test]
fn the_last_diagnosis_comes_with_its_scores_and_none_is_said_to_be_none() {
    let office = Office::new();
    office.start();
    let (id, of) = company(&office);
    let call = ["company", "readiness", &id];
    let none = office.json(&call);
    assert_eq!(
        (&none["kept"], &none["diagnosis"]),
        (&0.into(), &Value::Null)
    );
    at_the_window(&office, async |desk| {
        let today = desk.env.today().to_string();
        readiness::save(desk, &a_diagnosis(of, &today, &all(0)))
            .await
            .unwrap();
    });
    let found = office.json(&call);
    let diagnosis = &found["diagnosis"];
    assert_eq!(diagnosis["score"]["overall"]["high"], 0);
    assert_eq!(diagnosis["row"]["standing"], "current");
    assert_eq!(
        diagnosis["score"]["dimensions"].as_array().unwrap().len(),
        8
    );
    let said = office.says(&["--lang", "en", "company", "readiness", &id]);
    assert!(said.contains("Management commitment 0"), "{said}");
    let refused = office.refused(&["company", "readiness", "EKU9003173C9"]);
    assert!(refused["code"].is_string(), "{refused}");
}

#[test]
fn the_latest_plan_is_told_and_written_as_a_paper() {
    let office = Office::new();
    office.start();
    office.json(&["reference", "status"]);
    let (id, of) = company(&office);
    let pdf = office.path().join("plan.pdf");
    let call = ["company", "plan", &id, "--out", pdf.to_str().unwrap()];
    assert_eq!(office.json(&call)["pdf"], Value::Null);
    assert!(!pdf.exists());
    at_the_window(&office, async |desk| {
        plans::save(desk, &a_plan(of)).await.unwrap();
    });
    let told = office.json(&call);
    assert_eq!(told["plan"]["plan"]["actions"][0]["what"], "Cotizar flete");
    let written = std::fs::read(&pdf).unwrap();
    assert_eq!(told["pdf"]["bytes"], written.len());
    assert!(written.starts_with(b"%PDF"));
}
