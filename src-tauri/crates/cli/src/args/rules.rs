//! `rules …`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use proa_desk::treaties::import::rules::RuleFormat;

#[derive(Subcommand)]
pub(crate) enum RulesCommand {
    /// Imports the official list of the rules of an agreement.
    Import(ImportArgs),
    /// The editions of the rules of the agreements.
    List,
    /// Lets the rules of an agreement be those of an edition.
    Current {
        #[arg(long)]
        edition: String,
        /// Take it out of use instead.
        #[arg(long)]
        aside: bool,
    },
    /// How many rules are computed, by agreement and chapter.
    Coverage {
        #[arg(long)]
        agreement: Option<String>,
    },
}

/// Which list to import, and as what.
#[derive(Args)]
pub(crate) struct ImportArgs {
    /// Whose rules; the list says it where it is not given.
    #[arg(long)]
    pub(crate) agreement: Option<String>,
    /// How the file is written, e.g. rule-sets-json; its content says it where it is not given.
    #[arg(long, value_parser = str::parse::<RuleFormat>)]
    pub(crate) format: Option<RuleFormat>,
    /// The edition in the publisher's words.
    #[arg(long)]
    pub(crate) vintage: String,
    /// The edition of the Harmonized System in which its codes are written, e.g. 2012.
    #[arg(long, value_name = "YEAR")]
    pub(crate) hs_edition: Option<String>,
    /// Let answers come from it, also where another edition is current.
    #[arg(long)]
    pub(crate) make_current: bool,
    /// What the columns of a table of any layout mean.
    #[arg(long, value_name = "FILE.json")]
    pub(crate) recipe: Option<PathBuf>,
    /// Shows what the file would bring, and writes nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    pub(crate) file: PathBuf,
}
