//! How many rules of origin are computed, by agreement and chapter: of those that come with the
//! program, and of the official lists in use.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::origin::product_rule::RuleState;
use proa_domain::origin::rule::Rule;
use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::treaties::reference::rows::query;
use crate::treaties::reference::status::ReasonCount;

const EXAMPLES: usize = 3;
/// Chapters of the Harmonized System; 77 is kept free.
const CHAPTERS: std::ops::RangeInclusive<u8> = 1..=97;
const KEPT_FREE: u8 = 77;

/// The rules of an agreement from one source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RuleCoverage {
    /// Whose rules.
    pub agreement: String,
    /// The short name of the agreement in Spanish.
    pub short_es: String,
    /// The same in English.
    pub short_en: String,
    /// The edition of the official list; none of the rules that come with the program.
    pub edition: Option<String>,
    /// Which edition, in the publisher's words.
    pub vintage: Option<String>,
    /// All of them, as the list counts them.
    pub rules: u32,
    /// Rules that are computed.
    pub computed: u32,
    /// Those of them that ask somebody.
    pub asking: u32,
    /// Rules that stay text.
    pub text_only: u32,
    /// Chapters without any rule.
    pub without: Vec<String>,
    /// The chapters that have some.
    pub chapters: Vec<ChapterRules>,
}

/// The rules of a chapter: those whose first code is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChapterRules {
    /// Two digits.
    pub chapter: String,
    /// All of them.
    pub rules: u32,
    /// Rules that are computed.
    pub computed: u32,
    /// Those of them that ask somebody.
    pub asking: u32,
    /// Rules that stay text.
    pub text_only: u32,
    /// Why they stay text.
    pub reasons: Vec<ReasonCount>,
}

/// A rule of either source.
#[derive(FromQueryResult)]
struct Row {
    agreement: String,
    short_es: String,
    short_en: String,
    edition: Option<String>,
    vintage: Option<String>,
    hs_from: String,
    hs_to: String,
    structured: Option<String>,
    state: String,
    reason: Option<String>,
    records: u32,
    locator: Option<String>,
}

const RULES: &str = "
    SELECT * FROM (SELECT agreements.rowid AS place, agreement, short_es, short_en, NULL AS edition,
        NULL AS vintage, hs_from, hs_to, structured, state, NULL AS reason, 1 AS records,
        product_rules.citation AS locator, 0 AS number
    FROM product_rules JOIN agreements USING (agreement) WHERE agreement = ?1 OR ?1 IS NULL
    UNION ALL
    SELECT agreements.rowid, agreement, short_es, short_en, edition.id, vintage, hs_from, hs_to,
        structured, iif(structured IS NULL, 'text_only', 'computed'), reason, rule.records, locator,
        number
    FROM rule_editions AS edition JOIN published_rules AS rule ON rule.edition_id = edition.id
        JOIN agreements USING (agreement)
    WHERE edition.state = 'current' AND (agreement = ?1 OR ?1 IS NULL))
    ORDER BY place, edition, substr(hs_from, 1, 2), number, hs_from";

/// The rules of every agreement that has some, or of one.
pub async fn rule_coverage(
    desk: &Desk,
    agreement: Option<&str>,
) -> Result<Vec<RuleCoverage>, AppError> {
    let rows = Row::find_by_statement(query(RULES, [agreement.into()]));
    let rows = rows.all(desk.reference.read()).await?;
    let sources = rows.chunk_by(|one, other| {
        (&one.agreement, &one.edition) == (&other.agreement, &other.edition)
    });
    Ok(sources.filter_map(covered).collect())
}

fn covered(rows: &[Row]) -> Option<RuleCoverage> {
    let first = rows.first()?;
    let of_chapters = rows.chunk_by(|one, other| one.chapter() == other.chapter());
    let chapters: Vec<ChapterRules> = of_chapters.map(chapter).collect();
    let sum = |count: fn(&ChapterRules) -> u32| chapters.iter().map(count).sum();
    let reached: BTreeSet<u8> = rows.iter().filter_map(Row::reach).flatten().collect();
    let without = CHAPTERS.filter(|chapter| *chapter != KEPT_FREE && !reached.contains(chapter));
    Some(RuleCoverage {
        agreement: first.agreement.clone(),
        short_es: first.short_es.clone(),
        short_en: first.short_en.clone(),
        edition: first.edition.clone(),
        vintage: first.vintage.clone(),
        rules: sum(|chapter| chapter.rules),
        computed: sum(|chapter| chapter.computed),
        asking: sum(|chapter| chapter.asking),
        text_only: sum(|chapter| chapter.text_only),
        without: without.map(|chapter| format!("{chapter:02}")).collect(),
        chapters,
    })
}

impl Row {
    fn chapter(&self) -> &str {
        self.hs_from.get(..2).unwrap_or_default()
    }

    /// The chapters of its codes.
    fn reach(&self) -> Option<std::ops::RangeInclusive<u8>> {
        let chapter = |digits: &str| digits.parse::<TariffCode>().ok().map(|code| code.chapter());
        Some(chapter(&self.hs_from)?..=chapter(&self.hs_to)?)
    }

    fn tree(&self) -> Option<Rule> {
        let is_computed = self.state == RuleState::Computed.code();
        let structured = self.structured.as_ref().filter(|_| is_computed);
        structured?.parse().ok()
    }

    /// Why it stays text.
    fn reason(&self) -> String {
        let reason = self.reason.as_deref();
        let bundled = || match self.state.parse() {
            Ok(RuleState::Unverified) => "unverified",
            Ok(RuleState::TextOnly) => "says-more",
            // It is not written as this program reads rules.
            Ok(RuleState::Computed) | Err(_) => "not-our-form",
        };
        format!("rule-{}", reason.unwrap_or_else(bundled))
    }
}

fn chapter(rows: &[Row]) -> ChapterRules {
    let mut counted = ChapterRules::default();
    let mut reasons: BTreeMap<String, (u32, Vec<String>)> = BTreeMap::new();
    for row in rows {
        row.chapter().clone_into(&mut counted.chapter);
        counted.rules += row.records;
        if let Some(tree) = row.tree() {
            counted.computed += row.records;
            counted.asking += if tree.asks() { row.records } else { 0 };
            continue;
        }
        counted.text_only += row.records;
        let (count, examples) = reasons.entry(row.reason()).or_default();
        *count += row.records;
        let place = row.locator.as_ref().filter(|_| examples.len() < EXAMPLES);
        examples.extend(place.cloned());
    }
    let reasons = reasons.into_iter();
    counted.reasons = reasons
        .map(|(reason, (count, examples))| ReasonCount {
            reason,
            count,
            examples,
        })
        .collect();
    counted
        .reasons
        .sort_by_key(|reason| std::cmp::Reverse(reason.count));
    counted
}
