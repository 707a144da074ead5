//! The commands as the window calls them: JSON in, JSON out, over Tauri's mock runtime.

#[cfg(test)]
mod bindings;
#[cfg(test)]
mod directory;
#[cfg(test)]
mod meetings;
#[cfg(test)]
mod office;
#[cfg(test)]
mod settings;
