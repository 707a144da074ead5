//! A case in the light of an agreement: the rules that stand for the good, and the codes that it and
//! its materials had in the edition of those rules.

use std::collections::{BTreeMap, BTreeSet};

use super::bill::{Bill, Looking};
use super::case::Case;
use super::named::Codes;
use super::step::OriginNeed;
use super::{Agreement, PRESENT_EDITION};
use crate::origin::product_rule::{ProductRule, RuleRole, applicable};
use crate::time::Day;
use crate::treaties::hs_code::TariffCode;

/// A case in the light of an agreement.
pub(super) struct Scene<'a> {
    pub(super) case: &'a Case,
    pub(super) agreement: &'a Agreement<'a>,
    pub(super) bill: Bill<'a>,
    /// On which the good is imported.
    pub(super) day: Day,
    /// The rules that stand for the good on the day, the narrowest first.
    pub(super) rules: Vec<&'a ProductRule>,
    /// Whether it is what the producer makes on the way to another good.
    pub(super) is_sub_assembly: bool,
    /// The edition of the rules.
    pub(super) edition: String,
    pub(super) codes: CodesIn,
}

/// The codes of the case in an edition.
pub(super) struct CodesIn {
    pub(super) good: Codes,
    pub(super) lines: Vec<Codes>,
}

impl<'a> Scene<'a> {
    /// `above` is the place of the sub-assembly whose case it is.
    pub(super) fn of(
        case: &'a Case,
        agreement: &'a Agreement<'a>,
        day: Day,
        above: &str,
        looking: Looking,
    ) -> Self {
        let bill = Bill::of(case, agreement, day, above, looking);
        let law = Law::of(case, agreement, day);
        let lines = bill.lines.iter().map(|used| {
            let line = || used.place.clone();
            let code = used.line.code;
            let code = code.ok_or_else(|| OriginNeed::LineCode { line: line() })?;
            let need = || OriginNeed::LineCodeIn {
                line: line(),
                edition: law.edition.clone(),
            };
            codes_in(&law.edition, code, &used.line.codes, case, agreement, need)
        });
        let codes = CodesIn {
            lines: lines.collect(),
            good: law.good,
        };
        Self {
            case,
            agreement,
            bill,
            day,
            rules: law.rules,
            is_sub_assembly: !above.is_empty(),
            edition: law.edition,
            codes,
        }
    }
}

/// The rules of an agreement for a good, in one edition of the Harmonized System.
struct Law<'a> {
    edition: String,
    rules: Vec<&'a ProductRule>,
    /// The codes that the good had there; several, where all have these rules.
    good: Codes,
}

impl<'a> Law<'a> {
    /// Of the newest edition in which the agreement has a product rule for the good, or any rule.
    fn of(case: &Case, agreement: &'a Agreement<'a>, day: Day) -> Self {
        let book = agreement.rules.rules(case.good.code);
        let editions: BTreeSet<&str> = book.iter().map(|rule| rule.edition.as_str()).collect();
        let in_editions = editions.into_iter().rev();
        let mut found: Vec<Self> = in_editions
            .map(|edition| Self::in_edition(edition, book, case, agreement, day))
            .filter(|law| !law.rules.is_empty())
            .collect();
        found.sort_by_key(|law| !law.rules.iter().any(|rule| rule.role == RuleRole::Rule));
        found.into_iter().next().unwrap_or_else(|| Self {
            edition: PRESENT_EDITION.to_owned(),
            rules: vec![],
            good: Ok(vec![case.good.code.shared()]),
        })
    }

    fn in_edition(
        edition: &str,
        book: &'a [ProductRule],
        case: &Case,
        agreement: &'a Agreement<'a>,
        day: Day,
    ) -> Self {
        let which = || OriginNeed::GoodCodeIn {
            edition: edition.to_owned(),
        };
        let good = &case.good;
        let codes = codes_in(edition, good.code, &good.codes, case, agreement, which);
        let standing_for = |code: &TariffCode| {
            let of_edition = book.iter().filter(|rule| rule.edition == edition);
            applicable(of_edition, code, day)
        };
        // Where it is not sure which code the good had, today's tells whether there is a rule.
        let first = codes.as_ref().ok().and_then(|codes| codes.first().copied());
        let rules = standing_for(&first.unwrap_or_else(|| good.code.shared()));
        let is_alike = |codes: &[TariffCode]| {
            codes.iter().all(|code| {
                let others = standing_for(code);
                let ids = others.iter().map(|rule| &rule.id);
                ids.eq(rules.iter().map(|rule| &rule.id))
            })
        };
        // Several codes with different rules: which of them the good had must be said.
        let good = codes.and_then(|codes| {
            if is_alike(&codes) {
                Ok(codes)
            } else {
                Err(which())
            }
        });
        Self {
            edition: edition.to_owned(),
            rules,
            good,
        }
    }
}

/// The codes of a good or line in an edition.
fn codes_in(
    edition: &str,
    code: TariffCode,
    known: &BTreeMap<String, TariffCode>,
    case: &Case,
    agreement: &Agreement<'_>,
    need: impl Fn() -> OriginNeed,
) -> Codes {
    if let Some(code) = known.get(edition) {
        return Ok(vec![code.shared()]);
    }
    let code = code.shared();
    if edition == PRESENT_EDITION
        || case
            .answers
            .editions
            .iter()
            .any(|checked| checked == edition)
    {
        return Ok(vec![code]);
    }
    match agreement.correlation.earlier(edition, code) {
        Some(codes) if codes.is_empty() => Err(need()),
        Some(codes) => Ok(codes),
        None => Err(OriginNeed::Edition {
            edition: edition.to_owned(),
        }),
    }
}
