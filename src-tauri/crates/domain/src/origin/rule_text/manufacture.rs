//! "Manufacture in which …", "Manufacture from …", and processes in words.

use super::cursor::{Cursor, starts_with};
use super::folded;
use super::goods::{named, trimmed};
use super::materials::{has_word, is_a_name, list, members, same_heading, whole};
use super::tokens::{SIGNS, Token};
use super::{Goods, Read, ReadRule, TextReason, refused};
use crate::origin::rule::{Alternative, Material, Rule, Shift, ShiftFrom, Term};

/// Sentences that are kept as they stand, for somebody to be asked.
const NOTES: [&str; 6] = [
    "for special conditions",
    "for the special conditions",
    "see introductory",
    "see also introductory",
    "for knitted or crocheted articles",
    "in the case of the products composed",
];
/// Sentences that change for whom or how long a rule is.
const LIMITS: [&str; 5] = ["quota", "quote", "exports", "shall", "applies"];
pub(super) const OTHER_HEADING: &str =
    "all the materials used are classified within a heading other than that of the product";
pub(super) const ANY_HEADING: &str = "materials of any heading";
pub(super) const CEILING: &str = "of the ex-works price of the product";
pub(super) const OVER_ORIGINATING: &str = "the value of all the non-originating materials used does not exceed the value of the \
     originating materials used";

pub(super) fn read(mut cursor: Cursor) -> Read<ReadRule> {
    let mut terms = Vec::new();
    cursor.eat_all(&SIGNS);
    let is_manufacture = cursor.eat_words("manufacture") || cursor.is_at("all the");
    if !is_manufacture || cursor.is_at("by") {
        process(&mut cursor, &mut terms)?;
    }
    loop {
        cursor.eat_all(&SIGNS);
        let is_led = ["and", "in which", "where"]
            .iter()
            .any(|words| cursor.eat_words(words));
        if is_led {
            continue;
        }
        if cursor.is_at_end() {
            break;
        }
        clause(&mut cursor, &mut terms)?;
    }
    if terms.is_empty() {
        return Err(cursor.unknown());
    }
    Ok(ReadRule {
        rule: Rule {
            alternatives: vec![Alternative { terms, good: None }],
        },
        goods: vec![Goods::default()],
    })
}

/// What is done to the good, up to a ceiling of what it is done with.
fn process(cursor: &mut Cursor, terms: &mut Vec<Term>) -> Read<()> {
    let taken = cursor.until(|rest| {
        rest.is_empty()
            || is_note(rest)
            || starts_with(rest, "where the value of")
            || starts_with(rest, "where its value")
            || starts_with(rest, "in which")
            || matches!(rest, [Token::Stop, ..])
    });
    terms.push(asked(&taken)?);
    Ok(())
}

fn asked(tokens: &[Token]) -> Read<Term> {
    is_a_name(tokens)?;
    kept(tokens)
}

fn kept(tokens: &[Token]) -> Read<Term> {
    let text = folded::text(trimmed(tokens));
    named(&text, &[])
        .map(Term::Process)
        .ok_or_else(|| refused(TextReason::UnknownPhrase, &text))
}

fn clause(cursor: &mut Cursor, terms: &mut Vec<Term>) -> Read<()> {
    if cursor.eat_words(OTHER_HEADING) {
        terms.push(shift(cursor, ShiftFrom::Heading)?);
    } else if cursor.eat_words("from") {
        if cursor.eat_words(ANY_HEADING) {
            terms.push(shift(cursor, ShiftFrom::Anywhere)?);
        } else {
            terms.push(from(cursor)?);
        }
    } else if cursor.eat_words(OVER_ORIGINATING) {
        terms.push(Term::NotOverOriginating);
    } else if cursor.eat_words("the value of") {
        terms.push(value(cursor)?);
    } else if cursor.eat_words("its value does not exceed") {
        let Some(Term::From(scope)) = terms.last().cloned() else {
            return Err(cursor.unknown());
        };
        terms.push(ceiling(cursor, scope)?);
    } else if cursor.eat_words("all the") {
        terms.push(obtained(cursor)?);
    } else if cursor.eat_words("however") {
        however(cursor, terms)?;
    } else if is_note(cursor.rest()) {
        let note = cursor.until(|rest| rest.is_empty() || matches!(rest, [Token::Stop, ..]));
        if is_limited(&note) {
            return Err(refused(TextReason::Footnote, &folded::text(&note)));
        }
        terms.push(kept(&note)?);
    } else {
        let reason = if is_limited(cursor.rest()) {
            TextReason::Footnote
        } else {
            TextReason::UnknownPhrase
        };
        return Err(refused(reason, &folded::text(cursor.rest())));
    }
    Ok(())
}

fn is_limited(tokens: &[Token]) -> bool {
    LIMITS.iter().any(|word| has_word(tokens, word))
}

/// What a shift leaves out, and what it takes in of its own heading.
fn shift(cursor: &mut Cursor, from: ShiftFrom) -> Read<Term> {
    let mut shift = Shift {
        from,
        except: vec![],
        allow: vec![],
    };
    let is_excepting = |rest: &[Token]| {
        let signs = rest
            .iter()
            .take_while(|token| SIGNS.contains(token))
            .count();
        rest.get(signs..)
            .is_some_and(|rest| starts_with(rest, "except"))
    };
    if is_excepting(cursor.rest()) {
        cursor.eat_all(&SIGNS);
        cursor.expect("except")?;
        shift.except = list(&cursor.until(ends), true)?;
    }
    let mut including = cursor
        .rest()
        .iter()
        .skip_while(|token| **token == Token::Comma);
    if matches!(including.next(), Some(Token::Word(word)) if word == "including") {
        cursor.eat_all(&[Token::Comma]);
        cursor.expect("including other materials of")?;
        shift.allow = list(&cursor.until(ends), false)?;
    }
    Ok(Term::Shift(shift))
}

/// Materials to begin with; with marks where a colon leads to them.
fn from(cursor: &mut Cursor) -> Read<Term> {
    let has_marks = cursor.peek() == Some(&Token::Colon);
    let taken = cursor.until(|rest| match rest {
        [Token::Item, ..] => !has_marks,
        rest => ends_sentence(rest) || starts_with(rest, "where") || starts_with(rest, "in which"),
    });
    members(&taken).map(Term::From)
}

/// A ceiling of all materials, of some, or of those of the heading of the good.
fn value(cursor: &mut Cursor) -> Read<Term> {
    let taken = cursor.until(|rest| rest.is_empty() || starts_with(rest, "does not exceed"));
    cursor.expect("does not exceed")?;
    let mut words = taken.as_slice();
    if let [rest @ .., Token::Word(used)] = words
        && used == "used"
    {
        words = rest;
    }
    let scope = match folded::text(words).as_str() {
        "all the materials" => vec![],
        "all the materials classified within the same heading" => vec![same_heading()],
        _ if starts_with(words, "all the materials of") => {
            list(words.get(3..).unwrap_or_default(), false)?
        }
        _ if starts_with(words, "the") => {
            let name = words.get(1..).unwrap_or_default();
            vec![Material::Named(whole(name)?)]
        }
        other => return Err(refused(TextReason::UnknownPhrase, other)),
    };
    ceiling(cursor, scope)
}

fn ceiling(cursor: &mut Cursor, scope: Vec<Material>) -> Read<Term> {
    let percent = cursor.percent()?;
    cursor.expect(CEILING)?;
    Ok(Term::MaximumNonOriginating { scope, percent })
}

/// Materials that are wholly obtained, or that originate already.
fn obtained(cursor: &mut Cursor) -> Read<Term> {
    let taken = cursor.until(|rest| rest.is_empty() || starts_with(rest, "used"));
    cursor.expect("used must")?;
    let materials = match folded::text(&taken).as_str() {
        "materials" => vec![],
        _ if starts_with(&taken, "materials of") => list(&taken, false)?,
        _ => vec![Material::Named(whole(&taken)?)],
    };
    if cursor.eat_words("already be originating") {
        return Ok(Term::Originating(materials));
    }
    cursor.expect("be wholly obtained")?;
    if materials.is_empty() {
        return Err(cursor.unknown());
    }
    Ok(Term::WhollyObtained(materials))
}

/// What may be used in spite of a shift, and the ceiling of it.
fn however(cursor: &mut Cursor, terms: &mut Vec<Term>) -> Read<()> {
    cursor.eat_all(&[Token::Comma]);
    if cursor.is_at("the value of") {
        return Ok(());
    }
    let taken = cursor.until(|rest| rest.is_empty() || starts_with(rest, "may be used"));
    cursor.expect("may be used")?;
    let Some(Term::Shift(shift)) = terms.last_mut() else {
        return Err(cursor.unknown());
    };
    if !shift.allow.is_empty() {
        return Err(cursor.unknown());
    }
    shift.allow = members(&taken)?;
    let scope = shift.allow.clone();
    cursor.eat_all(&[Token::Comma]);
    if cursor.eat_words("provided their value") {
        cursor.eat_all(&[Token::Comma]);
        cursor.expect("does not exceed")?;
        terms.push(ceiling(cursor, scope)?);
    }
    Ok(())
}

fn is_note(rest: &[Token]) -> bool {
    NOTES.iter().any(|words| starts_with(rest, words))
}

/// The end of a sentence, also where its point is missing.
fn ends_sentence(rest: &[Token]) -> bool {
    rest.is_empty()
        || matches!(rest, [Token::Stop, ..])
        || starts_with(rest, "however")
        || is_note(rest)
}

fn ends(rest: &[Token]) -> bool {
    matches!(rest, [Token::Item, ..]) || starts_with(rest, "including") || ends_sentence(rest)
}
