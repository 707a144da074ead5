//! `answer …`

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum AnswerCommand {
    /// Lists kept answers, newest first.
    #[command(group = clap::ArgGroup::new("which").required(true).multiple(true))]
    List {
        /// Only those that would now be others.
        #[arg(long, group = "which")]
        stale: bool,
        /// Those of a company, by its identity or its RFC.
        #[arg(long, value_name = "ID|RFC", group = "which")]
        company: Option<String>,
        /// How many answers with changed sources are asked again; of the whole office only.
        #[arg(long, default_value_t = 200)]
        limit: usize,
    },
    /// Works answers out anew over the sources of today, and says what changed.
    #[command(group = clap::ArgGroup::new("these").required(true))]
    Recompute {
        /// Every stale answer of the office.
        #[arg(long, group = "these")]
        all: bool,
        #[arg(value_name = "ANSWER_ID", group = "these")]
        answers: Vec<String>,
    },
}
