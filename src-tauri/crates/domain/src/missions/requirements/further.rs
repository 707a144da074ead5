//! What a call asks beyond the profile: products by code, readiness, earlier supports, certifications,
//! documents, positive action.

use std::str::FromStr;

use super::known::{HandedIn, Known};
use super::{EvidenceKind, FindingEvidence, Judgement, Met, judge, list, no, yes};
use crate::companies::certification::{CertificationState, is_same_kind};
use crate::companies::profile::{Product, Profile};
use crate::missions::document::DocumentKind;
use crate::privacy::diversity::Ground;
use crate::problem::Problems;
use crate::time::Day;
use crate::treaties::hs_code::{CodeRange, TariffCode};

const LONGEST_NAME: usize = 120;
const MOST_MONTHS: u32 = 120;
const FULL_SCORE: u32 = 100;

type Found = (Judgement, Vec<FindingEvidence>);

/// Reads runs of codes: `0804`, or `0801-0814` with as many digits on both sides.
pub(super) fn runs(values: &[String], field: &str, problems: &mut Problems) -> Vec<CodeRange> {
    let run = |text: &str| -> Option<CodeRange> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let run = CodeRange {
            first: TariffCode::from_str(first).ok()?,
            last: TariffCode::from_str(last).ok()?,
        };
        (run.first.len() == run.last.len() && run.first <= run.last).then_some(run)
    };
    each(values, field, problems, run)
}

/// Reads names without blank ones.
pub(super) fn names(values: &[String], field: &str, problems: &mut Problems) -> Vec<String> {
    let name = |text: &str| {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_name = !name.is_empty() && name.chars().count() <= LONGEST_NAME;
        is_name.then_some(name)
    };
    each(values, field, problems, name)
}

/// Reads a number and a time in months.
pub(super) fn within(
    values: &[String],
    field: &str,
    problems: &mut Problems,
) -> Option<(u32, u32)> {
    let numbers = each(values, field, problems, |text| text.parse::<u32>().ok());
    if numbers.len() != values.len() || values.is_empty() {
        return None;
    }
    if let [number, months @ 1..=MOST_MONTHS] = numbers.as_slice() {
        return Some((*number, *months));
    }
    let params = [("max", MOST_MONTHS.to_string())];
    problems.note_with(field, "requirement-months", params);
    None
}

/// A score, of 100.
pub(super) fn of_hundred(number: u32, field: &str, problems: &mut Problems) -> Option<u8> {
    if number > FULL_SCORE {
        let found = [("found", number.to_string())];
        problems.note_with(field, "requirement-value", found);
    }
    u8::try_from(number).ok()
}

fn each<T>(
    values: &[String],
    field: &str,
    problems: &mut Problems,
    read: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    if values.is_empty() {
        problems.note(field, "required");
    }
    let mut found = Vec::with_capacity(values.len());
    for value in values {
        match read(value.trim()) {
            Some(one) => found.push(one),
            None => problems.note_with(field, "requirement-value", [("found", value.clone())]),
        }
    }
    found
}

/// A product within one of the runs. One that is classified less deep than a run may lie in it or not.
pub(super) fn product(profile: &Profile, runs: &[CodeRange]) -> Found {
    let coded = profile.products.iter().filter_map(|product| {
        let code: TariffCode = product.digits.as_deref()?.parse().ok()?;
        Some((product, code))
    });
    let coded: Vec<(&Product, TariffCode)> = coded.collect();
    let within: Vec<&(&Product, TariffCode)> = coded
        .iter()
        .filter(|(_, code)| runs.iter().any(|run| lies_in(run, code)))
        .collect();
    let allowed = list(&runs.iter().map(written).collect::<Vec<_>>());
    if !within.is_empty() {
        let found: Vec<&TariffCode> = within.iter().map(|(_, code)| code).collect();
        let evidence = within.iter().map(|(product, _)| of_product(product));
        let judgement = yes("product-asked-for", [("found", &list(&found))]);
        return (judgement, evidence.collect());
    }
    let may_lie = |code: &TariffCode| runs.iter().any(|run| may_lie_in(run, code));
    let open = coded.iter().any(|(_, code)| may_lie(code));
    let is_unclassified = profile.products.len() > coded.len();
    let judgement = if open || is_unclassified {
        judge(Met::Unknown, "product-unknown", [("allowed", &allowed)])
    } else {
        no("product-not-asked-for", [("allowed", &allowed)])
    };
    (
        judgement,
        coded.iter().map(|(one, _)| of_product(one)).collect(),
    )
}

fn lies_in(run: &CodeRange, code: &TariffCode) -> bool {
    code.truncated(run.first.len())
        .is_some_and(|code| run.first <= code && code <= run.last)
}

/// The run has codes under a code that is shorter than its own.
fn may_lie_in(run: &CodeRange, code: &TariffCode) -> bool {
    let at_depth = |end: &TariffCode| end.truncated(code.len());
    let ends = at_depth(&run.first).zip(at_depth(&run.last));
    ends.is_some_and(|(first, last)| first <= *code && *code <= last)
}

fn written(run: &CodeRange) -> String {
    if run.first == run.last {
        run.first.to_string()
    } else {
        format!("{}-{}", run.first, run.last)
    }
}

fn of_product(product: &Product) -> FindingEvidence {
    FindingEvidence {
        kind: EvidenceKind::Product,
        id: product.id.map(|id| id.to_string()),
        on: None,
    }
}

/// A readiness score that is high enough, from a diagnosis that is not too old.
pub(super) fn readiness(known: &Known, least: u8, months: u32) -> Found {
    let Some(taken) = known.diagnosis else {
        let params: [(&str, &dyn std::fmt::Display); 1] = [("least", &least)];
        return (judge(Met::Unknown, "readiness-unknown", params), vec![]);
    };
    let evidence = vec![FindingEvidence {
        kind: EvidenceKind::Diagnosis,
        id: Some(taken.id.to_string()),
        on: Some(taken.on),
    }];
    let (low, high) = (taken.score.low, taken.score.high);
    let judgement = if !is_recent(taken.on, months, known.today) {
        no(
            "readiness-too-old",
            [("taken", &taken.on), ("months", &months)],
        )
    } else if low >= least {
        yes("readiness-enough", [("found", &low), ("least", &least)])
    } else if high < least {
        no("readiness-too-low", [("found", &high), ("least", &least)])
    } else {
        let params: [(&str, &dyn std::fmt::Display); 3] =
            [("low", &low), ("high", &high), ("least", &least)];
        judge(Met::Unknown, "readiness-open", params)
    };
    (judgement, evidence)
}

/// Whether a day lies in so many months up to another, that day with them.
pub(crate) fn is_recent(day: Day, months: u32, today: Day) -> bool {
    day <= today && day.months_later(months) > today
}

/// The supports within a time: with one more there must not be too many.
pub(super) fn earlier_supports(known: &Known, most: u32, months: u32) -> Found {
    let counted = known.supports.iter();
    let counted = counted.filter(|support| is_recent(support.on, months, known.today));
    let evidence: Vec<FindingEvidence> = counted
        .map(|support| FindingEvidence {
            kind: EvidenceKind::Support,
            id: Some(support.id.to_string()),
            on: Some(support.on),
        })
        .collect();
    let found = evidence.len();
    let params: [(&str, &dyn std::fmt::Display); 3] =
        [("found", &found), ("most", &most), ("months", &months)];
    let judgement = if u32::try_from(found).unwrap_or(u32::MAX) <= most {
        yes("supports-few-enough", params)
    } else {
        no("supports-too-many", params)
    };
    (judgement, evidence)
}

/// Each certification: a valid one of its kind, or else one of which nobody knows until when it holds.
pub(super) fn certifications(known: &Known, kinds: &[String]) -> Found {
    let mut evidence = Vec::new();
    let (mut missing, mut undated) = (Vec::new(), Vec::new());
    for kind in kinds {
        let of_kind = known.certifications.iter();
        let of_kind = of_kind.filter(|held| {
            let has_begun = held.issued_on.is_none_or(|issued| issued <= known.today);
            is_same_kind(&held.kind, kind) && has_begun
        });
        let best = of_kind
            .filter_map(
                |held| match CertificationState::of(held.expires_on, known.today) {
                    CertificationState::Valid | CertificationState::Ending => Some((0, held)),
                    CertificationState::Undated => Some((1, held)),
                    CertificationState::Expired => None,
                },
            )
            .min_by_key(|(rank, held)| (*rank, held.id));
        match best {
            Some((rank, held)) => {
                evidence.push(FindingEvidence {
                    kind: EvidenceKind::Certification,
                    id: held.id.map(|id| id.to_string()),
                    on: held.expires_on,
                });
                if rank > 0 {
                    undated.push(kind);
                }
            }
            None => missing.push(kind),
        }
    }
    // Names of certifications have spaces: they stand one after another with a bar between.
    let named = |kinds: &[&String]| {
        let names: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
        names.join(" | ")
    };
    let judgement = if !missing.is_empty() {
        no("certification-missing", [("missing", &named(&missing))])
    } else if !undated.is_empty() {
        let params: [(&str, &dyn std::fmt::Display); 1] = [("undated", &named(&undated))];
        judge(Met::Unknown, "certification-undated", params)
    } else {
        yes("certification-valid", [])
    };
    (judgement, evidence)
}

/// Each kind of document: one that was handed in and holds.
pub(super) fn documents(known: &Known, kinds: &[DocumentKind]) -> Found {
    let mut evidence = Vec::new();
    let (mut missing, mut ended) = (Vec::new(), Vec::new());
    for kind in kinds {
        let mut handed_in = known.documents.iter().filter(|one| one.kind == *kind);
        let is_there = handed_in.clone().next().is_some();
        match handed_in.find(|one| holds(one, known.today)) {
            Some(one) => evidence.push(of_document(one)),
            None if is_there => ended.push(kind),
            None => missing.push(kind),
        }
    }
    let judgement = if !missing.is_empty() {
        no("document-missing", [("missing", &list(&missing))])
    } else if !ended.is_empty() {
        no("document-ended", [("missing", &list(&ended))])
    } else {
        yes("document-handed-in", [])
    };
    (judgement, evidence)
}

/// The commitment letter: a copy is not enough.
pub(super) fn commitment_letter(known: &Known) -> Found {
    let letters = known
        .documents
        .iter()
        .filter(|one| one.kind == DocumentKind::CommitmentLetter && holds(one, known.today));
    match letters.max_by_key(|one| (one.is_original_seen, one.on, one.id)) {
        None => (no("commitment-letter-missing", []), vec![]),
        Some(letter) if letter.is_original_seen => {
            (yes("commitment-letter-seen", []), vec![of_document(letter)])
        }
        Some(letter) => (no("commitment-letter-copy", []), vec![of_document(letter)]),
    }
}

fn holds(document: &HandedIn, today: Day) -> bool {
    document.on <= today && document.holds_until.is_none_or(|last| today <= last)
}

fn of_document(document: &HandedIn) -> FindingEvidence {
    FindingEvidence {
        kind: EvidenceKind::Document,
        id: Some(document.id.to_string()),
        on: document.holds_until,
    }
}

/// A yes or a no, and nothing from which a ground, or whether anything was said, could be told: who said
/// no, who said nothing and who did not consent are all told the same.
pub(super) fn positive_action(known: &Known, grounds: &[Ground]) -> Judgement {
    if known.declaration.has_one_of(grounds) {
        yes("positive-action-met", [])
    } else {
        no("positive-action-not-met", [])
    }
}
