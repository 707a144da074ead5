//! The directory of the companies of a list: those whose consent holds, and why each other is left out.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::companies::directory::book::in_order;
use proa_domain::companies::directory::entry::Applicant;
use proa_domain::companies::directory::{Directory, Entry, LeftOut};
use proa_domain::companies::tax_id::PersonKind;
use proa_domain::ids::{CompanyId, ContactId};
use proa_domain::settings::{Action, Locale};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::directory::{names, row};
use crate::companies::entity::listing;
use crate::companies::error::CompanyError;
use crate::companies::list::{self, CompanyFilter};
use crate::companies::rows::Rows;
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::settings::start;
use crate::store::columns::json_of;

/// So many companies are read at once.
const AT_ONCE: usize = 500;
/// So many of those that are left out are named.
const NAMED: usize = 500;

/// Which directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DirectoryQuery {
    /// The companies of the list; its order and its pages mean nothing here.
    pub filter: CompanyFilter,
    /// What it is called; blank for the words of the program.
    pub title: String,
    /// The language that it is written in, or opens in.
    pub language: Locale,
}

/// How many companies a directory would hold, and who would be left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DirectoryPreview {
    /// Companies in it.
    pub entries: u32,
    /// Why others are not, most first.
    pub left_out: Vec<LeftOutCount>,
    /// The first of those that are left out, by name.
    pub rows: Vec<LeftOutRow>,
    /// There are more than these.
    pub is_cut: bool,
}

/// How many companies are left out for a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LeftOutCount {
    /// The reason.
    pub reason: LeftOut,
    /// How many.
    pub count: u32,
}

/// A company that is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LeftOutRow {
    /// Which.
    pub company: CompanyId,
    /// Its legal name.
    pub name: String,
    /// Why.
    pub reason: LeftOut,
}

/// Companies, each with what it comes to.
struct Gathered {
    entries: Vec<Entry>,
    left_out: Vec<LeftOutRow>,
}

/// What a directory of today would hold.
pub async fn preview(
    desk: &Desk,
    filter: &CompanyFilter,
    progress: &Progress,
) -> Result<DirectoryPreview, AppError> {
    let Gathered {
        entries,
        mut left_out,
    } = read(desk, filter, progress).await?;
    let mut counts: BTreeMap<LeftOut, u32> = BTreeMap::new();
    for row in &left_out {
        *counts.entry(row.reason).or_default() += 1;
    }
    let counts = counts.into_iter();
    let mut counts: Vec<_> = counts
        .map(|(reason, count)| LeftOutCount { reason, count })
        .collect();
    counts.sort_by_key(|one| std::cmp::Reverse(one.count));
    let is_cut = left_out.len() > NAMED;
    left_out.truncate(NAMED);
    Ok(DirectoryPreview {
        entries: u32::try_from(entries.len()).unwrap_or(u32::MAX),
        left_out: counts,
        rows: left_out,
        is_cut,
    })
}

/// The directory as it is today.
pub async fn gather(
    desk: &Desk,
    query: &DirectoryQuery,
    progress: &Progress,
) -> Result<Directory, AppError> {
    desk.author(Action::EditCompanies)?;
    let entries = read(desk, &query.filter, progress).await?.entries;
    if entries.is_empty() {
        return Err(CompanyError::DirectoryEmpty.into());
    }
    let office = start::office(desk).await?;
    Ok(Directory {
        title: Some(query.title.trim().to_owned()).filter(|title| !title.is_empty()),
        office: office.map(|office| office.name).unwrap_or_default(),
        on: desk.env.today(),
        language: query.language,
        names: names::of(desk, &entries).await?,
        entries: in_order(entries),
    })
}

async fn read(
    desk: &Desk,
    filter: &CompanyFilter,
    progress: &Progress,
) -> Result<Gathered, AppError> {
    let db = desk.store.read();
    let ids = list::ids(db, filter).await?;
    let today = desk.env.today();
    let mut gathered = Gathered {
        entries: Vec::new(),
        left_out: Vec::new(),
    };
    let total = ids.len();
    for (number, stretch) in ids.chunks(AT_ONCE).enumerate() {
        if progress.is_cancelled() {
            return Err(FileError::NotWritten.into());
        }
        let listings = row::live(db, stretch.iter().copied()).await?;
        let listings: BTreeMap<CompanyId, listing::Model> = listings
            .into_iter()
            .map(|listing| (listing.company_id, listing))
            .collect();
        for (company, applicant) in applicants(db, stretch).await? {
            let listing = listings.get(&company).map(listing::Model::listing);
            match Entry::of(listing.as_ref(), &applicant, today) {
                Ok(entry) => gathered.entries.push(entry),
                Err(reason) => gathered.left_out.push(LeftOutRow {
                    company,
                    name: applicant.profile.legal_name,
                    reason,
                }),
            }
        }
        let done = total.min((number + 1) * AT_ONCE);
        progress.step("directory-companies", done as u64, Some(total as u64));
    }
    gathered
        .left_out
        .sort_by(|one, other| one.name.cmp(&other.name));
    Ok(gathered)
}

/// Companies as a directory asks about them.
pub(super) async fn applicants(
    db: &impl ConnectionTrait,
    ids: &[CompanyId],
) -> Result<Vec<(CompanyId, Applicant)>, AppError> {
    let rows = Rows::several(db, ids).await?;
    let natural = rows
        .iter()
        .filter(|rows| rows.company.person_kind == PersonKind::Natural)
        .map(|rows| rows.company.id.to_string());
    let contacts = rows.iter().flat_map(|rows| &rows.parts.contacts);
    let contacts = contacts.map(|contact| contact.id.to_string());
    let erased = erased(db, natural.chain(contacts).collect()).await?;
    let applicants = rows.iter().map(|rows| {
        let profile = rows.profile();
        let contacts = profile.contacts.iter().filter_map(|contact| contact.id);
        let erased_contacts: BTreeSet<ContactId> = contacts
            .filter(|id| erased.contains(&id.to_string()))
            .collect();
        let applicant = Applicant {
            size: rows.company.size,
            is_archived: rows.company.archived_on.is_some(),
            is_erased: erased.contains(&rows.company.id.to_string()),
            erased_contacts,
            profile,
        };
        (rows.company.id, applicant)
    });
    Ok(applicants.collect())
}

/// Those of some people whose key is gone.
async fn erased(
    db: &impl ConnectionTrait,
    subjects: Vec<String>,
) -> Result<BTreeSet<String>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT value FROM json_each(?)
         WHERE value NOT IN (SELECT subject_id FROM subject_keys)",
        [json_of(&subjects).into()],
    );
    let rows = db.query_all_raw(query).await?;
    rows.iter()
        .map(|row| Ok(row.try_get("", "value")?))
        .collect()
}
