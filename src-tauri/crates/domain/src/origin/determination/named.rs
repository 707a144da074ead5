//! Whether a line is one of the materials that a rule lists, and whether a code is of the goods that
//! it names: by code where codes tell, else by what was answered.

use super::Scene;
use super::step::{OriginNeed, Outcome};
use crate::origin::rule::{Material, Name};
use crate::treaties::hs_code::{CodeRange, TariffCode};

/// Materials of the heading of the good.
const SAME_HEADING: &str = "same-heading";

/// Yes, no, or what must be known to say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    Unsure(OriginNeed),
}

/// The codes of a line in an edition: one, or several where today's code had several.
pub(super) type Codes = Result<Vec<TariffCode>, OriginNeed>;

impl Truth {
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (unsure @ Self::Unsure(_), _) | (_, unsure @ Self::Unsure(_)) => unsure,
            (Self::Yes, Self::Yes) => Self::Yes,
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (unsure @ Self::Unsure(_), _) | (_, unsure @ Self::Unsure(_)) => unsure,
            (Self::No, Self::No) => Self::No,
        }
    }

    pub(super) fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            unsure @ Self::Unsure(_) => unsure,
        }
    }

    /// One is enough; the rest is not looked at.
    pub(super) fn any(truths: impl Iterator<Item = Self>) -> Self {
        let mut any = Self::No;
        for truth in truths {
            any = any.or(truth);
            if any == Self::Yes {
                break;
            }
        }
        any
    }

    /// Of something that several codes may say differently.
    pub(super) fn agreed(
        truths: impl Iterator<Item = Self>,
        differing: impl FnOnce() -> OriginNeed,
    ) -> Self {
        let mut agreed: Option<Self> = None;
        for truth in truths {
            match &agreed {
                None => agreed = Some(truth),
                Some(known) if *known == truth => {}
                Some(_) => return Self::Unsure(differing()),
            }
        }
        agreed.unwrap_or_else(|| Self::Unsure(differing()))
    }
}

impl From<bool> for Truth {
    fn from(is_so: bool) -> Self {
        if is_so { Self::Yes } else { Self::No }
    }
}

impl From<Result<bool, OriginNeed>> for Truth {
    fn from(answer: Result<bool, OriginNeed>) -> Self {
        answer.map_or_else(Self::Unsure, Self::from)
    }
}

impl From<Truth> for Outcome {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::Yes => Self::Met,
            Truth::No => Self::NotMet,
            Truth::Unsure(_) => Self::Open,
        }
    }
}

impl Scene<'_> {
    /// Whether a line is one of these materials.
    pub(super) fn is_any_of(&self, materials: &[Material], index: usize) -> Truth {
        Truth::any(
            materials
                .iter()
                .map(|material| self.is_one_of(material, index)),
        )
    }

    fn is_one_of(&self, material: &Material, index: usize) -> Truth {
        match material {
            Material::Coded(range) => self.line_within(range, index),
            Material::Named(name) if is_same_heading(name) => self
                .each_code(index, |code, good| {
                    Truth::from(code.heading() == good.heading())
                }),
            Material::Named(name) => self.is_named(name, index),
            Material::NamedOf(name, range) => self
                .line_within(range, index)
                .and(self.is_named(name, index)),
        }
    }

    /// Digits beyond the sixth are a country's own: where a range of such codes divides a subheading,
    /// somebody must say which it is.
    fn line_within(&self, range: &CodeRange, index: usize) -> Truth {
        let shared = CodeRange {
            first: range.first.shared(),
            last: range.last.shared(),
        };
        let is_within = self.each_code(index, |code, _| shared.contains(&code).into());
        if shared == *range {
            is_within
        } else {
            is_within.and(self.named_by(&Material::Coded(*range).to_string(), index))
        }
    }

    fn is_named(&self, name: &Name, index: usize) -> Truth {
        self.named_by(&name.to_string(), index)
    }

    fn named_by(&self, name: &str, index: usize) -> Truth {
        let Some(used) = self.bill.lines.get(index) else {
            return Truth::No;
        };
        let answer = used.line.named.get(name).copied();
        let need = || OriginNeed::LineNamed {
            line: used.place.clone(),
            name: name.to_owned(),
        };
        answer.ok_or_else(need).into()
    }

    /// What holds for every code that the line and the good may have in the edition.
    pub(super) fn each_code(
        &self,
        index: usize,
        holds: impl Fn(TariffCode, TariffCode) -> Truth,
    ) -> Truth {
        let Some(used) = self.bill.lines.get(index) else {
            return Truth::No;
        };
        let (goods, lines) = match (&self.codes.good, self.codes.lines.get(index)) {
            (Ok(goods), Some(Ok(lines))) => (goods, lines),
            (Err(need), _) | (_, Some(Err(need))) => return Truth::Unsure(need.clone()),
            (Ok(_), None) => return Truth::No,
        };
        let pairs = lines
            .iter()
            .flat_map(|code| goods.iter().map(move |good| (*code, *good)));
        Truth::agreed(pairs.map(|(code, good)| holds(code, good)), || {
            if lines.len() > 1 {
                OriginNeed::LineCodeIn {
                    line: used.place.clone(),
                    edition: self.edition.clone(),
                }
            } else {
                OriginNeed::GoodCodeIn {
                    edition: self.edition.clone(),
                }
            }
        })
    }
}

fn is_same_heading(name: &Name) -> bool {
    matches!(name, Name::Ours(code) if code.as_str() == SAME_HEADING)
}
