//! `company import`: a table of companies staged, told, and written where that was asked.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;

use fluent_bundle::FluentArgs;
use proa_desk::companies::error::CompanyError;
use proa_desk::companies::import::{
    self, CompanyImportReport, ImportOutcome, ImportSummary, RowFilter, RowState,
};
use proa_desk::file::ChosenFile;
use proa_desk::file::error::FileError;
use proa_desk::l10n::Words;
use proa_desk::table::TableRow;
use proa_desk::whole_file::name_of;
use proa_desk::{AppError, Desk};
use proa_domain::companies::import::{
    CompanyColumn, CompanyField, CompanyRecipe, CompanyRecipeProblem,
};
use proa_domain::text::fold;
use serde_json::json;

use crate::args::{Args, CompanyImportArgs};
use crate::office;
use crate::output::{Said, snake};

/// A column that is not read.
const NONE: &str = "none";

pub(super) async fn run(args: &Args, asked: &CompanyImportArgs) -> Result<Said, AppError> {
    let desk = office::open_as_author(args).await?;
    office::bring_reference(&desk).await?;
    let recipe = recipe(&desk, asked).await?;
    let id = import::stage(&desk, recipe, opened(asked)?, office::progress()).await?;
    if asked.leave_out {
        let wrong = RowFilter {
            states: vec![RowState::Problem],
            ..RowFilter::default()
        };
        import::leave_out(&desk, id, &wrong).await?;
    }
    let before = import::import(&desk, id).await?;
    let report = import::report(&desk, id).await?;
    let outcome = if asked.apply && before.to_write > 0 {
        Some(import::apply(&desk, id, office::progress()).await?)
    } else {
        None
    };
    let is_kept = asked.keep || (asked.apply && waits(&import::import(&desk, id).await?));
    if !is_kept {
        import::forget(&desk, id).await?;
    }
    desk.close().await;
    let words = Words::of(args.lang.locale());
    let text = text(&before, &report, outcome.as_ref(), &words);
    let view = json!({
        "import": is_kept.then_some(id), "file": before.file, "sha256": before.sha256,
        "recipe": before.recipe, "rows": before.rows, "states": states(&before),
        "to_write": before.to_write, "problems": report.problems, "cleaned": report.cleaned,
        "changes": report.changes, "applied": outcome,
    });
    Ok(Said::new(snake(view), text))
}

/// `company imports`: what waits for the window.
pub(super) async fn list(args: &Args) -> Result<Said, AppError> {
    let desk = office::open(args).await?;
    let imports = import::imports(&desk).await?;
    desk.close().await;
    let words = Words::of(args.lang.locale());
    let mut lines = String::new();
    for import in &imports {
        let state = words.get(&format!("import-state-{}", import.state));
        let _ = writeln!(
            lines,
            "{} {} {} ({state})",
            import.id, import.file, import.rows
        );
    }
    Ok(Said::view(json!({ "rows": imports }), lines))
}

fn opened(asked: &CompanyImportArgs) -> Result<ChosenFile, FileError> {
    let name = name_of(&asked.file);
    let content =
        File::open(&asked.file).map_err(|_| FileError::Unreadable { name: name.clone() })?;
    Ok(ChosenFile::of(name, content))
}

/// A kept recipe, or the proposed one; then what the call says of single columns.
async fn recipe(desk: &Desk, asked: &CompanyImportArgs) -> Result<CompanyRecipe, AppError> {
    let glance = import::glance(desk, asked.sheet.clone(), opened(asked)?).await?;
    let mut recipe = match &asked.recipe {
        Some(name) => import::recipe(desk, name).await?.recipe,
        None => glance.recipe,
    };
    if asked.sheet.is_some() {
        recipe.sheet.clone_from(&asked.sheet);
    }
    recipe.decimals = asked.decimals.unwrap_or(recipe.decimals);
    recipe.year = asked.year.or(recipe.year);
    let heading = glance
        .rows
        .into_iter()
        .find(|row| row.number == recipe.header);
    for text in &asked.map {
        map(&mut recipe, heading.as_ref(), text)
            .map_err(|problem| CompanyError::BadRecipe { problem })?;
    }
    Ok(recipe)
}

/// Takes one `COLUMN=FIELD`.
fn map(
    recipe: &mut CompanyRecipe,
    heading: Option<&TableRow>,
    text: &str,
) -> Result<(), CompanyRecipeProblem> {
    let missed = CompanyRecipeProblem::NoSuchColumn;
    let (column, meaning) = text.rsplit_once('=').ok_or(missed)?;
    let names = heading.map(|row| row.cells.as_slice()).unwrap_or_default();
    let is_it = |(_, name): &(u32, &String)| fold(name) == fold(column);
    let by_name = (1..).zip(names).find(is_it).map(|(position, _)| position);
    let position = by_name
        .or_else(|| column.trim().parse().ok())
        .ok_or(missed)?;
    recipe.columns.retain(|known| known.position != position);
    if meaning == NONE {
        return Ok(());
    }
    let (field, system) = match meaning.split_once(':') {
        Some((field, system)) => (field, Some(system.trim().to_owned())),
        None => (meaning, None),
    };
    let field: CompanyField = field.trim().parse().map_err(|_| missed)?;
    if !field.may_repeat() {
        recipe.columns.retain(|known| known.field != field);
    }
    let place = usize::try_from(position)
        .ok()
        .and_then(|place| place.checked_sub(1));
    let name = place.and_then(|place| names.get(place)).cloned();
    recipe.columns.push(CompanyColumn {
        position,
        name: name.unwrap_or_default(),
        field,
        system,
    });
    recipe.columns.sort_by_key(|column| column.position);
    Ok(())
}

/// Whether rows are left that a person may still decide about.
fn waits(import: &ImportSummary) -> bool {
    let settled = [RowState::Applied, RowState::Unchanged];
    import
        .counts
        .iter()
        .any(|count| !settled.contains(&count.state))
}

fn states(import: &ImportSummary) -> BTreeMap<&'static str, u32> {
    let mut states = BTreeMap::new();
    for count in &import.counts {
        *states.entry(count.state.code()).or_default() += count.count;
    }
    states
}

fn text(
    import: &ImportSummary,
    report: &CompanyImportReport,
    outcome: Option<&ImportOutcome>,
    words: &Words,
) -> String {
    let mut text = format!("{}: {}", import.file, import.rows);
    for column in &import.recipe.columns {
        let field = words.get(&format!("company-field-{}", column.field));
        let _ = write!(text, "\n  {} {} = {field}", column.position, column.name);
    }
    for count in &import.counts {
        let state = words.get(&format!("import-row-{}", count.state));
        let decision = words.get(&format!("import-decision-{}", count.decision));
        let _ = write!(text, "\n  {}: {state} ({decision})", count.count);
    }
    for kind in &report.problems {
        let field = words.get(&format!("company-field-{}", kind.field));
        let rows: Vec<String> = kind.examples.iter().map(ToString::to_string).collect();
        let _ = write!(
            text,
            "\n  {}: {field}, {} ({})",
            kind.count,
            kind.code,
            rows.join(", ")
        );
    }
    for kind in &report.cleaned {
        let what = words.get(&format!("cleaning-{}", kind.cleaning));
        let _ = write!(text, "\n  {}: {what}", kind.count);
    }
    for kind in &report.changes {
        let part = words.get(&format!("company-part-{}", kind.part));
        let _ = write!(text, "\n  {}: {part}", kind.count);
    }
    if let Some(outcome) = outcome {
        let counts = FluentArgs::from_iter([
            ("created", outcome.created),
            ("updated", outcome.updated),
            ("refused", outcome.refused),
        ]);
        let _ = write!(text, "\n{}", words.with("imports-outcome", &counts));
    }
    text
}

#[cfg(test)]
mod tests {
    use proa_desk::table::TableRow;
    use proa_domain::companies::import::{CompanyField, CompanyRecipe};
    use proa_domain::treaties::duty::DecimalMark;

    use super::map;

    fn mapped(texts: &[&str]) -> Option<CompanyRecipe> {
        let mut recipe = CompanyRecipe {
            sheet: None,
            header: 1,
            decimals: DecimalMark::Point,
            year: None,
            columns: Vec::new(),
        };
        let heading = TableRow {
            number: 1,
            cells: vec![
                "Razón\nsocial".to_owned(),
                "NRA".to_owned(),
                "Notas".to_owned(),
            ],
        };
        for text in texts {
            map(&mut recipe, Some(&heading), text).ok()?;
        }
        Some(recipe)
    }

    #[test]
    fn a_column_is_named_or_numbered() {
        let recipe = mapped(&["razon social=legal-name", "2=outside-id:RETC"]).unwrap();
        assert_eq!(recipe.check(), Ok(()));
        assert_eq!(recipe.columns[1].system.as_deref(), Some("RETC"));
        let moved = mapped(&["1=legal-name", "3=legal-name", "2=rfc", "2=none"]).unwrap();
        let fields: Vec<_> = moved
            .columns
            .iter()
            .map(|known| (known.position, known.field))
            .collect();
        assert_eq!(fields, [(3, CompanyField::LegalName)]);
    }

    #[test]
    fn what_is_no_column_or_no_field_is_refused() {
        for text in ["Estado=state", "1", "1=whatever"] {
            assert_eq!(mapped(&[text]), None, "{text}");
        }
    }
}
