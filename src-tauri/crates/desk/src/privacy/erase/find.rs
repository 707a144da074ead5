//! Where a person stands: the row that was named, and every other that speaks of the person.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::privacy::erasure::{MatchedBy, StayGround, SubjectKind, Traits, is_held};
use proa_domain::time::Day;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Cell};

use super::earlier;
use super::places::{PLACES, Place, Says, place_of};
use crate::error::{AppError, Internal, StoreError};
use crate::privacy::error::PrivacyError;
use crate::store::columns::{from_json, json_of};
use crate::store::seal;
use crate::store::topic::Topic;

/// Whose data are meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DataSubject {
    /// What the person is here.
    pub kind: SubjectKind,
    /// The record of the person.
    pub id: String,
}

impl DataSubject {
    /// The table of the record.
    pub(crate) fn table(&self) -> &'static str {
        match self.kind {
            SubjectKind::Contact => "company_contacts",
            SubjectKind::Company => "companies",
            SubjectKind::Delegate => "delegates",
            SubjectKind::Supplier => "supplier_declarations",
            SubjectKind::Lead => "leads",
            SubjectKind::Badge => "badges",
        }
    }
}

/// A row, by its table and its identity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DataRow {
    /// The table; words: `privacy-place-<table>`.
    pub table: String,
    /// The row.
    pub row_id: String,
}

/// A row that speaks of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonalRow {
    /// Which row.
    pub row: DataRow,
    /// By what it was found.
    pub by: MatchedBy,
    /// What it says of the person, column by column; words: `column-<table>-<column>`.
    pub says: Vec<PersonalValue>,
    /// The company that it belongs to.
    pub company: Option<String>,
    /// The name of that company today.
    pub company_name: Option<String>,
    /// It is surely of this person; else whoever looks at it decides.
    pub is_sure: bool,
    /// All that it says goes with the person, not only what speaks of the person.
    pub is_whole: bool,
    /// It was deleted, and stands in the journal and the table still.
    pub is_deleted: bool,
    /// Why it stays, and until when.
    pub stays: Option<Stay>,
}

impl PersonalRow {
    /// A row that speaks of the person no more, and did before somebody corrected it: what the journal says
    /// of it goes, and the row stays as it is. `said` is what it said.
    fn earlier(
        place: &Place,
        row: Standing,
        said: &[PersonalValue],
        is_sure: bool,
        today: Day,
    ) -> Self {
        Self {
            by: MatchedBy::Earlier,
            says: said.to_vec(),
            is_sure,
            is_whole: false,
            stays: stay(place, row.held_until.as_deref(), today),
            company: row.company,
            company_name: row.company_name,
            is_deleted: row.is_deleted,
            ..Self::whole(DataRow {
                table: place.table.to_owned(),
                row_id: row.id,
            })
        }
    }

    /// A row that is of the person as a whole, with what goes with it.
    pub(super) fn whole(row: DataRow) -> Self {
        Self {
            row,
            by: MatchedBy::Belongs,
            says: Vec::new(),
            company: None,
            company_name: None,
            is_sure: true,
            is_whole: true,
            is_deleted: false,
            stays: None,
        }
    }
}

/// One value that says something of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PersonalValue {
    /// The column.
    pub column: String,
    /// What stands there.
    pub value: String,
}

/// Why a row stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Stay {
    /// The ground.
    pub ground: StayGround,
    /// The last day of the duty; none where its end is not known.
    pub until: Option<Day>,
}

/// What was found of a person.
pub(crate) struct Found {
    /// How the person is called today.
    pub(crate) name: String,
    pub(crate) traits: Traits,
    /// What finds the person in other texts, as it was written.
    pub(crate) needles: Vec<String>,
    pub(crate) rows: Vec<PersonalRow>,
}

/// A row of a place as it stands.
#[derive(FromQueryResult)]
pub(super) struct Standing {
    pub(super) id: String,
    body: String,
    pub(super) company: Option<String>,
    pub(super) company_name: Option<String>,
    /// The record of the person whom the row is about, as `kind/id`.
    about: Option<String>,
    /// The contacts whom the row is about besides, as JSON.
    with_whom: String,
    pub(super) held_until: Option<String>,
    pub(super) is_deleted: bool,
    pub(super) is_erased: bool,
}

impl Standing {
    fn is_with(&self, subject: &DataSubject) -> Result<bool, AppError> {
        let whom: Vec<Option<String>> = from_json(&self.with_whom)?;
        Ok(subject.kind == SubjectKind::Contact && whom.contains(&Some(subject.id.clone())))
    }

    fn cells(&self) -> Result<Map<String, Cell>, AppError> {
        Ok(serde_json::from_str(&self.body).map_err(|error| Internal::new(&error))?)
    }
}

/// Finds a person in every table that says something of persons.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    topics: &[Topic],
    subject: &DataSubject,
    today: Day,
) -> Result<Found, AppError> {
    let table = subject.table();
    let place = place_of(table).ok_or_else(|| StoreError::not_found(table))?;
    let target = standing(db, topics, place, Some(&subject.id)).await?.pop();
    let Some(target) = target else {
        return Err(of_nobody(db, table, &subject.id).await?);
    };
    if target.is_erased {
        return Err(PrivacyError::ErasedBefore.into());
    }
    let cells = target.cells()?;
    let (traits, needles, name) = traits(place, &cells);
    let companies = match (&target.company, subject.kind) {
        (Some(company), _) => one_company(db, company).await?,
        (None, _) => BTreeSet::new(),
    };
    let about = format!("{}/{}", subject.kind, subject.id);
    let mut rows = Vec::new();
    let mut keys = earlier::Keys::default();
    for place in &PLACES {
        let spoke = earlier::spoke(db, place, &traits, &mut keys).await?;
        for row in standing(db, topics, place, None).await? {
            let is_itself = place.table == table && row.id == subject.id;
            let is_of_company = row
                .company
                .as_ref()
                .is_some_and(|id| companies.contains(id));
            let is_of_the_person =
                subject.kind == SubjectKind::Company && is_of_company && place.is_of_the_owner;
            let belongs = is_of_the_person || row.about.as_deref() == Some(about.as_str());
            let cells = row.cells()?;
            let found = search(place, &cells, &traits, is_itself || belongs);
            // Who took part and is not named is asked about: the row may be of others alone.
            let takes_part = found.is_none() && row.is_with(subject)?;
            let found = if takes_part {
                search(place, &cells, &traits, true)
            } else {
                found
            };
            if row.is_erased {
                continue;
            }
            let Some(found) = found else {
                if let Some(said) = spoke.get(&row.id) {
                    let earlier = PersonalRow::earlier(place, row, said, is_of_company, today);
                    rows.push(earlier);
                }
                continue;
            };
            let by = if is_itself {
                MatchedBy::Itself
            } else {
                found.by
            };
            let is_named = matches!(by, MatchedBy::Name | MatchedBy::TaxId);
            rows.push(PersonalRow {
                is_sure: is_itself
                    || belongs
                    || (is_named && is_of_company)
                    || found.is_named_twice,
                by,
                says: found.says,
                is_whole: is_itself || belongs || takes_part || place.is_whole,
                stays: stay(place, row.held_until.as_deref(), today),
                company: row.company,
                company_name: row.company_name,
                is_deleted: row.is_deleted,
                row: DataRow {
                    table: place.table.to_owned(),
                    row_id: row.id,
                },
            });
        }
    }
    rows.sort_by_key(|row| row.by != MatchedBy::Itself);
    Ok(Found {
        name,
        traits,
        needles,
        rows,
    })
}

/// Why no row of a person was found: there is none, or it is of no person.
async fn of_nobody(db: &impl ConnectionTrait, table: &str, id: &str) -> Result<AppError, AppError> {
    let sql = format!("SELECT 1 FROM \"{table}\" WHERE id = ?");
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [id.into()]);
    Ok(match db.query_one_raw(query).await? {
        Some(_) => PrivacyError::LegalPerson.into(),
        None => StoreError::not_found(table).into(),
    })
}

/// The rows of a table that say something of a person; deleted ones too.
pub(super) async fn standing(
    db: &impl ConnectionTrait,
    topics: &[Topic],
    place: &Place,
    only: Option<&str>,
) -> Result<Vec<Standing>, AppError> {
    let topic = topics.iter().find(|topic| topic.name == place.table);
    let is_of_a_person = topic.map_or("FALSE", |topic| topic.is_of_a_person);
    let columns: Vec<_> = place
        .columns
        .iter()
        .map(|(column, _)| format!("'{column}', t.\"{column}\""))
        .collect();
    let sql = format!(
        "SELECT s.*, {} AS is_erased,
             (SELECT c.legal_name FROM companies c WHERE c.id = s.company) AS company_name
         FROM (SELECT t.id, json_object({}) AS body, {} AS company, {} AS about,
                   coalesce({}, '[]') AS with_whom, {} AS held_until,
                   t.deleted_at IS NOT NULL AS is_deleted
               FROM \"{}\" t WHERE ({is_of_a_person}) {}) s
         ORDER BY s.id",
        seal::was_erased("s.id"),
        columns.join(", "),
        place.company,
        place.subject.unwrap_or("NULL"),
        place.with.unwrap_or("NULL"),
        place.held_until.map_or("NULL", |(sql, _)| sql),
        place.table,
        only.map_or("", |_| "AND t.id = ?")
    );
    let only = only.map(Value::from);
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, only);
    Ok(Standing::find_by_statement(query).all(db).await?)
}

/// A company with those that became part of it.
async fn one_company(
    db: &impl ConnectionTrait,
    company: &str,
) -> Result<BTreeSet<String>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "WITH RECURSIVE one (id) AS (VALUES (?1) UNION
             SELECT c.id FROM companies c JOIN one ON c.successor_id = one.id
                 AND c.archive_reason GLOB 'merged*')
         SELECT id FROM one",
        [company.into()],
    );
    let rows = db.query_all_raw(query).await?;
    rows.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
}

/// What tells the person of a row from others: folded, as it was written, and the name.
fn traits(place: &Place, cells: &Map<String, Cell>) -> (Traits, Vec<String>, String) {
    let mut traits = Traits::default();
    let mut needles = Vec::new();
    let mut name = String::new();
    for (column, says) in place.columns {
        let Some(text) = cells.get(*column).and_then(Cell::as_str) else {
            continue;
        };
        let kind = match says {
            Says::Name => MatchedBy::Name,
            Says::TaxId => MatchedBy::TaxId,
            Says::Mail | Says::MailOrBlank => MatchedBy::Mail,
            Says::Phone | Says::PhoneOrBlank => MatchedBy::Phone,
            Says::OptionalName
            | Says::Names
            | Says::Text
            | Says::OptionalText
            | Says::Document
            | Says::Paper => continue,
        };
        if kind == MatchedBy::Name {
            text.clone_into(&mut name);
        }
        traits.add(kind, text);
        needles.push(text.to_owned());
    }
    (traits, needles, name)
}

/// What a row says of the person.
struct Spoken {
    by: MatchedBy,
    /// It has the name and something else of the person: no namesake.
    is_named_twice: bool,
    says: Vec<PersonalValue>,
}

/// Looks for a person in a row. `is_all` where all of it is of the person, whatever it says.
fn search(
    place: &Place,
    cells: &Map<String, Cell>,
    traits: &Traits,
    is_all: bool,
) -> Option<Spoken> {
    let mut found: BTreeMap<MatchedBy, Vec<&str>> = BTreeMap::new();
    for (column, _) in place.columns {
        let text = cells.get(*column).and_then(Cell::as_str);
        if let Some(by) = text.and_then(|text| traits.found_in(text)) {
            found.entry(by).or_default().push(column);
        }
    }
    let by = match found.keys().next() {
        Some(by) => *by,
        None if is_all => MatchedBy::Belongs,
        None => return None,
    };
    let is_said = |column: &str| {
        is_all || place.is_whole || found.values().any(|columns| columns.contains(&column))
    };
    let says = place.columns.iter().filter_map(|(column, _)| {
        let value = cells.get(*column)?.as_str()?;
        let is_blank = value.is_empty() || value == "[]";
        (is_said(column) && !is_blank).then(|| PersonalValue {
            column: (*column).to_owned(),
            value: value.to_owned(),
        })
    });
    Some(Spoken {
        by,
        is_named_twice: found.contains_key(&MatchedBy::Name) && found.len() > 1,
        says: says.collect(),
    })
}

pub(super) fn stay(place: &Place, held_until: Option<&str>, today: Day) -> Option<Stay> {
    let (_, ground) = place.held_until?;
    let until: Option<Day> = held_until?.parse().ok();
    is_held(until, today).then_some(Stay { ground, until })
}

/// The documents of proofs and declarations that go, which go with them.
pub(crate) async fn documents_of(
    db: &impl ConnectionTrait,
    owners: &[String],
) -> Result<Vec<String>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT id FROM origin_evidence
         WHERE proof_id IN (SELECT value FROM json_each(?1))
             OR declaration_id IN (SELECT value FROM json_each(?1))",
        [json_of(owners).into()],
    );
    let rows = db.query_all_raw(query).await?;
    rows.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
}

/// What is known of a person by a record.
pub(crate) struct Known {
    pub(crate) id: String,
    pub(crate) name: String,
    /// Name, RFC, mail and telephone.
    pub(crate) said: Vec<String>,
    pub(crate) company_name: Option<String>,
}

/// The live persons of a kind who were not erased.
pub(crate) async fn said_of(
    db: &impl ConnectionTrait,
    topics: &[Topic],
    kind: SubjectKind,
) -> Result<Vec<Known>, AppError> {
    let table = DataSubject {
        kind,
        id: String::new(),
    }
    .table();
    let place = place_of(table).ok_or_else(|| StoreError::not_found(table))?;
    let rows = standing(db, topics, place, None).await?.into_iter();
    let live = rows.filter(|row| !row.is_deleted && !row.is_erased);
    live.map(|row| {
        let (_, said, name) = traits(place, &row.cells()?);
        Ok(Known {
            id: row.id,
            name,
            said,
            company_name: row.company_name,
        })
    })
    .collect()
}
