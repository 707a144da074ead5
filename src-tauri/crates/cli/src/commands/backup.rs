//! `backup …` and `verify`

use std::fmt::Write as _;

use proa_desk::l10n::Words;
use proa_desk::settings::backups;
use proa_desk::store::verify as journal;
use proa_desk::{AppError, Env};
use serde_json::json;

use crate::args::{Args, BackupCommand};
use crate::office;
use crate::output::{Said, snake};

pub(super) async fn run(args: &Args, command: &BackupCommand) -> Result<Said, AppError> {
    match command {
        BackupCommand::Create => {
            let desk = office::open_as_author(args).await?;
            let made = backups::create(&desk).await?;
            desk.close().await;
            let view = json!({ "ok": true, "backup": snake(json!(made)) });
            Ok(Said::new(view, made.name))
        }
        BackupCommand::List => {
            let found = backups::list_in(&office::shared(args)?)?;
            let mut text = String::new();
            for backup in &found {
                let _ = writeln!(text, "{} {} {}", backup.name, backup.at, backup.bytes);
            }
            let view = json!({ "ok": true, "backups": snake(json!(found)) });
            Ok(Said::new(view, text))
        }
        BackupCommand::Rehearse { name } => {
            let found = backups::rehearse_in(&office::shared(args)?, name).await?;
            let text = format!("{}: {}", found.name, if found.ok { '✓' } else { '✗' });
            Ok(Said::view(&found, text).but_only_if(found.ok))
        }
        BackupCommand::Restore { name } => {
            match office::open_as_author(args).await {
                Ok(desk) => {
                    backups::restore(&desk, name).await?;
                    desk.close().await;
                }
                Err(error) if backups::is_lost(&error) => {
                    let folder = office::locked(args).await?;
                    backups::restore_closed(&folder, &Env::system(), name).await?;
                }
                Err(error) => return Err(error),
            }
            Ok(Said::new(json!({ "ok": true, "name": name }), name))
        }
    }
}

/// The first bad row or broken link ends the call with 1.
pub(super) async fn verify(args: &Args) -> Result<Said, AppError> {
    let desk = office::open(args).await?;
    let found = journal::verify(&desk).await?;
    desk.close().await;
    let words = Words::of(args.lang.locale());
    let mut text = format!("{} / {}\n", found.operations, found.changes);
    for finding in &found.findings {
        let place = [
            &finding.topic,
            &finding.row_id,
            &finding.column,
            &finding.operation,
        ];
        let place: Vec<&str> = place.into_iter().flatten().map(String::as_str).collect();
        let said = words.get(&format!("verification-{}", finding.kind));
        let _ = writeln!(text, "✗ {said} {}", place.join(" "));
    }
    Ok(Said::view(&found, text).but_only_if(found.ok))
}
