//! A tree in the words of an agreement: what a text must say to mean it.

use super::change::{AT_LEAST, AT_MOST, METHODS, OTHERS};
use super::folded::code_text;
use super::manufacture::{ANY_HEADING, CEILING, OTHER_HEADING, OVER_ORIGINATING};
use super::materials::SAME_HEADING;
use super::{Goods, ReadRule, Wording};
use crate::origin::rule::{
    Alternative, Bound, Material, Name, RegionalValueContent, RvcMethod, Shift, ShiftFrom, Term,
};
use crate::treaties::hs_code::CodeRange;

/// Writes a rule in the wording.
pub fn print(rule: &ReadRule, wording: Wording) -> String {
    let alternatives = &rule.rule.alternatives;
    match wording {
        Wording::Manufacture => {
            let said: Vec<_> = alternatives.iter().map(manufacture).collect();
            said.join("; or ")
        }
        Wording::Cptpp | Wording::UsNote => {
            let mut said = String::new();
            let mut last: Option<(&Goods, &[Term])> = None;
            for (alternative, goods) in alternatives.iter().zip(&rule.goods) {
                let (floor, rest) = floor_of(&alternative.terms);
                let is_further = floor.is_some() && last == Some((goods, rest));
                if !said.is_empty() {
                    said.push_str("; or ");
                }
                said.push_str(&if is_further {
                    floor
                        .map(|floor| floor_text(floor, wording))
                        .unwrap_or_default()
                } else {
                    change(rest, floor, goods, wording)
                });
                last = floor.map(|_| (goods, rest));
            }
            format!("{said}.")
        }
    }
}

fn floor_of(terms: &[Term]) -> (Option<&RegionalValueContent>, &[Term]) {
    match terms.split_last() {
        Some((Term::RegionalValueContent(floor), rest)) => (Some(floor), rest),
        _ => (None, terms),
    }
}

fn change(
    terms: &[Term],
    floor: Option<&RegionalValueContent>,
    goods: &Goods,
    wording: Wording,
) -> String {
    let mut said: String = terms
        .iter()
        .map(|term| change_term(term, goods, wording))
        .collect();
    if let Some(floor) = floor {
        said.push_str(", provided there is a regional value content of not less than ");
        said.push_str(&floor_text(floor, wording));
    }
    said
}

fn change_term(term: &Term, goods: &Goods, wording: Wording) -> String {
    let goods_said = goods_text(goods);
    match term {
        Term::Shift(shift) => shift_text(shift, goods, wording),
        Term::NoChange => format!("No change in tariff classification required for {goods_said}"),
        Term::From(materials) => format!("A change to {goods_said} from {}", or_list(materials)),
        Term::Weight {
            measure,
            bound,
            percent,
        } => {
            let bound = match bound {
                Bound::AtLeast => AT_LEAST,
                Bound::AtMost => AT_MOST,
            };
            let bounded = words(measure).replacen('…', &format!("{bound} {percent}%"), 1);
            format!(", provided {bounded}")
        }
        Term::Process(process) => format!(", provided {}", words(process)),
        // The agreements of this wording have no such term: its form is no text of theirs.
        Term::RegionalValueContent(_)
        | Term::MaximumNonOriginating { .. }
        | Term::WhollyObtained(_)
        | Term::Originating(_)
        | Term::NotOverOriginating => format!(", {term}"),
    }
}

fn goods_text(goods: &Goods) -> String {
    let codes: Vec<_> = goods.codes.iter().map(code_text).collect();
    let codes = codes.join(" or ");
    match &goods.kind {
        None => codes,
        Some(Name::Ours(_)) => format!("any other good of {codes}"),
        Some(Name::Quoted(quote)) => of_codes(quote.as_str(), &codes),
    }
}

fn shift_text(shift: &Shift, goods: &Goods, wording: Wording) -> String {
    let mut said = format!("A change to {} from ", goods_text(goods));
    if !shift.allow.is_empty() {
        said.push_str(&or_list(&shift.allow));
        said.push_str(", whether or not there is also a change from ");
    }
    let other = OTHERS.iter().find(|(from, _)| *from == shift.from);
    said.push_str(other.map_or("any heading", |(_, words)| words));
    let depth = match shift.from {
        ShiftFrom::Heading => Some((4, "heading")),
        ShiftFrom::Subheading => Some((6, "subheading")),
        ShiftFrom::Chapter
        | ShiftFrom::HeadingGroup
        | ShiftFrom::SubheadingGroup
        | ShiftFrom::Anywhere => None,
    };
    if let (Some((length, noun)), Wording::UsNote) = (depth, wording)
        && goods.codes.iter().any(|range| is_several(range, length))
    {
        said.extend([", including another ", noun, " within that group"]);
    }
    if !shift.except.is_empty() {
        said.push_str(", except from ");
        said.push_str(&or_list(&shift.except));
    }
    said
}

fn is_several(range: &CodeRange, length: usize) -> bool {
    range.first.truncated(length) != range.last.truncated(length)
}

fn floor_text(floor: &RegionalValueContent, wording: Wording) -> String {
    let words = |(method, words): &&(RvcMethod, &str)| {
        *method == floor.method && words.starts_with("where") == (wording == Wording::UsNote)
    };
    let method = METHODS.iter().find(words).map_or("", |(_, words)| words);
    let counted = and_list(&floor.counted);
    format!("{}% {method} {counted}", floor.percent)
}

fn manufacture(alternative: &Alternative) -> String {
    let mut said = String::new();
    let mut last: Option<&Term> = None;
    for term in &alternative.terms {
        let clause = clause(term, last);
        let is_joined = clause.starts_with("provided");
        said.push_str(match last {
            None => "",
            Some(_) if is_joined => " ",
            Some(_) => ". ",
        });
        said.push_str(&clause);
        last = Some(term);
    }
    match alternative.terms.first() {
        Some(Term::Process(process)) if !words(process).starts_with("by ") => format!("{said}."),
        _ => format!("Manufacture {said}."),
    }
}

fn clause(term: &Term, last: Option<&Term>) -> String {
    match term {
        Term::Shift(shift) => shift_clause(shift),
        Term::From(materials) => match kinds(materials).as_slice() {
            [one] => format!("from {}", grouped(one)),
            several => {
                let members: Vec<_> = several.iter().map(|kind| grouped(kind)).collect();
                format!("from: - {}", members.join(", - "))
            }
        },
        Term::WhollyObtained(materials) => {
            format!(
                "all the {} used must be wholly obtained",
                grouped(materials)
            )
        }
        Term::Originating(materials) if materials.is_empty() => {
            "all the materials used must already be originating".to_owned()
        }
        Term::Originating(materials) => {
            format!(
                "all the {} used must already be originating",
                grouped(materials)
            )
        }
        Term::NotOverOriginating => OVER_ORIGINATING.to_owned(),
        Term::MaximumNonOriginating { scope, percent } => {
            let counted = match (scope.as_slice(), last) {
                ([], _) => "the value of all the materials used".to_owned(),
                (scope, Some(Term::Shift(shift))) if shift.allow == scope => {
                    "provided their value".to_owned()
                }
                (scope, Some(Term::From(from))) if from == scope && !is_plain_name(scope) => {
                    "where its value".to_owned()
                }
                (scope, _) if is_named(scope) => format!("the value of the {}", grouped(scope)),
                (scope, _) => format!("the value of all the {} used", grouped(scope)),
            };
            format!("{counted} {AT_MOST} {percent}% {CEILING}")
        }
        Term::Process(process) => words(process),
        // As above: no text of this wording has such a term.
        Term::NoChange | Term::RegionalValueContent(_) | Term::Weight { .. } => term.to_string(),
    }
}

fn shift_clause(shift: &Shift) -> String {
    let mut said = match shift.from {
        ShiftFrom::Heading => OTHER_HEADING.to_owned(),
        ShiftFrom::Anywhere => format!("from {ANY_HEADING}"),
        ShiftFrom::Chapter
        | ShiftFrom::HeadingGroup
        | ShiftFrom::Subheading
        | ShiftFrom::SubheadingGroup => return shift.to_string(),
    };
    if !shift.except.is_empty() {
        said.push_str(" except ");
        said.push_str(&grouped(&shift.except));
    }
    if shift.allow.is_empty() {
        return said;
    }
    let allowed = grouped(&shift.allow);
    let is_included =
        shift.from == ShiftFrom::Anywhere && shift.except.is_empty() && !has_names(&shift.allow);
    if is_included {
        said.extend([", including other ", &allowed]);
    } else {
        said.extend([". However, ", &allowed, " may be used"]);
    }
    said
}

fn has_names(materials: &[Material]) -> bool {
    materials
        .iter()
        .any(|one| !matches!(one, Material::Coded(_)))
}

fn is_named(materials: &[Material]) -> bool {
    let is_quoted = |one: &Material| match one {
        Material::Named(name) | Material::NamedOf(name, _) => matches!(name, Name::Quoted(_)),
        Material::Coded(_) => false,
    };
    materials.iter().any(is_quoted)
}

fn is_plain_name(materials: &[Material]) -> bool {
    matches!(materials, [Material::Named(_)])
}

fn or_list(materials: &[Material]) -> String {
    let said: Vec<_> = materials.iter().map(material).collect();
    said.join(" or ")
}

fn and_list(materials: &[Material]) -> String {
    let said: Vec<_> = materials.iter().map(material).collect();
    said.join(" and ")
}

fn material(material: &Material) -> String {
    match material {
        Material::Coded(range) => code_text(range),
        Material::Named(name) => words(name),
        Material::NamedOf(name, range) => of_codes(&words(name), &code_text(range)),
    }
}

/// Codes and names of one kind once: `materials of heading 2901, heading 2902`.
fn grouped(materials: &[Material]) -> String {
    let said: Vec<_> = kinds(materials)
        .into_iter()
        .flat_map(|kind| {
            kind.iter().enumerate().map(|(place, one)| match one {
                Material::Coded(range) | Material::NamedOf(_, range) if place > 0 => {
                    code_text(range)
                }
                Material::Coded(range) => format!("materials of {}", code_text(range)),
                Material::Named(_) | Material::NamedOf(..) => material(one),
            })
        })
        .collect();
    said.join(", ")
}

/// Materials that are said in one breath.
fn kinds(materials: &[Material]) -> Vec<&[Material]> {
    let is_one_kind = |one: &Material, other: &Material| match (one, other) {
        (Material::Coded(_), Material::Coded(_)) => true,
        (Material::NamedOf(one, _), Material::NamedOf(other, _)) => one == other,
        _ => false,
    };
    materials.chunk_by(is_one_kind).collect()
}

/// A name with its codes where `…` holds their place, or at its end.
fn of_codes(name: &str, codes: &str) -> String {
    match name.split_once('…') {
        Some(("", after)) => format!("{codes} {}", after.trim()),
        Some((before, after)) => format!("{} of {codes} {}", before.trim(), after.trim()),
        None => format!("{name} of {codes}"),
    }
}

fn words(name: &Name) -> String {
    match name {
        Name::Ours(code) if code.as_str() == SAME_HEADING => {
            "materials classified within the same heading".to_owned()
        }
        Name::Ours(code) => code.to_string(),
        Name::Quoted(quote) => quote.as_str().to_owned(),
    }
}
