//! Prints an advisory sheet from its JSON, to look at it while working on the template:
//! `cargo run -p proa-documents --example print_sheet -- es-MX fixtures/avocado_us.json sheet.pdf`.

use std::env;
use std::error::Error;
use std::fs;

use proa_documents::{Locale, advisory_sheet_of};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [locale, data, pdf] = arguments.as_slice() else {
        return Err("needs: es-MX|en, the sheet's JSON, the PDF to write".into());
    };
    let locale = if locale == "en" {
        Locale::En
    } else {
        Locale::EsMx
    };
    let sheet = serde_json::from_slice(&fs::read(data)?)?;
    fs::write(pdf, advisory_sheet_of(sheet, locale)?)?;
    Ok(())
}
