//! Windows, through the mingw compilers and wine. Users get the MSVC build; the rules and the
//! desk do not know the difference.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::{cargo_for, folder, require};
use crate::shell;

const TARGET: &str = "x86_64-pc-windows-gnu";
const GCC: &str = "x86_64-w64-mingw32-gcc-posix";
const GXX: &str = "x86_64-w64-mingw32-g++-posix";
const COMPILERS: [(&str, &str); 3] = [
    (GCC, "gcc-mingw-w64-x86-64-posix"),
    (GXX, "g++-mingw-w64-x86-64-posix"),
    ("perl", "perl"),
];
const VENDORED: [&str; 2] = ["--features", "proa-desk/vendored"];
/// Wine 8 lacks the library from which Rust's standard library draws its hash seeds.
const RANDOM_SHIM: &str = "#include <windows.h>\n\
    BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);\n\
    __declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) \
    { return SystemFunction036(data, (ULONG)length); }\n";

/// Runs the tests of domain and desk under wine.
pub(crate) fn test() -> Result<()> {
    require(&COMPILERS)?;
    require(&[("wine", "wine wine64")])?;
    let prefix = wine_prefix()?;
    let tests = ["-p", "proa-domain", "-p", "proa-desk", "--lib"];
    let mut cargo = cargo_for(TARGET, &["test", "--no-fail-fast"])?;
    with_compilers(&mut cargo).args(tests).args(VENDORED);
    cargo.env("WINEPREFIX", prefix).env("WINEDEBUG", "-all");
    // A program under wine cannot ask cargo where the snapshots lie.
    cargo
        .env("INSTA_WORKSPACE_ROOT", shell::root())
        .env("INSTA_UPDATE", "no");
    cargo.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", "wine");
    shell::run(&mut cargo)
}

/// Type-checks the program, window included.
pub(crate) fn check() -> Result<()> {
    require(&COMPILERS)?;
    let mut cargo = cargo_for(TARGET, &["check", "-p", "proa"])?;
    shell::run(with_compilers(&mut cargo).args(VENDORED))
}

fn with_compilers(cargo: &mut Command) -> &mut Command {
    cargo.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER", GCC);
    cargo
        .env("CC_x86_64_pc_windows_gnu", GCC)
        .env("CXX_x86_64_pc_windows_gnu", GXX)
}

fn wine_prefix() -> Result<PathBuf> {
    let prefix = folder("wine")?;
    let library = prefix.join("drive_c/windows/system32/bcryptprimitives.dll");
    if library.is_file() {
        return Ok(prefix);
    }
    let mut boot = shell::command("wine");
    boot.env("WINEPREFIX", &prefix)
        .env("WINEDEBUG", "-all")
        .args(["wineboot", "--init"]);
    shell::run(&mut boot)?;
    let source = prefix.join("random.c");
    fs::write(&source, RANDOM_SHIM)?;
    let mut compiler = shell::command(GCC);
    shell::run(
        compiler
            .arg("-shared")
            .arg("-o")
            .arg(&library)
            .arg(&source)
            .arg("-ladvapi32"),
    )?;
    Ok(prefix)
}
