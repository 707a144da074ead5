//! What no rule marks: names, titles in quotes, addresses, file names, codes and placeholders.

use std::ops::Range;

use super::folded::{Folded, Span};

/// A quote with more words is no title.
const LONGEST_TITLE: usize = 12;
const QUOTES: [(char, char); 3] = [('«', '»'), ('“', '”'), ('"', '"')];

/// The parts of a text that are spared, in order and apart from each other.
pub(super) struct Spared {
    spans: Vec<Span>,
}

impl Spared {
    pub(super) fn of(folded: &Folded, names: Vec<Span>) -> Self {
        let text = folded.source();
        let mut parts = Vec::new();
        parts.extend(enclosed(text, '{', '}'));
        parts.extend(enclosed(text, '`', '`'));
        for (open, close) in QUOTES {
            let quotes = enclosed(text, open, close);
            parts.extend(
                quotes
                    .into_iter()
                    .filter(|quote| is_title(text.get(quote.clone()))),
            );
        }
        parts.extend(chunks(text).filter(|chunk| is_address(text.get(chunk.clone()))));
        let mut spans: Vec<Span> = parts
            .into_iter()
            .map(|part| folded.span(part))
            .chain(names)
            .collect();
        spans.sort();
        let mut merged: Vec<Span> = Vec::new();
        for span in spans {
            match merged.last_mut() {
                Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
                _ => merged.push(span),
            }
        }
        Self { spans: merged }
    }

    /// Whether a part of the span is spared.
    pub(super) fn covers(&self, span: Span) -> bool {
        let next = self.spans.partition_point(|spared| spared.to <= span.from);
        self.spans
            .get(next)
            .is_some_and(|spared| spared.from < span.to)
    }
}

/// What stands between two signs, with them, within one line.
fn enclosed(text: &str, open: char, close: char) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        match start {
            Some(from) if letter == close => {
                found.push(from..at + letter.len_utf8());
                start = None;
            }
            None if letter == open => start = Some(at),
            _ if letter == '\n' => start = None,
            _ => {}
        }
    }
    found
}

/// A short quote that begins with a capital or a digit.
fn is_title(quote: Option<&str>) -> bool {
    let Some(quote) = quote else { return false };
    let mut letters = quote.chars().skip(1);
    let begins = letters
        .next()
        .is_some_and(|first| first.is_uppercase() || first.is_ascii_digit());
    begins && quote.split_whitespace().count() <= LONGEST_TITLE
}

/// The parts of a text between blanks, without the signs around them.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let ends = text
        .char_indices()
        .filter(|(_, letter)| letter.is_whitespace())
        .map(|(at, _)| at);
    let mut from = 0;
    ends.chain([text.len()]).map(move |to| {
        let chunk = from..to;
        from = to
            + text
                .get(to..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
        chunk
    })
}

/// A web or mail address, a path, a file or a name in code.
fn is_address(chunk: Option<&str>) -> bool {
    let chunk = chunk.unwrap_or_default();
    let chunk = chunk.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '/');
    let has_inner_dot = chunk
        .split('.')
        .zip(chunk.split('.').skip(1))
        .any(|(before, after)| {
            before.ends_with(char::is_alphanumeric)
                && after.starts_with(|first: char| first.is_ascii_lowercase())
        });
    has_inner_dot || chunk.contains("://") || chunk.contains(['_', '\\', '='])
}
