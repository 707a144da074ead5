//! What people hand over as a QR: a vCard (2.1, 3.0, 4.0) or a MECARD, read as far as it can be.
//!
//! Telephones write these by their own lights, so that nothing here is refused: lines that say nothing are passed
//! over. No crate is used for it, since those at hand ask for the clock or do not know the ways of 2.1.

mod lines;

use serde::{Deserialize, Serialize};

/// What a card says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "VisitingCard")]
pub struct Card {
    /// The name of the person.
    pub name: String,
    /// The company.
    pub company: String,
    /// What the person does.
    pub role: String,
    /// A mail address: the one that is preferred, or the first.
    pub mail: String,
    /// A telephone number: the one that is preferred, or the first that is no fax.
    pub phone: String,
    /// A page.
    pub web: String,
    /// The address, in one line.
    pub address: String,
    /// What else the card says.
    pub note: String,
}

/// Longer texts are no QR.
const LONGEST: usize = 20_000;

/// Reads a card; none where the text is no card, or one that says nothing of anybody.
pub fn read(text: &str) -> Option<Card> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
    if text.len() > LONGEST {
        return None;
    }
    let after = |head: &str| {
        let (found, rest) = text.split_at_checked(head.len())?;
        found.eq_ignore_ascii_case(head).then_some(rest)
    };
    let card = match (after("MECARD:"), after("BEGIN:VCARD")) {
        (Some(fields), _) => mecard(fields),
        (None, Some(_)) => vcard(text),
        (None, None) => return None,
    };
    (card != Card::default()).then_some(card)
}

fn vcard(text: &str) -> Card {
    let mut card = Card::default();
    let mut name_in_parts = String::new();
    let (mut best_mail, mut best_phone) = (u8::MAX, u8::MAX);
    for line in lines::of(text) {
        match line.name.as_str() {
            "FN" => first(&mut card.name, line.text()),
            "N" => first(&mut name_in_parts, full_name(&line.parts())),
            "ORG" => first(&mut card.company, line.parts().swap_remove(0)),
            "TITLE" => first(&mut card.role, line.text()),
            "ROLE" if card.role.is_empty() => card.role = line.text(),
            "EMAIL" => best(&mut card.mail, &mut best_mail, line.rank(), line.text()),
            "TEL" => {
                let number = line.text();
                let number = lines::without_scheme(&number, "tel:");
                best(&mut card.phone, &mut best_phone, line.rank(), number);
            }
            "URL" => first(&mut card.web, line.text()),
            "ADR" => first(&mut card.address, joined(&line.parts())),
            "NOTE" => first(&mut card.note, line.text()),
            "END" if line.text().eq_ignore_ascii_case("VCARD") => break,
            _ => {}
        }
    }
    first(&mut card.name, name_in_parts);
    card
}

/// `MECARD:N:Weiß,Anna;TEL:+49511890;;`: fields end with a semicolon, a backslash takes its meaning from the next sign.
fn mecard(text: &str) -> Card {
    let mut card = Card::default();
    for field in lines::split(text, ';') {
        let Some((name, value)) = field.split_once(':') else {
            continue;
        };
        let plain = || lines::unescaped(value);
        match name.trim().to_ascii_uppercase().as_str() {
            "N" => {
                let parts = lines::split(value, ',');
                let parts: Vec<String> = parts.iter().map(|part| lines::unescaped(part)).collect();
                first(&mut card.name, full_name(&parts));
            }
            "ORG" => first(&mut card.company, plain()),
            "TITLE" => first(&mut card.role, plain()),
            "TEL" => first(&mut card.phone, plain()),
            "EMAIL" => first(&mut card.mail, plain()),
            "URL" => first(&mut card.web, plain()),
            "ADR" => first(&mut card.address, plain()),
            "NOTE" | "MEMO" => first(&mut card.note, plain()),
            _ => {}
        }
    }
    card
}

/// Takes a text where there is none yet.
fn first(place: &mut String, text: String) {
    if place.is_empty() {
        *place = text;
    }
}

/// Takes a text that ranks before the one that is there.
fn best(place: &mut String, rank: &mut u8, other: u8, text: String) {
    if other < *rank && !text.is_empty() {
        *place = text;
        *rank = other;
    }
}

/// Family name; given name; further names; before; after.
fn full_name(parts: &[String]) -> String {
    let part = |index: usize| parts.get(index).map_or("", String::as_str);
    let inverted = [part(3), part(1), part(2), part(0), part(4)];
    spaced(&inverted, " ")
}

fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    spaced(&parts, ", ")
}

fn spaced(parts: &[&str], between: &str) -> String {
    let parts = parts.iter().map(|part| part.trim());
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(between)
}

#[cfg(test)]
mod tests;
