//! The meetings of a mission: who should meet, who asked for it, when and where they meet, and what
//! becomes of the plan when the day goes another way.
//!
//! [`matching`] suggests, [`request`] says what may happen to a wish, [`session`] cuts a day into slots,
//! [`schedule`] makes the plan, [`repair`] mends it, [`why`] explains it and [`free`](mod@free) says who has a gap.

pub mod buyer;
pub mod free;
pub mod matching;
pub mod paper;
pub mod repair;
pub mod request;
pub mod schedule;
pub mod session;
pub mod why;

crate::text_enum! {
    /// On which side of the table somebody sits.
    #[serde(rename = "MeetingSide")]
    pub enum Side {
        /// Whoever sells.
        Company = "company",
        /// Whoever buys.
        Buyer = "buyer",
    }
}
