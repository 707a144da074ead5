//! `journal …`

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum JournalCommand {
    /// The last operations, the newest first; of one record, with the values that they changed.
    List {
        /// What happened to a company, by its identity or its RFC.
        #[arg(long, value_name = "ID|RFC", conflicts_with = "mission")]
        company: Option<String>,
        /// What happened to a mission.
        #[arg(long, value_name = "ID")]
        mission: Option<String>,
        /// At most 200.
        #[arg(long, default_value_t = 50)]
        limit: u32,
        /// The place after the last page, as it came in `next`.
        #[arg(long)]
        after: Option<String>,
    },
    /// Takes an operation back, unless something later stands on it.
    Undo {
        #[arg(value_name = "OPERATION_ID")]
        operation: String,
    },
}
