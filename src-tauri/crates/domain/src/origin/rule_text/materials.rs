//! Lists of materials.

use super::cursor::starts_with;
use super::goods::{named, trimmed};
use super::tokens::Token;
use super::{Read, TextReason, folded, refused};
use crate::origin::rule::{Code, Material, Name};

/// Materials of the same heading as the good.
pub(super) const SAME_HEADING: &str = "same-heading";
/// What may stand before the name or the code of a material.
const BEFORE: [&str; 5] = ["materials of", "from", "of", "or", "and"];
/// Words after the codes of a material that are of its name.
const AFTER: [&str; 3] = ["containing", "having", "other than"];
/// Words of a sentence, which no name has.
const NOT_OF_A_NAME: [&str; 11] = [
    "however",
    "may",
    "must",
    "used",
    "provided",
    "manufacture",
    "quota",
    "quote",
    "shall",
    "exceed",
    "satisfy",
];

/// Codes, and names with codes. A name goes on over the codes joined to its first where `goes_on`.
pub(super) fn list(tokens: &[Token], goes_on: bool) -> Read<Vec<Material>> {
    let unresolved = || refused(TextReason::UnresolvedList, &folded::text(tokens));
    let mut found: Vec<Material> = Vec::new();
    let mut rest = trimmed(tokens);
    while !rest.is_empty() {
        let before = BEFORE.iter().find(|words| starts_with(rest, words));
        if let Some(words) = before {
            rest = trimmed(rest.get(words.split(' ').count()..).unwrap_or_default());
            continue;
        }
        let place = rest
            .iter()
            .position(|token| matches!(token, Token::Code(_)))
            .ok_or_else(unresolved)?;
        let (name, coded) = rest.split_at(place);
        let Some((Token::Code(range), after)) = coded.split_first() else {
            return Err(unresolved());
        };
        let after_name = match (found.last(), name.is_empty()) {
            (Some(Material::NamedOf(name, _)), true) if goes_on => Some(name.clone()),
            _ => None,
        };
        if let Some(name) = after_name {
            found.push(Material::NamedOf(name, *range));
            rest = trimmed(after);
        } else if name.is_empty() {
            found.push(Material::Coded(*range));
            rest = trimmed(after);
        } else {
            let (more, after) = more_of_name(after);
            let name = folded::text(trimmed(name));
            let name = name
                .strip_suffix(" of")
                .map(|name| name.trim_end_matches(','));
            let name = name
                .and_then(|name| named(name, more))
                .ok_or_else(unresolved)?;
            is_a_name(tokens)?;
            found.push(Material::NamedOf(name, *range));
            rest = trimmed(after);
        }
    }
    if found.is_empty() {
        return Err(unresolved());
    }
    Ok(found)
}

/// `containing more than 10% by dry weight of milk solids`, and what follows it.
fn more_of_name(tokens: &[Token]) -> (&[Token], &[Token]) {
    if !AFTER.iter().any(|words| starts_with(tokens, words)) {
        return tokens.split_at(0);
    }
    let ends = |place: usize| match tokens.get(place) {
        Some(Token::Word(word)) if word == "or" => tokens
            .get(place..)
            .is_some_and(|rest| rest.iter().any(|token| matches!(token, Token::Code(_)))),
        Some(token) => *token == Token::Comma,
        None => true,
    };
    let length = (0..tokens.len()).find(|&place| ends(place));
    tokens.split_at(length.unwrap_or(tokens.len()))
}

/// Members of a list with marks, each a name or codes with their names; without marks, one.
pub(super) fn members(tokens: &[Token]) -> Read<Vec<Material>> {
    let mut found = Vec::new();
    for member in trimmed(tokens).split(|token| *token == Token::Item) {
        let member = trimmed(without_or(trimmed(member)));
        if member.is_empty() {
            return Err(refused(TextReason::UnresolvedList, &folded::text(tokens)));
        }
        found.extend(member_of(member)?);
    }
    Ok(found)
}

fn member_of(tokens: &[Token]) -> Read<Vec<Material>> {
    if folded::text(tokens) == "materials classified within the same heading" {
        return Ok(vec![same_heading()]);
    }
    if let Some(place) = tokens
        .iter()
        .position(|token| matches!(token, Token::Code(_)))
    {
        let (name, _) = tokens.split_at(place);
        // "yarn or rags of heading 6310", "wood of any heading, except drawn wood of heading 4409":
        // no more than the words is certain.
        let is_of_one_kind = !["or", "and", "except"]
            .iter()
            .any(|word| has_word(name, word));
        if is_of_one_kind {
            return list(tokens, true);
        }
    }
    whole(tokens).map(|name| vec![Material::Named(name)])
}

/// All of the words as one name.
pub(super) fn whole(tokens: &[Token]) -> Read<Name> {
    is_a_name(tokens)?;
    named(&folded::text(trimmed(tokens)), &[])
        .ok_or_else(|| refused(TextReason::UnresolvedList, &folded::text(tokens)))
}

/// Refuses what is a sentence rather than a name.
pub(super) fn is_a_name(tokens: &[Token]) -> Read<()> {
    let is_sentence = NOT_OF_A_NAME.iter().any(|word| has_word(tokens, word));
    if is_sentence {
        return Err(refused(TextReason::ProcessInWords, &folded::text(tokens)));
    }
    Ok(())
}

pub(super) fn has_word(tokens: &[Token], word: &str) -> bool {
    tokens
        .iter()
        .any(|token| starts_with(std::slice::from_ref(token), word))
}

pub(super) fn same_heading() -> Material {
    Material::Named(Name::Ours(Code(SAME_HEADING.to_owned())))
}

fn without_or(tokens: &[Token]) -> &[Token] {
    match tokens {
        [rest @ .., Token::Word(last)] if last == "or" || last == "and" => rest,
        tokens => tokens,
    }
}
