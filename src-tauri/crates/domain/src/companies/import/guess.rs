//! What the columns of a table of companies probably mean, from their names and from what stands in
//! them. A proposal: a person looks at it before anything is read.

use super::catalogue::Catalogue;
use super::clean::{digits, plain, said};
use super::field::CompanyField as Field;
use super::names::{Meant, meaning};
use super::recipe::{CompanyColumn, CompanyRecipe};
use crate::companies::reach::Mail;
use crate::companies::tax_id::TaxIdCheck;
use crate::text::fold;
use crate::time::Day;
use crate::treaties::duty::DecimalMark;

/// How many rows are looked at for names.
const DEEPEST_HEADER: usize = 30;
/// Rows that name fewer columns than this name none.
const LEAST_NAMES: usize = 2;
/// How the last words of legal names are folded.
const ENDINGS: [&str; 8] = [
    "de cv", "de c v", "de rl", "de r l", "s a", "sa", "s c", "sc",
];

/// Proposes how a table is read, from its first rows.
pub fn propose(rows: &[Vec<String>], catalogue: &Catalogue, today: Day) -> CompanyRecipe {
    let named = |row: &Vec<String>| row.iter().filter(|cell| meaning(cell).is_some()).count();
    let mut header = 0;
    let mut best = LEAST_NAMES - 1;
    for (number, row) in (1_u32..).zip(rows.iter().take(DEEPEST_HEADER)) {
        if named(row) > best {
            (header, best) = (number, named(row));
        }
    }
    let above = usize::try_from(header).unwrap_or_default();
    let under = rows.get(above..).unwrap_or_default();
    let heading = above.checked_sub(1).and_then(|place| rows.get(place));
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut columns: Vec<CompanyColumn> = Vec::new();
    for place in 0..width {
        let cells: Vec<&str> = under
            .iter()
            .filter_map(|row| row.get(place))
            .map(String::as_str)
            .filter(|cell| !said(cell).is_empty())
            .collect();
        let name = heading.and_then(|heading| heading.get(place));
        let name = name.map(|name| plain(name)).unwrap_or_default();
        let meant = meaning(&name).filter(|meant| holds(meant.field, &cells, catalogue));
        let meant = meant.or_else(|| content(&cells));
        let position = u32::try_from(place + 1).ok();
        if let (Some(Meant { field, system }), Some(position)) = (meant, position) {
            let is_free = field.may_repeat() || columns.iter().all(|known| known.field != field);
            let is_new = columns
                .iter()
                .all(|known| known.field != field || known.system != system || system.is_none());
            if is_free && is_new {
                columns.push(CompanyColumn {
                    position,
                    name,
                    field,
                    system,
                });
            }
        }
    }
    let figures: Vec<&str> = columns
        .iter()
        .filter(|column| column.field == Field::Sales)
        .flat_map(|column| under.iter().map(|row| column.cell(row)))
        .collect();
    CompanyRecipe {
        sheet: None,
        header,
        decimals: decimals(&figures),
        // Figures are of a year that has ended.
        year: u16::try_from(today.0.year() - 1).ok(),
        columns,
    }
}

/// Whether what stands in a column is what its name says, of names that mean something else in
/// other registers.
fn holds(field: Field, cells: &[&str], catalogue: &Catalogue) -> bool {
    let most = |is_it: &dyn Fn(&str) -> bool| {
        cells.is_empty() || cells.iter().filter(|cell| is_it(cell)).count() * 2 > cells.len()
    };
    if field == Field::Sector {
        most(&|cell| catalogue.sector(cell).is_some())
    } else if field == Field::Scian {
        most(&|cell| (2..=6).contains(&digits(cell).len()))
    } else if field == Field::State {
        most(&|cell| catalogue.state(cell).is_some())
    } else {
        field != Field::LegalName || most(&|cell| cell.chars().any(char::is_alphabetic))
    }
}

/// What a column without a telling name holds, where nearly every cell says it.
fn content(cells: &[&str]) -> Option<Meant> {
    let share = |is_it: &dyn Fn(&str) -> bool| {
        let those = cells.iter().filter(|cell| is_it(cell)).count();
        !cells.is_empty() && those * 10 >= cells.len() * 8
    };
    let is_rfc = |cell: &str| {
        let check = TaxIdCheck::of(cell);
        check.valid || check.can_override
    };
    let is_web = |cell: &str| cell.starts_with("www.") || cell.contains("://");
    let is_name = |cell: &str| {
        let folded = fold(cell.trim_end_matches([',', ' ']));
        ENDINGS.iter().any(|ending| {
            folded
                .strip_suffix(ending)
                .is_some_and(|rest| rest.ends_with(' '))
        })
    };
    let field = if share(&is_rfc) {
        Field::Rfc
    } else if share(&|cell| cell.trim().parse::<Mail>().is_ok()) {
        Field::Mail
    } else if share(&is_web) {
        Field::Web
    } else if share(&is_name) {
        Field::LegalName
    } else {
        return None;
    };
    Some(Meant {
        field,
        system: None,
    })
}

/// The mark before one or two last digits.
fn decimals(cells: &[&str]) -> DecimalMark {
    let with = |mark: char| {
        let has = |cell: &&&str| {
            let after = cell.trim().rsplit_once(mark).map(|(_, after)| after);
            let is_short = |after: &str| (1..=2).contains(&after.len());
            after.is_some_and(|after| {
                is_short(after) && after.bytes().all(|sign| sign.is_ascii_digit())
            })
        };
        cells.iter().filter(has).count()
    };
    if with(',') > with('.') {
        DecimalMark::Comma
    } else {
        DecimalMark::Point
    }
}

#[cfg(test)]
mod tests {
    use super::propose;
    use crate::companies::import::catalogue::tests::catalogue;
    use crate::companies::import::{CompanyField, CompanyRecipe};
    use crate::time::Day;
    use crate::treaties::duty::DecimalMark;

    fn proposed(rows: &[&[&str]]) -> CompanyRecipe {
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect();
        propose(&rows, &catalogue(), Day::of(2026, 3, 2))
    }

    fn fields(recipe: &CompanyRecipe) -> Vec<(u32, &'static str)> {
        let columns = recipe.columns.iter();
        columns
            .map(|column| (column.position, column.field.code()))
            .collect()
    }

    #[test]
    fn a_register_is_known_by_its_headings_line_breaks_and_all() {
        let recipe = proposed(&[
            &[
                "NRA",
                "NOMBRE",
                "SCIAN",
                "DESCRIPCIÓN SCIAN",
                "SECTOR",
                "CLAVE\nAMBIENTAL",
                "CALLE",
                "NÚM. EXT",
                "NÚM. INT",
                "COLONIA",
                "LOCALIDAD",
                "ESTADO",
                "MUNICIPIO",
                "C.P.",
            ],
            &[
                "AAL15",
                "NOVA SA DE CV,",
                "331310",
                "Industria",
                "Cemento y Cal",
                "LJ",
                "Calle Uno",
                "9 ",
                " ",
                "Colonia Dos",
                "TRES",
                "México",
                "Cuautitlán Izcalli",
                "54730",
            ],
        ]);
        assert_eq!(
            fields(&recipe),
            [
                (1, "outside-id"),
                (2, "legal-name"),
                (3, "scian"),
                (7, "street"),
                (8, "number"),
                (9, "inner-number"),
                (10, "neighbourhood"),
                (11, "locality"),
                (12, "state"),
                (13, "municipality"),
                (14, "postal-code"),
            ]
        );
        assert_eq!(recipe.columns[0].system.as_deref(), Some("RETC"));
        assert_eq!(recipe.header, 1);
        assert_eq!(recipe.check(), Ok(()));
    }

    #[test]
    fn a_title_above_the_headings_is_no_heading_and_commas_may_be_decimal() {
        let recipe = proposed(&[
            &["Padrón de empresas 2025", ""],
            &[
                "Razón social",
                "RFC",
                "Ventas anuales (MXN)",
                "Personal ocupado",
                "Sector",
            ],
            &[
                "Nova SA de CV",
                "EKU9003173C9",
                "1.250.000,50",
                "12",
                "Hortofrutícola",
            ],
        ]);
        assert_eq!(recipe.header, 2);
        assert_eq!(recipe.decimals, DecimalMark::Comma);
        assert_eq!(recipe.year, Some(2025));
        let sector = recipe.of(CompanyField::Sector).next();
        assert_eq!(sector.map(|column| column.position), Some(5));
    }

    #[test]
    fn without_headings_the_content_says_it() {
        let recipe = proposed(&[
            &[
                "Nova SA de CV",
                "EKU9003173C9",
                "ventas@nova.mx",
                "www.nova.mx",
                "x",
            ],
            &[
                "Sol S.A. de C.V.,",
                "SAT970701NN3",
                "hola@sol.mx",
                "www.sol.mx",
                "y",
            ],
        ]);
        assert_eq!(recipe.header, 0);
        assert_eq!(
            fields(&recipe),
            [(1, "legal-name"), (2, "rfc"), (3, "mail"), (4, "web")]
        );
    }

    #[test]
    fn two_headings_of_one_thing_are_read_once_where_there_is_one_of_it() {
        let recipe = proposed(&[
            &["Empresa", "Nombre", "Teléfono", "Celular"],
            &["Nova SA de CV", "Ana", "452 123 4567", "452 123 4568"],
        ]);
        assert_eq!(
            fields(&recipe),
            [(1, "legal-name"), (3, "phone"), (4, "phone")]
        );
    }

    #[test]
    fn nothing_is_proposed_of_nothing() {
        assert_eq!(proposed(&[]).columns, []);
    }
}
