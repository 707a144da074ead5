//! The TypeScript bindings are what the commands say.

use std::path::Path;

use specta_typescript::Typescript;

/// Compares the committed bindings with the commands; `PROA_GENERATE=1` writes them.
#[test]
fn the_committed_bindings_are_those_of_the_commands() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/bridge/bindings.ts");
    let bridge = proa_shell::commands::bridge::<tauri::test::MockRuntime>();
    if std::env::var_os("PROA_GENERATE").is_some() {
        bridge.export(Typescript::default(), &committed).unwrap();
        return;
    }
    let fresh = tempfile::tempdir().unwrap();
    let fresh = fresh.path().join("bindings.ts");
    bridge.export(Typescript::default(), &fresh).unwrap();
    let (fresh, committed) = (read(&fresh), read(&committed));
    assert!(
        fresh == committed,
        "the bindings drifted: run `cargo xtask generate`"
    );
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}
