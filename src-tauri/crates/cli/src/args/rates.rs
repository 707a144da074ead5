//! `rates …`

use std::path::PathBuf;

use clap::Subcommand;
use proa_domain::money::Currency;

#[derive(Subcommand)]
pub(crate) enum RatesCommand {
    /// Lists the office's exchange rates, the newest first.
    List {
        /// Those that convert this currency.
        #[arg(long, value_parser = str::parse::<Currency>)]
        from: Option<Currency>,
        /// Those that convert into this currency.
        #[arg(long, value_parser = str::parse::<Currency>)]
        to: Option<Currency>,
        /// At most 500.
        #[arg(long, default_value_t = 50)]
        limit: u32,
        /// The place after the last page, as it came in `next`.
        #[arg(long)]
        after: Option<String>,
    },
    /// Writes a rate down; one of the same day and pair is replaced.
    Add {
        #[arg(long, value_parser = str::parse::<Currency>)]
        from: Currency,
        #[arg(long, value_parser = str::parse::<Currency>)]
        to: Currency,
        /// Units of `--to` for one of `--from`.
        #[arg(long)]
        rate: String,
        /// The day of the rate.
        #[arg(long, value_name = "DAY")]
        on: String,
        /// Where it was read.
        #[arg(long, value_name = "WORDS")]
        source: String,
    },
    /// Imports a CSV file: date,from,to,rate,source.
    Import {
        /// Tell what it would bring, and change nothing.
        #[arg(long)]
        dry_run: bool,
        file: PathBuf,
    },
}
