//! A text as the rules read it: one ASCII letter for each letter, with its place in the text.

use std::ops::Range;

/// Stands for a letter that no rule has.
const OTHER_LETTER: u8 = 1;
/// Stands for a sign that ends what was being said.
const BREAK: u8 = b'\n';

/// A part of a folded text, by letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Span {
    pub(super) fn len(self) -> usize {
        self.to - self.from
    }
}

/// A letter of the text behind a folded one.
#[derive(Clone, Copy)]
struct Letter {
    /// In lower case, with its accent.
    lower: char,
    is_upper: bool,
    start: usize,
    end: usize,
}

/// A text in small letters without accents, one blank between words, of one byte a letter.
pub(super) struct Folded<'a> {
    source: &'a str,
    text: Vec<u8>,
    letters: Vec<Letter>,
    words: Vec<Span>,
}

impl<'a> Folded<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let mut folded = Self {
            source,
            text: Vec::with_capacity(source.len()),
            letters: Vec::with_capacity(source.len()),
            words: Vec::new(),
        };
        for (start, letter) in source.char_indices() {
            folded.push(start, letter);
        }
        folded.words = folded.split();
        folded
    }

    fn push(&mut self, start: usize, letter: char) {
        let end = start + letter.len_utf8();
        if let Some(last) = self.letters.last_mut() {
            if ('\u{300}'..='\u{36f}').contains(&letter) {
                last.lower = composed(last.lower, letter);
                last.end = end;
                return;
            }
            if matches!(
                letter,
                '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}'
            ) {
                return;
            }
        }
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        let byte = plain(lower);
        if let (Some(text), Some(last)) = (self.text.last_mut(), self.letters.last_mut())
            && letter.is_whitespace()
            && last.lower.is_whitespace()
        {
            // An empty line is the end of a paragraph; other blanks are one.
            if letter == '\n' && last.lower == '\n' {
                *text = BREAK;
            }
            if letter == '\n' {
                last.lower = letter;
            }
            last.end = end;
            return;
        }
        self.text.push(byte);
        self.letters.push(Letter {
            lower,
            is_upper: letter.is_uppercase(),
            start,
            end,
        });
    }

    fn split(&self) -> Vec<Span> {
        let mut words = Vec::new();
        let mut from = None;
        for at in 0..=self.text.len() {
            match (self.is_word(at), from) {
                (true, None) => from = Some(at),
                (false, Some(start)) => {
                    words.push(Span {
                        from: start,
                        to: at,
                    });
                    from = None;
                }
                _ => {}
            }
        }
        words
    }

    /// The folded text.
    pub(super) fn text(&self) -> &[u8] {
        &self.text
    }

    /// The text as it came.
    pub(super) fn source(&self) -> &'a str {
        self.source
    }

    /// Whether there is a letter or digit.
    pub(super) fn is_word(&self, at: usize) -> bool {
        let letter = self.text.get(at);
        letter.is_some_and(|&letter| letter.is_ascii_alphanumeric() || letter == OTHER_LETTER)
    }

    /// Whether the span begins and ends where words do.
    pub(super) fn is_whole(&self, span: Span) -> bool {
        let joins = |at: usize| self.is_word(at) && at > 0 && self.is_word(at - 1);
        !joins(span.from) && !joins(span.to)
    }

    /// Whether the letters are the form's: an accent of the form may be missing, one that the form
    /// does not have makes another word.
    pub(super) fn spells(&self, span: Span, form: &str) -> bool {
        let letters = self.letters.get(span.from..span.to).unwrap_or_default();
        letters.iter().zip(form.chars()).all(|(letter, wanted)| {
            letter.lower == wanted
                || !letter.lower.is_alphanumeric()
                || plain(wanted) == plain(letter.lower) && letter.lower.is_ascii()
        })
    }

    /// Where the span stands in the text.
    pub(super) fn bytes(&self, span: Span) -> Range<usize> {
        let start = self
            .letters
            .get(span.from)
            .map_or(self.source.len(), |letter| letter.start);
        let last = span
            .to
            .checked_sub(1)
            .and_then(|last| self.letters.get(last));
        start..last.map_or(start, |letter| letter.end)
    }

    /// The letters of bytes of the text.
    pub(super) fn span(&self, bytes: Range<usize>) -> Span {
        let from = self
            .letters
            .partition_point(|letter| letter.start < bytes.start);
        let to = self
            .letters
            .partition_point(|letter| letter.start < bytes.end);
        Span { from, to }
    }

    /// The words as they stand in the text.
    pub(super) fn original(&self, span: Span) -> &'a str {
        self.source.get(self.bytes(span)).unwrap_or_default()
    }

    /// The folded letters.
    pub(super) fn folded(&self, span: Span) -> &str {
        let letters = self.text.get(span.from..span.to);
        letters
            .and_then(|letters| std::str::from_utf8(letters).ok())
            .unwrap_or_default()
    }

    /// The word of that number.
    pub(super) fn word(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |&span| self.folded(span))
    }

    /// Where the word of that number stands.
    pub(super) fn place(&self, index: usize) -> Option<Span> {
        self.words.get(index).copied()
    }

    /// The number of the first word that ends after this place.
    pub(super) fn index_at(&self, at: usize) -> usize {
        self.words.partition_point(|word| word.to <= at)
    }

    /// What stands between a word and the next.
    pub(super) fn gap_before(&self, index: usize) -> &str {
        let from = index
            .checked_sub(1)
            .and_then(|before| self.place(before))
            .map_or(0, |word| word.to);
        let to = self.place(index).map_or(self.text.len(), |word| word.from);
        self.folded(Span { from, to })
    }

    /// Whether the word begins with a capital and goes on in small letters.
    pub(super) fn is_capitalised(&self, index: usize) -> bool {
        let Some(word) = self.place(index) else {
            return false;
        };
        self.is_upper(word.from) && word.len() > 1 && !self.is_upper(word.from + 1)
    }

    /// The word whose ending the span is, where a word of Spanish could end so: after a consonant, with a
    /// sign or letter that no such word has, and not in capitals as XLSX is.
    pub(super) fn word_ending_at(&self, span: Span) -> Option<Span> {
        if self.is_word(span.to) {
            return None;
        }
        let stem = self.text.get(..span.from)?;
        let letters = stem
            .iter()
            .rev()
            .take_while(|letter| letter.is_ascii_alphabetic());
        let from = span.from - letters.count();
        let is_letter = self.is_word(span.from);
        // *lxs*, but not *lx*, which is a unit.
        let is_long = span.from - from > usize::from(is_letter && span.len() == 1);
        let ends_in_vowel = is_letter && stem.last().is_some_and(|last| b"aeou".contains(last));
        let is_capitals = is_letter && self.is_upper(span.from);
        let is_whole = self.is_whole(Span { from, to: span.to });
        (is_long && !ends_in_vowel && !is_capitals && is_whole)
            .then_some(Span { from, to: span.to })
    }

    fn is_upper(&self, at: usize) -> bool {
        self.letters.get(at).is_some_and(|letter| letter.is_upper)
    }
}

/// The ASCII letter that rules are read by.
pub(super) fn plain(letter: char) -> u8 {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' => b'a',
        'é' | 'è' | 'ê' | 'ë' => b'e',
        'í' | 'ì' | 'î' | 'ï' => b'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => b'o',
        'ú' | 'ù' | 'û' | 'ü' => b'u',
        'ñ' => b'n',
        'ç' => b'c',
        '‘' | '’' | '´' => b'\'',
        '‐' | '‑' | '–' | '—' => b'-',
        '•' | '·' | '…' => BREAK,
        other if other.is_whitespace() => b' ',
        other if other.is_ascii() && other != '\u{1}' => other as u8,
        other if other.is_alphanumeric() => OTHER_LETTER,
        _ => b'"',
    }
}

/// The letter that a letter and a mark behind it are.
fn composed(letter: char, mark: char) -> char {
    match (letter, mark) {
        ('a', '\u{301}') => 'á',
        ('e', '\u{301}') => 'é',
        ('i', '\u{301}') => 'í',
        ('o', '\u{301}') => 'ó',
        ('u', '\u{301}') => 'ú',
        ('u', '\u{308}') => 'ü',
        ('n', '\u{303}') => 'ñ',
        _ => letter,
    }
}
