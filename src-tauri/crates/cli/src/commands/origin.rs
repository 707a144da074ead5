//! `origin …`

use std::fmt::Write as _;
use std::path::Path;

use proa_desk::l10n::Words;
use proa_desk::treaties::error::ImportError;
use proa_desk::treaties::import::rules::editions::{self, RuleEdition};
use proa_desk::treaties::import::rules::{RuleFormat, RuleOrder, RuleReport, import, recognize};
use proa_desk::treaties::reference::rule_coverage::{RuleCoverage, rule_coverage};
use proa_desk::{AppError, Desk};
use proa_domain::figures::number;
use serde_json::json;

use super::schedule::chosen;
use crate::args::{Args, OriginCommand};
use crate::office;
use crate::output::{Said, snake};

pub(super) async fn run(args: &Args, command: &OriginCommand) -> Result<Said, AppError> {
    let words = Words::of(args.lang.locale());
    match command {
        OriginCommand::Import {
            agreement,
            format,
            vintage,
            hs_edition,
            make_current,
            file,
        } => {
            let order = RuleOrder {
                make_current: *make_current,
                ..order(
                    file,
                    agreement.as_deref(),
                    *format,
                    vintage,
                    hs_edition.as_deref(),
                )?
            };
            let desk = with_rules(args).await?;
            let report = import(&desk, order, chosen(file)?, office::progress()).await?;
            desk.close().await;
            Ok(Said::view(&report, text(&report, &words)))
        }
        OriginCommand::List => {
            let desk = office::open_with_reference(args).await?;
            let found = editions::list(&desk).await?;
            desk.close().await;
            let rows = snake(serde_json::to_value(&found).unwrap_or_default());
            Ok(Said::new(json!({ "editions": rows }), listed(&found)))
        }
        OriginCommand::Current { edition, aside } => {
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
        OriginCommand::Coverage { agreement } => {
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

/// An office with the agreements whose rules may come.
async fn with_rules(args: &Args) -> Result<Desk, AppError> {
    let desk = office::open_as_author(args).await?;
    office::bring_reference(&desk).await?;
    Ok(desk)
}

/// How to take a list; what the call does not say, its content does.
fn order(
    file: &Path,
    agreement: Option<&str>,
    format: Option<RuleFormat>,
    vintage: &str,
    hs_edition: Option<&str>,
) -> Result<RuleOrder, AppError> {
    let seen = recognize(&mut chosen(file)?)?;
    let agreement = agreement.map(str::to_uppercase).or(seen.agreement);
    let format = format.unwrap_or(seen.format);
    let agreement = agreement.ok_or_else(|| ImportError::OtherAgreement {
        format: format.to_string(),
        agreement: String::new(),
    })?;
    let hs_edition = hs_edition.map(str::to_owned).or(seen.hs_edition);
    Ok(RuleOrder {
        agreement,
        format,
        vintage: vintage.to_owned(),
        hs_edition: hs_edition.unwrap_or_default(),
        make_current: false,
    })
}

fn text(report: &RuleReport, words: &Words) -> String {
    let mut text = format!(
        "{}: {} = {} ({}) + {} ¶, {} ✗",
        report.edition,
        number(&report.records.to_string()),
        number(&report.computed.to_string()),
        number(&report.asking.to_string()),
        number(&report.text_only.to_string()),
        number(&report.rejected.to_string()),
    );
    for reason in &report.reasons {
        let said = words.get(&format!("reason-{}", reason.reason));
        let _ = write!(
            text,
            "\n  {} × {said}: {}",
            reason.count,
            reason.examples.join(" · ")
        );
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
