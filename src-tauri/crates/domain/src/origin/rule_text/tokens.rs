//! The words, codes, percentages and signs of a rule text.

use rust_decimal::Decimal;

use super::{Read, TextReason, refused};
use crate::treaties::hs_code::{CodeRange, TariffCode};

/// What a rule text is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// As it is spelled, with hyphens and points inside.
    Word(String),
    Percent(Decimal),
    /// `heading 5106 to heading 5113`, or a code that runs on in the list of one.
    Code(CodeRange),
    Comma,
    Colon,
    Semicolon,
    Stop,
    Open,
    Close,
    /// The mark of a member of a list: `- `, `(A)`, `b)`.
    Item,
}

/// What stands between the parts of a text.
pub(super) const SIGNS: [Token; 5] = [
    Token::Comma,
    Token::Colon,
    Token::Semicolon,
    Token::Stop,
    Token::Item,
];
/// A point after these ends no sentence.
const SHORTENED: [&str; 2] = ["spp", "i.e"];
const NOUNS: [(&str, usize); 8] = [
    ("chapter", 2),
    ("chapters", 2),
    ("heading", 4),
    ("headings", 4),
    ("subheading", 6),
    ("subheadings", 6),
    ("item", 8),
    ("items", 8),
];

/// Reads the signs of a text.
pub(super) fn tokens(text: &str) -> Read<Vec<Token>> {
    coded(&raw(text)?)
}

/// Words and signs; numbers and nouns of codes are words still.
fn raw(text: &str) -> Read<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut after_blank = true;
    let mut open = 0_usize;
    while let Some(sign) = rest.chars().next() {
        let mark = mark_length(rest, open > 0).filter(|_| after_blank);
        let length = if let Some(length) = mark {
            if found.last() != Some(&Token::Item) {
                found.push(Token::Item);
            }
            length
        } else if is_of_word(sign) {
            let length = word_length(rest);
            let (word, _) = rest.split_at(length);
            found.push(Token::Word(word.to_owned()));
            length
        } else {
            match sign {
                '(' => open += 1,
                ')' => open = open.saturating_sub(1),
                _ => {}
            }
            found.extend(sign_of(sign)?);
            sign.len_utf8()
        };
        after_blank = sign.is_whitespace() || sign == '*' || mark.is_some();
        (_, rest) = rest.split_at(length);
    }
    Ok(found)
}

fn sign_of(sign: char) -> Read<Option<Token>> {
    Ok(Some(match sign {
        ',' => Token::Comma,
        ':' => Token::Colon,
        ';' => Token::Semicolon,
        '.' => Token::Stop,
        '(' => Token::Open,
        ')' => Token::Close,
        '%' => Token::Word("%".to_owned()),
        '*' | '\u{200b}' | '\u{feff}' => return Ok(None),
        blank if blank.is_whitespace() => return Ok(None),
        _ => return Err(refused(TextReason::Unreadable, &sign.to_string())),
    }))
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || "-'’‘/…–²".contains(sign)
}

fn word_length(text: &str) -> usize {
    let mut length = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((place, sign)) = signs.next() {
        let runs_on = match sign {
            '.' => {
                let (word, _) = text.split_at(place);
                SHORTENED.contains(&word)
                    || signs.peek().is_some_and(|(_, next)| next.is_alphanumeric())
            }
            sign => is_of_word(sign),
        };
        if !runs_on {
            break;
        }
        length = place + sign.len_utf8();
    }
    length
}

/// `- `, `a)`, `(A)`, `(ii)`: the mark of a member of a list; within parentheses `6)` is none.
fn mark_length(text: &str, is_within: bool) -> Option<usize> {
    if text.starts_with("- ") {
        return Some(2);
    }
    let (opening, inside) = match text.strip_prefix('(') {
        Some(inside) => (1, inside),
        None if is_within => return None,
        None => (0, text),
    };
    let (mark, _) = inside.split_once(')')?;
    let is_roman = (1..=4).contains(&mark.len()) && mark.bytes().all(|sign| b"ivx".contains(&sign));
    let is_one = mark.len() == 1 && mark.bytes().all(|sign| sign.is_ascii_alphanumeric());
    (is_roman || is_one).then_some(opening + mark.len() + 1)
}

/// Percentages and codes instead of their words.
fn coded(raw: &[Token]) -> Read<Vec<Token>> {
    let mut found = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((first, after)) = rest.split_first() {
        if let Some((percent, after)) = percent(rest) {
            found.push(Token::Percent(percent));
            rest = after;
            continue;
        }
        let noun = noun(first).filter(|_| after.first().and_then(digits).is_some());
        if let Some(depth) = noun {
            if first == &Token::Word("item".to_owned()) || first == &Token::Word("items".to_owned())
            {
                found.pop_if(|last| *last == Token::Word("tariff".to_owned()));
            }
            rest = run(after, depth, &mut found)?;
            continue;
        }
        found.push(first.clone());
        rest = after;
    }
    Ok(found)
}

/// `40%`, `40 percent`, `40 per cent`.
fn percent(tokens: &[Token]) -> Option<(Decimal, &[Token])> {
    let [Token::Word(number), Token::Word(sign), after @ ..] = tokens else {
        return None;
    };
    let after = match (sign.as_str(), after) {
        ("%" | "percent", after) => after,
        ("per", [Token::Word(cent), after @ ..]) if cent == "cent" => after,
        _ => return None,
    };
    Some((Decimal::from_str_exact(number).ok()?, after))
}

fn noun(token: &Token) -> Option<usize> {
    let Token::Word(word) = token else {
        return None;
    };
    let word = word.to_lowercase();
    NOUNS
        .iter()
        .find_map(|(noun, depth)| (*noun == word).then_some(*depth))
}

fn digits(token: &Token) -> Option<&str> {
    let Token::Word(word) = token else {
        return None;
    };
    word.starts_with(|sign: char| sign.is_ascii_digit())
        .then_some(word.as_str())
}

/// The codes after a noun: a run, and those that follow with neither noun nor other words.
fn run<'a>(tokens: &'a [Token], depth: usize, found: &mut Vec<Token>) -> Read<&'a [Token]> {
    let mut rest = one_run(tokens, depth, found)?;
    loop {
        let joined = rest.iter().take_while(|token| is_joint(token)).count();
        let (joints, after) = rest.split_at(joined);
        let runs_on = joined > 0
            && percent(after).is_none()
            && after
                .first()
                .and_then(digits)
                .is_some_and(|number| code(number, depth).is_some());
        if !runs_on {
            return Ok(rest);
        }
        found.extend_from_slice(joints);
        rest = one_run(after, depth, found)?;
    }
}

/// What may stand between two codes of a list.
pub(super) fn is_joint(token: &Token) -> bool {
    let is_word = |word: &String| word == "or" || word == "and";
    *token == Token::Comma || matches!(token, Token::Word(word) if is_word(word))
}

fn one_run<'a>(tokens: &'a [Token], depth: usize, found: &mut Vec<Token>) -> Read<&'a [Token]> {
    let first = |tokens: &[Token]| tokens.first().and_then(digits).map(str::to_owned);
    let number = first(tokens).unwrap_or_default();
    let list = |number: &str| refused(TextReason::UnresolvedList, number);
    let begins = code(&number, depth).ok_or_else(|| list(&number))?;
    let (_, rest) = tokens.split_at(tokens.len().min(1));
    let (ends, rest) = match rest {
        [Token::Word(to), after @ ..] if matches!(to.as_str(), "to" | "through") => {
            let after = match after.split_first() {
                Some((token, after)) if noun(token) == Some(depth) => after,
                _ => after,
            };
            let number = first(after).unwrap_or_default();
            let ends = code(&number, depth).ok_or_else(|| list(&number))?;
            (ends, after.split_at(after.len().min(1)).1)
        }
        rest => (begins, rest),
    };
    if begins > ends {
        return Err(list(&number));
    }
    found.push(Token::Code(CodeRange {
        first: begins,
        last: ends,
    }));
    Ok(rest)
}

fn code(number: &str, depth: usize) -> Option<TariffCode> {
    let is_code = number
        .bytes()
        .all(|sign| sign.is_ascii_digit() || sign == b'.');
    let digits = if depth == 2 {
        format!("{number:0>2}")
    } else {
        number.to_owned()
    };
    let code: TariffCode = digits.parse().ok().filter(|_| is_code)?;
    (code.len() == depth).then_some(code)
}
