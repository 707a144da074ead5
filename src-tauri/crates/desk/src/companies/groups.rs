//! Corporate groups: a company is put in one, moved within it, taken out; the group is shown as a tree.

pub(crate) mod entity;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::companies::group::{
    GroupPlace, GroupPlaceForm, GroupRole, Standing, check, holders, tree,
};
use proa_domain::ids::{CompanyId, GroupId, GroupMemberId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};
use serde::{Deserialize, Serialize};

use self::entity::{company_group, group_member};
use super::entity::company;
use super::error::CompanyError;
use super::list::CompanyStatus;
use super::rows::{self, ensure_active};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::settings::error::{JournalError, UndoRefusal};
use crate::store::columns::json_of;
use crate::store::operation::{Operation, Record};
use crate::store::topic::Refreshed;
use crate::store::tx::WriteTx;

const TOPIC: &str = "group_members";
/// A search gives so many groups.
const MOST_FOUND: u64 = 20;

/// A group in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct GroupRow {
    /// Identity.
    pub id: GroupId,
    /// What it is called.
    pub name: String,
}

/// A company in the tree of its group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct GroupMember {
    /// The company.
    pub company: CompanyId,
    /// Its legal name.
    pub name: String,
    /// Whether it takes part.
    pub status: CompanyStatus,
    /// What it is in the group.
    pub role: GroupRole,
    /// How deep it stands: 0 at the top.
    pub depth: u32,
    /// The company that holds it.
    pub owner: Option<CompanyId>,
    /// The share that the owner holds, in percent; blank where nobody knows.
    pub share: String,
    /// Since when; blank where nobody knows.
    pub since: String,
    /// The version to pass back.
    pub version: u32,
}

/// The group of a company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CompanyGroup {
    /// The group.
    pub group: GroupRow,
    /// Its companies as a tree, read from the top.
    pub members: Vec<GroupMember>,
}

/// Where a company stands in a group from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SetGroupPlace {
    /// The company.
    pub company: CompanyId,
    /// The version of its place that was read; 0 where it had none.
    pub version: u32,
    /// Where it stands.
    pub place: GroupPlaceForm,
}

/// A company that leaves its group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LeaveGroup {
    /// The company.
    pub company: CompanyId,
    /// The version of its place that was read.
    pub version: u32,
}

/// The groups whose name holds a text, by name.
pub async fn find_groups(desk: &Desk, text: &str) -> Result<Vec<GroupRow>, AppError> {
    let found = company_group::Entity::find()
        .filter(company_group::Column::DeletedAt.is_null())
        .filter(company_group::Column::Name.contains(text.trim()))
        .order_by_asc(company_group::Column::Name)
        .limit(MOST_FOUND)
        .all(desk.store.read())
        .await?;
    Ok(found.into_iter().map(row).collect())
}

fn row(model: company_group::Model) -> GroupRow {
    GroupRow {
        id: model.id,
        name: model.name,
    }
}

/// The group of a company as a tree; none where it is in none.
pub async fn of_company(desk: &Desk, id: CompanyId) -> Result<Option<CompanyGroup>, AppError> {
    let db = desk.store.read();
    rows::find(db, id).await?;
    let Some(own) = place_of(db, id).await? else {
        return Ok(None);
    };
    let group = find_group(db, own.group_id).await?;
    let members = members_of(db, own.group_id).await?;
    let ids = members.iter().map(|member| member.company_id);
    let companies = company::Entity::find()
        .filter(company::Column::Id.is_in(ids))
        .order_by_asc(company::Column::SortName)
        .order_by_asc(company::Column::Id)
        .all(db)
        .await?;
    let member = |id: CompanyId| members.iter().find(|member| member.company_id == id);
    let standings: Vec<_> = companies
        .iter()
        .filter_map(|company| Some((company.id, standing(member(company.id)?))))
        .collect();
    let of = |(id, depth): (CompanyId, u32)| {
        let company = companies.iter().find(|company| company.id == id)?;
        let member = member(id)?;
        Some(GroupMember {
            company: id,
            name: company.legal_name.clone(),
            status: company.status(),
            role: member.role,
            depth,
            owner: member.owner_id,
            share: member
                .share
                .map_or_else(String::new, |share| share.to_string()),
            since: member.since.map_or_else(String::new, |day| day.to_string()),
            version: u32::try_from(member.version).unwrap_or(u32::MAX),
        })
    };
    Ok(Some(CompanyGroup {
        group: row(group),
        members: tree(&standings).into_iter().filter_map(of).collect(),
    }))
}

/// Puts a company in a group, or moves it within its own, which may get another name; gives the group. A new group
/// begins with it.
pub async fn set_place(desk: &Desk, wanted: &SetGroupPlace) -> Result<GroupId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read = GroupPlace::parse(&wanted.place, desk.env.today()).map_err(CompanyError::from)?;
    let record = Record::new(rows::TOPIC, wanted.company);
    desk.store
        .write(author, Operation::SetGroupPlace, record, async |tx| {
            ensure_active(tx.read(), wanted.company).await?;
            let before = place_of(tx.read(), wanted.company).await?;
            let version = before.as_ref().map_or(0, |before| before.version);
            StoreError::ensure_current(TOPIC, version, wanted.version)?;
            let id = read.group.unwrap_or_else(|| GroupId(desk.env.uuid()));
            if read.group.is_some() {
                rename(tx, id, &read.name).await?;
            } else {
                begin(tx, desk, id, &read).await?;
            }
            ensure_free(tx.read(), before.as_ref(), id).await?;
            let others = others(tx.read(), id, wanted.company).await?;
            let placed = Standing {
                role: read.role,
                owner: read.owner,
            };
            let problems = check(wanted.company, placed, &others);
            problems.or(()).map_err(CompanyError::from)?;
            let Some(before) = before else {
                let new = model(desk, id, wanted.company, &read);
                tx.insert::<group_member::Entity>(new).await?;
                return Ok(id);
            };
            let after = group_member::Model {
                role: read.role,
                owner_id: read.owner,
                share: read.share,
                since: read.since,
                ..before.clone()
            };
            tx.update::<group_member::Entity>(&before, &after).await?;
            Ok(id)
        })
        .await
}

/// Gives a group that is there another name; a blank one leaves it its own.
async fn rename(tx: &mut WriteTx<'_>, id: GroupId, name: &str) -> Result<(), AppError> {
    let before = find_group(tx.read(), id).await?;
    if name.is_empty() || before.name == name {
        return Ok(());
    }
    let after = company_group::Model {
        name: name.to_owned(),
        ..before.clone()
    };
    tx.update::<company_group::Entity>(&before, &after)
        .await
        .map(|_| ())
}

/// Begins a group. Whoever holds its first company is its parent, unless it is in a group already.
async fn begin(
    tx: &mut WriteTx<'_>,
    desk: &Desk,
    id: GroupId,
    read: &GroupPlace,
) -> Result<(), AppError> {
    tx.insert::<company_group::Entity>(company_group::Model {
        id,
        version: 1,
        name: read.name.clone(),
        updated_at: desk.env.now(),
        deleted_at: None,
    })
    .await?;
    let Some(owner) = read.owner else {
        return Ok(());
    };
    if place_of(tx.read(), owner).await?.is_some() {
        return Ok(());
    }
    ensure_active(tx.read(), owner).await?;
    let top = GroupPlace {
        role: GroupRole::Parent,
        owner: None,
        share: None,
        since: None,
        ..read.clone()
    };
    tx.insert::<group_member::Entity>(model(desk, id, owner, &top))
        .await
}

/// Takes a company out of its group, which goes with its last company. Whoever holds others of it stays.
pub async fn leave(desk: &Desk, wanted: LeaveGroup) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let record = Record::new(rows::TOPIC, wanted.company);
    desk.store
        .write(author, Operation::LeaveGroup, record, async |tx| {
            let before = place_of(tx.read(), wanted.company).await?;
            let before = before.ok_or_else(|| StoreError::not_found(TOPIC))?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            ensure_active(tx.read(), wanted.company).await?;
            let others = others(tx.read(), before.group_id, wanted.company).await?;
            if others
                .values()
                .any(|other| other.owner == Some(wanted.company))
            {
                return Err(CompanyError::HoldsOthers.into());
            }
            tx.remove::<group_member::Entity>(&before).await?;
            close_if_empty(tx, before.group_id).await
        })
        .await
}

/// A group goes with its last company.
async fn close_if_empty(tx: &mut WriteTx<'_>, group: GroupId) -> Result<(), AppError> {
    if members_of(tx.read(), group).await?.is_empty() {
        let group = find_group(tx.read(), group).await?;
        tx.remove::<company_group::Entity>(&group).await?;
    }
    Ok(())
}

/// What becomes of the places of two companies that are made one: of two places the one nearer to the top
/// counts, else that of the one that stays. Whom the other held, it holds; nobody holds itself.
pub(super) async fn settle(
    tx: &mut WriteTx<'_>,
    gone: CompanyId,
    keep: CompanyId,
) -> Result<(), AppError> {
    let own = place_of(tx.read(), keep).await?;
    let other = place_of(tx.read(), gone).await?;
    match (own, other) {
        (_, None) => Ok(()),
        (None, Some(row)) => {
            let after = group_member::Model {
                company_id: keep,
                ..row.clone()
            };
            tx.update::<group_member::Entity>(&row, &after).await?;
            hand_over(tx, gone, Some(keep)).await
        }
        (Some(own), Some(row)) if own.group_id == row.group_id => {
            let members = members_of(tx.read(), row.group_id).await?;
            let standings = members
                .iter()
                .map(|member| (member.company_id, standing(member)));
            let is_nearer = row.role == GroupRole::Parent
                || (own.role == GroupRole::Affiliate && row.role != GroupRole::Affiliate)
                || holders(keep, &standings.collect()).contains(&gone);
            tx.remove::<group_member::Entity>(&row).await?;
            if is_nearer {
                let after = group_member::Model {
                    role: row.role,
                    owner_id: row.owner_id.filter(|owner| *owner != keep),
                    share: row.share,
                    since: row.since,
                    ..own.clone()
                };
                tx.update::<group_member::Entity>(&own, &after).await?;
            }
            hand_over(tx, gone, Some(keep)).await
        }
        (Some(_), Some(row)) => {
            // They are of different groups: whom the other held loses its owner there.
            tx.remove::<group_member::Entity>(&row).await?;
            hand_over(tx, gone, None).await?;
            close_if_empty(tx, row.group_id).await
        }
    }
}

/// Lets another company of the group hold whom one held, or nobody: these stand at the top then.
async fn hand_over(
    tx: &mut WriteTx<'_>,
    gone: CompanyId,
    to: Option<CompanyId>,
) -> Result<(), AppError> {
    let held = group_member::Entity::find()
        .filter(group_member::Column::OwnerId.eq(gone))
        .filter(group_member::Column::DeletedAt.is_null())
        .all(tx.read())
        .await?;
    for row in held {
        let after = group_member::Model {
            owner_id: to,
            share: row.share.filter(|_| to.is_some()),
            ..row.clone()
        };
        tx.update::<group_member::Entity>(&row, &after).await?;
    }
    Ok(())
}

fn model(
    desk: &Desk,
    group: GroupId,
    company: CompanyId,
    read: &GroupPlace,
) -> group_member::Model {
    group_member::Model {
        id: GroupMemberId(desk.env.uuid()),
        version: 1,
        group_id: group,
        company_id: company,
        role: read.role,
        owner_id: read.owner,
        share: read.share,
        since: read.since,
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}

/// A company is in one group: it leaves that before it comes into another.
async fn ensure_free(
    db: &impl ConnectionTrait,
    before: Option<&group_member::Model>,
    group: GroupId,
) -> Result<(), AppError> {
    let Some(before) = before.filter(|before| before.group_id != group) else {
        return Ok(());
    };
    let name = find_group(db, before.group_id).await?.name;
    let mut problems = Problems::default();
    problems.note_with("group", "group-another", [("name", name)]);
    Ok(problems.or(()).map_err(CompanyError::from)?)
}

fn standing(member: &group_member::Model) -> Standing {
    Standing {
        role: member.role,
        owner: member.owner_id,
    }
}

/// How the companies of a group stand, but for one.
async fn others(
    db: &impl ConnectionTrait,
    group: GroupId,
    but: CompanyId,
) -> Result<BTreeMap<CompanyId, Standing>, AppError> {
    let members = members_of(db, group).await?;
    let others = members.iter().filter(|member| member.company_id != but);
    Ok(others
        .map(|member| (member.company_id, standing(member)))
        .collect())
}

async fn members_of(
    db: &impl ConnectionTrait,
    group: GroupId,
) -> Result<Vec<group_member::Model>, AppError> {
    Ok(group_member::Entity::find()
        .filter(group_member::Column::GroupId.eq(group))
        .filter(group_member::Column::DeletedAt.is_null())
        .all(db)
        .await?)
}

async fn place_of(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Option<group_member::Model>, AppError> {
    Ok(group_member::Entity::find()
        .filter(group_member::Column::CompanyId.eq(company))
        .filter(group_member::Column::DeletedAt.is_null())
        .one(db)
        .await?)
}

async fn find_group(
    db: &impl ConnectionTrait,
    id: GroupId,
) -> Result<company_group::Model, AppError> {
    let found = company_group::Entity::find_by_id(id)
        .filter(company_group::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found("company_groups").into())
}

/// Holds, whatever is written, merged and undone, that every group is a tree.
pub(crate) fn ensure_trees<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Refreshed<'a> {
    Box::pin(async move {
        let touched = group_member::Entity::find()
            .filter(Expr::cust_with_values(
                "id IN (SELECT value FROM json_each(?))",
                [json_of(ids)],
            ))
            .all(tx)
            .await?;
        let groups: BTreeSet<GroupId> = touched.iter().map(|member| member.group_id).collect();
        for group in groups {
            let members = members_of(tx, group).await?;
            let standings: BTreeMap<_, _> = members
                .iter()
                .map(|member| (member.company_id, standing(member)))
                .collect();
            for (company, placed) in &standings {
                let mut others = standings.clone();
                others.remove(company);
                if !check(*company, *placed, &others).is_empty() {
                    let reason = UndoRefusal::Conflict;
                    return Err(JournalError::CannotUndo { reason }.into());
                }
            }
        }
        Ok(())
    })
}
