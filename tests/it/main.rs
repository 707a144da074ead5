//! The desk on real files, through its public functions.
mod schema;
