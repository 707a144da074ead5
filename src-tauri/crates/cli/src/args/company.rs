//! `company …`

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use proa_desk::companies::merge::MergeChoice;
use proa_desk::documents::{SheetColumn, SheetFormat};
use proa_domain::companies::merge::{MergeField, Side};

use crate::args::{CompanyImportArgs, Sector, WhichArgs};

#[derive(Subcommand)]
pub(crate) enum CompanyCommand {
    /// Reads a spreadsheet of companies; tells what it would bring, and with `--apply` writes it.
    Import(Box<CompanyImportArgs>),
    /// The imports that wait for the window.
    Imports,
    /// The size by the official formula.
    Size {
        #[arg(long, value_enum)]
        sector: Sector,
        #[arg(long)]
        workers: u32,
        #[arg(long, value_name = "AMOUNT")]
        sales_mxn: String,
    },
    /// Registers a company; `--profile` reads the whole profile as the window writes it.
    Add {
        #[arg(long, required_unless_present = "profile")]
        name: Option<String>,
        #[arg(long)]
        rfc: Option<String>,
        /// The two digits of the state.
        #[arg(long)]
        state: Option<String>,
        /// A product, as "CODE description"; may be given several times.
        #[arg(long = "product", value_name = "CODE DESCRIPTION")]
        products: Vec<String>,
        #[arg(long, value_name = "FILE")]
        profile: Option<PathBuf>,
    },
    /// Lists companies by name.
    List {
        #[arg(long, default_value_t = 50)]
        limit: u32,
        /// The place after the last page, as it came in `next`.
        #[arg(long)]
        after: Option<String>,
    },
    /// Finds companies by name, trade name or RFC.
    Search {
        text: String,
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// All that is known of a company.
    Show {
        /// Its identity or its RFC.
        #[arg(value_name = "ID|RFC")]
        company: String,
    },
    /// Looks for companies that are there twice, and lists the likely pairs that nobody judged.
    Duplicates {
        /// The least score, from 50 to 100.
        #[arg(long = "min", value_name = "N", default_value_t = 50)]
        least: u8,
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Writes companies to a spreadsheet, with the columns that are chosen.
    Export(Box<CompanyExportArgs>),
    /// Makes one company of two: all that the one that goes has is then of the one that is kept.
    Merge(MergeArgs),
}

/// Which two companies become one, and whose values are taken.
#[derive(clap::Args)]
pub(crate) struct MergeArgs {
    /// The one that stays, by its identity or its RFC.
    #[arg(long, value_name = "ID|RFC")]
    pub(crate) keep: String,
    /// The one that becomes part of it.
    #[arg(long, value_name = "ID|RFC")]
    pub(crate) gone: String,
    /// Whose value is taken in a field, e.g. legalName=gone; may be given several times.
    #[arg(long = "choose", value_name = "FIELD=keep|gone", value_parser = choice)]
    pub(crate) choices: Vec<MergeChoice>,
    /// Why they are one; needed where each has a right RFC of its own.
    #[arg(long, value_name = "WORDS")]
    pub(crate) reason: Option<String>,
}

fn choice(text: &str) -> Result<MergeChoice, String> {
    let (field, side) = text.split_once('=').ok_or("FIELD=keep|gone")?;
    let field = field.parse::<MergeField>();
    let side = match side {
        "keep" => Side::Stays,
        "gone" => Side::Goes,
        _ => return Err("keep|gone".to_owned()),
    };
    let fields = || {
        let codes: Vec<_> = MergeField::ALL.iter().map(|field| field.code()).collect();
        codes.join(", ")
    };
    Ok(MergeChoice {
        field: field.map_err(|_| fields())?,
        side,
    })
}

/// Which companies are written, and how.
#[derive(clap::Args)]
pub(crate) struct CompanyExportArgs {
    #[arg(long, value_enum)]
    pub(crate) format: TableFormat,
    /// Replaced whole where it exists.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// In their order, e.g. legal-name,rfc,state; those of the window's list where they are not given.
    #[arg(long, value_delimiter = ',', value_parser = column)]
    pub(crate) columns: Vec<SheetColumn>,
    #[command(flatten)]
    pub(crate) which: WhichArgs,
}

/// How a table is written.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum TableFormat {
    Xlsx,
    Csv,
}

impl TableFormat {
    pub(crate) fn sheet(self) -> SheetFormat {
        match self {
            Self::Xlsx => SheetFormat::Xlsx,
            Self::Csv => SheetFormat::Csv,
        }
    }
}

fn column(text: &str) -> Result<SheetColumn, String> {
    let known = || {
        let codes: Vec<_> = SheetColumn::ALL
            .iter()
            .map(|column| column.code())
            .collect();
        codes.join(", ")
    };
    text.parse().map_err(|_| known())
}
