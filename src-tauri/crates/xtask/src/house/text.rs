//! Rules on the text of the files: notes to oneself have an issue, and one folder knows Tauri.

use super::Source;

// In two parts, so that this file keeps its own rule.
const MARKS: [&str; 2] = [concat!("TO", "DO"), concat!("FIX", "ME")];
const TAURI: &str = concat!("@tauri", "-apps/");
const BRIDGE: &str = "ui/src/bridge/";

/// Notes without an issue number, and imports of Tauri outside the bridge.
pub(crate) fn findings(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            let place = format!("{}:{}", source.path, index + 1);
            if MARKS.iter().any(|mark| has_mark_without_issue(line, mark)) {
                findings.push(format!(
                    "{place}: a note for later needs its issue, as in #12"
                ));
            }
            let is_outside = source.path.starts_with("ui/src/") && !source.path.starts_with(BRIDGE);
            if is_outside && line.contains(TAURI) {
                findings.push(format!("{place}: only ui/src/bridge talks to Tauri"));
            }
        }
    }
    findings
}

fn has_mark_without_issue(line: &str, mark: &str) -> bool {
    let has_issue = |after: &str| {
        let numbers = after.split('#').skip(1);
        numbers
            .into_iter()
            .any(|text| text.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    line.split_once(mark).is_some_and(|(before, after)| {
        let is_word =
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        is_word && !has_issue(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        findings(&[Source {
            path: path.to_owned(),
            text: text.to_owned(),
        }])
    }

    #[test]
    fn asks_a_note_for_its_issue() {
        let [mark, _] = MARKS;
        let note = format!("fn a() {{}}\n// {mark}: later");
        assert_eq!(
            found("a.rs", &note),
            ["a.rs:2: a note for later needs its issue, as in #12"]
        );
        assert!(found("a.rs", &format!("// {mark}(#12): later")).is_empty());
        assert!(found("a.rs", &format!("const {mark}S: u8 = 1;")).is_empty());
    }

    #[test]
    fn keeps_tauri_inside_the_bridge() {
        let import = format!("import {{ invoke }} from \"{TAURI}api/core\";");
        assert_eq!(
            found("ui/src/app/App.tsx", &import),
            ["ui/src/app/App.tsx:1: only ui/src/bridge talks to Tauri"]
        );
        assert!(found("ui/src/bridge/index.ts", &import).is_empty());
    }
}
