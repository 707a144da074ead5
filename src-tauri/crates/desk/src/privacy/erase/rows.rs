//! A row that says something of a person is erased: other words in the place of what it said, and what
//! follows from that for the row.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::privacy::erasure::{MatchedBy, Traits};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::{Value as Cell, json};

use super::find::{DataRow, PersonalRow, documents_of};
use super::places::{Place, Then, place_of};
use crate::Desk;
use crate::error::AppError;
use crate::kept_file;
use crate::l10n::Words;
use crate::privacy::error::PrivacyError;
use crate::store::columns::{json_of, stands};
use crate::store::tx::WriteTx;

const DOCUMENTS: &str = "origin_evidence";
const FILES: &str = "company_files";

/// Erases rows with the words of the office.
pub(super) struct Eraser<'e> {
    pub(super) desk: &'e Desk,
    pub(super) words: &'e Words,
}

impl Eraser<'_> {
    /// Erases rows, with the documents that go with them and are not among those that stay, which are
    /// added to the rows; tells the files of the documents.
    pub(super) async fn erase_rows(
        &self,
        tx: &mut WriteTx<'_>,
        gone: &mut Vec<PersonalRow>,
        stayed: &[PersonalRow],
        traits: &Traits,
    ) -> Result<BTreeSet<String>, AppError> {
        let whole = gone.iter().filter(|row| row.is_whole);
        let owners: Vec<_> = whole.map(|row| row.row.row_id.clone()).collect();
        let documents = documents_of(tx.read(), &owners).await?.into_iter();
        let of_notes = files_of_notes(tx.read(), &owners).await?.into_iter();
        let follow = documents
            .map(|id| (DOCUMENTS, id))
            .chain(of_notes.map(|id| (FILES, id)));
        for (table, row_id) in follow {
            let row = DataRow {
                table: table.to_owned(),
                row_id,
            };
            if !gone.iter().chain(stayed).any(|known| known.row == row) {
                gone.push(PersonalRow::whole(row));
            }
        }
        let mut files = BTreeSet::new();
        for row in &*gone {
            let place = place_of(&row.row.table).ok_or(PrivacyError::OtherRows)?;
            self.erase_row(tx, place, row, traits).await?;
            let user = kept_file::USERS
                .iter()
                .find(|(table, _)| *table == row.row.table && row.is_whole);
            if let Some((table, columns)) = user {
                let named = stands(tx.read(), table, columns, &row.row.row_id).await?;
                let named = named.unwrap_or_default().into_values();
                files.extend(named.filter_map(|cell| Some(cell.as_str()?.to_owned())));
            }
        }
        Ok(files)
    }

    /// Erases a row; of one that is not the person's as a whole only what speaks of the person.
    async fn erase_row(
        &self,
        tx: &mut WriteTx<'_>,
        place: &Place,
        row: &PersonalRow,
        traits: &Traits,
    ) -> Result<(), AppError> {
        let id = &row.row.row_id;
        // What a row said earlier stands in the journal alone.
        let stands = row.says.iter().filter(|_| row.by != MatchedBy::Earlier);
        let said = |column: &str| stands.clone().find(|value| value.column == column);
        let replaced: BTreeMap<&'static str, Cell> = place
            .columns
            .iter()
            .filter_map(|(column, says)| {
                let cell = match said(column) {
                    _ if row.is_whole => says.erased(self.words),
                    Some(said) => says.without(&said.value, traits, self.words),
                    None => return None,
                };
                Some((*column, cell))
            })
            .collect();
        tx.erase_row(place.table, id, &replaced, !row.is_whole)
            .await?;
        match place.then {
            Then::IsArchived => self.archive(tx, id).await,
            Then::LetsAnotherLead => call_another_first(tx, id).await,
            Then::IsWithdrawn if row.is_whole => self.withdraw(tx, id).await,
            Then::IsDeleted if row.is_whole => self.delete(tx, place.table, id).await,
            Then::Stays | Then::IsWithdrawn | Then::IsDeleted => Ok(()),
        }
    }

    /// Whoever is erased takes part in nothing more.
    async fn archive(&self, tx: &mut WriteTx<'_>, id: &str) -> Result<(), AppError> {
        let reason = json!(self.words.get("privacy-archived-reason"));
        let columns = ["archived_on", "archive_reason"];
        let stood = stands(tx.read(), "companies", &columns, id).await?;
        let Some(stood) = stood.filter(|row| row.get("archived_on").is_some_and(Cell::is_null))
        else {
            return Ok(());
        };
        let today = json!(self.desk.env.today());
        for (column, after) in columns.into_iter().zip([today, reason]) {
            let before = stood.get(column).unwrap_or(&Cell::Null);
            tx.set("companies", column, id, (before, &after)).await?;
        }
        Ok(())
    }

    async fn withdraw(&self, tx: &mut WriteTx<'_>, id: &str) -> Result<(), AppError> {
        let today = json!(self.desk.env.today());
        set_where_blank(tx, "directory_listings", "withdrawn_on", id, &today).await
    }

    async fn delete(&self, tx: &mut WriteTx<'_>, table: &str, id: &str) -> Result<(), AppError> {
        let now = json!(self.desk.env.now());
        set_where_blank(tx, table, "deleted_at", id, &now).await
    }
}

/// The files of notes that go.
async fn files_of_notes(
    db: &impl ConnectionTrait,
    notes: &[String],
) -> Result<Vec<String>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT id FROM company_files WHERE note_id IN (SELECT value FROM json_each(?))",
        [json_of(notes).into()],
    );
    let rows = db.query_all_raw(query).await?;
    rows.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
}

async fn set_where_blank(
    tx: &mut WriteTx<'_>,
    table: &str,
    column: &str,
    id: &str,
    after: &Cell,
) -> Result<(), AppError> {
    let stood = stands(tx.read(), table, &[column], id).await?;
    if stood.is_some_and(|row| row.get(column).is_some_and(Cell::is_null)) {
        tx.set(table, column, id, (&Cell::Null, after)).await?;
    }
    Ok(())
}

/// Nobody calls a person first who was erased: the next contact of the company takes the place.
async fn call_another_first(tx: &mut WriteTx<'_>, id: &str) -> Result<(), AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT (SELECT o.id FROM company_contacts o
                 WHERE o.company_id = c.company_id AND o.id <> c.id AND o.deleted_at IS NULL
                 ORDER BY o.position LIMIT 1) AS next
         FROM company_contacts c WHERE c.id = ? AND c.is_primary = 1 AND c.deleted_at IS NULL",
        [id.into()],
    );
    let Some(row) = tx.read().query_one_raw(query).await? else {
        return Ok(());
    };
    let Some(next) = row.try_get::<Option<String>>("", "next")? else {
        return Ok(());
    };
    let (no, yes) = (json!(0), json!(1));
    tx.set("company_contacts", "is_primary", id, (&yes, &no))
        .await?;
    tx.set("company_contacts", "is_primary", &next, (&no, &yes))
        .await
}
