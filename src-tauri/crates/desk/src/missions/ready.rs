//! What a mission needs before it leaves: papers, goods, booths, money, tasks and the agenda, and the day
//! from which changes of all that need a request.

pub mod agenda;
pub mod budget;
pub mod checklist;
pub(crate) mod entity;
pub(crate) mod floor;
pub mod freeze;
pub mod freight;
pub mod needed;
mod placing;
pub mod tasks;

#[cfg(test)]
mod tests;

pub use floor::{
    BoothRow, FloorPlanRow, SaveBooth, SaveFloorPlan, floor_plans, remove_plan, save_plan,
};
pub use placing::{PlaceBooth, SuggestBooths, place_booth, place_suggested, suggest_booths};
