//! Laws that hold of every text, also of one with slips of the pen.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{Wording, print, read};
use crate::origin::rule::Rule;

const WORDINGS: [Wording; 3] = [Wording::Cptpp, Wording::Manufacture, Wording::UsNote];
const TEXTS: [&str; 6] = [
    "A change to felt of subheading 990110 through 990120 from any other heading, except from heading 9801 to heading 9803, 9805 or rings of chapter 96, provided that not less than 40% by weight of the felt is originating.",
    "No change in tariff classification required for a good of heading 9901, provided there is a regional value content of not less than: - a) 30% under the build-up method. or - b) 40% under the focused value method taking into account only the non-originating materials of heading 9902 and wheels of subheading 990310.",
    "(A) A change to tariff item 9901.10.03 from tariff item 9901.10.06, whether or not there is also a change from any other heading; or (B) A change to any other good of heading 9901 from any other chapter.",
    "Manufacture in which: - all the materials used are classified within a heading other than that of the product. However, materials of heading 9901 or heading 9902 may be used provided their value, taken together, does not exceed 20% of the ex-works price of the product, - the value of all the materials used does not exceed 40% of the ex-works price of the product.",
    "Manufacture from: - wool felt, - felt waste of heading 9901 or 9902, *or* - hair For special conditions of mixed felt, see introductory note 5.",
    "Brushing of felt (wet or dry) where the value of the raw felt used does not exceed 47.5% of the ex-works price of the product.",
];
/// What slips in.
const SLIPS: [&str; 34] = [
    " ",
    "\u{a0}",
    "\u{200b}",
    "\n",
    "\0",
    ",",
    ".",
    ";",
    ":",
    "-",
    " - ",
    "(",
    ")",
    "(a) ",
    "%",
    "\"",
    "…",
    "0",
    "9",
    "99999999999999999999999999999",
    " or ",
    " and ",
    " from ",
    " of ",
    " to ",
    " heading ",
    " chapter 9 ",
    " tariff item ",
    " provided ",
    " except ",
    " used ",
    " However ",
    " 40% ",
    "é",
];

fn wordings() -> impl Strategy<Value = Wording> {
    select(&WORDINGS[..])
}

/// Whatever is read prints back and is written as the same tree.
fn is_lawful(text: &str, wording: Wording) -> Result<(), TestCaseError> {
    let Ok(rule) = read(text, wording) else {
        return Ok(());
    };
    let printed = print(&rule, wording);
    let again = read(&printed, wording);
    prop_assert_eq!(again.as_ref(), Ok(&rule), "{}: {}", text, printed);
    let structured = rule.rule.to_string();
    let back: Result<Rule, _> = structured.parse();
    prop_assert_eq!(back.as_ref(), Ok(&rule.rule), "{}", structured);
    Ok(())
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}", wording in wordings()) {
        is_lawful(&text, wording)?;
    }

    #[test]
    fn a_text_with_slips_is_refused_or_lawful(
        text in select(&TEXTS[..]),
        slips in proptest::collection::vec((any::<Index>(), select(&SLIPS[..]), 0_usize..12), 1..4),
        wording in wordings(),
    ) {
        let mut signs: Vec<char> = text.chars().collect();
        for (at, slip, taken) in slips {
            let at = at.index(signs.len() + 1);
            let end = (at + taken).min(signs.len());
            signs.splice(at..end, slip.chars());
        }
        is_lawful(&signs.into_iter().collect::<String>(), wording)?;
    }

    #[test]
    fn words_in_another_order_are_refused_or_lawful(
        text in select(&TEXTS[..]),
        moves in proptest::collection::vec((any::<Index>(), any::<Index>()), 1..4),
        wording in wordings(),
    ) {
        let mut words: Vec<&str> = text.split(' ').collect();
        for (one, other) in moves {
            let (one, other) = (one.index(words.len()), other.index(words.len()));
            words.swap(one, other);
        }
        is_lawful(&words.join(" "), wording)?;
    }
}

/// Words that can be left out of a text: joints, marks, the noun of a code that follows another, and
/// spellings that are folded.
const IDLE: [&str; 14] = [
    "-", "*or*", "a)", "b)", "(A)", "(B)", "or", "and", "heading", "tariff", "the", "used", "that",
    "price",
];
const OWN_WORDINGS: [Wording; 6] = [
    Wording::Cptpp,
    Wording::Cptpp,
    Wording::UsNote,
    Wording::Manufacture,
    Wording::Manufacture,
    Wording::Manufacture,
];

#[test]
fn no_other_word_can_be_left_out() {
    for (text, wording) in TEXTS.into_iter().zip(OWN_WORDINGS) {
        let rule = read(text, wording).unwrap();
        let words: Vec<&str> = text.split(' ').collect();
        for (place, word) in words.iter().enumerate() {
            let mut left = words.clone();
            left.remove(place);
            let same = read(&left.join(" "), wording).as_ref() == Ok(&rule);
            assert!(!same || IDLE.contains(word), "{word} of {text}");
        }
    }
}

#[test]
fn no_figure_can_be_another() {
    for (text, wording) in TEXTS.into_iter().zip(OWN_WORDINGS) {
        let rule = read(text, wording).unwrap();
        for (place, sign) in text
            .char_indices()
            .filter(|(_, sign)| sign.is_ascii_digit())
        {
            let other = if sign == '1' { "2" } else { "1" };
            let mut changed = text.to_owned();
            changed.replace_range(place..=place, other);
            assert_ne!(read(&changed, wording).as_ref(), Ok(&rule), "{changed}");
        }
    }
}
