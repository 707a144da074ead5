//! The rules of trade promotion, pure: no IO, no clock, no randomness, no floating point.
//!
//! Foundations: [`ids`], [`money`], [`time`], [`calendar`], [`problem`], [`text`]. Each slice of the program has a
//! module of the same name here ([`advisory`], [`companies`], [`treaties`], [`origin`], [`missions`],
//! [`meetings`], [`fair`], [`privacy`], [`exchange`], [`settings`]) with the rules that its use cases call; [`language`] reads what all of
//! them print. Input is values and reference data; output is a result with its explanation, never
//! prose: the screen and the papers put the words.

pub mod advisory;
pub mod calendar;
pub mod companies;
pub mod exchange;
pub mod fair;
pub mod figures;
mod form;
pub mod ids;
pub mod language;
pub mod meetings;
pub mod missions;
pub mod money;
pub mod origin;
pub mod privacy;
pub mod problem;
pub mod settings;
pub mod text;
pub mod time;
pub mod treaties;
