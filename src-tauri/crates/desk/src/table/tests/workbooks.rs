//! Workbooks in every writing: what each has of its own, and what it is refused for.

mod ods;
mod xls;

use std::io::{Cursor, Write as _};

use cfb::CompoundFile;
use proa_domain::treaties::duty::{
    BareNumber, DecimalMark, Dialect, DutyExpression, RateStyle, RateWriting,
};
use proptest::prelude::*;
use rstest::rstest;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(super) use self::ods::ods;
use self::xls::{record, xls};
use super::super::{MOST_COLUMNS, Wanted, is_table, sheets};
use super::{ODS, WORKBOOK, XLS, damaged, prepared, rewritten, rows, rows_of};
use crate::error::AppError;
use crate::file::ChosenFile;
use crate::file::error::FileError;
use crate::treaties::import::{Format, recognize};

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

fn compound_file(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut folders = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        let mut stream = folders.create_stream(name).unwrap();
        stream.write_all(bytes).unwrap();
    }
    folders.flush().unwrap();
    folders.into_inner().into_inner()
}

/// Whether a cell is read as a percentage where a bare number is one.
fn is_percentage(text: &str) -> bool {
    let writing = RateWriting {
        style: RateStyle::General,
        decimals: DecimalMark::Point,
        bare: BareNumber::Percent,
    };
    let read = DutyExpression::parse(text, Dialect::Table(writing));
    read.is_ok_and(|duty| duty.percent().is_some())
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
        let mut file = ChosenFile::of(name, Cursor::new(whole));
        assert_eq!(recognize(&mut file).unwrap().format, Format::Mapped);
    }
    let mut file = prepared(whole).unwrap();
    let absent = rows_of(&mut file, Wanted::first(Some("Tasas"))).unwrap_err();
    assert!(matches!(
        absent,
        AppError::File(FileError::NoSuchSheet { .. })
    ));
    for end in (8..whole.len()).step_by(97) {
        let mut cut = ChosenFile::of("tariff", Cursor::new(&whole[..end]));
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
        let mut file = ChosenFile::of("table", Cursor::new(bytes.clone()));
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
