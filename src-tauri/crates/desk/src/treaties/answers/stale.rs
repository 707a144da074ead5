//! Whether an answer would now be another.

use std::collections::BTreeMap;

use proa_domain::ids::AnswerId;
use sea_orm::{ConnectionTrait as _, FromQueryResult, QueryResult, Value};

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
    let current = current_schedules(desk).await?;
    let sql = "SELECT id, market, sources, json_extract(result, '$.schedule.id') AS schedule
        FROM answers WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC";
    let kept = Kept::find_by_statement(query(sql, []));
    let mut suspects = Vec::new();
    for kept in kept.all(desk.store.read()).await? {
        if has_other_sources(&facts, &kept.sources)?
            || kept.schedule != current.get(&kept.market).cloned()
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

/// The schedule that answers come from, by market.
async fn current_schedules(desk: &Desk) -> Result<BTreeMap<String, String>, AppError> {
    let sql = "SELECT market, id FROM schedules WHERE is_current = 1";
    let rows = desk.reference.read().query_all_raw(query(sql, [])).await?;
    let pair = |row: QueryResult| Ok((row.try_get("", "market")?, row.try_get("", "id")?));
    rows.into_iter().map(pair).collect()
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
    if !has_other_sources(&facts, &model.sources)? && !has_other_schedule(desk, model, then).await?
    {
        return Ok(false);
    }
    Ok(match lookup(desk, input.clone()).await {
        Ok(now) => differs(then, &now),
        Err(AppError::Lookup(_)) => true,
        Err(other) => return Err(other),
    })
}

/// Whether a source that was used is gone or has other rows.
fn has_other_sources(facts: &Facts, sources: &str) -> Result<bool, AppError> {
    let used: Vec<UsedSource> = read(sources)?;
    Ok(used.iter().any(|source| {
        let now = facts.sources.get(&source.id);
        now.map(|now| &now.sha256) != source.sha256.as_ref()
    }))
}

async fn has_other_schedule(
    desk: &Desk,
    model: &answer::Model,
    then: &LookupAnswer,
) -> Result<bool, AppError> {
    let current = "SELECT id FROM schedules WHERE market = ? AND is_current = 1";
    let values: [Value; 1] = [model.market.clone().into()];
    let row = desk
        .reference
        .read()
        .query_one_raw(query(current, values))
        .await?;
    let now: Option<String> = row.map(|row| row.try_get("", "id")).transpose()?;
    Ok(now != then.schedule.as_ref().map(|schedule| schedule.id.clone()))
}

/// What somebody would decide by: lines, duties, rules, proofs; not the identity of the sources.
pub(super) fn differs(then: &LookupAnswer, now: &LookupAnswer) -> bool {
    let plain = |answer: &LookupAnswer| {
        let mut lines = answer.lines.clone();
        for line in &mut lines {
            line.sources.clear();
            for levy in &mut line.additional {
                levy.source = None;
            }
            for preference in &mut line.preferences {
                preference.sources.clear();
            }
        }
        (lines, answer.pending.clone(), answer.customs_value.clone())
    };
    plain(then) != plain(now)
}
