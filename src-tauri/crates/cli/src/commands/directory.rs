//! `directory …`

use std::fmt::Write as _;
use std::path::Path;

use proa_desk::companies::CompanyFilter;
use proa_desk::companies::directory::{
    self, DirectoryPreview, DirectoryQuery, Gathered, ListingView, SetListing, WithdrawListing,
};
use proa_desk::documents::pressed;
use proa_desk::l10n::Words;
use proa_desk::{AppError, whole_file};
use proa_documents::{directory_catalogue, directory_page};
use proa_domain::companies::directory::ListingForm;
use proa_domain::companies::directory::listing::ConsentMeans;
use serde_json::{Value, json};

use crate::args::{Args, DirectoryCommand, FieldsArg, ListingArgs, WhichArgs};
use crate::commands::input;
use crate::office;
use crate::output::Said;

/// The one file of the page.
const PAGE: &str = "index.html";

pub(super) async fn run(args: &Args, command: &DirectoryCommand) -> Result<Said, AppError> {
    match command {
        DirectoryCommand::Write {
            html,
            pdf,
            title,
            which,
        } => write(args, (html.as_deref(), pdf.as_deref()), title, which).await,
        DirectoryCommand::Listings { which } => {
            let desk = office::open_as_reader(args).await?;
            let view = directory::preview(&desk, &filter(which), &office::progress()).await?;
            desk.close().await;
            let text = left_out(&view, args);
            Ok(Said::view(view, text))
        }
        DirectoryCommand::Show { company } => {
            let desk = office::open(args).await?;
            let id = input::company(&desk, company).await?;
            let view = directory::get(&desk, id).await?;
            desk.close().await;
            let text = standing(&view, args);
            Ok(Said::view(view, text))
        }
        DirectoryCommand::Set(asked) => set(args, asked).await,
        DirectoryCommand::Withdraw { company } => {
            let desk = office::open_as_author(args).await?;
            let company = input::company(&desk, company).await?;
            let version = directory::get(&desk, company).await?.version;
            let version = directory::withdraw(&desk, WithdrawListing { company, version }).await?;
            desk.close().await;
            Ok(said(company, version))
        }
    }
}

fn said(company: impl std::fmt::Display, version: u32) -> Said {
    let company = company.to_string();
    Said::new(
        json!({ "company": company, "version": version }),
        company.clone(),
    )
}

pub(super) fn filter(which: &WhichArgs) -> CompanyFilter {
    CompanyFilter {
        text: which.text.clone(),
        states: which.states.clone(),
        sectors: which.sectors.clone(),
        product: which.product.clone(),
        ..CompanyFilter::default()
    }
}

async fn write(
    args: &Args,
    (html, pdf): (Option<&Path>, Option<&Path>),
    title: &str,
    which: &WhichArgs,
) -> Result<Said, AppError> {
    if let Some(folder) = html {
        whole_file::ensure_empty(folder)?;
    }
    let desk = office::open_as_reader(args).await?;
    office::bring_reference(&desk).await?;
    let query = DirectoryQuery {
        filter: filter(which),
        title: title.to_owned(),
        language: args.lang.locale(),
    };
    let outcome = directory::gather(&desk, &query, &office::progress()).await;
    desk.close().await;
    let Gathered { directory, preview } = outcome?;
    // Both are made before one is written.
    let page = match html {
        Some(_) => {
            let directory = directory.clone();
            Some(pressed(move || directory_page(&directory)).await?)
        }
        None => None,
    };
    let catalogue = match pdf {
        Some(_) => Some(pressed(move || directory_catalogue(&directory)).await?),
        None => None,
    };
    let mut text = left_out(&preview, args);
    let page = match html.zip(page) {
        Some((folder, content)) => {
            whole_file::write_alone(folder, PAGE, &content)?;
            Some(file(&folder.join(PAGE), &content, &mut text))
        }
        None => None,
    };
    let catalogue = match pdf.zip(catalogue) {
        Some((path, content)) => {
            whole_file::write(path, &content)?;
            Some(file(path, &content, &mut text))
        }
        None => None,
    };
    let view = json!({
        "entries": preview.entries, "leftOut": preview.left_out, "html": page, "pdf": catalogue,
    });
    Ok(Said::view(view, text))
}

fn file(path: &Path, content: &[u8], text: &mut String) -> Value {
    let _ = writeln!(text, "{}", path.display());
    json!({ "file": path, "bytes": content.len() })
}

async fn set(args: &Args, asked: &ListingArgs) -> Result<Said, AppError> {
    let whole = match &asked.file {
        Some(path) => Some(input::form(path, "listing")?),
        None => None,
    };
    let desk = office::open_as_author(args).await?;
    let company = input::company(&desk, &asked.company).await?;
    let view = directory::get(&desk, company).await?;
    let wanted = SetListing {
        company,
        version: view.version,
        listing: whole.unwrap_or_else(|| typed(asked, &view)),
    };
    let version = directory::set(&desk, &wanted).await?;
    desk.close().await;
    Ok(said(company, version))
}

/// What was typed. What was not stays as it is kept, but for a consent that was withdrawn.
fn typed(asked: &ListingArgs, view: &ListingView) -> ListingForm {
    let kept = view.listing.as_ref();
    let kept = kept.filter(|_| view.withdrawn_on.is_none());
    let or_kept = |given: &Option<String>, of: fn(&ListingForm) -> &String| {
        let kept = || kept.map(of).cloned();
        given.clone().or_else(kept).unwrap_or_default()
    };
    ListingForm {
        fields: asked
            .fields
            .iter()
            .flat_map(FieldsArg::fields)
            .copied()
            .collect(),
        mail: or_kept(&asked.mail, |kept| &kept.mail),
        phone: or_kept(&asked.phone, |kept| &kept.phone),
        given_by: asked.given_by.clone().unwrap_or_default(),
        given_on: asked.given_on.clone().unwrap_or_default(),
        means: asked.means.unwrap_or(ConsentMeans::Letter),
        note: or_kept(&asked.note, |kept| &kept.note),
        ends_on: asked.ends_on.clone(),
        contact: kept.and_then(|kept| kept.contact.clone()),
    }
}

/// Who is in, and why others are not.
fn left_out(view: &DirectoryPreview, args: &Args) -> String {
    let words = Words::of(args.lang.locale());
    let mut text = format!("{}: {}\n", words.get("directory-entries"), view.entries);
    for one in &view.left_out {
        let reason = words.get(&format!("left-out-{}", one.reason));
        let _ = writeln!(text, "{reason}: {}", one.count);
    }
    text
}

/// What of a company is public, or why it is in no directory.
fn standing(view: &ListingView, args: &Args) -> String {
    let words = Words::of(args.lang.locale());
    let mut text = String::new();
    if let Some(reason) = view.left_out {
        let _ = writeln!(text, "{}", words.get(&format!("left-out-{reason}")));
    }
    if let Some(listing) = &view.listing {
        let means = words.get(&format!("consent-means-{}", listing.means));
        let _ = writeln!(
            text,
            "{} · {} · {means}",
            listing.given_by, listing.given_on
        );
        for field in &listing.fields {
            let _ = writeln!(text, "  {}", words.get(&format!("public-field-{field}")));
        }
    }
    text
}
