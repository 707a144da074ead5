//! A released migration is never edited: databases out there have already run it.

use anyhow::Result;

use crate::shell;

/// Migrations of the last released version that were changed or removed since.
pub(crate) fn findings() -> Result<Vec<String>> {
    let tags = shell::output(shell::command("git").args([
        "tag",
        "--list",
        "v*",
        "--sort=-version:refname",
    ]))?;
    let Some(released) = tags.lines().next() else {
        return Ok(Vec::new());
    };
    let mut git = shell::command("git");
    git.args([
        "diff",
        "--name-only",
        "--diff-filter=MDR",
        "--no-renames",
        released,
    ]);
    git.args(["--", "migrations/src"]);
    Ok(edited(&shell::output(&mut git)?, released))
}

/// The list of migrators may change; the migrations in it, named `m<date>_…`, may not.
fn edited(changed: &str, released: &str) -> Vec<String> {
    let is_migration = |path: &&str| {
        let name = path.rsplit('/').next().unwrap_or_default();
        name.strip_prefix('m')
            .is_some_and(|rest| rest.starts_with(|digit: char| digit.is_ascii_digit()))
    };
    let edited = changed.lines().filter(is_migration);
    edited
        .map(|path| format!("{path} was released in {released}: write a new migration"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_edited_migrations_but_lets_the_list_of_them_change() {
        let changed = "migrations/src/office.rs\nmigrations/src/office/m20261124_1_journal.rs\n";
        assert_eq!(
            edited(changed, "v0.1.0"),
            [
                "migrations/src/office/m20261124_1_journal.rs was released in v0.1.0: write a new \
                 migration"
            ]
        );
    }
}
