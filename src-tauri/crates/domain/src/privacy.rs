//! The rules about personal data: what tells a person from others, and what the law has one keep, and by when one
//! answers whoever asks about their data.

pub mod diversity;
pub mod erasure;
pub mod request;
