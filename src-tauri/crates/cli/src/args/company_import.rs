//! The arguments of `company import`.

use std::path::PathBuf;

use clap::Args;
use proa_domain::treaties::duty::DecimalMark;

/// A table of companies, and what its columns mean.
#[derive(Args)]
pub(crate) struct CompanyImportArgs {
    /// XLSX, XLS, ODS, CSV or TSV.
    pub(crate) file: PathBuf,
    /// A kept recipe by its name; without it, what the columns probably mean.
    #[arg(long, value_name = "NAME")]
    pub(crate) recipe: Option<String>,
    /// What a column means, by its name or its number: "Razón social=legal-name", "4=rfc",
    /// "NRA=outside-id:RETC", "Notas=none"; several times.
    #[arg(long = "map", value_name = "COLUMN=FIELD")]
    pub(crate) map: Vec<String>,
    /// The sheet of a workbook; the first where none is named.
    #[arg(long)]
    pub(crate) sheet: Option<String>,
    /// What stands before decimals: point or comma.
    #[arg(long, value_name = "MARK", value_parser = str::parse::<DecimalMark>)]
    pub(crate) decimals: Option<DecimalMark>,
    /// The year of workers and sales.
    #[arg(long)]
    pub(crate) year: Option<u16>,
    /// Import rows with problems without the cells that are wrong.
    #[arg(long)]
    pub(crate) leave_out: bool,
    /// Write what is sure; what needs a person stays for the window.
    #[arg(long)]
    pub(crate) apply: bool,
    /// Keep the rows for the window also where nothing is written.
    #[arg(long)]
    pub(crate) keep: bool,
}
