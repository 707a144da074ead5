//! Calls of the program in a data folder of their own.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use proa_desk::testing::pack::pack;
use proa_desk::testing::treaties::{HTS, SAT};
use serde_json::Value;
use tempfile::TempDir;

/// A data folder, and the small pack beside it.
pub(crate) struct Office {
    folder: TempDir,
}

impl Office {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("reference.pack"), pack()).unwrap();
        Self { folder }
    }

    /// With the bundled data and one schedule of the United States.
    pub(crate) fn with_schedules() -> Self {
        let office = Self::new();
        office.start();
        office.json(&["reference", "status"]);
        office.import("US", "us-hts-json", &hts());
        office
    }

    /// Sets the office up with one person.
    pub(crate) fn start(&self) {
        let call = [
            "office",
            "start",
            "--name",
            "Oficina",
            "--person",
            "Alma Ríos",
        ];
        self.json(&call);
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.path().join("data")
    }

    pub(crate) fn arguments(&self, call: &[&str]) -> Vec<String> {
        let data = self.data();
        let mut arguments = vec!["--data-dir".to_owned(), data.to_str().unwrap().to_owned()];
        arguments.push("--json".to_owned());
        arguments.extend(call.iter().map(|part| (*part).to_owned()));
        arguments
    }

    pub(crate) fn call(&self, call: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_proa-cli"));
        command
            .args(self.arguments(call))
            .env("PROA_REFERENCE_PACK", self.path().join("reference.pack"));
        command
    }

    /// The answer of a call that ends well.
    pub(crate) fn json(&self, call: &[&str]) -> Value {
        let output = self.call(call).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{call:?}: {said}");
        serde_json::from_str(&said).unwrap()
    }

    /// The error of a call that is refused.
    pub(crate) fn refused(&self, call: &[&str]) -> Value {
        let output = self.call(call).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{call:?}: {said}");
        let said: Value = serde_json::from_str(&said).unwrap();
        said.get("error").unwrap().clone()
    }

    /// What a call that is refused tells a person.
    pub(crate) fn in_words(&self, call: &[&str]) -> String {
        let output = self.plain(call);
        assert_eq!(output.status.code(), Some(1), "{call:?}");
        String::from_utf8(output.stderr).unwrap()
    }

    /// What a call that is answered tells a person.
    pub(crate) fn says(&self, call: &[&str]) -> String {
        let output = self.plain(call);
        assert_eq!(output.status.code(), Some(0), "{call:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn plain(&self, call: &[&str]) -> std::process::Output {
        let command = self.call(call);
        let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
        let without_json = arguments
            .into_iter()
            .filter(|argument| argument != "--json");
        let mut plain = Command::new(command.get_program());
        plain.args(without_json);
        for (name, value) in command.get_envs() {
            plain.env(name, value.unwrap_or_default());
        }
        plain.output().unwrap()
    }

    pub(crate) fn import(&self, market: &str, format: &str, text: &str) -> Value {
        let file = self.path().join("file");
        std::fs::write(&file, text).unwrap();
        self.json(&import_call(market, format, &file))
    }
}

/// Official files, or none with a word that the tests of them did not run.
pub(crate) fn official<const N: usize>(names: [&str; N]) -> Option<[PathBuf; N]> {
    let folder = std::env::var_os("PROA_REFERENCE_FILES").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/reference"),
        PathBuf::from,
    );
    let paths = names.map(|name| folder.join(name));
    if paths.iter().all(|path| path.is_file()) {
        return Some(paths);
    }
    let _ = writeln!(std::io::stderr(), "not run: 1 (files absent)");
    None
}

pub(crate) fn import_call<'a>(market: &'a str, format: &'a str, file: &'a Path) -> [&'a str; 9] {
    [
        "schedule",
        "import",
        "--market",
        market,
        "--format",
        format,
        "--vintage",
        "2026 rev 10",
        file.to_str().unwrap(),
    ]
}

pub(crate) fn hts() -> String {
    HTS.to_owned()
}

pub(crate) fn sat() -> String {
    SAT.to_owned()
}

/// Forty thousand lines, so that an import takes its time.
pub(crate) fn large_hts(folder: &Path) -> PathBuf {
    let mut text = String::from("[");
    for number in 0..40_000_u32 {
        let (chapter, rest) = (number / 500 + 1, number % 500);
        let comma = if number == 0 { "" } else { "," };
        writeln!(
            text,
            "{comma}{{\"htsno\":\"{chapter:02}{:02}.{:02}.00\",\"indent\":\"0\",\
             \"description\":\"Articles of the number {number}, other than those of iron\",\
             \"units\":[\"kg\"],\"general\":\"2.5%\",\"special\":\"Free (S)\"}}",
            rest / 25 + 1,
            rest % 25 + 10,
        )
        .unwrap();
    }
    text.push(']');
    let file = folder.join("large.json");
    std::fs::write(&file, text).unwrap();
    file
}

pub(crate) fn market<'a>(status: &'a Value, code: &str) -> &'a Value {
    let markets = status["markets"].as_array().unwrap();
    markets.iter().find(|row| row["market"] == code).unwrap()
}

/// Identities and moments differ from run to run; a snapshot has their place only.
pub(crate) fn without_ids(value: Value) -> Value {
    match value {
        Value::String(text) if is_identity(&text) => "[id]".into(),
        Value::String(text) if is_moment(&text) => "[moment]".into(),
        Value::Array(items) => items.into_iter().map(without_ids).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (name, without_ids(value)))
            .collect(),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}

fn is_moment(text: &str) -> bool {
    text.len() == 24 && text.ends_with('Z') && text.get(10..11) == Some("T")
}

fn is_identity(text: &str) -> bool {
    text.len() == 36 && text.bytes().filter(|sign| *sign == b'-').count() == 4
}

/// The question of the worked example: avocados to the United States.
pub(crate) fn avocados<'a>(day: &'a str, quantity: &'a str) -> [&'a str; 9] {
    [
        "lookup",
        "--product",
        "0804.40",
        "--market",
        "US",
        "--on",
        day,
        "--quantity",
        quantity,
    ]
}
