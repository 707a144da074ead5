//! Companies in groups of the office: rows that name a company and what it is put with. Tags and lists are
//! written alike.

pub(crate) mod keys;

use std::collections::BTreeSet;

use proa_domain::ids::CompanyId;
use sea_orm::{ConnectionTrait, DbBackend, IntoActiveModel, Statement, Value};
use serde::{Deserialize, Serialize};

use super::list::{self, CompanyFilter};
use super::rows;
use crate::env::Env;
use crate::error::AppError;
use crate::store::columns::json_of;
use crate::store::operation::Record;
use crate::store::topic::Journaled;
use crate::store::tx::WriteTx;

/// So many companies are looked at by one statement.
const AT_ONCE: usize = 1_000;

/// A table whose rows put companies into groups; a company is in a group once.
pub(super) trait Grouping: Journaled {
    /// What a company is put into.
    type Group: Copy + ToString;

    /// The column that names it.
    const COLUMN: &'static str;

    /// The company of a row.
    fn company(row: &Self::Model) -> CompanyId;

    /// A new row.
    fn row(env: &Env, company: CompanyId, group: Self::Group) -> Self::Model;
}

/// What became of companies that were put into groups, or taken out of some.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct GroupOutcome {
    /// Companies that were changed.
    pub changed: u32,
    /// Companies that were so already.
    pub unchanged: u32,
    /// Companies that are archived, and stay as they are.
    pub archived: u32,
}

/// What an operation over the companies of a filter is about: one that is named, or several.
pub(super) fn record_of(filter: &CompanyFilter) -> Record {
    match filter.only.as_deref() {
        Some([one]) => Record::new(rows::TOPIC, one),
        _ => Record::several(rows::TOPIC),
    }
}

/// Takes the companies of a filter out of some groups and puts them into others. Archived ones stay as they are.
pub(super) async fn change<E>(
    tx: &mut WriteTx<'_>,
    env: &Env,
    filter: &CompanyFilter,
    into: &[E::Group],
    out_of: &[E::Group],
) -> Result<GroupOutcome, AppError>
where
    E: Grouping,
    E::Model: IntoActiveModel<E::ActiveModel>,
{
    let all = list::count(tx.read(), filter).await?;
    let active = list::ids(tx.read(), &filter.of_active()).await?;
    let mut changed = BTreeSet::new();
    for group in out_of {
        changed.extend(take::<E>(tx, *group, &active).await?);
    }
    for group in into {
        changed.extend(put::<E>(tx, env, *group, &active).await?);
    }
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Ok(GroupOutcome {
        changed: count(changed.len()),
        unchanged: count(active.len() - changed.len()),
        archived: all.saturating_sub(count(active.len())),
    })
}

/// The companies that are in a group, of these.
async fn within<E: Grouping>(
    db: &impl ConnectionTrait,
    group: E::Group,
    companies: &[CompanyId],
) -> Result<BTreeSet<CompanyId>, AppError> {
    let mut found = BTreeSet::new();
    for companies in companies.chunks(AT_ONCE) {
        let rows = members::<E>(db, group, companies).await?;
        found.extend(rows.iter().map(E::company));
    }
    Ok(found)
}

/// Puts companies into a group, and tells which came: those that are in it stay as they are.
pub(super) async fn put<E>(
    tx: &mut WriteTx<'_>,
    env: &Env,
    group: E::Group,
    companies: &[CompanyId],
) -> Result<BTreeSet<CompanyId>, AppError>
where
    E: Grouping,
    E::Model: IntoActiveModel<E::ActiveModel>,
{
    let there = within::<E>(tx.read(), group, companies).await?;
    let mut came = BTreeSet::new();
    for company in companies {
        if !there.contains(company) && came.insert(*company) {
            tx.insert::<E>(E::row(env, *company, group)).await?;
        }
    }
    Ok(came)
}

/// Takes companies out of a group, and tells which went.
pub(super) async fn take<E: Grouping>(
    tx: &mut WriteTx<'_>,
    group: E::Group,
    companies: &[CompanyId],
) -> Result<BTreeSet<CompanyId>, AppError> {
    let mut went = BTreeSet::new();
    for companies in companies.chunks(AT_ONCE) {
        for row in members::<E>(tx.read(), group, companies).await? {
            went.insert(E::company(&row));
            tx.remove::<E>(&row).await?;
        }
    }
    Ok(went)
}

/// Makes what names one record in a column name another; where that has a row for the same already, one of
/// the two goes.
pub(super) async fn lead<E: Grouping>(
    tx: &mut WriteTx<'_>,
    column: &str,
    from: &str,
    to: &str,
) -> Result<(), AppError> {
    let other = if column == E::COLUMN {
        "company_id"
    } else {
        E::COLUMN
    };
    let twice = format!(
        "m.\"{column}\" = ? AND m.\"{other}\" IN (SELECT t.\"{other}\" FROM \"{}\" t
             WHERE t.\"{column}\" = ? AND t.deleted_at IS NULL)",
        E::topic()
    );
    for row in live::<E>(tx.read(), &twice, [from.into(), to.into()]).await? {
        tx.remove::<E>(&row).await?;
    }
    tx.lead(E::topic(), column, from, to).await
}

async fn members<E: Grouping>(
    db: &impl ConnectionTrait,
    group: E::Group,
    companies: &[CompanyId],
) -> Result<Vec<E::Model>, AppError> {
    let condition = format!(
        "m.\"{}\" = ? AND m.company_id IN (SELECT value FROM json_each(?))",
        E::COLUMN
    );
    let companies = json_of(companies.iter().map(ToString::to_string));
    live::<E>(db, &condition, [group.to_string().into(), companies.into()]).await
}

async fn live<E: Journaled>(
    db: &impl ConnectionTrait,
    condition: &str,
    values: [Value; 2],
) -> Result<Vec<E::Model>, AppError> {
    let sql = format!(
        "SELECT m.* FROM \"{}\" m WHERE m.deleted_at IS NULL AND {condition} ORDER BY m.id",
        E::topic()
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    Ok(E::find().from_raw_sql(query).all(db).await?)
}
