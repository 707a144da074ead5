//! Whether an answer would now be another.

use proa_domain::ids::AnswerId;
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
    let sql = "SELECT id, market, sources, json_extract(result, '$.schedule.id') AS schedule
        FROM answers WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC";
    let kept = Kept::find_by_statement(query(sql, []));
    let mut suspects = Vec::new();
    for kept in kept.all(desk.store.read()).await? {
        if has_other_sources(&facts, &kept.market, &kept.sources)?
            || kept.schedule.as_deref() != current(&facts, &kept.market)
        {
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
    sources: String,
    schedule: Option<String>,
}

/// The schedule that answers come from.
fn current<'a>(facts: &'a Facts, market: &str) -> Option<&'a str> {
    facts
        .current
        .get(market)
        .map(|schedule| schedule.id.as_str())
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
    let used = then.schedule.as_ref().map(|schedule| schedule.id.as_str());
    if !has_other_sources(&facts, &model.market, &model.sources)?
        && used == current(&facts, &model.market)
    {
        return Ok(false);
    }
    Ok(match lookup(desk, input.clone()).await {
        Ok(now) => differs(then, &now),
        Err(AppError::Lookup(_)) => true,
        Err(other) => return Err(other),
    })
}

/// Whether a source that was used is gone or has other rows, or a table, quotas or duties on top
/// that were not used have come to the market; so may a record have, and only the product tells whether it is of it.
fn has_other_sources(facts: &Facts, market: &str, sources: &str) -> Result<bool, AppError> {
    let used: Vec<UsedSource> = read(sources)?;
    let is_used = |id: &str| used.iter().any(|source| source.id == id);
    let records = facts
        .records
        .iter()
        .filter(|record| record.market == market);
    let mut beside = facts.beside(market).chain(records);
    if beside.any(|schedule| !is_used(&schedule.source_id)) {
        return Ok(true);
    }
    Ok(used.iter().any(|source| {
        let now = facts.sources.get(&source.id);
        now.map(|now| &now.sha256) != source.sha256.as_ref()
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
