//! Remarks beside an answer.

use std::collections::BTreeMap;

use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::published::LineRemark;
use rust_decimal::Decimal;

use super::answer::Note;
use super::input::{Question, RateForm};
use super::lines::{LineRow, Rows};
use super::place::Place;
use super::sources::{Place as SourcePlace, Sources};
use crate::treaties::facts::{AgreementNote, Facts, Schedule};

/// Our own remarks come from the program.
const OWN: &str = "proa";
/// The agreement by which customs authorities answer before importing.
const FACILITATION: &str = "wto-tfa";

/// A remark of ours.
pub(super) fn own<const N: usize>(code: &str, params: [(&str, String); N]) -> Note {
    Note {
        code: code.to_owned(),
        params: params
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        source: OWN.to_owned(),
    }
}

/// Exchange rates that are older than a year on the day of the question.
pub(super) fn of_rates(question: &Question) -> Vec<Note> {
    let is_old = |rate: &&RateForm| {
        let on: Option<Day> = rate.on.as_ref().and_then(|on| on.parse().ok());
        on.is_some_and(|on| on.years_until(question.day) >= 1)
    };
    let old = question.given_rates.iter().filter(is_old);
    old.map(|rate| {
        let named = [
            ("from", rate.from.to_string()),
            ("to", rate.to.to_string()),
            ("on", rate.on.clone().unwrap_or_default()),
        ];
        own("rate-old", named)
    })
    .collect()
}

/// What the reference data remarks on the agreements of an answer.
pub(super) fn of_agreements(
    facts: &Facts,
    question: &Question,
    place: &Place<'_>,
    sources: &mut Sources<'_>,
) -> Vec<Note> {
    let shown = |note: &&AgreementNote| {
        let agreements = place.reach.in_force.iter().chain(&place.reach.pending);
        let is_named = agreements
            .into_iter()
            .any(|known| known.id == note.agreement);
        is_named && concerns(note, question, place)
    };
    facts
        .notes
        .iter()
        .filter(shown)
        .map(|note| {
            sources.number(SourcePlace {
                source: &note.source,
                locator: note.citation.as_deref(),
                confidence: &note.confidence,
            });
            let text = question.pick(&note.text_es, &note.text_en);
            let params = [("agreement", note.agreement.clone()), ("text", text)];
            Note {
                source: note.source.clone(),
                ..own(&note.code, params)
            }
        })
        .collect()
}

fn concerns(note: &AgreementNote, question: &Question, place: &Place<'_>) -> bool {
    let day = question.day.to_string();
    let is_here = note
        .market
        .as_ref()
        .is_none_or(|market| *market == place.market.id);
    let has_begun = note.valid_from.as_ref().is_none_or(|from| *from <= day)
        // A day that is still to come is what such a remark is about.
        || note.code == "expires";
    let is_over = note.valid_to.as_ref().is_some_and(|to| *to < day);
    is_here && has_begun && !is_over && is_of_product(note, place)
}

fn is_of_product(note: &AgreementNote, place: &Place<'_>) -> bool {
    let digits = place.prefix.digits();
    let shared = digits.get(..digits.len().min(6)).unwrap_or(digits);
    // Text order is code order; a shorter code stands for all that begin with it.
    let lowest = format!("{shared:0<6}");
    let highest = format!("{shared:9<6}");
    note.hs_from.as_ref().is_none_or(|from| *from <= highest)
        && note.hs_to.as_ref().is_none_or(|to| lowest <= *to)
}

/// Where the schedule has the goods, if its edition of the Harmonized System had them elsewhere.
pub(super) fn of_numbering(place: &Place<'_>, schedule: &Schedule) -> Option<Note> {
    let edition = ("edition", schedule.edition().to_owned());
    let [code] = place.codes.as_slice() else {
        let codes: Vec<String> = place.codes.iter().map(TariffCode::pointed).collect();
        return Some(own("split-before", [edition, ("codes", codes.join(", "))]));
    };
    if !place.is_followed {
        return Some(own("numbering-unknown", [edition]));
    }
    let moved = || own("moved-since", [edition, ("codes", code.pointed())]);
    (*code != place.prefix).then(moved)
}

/// Single goods under the product of which records of their own are at hand: they are not in the
/// answer of the whole tariff.
pub(super) fn of_records(facts: &Facts, place: &Place<'_>, schedule: &Schedule) -> Option<Note> {
    if schedule.goods().next().is_some() {
        return None;
    }
    let codes = facts.recorded_under(&place.market.id, place.prefix);
    let codes: Vec<&str> = codes.into_iter().collect();
    (!codes.is_empty()).then(|| own("records-of-parts", [("codes", codes.join(", "))]))
}

/// What the file gives goods of Mexico on a line by an agreement that is not in force on the day.
pub(super) fn of_others(
    facts: &Facts,
    question: &Question,
    place: &Place<'_>,
    row: &LineRow,
) -> Vec<Note> {
    let is_in_force = |id: &str| place.reach.in_force.iter().any(|known| known.id == id);
    let others = row.concessions.0.iter();
    let others = others.filter(|given| !is_in_force(&given.agreement));
    others
        .map(|given| {
            let known = facts.agreements.get(&given.agreement);
            let name = known.map_or_else(
                || given.agreement.clone(),
                |known| question.pick(&known.short_es, &known.short_en),
            );
            let text = place.schedule.map_or_else(
                || given.text.clone(),
                |schedule| schedule.said(&given.text, question.locale),
            );
            let params = [
                ("line", row.code.clone()),
                ("agreement", name),
                ("text", text),
            ];
            Note {
                source: row.source_id.clone(),
                ..own("line-not-in-force", params)
            }
        })
        .collect()
}

/// What the border levies beside the duty; and what an agreement in force lifts of it.
pub(super) fn charges(
    facts: &Facts,
    question: &Question,
    place: &Place<'_>,
    sources: &mut Sources<'_>,
) -> (Vec<String>, Vec<Note>) {
    let mut codes = Vec::new();
    let mut notes = Vec::new();
    let levied = facts
        .charges
        .iter()
        .filter(|charge| charge.market == place.market.id);
    for charge in levied {
        codes.push(charge.code.clone());
        sources.number(SourcePlace {
            source: &charge.source,
            locator: charge.citation.as_deref(),
            confidence: &charge.confidence,
        });
        let waiving = place
            .reach
            .in_force
            .iter()
            .find(|agreement| charge.waived_by.as_ref() == Some(&agreement.id));
        if let Some(agreement) = waiving {
            let params = BTreeMap::from([
                (
                    "agreement".to_owned(),
                    question.pick(&agreement.short_es, &agreement.short_en),
                ),
                (
                    "charge".to_owned(),
                    question.pick(&charge.name_es, &charge.name_en),
                ),
            ]);
            notes.push(Note {
                code: "charge-waived".to_owned(),
                params,
                source: charge.source.clone(),
            });
        }
    }
    (codes, notes)
}

/// How to ask the customs of the market before importing.
pub(super) fn of_customs(
    facts: &Facts,
    question: &Question,
    place: &Place<'_>,
    sources: &mut Sources<'_>,
) -> Note {
    let Some(ruling) = facts.rulings.get(&place.market.id) else {
        sources.number(SourcePlace {
            source: FACILITATION,
            locator: Some("3"),
            confidence: "high",
        });
        return Note {
            source: FACILITATION.to_owned(),
            ..own("advance-ruling-not-known", [])
        };
    };
    sources.number(SourcePlace {
        source: &ruling.source,
        locator: Some(&ruling.citation),
        confidence: &ruling.confidence,
    });
    let number = |count: Option<u32>| count.map_or_else(|| "none".to_owned(), |n| n.to_string());
    let params = [
        (
            "authority",
            question.pick(&ruling.authority_es, &ruling.authority_en),
        ),
        ("ruling", question.pick(&ruling.name_es, &ruling.name_en)),
        ("decides", ruling.decides.clone()),
        ("askedBy", ruling.asked_by.clone()),
        ("days", number(ruling.days)),
        ("years", number(ruling.years)),
    ];
    Note {
        source: ruling.source.clone(),
        ..own("advance-ruling", params)
    }
}

/// How much of Mexico's trade under each line claims the agreement. A line that is split for
/// statistics has several shares, and nobody says how much trade each of them is of: the lowest and
/// the highest are told, and no mean.
pub(super) fn of_use(uses: &Schedule, rows: &Rows, sources: &mut Sources<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for line in &rows.lines {
        let shares = rows.shares.iter();
        let of_line = shares.filter(|share| share.digits.starts_with(&line.digits));
        let of_line: Vec<Decimal> = of_line.map(|share| share.share.0).collect();
        let Some((low, high)) = of_line.iter().min().zip(of_line.iter().max()) else {
            continue;
        };
        sources.number(SourcePlace {
            source: &uses.source_id,
            locator: Some(&line.code),
            confidence: "medium",
        });
        let percent = |share: &Decimal| {
            let share = share.checked_mul(Decimal::ONE_HUNDRED);
            share
                .unwrap_or_default()
                .round_dp(2)
                .normalize()
                .to_string()
        };
        let code = if low == high {
            "line-use"
        } else {
            "line-use-between"
        };
        let params = [
            ("line", line.code.clone()),
            ("year", uses.vintage.clone()),
            ("low", percent(low)),
            ("high", percent(high)),
        ];
        notes.push(Note {
            source: uses.source_id.clone(),
            ..own(code, params)
        });
    }
    notes
}

/// What the file says of a line beside its rates.
pub(super) fn of_line(row: &LineRow) -> Vec<Note> {
    let of = |code: &str, text: Option<&String>| {
        let text = text.map(|text| ("text".to_owned(), text.clone()));
        let line = ("line".to_owned(), row.code.clone());
        Note {
            code: format!("line-{code}"),
            params: text.into_iter().chain([line]).collect(),
            source: row.source_id.clone(),
        }
    };
    let remarks = row.remarks.as_deref().unwrap_or("[]");
    let remarks: Vec<LineRemark> = serde_json::from_str(remarks).unwrap_or_default();
    let remarks = remarks.into_iter().map(|remark| of(remark.code(), None));
    let texts = [("quota", &row.quota), ("additional", &row.additional)];
    let texts = texts
        .into_iter()
        .filter_map(|(code, text)| Some(of(code, Some(text.as_ref()?))));
    remarks.chain(texts).collect()
}
