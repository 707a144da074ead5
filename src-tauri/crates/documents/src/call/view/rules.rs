//! How it is decided: by what criteria, by whom, and what counts between equals.

use proa_domain::missions::selection::rules::TieRule;

use super::words::{Sayer, capital};
use super::{Block, Section, Table};
use crate::DocumentError;

/// How places are given.
pub(super) fn decides(say: &Sayer<'_>) -> Result<Section, DocumentError> {
    let rules = &say.call.call.rules;
    let reviewers = [("count", rules.reviewers.into())];
    let text = say.texts.with("call-reviewers-of", reviewers)?;
    let mut blocks = vec![Block::Said { text }, say.said("documents-call-blind")?];
    if rules.justification > 0 {
        blocks.push(say.said("documents-call-justified")?);
    }
    blocks.push(criteria(say)?);
    blocks.push(say.said("documents-call-mean")?);
    blocks.push(say.said("documents-call-ties")?);
    blocks.push(Block::Steps { points: ties(say)? });
    blocks.push(say.said("documents-call-draw")?);
    say.section("documents-call-decides", blocks)
}

fn criteria(say: &Sayer<'_>) -> Result<Block, DocumentError> {
    let criteria = &say.call.call.rules.criteria;
    if criteria.is_empty() {
        return say.said("call-criteria-none");
    }
    let rows = criteria
        .iter()
        .map(|one| vec![one.name.clone(), one.weight.to_string()]);
    Ok(Block::Table(Table {
        name: Some(say.texts.get("call-criteria")?),
        headers: vec![
            say.texts.get("criterion-name")?,
            say.texts.get("criterion-weight")?,
        ],
        rows: rows.collect(),
        figures: vec![false, true],
    }))
}

/// What decides between equals, one after another; the draw comes last in any case.
fn ties(say: &Sayer<'_>) -> Result<Vec<String>, DocumentError> {
    let rules = &say.call.call.rules;
    let said = rules.ties.iter().map(|tie| match tie {
        TieRule::Criterion(code) => {
            let own = rules.criteria.iter().find(|one| one.code == *code);
            let name = own.map_or(code, |own| &own.name);
            let criterion = [("criterion", name.into())];
            say.texts.with("decider-criterion", criterion)
        }
        TieRule::EarlierApplication => say.texts.get("decider-earlier"),
    });
    let lot = std::iter::once_with(|| say.texts.get("decider-lot"));
    said.chain(lot)
        .map(|said| said.map(|said| capital(&said)))
        .collect()
}
