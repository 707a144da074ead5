//! The publishers' own files, which are never part of the repository: `PROA_REFERENCE_FILES`, else
//! `../shared/reference` beside the workspace.

use std::fs::File;
use std::path::PathBuf;

/// The file where it is at hand; says so where it is not.
#[expect(clippy::print_stdout, reason = "a test that did not run says so")]
pub(crate) fn open(file: &str) -> Option<File> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/reference");
    let folder = std::env::var_os("PROA_REFERENCE_FILES")
        .map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let file = File::open(folder.join(file)).ok();
    if file.is_none() {
        println!("not run: 1 (files absent)");
    }
    file
}
