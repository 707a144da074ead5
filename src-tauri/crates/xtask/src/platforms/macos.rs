//! macOS, with zig as the C compiler: a type check, no link and no run.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{cargo_for, folder};
use crate::shell;

const TARGET: &str = "aarch64-apple-darwin";
const ZIG: &str = "ziglang==0.17.1";
/// Zig takes its own target, and none of the flags that Apple's compiler is given.
const COMPILER: &str = r#"#!/usr/bin/env bash
kept=()
while [ $# -gt 0 ]; do
  case "$1" in
    -arch|-isysroot|-target) shift ;;
    --target=*|-mmacosx-version-min=*) ;;
    *) kept+=("$1") ;;
  esac
  shift
done
exec "$(dirname "$0")/ziglang/zig" cc -target aarch64-macos "${kept[@]}"
"#;

/// Type-checks the program, window included.
pub(crate) fn check() -> Result<()> {
    let tools = folder("zig")?;
    if !tools.join("ziglang").is_dir() {
        let mut pip = shell::command("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"])
            .arg(&tools)
            .arg(ZIG);
        shell::run(&mut pip).context("zig comes from PyPI: python3 with pip is needed")?;
    }
    let compiler = script(&tools, "cc", COMPILER)?;
    let [archiver, indexer] = ["ar", "ranlib"].map(|tool| script(&tools, tool, &passed_on(tool)));
    let mut cargo = cargo_for(TARGET, &["check", "-p", "proa", "--features", "vendored"])?;
    cargo
        .env("CC_aarch64_apple_darwin", compiler)
        .env("AR_aarch64_apple_darwin", archiver?)
        .env("RANLIB_aarch64_apple_darwin", indexer?);
    cargo.env("SDKROOT", tools.join("ziglang/lib/libc/darwin"));
    shell::run(&mut cargo)
}

/// A tool that zig has under the same name.
fn passed_on(tool: &str) -> String {
    format!("#!/usr/bin/env bash\nexec \"$(dirname \"$0\")/ziglang/zig\" {tool} \"$@\"\n")
}

fn script(tools: &Path, tool: &str, text: &str) -> Result<PathBuf> {
    let path = tools.join(format!("zig-{tool}"));
    fs::write(&path, text)?;
    shell::run(shell::command("chmod").arg("+x").arg(&path))?;
    Ok(path)
}
