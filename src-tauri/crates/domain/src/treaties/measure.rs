//! Duties on top of the tariff of a market (safeguards, anti-dumping duties, surcharges), as an
//! office or a publisher curates them: what, on which codes, on whose goods, from when to when, and
//! what lifts it. Their rates stay text and are never worked out: an origin, an exporter or an
//! exclusion may decide.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::cleaning::{cleaned, said};
use super::hs_code::TariffCode;
use super::quota::Extent;
use crate::time::Day;

/// What the header names.
pub const COLUMNS: [&str; 15] = [
    "market",
    "measure",
    "kind",
    "title_es",
    "title_en",
    "codes",
    "except",
    "origin",
    "rate",
    "from",
    "to",
    "lifted_by",
    "citation",
    "source",
    "confidence",
];

const MEXICO: &str = "MX";
const ALL_ORIGINS: &str = "all";
const CONFIDENCES: [&str; 3] = ["high", "medium", "low"];

crate::text_enum! {
    /// What a measure is; words: `measure-kind-<code>`.
    pub enum MeasureKind {
        /// Against a surge of imports.
        Safeguard = "safeguard",
        /// Against goods that are sold abroad below their value.
        AntiDumping = "anti-dumping",
        /// Against a subsidy.
        Countervailing = "countervailing",
        /// For any other reason.
        Surcharge = "surcharge",
        /// For a service of the border.
        Fee = "fee",
    }
}

crate::text_enum! {
    /// Why a row is not taken; words: `reason-<code>`.
    pub enum MeasureRefusal {
        /// The market is none that is known here.
        UnknownMarket = "unknown-market",
        /// It is of another market than the one that is imported.
        OtherMarket = "other-market",
        /// It has no number.
        NoNumber = "no-number",
        /// The kind is none.
        UnknownKind = "unknown-kind",
        /// It has no title in one of the languages.
        NoText = "no-text",
        /// A code is none, or there is none.
        BadNumber = "bad-number",
        /// All its codes are excepted.
        NothingLeft = "nothing-left",
        /// An origin is no country, or there is none.
        BadOrigin = "bad-origin",
        /// It is on goods of other countries.
        OtherCountries = "other-countries",
        /// The days are none, or the last is before the first.
        BadPeriod = "bad-period",
        /// An agreement is none that is known here.
        UnknownAgreement = "unknown-agreement",
        /// Nobody says where it stands.
        NoSource = "no-source",
        /// The confidence is not high, medium or low.
        BadConfidence = "bad-confidence",
        /// The same measure was on the same codes, with the same rate, on the same days.
        Repeated = "repeated-code",
    }
}

impl MeasureRefusal {
    /// Whether the row is rightly no part of what is taken.
    pub fn is_right(self) -> bool {
        matches!(self, Self::OtherMarket | Self::OtherCountries)
    }
}

/// A row as it is written.
#[derive(Debug, Clone, Deserialize)]
pub struct MeasureRow {
    /// Whose.
    pub market: String,
    /// Its number.
    pub measure: String,
    /// What it is.
    pub kind: String,
    /// What it is called in Spanish.
    pub title_es: String,
    /// What it is called in English.
    pub title_en: String,
    /// Codes of the market, apart by blanks.
    pub codes: String,
    /// The same, of what it is not on.
    pub except: String,
    /// Countries, apart by blanks, or `all`.
    pub origin: String,
    /// As published; blank where nobody can say it in one rate.
    pub rate: String,
    /// Its first day.
    pub from: String,
    /// Its last day; blank where none is known.
    pub to: String,
    /// Agreements on whose goods it is not levied, apart by blanks.
    pub lifted_by: String,
    /// Where in the source.
    pub citation: String,
    /// The document.
    pub source: String,
    /// How sure it is.
    pub confidence: String,
}

/// What a file of measures is read for, and what it may name.
#[derive(Debug, Clone)]
pub struct Known {
    /// The market whose measures are taken.
    pub market: String,
    /// All markets.
    pub markets: BTreeSet<String>,
    /// All agreements.
    pub agreements: BTreeSet<String>,
}

/// A measure on goods of Mexico.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its number.
    pub number: String,
    /// What it is.
    pub kind: MeasureKind,
    /// What it is called in Spanish.
    pub title_es: String,
    /// What it is called in English.
    pub title_en: String,
    /// On what.
    pub scope: Scope,
    /// As published.
    pub rate: Option<String>,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Option<Day>,
    /// Agreements on whose goods it is not levied.
    pub lifted_by: Vec<String>,
    /// Where in the source.
    pub citation: Option<String>,
    /// The document.
    pub source: String,
    /// How sure it is.
    pub confidence: String,
}

impl MeasureRow {
    /// The measure on goods of Mexico that it is.
    pub fn read(&self, known: &Known) -> Result<Measure, MeasureRefusal> {
        if !known.markets.contains(&self.market) {
            return Err(MeasureRefusal::UnknownMarket);
        }
        if self.market != known.market {
            return Err(MeasureRefusal::OtherMarket);
        }
        let kind = self.kind.parse();
        let kind = kind.map_err(|_| MeasureRefusal::UnknownKind)?;
        let scope = Scope {
            codes: codes(&self.codes)?,
            except: codes(&self.except)?,
        };
        if scope.codes.is_empty() {
            return Err(MeasureRefusal::BadNumber);
        }
        if scope.left().next().is_none() {
            return Err(MeasureRefusal::NothingLeft);
        }
        ensure_of_mexico(&self.origin)?;
        let from = day(&self.from)?;
        let to = said(&self.to).map(|to| day(&to)).transpose()?;
        if to.is_some_and(|to| to < from) {
            return Err(MeasureRefusal::BadPeriod);
        }
        let lifted_by: Vec<String> = self
            .lifted_by
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        if !lifted_by.iter().all(|id| known.agreements.contains(id)) {
            return Err(MeasureRefusal::UnknownAgreement);
        }
        if !CONFIDENCES.contains(&self.confidence.as_str()) {
            return Err(MeasureRefusal::BadConfidence);
        }
        let text = |text: &str, why| said(&cleaned(text)).ok_or(why);
        Ok(Measure {
            number: text(&self.measure, MeasureRefusal::NoNumber)?,
            kind,
            title_es: text(&self.title_es, MeasureRefusal::NoText)?,
            title_en: text(&self.title_en, MeasureRefusal::NoText)?,
            scope,
            rate: said(&cleaned(&self.rate)),
            from,
            to,
            lifted_by,
            citation: said(&cleaned(&self.citation)),
            source: text(&self.source, MeasureRefusal::NoSource)?,
            confidence: self.confidence.clone(),
        })
    }
}

fn codes(text: &str) -> Result<Vec<TariffCode>, MeasureRefusal> {
    let codes = text.split_whitespace().map(str::parse);
    codes
        .collect::<Result<_, _>>()
        .map_err(|_| MeasureRefusal::BadNumber)
}

fn day(text: &str) -> Result<Day, MeasureRefusal> {
    text.parse().map_err(|_| MeasureRefusal::BadPeriod)
}

fn ensure_of_mexico(origin: &str) -> Result<(), MeasureRefusal> {
    let origins: Vec<&str> = origin.split_whitespace().collect();
    if origins == [ALL_ORIGINS] {
        return Ok(());
    }
    let is_country = |origin: &&str| {
        origin.len() == MEXICO.len() && origin.bytes().all(|sign| sign.is_ascii_uppercase())
    };
    if origins.is_empty() || !origins.iter().all(is_country) {
        return Err(MeasureRefusal::BadOrigin);
    }
    let is_of_mexico = origins.contains(&MEXICO);
    is_of_mexico
        .then_some(())
        .ok_or(MeasureRefusal::OtherCountries)
}

/// The codes that a measure is on, and those under them that it is not on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// Whatever begins with one of these,
    pub codes: Vec<TariffCode>,
    /// but with none of these.
    pub except: Vec<TariffCode>,
}

/// How much of a line a measure is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// Only these goods of it; all of them where this is empty.
    pub only: Vec<TariffCode>,
    /// And not these.
    pub except: Vec<TariffCode>,
}

impl Reach {
    /// Whether goods of the line may be spared.
    pub fn is_of_a_part(&self) -> bool {
        !self.only.is_empty() || !self.except.is_empty()
    }
}

impl Scope {
    /// What of a line it is on; none where it is on other goods.
    pub fn on(&self, line: &TariffCode) -> Option<Reach> {
        if is_under_any(line, &self.except) {
            return None;
        }
        let part = |code: &&TariffCode| Extent::of(code, line) == Some(Extent::Part);
        let is_on_all = self.left().any(|code| is_under(line, code));
        let only: Vec<TariffCode> = self
            .left()
            .filter(|code| part(code) && !is_on_all)
            .copied()
            .collect();
        if only.is_empty() && !is_on_all {
            return None;
        }
        let is_met = |code: &&TariffCode| is_on_all || is_under_any(code, &only);
        let except = self.except.iter().filter(|code| part(code) && is_met(code));
        Some(Reach {
            except: except.copied().collect(),
            only,
        })
    }

    /// The codes that are not excepted whole.
    fn left(&self) -> impl Iterator<Item = &TariffCode> {
        let codes = self.codes.iter();
        codes.filter(|code| !is_under_any(code, &self.except))
    }
}

fn is_under_any(code: &TariffCode, goods: &[TariffCode]) -> bool {
    goods.iter().any(|goods| is_under(code, goods))
}

fn is_under(code: &TariffCode, goods: &TariffCode) -> bool {
    Extent::of(goods, code) == Some(Extent::Whole)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Known, Measure, MeasureKind, MeasureRefusal, MeasureRow, Reach, Scope, codes};

    fn known() -> Known {
        Known {
            market: "US".to_owned(),
            markets: ["US", "JP"].map(str::to_owned).into(),
            agreements: ["TMEC"].map(str::to_owned).into(),
        }
    }

    /// A row that is taken, with other texts in some columns.
    fn row(others: &[(&str, &str)]) -> MeasureRow {
        let mut row = serde_json::json!({
            "market": "US",
            "measure": "X-1",
            "kind": "safeguard",
            "title_es": "Medida inventada",
            "title_en": "Made-up measure",
            "codes": "0804.40 2402",
            "except": "08044020",
            "origin": "CN MX",
            "rate": "25%",
            "from": "2026-01-01",
            "to": "2026-12-31",
            "lifted_by": "TMEC",
            "citation": "p. 1",
            "source": "Made-up journal",
            "confidence": "high",
        });
        for (column, text) in others {
            row[column] = (*text).into();
        }
        serde_json::from_value(row).unwrap()
    }

    #[test]
    fn reads_a_row() {
        let read = row(&[]).read(&known()).unwrap();
        assert_eq!(read.kind, MeasureKind::Safeguard);
        assert_eq!(read.scope.codes.len(), 2);
        assert_eq!(read.rate.as_deref(), Some("25%"));
        assert_eq!(read.to.unwrap().to_string(), "2026-12-31");
        let blanks = ["to", "except", "lifted_by", "citation"].map(|column| (column, ""));
        let blanks = [&blanks[..], &[("rate", " "), ("origin", "all")]].concat();
        let Measure {
            to,
            rate,
            lifted_by,
            citation,
            ..
        } = row(&blanks).read(&known()).unwrap();
        assert_eq!((to, rate, citation, lifted_by.len()), (None, None, None, 0));
    }

    #[rstest]
    #[case("market", "XX", MeasureRefusal::UnknownMarket)]
    #[case("market", "JP", MeasureRefusal::OtherMarket)]
    #[case("measure", " ", MeasureRefusal::NoNumber)]
    #[case("kind", "tariff", MeasureRefusal::UnknownKind)]
    #[case("title_es", "", MeasureRefusal::NoText)]
    #[case("title_en", "", MeasureRefusal::NoText)]
    #[case("codes", "", MeasureRefusal::BadNumber)]
    #[case("codes", "0804 all", MeasureRefusal::BadNumber)]
    #[case("except", "0804.4X", MeasureRefusal::BadNumber)]
    #[case("except", "0804 24", MeasureRefusal::NothingLeft)]
    #[case("origin", "", MeasureRefusal::BadOrigin)]
    #[case("origin", "Mexico", MeasureRefusal::BadOrigin)]
    #[case("origin", "all MX", MeasureRefusal::BadOrigin)]
    #[case("origin", "CN VN", MeasureRefusal::OtherCountries)]
    #[case("from", "", MeasureRefusal::BadPeriod)]
    #[case("from", "01/01/2026", MeasureRefusal::BadPeriod)]
    #[case("to", "2026-02-30", MeasureRefusal::BadPeriod)]
    #[case("to", "2025-12-31", MeasureRefusal::BadPeriod)]
    #[case("lifted_by", "TMEC NAFTA", MeasureRefusal::UnknownAgreement)]
    #[case("source", "", MeasureRefusal::NoSource)]
    #[case("confidence", "sure", MeasureRefusal::BadConfidence)]
    fn refuses_a_row_by_its_reason(
        #[case] column: &str,
        #[case] text: &str,
        #[case] expected: MeasureRefusal,
    ) {
        let refused = row(&[(column, text)]).read(&known()).unwrap_err();
        assert_eq!(refused, expected);
    }

    #[rstest]
    #[case::under_a_code("080440", "", "08044000", Some(("", "")))]
    #[case::the_code_itself("080440", "", "080440", Some(("", "")))]
    #[case::filled_up("0804400000", "", "08044000", Some(("", "")))]
    #[case::elsewhere("080440", "", "08045000", None)]
    #[case::excepted("0804", "080440", "08044000", None)]
    #[case::beside_the_excepted("0804", "080440", "08045000", Some(("", "")))]
    #[case::a_part("0804400020", "", "08044000", Some(("0804400020", "")))]
    #[case::all_but_a_part("080440", "0804400020", "08044000", Some(("", "0804400020")))]
    #[case::excepted_elsewhere("0804", "2402", "08044000", Some(("", "")))]
    #[case::a_part_but_a_part("08044010", "0804401030 0804402010", "080440",
        Some(("08044010", "0804401030")))]
    #[case::a_part_that_is_excepted("0804400020 2402", "0804400020", "08044000", None)]
    #[case::all_and_a_part("080440 0804400020", "", "08044000", Some(("", "")))]
    fn is_on_what_begins_with_a_code_and_not_with_an_excepted_one(
        #[case] on: &str,
        #[case] except: &str,
        #[case] line: &str,
        #[case] expected: Option<(&str, &str)>,
    ) {
        let scope = Scope {
            codes: codes(on).unwrap(),
            except: codes(except).unwrap(),
        };
        let reach = scope.on(&line.parse().unwrap());
        let expected = expected.map(|(only, except)| Reach {
            only: codes(only).unwrap(),
            except: codes(except).unwrap(),
        });
        assert_eq!(reach, expected);
        let is_of_a_part = expected.is_some_and(|reach| {
            reach
                != Reach {
                    only: Vec::new(),
                    except: Vec::new(),
                }
        });
        assert_eq!(
            reach.is_some_and(|reach| reach.is_of_a_part()),
            is_of_a_part
        );
    }
}
