//! Reads the structured form of a rule: alternatives with ` | ` between, terms with ` & `, and at the
//! end of an alternative, in parentheses, the goods for which it stands.

use std::str::FromStr;

use rust_decimal::Decimal;

use crate::origin::rule::{
    Alternative, Bound, Code, Material, Name, Quote, RegionalValueContent, Rule, RvcMethod, Shift,
    ShiftFrom, Term,
};
use crate::treaties::hs_code::{CodeRange, TariffCode};

crate::text_enum! {
    /// Why a structured form was not understood.
    pub enum RefusalReason {
        /// A part of it is missing.
        Empty = "rule-empty",
        /// No term has this name.
        UnknownTerm = "rule-unknown-term",
        /// EXC or ALLOW stands without a shift before it.
        NoShift = "rule-no-shift",
        /// No code, run of codes or name of a material.
        Material = "rule-material",
        /// No percentage between 0 and 100.
        Percent = "rule-percent",
        /// No method of regional value content.
        Method = "rule-method",
        /// No code of ours.
        Code = "rule-code",
        /// Two floors of regional value content that must both be met: no agreement asks that, and
        /// a sentence would say that one is enough.
        TwoFloors = "rule-two-floors",
    }
}

/// The structured form was not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}: {part}")]
pub struct RuleRefusal {
    /// Why.
    pub reason: RefusalReason,
    /// The part that was not understood.
    pub part: String,
}

impl FromStr for Rule {
    type Err = RuleRefusal;

    fn from_str(text: &str) -> Result<Self, RuleRefusal> {
        let alternatives: Result<_, _> = split(text, " | ").map(str::parse).collect();
        Ok(Self {
            alternatives: alternatives?,
        })
    }
}

impl FromStr for Alternative {
    type Err = RuleRefusal;

    fn from_str(text: &str) -> Result<Self, RuleRefusal> {
        let (text, good) = match text
            .strip_suffix(')')
            .and_then(|rest| split_last(rest, " ("))
        {
            Some((text, good)) => (text, Some(good.parse()?)),
            None => (text, None),
        };
        let mut terms = Vec::new();
        for part in split(text, " & ").map(str::trim) {
            let (name, inside) = split_call(part)?;
            match name {
                "EXC" => last_shift(&mut terms, part)?
                    .except
                    .extend(materials(inside)?),
                "ALLOW" => last_shift(&mut terms, part)?
                    .allow
                    .extend(materials(inside)?),
                _ => terms.push(term(name, inside)?),
            }
        }
        let is_floor = |term: &&Term| matches!(term, Term::RegionalValueContent(_));
        if terms.iter().filter(is_floor).count() > 1 {
            return Err(refused(RefusalReason::TwoFloors, text));
        }
        Ok(Self { terms, good })
    }
}

impl FromStr for Code {
    type Err = RuleRefusal;

    fn from_str(text: &str) -> Result<Self, RuleRefusal> {
        let is_sign =
            |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || b"-.".contains(&sign);
        if !text.is_empty() && text.bytes().all(is_sign) {
            Ok(Self(text.to_owned()))
        } else {
            Err(refused(RefusalReason::Code, text))
        }
    }
}

impl FromStr for Name {
    type Err = RuleRefusal;

    fn from_str(text: &str) -> Result<Self, RuleRefusal> {
        match text.strip_prefix('"') {
            None => text.parse().map(Self::Ours),
            Some(rest) => rest
                .strip_suffix('"')
                .and_then(Quote::of)
                .map(Self::Quoted)
                .ok_or_else(|| refused(RefusalReason::Code, text)),
        }
    }
}

impl FromStr for Material {
    type Err = RuleRefusal;

    fn from_str(text: &str) -> Result<Self, RuleRefusal> {
        let text = text.trim();
        if let Some((name, codes)) = split_once(text, ":") {
            return Ok(Self::NamedOf(name.parse()?, range(codes)?));
        }
        if text.starts_with("ch.") || text.starts_with(|sign: char| sign.is_ascii_digit()) {
            return range(text).map(Self::Coded);
        }
        text.parse().map(Self::Named)
    }
}

/// `NAME(inside)`, or `NAME` alone.
fn split_call(part: &str) -> Result<(&str, &str), RuleRefusal> {
    let Some((name, rest)) = part.split_once('(') else {
        return match part {
            "" => Err(refused(RefusalReason::Empty, part)),
            name => Ok((name, "")),
        };
    };
    let inside = rest.strip_suffix(')').map(str::trim);
    match inside {
        Some(inside) if !inside.is_empty() => Ok((name, inside)),
        Some(_) | None => Err(refused(RefusalReason::Empty, part)),
    }
}

fn last_shift<'a>(terms: &'a mut [Term], part: &str) -> Result<&'a mut Shift, RuleRefusal> {
    match terms.last_mut() {
        Some(Term::Shift(shift)) => Ok(shift),
        _ => Err(refused(RefusalReason::NoShift, part)),
    }
}

fn term(name: &str, inside: &str) -> Result<Term, RuleRefusal> {
    let from = match name {
        "CC" => Some(ShiftFrom::Chapter),
        "CTH" => Some(ShiftFrom::Heading),
        "CTHG" => Some(ShiftFrom::HeadingGroup),
        "CTSH" => Some(ShiftFrom::Subheading),
        "CTSHG" => Some(ShiftFrom::SubheadingGroup),
        "ANY" => Some(ShiftFrom::Anywhere),
        _ => None,
    };
    match (name, from, inside.is_empty()) {
        (_, Some(from), true) => Ok(Term::Shift(Shift {
            from,
            except: vec![],
            allow: vec![],
        })),
        ("NC", None, true) => Ok(Term::NoChange),
        ("FROM", None, false) => materials(inside).map(Term::From),
        ("WOMAT", None, false) => materials(inside).map(Term::WhollyObtained),
        ("ORIG", None, true) => Ok(Term::Originating(vec![])),
        ("ORIG", None, false) => materials(inside).map(Term::Originating),
        ("NOM<=OM", None, true) => Ok(Term::NotOverOriginating),
        ("RVC", None, false) => regional_value_content(inside),
        ("MAXNOM", None, false) => maximum_non_originating(inside),
        ("WT", None, false) => weight(inside),
        ("PROC", None, false) => inside.parse().map(Term::Process),
        _ => Err(refused(RefusalReason::UnknownTerm, name)),
    }
}

/// `TV>=60`, or `FV>=50;8501,8503`.
fn regional_value_content(inside: &str) -> Result<Term, RuleRefusal> {
    let (floor, counted) = split_once(inside, ";").unwrap_or((inside, ""));
    let (method, floor) = floor
        .split_once(">=")
        .ok_or_else(|| refused(RefusalReason::Percent, inside))?;
    let method: RvcMethod = method
        .parse()
        .map_err(|_| refused(RefusalReason::Method, method))?;
    let counted = if counted.is_empty() {
        vec![]
    } else {
        materials(counted)?
    };
    Ok(Term::RegionalValueContent(RegionalValueContent {
        method,
        percent: percent(floor)?,
        counted,
    }))
}

/// `40%`, or `8503<=10%`.
fn maximum_non_originating(inside: &str) -> Result<Term, RuleRefusal> {
    let (scope, ceiling) = match split_once(inside, "<=") {
        Some((scope, ceiling)) => (materials(scope)?, ceiling),
        None => (vec![], inside),
    };
    let ceiling = ceiling
        .strip_suffix('%')
        .ok_or_else(|| refused(RefusalReason::Percent, inside))?;
    Ok(Term::MaximumNonOriginating {
        scope,
        percent: percent(ceiling)?,
    })
}

/// `green-coffee<=60`, or `originating-tobacco>=70`.
fn weight(inside: &str) -> Result<Term, RuleRefusal> {
    let at_most = split_once(inside, "<=").map(|parts| (parts, Bound::AtMost));
    let at_least = split_once(inside, ">=").map(|parts| (parts, Bound::AtLeast));
    let ((measure, limit), bound) = at_most
        .or(at_least)
        .ok_or_else(|| refused(RefusalReason::Percent, inside))?;
    Ok(Term::Weight {
        measure: measure.parse()?,
        bound,
        percent: percent(limit)?,
    })
}

fn percent(text: &str) -> Result<Decimal, RuleRefusal> {
    Decimal::from_str_exact(text)
        .ok()
        .filter(|percent| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(percent))
        .ok_or_else(|| refused(RefusalReason::Percent, text))
}

fn materials(text: &str) -> Result<Vec<Material>, RuleRefusal> {
    split(text, ",").map(str::parse).collect()
}

/// `8708.99`, `5403.33-5403.39`, `4010-4017` or `ch.54`: both ends as deep, in order.
fn range(text: &str) -> Result<CodeRange, RuleRefusal> {
    let refused = || refused(RefusalReason::Material, text);
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let first = code(first).ok_or_else(refused)?;
    let last = code(last).ok_or_else(refused)?;
    if first.len() == last.len() && first <= last {
        Ok(CodeRange { first, last })
    } else {
        Err(refused())
    }
}

fn code(text: &str) -> Option<TariffCode> {
    let (digits, is_deep_enough): (String, fn(usize) -> bool) = match text.strip_prefix("ch.") {
        Some(chapter) => (format!("{chapter:0>2}"), |depth| depth == 2),
        None => (text.to_owned(), |depth| matches!(depth, 4 | 6 | 8)),
    };
    let code: TariffCode = digits.parse().ok()?;
    is_deep_enough(code.len()).then_some(code)
}

/// The places of a separator outside quotes.
fn places<'a>(text: &'a str, separator: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut is_quoted = false;
    text.char_indices().filter_map(move |(place, sign)| {
        is_quoted ^= sign == '"';
        let rest = text.get(place..).unwrap_or_default();
        (!is_quoted && rest.starts_with(separator)).then_some(place)
    })
}

fn split<'a>(text: &'a str, separator: &'a str) -> impl Iterator<Item = &'a str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (part, left) = match split_once(rest?, separator) {
            Some((part, left)) => (part, Some(left)),
            None => (rest?, None),
        };
        rest = left;
        Some(part)
    })
}

fn split_once<'a>(text: &'a str, separator: &'a str) -> Option<(&'a str, &'a str)> {
    let place = places(text, separator).next();
    parted(text, separator, place?)
}

fn split_last<'a>(text: &'a str, separator: &'a str) -> Option<(&'a str, &'a str)> {
    let place = places(text, separator).last();
    parted(text, separator, place?)
}

fn parted<'a>(text: &'a str, separator: &str, place: usize) -> Option<(&'a str, &'a str)> {
    Some((text.get(..place)?, text.get(place + separator.len()..)?))
}

fn refused(reason: RefusalReason, part: &str) -> RuleRefusal {
    RuleRefusal {
        reason,
        part: part.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{RefusalReason, Rule};
    use crate::origin::rule::{Material, Term};

    #[rstest]
    #[case("CC")]
    #[case("CTH & EXC(4010-4017)")]
    #[case("CC & EXC(5106-5113,ch.54,5403.33-5403.39,9619) & PROC(cut-and-sewn)")]
    #[case("CTH & ALLOW(same-heading) & MAXNOM(same-heading<=20%) | MAXNOM(40%)")]
    #[case("CTH | NC & RVC(BU>=30) | NC & RVC(FV>=50;8501,stators-rotors:8503)")]
    #[case("CTH & RVC(NC>=62.5) (up-to-15-persons) | CTH & RVC(NC>=60) (16-or-more-persons)")]
    #[case("CTSH | NC & PROC(separation-or-alloying) (7106.91)")]
    #[case("WOMAT(ch.8) & MAXNOM(ch.17<=30%)")]
    #[case("WT(originating-tobacco>=70)")]
    #[case("CTSHG | CTH & ALLOW(8607.19.06) & RVC(TV>=60)")]
    #[case("FROM(\"yarn (a, b & c) | d: e\",\"rags … of wool\":6310) & PROC(\"see note 7 >= 2\")")]
    #[case("CC & EXC(ch.3) (\"Thunnini (Tuna)\") | CTH (any-other-good)")]
    #[case("MAXNOM(\"a <= b\"<=20%) & ORIG & ORIG(\"fruit juice\") & NOM<=OM")]
    #[case("WT(\"… by weight of the polymer is originating\">=50)")]
    #[case("ANY & EXC(2207,2208) & ALLOW(arrak:2208) & WT(arrak<=5)")]
    fn prints_back_what_it_read(#[case] text: &str) {
        assert_eq!(text.parse::<Rule>().unwrap().to_string(), text);
    }

    #[test]
    fn exceptions_belong_to_the_shift_before_them() {
        let rule: Rule = "CTH & EXC(3003) & RVC(TV>=60)".parse().unwrap();
        let terms = &rule.alternatives[0].terms;
        assert_eq!(terms.len(), 2);
        let Term::Shift(shift) = &terms[0] else {
            panic!("a shift comes first")
        };
        assert!(matches!(shift.except[0], Material::Coded(_)));
    }

    #[rstest]
    #[case("", RefusalReason::Empty)]
    #[case("CTH & ", RefusalReason::Empty)]
    #[case("CTH | ", RefusalReason::Empty)]
    #[case("EXC()", RefusalReason::Empty)]
    #[case("CTX", RefusalReason::UnknownTerm)]
    #[case("CC(0805)", RefusalReason::UnknownTerm)]
    #[case("RVC", RefusalReason::UnknownTerm)]
    #[case("EXC(0805)", RefusalReason::NoShift)]
    #[case("NC & ALLOW(0805)", RefusalReason::NoShift)]
    #[case("CC & EXC(0805-08)", RefusalReason::Material)]
    #[case("CC & EXC(0806-0805)", RefusalReason::Material)]
    #[case("CC & EXC(54)", RefusalReason::Material)]
    #[case("CC & EXC(08051)", RefusalReason::Material)]
    #[case("NC & RVC(TV>60)", RefusalReason::Percent)]
    #[case("NC & RVC(TV>=160)", RefusalReason::Percent)]
    #[case("MAXNOM(40)", RefusalReason::Percent)]
    #[case("WT(arrak=5)", RefusalReason::Percent)]
    #[case("NC & RVC(XX>=60)", RefusalReason::Method)]
    #[case("PROC(Cut and sewn)", RefusalReason::Code)]
    #[case("CC (Other)", RefusalReason::Code)]
    #[case("PROC(\"\")", RefusalReason::Code)]
    #[case("PROC(\"cut)", RefusalReason::Code)]
    #[case("NOM<=OM(0805)", RefusalReason::UnknownTerm)]
    #[case("NC & RVC(TV>=60) & RVC(NC>=50)", RefusalReason::TwoFloors)]
    fn says_why_a_form_was_not_understood(#[case] text: &str, #[case] reason: RefusalReason) {
        assert_eq!(text.parse::<Rule>().unwrap_err().reason, reason, "{text}");
    }
}
