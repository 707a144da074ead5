//! Tables in every writing, whole and damaged.

mod workbooks;

use std::io::{Cursor, Read as _, Write as _};

use proa_domain::treaties::duty::DecimalMark;
use proptest::prelude::*;
use rstest::rstest;
use rust_xlsxwriter::{Format, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use self::workbooks::{archive, ods};
use super::{Row, Wanted, each_row, is_table, sheets};
use crate::error::AppError;
use crate::file::ChosenFile;
use crate::file::error::FileError;
use crate::file::{Prepared, hashed};
use crate::progress::Progress;

const TABLE: &str = include_str!("../../../../../tests/fixtures/mapped_tariff.csv");
pub(crate) const WORKBOOK: &[u8] =
    include_bytes!("../../../../../tests/fixtures/mapped_tariff.xlsx");
pub(crate) const XLS: &[u8] = include_bytes!("../../../../../tests/fixtures/mapped_tariff.xls");
pub(crate) const ODS: &[u8] = include_bytes!("../../../../../tests/fixtures/mapped_tariff.ods");

/// The workbook with every part written anew.
pub(crate) fn rewritten(whole: &[u8], mut change: impl FnMut(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut parts = ZipArchive::new(Cursor::new(whole)).unwrap();
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..parts.len() {
        let mut part = parts.by_index(number).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let bytes = change(&name, bytes);
        written
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        written.write_all(&bytes).unwrap();
    }
    written.finish().unwrap().into_inner()
}

fn prepared(bytes: impl Into<Vec<u8>>) -> Result<Prepared, AppError> {
    let file = ChosenFile::of("table", Cursor::new(bytes.into()));
    hashed(file.name, file.content, &Progress::silent())
}

fn rows_of(file: &mut Prepared, wanted: Wanted<'_>) -> Result<Vec<Row>, AppError> {
    let mut rows = Vec::new();
    let silent = Progress::silent();
    each_row(file, wanted, "import", &silent, &mut |row| {
        rows.push(row);
        Ok(true)
    })?;
    Ok(rows)
}

fn rows(bytes: impl Into<Vec<u8>>) -> Result<Vec<Row>, AppError> {
    rows_of(&mut prepared(bytes)?, Wanted::first(None))
}

fn utf_16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16();
    let bytes = units.flat_map(u16::to_le_bytes);
    [0xff, 0xfe].into_iter().chain(bytes).collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    bytes.into_owned()
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Notas").unwrap();
    let percent = Format::new().set_num_format("0.0%");
    let word = Format::new().set_num_format("0.0\"%\"");
    let unit = Format::new().set_num_format("0.00\" USD/kg\"");
    let euros = Format::new().set_num_format("[$€-2]0.00");
    let sheet = workbook.add_worksheet().set_name("Arancel").unwrap();
    sheet.write_string(1, 1, "Código").unwrap();
    sheet.write_string(1, 3, "Tasa").unwrap();
    sheet.write_number(3, 1, 8_044_000).unwrap();
    sheet.write_number_with_format(3, 3, 6.5, &word).unwrap();
    sheet.write_string(4, 1, "0805.50").unwrap();
    sheet
        .write_number_with_format(4, 3, 0.07, &percent)
        .unwrap();
    sheet.write_number_with_format(5, 3, 0.35, &unit).unwrap();
    sheet.write_number_with_format(5, 4, 0.35, &euros).unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn one_table_says_the_same_in_every_encoding() {
    let expected = rows(TABLE).unwrap();
    assert_eq!(expected.len(), 15);
    assert_eq!(expected[2].number, 4, "the line in which it begins");
    assert_eq!(expected[2].cells[0], "Código\narancelario");
    assert_eq!(expected[3].number, 7);
    assert_eq!(expected[5].cells[3], "6");
    for (encoding, bytes) in [
        ("mark", format!("\u{feff}{TABLE}").into_bytes()),
        ("utf-16", utf_16(TABLE)),
        ("utf-16 without mark", utf_16(TABLE)[2..].to_vec()),
        ("windows", windows_1252(TABLE)),
        ("windows lines", TABLE.replace('\n', "\r\n").into_bytes()),
        ("cut end", TABLE.trim_end().as_bytes().to_vec()),
    ] {
        assert!(is_table(&bytes[..400]), "{encoding}");
        assert_eq!(rows(bytes).unwrap(), expected, "{encoding}");
    }
}

#[test]
fn one_sign_at_the_end_that_is_not_utf_8_makes_it_a_text_of_windows() {
    let mut bytes = TABLE.repeat(3000).into_bytes();
    bytes.retain(u8::is_ascii);
    bytes.extend_from_slice(b"9999;Caf\xe9;;;;\n");
    let rows = rows(bytes).unwrap();
    assert_eq!(rows.last().unwrap().cells[1], "Café");
}

#[test]
fn the_last_row_has_its_own_number_however_it_ends() {
    for end in ["\n", "", "\r\n", ";\"", ";\"\n"] {
        let table = format!("code;rate\n0101;5\n\n0102;6{end}");
        let numbers: Vec<u32> = rows(table).unwrap().iter().map(|row| row.number).collect();
        let is_closed = !end.contains('"');
        assert_eq!(numbers[..2], [1, 2], "{end:?}");
        assert!(
            numbers[2] > 2 && (!is_closed || numbers[2] == 4),
            "{end:?}: {numbers:?}"
        );
    }
}

#[test]
fn the_delimiter_is_the_one_that_makes_columns() {
    for delimiter in [",", ";", "\t", "|"] {
        let text = "code|words|rate\n0804|Dates, figs; nuts|6\n0805|Citrus, fresh|7\n";
        let text = text.replace('|', delimiter);
        let text = text.replace("Dates, figs; nuts", "\"Dates, figs; nuts\"");
        let text = text.replace("Citrus, fresh", "\"Citrus, fresh\"");
        let rows = rows(text).unwrap();
        assert!(rows.iter().all(|row| row.cells.len() == 3), "{delimiter:?}");
    }
}

#[test]
fn a_workbook_is_read_as_it_shows_and_where_its_cells_stand() {
    let mut file = prepared(workbook()).unwrap();
    assert_eq!(sheets(&mut file).unwrap(), ["Notas", "Arancel"]);
    let wanted = Wanted {
        sheet: Some("Arancel"),
        decimals: DecimalMark::Comma,
    };
    let rows = rows_of(&mut file, wanted).unwrap();
    let numbers: Vec<_> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [2, 4, 5, 6]);
    assert_eq!(rows[1].cells, ["", "8044000", "", "6,5%"]);
    assert_eq!(rows[2].cells, ["", "0805.50", "", "7%"]);
    assert_eq!(rows[3].cells, ["", "", "", "0,35 USD/kg", "€0,35"]);
    assert_eq!(rows_of(&mut file, Wanted::first(None)).unwrap(), []);
    let refused = rows_of(&mut file, Wanted::first(Some("Tasas"))).unwrap_err();
    assert!(matches!(
        refused,
        AppError::File(FileError::NoSuchSheet { .. })
    ));
}

fn with_text(whole: &[u8], text: &str, other: &str) -> Vec<u8> {
    let changed = rewritten(whole, |_, bytes| match String::from_utf8(bytes) {
        Ok(part) => part.replace(text, other).into_bytes(),
        Err(bytes) => bytes.into_bytes(),
    });
    assert_ne!(changed, rewritten(whole, |_, bytes| bytes), "{text}");
    changed
}

#[test]
fn how_large_a_sheet_says_it_is_does_not_matter() {
    let whole = workbook();
    let lying = with_text(&whole, "ref=\"B2:E6\"", "ref=\"A1\"");
    let wanted = Wanted::first(Some("Arancel"));
    let expected = rows_of(&mut prepared(whole).unwrap(), wanted).unwrap();
    assert_eq!(
        rows_of(&mut prepared(lying).unwrap(), wanted).unwrap(),
        expected
    );
    assert_eq!(expected.len(), 4);
}

#[test]
fn a_cell_that_stands_there_twice_or_where_no_sheet_has_one_is_a_damage() {
    for (cell, other) in [
        ("B5", "B4"),
        ("B5", "D2"),
        ("D5", "B5"),
        ("D5", "A5"),
        ("D5", "D1048577"),
        ("D5", "D44444444444"),
    ] {
        let quoted = |cell: &str| format!("r=\"{cell}\"");
        let twice = with_text(&workbook(), &quoted(cell), &quoted(other));
        let mut file = prepared(twice).unwrap();
        let refused = rows_of(&mut file, Wanted::first(Some("Arancel"))).unwrap_err();
        assert!(
            matches!(refused, AppError::File(FileError::DamagedWorkbook { .. })),
            "{other}: {refused}"
        );
    }
}

#[test]
fn other_files_are_told_apart() {
    let picture = rows(archive(&[("picture.png", b"")])).unwrap_err();
    assert!(
        matches!(picture, AppError::File(FileError::NotThisFormat { found, .. }) if found == "zip")
    );
    let mut compound = vec![0xd0, 0xcf, 0x11, 0xe0];
    compound.resize(2000, 0);
    assert!(is_table(&compound));
    let compound = rows(compound).unwrap_err();
    assert!(matches!(
        compound,
        AppError::File(FileError::DamagedWorkbook { .. })
    ));
    for no_table in [
        b"%PDF-1.7\n1,2\n3,4".as_slice(),
        b"<html>\n<td>1,2\n",
        b"{\"a\": 1,\n\"b\": 2}",
        b"just a word\nand another\n",
        &[0, 159, 146, 150],
    ] {
        assert!(!is_table(no_table), "{no_table:?}");
    }
}

#[test]
fn a_part_that_unfolds_without_end_is_refused() {
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    let zeros = vec![b' '; 1 << 20];
    for (part, blocks) in [("xl/workbook.xml", 1), ("xl/styles.xml", 6)] {
        let options =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        written.start_file(part, options).unwrap();
        for _ in 0..blocks {
            std::io::Write::write_all(&mut written, &zeros).unwrap();
        }
    }
    let refused = rows(written.finish().unwrap().into_inner()).unwrap_err();
    assert!(matches!(
        refused,
        AppError::File(FileError::TooLarge { .. })
    ));
}

#[test]
fn a_quote_that_is_never_closed_is_found() {
    let text = format!("code,rate\n0804,\"6\n{}", "0805,7\n".repeat(400_000));
    let refused = rows(text).unwrap_err();
    assert!(matches!(
        refused,
        AppError::File(FileError::NotThisFormat { .. })
    ));
}

#[test]
fn more_rows_than_any_tariff_has_are_too_many() {
    let text = "0804,6\n".repeat((1 << 20) + 5);
    let refused = rows(text).unwrap_err();
    assert!(matches!(
        refused,
        AppError::File(FileError::TooManyRows { .. })
    ));
}

#[rstest]
#[case::text("0804,6\n".repeat(5000).into_bytes())]
#[case::workbook(ods(
    "<table:table-row table:number-rows-repeated=\"5000\"><table:table-cell \
     office:value-type=\"float\" office:value=\"6\"/></table:table-row>"
))]
fn a_cancelled_reading_stops(#[case] bytes: Vec<u8>) {
    let progress = Progress::silent();
    let mut file = prepared(bytes).unwrap();
    progress.canceller().cancel();
    let mut taken = 0;
    let stopped = each_row(
        &mut file,
        Wanted::first(None),
        "import",
        &progress,
        &mut |_| {
            taken += 1;
            Ok(true)
        },
    );
    assert!(matches!(stopped, Err(AppError::File(FileError::Cancelled))));
    assert!(taken < 5000);
}

/// The bytes with some of them changed, and perhaps cut.
fn damaged(
    whole: &[u8],
    changes: &[(prop::sample::Index, u8)],
    end: prop::sample::Index,
) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for (place, byte) in changes {
        let place = place.index(bytes.len());
        bytes[place] = *byte;
    }
    if end.index(4) == 0 {
        bytes.truncate(end.index(whole.len()));
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn no_damage_to_a_text_makes_it_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..40),
        end in any::<prop::sample::Index>(),
        is_wide in any::<bool>(),
    ) {
        let whole = if is_wide { utf_16(TABLE) } else { TABLE.as_bytes().to_vec() };
        let bytes = damaged(&whole, &changes, end);
        let length = bytes.len();
        if let Ok(rows) = rows(bytes) {
            let signs: usize = rows.iter().flat_map(|row| &row.cells).map(String::len).sum();
            prop_assert!(signs <= length * 3);
        }
    }

    #[test]
    fn no_damage_to_a_workbook_makes_it_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
        end in any::<prop::sample::Index>(),
    ) {
        let whole = workbook();
        if let Ok(rows) = rows(damaged(&whole, &changes, end)) {
            prop_assert!(rows.iter().all(|row| row.cells.len() <= super::MOST_COLUMNS));
        }
    }

    #[test]
    fn no_damage_to_the_cells_of_a_sheet_makes_it_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..30),
        end in any::<prop::sample::Index>(),
    ) {
        let bytes = rewritten(&workbook(), |name, bytes| {
            if name.starts_with("xl/") && !name.ends_with("rels") {
                damaged(&bytes, &changes, end)
            } else {
                bytes
            }
        });
        let mut file = prepared(bytes).unwrap();
        let _ = rows_of(&mut file, Wanted::first(Some("Arancel")));
    }
}
