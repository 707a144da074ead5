//! What happens to files on their way: in the mail, in an editor, in a spreadsheet.

use std::ops::Range;

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One damage.
#[derive(Debug, Clone)]
pub(super) enum Damage {
    /// A byte becomes another.
    Byte(Index, u8),
    /// Something slips in.
    Insert(Index, Stuff),
    /// So many bytes are gone.
    Delete(Index, usize),
    /// The rest is gone.
    Cut(Index),
    /// A part stands there so many times more.
    Repeat(Index, usize, usize),
    /// What stands between two signs has something else in its place.
    Cell(Index, Stuff),
    /// What stands between two signs changes places with another.
    Swap(Index, Index),
    /// Every one of a sign is written in another way.
    Everywhere(u8, &'static [u8]),
    /// Something stands before everything.
    Before(&'static [u8]),
}

/// What stands where something else should.
#[derive(Debug, Clone)]
pub(super) enum Stuff {
    Bytes(&'static [u8]),
    /// So many of it.
    Many(&'static [u8], usize),
}

const STUFF: [&[u8]; 28] = [
    b"",
    b"null",
    b"7",
    b"true",
    b"[]",
    b"{}",
    b"\"",
    b"\"x\"",
    b"'",
    b"\\",
    b"-1",
    b"1e999",
    b"%",
    b"NaN",
    b"0804.40.00",
    b"08044000",
    b"0",
    b"9903.01.01",
    b"Free (S+)",
    b"5% + 2",
    b"\0",
    b"\xff\xfe",
    b"\xc3",
    b"\n",
    b"\r",
    b",",
    b"]",
    b"}",
];
const EVERYWHERE: [(u8, &[u8]); 9] = [
    (b',', b";"),
    (b',', b"\t"),
    (b';', b","),
    (b'"', b"'"),
    (b'"', b""),
    (b'\n', b"\r\n"),
    (b'\n', b"\r"),
    (b'0', b"O"),
    (b'.', b","),
];
const BEFORE: [&[u8]; 6] = [
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\n\n",
    b"sep=,\n",
    b"\x1f\x8b",
];
/// Deeper than any reader goes, and longer than any record.
const MANY: [(&[u8], usize); 4] = [
    (b"[", 5_000),
    (b"{\"a\":", 5_000),
    (b"x", 100_000),
    (b"\"", 2_001),
];
const BETWEEN: &[u8] = b",;:<>\n";

fn stuff() -> impl Strategy<Value = Stuff> {
    prop_oneof![
        9 => select(&STUFF[..]).prop_map(Stuff::Bytes),
        1 => select(&MANY[..]).prop_map(|(unit, times)| Stuff::Many(unit, times)),
    ]
}

pub(super) fn damages() -> impl Strategy<Value = Vec<Damage>> {
    let place = any::<Index>;
    let damage = prop_oneof![
        3 => (place(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        3 => (place(), stuff()).prop_map(|(at, stuff)| Damage::Insert(at, stuff)),
        2 => (place(), 1..40_usize).prop_map(|(at, length)| Damage::Delete(at, length)),
        1 => place().prop_map(Damage::Cut),
        3 => (place(), 1..400_usize, 1..4_usize)
            .prop_map(|(at, length, times)| Damage::Repeat(at, length, times)),
        5 => (place(), stuff()).prop_map(|(cell, stuff)| Damage::Cell(cell, stuff)),
        5 => (place(), place()).prop_map(|(one, other)| Damage::Swap(one, other)),
        1 => select(&EVERYWHERE[..]).prop_map(|(sign, other)| Damage::Everywhere(sign, other)),
        1 => select(&BEFORE[..]).prop_map(Damage::Before),
    ];
    proptest::collection::vec(damage, 1..5)
}

pub(super) fn damaged(whole: &[u8], damages: &[Damage]) -> Vec<u8> {
    damages
        .iter()
        .fold(whole.to_vec(), |bytes, damage| damage.of(bytes))
}

impl Damage {
    fn of(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        let length = bytes.len();
        let at = |place: &Index| place.index(length + 1);
        let part = |place: &Index, long: usize| at(place)..(at(place) + long).min(length);
        match self {
            Self::Byte(place, byte) => {
                if let Some(sign) = bytes.get_mut(at(place)) {
                    *sign = *byte;
                }
            }
            Self::Insert(place, stuff) => drop(bytes.splice(at(place)..at(place), stuff.bytes())),
            Self::Delete(place, long) => drop(bytes.drain(part(place, *long))),
            Self::Cut(place) => bytes.truncate(at(place)),
            Self::Repeat(place, long, times) => {
                let again = bytes[part(place, *long)].repeat(*times);
                bytes.splice(at(place)..at(place), again);
            }
            Self::Cell(place, stuff) => drop(bytes.splice(cell(&bytes, *place), stuff.bytes())),
            Self::Swap(one, other) => {
                let (one, other) = (cell(&bytes, *one), cell(&bytes, *other));
                let (first, last) = if one.start <= other.start {
                    (one, other)
                } else {
                    (other, one)
                };
                let kept = bytes[first.clone()].to_vec();
                let moved: Vec<u8> = bytes.splice(last, kept).collect();
                bytes.splice(first, moved);
            }
            Self::Everywhere(sign, other) => {
                let parts: Vec<&[u8]> = bytes.split(|byte| byte == sign).collect();
                return parts.join(*other);
            }
            Self::Before(stuff) => drop(bytes.splice(0..0, stuff.iter().copied())),
        }
        bytes
    }
}

impl Stuff {
    fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Bytes(bytes) => bytes.to_vec(),
            Self::Many(unit, times) => unit.repeat(*times),
        }
    }
}

/// Where a text stands between two signs.
fn cell(bytes: &[u8], which: Index) -> Range<usize> {
    let signs = bytes.iter().enumerate();
    let ends: Vec<usize> = signs
        .filter(|(_, sign)| BETWEEN.contains(sign))
        .map(|(place, _)| place)
        .chain([bytes.len()])
        .collect();
    let which = which.index(ends.len());
    let start = which.checked_sub(1).map_or(0, |before| ends[before] + 1);
    start..ends[which]
}
