//! What a list brought, or would bring.

use proa_domain::origin::published::PublishedRule;
use serde::{Deserialize, Serialize};

use crate::treaties::import::report::Tally;
use crate::treaties::reference::status::ReasonCount;

/// How many rules are shown as they would be read.
const SHOWN_RULES: usize = 20;

/// What came of an import of rules. Rules are counted as the list counts them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RuleReport {
    /// The edition that it made, or that was there.
    pub edition: String,
    /// Rows of the file.
    pub records: u32,
    /// Rules that are computed.
    pub computed: u32,
    /// Those of them that ask somebody.
    pub asking: u32,
    /// Rules that stay text.
    pub text_only: u32,
    /// Rows that were no rule.
    pub rejected: u32,
    /// Why rules stay text and rows were rejected, the most frequent first.
    pub reasons: Vec<ReasonCount>,
    /// The file was loaded before; nothing changed.
    pub already_loaded: bool,
    /// Answers come from it.
    pub is_current: bool,
}

/// What a list would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RulePreview {
    /// The first rules.
    pub rules: Vec<PreviewRule>,
    /// Rows of the file.
    pub records: u32,
    /// Rules that are computed.
    pub computed: u32,
    /// Those of them that ask somebody.
    pub asking: u32,
    /// Rules that stay text.
    pub text_only: u32,
    /// Rows that are no rule.
    pub rejected: u32,
    /// Why rules stay text and rows are rejected, the most frequent first.
    pub reasons: Vec<ReasonCount>,
}

/// A rule as it would be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename = "PreviewOriginRule")]
pub struct PreviewRule {
    /// Where it stands.
    pub locator: String,
    /// The first code.
    pub first: String,
    /// The last code.
    pub last: String,
    /// Which goods of the codes.
    pub goods: Option<String>,
    /// As it stands in the file.
    pub text: String,
    /// In the structured form, where it is computed.
    pub structured: Option<String>,
    /// Why it stays text, where it does.
    pub reason: Option<String>,
}

/// Counts of a list, by its rows.
pub(super) struct Counted {
    pub(super) tally: Tally,
    pub(super) computed: u32,
    pub(super) asking: u32,
}

impl Counted {
    pub(super) fn of(rules: &[PublishedRule], mut tally: Tally) -> Self {
        let (mut computed, mut asking) = (0, 0);
        for rule in rules {
            match &rule.rule {
                Ok(tree) => {
                    computed += rule.rows;
                    asking += if tree.asks() { rule.rows } else { 0 };
                }
                Err(reason) => {
                    for _ in 0..rule.rows {
                        tally.text_only(&rule.row.locator, &format!("rule-{reason}"));
                    }
                }
            }
        }
        tally.lines = computed + tally.text_only;
        Self {
            tally,
            computed,
            asking,
        }
    }

    pub(super) fn report(self, edition: String, is_current: bool) -> RuleReport {
        RuleReport {
            edition,
            records: self.tally.records,
            computed: self.computed,
            asking: self.asking,
            text_only: self.tally.text_only,
            rejected: self.tally.rejected(),
            reasons: self.tally.reasons(),
            already_loaded: false,
            is_current,
        }
    }

    pub(super) fn preview(self, rules: Vec<PublishedRule>) -> RulePreview {
        let shown = |rule: PublishedRule| PreviewRule {
            locator: rule.row.locator,
            first: rule.row.range.first.pointed(),
            last: rule.row.range.last.pointed(),
            goods: rule.goods,
            text: rule.row.text,
            structured: rule.rule.as_ref().ok().map(ToString::to_string),
            reason: rule.rule.err().map(|reason| format!("rule-{reason}")),
        };
        RulePreview {
            rules: rules.into_iter().take(SHOWN_RULES).map(shown).collect(),
            records: self.tally.records,
            computed: self.computed,
            asking: self.asking,
            text_only: self.tally.text_only,
            rejected: self.tally.rejected(),
            reasons: self.tally.reasons(),
        }
    }
}
