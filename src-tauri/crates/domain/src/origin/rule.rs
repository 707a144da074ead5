//! The tree of a rule: alternatives of which one is enough, each of terms that must all be met.

use std::fmt;

use rust_decimal::Decimal;

use crate::treaties::hs_code::{CodeRange, TariffCode};

#[cfg(test)]
mod laws;
mod parse;
mod same;

/// A rule of origin: one alternative is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// At least one.
    pub alternatives: Vec<Alternative>,
}

/// One way to originate: every term must be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// At least one, in the order of the treaty.
    pub terms: Vec<Term>,
    /// The goods for which it stands; all goods of the rule without one.
    pub good: Option<Name>,
}

/// A process, a material, a measure or a good: by a code of ours, or as the treaty's text names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// A code of ours.
    Ours(Code),
    /// Words of the text, which nobody has given a code.
    Quoted(Quote),
}

/// A code of ours for a process, a material, a measure or a good: its words are data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(pub(crate) String);

/// Words of a text: one line without double quotes. `…` stands where the codes of a material, the
/// codes of a good or the bound of a measure stood.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quote(String);

/// What must be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// Non-originating materials come from elsewhere in the nomenclature (CC, CTH, CTHG, CTSH,
    /// CTSHG, ANY).
    Shift(Shift),
    /// The classification need not change (NC).
    NoChange,
    /// A change from these materials is enough (FROM).
    From(Vec<Material>),
    /// So much of the value is regional (RVC).
    RegionalValueContent(RegionalValueContent),
    /// Non-originating materials are worth at most a part of the ex-works price (MAXNOM).
    MaximumNonOriginating {
        /// Those that count; all where it is empty.
        scope: Vec<Material>,
        /// Of the ex-works price.
        percent: Decimal,
    },
    /// These materials are wholly obtained (WOMAT).
    WhollyObtained(Vec<Material>),
    /// These materials originate already (ORIG); all where it is empty.
    Originating(Vec<Material>),
    /// Non-originating materials are worth at most as much as the originating ones (NOM<=OM).
    NotOverOriginating,
    /// A material makes up so much of a weight or volume (WT).
    Weight {
        /// What is measured, and of what.
        measure: Name,
        /// The side on which the percentage bounds it.
        bound: Bound,
        /// The percentage.
        percent: Decimal,
    },
    /// Something is done to the good (PROC).
    Process(Name),
}

/// A change in tariff classification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// From where the materials may come.
    pub from: ShiftFrom,
    /// Materials that may not be used nevertheless (EXC).
    pub except: Vec<Material>,
    /// Materials that may be used in spite of the shift (ALLOW).
    pub allow: Vec<Material>,
}

/// From where the materials of a shift come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShiftFrom {
    /// Any other chapter (CC).
    Chapter,
    /// Any other heading (CTH).
    Heading,
    /// Any heading outside the headings of the rule (CTHG).
    HeadingGroup,
    /// Any other subheading (CTSH).
    Subheading,
    /// Any subheading outside the subheadings of the rule (CTSHG).
    SubheadingGroup,
    /// Any heading, that of the good too (ANY).
    Anywhere,
}

/// A floor of regional value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionalValueContent {
    /// How it is computed.
    pub method: RvcMethod,
    /// At least so many percent.
    pub percent: Decimal,
    /// The non-originating materials that the focused value method counts.
    pub counted: Vec<Material>,
}

crate::text_enum! {
    /// How regional value content is computed.
    pub enum RvcMethod {
        /// Transaction value: what is not in the non-originating materials (build-down on the
        /// transaction value).
        TransactionValue = "TV",
        /// Net cost.
        NetCost = "NC",
        /// Build-up: the originating materials.
        BuildUp = "BU",
        /// Build-down: the value less the non-originating materials.
        BuildDown = "BD",
        /// Focused value: the value less the non-originating materials that the rule names.
        FocusedValue = "FV",
    }
}

/// The side of a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Not more.
    AtMost,
    /// Not less.
    AtLeast,
}

/// A material by name, by code, or the named ones of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Material {
    /// Everything of a chapter, heading or subheading, or of a run of them.
    Coded(CodeRange),
    /// By name alone.
    Named(Name),
    /// What the name says, of that code only.
    NamedOf(Name, CodeRange),
}

pub use parse::{RefusalReason, RuleRefusal};

impl Code {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Quote {
    /// The words on one line; nothing where there are none, or where they hold a double quote.
    pub fn of(text: &str) -> Option<Self> {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty() && !words.contains('"')).then_some(Self(words))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Rule {
    /// Whether a part of it is only words of the text, so that somebody must be asked.
    pub fn asks(&self) -> bool {
        self.alternatives.iter().any(Alternative::asks)
    }
}

impl Alternative {
    fn asks(&self) -> bool {
        self.good.as_ref().is_some_and(Name::is_quoted) || self.terms.iter().any(Term::asks)
    }
}

impl Term {
    fn asks(&self) -> bool {
        let ask = |materials: &[Material]| materials.iter().any(Material::is_quoted);
        match self {
            Self::Shift(shift) => ask(&shift.except) || ask(&shift.allow),
            Self::From(list) | Self::WhollyObtained(list) | Self::Originating(list) => ask(list),
            Self::RegionalValueContent(floor) => ask(&floor.counted),
            Self::MaximumNonOriginating { scope, .. } => ask(scope),
            Self::Weight { measure: name, .. } | Self::Process(name) => name.is_quoted(),
            Self::NoChange | Self::NotOverOriginating => false,
        }
    }
}

impl Material {
    fn is_quoted(&self) -> bool {
        match self {
            Self::Coded(_) => false,
            Self::Named(name) | Self::NamedOf(name, _) => name.is_quoted(),
        }
    }
}

impl Name {
    fn is_quoted(&self) -> bool {
        matches!(self, Self::Quoted(_))
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        joined(f, &self.alternatives, " | ")
    }
}

impl fmt::Display for Alternative {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        joined(f, &self.terms, " & ")?;
        match &self.good {
            Some(good) => write!(f, " ({good})"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shift(shift) => fmt::Display::fmt(shift, f),
            Self::NoChange => f.write_str("NC"),
            Self::From(materials) => listed(f, "FROM", materials),
            Self::RegionalValueContent(floor) => fmt::Display::fmt(floor, f),
            Self::MaximumNonOriginating { scope, percent } => {
                f.write_str("MAXNOM(")?;
                joined(f, scope, ",")?;
                let relation = if scope.is_empty() { "" } else { "<=" };
                write!(f, "{relation}{percent}%)")
            }
            Self::WhollyObtained(materials) => listed(f, "WOMAT", materials),
            Self::Originating(materials) if materials.is_empty() => f.write_str("ORIG"),
            Self::Originating(materials) => listed(f, "ORIG", materials),
            Self::NotOverOriginating => f.write_str("NOM<=OM"),
            Self::Weight {
                measure,
                bound,
                percent,
            } => {
                let relation = match bound {
                    Bound::AtMost => "<=",
                    Bound::AtLeast => ">=",
                };
                write!(f, "WT({measure}{relation}{percent})")
            }
            Self::Process(process) => write!(f, "PROC({process})"),
        }
    }
}

impl fmt::Display for Shift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.from {
            ShiftFrom::Chapter => "CC",
            ShiftFrom::Heading => "CTH",
            ShiftFrom::HeadingGroup => "CTHG",
            ShiftFrom::Subheading => "CTSH",
            ShiftFrom::SubheadingGroup => "CTSHG",
            ShiftFrom::Anywhere => "ANY",
        })?;
        for (name, materials) in [(" & EXC", &self.except), (" & ALLOW", &self.allow)] {
            if !materials.is_empty() {
                listed(f, name, materials)?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for RegionalValueContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RVC({}>={}", self.method, self.percent)?;
        if !self.counted.is_empty() {
            f.write_str(";")?;
            joined(f, &self.counted, ",")?;
        }
        f.write_str(")")
    }
}

impl fmt::Display for Material {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Coded(range) => range_text(f, range),
            Self::Named(name) => fmt::Display::fmt(name, f),
            Self::NamedOf(name, range) => {
                write!(f, "{name}:")?;
                range_text(f, range)
            }
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ours(code) => fmt::Display::fmt(code, f),
            Self::Quoted(quote) => write!(f, "\"{}\"", quote.as_str()),
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn range_text(f: &mut fmt::Formatter<'_>, range: &CodeRange) -> fmt::Result {
    code_text(f, &range.first)?;
    if range.first == range.last {
        return Ok(());
    }
    f.write_str("-")?;
    code_text(f, &range.last)
}

fn code_text(f: &mut fmt::Formatter<'_>, code: &TariffCode) -> fmt::Result {
    if code.len() == 2 {
        return write!(f, "ch.{}", code.chapter());
    }
    f.write_str(&code.pointed())
}

fn listed(f: &mut fmt::Formatter<'_>, name: &str, materials: &[Material]) -> fmt::Result {
    write!(f, "{name}(")?;
    joined(f, materials, ",")?;
    f.write_str(")")
}

fn joined(f: &mut fmt::Formatter<'_>, parts: &[impl fmt::Display], between: &str) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            f.write_str(between)?;
        }
        fmt::Display::fmt(part, f)?;
    }
    Ok(())
}
