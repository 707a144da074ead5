//! Calls that are killed, and calls that the disk refuses.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::ExitStatusExt as _;
use std::process::Stdio;

use serde_json::Value;

use crate::calls::{self, Office, large_hts};

#[test]
fn an_import_that_is_killed_leaves_nothing_half() {
    let office = Office::with_schedules();
    let file = large_hts(office.path());
    let import = office.import_call("US", "us-hts-json", &file);
    for stop_at in ["import 1", "import 5", "import 9"] {
        let mut child = office
            .call(&import)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let told = BufReader::new(child.stderr.take().unwrap());
        let reached = told
            .lines()
            .map_while(Result::ok)
            .any(|line| line.starts_with(stop_at));
        assert!(reached, "{stop_at}");
        child.kill().unwrap();
        let ended = child.wait().unwrap();
        assert_eq!(ended.signal(), Some(9));
        let status = office.json(&["reference", "status"]);
        let market = calls::market(&status, "US");
        assert_eq!(
            market["schedules"].as_array().unwrap().len(),
            1,
            "{stop_at}"
        );
        assert_eq!(market["lines"], 13);
    }
    let report = office.json(&import);
    assert_eq!(report["lines"], 40_000);
}

#[test]
fn a_full_disk_is_said_and_leaves_what_was_there() {
    let office = Office::with_schedules();
    let file = large_hts(office.path());
    let call = office.import_call("US", "us-hts-json", &file);
    let program = env!("CARGO_BIN_EXE_proa-cli");
    let limited = std::process::Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 8000; exec \"$@\"",
            "sh",
            program,
        ])
        .args(office.arguments(&call))
        .output()
        .unwrap();
    let said: Value = serde_json::from_slice(&limited.stdout).unwrap();
    assert_eq!(said["error"]["code"], "store.full", "{said}");
    let status = office.json(&["reference", "status"]);
    assert_eq!(calls::market(&status, "US")["lines"], 13);
}
