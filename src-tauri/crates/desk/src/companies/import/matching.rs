//! Matching the rows of an import with what is registered, and with each other, in their order.
//! Doing it again is safe: what a person said stays.

use std::collections::BTreeSet;

use proa_domain::companies::import::RowReading;
use proa_domain::companies::similar::LIKELY;
use proa_domain::ids::CompanyImportId;
use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait, QueryResult, Value};
use serde_json::{Value as Cell, json};

use super::alike::{Alike, Rows};
use super::catalogue::catalogue;
use super::known::{Earlier, Register};
use super::settle::{Reader, RowCandidate, keys, settle};
use super::staged::{self, GIVEN, Head, Keys, RowFilter, RowState, Staged};
use crate::Desk;
use crate::companies::duplicates::{Candidate, DuplicateQuery, duplicates};
use crate::companies::likeness;
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::store::columns::{from_json, to_json};
use crate::store::undo::has_effect;
use crate::treaties::reference::rows::{execute, query};

/// What is being done; words: `progress-match-companies`.
const STAGE: &str = "match-companies";
/// So many rows are matched at once.
const BATCH: u32 = 500;
/// So many rows are matched one by one; more are matched faster all together.
const FEW: usize = 50;

/// Matches the rows that were not written yet anew: companies changed, or what was written was
/// undone, or the matching was cut off.
pub async fn rematch(desk: &Desk, id: CompanyImportId, progress: Progress) -> Result<(), AppError> {
    desk.author(Action::EditCompanies)?;
    run(desk, id, &progress).await
}

/// Matches every row that was not written.
pub(super) async fn run(
    desk: &Desk,
    id: CompanyImportId,
    progress: &Progress,
) -> Result<(), AppError> {
    let head = staged::head(desk.store.read(), id).await?;
    let reader = reader(desk, &head).await?;
    let mark = likeness::mark(desk.store.read()).await?;
    // Until it is done, the import says that it is not.
    let sql = "UPDATE company_imports SET state = 'matching' WHERE id = ?";
    execute(desk.store.writer()?, sql, [id.into()]).await?;
    reopen_undone(desk, id).await?;
    let mut reading = Batches::of(&head, &reader);
    let mut compared = Rows::default();
    while let Some(rows) = reading.next(desk, progress).await? {
        let register = Register::of(desk.store.read(), &head, &rows).await?;
        for (row, reading) in &rows {
            // What is surely known stands in the register already.
            let is_open = register.may_be_of(row.number, reading, None);
            if row.state != RowState::Applied && is_open && is_named(reading) {
                compared.add(row.number, reading);
            }
        }
    }
    let mut alike = Alike::of(desk.store.read(), compared).await?;
    let mut earlier = Earlier::default();
    reading.begin_again();
    while let Some(rows) = reading.next(desk, progress).await? {
        let db = desk.store.read();
        let register = Register::of(db, &head, &rows).await?;
        let mut settled = Vec::with_capacity(rows.len());
        for (mut row, reading) in rows {
            if row.state == RowState::Applied {
                earlier.add(row.number, keys(&reading), row.company);
                continue;
            }
            let known = register.whose(&earlier, row.number, &reading);
            let is_known = known.is_some();
            row.candidates = if is_known {
                Vec::new()
            } else {
                alike.candidates(&reading)
            };
            let whose = known.unwrap_or_else(|| register.said(&mut row));
            settle(db, &mut row, &reading, whose, &reader).await?;
            let keys = keys(&reading);
            if reading.profile.is_some() {
                earlier.add(row.number, keys.clone(), row.company);
            }
            if !is_known && is_named(&reading) {
                alike.add(row.number);
            }
            settled.push((row, keys));
        }
        write(desk, id, &settled).await?;
    }
    let sql = "UPDATE company_imports SET state = 'ready', register = ? WHERE id = ?";
    execute(desk.store.writer()?, sql, [mark.into(), id.into()]).await?;
    desk.store.tell([staged::TOPIC].into());
    Ok(())
}

/// A row in which something is wrong resembles others all the same.
fn is_named(reading: &RowReading) -> bool {
    !reading.form.legal_name.is_empty()
}

/// The rows of an import in their order, some at once. They are gone through twice: what the words of all
/// of them weigh is known before one is compared.
struct Batches<'a> {
    head: &'a Head,
    reader: &'a Reader,
    last: u32,
    done: u64,
}

impl<'a> Batches<'a> {
    fn of(head: &'a Head, reader: &'a Reader) -> Self {
        Self {
            head,
            reader,
            last: 0,
            done: 0,
        }
    }

    fn begin_again(&mut self) {
        self.last = 0;
    }

    async fn next(
        &mut self,
        desk: &Desk,
        progress: &Progress,
    ) -> Result<Option<Vec<(Staged, RowReading)>>, AppError> {
        if progress.is_cancelled() {
            return Err(FileError::Cancelled.into());
        }
        let rows = u64::from(self.head.row_count);
        progress.step(STAGE, self.done, Some(2 * rows));
        let all = RowFilter::default();
        let rows = staged::after(desk.store.read(), self.head.id, &all, self.last, BATCH).await?;
        let Some(end) = rows.last() else {
            return Ok(None);
        };
        self.last = end.number;
        self.done += rows.len() as u64;
        let read = |row: Staged| {
            let reading = self.reader.read(&row);
            (row, reading)
        };
        Ok(Some(rows.into_iter().map(read).collect()))
    }
}

/// Matches some rows anew after something was typed into them, and the rows after them that this
/// concerns; all of them where those are many.
pub(super) async fn some(
    desk: &Desk,
    id: CompanyImportId,
    numbers: Vec<u32>,
) -> Result<(), AppError> {
    let head = staged::head(desk.store.read(), id).await?;
    let reader = reader(desk, &head).await?;
    let mut waiting: BTreeSet<u32> = numbers.into_iter().collect();
    let mut later = BTreeSet::new();
    while waiting.len() + later.len() <= FEW {
        let (number, is_typed) = match (waiting.pop_first(), later.first()) {
            (Some(number), _) => (number, true),
            (None, Some(number)) => (*number, false),
            (None, None) => {
                desk.store.tell([staged::TOPIC].into());
                return Ok(());
            }
        };
        later.remove(&number);
        let row = staged::row(desk.store.read(), id, number).await?;
        let concerned = one(desk, &head, &reader, row).await?;
        if is_typed {
            later.extend(
                concerned
                    .into_iter()
                    .filter(|other| !waiting.contains(other)),
            );
        }
    }
    run(desk, id, &Progress::silent()).await
}

/// Matches one row anew; gives the rows after it that this concerns.
async fn one(
    desk: &Desk,
    head: &Head,
    reader: &Reader,
    mut row: Staged,
) -> Result<Vec<u32>, AppError> {
    let db = desk.store.read();
    let reading = reader.read(&row);
    let keys = keys(&reading);
    let number = row.number;
    let concerned = concerned(db, head.id, number, &keys).await?;
    let rows = [(row.clone(), reading)];
    let register = Register::of(db, head, &rows).await?;
    let [(_, reading)] = rows;
    let earlier = earlier_of(db, head.id, number, &keys, &register, &reading).await?;
    let known = register.whose(&earlier, number, &reading);
    row.candidates = if known.is_some() {
        Vec::new()
    } else {
        likely(desk, head, reader, &row, &reading).await?
    };
    let whose = known.unwrap_or_else(|| register.said(&mut row));
    settle(db, &mut row, &reading, whose, reader).await?;
    write(desk, head.id, &[(row, keys)]).await?;
    Ok(concerned)
}

/// The rows after one that join it, may be another of it, or have what finds it: as it was, or as it is
/// now.
async fn concerned(
    db: &impl ConnectionTrait,
    id: CompanyImportId,
    number: u32,
    keys: &Keys,
) -> Result<Vec<u32>, AppError> {
    let sql = "
        SELECT l.number FROM company_import_rows r
        JOIN company_import_rows l ON l.import_id = r.import_id AND l.number > r.number
        WHERE r.import_id = ?1 AND r.number = ?2 AND l.state <> 'applied' AND (
            l.joins = r.number OR l.rfc_key IN (r.rfc_key, ?3) OR l.name_key IN (r.name_key, ?4)
            OR l.outside_key IN (r.outside_key, ?5)
            OR EXISTS (SELECT 1 FROM json_each(l.candidates) WHERE value ->> 'row' = r.number))
        ORDER BY l.number LIMIT ?6";
    let values = [
        id.into(),
        number.into(),
        keys.rfc.clone().into(),
        keys.name.clone().into(),
        keys.outside.clone().into(),
        u32::try_from(FEW + 1).unwrap_or(u32::MAX).into(),
    ];
    let rows = db.query_all_raw(query(sql, values)).await?;
    rows.iter()
        .map(|row| Ok(row.try_get("", "number")?))
        .collect()
}

/// The rows before one that it may be another of.
async fn earlier_of(
    db: &impl ConnectionTrait,
    id: CompanyImportId,
    number: u32,
    keys: &Keys,
    register: &Register,
    reading: &RowReading,
) -> Result<Earlier, AppError> {
    let mut earlier = Earlier::default();
    let first = async |column: &str, value: Value| {
        let sql = format!(
            "SELECT number, rfc_key FROM company_import_rows
             WHERE import_id = ? AND {column} = ? AND number < ? AND state <> 'problem'
             ORDER BY number LIMIT 1"
        );
        let found = db.query_one_raw(query(&sql, [id.into(), value, number.into()]));
        let first = |row: QueryResult| -> Result<(u32, Option<String>), AppError> {
            Ok((row.try_get("", "number")?, row.try_get("", "rfc_key")?))
        };
        found.await?.map(first).transpose()
    };
    if let Some(key) = &keys.rfc
        && let Some((first, _)) = first("rfc_key", key.clone().into()).await?
    {
        earlier.rfc.insert(key.clone(), first);
    }
    if let Some(key) = &keys.name
        && let Some(first) = first("name_key", key.clone().into()).await?
    {
        earlier.name.insert(key.clone(), first);
    }
    if let Some(key) = &keys.outside
        && let Some((first, _)) = first("outside_key", key.clone().into()).await?
    {
        earlier.outside.insert(key.clone(), first);
    }
    if let Ok(Some(holder)) = register.holder(number, reading)
        && let Some((first, _)) = first("company_id", holder.company.into()).await?
    {
        earlier.companies.insert(holder.company, first);
    }
    Ok(earlier)
}

/// The companies that one row may be of, as a form that is typed is told of them, and those of the
/// earlier rows that it resembled which it still resembles.
async fn likely(
    desk: &Desk,
    head: &Head,
    reader: &Reader,
    row: &Staged,
    reading: &RowReading,
) -> Result<Vec<RowCandidate>, AppError> {
    let asked = DuplicateQuery::of(&reading.form);
    let company = |found: Candidate| RowCandidate {
        company: Some(found.id),
        row: None,
        name: found.legal_name,
        score: found.score,
        reasons: found.reasons,
    };
    let found = duplicates(desk, &asked).await?;
    let mut candidates: Vec<RowCandidate> = found.into_iter().map(company).collect();
    let frequencies = likeness::frequencies(desk).await?;
    let likeness = asked.likeness();
    for number in row.candidates.iter().filter_map(|candidate| candidate.row) {
        let earlier = staged::row(desk.store.read(), head.id, number).await?;
        let other = DuplicateQuery::of(&reader.read(&earlier).form).likeness();
        let similarity = likeness.compare_among(&other, &frequencies);
        if similarity.score >= LIKELY {
            candidates.push(RowCandidate {
                company: None,
                row: Some(number),
                name: earlier.name,
                score: similarity.score,
                reasons: similarity.reasons,
            });
        }
    }
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.score));
    Ok(candidates)
}

/// How the rows of an import are read.
pub(super) async fn reader(desk: &Desk, head: &Head) -> Result<Reader, AppError> {
    Ok(Reader {
        recipe: from_json(&head.recipe)?,
        catalogue: catalogue(desk).await?,
        today: desk.env.today(),
    })
}

/// Rows whose writing was undone are open again, with what was decided about them.
async fn reopen_undone(desk: &Desk, id: CompanyImportId) -> Result<(), AppError> {
    for operation in staged::operations(desk.store.read(), id).await? {
        if has_effect(desk.store.read(), operation).await? {
            continue;
        }
        let sql = "UPDATE company_import_rows SET state = 'waiting', operation_id = NULL,
                company_id = CASE WHEN decision = 'update' THEN company_id END
            WHERE import_id = ? AND operation_id = ?";
        execute(desk.store.writer()?, sql, [id.into(), operation.into()]).await?;
    }
    Ok(())
}

/// Writes what became of some rows.
pub(super) async fn write(
    desk: &Desk,
    id: CompanyImportId,
    rows: &[(Staged, Keys)],
) -> Result<(), AppError> {
    let body = |(row, keys): &(Staged, Keys)| -> Result<Cell, AppError> {
        Ok(json!({
            "number": row.number, "fixes": to_json(&row.fixes)?, "name": row.name,
            "rfcKey": keys.rfc, "nameKey": keys.name, "outsideKey": keys.outside,
            "state": row.state, "decision": row.decision, "isChosen": i32::from(row.is_chosen),
            "company": row.company, "joins": row.joins,
            "parts": row.parts.as_ref().map(to_json).transpose()?,
            "problems": to_json(&row.problems)?, "candidates": to_json(&row.candidates)?,
            "changes": to_json(&row.changes)?,
        }))
    };
    let bodies = rows.iter().map(body).collect::<Result<Vec<_>, _>>()?;
    let sql = format!(
        "{GIVEN} UPDATE company_import_rows SET fixes = d.value ->> 'fixes', name = d.value ->> 'name',
            rfc_key = d.value ->> 'rfcKey', name_key = d.value ->> 'nameKey',
            outside_key = d.value ->> 'outsideKey', state = d.value ->> 'state',
            decision = d.value ->> 'decision', is_chosen = d.value ->> 'isChosen',
            company_id = d.value ->> 'company', joins = d.value ->> 'joins',
            parts = d.value ->> 'parts', problems = d.value ->> 'problems',
            candidates = d.value ->> 'candidates', changes = d.value ->> 'changes'
        FROM d WHERE import_id = ?2 AND company_import_rows.number = d.number"
    );
    let values = [json!(bodies).to_string().into(), id.into()];
    execute(desk.store.writer()?, &sql, values).await
}
