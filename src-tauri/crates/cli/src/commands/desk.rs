//! `office …`

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::open_data::{self, Exported, OfficeExport};
use proa_desk::settings::people;
use proa_desk::settings::start::FirstRun;
use proa_desk::training;
use proa_desk::whole_file::Partial;
use serde_json::json;

use crate::args::{Args, OfficeCommand};
use crate::office;
use crate::output::{Said, snake};

pub(super) async fn run(args: &Args, command: &OfficeCommand) -> Result<Said, AppError> {
    match command {
        OfficeCommand::Start {
            name,
            person,
            role,
            training,
        } => {
            let desk = office::open_to_write(args).await?;
            let first = FirstRun {
                office_name: name.clone(),
                person_name: person.clone(),
                role: *role,
                pin: None,
                locale: args.lang.locale(),
                training: *training,
            };
            training::start(&desk, first).await?;
            desk.close().await;
            Ok(Said::new(json!({ "office": name, "person": person }), name))
        }
        OfficeCommand::Export { out, with_personal } => {
            let desk = office::open_as_author(args).await?;
            let wanted = OfficeExport {
                with_personal: *with_personal,
            };
            let locale = args.lang.locale();
            let progress = office::progress();
            let outcome = match Partial::of(out) {
                Ok(partial) => open_data::write(&desk, wanted, locale, partial, &progress).await,
                Err(refused) => Err(refused),
            };
            desk.close().await;
            let Exported { bytes, rows, lost } = outcome?;
            let view = json!({
                "ok": true, "file": out, "bytes": bytes, "rows": rows, "lost": lost,
            });
            Ok(Said::new(view, out.display().to_string()))
        }
        OfficeCommand::People => {
            let desk = office::open(args).await?;
            let everybody = people::list(&desk).await?;
            desk.close().await;
            let mut text = String::new();
            for person in &everybody {
                let _ = writeln!(text, "{} ({})", person.name, person.role);
            }
            Ok(Said::new(
                json!({ "people": snake(json!(everybody)) }),
                text,
            ))
        }
    }
}
