//! A corporate group: which company holds which, with what share and since when.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::{CompanyId, GroupId};
use crate::money::Exact;
use crate::problem::Problems;
use crate::time::Day;

const NAME: usize = 150;
/// A share has so many decimals at most.
const SHARE_SCALE: u32 = 4;

crate::text_enum! {
    /// What a company is in its group.
    pub enum GroupRole {
        /// It holds others and is held by none: at the top.
        Parent = "parent",
        /// Another company of the group holds it.
        Subsidiary = "subsidiary",
        /// It is related to the group, and nobody of it holds it.
        Affiliate = "affiliate",
    }
}

/// The place of a company in a group, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "GroupPlaceDetails")]
pub struct GroupPlaceForm {
    /// The group, where it is there already.
    pub group: Option<GroupId>,
    /// The name of a new group, or what one that is there is called from now on; blank where it keeps its name.
    pub name: String,
    /// What the company is in it.
    pub role: GroupRole,
    /// The company that holds it, for a subsidiary.
    pub owner: Option<CompanyId>,
    /// The share that the owner holds, in percent, a plain decimal, or blank.
    pub share: String,
    /// Since which day, or blank.
    pub since: String,
}

/// The place of a company in a group in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupPlace {
    /// The group, where it is there already.
    pub group: Option<GroupId>,
    /// The name of a new group, or what it is called from now on; blank where it keeps its name.
    pub name: String,
    /// What the company is in it.
    pub role: GroupRole,
    /// The company that holds it: there is one exactly where it is a subsidiary.
    pub owner: Option<CompanyId>,
    /// The share that the owner holds, in percent: more than nothing, at most all.
    pub share: Option<Exact>,
    /// Since which day.
    pub since: Option<Day>,
}

impl GroupPlace {
    /// Reads a form; `today` is the last day since when it can be so.
    pub fn parse(form: &GroupPlaceForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = if form.group.is_none() {
            reader.required("name", &form.name, NAME)
        } else {
            reader.text("name", &form.name, NAME)
        };
        let is_held = form.role == GroupRole::Subsidiary;
        if is_held && form.owner.is_none() {
            reader.problems.note("owner", "required");
        }
        let share: Option<Exact> = if is_held {
            reader.parsed("share", "amount", &form.share)
        } else {
            None
        };
        if share.is_some_and(|share| !is_share(share.0)) {
            reader.problems.note("share", "group-share");
        }
        let since: Option<Day> = reader.parsed("since", "day", &form.since);
        if since.is_some_and(|day| day > today) {
            reader.problems.note("since", "group-later");
        }
        reader.problems.or(Self {
            group: form.group,
            name,
            role: form.role,
            owner: form.owner.filter(|_| is_held),
            share,
            since,
        })
    }
}

fn is_share(share: Decimal) -> bool {
    share > Decimal::ZERO && share <= Decimal::ONE_HUNDRED && share.scale() <= SHARE_SCALE
}

/// What a company of a group is, and who holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What it is.
    pub role: GroupRole,
    /// Who holds it.
    pub owner: Option<CompanyId>,
}

/// What is wrong with a group in which a company stands as `placed`; `others` are the rest of it.
pub fn check(
    company: CompanyId,
    placed: Standing,
    others: &BTreeMap<CompanyId, Standing>,
) -> Problems {
    let mut problems = Problems::default();
    let is_top = |standing: &Standing| standing.role == GroupRole::Parent;
    if is_top(&placed) && others.values().any(is_top) {
        problems.note("role", "group-second-parent");
    }
    if let Some(owner) = placed.owner {
        if owner == company {
            problems.note("owner", "group-itself");
        } else if others
            .get(&owner)
            .is_none_or(|owner| owner.role == GroupRole::Affiliate)
        {
            problems.note("owner", "group-owner-outside");
        } else if holders(owner, others).contains(&company) {
            problems.note("owner", "group-cycle");
        }
    }
    let holds = |standing: &Standing| standing.owner == Some(company);
    if placed.role == GroupRole::Affiliate && others.values().any(holds) {
        problems.note("role", "group-holds-others");
    }
    problems
}

/// Everybody who holds a company, itself and those who hold its holders included.
pub fn holders(
    company: CompanyId,
    standings: &BTreeMap<CompanyId, Standing>,
) -> BTreeSet<CompanyId> {
    let mut seen = BTreeSet::new();
    let mut next = Some(company);
    while let Some(id) = next.filter(|id| seen.insert(*id)) {
        next = standings.get(&id).and_then(|standing| standing.owner);
    }
    seen
}

/// The companies of a group as a tree, read from the top: each with how deep it stands. Those whom nobody
/// of the group holds stand at the top: the parent first, then those that lost their owner, then who is
/// related. Siblings keep the order in which they come.
pub fn tree(members: &[(CompanyId, Standing)]) -> Vec<(CompanyId, u32)> {
    let ids: BTreeSet<CompanyId> = members.iter().map(|(id, _)| *id).collect();
    let is_held = |standing: &Standing| standing.owner.is_some_and(|owner| ids.contains(&owner));
    let mut tops: Vec<&(CompanyId, Standing)> = members
        .iter()
        .filter(|(_, standing)| !is_held(standing))
        .collect();
    tops.sort_by_key(|(_, standing)| match standing.role {
        GroupRole::Parent => 0,
        GroupRole::Subsidiary => 1,
        GroupRole::Affiliate => 2,
    });
    let mut found = Vec::new();
    let mut waiting: Vec<(CompanyId, u32)> = tops.iter().rev().map(|(id, _)| (*id, 0)).collect();
    let mut seen = BTreeSet::new();
    while let Some((id, depth)) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        found.push((id, depth));
        let held = members.iter().rev();
        let held = held.filter(|(_, standing)| standing.owner == Some(id));
        waiting.extend(held.map(|(held, _)| (*held, depth + 1)));
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{GroupPlace, GroupPlaceForm, GroupRole, Standing, check, tree};
    use crate::ids::CompanyId;
    use crate::problem::Problems;
    use crate::time::Day;

    fn id(number: u128) -> CompanyId {
        CompanyId(Uuid::from_u128(number))
    }

    fn form(role: GroupRole, share: &str) -> GroupPlaceForm {
        GroupPlaceForm {
            group: None,
            name: "Grupo Meseta".to_owned(),
            role,
            owner: Some(id(1)),
            share: share.to_owned(),
            since: "2020-01-01".to_owned(),
        }
    }

    fn held_by(owner: u128) -> Standing {
        Standing {
            role: GroupRole::Subsidiary,
            owner: Some(id(owner)),
        }
    }

    const TOP: Standing = Standing {
        role: GroupRole::Parent,
        owner: None,
    };
    const RELATED: Standing = Standing {
        role: GroupRole::Affiliate,
        owner: None,
    };

    fn codes(problems: &Problems) -> Vec<&str> {
        problems.0.iter().map(|found| &*found.code).collect()
    }

    #[test]
    fn a_share_is_exact_and_only_a_subsidiary_has_one() {
        let today = Day::of(2026, 12, 11);
        let parse = |form: &GroupPlaceForm| GroupPlace::parse(form, today);
        for (share, is_right) in [
            ("51", true),
            ("33.3333", true),
            ("100", true),
            ("", true),
            ("33.33333", false),
            ("100.0001", false),
            ("0", false),
            ("-1", false),
            ("la mitad", false),
        ] {
            let read = parse(&form(GroupRole::Subsidiary, share));
            assert_eq!(read.is_ok(), is_right, "{share}");
        }
        let parent = parse(&form(GroupRole::Parent, "la mitad")).unwrap();
        assert_eq!((parent.owner, parent.share), (None, None));
        let nobody = GroupPlaceForm {
            owner: None,
            name: " ".to_owned(),
            since: "2026-12-12".to_owned(),
            ..form(GroupRole::Subsidiary, "")
        };
        let problems = parse(&nobody).unwrap_err();
        assert_eq!(codes(&problems), ["required", "required", "group-later"]);
    }

    #[test]
    fn nobody_holds_itself_not_even_over_others() {
        let others = BTreeMap::from([(id(1), TOP), (id(2), held_by(1)), (id(3), held_by(2))]);
        let without = |gone: u128| {
            let mut rest = others.clone();
            rest.remove(&id(gone));
            rest
        };
        let told = |company: u128, placed, others: &BTreeMap<_, _>| {
            let problems = check(id(company), placed, others);
            codes(&problems).join(" ")
        };
        assert_eq!(told(4, held_by(3), &others), "");
        assert_eq!(told(2, held_by(3), &without(2)), "group-cycle");
        assert_eq!(told(1, held_by(3), &without(1)), "group-cycle");
        assert_eq!(told(2, held_by(2), &without(2)), "group-itself");
        assert_eq!(told(4, held_by(9), &others), "group-owner-outside");
        assert_eq!(told(4, TOP, &others), "group-second-parent");
        assert_eq!(told(2, RELATED, &without(2)), "group-holds-others");
        let mut related = others.clone();
        related.insert(id(5), RELATED);
        assert_eq!(told(6, held_by(5), &related), "group-owner-outside");
    }

    #[test]
    fn the_tree_is_read_from_the_top() {
        let members = [
            (id(5), RELATED),
            (id(3), held_by(2)),
            (id(2), held_by(1)),
            (id(6), held_by(9)),
            (id(4), held_by(1)),
            (id(1), TOP),
        ];
        let read: Vec<_> = tree(&members)
            .into_iter()
            .map(|(id, depth)| (id.0.as_u128(), depth))
            .collect();
        assert_eq!(read, [(1, 0), (2, 1), (3, 2), (4, 1), (6, 0), (5, 0)]);
    }

    proptest! {
        /// Whatever is accepted one after the other, every company stands in the tree once.
        #[test]
        fn what_is_accepted_is_a_tree(wanted in prop::collection::vec((1_u128..8, 1_u128..8), 0..40)) {
            let mut standings = BTreeMap::from([(id(1), TOP)]);
            for (company, owner) in wanted {
                let mut others = standings.clone();
                others.remove(&id(company));
                if check(id(company), held_by(owner), &others).is_empty() {
                    standings.insert(id(company), held_by(owner));
                }
            }
            let members: Vec<_> = standings.into_iter().collect();
            let mut read: Vec<_> = tree(&members).into_iter().map(|(id, _)| id).collect();
            read.sort_unstable();
            let all: Vec<_> = members.iter().map(|(id, _)| *id).collect();
            prop_assert_eq!(read, all);
        }
    }
}
