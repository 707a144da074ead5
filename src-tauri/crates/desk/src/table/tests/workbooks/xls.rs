//! XLS: what it has of its own, and what it is refused for.

use super::{cells, compound_file, is_damaged, is_percentage, other, refused};
use crate::file::error::FileError;

pub(super) fn record(kind: u16, parts: &[&[u8]]) -> Vec<u8> {
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

pub(super) fn xls(globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<u8> {
    compound_file(&[("Workbook", &biff(globals, cells))])
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
        format(167, "0.00\" USD/kg\""),
        format(168, "[$EUR]\\ 0.00"),
    ];
    let of = |number: u16| record(0x00e0, &[&[0, 0], &number.to_le_bytes(), &[0; 16]]);
    styles.extend([0, 10, 164, 165, 14, 166, 167, 168, 44].map(of));
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
        number(4, 0, 6, 0.35),
        number(4, 1, 7, 0.35),
        number(4, 2, 8, 0.35),
    ];
    let expected = [
        vec!["8044000", "6.5%", "7%", "6.5%", "2026-03-01", "2026-03-01"],
        vec!["650", "6.5", "6.5", "0.065", "-7"],
        vec!["", "6%", "9"],
        vec!["1"],
        vec!["0.35 USD/kg", "EUR 0.35", "0.35 ¤"],
    ];
    let read = cells(xls(&styles(), &sheet));
    assert_eq!(read, expected);
    assert!(read[4].iter().all(|text| !is_percentage(text)));
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
