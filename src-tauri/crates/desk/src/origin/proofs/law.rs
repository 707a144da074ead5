//! What an agreement asks of its proofs, from the reference data, and as a form shows it.

use proa_domain::money::MoneyText;
use proa_domain::origin::proof::law::{Columns, Element, ProofLaw};
use proa_domain::origin::proof::{Capacity, ProofForm};
use proa_domain::settings::Locale;
use serde::Serialize;

use crate::Desk;
use crate::error::AppError;
use crate::origin::error::OriginError;
use crate::treaties::facts::{Facts, ProofRow};
use crate::treaties::lookup::AgreementName;

/// What a form for proofs of an agreement offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProofChoices {
    /// The agreement.
    pub name: AgreementName,
    /// Its papers.
    pub papers: Vec<Paper>,
    /// The languages in which they are drawn up.
    pub languages: Vec<Locale>,
    /// The others that the agreement accepts, of which no prescribed words are at hand: `fr`, `eu-official`.
    pub unworded: Vec<String>,
    /// The letters of its criteria.
    pub letters: Vec<String>,
    /// How long the period of several shipments may be; none where one shipment is covered.
    pub blanket_months: Option<u32>,
    /// Up to which value any exporter may declare.
    pub limit: Option<MoneyText>,
    /// Whether the boxes of the agreement's own form are not at hand.
    pub has_own_form: bool,
    /// Where it stands.
    pub citation: String,
    /// How sure it is.
    pub confidence: String,
}

/// A paper of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "ProofPaper")]
pub struct Paper {
    /// Which.
    pub form: ProofForm,
    /// In what capacities somebody may sign it.
    pub capacities: Vec<Capacity>,
    /// What it says.
    pub elements: Vec<Element>,
}

/// What a form for proofs of an agreement offers.
pub async fn choices(desk: &Desk, agreement: &str) -> Result<ProofChoices, AppError> {
    let facts = desk.reference.facts().await?;
    let law = law(&facts, agreement)?;
    let row = row(&facts, agreement)?;
    let papers = law.forms.iter().map(|form| {
        let elements = Element::ALL.iter().copied();
        Paper {
            form: *form,
            capacities: law.capacities(*form),
            elements: elements.filter(|it| law.asks(*form, *it)).collect(),
        }
    });
    Ok(ProofChoices {
        name: name(&facts, agreement)?,
        papers: papers.collect(),
        letters: law.letters().map(str::to_owned).collect(),
        blanket_months: law.blanket_months,
        limit: law.limit.map(Into::into),
        has_own_form: law.has_own_form,
        languages: law.languages,
        unworded: law.unworded,
        citation: row.articles.clone().unwrap_or_default(),
        confidence: row.confidence.clone(),
    })
}

/// The criterion of a proof as its paper says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SaidCriterion {
    /// Which criterion the letter stands for.
    pub code: String,
    /// The article of it.
    pub article: Option<String>,
    /// The letter is customary: others use another order, so that it is said in words too.
    pub is_customary: bool,
}

/// What the letter of a proof stands for; nothing where the agreement has no such letter.
pub async fn criterion(
    desk: &Desk,
    agreement: &str,
    letter: &str,
) -> Result<Option<SaidCriterion>, AppError> {
    let facts = desk.reference.facts().await?;
    let said = facts.provisions.get(agreement).and_then(|known| {
        let code = known.provisions.criterion_of(letter)?;
        let article = known.provisions.criterion_article(code);
        Some(SaidCriterion {
            code: code.to_owned(),
            article: article.map(str::to_owned),
            is_customary: known.has_customary_letters(),
        })
    });
    Ok(said)
}

/// What an agreement asks of its proofs.
pub(super) fn law(facts: &Facts, agreement: &str) -> Result<ProofLaw, AppError> {
    let row = row(facts, agreement)?;
    let provisions = facts.provisions.get(agreement);
    let criteria = provisions.map(|known| known.provisions.criteria.clone());
    let parties = facts.other_parties(agreement);
    let read = ProofLaw::read(&columns(row), criteria.unwrap_or_default(), parties);
    read.map_err(|unread| {
        tracing::warn!(%unread, "a proof of the reference data cannot be read");
        unknown(agreement)
    })
}

fn row<'f>(facts: &'f Facts, agreement: &str) -> Result<&'f ProofRow, AppError> {
    facts
        .proofs
        .get(agreement)
        .ok_or_else(|| unknown(agreement))
}

fn name(facts: &Facts, agreement: &str) -> Result<AgreementName, AppError> {
    let known = facts.agreements.get(agreement);
    let known = known.ok_or_else(|| unknown(agreement))?;
    Ok(AgreementName {
        id: agreement.to_owned(),
        short_es: known.short_es.clone(),
        short_en: known.short_en.clone(),
    })
}

fn columns(row: &ProofRow) -> Columns<'_> {
    let amount = row.declaration_limit_amount.as_deref();
    let limit = amount.zip(row.declaration_limit_currency.as_deref());
    Columns {
        agreement: &row.agreement,
        proof_types: &row.proof_types,
        certifiers: &row.certifiers,
        data_elements: row.data_elements.as_deref().unwrap_or_default(),
        languages: row.languages.as_deref().unwrap_or_default(),
        validity_months: row.validity_months,
        blanket_months: row.blanket_months,
        record_years: row.record_years,
        limit,
    }
}

pub(super) fn unknown(agreement: &str) -> AppError {
    OriginError::UnknownAgreement {
        agreement: agreement.to_owned(),
    }
    .into()
}
