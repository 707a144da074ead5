//! `rules …`

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::l10n::Words;
use proa_desk::treaties::import::rules::editions::{self, RuleEdition};
use proa_desk::treaties::import::rules::{
    RuleFormat, RuleOrder, RulePreview, RuleReport, import, preview, recognize,
};
use proa_desk::treaties::reference::rule_coverage::{RuleCoverage, rule_coverage};
use proa_desk::treaties::reference::status::ReasonCount;
use proa_domain::figures::number;
use serde_json::json;

use super::input;
use super::schedule::chosen;
use crate::args::{Args, ImportArgs, RulesCommand};
use crate::office;
use crate::output::{Said, snake};

pub(super) async fn run(args: &Args, command: &RulesCommand) -> Result<Said, AppError> {
    let words = Words::of(args.lang.locale());
    match command {
        RulesCommand::Import(asked) => {
            let order = order(asked)?;
            let desk = office::open_as_author(args).await?;
            // Which agreements there are, the bundled data say.
            office::bring_reference(&desk).await?;
            let file = chosen(&asked.file)?;
            if asked.dry_run {
                let shown = preview(&desk, order, file, office::progress()).await?;
                desk.close().await;
                return Ok(Said::view(&shown, previewed(&shown, &words)));
            }
            let report = import(&desk, order, file, office::progress()).await?;
            desk.close().await;
            Ok(Said::view(&report, text(&report, &words)))
        }
        RulesCommand::List => {
            let desk = office::open_with_reference(args).await?;
            let found = editions::list(&desk).await?;
            desk.close().await;
            let rows = snake(serde_json::to_value(&found).unwrap_or_default());
            Ok(Said::new(json!({ "editions": rows }), listed(&found)))
        }
        RulesCommand::Current { edition, aside } => {
            let desk = office::open_as_author(args).await?;
            if *aside {
                editions::put_aside(&desk, edition).await?;
            } else {
                editions::set_current(&desk, edition).await?;
            }
            desk.close().await;
            let view = json!({ "edition": edition, "is_current": !aside });
            Ok(Said::new(view, edition))
        }
        RulesCommand::Coverage { agreement } => {
            let desk = office::open_with_reference(args).await?;
            let asked = agreement.as_deref().map(str::to_uppercase);
            let found = rule_coverage(&desk, asked.as_deref()).await?;
            desk.close().await;
            let rows = snake(serde_json::to_value(&found).unwrap_or_default());
            let text: String = found.iter().map(covered).collect();
            Ok(Said::new(json!({ "agreements": rows }), text))
        }
    }
}

/// How to take a list; what the call does not say, its content does.
fn order(asked: &ImportArgs) -> Result<RuleOrder, AppError> {
    let agreement = asked.agreement.as_deref().map(str::to_uppercase);
    let order = RuleOrder {
        agreement: agreement.clone().unwrap_or_default(),
        format: RuleFormat::Mapped,
        vintage: asked.vintage.clone(),
        hs_edition: asked.hs_edition.clone().unwrap_or_default(),
        make_current: asked.make_current,
        recipe: None,
    };
    if let Some(recipe) = &asked.recipe {
        return Ok(RuleOrder {
            recipe: Some(input::form(recipe, "rule-recipe")?),
            ..order
        });
    }
    let seen = recognize(&mut chosen(&asked.file)?)?;
    let hs_edition = asked.hs_edition.clone().or(seen.hs_edition);
    Ok(RuleOrder {
        agreement: agreement.or(seen.agreement).unwrap_or_default(),
        format: asked.format.unwrap_or(seen.format),
        hs_edition: hs_edition.unwrap_or_default(),
        ..order
    })
}

fn text(report: &RuleReport, words: &Words) -> String {
    let counts = [
        report.records,
        report.computed,
        report.asking,
        report.text_only,
        report.rejected,
    ];
    let counted = counted(counts, &report.reasons, words);
    format!("{}: {counted}", report.edition)
}

fn previewed(shown: &RulePreview, words: &Words) -> String {
    let counts = [
        shown.records,
        shown.computed,
        shown.asking,
        shown.text_only,
        shown.rejected,
    ];
    let mut text = counted(counts, &shown.reasons, words);
    for rule in &shown.rules {
        let goods = rule.goods.as_deref().unwrap_or_default();
        let read = rule.structured.as_deref().unwrap_or("¶");
        let _ = write!(text, "\n{}-{} {goods}  {read}", rule.first, rule.last);
    }
    text
}

/// All rows, rules computed, those of them that ask, rules that stay text, and rows that are none;
/// then why.
fn counted(counts: [u32; 5], reasons: &[ReasonCount], words: &Words) -> String {
    let [records, computed, asking, text_only, rejected] =
        counts.map(|count| number(&count.to_string()));
    let mut text = format!("{records} = {computed} ({asking}) + {text_only} ¶, {rejected} ✗");
    for reason in reasons {
        let said = words.get(&format!("reason-{}", reason.reason));
        let examples = reason.examples.join(" · ");
        let _ = write!(text, "\n  {} × {said}: {examples}", reason.count);
    }
    text
}

fn listed(editions: &[RuleEdition]) -> String {
    let line = |edition: &RuleEdition| {
        let sign = if edition.is_current { '*' } else { ' ' };
        let RuleEdition {
            agreement,
            vintage,
            file_name,
            id,
            ..
        } = edition;
        format!("{sign} {agreement}  {vintage}  {file_name}  {id}")
    };
    editions.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// By chapter: all, computed, those of them that ask, and text.
fn covered(covered: &RuleCoverage) -> String {
    let vintage = covered.vintage.as_deref().unwrap_or("–");
    let mut text = format!(
        "{} {vintage}: {} = {} ({}) + {} ¶\n",
        covered.agreement, covered.rules, covered.computed, covered.asking, covered.text_only
    );
    for chapter in &covered.chapters {
        let _ = writeln!(
            text,
            "  {}  {:>6}  {:>6}  {:>6}  {:>6}",
            chapter.chapter, chapter.rules, chapter.computed, chapter.asking, chapter.text_only
        );
    }
    if !covered.without.is_empty() {
        let _ = writeln!(text, "  ∅ {}", covered.without.join(" "));
    }
    text
}
