//! The commands as the window calls them: JSON in, JSON out, over Tauri's mock runtime.

mod bindings;
mod office;
mod settings;
