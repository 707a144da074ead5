//! The working of a determination in words. Conditions of a rule are said as its sentence says them;
//! the words of the rest are `origin-…` in the Fluent files.

use fluent_bundle::FluentArgs;
use proa_domain::figures::number;
use proa_domain::origin::determination::case::Case;
use proa_domain::origin::determination::step::{
    Figure, FigureKind, OriginNeed, Outcome, Step, StepKind, Verdict,
};
use proa_domain::origin::determination::{Criterion, Determination};
use proa_domain::origin::product_rule::{ProductRule, Saying as Said};
use proa_domain::origin::rule::{Alternative, Rule};
use proa_domain::origin::sentence::sentence;
use proa_domain::origin::terms::{TermKind, Terms};
use proa_domain::settings::Locale;

use super::answer::{FigureView, LineView, NeedView, StepView};
use super::law::Law;
use crate::l10n::Words;

/// More lines than a step shows: the rest are like them.
const MOST_LINES: usize = 100;

/// What is needed to say a determination.
pub(super) struct Saying<'a> {
    pub(super) words: &'a Words,
    pub(super) locale: Locale,
    pub(super) terms: &'a Terms,
    /// The agreements that it is of.
    pub(super) laws: &'a [&'a Law<'a>],
    pub(super) case: &'a Case,
    /// The places of the lines, as steps number them.
    pub(super) lines: &'a [String],
}

impl Saying<'_> {
    /// What came out, in a sentence.
    pub(super) fn result(&self, found: &Determination) -> String {
        let criterion = found.criterion.map(|criterion| self.criterion(criterion));
        let id = match (found.outcome, &found.letter) {
            (Outcome::Met, Some(_)) => "origin-result-met-letter",
            (Outcome::Met, None) => "origin-result-met",
            (Outcome::NotMet, _) => "origin-result-not-met",
            (Outcome::Open, _) => "origin-result-open",
        };
        let arguments = FluentArgs::from_iter([
            ("criterion", criterion.unwrap_or_default()),
            ("letter", found.letter.clone().unwrap_or_default()),
        ]);
        self.words.with(id, &arguments)
    }

    fn criterion(&self, criterion: Criterion) -> String {
        self.words.get(&format!("origin-criterion-{criterion}"))
    }

    /// A step and all that it is made of; `rule` is the one within which it stands.
    pub(super) fn step(&self, step: &Step, rule: Option<&ProductRule>) -> StepView {
        let own = step
            .subject
            .as_deref()
            .filter(|_| step.kind == StepKind::Rule);
        let own = own.and_then(|id| self.laws.iter().find_map(|law| law.rule(id)));
        let rule = own.or(rule);
        let lines = step
            .lines
            .iter()
            .filter(|line| line.verdict != Verdict::Fits);
        let lines = lines.take(MOST_LINES).filter_map(|line| {
            let place = self.lines.get(usize::try_from(line.line).ok()?)?.clone();
            Some(LineView {
                place,
                verdict: line.verdict,
            })
        });
        StepView {
            kind: step.kind,
            outcome: step.outcome,
            title: self.title(step, rule),
            citation: step.citation.clone(),
            figures: step
                .figures
                .iter()
                .map(|figure| self.figure(figure))
                .collect(),
            lines: lines.collect(),
            needs: step.needs.iter().map(|need| self.need(need)).collect(),
            steps: step
                .steps
                .iter()
                .map(|inner| self.step(inner, rule))
                .collect(),
        }
    }

    fn title(&self, step: &Step, rule: Option<&ProductRule>) -> String {
        let subject = step.subject.as_deref().unwrap_or_default();
        let of_rule = rule.and_then(|rule| {
            if step.kind != StepKind::Rule {
                return self.condition(step, subject, rule);
            }
            match rule.say(self.terms, self.locale) {
                Said::Words(words) | Said::TextOnly(Some(words)) => Some(words),
                Said::TextOnly(None) | Said::Unverified => None,
            }
        });
        let plain = || {
            if step.kind == StepKind::Rule && subject.is_empty() {
                return self.words.get("origin-step-no-rule");
            }
            let subject = self.subject(step.kind, subject);
            let arguments = FluentArgs::from_iter([("subject", subject)]);
            self.words
                .with(&format!("origin-step-{}", step.kind), &arguments)
        };
        of_rule.unwrap_or_else(plain)
    }

    /// A condition of a rule as the rule's sentence says it.
    fn condition(&self, step: &Step, subject: &str, rule: &ProductRule) -> Option<String> {
        let percent = |kind: FigureKind| step.figure(kind).map(|figure| figure.value.to_string());
        let least = || percent(FigureKind::AtLeast);
        let most = || percent(FigureKind::AtMost);
        let text = match step.kind {
            StepKind::Alternative | StepKind::Shift => subject.to_owned(),
            StepKind::NoChange => "NC".to_owned(),
            StepKind::From => format!("FROM({subject})"),
            StepKind::MaterialsWhollyObtained => format!("WOMAT({subject})"),
            StepKind::MaterialsOriginating if subject.is_empty() => "ORIG".to_owned(),
            StepKind::MaterialsOriginating => format!("ORIG({subject})"),
            StepKind::NotOverOriginating => "NOM<=OM".to_owned(),
            StepKind::MaximumNonOriginating if subject.is_empty() => {
                format!("MAXNOM({}%)", most()?)
            }
            StepKind::MaximumNonOriginating => format!("MAXNOM({subject}<={}%)", most()?),
            StepKind::Process => format!("PROC({subject})"),
            StepKind::Share => match (least(), most()) {
                (Some(least), _) => format!("WT({subject}>={least})"),
                (None, most) => format!("WT({subject}<={})", most?),
            },
            // Which materials a focused value counts is in the rule.
            StepKind::RegionalValueContent if subject != "FV" => {
                format!("RVC({subject}>={})", least()?)
            }
            StepKind::RegionalValueContent
            | StepKind::Origin
            | StepKind::WhollyObtained
            | StepKind::OnlyOriginating
            | StepKind::ProductRule
            | StepKind::Rule
            | StepKind::RuleText
            | StepKind::Additional
            | StepKind::Sufficient
            | StepKind::Kind
            | StepKind::Use
            | StepKind::Waiver
            | StepKind::Tolerance
            | StepKind::TextileTolerance
            | StepKind::Set
            | StepKind::Fallback
            | StepKind::SubAssembly
            | StepKind::Cumulation
            | StepKind::Inventory
            | StepKind::Drawback
            | StepKind::Operations
            | StepKind::Transport => return None,
        };
        let alternative: Alternative = text.parse().ok()?;
        let rule_of_one = Rule {
            alternatives: vec![alternative],
        };
        sentence(&rule_of_one, &rule.range, self.terms, self.locale).ok()
    }

    /// What a step is about, where it is not a condition of a rule.
    fn subject(&self, kind: StepKind, subject: &str) -> String {
        let of_terms = [
            (StepKind::Kind, TermKind::Good),
            (StepKind::Process, TermKind::Process),
            (StepKind::Share, TermKind::Weight),
        ];
        if let Some((_, terms)) = of_terms.iter().find(|(of, _)| *of == kind) {
            return self.term(*terms, subject);
        }
        let of_codes = [
            (StepKind::RegionalValueContent, "method"),
            (StepKind::Drawback, "drawback"),
            (StepKind::Operations, "code"),
            (StepKind::Transport, "code"),
            (StepKind::Inventory, "code"),
        ];
        let Some((_, group)) = of_codes.iter().find(|(of, _)| *of == kind) else {
            return subject.to_owned();
        };
        let codes = subject.split(';').filter(|code| !code.is_empty());
        self.coded(group, codes)
    }

    /// Codes in words; a method of the office's own books has no words of ours.
    pub(super) fn coded<'c>(&self, group: &str, codes: impl Iterator<Item = &'c str>) -> String {
        let named = codes.map(|code| {
            let id = format!("origin-{group}-{code}");
            if self.words.has(&id) {
                self.words.get(&id)
            } else {
                code.to_owned()
            }
        });
        named.collect::<Vec<String>>().join(", ")
    }

    /// The words of a code of ours; words of a text as they are.
    fn term(&self, kind: TermKind, name: &str) -> String {
        let quoted = name.trim_matches('"');
        self.terms
            .words(kind, name, self.locale)
            .map_or_else(|_| quoted.to_owned(), str::to_owned)
    }

    fn figure(&self, figure: &Figure) -> FigureView {
        let shown = number(&format!("{:.2}", figure.shown()));
        let shown = match figure.kind {
            FigureKind::Percent
            | FigureKind::AtLeast
            | FigureKind::AtMost
            | FigureKind::Headroom => {
                format!("{shown} %")
            }
            FigureKind::NotShiftingWeight
            | FigureKind::ElastomericWeight
            | FigureKind::ReferenceWeight => shown,
            FigureKind::TransactionValue
            | FigureKind::ExWorksPrice
            | FigureKind::TotalCost
            | FigureKind::NetCost
            | FigureKind::NonOriginating
            | FigureKind::NonOriginatingCounted
            | FigureKind::OriginatingValue
            | FigureKind::NotShifting
            | FigureKind::LowestPrice => format!("{shown} {}", self.case.good.currency),
        };
        FigureView {
            kind: figure.kind,
            label: self.words.get(&format!("origin-figure-{}", figure.kind)),
            shown,
            exact: figure.value,
        }
    }

    /// What is asked, in words.
    pub(super) fn need(&self, need: &OriginNeed) -> NeedView {
        let mut arguments = FluentArgs::new();
        let id = match need {
            OriginNeed::Materials => "materials",
            OriginNeed::TransactionValue | OriginNeed::ExWorksPrice
                if self.case.good.sale.is_some() =>
            {
                "sale-costs"
            }
            OriginNeed::TransactionValue => "transaction-value",
            OriginNeed::ExWorksPrice => "ex-works-price",
            OriginNeed::NetCost => "net-cost",
            OriginNeed::Weight => "weight",
            OriginNeed::ComponentWeight => "component-weight",
            OriginNeed::LineValue { line } => of_line(&mut arguments, line, "line-value"),
            OriginNeed::LineCode { line } => of_line(&mut arguments, line, "line-code"),
            OriginNeed::LineOrigin { line } => of_line(&mut arguments, line, "line-origin"),
            OriginNeed::LineDeclaration { line } => {
                of_line(&mut arguments, line, "line-declaration")
            }
            OriginNeed::LineWeight { line } => of_line(&mut arguments, line, "line-weight"),
            OriginNeed::LineInComponent { line } => {
                of_line(&mut arguments, line, "line-in-component")
            }
            OriginNeed::LineElastomeric { line } => {
                of_line(&mut arguments, line, "line-elastomeric")
            }
            OriginNeed::LineNamed { line, name } => {
                arguments.set("name", self.term(TermKind::Material, name));
                of_line(&mut arguments, line, "line-named")
            }
            OriginNeed::LineAllowed { line } => of_line(&mut arguments, line, "line-allowed"),
            OriginNeed::LineCodeIn { line, edition } => {
                arguments.set("edition", edition.clone());
                of_line(&mut arguments, line, "line-code-in")
            }
            OriginNeed::GoodCodeIn { edition } => {
                of_edition(&mut arguments, edition, "good-code-in")
            }
            OriginNeed::Edition { edition } => of_edition(&mut arguments, edition, "edition"),
            OriginNeed::Kind { name } => {
                arguments.set("name", self.term(TermKind::Good, name));
                "kind"
            }
            OriginNeed::Use { code } => {
                arguments.set("name", self.term(TermKind::Use, code));
                "use"
            }
            OriginNeed::Process { name } => {
                let (agreement, name) = name.split_once(':').unwrap_or(("", name));
                arguments.set("name", self.term(TermKind::Process, name));
                let law = self
                    .laws
                    .iter()
                    .find_map(|law| law.short(agreement, self.locale));
                match law {
                    None => "process",
                    Some(short) => {
                        arguments.set("agreement", short);
                        "process-under"
                    }
                }
            }
            OriginNeed::Share { name } => {
                arguments.set("name", self.term(TermKind::Weight, name));
                "share"
            }
            OriginNeed::Vehicle { figure, .. } => {
                arguments.set("name", self.words.get(&format!("origin-vehicle-{figure}")));
                "vehicle"
            }
            OriginNeed::NoRule => "no-rule",
            OriginNeed::RuleText { rule } => {
                let known = self
                    .laws
                    .iter()
                    .find_map(|law| Some((law.rule(rule)?, law)));
                let citation = known.map_or(rule, |(known, _)| &known.citation);
                arguments.set("rule", citation.clone());
                let text = known.and_then(|(_, law)| law.text(rule, self.words, self.locale));
                arguments.set("text", text.unwrap_or_default());
                "rule-text"
            }
            OriginNeed::Point { code } => {
                arguments.set("point", self.point(code));
                "point"
            }
            OriginNeed::Operations => "operations",
            OriginNeed::Drawback => "drawback",
            OriginNeed::Transport => "transport",
        };
        let question = self.words.with(&format!("origin-need-{id}"), &arguments);
        NeedView {
            need: need.clone(),
            question,
        }
    }

    /// A point of an agreement; one of materials that de minimis leaves out names them.
    fn point(&self, code: &str) -> String {
        let point = code.split_once(':').map_or(code, |(_, point)| point);
        if let Some(country) = point.strip_prefix("extended-by-agreement:") {
            let country = FluentArgs::from_iter([("country", country)]);
            return self
                .words
                .with("origin-point-extended-by-agreement", &country);
        }
        match point.split_once('>') {
            Some((materials, goods)) => {
                let arguments = FluentArgs::from_iter([
                    ("materials", self.goods(materials)),
                    ("goods", self.goods(goods)),
                ]);
                self.words.with("origin-point-exception", &arguments)
            }
            None => self
                .words
                .get(&format!("origin-point-{}", point.replace('_', "-"))),
        }
    }

    /// Codes and chapters, some of them only for goods of a kind: `dairy:ch.04,1901`.
    fn goods(&self, listed: &str) -> String {
        let said = listed.split(',').map(|item| {
            let (kind, codes) = item.split_once(':').map_or((None, item), |(kind, codes)| {
                (Some(self.words.get(&format!("origin-goods-{kind}"))), codes)
            });
            let codes = match codes.strip_prefix("ch.") {
                Some(chapter) => {
                    let chapter = FluentArgs::from_iter([("chapter", chapter)]);
                    self.words.with("origin-chapter", &chapter)
                }
                None => codes.to_owned(),
            };
            match kind {
                Some(kind) => {
                    let named = FluentArgs::from_iter([("kind", kind), ("codes", codes)]);
                    self.words.with("origin-goods-of", &named)
                }
                None => codes,
            }
        });
        said.collect::<Vec<String>>().join(", ")
    }
}

fn of_line(arguments: &mut FluentArgs<'_>, line: &str, id: &'static str) -> &'static str {
    arguments.set("line", line.to_owned());
    id
}

fn of_edition(arguments: &mut FluentArgs<'_>, edition: &str, id: &'static str) -> &'static str {
    arguments.set("edition", edition.to_owned());
    id
}
