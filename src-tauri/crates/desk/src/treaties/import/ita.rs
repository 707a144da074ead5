//! What T-MEC gives from year to year, in the table of the FTA Tariff Tool: concessions beside the
//! tariff, without lines of its own.

use proa_domain::time::Day;
use proa_domain::treaties::ita_tariff::ItaRow;
use proa_domain::treaties::lookup::AgreementId;
use proa_domain::treaties::published::RejectionReason;
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::Format;
use super::lines::{self, Batch};
use super::records::{CsvRecords, Records as _};
use super::report::{RecordReason, Tally};
use super::staged::Given;
use crate::error::AppError;
use crate::file::Prepared;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::treaties::reference::feed::{self, Outlet};

/// Reads the file and writes its concessions. `since` is the day on which T-MEC entered into force
/// with the market.
pub(super) async fn load(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    file: Prepared,
    since: Day,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let reporting = progress.clone();
    let feed = feed::start(move |outlet| read(file, since, reporting, &outlet));
    lines::write(tx, schedule, feed, progress).await
}

fn read(
    file: Prepared,
    since: Day,
    progress: Progress,
    outlet: &Outlet<Batch>,
) -> Result<Tally, AppError> {
    let (name, content) = file.open(progress)?;
    let mut rows = CsvRecords::<_, ItaRow>::of(content, &name, Format::ItaCsv.code());
    let mut tally = Tally::default();
    let mut given = Given::default();
    while let Some(row) = rows.next()? {
        tally.records += 1;
        match row.map(|row: ItaRow| row.concession(since)) {
            Ok(Ok(concession)) => given.keep(concession),
            // Most of the table is of other countries, and rightly so.
            Ok(Err(refused)) if refused.reason == RejectionReason::OtherCountries => {
                tally.pass_over(refused.reason.code(), &refused.locator);
            }
            Ok(Err(refused)) => {
                tally.reject(tally.records, &refused.locator, refused.reason.code())?;
            }
            Err(locator) => {
                tally.reject(tally.records, &locator, RecordReason::Unreadable.code())?;
            }
        }
    }
    if tally.records == 0 {
        return Err(FileError::Empty { name }.into());
    }
    let batch = given.batch(AgreementId::T_MEC, &mut tally);
    // A writer that is gone has its own reason to tell.
    let _ = outlet.put(batch);
    Ok(tally)
}
