//! Writing what was decided: one operation for all rows, so that one undo takes all of it back. A row
//! that cannot be written after all stays behind with its reason and holds nobody up.

use std::collections::{BTreeSet, HashMap};

use proa_domain::companies::import::{CompanyField, Part, RowReading, put};
use proa_domain::ids::{CompanyId, CompanyImportId, OperationId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait as _;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::known::Register;
use super::matching::reader;
use super::settle::{Reader, filling};
use super::sources;
use super::staged::{self, Decision, GIVEN, Head, ImportState, RowState, Staged};
use crate::Desk;
use crate::companies::entity::company;
use crate::companies::error::CompanyError;
use crate::companies::form;
use crate::companies::likeness;
use crate::companies::register::{ensure_tax_id_is_free, parsed, write_new};
use crate::companies::rows::{Rows, TOPIC};
use crate::error::{AppError, StoreError};
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::store::columns::to_json;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;
use crate::treaties::reference::rows::{execute, query};

/// What is being done; words: `progress-import-companies`.
const STAGE: &str = "import-companies";
/// So many rows are written between two looks at whether somebody cancelled.
const BATCH: u32 = 200;

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ImportOutcome {
    /// New companies.
    pub created: u32,
    /// Companies that were changed.
    pub updated: u32,
    /// Rows that could not be written after all; they are parked with their problem.
    pub refused: u32,
    /// The operation; none where nothing was written.
    pub operation: Option<OperationId>,
}

/// Writes every row that shall be created or updated. Cancelled, it writes nothing.
pub async fn apply(
    desk: &Desk,
    id: CompanyImportId,
    progress: Progress,
) -> Result<ImportOutcome, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let head = staged::head(desk.store.read(), id).await?;
    let total = staged::count_writable(desk.store.read(), id).await?;
    if head.state != ImportState::Ready || total == 0 {
        return Err(CompanyError::NothingToImport.into());
    }
    let reader = reader(desk, &head).await?;
    let mut writing = Writing {
        desk,
        head: &head,
        reader: &reader,
        joined: joined_to(desk, id).await?,
        companies: HashMap::new(),
        outcome: ImportOutcome::default(),
        refused: Vec::new(),
    };
    let record = Record::several(TOPIC);
    let is_fresh = head.register >= likeness::mark(desk.store.read()).await?;
    let work = async |tx: &mut WriteTx<'_>| {
        let (mut last, mut done) = (0, 0_u32);
        loop {
            if progress.is_cancelled() {
                return Err(FileError::Cancelled.into());
            }
            progress.step(STAGE, done.into(), Some(total.into()));
            let rows = staged::writable(tx.read(), id, last, BATCH).await?;
            let Some(end) = rows.last() else { break };
            last = end.number;
            done += u32::try_from(rows.len()).unwrap_or(u32::MAX);
            writing.batch(tx, rows).await?;
        }
        if !tx.is_empty() {
            writing.outcome.operation = Some(tx.operation.id);
        }
        Ok(())
    };
    let operation = Operation::ImportCompanies;
    desk.store.write(author, operation, record, work).await?;
    let Writing {
        outcome, refused, ..
    } = writing;
    park(desk, id, &refused).await?;
    if is_fresh {
        // What it wrote itself is known to it.
        let sql = "UPDATE company_imports SET register = ? WHERE id = ?";
        let mark = likeness::mark(desk.store.read()).await?;
        execute(desk.store.writer()?, sql, [mark.into(), id.into()]).await?;
    }
    desk.store.tell([staged::TOPIC].into());
    Ok(outcome)
}

/// Rows under way.
struct Writing<'a> {
    desk: &'a Desk,
    head: &'a Head,
    reader: &'a Reader,
    /// The rows that others are of the same company as.
    joined: BTreeSet<u32>,
    /// Their companies.
    companies: HashMap<u32, CompanyId>,
    outcome: ImportOutcome,
    refused: Vec<(u32, Problems)>,
}

impl Writing<'_> {
    async fn batch(&mut self, tx: &mut WriteTx<'_>, rows: Vec<Staged>) -> Result<(), AppError> {
        let rows = rows.into_iter().map(|row| {
            let reading = self.reader.read(&row);
            (row, reading)
        });
        let rows: Vec<(Staged, RowReading)> = rows.collect();
        // As it is now: somebody may have registered them since they were matched.
        let register = Register::of(self.desk.store.read(), self.head, &rows).await?;
        let mut written = Vec::with_capacity(rows.len());
        for (row, reading) in rows {
            let outcome = self.row(tx, &register, &row, &reading).await?;
            match outcome {
                Ok(company) => {
                    if self.joined.contains(&row.number) {
                        self.companies.insert(row.number, company);
                    }
                    written.push(json!({ "number": row.number, "company": company }));
                }
                Err(problems) => {
                    self.outcome.refused += 1;
                    self.refused.push((row.number, problems));
                }
            }
        }
        let sql = format!(
            "{GIVEN} UPDATE company_import_rows
            SET state = 'applied', company_id = d.value ->> 'company', operation_id = ?2
            FROM d WHERE import_id = ?3 AND company_import_rows.number = d.number"
        );
        let values = [
            json!(written).to_string().into(),
            tx.operation.id.into(),
            self.head.id.into(),
        ];
        execute(tx.read(), &sql, values).await
    }

    /// Writes a row and gives its company, or why it is not written.
    async fn row(
        &mut self,
        tx: &mut WriteTx<'_>,
        register: &Register,
        row: &Staged,
        reading: &RowReading,
    ) -> Result<Result<CompanyId, Problems>, AppError> {
        let known = if row.decision == Decision::Create {
            None
        } else {
            match self.company_of(tx, row).await? {
                None => return told(CompanyError::from(waits_for(row)).into()).map(Err),
                known => known,
            }
        };
        if !register.may_be_of(row.number, reading, known) {
            let mut problems = Problems::default();
            problems.note(CompanyField::LegalName.code(), "import-known");
            return Ok(Err(problems));
        }
        let outcome = match known {
            None => self.create(tx, reading).await.map(|id| (id, true)),
            Some(id) => self.update(tx, row, id, reading).await.map(|is| (id, is)),
        };
        let (company, is_written) = match outcome {
            Ok(written) => written,
            Err(error) => return told(error).map(Err),
        };
        let has_keys = |parts: &Vec<Part>| parts.contains(&Part::OutsideIds);
        let keys = match &row.parts {
            Some(parts) if !has_keys(parts) => &[],
            _ => reading.outside_ids.as_slice(),
        };
        let env = &self.desk.env;
        let has_key = sources::note(tx, env, self.head, company, row.number, keys).await?;
        if known.is_none() {
            self.outcome.created += 1;
        } else if is_written || has_key {
            self.outcome.updated += 1;
        }
        Ok(Ok(company))
    }

    async fn create(
        &self,
        tx: &mut WriteTx<'_>,
        reading: &RowReading,
    ) -> Result<CompanyId, AppError> {
        let profile = parsed(self.desk, &reading.form)?;
        let id = CompanyId(self.desk.env.uuid());
        write_new(tx, Rows::new(&self.desk.env, id, profile)).await?;
        Ok(id)
    }

    /// Changes a company; tells whether there was something to change.
    async fn update(
        &self,
        tx: &mut WriteTx<'_>,
        row: &Staged,
        id: CompanyId,
        reading: &RowReading,
    ) -> Result<bool, AppError> {
        let of_row = parsed(self.desk, &reading.form)?;
        let before = Rows::load(tx.read(), id).await?;
        before.company.ensure_active()?;
        let known = before.profile();
        let profile = put(&known, &of_row, row.parts.as_deref(), filling(row));
        if profile == known {
            return Ok(false);
        }
        // What was put together must be a profile like any other.
        let profile = parsed(self.desk, &form::of(profile))?;
        let after = before.with(&self.desk.env, profile);
        ensure_tax_id_is_free(tx.read(), &after.company).await?;
        tx.update::<company::Entity>(&before.company, &after.company)
            .await?;
        after.parts.write(tx, &before.parts).await?;
        Ok(true)
    }

    /// The company that a row is of; none while the row that it joins is not written.
    async fn company_of(
        &self,
        tx: &WriteTx<'_>,
        row: &Staged,
    ) -> Result<Option<CompanyId>, AppError> {
        if row.company.is_some() {
            return Ok(row.company);
        }
        let Some(earlier) = row.joins else {
            return Ok(None);
        };
        if let Some(company) = self.companies.get(&earlier) {
            return Ok(Some(*company));
        }
        let earlier = staged::row(tx.read(), self.head.id, earlier).await?;
        let is_known = matches!(
            earlier.state,
            RowState::Applied | RowState::Unchanged | RowState::Changed
        );
        Ok(earlier.company.filter(|_| is_known))
    }
}

/// The rows that others are of the same company as.
async fn joined_to(desk: &Desk, id: CompanyImportId) -> Result<BTreeSet<u32>, AppError> {
    let sql = "SELECT DISTINCT joins FROM company_import_rows
        WHERE import_id = ? AND joins IS NOT NULL";
    let rows = desk.store.read().query_all_raw(query(sql, [id.into()]));
    let rows = rows.await?;
    rows.iter()
        .map(|row| Ok(row.try_get("", "joins")?))
        .collect()
}

fn waits_for(row: &Staged) -> Problems {
    let mut problems = Problems::default();
    let earlier = row
        .joins
        .map(|number| number.to_string())
        .unwrap_or_default();
    problems.note_with("legal-name", "import-row-waits", [("row", earlier)]);
    problems
}

/// What keeps one row from being written; what keeps all of them is an error.
fn told(error: AppError) -> Result<Problems, AppError> {
    let mut problems = Problems::default();
    if let AppError::Company(CompanyError::Invalid { problems: found }) = error {
        problems = found;
        for problem in &mut problems.0 {
            if problem.field.parse::<CompanyField>().is_err() {
                problem.field = CompanyField::of_form(&problem.field).to_string();
            }
        }
    } else if let AppError::Company(CompanyError::TaxIdTaken { name, .. }) = error {
        problems.note_with("rfc", "import-rfc-taken", [("name", name)]);
    } else if let AppError::Company(CompanyError::Archived) = error {
        problems.note("rfc", "import-archived");
    } else if let AppError::Store(StoreError::NotFound { .. }) = error {
        problems.note("legal-name", "import-company-gone");
    } else {
        return Err(error);
    }
    Ok(problems)
}

/// Leaves rows for later with what keeps them from being written.
async fn park(
    desk: &Desk,
    id: CompanyImportId,
    refused: &[(u32, Problems)],
) -> Result<(), AppError> {
    for (number, problems) in refused {
        let sql = "UPDATE company_import_rows SET decision = 'park', is_chosen = 0, problems = ?
            WHERE import_id = ? AND number = ?";
        let values = [to_json(problems)?.into(), id.into(), (*number).into()];
        execute(desk.store.writer()?, sql, values).await?;
    }
    Ok(())
}
