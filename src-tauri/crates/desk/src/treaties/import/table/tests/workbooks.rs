//! Workbooks in every writing: what each has of its own, and what it is refused for.

use std::io::{Cursor, Write as _};

use cfb::CompoundFile;
use proa_domain::treaties::duty::DecimalMark;
use proptest::prelude::*;
use rstest::rstest;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::{MOST_COLUMNS, Wanted, is_table, sheets};
use super::{damaged, prepared, rows, rows_of, with_text};
use crate::error::AppError;
use crate::treaties::error::FileError;
use crate::treaties::import::file::recognize;
use crate::treaties::import::tests::mapped::{ODS, WORKBOOK, XLS};
use crate::treaties::import::tests::rewritten;
use crate::treaties::import::{Format, ScheduleFile};

const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn refused(bytes: Vec<u8>) -> FileError {
    let AppError::File(refused) = rows(bytes).unwrap_err() else {
        panic!("another refusal")
    };
    refused
}

fn is_damaged(bytes: Vec<u8>) -> bool {
    matches!(refused(bytes), FileError::DamagedWorkbook { .. })
}

fn other(found: &str) -> FileError {
    FileError::OtherWorkbook {
        name: "table".to_owned(),
        found: found.to_owned(),
    }
}

fn no_table(found: &str) -> FileError {
    FileError::NotThisFormat {
        name: "table".to_owned(),
        expected: "mapped".to_owned(),
        found: found.to_owned(),
    }
}

pub(super) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default();
        written.start_file(*name, options).unwrap();
        written.write_all(bytes).unwrap();
    }
    written.finish().unwrap().into_inner()
}

/// An ODS whose only sheet has this in it.
pub(super) fn ods(sheet: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles/><office:body><office:spreadsheet>\
         <table:table table:name=\"A&amp;B\">{sheet}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", SPREADSHEET.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}

fn compound_file(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut folders = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        let mut stream = folders.create_stream(name).unwrap();
        stream.write_all(bytes).unwrap();
    }
    folders.flush().unwrap();
    folders.into_inner().into_inner()
}

fn record(kind: u16, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let length = u16::try_from(body.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), &body].concat()
}

/// Where a cell stands and in which style.
fn at(row: u16, column: u16, style: u16) -> Vec<u8> {
    [row, column, style].map(u16::to_le_bytes).concat()
}

fn number(row: u16, column: u16, style: u16, number: f64) -> Vec<u8> {
    record(0x0203, &[&at(row, column, style), &number.to_le_bytes()])
}

fn begin(version: u16) -> Vec<u8> {
    record(0x0809, &[&version.to_le_bytes(), &[0; 14]])
}

/// The stream of a workbook with one sheet: what the sheets share, and the cells.
fn biff(globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<u8> {
    let end = record(0x000a, &[]);
    let globals = globals.concat();
    let named = |place: usize| {
        let place = u32::try_from(place).unwrap().to_le_bytes();
        record(0x0085, &[&place, &[0, 0, 1, 0], b"A"])
    };
    let place = begin(0x600).len() + globals.len() + named(0).len() + end.len();
    let globals = [begin(0x600), globals, named(place), end.clone()].concat();
    [globals, begin(0x600), cells.concat(), end].concat()
}

fn xls(globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<u8> {
    compound_file(&[("Workbook", &biff(globals, cells))])
}

fn cells(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let rows = rows(bytes).unwrap().into_iter();
    rows.map(|row| row.cells).collect()
}

#[test]
fn one_table_says_the_same_in_every_kind_of_workbook() {
    for decimals in [DecimalMark::Point, DecimalMark::Comma] {
        let read = |bytes: &[u8]| {
            let mut file = prepared(bytes).unwrap();
            assert_eq!(sheets(&mut file).unwrap(), ["Notes", "Tariff"]);
            let sheet = Some("Tariff");
            rows_of(&mut file, Wanted { sheet, decimals }).unwrap()
        };
        let expected = read(WORKBOOK);
        assert_eq!(expected[3].cells[0], "8044000");
        assert_eq!(expected.len(), 8);
        assert_eq!(read(XLS), expected);
        assert_eq!(read(ODS), expected);
    }
}

#[rstest]
#[case::xlsx(WORKBOOK)]
#[case::xls(XLS)]
#[case::ods(ODS)]
fn a_workbook_is_recognized_by_its_content_and_a_cut_one_is_refused(#[case] whole: &'static [u8]) {
    for name in ["tariff.csv", "tariff"] {
        let mut file = ScheduleFile::of(name, Cursor::new(whole));
        assert_eq!(recognize(&mut file).unwrap().format, Format::Mapped);
    }
    let mut file = prepared(whole).unwrap();
    let absent = rows_of(&mut file, Wanted::first(Some("Tasas"))).unwrap_err();
    assert!(matches!(
        absent,
        AppError::File(FileError::NoSuchSheet { .. })
    ));
    for end in (8..whole.len()).step_by(97) {
        let mut cut = ScheduleFile::of("tariff", Cursor::new(&whole[..end]));
        let named = |refused| {
            matches!(
                refused,
                AppError::File(FileError::Truncated { .. } | FileError::DamagedWorkbook { .. })
            )
        };
        assert!(recognize(&mut cut).is_err_and(named) || is_cut(&whole[..end]));
    }
}

fn is_cut(bytes: &[u8]) -> bool {
    matches!(
        refused(bytes.to_vec()),
        FileError::Truncated { .. } | FileError::DamagedWorkbook { .. }
    )
}

#[test]
fn files_of_other_programs_are_refused_by_what_they_are() {
    let open_document = |kind: &str| {
        let kind = format!("application/vnd.oasis.opendocument.{kind}");
        archive(&[("mimetype", kind.as_bytes()), ("content.xml", b"<a/>")])
    };
    let folder = |name| compound_file(&[(name, &[1; 5000])]);
    for (bytes, expected) in [
        (open_document("text"), no_table("document")),
        (open_document("presentation"), no_table("document")),
        (
            archive(&[("[Content_Types].xml", b""), ("word/document.xml", b"")]),
            no_table("document"),
        ),
        (
            archive(&[("[Content_Types].xml", b""), ("xl/workbook.bin", b"")]),
            other("xlsb"),
        ),
        (
            archive(&[("META-INF/manifest.xml", b""), ("a", b"")]),
            no_table("zip"),
        ),
        (folder("WordDocument"), no_table("document")),
        (folder("PowerPoint Document"), no_table("document")),
        (folder("EncryptedPackage"), other("encrypted")),
        (folder("Book"), other("old-xls")),
        (folder("Pictures"), no_table("binary")),
    ] {
        let mut file = ScheduleFile::of("table", Cursor::new(bytes.clone()));
        let AppError::File(told) = recognize(&mut file).unwrap_err() else {
            panic!("another refusal")
        };
        assert_eq!(told, expected);
        assert_eq!(refused(bytes), expected);
    }
}

#[test]
fn a_workbook_with_a_password_is_refused_as_one() {
    let pass = record(0x002f, &[&[1, 0, 9, 9, 9, 9]]);
    assert_eq!(refused(xls(&[pass], &[])), other("encrypted"));
    let manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let mime = ("mimetype", SPREADSHEET.as_bytes());
    let of_parts = archive(&[
        mime,
        ("content.xml", &[0x93; 200]),
        ("META-INF/manifest.xml", manifest),
    ]);
    assert!(is_table(&of_parts[..100]));
    assert_eq!(refused(of_parts), other("encrypted"));
    let as_a_whole = archive(&[
        mime,
        ("encrypted-package", &[0x93; 200]),
        ("META-INF/manifest.xml", manifest),
    ]);
    assert_eq!(refused(as_a_whole), other("encrypted"));
}

#[test]
fn an_ods_is_read_as_it_shows_and_where_its_cells_stand() {
    let read = rows(ods(
        "
        <table:shapes><draw:frame><table:table><table:table-row><table:table-cell>
            <text:p>no</text:p></table:table-cell></table:table-row></table:table></draw:frame>
        </table:shapes>
        <table:table-header-rows><table:table-row>
            <table:table-cell table:number-columns-repeated=\"2\"/>
            <table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\">
                <office:annotation><text:p>note</text:p></office:annotation>
                <text:p>Rate &amp;<text:s text:c=\"2\"/><text:span>in</text:span></text:p>
                <text:p>per&#32;cent<text:tab/>x</text:p></table:table-cell>
            <table:covered-table-cell/>
            <table:table-cell office:value-type=\"string\" office:string-value=\"said\">
                <text:p>shown</text:p></table:table-cell>
        </table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>
        <table:table-row-group><table:table-row table:number-rows-repeated=\"2\">
            <table:table-cell office:value-type=\"float\" office:value=\"8044000\"/>
            <table:table-cell office:value-type=\"percentage\" office:value=\"0.07\"
                table:number-columns-repeated=\"2\"><text:p>7%</text:p></table:table-cell>
            <table:table-cell office:value-type=\"date\"
                office:date-value=\"2026-03-01T00:00:00\"/>
            <table:table-cell office:value-type=\"currency\" office:value=\"3.5E-1\"/>
            <table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>
            <table:table-cell office:value-type=\"string\" office:string-value=\"\"
                calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>
        </table:table-row></table:table-row-group>
        <table:table-row table:number-rows-repeated=\"1048570\">
            <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
    ))
    .unwrap();
    let numbers: Vec<_> = read.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 5, 6]);
    let heading = "Rate &  in\nper cent\tx";
    assert_eq!(read[0].cells, ["", "", heading, "", "said"]);
    assert_eq!(
        read[1].cells,
        ["8044000", "7%", "7%", "2026-03-01", "0.35", "true", "#N/A"]
    );
    assert_eq!(read[2].cells, read[1].cells);
    let mut file = prepared(ods("")).unwrap();
    assert_eq!(sheets(&mut file).unwrap(), ["A&B"]);
}

#[test]
fn how_often_something_follows_in_an_ods_has_bounds() {
    let cell = |times: &str, text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\" {times}><text:p>{text}</text:p>\
             </table:table-cell>"
        )
    };
    let row = |times: &str, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
    };
    let wide = cell("table:number-columns-repeated=\"4000000000\"", "a");
    assert_eq!(cells(ods(&row("1", &wide)))[0].len(), MOST_COLUMNS);
    let blanks = "<text:s text:c=\"4000000000\"/>".repeat(50);
    let long = cells(ods(&row("1", &cell("", &format!("a{blanks}")))));
    assert!(long[0][0].len() <= super::super::LONGEST_CELL);
    let one = cell("", "a");
    assert!(is_damaged(ods(&row("4000000000", &one))));
    let beyond = row("1048576", "<table:table-cell/>") + &row("1", &one);
    assert!(is_damaged(ods(&beyond)));
    for times in ["-1", "x", "99999999999"] {
        assert!(is_damaged(ods(&row(times, &one))), "{times}");
    }
}

#[test]
fn an_ods_whose_content_is_broken_or_endless_is_refused() {
    let row = "<table:table-row><table:table-cell/></table:table-row>";
    for (from, to) in [
        ("</office:spreadsheet>", ""),
        ("</table:table>", ""),
        ("</table:table-row>", "</table:table-cell>"),
        ("<table:table-cell/>", "<table:table-cell>"),
        ("<table:table-cell/>", "<table:table-cell a=b>"),
    ] {
        let broken = with_text(&ods(row), from, to);
        assert!(is_damaged(broken), "{from}");
    }
    let cut = rewritten(ODS, |name, mut bytes| {
        if name == "content.xml" {
            bytes.truncate(bytes.len() / 2);
        }
        bytes
    });
    assert!(is_damaged(cut));
    let without = archive(&[("mimetype", SPREADSHEET.as_bytes())]);
    assert!(is_damaged(without));
    let endless = ods(&" ".repeat((128 << 20) + 1));
    assert!(endless.len() < 1 << 20, "it is a small file");
    assert!(matches!(refused(endless), FileError::TooLarge { .. }));
}

/// Styles of built-in formats and of one that the file has.
fn styles() -> Vec<Vec<u8>> {
    let format = |number: u16, format: &str| {
        let signs = u16::try_from(format.len()).unwrap();
        let numbers = [number.to_le_bytes(), signs.to_le_bytes()].concat();
        record(0x041e, &[&numbers, &[0], format.as_bytes()])
    };
    let mut styles = vec![
        format(164, "0.0\\ %"),
        format(165, "0.0\"%\""),
        format(166, "[$-80A]d\\-mmm\\-yyyy"),
    ];
    let of = |number: u16| record(0x00e0, &[&[0, 0], &number.to_le_bytes(), &[0; 16]]);
    styles.extend([0, 10, 164, 165, 14, 166].map(of));
    styles
}

#[test]
fn an_xls_shows_numbers_as_their_styles_say() {
    let rk = |bits: u32| bits.to_le_bytes();
    let shown = |number: f64| u32::try_from(number.to_bits() >> 32).unwrap();
    let sheet = [
        number(0, 0, 0, 8_044_000.0),
        number(0, 1, 1, 0.065),
        number(0, 2, 2, 0.07),
        number(0, 3, 3, 6.5),
        number(0, 4, 4, 46_082.0),
        number(0, 5, 5, 46_082.5),
        // Whole, in hundredths, a fraction, a fraction in hundredths, below zero.
        record(0x027e, &[&at(1, 0, 0), &rk((650 << 2) | 2)]),
        record(0x027e, &[&at(1, 1, 0), &rk((650 << 2) | 3)]),
        record(0x027e, &[&at(1, 2, 0), &rk(shown(6.5))]),
        record(0x027e, &[&at(1, 3, 0), &rk(shown(6.5) | 1)]),
        record(
            0x027e,
            &[&at(1, 4, 0), &rk(((-7_i32) << 2).cast_unsigned() | 2)],
        ),
        record(
            0x00bd,
            &[
                &[2, 0, 1, 0],
                &[[1, 0].as_slice(), &rk((6 << 2) | 3)].concat(),
                &[[0, 0].as_slice(), &rk((9 << 2) | 2)].concat(),
                &[2, 0],
            ],
        ),
        number(3, 0, 99, 1.0),
    ];
    let expected = [
        vec!["8044000", "6.5%", "7%", "6.5", "2026-03-01", "2026-03-01"],
        vec!["650", "6.5", "6.5", "0.065", "-7"],
        vec!["", "6%", "9"],
        vec!["1"],
    ];
    assert_eq!(cells(xls(&styles(), &sheet)), expected);
    let mut since_1904 = styles();
    since_1904.push(record(0x0022, &[&[1, 0]]));
    let day = cells(xls(&since_1904, &[number(0, 0, 4, 44_620.0)]));
    assert_eq!(day, [["2026-03-01"]]);
}

#[test]
fn an_xls_has_texts_wherever_they_are_written() {
    // "Café solo" in narrow signs, which goes on in wide ones in a record of its own; one with a
    // look and with how it is said; a blank one.
    let strings = [
        record(
            0x00fc,
            &[&[3, 0, 0, 0, 3, 0, 0, 0], &[9, 0, 0], b"Caf\xe9 "],
        ),
        record(
            0x003c,
            &[
                &[1, b's', 0, b'o', 0, b'l', 0, b'o', 0],
                &[2, 0, 0b1100, 1, 0, 2, 0, 0, 0],
                b"kg",
                &[0, 0],
            ],
        ),
        record(0x003c, &[&[9, 9, 8, 8], &[0, 0, 0]]),
    ];
    let shared = |column, text: u32| record(0x00fd, &[&at(0, column, 0), &text.to_le_bytes()]);
    let formula = |column: u16, value: [u8; 8]| {
        record(0x0006, &[&at(1, column, 0), &value, &[0; 6], &[0, 0]])
    };
    let wordy = [0, 0, 0, 0, 0, 0, 0xff, 0xff];
    let sheet = [
        shared(0, 0),
        shared(1, 1),
        shared(2, 2),
        record(0x0204, &[&at(0, 3, 0), &[1, 0, 1, 0xac, 0x20]]),
        record(0x0205, &[&at(0, 4, 0), &[1, 0]]),
        record(0x0205, &[&at(0, 5, 0), &[0x2a, 1]]),
        formula(0, wordy),
        record(0x0207, &[&[2, 0, 0], b"7%"]),
        formula(1, 12.5_f64.to_le_bytes()),
        formula(2, [1, 0, 1, 0, 0, 0, 0xff, 0xff]),
        formula(3, [2, 0, 7, 0, 0, 0, 0xff, 0xff]),
        formula(4, [3, 0, 0, 0, 0, 0, 0xff, 0xff]),
        // A chart, with numbers of its own.
        begin(0x600),
        number(0, 0, 0, 1.0),
        record(0x000a, &[]),
        number(1, 5, 0, 2.0),
    ];
    let expected = [
        vec!["Café solo", "kg", "", "€", "true", "#N/A"],
        vec!["7%", "12.5", "true", "#DIV/0!", "", "2"],
    ];
    assert_eq!(cells(xls(&strings, &sheet)), expected);
}

#[test]
fn an_xls_that_does_not_fit_together_is_refused() {
    let one = |row, column| number(row, column, 0, 1.0);
    assert_eq!(
        cells(xls(&[], &[one(0, 300), one(1, 0)])),
        [["1"]],
        "columns beyond are not read"
    );
    for sheet in [
        vec![one(1, 0), one(0, 0)],
        vec![one(0, 1), one(0, 0)],
        vec![one(0, 0), one(0, 0)],
        vec![record(0x00fd, &[&at(0, 0, 0), &[7, 0, 0, 0]])],
        vec![record(0x0203, &[&at(0, 0, 0), &[0; 7]])],
        vec![record(0x0204, &[&at(0, 0, 0), &[9, 0, 0], b"short"])],
        vec![record(0x0207, &[&[1, 0, 0], b"a"])],
        vec![begin(0x600)],
    ] {
        assert!(is_damaged(xls(&[], &sheet)), "{sheet:?}");
    }
    let whole = biff(&[], &[one(0, 0)]);
    for length in (0..whole.len()).step_by(3) {
        let cut = compound_file(&[("Workbook", &whole[..length])]);
        assert!(is_damaged(cut), "{length}");
    }
    let mut elsewhere = whole.clone();
    let place = begin(0x600).len() + 4;
    elsewhere[place..place + 4].copy_from_slice(&[0xff; 4]);
    assert!(is_damaged(compound_file(&[("Workbook", &elsewhere)])));
    let mut older = whole;
    older[4..6].copy_from_slice(&[0, 5]);
    assert_eq!(
        refused(compound_file(&[("Workbook", &older)])),
        other("old-xls")
    );
}

#[test]
fn an_xls_that_is_larger_than_any_is_refused() {
    let mut content = biff(&[], &[]);
    content.resize((64 << 20) + 1, 0);
    let large = compound_file(&[("Workbook", &content)]);
    assert!(matches!(refused(large), FileError::TooLarge { .. }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn no_damage_to_an_xls_or_an_ods_makes_it_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
        end in any::<prop::sample::Index>(),
    ) {
        let content = rewritten(ODS, |name, bytes| match name {
            "content.xml" => damaged(&bytes, &changes, end),
            _ => bytes,
        });
        for bytes in [damaged(XLS, &changes, end), damaged(ODS, &changes, end), content] {
            let mut file = prepared(bytes).unwrap();
            if let Ok(rows) = rows_of(&mut file, Wanted::first(Some("Tariff"))) {
                prop_assert!(rows.iter().all(|row| row.cells.len() <= MOST_COLUMNS));
            }
        }
    }
}
