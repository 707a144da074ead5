//! Lines of a bill of materials as somebody pastes them from a spreadsheet: tabs, semicolons or commas
//! between the columns, with or without a row of headings, decimal points or commas. A row that is
//! not understood comes back with what is wrong in it; none is dropped.

use proa_domain::money::Exact;
use proa_domain::origin::determination::case::{BomLine, MOST_LINES, Origin, Role};
use proa_domain::text::fold;
use proa_domain::treaties::hs_code::TariffCode;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A pasted text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BillText {
    /// The rows.
    pub text: String,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct ReadBill {
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

/// Reads pasted rows.
pub fn read(input: &BillText) -> ReadBill {
    let separator = separator(&input.text);
    // A single quotation mark is a sign of inches: as the beginning of a quotation it would take the
    // rows after it.
    let is_quoting = input.text.matches('"').count().is_multiple_of(2);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .quoting(is_quoting)
        .flexible(true)
        .delimiter(separator)
        .from_reader(input.text.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    let rows: Vec<Vec<String>> = rows
        .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect())
        .collect();
    let headings = rows.first().map(|row| headed(row)).unwrap_or_default();
    let has_headings = headings.iter().flatten().count() >= 2;
    let columns = if has_headings {
        headings
    } else {
        PLAIN.map(Some).to_vec()
    };
    let skipped = usize::from(has_headings);
    let mut read = ReadBill {
        lines: vec![],
        problems: vec![],
        left_out: 0,
    };
    for (index, row) in rows.iter().enumerate().skip(skipped) {
        if row.iter().all(String::is_empty) {
            continue;
        }
        if read.lines.len() == MOST_LINES {
            read.left_out += 1;
            continue;
        }
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let line = line(row, &columns, number, &mut read.problems);
        read.lines.push(line);
    }
    read
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
                line.code = cell
                    .parse::<TariffCode>()
                    .ok()
                    .filter(|code| code.len() >= 6);
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
mod tests {
    use rstest::rstest;

    use super::{BillColumn, BillText, Origin, Role, amount, read};

    fn of(text: &str) -> super::ReadBill {
        read(&BillText {
            text: text.to_owned(),
        })
    }

    #[test]
    fn reads_what_a_spreadsheet_gives_with_headings_in_any_order() {
        let bill = of(
            "Fracción arancelaria\tInsumo\tPrecio unitario\tCantidad\tOrigen\tPaís\tProveedor\tEvidencia\n\
                       8501.31.99\tMotor\t$1,250.50\t2\tno originario\tcn\n\
                       7326.90\tBase\t10\t3\toriginario\tMX\tFundidora de prueba\tDeclaración 12\n",
        );
        assert_eq!(bill.problems, []);
        let [motor, base] = &bill.lines[..] else {
            panic!("{bill:?}")
        };
        assert_eq!(motor.name, "Motor");
        assert_eq!(motor.code.unwrap().digits(), "85013199");
        assert_eq!(motor.value.unwrap().to_string(), "2501");
        assert_eq!(
            (motor.origin, motor.country.as_deref()),
            (Origin::NonOriginating, Some("CN"))
        );
        assert_eq!(
            (base.origin, base.country.as_deref()),
            (Origin::Originating, Some("MX"))
        );
        assert_eq!(
            (base.supplier.as_deref(), base.evidence.as_deref()),
            (Some("Fundidora de prueba"), Some("Declaración 12"))
        );
        assert_eq!(motor.quantity.unwrap().to_string(), "2");
    }

    #[test]
    fn reads_rows_without_headings_and_with_semicolons() {
        let bill = of("Motor;8501.31;1250,50;no originario;CN\n\nCaja;3926.90;4;;MX\n");
        assert_eq!(bill.problems, []);
        assert_eq!(bill.lines[0].value.unwrap().to_string(), "1250.50");
        assert_eq!(bill.lines[1].origin, Origin::Unknown);
    }

    #[test]
    fn keeps_a_row_whose_cells_are_not_understood_and_says_which() {
        let bill = of("Material\tCódigo\tValor\tPapel\nMotor\t85\tmucho\tempaque\n");
        let found: Vec<_> = bill
            .problems
            .iter()
            .map(|problem| (problem.row, problem.column))
            .collect();
        assert_eq!(found, [(2, BillColumn::Code), (2, BillColumn::Value)]);
        assert_eq!(
            (bill.lines[0].name.as_str(), bill.lines[0].role),
            ("Motor", Role::RetailPacking)
        );
    }

    #[rstest]
    #[case("1,234.56", Some("1234.56"))]
    #[case("1.234,56", Some("1234.56"))]
    #[case("12,5", Some("12.5"))]
    #[case("1,234", None)]
    #[case("1.234", Some("1.234"))]
    #[case("1.234.567", Some("1234567"))]
    #[case("USD 7", Some("7"))]
    #[case("MX$1,250.50", Some("1250.50"))]
    #[case("2 pzas", Some("2"))]
    #[case("1 234 567,5", Some("1234567.5"))]
    #[case("1,234,567.89", Some("1234567.89"))]
    #[case("0,125", Some("0.125"))]
    #[case(".5", Some("0.5"))]
    #[case("-5", Some("-5"))]
    #[case("1.5E+02", None)]
    #[case("5 m2", None)]
    #[case("3/4", None)]
    #[case("(100)", None)]
    #[case("23.11.2026", None)]
    #[case("1.234,567.8", None)]
    #[case("10 5", None)]
    #[case("10-5", None)]
    #[case("--5", None)]
    #[case("", None)]
    #[case("nada", None)]
    fn reads_amounts_as_people_write_them(#[case] cell: &str, #[case] expected: Option<&str>) {
        assert_eq!(
            amount(cell).map(|read| read.to_string()).as_deref(),
            expected
        );
    }

    #[test]
    fn a_sign_of_inches_takes_no_rows() {
        let bill = of("Material\tValor\n\"3/4 tubo\t4\nCaja\t5\n");
        let names: Vec<&str> = bill.lines.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(names, ["\"3/4 tubo", "Caja"]);
        let quoted = of("Material,Valor\n\"Tubo, largo\",4\n");
        assert_eq!(quoted.lines[0].name, "Tubo, largo");
    }

    #[test]
    fn an_empty_text_has_no_lines() {
        assert_eq!(of("").lines, []);
        assert_eq!(of("\n\n").lines, []);
    }
}
