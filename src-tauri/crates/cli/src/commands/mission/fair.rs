//! `mission badges`, `mission scan`, `mission drill`: the day of a fair.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use fluent_bundle::FluentArgs;
use proa_desk::error::StoreError;
use proa_desk::fair::badges::{MakeBadges, make};
use proa_desk::fair::drill::{DrillOrder, Machine, run};
use proa_desk::fair::frames::read_file;
use proa_desk::fair::scans::{AtTheDoor, PassDoor, pass};
use proa_desk::fair::zones;
use proa_desk::file::error::FileError;
use proa_desk::l10n::Words;
use proa_desk::whole_file::{self, name_of};
use proa_desk::{AppError, Desk, documents};
use proa_documents::{badges_of, drill_of};
use proa_domain::fair::clock::{ClockDoubt, ClockOff};
use proa_domain::fair::drill::DrillVerdict;
use proa_domain::fair::entry::{DoorWay, ScanOutcome};
use proa_domain::ids::{MissionId, ScanId, ZoneId};
use proa_domain::time::Instant;
use serde_json::{Value, json};

use crate::args::Args;
use crate::commands::input;
use crate::office;
use crate::output::Said;

pub(super) async fn badges(
    args: &Args,
    mission: &str,
    staff: &[String],
    out: Option<&Path>,
) -> Result<Said, AppError> {
    let mission: MissionId = input::id(mission, "missions")?;
    let staff = staff.iter().map(|id| input::id(id, "people"));
    let wanted = MakeBadges {
        mission,
        staff: staff.collect::<Result<_, _>>()?,
    };
    let desk = office::open_as_author(args).await?;
    let made = make(&desk, &wanted).await?;
    let mut view = json!(made);
    if let Some(out) = out {
        let content = documents::badges(&desk, mission, &[]).await?;
        let locale = args.lang.locale();
        let content = documents::pressed(move || badges_of(content, locale)).await?;
        whole_file::write(out, &content)?;
        if let Value::Object(fields) = &mut view {
            fields.insert("file".to_owned(), json!(out));
            fields.insert("bytes".to_owned(), json!(content.len()));
        }
    }
    desk.close().await;
    let text = format!(
        "+{} ~{} ={} -{}",
        made.made, made.replaced, made.kept, made.ended
    );
    Ok(Said::view(view, text))
}

/// Somebody at a door.
pub(super) struct Asked<'a> {
    pub(super) mission: &'a str,
    pub(super) zone: &'a str,
    pub(super) way: DoorWay,
    pub(super) force: Option<String>,
    pub(super) at: Option<Instant>,
    pub(super) picture: Option<&'a Path>,
    pub(super) text: Option<&'a str>,
}

pub(super) async fn scan(args: &Args, asked: Asked<'_>) -> Result<Said, AppError> {
    let mission: MissionId = input::id(asked.mission, "missions")?;
    let desk = office::open_as_author(args).await?;
    let code = match (asked.picture, asked.text) {
        (Some(picture), _) => code_in(picture).await?,
        (None, text) => text.unwrap_or_default().to_owned(),
    };
    let wanted = PassDoor {
        id: ScanId(desk.env.uuid()),
        mission,
        zone: zone(&desk, mission, asked.zone).await?,
        way: asked.way,
        who: AtTheDoor::Code(code),
        force: asked.force,
        at: asked.at,
    };
    let answer = pass(&desk, &wanted).await?;
    desk.close().await;
    let words = Words::of(args.lang.locale());
    let mut text = words.get(&format!("scan-outcome-{}", answer.outcome));
    if let Some(badge) = &answer.badge {
        let _ = write!(text, "\n{} · {}", badge.name, badge.house);
    }
    let _ = write!(
        text,
        "\n{}",
        words.get(&format!("badge-verdict-{}", answer.verdict))
    );
    if let Some(issue) = answer.issue {
        let _ = write!(text, "\n{}", words.get(&format!("scan-issue-{issue}")));
    }
    doubts(&mut text, &answer.clock, &words);
    let is_through = answer.outcome != ScanOutcome::Refused;
    Ok(Said::view(&answer, text).but_only_if(is_through))
}

/// The first code in a picture; no text where there is none.
async fn code_in(picture: &Path) -> Result<String, AppError> {
    let content = fs::read(picture).map_err(|_| FileError::Unreadable {
        name: name_of(picture),
    })?;
    let codes = read_file(content).await?;
    let first = codes.into_iter().next();
    Ok(first.map(|code| code.text).unwrap_or_default())
}

async fn zone(desk: &Desk, mission: MissionId, named: &str) -> Result<ZoneId, AppError> {
    let zones = zones::list(desk, mission).await?;
    let found = zones
        .into_iter()
        .find(|row| row.zone.name == named || row.id.to_string() == named);
    let found = found.ok_or_else(|| StoreError::NotFound {
        topic: "mission_zones".to_owned(),
    })?;
    Ok(found.id)
}

/// Tells what speaks against the clock.
fn doubts(text: &mut String, found: &[ClockDoubt], words: &Words) {
    for doubt in found {
        let mut said = FluentArgs::new();
        said.set(
            "witness",
            words.get(&format!("clock-witness-{}", doubt.witness)),
        );
        said.set("off", told(doubt.off, words));
        let id = if doubt.is_ahead {
            "clock-ahead"
        } else {
            "clock-behind"
        };
        let _ = write!(text, "\n{}", words.with(id, &said));
    }
}

/// By how much a clock is off.
fn told(off: ClockOff, words: &Words) -> String {
    let mut said = FluentArgs::new();
    said.set("count", off.count);
    words.with(&format!("clock-off-{}", off.unit), &said)
}

pub(super) async fn drill(
    args: &Args,
    mission: &str,
    (watch, time_zone): (&str, &str),
    scans: u32,
    out: Option<&Path>,
) -> Result<Said, AppError> {
    let order = DrillOrder {
        mission: input::id(mission, "missions")?,
        watch: watch.to_owned(),
        time_zone: time_zone.to_owned(),
        camera: None,
        scans,
    };
    let locale = args.lang.locale();
    let desk = office::open_as_author(args).await?;
    let machine = Machine::here(&desk.folder);
    let sheet = run(&desk, &order, machine, &office::progress()).await?;
    if let Some(out) = out {
        let said = documents::drill(&desk, order.mission, &sheet, locale).await?;
        let content = documents::pressed(move || drill_of(said.content, locale)).await?;
        whole_file::write(out, &content)?;
    }
    desk.close().await;
    let words = Words::of(locale);
    let mut text = String::new();
    for line in &sheet.lines {
        let verdict = words.get(&format!("drill-verdict-{}", line.verdict));
        let check = words.get(&format!("drill-check-{}", line.check));
        let _ = write!(text, "{verdict}: {check}");
        let found = match line.off {
            Some(off) => Some(told(off, &words)),
            None => line.found.map(|found| found.to_string()),
        };
        if let Some(found) = found {
            let _ = write!(text, " {found}");
        }
        if let Some(wanted) = line.wanted {
            let _ = write!(text, "/{wanted}");
        }
        if let Some(step) = line.step {
            let _ = write!(text, ". {}", words.get(&format!("drill-step-{step}")));
        }
        text.push('\n');
    }
    let is_ready = sheet.verdict != DrillVerdict::Fail;
    Ok(Said::view(&sheet, text).but_only_if(is_ready))
}
