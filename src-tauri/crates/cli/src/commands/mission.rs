//! `mission …`

mod call;
mod evaluate;
mod export;
mod fair;
mod finding;
mod itinerary;
mod meetings;
mod register;
mod report;

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::l10n::Words;
use proa_desk::meetings::ScheduleOrder;
use proa_desk::missions::{
    MissionFilter, MoveRegistration, RegistrationRow, create, get, list, move_registration,
    registration, registrations,
};
use proa_domain::ids::MissionId;
use proa_domain::missions::mission::{MissionForm, MissionKind};
use proa_domain::missions::state::RegistrationState;
use serde_json::{Value, json};

use crate::args::{Args, MissionCommand, MissionFlags};
use crate::commands::input;
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, command: &MissionCommand) -> Result<Said, AppError> {
    match command {
        MissionCommand::Add(flags) => add(args, flags).await,
        MissionCommand::List {
            text,
            kinds,
            from,
            to,
            limit,
            after,
        } => {
            let filter = MissionFilter {
                text: text.clone(),
                kinds: kinds.clone(),
                from: *from,
                to: *to,
                after: after.clone(),
                limit: *limit,
            };
            page(args, &filter).await
        }
        MissionCommand::Show { id } => show(args, id).await,
        MissionCommand::Register(asked) => register::run(args, asked).await,
        MissionCommand::Evaluate { mission } => evaluate::run(args, mission).await,
        MissionCommand::Call {
            mission,
            number,
            out,
        } => call::run(args, mission, *number, out).await,
        MissionCommand::State {
            registration,
            to,
            reason,
        } => go(args, registration, *to, reason.clone()).await,
        MissionCommand::Report { mission, out } => report::run(args, mission, out.as_deref()).await,
        MissionCommand::Badges {
            mission,
            staff,
            out,
        } => fair::badges(args, mission, staff, out.as_deref()).await,
        MissionCommand::Scan {
            mission,
            zone,
            way,
            force,
            at,
            picture,
            text,
        } => {
            let asked = fair::Asked {
                mission,
                zone,
                way: *way,
                force: force.clone(),
                at: *at,
                picture: picture.as_deref(),
                text: text.as_deref(),
            };
            fair::scan(args, asked).await
        }
        MissionCommand::Drill {
            mission,
            watch,
            time_zone,
            scans,
            out,
        } => fair::drill(args, mission, (watch, time_zone), *scans, out.as_deref()).await,
        MissionCommand::Schedule {
            mission,
            seed,
            with_suggested,
            in_a_row,
        } => {
            let order = ScheduleOrder {
                mission: input::id(mission, "missions")?,
                seed: *seed,
                with_suggested: *with_suggested,
                in_a_row: *in_a_row,
            };
            meetings::plan(args, order).await
        }
        MissionCommand::Papers { mission, out } => meetings::papers(args, mission, out).await,
        MissionCommand::Itinerary {
            mission,
            registration,
            out,
        } => itinerary::run(args, mission, registration.as_deref(), out).await,
        MissionCommand::Export {
            mission,
            format,
            out,
        } => export::run(args, mission, *format, out).await,
    }
}

async fn add(args: &Args, flags: &MissionFlags) -> Result<Said, AppError> {
    let form = match &flags.file {
        Some(path) => input::form(path, "mission")?,
        None => typed(flags.clone()),
    };
    let desk = office::open_as_author(args).await?;
    let id = create(&desk, &form).await?;
    desk.close().await;
    Ok(Said::new(json!({ "id": id }), id.to_string()))
}

/// A mission as the flags say it; clap has seen to what must be there.
fn typed(flags: MissionFlags) -> MissionForm {
    MissionForm {
        name: flags.name.unwrap_or_default(),
        kind: flags.kind.unwrap_or(MissionKind::Mission),
        country: flags.country.unwrap_or_default(),
        city: flags.city.unwrap_or_default(),
        venue: flags.venue,
        time_zone: flags.time_zone.unwrap_or_default(),
        starts_on: flags.starts.unwrap_or_default(),
        ends_on: flags.ends.unwrap_or_default(),
        sectors: flags.sectors,
        markets: flags.markets,
        organiser: flags.organiser,
        capacity: flags.capacity.unwrap_or_default(),
        opens_at: flags.opens,
        closes_at: flags.closes,
        description: flags.description,
        requirements: flags.requirements,
    }
}

async fn page(args: &Args, filter: &MissionFilter) -> Result<Said, AppError> {
    let desk = office::open(args).await?;
    let page = list(&desk, filter).await?;
    desk.close().await;
    let mut lines = String::new();
    for row in &page.rows {
        let _ = writeln!(
            lines,
            "{} {} {} {} ({}) {}/{} +{}",
            row.id,
            row.starts_on,
            row.name,
            row.city,
            row.country,
            row.places.accepted,
            row.places.capacity,
            row.places.waiting
        );
    }
    Ok(Said::view(&page, lines))
}

async fn show(args: &Args, id: &str) -> Result<Said, AppError> {
    let id: MissionId = input::id(id, "missions")?;
    let desk = office::open(args).await?;
    let detail = get(&desk, id).await?;
    let rows = registrations(&desk, id).await?;
    desk.close().await;
    let words = Words::of(args.lang.locale());
    let mission = &detail.mission;
    let mut text = format!(
        "{}\n{}, {} · {} – {} · {}/{}\n",
        mission.name,
        mission.city,
        mission.country,
        mission.starts_on,
        mission.ends_on,
        detail.places.accepted,
        detail.places.capacity
    );
    for row in &rows {
        let _ = writeln!(text, "{} {}", row.id, standing(row, &words));
    }
    let mut view = json!(detail);
    if let Value::Object(fields) = &mut view {
        fields.insert("registrations".to_owned(), json!(rows));
    }
    Ok(Said::view(view, text))
}

async fn go(
    args: &Args,
    id: &str,
    to: RegistrationState,
    reason: Option<String>,
) -> Result<Said, AppError> {
    let id = input::id(id, "registrations")?;
    let desk = office::open_as_author(args).await?;
    let wanted = MoveRegistration {
        registration_id: id,
        version: registration(&desk, id).await?.version,
        to,
        reason,
    };
    let moved = move_registration(&desk, &wanted).await?;
    desk.close().await;
    let words = Words::of(args.lang.locale());
    let rows = std::iter::once(&moved.row).chain(&moved.promoted);
    let lines: Vec<String> = rows.map(|row| standing(row, &words)).collect();
    Ok(Said::view(&moved, lines.join("\n")))
}

/// A company and how far its registration is, with its place where it waits.
fn standing(row: &RegistrationRow, words: &Words) -> String {
    let state = words.get(&format!("registration-{}", row.state));
    let position = row.position.map(|place| format!(" ({place})"));
    let position = position.unwrap_or_default();
    format!("{}: {state}{position}", row.company_name)
}
