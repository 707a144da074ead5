//! Trade missions, fairs and buyers' meetings: what one is, what it asks of a company, who has a
//! place and who waits, and what may happen to a registration.

pub mod delegate;
pub mod mission;
pub mod places;
pub mod requirements;
pub mod state;
pub mod twice;
