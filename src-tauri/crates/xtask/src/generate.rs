//! Files that are written from others: the message ids for TypeScript, out of the catalogues; the
//! licences, out of the locks; and the bindings, out of the commands.

mod licences;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::catalogue::{self, Catalogue, Kind};
use crate::shell;

const HEADER: &str = "// Generated from ui/locales by `cargo xtask generate`. Do not edit.\n";

/// Writes every generated file.
pub(crate) fn write() -> Result<()> {
    fs::write(messages_path(), expected_messages()?)?;
    fs::write(licences::path(), licences::expected()?)?;
    shell::run(bindings_test().env("PROA_GENERATE", "1"))?;
    println!("generated: messages.gen.ts, licences.json and bindings.ts");
    Ok(())
}

/// Fails when a generated file is not what its origin says.
pub(crate) fn check() -> Result<()> {
    check_messages()?;
    check_licences()?;
    shell::run(&mut bindings_test())
}

/// The cheap half of the check, which builds nothing.
pub(crate) fn check_messages() -> Result<()> {
    let found = fs::read_to_string(messages_path()).unwrap_or_default();
    if found.replace("\r\n", "\n") != expected_messages()? {
        bail!("ui/src/i18n/messages.gen.ts is stale: run `cargo xtask generate`");
    }
    Ok(())
}

fn check_licences() -> Result<()> {
    let found = fs::read_to_string(licences::path()).unwrap_or_default();
    if found.replace("\r\n", "\n") != licences::expected()? {
        bail!("src-tauri/licences.json is stale: run `cargo xtask generate`");
    }
    Ok(())
}

/// The folder of a language's catalogue.
pub(crate) fn locale_folder(language: &str) -> PathBuf {
    shell::root().join("ui/locales").join(language)
}

fn messages_path() -> PathBuf {
    shell::root().join("ui/src/i18n/messages.gen.ts")
}

/// The test compares the bindings with the commands, or writes them when `PROA_GENERATE` is set.
/// It is built with the whole workspace, so that cargo unifies the features as the other tests do.
fn bindings_test() -> std::process::Command {
    let mut cargo = shell::cargo();
    cargo.args([
        "test",
        "--quiet",
        "--workspace",
        "--test",
        "wire",
        "--",
        "bindings",
    ]);
    cargo
}

fn expected_messages() -> Result<String> {
    let mut source = catalogue::read(&locale_folder(catalogue::SOURCE))?;
    let mut findings = Vec::new();
    for language in catalogue::OTHERS {
        let other = catalogue::read(&locale_folder(language))?;
        findings.extend(catalogue::differences(&source, &other, language));
        for (id, arguments) in &mut source {
            catalogue::merge(
                arguments,
                other.get(id).unwrap_or(&catalogue::Arguments::new()),
            );
        }
    }
    if !findings.is_empty() {
        bail!("the languages do not agree:\n{}", findings.join("\n"));
    }
    Ok(typescript(&source))
}

fn typescript(catalogue: &Catalogue) -> String {
    let mut text = format!("{HEADER}export interface Messages {{\n");
    for (id, arguments) in catalogue.iter().filter(|(id, _)| !id.starts_with('-')) {
        let fields: Vec<String> = arguments
            .iter()
            .map(|(name, kind)| match kind {
                Kind::Text => format!("{name}: string"),
                Kind::Number => format!("{name}: number"),
            })
            .collect();
        let shape = match fields.as_slice() {
            [] => "never".to_owned(),
            fields => format!("{{ {} }}", fields.join("; ")),
        };
        writeln!(text, "  \"{id}\": {shape};").expect("BUG: writing to a String cannot fail");
    }
    text.push_str("}\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_each_message_with_the_types_of_its_arguments() {
        let text = "-brand = Proa\naction-save = Guardar\n\
                    hello = { $name }, { NUMBER($count) }\n";
        let catalogue = catalogue::parse(text).unwrap();
        assert_eq!(
            typescript(&catalogue),
            format!(
                "{HEADER}export interface Messages {{\n  \"action-save\": never;\n  \
                 \"hello\": {{ count: number; name: string }};\n}}\n"
            )
        );
    }
}
