//! `mission …`

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Subcommand, ValueEnum};
use proa_domain::fair::drill::REHEARSED;
use proa_domain::fair::entry::DoorWay;
use proa_domain::missions::mission::MissionKind;
use proa_domain::missions::requirements::{RequirementForm, RequirementKind};
use proa_domain::missions::state::RegistrationState;
use proa_domain::text::UnknownCode;
use proa_domain::time::{Day, Instant};

#[derive(Subcommand)]
pub(crate) enum MissionCommand {
    /// Creates a mission; `--file` reads all of it as the window writes it.
    Add(Box<MissionFlags>),
    /// Lists missions, the latest first.
    List {
        /// Words of the name, the place or the organiser.
        #[arg(long, default_value = "")]
        text: String,
        /// May be given several times.
        #[arg(long = "kind", value_name = KINDS, value_parser = str::parse::<MissionKind>)]
        kinds: Vec<MissionKind>,
        /// Not over before this day.
        #[arg(long, value_name = "DAY", value_parser = str::parse::<Day>)]
        from: Option<Day>,
        /// Begun by this day.
        #[arg(long, value_name = "DAY", value_parser = str::parse::<Day>)]
        to: Option<Day>,
        #[arg(long, default_value_t = 50)]
        limit: u32,
        /// The place after the last page, as it came in `next`.
        #[arg(long)]
        after: Option<String>,
    },
    /// A mission and its registrations.
    Show { id: String },
    /// Registers a company, and says how it stands to each requirement.
    Register(RegisterArgs),
    /// How every company that applied stands to what the mission and its call ask today.
    Evaluate {
        #[arg(long)]
        mission: String,
    },
    /// Writes the call of a mission: a paper, or a page (html), by the ending of the file.
    Call {
        #[arg(long)]
        mission: String,
        /// Which version; the public one where it is not said.
        #[arg(long)]
        number: Option<u32>,
        /// Replaced whole where it exists.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Moves a registration to another state.
    State {
        #[arg(long)]
        registration: String,
        /// applied, accepted, waiting, rejected, confirmed, attended, withdrawn.
        #[arg(long, value_parser = str::parse::<RegistrationState>)]
        to: RegistrationState,
        #[arg(long)]
        reason: Option<String>,
    },
    /// Works out what came of a mission; `--out` writes the report as a paper or a table.
    Report {
        #[arg(long)]
        mission: String,
        /// A paper (pdf), or a table (xlsx, csv), by the ending. Replaced whole where it exists.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Makes the badges of everybody who takes part, and writes them as a PDF to be cut.
    Badges {
        #[arg(long)]
        mission: String,
        /// A person of the office who works there; may be given several times.
        #[arg(long = "staff", value_name = "PERSON")]
        staff: Vec<String>,
        /// Replaced whole where it exists.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Scans the code of a badge at a door; fails where the person does not pass.
    Scan {
        #[arg(long)]
        mission: String,
        /// The name of the zone, or its id.
        #[arg(long)]
        zone: String,
        /// in, out.
        #[arg(long, default_value = "in", value_parser = str::parse::<DoorWay>)]
        way: DoorWay,
        /// Why they pass whatever stands against it.
        #[arg(long, value_name = "REASON")]
        force: Option<String>,
        /// When they really passed, in UTC, e.g. 2026-05-04T10:40:00Z; now without it.
        #[arg(long, value_name = "MOMENT", value_parser = str::parse::<Instant>)]
        at: Option<Instant>,
        /// A JPEG, PNG or WebP with the code in it.
        #[arg(
            long,
            value_name = "FILE",
            conflicts_with = "text",
            required_unless_present = "text"
        )]
        picture: Option<PathBuf>,
        /// The text of the code.
        text: Option<String>,
    },
    /// Rehearses the day of the fair and says what is not ready; fails where something is missing.
    Drill {
        #[arg(long)]
        mission: String,
        /// What a watch shows now, e.g. 10:40.
        #[arg(long, default_value = "")]
        watch: String,
        /// The IANA zone of the watch; that of the office without it.
        #[arg(long, default_value = "")]
        time_zone: String,
        /// How many scans are rehearsed.
        #[arg(long, default_value_t = REHEARSED)]
        scans: u32,
        /// The sheet as a PDF.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Makes the plan of the meetings of a mission. What is locked or was held stays.
    Schedule {
        #[arg(long)]
        mission: String,
        /// The same seed gives the same plan.
        #[arg(long, default_value_t = 1)]
        seed: u32,
        /// Meetings that the office only suggests may fill what is left.
        #[arg(long)]
        with_suggested: bool,
        /// After so many meetings somebody should have a pause.
        #[arg(long, value_name = "MEETINGS")]
        in_a_row: Option<u32>,
    },
    /// Writes every paper, calendar and table of the meetings of a mission.
    Papers {
        #[arg(long)]
        mission: String,
        /// A folder that is new or empty.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Writes the agenda of a mission as a paper: of all of it, or for one company.
    Itinerary {
        #[arg(long)]
        mission: String,
        /// For one company: what is for everybody, and what is for it.
        #[arg(long)]
        registration: Option<String>,
        /// Replaced whole where it exists.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Writes the register of a mission, or its days for a calendar.
    Export {
        #[arg(long)]
        mission: String,
        #[arg(long, value_enum)]
        format: ExportFormat,
        /// Replaced whole where it exists.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// How a mission is written to a file.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ExportFormat {
    /// The register as an Excel workbook.
    Xlsx,
    /// The register as comma-separated values.
    Csv,
    /// The mission for a calendar.
    Ics,
}

const KINDS: &str = "mission|fair|buyers_meeting";
/// What a file says whole and flags say one by one.
const WHOLE: [&str; 16] = [
    "name",
    "kind",
    "country",
    "city",
    "time_zone",
    "starts",
    "ends",
    "capacity",
    "venue",
    "organiser",
    "description",
    "sectors",
    "markets",
    "opens",
    "closes",
    "requirements",
];

#[derive(Clone, clap::Args)]
pub(crate) struct MissionFlags {
    /// A mission in JSON, with the names of the window's form.
    #[arg(long, value_name = "FILE", conflicts_with_all = WHOLE)]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, required_unless_present = "file")]
    pub(crate) name: Option<String>,
    #[arg(long, value_name = KINDS, value_parser = str::parse::<MissionKind>, required_unless_present = "file")]
    pub(crate) kind: Option<MissionKind>,
    /// ISO 3166-1 alpha-2.
    #[arg(long, required_unless_present = "file")]
    pub(crate) country: Option<String>,
    #[arg(long, required_unless_present = "file")]
    pub(crate) city: Option<String>,
    /// The IANA zone of the place, e.g. Europe/Berlin.
    #[arg(long, value_name = "ZONE", required_unless_present = "file")]
    pub(crate) time_zone: Option<String>,
    /// The first day.
    #[arg(long, value_name = "DAY", required_unless_present = "file")]
    pub(crate) starts: Option<String>,
    /// The last day.
    #[arg(long, value_name = "DAY", required_unless_present = "file")]
    pub(crate) ends: Option<String>,
    /// How many companies it can take.
    #[arg(long, value_name = "COMPANIES", required_unless_present = "file")]
    pub(crate) capacity: Option<u32>,
    /// The fairground, hotel or chamber.
    #[arg(long, default_value = "")]
    pub(crate) venue: String,
    #[arg(long, default_value = "")]
    pub(crate) organiser: String,
    #[arg(long, default_value = "")]
    pub(crate) description: String,
    /// The code of a promotion sector; may be given several times.
    #[arg(long = "sector", value_name = "SECTOR")]
    pub(crate) sectors: Vec<String>,
    /// A market that it opens; may be given several times.
    #[arg(long = "market", value_name = "MARKET")]
    pub(crate) markets: Vec<String>,
    /// When registration opens, e.g. 2027-03-01T09:00:00-06:00; at once without it.
    #[arg(long, value_name = "MOMENT")]
    pub(crate) opens: Option<String>,
    /// When registration closes; at the end of the last day without it.
    #[arg(long, value_name = "MOMENT")]
    pub(crate) closes: Option<String>,
    /// What it asks of a company, as the window's form has it, e.g. size=micro,small; may be given several times.
    #[arg(long = "require", value_name = "KIND[=CODE,…]", value_parser = parse_requirement)]
    pub(crate) requirements: Vec<RequirementForm>,
}

#[derive(clap::Args)]
pub(crate) struct RegisterArgs {
    #[arg(long)]
    pub(crate) mission: String,
    /// Its identity or its RFC.
    #[arg(long, value_name = "ID|RFC")]
    pub(crate) company: String,
    /// Whom it sends; may be given several times. Without it, its primary contact.
    #[arg(long = "delegate", value_name = "NAME;ROLE;MAIL;PHONE")]
    pub(crate) delegates: Vec<String>,
    /// The identity of a product that it shows; may be given several times. Without it, all that
    /// are ready to be sold abroad.
    #[arg(long = "product", value_name = "ID")]
    pub(crate) products: Vec<String>,
    /// The company lets a call with positive action take its declaration into account.
    #[arg(long)]
    pub(crate) may_use_declaration: bool,
}

fn parse_requirement(text: &str) -> Result<RequirementForm, UnknownCode> {
    let (kind, values) = text.split_once('=').unwrap_or((text, ""));
    let values = values.split(',').filter(|value| !value.is_empty());
    Ok(RequirementForm {
        kind: RequirementKind::from_str(kind.trim())?,
        values: values.map(str::to_owned).collect(),
    })
}
