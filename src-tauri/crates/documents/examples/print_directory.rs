//! Writes the directory of the fixture, or of a file in its form, as a page and as a catalogue.
//!
//! `cargo run -p proa-documents --example print_directory [FOLDER [FILE.json]]`

use std::error::Error;
use std::path::PathBuf;

use proa_documents::{directory_catalogue, directory_page};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).map(PathBuf::from);
    let folder = arguments.next().unwrap_or_default();
    let text = match arguments.next() {
        Some(file) => std::fs::read_to_string(file)?,
        None => include_str!("../fixtures/directory.json").to_owned(),
    };
    let directory = serde_json::from_str(&text)?;
    std::fs::write(folder.join("index.html"), directory_page(&directory)?)?;
    std::fs::write(
        folder.join("directory.pdf"),
        directory_catalogue(&directory)?,
    )?;
    Ok(())
}
