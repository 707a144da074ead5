//! Calls that are killed, and calls that the disk refuses.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::ExitStatusExt as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use proa_desk::DataFolder;
use serde_json::Value;

use crate::calls::{self, Office, import_call, large_hts};
use crate::path::{fair, identity};
use crate::twice;

#[test]
fn an_import_that_is_killed_leaves_nothing_half() {
    let office = Office::with_schedules();
    let file = large_hts(office.path());
    let import = import_call("US", "us-hts-json", &file);
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
fn a_save_that_is_killed_is_there_as_a_whole_or_not_at_all() {
    let office = Office::with_schedules();
    let add = |name: &str| {
        let mut call = office.call(&[
            "company",
            "add",
            "--name",
            name,
            "--product",
            "080440 Palta",
        ]);
        call.stdout(Stdio::null()).stderr(Stdio::null());
        call.spawn().unwrap()
    };
    let start = Instant::now();
    assert!(add("Entera").wait().unwrap().success());
    let whole = start.elapsed();
    let mut told = vec!["Entera".to_owned()];
    let mut chance = Chance(20_261_125);
    for number in 0..40 {
        let name = format!("Empresa {number}");
        let mut child = add(&name);
        std::thread::sleep(chance.part_of(whole));
        child.kill().unwrap();
        if child.wait().unwrap().success() {
            told.push(name);
        }
    }
    assert!(told.len() < 41, "no save was cut off");
    let list = office.json(&["company", "list", "--limit", "100"]);
    let rows = list["rows"].as_array().unwrap();
    let names: Vec<&str> = rows
        .iter()
        .map(|row| row["legal_name"].as_str().unwrap())
        .collect();
    for name in &told {
        assert!(names.contains(&name.as_str()), "{name} is lost");
    }
    for row in rows {
        let shown = office.json(&["company", "show", row["id"].as_str().unwrap()]);
        let products = shown["profile"]["products"].as_array().unwrap();
        assert_eq!(products.len(), 1, "{shown}");
    }
    assert_eq!(office.json(&["verify"])["ok"], true);
}

#[test]
fn a_merge_that_is_killed_is_done_as_a_whole_or_not_at_all() {
    let office = Office::with_schedules();
    let (keep, gone) = twice::two(&office);
    let chosen = ["--choose", "legalName=keep"];
    let call = twice::order(&keep, &gone, &chosen);
    let start = Instant::now();
    office.json(&call);
    let whole = start.elapsed();
    let undo = || {
        let journal = office.json(&["journal", "list", "--company", &keep]);
        office.json(&["journal", "undo", &identity(&journal["rows"][0])]);
    };
    undo();
    let mut cut_off = 0;
    let mut chance = Chance(20_261_128);
    for _ in 0..20 {
        let mut call = office.call(&call);
        let mut child = call
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(chance.part_of(whole));
        child.kill().unwrap();
        let was_told = child.wait().unwrap().success();
        let [kept, left] = [&keep, &gone].map(|id| office.json(&["company", "show", id]));
        let products = |shown: &Value| shown["profile"]["products"].as_array().unwrap().len();
        let is_merged = left["status"] == "archived";
        let expected = if is_merged { (2, 0) } else { (1, 2) };
        assert_eq!((products(&kept), products(&left)), expected);
        assert!(is_merged || !was_told, "a merge that was told is lost");
        assert_eq!(office.json(&["verify"])["ok"], true);
        cut_off += u32::from(!was_told);
        if is_merged {
            undo();
        }
    }
    assert!(cut_off > 0, "no merge was cut off");
}

/// The same numbers in each run, spread over a time.
struct Chance(u64);

impl Chance {
    fn part_of(&mut self, whole: Duration) -> Duration {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        whole * u32::try_from(self.0 >> 57).unwrap() / 100
    }
}

#[test]
fn a_full_disk_is_said_and_leaves_what_was_there() {
    let office = Office::with_schedules();
    let file = large_hts(office.path());
    let call = import_call("US", "us-hts-json", &file);
    let said = limited(&office, "8000", &call);
    assert_eq!(said["error"]["code"], "store.full", "{said}");
    let status = office.json(&["reference", "status"]);
    assert_eq!(calls::market(&status, "US")["lines"], 13);
}

/// Beside a window nothing but the file itself is written.
#[test]
fn a_register_that_does_not_fit_on_the_disk_leaves_no_part_of_it() {
    let office = Office::with_schedules();
    let mission = identity(&office.json(&fair("1")));
    let add = [
        "company",
        "add",
        "--name",
        "Uno",
        "--product",
        "0804.40 Aguacate",
    ];
    let company = identity(&office.json(&add));
    let delegate = format!("{} Cruz;Ventas;ana@meseta.mx", "Ana ".repeat(40));
    let mut apply = vec![
        "mission",
        "register",
        "--mission",
        &mission,
        "--company",
        &company,
    ];
    for _ in 0..300 {
        apply.extend(["--delegate", &delegate]);
    }
    office.json(&apply);
    let _window = DataFolder::lock(&office.data()).unwrap();
    let out = office.path().join("full");
    std::fs::create_dir(&out).unwrap();
    let file = out.join("register.csv");
    let export = [
        "mission",
        "export",
        "--mission",
        &mission,
        "--format",
        "csv",
        "--out",
    ];
    for language in ["es", "en"] {
        let call = [&export[..], &[file.to_str().unwrap(), "--lang", language]].concat();
        let said = limited(&office, "64", &call);
        assert_eq!(said["error"]["code"], "store.full", "{said}");
    }
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 0);
}

/// What a call says that may write no file of more than so many blocks of 512 bytes.
pub(crate) fn limited(office: &Office, blocks: &str, call: &[&str]) -> Value {
    let limit = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
    let limited = std::process::Command::new("sh")
        .args(["-c", &limit, "sh", env!("CARGO_BIN_EXE_proa-cli")])
        .args(office.arguments(call))
        .output()
        .unwrap();
    serde_json::from_slice(&limited.stdout).unwrap()
}
