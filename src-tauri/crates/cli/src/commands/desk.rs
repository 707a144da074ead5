//! `office …`

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::settings::people;
use proa_desk::settings::start::FirstRun;
use proa_desk::training;
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
