//! Lines of a bill of materials as somebody pastes them from a spreadsheet, or has them in a file: tabs,
//! semicolons or commas between the columns, with or without a row of headings, decimal points or
//! commas. A row that is not understood comes back with what is wrong in it; none is dropped. An
//! amount that is in another currency than the case is told and left out: nothing is converted here.

use proa_domain::money::{Currency, Exact};
use proa_domain::origin::determination::case::{BomLine, MOST_LINES};
use proa_domain::text::fold;
use serde::{Deserialize, Serialize};

use self::amount::amount;
use self::cells::{agreements, code, country, figure, method, of_origin, role};
pub use self::columns::BillColumn;
use self::columns::{Heading, headed};
use self::currency::Naming;
use crate::Desk;
use crate::error::AppError;
use crate::file::ChosenFile;
use crate::table::{Row, first_rows};

mod amount;
mod cells;
mod columns;
mod currency;

/// A title or a logo stands in so many rows above the headings at most.
const MOST_ABOVE: usize = 20;
/// More rows of a file are not looked at.
const MOST_ROWS: usize = MOST_LINES * 2;

/// A pasted text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BillText {
    /// The rows.
    pub text: String,
    /// What the cells of a row are from the left, where no headings say it: the columns of the grid
    /// from the cell on into which they are pasted. None for name, code, value, origin and country.
    pub columns: Option<Vec<BillColumn>>,
    /// The currency of the case; nothing while none is written.
    pub currency: Option<Currency>,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct ReadBill {
    /// Headings said what the columns are.
    pub headed: bool,
    /// The lines, in the order of the rows.
    pub lines: Vec<BomLine>,
    /// What was not understood; the line is there without it.
    pub problems: Vec<BillProblem>,
    /// Rows beyond the most that a bill holds.
    pub left_out: u32,
}

/// A cell that was not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct BillProblem {
    /// The row, from 1, the headings included.
    pub row: u32,
    /// What the cell should be.
    pub column: BillColumn,
    /// What stands there.
    pub text: String,
    /// The currency that the amount is in, where it is another than that of the case; nothing where
    /// the cell was not understood.
    pub currency: Option<Currency>,
}

/// The columns of a text without headings.
const PLAIN: [BillColumn; 5] = [
    BillColumn::Name,
    BillColumn::Code,
    BillColumn::Value,
    BillColumn::Origin,
    BillColumn::Country,
];

/// What the agreements are called, folded, with their identities: for columns that name them.
#[derive(Debug, Default)]
struct AgreementWords(Vec<(String, String)>);

/// A sheet that is read for a case.
struct Sheet<'a> {
    /// The columns of the cells, where they were pasted into some.
    columns: Option<&'a [BillColumn]>,
    /// The currency of the case.
    currency: Option<Currency>,
    agreements: &'a AgreementWords,
}

/// Reads pasted rows.
pub async fn pasted(desk: &Desk, input: &BillText) -> Result<ReadBill, AppError> {
    Ok(read(input, &agreement_words(desk).await?))
}

/// Reads the first sheet of a workbook, or a text of columns, for a case in a currency.
pub async fn read_file(
    desk: &Desk,
    file: ChosenFile,
    currency: Option<Currency>,
) -> Result<ReadBill, AppError> {
    let agreements = agreement_words(desk).await?;
    let rows = first_rows(file, MOST_ROWS).await?;
    Ok(Sheet::new(currency, &agreements).read(&rows))
}

async fn agreement_words(desk: &Desk) -> Result<AgreementWords, AppError> {
    let facts = desk.reference.facts().await?;
    let named = facts.agreements.values().flat_map(|agreement| {
        let names = [
            &agreement.id,
            &agreement.short_es,
            &agreement.short_en,
            &agreement.name_es,
            &agreement.name_en,
        ];
        // A short name may be two: `USMCA / CUSMA`.
        let names = names.into_iter().flat_map(|name| name.split(" / "));
        names.map(|name| (fold(name), agreement.id.clone()))
    });
    Ok(AgreementWords(named.collect()))
}

/// Of cells that are pasted into one column a comma is a part.
fn read(input: &BillText, agreements: &AgreementWords) -> ReadBill {
    let text = with_blank_rows(&input.text);
    let sign = separator(&text);
    let sheet = Sheet {
        columns: input.columns.as_deref(),
        ..Sheet::new(input.currency, agreements)
    };
    let found = sheet.of_text(&text, sign);
    if sign == b',' && !found.headed && input.columns.is_some() {
        return sheet.of_text(&text, b'\t');
    }
    found
}

impl<'a> Sheet<'a> {
    fn new(currency: Option<Currency>, agreements: &'a AgreementWords) -> Self {
        Self {
            columns: None,
            currency,
            agreements,
        }
    }

    fn of_text(&self, text: &str, separator: u8) -> ReadBill {
        // A single quotation mark is a sign of inches: as the beginning of a quotation it would take the
        // rows after it.
        let is_quoting = text.matches('"').count().is_multiple_of(2);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .quoting(is_quoting)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let rows = reader.records().filter_map(Result::ok);
        let rows = rows.enumerate().map(|(index, row)| Row {
            number: u32::try_from(index + 1).unwrap_or(u32::MAX),
            cells: row.iter().map(|cell| cell.trim().to_owned()).collect(),
        });
        self.read(&rows.collect::<Vec<_>>())
    }

    /// The lines after the headings, which may have a title above them.
    fn read(&self, rows: &[Row]) -> ReadBill {
        let headings = rows
            .iter()
            .take(MOST_ABOVE)
            .map(|row| headed(&row.cells))
            .enumerate()
            .find(|(_, columns)| columns.iter().flatten().count() >= 2);
        let headed = headings.is_some();
        let (skipped, columns) = headings.map_or_else(
            || {
                let plain = self.columns.unwrap_or(&PLAIN);
                let plain = plain.iter().copied();
                (0, plain.map(|column| Some(column.into())).collect())
            },
            |(index, columns)| (index + 1, columns),
        );
        let mut read = ReadBill {
            headed,
            lines: vec![],
            problems: vec![],
            left_out: 0,
        };
        for row in rows.iter().skip(skipped) {
            // Among cells that are pasted over others, a blank row has its place.
            let has_place = self.columns.is_some() && !headed;
            if !has_place && row.cells.iter().all(String::is_empty) {
                continue;
            }
            if read.lines.len() == MOST_LINES {
                read.left_out += 1;
                continue;
            }
            let (line, problems) = line(row, &columns, self);
            read.lines.push(line);
            read.problems.extend(problems);
        }
        read
    }
}

/// A reader of rows passes over empty ones; one with a space in it is a row.
fn with_blank_rows(text: &str) -> String {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let rows = text.split('\n').map(|row| row.trim_end_matches('\r'));
    let rows = rows.map(|row| if row.is_empty() { " " } else { row });
    rows.collect::<Vec<_>>().join("\n")
}

/// What comes from a spreadsheet has tabs; a text of another program its own sign.
fn separator(text: &str) -> u8 {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    [b'\t', b';']
        .into_iter()
        .find(|sign| first.as_bytes().contains(sign))
        .unwrap_or(b',')
}

/// A row whose cells are read.
struct Reading<'a> {
    row: &'a Row,
    sheet: &'a Sheet<'a>,
    /// The currency that the row has a cell for.
    of_row: Option<Naming>,
    /// That cell is not understood: nobody can tell what the amounts are in.
    is_unclear: bool,
    line: BomLine,
    /// The price of one unit.
    price: Option<Exact>,
    problems: Vec<BillProblem>,
}

fn line<'a>(
    row: &'a Row,
    headings: &[Option<Heading>],
    sheet: &'a Sheet<'a>,
) -> (BomLine, Vec<BillProblem>) {
    let cells = || {
        let cells = row.cells.iter().zip(headings);
        cells.filter_map(|(cell, heading)| Some((cell, heading.as_ref()?)))
    };
    let said = cells().find(|(_, heading)| heading.column == BillColumn::Currency);
    let said = said.filter(|(cell, _)| !cell.is_empty());
    let of_row = said.and_then(|(cell, _)| Naming::of(cell));
    let mut reading = Reading {
        row,
        sheet,
        is_unclear: said.is_some() && of_row.is_none(),
        of_row,
        line: BomLine::default(),
        price: None,
        problems: vec![],
    };
    for (cell, heading) in cells().filter(|(cell, _)| !cell.is_empty()) {
        reading.take(cell, heading);
    }
    let Reading {
        mut line,
        price,
        problems,
        ..
    } = reading;
    if line.value.is_none()
        && let (Some(Exact(quantity)), Some(Exact(price))) = (line.quantity, price)
    {
        line.value = quantity
            .checked_mul(price)
            .map(|value| Exact(value.normalize()));
    }
    (line, problems)
}

impl Reading<'_> {
    /// Takes what a cell says, or notes what is wrong with it.
    fn take(&mut self, cell: &str, heading: &Heading) {
        let line = &mut self.line;
        let is_read = match heading.column {
            BillColumn::Name => {
                cell.clone_into(&mut line.name);
                true
            }
            BillColumn::Code => {
                line.code = code(cell);
                line.code.is_some()
            }
            BillColumn::Quantity => kept(&mut line.quantity, figure(cell)),
            BillColumn::Weight => kept(&mut line.weight, figure(cell)),
            BillColumn::Inventory => kept(&mut line.inventory, method(cell)),
            BillColumn::Agreements => match agreements(cell, &self.sheet.agreements.0) {
                Some(named) => {
                    line.agreements = named;
                    true
                }
                None => false,
            },
            BillColumn::UnitPrice | BillColumn::Value | BillColumn::RegionalValue => {
                return self.take_money(cell, heading);
            }
            BillColumn::Currency => self.of_row.is_some(),
            BillColumn::Origin => of_origin(line, cell),
            BillColumn::Country => kept(&mut line.country, country(cell)),
            BillColumn::Supplier => kept(&mut line.supplier, Some(cell.to_owned())),
            BillColumn::Evidence => kept(&mut line.evidence, Some(cell.to_owned())),
            BillColumn::Role => match role(cell) {
                Some(role) => {
                    line.role = role;
                    true
                }
                None => false,
            },
        };
        if !is_read {
            self.note(cell, heading.column, None);
        }
    }

    /// Takes an amount of money, unless something says that it is in another currency.
    fn take_money(&mut self, cell: &str, heading: &Heading) {
        let column = heading.column;
        let Some(amount) = amount(cell) else {
            return self.note(cell, column, None);
        };
        let other = [&amount.naming, &self.of_row, &heading.naming]
            .into_iter()
            .flatten()
            .find_map(|naming| naming.other_than(self.sheet.currency));
        if other.is_some() || self.is_unclear {
            return self.note(cell, column, other);
        }
        let place = if column == BillColumn::UnitPrice {
            &mut self.price
        } else if column == BillColumn::RegionalValue {
            &mut self.line.regional_value
        } else {
            &mut self.line.value
        };
        *place = Some(amount.figure);
    }

    fn note(&mut self, cell: &str, column: BillColumn, currency: Option<Currency>) {
        self.problems.push(BillProblem {
            row: self.row.number,
            column,
            text: cell.to_owned(),
            currency,
        });
    }
}

fn kept<T>(place: &mut Option<T>, read: Option<T>) -> bool {
    let is_read = read.is_some();
    if is_read {
        *place = read;
    }
    is_read
}

#[cfg(test)]
mod tests;
