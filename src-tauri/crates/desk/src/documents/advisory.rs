//! What the papers of the advice to a company say, in the form in which the press of papers reads it.

use std::collections::BTreeMap;

use proa_domain::advisory::diagnosis::{DiagnosisForm, DiagnosisStanding};
use proa_domain::advisory::plan::PlanForm;
use proa_domain::ids::{DiagnosisId, PlanId};
use proa_domain::settings::Locale;
use serde::Serialize;
use serde_json::Value;

use super::advice::{Advised, Prepared, advised};
use crate::Desk;
use crate::advisory::plans;
use crate::advisory::readiness::{self, Compared};
use crate::companies;
use crate::error::{AppError, Internal};
use crate::treaties::reference::catalogues;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ReadinessReport {
    #[serde(flatten)]
    prepared: Prepared,
    company: Advised,
    asked_by: String,
    standing: DiagnosisStanding,
    diagnosis: DiagnosisForm,
    before: Option<Compared>,
}

/// What the paper of a diagnosis says, with the one before it.
pub async fn readiness(desk: &Desk, id: DiagnosisId) -> Result<Value, AppError> {
    let view = readiness::get(desk, id).await?;
    let report = ReadinessReport {
        prepared: Prepared::now(desk).await?,
        company: advised(desk, view.company).await?,
        asked_by: view.row.asked_by,
        standing: view.row.standing,
        diagnosis: view.diagnosis,
        before: view.before,
    };
    Ok(serde_json::to_value(report).map_err(|error| Internal::new(&error))?)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PlanReport {
    #[serde(flatten)]
    prepared: Prepared,
    company: Advised,
    made_by: String,
    plan: PlanForm,
    names: BTreeMap<String, String>,
}

/// What the paper of an export plan says, with the names of its markets and products in a language.
pub async fn export_plan(desk: &Desk, id: PlanId, locale: Locale) -> Result<Value, AppError> {
    let view = plans::get(desk, id).await?;
    let report = PlanReport {
        prepared: Prepared::now(desk).await?,
        company: advised(desk, view.company).await?,
        made_by: view.row.made_by.clone(),
        names: names(desk, &view, locale).await?,
        plan: view.plan,
    };
    Ok(serde_json::to_value(report).map_err(|error| Internal::new(&error))?)
}

/// What countries are called in a language, by their codes.
pub(super) async fn country_names(
    desk: &Desk,
    locale: Locale,
) -> Result<BTreeMap<String, String>, AppError> {
    let countries = catalogues::countries(desk).await?.into_iter();
    Ok(countries.map(|country| country.named(locale)).collect())
}

/// What the markets and the products of objectives are called.
async fn names(
    desk: &Desk,
    view: &plans::PlanView,
    locale: Locale,
) -> Result<BTreeMap<String, String>, AppError> {
    let objectives = &view.plan.objectives;
    let mut names = BTreeMap::new();
    if objectives.iter().any(|one| one.market.is_some()) {
        names = country_names(desk, locale).await?;
    }
    if objectives.iter().any(|one| one.product_id.is_some()) {
        let profile = companies::get(desk, view.company).await?.profile;
        let products = profile.products.into_iter();
        names.extend(products.filter_map(|one| Some((one.id?.to_string(), one.description))));
    }
    Ok(names)
}
