//! `mission register`: what is asked one by one, then what became of the application.

use proa_desk::AppError;
use proa_desk::companies::{self, CompanyDetail};
use proa_desk::missions::{CheckCompany, NewRegistration, check, register};
use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::requirements::Finding;
use serde_json::{Value, json};

use super::finding::{Names, view as view_of};
use super::standing;
use crate::args::{Args, RegisterArgs};
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
        may_use_declaration: asked.may_use_declaration,
    };
    let question = CheckCompany {
        mission_id,
        company_id,
        may_use_declaration: asked.may_use_declaration,
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
        let checks = checks.iter().map(|(finding, said)| view_of(finding, said));
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
