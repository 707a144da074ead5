//! The directory of the companies of a list: those whose consent holds, and why each other is left out.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::companies::consents::Purpose;
use proa_domain::companies::directory::book::in_order;
use proa_domain::companies::directory::entry::{Applicant, ListedPicture};
use proa_domain::companies::directory::{Directory, Entry, LeftOut};
use proa_domain::companies::profile::Profile;
use proa_domain::companies::tax_id::PersonKind;
use proa_domain::ids::{CompanyId, ContactId, ProductId};
use proa_domain::settings::{Action, Locale};
use proa_domain::text::fold;
use proa_domain::time::Day;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::consents;
use crate::companies::directory::{names, row};
use crate::companies::entity::listing;
use crate::companies::error::CompanyError;
use crate::companies::list::{self, CompanyFilter};
use crate::companies::products::certifications::Held;
use crate::companies::products::photographs::small_of;
use crate::companies::rows::Rows;
use crate::error::AppError;
use crate::progress::Progress;
use crate::settings::start;
use crate::store::seal;

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

/// A directory, and what it leaves out.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// The directory.
    pub directory: Directory,
    /// How many companies are in it, and who is left out.
    pub preview: DirectoryPreview,
}

/// Whether photographs are read with companies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pictures {
    Embedded,
    LeftOut,
}

/// Companies, each with what it comes to.
struct Judged {
    entries: Vec<Entry>,
    left_out: Vec<LeftOutRow>,
}

impl Judged {
    fn preview(&self) -> DirectoryPreview {
        let mut counts: BTreeMap<LeftOut, u32> = BTreeMap::new();
        for row in &self.left_out {
            *counts.entry(row.reason).or_default() += 1;
        }
        let counts = counts.into_iter();
        let mut counts: Vec<_> = counts
            .map(|(reason, count)| LeftOutCount { reason, count })
            .collect();
        counts.sort_by_key(|one| std::cmp::Reverse(one.count));
        DirectoryPreview {
            entries: u32::try_from(self.entries.len()).unwrap_or(u32::MAX),
            left_out: counts,
            rows: self.left_out.iter().take(NAMED).cloned().collect(),
            is_cut: self.left_out.len() > NAMED,
        }
    }
}

/// What a directory of today would hold.
pub async fn preview(
    desk: &Desk,
    filter: &CompanyFilter,
    progress: &Progress,
) -> Result<DirectoryPreview, AppError> {
    Ok(read(desk, filter, progress, Pictures::LeftOut)
        .await?
        .preview())
}

/// The directory as it is today.
pub async fn gather(
    desk: &Desk,
    query: &DirectoryQuery,
    progress: &Progress,
) -> Result<Gathered, AppError> {
    desk.author(Action::EditCompanies)?;
    let judged = read(desk, &query.filter, progress, Pictures::Embedded).await?;
    if judged.entries.is_empty() {
        return Err(CompanyError::DirectoryEmpty.into());
    }
    let preview = judged.preview();
    let entries = judged.entries;
    let office = start::office(desk).await?;
    let directory = Directory {
        title: Some(query.title.trim().to_owned()).filter(|title| !title.is_empty()),
        office: office.map(|office| office.name).unwrap_or_default(),
        on: desk.env.today(),
        language: query.language,
        names: names::of(desk, &entries).await?,
        entries: in_order(entries),
    };
    Ok(Gathered { directory, preview })
}

async fn read(
    desk: &Desk,
    filter: &CompanyFilter,
    progress: &Progress,
    pictures: Pictures,
) -> Result<Judged, AppError> {
    let db = desk.store.read();
    let ids = list::ids(db, filter).await?;
    let today = desk.env.today();
    let mut judged = Judged {
        entries: Vec::new(),
        left_out: Vec::new(),
    };
    let total = ids.len();
    for (number, stretch) in ids.chunks(AT_ONCE).enumerate() {
        progress.ensure_going()?;
        let listings = row::live(db, stretch.iter().copied()).await?;
        let listings: BTreeMap<CompanyId, listing::Model> = listings
            .into_iter()
            .map(|listing| (listing.company_id, listing))
            .collect();
        for (company, mut applicant) in applicants(db, stretch, today).await? {
            let listing = listings.get(&company).map(listing::Model::listing);
            // Files are read of those alone who are in it.
            let is_in = Entry::of(listing.as_ref(), &applicant, today).is_ok();
            if is_in && pictures == Pictures::Embedded {
                applicant.pictures = pictures_of(desk, &applicant.profile).await?;
            }
            match Entry::of(listing.as_ref(), &applicant, today) {
                Ok(entry) => judged.entries.push(entry),
                Err(reason) => judged.left_out.push(LeftOutRow {
                    company,
                    name: applicant.profile.legal_name,
                    reason,
                }),
            }
        }
        let done = total.min((number + 1) * AT_ONCE);
        progress.step("directory-companies", done as u64, Some(total as u64));
    }
    judged.left_out.sort_by_cached_key(|one| fold(&one.name));
    Ok(judged)
}

/// The first photographs of the products of a profile.
pub(super) async fn pictures_of(
    desk: &Desk,
    profile: &Profile,
) -> Result<BTreeMap<ProductId, ListedPicture>, AppError> {
    let products = profile.products.iter();
    let products: Vec<ProductId> = products.filter_map(|product| product.id).collect();
    small_of(desk, &products).await
}

/// Companies as a directory of a day asks about them.
pub(super) async fn applicants(
    db: &impl ConnectionTrait,
    ids: &[CompanyId],
    today: Day,
) -> Result<Vec<(CompanyId, Applicant)>, AppError> {
    let rows = Rows::several(db, ids).await?;
    let natural = rows
        .iter()
        .filter(|rows| rows.company.person_kind == PersonKind::Natural)
        .map(|rows| rows.company.id.to_string());
    let contacts = rows.iter().flat_map(|rows| &rows.parts.contacts);
    let contacts: Vec<ContactId> = contacts.map(|contact| contact.id).collect();
    let subjects: Vec<String> = natural
        .chain(contacts.iter().map(ToString::to_string))
        .collect();
    let erased = seal::erased(db, &subjects).await?;
    let opposed = consents::unserved(db, Purpose::Directory, &contacts).await?;
    let held = Held::read(db, ids.iter().copied()).await?;
    let applicants = rows.iter().map(|rows| {
        let mut profile = rows.profile();
        // What has ended is published of nobody.
        for product in &mut profile.products {
            let Some(id) = product.id else { continue };
            product
                .certifications
                .retain(|kind| !held.has_ended(id, kind, today));
        }
        let contacts = || profile.contacts.iter().filter_map(|contact| contact.id);
        let erased_contacts: BTreeSet<ContactId> = contacts()
            .filter(|id| erased.contains(&id.to_string()))
            .collect();
        let opposed_contacts = contacts().filter(|id| opposed.contains(id)).collect();
        let applicant = Applicant {
            size: rows.company.size,
            is_archived: rows.company.archived_on.is_some(),
            is_erased: erased.contains(&rows.company.id.to_string()),
            erased_contacts,
            opposed_contacts,
            pictures: BTreeMap::new(),
            profile,
        };
        (rows.company.id, applicant)
    });
    Ok(applicants.collect())
}
