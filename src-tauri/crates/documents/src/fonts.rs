//! The typefaces of the papers, and what they can print.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// What stands for a character that no typeface has: PDF/UA forbids a missing glyph.
const STAND_IN: char = '◊';

/// How many characters stay together in the narrowest column.
const LONGEST_WORD: usize = 22;
/// Where a line may break, and nothing is seen.
pub(crate) const BREAK: char = '\u{200b}';

/// The typefaces, in the order of [`FontBook`]'s indexes.
pub(crate) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf").as_slice(),
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Italic.ttf"),
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
        include_bytes!("../fonts/AtkinsonHyperlegibleMono-Regular.ttf"),
    ]
    .into_iter()
    .flat_map(|data| Font::iter(Bytes::new(data)))
    .collect()
});

pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// The text so that it can always be set: characters that the typefaces lack are replaced, and
/// words longer than a column may break.
pub(crate) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    let mut unbroken = 0;
    for c in text
        .chars()
        .filter(|c| !c.is_control() || c.is_whitespace())
    {
        unbroken = if c.is_whitespace() { 0 } else { unbroken + 1 };
        if unbroken > LONGEST_WORD {
            printable.push(BREAK);
            unbroken = 1;
        }
        printable.push(in_the_fonts(c));
    }
    printable
}

fn in_the_fonts(c: char) -> char {
    if c.is_whitespace() || has_glyph(c) {
        c
    } else {
        STAND_IN
    }
}

fn has_glyph(c: char) -> bool {
    // The typefaces draw the replacement character with the missing glyph.
    c != char::REPLACEMENT_CHARACTER
        && FONTS
            .iter()
            .all(|font| font.info().coverage.contains(u32::from(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_typeface_is_read() {
        let families: Vec<&str> = FONTS
            .iter()
            .map(|font| font.info().family.as_str())
            .collect();
        assert_eq!(
            families,
            [
                "Atkinson Hyperlegible Next",
                "Atkinson Hyperlegible Next",
                "Atkinson Hyperlegible Next",
                "Atkinson Hyperlegible Mono",
            ]
        );
    }

    #[test]
    fn the_letters_of_the_trade_are_all_there() {
        let text = "Ñandú & Cía., S.A. de C.V. «piñón» 11.2 ¢/kg £ € ¥ − – ½ %";
        assert_eq!(printable(text), text);
    }

    #[test]
    fn the_stand_in_can_be_printed() {
        assert!(has_glyph(STAND_IN));
    }

    #[test]
    fn a_word_longer_than_a_column_may_break() {
        let word = "a".repeat(50);
        let printed = printable(&word);
        assert_eq!(printed.replace(BREAK, ""), word);
        assert!(printed.split(BREAK).all(|part| part.len() <= LONGEST_WORD));
        assert_eq!(printable("Michoacán de Ocampo"), "Michoacán de Ocampo");
    }

    #[test]
    fn a_character_without_a_glyph_gets_a_stand_in() {
        assert_eq!(printable("東京 Foods\u{0}\u{7}"), "◊◊ Foods");
    }
}
