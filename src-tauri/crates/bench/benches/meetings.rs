//! The meetings of a macro-round at full size: `cargo bench -p proa-bench --bench meetings`.
//!
//! 1,700 companies and 600 buyers over three days: once as many wishes as are to be held, and once so many
//! that the tables are too few and 13,000 meetings are. A plan is within its budget by its worth against
//! the bound, by its time, and by keeping every rule.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints its figures and ends at the first failure"
)]

use std::ops::ControlFlow;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use criterion::Criterion;
use proa_bench::{Budgets, MacroRound, macro_round};
use proa_domain::meetings::repair::{Disruption, repair};
use proa_domain::meetings::schedule::{Agenda, Plan, Window, broken_rules, schedule};

const BUDGET: Duration = Duration::from_mins(1);
/// Thousandths of the bound that a plan may lack.
const MOST_LACKING: u64 = 10;
const SIZES: [(&str, MacroRound); 2] = [
    (
        "13,000 wanted",
        MacroRound {
            companies: 1_700,
            buyers: 600,
            wanted: 13_000,
            tables: 540,
        },
    ),
    (
        "20,000 wanted, too few tables",
        MacroRound {
            companies: 1_700,
            buyers: 600,
            wanted: 20_000,
            tables: 305,
        },
    ),
];

fn main() -> ExitCode {
    let mut budgets = Budgets::new();
    for (name, size) in SIZES {
        let agenda = macro_round(size);
        let since = Instant::now();
        let plan = planned(&agenda);
        let time = budgets.hold(name, since.elapsed(), BUDGET);
        let lacking = (plan.bound - plan.value) * 1_000 / plan.bound.max(1);
        let lacking = budgets.hold("thousandths below the bound", lacking, MOST_LACKING);
        let broken = broken_rules(&agenda, &plan.meetings).len();
        let broken = budgets.hold("broken rules", broken, 0);
        println!(
            "{name}: {} meetings, worth {} of {} at most; {time}; below the bound: {lacking}; broken rules: {broken}",
            plan.meetings.len(),
            plan.value,
            plan.bound
        );
        mend(&mut budgets, &agenda, &plan);
    }
    let agenda = macro_round(MacroRound {
        companies: 170,
        buyers: 60,
        wanted: 1_300,
        tables: 54,
    });
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    criterion.bench_function("meetings/1300", |bench| {
        bench.iter(|| planned(&agenda));
    });
    criterion.final_summary();
    budgets.end()
}

fn planned(agenda: &Agenda) -> Plan {
    schedule(agenda, 1, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// The first afternoon: thirty people did not come, thirty come an hour late, two tables are gone.
fn mend(budgets: &mut Budgets, agenda: &Agenda, plan: &Plan) {
    let mut struck = agenda.clone();
    let moment = |slot: usize| agenda.slots.get(slot).unwrap().starts_at;
    let (noon, late, end) = (moment(6), moment(8), agenda.slots.last().unwrap().ends_at);
    let people = struck.participants.iter_mut().step_by(37).take(60);
    for (number, participant) in people.enumerate() {
        participant.away.push(Window {
            from: noon,
            until: if number % 2 == 0 { end } else { late },
        });
    }
    for place in struck.places.iter_mut().rev().take(2) {
        place.closed.push(Window {
            from: noon,
            until: end,
        });
    }
    let disruption = Disruption {
        agenda: &struck,
        before: &plan.meetings,
        from: noon,
        urgent: &[],
        fills: true,
    };
    let since = Instant::now();
    let mended = repair(&disruption, &mut |_| ControlFlow::Continue(()));
    let time = budgets.hold("repair", since.elapsed(), BUDGET);
    let later: Vec<_> = mended
        .meetings
        .iter()
        .filter(|meeting| meeting.starts_at >= noon)
        .copied()
        .collect();
    let broken = budgets.hold(
        "broken rules after it",
        broken_rules(&struck, &later).len(),
        0,
    );
    println!(
        "  repair: {} people moved, {} meetings moved, {} fell out, {} added; fewest: {}; {time}; broken rules: {broken}",
        mended.moved.len(),
        mended.moves.len(),
        mended.fell_out.len(),
        mended.added.len(),
        mended.is_fewest
    );
}
