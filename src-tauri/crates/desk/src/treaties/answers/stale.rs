//! Whether an answer would now be another.

use proa_domain::ids::AnswerId;
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::FromQueryResult;

use super::UsedSource;
use super::entity::answer;
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::from_json;
use crate::treaties::facts::{Facts, RuleList};
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
        if has_other_sources(&facts, &kept, desk.env.today())? {
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
    if !has_other_sources(&facts, &kept, desk.env.today())? {
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
fn has_other_sources(facts: &Facts, kept: &Kept, today: Day) -> Result<bool, AppError> {
    // A Mexican code is looked for under what all countries share of it.
    if let Ok(code) = kept.product_code.parse::<TariffCode>()
        && [code, code.shared()].into_iter().any(|code| {
            let now = facts.schedule_of(&kept.market, code);
            now.map(|now| &now.id) != kept.schedule.as_ref()
        })
    {
        return Ok(true);
    }
    let used: Vec<UsedSource> = from_json(&kept.sources)?;
    let is_used = |id: &str| used.iter().any(|source| source.id == id);
    let beside = || facts.beside(&kept.market);
    if beside().any(|schedule| !is_used(&schedule.source_id)) {
        return Ok(true);
    }
    if has_other_rules(facts, kept, today, is_used) {
        return Ok(true);
    }
    let is_in_use = |id: &str| {
        let others = facts.current.values().chain(&facts.records);
        let others = others.chain(facts.uses.values());
        let mut all = beside().chain(others);
        facts.lists.iter().any(|list| list.source == id)
            || all.any(|schedule| schedule.source_id == id)
    };
    Ok(used.iter().any(|source| {
        facts.sources.get(&source.id).is_none_or(|now| {
            let is_imported = now.kind == "imported";
            Some(&now.sha256) != source.sha256.as_ref() || is_imported && !is_in_use(&source.id)
        })
    }))
}

/// Whether an official list of rules that was not used answers now for the product. Of a code above
/// the subheadings, every list of an agreement with the market may.
fn has_other_rules(facts: &Facts, kept: &Kept, day: Day, is_used: impl Fn(&str) -> bool) -> bool {
    let code = kept.product_code.parse::<TariffCode>().ok();
    let subheading = code.and_then(|code| code.subheading());
    let of_market = |list: &RuleList| facts.in_force(&list.agreement, &kept.market).is_some();
    let answers = |list: &RuleList| {
        subheading.is_none_or(|subheading| {
            let rules = facts.rules_of(&list.agreement, subheading, day);
            rules.is_some_and(|rules| rules.sources().any(|source| source == list.source))
        })
    };
    let mut unused = facts.lists.iter().filter(|list| !is_used(&list.source));
    unused.any(|list| of_market(list) && answers(list))
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
                if let Some(rule) = &mut preference.rule {
                    rule.id.clear();
                    rule.citation.clear();
                }
            }
        }
        (lines, answer.pending.clone(), answer.customs_value.clone())
    };
    plain(then) != plain(now)
}
