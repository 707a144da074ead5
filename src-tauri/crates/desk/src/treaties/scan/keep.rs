//! Puts a scan that has ended in the place of the last.

use sea_orm::{ConnectionTrait as _, Value};

use super::findings::{Finding, Found, RestsOn};
use super::view::Head;
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::to_json;
use crate::treaties::reference::rows::{Rows, execute};

const FORGET: &str = "DELETE FROM scans; DELETE FROM scan_products; DELETE FROM scan_findings;";

const HEAD: &str = "
    INSERT INTO scans (number, ran_at, asked_on, currency, input, editions, facts, register, rates,
        tally, markets)
    VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

const FINDING: [&str; 17] = [
    "question",
    "market",
    "code",
    "standing",
    "line",
    "mfn",
    "agreement",
    "offer",
    "margin",
    "most_margin",
    "saving_minor",
    "net_minor",
    "break_even_minor",
    "rests_on",
    "needs",
    "has_additional",
    "reasons",
];

/// All of it in one transaction: a scan is there as a whole or not at all.
pub(super) async fn keep(desk: &Desk, head: Head, found: &Found) -> Result<(), AppError> {
    let tx = desk.store.begin().await?;
    tx.execute_unprepared(FORGET).await?;
    let row: [Value; 10] = [
        head.ran_at.into(),
        head.asked_on.into(),
        head.currency.into(),
        head.input.into(),
        head.editions.into(),
        head.facts.into(),
        head.register.into(),
        head.rates.into(),
        head.tally.into(),
        head.markets.into(),
    ];
    execute(&tx, HEAD, row).await?;
    let columns = ["company_id", "product_id", "question"];
    let mut products = Rows::of("scan_products", &columns);
    let mut findings = Rows::of("scan_findings", &FINDING);
    for (question, group) in (1_i64..).zip(&found.groups) {
        for (company, product) in &group.products {
            let row = [
                company.clone().into(),
                product.clone().into(),
                question.into(),
            ];
            products.add(&tx, row).await?;
        }
        for finding in &group.findings {
            findings
                .add(&tx, row_of(question, &group.code, finding)?)
                .await?;
        }
    }
    products.finish(&tx).await?;
    findings.finish(&tx).await?;
    tx.commit().await?;
    Ok(())
}

fn row_of(question: i64, code: &str, finding: &Finding) -> Result<[Value; 17], AppError> {
    let needs = to_json(&finding.needs)?;
    let reasons = to_json(&finding.reasons)?;
    Ok([
        question.into(),
        finding.market.clone().into(),
        code.into(),
        finding.state.code().into(),
        finding.line.clone().into(),
        finding.mfn.clone().into(),
        finding.agreement.clone().into(),
        finding.offer.clone().into(),
        finding.margin.into(),
        finding.most_margin.into(),
        finding.saving.map(|money| money.minor).into(),
        finding.net.map(|money| money.minor).into(),
        finding.break_even.map(|money| money.minor).into(),
        finding.rests_on.map(RestsOn::code).into(),
        needs.into(),
        finding.has_additional.into(),
        reasons.into(),
    ])
}
