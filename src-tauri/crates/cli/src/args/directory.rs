//! `directory …`

use std::path::PathBuf;

use clap::Subcommand;
use proa_domain::companies::directory::PublicField;
use proa_domain::companies::directory::listing::ConsentMeans;
use proa_domain::companies::place::State;

#[derive(Subcommand)]
pub(crate) enum DirectoryCommand {
    /// Writes the directory of the companies whose consent holds, as a page, as a catalogue or both.
    Write {
        /// An empty folder for the page that is searched without a network.
        #[arg(long, value_name = "FOLDER", required_unless_present = "pdf")]
        html: Option<PathBuf>,
        /// The catalogue; replaced whole where it exists.
        #[arg(long, value_name = "FILE")]
        pdf: Option<PathBuf>,
        /// What it is called.
        #[arg(long, default_value = "")]
        title: String,
        #[command(flatten)]
        which: WhichArgs,
    },
    /// How many companies the directory would hold, and who would be left out for what.
    Listings {
        #[command(flatten)]
        which: WhichArgs,
    },
    /// What a company lets the directory say of it.
    Show {
        #[arg(value_name = "ID|RFC")]
        company: String,
    },
    /// Keeps what a company lets the directory say of it, with its consent.
    Set(Box<ListingArgs>),
    /// Keeps that a company took its consent back.
    Withdraw {
        #[arg(value_name = "ID|RFC")]
        company: String,
    },
}

/// Which companies of the list.
#[derive(clap::Args)]
pub(crate) struct WhichArgs {
    /// Words of names, products, the RFC or a code.
    #[arg(long, value_name = "WORDS", default_value = "")]
    pub(crate) text: String,
    /// The two digits of a state; may be given several times.
    #[arg(long = "state", value_name = "NN", value_parser = str::parse::<State>)]
    pub(crate) states: Vec<State>,
    /// A sector; may be given several times.
    #[arg(long = "sector", value_name = "CODE")]
    pub(crate) sectors: Vec<String>,
    /// How the code of a product begins.
    #[arg(long, value_name = "CODE")]
    pub(crate) product: Option<String>,
}

/// A consent, and what it lets be public.
#[derive(clap::Args)]
pub(crate) struct ListingArgs {
    #[arg(value_name = "ID|RFC")]
    pub(crate) company: String,
    /// The whole listing as the window writes it.
    #[arg(long, value_name = "FILE.json", conflicts_with_all = ["given_by", "fields"])]
    pub(crate) file: Option<PathBuf>,
    /// Who gave the consent.
    #[arg(long, value_name = "NAME", required_unless_present = "file")]
    pub(crate) given_by: Option<String>,
    /// The day on which it was given.
    #[arg(long, value_name = "DAY", required_unless_present = "file")]
    pub(crate) given_on: Option<String>,
    /// letter, mail or form.
    #[arg(long, value_parser = str::parse::<ConsentMeans>, required_unless_present = "file")]
    pub(crate) means: Option<ConsentMeans>,
    /// The last day on which it holds.
    #[arg(long, value_name = "DAY", default_value = "")]
    pub(crate) ends_on: String,
    #[arg(long)]
    pub(crate) note: Option<String>,
    /// What may be public, e.g. legal-name,place,products; `all` for everything.
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_parser = str::parse::<FieldsArg>)]
    #[arg(required_unless_present = "file")]
    pub(crate) fields: Vec<FieldsArg>,
    /// A mail address of the company itself, which is then public.
    #[arg(long)]
    pub(crate) mail: Option<String>,
    /// A telephone number of the company itself, which is then public.
    #[arg(long)]
    pub(crate) phone: Option<String>,
}

/// One field, or all of them: a consent is named.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FieldsArg {
    All,
    One(PublicField),
}

impl FieldsArg {
    pub(crate) fn fields(&self) -> &[PublicField] {
        match self {
            Self::All => PublicField::ALL,
            Self::One(field) => std::slice::from_ref(field),
        }
    }
}

impl std::str::FromStr for FieldsArg {
    type Err = <PublicField as std::str::FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "all" {
            return Ok(Self::All);
        }
        text.parse().map(Self::One)
    }
}
