//! Matching the rows of an import with what is registered, and with each other, in their order.
//! Doing it again is safe: what a person said stays.

use std::collections::HashMap;

use proa_domain::companies::import::{OutsideId, RowReading};
use proa_domain::ids::{CompanyId, CompanyImportId};
use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait, QueryResult, Value};
use serde_json::{Value as Cell, json};

use super::alike::{Alike, Rows};
use super::catalogue::catalogue;
use super::settle::{self, Reader, RowCandidate, Whose, keys, settle};
use super::sources::{self, Holder};
use super::staged::{self, Decision, Head, Keys, RowFilter, RowState, Staged};
use crate::Desk;
use crate::companies::duplicates::{Candidate, DuplicateQuery, duplicates};
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

/// Matches the rows that were not written yet anew: companies changed, or what was written was
/// undone, or the matching was cut off.
pub async fn rematch(desk: &Desk, id: CompanyImportId, progress: Progress) -> Result<(), AppError> {
    desk.author(Action::EditCompanies)?;
    run(desk, id, &progress).await
}

/// The rows before one, by what finds them again.
#[derive(Default)]
struct Earlier {
    rfc: HashMap<String, u32>,
    /// With the RFC: two of one name and place that have each their own are two.
    name: HashMap<String, (u32, Option<String>)>,
    outside: HashMap<String, u32>,
    /// The first row of a company that is registered.
    companies: HashMap<CompanyId, u32>,
}

impl Earlier {
    fn find(&self, keys: &Keys) -> Option<u32> {
        let find = |map: &HashMap<String, u32>, key: &Option<String>| {
            key.as_ref().and_then(|key| map.get(key).copied())
        };
        let by_name = || {
            let (number, rfc) = self.name.get(keys.name.as_ref()?)?;
            let is_other = rfc.is_some() && keys.rfc.is_some() && *rfc != keys.rfc;
            (!is_other).then_some(*number)
        };
        find(&self.outside, &keys.outside)
            .or_else(|| find(&self.rfc, &keys.rfc))
            .or_else(by_name)
    }

    /// Another row of a company leads to the first.
    fn add(&mut self, number: u32, keys: Keys, company: Option<CompanyId>) {
        if let Some(name) = keys.name {
            self.name.entry(name).or_insert((number, keys.rfc.clone()));
        }
        for (map, key) in [(&mut self.rfc, keys.rfc), (&mut self.outside, keys.outside)] {
            if let Some(key) = key {
                map.entry(key).or_insert(number);
            }
        }
        if let Some(company) = company {
            self.companies.entry(company).or_insert(number);
        }
    }
}

/// What the register holds of some rows.
#[derive(Default)]
struct Register {
    outside: std::collections::BTreeMap<String, Holder>,
    rfc: std::collections::BTreeMap<String, Holder>,
    row: std::collections::BTreeMap<String, Holder>,
}

impl Register {
    async fn of(
        db: &impl ConnectionTrait,
        head: &Head,
        rows: &[(Staged, RowReading)],
    ) -> Result<Self, AppError> {
        let outside: Vec<OutsideId> = rows
            .iter()
            .flat_map(|(_, reading)| reading.outside_ids.clone())
            .collect();
        let rfc = rows.iter().filter_map(|(_, reading)| keys(reading).rfc);
        let numbers: Vec<u32> = rows.iter().map(|(row, _)| row.number).collect();
        Ok(Self {
            outside: sources::by_outside_id(db, &outside).await?,
            rfc: sources::by_rfc(db, &rfc.collect::<Vec<_>>()).await?,
            row: sources::by_row(db, &head.sha256, &numbers).await?,
        })
    }

    /// Whose row it surely is: by its key first, then by its RFC, then because it came from there.
    fn holder(&self, number: u32, reading: &RowReading) -> Result<Option<Holder>, Whose> {
        let mut outside = reading.outside_ids.iter();
        let outside = outside.find_map(|key| self.outside.get(&settle::outside_key(key)));
        let rfc = keys(reading).rfc.and_then(|rfc| self.rfc.get(&rfc));
        match (outside, rfc) {
            (Some(one), Some(two)) if one.company != two.company => Err(Whose::Two),
            (Some(one), _) | (None, Some(one)) => Ok(Some(*one)),
            (None, None) => Ok(self.row.get(&number.to_string()).copied()),
        }
    }

    /// Whose row it is, before anybody is compared.
    fn whose(&self, earlier: &Earlier, number: u32, reading: &RowReading) -> Option<Whose> {
        match self.holder(number, reading) {
            Err(two) => Some(two),
            Ok(Some(holder)) if holder.is_archived => Some(Whose::Archived),
            Ok(Some(holder)) => Some(Whose::Company {
                id: holder.company,
                after: earlier.companies.get(&holder.company).copied(),
            }),
            Ok(None) => {
                let earlier = earlier.find(&keys(reading));
                earlier.map(Whose::Row)
            }
        }
    }
}

/// Matches every row that was not written.
pub(super) async fn run(
    desk: &Desk,
    id: CompanyImportId,
    progress: &Progress,
) -> Result<(), AppError> {
    let head = staged::head(desk.store.read(), id).await?;
    let reader = reader(desk, &head).await?;
    reopen_undone(desk, id).await?;
    let mut reading = Batches::of(&head, &reader);
    let mut compared = Rows::default();
    while let Some(rows) = reading.next(desk, progress).await? {
        for (row, reading) in &rows {
            if row.state != RowState::Applied && reading.profile.is_some() {
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
            let whose = register.whose(&earlier, row.number, &reading);
            let is_known = whose.is_some();
            let whose = whose.unwrap_or_else(|| Whose::Perhaps(alike.candidates(&reading)));
            let whose = chosen(&row, whose);
            settle(db, &mut row, &reading, whose, &reader).await?;
            let keys = keys(&reading);
            if reading.profile.is_some() {
                earlier.add(row.number, keys.clone(), row.company);
                if !is_known {
                    alike.add(row.number);
                }
            }
            settled.push((row, keys));
        }
        write(desk, id, &settled).await?;
    }
    let sql = "UPDATE company_imports SET state = 'ready' WHERE id = ?";
    execute(desk.store.writer()?, sql, [id.into()]).await?;
    desk.store.tell([staged::TOPIC].into());
    Ok(())
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

/// A person who said whose row it is is asked no more.
fn chosen(row: &Staged, whose: Whose) -> Whose {
    let is_open = matches!(whose, Whose::Perhaps(_));
    if !row.is_chosen || !is_open {
        return whose;
    }
    match (row.decision, row.company, row.joins) {
        (Decision::Update, Some(id), after) => Whose::Company { id, after },
        (Decision::Update, None, Some(earlier)) => Whose::Row(earlier),
        _ => whose,
    }
}

/// Matches one row anew, after something was typed into it.
pub(super) async fn one(
    desk: &Desk,
    head: &Head,
    reader: &Reader,
    mut row: Staged,
) -> Result<(), AppError> {
    let db = desk.store.read();
    let reading = reader.read(&row);
    let keys = keys(&reading);
    let number = row.number;
    let rows = [(row.clone(), reading)];
    let register = Register::of(db, head, &rows).await?;
    let [(_, reading)] = rows;
    let earlier = earlier_of(db, head.id, number, &keys, &register, &reading).await?;
    let whose = match register.whose(&earlier, number, &reading) {
        Some(whose) => whose,
        None => Whose::Perhaps(likely(desk, &reading).await?),
    };
    let whose = chosen(&row, whose);
    settle(db, &mut row, &reading, whose, reader).await?;
    write(desk, head.id, &[(row, keys)]).await
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

/// The companies that one row may be of, as a form that is typed is told of them.
async fn likely(desk: &Desk, reading: &RowReading) -> Result<Vec<RowCandidate>, AppError> {
    let candidate = |found: Candidate| RowCandidate {
        company: Some(found.id),
        row: None,
        name: found.legal_name,
        score: found.score,
        reasons: found.reasons,
    };
    let found = duplicates(desk, &DuplicateQuery::of(&reading.form)).await?;
    Ok(found.into_iter().map(candidate).collect())
}

/// How the rows of an import are read.
pub(super) async fn reader(desk: &Desk, head: &Head) -> Result<Reader, AppError> {
    Ok(Reader {
        recipe: from_json(&head.recipe)?,
        catalogue: catalogue(desk).await?,
        today: desk.env.today(),
    })
}

/// Rows whose writing was undone are open again.
async fn reopen_undone(desk: &Desk, id: CompanyImportId) -> Result<(), AppError> {
    for operation in staged::operations(desk.store.read(), id).await? {
        if has_effect(desk.store.read(), operation).await? {
            continue;
        }
        let sql = "UPDATE company_import_rows SET state = 'waiting', operation_id = NULL,
                company_id = NULL, is_chosen = 0
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
    let sql = "
        UPDATE company_import_rows SET fixes = d.value ->> 'fixes', name = d.value ->> 'name',
            rfc_key = d.value ->> 'rfcKey', name_key = d.value ->> 'nameKey',
            outside_key = d.value ->> 'outsideKey', state = d.value ->> 'state',
            decision = d.value ->> 'decision', is_chosen = d.value ->> 'isChosen',
            company_id = d.value ->> 'company', joins = d.value ->> 'joins',
            parts = d.value ->> 'parts', problems = d.value ->> 'problems',
            candidates = d.value ->> 'candidates', changes = d.value ->> 'changes'
        FROM json_each(?) d WHERE import_id = ? AND number = d.value ->> 'number'";
    let values = [json!(bodies).to_string().into(), id.into()];
    execute(desk.store.writer()?, sql, values).await
}
