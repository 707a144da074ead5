//! What the system refuses: a disk that is full, folders that may not be written. Whoever may do
//! everything is asked to be nobody for it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper that fails fails the test"
)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::calls::Office;
use crate::cut_off::limited;
use crate::path::{fair, identity};

const NOBODY: u32 = 65_534;

/// An office of somebody who may not do everything.
struct Guarded {
    office: Office,
    program: PathBuf,
    is_root: bool,
}

impl Guarded {
    fn over(office: Office) -> Self {
        let program = office.path().join("proa-cli");
        fs::copy(env!("CARGO_BIN_EXE_proa-cli"), &program).unwrap();
        let is_root = fs::metadata(&program).unwrap().uid() == 0;
        let guarded = Self {
            office,
            program,
            is_root,
        };
        guarded.give(guarded.office.path());
        guarded
    }

    /// Gives a folder and what is in it to whoever calls.
    fn give(&self, path: &Path) {
        if self.is_root {
            chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
        if path.is_dir() {
            for entry in fs::read_dir(path).unwrap() {
                self.give(&entry.unwrap().path());
            }
        }
    }

    /// The code of the refusal of a call.
    fn code(&self, call: &[&str]) -> String {
        let mut command = Command::new(&self.program);
        command.args(self.office.arguments(call));
        if self.is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        let output = command.output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{call:?}: {said}");
        let said: Value = serde_json::from_str(&said).unwrap();
        assert_ne!(said["error"]["message"], "");
        said["error"]["code"].as_str().unwrap().to_owned()
    }
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn started() -> Office {
    let office = Office::new();
    office.start();
    office
}

const ADD: [&str; 6] = [
    "company",
    "add",
    "--name",
    "Aguacates de la Meseta",
    "--product",
    "0804.40 Aguacate",
];

#[test]
fn a_folder_that_may_not_be_written_is_said_at_the_start() {
    let guarded = Guarded::over(started());
    let data = guarded.office.data();
    allow(&data, 0o555);
    for call in [&["office", "people"][..], &ADD, &["backup", "create"]] {
        assert_eq!(guarded.code(call), "store.read-only", "{call:?}");
    }
    allow(&data, 0o755);
    assert_eq!(guarded.office.json(&["company", "list"])["total"], 0);
}

#[test]
fn a_folder_that_cannot_be_made_is_said_at_the_start() {
    let guarded = Guarded::over(Office::new());
    allow(guarded.office.path(), 0o555);
    assert_eq!(guarded.code(&["office", "people"]), "store.read-only");
    allow(guarded.office.path(), 0o755);
    assert!(!guarded.office.data().exists());
}

#[test]
fn a_database_that_may_not_be_written_keeps_what_it_has() {
    let guarded = Guarded::over(started());
    let database = guarded.office.data().join("office.db");
    allow(&database, 0o444);
    assert_eq!(guarded.code(&ADD), "store.read-only");
    allow(&database, 0o644);
    assert_eq!(guarded.office.json(&["company", "list"])["total"], 0);
}

#[test]
fn a_backup_that_may_not_be_written_leaves_nothing() {
    let guarded = Guarded::over(started());
    let backups = guarded.office.data().join("backups");
    allow(&backups, 0o555);
    assert_eq!(guarded.code(&["backup", "create"]), "store.read-only");
    allow(&backups, 0o755);
    assert_eq!(fs::read_dir(&backups).unwrap().count(), 0);
}

#[test]
fn an_export_that_may_not_be_written_leaves_what_was_there() {
    let office = started();
    let mission = identity(&office.json(&fair("1")));
    let guarded = Guarded::over(office);
    let out = guarded.office.path().join("out");
    fs::create_dir(&out).unwrap();
    let file = out.join("register.csv");
    fs::write(&file, "what was there").unwrap();
    guarded.give(&out);
    allow(&out, 0o555);
    for format in ["csv", "xlsx", "ics"] {
        let export = [
            "mission",
            "export",
            "--mission",
            &mission,
            "--format",
            format,
        ];
        let call = [&export[..], &["--out", file.to_str().unwrap()]].concat();
        assert_eq!(guarded.code(&call), "file.cannot-write", "{format}");
    }
    allow(&out, 0o755);
    assert_eq!(fs::read_to_string(&file).unwrap(), "what was there");
    assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
}

#[test]
fn a_start_that_does_not_fit_on_the_disk_is_made_whole_by_the_next() {
    let office = Office::new();
    let said = limited(&office, "80", &["office", "people"]);
    assert_eq!(said["error"]["code"], "store.full", "{said}");
    office.start();
    assert_eq!(office.json(&["verify"])["ok"], true);
}

#[test]
fn a_save_that_does_not_fit_on_the_disk_is_not_there() {
    let office = started();
    let said = limited(&office, "72", &ADD);
    assert_eq!(said["error"]["code"], "store.full", "{said}");
    assert_eq!(office.json(&["company", "list"])["total"], 0);
    assert_eq!(office.json(&["verify"])["ok"], true);
}

#[test]
fn a_backup_that_does_not_fit_on_the_disk_leaves_no_part_of_it() {
    let office = started();
    let said = limited(&office, "160", &["backup", "create"]);
    assert_eq!(said["error"]["code"], "store.full", "{said}");
    let backups = office.data().join("backups");
    assert_eq!(fs::read_dir(&backups).unwrap().count(), 0);
    office.json(&["backup", "create"]);
}
