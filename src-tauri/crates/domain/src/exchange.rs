//! How machines that work apart agree: one order for all changes ([`clock`]) and one form of an
//! operation that cannot be rewritten unseen ([`chain`]).

pub mod chain;
pub mod clock;
