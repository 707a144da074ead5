//! The missions: a page of them, and one.

use proa_domain::ids::MissionId;
use proa_domain::missions::mission::{Mission, MissionForm, MissionKind, Window};
use proa_domain::missions::places::Places;
use proa_domain::text::{MOST_WORDS, fold};
use proa_domain::time::{Day, Instant};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, EntityTrait as _, FromQueryResult,
    Order, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
    Statement,
};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::missions::calls::asked;
use crate::missions::entity::mission;
use crate::missions::error::MissionError;
use crate::missions::{refresh, rows};
use crate::store::columns::json_of;
use crate::store::page::{self, LARGEST_PAGE, Page};
use crate::treaties::reference::catalogues;

/// What the list shall hold, and which page of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MissionFilter {
    /// Words of the name, the place or the organiser.
    pub text: String,
    /// Kinds; none for all.
    pub kinds: Vec<MissionKind>,
    /// Not over before this day.
    pub from: Option<Day>,
    /// Begun by this day.
    pub to: Option<Day>,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

/// A mission in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MissionRow {
    /// Identity.
    pub id: MissionId,
    /// The name.
    pub name: String,
    /// The kind.
    pub kind: MissionKind,
    /// ISO 3166-1.
    pub country: String,
    /// The city.
    pub city: String,
    /// The first day.
    pub starts_on: Day,
    /// The last day.
    pub ends_on: Day,
    /// The places.
    pub places: Places,
    /// Where now lies in the time of registration.
    pub window: Window,
}

/// A mission with everything that its page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MissionDetail {
    /// Identity.
    pub id: MissionId,
    /// The version to pass back with an edit.
    pub version: u32,
    /// The mission.
    pub mission: MissionForm,
    /// The places.
    pub places: Places,
    /// Where now lies in the time of registration.
    pub window: Window,
    /// When it was created.
    pub created_at: Instant,
    /// The last change.
    pub updated_at: Instant,
}

/// A page of the missions: from a day on the soonest first, else the latest first.
pub async fn list(desk: &Desk, filter: &MissionFilter) -> Result<Page<MissionRow>, AppError> {
    let db = desk.store.read();
    let words = fold(&filter.text);
    let words: Vec<&str> = words.split_whitespace().take(MOST_WORDS).collect();
    let mut conditions = conditions(filter);
    for (word, countries) in named(desk, &words).await? {
        conditions = conditions.add(
            Condition::any()
                .add(mission::Column::SearchText.contains(word))
                .add(mission::Column::Country.is_in(countries)),
        );
    }
    let select = mission::Entity::find().filter(conditions);
    let total = select.clone().count(db).await?;
    let limit = filter.limit.clamp(1, LARGEST_PAGE);
    let mut found = after(select, filter)
        .order_by(mission::Column::StartsOn, order(filter))
        .order_by(mission::Column::Id, order(filter))
        .limit(u64::from(limit) + 1)
        .all(db)
        .await?;
    let has_more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let next = found
        .last()
        .filter(|_| has_more)
        .map(|last| page::place(&[&last.starts_on.to_string(), &last.id.to_string()]));
    let missions = with_places(db, &found, desk.env.now()).await?;
    Ok(Page {
        rows: missions.into_iter().map(|mission| mission.row).collect(),
        next,
        total: u32::try_from(total).unwrap_or(u32::MAX),
    })
}

fn order(filter: &MissionFilter) -> Order {
    if filter.from.is_some() {
        Order::Asc
    } else {
        Order::Desc
    }
}

fn conditions(filter: &MissionFilter) -> Condition {
    let mut conditions = Condition::all().add(mission::Column::DeletedAt.is_null());
    if !filter.kinds.is_empty() {
        conditions = conditions.add(mission::Column::Kind.is_in(filter.kinds.iter().copied()));
    }
    conditions
        .add_option(filter.from.map(|from| mission::Column::EndsOn.gte(from)))
        .add_option(filter.to.map(|to| mission::Column::StartsOn.lte(to)))
}

/// Words, each with the countries in whose names, of either language, a word begins with it.
async fn named<'w>(
    desk: &Desk,
    words: &[&'w str],
) -> Result<Vec<(&'w str, Vec<String>)>, AppError> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let countries = catalogues::countries(desk).await?;
    let names: Vec<(String, String)> = countries
        .into_iter()
        .map(|country| {
            let names = fold(&format!("{} {}", country.name_es, country.name_en));
            (country.code, names)
        })
        .collect();
    let of = |word: &str| {
        let begins = |names: &str| names.split(' ').any(|name| name.starts_with(word));
        let found = names.iter().filter(|(_, names)| begins(names));
        found.map(|(code, _)| code.clone()).collect()
    };
    Ok(words.iter().map(|word| (*word, of(word))).collect())
}

fn after(select: Select<mission::Entity>, filter: &MissionFilter) -> Select<mission::Entity> {
    let place = filter.after.as_deref().unwrap_or_default();
    match page::keys(place, 2) {
        None => select,
        Some(keys) => {
            let after = if filter.from.is_some() {
                "(starts_on, id) > (?, ?)"
            } else {
                "(starts_on, id) < (?, ?)"
            };
            select.filter(Expr::cust_with_values(after, keys))
        }
    }
}

#[derive(FromQueryResult)]
struct Taken {
    mission_id: MissionId,
    accepted: u32,
    waiting: u32,
}

/// Rows of a list, with the places of all in one query.
async fn with_places(
    db: &impl ConnectionTrait,
    missions: &[mission::Model],
    now: Instant,
) -> Result<Vec<KnownMission>, AppError> {
    let sql = format!(
        "SELECT mission_id, sum(state IN ({})) AS accepted, sum(state = 'waiting') AS waiting
         FROM registrations
         WHERE deleted_at IS NULL AND mission_id IN (SELECT value FROM json_each(?))
         GROUP BY mission_id",
        refresh::holding_a_place()
    );
    let ids = json_of(missions.iter().map(|mission| mission.id.to_string()));
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [ids.into()]);
    let taken = Taken::find_by_statement(query).all(db).await?;
    let calls = asked::public(db, missions.iter().map(|mission| mission.id)).await?;
    let row = |model: &mission::Model| {
        let taken = taken.iter().find(|taken| taken.mission_id == model.id);
        let mission = rows::mission_of(model)?;
        let mission = asked::with_hours(mission, calls.get(&model.id));
        Ok::<_, MissionError>(KnownMission {
            closes_at: mission.closing(),
            row: row_of(model.id, mission, taken, now),
        })
    };
    Ok(missions.iter().map(row).collect::<Result<_, _>>()?)
}

fn row_of(id: MissionId, mission: Mission, taken: Option<&Taken>, now: Instant) -> MissionRow {
    let accepted = taken.map_or(0, |taken| taken.accepted);
    MissionRow {
        id,
        kind: mission.kind,
        window: mission.window(now),
        places: Places {
            capacity: mission.capacity,
            accepted,
            waiting: taken.map_or(0, |taken| taken.waiting),
            free: mission.capacity.saturating_sub(accepted),
        },
        name: mission.name,
        country: mission.country,
        city: mission.city,
        starts_on: mission.starts_on,
        ends_on: mission.ends_on,
    }
}

/// A mission with the end of its registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownMission {
    /// The mission.
    pub row: MissionRow,
    /// From when nobody can register.
    pub closes_at: Instant,
}

/// The missions that are not over, the first to begin first.
pub async fn not_over(desk: &Desk) -> Result<Vec<KnownMission>, AppError> {
    let db = desk.store.read();
    // The last day may not have ended at the place of the mission when the office has the next.
    let since = desk.env.today().yesterday();
    let found = mission::Entity::find()
        .filter(mission::Column::DeletedAt.is_null())
        .filter(mission::Column::EndsOn.gte(since))
        .order_by_asc(mission::Column::StartsOn)
        .order_by_asc(mission::Column::Id)
        .all(db)
        .await?;
    with_places(db, &found, desk.env.now()).await
}

/// The page of a mission.
pub async fn get(desk: &Desk, id: MissionId) -> Result<MissionDetail, AppError> {
    let db = desk.store.read();
    let row = rows::find(db, id).await?;
    let calls = asked::public(db, [id]).await?;
    let mission = asked::with_hours(rows::mission_of(&row)?, calls.get(&id));
    let entries = rows::entries(&rows::registrations(db, id).await?);
    Ok(MissionDetail {
        id,
        version: u32::try_from(row.version).unwrap_or(u32::MAX),
        places: Places::of(mission.capacity, &entries),
        window: mission.window(desk.env.now()),
        mission: rows::form_of(&row),
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}
