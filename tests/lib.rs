//! Tests that cross crates: `it` (the desk on real files) and `wire` (the commands over the mock runtime).
