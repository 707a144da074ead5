//! `company export`: a list as a spreadsheet.

use proa_desk::documents::{self, CompaniesSheet};
use proa_desk::whole_file::Partial;
use proa_desk::{AppError, Desk};
use serde_json::json;

use crate::args::{Args, CompanyExportArgs};
use crate::commands::directory;
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, asked: &CompanyExportArgs) -> Result<Said, AppError> {
    let desk = office::open_as_reader(args).await?;
    office::bring_reference(&desk).await?;
    let written = write(&desk, args, asked).await;
    desk.close().await;
    let view = json!({ "ok": true, "file": asked.out, "bytes": written? });
    Ok(Said::new(view, asked.out.display().to_string()))
}

async fn write(desk: &Desk, args: &Args, asked: &CompanyExportArgs) -> Result<u64, AppError> {
    let wanted = CompaniesSheet {
        filter: directory::filter(&asked.which),
        columns: asked.columns.clone(),
        format: asked.format.sheet(),
        locale: args.lang.locale(),
    };
    let mut partial = Partial::of(&asked.out)?;
    documents::companies(desk, &wanted, partial.file(), &office::progress()).await?;
    let bytes = partial.file().metadata()?.len();
    partial.keep()?;
    Ok(bytes)
}
