//! The working of a determination: a tree of steps, each with its figures, the lines it looked at
//! and what it still waits for. Words are put to it elsewhere.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::money::Exact;

crate::text_enum! {
    /// How a step came out.
    #[serde(rename = "OriginOutcome")]
    pub enum Outcome {
        /// Its condition is met.
        Met = "met",
        /// Its condition is not met.
        NotMet = "not-met",
        /// What is known does not decide it.
        Open = "open",
    }
}

crate::text_enum! {
    /// What a step decides.
    #[serde(rename = "OriginStepKind")]
    pub enum StepKind {
        /// The whole determination.
        Origin = "origin",
        /// The good is wholly obtained.
        WhollyObtained = "wholly-obtained",
        /// Every material originates.
        OnlyOriginating = "only-originating",
        /// A product rule and the conditions beside it.
        ProductRule = "product-rule",
        /// One rule.
        Rule = "rule",
        /// A rule that only its text tells: what the adviser found.
        RuleText = "rule-text",
        /// A condition besides the product rule.
        Additional = "additional",
        /// A rule that is enough alone.
        Sufficient = "sufficient",
        /// One alternative of a rule.
        Alternative = "alternative",
        /// Whether the good is one of those for which the alternative stands.
        Kind = "kind",
        /// Whether the good has the use to which a rule is limited.
        Use = "use",
        /// A change in tariff classification.
        Shift = "shift",
        /// A change from named materials.
        From = "from",
        /// No change is asked.
        NoChange = "no-change",
        /// Regional value content.
        RegionalValueContent = "rvc",
        /// The regional value content is not asked where so little does not originate.
        Waiver = "waiver",
        /// A ceiling of non-originating materials.
        MaximumNonOriginating = "max-nom",
        /// Named materials are wholly obtained.
        MaterialsWhollyObtained = "materials-wholly-obtained",
        /// Named materials originate.
        MaterialsOriginating = "materials-originating",
        /// Non-originating materials are not above the originating ones.
        NotOverOriginating = "not-over-originating",
        /// A share by weight or volume.
        Share = "share",
        /// A process.
        Process = "process",
        /// De minimis by value.
        Tolerance = "tolerance",
        /// De minimis by weight.
        TextileTolerance = "textile-tolerance",
        /// The general rule for sets.
        Set = "set",
        /// A good with its parts in one heading, or unassembled, by regional value alone.
        Fallback = "fallback",
        /// A sub-assembly and its own origin.
        SubAssembly = "sub-assembly",
        /// Materials of other Parties count.
        Cumulation = "cumulation",
        /// How mixed goods are told apart.
        Inventory = "inventory",
        /// No duties were refunded on what does not originate.
        Drawback = "drawback",
        /// More was done than simple operations.
        Operations = "operations",
        /// The good came directly.
        Transport = "transport",
    }
}

crate::text_enum! {
    /// What a figure measures.
    #[serde(rename = "OriginFigureKind")]
    pub enum FigureKind {
        /// The transaction value, or the value of the good.
        TransactionValue = "transaction-value",
        /// The ex-works price.
        ExWorksPrice = "ex-works-price",
        /// All costs of the good.
        TotalCost = "total-cost",
        /// The net cost.
        NetCost = "net-cost",
        /// The value of non-originating materials.
        NonOriginating = "non-originating",
        /// The value of the non-originating materials that count for a rule.
        NonOriginatingCounted = "non-originating-counted",
        /// The value of originating materials.
        OriginatingValue = "originating",
        /// The value of materials that do not shift.
        NotShifting = "not-shifting",
        /// The weight of materials that do not shift.
        NotShiftingWeight = "not-shifting-weight",
        /// The weight of elastomeric yarns among them.
        ElastomericWeight = "elastomeric-weight",
        /// The weight against which they are held.
        ReferenceWeight = "reference-weight",
        /// A percentage that was worked out.
        Percent = "percent",
        /// What it must reach.
        AtLeast = "at-least",
        /// What it must not pass.
        AtMost = "at-most",
        /// By how much, in percent of today's value, non-originating materials may become dearer
        /// before the condition is lost.
        Headroom = "headroom",
        /// The lowest price at which the condition is still met.
        LowestPrice = "lowest-price",
    }
}

/// A figure of a step, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "OriginFigure")]
pub struct Figure {
    /// What it measures.
    pub kind: FigureKind,
    /// Exactly.
    pub value: Exact,
}

impl Figure {
    /// A figure.
    pub fn of(kind: FigureKind, value: Decimal) -> Self {
        Self {
            kind,
            value: Exact(value.normalize()),
        }
    }

    /// As it is shown: two decimals, half away from zero. Comparisons are made before rounding.
    pub fn shown(&self) -> Decimal {
        self.value
            .0
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
    }
}

crate::text_enum! {
    /// What a step found of a line.
    #[serde(rename = "OriginVerdict")]
    pub enum Verdict {
        /// It meets the condition.
        Fits = "fits",
        /// It does not.
        Breaks = "breaks",
        /// It cannot be said.
        Unsure = "unsure",
        /// It counts in the figure.
        Counts = "counts",
    }
}

/// A line as a step looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "OriginLineVerdict")]
pub struct LineVerdict {
    /// Its index among the lines of the determination.
    pub line: u32,
    /// What was found.
    pub verdict: Verdict,
}

/// What a determination waits for. It is asked for, never guessed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[serde(rename = "OriginNeed")]
pub enum OriginNeed {
    /// The bill of materials.
    Materials,
    /// The transaction value, or the value of the good: without costs of international shipment.
    TransactionValue,
    /// The ex-works price.
    ExWorksPrice,
    /// The net cost, or all that it is worked out from.
    NetCost,
    /// The weight of the good.
    Weight,
    /// The weight of the component that determines the classification.
    ComponentWeight,
    /// The value of a line.
    LineValue {
        /// Its place.
        line: String,
    },
    /// The code of a line, or more digits of it.
    LineCode {
        /// Its place.
        line: String,
    },
    /// Whether a line originates, and where.
    LineOrigin {
        /// Its place.
        line: String,
    },
    /// That the declaration of the supplier of a line came, and counts on the day.
    LineDeclaration {
        /// Its place.
        line: String,
    },
    /// The weight of a line.
    LineWeight {
        /// Its place.
        line: String,
    },
    /// Whether a line is part of the component that determines the classification.
    LineInComponent {
        /// Its place.
        line: String,
    },
    /// Whether a line is elastomeric.
    LineElastomeric {
        /// Its place.
        line: String,
    },
    /// Whether a line is the material that a rule names.
    LineNamed {
        /// Its place.
        line: String,
        /// The name.
        name: String,
    },
    /// Whether a rule that lists what a good is made from leaves the line room.
    LineAllowed {
        /// Its place.
        line: String,
    },
    /// Its code in an earlier edition: today's code had several there.
    LineCodeIn {
        /// Its place.
        line: String,
        /// The edition.
        edition: String,
    },
    /// The code of the good in an earlier edition.
    GoodCodeIn {
        /// The edition.
        edition: String,
    },
    /// Whether the codes of the case are the same in an edition of which no correlation is at hand.
    Edition {
        /// The edition.
        edition: String,
    },
    /// Whether the good is of a kind.
    Kind {
        /// The kind, as the rule names it.
        name: String,
    },
    /// Whether the good has a use or belongs to a trade.
    Use {
        /// Its code.
        code: String,
    },
    /// Whether a process takes place.
    Process {
        /// The process, as the rule names it.
        name: String,
    },
    /// A share in percent.
    Share {
        /// What is measured.
        name: String,
    },
    /// A figure of the vehicle's producer.
    Vehicle {
        /// Which.
        figure: String,
        /// The process of the rule that is worked out from it; answered as a whole where there are no
        /// figures.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        process: String,
    },
    /// A product rule: no table at hand has one for these goods.
    NoRule,
    /// What the adviser reads in the text of a rule.
    RuleText {
        /// The rule's identity.
        rule: String,
    },
    /// What the adviser reads in the agreement of a point that no table tells.
    Point {
        /// The point.
        code: String,
    },
    /// Whether more is done than simple operations.
    Operations,
    /// Whether duties on materials are refunded, suspended or exempted.
    Drawback,
    /// How the good travels.
    Transport,
}

/// A step of the working.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "OriginStep")]
pub struct Step {
    /// What it decides.
    pub kind: StepKind,
    /// How it came out.
    pub outcome: Outcome,
    /// A rule, an alternative, a term, a name or a place: what it is about, as its kind needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Its figures, exact.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// The lines it looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineVerdict>,
    /// What it waits for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<OriginNeed>,
    /// Where it stands in the agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
    /// The steps that it is made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

impl Step {
    /// A step without more.
    pub(super) fn new(kind: StepKind, outcome: Outcome) -> Self {
        Self {
            kind,
            outcome,
            subject: None,
            figures: vec![],
            lines: vec![],
            needs: vec![],
            citation: None,
            steps: vec![],
        }
    }

    /// A step that waits for one thing.
    pub(super) fn open(kind: StepKind, need: OriginNeed) -> Self {
        let mut step = Self::new(kind, Outcome::Open);
        step.needs.push(need);
        step
    }

    pub(super) fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    pub(super) fn cited(mut self, citation: Option<&str>) -> Self {
        self.citation = citation
            .filter(|citation| !citation.is_empty())
            .map(str::to_owned);
        self
    }

    pub(super) fn with(mut self, kind: FigureKind, value: Decimal) -> Self {
        self.figures.push(Figure::of(kind, value));
        self
    }

    /// The value of a figure.
    pub fn figure(&self, kind: FigureKind) -> Option<Figure> {
        self.figures
            .iter()
            .find(|figure| figure.kind == kind)
            .copied()
    }

    /// By how many per cent of what it is, a part that is at most something may rise.
    pub(super) fn room_below(&self) -> Option<Decimal> {
        let value = |kind| self.figure(kind).map(|figure| figure.value.0);
        let (most, part) = value(FigureKind::AtMost).zip(value(FigureKind::Percent))?;
        ((most - part) * Decimal::ONE_HUNDRED).checked_div(part)
    }

    /// By how many per cent of what it is, a part that is at least something may fall.
    pub(super) fn room_above(&self) -> Option<Decimal> {
        let value = |kind| self.figure(kind).map(|figure| figure.value.0);
        let (least, part) = value(FigureKind::AtLeast).zip(value(FigureKind::Percent))?;
        ((part - least) * Decimal::ONE_HUNDRED).checked_div(part)
    }

    pub(super) fn forget_lines(&mut self) {
        self.lines.clear();
        for step in &mut self.steps {
            step.forget_lines();
        }
    }

    /// All that decides an open step, without what belongs to steps that are decided.
    pub fn all_needs(&self) -> Vec<OriginNeed> {
        let mut needs = Vec::new();
        self.gather(&mut needs);
        let mut seen = std::collections::BTreeSet::new();
        needs.retain(|need: &OriginNeed| seen.insert(need.clone()));
        needs
    }

    fn gather(&self, needs: &mut Vec<OriginNeed>) {
        if self.outcome != Outcome::Open {
            return;
        }
        needs.extend(self.needs.iter().cloned());
        for step in &self.steps {
            step.gather(needs);
        }
    }
}

impl Outcome {
    /// All must be met.
    pub(super) fn all(outcomes: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::Met;
        for outcome in outcomes {
            match outcome {
                Self::NotMet => return Self::NotMet,
                Self::Open => all = Self::Open,
                Self::Met => {}
            }
        }
        all
    }

    /// One is enough.
    pub(super) fn any(outcomes: impl IntoIterator<Item = Self>) -> Self {
        let mut any = Self::NotMet;
        for outcome in outcomes {
            match outcome {
                Self::Met => return Self::Met,
                Self::Open => any = Self::Open,
                Self::NotMet => {}
            }
        }
        any
    }

    /// Of an answer.
    pub(super) fn of(answer: Option<bool>) -> Self {
        match answer {
            Some(true) => Self::Met,
            Some(false) => Self::NotMet,
            None => Self::Open,
        }
    }
}
