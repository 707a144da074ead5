//! Subjects are modules of the desk. A slice uses those below it, by their public functions, and
//! never another's tables.

use std::collections::BTreeSet;

use super::Source;

const DESK: &str = "src-tauri/crates/desk/src/";
/// They know every slice's tables: the list of them for the journal, and what fills them for tests.
const TABLE_KEEPERS: [&str; 2] = ["topics", "testing"];
/// From the ground up; a slice uses only slices of earlier rows.
const ROWS: [&[&str]; 10] = [
    &["settings"],
    &["treaties"],
    &["companies"],
    &["origin"],
    &["advisory", "investment", "cooperation"],
    &["privacy"],
    &["missions"],
    &["meetings"],
    &["fair"],
    &["insights", "exchange"],
];

/// Slices that use one beside or above them, and entities used outside their slice.
pub(crate) fn findings(sources: &[Source]) -> Vec<String> {
    let mut findings = BTreeSet::new();
    for source in sources
        .iter()
        .filter(|source| source.path.starts_with(DESK))
    {
        let own = source
            .path
            .strip_prefix(DESK)
            .and_then(|path| path.split(['/', '.']).next());
        let own = own.unwrap_or_default();
        for (used, rest) in uses(source.without_tests()) {
            let Some(used_row) = row(used).filter(|_| used != own) else {
                continue;
            };
            if row(own).is_some_and(|own_row| used_row >= own_row) {
                findings.insert(format!("{}: {own} must not use {used}", source.path));
            }
            if rest.starts_with("entity") && !TABLE_KEEPERS.contains(&own) {
                findings.insert(format!("{}: the entity belongs to {used}", source.path));
            }
        }
    }
    findings.into_iter().collect()
}

fn row(slice: &str) -> Option<usize> {
    ROWS.iter().position(|row| row.contains(&slice))
}

/// Every `crate::<module>` with what follows it; of `crate::{a, b::c}` each member.
fn uses(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for after in text.split("crate::").skip(1) {
        let Some(group) = after.strip_prefix('{') else {
            found.push(first_segment(after));
            continue;
        };
        let mut depth = 0_u32;
        let mut start = 0;
        for (index, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    let member = group.get(start..index).unwrap_or_default();
                    found.push(first_segment(member.trim()));
                    start = index + 1;
                    if letter == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
    }
    found
}

fn first_segment(path: &str) -> (&str, &str) {
    let end = path.find(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
    let (segment, rest) = path.split_at(end.unwrap_or(path.len()));
    (segment, rest.strip_prefix("::").unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        findings(&[Source {
            path: format!("{DESK}{path}"),
            text: text.to_owned(),
        }])
    }

    #[test]
    fn lets_a_slice_use_those_below_it_and_the_store() {
        let text = "use crate::companies::Company;\nuse crate::{settings, store::Store};\n";
        assert!(found("missions/register.rs", text).is_empty());
    }

    #[test]
    fn refuses_a_slice_that_looks_up_or_sideways() {
        assert_eq!(
            found(
                "companies/register.rs",
                "use crate::{store::{Tx, page}, missions::Call};"
            ),
            [format!(
                "{DESK}companies/register.rs: companies must not use missions"
            )]
        );
        assert_eq!(
            found("treaties.rs", "fn f() { crate::companies::list(); }"),
            [format!(
                "{DESK}treaties.rs: treaties must not use companies"
            )]
        );
    }

    #[test]
    fn refuses_another_slices_entity_even_from_below() {
        assert_eq!(
            found("missions/register.rs", "use crate::companies::entity;"),
            [format!(
                "{DESK}missions/register.rs: the entity belongs to companies"
            )]
        );
    }

    #[test]
    fn does_not_read_the_unit_tests() {
        let text = "fn f() {}\n#[cfg(test)]\nmod tests { use crate::missions::Call; }";
        assert!(found("companies.rs", text).is_empty());
    }
}
