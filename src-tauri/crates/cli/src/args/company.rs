//! `company …`

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use proa_desk::companies::merge::MergeChoice;
use proa_desk::documents::{SheetColumn, SheetFormat};
use proa_desk::privacy::erase::DataRow;
use proa_domain::companies::merge::{MergeField, Side};
use proa_domain::companies::place::State;
use proa_domain::companies::profile::CapacityPeriod;
use proa_domain::companies::size::Size;

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
        /// Only companies that have this tag; given several times, all of them.
        #[arg(long = "tag", value_name = "TAG")]
        tags: Vec<String>,
        /// Only companies of this list by name.
        #[arg(long = "list", value_name = "LIST")]
        roster: Option<String>,
    },
    /// The tags of companies: put on, taken off, listed.
    #[command(subcommand)]
    Tag(TagCommand),
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
    /// How ready a company is to export, by its last diagnosis.
    Readiness {
        /// Its identity or its RFC.
        #[arg(value_name = "ID|RFC")]
        company: String,
    },
    /// The latest export plan of a company; with `--out` as a PDF in the language of the call.
    Plan {
        /// Its identity or its RFC.
        #[arg(value_name = "ID|RFC")]
        company: String,
        #[arg(long, value_name = "FILE.pdf")]
        out: Option<PathBuf>,
    },
    /// Looks for companies that are there twice, and lists the likely pairs that nobody judged.
    Duplicates {
        /// The least score, from 50 to 100.
        #[arg(long = "min", value_name = "N", default_value_t = 50)]
        least: u8,
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Ranks the companies that may supply what a buyer asks for, with the reason of each part.
    Suppliers(Box<SuppliersArgs>),
    /// Writes companies to a spreadsheet, with the columns that are chosen.
    Export(Box<CompanyExportArgs>),
    /// Makes one company of two: all that the one that goes has is then of the one that is kept.
    Merge(MergeArgs),
    /// Erases a person from everything that the office keeps; nothing takes it back.
    Erase(EraseArgs),
}

#[derive(Subcommand)]
pub(crate) enum TagCommand {
    /// Puts tags on a company; one that is not there yet is made.
    Add {
        /// Its identity or its RFC.
        #[arg(value_name = "ID|RFC")]
        company: String,
        #[arg(required = true, value_name = "TAG")]
        tags: Vec<String>,
    },
    /// Takes tags off a company.
    Remove {
        /// Its identity or its RFC.
        #[arg(value_name = "ID|RFC")]
        company: String,
        #[arg(required = true, value_name = "TAG")]
        tags: Vec<String>,
    },
    /// Every tag, with how many companies have it.
    List,
}

/// Whose data are erased: a company that is a natural person, or one of a company's contacts.
#[derive(clap::Args)]
pub(crate) struct EraseArgs {
    #[arg(value_name = "ID|RFC")]
    pub(crate) company: String,
    /// A contact of the company, by its identity or its name, in the place of the company.
    #[arg(long, value_name = "ID|NAME")]
    pub(crate) contact: Option<String>,
    /// A doubtful row that is of the person too, as the dry run names it; may be given several times.
    #[arg(long = "also", value_name = "TABLE/ID", value_parser = data_row)]
    pub(crate) also: Vec<DataRow>,
    /// Why; it stays on the record and names nobody.
    #[arg(long, value_name = "WORDS", required_unless_present = "dry_run")]
    pub(crate) reason: Option<String>,
    /// Only says what would go and what would stay.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

fn data_row(text: &str) -> Result<DataRow, String> {
    let (table, row_id) = text.split_once('/').ok_or("TABLE/ID")?;
    Ok(DataRow {
        table: table.to_owned(),
        row_id: row_id.to_owned(),
    })
}

/// What a buyer asks for; what is not given is not asked.
#[derive(clap::Args)]
pub(crate) struct SuppliersArgs {
    /// Words of the product, or the digits of its code.
    pub(crate) text: String,
    /// How much, e.g. 100; with --unit, and --per month or year.
    #[arg(long, value_name = "AMOUNT", default_value = "", requires = "unit")]
    pub(crate) volume: String,
    #[arg(long, default_value = "")]
    pub(crate) unit: String,
    #[arg(long, value_parser = str::parse::<CapacityPeriod>, default_value = "month")]
    pub(crate) per: CapacityPeriod,
    /// A certification, in words.
    #[arg(long, value_name = "WORDS", default_value = "")]
    pub(crate) certification: String,
    /// The two digits of a state; may be given several times.
    #[arg(long = "state", value_name = "NN", value_parser = str::parse::<State>)]
    pub(crate) states: Vec<State>,
    /// micro, small, medium or large; may be given several times.
    #[arg(long = "size", value_parser = str::parse::<Size>)]
    pub(crate) sizes: Vec<Size>,
    /// The country where it shall go.
    #[arg(long, value_name = "COUNTRY", default_value = "")]
    pub(crate) to: String,
    /// The most days until the delivery.
    #[arg(long, value_name = "N", default_value = "")]
    pub(crate) days: String,
    #[arg(long, default_value_t = 50)]
    pub(crate) limit: u32,
    /// Writes all of them to a spreadsheet; replaced whole where it exists.
    #[arg(long, value_name = "FILE", requires = "format")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, value_enum)]
    pub(crate) format: Option<TableFormat>,
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
