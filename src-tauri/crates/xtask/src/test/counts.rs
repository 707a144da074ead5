//! How many tests passed and failed, read from the closing lines that the runners print.

use std::ops::AddAssign;

/// Passed and failed tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Counts {
    /// Reads a closing line of cargo test, nextest, Vitest or node's runner; other lines count nothing.
    pub(crate) fn of_line(line: &str) -> Self {
        let line = plain(line);
        // Nextest repeats, indented, what a failed test printed: those lines count nothing again.
        let indented = line.trim_start();
        let counted = line
            .strip_prefix("test result:")
            .or_else(|| summary(indented))
            .or_else(|| indented.strip_prefix("Tests "));
        if let Some(counted) = counted {
            return Self {
                passed: before(counted, "passed"),
                failed: before(counted, "failed"),
            };
        }
        let node = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ "));
        let node = node.and_then(|rest| rest.trim_end().split_once(' '));
        let (name, count) = node.unwrap_or_default();
        let count = count.parse().unwrap_or(0);
        match name {
            "pass" => Self {
                passed: count,
                failed: 0,
            },
            "fail" => Self {
                passed: 0,
                failed: count,
            },
            _ => Self::default(),
        }
    }
}

/// Nextest: `Summary [   1.6s] 3 tests run: 2 passed (1 slow), 1 failed, 0 skipped`.
fn summary(line: &str) -> Option<&str> {
    line.strip_prefix("Summary [")?
        .split_once("run:")
        .map(|(_, counted)| counted)
}

/// The number that stands before the word, as in `3 passed`.
fn before(text: &str, word: &str) -> u32 {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    let mut last = "";
    words
        .find_map(|next| {
            if next == word {
                return Some(last.parse().unwrap_or(0));
            }
            if !next.is_empty() {
                last = next;
            }
            None
        })
        .unwrap_or(0)
}

/// The line without colours.
fn plain(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once('m').map_or(part, |(_, rest)| rest));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u32, failed: u32) -> Counts {
        Counts { passed, failed }
    }

    #[test]
    fn reads_cargo_test() {
        let line = "test result: FAILED. 13 passed; 2 failed; 1 ignored; 0 measured";
        assert_eq!(Counts::of_line(line), counts(13, 2));
    }

    #[test]
    fn reads_nextest_with_and_without_failures() {
        let line = "     Summary [   1.6s] 3 tests run: 3 passed (1 slow), 0 skipped";
        assert_eq!(Counts::of_line(line), counts(3, 0));
        let line = "     Summary [   0.1s] 5/9 tests run: 4 passed, 1 failed, 2 skipped";
        assert_eq!(Counts::of_line(line), counts(4, 1));
    }

    #[test]
    fn does_not_count_again_what_nextest_repeats_of_a_failed_test() {
        let line = "    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured";
        assert_eq!(Counts::of_line(line), counts(0, 0));
    }

    #[test]
    fn reads_vitest_in_colours() {
        let line = "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m11 passed\u{1b}[39m (12)";
        assert_eq!(Counts::of_line(line), counts(11, 1));
        assert_eq!(Counts::of_line(" Test Files  2 passed (2)"), counts(0, 0));
    }

    #[test]
    fn reads_nodes_runner_in_both_of_its_styles() {
        assert_eq!(Counts::of_line("# pass 5"), counts(5, 0));
        assert_eq!(Counts::of_line("ℹ fail 2"), counts(0, 2));
    }

    #[test]
    fn counts_nothing_in_other_lines() {
        assert_eq!(Counts::of_line("running 12 tests"), counts(0, 0));
        assert_eq!(Counts::of_line("3 passed through here"), counts(0, 0));
    }
}
