//! The command line.

mod answer;
mod company;
mod company_import;
mod directory;
mod journal;
mod mission;
mod origin;
mod proof;
mod rates;
mod rules;
mod scan;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use proa_desk::treaties::import::Format;
use proa_domain::money::Currency;
use proa_domain::settings::{Locale, Role};

pub(crate) use self::answer::AnswerCommand;
pub(crate) use self::company::{
    CompanyCommand, CompanyExportArgs, EraseArgs, MergeArgs, SuppliersArgs, TagCommand,
};
pub(crate) use self::company_import::CompanyImportArgs;
pub(crate) use self::directory::{DirectoryCommand, FieldsArg, ListingArgs, WhichArgs};
pub(crate) use self::journal::JournalCommand;
pub(crate) use self::mission::{ExportFormat, MissionCommand, MissionFlags, RegisterArgs};
pub(crate) use self::origin::OriginCommand;
pub(crate) use self::proof::ProofCommand;
pub(crate) use self::rates::RatesCommand;
pub(crate) use self::rules::{ImportArgs, RulesCommand};
pub(crate) use self::scan::{ScanArgs, ShownArgs, SupposedArgs};

/// The working desk of a trade-promotion office, for scripts.
#[derive(Parser)]
#[command(name = "proa-cli", version)]
pub(crate) struct Args {
    /// The data folder; `PROA_DATA_DIR`, or the platform's, where it is not given.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Answer in JSON.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The language of messages and texts.
    #[arg(long, global = true, value_enum, default_value_t = Language::Es)]
    pub(crate) lang: Language,
    /// The person of the office who writes; not needed where there is only one.
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub(crate) author: Option<String>,
    /// Read the PIN of that person from the first line of standard input; else it is in `PROA_PIN`.
    #[arg(long, global = true)]
    pub(crate) pin_stdin: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// A language of the program.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    Es,
    En,
}

impl Language {
    pub(crate) fn locale(self) -> Locale {
        match self {
            Self::Es => Locale::EsMx,
            Self::En => Locale::En,
        }
    }
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// The reference data that is loaded.
    #[command(subcommand)]
    Reference(ReferenceCommand),
    /// Official tariff schedules.
    #[command(subcommand)]
    Schedule(ScheduleCommand),
    /// What a product pays in a market under every agreement.
    Lookup(Box<LookupArgs>),
    /// What a product pays in every market, and what the best agreement saves there.
    Rank(Box<QuestionArgs>),
    /// Kept answers, and those that would now be others.
    #[command(subcommand)]
    Answer(AnswerCommand),
    /// Whether a good originates, from its bill of materials.
    #[command(subcommand)]
    Origin(OriginCommand),
    /// The office's exchange rates.
    #[command(subcommand)]
    Rates(RatesCommand),
    /// The official lists of the agreements' rules of origin.
    #[command(subcommand)]
    Rules(RulesCommand),
    /// Every product of every company in every market: what claiming would save.
    Scan(Box<ScanArgs>),
    /// The nomenclature.
    #[command(subcommand)]
    Product(ProductCommand),
    /// Federal taxpayer keys.
    #[command(subcommand)]
    Rfc(RfcCommand),
    /// Companies.
    #[command(subcommand)]
    Company(CompanyCommand),
    /// The exporters' directory.
    #[command(subcommand)]
    Directory(DirectoryCommand),
    /// Missions, fairs and buyers' meetings.
    #[command(subcommand)]
    Mission(MissionCommand),
    /// The office and its people.
    #[command(subcommand)]
    Office(OfficeCommand),
    /// What was done, and taking it back.
    #[command(subcommand)]
    Journal(JournalCommand),
    /// Backups of the office's data.
    #[command(subcommand)]
    Backup(BackupCommand),
    /// Replays the journal against the tables.
    Verify,
}

#[derive(Subcommand)]
pub(crate) enum ReferenceCommand {
    /// Sources, and the schedules of every market.
    Status,
    /// Loads the bundled pack.
    Load {
        /// Another pack than the one that came with the program.
        #[arg(long, value_name = "FILE")]
        pack: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
pub(crate) enum ScheduleCommand {
    /// Imports an official file.
    Import {
        #[arg(long)]
        market: String,
        /// How the file is written, e.g. us-hts-json; mapped for a table of any layout.
        #[arg(long, value_parser = str::parse::<Format>)]
        format: Format,
        /// The edition in the publisher's words, e.g. "2026 rev 10".
        #[arg(long)]
        vintage: String,
        /// Let answers come from it, also where another schedule is current.
        #[arg(long)]
        make_current: bool,
        /// A second file that completes the first: of Australia, the schedules of its agreements.
        #[arg(long, value_name = "FILE")]
        with: Option<PathBuf>,
        /// What the columns of a table mean: a file in JSON, or the name of a recipe that is kept.
        #[arg(long, value_name = "FILE.json|NAME")]
        recipe: Option<String>,
        file: PathBuf,
    },
    /// What the columns of tables mean, kept by name.
    #[command(subcommand)]
    Recipe(RecipeCommand),
    /// What differs between two loaded schedules of a market.
    Diff {
        /// The schedule that is compared with.
        #[arg(long)]
        before: String,
        /// The schedule that is looked at.
        #[arg(long)]
        after: String,
    },
    /// What the current schedule covers, by chapter.
    Coverage {
        #[arg(long)]
        market: String,
    },
    /// Lets answers come from a loaded schedule.
    Current {
        #[arg(long)]
        schedule: String,
        /// Takes the table of an agreement out of use instead.
        #[arg(long)]
        aside: bool,
    },
}

#[derive(Subcommand)]
pub(crate) enum RecipeCommand {
    /// Every recipe that is kept.
    List,
    /// One recipe, as `schedule import --recipe` takes it.
    Show { name: String },
    /// Keeps a recipe by a name; one of the same name is replaced.
    Save {
        /// Whose tables are read by it.
        #[arg(long)]
        market: String,
        name: String,
        #[arg(value_name = "FILE.json")]
        file: PathBuf,
    },
}

#[derive(clap::Args)]
pub(crate) struct LookupArgs {
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    /// ISO 3166-1 alpha-2, or EU.
    #[arg(long)]
    pub(crate) market: String,
    /// Keep the answer with a company, by its identity or its RFC.
    #[arg(long, value_name = "ID|RFC")]
    pub(crate) save: Option<String>,
    /// Print the advisory sheet as a PDF in the language of `--lang`; replaced whole where it exists.
    #[arg(long, value_name = "FILE")]
    pub(crate) sheet: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct QuestionArgs {
    /// 2 to 10 digits, with or without points.
    #[arg(long)]
    pub(crate) product: String,
    /// The day of import; today where it is not given.
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<String>,
    /// The price.
    #[arg(long, requires = "currency")]
    pub(crate) value: Option<String>,
    /// The currency of every amount.
    #[arg(long)]
    pub(crate) currency: Option<String>,
    /// What the price covers; without it, the price is the customs value.
    #[arg(long)]
    pub(crate) incoterm: Option<String>,
    /// The main carriage.
    #[arg(long, requires = "currency")]
    pub(crate) freight: Option<String>,
    /// Its insurance.
    #[arg(long, requires = "currency")]
    pub(crate) insurance: Option<String>,
    /// Carriage inside Mexico.
    #[arg(long, requires = "currency")]
    pub(crate) inland: Option<String>,
    /// Costs after arrival that the price covers (DAP, DPU, DDP).
    #[arg(long, requires = "currency")]
    pub(crate) onward: Option<String>,
    /// Duties and taxes that the price covers (DDP).
    #[arg(long, requires = "currency")]
    pub(crate) duties_and_taxes: Option<String>,
    /// What the proof of origin of a shipment costs: asks from which shipment on it pays.
    #[arg(long, requires = "currency")]
    pub(crate) proof_cost: Option<String>,
    /// An amount and a unit, e.g. "20000 kg"; may be given several times.
    #[arg(long = "quantity", value_name = "AMOUNT UNIT")]
    pub(crate) quantities: Vec<String>,
    /// Units of the second currency for one of the first, e.g. "MXN/USD=0.0578"; several times.
    #[arg(long = "rate", value_name = "FROM/TO=RATE", value_parser = rate)]
    pub(crate) rates: Vec<Rate>,
    /// The day of the rates.
    #[arg(long, value_name = "DAY", requires = "rates")]
    pub(crate) rate_on: Option<String>,
    /// Who published the rates.
    #[arg(long, value_name = "WORDS", requires = "rates")]
    pub(crate) rate_source: Option<String>,
}

/// An exchange rate as it is typed.
#[derive(Clone)]
pub(crate) struct Rate {
    pub(crate) from: Currency,
    pub(crate) to: Currency,
    pub(crate) figure: String,
}

/// Reads `MXN/USD=0.0578`; the desk says what is wrong with the figure.
fn rate(text: &str) -> Result<Rate, String> {
    let parts = text
        .split_once('=')
        .and_then(|(pair, rate)| Some((pair.split_once('/')?, rate)));
    let Some(((from, to), rate)) = parts else {
        return Err("write it as FROM/TO=RATE, e.g. MXN/USD=0.0578".to_owned());
    };
    let currency = |code: &str| {
        let upper = code.trim().to_uppercase();
        upper
            .parse()
            .map_err(|_| format!("{code} is not a currency"))
    };
    Ok(Rate {
        from: currency(from)?,
        to: currency(to)?,
        figure: rate.trim().to_owned(),
    })
}

#[derive(Subcommand)]
pub(crate) enum ProductCommand {
    /// Finds products by words in either language, or by the beginning of a code.
    Search {
        text: String,
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
}

#[derive(Subcommand)]
pub(crate) enum RfcCommand {
    /// Checks a key and says what is wrong with it.
    Check { value: String },
}

/// A sector of the stratification.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Sector {
    #[value(alias = "industry")]
    Industria,
    #[value(alias = "commerce")]
    Comercio,
    #[value(alias = "services")]
    Servicios,
}

#[derive(Subcommand)]
pub(crate) enum OfficeCommand {
    /// Sets up the office with its first person, who may manage people.
    Start {
        #[arg(long)]
        name: String,
        #[arg(long)]
        person: String,
        #[arg(long, value_parser = str::parse::<Role>, default_value = "administrator")]
        role: Role,
        /// With invented companies, marked as such.
        #[arg(long)]
        training: bool,
    },
    /// The people of the office.
    People,
    /// All that the office keeps, in an open format: a Data Package in a ZIP.
    Export {
        /// Replaced whole where it exists.
        #[arg(long, value_name = "FILE.zip")]
        out: PathBuf,
        /// What says something of a person, the values of the journal and the documents too.
        #[arg(long)]
        with_personal: bool,
    },
}

#[derive(Subcommand)]
pub(crate) enum BackupCommand {
    /// Makes a backup now.
    Create,
    /// The backups, newest first.
    List,
    /// Opens a backup and says what is in it.
    Rehearse { name: String },
    /// Puts a backup in the place of the office's data at the next start; at once where the data
    /// does not open, which is then kept under another name.
    Restore { name: String },
}
