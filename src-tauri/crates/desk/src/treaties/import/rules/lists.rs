//! Lists of rules as their publishers give them out, row by row.

use std::io::Read;

use proa_domain::origin::published::{ListedRule, RuleRecipe, RuleTable, padded_range, plain, run};
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::CodeRange;
use proa_domain::treaties::mapped::RecipeProblem;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::super::records::{CsvRecords, Records};
use super::super::report::{RecordReason, Tally};
use super::{RuleFormat, RuleOrder};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::file::{Prepared, broken, too_large};
use crate::progress::Progress;
use crate::table::{self, Wanted};
use crate::treaties::error::ImportError;

/// A list is read as a whole; fifty times the largest known.
const LARGEST_LIST: u64 = 64 << 20;
/// A heading of which the list has only some goods begins so; of a chapter, it has all others.
const PART: &str = "ex ";
const PART_OF_CHAPTER: &str = "ex Chapter";

/// No row names more runs of codes.
const MOST_RUNS: u32 = 1 << 8;

pub(super) const SET_COLUMNS: [&str; 6] = [
    "agreement",
    "set_index",
    "range_min",
    "range_max",
    "rule_text",
    "import",
];
pub(super) const NOTE_COLUMNS: [&str; 4] = ["agreement", "hs_range", "rule_text", "effective_from"];

/// The rows of a list, and what there is to tell of it.
#[derive(Default)]
pub(super) struct Listed {
    pub(super) rows: Vec<ListedRule>,
    pub(super) tally: Tally,
}

/// Reads a list to its end; one that is cut off is none.
pub(super) fn read(
    order: &RuleOrder,
    mut file: Prepared,
    progress: Progress,
) -> Result<Listed, AppError> {
    let mut listed = Listed::default();
    let format = order.format;
    if format == RuleFormat::Mapped {
        let recipe = order.recipe.as_ref().ok_or(ImportError::NoRecipe)?;
        listed.table(recipe, order, &mut file, &progress)?;
        return Ok(listed);
    }
    let (name, content) = file.open(progress)?;
    match format {
        RuleFormat::RuleSetsJson => {
            for (number, set) in (1..).zip(rule_sets(content, &name)?) {
                for row in set.rows(number) {
                    listed.of_set(row)?;
                }
            }
        }
        RuleFormat::RuleSetsCsv => each_row(content, &name, format, |row: SetRow, _| {
            listed.of_set(row.into())
        })?,
        RuleFormat::UsNoteCsv => each_row(content, &name, format, |row: NoteRow, line| {
            listed.take(&row.place(), row.listed(line))
        })?,
        // Read above.
        RuleFormat::Mapped => {}
    }
    if listed.tally.records == 0 {
        return Err(FileError::Empty { name }.into());
    }
    Ok(listed)
}

/// Hands over all rows of a table. One that cannot be read may be a condition of those above it: the
/// list is cut off, or another one.
fn each_row<T: DeserializeOwned>(
    content: impl Read,
    name: &str,
    format: RuleFormat,
    mut take: impl FnMut(T, u32) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let mut rows = CsvRecords::<_, T>::of(content, name, format.code());
    while let Some(row) = Records::<T>::next(&mut rows)? {
        let Ok(row) = row else {
            let name = name.to_owned();
            return Err(match Records::<T>::next(&mut rows)? {
                None => FileError::Truncated { name },
                Some(_) => FileError::NotThisFormat {
                    name,
                    expected: format.to_string(),
                    found: "csv".to_owned(),
                },
            }
            .into());
        };
        take(row, u32::try_from(rows.line()).unwrap_or(u32::MAX))?;
    }
    Ok(())
}

impl Listed {
    /// Takes the rules of a row; none where its codes or days cannot be read.
    fn take(&mut self, place: &str, rules: Option<Vec<ListedRule>>) -> Result<(), AppError> {
        self.tally.records += 1;
        match rules {
            Some(rules) => self.rows.extend(rules),
            None => self
                .tally
                .reject_in(place, RecordReason::BadNumber.code())?,
        }
        Ok(())
    }

    /// Takes the rows of a table of any layout.
    fn table(
        &mut self,
        recipe: &RuleRecipe,
        order: &RuleOrder,
        file: &mut Prepared,
        progress: &Progress,
    ) -> Result<(), AppError> {
        let bad = |problem| AppError::from(ImportError::BadRecipe { problem });
        let mut rules: Option<RuleTable> = None;
        let wanted = Wanted::first(recipe.sheet.as_deref());
        table::each_row(file, wanted, "read-table", progress, &mut |row| {
            if row.number < recipe.header {
                return Ok(true);
            }
            let Some(rules) = &mut rules else {
                let (agreement, edition) = (&order.agreement, &order.hs_edition);
                let read = RuleTable::of(recipe.clone(), &row.cells, agreement, edition);
                rules = Some(read.map_err(bad)?);
                return Ok(true);
            };
            self.tally.records += 1;
            let place = format!("row {}", row.number);
            match rules.push(row.number, &row.cells) {
                Ok(read) => self.rows.extend(read),
                Err(refused) if refused.is_right() => {
                    self.tally.pass_over_in(&place, refused.code());
                }
                Err(refused) => self.tally.reject_in(&place, refused.code())?,
            }
            Ok(true)
        })?;
        match rules {
            Some(_) => Ok(()),
            None => Err(bad(RecipeProblem::NoSuchColumn)),
        }
    }

    fn of_set(&mut self, row: OfSet) -> Result<(), AppError> {
        if row.is_valid {
            let place = row.heading.clone();
            return self.take(&place, row.listed().map(|rule| vec![rule]));
        }
        self.tally.records += 1;
        let reason = RecordReason::Expired.code();
        self.tally.pass_over(reason, &row.heading);
        Ok(())
    }
}

/// A row of a set of goods.
struct OfSet {
    set: u32,
    heading: String,
    subdivision: String,
    first: String,
    last: String,
    text: String,
    is_import: bool,
    is_noted: bool,
    is_valid: bool,
}

impl OfSet {
    fn listed(self) -> Option<ListedRule> {
        Some(ListedRule {
            set: self.set,
            range: padded_range(&self.first, &self.last)?,
            words: Some(self.subdivision).filter(|words| !words.is_empty()),
            is_part: self.heading.starts_with(PART) && !self.heading.starts_with(PART_OF_CHAPTER),
            text: self.text,
            structured: None,
            is_other_way: !self.is_import,
            is_noted: self.is_noted,
            valid_from: None,
            valid_to: None,
            locator: self.heading,
        })
    }
}

#[derive(Deserialize)]
struct RuleSets {
    rule_sets: Vec<RuleSet>,
}

/// Goods, with their rules.
#[derive(Deserialize)]
struct RuleSet {
    heading: String,
    subdivision: Option<String>,
    min: String,
    max: String,
    rules: Vec<SetRule>,
    valid: bool,
}

#[derive(Deserialize)]
struct SetRule {
    rule: String,
    footnotes: Vec<serde::de::IgnoredAny>,
    quota: bool,
    import: bool,
}

impl RuleSet {
    fn rows(&self, set: u32) -> impl Iterator<Item = OfSet> {
        self.rules.iter().map(move |rule| OfSet {
            set,
            heading: self.heading.clone(),
            subdivision: plain(self.subdivision.as_deref().unwrap_or_default()),
            first: self.min.clone(),
            last: self.max.clone(),
            text: plain(&rule.rule),
            is_import: rule.import,
            is_noted: rule.quota || !rule.footnotes.is_empty(),
            is_valid: self.valid,
        })
    }
}

/// The sets of a file in JSON.
fn rule_sets(content: impl Read, name: &str) -> Result<Vec<RuleSet>, FileError> {
    let mut bytes = Vec::new();
    let mut content = content.take(LARGEST_LIST + 1);
    let read = content.read_to_end(&mut bytes);
    read.map_err(|error| broken(name, &error))?;
    if content.limit() == 0 {
        return Err(too_large(name, LARGEST_LIST));
    }
    let name = name.to_owned();
    let Ok(text) = String::from_utf8(bytes) else {
        return Err(FileError::Encoding { name });
    };
    let sets: Result<RuleSets, _> = serde_json::from_str(text.trim_start_matches('\u{feff}'));
    match sets {
        Ok(found) => Ok(found.rule_sets),
        Err(error) if error.classify() == Category::Eof => Err(FileError::Truncated { name }),
        Err(_) => Err(FileError::NotThisFormat {
            name,
            expected: RuleFormat::RuleSetsJson.to_string(),
            found: "json".to_owned(),
        }),
    }
}

/// A row of the same list as a table.
#[derive(Deserialize)]
struct SetRow {
    set_index: u32,
    heading: String,
    subdivision: String,
    range_min: String,
    range_max: String,
    rule_text: String,
    quota: String,
    import: String,
    valid: String,
    footnotes: String,
}

impl From<SetRow> for OfSet {
    fn from(row: SetRow) -> Self {
        let is_true = |text: &str| text.eq_ignore_ascii_case("true");
        Self {
            set: row.set_index,
            heading: row.heading,
            subdivision: row.subdivision,
            first: row.range_min,
            last: row.range_max,
            text: row.rule_text,
            is_import: is_true(&row.import),
            is_noted: is_true(&row.quota) || !row.footnotes.is_empty(),
            is_valid: is_true(&row.valid),
        }
    }
}

/// A row of the rules of the United States' note.
#[derive(Deserialize)]
struct NoteRow {
    chapter: String,
    rule_no: String,
    hs_range: String,
    rule_text: String,
    effective_from: String,
    effective_until: String,
}

impl NoteRow {
    fn place(&self) -> String {
        format!("ch. {}, {}: {}", self.chapter, self.rule_no, self.hs_range)
    }

    /// Its rule for each run of codes, a set of its own: what is beside it holds on other days.
    fn listed(&self, line: u32) -> Option<Vec<ListedRule>> {
        let day = |text: &str| match text {
            "" => Some(None),
            text => text.parse::<Day>().ok().map(Some),
        };
        let from = day(&self.effective_from)?;
        // The day from which another rule holds.
        let until = day(&self.effective_until)?.map(Day::yesterday);
        let runs: Result<Vec<CodeRange>, _> = self.hs_range.split(';').map(run).collect();
        let listed = |(place, range): (u32, CodeRange)| ListedRule {
            set: line.saturating_mul(MOST_RUNS).saturating_add(place),
            range,
            words: None,
            is_part: false,
            text: self.rule_text.clone(),
            structured: None,
            is_other_way: false,
            is_noted: false,
            valid_from: from,
            valid_to: until,
            locator: self.place(),
        };
        Some((0..MOST_RUNS).zip(runs.ok()?).map(listed).collect())
    }
}
