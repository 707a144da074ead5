//! Findings in words: why a company meets a requirement or not.

use std::fmt::Write as _;

use fluent_bundle::FluentArgs;
use proa_desk::l10n::Words;
use proa_desk::treaties::reference::catalogues;
use proa_desk::{AppError, Desk};
use proa_domain::missions::requirements::{Finding, Met, RequirementKind};
use proa_domain::time::Instant;
use serde_json::{Value, json};

use crate::args::Language;

/// The names of what findings name by code.
pub(super) struct Names {
    pub(super) words: Words,
    states: Vec<(String, String)>,
    sectors: Vec<(String, String)>,
}

/// A finding with its words.
pub(super) fn view(finding: &Finding, said: &str) -> Value {
    let mut view = json!(finding);
    if let Value::Object(fields) = &mut view {
        fields.insert("text".to_owned(), json!(said));
    }
    view
}

impl Names {
    pub(super) async fn read(desk: &Desk, lang: Language) -> Result<Self, AppError> {
        let pick = |es, en| match lang {
            Language::Es => es,
            Language::En => en,
        };
        let states = catalogues::states(desk).await?.into_iter();
        let sectors = catalogues::sectors(desk).await?.into_iter();
        Ok(Self {
            words: Words::of(lang.locale()),
            states: states
                .map(|state| (state.code, pick(state.name_es, state.name_en)))
                .collect(),
            sectors: sectors
                .map(|sector| (sector.code, pick(sector.name_es, sector.name_en)))
                .collect(),
        })
    }

    /// A line for each.
    pub(super) fn lines(&self, checks: &[(&Finding, String)]) -> String {
        let mut text = String::new();
        for (finding, said) in checks {
            let mark = match finding.met {
                Met::Yes => '✓',
                Met::No => '✗',
                Met::Unknown => '?',
            };
            let kind = finding.requirement.code().replace('_', "-");
            let name = self.words.get(&format!("requirement-short-{kind}"));
            let _ = writeln!(text, "{mark} {name}: {said}");
        }
        text
    }

    /// Why, in words.
    pub(super) fn say(&self, finding: &Finding) -> String {
        let mut arguments = FluentArgs::new();
        for (name, codes) in &finding.params {
            // Names of certifications have spaces.
            let between = match finding.requirement {
                RequirementKind::Certification => " | ",
                RequirementKind::RegisteredProfile
                | RequirementKind::RfcValid
                | RequirementKind::ExportableProduct
                | RequirementKind::Size
                | RequirementKind::Sector
                | RequirementKind::State
                | RequirementKind::ExportExperience
                | RequirementKind::Product
                | RequirementKind::Readiness
                | RequirementKind::EarlierSupports
                | RequirementKind::Document
                | RequirementKind::CommitmentLetter
                | RequirementKind::PositiveAction
                | RequirementKind::WindowOpen
                | RequirementKind::NotRegistered => " ",
            };
            let named: Vec<String> = codes
                .split(between)
                .map(|code| self.name(finding.requirement, code))
                .collect();
            arguments.set(name.clone(), named.join(", "));
        }
        self.words
            .with(&format!("finding-{}", finding.code), &arguments)
    }

    fn name(&self, kind: RequirementKind, code: &str) -> String {
        let of = |names: &[(String, String)]| {
            let found = names.iter().find(|(known, _)| known == code);
            found.map_or_else(|| code.to_owned(), |(_, name)| name.clone())
        };
        match kind {
            RequirementKind::Size => self.words.get(&format!("size-{code}")),
            RequirementKind::Sector => of(&self.sectors),
            RequirementKind::State => of(&self.states),
            RequirementKind::ExportExperience => self.words.get(&format!("experience-{code}")),
            RequirementKind::RegisteredProfile => self.words.get(&format!("missing-{code}")),
            RequirementKind::Document => self.words.get(&format!("document-{code}")),
            RequirementKind::RfcValid
            | RequirementKind::ExportableProduct
            | RequirementKind::Product
            | RequirementKind::Readiness
            | RequirementKind::EarlierSupports
            | RequirementKind::Certification
            | RequirementKind::CommitmentLetter
            | RequirementKind::PositiveAction
            | RequirementKind::WindowOpen
            | RequirementKind::NotRegistered => moment(code),
        }
    }
}

/// A moment as people read it; any other text as it is.
fn moment(text: &str) -> String {
    text.parse::<Instant>().map_or_else(
        |_| text.to_owned(),
        |at| at.timestamp().strftime("%Y-%m-%d %H:%M UTC").to_string(),
    )
}
