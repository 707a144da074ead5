//! The rules that every row of our own tables keeps.

use std::collections::BTreeSet;

use super::table::{Row, Table};

const CONFIDENCES: [&str; 3] = ["high", "medium", "low"];
const OWN_KNOWLEDGE: &str = "own-knowledge";
const DATE_COLUMNS: [&str; 9] = [
    "signed_on",
    "in_force_on",
    "promulgated_on",
    "status_as_of",
    "expires_on",
    "ended_on",
    "member_from",
    "valid_from",
    "valid_to",
];
const DIGIT_COLUMNS: [&str; 3] = ["hs_from", "hs_to", "hs6"];
/// An edition had the goods of a subheading in so many codes that they say nothing.
const TOO_MANY: &str = "many";

/// What is wrong, one line for each finding; empty when all is well.
pub(crate) fn problems(sources: &Table, tables: &[Table]) -> Vec<String> {
    let known = Known {
        sources: column(Some(sources), "id"),
        agreements: column(find(tables, "agreements"), "agreement"),
        markets: column(find(tables, "markets"), "market"),
        terms: column(find(tables, "rule_terms"), "code"),
    };
    let mut problems = Vec::new();
    for table in tables {
        let mut keys = BTreeSet::new();
        for (index, row) in table.rows.iter().enumerate() {
            let mut report = |what: String| {
                problems.push(format!("{}.csv line {}: {what}", table.name, index + 2));
            };
            check_row(table, row, &known, &mut report);
            if table.name == "product_rules" {
                check_rule(table, row, &known, &mut report);
            }
            if !keys.insert(key(table, row)) {
                report("the row is there twice".to_owned());
            }
        }
    }
    problems
}

struct Known<'a> {
    sources: BTreeSet<&'a str>,
    agreements: BTreeSet<&'a str>,
    markets: BTreeSet<&'a str>,
    terms: BTreeSet<&'a str>,
}

fn find<'a>(tables: &'a [Table], name: &str) -> Option<&'a Table> {
    tables.iter().find(|table| table.name == name)
}

fn column<'a>(table: Option<&'a Table>, column: &str) -> BTreeSet<&'a str> {
    let Some(table) = table else {
        return BTreeSet::new();
    };
    table
        .rows
        .iter()
        .filter_map(|row| table.cell(row, column))
        .collect()
}

fn check_row(table: &Table, row: &Row, known: &Known, report: &mut impl FnMut(String)) {
    match table.cell(row, "source") {
        None => report("no source".to_owned()),
        Some(source) if !known.sources.contains(source) => {
            report(format!("the source {source} is not in sources.csv"));
        }
        Some(_) => {}
    }
    if !table
        .cell(row, "confidence")
        .is_some_and(|word| CONFIDENCES.contains(&word))
    {
        report("the confidence is not high, medium or low".to_owned());
    }
    for (name, ids) in [("agreement", &known.agreements), ("market", &known.markets)] {
        if let Some(id) = table.cell(row, name).filter(|id| !ids.contains(id)) {
            report(format!("no {name} {id}"));
        }
    }
    for name in DATE_COLUMNS {
        if let Some(date) = table.cell(row, name).filter(|date| !is_date(date)) {
            report(format!("{name} is not a day: {date}"));
        }
    }
    for name in DIGIT_COLUMNS {
        let is_number = |text: &&str| text.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(code) = table.cell(row, name).filter(|code| !is_number(code)) {
            report(format!("{name} is not made of digits: {code}"));
        }
    }
    if let Some(codes) = table
        .cell(row, "earlier")
        .filter(|codes| *codes != TOO_MANY)
    {
        let is_subheading =
            |code: &str| code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit());
        if !codes.split(';').all(is_subheading) {
            report(format!("earlier is not made of subheadings: {codes}"));
        }
    }
    if table.source_of(row) == OWN_KNOWLEDGE && !may_rest_on_memory(table, row) {
        report("a fact that rests on own knowledge".to_owned());
    }
}

/// What nobody has read in a document may be told only where the program tells it as such: that an
/// agreement is there, with whom and of which sector; a rule that is not verified; a market whose
/// customs basis is not said. A new table has to be thought about before memory fills it.
fn may_rest_on_memory(table: &Table, row: &Row) -> bool {
    match table.name.as_str() {
        "agreements" | "agreement_parties" | "agreement_scopes" => true,
        "product_rules" => table.cell(row, "state") == Some("unverified"),
        "markets" => table.cell(row, "valuation_basis").is_none(),
        _ => false,
    }
}

/// A rule from memory is never computed, one that is not computed says why, and every code that
/// its structure names has a text.
fn check_rule(table: &Table, row: &Row, known: &Known, report: &mut impl FnMut(String)) {
    let state = table.cell(row, "state").unwrap_or_default();
    let from_memory = table.cell(row, "source") == Some(OWN_KNOWLEDGE);
    if from_memory != (state == "unverified") {
        report(format!("state {state} does not fit the source"));
    }
    if (state == "text_only") != table.cell(row, "gap").is_some() {
        report("text_only and a gap go together".to_owned());
    }
    let structured = table.cell(row, "structured").unwrap_or_default();
    let named = [table.cell(row, "gap"), table.cell(row, "applies_to")];
    let codes = named.into_iter().flatten().chain(codes_in(structured));
    for code in codes.filter(|code| !known.terms.contains(code)) {
        report(format!("no text for {code} in rule_terms.csv"));
    }
}

/// The lower-case words of a structure, which name processes, materials and goods.
fn codes_in(structured: &str) -> impl Iterator<Item = &str> {
    let words =
        structured.split(|letter: char| !(letter.is_alphanumeric() || "-.".contains(letter)));
    words.filter(|word| {
        word.starts_with(|letter: char| letter.is_ascii_lowercase()) && !word.starts_with("ch.")
    })
}

/// The cells that tell a row from the others of its table.
fn key<'a>(table: &Table, row: &'a Row) -> Vec<Option<&'a str>> {
    let notes = ["citation", "source", "confidence"];
    let cells = table.columns.iter().zip(row);
    cells
        .filter(|(column, _)| !notes.contains(&column.as_str()))
        .map(|(_, cell)| cell.as_deref())
        .collect()
}

/// Whether the text is a day of the calendar, as `2026-11-23`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return false;
    }
    let (Ok(year), Ok(month), Ok(day)) = (year.parse::<u32>(), month.parse(), day.parse::<u32>())
    else {
        return false;
    };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::table::parse;

    fn findings(name: &str, text: &str) -> Vec<String> {
        let sources = parse("sources", "id\nlaw\nown-knowledge\n").unwrap();
        let agreements = "agreement,signed_on,source,confidence\nTMEC,2018-11-30,law,high\n";
        let terms = "kind,code,source,confidence\nprocess,smoked,law,high\ngap,arrak,law,high\n";
        let tables = [
            parse("agreements", agreements).unwrap(),
            parse("rule_terms", terms).unwrap(),
            parse(name, text).unwrap(),
        ];
        problems(&sources, &tables)
    }

    #[test]
    fn accepts_a_row_with_a_source_and_real_days() {
        let text = "agreement,valid_from,source,confidence\nTMEC,2024-02-29,law,high\n";
        assert_eq!(findings("notes", text), Vec::<String>::new());
    }

    #[test]
    fn refuses_unknown_sources_agreements_and_days() {
        let text = "agreement,valid_from,source,confidence\nNAFTA,2023-02-29,blog,sure\n";
        assert_eq!(
            findings("notes", text),
            [
                "notes.csv line 2: the source blog is not in sources.csv",
                "notes.csv line 2: the confidence is not high, medium or low",
                "notes.csv line 2: no agreement NAFTA",
                "notes.csv line 2: valid_from is not a day: 2023-02-29",
            ]
        );
    }

    #[test]
    fn refuses_a_fact_from_own_knowledge_in_every_table() {
        let text = "what,source,confidence\nsomething,own-knowledge,medium\n";
        for table in [
            "tariff_samples",
            "origin_proofs",
            "origin_provisions",
            "agreement_notes",
            "staging",
            "a_table_of_tomorrow",
        ] {
            let expected = format!("{table}.csv line 2: a fact that rests on own knowledge");
            assert_eq!(findings(table, text), [expected]);
        }
    }

    #[test]
    fn lets_memory_say_what_the_program_tells_as_such() {
        let parties = "agreement,country,source,confidence\nTMEC,AR,own-knowledge,low\n";
        assert_eq!(findings("agreement_parties", parties), Vec::<String>::new());
        let market = |basis: &str| {
            format!("name_en,valuation_basis,source,confidence\nCuba,{basis},own-knowledge,low\n")
        };
        assert_eq!(findings("markets", &market("")), Vec::<String>::new());
        assert_eq!(findings("markets", &market("CIF")).len(), 1);
    }

    #[test]
    fn refuses_a_rule_from_memory_that_is_computed() {
        let text = "structured,state,gap,source,confidence\nCC,computed,,own-knowledge,low\n";
        assert_eq!(
            findings("product_rules", text),
            [
                "product_rules.csv line 2: a fact that rests on own knowledge",
                "product_rules.csv line 2: state computed does not fit the source",
            ]
        );
    }

    #[test]
    fn asks_for_a_text_for_every_code_of_a_rule() {
        let text = "structured,state,gap,source,confidence\n\
                    NC & PROC(smoked) (tinned) | EXC(ch.54),computed,,law,high\n";
        assert_eq!(
            findings("product_rules", text),
            ["product_rules.csv line 2: no text for tinned in rule_terms.csv"]
        );
    }
}
