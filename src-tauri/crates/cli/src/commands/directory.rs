//! `directory …`

use std::fmt::Write as _;
use std::path::Path;

use proa_desk::companies::CompanyFilter;
use proa_desk::companies::directory::{
    self, DirectoryPreview, DirectoryQuery, ListingView, SetListing, WithdrawListing,
};
use proa_desk::documents::pressed;
use proa_desk::l10n::Words;
use proa_desk::{AppError, Desk, whole_file};
use proa_documents::{directory_catalogue, directory_page};
use proa_domain::companies::directory::listing::ConsentMeans;
use proa_domain::companies::directory::{Directory, ListingForm, PublicField};
use serde_json::{Value, json};

use crate::args::{Args, DirectoryCommand, ListingArgs, WhichArgs};
use crate::commands::input;
use crate::office;
use crate::output::Said;

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
    let outcome = gathered(&desk, &query).await;
    desk.close().await;
    let (directory, view) = outcome?;
    let mut text = left_out(&view, args);
    let page = match html {
        Some(folder) => {
            let directory = directory.clone();
            let content = pressed(move || directory_page(&directory)).await?;
            file(&folder.join("index.html"), &content, &mut text)?
        }
        None => Value::Null,
    };
    let catalogue = match pdf {
        Some(path) => {
            let content = pressed(move || directory_catalogue(&directory)).await?;
            file(path, &content, &mut text)?
        }
        None => Value::Null,
    };
    let left_out = view.left_out;
    let view = json!({
        "entries": view.entries, "leftOut": left_out, "html": page, "pdf": catalogue,
    });
    Ok(Said::view(view, text))
}

async fn gathered(
    desk: &Desk,
    query: &DirectoryQuery,
) -> Result<(Directory, DirectoryPreview), AppError> {
    let progress = office::progress();
    let directory = directory::gather(desk, query, &progress).await?;
    let view = directory::preview(desk, &query.filter, &progress).await?;
    Ok((directory, view))
}

fn file(path: &Path, content: &[u8], text: &mut String) -> Result<Value, AppError> {
    whole_file::write(path, content)?;
    let _ = writeln!(text, "{}", path.display());
    Ok(json!({ "file": path, "bytes": content.len() }))
}

async fn set(args: &Args, asked: &ListingArgs) -> Result<Said, AppError> {
    let listing = match &asked.file {
        Some(path) => input::form(path, "listing")?,
        None => typed(asked),
    };
    let desk = office::open_as_author(args).await?;
    let company = input::company(&desk, &asked.company).await?;
    let version = directory::get(&desk, company).await?.version;
    let wanted = SetListing {
        company,
        version,
        listing,
    };
    let version = directory::set(&desk, &wanted).await?;
    desk.close().await;
    Ok(said(company, version))
}

fn typed(asked: &ListingArgs) -> ListingForm {
    ListingForm {
        fields: match asked.fields.as_slice() {
            [] => PublicField::ALL.to_vec(),
            chosen => chosen.to_vec(),
        },
        mail: asked.mail.clone(),
        phone: asked.phone.clone(),
        given_by: asked.given_by.clone().unwrap_or_default(),
        given_on: asked.given_on.clone().unwrap_or_default(),
        means: asked.means.unwrap_or(ConsentMeans::Letter),
        note: asked.note.clone(),
        ends_on: asked.ends_on.clone(),
        contact: None,
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
