//! The list of companies: filtered, sorted, a page at a time.

use std::collections::BTreeMap;

use proa_domain::companies::place::{Municipality, State};
use proa_domain::companies::size::Size;
use proa_domain::companies::tax_id::TaxId;
use proa_domain::ids::{CompanyId, RosterId, TagId};
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, QueryResult, Statement, Value};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::words::{self, Condition, Found};
use crate::companies::{rosters, tags};
use crate::error::AppError;
use crate::store::columns::json_of;
use crate::store::page::{self, LARGEST_PAGE, Page};

proa_domain::text_enum! {
    /// Whether a company takes part.
    pub enum CompanyStatus {
        /// It does.
        Active = "active",
        /// It is kept for the record.
        Archived = "archived",
    }
}

proa_domain::text_enum! {
    /// What the list is in the order of.
    pub enum CompanySort {
        /// The legal name.
        Name = "name",
        /// The state, then the name.
        State = "state",
        /// The size, then the name.
        Size = "size",
        /// The last change.
        Updated = "updated",
    }
}

/// What the list shall hold, and which page of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CompanyFilter {
    /// Words of names, products, the RFC or a code.
    pub text: String,
    /// States; none for all.
    pub states: Vec<State>,
    /// Sizes; none for all.
    pub sizes: Vec<Size>,
    /// Promotion sectors; none for all.
    pub sectors: Vec<String>,
    /// How the code of a product begins.
    pub product: Option<String>,
    /// Statuses; none for all.
    pub statuses: Vec<CompanyStatus>,
    /// Tags; none for all.
    pub tags: Vec<TagId>,
    /// Companies have all of the tags, and not only any of them.
    pub all_tags: bool,
    /// A list by name; none for all.
    pub roster: Option<RosterId>,
    /// Only some of these, chosen one by one.
    pub only: Option<Vec<CompanyId>>,
    /// All but these.
    pub except: Vec<CompanyId>,
    /// The order.
    pub sort: CompanyOrder,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

/// An order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CompanyOrder {
    /// By what.
    pub by: CompanySort,
    /// The last first.
    pub descending: bool,
}

impl Default for CompanyFilter {
    fn default() -> Self {
        Self {
            text: String::new(),
            states: Vec::new(),
            sizes: Vec::new(),
            sectors: Vec::new(),
            product: None,
            statuses: vec![CompanyStatus::Active],
            tags: Vec::new(),
            all_tags: false,
            roster: None,
            only: None,
            except: Vec::new(),
            sort: CompanyOrder {
                by: CompanySort::Name,
                descending: false,
            },
            after: None,
            limit: 100,
        }
    }
}

impl CompanyFilter {
    /// Those of them that take part.
    pub(crate) fn of_active(&self) -> Self {
        let is_with_active =
            self.statuses.is_empty() || self.statuses.contains(&CompanyStatus::Active);
        Self {
            statuses: vec![CompanyStatus::Active],
            only: if is_with_active {
                self.only.clone()
            } else {
                Some(Vec::new())
            },
            ..self.clone()
        }
    }
}

/// A company in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct CompanyRow {
    /// Identity.
    pub id: CompanyId,
    /// The legal name.
    pub legal_name: String,
    /// The first name that it is known by.
    pub trade_name: Option<String>,
    /// The RFC.
    pub rfc: Option<TaxId>,
    /// The state.
    pub state: Option<State>,
    /// The municipality.
    pub municipality: Option<Municipality>,
    /// The size.
    pub size: Option<Size>,
    /// The first promotion sector.
    pub sector: Option<String>,
    /// How many products it has.
    pub products: u32,
    /// The names of its tags.
    #[sea_orm(skip)]
    pub tags: Vec<String>,
    /// What is noted of it in the list by name that the filter names.
    #[sea_orm(skip)]
    pub roster_note: Option<String>,
    /// Whether it takes part.
    pub status: CompanyStatus,
    /// The name of the company that carries on its business today; none where it takes part itself.
    #[specta(optional)]
    pub successor: Option<String>,
    /// The last change.
    pub updated_at: Instant,
}

/// A page of the list.
pub async fn list(desk: &Desk, filter: &CompanyFilter) -> Result<Page<CompanyRow>, AppError> {
    let db = desk.store.read();
    let conditions = Conditions::of(db, filter).await?;
    // Each on a reader of its own, at the same time.
    let (total, (rows, next)) =
        tokio::try_join!(conditions.count(db), conditions.clone().rows(db, filter))?;
    Ok(Page { rows, next, total })
}

/// The rows of a page, and the place of the next, for whoever reads several pages as of one moment.
pub(crate) async fn listed(
    db: &impl ConnectionTrait,
    filter: &CompanyFilter,
) -> Result<(Vec<CompanyRow>, Option<String>), AppError> {
    Conditions::of(db, filter).await?.rows(db, filter).await
}

/// How many companies there are in the list.
pub(crate) async fn count(
    db: &impl ConnectionTrait,
    filter: &CompanyFilter,
) -> Result<u32, AppError> {
    Conditions::of(db, filter).await?.count(db).await
}

/// The identities of all companies of the list.
pub(crate) async fn ids(
    db: &impl ConnectionTrait,
    filter: &CompanyFilter,
) -> Result<Vec<CompanyId>, AppError> {
    let conditions = Conditions::of(db, filter).await?;
    let sql = format!(
        "SELECT c.id FROM {} WHERE {}",
        conditions.source("companies c"),
        conditions.sql.join(" AND ")
    );
    let rows = db.query_all_raw(conditions.statement(sql)).await?;
    Ok(rows
        .iter()
        .map(|row| row.try_get("", "id"))
        .collect::<Result<_, _>>()?)
}

fn place_of(row: &QueryResult, by: CompanySort) -> Result<String, AppError> {
    let keys: Vec<String> = (0..keys(by).len())
        .map(|index| row.try_get("", &format!("key_{index}")))
        .collect::<Result<_, _>>()?;
    let keys: Vec<_> = keys.iter().map(String::as_str).collect();
    Ok(page::place(&keys))
}

/// The columns of an order, unique together.
const fn keys(by: CompanySort) -> &'static [&'static str] {
    match by {
        CompanySort::Name => &["c.sort_name", "c.id"],
        CompanySort::State => &["c.state_order", "c.sort_name", "c.id"],
        CompanySort::Size => &["c.size_order", "c.sort_name", "c.id"],
        CompanySort::Updated => &["c.updated_at", "c.id"],
    }
}

/// A size as the generated column counts it.
const fn size_order(size: Size) -> i64 {
    match size {
        Size::Micro => 1,
        Size::Small => 2,
        Size::Medium => 3,
        Size::Large => 4,
    }
}

/// The index that gives an order without sorting; it also holds what the filters look at, so that
/// a row is read only when it is shown.
const fn index(by: CompanySort) -> &'static str {
    match by {
        CompanySort::Name => "companies_by_name",
        CompanySort::State => "companies_by_state",
        CompanySort::Size => "companies_by_size",
        CompanySort::Updated => "companies_by_update",
    }
}

/// The name of the company at the end of those that carry on the business of `c`, one after the other.
const SUCCESSOR: &str = "CASE WHEN c.successor_id IS NOT NULL THEN (
    WITH RECURSIVE later (id, step) AS (
        VALUES (c.successor_id, 1)
        UNION ALL SELECT s.successor_id, n.step + 1
        FROM later n JOIN companies s ON s.id = n.id WHERE s.successor_id IS NOT NULL)
    SELECT s.legal_name FROM later n JOIN companies s ON s.id = n.id
    ORDER BY n.step DESC LIMIT 1) END";

#[derive(Clone)]
struct Conditions {
    /// The companies that the search found, where they are few: a list to start from.
    few: Option<Value>,
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    async fn of(db: &impl ConnectionTrait, filter: &CompanyFilter) -> Result<Self, AppError> {
        let mut conditions = Self {
            few: None,
            sql: vec!["c.deleted_at IS NULL".to_owned()],
            values: Vec::new(),
        };
        match words::find(db, &filter.text).await? {
            Found::All => {}
            Found::Few(ids) => {
                conditions.few = Some(json_of(ids.iter().map(ToString::to_string)).into());
            }
            Found::Many(Condition { sql, values }) => conditions.add(&sql, values),
        }
        // The sign keeps the index of the status from being taken where a better one is.
        let is_narrow = !filter.states.is_empty() || !filter.sizes.is_empty();
        let column = if is_narrow { "+c.status" } else { "c.status" };
        let statuses = filter.statuses.iter().map(|status| status.code());
        conditions.add_any(column, statuses);
        let states = filter.states.iter().map(ToString::to_string);
        conditions.add_any("c.state_order", states);
        let sizes = filter.sizes.iter().map(|size| size_order(*size));
        conditions.add_any("c.size_order", sizes);
        if !filter.sectors.is_empty() {
            conditions.add(
                "c.id IN (SELECT company_id FROM company_sectors
                     WHERE sector IN (SELECT value FROM json_each(?)))",
                [json_of(&filter.sectors).into()],
            );
        }
        conditions.add_product(filter.product.as_deref().unwrap_or_default());
        conditions.add_tags(filter);
        if let Some(roster) = filter.roster {
            conditions.add(
                "c.id IN (SELECT company_id FROM roster_members
                     WHERE roster_id = ? AND deleted_at IS NULL)",
                [roster.into()],
            );
        }
        conditions.add_choice(filter);
        Ok(conditions)
    }

    /// A column has one of some values; none are all.
    fn add_any<V: Into<Value>>(&mut self, column: &str, values: impl Iterator<Item = V>) {
        let values: Vec<Value> = values.map(Into::into).collect();
        if !values.is_empty() {
            let places = vec!["?"; values.len()].join(", ");
            self.add(&format!("{column} IN ({places})"), values);
        }
    }

    fn add_product(&mut self, code: &str) {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        if !digits.is_empty() {
            let past = format!("{digits}:");
            self.add(
                "c.id IN (SELECT company_id FROM company_products
                     WHERE code >= ? AND code < ? AND deleted_at IS NULL)",
                [digits.into(), past.into()],
            );
        }
    }

    /// Companies that have any of the tags, or all. A tag that became part of another is that one.
    fn add_tags(&mut self, filter: &CompanyFilter) {
        let tags = filter.tags.iter().map(ToString::to_string);
        let sets: Vec<String> = match (filter.tags.as_slice(), filter.all_tags) {
            ([], _) => Vec::new(),
            (_, true) => tags.map(|tag| json_of([tag])).collect(),
            (_, false) => vec![json_of(tags)],
        };
        for set in sets {
            self.add(
                "c.id IN (SELECT company_id FROM company_tags
                     WHERE deleted_at IS NULL AND tag_id IN (SELECT coalesce(t.became_id, t.id)
                         FROM tags t WHERE t.id IN (SELECT value FROM json_each(?))))",
                [set.into()],
            );
        }
    }

    /// What a person chose out of the list, and left out of it.
    fn add_choice(&mut self, filter: &CompanyFilter) {
        if let Some(only) = &filter.only {
            let only = json_of(only.iter().map(ToString::to_string));
            match self.few {
                None => self.few = Some(only.into()),
                Some(_) => self.add("c.id IN (SELECT value FROM json_each(?))", [only.into()]),
            }
        }
        if !filter.except.is_empty() {
            let except = json_of(filter.except.iter().map(ToString::to_string));
            self.add(
                "c.id NOT IN (SELECT value FROM json_each(?))",
                [except.into()],
            );
        }
    }

    fn add(&mut self, sql: &str, values: impl IntoIterator<Item = Value>) {
        self.sql.push(sql.to_owned());
        self.values.extend(values);
    }

    /// Where the rows come from: few companies by their identities, else all in some order.
    fn source(&self, all: &str) -> String {
        match self.few {
            Some(_) => "json_each(?) found CROSS JOIN companies c ON c.id = found.value".to_owned(),
            None => all.to_owned(),
        }
    }

    fn statement(self, sql: String) -> Statement {
        let values = self.few.into_iter().chain(self.values);
        Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)
    }

    async fn count(&self, db: &impl ConnectionTrait) -> Result<u32, AppError> {
        let sql = format!(
            "SELECT count(*) AS total FROM {} WHERE {}",
            self.source("companies c"),
            self.sql.join(" AND ")
        );
        let row = db.query_one_raw(self.clone().statement(sql)).await?;
        let total = row.map(|row| row.try_get("", "total")).transpose()?;
        Ok(total.unwrap_or_default())
    }

    async fn rows(
        self,
        db: &impl ConnectionTrait,
        filter: &CompanyFilter,
    ) -> Result<(Vec<CompanyRow>, Option<String>), AppError> {
        let limit = filter.limit.clamp(1, LARGEST_PAGE);
        let mut found = self.page(db, filter, limit + 1).await?;
        let has_more = found.len() > limit as usize;
        found.truncate(limit as usize);
        let next = match found.last() {
            Some(last) if has_more => Some(place_of(last, filter.sort.by)?),
            _ => None,
        };
        let rows = found
            .iter()
            .map(|row| CompanyRow::from_query_result(row, ""));
        let mut rows: Vec<_> = rows.collect::<Result<_, _>>()?;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let mut tags = tags::of_companies(db, &ids).await?;
        let mut notes = match filter.roster {
            Some(roster) => rosters::notes(db, roster, &ids).await?,
            None => BTreeMap::new(),
        };
        for row in &mut rows {
            row.roster_note = notes.remove(&row.id);
            let tags = tags.remove(&row.id).unwrap_or_default();
            row.tags = tags.into_iter().map(|tag| tag.name).collect();
        }
        Ok((rows, next))
    }

    async fn page(
        mut self,
        db: &impl ConnectionTrait,
        filter: &CompanyFilter,
        limit: u32,
    ) -> Result<Vec<QueryResult>, AppError> {
        let keys = keys(filter.sort.by);
        let (after, direction) = if filter.sort.descending {
            ("<", "DESC")
        } else {
            (">", "ASC")
        };
        let place = filter.after.as_deref().unwrap_or_default();
        if let Some(place) = page::keys(place, keys.len()) {
            let places = vec!["?"; keys.len()].join(", ");
            let condition = format!("({}) {after} ({places})", keys.join(", "));
            self.add(&condition, place.into_iter().map(Value::from));
        }
        let selected: Vec<_> = (0..)
            .zip(keys)
            .map(|(index, key)| format!("CAST({key} AS TEXT) AS key_{index}"))
            .collect();
        let order: Vec<_> = keys
            .iter()
            .map(|key| format!("{key} {direction}"))
            .collect();
        let sql = format!(
            "SELECT c.id, c.legal_name, c.trade_names ->> 0 AS trade_name, c.rfc, c.state,
                 c.municipality, c.size, c.sectors ->> 0 AS sector, c.status, c.updated_at,
                 (SELECT count(*) FROM company_products
                  WHERE company_id = c.id AND deleted_at IS NULL) AS products,
                 {SUCCESSOR} AS successor, {}
             FROM {} WHERE {} ORDER BY {} LIMIT {limit}",
            selected.join(", "),
            self.source(&format!("companies c INDEXED BY {}", index(filter.sort.by))),
            self.sql.join(" AND "),
            order.join(", ")
        );
        Ok(db.query_all_raw(self.statement(sql)).await?)
    }
}
