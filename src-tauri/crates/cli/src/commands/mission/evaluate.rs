//! `mission evaluate`: how every company that applied stands to what is asked today.

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::missions::calls::evaluate;
use proa_domain::missions::requirements::{Finding, Met};
use serde_json::{Value, json};

use super::finding::{Names, view};
use crate::args::Args;
use crate::commands::input;
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, mission: &str) -> Result<Said, AppError> {
    let mission = input::id(mission, "missions")?;
    let desk = office::open(args).await?;
    let evaluation = evaluate(&desk, mission).await?;
    let names = Names::read(&desk, args.lang).await?;
    desk.close().await;
    let mut text = String::new();
    let mut rows = Vec::with_capacity(evaluation.rows.len());
    for row in &evaluation.rows {
        let checks: Vec<(&Finding, String)> = row
            .findings
            .iter()
            .map(|finding| (finding, names.say(finding)))
            .collect();
        let mark = match row.met {
            Met::Yes => '✓',
            Met::No => '✗',
            Met::Unknown => '?',
        };
        let _ = writeln!(text, "{mark} {}", row.company_name);
        for line in names.lines(&checks).lines() {
            let _ = writeln!(text, "    {line}");
        }
        let mut one = json!(row);
        if let Value::Object(fields) = &mut one {
            let findings = checks.iter().map(|(finding, said)| view(finding, said));
            fields.insert("findings".to_owned(), findings.collect());
        }
        rows.push(one);
    }
    let mut answer = json!(evaluation);
    if let Value::Object(fields) = &mut answer {
        fields.insert("rows".to_owned(), json!(rows));
    }
    Ok(Said::view(answer, text))
}
