//! Whether an answer would now be another.

use proa_domain::ids::AnswerId;
use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::FromQueryResult;

use super::entity::answer;
use super::{UsedSource, read};
use crate::Desk;
use crate::error::AppError;
use crate::treaties::facts::Facts;
use crate::treaties::lookup::answer::LookupAnswer;
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::lookup;
use crate::treaties::reference::rows::query;

/// Answers whose sources changed, newest first: read by their sources alone, for there may be many.
pub(super) async fn suspects(desk: &Desk) -> Result<Vec<AnswerId>, AppError> {
    let facts = desk.reference.facts().await?;
    let sql = "SELECT id, market, product_code, sources,
            json_extract(result, '$.schedule.id') AS schedule
        FROM answers WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC";
    let kept = Kept::find_by_statement(query(sql, []));
    let mut suspects = Vec::new();
    for kept in kept.all(desk.store.read()).await? {
        if has_other_sources(&facts, &kept)? {
            suspects.push(kept.id);
        }
    }
    Ok(suspects)
}

/// What of an answer says whether its sources changed.
#[derive(FromQueryResult)]
struct Kept {
    id: AnswerId,
    market: String,
    product_code: String,
    sources: String,
    schedule: Option<String>,
}

/// Asked again only where a source is no longer the one that was used, or another schedule is
/// current. A question that can no longer be answered is stale too.
pub(super) async fn is_stale(
    desk: &Desk,
    model: &answer::Model,
    input: &LookupInput,
    then: &LookupAnswer,
) -> Result<bool, AppError> {
    let facts = desk.reference.facts().await?;
    let kept = Kept {
        id: model.id,
        market: model.market.clone(),
        product_code: model.product_code.clone(),
        sources: model.sources.clone(),
        schedule: then.schedule.as_ref().map(|schedule| schedule.id.clone()),
    };
    if !has_other_sources(&facts, &kept)? {
        return Ok(false);
    }
    Ok(match lookup(desk, input.clone()).await {
        Ok(now) => differs(then, &now),
        Err(AppError::Lookup(_)) => true,
        Err(other) => return Err(other),
    })
}

/// Whether another schedule would answer, a source that was used is gone, has other rows or was put
/// aside, or a table, quotas or duties on top that were not used have come to the market.
fn has_other_sources(facts: &Facts, kept: &Kept) -> Result<bool, AppError> {
    // A Mexican code is looked for under what all countries share of it.
    if let Ok(code) = kept.product_code.parse::<TariffCode>()
        && [code, code.shared()].into_iter().any(|code| {
            let now = facts.schedule_of(&kept.market, code);
            now.map(|now| &now.id) != kept.schedule.as_ref()
        })
    {
        return Ok(true);
    }
    let used: Vec<UsedSource> = read(&kept.sources)?;
    let is_used = |id: &str| used.iter().any(|source| source.id == id);
    let beside = || facts.beside(&kept.market);
    if beside().any(|schedule| !is_used(&schedule.source_id)) {
        return Ok(true);
    }
    let is_in_use = |id: &str| {
        let others = facts.current.values().chain(&facts.records);
        let others = others.chain(facts.uses.values());
        let mut all = beside().chain(others);
        all.any(|schedule| schedule.source_id == id)
    };
    Ok(used.iter().any(|source| {
        facts.sources.get(&source.id).is_none_or(|now| {
            let is_imported = now.kind == "imported";
            Some(&now.sha256) != source.sha256.as_ref() || is_imported && !is_in_use(&source.id)
        })
    }))
}

/// What somebody would decide by: lines, duties, rules, proofs; not the identity of the sources.
pub(super) fn differs(then: &LookupAnswer, now: &LookupAnswer) -> bool {
    let plain = |answer: &LookupAnswer| {
        let mut lines = answer.lines.clone();
        for line in &mut lines {
            line.sources.clear();
            for levy in &mut line.additional {
                levy.source = None;
                levy.citation = None;
            }
            for preference in &mut line.preferences {
                preference.sources.clear();
            }
        }
        (lines, answer.pending.clone(), answer.customs_value.clone())
    };
    plain(then) != plain(now)
}
