//! Floor plans with their booths. No write leaves a plan on which booths overlap, reach outside, share a
//! number or a holder.

use proa_domain::ids::{BoothId, FloorPlanId, MissionId, RegistrationId};
use proa_domain::missions::ready::floor::{Booth, BoothForm, PlanForm, problems};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use serde::{Deserialize, Serialize};

use super::entity::{booth, floor_plan};
use super::freeze;
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::store::columns::Texts;
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::topic::Refreshed;

/// The topic of floor plans.
pub(crate) const PLANS: &str = "floor_plans";

/// A booth to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SaveBooth {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<BoothId>,
    /// The booth.
    pub booth: BoothForm,
}

/// A floor plan to keep with all of its booths; those that are not named go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveFloorPlan {
    /// The plan that it replaces; a new one where none is named.
    pub id: Option<FloorPlanId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The mission.
    pub mission_id: MissionId,
    /// The plan.
    pub plan: PlanForm,
    /// Its booths.
    pub booths: Vec<SaveBooth>,
}

/// A booth of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BoothRow {
    /// Identity.
    pub id: BoothId,
    /// The booth.
    pub booth: BoothForm,
    /// Who stands there.
    pub holder_id: Option<RegistrationId>,
}

/// A floor plan of a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FloorPlanRow {
    /// Identity.
    pub id: FloorPlanId,
    /// The version to pass back; every change of a booth counts.
    pub version: u32,
    /// The plan.
    pub plan: PlanForm,
    /// Its booths.
    pub booths: Vec<BoothRow>,
}

/// The floor plans of a mission.
pub async fn floor_plans(desk: &Desk, mission: MissionId) -> Result<Vec<FloorPlanRow>, AppError> {
    let db = desk.store.read();
    let found = kept::having::<floor_plan::Entity>(db, "mission_id", mission).await?;
    let mut plans = Vec::with_capacity(found.len());
    for row in found {
        let booths = seen(db, &row).await?;
        plans.push(FloorPlanRow {
            id: row.id,
            version: kept::version(row.version),
            plan: plan_of(&row),
            booths: booths
                .into_iter()
                .map(|one| BoothRow {
                    id: one.id,
                    booth: one.form,
                    holder_id: one.holder,
                })
                .collect(),
        });
    }
    Ok(plans)
}

/// Keeps a plan with its booths. Who stands where stays; a booth that somebody stands in neither goes nor
/// changes from the freeze date on.
pub async fn save_plan(desk: &Desk, wanted: &SaveFloorPlan) -> Result<FloorPlanId, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let plan = wanted.plan.parse().map_err(MissionError::from)?;
    let forms = parse_booths(&wanted.booths)?;
    let id = wanted.id.unwrap_or_else(|| FloorPlanId(desk.env.uuid()));
    let row = floor_plan::Model {
        id,
        version: 1,
        mission_id: wanted.mission_id,
        name: plan.name,
        width_cm: i64::from(plan.width_cm),
        depth_cm: i64::from(plan.depth_cm),
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::SaveFloorPlan, record, async |tx| {
            rows::find(tx.read(), wanted.mission_id).await?;
            tx.write_row::<floor_plan::Entity>(wanted.id.map(|_| wanted.version), row)
                .await?;
            let before = booths(tx.read(), id).await?;
            let stays = |one: &Booth| {
                let mut forms = forms.iter();
                let after = forms.find(|(known, _)| *known == Some(one.id));
                after.is_some_and(|(_, form)| *form == one.form)
            };
            let seen = seen(
                tx.read(),
                &kept::find::<floor_plan::Entity>(tx.read(), id).await?,
            )
            .await?;
            if seen.iter().any(|one| one.holder.is_some() && !stays(one)) {
                freeze::ensure_open(desk, tx.read(), wanted.mission_id).await?;
            }
            let after = forms.into_iter().map(|(known, form)| {
                let holder = before.iter().find(|one| Some(one.id) == known);
                booth_row(
                    desk,
                    id,
                    known.unwrap_or_else(|| BoothId(desk.env.uuid())),
                    &form,
                    holder.and_then(|one| one.holder_id),
                )
            });
            let after = after.collect();
            tx.replace::<booth::Entity>(&before, after).await
        })
        .await?;
    Ok(id)
}

/// Takes a plan away with its booths; refused from the freeze date on where somebody stands in one.
pub async fn remove_plan(desk: &Desk, id: FloorPlanId, version: u32) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let plan = kept::find::<floor_plan::Entity>(desk.store.read(), id).await?;
    let record = Record::new(MISSIONS, plan.mission_id);
    desk.store
        .write(author, Operation::SaveFloorPlan, record, async |tx| {
            tx.take::<floor_plan::Entity>(id, version).await?;
            let seen = seen(tx.read(), &plan).await?;
            if seen.iter().any(|one| one.holder.is_some()) {
                freeze::ensure_open(desk, tx.read(), plan.mission_id).await?;
            }
            let before = booths(tx.read(), id).await?;
            tx.replace::<booth::Entity>(&before, Vec::new()).await
        })
        .await
}

/// Refuses a plan on which a rule of the floor is broken; before every commit, undo included.
pub(crate) fn keep_rules<'a>(tx: &'a DatabaseTransaction, plans: &'a [String]) -> Refreshed<'a> {
    Box::pin(async move {
        for plan in kept::having_one_of::<floor_plan::Entity>(tx, "id", plans).await? {
            let found = problems(&plan_of(&plan), &seen(tx, &plan).await?);
            if !found.is_empty() {
                return Err(MissionError::FloorRefused { broken: found }.into());
            }
        }
        Ok(())
    })
}

/// The booths of a plan.
pub(super) async fn booths(
    db: &impl ConnectionTrait,
    plan: FloorPlanId,
) -> Result<Vec<booth::Model>, AppError> {
    kept::having::<booth::Entity>(db, "plan_id", plan).await
}

/// The booths of a plan as the rules see them: that of a company which does not come any more is free.
pub(super) async fn seen(
    db: &impl ConnectionTrait,
    plan: &floor_plan::Model,
) -> Result<Vec<Booth>, AppError> {
    let coming = rows::coming(db, plan.mission_id).await?;
    let mut found: Vec<Booth> = booths(db, plan.id).await?.iter().map(booth_of).collect();
    for one in &mut found {
        one.holder = one.holder.filter(|holder| coming.contains(holder));
    }
    Ok(found)
}

fn booth_of(row: &booth::Model) -> Booth {
    let length = |kept: i64| u32::try_from(kept).unwrap_or(u32::MAX);
    Booth {
        id: row.id,
        form: BoothForm {
            number: row.number.clone(),
            kind: row.kind,
            left_cm: length(row.left_cm),
            top_cm: length(row.top_cm),
            width_cm: length(row.width_cm),
            depth_cm: length(row.depth_cm),
            open: row
                .open_sides
                .0
                .iter()
                .filter_map(|side| side.parse().ok())
                .collect(),
        },
        holder: row.holder_id,
    }
}

fn booth_row(
    desk: &Desk,
    plan: FloorPlanId,
    id: BoothId,
    form: &BoothForm,
    holder: Option<RegistrationId>,
) -> booth::Model {
    booth::Model {
        id,
        version: 1,
        plan_id: plan,
        number: form.number.clone(),
        kind: form.kind,
        left_cm: i64::from(form.left_cm),
        top_cm: i64::from(form.top_cm),
        width_cm: i64::from(form.width_cm),
        depth_cm: i64::from(form.depth_cm),
        open_sides: Texts(form.open.iter().map(ToString::to_string).collect()),
        holder_id: holder,
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}

fn plan_of(row: &floor_plan::Model) -> PlanForm {
    PlanForm {
        name: row.name.clone(),
        width_cm: u32::try_from(row.width_cm).unwrap_or(u32::MAX),
        depth_cm: u32::try_from(row.depth_cm).unwrap_or(u32::MAX),
    }
}

fn parse_booths(wanted: &[SaveBooth]) -> Result<Vec<(Option<BoothId>, BoothForm)>, MissionError> {
    let mut told = Problems::default();
    let mut forms = Vec::with_capacity(wanted.len());
    for (index, one) in wanted.iter().enumerate() {
        match one.booth.parse() {
            Ok(form) => forms.push((one.id, form)),
            Err(found) => told.0.extend(found.0.into_iter().map(|mut problem| {
                problem.field = format!("booths.{index}.{}", problem.field);
                problem
            })),
        }
    }
    Ok(told.or(forms)?)
}
