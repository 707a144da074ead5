//! The goods that a change of classification names.

use super::cursor::Cursor;
use super::folded;
use super::tokens::{Token, is_joint};
use super::{Goods, Read, TextReason, refused};
use crate::origin::rule::{Code, Name, Quote};

/// Goods of every code of the row that no other alternative names.
pub(super) const ANY_OTHER: &str = "any-other-good";

/// `a good of heading 2208`, `headings 0601 through 0604`, `pisco of subheading 220820`.
pub(super) fn goods(cursor: &mut Cursor, ends: &[&str]) -> Read<Goods> {
    let mut has_code = false;
    let mut passed = 0;
    for (place, token) in cursor.rest().iter().enumerate() {
        has_code |= matches!(token, Token::Code(_));
        let rest = cursor.rest().get(place..).unwrap_or_default();
        if has_code && ends.iter().any(|end| super::cursor::starts_with(rest, end)) {
            break;
        }
        passed = place + 1;
    }
    let left = cursor.rest().len() - passed;
    let taken = cursor.until(|rest| rest.len() == left);
    of(trimmed(&taken))
}

pub(super) fn of(tokens: &[Token]) -> Read<Goods> {
    let unresolved = || refused(TextReason::UnresolvedList, &folded::text(tokens));
    let is_code = |token: &Token| matches!(token, Token::Code(_));
    let first = tokens.iter().position(is_code).ok_or_else(unresolved)?;
    let last = tokens.iter().rposition(is_code).ok_or_else(unresolved)?;
    let (before, rest) = tokens.split_at(first);
    let (listed, after) = rest.split_at(last + 1 - first);
    let mut codes = Vec::new();
    for token in listed {
        if let Token::Code(range) = token {
            codes.push(*range);
        } else if !is_joint(token) {
            return Err(unresolved());
        }
    }
    let kind = match folded::text(before).as_str() {
        "" | "a good of" if after.is_empty() => None,
        "any other good of" if after.is_empty() => Some(Name::Ours(Code(ANY_OTHER.to_owned()))),
        before => {
            let before = match before {
                "" => "",
                before => before.strip_suffix(" of").ok_or_else(unresolved)?,
            };
            Some(named(before, after).ok_or_else(unresolved)?)
        }
    };
    Ok(Goods { kind, codes })
}

/// A name, with `…` for the codes where words follow them; none where a parenthesis is not closed.
pub(super) fn named(before: &str, after: &[Token]) -> Option<Name> {
    let after = folded::text(trimmed(after));
    let words = match after.as_str() {
        "" => before.trim_end_matches(',').to_owned(),
        after => format!("{before} … {after}"),
    };
    let count = |sign: char| words.chars().filter(|&one| one == sign).count();
    let is_closed = count('(') == count(')');
    Quote::of(&words).filter(|_| is_closed).map(Name::Quoted)
}

/// Without the signs at both ends.
pub(super) fn trimmed(tokens: &[Token]) -> &[Token] {
    let is_sign = |token: &Token| matches!(token, Token::Comma | Token::Item | Token::Colon);
    let mut tokens = tokens;
    while let [first, rest @ ..] = tokens {
        if !is_sign(first) {
            break;
        }
        tokens = rest;
    }
    while let [rest @ .., last] = tokens {
        if !is_sign(last) {
            break;
        }
        tokens = rest;
    }
    tokens
}
