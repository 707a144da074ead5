//! `company …`

mod advice;
mod erase;
mod export;
mod suppliers;
mod tags;
mod twice;

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::companies::rosters;
use proa_desk::companies::tags::of_name;
use proa_desk::companies::{CompanyFilter, SizeQuery, compute_size, get, list, register};
use proa_domain::companies::profile::{Edition, ProfileForm};
use proa_domain::companies::size::{Size, SizeSector};
use serde_json::{Value, json};

use crate::args::{Args, CompanyCommand, Sector};
use crate::commands::{company_import, input};
use crate::office;
use crate::output::{Said, snake};

pub(super) async fn run(args: &Args, command: &CompanyCommand) -> Result<Said, AppError> {
    match command {
        CompanyCommand::Import(asked) => company_import::run(args, asked).await,
        CompanyCommand::Imports => company_import::list(args).await,
        CompanyCommand::Size {
            sector,
            workers,
            sales_mxn,
        } => size(*sector, *workers, sales_mxn),
        CompanyCommand::Add {
            name,
            rfc,
            state,
            products,
            profile,
        } => {
            let form = match profile {
                Some(path) => input::form(path, "profile")?,
                None => typed(name.as_deref(), rfc.as_deref(), state.as_deref(), products)?,
            };
            let desk = office::open_as_author(args).await?;
            let id = register(&desk, &form).await?;
            desk.close().await;
            Ok(Said::new(json!({ "id": id }), id.to_string()))
        }
        CompanyCommand::List {
            limit,
            after,
            tags,
            roster,
        } => {
            let filter = CompanyFilter {
                limit: *limit,
                after: after.clone(),
                ..CompanyFilter::default()
            };
            page(args, filter, tags, roster.as_deref()).await
        }
        CompanyCommand::Search { text, limit } => {
            let filter = CompanyFilter {
                text: text.clone(),
                limit: *limit,
                ..CompanyFilter::default()
            };
            page(args, filter, &[], None).await
        }
        CompanyCommand::Tag(command) => tags::run(args, command).await,
        CompanyCommand::Readiness { company } => advice::readiness(args, company).await,
        CompanyCommand::Plan { company, out } => advice::plan(args, company, out.as_deref()).await,
        CompanyCommand::Duplicates { least, limit } => twice::find(args, *least, *limit).await,
        CompanyCommand::Suppliers(asked) => suppliers::run(args, asked).await,
        CompanyCommand::Export(asked) => export::run(args, asked).await,
        CompanyCommand::Merge(order) => twice::merge(args, order).await,
        CompanyCommand::Erase(order) => erase::run(args, order).await,
        CompanyCommand::Show { company } => {
            let desk = office::open(args).await?;
            let id = input::company(&desk, company).await?;
            let detail = get(&desk, id).await?;
            desk.close().await;
            let text = format!("{} {}", detail.profile.legal_name, detail.profile.rfc);
            Ok(Said::view(&detail, text))
        }
    }
}

fn size(sector: Sector, workers: u32, sales_mxn: &str) -> Result<Said, AppError> {
    let working = compute_size(&SizeQuery {
        sector: match sector {
            Sector::Industria => SizeSector::Industry,
            Sector::Comercio => SizeSector::Commerce,
            Sector::Servicios => SizeSector::Services,
        },
        workers,
        sales_mxn: sales_mxn.to_owned(),
    })?;
    let mut view = snake(json!(working));
    if let Value::Object(fields) = &mut view {
        fields.insert("size".to_owned(), json!(word(working.size)));
        fields.insert("by_range".to_owned(), json!(word(working.by_range)));
    }
    let text = format!("{} ({})", word(working.size), working.score);
    Ok(Said::new(view, text))
}

/// The official words of the stratification.
fn word(size: Size) -> &'static str {
    match size {
        Size::Micro => "micro",
        Size::Small => "pequeña",
        Size::Medium => "mediana",
        Size::Large => "grande",
    }
}

/// A profile with what the command line says, and blanks.
fn typed(
    name: Option<&str>,
    rfc: Option<&str>,
    state: Option<&str>,
    products: &[String],
) -> Result<ProfileForm, AppError> {
    let products: Vec<Value> = products.iter().map(|text| product(text)).collect();
    let form = json!({
        "legalName": name.unwrap_or_default(), "tradeNames": [], "rfc": rfc.unwrap_or_default(),
        "rfcOverride": null, "personKind": person_kind(rfc.unwrap_or_default()), "scian": null,
        "sizeSector": null, "sectors": [], "state": state, "municipality": null, "address": "",
        "postalCode": "", "web": "", "programmes": [], "exportExperience": "none",
        "contacts": [], "figures": [], "markets": [], "products": products,
    });
    serde_json::from_value(form).map_err(|error| proa_desk::error::Internal::new(&error).into())
}

/// A key of 13 signs is a natural person's.
fn person_kind(rfc: &str) -> &'static str {
    if rfc.chars().filter(char::is_ascii_alphanumeric).count() == 13 {
        "natural"
    } else {
        "legal"
    }
}

fn product(text: &str) -> Value {
    let is_code = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let (code, description) = match text.trim().split_once(' ') {
        Some((code, rest)) if is_code(code) => (code, rest.trim()),
        _ => ("", text.trim()),
    };
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    // The Harmonized System ends with the subheading; what is longer is of the Mexican tariff.
    let edition = if digits.len() > 6 {
        Edition::Mexico
    } else {
        Edition::Hs2022
    };
    json!({
        "id": null, "description": description, "code": digits, "edition": edition,
        "capacity": null, "capacityUnit": null, "capacityPeriod": null, "certifications": [],
        "isExportable": true,
    })
}

async fn page(
    args: &Args,
    mut filter: CompanyFilter,
    tags: &[String],
    roster: Option<&str>,
) -> Result<Said, AppError> {
    let desk = office::open(args).await?;
    for tag in tags {
        filter.tags.push(of_name(&desk, tag).await?);
    }
    filter.all_tags = true;
    if let Some(name) = roster {
        filter.roster = Some(rosters::of_name(&desk, name).await?);
    }
    let page = list(&desk, &filter).await?;
    desk.close().await;
    let mut lines = String::new();
    for row in &page.rows {
        let rfc = row.rfc.as_ref().map(ToString::to_string);
        let _ = writeln!(
            lines,
            "{} {} {}",
            row.id,
            row.legal_name,
            rfc.unwrap_or_default()
        );
    }
    Ok(Said::view(&page, lines))
}
