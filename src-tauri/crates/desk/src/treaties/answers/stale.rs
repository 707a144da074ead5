//! Whether an answer would now be another.

use sea_orm::{ConnectionTrait as _, Value};

use super::entity::answer;
use super::{UsedSource, read};
use crate::Desk;
use crate::error::AppError;
use crate::treaties::facts::Facts;
use crate::treaties::lookup::answer::LookupAnswer;
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::lookup;
use crate::treaties::reference::rows::query;

/// Asked again only where a source is no longer the one that was used, or another schedule is
/// current. A question that can no longer be answered is stale too.
pub(super) async fn is_stale(
    desk: &Desk,
    model: &answer::Model,
    input: &LookupInput,
    then: &LookupAnswer,
) -> Result<bool, AppError> {
    let facts = desk.reference.facts().await?;
    if !has_other_sources(&facts, model)? && !has_other_schedule(desk, model, then).await? {
        return Ok(false);
    }
    Ok(match lookup(desk, input.clone()).await {
        Ok(now) => differs(then, &now),
        Err(AppError::Lookup(_)) => true,
        Err(other) => return Err(other),
    })
}

/// Whether a source that was used is gone or has other rows.
fn has_other_sources(facts: &Facts, model: &answer::Model) -> Result<bool, AppError> {
    let used: Vec<UsedSource> = read(&model.sources)?;
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
fn differs(then: &LookupAnswer, now: &LookupAnswer) -> bool {
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
