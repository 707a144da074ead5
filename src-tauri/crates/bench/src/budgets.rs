//! Budgets of a run: told as they are held, and an end that fails where one was not.

use std::fmt::Debug;
use std::process::ExitCode;

/// What a run was held against.
#[derive(Debug, Default)]
pub struct Budgets {
    over: Vec<String>,
}

impl Budgets {
    /// Nothing held yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Holds what was measured against its budget, and says how it came out.
    pub fn hold<T: Copy + PartialOrd + Debug>(
        &mut self,
        what: &str,
        measured: T,
        budget: T,
    ) -> String {
        let is_within = measured <= budget;
        if !is_within {
            self.over
                .push(format!("{what}: {measured:?}, over {budget:?}"));
        }
        let word = if is_within { "within" } else { "over" };
        format!("{measured:?}, {word} {budget:?}")
    }

    /// The end of the run: a failure where anything was over its budget, which is told once more.
    #[expect(clippy::print_stderr, reason = "a measurement ends with what it found")]
    pub fn end(self) -> ExitCode {
        for over in &self.over {
            eprintln!("{over}");
        }
        if self.over.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Budgets;

    #[test]
    fn a_budget_is_held_up_to_its_end_and_one_that_is_not_is_told() {
        let mut budgets = Budgets::new();
        assert_eq!(budgets.hold("bill", 200, 200), "200, within 200");
        assert!(budgets.over.is_empty());
        assert_eq!(budgets.hold("bill", 201, 200), "201, over 200");
        assert_eq!(budgets.over, ["bill: 201, over 200"]);
    }
}
