//! What people say of themselves (women-led, Indigenous, disability, youth, other grounds), of their own
//! will, and how it is counted so that nobody can be told from the counts.
//!
//! Cells with fewer than a threshold are hidden, zero among them, and then as many others as it takes that
//! no hidden cell follows from the totals and from what is shown (complementary suppression).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::problem::Problems;
use crate::time::Day;

const LONGEST: usize = 300;

/// The fewest that a cell shows, as the office's own rule has it.
pub const THRESHOLD: u32 = 5;

crate::text_enum! {
    /// A ground of equality that one may speak of.
    pub enum Ground {
        /// It is owned or led by women.
        WomenLed = "women-led",
        /// It is of an Indigenous or Afro-Mexican people or community.
        Indigenous = "indigenous",
        /// It is owned or led by persons with disabilities.
        Disability = "disability",
        /// It is owned or led by young people, of 18 to 29 years.
        Youth = "youth",
        /// Another ground, in one's own words.
        Other = "other",
    }
}

crate::text_enum! {
    /// What one says to a ground.
    pub enum SelfAnswer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// One prefers not to say.
        Unsaid = "unsaid",
    }
}

/// What one says to one ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct GroundAnswer {
    /// The ground.
    pub ground: Ground,
    /// What one says to it.
    pub answer: SelfAnswer,
}

/// What one says of oneself, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DiversityForm {
    /// Ground by ground; one that is not there was not asked.
    pub answers: Vec<GroundAnswer>,
    /// In one's own words; may be blank.
    pub words: String,
    /// The day on which it was said.
    pub declared_on: String,
}

/// What one says of oneself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// Ground by ground.
    pub answers: Vec<GroundAnswer>,
    /// In one's own words.
    pub words: String,
    /// The day on which it was said.
    pub declared_on: Day,
}

impl Declared {
    /// Reads what one says of oneself. Nothing has to be said.
    pub fn parse(form: &DiversityForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let words = reader.lines("words", &form.words, LONGEST);
        let day: Option<Day> = reader.required_parsed("declaredOn", "day", &form.declared_on);
        if day.is_some_and(|day| day > today) {
            reader.problems.note("declaredOn", "day-to-come");
        }
        let mut seen = BTreeSet::new();
        let mut answers = form.answers.clone();
        answers.retain(|one| seen.insert(one.ground));
        reader.problems.or(Self {
            answers,
            words,
            declared_on: day.unwrap_or(today),
        })
    }
}

/// Counts by row and column as they are, with their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Row by row, column by column.
    pub cells: Vec<Vec<u32>>,
}

/// Counts in which no small cell can be told; none where a cell is hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ShownCounts {
    /// Row by row, column by column.
    pub cells: Vec<Vec<Option<u32>>>,
    /// The total of each row.
    pub rows: Vec<Option<u32>>,
    /// The total of each column.
    pub columns: Vec<Option<u32>>,
    /// The total of all.
    pub total: Option<u32>,
}

impl Counts {
    /// What may be shown of a table with its totals, so that no hidden cell can be told.
    ///
    /// Hidden is what is below the threshold (also what is none: that nobody is there says something of
    /// everybody), and as many others as it takes that every hidden cell could be larger by the threshold
    /// with all that is shown as it is: then nobody can work it out, nor that it is small.
    pub fn shown(&self, threshold: u32) -> ShownCounts {
        let table = self.with_totals();
        shown(
            &table,
            &self.hidden(threshold, Totals::Hidden(&BTreeSet::new())),
        )
    }

    /// What may be shown of a table whose column totals everybody knows from elsewhere: they are shown,
    /// and nothing that is hidden follows from them.
    pub fn shown_beside_totals(&self, threshold: u32) -> ShownCounts {
        let table = self.with_totals();
        shown(&table, &self.hidden(threshold, Totals::Known))
    }

    /// What may be shown of several tables of the same answers, whose columns have the same totals: a
    /// total that one of them hides is hidden in all, or the others would tell it.
    pub fn shown_together(tables: &[Self], threshold: u32) -> Vec<ShownCounts> {
        let mut totals = BTreeSet::new();
        loop {
            let hidden: Vec<_> = tables
                .iter()
                .map(|table| table.hidden(threshold, Totals::Hidden(&totals)))
                .collect();
            let found: BTreeSet<usize> = hidden
                .iter()
                .filter_map(|hidden| hidden.last())
                .flat_map(|last| last.iter().enumerate())
                .filter(|(_, is_hidden)| **is_hidden)
                .map(|(column, _)| column)
                .collect();
            if found == totals {
                let both = tables.iter().zip(&hidden);
                return both
                    .map(|(table, hidden)| shown(&table.with_totals(), hidden))
                    .collect();
            }
            totals = found;
        }
    }

    /// Which cells of the table with its totals are hidden.
    fn hidden(&self, threshold: u32, totals: Totals<'_>) -> Vec<Vec<bool>> {
        let table = self.with_totals();
        let mut hidden: Vec<Vec<bool>> = table
            .iter()
            .map(|row| row.iter().map(|count| *count < threshold).collect())
            .collect();
        if let Some(last) = hidden.last_mut() {
            for (column, cell) in last.iter_mut().enumerate() {
                *cell = match totals {
                    Totals::Known => false,
                    Totals::Hidden(columns) => *cell || columns.contains(&column),
                };
            }
        }
        let last_row = table.len().saturating_sub(1);
        let may_hide = |(row, _): Cell| !(row == last_row && matches!(totals, Totals::Known));
        while let Some((row, column)) = to_hide(&table, &hidden, threshold, may_hide) {
            if let Some(cell) = hidden.get_mut(row).and_then(|cells| cells.get_mut(column)) {
                *cell = true;
            }
        }
        hidden
    }

    /// The table with a column and a row of totals.
    fn with_totals(&self) -> Vec<Vec<u32>> {
        let width = self.cells.iter().map(Vec::len).max().unwrap_or(0);
        let mut table: Vec<Vec<u32>> = self
            .cells
            .iter()
            .map(|row| {
                let mut row = row.clone();
                row.resize(width, 0);
                row.push(row.iter().sum());
                row
            })
            .collect();
        let totals = (0..=width)
            .map(|column| table.iter().filter_map(|row| row.get(column)).sum())
            .collect();
        table.push(totals);
        table
    }
}

/// What becomes of the totals of the columns.
#[derive(Clone, Copy)]
enum Totals<'a> {
    /// They are hidden where they must be; these in any case.
    Hidden(&'a BTreeSet<usize>),
    /// Everybody knows them.
    Known,
}

/// A cell of a table.
type Cell = (usize, usize);

/// The next cell to hide, if a hidden one could be told: the smallest that is shown in a line of that
/// cell, or else the smallest of all.
fn to_hide(
    table: &[Vec<u32>],
    hidden: &[Vec<bool>],
    threshold: u32,
    may_hide: impl Fn(Cell) -> bool,
) -> Option<Cell> {
    let cells = table
        .iter()
        .enumerate()
        .flat_map(|(row, counts)| (0..counts.len()).map(move |column| (row, column)));
    let (out, open): (Vec<Cell>, Vec<Cell>) = cells.partition(|cell| is_in(hidden, *cell));
    let open: Vec<Cell> = open.into_iter().filter(|cell| may_hide(*cell)).collect();
    let told = out
        .iter()
        .find(|cell| !can_grow(table, &out, **cell, threshold))?;
    let is_beside = |cell: &&Cell| cell.0 == told.0 || cell.1 == told.1;
    let smallest = |cell: &&Cell| count(table, **cell);
    let beside = open.iter().filter(is_beside).min_by_key(smallest);
    beside.or_else(|| open.iter().min_by_key(smallest)).copied()
}

fn is_in(hidden: &[Vec<bool>], (row, column): Cell) -> bool {
    hidden.get(row).and_then(|cells| cells.get(column)) == Some(&true)
}

fn count(table: &[Vec<u32>], (row, column): Cell) -> u32 {
    let cells = table.get(row);
    cells
        .and_then(|cells| cells.get(column))
        .copied()
        .unwrap_or(0)
}

/// Whether a hidden cell could be larger by so many while every shown one stays as it is: along a way
/// from hidden cell to hidden cell, by row and by column in turn, that comes back to it. A total stands on
/// the other side of its line, so that it goes up where the cells of the line do.
fn can_grow(table: &[Vec<u32>], hidden: &[Cell], cell: Cell, by: u32) -> bool {
    let last_row = table.len().saturating_sub(1);
    let last_column = table.first().map_or(0, Vec::len).saturating_sub(1);
    let is_total = |(row, column): Cell| (row == last_row) != (column == last_column);
    // Whether the cell's part in its lines can be moved up or down by so many.
    let may_move = |at: Cell, is_up: bool| is_up != is_total(at) || count(table, at) >= by;
    // Where one is, whether its part goes up, and whether one goes on along its row.
    let start = (cell, !is_total(cell), true);
    let mut seen = BTreeSet::from([start]);
    let mut waiting = vec![start];
    while let Some((at, is_up, by_row)) = waiting.pop() {
        for next in hidden.iter().copied().filter(|next| *next != at) {
            let is_in_line = if by_row {
                next.0 == at.0
            } else {
                next.1 == at.1
            };
            if !is_in_line {
                continue;
            }
            if next == cell {
                // One is back along the column: the cell goes up as it did at the start.
                if !by_row && is_up != start.1 {
                    return true;
                }
                continue;
            }
            let step = (next, !is_up, !by_row);
            if may_move(next, !is_up) && seen.insert(step) {
                waiting.push(step);
            }
        }
    }
    false
}

fn shown(table: &[Vec<u32>], hidden: &[Vec<bool>]) -> ShownCounts {
    let mut cells: Vec<Vec<Option<u32>>> = table
        .iter()
        .zip(hidden)
        .map(|(counts, hidden)| {
            let both = counts.iter().zip(hidden);
            both.map(|(count, hidden)| (!hidden).then_some(*count))
                .collect()
        })
        .collect();
    let mut columns = cells.pop().unwrap_or_default();
    let total = columns.pop().flatten();
    let rows = cells.iter_mut().map(|row| row.pop().flatten()).collect();
    ShownCounts {
        cells,
        rows,
        columns,
        total,
    }
}

#[cfg(test)]
mod tests;
