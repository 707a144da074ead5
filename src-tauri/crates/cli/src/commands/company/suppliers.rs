//! `company suppliers`: who can supply what a buyer asks for.

use std::fmt::Write as _;

use proa_desk::companies::supply::{SupplyQuery, suppliers};
use proa_desk::whole_file::Partial;
use proa_desk::{AppError, Desk, documents};
use proa_domain::companies::supply::RequirementForm;
use serde_json::{Value, json};

use crate::args::{Args, SuppliersArgs};
use crate::office;
use crate::output::{Said, snake};

pub(super) async fn run(args: &Args, asked: &SuppliersArgs) -> Result<Said, AppError> {
    let desk = office::open_as_reader(args).await?;
    office::bring_reference(&desk).await?;
    let said = answer(&desk, args, asked).await;
    desk.close().await;
    said
}

async fn answer(desk: &Desk, args: &Args, asked: &SuppliersArgs) -> Result<Said, AppError> {
    let query = SupplyQuery {
        requirement: requirement(asked),
        limit: asked.limit,
    };
    let found = suppliers(desk, &query).await?;
    let file = write(desk, args, asked, &query.requirement).await?;
    let mut view = snake(json!(found));
    if let (Value::Object(fields), Some(file)) = (&mut view, file) {
        fields.insert("file".to_owned(), file);
    }
    let mut lines = String::new();
    for row in &found.rows {
        let _ = writeln!(
            lines,
            "{:>3} {} {}: {}",
            row.score, row.company, row.company_name, row.description
        );
    }
    Ok(Said::new(view, lines))
}

async fn write(
    desk: &Desk,
    args: &Args,
    asked: &SuppliersArgs,
    requirement: &RequirementForm,
) -> Result<Option<Value>, AppError> {
    let Some((out, format)) = asked.out.as_ref().zip(asked.format) else {
        return Ok(None);
    };
    let sheet = documents::suppliers(desk, requirement, args.lang.locale()).await?;
    let mut partial = Partial::of(out)?;
    sheet.write(format.sheet(), partial.file())?;
    let bytes = partial.file().metadata()?.len();
    partial.keep()?;
    Ok(Some(json!({ "name": out, "bytes": bytes })))
}

fn requirement(asked: &SuppliersArgs) -> RequirementForm {
    RequirementForm {
        text: asked.text.clone(),
        volume: asked.volume.clone(),
        unit: asked.unit.clone(),
        period: asked.per,
        certification: asked.certification.clone(),
        states: asked.states.clone(),
        sizes: asked.sizes.clone(),
        destination: asked.to.clone(),
        days: asked.days.clone(),
    }
}
