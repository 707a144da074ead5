//! What a mission needs before it leaves: papers, goods, booths, money, tasks, and a day on which all that
//! rests on them is frozen.

pub mod agenda;
pub mod budget;
pub mod checklist;
pub mod floor;
pub mod freeze;
pub mod freight;
pub mod tasks;
