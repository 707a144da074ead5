//! Pages that hold all they need: parts put into a page by their names, each escaped as its place asks, and
//! a policy that lets nothing else run.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

use crate::DocumentError;

/// Puts parts where a page names them: `{{title}}`.
pub(crate) fn filled(page: &str, parts: &BTreeMap<&str, String>) -> Result<String, DocumentError> {
    let length: usize = parts.values().map(String::len).sum();
    let mut filled = String::with_capacity(page.len() + length);
    let mut pieces = page.split("{{");
    filled.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").unwrap_or_default();
        let part = parts.get(name).ok_or_else(|| DocumentError::TextMissing {
            id: name.to_owned(),
        })?;
        filled.push_str(part);
        filled.push_str(rest);
    }
    Ok(filled)
}

/// A text as it may stand between tags and in quoted attributes.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// By what the policy of a page knows its own style and script.
pub(crate) fn hash(text: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()))
}
