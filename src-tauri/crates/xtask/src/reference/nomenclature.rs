//! The Harmonized System 2022 in Spanish and English, out of the European Union's ten-digit
//! nomenclature: chapters, headings and subheadings, each with its path.

use std::collections::BTreeMap;
use std::io::Cursor;

use anyhow::{Context, Result, ensure};
use calamine::{Data, Reader as _, Xlsx};

use super::table::Table;

const EDITION: &str = "2022";
const SEPARATOR: &str = " › ";
/// From chapter 98 on, the codes are each country's own.
const NATIONAL_CHAPTERS: &str = "98";
/// Chapters, headings and subheadings of HS 2022.
const EXPECTED: [(usize, usize); 3] = [(2, 96), (4, 1_228), (6, 5_612)];

/// A row of the workbook.
struct Entry {
    /// Ten digits.
    code: String,
    /// 80 for a code of its own, 10 for a subtitle between codes.
    is_code: bool,
    /// 2, 4, 6, 8 or 10 digits that matter.
    level: usize,
    depth: usize,
    text: String,
}

#[derive(Clone)]
struct Named {
    text: String,
    path: String,
}

/// Joins the two workbooks; fails unless they hold exactly the HS 2022 in both languages.
pub(crate) fn read(es: &[u8], en: &[u8]) -> Result<Table> {
    let (es, en) = (codes(&entries(es)?), codes(&entries(en)?));
    for (digits, expected) in EXPECTED {
        let count = |codes: &BTreeMap<String, Named>| {
            codes.keys().filter(|code| code.len() == digits).count()
        };
        ensure!(
            (count(&es), count(&en)) == (expected, expected),
            "{expected} codes of {digits} digits were expected, found {} in Spanish, {} in English",
            count(&es),
            count(&en),
        );
    }
    let mut table = Table::new(
        "nomenclature",
        "hs-2022",
        &[
            "edition", "digits", "level", "es", "en", "path_es", "path_en",
        ],
    );
    for (code, spanish) in es {
        let english = en
            .get(&code)
            .with_context(|| format!("{code} has no English text"))?
            .clone();
        let level = match code.len() {
            2 => "chapter",
            4 => "heading",
            _ => "subheading",
        };
        let cells = [spanish.text, english.text, spanish.path, english.path];
        let cells = [EDITION.to_owned(), code, level.to_owned()]
            .into_iter()
            .chain(cells);
        table.rows.push(cells.map(Some).collect());
    }
    Ok(table)
}

fn entries(workbook: &[u8]) -> Result<Vec<Entry>> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(workbook))?;
    let sheet = workbook
        .worksheet_range_at(0)
        .context("the workbook has no sheet")??;
    sheet.rows().skip(1).map(entry).collect()
}

/// Columns: goods code with suffix, start, end, language, position, indent, description, start.
fn entry(row: &[Data]) -> Result<Entry> {
    let text = |column: usize| row.get(column).map(ToString::to_string).unwrap_or_default();
    let goods = text(0);
    let (code, suffix) = goods
        .split_once(' ')
        .with_context(|| format!("no code in {goods:?}"))?;
    let level = text(4);
    Ok(Entry {
        code: code.to_owned(),
        is_code: suffix == "80",
        level: level
            .parse()
            .with_context(|| format!("{goods}: the position is {level:?}"))?,
        depth: text(5).matches('-').count(),
        text: clean(&text(6)),
    })
}

/// The codes of two, four and six digits. A heading that is not divided stands for its only
/// subheading, which the workbook leaves out: the heading with "00".
fn codes(entries: &[Entry]) -> BTreeMap<String, Named> {
    let mut codes = BTreeMap::new();
    let mut above: Vec<(usize, &str)> = Vec::new();
    for entry in entries {
        let rank = match entry.level {
            2 => 0,
            4 if entry.is_code => 1,
            _ => 2 + entry.depth,
        };
        while above.last().is_some_and(|&(last, _)| last >= rank) {
            above.pop();
        }
        above.push((rank, &entry.text));
        let is_national = entry.code.as_str() >= NATIONAL_CHAPTERS;
        if entry.is_code && entry.level <= 6 && !is_national {
            let path: Vec<&str> = above.iter().map(|&(_, text)| text).collect();
            let named = Named {
                text: entry.text.clone(),
                path: path.join(SEPARATOR),
            };
            let digits = entry.code.get(..entry.level).unwrap_or(&entry.code);
            codes.insert(digits.to_owned(), named);
        }
    }
    let undivided: Vec<(String, Named)> = codes
        .iter()
        .filter(|(code, _)| code.len() == 4)
        .filter(|(code, _)| {
            let mut below = codes.range((*code).clone()..).skip(1);
            below
                .next()
                .is_none_or(|(next, _)| !next.starts_with(code.as_str()))
        })
        .map(|(code, named)| (format!("{code}00"), named.clone()))
        .collect();
    codes.extend(undivided);
    codes
}

/// The publisher's markup in plain characters, and titles in capitals as sentences.
fn clean(text: &str) -> String {
    let plain = text
        .replace("!x!", "×")
        .replace("10$-$6", "10⁻⁶")
        .replace("$2", "²")
        .replace("$3", "³")
        .replace(['|', '\u{a0}'], " ");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().any(char::is_lowercase) {
        return plain;
    }
    let mut letters = plain.chars();
    let first = letters.next().into_iter();
    first.chain(letters.flat_map(char::to_lowercase)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn an_entry(goods: &str, level: usize, depth: usize, text: &str) -> Entry {
        let (code, suffix) = goods.split_once(' ').unwrap();
        Entry {
            code: code.to_owned(),
            is_code: suffix == "80",
            level,
            depth,
            text: clean(text),
        }
    }

    #[test]
    fn writes_the_publishers_markup_in_plain_characters() {
        assert_eq!(clean("5 !x! 10$-$6 por Kelvin"), "5 × 10⁻⁶ por Kelvin");
        assert_eq!(clean("más de 1|000 cm$3"), "más de 1 000 cm³");
        assert_eq!(clean("ANIMALES VIVOS"), "Animales vivos");
    }

    #[test]
    fn keeps_the_subtitles_in_the_path_of_a_subheading() {
        let entries = [
            an_entry("0100000000 80", 2, 0, "ANIMALES VIVOS"),
            an_entry("0101000000 80", 4, 0, "Caballos y asnos"),
            an_entry("0101210000 10", 6, 1, "Caballos"),
            an_entry("0101210000 80", 6, 2, "Reproductores"),
            an_entry("0101300000 80", 6, 1, "Asnos"),
        ];
        let codes = codes(&entries);
        let path = |code: &str| codes[code].path.clone();
        assert_eq!(
            path("010121"),
            "Animales vivos › Caballos y asnos › Caballos › Reproductores"
        );
        assert_eq!(path("010130"), "Animales vivos › Caballos y asnos › Asnos");
    }

    #[test]
    fn derives_the_only_subheading_of_an_undivided_heading() {
        let entries = [
            an_entry("0400000000 80", 2, 0, "LECHE"),
            an_entry("0409000000 80", 4, 0, "Miel natural"),
            an_entry("0410000000 80", 4, 0, "Insectos"),
            an_entry("0410100000 80", 6, 1, "Insectos"),
        ];
        let codes = codes(&entries);
        assert_eq!(codes["040900"].text, "Miel natural");
        assert!(!codes.contains_key("041000"));
    }
}
