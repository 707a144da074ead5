//! What a company is: its tax identity, its size by the official formula, its profile, and which
//! other company it may already be; how two profiles of one company become one; what of it may be public.

pub mod directory;
pub mod import;
pub mod merge;
pub mod place;
pub mod profile;
pub mod reach;
pub mod similar;
pub mod size;
pub mod tax_id;
