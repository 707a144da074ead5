//! What came of a mission: results of the companies and what they say of them, sales that were told twice,
//! what companies think of the services, and what is learned.
//!
//! [`outcomes`] keeps results, [`confirming`] what the companies say, [`twins`] what people say of sales that
//! look like one, [`report`] brings all of it into the figures of a mission.

pub mod confirming;
pub(crate) mod entity;
pub mod lessons;
pub mod opinions;
pub mod outcomes;
pub mod report;
pub mod twins;

#[cfg(test)]
mod tests;
