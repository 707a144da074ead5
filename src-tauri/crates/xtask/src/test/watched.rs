//! Runs a test runner, shows its output as it comes, and counts the tests in it.

use std::io::{BufRead as _, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use anyhow::{Context, Result, bail};

use super::counts::Counts;

/// Adds the runner's tests to the counts; fails when the runner does.
pub(crate) fn run(command: &mut Command, counts: &mut Counts) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start {program}"))?;
    let (sender, lines) = channel();
    let out = child
        .stdout
        .take()
        .map(|stream| forward(stream, sender.clone()));
    let err = child.stderr.take().map(|stream| forward(stream, sender));
    for line in lines {
        println!("{line}");
        *counts += Counts::of_line(&line);
    }
    for reader in [out, err].into_iter().flatten() {
        reader
            .join()
            .ok()
            .context("BUG: a reader of output does not panic")?;
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("{program} ended with {status}");
    }
    Ok(())
}

fn forward(stream: impl Read + Send + 'static, to: Sender<String>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while reader
            .read_until(b'\n', &mut line)
            .is_ok_and(|read| read > 0)
        {
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            line.clear();
            if to.send(text).is_err() {
                break;
            }
        }
    })
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn counts_what_a_runner_prints_and_fails_with_it() {
        let mut counts = Counts::default();
        let script = "echo 'test result: FAILED. 3 passed; 1 failed'; echo '# pass 2' >&2; exit 7";
        let result = run(Command::new("sh").args(["-c", script]), &mut counts);
        assert!(result.is_err());
        assert_eq!(
            counts,
            Counts {
                passed: 5,
                failed: 1
            }
        );
    }
}
