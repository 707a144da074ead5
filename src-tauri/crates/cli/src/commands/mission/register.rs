//! `mission register`: what is asked one by one, then what became of the application.

use std::fmt::Write as _;

use fluent_bundle::FluentArgs;
use proa_desk::companies::{self, CompanyDetail};
use proa_desk::l10n::Words;
use proa_desk::missions::{CheckCompany, NewRegistration, check, register};
use proa_desk::treaties::reference::catalogues;
use proa_desk::{AppError, Desk};
use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::requirements::{Finding, Met, RequirementKind};
use proa_domain::time::Instant;
use serde_json::{Value, json};

use super::standing;
use crate::args::{Args, Language, RegisterArgs};
use crate::commands::input;
use crate::office;
use crate::output::{Said, tell};

pub(super) async fn run(args: &Args, asked: &RegisterArgs) -> Result<Said, AppError> {
    let mission_id = input::id(&asked.mission, "missions")?;
    let desk = office::open_as_author(args).await?;
    let company_id = input::company(&desk, &asked.company).await?;
    let company = companies::get(&desk, company_id).await?;
    let new = NewRegistration {
        mission_id,
        company_id,
        delegates: delegates(asked, &company),
        products: products(asked, &company),
    };
    let question = CheckCompany {
        mission_id,
        company_id,
    };
    let findings = check(&desk, question).await?;
    let names = Names::read(&desk, args.lang).await?;
    let checks: Vec<(&Finding, String)> = findings
        .iter()
        .map(|finding| (finding, names.say(finding)))
        .collect();
    let mut text = names.lines(&checks);
    let registered = register(&desk, &new).await;
    desk.close().await;
    if registered.is_err() {
        tell(args, &text);
    }
    let row = registered?;
    text.push_str(&standing(&row, &names.words));
    let mut view = json!(row);
    if let Value::Object(fields) = &mut view {
        let checks = checks.iter().map(|(finding, said)| {
            let mut check = json!(finding);
            if let Value::Object(fields) = &mut check {
                fields.insert("text".to_owned(), json!(said));
            }
            check
        });
        fields.insert("requirements".to_owned(), checks.collect());
    }
    Ok(Said::view(view, text))
}

/// Those who are named, else whom to call first, as the window proposes.
fn delegates(asked: &RegisterArgs, company: &CompanyDetail) -> Vec<DelegateForm> {
    if !asked.delegates.is_empty() {
        return asked.delegates.iter().map(|text| delegate(text)).collect();
    }
    let contacts = company.profile.contacts.iter();
    let primary = contacts.filter(|contact| contact.is_primary);
    primary
        .map(|contact| DelegateForm {
            id: None,
            name: contact.name.clone(),
            role: contact.role.clone(),
            mail: contact.mail.clone(),
            phone: contact.phone.clone(),
        })
        .collect()
}

/// What is missing at the end is blank; the desk says what may not be.
fn delegate(text: &str) -> DelegateForm {
    let mut parts = text.split(';').map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    DelegateForm {
        id: None,
        name: next(),
        role: next(),
        mail: next(),
        phone: next(),
    }
}

fn products(asked: &RegisterArgs, company: &CompanyDetail) -> Vec<String> {
    if !asked.products.is_empty() {
        return asked.products.clone();
    }
    let products = company.profile.products.iter();
    let exportable = products.filter(|product| product.is_exportable);
    exportable
        .filter_map(|product| product.id.map(|id| id.to_string()))
        .collect()
}

/// The names of what findings name by code.
struct Names {
    words: Words,
    states: Vec<(String, String)>,
    sectors: Vec<(String, String)>,
}

impl Names {
    async fn read(desk: &Desk, lang: Language) -> Result<Self, AppError> {
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

    fn lines(&self, checks: &[(&Finding, String)]) -> String {
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
    fn say(&self, finding: &Finding) -> String {
        let mut arguments = FluentArgs::new();
        for (name, codes) in &finding.params {
            let named: Vec<String> = codes
                .split(' ')
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
            RequirementKind::RfcValid
            | RequirementKind::ExportableProduct
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
