//! The rules that come with the program.

use proa_domain::origin::product_rule::{ProductRule, RuleRole, RuleState};
use proa_domain::origin::rule::Rule;
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::{CodeRange, TariffCode};
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::SourcedRule;
use crate::error::AppError;
use crate::treaties::facts::{ALWAYS, all};

#[derive(FromQueryResult)]
struct RuleRow {
    rule_id: String,
    agreement: String,
    hs_edition: String,
    hs_from: String,
    hs_to: String,
    structured: Option<String>,
    role: String,
    applies_to: Option<String>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    state: String,
    gap: Option<String>,
    citation: Option<String>,
    source: String,
    confidence: String,
}

impl RuleRow {
    fn range(&self) -> Option<CodeRange> {
        let code = |digits: &str| digits.parse::<TariffCode>().ok();
        Some(CodeRange {
            first: code(&self.hs_from)?,
            last: code(&self.hs_to)?,
        })
    }

    /// All but the goods: where one of these cannot be read, only the text tells.
    fn read(&self, always: Day) -> Option<(RuleRole, RuleState, Day, Option<Day>)> {
        let state: RuleState = self.state.parse().ok()?;
        if state == RuleState::Computed {
            self.structured.as_ref()?.parse::<Rule>().ok()?;
        }
        let day = |text: &Option<String>| text.as_deref().map(str::parse::<Day>).transpose();
        let from = day(&self.valid_from).ok()?.unwrap_or(always);
        Some((
            self.role.parse().ok()?,
            state,
            from,
            day(&self.valid_to).ok()?,
        ))
    }

    /// The rule; none where it cannot be said for which goods it stands.
    fn sourced(self) -> Option<SourcedRule> {
        let range = self.range()?;
        let always = ALWAYS.parse().ok()?;
        let read = self.read(always);
        let unread = (RuleRole::Rule, RuleState::TextOnly, always, None);
        let (role, state, valid_from, valid_to) = read.unwrap_or(unread);
        Some(SourcedRule {
            rule: ProductRule {
                id: self.rule_id,
                agreement: self.agreement,
                edition: self.hs_edition,
                range,
                structured: self.structured.unwrap_or_default(),
                role,
                applies_to: self.applies_to,
                valid_from,
                valid_to,
                state,
                gap: self.gap,
                citation: self.citation.unwrap_or_default(),
            },
            is_unread: read.is_none(),
            text: None,
            has_more: false,
            source: self.source,
            confidence: self.confidence,
        })
    }
}

/// Reads them all.
pub(super) async fn read(db: &impl ConnectionTrait) -> Result<Vec<SourcedRule>, AppError> {
    let rows: Vec<RuleRow> = all(db, "*", "product_rules").await?;
    Ok(rows.into_iter().filter_map(RuleRow::sourced).collect())
}

/// How many rules are not written as this program reads them.
pub(crate) async fn unread_rules(db: &impl ConnectionTrait) -> Result<u32, AppError> {
    let rows: Vec<RuleRow> = all(db, "*", "product_rules").await?;
    let rules = rows.into_iter().map(RuleRow::sourced);
    let unread = rules.filter(|rule| rule.as_ref().is_none_or(|rule| rule.is_unread));
    Ok(u32::try_from(unread.count()).unwrap_or(u32::MAX))
}
