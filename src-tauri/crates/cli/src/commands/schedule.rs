//! `schedule …`

use std::fmt::Write as _;
use std::fs::File;
use std::path::Path;

use proa_desk::file::ChosenFile;
use proa_desk::file::error::FileError;
use proa_desk::l10n::Words;
use proa_desk::treaties::import::{ImportOrder, ImportReport, import, put_aside, set_current};
use proa_desk::treaties::recipes::{self, SaveRecipe};
use proa_desk::treaties::reference::difference::{Difference, TwoEditions, difference};
use proa_desk::treaties::reference::status::{ChapterCoverage, coverage};
use proa_desk::{AppError, Desk};
use proa_domain::figures::number;
use proa_domain::treaties::mapped::Recipe;
use serde_json::json;

use super::input;
use crate::args::{Args, RecipeCommand, ScheduleCommand};
use crate::office;
use crate::output::{Said, snake};

pub(super) async fn run(args: &Args, command: &ScheduleCommand) -> Result<Said, AppError> {
    match command {
        ScheduleCommand::Import {
            market,
            format,
            vintage,
            make_current,
            with,
            recipe,
            file,
        } => {
            let beside = with.as_deref().map(chosen).transpose()?;
            let file = chosen(file)?.with(beside);
            let desk = office::open_as_author(args).await?;
            if recipe.is_some() {
                // Which agreements a market has, the bundled data say.
                office::bring_reference(&desk).await?;
            }
            let order = ImportOrder {
                market: market.to_uppercase(),
                format: *format,
                vintage: vintage.clone(),
                make_current: *make_current,
                recipe: match recipe {
                    Some(recipe) => Some(read_recipe(&desk, recipe).await?),
                    None => None,
                },
            };
            let report = import(&desk, order, file, office::progress()).await?;
            desk.close().await;
            Ok(Said::view(
                &report,
                text(&report, &Words::of(args.lang.locale())),
            ))
        }
        ScheduleCommand::Diff { before, after } => {
            let wanted = TwoEditions {
                before: before.clone(),
                after: after.clone(),
            };
            let desk = office::open_with_reference(args).await?;
            let found = difference(&desk, &wanted).await?;
            desk.close().await;
            let text = changes(&found, &Words::of(args.lang.locale()));
            Ok(Said::view(&found, text))
        }
        ScheduleCommand::Coverage { market } => {
            let desk = office::open_with_reference(args).await?;
            let chapters = coverage(&desk, &market.to_uppercase()).await?;
            desk.close().await;
            let sum = |count: fn(&ChapterCoverage) -> u32| chapters.iter().map(count).sum::<u32>();
            let view = json!({
                "market": market.to_uppercase(),
                "lines": sum(|chapter| chapter.lines),
                "computed": sum(|chapter| chapter.computed),
                "text_only": sum(|chapter| chapter.text_only),
                "chapters": snake(serde_json::to_value(&chapters).unwrap_or_default()),
            });
            Ok(Said::new(view, by_chapter(&chapters)))
        }
        ScheduleCommand::Recipe(command) => recipe(args, command).await,
        ScheduleCommand::Current { schedule, aside } => {
            let desk = office::open_as_author(args).await?;
            if *aside {
                put_aside(&desk, schedule).await?;
            } else {
                set_current(&desk, schedule).await?;
            }
            desk.close().await;
            Ok(Said::new(
                json!({ "schedule": schedule, "is_current": !aside }),
                schedule,
            ))
        }
    }
}

async fn recipe(args: &Args, command: &RecipeCommand) -> Result<Said, AppError> {
    match command {
        RecipeCommand::List => {
            let desk = office::open(args).await?;
            let kept = recipes::list(&desk).await?;
            desk.close().await;
            let names = kept
                .iter()
                .map(|row| format!("{} ({})", row.name, row.market));
            let text = names.collect::<Vec<_>>().join("\n");
            Ok(Said::new(json!({ "recipes": kept }), text))
        }
        RecipeCommand::Show { name } => {
            let desk = office::open(args).await?;
            let kept = recipes::get(&desk, name).await?.recipe;
            desk.close().await;
            let text = serde_json::to_string_pretty(&kept).unwrap_or_default();
            Ok(Said::new(kept, text))
        }
        RecipeCommand::Save { market, name, file } => {
            let save = SaveRecipe {
                name: name.clone(),
                market: market.to_uppercase(),
                recipe: input::form(file, "recipe")?,
            };
            let desk = office::open_as_author(args).await?;
            office::bring_reference(&desk).await?;
            let id = recipes::save(&desk, save).await?;
            desk.close().await;
            Ok(Said::new(json!({ "id": id }), name))
        }
    }
}

/// A recipe in a file, or one that is kept.
async fn read_recipe(desk: &Desk, text: &str) -> Result<Recipe, AppError> {
    let is_file = Path::new(text)
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if is_file {
        Ok(input::form(Path::new(text), "recipe")?)
    } else {
        Ok(recipes::get(desk, text).await?.recipe)
    }
}

pub(super) fn chosen(path: &Path) -> Result<ChosenFile, FileError> {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy().into_owned();
    match File::open(path) {
        Ok(file) => Ok(ChosenFile::of(name, file)),
        Err(_) => Err(FileError::Unreadable { name }),
    }
}

fn text(report: &ImportReport, words: &Words) -> String {
    let counts = [
        ("records", report.records),
        ("lines", report.lines),
        ("computed", report.computed),
        ("text", report.text_only),
        ("rejected", report.rejected),
    ];
    let counts = counts.map(|(name, count)| (name, number(&count.to_string())));
    let counts = counts.iter().map(|(name, count)| (*name, count.as_str()));
    // A list of codes, of shares or of quotas has no rates.
    let id = if report.computed + report.text_only > 0 {
        "import-report"
    } else {
        "import-report-without-rates"
    };
    let said = words.with(id, &counts.collect());
    let mut text = format!("{said} [{}]\n", report.schedule);
    if report.already_loaded {
        let _ = writeln!(text, "{}", words.get("import-already-loaded"));
    }
    for reason in &report.reasons {
        let examples = reason.examples.join(", ");
        let said = words.get(&format!("reason-{}", reason.reason));
        let _ = writeln!(text, "{:>7} {said} ({examples})", reason.count);
    }
    text
}

fn changes(found: &Difference, words: &Words) -> String {
    let mut text = format!("{}: {} → {}\n", found.market, found.before, found.after);
    for line in &found.lines {
        let said = words.get(&format!("change-{}", line.kind));
        let rate = |rate: &Option<String>| rate.clone().unwrap_or_else(|| "–".to_owned());
        let (before, after) = (rate(&line.before), rate(&line.after));
        let _ = writeln!(text, "{} {said}: {before} → {after}", line.code);
    }
    text
}

fn by_chapter(chapters: &[ChapterCoverage]) -> String {
    let mut text = String::new();
    for chapter in chapters {
        let _ = writeln!(
            text,
            "{} {:>6} {:>6} {:>6}",
            chapter.chapter, chapter.lines, chapter.computed, chapter.text_only
        );
    }
    text
}
