//! The rules of the official lists in use: those of the same codes and days are one rule.

use std::collections::BTreeMap;

use proa_domain::origin::product_rule::{ProductRule, RuleRole, RuleState};
use proa_domain::origin::published::joined;
use proa_domain::origin::rule::Rule;
use proa_domain::origin::rule_text::TextReason;
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::CodeRange;
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::SourcedRule;
use crate::error::AppError;
use crate::treaties::facts::ALWAYS;
use crate::treaties::reference::rows::query;

#[derive(FromQueryResult)]
struct Row {
    edition_id: String,
    agreement: String,
    hs_edition: String,
    source_id: String,
    number: u32,
    set_number: u32,
    hs_from: String,
    hs_to: String,
    goods: Option<String>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    text: String,
    structured: Option<String>,
    reason: Option<String>,
    locator: String,
}

const IN_USE: &str = "
    SELECT rule.*, agreement, hs_edition, source_id
    FROM rule_editions AS edition JOIN published_rules AS rule ON rule.edition_id = edition.id
    WHERE state = 'current' ORDER BY edition.id, rule.number";

type Goods = (String, String, String, Option<String>, Option<String>);

impl Row {
    fn goods(&self) -> Goods {
        let (from, to) = (self.hs_from.clone(), self.hs_to.clone());
        let days = (self.valid_from.clone(), self.valid_to.clone());
        (self.edition_id.clone(), from, to, days.0, days.1)
    }

    fn is_other_way(&self) -> bool {
        self.reason.as_deref() == Some(TextReason::OtherWay.code())
    }

    fn tree(&self) -> Option<Rule> {
        self.structured.as_ref()?.parse().ok()
    }

    fn said(&self) -> String {
        match &self.goods {
            Some(goods) => format!("{goods}: {}", self.text),
            None => self.text.clone(),
        }
    }
}

/// Reads them all.
pub(super) async fn read(db: &impl ConnectionTrait) -> Result<Vec<SourcedRule>, AppError> {
    let rows = Row::find_by_statement(query(IN_USE, [])).all(db).await?;
    let mut of_goods: BTreeMap<Goods, Vec<Row>> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| !row.is_other_way()) {
        of_goods.entry(row.goods()).or_default().push(row);
    }
    Ok(of_goods
        .into_values()
        .filter_map(|rows| sourced(&rows))
        .collect())
}

/// One rule of all rows for the same goods. It is computed where each set of them has a way that is.
fn sourced(rows: &[Row]) -> Option<SourcedRule> {
    let first = rows.first()?;
    let day = |text: &Option<String>| text.as_deref().map(str::parse::<Day>).transpose();
    let (valid_from, valid_to) = (day(&first.valid_from).ok()?, day(&first.valid_to).ok()?);
    let trees: Vec<Option<Rule>> = rows.iter().map(Row::tree).collect();
    let mut sets = rows.chunk_by(|one, other| one.set_number == other.set_number);
    let is_computed = sets.all(|set| set.iter().any(|row| row.structured.is_some()));
    let ways = trees.iter().zip(rows);
    let ways = ways.filter_map(|(tree, row)| Some((tree.as_ref()?, row.goods.as_deref())));
    let structured = joined(ways).to_string();
    let unread = trees.iter().zip(rows);
    let unread = unread.filter(|(tree, _)| tree.is_none() || !is_computed);
    let unread: Vec<String> = unread.map(|(_, row)| row.said()).collect();
    Some(SourcedRule {
        rule: ProductRule {
            id: format!("{}/{}", first.edition_id, first.number),
            agreement: first.agreement.clone(),
            edition: first.hs_edition.clone(),
            range: CodeRange {
                first: first.hs_from.parse().ok()?,
                last: first.hs_to.parse().ok()?,
            },
            structured,
            role: RuleRole::Rule,
            applies_to: None,
            valid_from: valid_from.unwrap_or(ALWAYS.parse().ok()?),
            valid_to,
            state: if is_computed {
                RuleState::Computed
            } else {
                RuleState::TextOnly
            },
            gap: None,
            citation: first.locator.clone(),
        },
        is_unread: false,
        text: (!unread.is_empty()).then(|| unread.join("; ")),
        has_more: is_computed && !unread.is_empty(),
        source: first.source_id.clone(),
        confidence: "high".to_owned(),
    })
}
