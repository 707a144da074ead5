//! How Australia's Customs Tariff Act 1995 puts rates together.
//!
//! A cell holds the general rate, then the rates of named groups of countries, often without a
//! blank between (`5% DCS4% CAFree DCT5%`), and the whole of it again for every day on which it
//! changes (`From 1 July 2019 Free`). Only the general rate becomes a formula.

#[cfg(test)]
mod tests;

use super::schedule::{ascending, day_of};
use super::{Dialect, Read, TextReason, read_rate};
use crate::time::Day;
use crate::treaties::cleaning::cleaned;
use crate::treaties::duty::season::month_named;
use crate::treaties::duty::{DatedRate, DutyExpression};

/// The groups as the Act writes them, the longer before those that begin them; `DTC` is a
/// misprint of `DCT` (4414.10.00).
const GROUPS: [&str; 11] = [
    "DCS", "DCT", "DTC", "LDC", "CA", "DC", "FI", "MY", "NZ", "PG", "SG",
];

/// Words that a formula is written in signs for.
const FOLDED: [(&str, &str); 5] = [
    (
        ", calculated on that alcohol content by which the percentage by volume of alcohol of the goods exceeds ",
        " over ",
    ),
    (", and ", " + "),
    (" plus ", " + "),
    (" (if any)", ""),
    (" in the blend", ""),
];
const OR_IF_LOWER: &str = ", or, if lower, ";
const NUMBERED_RATE: &str = "(Rate No.";

/// Whether a cell of the Australian tariff gives named groups of countries rates of their own.
///
/// They are read to know where the general rate ends, and are never computed: who belongs to a
/// group and which goods are its produce stand in section 14 of the Act and the lists that it
/// names and not beside the rate, and no such rate is that of an agreement with Mexico. A line
/// shows them as they are published.
pub fn has_group_rates(text: &str) -> bool {
    steps(&cleaned(text))
        .iter()
        .any(|step| !by_group(step.text).1.is_empty())
}

/// The general rate of a cell.
pub(super) fn read(text: &str) -> Read<DutyExpression> {
    let text = cleaned(text);
    if text.starts_with(NUMBERED_RATE) {
        return Err(if text.contains("United Kingdom") {
            TextReason::RateOfAnotherCountry
        } else {
            TextReason::OneOfSeveralRates
        });
    }
    match steps(&text).as_slice() {
        [] => Err(TextReason::Empty),
        [only] if only.from.is_none() => general_rate(only.text),
        [_] => Err(TextReason::OneStepOfAStaging),
        steps => ascending(steps.iter().map(Step::read).collect::<Read<_>>()?),
    }
}

/// What a cell says from a day on.
struct Step<'a> {
    from: Option<Read<Day>>,
    text: &'a str,
}

impl Step<'_> {
    fn read(&self) -> Read<DatedRate> {
        Ok(DatedRate {
            from: self.from.transpose()?,
            to: None,
            rate: general_rate(self.text)?,
        })
    }
}

/// Divides a cell before each day that it names.
fn steps(text: &str) -> Vec<Step<'_>> {
    let days: Vec<(usize, Read<Day>, usize)> = text
        .match_indices("From")
        .filter_map(|(at, _)| {
            let (day, after) = dated(text.get(at..)?)?;
            Some((at, day, text.len() - after.len()))
        })
        .collect();
    let begins = days.iter().map(|&(_, day, begin)| (Some(day), begin));
    let ends = days.iter().map(|&(at, _, _)| at).chain([text.len()]);
    [(None, 0)]
        .into_iter()
        .chain(begins)
        .zip(ends)
        .map(|((from, begin), end)| Step {
            from,
            text: text.get(begin..end).unwrap_or_default().trim(),
        })
        .filter(|step| step.from.is_some() || !step.text.is_empty())
        .collect()
}

/// "From 1July2019", "From 30 December 2018:", and what comes after.
fn dated(text: &str) -> Option<(Read<Day>, &str)> {
    let text = text.strip_prefix("From")?.trim_start();
    let (day, text) = split(text, |sign| sign.is_ascii_digit());
    let (month, text) = split(text.trim_start(), |sign| sign.is_ascii_alphabetic());
    let month = month_named(&month.to_lowercase())?;
    let (year, text) = text.trim_start().split_at_checked(4)?;
    let is_year = year.bytes().all(|sign| sign.is_ascii_digit());
    let year: i16 = is_year.then(|| year.parse().ok()).flatten()?;
    let day = match day.parse() {
        Ok(day) => day_of(year, month, day),
        Err(_) => Err(TextReason::ImpossibleDate),
    };
    let text = text.trim_start();
    Some((day, text.strip_prefix(':').unwrap_or(text).trim_start()))
}

fn split(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|sign| !belongs(sign)).unwrap_or(text.len());
    text.split_at(end)
}

/// The general rate, then each group with its rate.
fn by_group(text: &str) -> (&str, Vec<(String, &str)>) {
    let mut groups: Vec<(String, &str)> = Vec::new();
    let mut general = text;
    let words = text.match_indices(' ').map(|(at, _)| at + 1);
    for at in [0].into_iter().chain(words) {
        let Some((group, rate)) = text.get(at..).and_then(group_at) else {
            continue;
        };
        let before = match groups.last_mut() {
            Some((_, rate)) => rate,
            None => &mut general,
        };
        // The group before ends where this one begins.
        let length = before.len().saturating_sub(text.len() - at);
        *before = before.get(..length).unwrap_or_default().trim();
        groups.push((group, rate));
    }
    (general, groups)
}

/// "DCS4%", "CA Free", "NZ /PG/FI/DC/LDC $0.142/L": groups and what comes after, where it begins
/// like a rate.
fn group_at(text: &str) -> Option<(String, &str)> {
    let (mut group, mut rest) = group_name(text)?;
    while let Some(next) = rest.trim_start().strip_prefix('/') {
        let (name, after) = group_name(next.trim_start())?;
        group = format!("{group}/{name}");
        rest = after;
    }
    let rate = rest.trim_start_matches([' ', ';', ':']);
    let begins_a_rate = rate.starts_with("Free")
        || rate.starts_with(|sign: char| sign == '$' || sign.is_ascii_digit());
    begins_a_rate.then_some((group, rate))
}

fn group_name(text: &str) -> Option<(String, &str)> {
    GROUPS
        .into_iter()
        .find_map(|group| Some((group.to_owned(), text.strip_prefix(group)?)))
}

fn general_rate(text: &str) -> Read<DutyExpression> {
    let (general, _) = by_group(text);
    if general.is_empty() {
        return Err(TextReason::Unreadable);
    }
    match general.split_once(OR_IF_LOWER) {
        Some((one, other)) => Ok(DutyExpression::Lesser(
            Box::new(plain_rate(one)?),
            Box::new(plain_rate(other)?),
        )),
        None => plain_rate(general),
    }
}

fn plain_rate(text: &str) -> Read<DutyExpression> {
    let mut text = text.to_owned();
    for (words, signs) in FOLDED {
        text = text.replace(words, signs);
    }
    read_rate(text, Dialect::AuTariff)
}
