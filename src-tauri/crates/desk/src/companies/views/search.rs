//! What a view asks for, held against what there is: what is gone or was never known is left out and told.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use proa_domain::companies::place::State;
use proa_domain::companies::size::Size;
use proa_domain::companies::view::{ViewSearch, choices};
use proa_domain::ids::{RosterId, TagId};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde::{Deserialize, Serialize};

use crate::companies::list::{CompanySort, CompanyStatus};
use crate::error::AppError;
use crate::store::columns::json_of;

proa_domain::text_enum! {
    /// A part of what a view asks for; words: `views-part-<code>`.
    pub enum ViewPart {
        /// States.
        States = "states",
        /// Sizes.
        Sizes = "sizes",
        /// The code of a product.
        Product = "product",
        /// Statuses.
        Statuses = "statuses",
        /// Tags.
        Tags = "tags",
        /// A list by name.
        Roster = "roster",
        /// The order.
        Sort = "sort",
    }
}

/// What of a view is no longer there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ViewLoss {
    /// In which part.
    pub part: ViewPart,
    /// How many of its choices.
    pub count: u32,
}

/// The tags and lists that are there. A tag that became part of another leads to it.
pub(super) struct Known {
    /// What each is by now.
    tags: BTreeMap<String, String>,
    rosters: BTreeMap<String, String>,
}

impl Known {
    /// Of those that some searches name.
    pub(super) async fn of(
        db: &impl ConnectionTrait,
        searches: &[ViewSearch],
    ) -> Result<Self, AppError> {
        let tags = searches.iter().flat_map(|one| choices(one.tags.as_deref()));
        let rosters = searches
            .iter()
            .flat_map(|one| choices(one.roster.as_deref()));
        Ok(Self {
            tags: there(
                db,
                "SELECT id, coalesce(became_id, id) AS now FROM tags
                 WHERE (deleted_at IS NULL OR became_id IS NOT NULL)",
                json_of(tags),
            )
            .await?,
            rosters: there(
                db,
                "SELECT id, id AS now FROM rosters WHERE deleted_at IS NULL",
                json_of(rosters),
            )
            .await?,
        })
    }
}

async fn there(
    db: &impl ConnectionTrait,
    select: &str,
    ids: String,
) -> Result<BTreeMap<String, String>, AppError> {
    let sql = format!("{select} AND id IN (SELECT value FROM json_each(?))");
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [ids.into()]);
    let rows = db.query_all_raw(query).await?;
    rows.iter()
        .map(|row| Ok((row.try_get("", "id")?, row.try_get("", "now")?)))
        .collect()
}

/// A search as it can be applied, and what was left out of it.
pub(super) fn applicable(search: &ViewSearch, known: &Known) -> (ViewSearch, Vec<ViewLoss>) {
    let mut kept = search.clone();
    let mut losses = Vec::new();
    let mut keep = |part: &mut Option<String>, name: ViewPart, is_known: &dyn Fn(&str) -> bool| {
        let all: Vec<_> = choices(part.as_deref()).collect();
        let good: Vec<_> = all.iter().copied().filter(|one| is_known(one)).collect();
        let count = u32::try_from(all.len() - good.len()).unwrap_or(u32::MAX);
        if count > 0 {
            losses.push(ViewLoss { part: name, count });
        }
        *part = (!good.is_empty()).then(|| good.join(","));
    };
    keep(&mut kept.states, ViewPart::States, &is::<State>);
    keep(&mut kept.sizes, ViewPart::Sizes, &is::<Size>);
    keep(&mut kept.product, ViewPart::Product, &|code| {
        code.len() <= 10 && code.bytes().all(|digit| digit.is_ascii_digit())
    });
    keep(&mut kept.statuses, ViewPart::Statuses, &|status| {
        status == "any" || is::<CompanyStatus>(status)
    });
    keep(&mut kept.tags, ViewPart::Tags, &|id| {
        is::<TagId>(id) && known.tags.contains_key(id)
    });
    keep(&mut kept.roster, ViewPart::Roster, &|id| {
        is::<RosterId>(id) && known.rosters.contains_key(id)
    });
    keep(&mut kept.sort, ViewPart::Sort, &is::<CompanySort>);
    kept.tags = kept.tags.map(|tags| {
        let tags = choices(Some(&tags)).filter_map(|id| known.tags.get(id));
        let mut seen = BTreeSet::new();
        let once = tags.filter(|id| seen.insert(*id)).cloned();
        once.collect::<Vec<_>>().join(",")
    });
    (kept, losses)
}

fn is<T: FromStr>(text: &str) -> bool {
    text.parse::<T>().is_ok()
}
