//! macOS, with zig as the C compiler: a type check, no link and no run.

use std::fs;
use std::path::Path;

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
const ARCHIVER: &str = "#!/usr/bin/env bash\nexec \"$(dirname \"$0\")/ziglang/zig\" ar \"$@\"\n";

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
    let (compiler, archiver) = (tools.join("zig-cc"), tools.join("zig-ar"));
    write_script(&compiler, COMPILER)?;
    write_script(&archiver, ARCHIVER)?;
    let mut cargo = cargo_for(TARGET, &["check", "-p", "proa", "--features", "vendored"])?;
    cargo
        .env("CC_aarch64_apple_darwin", compiler)
        .env("AR_aarch64_apple_darwin", archiver);
    cargo.env("SDKROOT", tools.join("ziglang/lib/libc/darwin"));
    shell::run(&mut cargo)
}

fn write_script(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text)?;
    shell::run(shell::command("chmod").arg("+x").arg(path))
}
