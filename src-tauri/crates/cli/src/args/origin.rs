//! `origin …`

use std::path::PathBuf;

use clap::Subcommand;
use proa_desk::origin::cases::FIRST_LISTED;
use proa_domain::time::Day;

use super::ProofCommand;

#[derive(Subcommand)]
pub(crate) enum OriginCommand {
    /// Whether a good originates under every agreement in force, with the working.
    Determine {
        /// The only agreement that is asked about, by our id.
        #[arg(long)]
        agreement: Option<String>,
        /// The only market that is asked about.
        #[arg(long)]
        market: Option<String>,
        /// The day of import; today where it is not said.
        #[arg(long, value_parser = str::parse::<Day>)]
        on: Option<Day>,
        /// Print the determination report (PDF) into this file too.
        #[arg(long, value_name = "FILE.pdf")]
        report: Option<PathBuf>,
        /// The good, its bill of materials and what was answered, in TOML or JSON.
        #[arg(value_name = "CASE.toml")]
        file: PathBuf,
    },
    /// Cases that are kept, the newest first.
    List {
        /// Those of a company, by its identity or its RFC.
        #[arg(long, value_name = "ID|RFC")]
        company: Option<String>,
        /// Those with this in their names, or with codes that begin so.
        #[arg(long, default_value = "")]
        text: String,
        /// So many at most.
        #[arg(long, default_value_t = FIRST_LISTED)]
        limit: u32,
    },
    /// A case that is kept, with what comes out today.
    Show {
        #[arg(value_name = "CASE_ID")]
        case: String,
    },
    /// Keeps a case with what comes out.
    Save {
        /// Its name.
        #[arg(long)]
        name: String,
        /// The company that makes the good, by its identity or its RFC.
        #[arg(long, value_name = "ID|RFC")]
        company: Option<String>,
        /// The only market that is asked about.
        #[arg(long)]
        market: Option<String>,
        /// The day of import; today where it is not said.
        #[arg(long, value_parser = str::parse::<Day>)]
        on: Option<Day>,
        #[arg(value_name = "CASE.toml")]
        file: PathBuf,
    },
    /// Proofs of origin: drafted, checked, kept, printed, handed out.
    #[command(subcommand)]
    Proof(ProofCommand),
}
