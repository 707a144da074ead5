//! Materials as a sentence lists them: codes of one depth together, and each name once.

use crate::origin::rule::{Material, Name};
use crate::origin::terms::NoWords;
use crate::treaties::hs_code::{CodeRange, TariffCode};

/// How deep codes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    /// Two digits.
    Chapter,
    /// Four digits.
    Heading,
    /// Six digits.
    Subheading,
    /// Eight digits: a line of one country.
    TariffLine,
}

/// Materials that are said in one breath.
pub(super) enum Group {
    /// Everything of these codes.
    Coded(Codes),
    /// What the words say, of these codes only where there are any.
    Named(String, Option<Codes>),
}

/// Codes of one depth.
pub(super) struct Codes {
    pub(super) depth: Depth,
    ranges: Vec<CodeRange>,
}

impl Codes {
    /// More than one code.
    pub(super) fn is_plural(&self) -> bool {
        self.ranges.len() > 1 || self.ranges.iter().any(|range| range.first != range.last)
    }

    /// Each code or run of codes as the trade writes it, with `to` between the ends of a run.
    pub(super) fn texts(&self, to: &str) -> Vec<String> {
        self.ranges
            .iter()
            .map(|range| range_text(range, to))
            .collect()
    }
}

/// Groups materials: coded ones by depth, in the order of their first appearance; named ones by
/// name.
pub(super) fn groups(
    materials: &[Material],
    words: impl Fn(&Name) -> Result<String, NoWords>,
) -> Result<Vec<Group>, NoWords> {
    let mut groups = Vec::new();
    for material in materials {
        match material {
            Material::Coded(range) => add_coded(&mut groups, *range),
            Material::Named(name) => groups.push(Group::Named(words(name)?, None)),
            Material::NamedOf(name, range) => add_named(&mut groups, words(name)?, *range),
        }
    }
    Ok(groups)
}

/// A code as the trade writes it: `8`, `30.03`, `8708.99`.
pub(super) fn code_text(code: &TariffCode) -> String {
    match (depth(code), code.digits().split_at(code.len().min(2))) {
        (Depth::Chapter, _) => code.chapter().to_string(),
        (Depth::Heading, (chapter, rest)) => format!("{chapter}.{rest}"),
        (Depth::Subheading | Depth::TariffLine, _) => code.pointed(),
    }
}

/// A run of codes; one code stands alone.
pub(super) fn range_text(range: &CodeRange, to: &str) -> String {
    let first = code_text(&range.first);
    if range.first == range.last {
        return first;
    }
    format!("{first} {to} {}", code_text(&range.last))
}

fn add_coded(groups: &mut Vec<Group>, range: CodeRange) {
    let depth = depth(&range.first);
    let same_depth = groups.iter_mut().find_map(|group| match group {
        Group::Coded(codes) if codes.depth == depth => Some(codes),
        Group::Coded(_) | Group::Named(..) => None,
    });
    match same_depth {
        Some(codes) => codes.ranges.push(range),
        None => groups.push(Group::Coded(codes(range))),
    }
}

fn add_named(groups: &mut Vec<Group>, words: String, range: CodeRange) {
    let depth = depth(&range.first);
    let same_name = groups.iter_mut().find_map(|group| match group {
        Group::Named(name, Some(codes)) if *name == words && codes.depth == depth => Some(codes),
        Group::Named(..) | Group::Coded(_) => None,
    });
    match same_name {
        Some(codes) => codes.ranges.push(range),
        None => groups.push(Group::Named(words, Some(codes(range)))),
    }
}

fn codes(range: CodeRange) -> Codes {
    Codes {
        depth: depth(&range.first),
        ranges: vec![range],
    }
}

fn depth(code: &TariffCode) -> Depth {
    match code.len() {
        0..=3 => Depth::Chapter,
        4..=5 => Depth::Heading,
        6..=7 => Depth::Subheading,
        _ => Depth::TariffLine,
    }
}
