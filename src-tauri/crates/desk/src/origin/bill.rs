//! Lines of a bill of materials as somebody pastes them from a spreadsheet, or has them in a file: tabs,
//! semicolons or commas between the columns, with or without a row of headings, decimal points or
//! commas. A row that is not understood comes back with what is wrong in it; none is dropped.

use proa_domain::money::Exact;
use proa_domain::origin::determination::case::{BomLine, MOST_LINES, Origin, Role};
use proa_domain::text::fold;
use proa_domain::treaties::hs_code::TariffCode;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::error::AppError;
use crate::file::ChosenFile;
use crate::table::{Row, first_rows};

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
}

proa_domain::text_enum! {
    /// What a column of a bill of materials is.
    pub enum BillColumn {
        /// What the material is called.
        Name = "name",
        /// Its tariff code.
        Code = "code",
        /// How much of it is in one unit of the good.
        Quantity = "quantity",
        /// The price of one unit of it.
        UnitPrice = "unit-price",
        /// Its value in one unit of the good.
        Value = "value",
        /// Whether it originates.
        Origin = "origin",
        /// The country that it comes from.
        Country = "country",
        /// Its weight in one unit of the good.
        Weight = "weight",
        /// What it is to the good.
        Role = "role",
        /// Who supplies it.
        Supplier = "supplier",
        /// The document that shows its origin.
        Evidence = "evidence",
    }
}

/// Headings by which a column is known, folded, in both languages.
const HEADINGS: [(BillColumn, &[&str]); 11] = [
    (
        BillColumn::Name,
        &[
            "material",
            "nombre",
            "descripcion",
            "insumo",
            "name",
            "description",
            "input",
            "item",
        ],
    ),
    (
        BillColumn::Code,
        &[
            "codigo",
            "fraccion",
            "fraccion arancelaria",
            "partida",
            "subpartida",
            "hs",
            "hs code",
            "code",
            "tariff code",
            "sa",
        ],
    ),
    (
        BillColumn::Quantity,
        &["cantidad", "qty", "quantity", "consumo"],
    ),
    (
        BillColumn::UnitPrice,
        &[
            "precio unitario",
            "precio",
            "costo unitario",
            "unit price",
            "price",
            "unit cost",
        ],
    ),
    (
        BillColumn::Value,
        &[
            "valor",
            "importe",
            "valor total",
            "total",
            "value",
            "amount",
            "costo",
            "cost",
        ],
    ),
    (
        BillColumn::Origin,
        &["origen", "originario", "origin", "originating", "condicion"],
    ),
    (
        BillColumn::Country,
        &["pais", "pais de origen", "country", "country of origin"],
    ),
    (BillColumn::Weight, &["peso", "peso kg", "weight", "kg"]),
    (BillColumn::Role, &["papel", "tipo", "role", "type"]),
    (
        BillColumn::Supplier,
        &["proveedor", "proveedora", "supplier", "vendor"],
    ),
    (
        BillColumn::Evidence,
        &[
            "prueba",
            "prueba de origen",
            "evidencia",
            "documento",
            "evidence",
            "proof",
            "proof of origin",
            "document",
        ],
    ),
];
/// The columns of a text without headings.
const PLAIN: [BillColumn; 5] = [
    BillColumn::Name,
    BillColumn::Code,
    BillColumn::Value,
    BillColumn::Origin,
    BillColumn::Country,
];

/// Reads pasted rows. Of cells that are pasted into one column a comma is a part.
pub fn read(input: &BillText) -> ReadBill {
    let text = with_blank_rows(&input.text);
    let sign = separator(&text);
    let found = of_text(&text, sign, input.columns.as_deref());
    if sign == b',' && !found.headed && input.columns.is_some() {
        return of_text(&text, b'\t', input.columns.as_deref());
    }
    found
}

fn of_text(text: &str, separator: u8, columns: Option<&[BillColumn]>) -> ReadBill {
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
    of_rows(&rows.collect::<Vec<_>>(), columns)
}

/// Reads the first sheet of a workbook, or a text of columns.
pub async fn read_file(file: ChosenFile) -> Result<ReadBill, AppError> {
    Ok(of_rows(&first_rows(file, MOST_ROWS).await?, None))
}

/// The lines after the headings, which may have a title above them.
fn of_rows(rows: &[Row], pasted: Option<&[BillColumn]>) -> ReadBill {
    let headings = rows
        .iter()
        .take(MOST_ABOVE)
        .map(|row| headed(&row.cells))
        .enumerate()
        .find(|(_, columns)| columns.iter().flatten().count() >= 2);
    let headed = headings.is_some();
    let (skipped, columns) = headings.map_or_else(
        || {
            let plain = pasted.unwrap_or(&PLAIN);
            (0, plain.iter().copied().map(Some).collect())
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
        let has_place = pasted.is_some() && !headed;
        if !has_place && row.cells.iter().all(String::is_empty) {
            continue;
        }
        if read.lines.len() == MOST_LINES {
            read.left_out += 1;
            continue;
        }
        let line = line(&row.cells, &columns, row.number, &mut read.problems);
        read.lines.push(line);
    }
    read
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

fn headed(row: &[String]) -> Vec<Option<BillColumn>> {
    let known = |cell: &String| {
        let cell = fold(cell);
        let of = HEADINGS
            .iter()
            .find(|(_, names)| names.contains(&cell.as_str()));
        of.map(|(column, _)| *column)
    };
    row.iter().map(known).collect()
}

fn line(
    row: &[String],
    columns: &[Option<BillColumn>],
    number: u32,
    problems: &mut Vec<BillProblem>,
) -> BomLine {
    let mut line = BomLine::default();
    let mut price = None;
    for (cell, column) in row.iter().zip(columns) {
        let Some(column) = *column else { continue };
        if cell.is_empty() {
            continue;
        }
        let is_read = match column {
            BillColumn::Name => {
                line.name.clone_from(cell);
                true
            }
            BillColumn::Code => {
                line.code = code(cell);
                line.code.is_some()
            }
            BillColumn::Quantity => kept(&mut line.quantity, amount(cell)),
            BillColumn::UnitPrice => kept(&mut price, amount(cell)),
            BillColumn::Value => kept(&mut line.value, amount(cell)),
            BillColumn::Weight => kept(&mut line.weight, amount(cell)),
            BillColumn::Origin => of_origin(&mut line, cell),
            BillColumn::Country => kept(&mut line.country, country(cell)),
            BillColumn::Supplier => kept(&mut line.supplier, Some(cell.clone())),
            BillColumn::Evidence => kept(&mut line.evidence, Some(cell.clone())),
            BillColumn::Role => match role(cell) {
                Some(role) => {
                    line.role = role;
                    true
                }
                None => false,
            },
        };
        if !is_read {
            problems.push(BillProblem {
                row: number,
                column,
                text: cell.clone(),
            });
        }
    }
    if line.value.is_none()
        && let (Some(Exact(quantity)), Some(Exact(price))) = (line.quantity, price)
    {
        line.value = quantity
            .checked_mul(price)
            .map(|value| Exact(value.normalize()));
    }
    line
}

fn kept<T>(place: &mut Option<T>, read: Option<T>) -> bool {
    let is_read = read.is_some();
    if is_read {
        *place = read;
    }
    is_read
}

/// An amount as people write it: a currency or a unit beside it, grouped thousands, a decimal comma.
/// What has other signs within, as a day or a power of ten, is none.
fn amount(cell: &str) -> Option<Exact> {
    let is_beside =
        |sign: char| sign.is_alphabetic() || sign.is_whitespace() || "$€£".contains(sign);
    let plain = cell.trim_matches(is_beside);
    let is_mark = |sign: char| ".,".contains(sign);
    let marks = plain.matches(is_mark).count();
    // A mark that comes once, after all others, begins the decimals.
    let decimal = plain
        .rfind(is_mark)
        .filter(|&at| plain.matches(&plain[at..=at]).count() == 1);
    let (whole, decimals) = decimal.map_or((plain, ""), |at| (&plain[..at], &plain[at + 1..]));
    // A single comma before three digits may group them or begin the decimals: nobody can tell.
    if marks == 1 && plain.contains(',') && decimals.len() == 3 && !whole.starts_with('0') {
        return None;
    }
    let groups: Vec<&str> = whole
        .split(|sign| is_mark(sign) || sign.is_whitespace())
        .collect();
    let are_thousands = groups.iter().skip(1).all(|group| group.len() == 3);
    let text = format!("{}.{decimals}", groups.concat());
    let is_number = text
        .trim_start_matches('-')
        .bytes()
        .all(|sign| sign.is_ascii_digit() || sign == b'.');
    (are_thousands && is_number)
        .then(|| text.parse::<Decimal>().ok().map(Exact))
        .flatten()
}

fn of_origin(line: &mut BomLine, cell: &str) -> bool {
    let (origin, of_country) = match fold(cell).as_str() {
        "originario" | "originaria" | "originating" | "si" | "yes" | "o" => {
            (Origin::Originating, None)
        }
        "no originario" | "no originaria" | "non originating" | "no" | "n" => {
            (Origin::NonOriginating, None)
        }
        "obtenido" | "obtenida" | "totalmente obtenido" | "wholly obtained" => {
            (Origin::WhollyObtained, None)
        }
        _ => (Origin::Unknown, country(cell)),
    };
    if origin == Origin::Unknown && of_country.is_none() {
        return false;
    }
    line.origin = origin;
    if line.country.is_none() {
        line.country = of_country;
    }
    true
}

/// A code of a subheading or of more. A spreadsheet that takes it for a number loses the zero before it.
fn code(cell: &str) -> Option<TariffCode> {
    let is_without_zero = cell.len() % 2 == 1 && cell.bytes().all(|sign| sign.is_ascii_digit());
    let whole = is_without_zero.then(|| format!("0{cell}"));
    let code: TariffCode = whole.as_deref().unwrap_or(cell).parse().ok()?;
    (code.len() >= 6).then_some(code)
}

/// A country by its code: a name has several spellings.
fn country(cell: &str) -> Option<String> {
    let is_code = cell.len() == 2 && cell.bytes().all(|letter| letter.is_ascii_alphabetic());
    is_code.then(|| cell.to_ascii_uppercase())
}

fn role(cell: &str) -> Option<Role> {
    let known = match fold(cell).as_str() {
        "material" | "insumo" => Role::Material,
        "accesorio" | "accessory" => Role::Accessory,
        "empaque" | "retail packing" => Role::RetailPacking,
        "embalaje" | "shipping packing" => Role::ShippingPacking,
        "indirecto" | "indirect" => Role::Indirect,
        _ => return None,
    };
    Some(known)
}

#[cfg(test)]
mod tests;
