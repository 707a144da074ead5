//! Both companies are registered to one mission, and products that they show become one.

use std::collections::BTreeSet;

use proa_domain::companies::merge::Merged;
use proa_domain::ids::{CompanyId, MissionId, ProductId};
use proa_domain::missions::state::{REGISTERING, RegistrationState};
use proa_domain::missions::twice::{Registered, Twice, twice};
use proa_domain::text::fold;
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};

use super::participants::{self, Meetings};
use super::{Two, belongings};
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::error::AppError;
use crate::store::columns::Texts;
use crate::store::tx::WriteTx;

/// The table of missions' registrations, as far as a merge writes it.
const TABLE: &str = "registrations";

/// A registration of one of the two.
#[derive(Debug, Clone, FromQueryResult)]
struct Row {
    id: String,
    mission_id: MissionId,
    mission: String,
    state: RegistrationState,
    applied_at: Instant,
    products: Texts,
    delegates: Texts,
}

/// A mission to which both companies are registered.
pub(super) struct BothRegistered {
    pub(super) mission_id: MissionId,
    pub(super) mission: String,
    pub(super) stays: RegistrationState,
    pub(super) goes: RegistrationState,
    /// Of the registrations of the one that stays and of the one that goes.
    pub(super) becomes: Twice,
    /// What becomes of the meetings of the two.
    pub(super) meetings: Meetings,
    /// The registration that would be withdrawn.
    withdrawn: Option<Withdrawn>,
}

/// A registration that would be withdrawn for another.
struct Withdrawn {
    id: String,
    state: RegistrationState,
    stays: String,
}

/// The missions to which both are registered, and what becomes of it.
pub(super) async fn of_both(
    db: &impl ConnectionTrait,
    pair: &Two,
    merged: &Merged,
) -> Result<Vec<BothRegistered>, AppError> {
    let stays = registrations(db, pair.stays.company.id).await?;
    let goes = registrations(db, pair.goes.company.id).await?;
    let mut found: Vec<BothRegistered> = Vec::new();
    for own in &stays {
        for other in goes
            .iter()
            .filter(|other| other.mission_id == own.mission_id)
        {
            let both = held_together(own, other, merged);
            // Applications that ended stand beside the one that lives; it is the one to tell of.
            let known = found
                .iter_mut()
                .find(|known| known.mission_id == own.mission_id);
            match known {
                Some(known) if known.becomes == Twice::Both => *known = both,
                Some(_) => {}
                None => found.push(both),
            }
        }
    }
    for both in &mut found {
        if let Some(Withdrawn { id, stays, .. }) = &both.withdrawn {
            both.meetings = participants::meetings(db, id, stays).await?;
        }
    }
    Ok(found)
}

fn held_together(own: &Row, other: &Row, merged: &Merged) -> BothRegistered {
    let registered = |row: &Row| Registered {
        state: row.state,
        applied_at: row.applied_at,
    };
    let (becomes, withdrawn) = match twice(registered(own), registered(other)) {
        Twice::First if has_all(own, other, merged) => (Twice::First, Some((other, own))),
        Twice::Second if has_all(other, own, merged) => (Twice::Second, Some((own, other))),
        Twice::First | Twice::Second | Twice::Refused => (Twice::Refused, None),
        Twice::Both => (Twice::Both, None),
    };
    BothRegistered {
        mission_id: own.mission_id,
        mission: own.mission.clone(),
        stays: own.state,
        goes: other.state,
        becomes,
        meetings: Meetings::default(),
        withdrawn: withdrawn.map(|(goes, stays)| Withdrawn {
            id: goes.id.clone(),
            state: goes.state,
            stays: stays.id.clone(),
        }),
    }
}

/// A registration sends everybody and shows everything that another does: nothing is lost with that.
fn has_all(row: &Row, other: &Row, merged: &Merged) -> bool {
    let people =
        |row: &Row| -> BTreeSet<String> { row.delegates.0.iter().map(|name| fold(name)).collect() };
    let shown = |row: &Row| -> BTreeSet<String> { joined(&row.products.0, merged).collect() };
    people(other).is_subset(&people(row)) && shown(other).is_subset(&shown(row))
}

/// The products of a list, those that became one with others as these.
fn joined<'a>(products: &'a [String], merged: &'a Merged) -> impl Iterator<Item = String> + 'a {
    products.iter().map(|product| {
        let is_of = |(gone, _): &&(ProductId, ProductId)| gone.to_string() == *product;
        let became = merged.products.iter().find(is_of);
        became.map_or_else(|| product.clone(), |(_, stays)| stays.to_string())
    })
}

/// Withdraws what stands twice in a mission, and lets all registrations show the products that stay;
/// refuses where a place or a person would be lost.
pub(super) async fn settle(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    pair: &Two,
    merged: &Merged,
) -> Result<(), AppError> {
    let both = of_both(tx.read(), pair, merged).await?;
    ensure_none_is_refused(&both)?;
    for Withdrawn { id, state, stays } in both.iter().filter_map(|both| both.withdrawn.as_ref()) {
        desk.author(REGISTERING)?;
        let withdrawn = RegistrationState::Withdrawn;
        tx.set(
            TABLE,
            "state",
            id,
            (&state.code().into(), &withdrawn.code().into()),
        )
        .await?;
        participants::follow(tx, id, stays).await?;
        belongings::follow(tx, id, stays).await?;
    }
    for row in registrations(tx.read(), pair.goes.company.id).await? {
        let mut seen = BTreeSet::new();
        let products = joined(&row.products.0, merged).filter(|id| seen.insert(id.clone()));
        let products = Texts(products.collect());
        if products != row.products {
            let (from, to) = (row.products.to_string(), products.to_string());
            tx.set(TABLE, "products", &row.id, (&from.into(), &to.into()))
                .await?;
        }
    }
    Ok(())
}

/// Refuses with the names of the missions, or of the buyers whom both met.
pub(super) fn ensure_none_is_refused(both: &[BothRegistered]) -> Result<(), CompanyError> {
    let refused = both.iter().filter(|both| both.becomes == Twice::Refused);
    let missions: Vec<String> = refused.map(|both| both.mission.clone()).collect();
    if !missions.is_empty() {
        return Err(CompanyError::MergeRegisteredTwice { missions });
    }
    let met = both.iter().flat_map(|both| both.meetings.met_twice.clone());
    let buyers: Vec<String> = met.collect();
    if buyers.is_empty() {
        Ok(())
    } else {
        Err(CompanyError::MergeMetTwice { buyers })
    }
}

async fn registrations(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Vec<Row>, AppError> {
    let sql = "
        SELECT r.id, r.mission_id, m.name AS mission, r.state, r.applied_at, r.products,
            (SELECT json_group_array(name) FROM delegates
             WHERE registration_id = r.id AND deleted_at IS NULL) AS delegates
        FROM registrations r JOIN missions m ON m.id = r.mission_id
        WHERE r.company_id = ? AND r.deleted_at IS NULL
        ORDER BY m.name, r.id";
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [company.into()]);
    Ok(Row::find_by_statement(query).all(db).await?)
}
