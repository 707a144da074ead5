//! reference.db holds what can be loaded again, so that a damaged one does not stop the program:
//! it is set aside and made anew. What the office imported into it is kept in mind in office.db,
//! and told until it is loaded again.

use std::fs;
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use proa_domain::time::{Day, Instant};
use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::folder::DataFolder;
use crate::store::backup::restore::set_aside;
use crate::store::backup::stamp;
use crate::store::open::{self, Check, Connections};
use crate::store::{Store, Topics, local};
use crate::treaties::import::Format;
use crate::treaties::reference::rows::query;

const CHECKED: &str = "reference-checked";
const IMPORTED: &str = "imported-schedules";
const REPAIRED: &str = "reference-repaired";

/// A schedule that the office imported, or the rules of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct ImportedSchedule {
    /// Whose tariff; of rules, the agreement.
    pub market: String,
    /// How the file was written.
    pub format: String,
    /// Which edition.
    pub vintage: String,
    /// The file.
    pub file_name: Option<String>,
    /// Of the file.
    pub sha256: String,
    /// When.
    pub imported_at: String,
}

impl ImportedSchedule {
    /// The same edition, be it from the same file or from another download of it. Records of single
    /// goods of one edition are many.
    fn is_edition_of(&self, other: &Self) -> bool {
        let is_record = self.format.parse().is_ok_and(Format::is_of_single_goods);
        self.market == other.market
            && self.format == other.format
            && (self.sha256 == other.sha256 || (self.vintage == other.vintage && !is_record))
    }
}

/// What became of a reference.db that was damaged or lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Repair {
    /// When it was made anew; none where the file was gone.
    pub at: Option<Instant>,
    /// The name under which the damaged file was set aside.
    pub file: Option<String>,
    /// Whether it is known what the office had imported.
    pub is_known: bool,
    /// What must be imported again.
    pub lost: Vec<ImportedSchedule>,
}

/// That the file was set aside, as it is kept in mind.
#[derive(Serialize, Deserialize)]
struct Repaired {
    at: Instant,
    file: Option<String>,
    is_known: bool,
}

/// The file as it stood when every page of it was checked.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
struct Checked {
    bytes: u64,
    modified: u64,
    on: Day,
}

impl Checked {
    /// The file of today; none where there is none.
    fn of(path: &Path, on: Day) -> io::Result<Option<Self>> {
        let found = match fs::metadata(path) {
            Ok(found) => found,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let since = found.modified()?.duration_since(UNIX_EPOCH);
        let modified = since.unwrap_or_default().as_nanos();
        Ok(Some(Self {
            bytes: found.len(),
            modified: u64::try_from(modified).unwrap_or(u64::MAX),
            on,
        }))
    }
}

/// Opens reference.db. Every page is checked, now or later, once a day and whenever the file is not
/// the one that was checked; a file that does not pass is set aside, and a new one made.
pub(crate) async fn open(
    folder: &DataFolder,
    env: &Env,
    store: &Store,
    check: Check,
) -> Result<Connections, AppError> {
    let Ok(writer) = store.writer() else {
        return open::reference(folder, Check::Header).await;
    };
    let seen = Checked::of(&folder.reference(), env.today())?;
    let checked: Option<Checked> = local::get(writer, CHECKED).await?;
    let check = if seen == checked {
        Check::Header
    } else {
        check
    };
    let connections = match open::reference(folder, check).await {
        Err(AppError::Store(StoreError::Damaged { .. } | StoreError::Foreign { .. })) => {
            make_anew(folder, env, writer).await?
        }
        opened => {
            if opened.is_ok() && check == Check::Pages {
                local::set(writer, CHECKED, &seen).await?;
            }
            opened?
        }
    };
    keep_in_mind(writer, &connections.reader).await?;
    Ok(connections)
}

/// Notes the file as it stands: it passed its check, and only this program wrote it since.
pub(crate) async fn note(folder: &DataFolder, env: &Env, store: &Store) {
    let noted = async {
        let checked = Checked::of(&folder.reference(), env.today())?;
        local::set(store.writer()?, CHECKED, &checked).await
    };
    // Without the note, the next start checks every page.
    if let Err(error) = noted.await {
        tracing::debug!(%error, "reference.db was not noted as checked");
    }
}

async fn make_anew(
    folder: &DataFolder,
    env: &Env,
    office: &impl ConnectionTrait,
) -> Result<Connections, AppError> {
    let at = env.now();
    let file = set_aside(&folder.reference(), &stamp(at))?;
    tracing::error!(?file, "reference.db was damaged and is made anew");
    let mut kept: Option<Vec<ImportedSchedule>> = local::get(office, IMPORTED).await?;
    if let Some(file) = &file
        && let Ok(read) = read_remains(&folder.path().join(file)).await
    {
        add(kept.get_or_insert_default(), read);
    }
    let repaired = Repaired {
        at,
        file,
        is_known: kept.is_some(),
    };
    local::set(office, REPAIRED, &repaired).await?;
    local::set(office, IMPORTED, &kept.unwrap_or_default()).await?;
    open::reference(folder, Check::Header).await
}

const SCHEDULES: &str = "
    SELECT market, format, vintage, file_name, sha256, imported_at FROM schedules
    WHERE kind = 'imported' AND state = 'loaded' ORDER BY market, imported_at";

const RULES: &str = "
    SELECT agreement AS market, format, vintage, file_name, sha256, imported_at FROM rule_editions
    WHERE state <> 'loading' ORDER BY agreement, imported_at";

/// What the damaged file still says of the schedules and rules that were in it.
async fn read_remains(path: &Path) -> Result<Vec<ImportedSchedule>, AppError> {
    let remains = open::remains(path).await?;
    let schedules = of(&remains, SCHEDULES).await;
    // A file of an earlier program has no rules.
    let rules = of(&remains, RULES).await.unwrap_or_default();
    remains.close().await?;
    Ok(schedules?.into_iter().chain(rules).collect())
}

async fn imported(db: &impl ConnectionTrait) -> Result<Vec<ImportedSchedule>, AppError> {
    let schedules = of(db, SCHEDULES).await?;
    Ok(schedules.into_iter().chain(of(db, RULES).await?).collect())
}

async fn of(
    db: &impl ConnectionTrait,
    sql: &'static str,
) -> Result<Vec<ImportedSchedule>, AppError> {
    let found = ImportedSchedule::find_by_statement(query(sql, []));
    Ok(found.all(db).await?)
}

fn add(kept: &mut Vec<ImportedSchedule>, found: Vec<ImportedSchedule>) {
    for schedule in found {
        if !kept.contains(&schedule) {
            kept.push(schedule);
        }
    }
}

/// Keeps an import in mind that is there; if that fails, the next start does.
pub(crate) async fn remember(desk: &Desk) -> Result<(), AppError> {
    let kept = keep_in_mind(desk.store.writer()?, desk.reference.read()).await;
    if let Err(error) = kept {
        tracing::warn!(%error, "an import was not kept in mind");
    }
    Ok(())
}

/// Keeps in mind what is imported now, beside what was lost and is not loaded again.
async fn keep_in_mind(
    office: &impl ConnectionTrait,
    reference: &impl ConnectionTrait,
) -> Result<(), AppError> {
    let known: Option<Vec<ImportedSchedule>> = local::get(office, IMPORTED).await?;
    let present = imported(reference).await?;
    let mut kept = lost(known.as_deref().unwrap_or_default(), &present);
    kept.extend(present);
    if known.as_ref() == Some(&kept) {
        return Ok(());
    }
    local::set(office, IMPORTED, &kept).await
}

fn lost(kept: &[ImportedSchedule], present: &[ImportedSchedule]) -> Vec<ImportedSchedule> {
    let is_lost =
        |known: &&ImportedSchedule| !present.iter().any(|schedule| schedule.is_edition_of(known));
    kept.iter().filter(is_lost).cloned().collect()
}

/// What became of a reference.db that was damaged or lost, until somebody has read it.
pub(crate) async fn repair(desk: &Desk) -> Result<Option<Repair>, AppError> {
    let office = desk.store.read();
    let kept: Vec<ImportedSchedule> = local::get(office, IMPORTED).await?.unwrap_or_default();
    let lost = lost(&kept, &imported(desk.reference.read()).await?);
    let repaired: Option<Repaired> = local::get(office, REPAIRED).await?;
    if repaired.is_none() && lost.is_empty() {
        return Ok(None);
    }
    Ok(Some(Repair {
        is_known: repaired.as_ref().is_none_or(|repaired| repaired.is_known),
        at: repaired.as_ref().map(|repaired| repaired.at),
        file: repaired.and_then(|repaired| repaired.file),
        lost,
    }))
}

/// Somebody has read what was lost, and does not want to be told again.
pub async fn dismiss(desk: &Desk) -> Result<(), AppError> {
    let office = desk.store.writer()?;
    let present = imported(desk.reference.read()).await?;
    local::set(office, IMPORTED, &present).await?;
    local::set(office, REPAIRED, &None::<Repaired>).await?;
    desk.store.tell(Topics::from(["reference", "schedules"]));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::ImportedSchedule;
    use crate::treaties::import::Format;

    #[test]
    fn a_record_of_other_goods_is_not_the_one_that_was_lost() {
        let imported = |format: Format, sha256: &str| ImportedSchedule {
            market: "GB".to_owned(),
            format: format.to_string(),
            vintage: "2026".to_owned(),
            file_name: None,
            sha256: sha256.to_owned(),
            imported_at: String::new(),
        };
        for (format, is_same) in [
            (Format::UkTariffCsv, true),
            (Format::UkCommodityJson, false),
        ] {
            let one = imported(format, "a");
            assert!(one.is_edition_of(&imported(format, "a")));
            assert_eq!(
                one.is_edition_of(&imported(format, "b")),
                is_same,
                "{format}"
            );
        }
    }
}
