//! What the columns of a table probably mean, from their names in four languages and from what
//! stands in them. A proposal: a person looks at it before anything is read.

mod names;

use self::names::{Meant, meaning, year_alone, year_of};
use super::recipe::{BlankMeaning, ColumnMeaning, Recipe, RecipeColumn};
use crate::text::fold;
use crate::time::Day;
use crate::treaties::cleaning::cleaned;
use crate::treaties::duty::{BareNumber, DecimalMark, RateStyle, RateWriting};
use crate::treaties::hs_code::TariffCode;
use crate::treaties::lookup::AgreementId;

/// An agreement that a column may be of, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAgreement {
    /// The agreement.
    pub id: AgreementId,
    /// Its names, in any language.
    pub names: Vec<String>,
}

/// How many rows are looked at for names.
const DEEPEST_HEADER: usize = 40;
/// Rows that name fewer columns than this name none.
const LEAST_NAMES: usize = 2;

/// Proposes how a table is read, from its first rows.
pub fn propose(rows: &[Vec<String>], agreements: &[KnownAgreement]) -> Recipe {
    let named = |row: &Vec<String>| {
        let meanings = row
            .iter()
            .filter(|cell| meaning(cell, agreements).is_some());
        meanings.count()
    };
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
    let mut columns = Columns::default();
    for place in 0..width {
        let name = heading.and_then(|heading| heading.get(place));
        let name = name.map(|name| cleaned(name)).unwrap_or_default();
        columns.take(place, &name, meaning(&name, agreements), under);
    }
    let headings: Vec<String> = heading
        .into_iter()
        .flatten()
        .map(|name| cleaned(name))
        .collect();
    columns.settle(&headings, agreements, under);
    columns.complete(width, under);
    Recipe {
        sheet: None,
        header,
        rates: writing(&columns.0, under),
        columns: columns.0,
        blank: BlankMeaning::Unknown,
    }
}

#[derive(Default)]
struct Columns(Vec<RecipeColumn>);

impl Columns {
    /// Takes a column whose name says what it is, where no other is that already. Of codes, the
    /// column counts in which more codes stand.
    fn take(&mut self, place: usize, name: &str, meant: Option<Meant>, rows: &[Vec<String>]) {
        let (Some((meaning, agreement)), Ok(position)) = (meant, u32::try_from(place + 1)) else {
            return;
        };
        let mut column = RecipeColumn {
            position,
            name: name.to_owned(),
            from: agreement.as_ref().and_then(|_| year_of(name)),
            meaning,
            agreement,
        };
        let is_same = |other: &&mut RecipeColumn| {
            other.meaning == column.meaning
                && other.agreement == column.agreement
                && other.from == column.from
        };
        match self.0.iter_mut().find(is_same) {
            None => self.0.push(column),
            Some(other) if meaning == ColumnMeaning::Code => {
                let before = usize::try_from(other.position).unwrap_or_default();
                if codes_in(place, rows, SHORTEST)
                    > codes_in(before.saturating_sub(1), rows, SHORTEST)
                {
                    std::mem::swap(other, &mut column);
                }
            }
            Some(_) => {}
        }
    }

    /// Tells the table of an agreement from a tariff: it has no general duties, and its rates are
    /// those of the agreement, at times in a column for each year.
    fn settle(&mut self, names: &[String], agreements: &[KnownAgreement], rows: &[Vec<String>]) {
        let years: Vec<(u32, &String, Day)> = (1..)
            .zip(names.iter().enumerate())
            .filter(|(_, (place, _))| codes_in(*place, rows, NO_RATE) * 2 <= rows.len())
            .filter_map(|(position, (_, name))| Some((position, name, year_alone(name)?)))
            .collect();
        let is_table = !self.has(ColumnMeaning::Mfn)
            && (self.has(ColumnMeaning::Preference) || !years.is_empty());
        if !is_table {
            let has_mfn = self.has(ColumnMeaning::Mfn);
            let mut seen = Vec::new();
            self.0.retain_mut(|column| {
                if column.meaning == ColumnMeaning::Base && !has_mfn {
                    column.meaning = ColumnMeaning::Mfn;
                }
                column.from = None;
                let is_first = column.agreement.is_none() || !seen.contains(&column.agreement);
                seen.push(column.agreement.clone());
                let of_tables = [ColumnMeaning::Base, ColumnMeaning::Category];
                is_first && !of_tables.contains(&column.meaning)
            });
            return;
        }
        let mut given = self.0.iter().filter_map(|column| column.agreement.clone());
        let only = given.next().or_else(|| match agreements {
            [only] => Some(only.id.clone()),
            _ => None,
        });
        for (position, name, from) in years {
            let is_free = self.0.iter().all(|column| column.position != position);
            if let Some(agreement) = only.clone().filter(|_| is_free) {
                self.0.push(RecipeColumn {
                    position,
                    name: name.clone(),
                    meaning: ColumnMeaning::Preference,
                    agreement: Some(agreement),
                    from: Some(from),
                });
            }
        }
    }

    /// Finds the codes and the texts by what stands in the columns, where no name says which.
    fn complete(&mut self, width: usize, rows: &[Vec<String>]) {
        let free = |columns: &Self| -> Vec<usize> {
            let is_free = |place: &usize| {
                let mut taken = columns.0.iter().map(|column| column.position);
                taken.all(|position| usize::try_from(position) != Ok(place + 1))
            };
            (0..width).filter(is_free).collect()
        };
        if !self.has(ColumnMeaning::Code) {
            let most = free(self)
                .into_iter()
                .max_by_key(|place| (codes_in(*place, rows, SHORTEST), std::cmp::Reverse(*place)))
                .filter(|place| codes_in(*place, rows, SHORTEST) * 2 > rows.len());
            self.add(most, ColumnMeaning::Code);
        }
        if !self.has(ColumnMeaning::Description) {
            let letters = |place: &usize| -> usize {
                let cells = rows.iter().filter_map(|row| row.get(*place));
                let letters =
                    |cell: &String| cell.chars().filter(|sign| sign.is_alphabetic()).count();
                cells.map(letters).sum()
            };
            let longest = free(self)
                .into_iter()
                .max_by_key(letters)
                .filter(|place| letters(place) > rows.len() * LEAST_LETTERS);
            self.add(longest, ColumnMeaning::Description);
        }
        self.0.sort_by_key(|column| column.position);
    }

    fn has(&self, meaning: ColumnMeaning) -> bool {
        self.0.iter().any(|column| column.meaning == meaning)
    }

    fn add(&mut self, place: Option<usize>, meaning: ColumnMeaning) {
        if let Some(position) = place.and_then(|place| u32::try_from(place + 1).ok()) {
            self.0.push(RecipeColumn {
                position,
                name: String::new(),
                meaning,
                agreement: None,
                from: None,
            });
        }
    }
}

/// Texts are longer than units.
const LEAST_LETTERS: usize = 4;

/// Shorter numbers may be anything.
const SHORTEST: usize = 4;
/// As short as a code in which no rate is written: 12.50 is as long as a heading.
const NO_RATE: usize = 6;

/// How many codes of at least so many digits stand in a column.
fn codes_in(place: usize, rows: &[Vec<String>], shortest: usize) -> usize {
    let cells = rows.iter().filter_map(|row| row.get(place));
    let is_code = |cell: &&String| {
        let code = cell.trim().parse::<TariffCode>();
        code.is_ok_and(|code| code.len() >= shortest)
    };
    cells.filter(is_code).count()
}

/// How the rates under some columns are probably written. That a bare number is a percentage is
/// proposed only where the name of the column says it.
fn writing(columns: &[RecipeColumn], rows: &[Vec<String>]) -> RateWriting {
    let rates = [ColumnMeaning::Mfn, ColumnMeaning::Preference];
    let of_rates: Vec<&RecipeColumn> = columns
        .iter()
        .filter(|column| rates.contains(&column.meaning))
        .collect();
    let says_percent = |column: &&RecipeColumn| {
        column.name.contains('%') || fold(&column.name).contains("ad valorem")
    };
    let with = |mark: char| {
        let cells = of_rates
            .iter()
            .flat_map(|column| rows.iter().map(|row| column.cell(row)));
        cells.filter(|cell| has_decimals(cell, mark)).count()
    };
    RateWriting {
        style: RateStyle::General,
        decimals: if with(',') > with('.') {
            DecimalMark::Comma
        } else {
            DecimalMark::Point
        },
        bare: if of_rates.iter().any(says_percent) {
            BareNumber::Percent
        } else {
            BareNumber::Unsaid
        },
    }
}

/// Whether one or two digits follow the mark, as decimals do and thousands do not.
fn has_decimals(cell: &str, mark: char) -> bool {
    cell.split_once(mark).is_some_and(|(whole, rest)| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        whole.ends_with(|sign: char| sign.is_ascii_digit()) && (1..=2).contains(&digits)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{BareNumber, DecimalMark, KnownAgreement, propose};

    fn agreements(ids: &[&str]) -> Vec<KnownAgreement> {
        let known = |id: &&str| KnownAgreement {
            id: id.parse().unwrap(),
            names: Vec::new(),
        };
        ids.iter().map(known).collect()
    }

    fn rows(text: &str) -> Vec<Vec<String>> {
        let row = |line: &str| line.split('|').map(str::to_owned).collect();
        text.lines().map(row).collect()
    }

    fn meant(text: &str, ids: &[&str]) -> (u32, Vec<String>) {
        let recipe = propose(&rows(text), &agreements(ids));
        let said = recipe.columns.iter().map(|column| {
            let agreement = column.agreement.as_ref();
            let what = agreement.map_or_else(|| column.meaning.to_string(), ToString::to_string);
            format!("{}:{what}", column.position)
        });
        (recipe.header, said.collect())
    }

    #[rstest]
    #[case(
        "Código|Glosa|Unidad|Arancel general (%)|TIPAT|Alianza del Pacífico",
        &["TIPAT", "AP"], 1, &["1:code", "2:description", "3:unit", "4:mfn", "5:TIPAT", "6:AP"],
    )]
    #[case(
        "Customs tariff 2026\n\nTariff item|Description of goods|MFN rate|CPTPP",
        &["TIPAT"], 3, &["1:code", "2:description", "3:mfn", "4:TIPAT"],
    )]
    #[case(
        "NCM|Descrição|TEC (%)|México",
        &["ACE53"], 1, &["1:code", "2:description", "3:mfn", "4:ACE53"],
    )]
    #[case(
        "Code SH|Désignation|Unité|Droit NPF|Préférentiel Mexique",
        &["AELC"], 1, &["1:code", "2:description", "3:unit", "4:mfn", "5:AELC"],
    )]
    #[case(
        "Fracción|Descripción|NMF|Preferencial México",
        &["TIPAT", "AP"], 1, &["1:code", "2:description", "3:mfn"],
    )]
    fn knows_columns_by_their_names(
        #[case] text: &str,
        #[case] ids: &[&str],
        #[case] header: u32,
        #[case] columns: &[&str],
    ) {
        let (row, found) = meant(text, ids);
        assert_eq!(row, header);
        assert_eq!(found, columns);
    }

    #[test]
    fn knows_codes_and_texts_by_what_stands_in_the_columns() {
        let text = "08044000|kg|Aguacates frescos|6\n08045010|kg|Mangos frescos|6";
        let (header, columns) = meant(text, &[]);
        assert_eq!(header, 0);
        assert_eq!(columns, ["1:code", "3:description"]);
    }

    #[rstest]
    #[case("Código|HS2022|Imports 2023 (USD)|2025|Año 2026", &["1:code", "4:TIPAT", "5:TIPAT"])]
    #[case("Código|2022|2024|1 Jan 2026|01/01/2027", &["1:code", "3:TIPAT", "4:TIPAT", "5:TIPAT"])]
    #[case("Código|SA|Año 5 (2025)|1 Jul 2026|5/2027", &["1:code", "3:TIPAT"])]
    fn a_column_of_rates_is_named_by_little_more_than_its_year(
        #[case] heading: &str,
        #[case] columns: &[&str],
    ) {
        let text = format!(
            "{heading}|Categoría\n08044000|080440|15.00|12.50|0|A\n08045010|080450|15.00|12.50|0|A"
        );
        let (_, found) = meant(&text, &["TIPAT"]);
        let rates = found.iter().filter(|column| !column.ends_with("category"));
        assert_eq!(rates.collect::<Vec<_>>(), columns);
    }

    #[test]
    fn proposes_percentages_only_where_a_name_says_so() {
        let of = |text: &str| propose(&rows(text), &[]).rates;
        let said = of("Code|Description|Duty (%)\n0804|Dates|6,5\n0805|Citrus|1.250");
        assert_eq!(
            (said.bare, said.decimals),
            (BareNumber::Percent, DecimalMark::Comma)
        );
        let unsaid = of("Code|Description|Duty\n0804|Dates|6.5");
        assert_eq!(
            (unsaid.bare, unsaid.decimals),
            (BareNumber::Unsaid, DecimalMark::Point)
        );
    }

    proptest! {
        #[test]
        fn no_table_makes_it_panic(
            rows in proptest::collection::vec(
                proptest::collection::vec("(Code|TIPAT|NMF|[0-9.,]{0,9}|.{0,9})", 0..7), 0..9,
            ),
        ) {
            let recipe = propose(&rows, &agreements(&["TIPAT"]));
            prop_assert!(recipe.columns.iter().all(|column| column.position > 0));
        }
    }
}
