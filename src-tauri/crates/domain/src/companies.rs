//! What a company is: its tax identity, its size by the official formula, its profile, and which
//! other company it may already be; how two profiles of one company become one; what of it may be public.

pub mod bulk;
pub mod certification;
pub mod consents;
pub mod directory;
pub mod follow_up;
pub mod group;
pub mod import;
pub mod market_status;
pub mod merge;
pub mod note;
pub mod offer;
pub mod photograph;
pub mod place;
pub mod profile;
pub mod reach;
pub mod roster;
pub mod similar;
pub mod size;
pub mod supply;
pub mod tag;
pub mod tax_id;
pub mod view;
