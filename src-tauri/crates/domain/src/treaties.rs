//! treaties
