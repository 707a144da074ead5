//! A window with nothing in it: what the start of the program is measured against.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!(
        "src-tauri/examples/empty_window/tauri.conf.json"
    ))
}
