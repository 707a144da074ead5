//! `origin proof …`

use std::fmt::Write as _;
use std::path::Path;

use proa_desk::l10n::Words;
use proa_desk::origin::error::OriginError;
use proa_desk::origin::proofs::{
    self, CheckedProof, DraftGood, DraftProof, ProofFilter, ProofRow, SaveProof,
};
use proa_desk::{AppError, documents, whole_file};
use proa_documents::proof_of;
use proa_domain::ids::ProofId;
use proa_domain::origin::proof::Proof;
use serde_json::json;

use super::origin::written;
use crate::args::{Args, ProofCommand};
use crate::commands::input;
use crate::office;
use crate::output::Said;

const CASES: &str = "origin_cases";

pub(super) async fn run(args: &Args, command: &ProofCommand) -> Result<Said, AppError> {
    match command {
        ProofCommand::Draft {
            case,
            agreement,
            form,
            also,
        } => {
            let order = DraftProof {
                case_id: input::id(case, CASES)?,
                agreement: agreement.clone(),
                form: *form,
            };
            let proof = drafted(args, &order, also).await?;
            let text = toml::to_string(&proof).map_err(|error| unreadable(error.to_string()))?;
            Ok(Said::new(proof, text))
        }
        ProofCommand::Check { case, file } => {
            let order = order(case, None, file)?;
            let desk = office::open_with_reference(args).await?;
            let checked = proofs::check(&desk, &order).await?;
            desk.close().await;
            let text = findings(&checked, args);
            Ok(Said::new(checked, text))
        }
        ProofCommand::Save {
            case,
            replaces,
            file,
        } => {
            let order = order(case, replaces.as_ref(), file)?;
            let desk = office::open_as_author(args).await?;
            office::bring_reference(&desk).await?;
            let id = proofs::save(&desk, order).await?;
            desk.close().await;
            Ok(Said::view(json!({ "id": id }), id.to_string()))
        }
        ProofCommand::List {
            company,
            state,
            expiring_within,
            expired,
            stale,
            text,
        } => {
            let desk = office::open_with_reference(args).await?;
            let company = match company {
                Some(company) => Some(input::company(&desk, company).await?),
                None => None,
            };
            let filter = ProofFilter {
                company,
                case: None,
                state: *state,
                expiring_within: *expiring_within,
                expired: *expired,
                stale: *stale,
                text: text.clone().unwrap_or_default(),
                limit: Some(u32::MAX),
            };
            let rows = proofs::list(&desk, &filter).await?.rows;
            desk.close().await;
            let lines: Vec<String> = rows.iter().map(line).collect();
            Ok(Said::view(json!({ "rows": rows }), lines.join("\n")))
        }
        ProofCommand::Show { proof } => {
            let desk = office::open_with_reference(args).await?;
            let kept = proofs::get(&desk, id(proof)?).await?;
            desk.close().await;
            let text = format!("{}\n{}", line(&kept.row), findings(&kept.checked, args));
            Ok(Said::new(kept, text))
        }
        ProofCommand::Pdf { proof, file } => {
            let desk = office::open_as_reader(args).await?;
            office::bring_reference(&desk).await?;
            let content = documents::proof(&desk, id(proof)?).await?;
            desk.close().await;
            let content = documents::pressed(move || proof_of(content)).await?;
            whole_file::write(file, &content)?;
            let view = json!({ "file": file, "bytes": content.len() });
            Ok(Said::view(view, file.display().to_string()))
        }
        ProofCommand::Issue { proof } => {
            let desk = office::open_as_author(args).await?;
            office::bring_reference(&desk).await?;
            let proof: ProofId = id(proof)?;
            proofs::issue(&desk, proof).await?;
            desk.close().await;
            Ok(Said::view(json!({ "id": proof }), proof.to_string()))
        }
        ProofCommand::Withdraw { proof, reason } => {
            let desk = office::open_as_author(args).await?;
            let proof: ProofId = id(proof)?;
            proofs::withdraw(&desk, proof, reason).await?;
            desk.close().await;
            Ok(Said::view(json!({ "id": proof }), proof.to_string()))
        }
    }
}

/// A draft of a case, with a further good of each of the other cases.
async fn drafted(args: &Args, order: &DraftProof, also: &[String]) -> Result<Proof, AppError> {
    let desk = office::open_with_reference(args).await?;
    let mut proof = proofs::draft(&desk, order).await?;
    for case in also {
        let order = DraftGood {
            case_id: input::id(case, CASES)?,
            agreement: order.agreement.clone(),
        };
        proof.further.push(proofs::good(&desk, &order).await?);
    }
    desk.close().await;
    Ok(proof)
}

fn id(text: &str) -> Result<ProofId, AppError> {
    Ok(input::id(text, "origin_proofs_kept")?)
}

fn order(case: &str, replaces: Option<&String>, file: &Path) -> Result<SaveProof, AppError> {
    let replaces = replaces.map(|text| id(text)).transpose()?;
    Ok(SaveProof {
        id: replaces,
        case_id: input::id(case, CASES)?,
        proof: proof(file)?,
    })
}

/// A proof alone, in TOML or JSON, or within what `origin proof show` gives.
fn proof(path: &Path) -> Result<Proof, AppError> {
    let mut value = written(path)?.map_err(unreadable)?;
    let within = value.get_mut("proof").map(serde_json::Value::take);
    let proof = serde_json::from_value(within.unwrap_or(value));
    Ok(proof.map_err(|error| unreadable(error.to_string()))?)
}

fn unreadable(detail: String) -> OriginError {
    OriginError::UnreadableProof { detail }
}

fn line(row: &ProofRow) -> String {
    let until = row.serves_until.map(|day| day.to_string());
    format!(
        "{} {} {} {} {} {}",
        row.id,
        row.agreement,
        row.form,
        row.state,
        until.unwrap_or_default(),
        row.description
    )
}

fn findings(checked: &CheckedProof, args: &Args) -> String {
    let words = Words::of(args.lang.locale());
    let mut text = String::new();
    for problem in &checked.problems.0 {
        let params = problem.params.iter();
        let params = params
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let said = words.with(&format!("problem-{}", problem.code), &params);
        let _ = writeln!(text, "{}: {said}", problem.field);
    }
    text
}
