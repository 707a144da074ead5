//! `origin …`

use std::path::PathBuf;

use clap::Subcommand;
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
        /// The good, its bill of materials and what was answered, in TOML or JSON.
        #[arg(value_name = "CASE.toml")]
        file: PathBuf,
    },
    /// Cases that are kept, the newest first.
    List {
        /// Those of a company, by its identity or its RFC.
        #[arg(long, value_name = "ID|RFC")]
        company: Option<String>,
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
