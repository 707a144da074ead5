//! `scan …`

use std::path::PathBuf;

use proa_desk::treaties::scan::list::ScanSort;
use proa_domain::companies::place::State;
use proa_domain::companies::size::Size;
use proa_domain::money::Currency;
use proa_domain::treaties::compliance::CostPeriod;

use super::{Rate, rate};

#[derive(clap::Args)]
pub(crate) struct ScanArgs {
    #[command(flatten)]
    pub(crate) supposed: SupposedArgs,
    /// Show the last scan, and ask about nothing anew.
    #[arg(long, conflicts_with_all = ["market", "on", "currency", "value", "cost", "rates"])]
    pub(crate) last: bool,
    #[command(flatten)]
    pub(crate) shown: ShownArgs,
    /// Write the rows as a sheet, .xlsx or .csv by its ending; replaced whole where it exists.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Write whom to call instead: the rows in which something is left when the proof is paid.
    #[arg(long, requires = "out")]
    pub(crate) outreach: bool,
}

/// What the scan supposes. No figure stands in for one that is not given.
#[derive(clap::Args)]
pub(crate) struct SupposedArgs {
    /// A market, ISO 3166-1 alpha-2 or EU; several times; all where none is given.
    #[arg(long = "market", id = "market")]
    pub(crate) markets: Vec<String>,
    /// The day of import; today where it is not given.
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<String>,
    /// The currency of every amount.
    #[arg(long)]
    pub(crate) currency: Option<Currency>,
    /// What a company sells of a product in a market in a year.
    #[arg(long, requires = "currency")]
    pub(crate) value: Option<String>,
    /// What a proof of origin costs; 0 where it costs nothing.
    #[arg(long, requires = "currency")]
    pub(crate) cost: Option<String>,
    /// What the cost is for: shipment or year.
    #[arg(long, value_parser = str::parse::<CostPeriod>, default_value = "shipment")]
    pub(crate) per: CostPeriod,
    /// How many shipments a year.
    #[arg(long)]
    pub(crate) shipments: Option<u32>,
    /// Units of the second currency for one of the first, e.g. "USD/CAD=1.40"; several times.
    #[arg(long = "rate", id = "rates", value_name = "FROM/TO=RATE", value_parser = rate)]
    pub(crate) rates: Vec<Rate>,
}

/// Which rows are shown.
#[derive(clap::Args)]
pub(crate) struct ShownArgs {
    /// A chapter of the products, two digits; several times.
    #[arg(long = "chapter", value_name = "NN")]
    pub(crate) chapters: Vec<String>,
    /// A state of the companies, two digits; several times.
    #[arg(long = "state", value_name = "NN", value_parser = str::parse::<State>)]
    pub(crate) states: Vec<State>,
    /// A size of the companies: micro, small, medium, large; several times.
    #[arg(long = "size", value_parser = str::parse::<Size>)]
    pub(crate) sizes: Vec<Size>,
    /// Only where an agreement asks less than everybody pays.
    #[arg(long)]
    pub(crate) gaining: bool,
    /// The order: net, saving, margin, company; the most first, companies by name.
    #[arg(long, value_parser = str::parse::<ScanSort>, default_value = "margin")]
    pub(crate) sort: ScanSort,
    #[arg(long, default_value_t = 50)]
    pub(crate) limit: u32,
    /// The place after the last page, as it came in `next`.
    #[arg(long)]
    pub(crate) after: Option<String>,
}
