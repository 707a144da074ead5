//! Answers kept with a company: what was asked, what was answered, and the identity of every
//! source. An answer whose sources changed is asked again, and is stale when it would now differ.

pub(crate) mod entity;
mod recompute;
mod stale;

use std::collections::BTreeSet;

use proa_domain::ids::{AnswerId, CompanyId, ProductId};
use proa_domain::money::MoneyText;
use proa_domain::settings::Action;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use serde::{Deserialize, Serialize};

use self::entity::answer;
pub use self::recompute::{
    AnswerFigures, LeftAnswer, LeftReason, Recomputation, RecomputeAnswers, Recomputed, recompute,
};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};
use crate::treaties::facts::Facts;
use crate::treaties::lookup::answer::{Line, LookupAnswer, Preference};
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::{AgreementName, lookup};
use crate::treaties::reference::rows::query;

const TOPIC: &str = "answers";
/// How many digits of a code all countries share.
const SUBHEADING: usize = 6;

/// A question to keep with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveAnswer {
    /// With which company.
    pub company_id: CompanyId,
    /// For which of its products.
    pub product_id: Option<ProductId>,
    /// What is asked.
    pub input: LookupInput,
}

/// An answer in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AnswerRow {
    /// Identity.
    pub id: AnswerId,
    /// With which company it is kept.
    pub company_id: CompanyId,
    /// For which of its products.
    pub product_id: Option<ProductId>,
    /// The code that was asked about, with points.
    pub product: String,
    /// Its text.
    pub product_text: String,
    /// The market.
    pub market: String,
    /// The day of import.
    pub on: String,
    /// When it was kept.
    pub at: String,
    /// The agreement that serves best on the line that was looked at, where one does.
    pub best: Option<AgreementName>,
    /// What that agreement saves there, compared with the general duty.
    pub saving: Option<MoneyText>,
    /// Its sources changed, and it would now be another.
    pub is_stale: bool,
}

/// An answer as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SavedAnswer {
    /// The row of the list.
    pub row: AnswerRow,
    /// What was asked.
    pub input: LookupInput,
    /// What was answered then.
    pub answer: LookupAnswer,
}

/// The identity of a source that an answer used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct UsedSource {
    id: String,
    vintage: Option<String>,
    sha256: Option<String>,
}

/// Asks, and keeps the answer with a company. The day and the exchange rates are fixed, so
/// that the question stays the same.
pub async fn save(desk: &Desk, save: SaveAnswer) -> Result<AnswerId, AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let SaveAnswer {
        company_id,
        product_id,
        mut input,
    } = save;
    // What comes in meanwhile was not used.
    let facts = desk.reference.facts().await?;
    let answer = lookup(desk, input.clone()).await?;
    input.on = Some(answer.on.clone());
    input.rates.clone_from(&answer.rates);
    let id = AnswerId(desk.env.uuid());
    let now = desk.env.now().to_string();
    let model = answer::Model {
        id,
        version: 1,
        company_id,
        product_id,
        product_code: answer.product.digits.clone(),
        market: answer.market.market.clone(),
        asked_on: answer.on.clone(),
        input: to_json(&input)?,
        result: to_json(&answer)?,
        sources: to_json(&used(&facts, &answer))?,
        created_at: now.clone(),
        updated_at: now,
        deleted_at: None,
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::SaveAnswer, record, async |tx| {
            let company = "SELECT 1 FROM companies WHERE id = ? AND deleted_at IS NULL";
            let company = query(company, [company_id.to_string().into()]);
            if tx.read().query_one_raw(company).await?.is_none() {
                return Err(missing("companies"));
            }
            tx.insert::<answer::Entity>(model).await
        })
        .await?;
    Ok(id)
}

/// The answers of a company, newest first.
pub async fn list(desk: &Desk, company: CompanyId) -> Result<Vec<AnswerRow>, AppError> {
    let models = answer::Entity::find()
        .filter(answer::Column::CompanyId.eq(company))
        .filter(answer::Column::DeletedAt.is_null())
        .order_by_desc(answer::Column::CreatedAt)
        .all(desk.store.read())
        .await?;
    let mut rows = Vec::with_capacity(models.len());
    for model in &models {
        rows.push(saved(desk, model).await?.row);
    }
    Ok(rows)
}

/// Answers of the office that would now be others, as far as they were looked for.
pub struct Stale {
    /// Those that were found, newest first.
    pub rows: Vec<AnswerRow>,
    /// There are more answers with changed sources than were asked again.
    pub is_cut: bool,
}

/// Answers of the whole office that would now be others, newest first. Only those whose sources
/// changed are read whole and asked again, and of them no more than the newest `most`.
pub async fn stale(desk: &Desk, most: usize) -> Result<Stale, AppError> {
    let mut suspects = stale::suspects(desk).await?;
    let is_cut = suspects.len() > most;
    suspects.truncate(most);
    let mut rows = Vec::new();
    for id in suspects {
        let row = get(desk, id).await?.row;
        rows.extend(row.is_stale.then_some(row));
    }
    Ok(Stale { rows, is_cut })
}

/// How many answers a list of touched ones holds.
const TOUCHED: usize = 50;

/// The newest kept answers about products of a market, by their subheadings; about all of its
/// products where there are none.
pub(crate) async fn touched(
    desk: &Desk,
    market: &str,
    subheadings: Option<&BTreeSet<String>>,
) -> Result<Vec<AnswerRow>, AppError> {
    let kept: Vec<(AnswerId, String)> = answer::Entity::find()
        .select_only()
        .columns([answer::Column::Id, answer::Column::ProductCode])
        .filter(answer::Column::Market.eq(market))
        .filter(answer::Column::DeletedAt.is_null())
        .order_by_desc(answer::Column::CreatedAt)
        .into_tuple()
        .all(desk.store.read())
        .await?;
    let is_touched = |product: &str| {
        let shared = product.get(..SUBHEADING).unwrap_or(product);
        subheadings.is_none_or(|all| {
            let mut after = all.range(shared.to_owned()..);
            after.next().is_some_and(|code| code.starts_with(shared))
        })
    };
    let mut rows = Vec::new();
    let touched = kept.iter().filter(|(_, product)| is_touched(product));
    for (id, _) in touched.take(TOUCHED) {
        rows.push(get(desk, *id).await?.row);
    }
    Ok(rows)
}

/// An answer as it was given.
pub async fn get(desk: &Desk, id: AnswerId) -> Result<SavedAnswer, AppError> {
    saved(desk, &model(desk, id).await?).await
}

async fn model(desk: &Desk, id: AnswerId) -> Result<answer::Model, AppError> {
    let model = answer::Entity::find_by_id(id)
        .filter(answer::Column::DeletedAt.is_null())
        .one(desk.store.read())
        .await?;
    model.ok_or_else(|| missing(TOPIC))
}

async fn saved(desk: &Desk, model: &answer::Model) -> Result<SavedAnswer, AppError> {
    let input: LookupInput = from_json(&model.input)?;
    let answer: LookupAnswer = from_json(&model.result)?;
    let is_stale = stale::is_stale(desk, model, &input, &answer).await?;
    Ok(SavedAnswer {
        row: row(model, &input, &answer, is_stale),
        input,
        answer,
    })
}

fn row(
    model: &answer::Model,
    input: &LookupInput,
    answer: &LookupAnswer,
    is_stale: bool,
) -> AnswerRow {
    let offer = line_of(input, answer).and_then(offer_of);
    AnswerRow {
        id: model.id,
        company_id: model.company_id,
        product_id: model.product_id,
        product: answer.product.code.clone(),
        product_text: answer.product.description.clone(),
        market: model.market.clone(),
        on: model.asked_on.clone(),
        at: model.created_at.clone(),
        best: offer.map(|offer| AgreementName::of(&offer.agreement)),
        saving: offer.and_then(|offer| offer.saving.clone()),
        is_stale,
    }
}

/// The line that stands for an answer: the one that was looked at, else the first on which an
/// agreement serves, else the first.
fn line_of<'a>(input: &LookupInput, answer: &'a LookupAnswer) -> Option<&'a Line> {
    let looked_at = input.line.as_ref();
    let chosen = |line: &&Line| Some(&line.digits) == looked_at;
    let mut lines = answer.lines.iter();
    lines
        .clone()
        .find(chosen)
        .or_else(|| lines.clone().find(|line| offer_of(line).is_some()))
        .or_else(|| lines.next())
}

/// What the agreement that serves best gives to a line.
fn offer_of(line: &Line) -> Option<&Preference> {
    let best = line.best.as_ref()?.agreements.first()?;
    let mut offers = line.preferences.iter();
    offers.find(|offer| offer.agreement.id == *best)
}

/// The sources of an answer; among them the tables, quotas and duties on top of its market that
/// had nothing to say.
fn used(facts: &Facts, answer: &LookupAnswer) -> Vec<UsedSource> {
    let named = answer.sources.iter().map(|source| UsedSource {
        id: source.id.clone(),
        vintage: source.vintage.clone(),
        sha256: source.sha256.clone(),
    });
    let tables = facts.beside(&answer.market.market);
    let silent = tables.filter_map(|table| {
        let source = facts.sources.get(&table.source_id)?;
        Some(UsedSource {
            id: source.id.clone(),
            vintage: Some(source.vintage.clone()),
            sha256: Some(source.sha256.clone()),
        })
    });
    let mut used: Vec<UsedSource> = named.chain(silent).collect();
    used.sort();
    used.dedup();
    used
}

fn missing(topic: &str) -> AppError {
    StoreError::NotFound {
        topic: topic.to_owned(),
    }
    .into()
}

#[cfg(test)]
mod tests;
