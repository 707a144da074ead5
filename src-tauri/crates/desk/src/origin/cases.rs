//! Origin cases that the office keeps: the question, what came out under each agreement, and whether
//! it would come out otherwise today.

pub(crate) mod entity;

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::{CompanyId, OriginCaseId, ProductId};
use proa_domain::origin::determination::Determination;
use proa_domain::origin::determination::step::Outcome;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Select,
};
use serde::{Deserialize, Serialize};

use self::entity::origin_case;
use super::declarations;
use super::determine::{OriginQuestion, sourced};
use super::error::OriginError;
use super::sources::{ChangedSources, UsedSource};
use crate::Desk;
use crate::companies::rows::find;
use crate::error::{AppError, StoreError};
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};
use crate::store::plain::{begins, code, holds, plain};

pub(super) const TOPIC: &str = "origin_cases";
/// Longer names are texts.
const LONGEST_NAME: usize = 120;
/// A list shows so many cases at first.
pub const FIRST_LISTED: u32 = 200;

/// A case to keep.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "SaveOriginCase")]
pub struct SaveCase {
    /// The case that it replaces; a new one where none is named.
    pub id: Option<OriginCaseId>,
    /// Its name.
    pub name: String,
    /// The company that makes the good.
    pub company_id: Option<CompanyId>,
    /// Which of its products the good is.
    pub product_id: Option<ProductId>,
    /// What is asked.
    pub question: OriginQuestion,
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "OriginCaseRow")]
pub struct CaseRow {
    /// Identity.
    pub id: OriginCaseId,
    /// Its name.
    pub name: String,
    /// The company that makes the good.
    pub company_id: Option<CompanyId>,
    /// Which of its products the good is.
    pub product_id: Option<ProductId>,
    /// The code of the good.
    pub code: String,
    /// The only market that was asked about.
    pub market: Option<String>,
    /// The day of import.
    pub on: String,
    /// When it was kept.
    pub at: String,
    /// Agreements under which the good originates.
    pub originates: Vec<String>,
    /// Agreements that wait for something.
    pub open: Vec<String>,
}

/// Which cases to list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "OriginCaseFilter")]
pub struct CaseFilter {
    /// Those of a company.
    #[serde(default)]
    pub company: Option<CompanyId>,
    /// Those of one of its products.
    #[serde(default)]
    pub product: Option<ProductId>,
    /// What is in their names or begins their codes; all where it is empty.
    #[serde(default)]
    pub text: String,
    /// So many at most.
    pub limit: u32,
}

/// Cases in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "OriginCasePage")]
pub struct CasePage {
    /// The newest first.
    pub rows: Vec<CaseRow>,
    /// There are more.
    pub has_more: bool,
}

/// A case under which something else comes out today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename = "ChangedOriginCase")]
pub struct ChangedCase {
    /// Which.
    pub id: OriginCaseId,
    /// Under these agreements.
    pub agreements: Vec<String>,
}

/// A case that is kept.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "SavedOriginCase")]
pub struct SavedCase {
    /// The row of the list.
    pub row: CaseRow,
    /// What is asked.
    pub question: OriginQuestion,
    /// Agreements under which something else came out when it was kept: their rules, or the
    /// program, changed since.
    pub changed: Vec<String>,
    /// Which of their sources are others today.
    pub sources: Vec<ChangedSources>,
}

/// What came out under an agreement, with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    found: Determination,
    #[serde(default)]
    sources: Vec<UsedSource>,
}

/// Keeps a case with what came out. The day is fixed, so that the question stays the same.
pub async fn save(desk: &Desk, save: SaveCase) -> Result<OriginCaseId, AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let name = save.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(OriginError::CaseName.into());
    }
    let mut question = save.question;
    declarations::bring_up(desk, &mut question.case).await?;
    let (day, found) = determined(desk, &question).await?;
    question.on = Some(day);
    let id = save.id.unwrap_or_else(|| OriginCaseId(desk.env.uuid()));
    let now = desk.env.now().to_string();
    let model = origin_case::Model {
        id,
        version: 1,
        name,
        company_id: save.company_id,
        product_id: save.product_id,
        product_code: question.case.good.code.to_string(),
        market: question.market.clone(),
        asked_on: day.to_string(),
        question: to_json(&question)?,
        result: to_json(&found)?,
        created_at: now.clone(),
        updated_at: now,
        deleted_at: None,
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::SaveOriginCase, record, async |tx| {
            if let Some(company) = save.company_id {
                find(tx.read(), company).await?;
            }
            if save.id.is_none() {
                return tx.insert::<origin_case::Entity>(model).await;
            }
            let before = live()
                .filter(origin_case::Column::Id.eq(id))
                .one(tx.read())
                .await?;
            let before = before.ok_or_else(|| AppError::from(StoreError::not_found(TOPIC)))?;
            let after = origin_case::Model {
                version: before.version,
                created_at: before.created_at.clone(),
                ..model
            };
            tx.update::<origin_case::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await?;
    Ok(id)
}

/// Forgets a case; undo brings it back.
pub async fn remove(desk: &Desk, id: OriginCaseId) -> Result<(), AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::RemoveOriginCase, record, async |tx| {
            let found = live()
                .filter(origin_case::Column::Id.eq(id))
                .one(tx.read())
                .await?;
            let found = found.ok_or_else(|| AppError::from(StoreError::not_found(TOPIC)))?;
            tx.remove::<origin_case::Entity>(&found).await
        })
        .await?;
    Ok(())
}

/// The newest cases of a filter.
pub async fn list(desk: &Desk, filter: &CaseFilter) -> Result<CasePage, AppError> {
    let limit = u64::from(filter.limit);
    let mut cases = live()
        .order_by_desc(origin_case::Column::UpdatedAt)
        .order_by_desc(origin_case::Column::Id)
        .limit(limit + 1);
    if let Some(company) = filter.company {
        cases = cases.filter(origin_case::Column::CompanyId.eq(company));
    }
    if let Some(product) = filter.product {
        cases = cases.filter(origin_case::Column::ProductId.eq(product));
    }
    let text = filter.text.trim();
    if !text.is_empty() {
        let mut any = Condition::any().add(Expr::cust_with_values(holds("name"), [plain(text)]));
        if let Some(digits) = code(text) {
            any = any.add(Expr::cust_with_values(begins("product_code"), [digits]));
        }
        cases = cases.filter(any);
    }
    let mut models = cases.all(desk.store.read()).await?;
    let has_more = models.len() as u64 > limit;
    models.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let rows = models.iter().map(|model| Ok(row(model, &kept(model)?)));
    Ok(CasePage {
        rows: rows.collect::<Result<_, AppError>>()?,
        has_more,
    })
}

/// A case under one agreement.
pub(super) struct UnderAgreement {
    pub(super) row: CaseRow,
    pub(super) question: OriginQuestion,
    /// What came out when it was kept.
    pub(super) then: Option<Determination>,
    /// What comes out today.
    pub(super) now: Option<Determination>,
    /// What comes out on a later day that was asked for.
    pub(super) later: Option<Determination>,
}

/// A case under one agreement, as it was kept and as it comes out today; and as it comes out on a day, where
/// that is after the day of the case.
pub(super) async fn under(
    desk: &Desk,
    id: OriginCaseId,
    agreement: &str,
    later: Option<Day>,
) -> Result<UnderAgreement, AppError> {
    let model = one(desk, id).await?;
    let question: OriginQuestion = from_json(&model.question)?;
    let before = kept(&model)?;
    let of_agreement = |found: &[Kept]| {
        let mut found = found.iter().map(|kept| &kept.found);
        found.find(|known| known.agreement == agreement).cloned()
    };
    let alone = OriginQuestion {
        agreement: Some(agreement.to_owned()),
        ..question.clone()
    };
    let (day, today) = determined(desk, &alone).await?;
    let at_later = match later.filter(|later| *later > day) {
        None => Vec::new(),
        on => determined(desk, &OriginQuestion { on, ..alone }).await?.1,
    };
    Ok(UnderAgreement {
        row: row(&model, &before),
        question,
        then: of_agreement(&before),
        now: of_agreement(&today),
        later: of_agreement(&at_later),
    })
}

/// A case, and whether something else comes out today.
pub async fn get(desk: &Desk, id: OriginCaseId) -> Result<SavedCase, AppError> {
    let model = one(desk, id).await?;
    let question: OriginQuestion = from_json(&model.question)?;
    let sources = changed(desk, &model, &question).await?;
    Ok(SavedCase {
        row: row(&model, &kept(&model)?),
        changed: sources.iter().map(|of| of.agreement.clone()).collect(),
        sources,
        question,
    })
}

/// Of some cases, those under which something else comes out today.
pub async fn check(desk: &Desk, ids: &[OriginCaseId]) -> Result<Vec<ChangedCase>, AppError> {
    let mut found = Vec::new();
    for id in ids {
        let model = one(desk, *id).await?;
        let question: OriginQuestion = from_json(&model.question)?;
        let changed = changed(desk, &model, &question).await?;
        let agreements: Vec<String> = changed.into_iter().map(|of| of.agreement).collect();
        if !agreements.is_empty() {
            found.push(ChangedCase {
                id: *id,
                agreements,
            });
        }
    }
    Ok(found)
}

/// A case in a list, without determining it.
pub(super) async fn listed(desk: &Desk, id: OriginCaseId) -> Result<CaseRow, AppError> {
    let model = one(desk, id).await?;
    Ok(row(&model, &kept(&model)?))
}

async fn one(desk: &Desk, id: OriginCaseId) -> Result<origin_case::Model, AppError> {
    let found = live()
        .filter(origin_case::Column::Id.eq(id))
        .one(desk.store.read())
        .await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

/// The agreements under which something else comes out today, with the sources that are others.
async fn changed(
    desk: &Desk,
    model: &origin_case::Model,
    question: &OriginQuestion,
) -> Result<Vec<ChangedSources>, AppError> {
    let then = by_agreement(kept(model)?);
    let now = match determined(desk, question).await {
        Ok((_, today)) => by_agreement(today),
        // What cannot be determined any more comes out otherwise everywhere, and can be corrected.
        Err(AppError::Origin(_)) => {
            let of = |id: &String| ChangedSources::of(id, &[], &[]);
            return Ok(then.keys().map(of).collect());
        }
        Err(error) => return Err(error),
    };
    let all: BTreeSet<&String> = now.keys().chain(then.keys()).collect();
    let changed = all.into_iter().filter_map(|id| {
        let (then, now) = (then.get(id), now.get(id));
        let is_same = then.map(|kept| &kept.found) == now.map(|kept| &kept.found);
        let sources = |of: Option<&Kept>| of.map(|kept| kept.sources.clone()).unwrap_or_default();
        (!is_same).then(|| ChangedSources::of(id, &sources(then), &sources(now)))
    });
    Ok(changed.collect())
}

fn by_agreement(found: Vec<Kept>) -> BTreeMap<String, Kept> {
    let found = found.into_iter();
    found
        .map(|kept| (kept.found.agreement.clone(), kept))
        .collect()
}

fn live() -> Select<origin_case::Entity> {
    origin_case::Entity::find().filter(origin_case::Column::DeletedAt.is_null())
}

/// What is kept of a case, and compared with what comes out later.
async fn determined(desk: &Desk, question: &OriginQuestion) -> Result<(Day, Vec<Kept>), AppError> {
    let (day, found) = sourced(desk, question).await?;
    let found = found.into_iter().map(|(found, sources)| Kept {
        found: found.without_lines(),
        sources,
    });
    Ok((day, found.collect()))
}

fn kept(model: &origin_case::Model) -> Result<Vec<Kept>, AppError> {
    Ok(from_json(&model.result)?)
}

fn row(model: &origin_case::Model, found: &[Kept]) -> CaseRow {
    let with = |outcome: Outcome| {
        let found = found.iter().map(|kept| &kept.found);
        let of_outcome = found.filter(|known| known.outcome == outcome);
        of_outcome.map(|known| known.agreement.clone()).collect()
    };
    CaseRow {
        id: model.id,
        name: model.name.clone(),
        company_id: model.company_id,
        product_id: model.product_id,
        code: model.product_code.clone(),
        market: model.market.clone(),
        on: model.asked_on.clone(),
        at: model.updated_at.clone(),
        originates: with(Outcome::Met),
        open: with(Outcome::Open),
    }
}

#[cfg(test)]
mod tests;
