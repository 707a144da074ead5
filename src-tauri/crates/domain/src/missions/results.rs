//! What came of a mission: sales and more at 0, 3, 6 and 12 months, what the companies say of them, what was
//! counted twice, how much is due to the office, and what is learned.
//!
//! Start at [`mission_report`]: it brings all of it into the figures of a mission.

pub mod attribution;
pub mod confirmation;
pub mod counting;
pub mod exchange;
pub mod horizon;
pub mod lesson;
pub mod mission_report;
pub mod outcome;
pub mod satisfaction;
pub mod twins;
