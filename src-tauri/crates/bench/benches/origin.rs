//! A bill of 2,000 lines under every agreement: `cargo bench -p proa-bench --bench origin`.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints its figures and ends at the first failure"
)]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use proa_bench::{Budgets, Times, office};
use proa_desk::origin::determine::{OriginQuestion, determine, smallest_changes};
use proa_domain::settings::Locale;

const LINES: usize = 2_000;
const RUNS: usize = 40;
const BUDGET: Duration = Duration::from_millis(200);

fn main() -> ExitCode {
    let mut budgets = Budgets::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    runtime.block_on(async {
        let desk = office(folder.path(), 0).await.unwrap();
        for (name, code) in [
            ("furniture", "940360"),
            ("harness", "854430"),
            ("shirt", "610510"),
        ] {
            let mut times = Times::new();
            let mut agreements = 0;
            for _ in 0..RUNS {
                let asked = question(code, None);
                let since = Instant::now();
                let answer = determine(&desk, asked).await.unwrap();
                times.add(since);
                agreements = answer.agreements.len();
            }
            let slowest = budgets.hold(name, times.percentile(95), BUDGET);
            println!(
                "{name}: {LINES} lines under {agreements} agreements: p50 {:?}, p95 {slowest}",
                times.percentile(50)
            );
        }
        let since = Instant::now();
        let changes = smallest_changes(&desk, question("940360", Some("TMEC")))
            .await
            .unwrap();
        println!(
            "smallest changes of {LINES} lines: {} in {:?}",
            changes.len(),
            since.elapsed()
        );
        desk.close().await;
    });
    budgets.end()
}

/// A good of many foreign lines of which some break its rules.
fn question(code: &str, agreement: Option<&str>) -> OriginQuestion {
    let codes = [
        "940391", "830210", "441011", "854449", "540233", "392690", "731815", "850131",
    ];
    let lines = (0..LINES).map(|index| {
        let origin = if index % 3 == 0 {
            "originating"
        } else {
            "non-originating"
        };
        let country = if index % 3 == 0 { "MX" } else { "CN" };
        let code = codes.get(index % codes.len()).unwrap();
        serde_json::json!({
            "name": format!("line {index}"), "code": code, "origin": origin, "country": country,
            "value": "0.75", "weight": "0.1", "in_component": true, "elastomeric": false,
        })
    });
    let question = serde_json::json!({
        "case": {
            "good": {
                "code": code, "currency": "USD", "transaction_value": "1200", "ex_works": "1150",
                "net_cost": "1100", "weight": "200", "component_weight": "200",
            },
            "materials": lines.collect::<Vec<_>>(),
            "answers": {
                "only_operations": [], "drawback": false, "editions": ["2002"],
                "points": {"unassembled-or-parts": false},
            },
        },
        "on": "2026-11-23",
        "agreement": agreement,
        "locale": Locale::EsMx,
    });
    serde_json::from_value(question).unwrap()
}
